#include "reading/claims/figures/subject.hpp"

#include <algorithm>
#include <map>

namespace checkclaims {
namespace {

/// How many events of its paragraph a figure may reach back over.
constexpr std::size_t memory = 64;

}  // namespace

SubjectFinder::SubjectFinder(const std::vector<Mention>& mentions,
                             std::span<const RecognisedSentence> sentences,
                             const PlaceThread& places)
    : mentions_(mentions), places_(places) {
  // The article speaks most of the family of events it names most often, the headline counting
  // double.
  std::map<std::string_view, std::pair<std::uint32_t, std::uint32_t>>
      families;  // count, first mention
  for (const auto& r : sentences) {
    lexicon_ = &r.chunked.view.lexicon;
    for (const std::uint32_t mention : r.event_mentions) {
      if (row_of(mention)[EventField::kind] != "harm") continue;
      auto& family =
          families.try_emplace(row_of(mention)[EventField::family], 0U, mention).first->second;
      family.first += r.chunked.view.block == BlockKind::title ? 2U : 1U;
    }
  }
  std::uint32_t most = 0;
  for (const auto& [name, family] : families)
    if (family.first > most || (family.first == most && main_ && family.second < *main_)) {
      most = family.first;
      main_ = family.second;
    }
}

const Row& SubjectFinder::row_of(std::uint32_t mention) const {
  const auto& event = the<EventMention>(mentions_[mention]);
  return lexicon_->row(Table::events, event.kind);
}

bool SubjectFinder::begun(std::uint32_t mention) const {
  return the<EventMention>(mentions_[mention]).since.has_value();
}

bool SubjectFinder::fits(std::uint32_t mention, std::string_view event_class) const {
  const std::string_view its_class = row_of(mention)[EventField::kind];
  return event_class == "any" ? its_class != "civic" : its_class == event_class;
}

void SubjectFinder::enter(const RecognisedSentence& sentence) {
  if (sentence_ == nullptr || sentence_->block != sentence.block) paragraph_.clear();
  if (sentence_ != nullptr) {
    if (sentence_->block == sentence.block)
      paragraph_.insert(paragraph_.end(), sentence_->event_mentions.begin(),
                        sentence_->event_mentions.end());
    for (const std::uint32_t mention : sentence_->event_mentions)
      if (row_of(mention)[EventField::ongoing] &&
          (!ongoing_ || begun(mention) || !begun(*ongoing_)))
        ongoing_ = mention;
  }
  sentence_ = &sentence;
  since_.reset();
  last_claimed_.reset();
}

std::optional<SubjectFinder::Choice> SubjectFinder::event_of(const Frame& frame,
                                                             const CountPhrase& counted,
                                                             std::string_view event_class) {
  const std::size_t first = std::min(frame.trigger, counted.first),
                    last = std::max(frame.trigger + 1, counted.last);
  // "Since then 12 have been killed": by what has gone on since, unless the sentence names it.
  const bool since = counts_since(first, last);
  if (since && ongoing_ && fits(*ongoing_, event_class) &&
      std::none_of(sentence_->event_mentions.begin(), sentence_->event_mentions.end(),
                   [this](std::uint32_t mention) { return row_of(mention)[EventField::ongoing]; }))
    return Choice{*ongoing_, std::nullopt};

  std::optional<std::size_t> best;
  std::size_t best_cost = 60;
  for (std::size_t e = 0; e < sentence_->events.size(); ++e) {
    if (!fits(sentence_->event_mentions[e], event_class)) continue;
    const EventPhrase& phrase = sentence_->events[e];
    if (phrase.head >= first && phrase.head < last && phrase.head != frame.trigger &&
        phrase.head >= counted.first && phrase.head < counted.last)
      continue;
    if (const std::size_t cost = distance(phrase, first, last); cost < best_cost) {
      best_cost = cost;
      best = e;
    }
  }
  // A neighbour that shares the clause's figure shares its event, unless the clause names its own.
  if (best && (best_cost < 12 || !last_claimed_))
    return Choice{sentence_->event_mentions[*best], best};
  if (last_claimed_ && fits(last_claimed_->mention, event_class))
    return Choice{last_claimed_->mention, std::nullopt, last_claimed_->tied};
  return event_before(event_class);
}

std::size_t SubjectFinder::distance(const EventPhrase& phrase, std::size_t first,
                                    std::size_t last) const {
  const ChunkedSentence& s = sentence_->chunked;
  const std::uint32_t here = s.chunks[first].segment, there = s.chunks[phrase.head].segment;
  const std::size_t segments = here > there ? here - there : there - here;
  if (phrase.first >= last) {
    const bool adverbial = s.says(phrase.first - 1, {"by", "during", "from", "in", "of", "when"});
    return phrase.first - last + (adverbial ? 0 : 20) + 12 * segments;
  }
  const std::size_t cost = first - std::min(first, phrase.head) + 4 * segments;
  // "since the 2011 sinking that killed 40": those are the dead of then
  const bool told_of =
      phrase.last < s.chunks.size() && s.is(phrase.last, "relative") && first <= phrase.last + 1;
  const bool of_then =
      !told_of && phrase.first > 0 && s.says(phrase.first - 1, {"after", "before", "since"});
  return cost + (of_then ? 15 : 0);
}

std::optional<SubjectFinder::Choice> SubjectFinder::event_before(
    std::string_view event_class) const {
  for (std::size_t back = 1; back <= std::min(paragraph_.size(), memory); ++back)
    if (const std::uint32_t mention = paragraph_[paragraph_.size() - back];
        fits(mention, event_class))
      return Choice{mention, std::nullopt, false};
  if (main_ && (event_class == "any" || fits(*main_, event_class)))
    return Choice{*main_, std::nullopt, false};
  return std::nullopt;
}

bool SubjectFinder::counts_since(std::size_t first, std::size_t last) {
  const ChunkedSentence& s = sentence_->chunked;
  if (!since_) {
    since_.emplace();
    for (std::size_t i = 0; i < s.chunks.size(); ++i)
      if (s.says(i, {"since", "since_then"})) since_->push_back(i);
  }
  return std::any_of(since_->begin(), since_->end(), [&](std::size_t at) {
    return at < last + 3 && s.chunks[at].segment <= s.chunks[first].segment + 1;
  });
}

std::optional<SubjectFinder::Choice> SubjectFinder::place_of(const Frame& frame,
                                                             const CountPhrase& counted) const {
  const ChunkedSentence& s = sentence_->chunked;
  const auto place_at = [&](std::size_t at) -> std::optional<std::uint32_t> {
    if (s.chunks[at].kind != ChunkKind::name) return std::nullopt;
    const auto* name = name_at(s, at, mentions_);
    if (name == nullptr || name->demonym || name->kind == EntityKind::person) return std::nullopt;
    return s.chunks[at].mention;
  };
  // ", where 400 people": the name before the relative word.
  bool closed = false;  // "Merap, which erupted on Sunday, has displaced 400"
  for (std::size_t i = std::min(frame.trigger, counted.first); i-- > 0;) {
    if (s.chunks[i].kind == ChunkKind::stop || (closed && s.says(i, "which"))) break;
    closed |= s.chunks[i].kind == ChunkKind::comma;
    if (!s.says(i, {"where", "which"})) continue;
    for (std::size_t k = i; k-- > 0 && k + 8 > i;)
      if (const auto place = place_at(k)) return Choice{*place, std::nullopt};
    break;
  }
  // "400 people sought refuge in X", "400 people in X sought refuge"
  for (std::size_t i = counted.first;
       i + 1 < s.chunks.size() && i < std::max(frame.trigger, counted.last) + 8; ++i) {
    if (s.chunks[i].kind == ChunkKind::stop) break;
    if (!s.says(i, {"at", "in", "inside"})) continue;
    for (std::size_t k = i + 1; k < s.chunks.size() && k < i + 4; ++k)
      if (const auto place = place_at(k)) return Choice{*place, std::nullopt};
  }
  if (const auto place = places_.known_place(s, s.chunks[counted.first].first))
    return Choice{*place, std::nullopt};
  return std::nullopt;
}

}  // namespace checkclaims
