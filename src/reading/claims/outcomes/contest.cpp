#include "reading/claims/outcomes/contest.hpp"

#include <algorithm>

#include "reading/syntax/clause.hpp"

namespace checkclaims {
namespace {

constexpr std::int64_t highest_score = 999;
constexpr std::size_t place_gap = 3;    // chunks between "election" and "mayor" of one phrase
constexpr std::size_t place_reach = 4;  // chunks between a contest and the place it names

/// "3-1", "3–1", "3 - 1".
bool joins_points(const ChunkedSentence& s, std::size_t chunk) {
  const Chunk& at = s.chunks[chunk];
  return at.kind == ChunkKind::hyphen ||
         (at.kind == ChunkKind::stop && s.view.tokens[at.first].mark == '-');
}

bool of_class(const ChunkedSentence& s, const Hit& hit, std::string_view wanted) {
  return hit.table == Table::outcomes && s.view.lexicon.row(hit)[OutcomeField::kind] == wanted;
}

/// Of a country or a state, whose voters in one place may choose another than all of them.
constexpr std::string_view wide_post = "wide_post";
bool is_post(std::string_view kind) { return kind == "post" || kind == wide_post; }

/// Of a leg of a contest, or of a side that has one of its own.
bool is_stage(std::string_view kind) { return kind == "apart" || kind == "side"; }

std::string folded(std::string_view words) {
  std::string small(words);
  for (char& c : small) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return small;
}

std::span<const Hit> hits_in(const ChunkedSentence& s, Stretch where) {
  if (where.first >= where.last) return {};
  return s.view.hits_from(s.chunks[where.first].first, s.chunks[where.last - 1].last);
}

/// "mayor Tom Barnes": a title of somebody, not what was contested.
bool is_title_of_name(const ChunkedSentence& s, const Hit& hit, std::size_t chunk) {
  if (s.chunks[chunk].kind == ChunkKind::name) return s.chunks[chunk].last > hit.last;
  return s.chunks[chunk + 1].kind == ChunkKind::name;
}

class ContestReader {
 public:
  ContestReader(const ChunkedSentence& s, std::span<const Mention> mentions)
      : s_(s), mentions_(mentions) {}

  Contest read(Stretch where, std::size_t verb) {
    std::uint32_t told = 0;  // token behind the longest words that were read
    for (const Hit& hit : hits_in(s_, where)) {
      if (hit.table != Table::outcomes) continue;
      const std::size_t chunk = chunk_of(s_, hit.first);
      const Row& row = s_.view.lexicon.row(hit);
      const std::string_view kind = row[OutcomeField::kind];
      if (is_stage(kind)) contest_.stages.push_back(folded(s_.view.words(hit.first, hit.last)));
      if (kind == "leg") contest_.legs.push_back(folded(s_.view.words(hit.first, hit.last)));
      if (kind == "round") contest_.rounds.push_back(folded(s_.view.words(hit.first, hit.last)));
      if (chunk < verb || hit.last <= told) continue;
      const bool post = is_post(kind) && !is_title_of_name(s_, hit, chunk);
      const bool noun = s_.view.lexicon.role(hit).is(Construction::thing);
      if (!post && !noun) continue;
      if (post)
        contest_.posts.push_back(row.id);
      else if (contest_.kind.empty())
        contest_.kind = row.id;
      if (kind == "post") wide_ = false;
      told = post ? std::max(told, hit.last) : told;
      widen(chunk, chunk_of(s_, hit.last - 1) + 1);
      take_places(chunk, where);
      // "chair of the finance committee" is not the one post of that name.
      if (post && unnamed_) contest_.posts.pop_back();
    }
    for (std::size_t i = verb; i + 1 < where.last; ++i)
      if (s_.says(i, "in")) take_setting(i + 1, where.last);
    for (auto* words : {&contest_.posts, &contest_.stages, &contest_.legs, &contest_.rounds}) {
      std::sort(words->begin(), words->end());
      words->erase(std::unique(words->begin(), words->end()), words->end());
    }
    contest_.part = within_ && wide_ && !owned_;
    if (last_ > 0) contest_.words = s_.span(first_, last_);
    return std::move(contest_);
  }

 private:
  void widen(std::size_t first, std::size_t last) {
    if (last_ == 0)
      first_ = first, last_ = last;
    else if (first <= last_ + place_gap && !joined_between(last_, first))
      last_ = std::max(last_, last);
  }

  bool joined_between(std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last; ++i)
      if (s_.is(i, "conjunction")) return true;
    return false;
  }

  /// "mayor of Halden", "the election in the Norvian town of Halden", "Halden's mayoral race".
  void take_places(std::size_t chunk, Stretch where) {
    unnamed_ = false;
    for (std::size_t i = chunk, steps = 0; i-- > where.first && steps < 2; ++steps)
      if (s_.chunks[i].kind == ChunkKind::name) {
        take_place(i);
        break;
      } else if (s_.chunks[i].kind != ChunkKind::possessive &&
                 (s_.chunks[i].kind != ChunkKind::word || s_.chunks[i].functions != 0)) {
        break;
      }
    std::size_t at = chunk + 1;
    while (at < where.last && s_.chunks[at].kind == ChunkKind::word &&
           s_.chunks[at].functions == 0 && at < chunk + place_reach)
      ++at;
    if (!s_.says(at, {"for", "in", "of"})) return;
    (s_.says(at, "in") ? within_ : owned_) = true;
    unnamed_ = s_.says(at, "of");
    for (std::size_t i = at + 1; i < where.last && i <= at + place_reach; ++i) {
      if (s_.chunks[i].kind == ChunkKind::name) {
        take_place(i);
        unnamed_ = false;
        return;
      }
      if (s_.chunks[i].kind != ChunkKind::word ||
          (s_.chunks[i].functions != 0 && !s_.is(i, "determiner") && !s_.says(i, "of")))
        return;
    }
  }

  /// "beat Barnes in the state of Halden": a place that is told of no noun.
  void take_setting(std::size_t at, std::size_t end) {
    while (at < end && s_.is(at, "determiner")) ++at;
    const auto* name = at < end ? name_at(s_, at, mentions_) : nullptr;
    if (name == nullptr || name->kind != EntityKind::place || name->demonym) return;
    within_ = true;
    const std::uint32_t mention = s_.chunks[at].mention;
    if (std::find(contest_.places.begin(), contest_.places.end(), mention) == contest_.places.end())
      contest_.places.push_back(mention);
  }

  void take_place(std::size_t chunk) {
    const auto* name = name_at(s_, chunk, mentions_);
    if (name == nullptr || name->kind == EntityKind::person) return;
    const std::uint32_t mention = s_.chunks[chunk].mention;
    if (std::find(contest_.places.begin(), contest_.places.end(), mention) == contest_.places.end())
      contest_.places.push_back(mention);
    widen(chunk, chunk + 1);
  }

  const ChunkedSentence& s_;
  std::span<const Mention> mentions_;
  Contest contest_;
  std::size_t first_ = 0, last_ = 0;  ///< chunks of its phrase
  bool within_ = false;               ///< a place is told by "in"
  bool unnamed_ = false;              ///< what the last post is of has no name
  bool owned_ = false;                ///< a place or a body is told by "of"
  bool wide_ = true;                  ///< no post is told, or one of a country or a state
};

}  // namespace

std::optional<std::uint32_t> points_at(const ChunkedSentence& s, std::span<const Mention> mentions,
                                       const std::size_t chunk) {
  const auto* number = number_at(s, chunk, mentions);
  if (number == nullptr || number->ordinal || !number->value.hedge.empty() ||
      !number->value.hard.exact() || !number->value.hard.low->whole())
    return std::nullopt;
  const std::int64_t value = number->value.hard.low->thousandths / 1000;
  if (value < 0 || value > highest_score) return std::nullopt;
  return static_cast<std::uint32_t>(value);
}

std::optional<ScorePhrase> score_at(const ChunkedSentence& s, std::span<const Mention> mentions,
                                    std::size_t chunk) {
  const auto one = points_at(s, mentions, chunk);
  if (!one || !joins_points(s, chunk + 1)) return std::nullopt;
  const auto other = points_at(s, mentions, chunk + 2);
  if (!other || joins_points(s, chunk + 3)) return std::nullopt;
  return ScorePhrase{{std::max(*one, *other), std::min(*one, *other)}, chunk + 3};
}

std::optional<Score> only_score(const ChunkedSentence& s, std::span<const Mention> mentions,
                                const Stretch where) {
  if (tells_class(s, where, "no_score")) return std::nullopt;
  std::optional<Score> found;
  for (std::size_t i = where.first; i < where.last; ++i)
    if (const auto score = score_at(s, mentions, i)) {
      if (found) return std::nullopt;
      found = score->score;
      i = score->last - 1;
    }
  return found;
}

Contest contest_in(const ChunkedSentence& s, std::span<const Mention> mentions, const Stretch where,
                   const std::size_t verb) {
  return ContestReader(s, mentions).read(where, verb);
}

std::optional<std::uint32_t> day_in(const ChunkedSentence& s, std::span<const Mention> mentions,
                                    const Stretch where, const std::size_t verb) {
  const auto tells = [&](std::size_t i) {
    const auto* date = date_at(s, i, mentions);
    return date != nullptr && date->kind != TimexKind::duration && date->kind != TimexKind::set &&
           !(i > 0 && s.says(i - 1, {"after", "before", "from", "since", "till", "until"})) &&
           (s.chunks[i + 1].kind != ChunkKind::possessive ||
            tells_contest(s, {i + 2, std::min(i + 6, where.last)}));
  };
  const auto day_at = [&](std::size_t i) -> std::optional<std::uint32_t> {
    return i < where.last ? std::optional(s.chunks[i].mention) : std::nullopt;
  };
  std::size_t behind = verb, before = verb;
  while (behind < where.last && !tells(behind)) ++behind;
  while (before > where.first && !tells(before - 1)) --before;
  if (before == where.first) return day_at(behind);
  const auto is_day = [&](std::size_t i) { return date_at(s, i, mentions)->days.exact(); };
  // "on Wednesday acquitted Krahn over a death in 2021"
  const bool earlier = behind >= where.last || (!is_day(behind) && is_day(before - 1));
  return day_at(earlier ? before - 1 : behind);
}

bool may_tell_outcomes(const SentenceView& view) {
  const auto& tokens = view.tokens;
  return view.tables.has(Table::outcomes) && !tokens.empty() && tokens.back().mark != '?' &&
         view.block != BlockKind::boilerplate && view.block != BlockKind::stamp;
}

bool tells_class(const ChunkedSentence& s, const Stretch where, const std::string_view wanted) {
  if (!s.view.tables.has(Table::outcomes)) return false;
  const auto hits = hits_in(s, where);
  return std::any_of(hits.begin(), hits.end(),
                     [&](const Hit& hit) { return of_class(s, hit, wanted); });
}

bool tells_post(const ChunkedSentence& s, const Stretch where) {
  return tells_class(s, where, "post") || tells_class(s, where, wide_post);
}

bool tells_contest(const ChunkedSentence& s, const Stretch where) {
  const auto hits = hits_in(s, where);
  return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
    return hit.table == Table::outcomes && s.view.lexicon.role(hit).is(Construction::thing);
  });
}

std::vector<std::string> contest_stages(const SentenceView& view) {
  std::vector<std::string> found;
  if (!view.tables.has(Table::outcomes)) return found;
  for (const Hit& hit : view.hits)
    if (hit.table == Table::outcomes && is_stage(view.lexicon.row(hit)[OutcomeField::kind]))
      found.push_back(folded(view.words(hit.first, hit.last)));
  return found;
}

}  // namespace checkclaims
