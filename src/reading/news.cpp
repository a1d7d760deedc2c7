#include "reading/news.hpp"

#include <algorithm>
#include <map>

namespace checkclaims {
namespace {

/// What a verb or noun near a date says of it.
enum class Cue : std::uint8_t { none, telling, loose, saying, after, ahead };

/// Days of an event older than this are background of another story.
constexpr int story_days = 300;
/// A statement or a game is told within days.
constexpr int fresh_days = 3;
/// How far a date's own verb may stand from it, in chunks.
constexpr std::size_t reach = 16;
/// Below this weight a day is only that of a statement or of what followed.
constexpr double enough = 0.25;
/// From this weight on the words tie the day to the event.
constexpr double proof = 4;
/// Sentences of the lead, the headline among them.
constexpr std::uint32_t lead = 5;

class NewsFinder {
 public:
  NewsFinder(const Reading& reading, std::span<const RecognisedSentence> sentences)
      : reading_(reading), sentences_(sentences), lexicon_(sentences.front().chunked.view.lexicon) {}

  std::optional<News> find() {
    for (const RecognisedSentence& sentence : sentences_) count_kinds(sentence);
    const Row* kind = main_kind();
    // What lasts is no news of one day: the day is then that of what the article tells of it.
    if (kind != nullptr && kind->flag("ongoing")) kind = nullptr;
    harm_ = kind != nullptr;
    for (std::size_t i = 0; i < sentences_.size(); ++i) weigh_dates(sentences_[i], i);
    News news;
    news.left_out = std::move(left_out_);
    news.event.kind = kind != nullptr ? kind->id : "news";
    news.event.implied = news.event.news = true;
    take_day(news);
    if (!news.day) assume_day(news);
    if (kind == nullptr && !news.day) return std::nullopt;
    take_people(news);
    take_scene(news);
    return news;
  }

 private:
  struct Candidate {
    double weight = 0, best = 0, strongest = 0;
    std::uint32_t mention = 0;
    std::size_t sentence = 0;
  };

  bool harm(const Row& row) const { return row.attribute("class") == "harm"; }

  void count_kinds(const RecognisedSentence& sentence) {
    const ChunkedSentence& s = sentence.chunked;
    const double weight = s.view.block == BlockKind::title ? 3 : sentence.sentence < lead ? 2 : 1;
    for (const std::uint32_t mention : sentence.event_mentions) {
      const auto& event = std::get<EventMention>(reading_.mentions[mention].what);
      kinds_[*lexicon_.find(Table::events, event.kind)] += weight;
    }
    for (const Chunk& chunk : s.chunks) {
      if (chunk.kind != ChunkKind::word) continue;
      for (const Hit& hit : chunk.hits)
        if (hit.table == Table::events && lexicon_.role(hit) == "verb_event") {
          kinds_[hit.row] += weight;
          break;
        }
    }
  }

  /// The kind told most of within the family told most of; null where no harm is told.
  const Row* main_kind() const {
    std::map<std::string_view, double> families;
    for (const auto& [row, weight] : kinds_) {
      const Row& kind = lexicon_.row(Table::events, row);
      if (harm(kind) && !kind.flag("generic")) families[kind.attribute("family")] += weight;
    }
    const auto most = std::max_element(families.begin(), families.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most == families.end() || most->second < 2) return nullptr;
    const Row* best = nullptr;
    double best_weight = 0;
    for (const auto& [row, weight] : kinds_) {
      const Row& kind = lexicon_.row(Table::events, row);
      if (kind.attribute("family") != most->first || weight <= best_weight) continue;
      best = &kind;
      best_weight = weight;
    }
    return best;
  }

  Cue cue_at(const ChunkedSentence& s, std::size_t at) const {
    if (s.is(at, "modal")) return Cue::ahead;
    Cue cue = Cue::none;
    for (const Hit& hit : s.chunks[at].hits) {
      const std::string_view role = lexicon_.role(hit);
      if (hit.table == Table::sayings && role == "verb") return Cue::saying;
      if (hit.table == Table::events) {
        if (role == "verb_after" || role == "noun_after") return Cue::after;
        if (role == "verb_event") cue = Cue::telling;
        if (role == "noun" && cue == Cue::none) cue = Cue::telling;
      } else if (hit.table == Table::measures && cue == Cue::none && role != "state") {
        // A toll is what it was when told: "the toll rose to six Friday".
        cue = role != "noun_total" && lexicon_.row(hit).attribute("events") == "harm" ? Cue::telling : Cue::after;
        if (role == "verb_self") cue = Cue::loose;  // "died on Sunday" may be days later
      }
    }
    return cue;
  }

  /// The verb or noun that the date belongs to: the nearest before it in its clause, or
  /// the first after it where it opens the clause.
  Cue cue_of(const ChunkedSentence& s, std::size_t date) const {
    for (std::size_t i = date; i-- > 0 && i + reach > date;) {
      if (s.chunks[i].kind == ChunkKind::stop) break;
      if (s.chunks[i].segment + 1 < s.chunks[date].segment) break;
      if (const Cue cue = cue_at(s, i); cue != Cue::none) return cue;
    }
    for (std::size_t i = date + 1; i < s.chunks.size() && i < date + reach; ++i) {
      if (s.chunks[i].kind == ChunkKind::stop) break;
      const Cue cue = cue_at(s, i);
      if (cue != Cue::none && cue != Cue::saying) return cue;
    }
    return Cue::none;
  }

  double weight_of(const RecognisedSentence& sentence, std::size_t at) {
    const ChunkedSentence& s = sentence.chunked;
    const std::uint32_t mention = s.chunks[at].mention;
    // "Friday's shooting", "the 3:30 a.m. Saturday incident"
    for (const EventPhrase& event : sentence.events)
      if (event.what.date == mention && event.first <= at && at < event.head && event.head < at + 5) return 5;
    // "The toll of the fire was lowered to nine on Friday": a day of counting.
    for (std::size_t i = 0; i < at; ++i)
      for (const Hit& hit : s.chunks[i].hits)
        if (hit.table == Table::measures && lexicon_.role(hit) == "noun_total") {
          left_out_.push_back({mention, Unread::aftermath});
          return 0.2;
        }
    const Cue cue = cue_of(s, at);
    if (cue == Cue::after) left_out_.push_back({mention, Unread::aftermath});
    if (cue == Cue::saying) left_out_.push_back({mention, Unread::saying});
    if (cue == Cue::ahead) left_out_.push_back({mention, Unread::ahead});
    switch (cue) {
      case Cue::telling: return 5;
      case Cue::loose: return 1.2;
      case Cue::none: return 1.5;
      // Where no harm is told, what is said or done next may be the news itself.
      case Cue::after: return harm_ ? 0.2 : 2;
      case Cue::saying: return harm_ ? 0.1 : 2;
      case Cue::ahead: break;
    }
    return 0;
  }

  void weigh_dates(const RecognisedSentence& sentence, std::size_t index) {
    const ChunkedSentence& s = sentence.chunked;
    const DayRange& published = reading_.document.published.days;
    for (std::size_t i = 0; i < s.chunks.size(); ++i) {
      if (s.chunks[i].kind != ChunkKind::date) continue;
      const auto* date = std::get_if<DateMention>(&reading_.mentions[s.chunks[i].mention].what);
      if (date == nullptr || !date->days.exact() || date->kind == TimexKind::set || date->kind == TimexKind::duration) continue;
      if (i > 0 && (s.says(i - 1, "until") || s.says(i - 1, "by") || s.says(i - 1, "before") || s.says(i - 1, "since"))) continue;
      const Day day = *date->days.low;
      const double said = weight_of(sentence, i);
      double weight = said / (1.0 + static_cast<double>(index) / 6.0);
      if (published.exact()) {
        if (*published.low < day) continue;
        const int age = published.low->number - day.number;
        if (age > story_days) weight *= 0.1;
        if (!harm_ && age > fresh_days) weight *= 0.3;
      }
      if (weight <= 0) continue;
      Candidate& candidate = candidates_[day];
      candidate.weight += weight;
      // "On Saturday, December 1, 16 companies ...": a lead that opens with the full day tells its own.
      const bool opens = index < 3 && said > 1 && (date->day != 0 || date->reference == DateReference::complete);
      candidate.strongest = std::max(candidate.strongest, opens ? proof : said);
      if (weight <= candidate.best) continue;
      candidate.best = weight;
      candidate.mention = s.chunks[i].mention;
      candidate.sentence = index;
    }
  }

  void take_day(News& news) const {
    const auto best = std::max_element(candidates_.begin(), candidates_.end(),
                                       [](const auto& a, const auto& b) { return a.second.weight < b.second.weight; });
    if (best == candidates_.end() || best->second.best < enough) return;
    const Candidate& candidate = best->second;
    news.day = best->first;
    // A day that no verb of the event is told with is likely, and proves nothing.
    if (candidate.strongest >= proof) news.event.date = candidate.mention;
    else news.event.assumed = best->first;
    news.date_span = reading_.mentions[candidate.mention].span;
    news.sentence = sentences_[candidate.sentence].sentence;
    const ChunkedSentence& s = sentences_[candidate.sentence].chunked;
    std::size_t first = s.chunks.size(), last = 0;
    std::uint32_t segment = 0;
    for (const Chunk& chunk : s.chunks)
      if (chunk.kind == ChunkKind::date && chunk.mention == candidate.mention) segment = chunk.segment;
    for (std::size_t i = 0; i < s.chunks.size(); ++i) {
      if (s.chunks[i].segment != segment || s.chunks[i].kind == ChunkKind::comma || s.chunks[i].kind == ChunkKind::stop) continue;
      first = std::min(first, i);
      last = i + 1;
    }
    news.span = s.span(first, last);
  }

  /// Nothing says another day: news is of the day it is told on.
  void assume_day(News& news) const {
    const DayRange& published = reading_.document.published.days;
    if (!published.exact()) return;
    for (const RecognisedSentence& sentence : sentences_) {
      const ChunkedSentence& s = sentence.chunked;
      if (s.chunks.empty()) continue;
      news.day = news.event.assumed = published.low;
      news.sentence = sentence.sentence;
      news.span = s.span(0, s.chunks.size());
      news.date_span = {news.span.begin, news.span.begin};
      if (s.view.block != BlockKind::title) break;
    }
  }

  /// Those it befell and those who did it are told with their age: "Ann Lee, 34,".
  void take_people(News& news) const {
    for (const RecognisedSentence& sentence : sentences_) {
      const ChunkedSentence& s = sentence.chunked;
      for (std::size_t i = 0; i < s.chunks.size(); ++i) {
        if (s.chunks[i].kind != ChunkKind::name) continue;
        const auto* name = std::get_if<NameMention>(&reading_.mentions[s.chunks[i].mention].what);
        if (name == nullptr || name->kind != EntityKind::person || name->parts.size() < 2 || name->parts.size() > 4) continue;
        const bool aged = i + 2 < s.chunks.size() && s.chunks[i + 1].kind == ChunkKind::comma && is_age(s, i + 2);
        const bool year_old = i > 0 && s.says(i - 1, "old");
        const bool identified = i > 1 && s.says(i - 1, "as") && s.says(i - 2, "identified");
        const bool death = i > 1 && s.says(i - 1, "of") && cue_at(s, i - 2) != Cue::none;
        if ((aged || year_old || identified || death) && news.event.people.size() < 8)
          news.event.people.push_back(s.chunks[i].mention);
      }
    }
  }

  bool is_age(const ChunkedSentence& s, std::size_t at) const {
    if (s.chunks[at].kind != ChunkKind::number) return false;
    const auto* number = std::get_if<NumberMention>(&reading_.mentions[s.chunks[at].mention].what);
    return number != nullptr && number->value.hard.exact() && *number->value.hard.low < Decimal::of(110);
  }

  void take_scene(News& news) const {
    for (std::size_t i = 0; i < sentences_.size() && i < lead; ++i)
      for (const Chunk& chunk : sentences_[i].chunked.chunks) {
        if (chunk.kind != ChunkKind::name || news.event.scene.size() >= 12) continue;
        const auto* name = std::get_if<NameMention>(&reading_.mentions[chunk.mention].what);
        if (name != nullptr && name->kind == EntityKind::place && !name->demonym) news.event.scene.push_back(chunk.mention);
      }
  }

  const Reading& reading_;
  std::span<const RecognisedSentence> sentences_;
  const Lexicon& lexicon_;
  std::map<std::uint16_t, double> kinds_;  // row of the events table -> how often told
  std::map<Day, Candidate> candidates_;
  std::vector<LeftOut> left_out_;
  bool harm_ = false;                      // the news is a kind of harm
};

}  // namespace

std::optional<News> news_of(const Reading& reading, std::span<const RecognisedSentence> sentences) {
  if (sentences.empty()) return std::nullopt;
  return NewsFinder(reading, sentences).find();
}

}  // namespace checkclaims
