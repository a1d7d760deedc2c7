#include "reading/events/main_event.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "lexicon/tokenize.hpp"
#include "reading/events/date_cue.hpp"
#include "reading/events/event_verbs.hpp"
#include "reading/events/main_event_day.hpp"
#include "reading/syntax/clause.hpp"

namespace checkclaims {
namespace {

/// From this count on an article is about harm though it names no kind of event.
constexpr double enough_harm = 2;
/// Sentences of the lead_sentences, the headline among them.
constexpr std::uint32_t lead_sentences = 5;

class MainEventFinder {
 public:
  MainEventFinder(const Reading& reading, std::span<const RecognisedSentence> sentences)
      : reading_(reading),
        sentences_(sentences),
        lexicon_(sentences.front().chunked.view.lexicon) {}

  std::optional<MainEvent> find() {
    for (const RecognisedSentence& sentence : sentences_) count_kinds(sentence);
    const Row* kind = main_kind();
    // What lasts is no news of one day: the day is then that of what the article tells of it.
    if (kind != nullptr && (*kind)[EventField::ongoing]) kind = nullptr;
    MainEvent news;
    news.event.kind = kind != nullptr ? kind->id : "news";
    news.event.implied = news.event.news = true;
    if (auto told = main_event_day(
            reading_, sentences_, kind != nullptr ? MainEventClass::harm : MainEventClass::other)) {
      take_day(news, *told);
      news.left_out = std::move(told->left_out);
    } else {
      assume_day(news);
    }
    if (kind == nullptr && !news.days) return std::nullopt;
    take_people(news);
    if (kind != nullptr) take_place(news, *kind);
    if (kind != nullptr && !news.event.place && news.event.date) take_place_of_day(news);
    take_scene(news);
    take_towns(news);
    return news;
  }

 private:
  bool harm(const Row& row) const { return row[EventField::kind] == "harm"; }

  void count_kinds(const RecognisedSentence& sentence) {
    const ChunkedSentence& s = sentence.chunked;
    const double weight = s.view.block == BlockKind::title     ? 3
                          : sentence.sentence < lead_sentences ? 2
                                                               : 1;
    const auto hits = s.view.hits;
    if (!s.view.tables.has(Table::events) && !s.view.tables.has(Table::measures) &&
        !s.view.tables.has(Table::people))
      return;
    constexpr TableSet telling{Table::measures, Table::events, Table::people};
    std::uint32_t covered = 0;  // by a longer phrase: "home invasion" is no invasion
    for (std::size_t h = 0, next = 0; h < hits.size(); h = next) {
      bool tells = false;
      for (; next < hits.size() && hits[next].first == hits[h].first; ++next)
        tells = tells || telling.has(hits[next].table);
      if (!tells) continue;
      covered = std::max(covered, count_words(s, hits.subspan(h, next - h), covered, weight));
    }
  }

  /// Counts what the tables say of the words at one place; where their event ends.
  std::uint32_t count_words(const ChunkedSentence& s, std::span<const Hit> hits,
                            std::uint32_t covered, double weight) {
    if (std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) { return tells_harm(s, hit); }))
      harms_ += weight;
    // "A storm" storms nothing, but police who storm a house are no weather.
    const bool noun = !follows_people(s, hits.front().first) &&
                      std::any_of(hits.begin(), hits.end(), [this](const Hit& hit) {
                        return in_role(hit, Construction::noun);
                      });
    std::uint32_t end = 0;
    for (const Hit& hit : hits) {
      if (hit.table == Table::people) count_agents(s, hit, weight);
      if (hit.table != Table::events) continue;
      end = std::max(end, hit.last);
      if (hit.first < covered) continue;
      if (tells_kind(s, hit, noun, hits)) kinds_[hit.row] += weight;
      if (!noun && tells_of_thing(s.view, hit)) befallen_[hit.row] += weight;
    }
    return end;
  }

  bool in_role(const Hit& hit, Construction wanted) const {
    return hit.table == Table::events && lexicon_.role(hit).is(wanted);
  }

  bool tells_kind(const ChunkedSentence& s, const Hit& hit, const bool noun,
                  std::span<const Hit> hits) const {
    if (in_role(hit, Construction::happens)) return !noun;
    if (in_role(hit, Construction::told_noun)) return !is_killing_verb(s, hit);
    if (!in_role(hit, Construction::noun)) return false;
    return noun || std::none_of(hits.begin(), hits.end(), [&](const Hit& other) {
             return in_role(other, Construction::happens) && other.row != hit.row &&
                    other.last >= hit.last;
           });
  }

  /// "police", "rebels" right before the token: it may be their verb.
  static bool follows_people(const ChunkedSentence& s, std::uint32_t token) {
    if (token == 0) return false;
    const auto hits = s.view.hits_from(token - 1, token);
    return std::any_of(hits.begin(), hits.end(), [](const Hit& hit) {
      return hit.table == Table::people && (hit.forms & form_plural) != 0;
    });
  }

  /// "The gunman who killed 46": whoever did it tells a little of what it was.
  void count_agents(const ChunkedSentence& s, const Hit& hit, double weight) {
    if (lexicon_.row(hit)[PeopleField::scope] != "militant") return;
    const std::string word = fold(s.view.words(hit.first, hit.last));
    for (const Row& row : lexicon_.rows(Table::events))
      if (row[EventField::agents].has(word))
        kinds_[*lexicon_.find(Table::events, row.id)] += weight / 2;
  }

  /// The kind told most of within the family told most of; null where no harm is told.
  const Row* main_kind() {
    // Without harm what falls or comes down is a price or a curtain.
    if (harms_ > 0)
      for (const auto& [row, weight] : std::exchange(befallen_, {})) kinds_[row] += weight;
    std::map<std::string_view, double> families;
    for (const auto& [row, weight] : kinds_) {
      const Row& kind = lexicon_.row(Table::events, row);
      if (harm(kind) && !kind[EventField::generic]) families[kind[EventField::family]] += weight;
    }
    const auto most =
        std::max_element(families.begin(), families.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most != families.end() && most->second >= 2)
      for (const bool killing : {false, true})  // "murder" says least of what it was
        if (const Row* kind = heaviest([&](const Row& row) {
              return row[EventField::family] == most->first &&
                     row[EventField::unspecific] == killing;
            }))
          return kind;
    // Somebody was killed or hurt, and no word says by what.
    if (const Row* generic = heaviest([](const Row& kind) { return kind[EventField::generic]; });
        generic != nullptr && harms_ >= enough_harm)
      return generic;
    return harms_ >= enough_harm ? &lexicon_.row(Table::events, "incident") : nullptr;
  }

  template <class Fits>
  const Row* heaviest(Fits fits) const {
    const Row* best = nullptr;
    double best_weight = 0;
    for (const auto& [row, weight] : kinds_) {
      const Row& kind = lexicon_.row(Table::events, row);
      if (!fits(kind) || weight <= best_weight) continue;
      best = &kind;
      best_weight = weight;
    }
    return best;
  }

  /// "killed", "the deaths of"; "seized" only with "28 schoolchildren" right behind.
  bool tells_harm(const ChunkedSentence& s, const Hit& hit) const {
    if (hit.table != Table::measures || lexicon_.row(hit)[MeasureField::events] != "harm" ||
        lexicon_.role(hit).is(Construction::total_noun))
      return false;
    const WordRole& role = lexicon_.role(hit);
    if (role.of.empty()) return true;
    constexpr std::uint32_t reach = 3;
    const auto behind = s.view.hits_from(hit.last, hit.last + reach);
    return role.is(Construction::object) && !role.part && lexicon_.row(hit).id == "kidnapped" &&
           std::any_of(behind.begin(), behind.end(), [&](const Hit& who) {
             return who.table == Table::people && role.of.has(&lexicon_.row(who));
           });
  }

  const Row& kind_of(const MainEvent& news) const {
    return lexicon_.row(Table::events, news.event.kind);
  }

  void take_day(MainEvent& news, const MainEventDay& told) const {
    news.days = told.days;
    // A day that no verb of the event is told with is likely, and proves nothing.
    if (told.proved)
      news.event.date = told.mention;
    else
      news.event.assumed = told.days.low;
    news.date_span = reading_.mentions[told.mention].span;
    news.sentence = sentences_[told.sentence].sentence;
    const ChunkedSentence& s = sentences_[told.sentence].chunked;
    std::size_t first = s.chunks.size(), last = 0;
    std::uint32_t segment = 0;
    for (const Chunk& chunk : s.chunks)
      if (chunk.kind == ChunkKind::date && chunk.mention == told.mention) segment = chunk.segment;
    for (std::size_t i = 0; i < s.chunks.size(); ++i)
      if (s.chunks[i].kind == ChunkKind::date && s.chunks[i].mention == told.mention)
        news.event.day_told =
            told.proved && !is_end_of_span(s, i) && tells_event_with(s, i, kind_of(news));
    for (std::size_t i = 0; i < s.chunks.size(); ++i) {
      if (s.chunks[i].segment != segment || s.chunks[i].kind == ChunkKind::comma ||
          s.chunks[i].kind == ChunkKind::stop)
        continue;
      first = std::min(first, i);
      last = i + 1;
    }
    news.span = s.span(first, last);
  }

  /// "Between Friday evening and Monday morning", "from Friday to Sunday".
  static bool is_end_of_span(const ChunkedSentence& s, std::size_t date) {
    const bool first = date > 0 && s.says(date - 1, {"between", "from"});
    const bool last = date > 1 && s.chunks[date - 2].kind == ChunkKind::date &&
                      s.says(date - 1, {"and", "through", "to"});
    return first || last;
  }

  /// The headline or the first sentence tells of a plea, a sentence, an anniversary.
  bool told_long_after() const {
    for (const RecognisedSentence& sentence : sentences_) {
      for (const Hit& hit : sentence.chunked.view.hits)
        if (hit.table == Table::events && lexicon_.row(hit)[EventField::late]) return true;
      if (sentence.chunked.view.block != BlockKind::title) return false;
    }
    return false;
  }

  /// Nothing says another day: news is of the day it is told on, unless it is told long after.
  void assume_day(MainEvent& news) const {
    const DayRange& published = reading_.document.published.days;
    if (!published.exact()) return;
    const bool recent = !told_long_after();
    for (const RecognisedSentence& sentence : sentences_) {
      const ChunkedSentence& s = sentence.chunked;
      if (s.chunks.empty()) continue;
      news.days = DayRange{std::nullopt, published.low};
      if (recent) news.event.assumed = published.low;
      news.sentence = sentence.sentence;
      news.span = s.span(0, s.chunks.size());
      news.date_span = {news.span.begin, news.span.begin};
      if (s.view.block != BlockKind::title) break;
    }
  }

  /// Those it befell and those who did it are told with their age: "Ann Lee, 34,".
  void take_people(MainEvent& news) const {
    for (const RecognisedSentence& sentence : sentences_) {
      const ChunkedSentence& s = sentence.chunked;
      for (std::size_t i = 0; i < s.chunks.size(); ++i) {
        if (s.chunks[i].kind != ChunkKind::name) continue;
        const auto* name = name_at(s, i, reading_.mentions);
        if (name == nullptr || name->kind != EntityKind::person || part_count(*name) < 2 ||
            part_count(*name) > 4)
          continue;
        const bool aged =
            i + 2 < s.chunks.size() && s.chunks[i + 1].kind == ChunkKind::comma && is_age(s, i + 2);
        const bool year_old = i > 0 && s.says(i - 1, "old");
        const bool identified = i > 1 && s.says(i - 1, "as") && s.says(i - 2, "identified");
        const bool death = i > 1 && s.says(i - 1, "of") && word_cue(s, i - 2) != DateCue::none;
        if ((aged || year_old || identified || death) && news.event.people.size() < 8)
          news.event.people.push_back(s.chunks[i].mention);
      }
    }
  }

  /// "34," and "34." but not the "10" of "an engine, 10 ladders".
  bool is_age(const ChunkedSentence& s, std::size_t at) const {
    if (s.chunks[at].kind != ChunkKind::number) return false;
    const bool apart = at + 1 >= s.chunks.size() || s.chunks[at + 1].kind == ChunkKind::comma ||
                       s.chunks[at + 1].kind == ChunkKind::stop ||
                       s.chunks[at + 1].kind == ChunkKind::other || s.says(at + 1, {"and", "of"});
    if (!apart) return false;
    const auto* number = number_at(s, at, reading_.mentions);
    return number != nullptr && number->value.hard.exact() &&
           *number->value.hard.low < Decimal::of(110);
  }

  /// "The ferry sank off Sfara", "A bus plunged into a ravine near Kotla": where the first verb of
  /// the article's kind says that it was.
  void take_place(MainEvent& news, const Row& kind) const {
    for (std::size_t i = 0; i < sentences_.size() && i < lead_sentences; ++i) {
      const ChunkedSentence& s = sentences_[i].chunked;
      const auto verb = std::find_if(s.view.hits.begin(), s.view.hits.end(), [&](const Hit& hit) {
        return hit.table == Table::events && &lexicon_.row(hit) == &kind &&
               (in_role(hit, Construction::happens) || tells_of_thing(s.view, hit));
      });
      if (verb == s.view.hits.end()) continue;
      news.event.place = place_behind(s, chunk_of(s, verb->last - 1) + 1);
      if (news.event.place) return;
    }
  }

  /// "which went down in Lake Umbari on Monday": where no verb tells, the clause of its day does.
  void take_place_of_day(MainEvent& news) const {
    for (const RecognisedSentence& sentence : sentences_) {
      const ChunkedSentence& s = sentence.chunked;
      for (std::size_t day = 0; sentence.sentence == news.sentence && day < s.chunks.size();
           ++day) {
        if (s.chunks[day].kind != ChunkKind::date || s.chunks[day].mention != *news.event.date)
          continue;
        for (std::size_t at = 0; at < s.chunks.size() && !news.event.place; ++at)
          if (s.chunks[at].segment == s.chunks[day].segment && is_place(s, at) &&
              leads_to_place(s, at))
            news.event.place = s.chunks[at].mention;
        return;
      }
    }
  }

  /// The first place behind a chunk that a word like "in" or "near" leads to, in the same clause.
  std::optional<std::uint32_t> place_behind(const ChunkedSentence& s, std::size_t at) const {
    constexpr std::size_t reach = 14;
    for (const std::size_t end = at + reach; at < end && at < s.chunks.size(); ++at) {
      if (s.chunks[at].kind == ChunkKind::stop || s.is(at, "relative") || s.is(at, "subordinator"))
        break;
      if (is_place(s, at) && at > 0 && leads_to_place(s, at)) return s.chunks[at].mention;
    }
    return std::nullopt;
  }

  /// "in Kotla", "at a crossing in the town of Kotla".
  static bool leads_to_place(const ChunkedSentence& s, std::size_t at) {
    constexpr std::size_t modifiers = 6;
    for (std::size_t steps = 0; at-- > 0 && steps < modifiers; ++steps) {
      if (s.says(at, {"around", "at", "in", "into", "near", "off", "on", "outside", "over"}))
        return true;
      if (s.chunks[at].kind != ChunkKind::word || (s.is(at, "preposition") && !s.says(at, "of")))
        return false;
    }
    return false;
  }

  bool is_place(const ChunkedSentence& s, std::size_t at) const {
    const auto* name = name_at(s, at, reading_.mentions);
    return name != nullptr && name->kind == EntityKind::place && !name->demonym &&
           !in_longer_name(s, at);
  }

  /// "Pacific" in "the Orient Pacific airliner": a name or a capitalised word of no table stands
  /// right before it.
  bool in_longer_name(const ChunkedSentence& s, std::size_t at) const {
    const std::uint32_t first = s.chunks[at].first;
    if (const auto* name = name_at(s, at - 1, reading_.mentions))
      return !name->demonym && !name->possessive && s.view.block != BlockKind::title;
    if (first < 2 || s.chunks[at - 1].kind != ChunkKind::word) return false;
    const Token& before = s.view.tokens[first - 1];
    return before.kind == TokenKind::word && before.capitalised &&
           s.chunks[at - 1].functions == 0 && s.hit(at - 1, Table::name_words) == nullptr &&
           s.hit(at - 1, Table::titles) == nullptr && s.view.block != BlockKind::title;
  }

  void take_scene(MainEvent& news) const {
    for (std::size_t i = 0; i < sentences_.size() && i < lead_sentences; ++i) {
      const ChunkedSentence& s = sentences_[i].chunked;
      for (std::size_t c = 0; c < s.chunks.size() && news.event.scene.size() < 12; ++c)
        if (is_place(s, c)) news.event.scene.push_back(s.chunks[c].mention);
    }
  }

  /// "were shot in Vell on Friday", "died in a fire near Vell": places in the lead with which the
  /// event itself is told.
  void take_towns(MainEvent& news) const {
    for (std::size_t i = 0; i < sentences_.size() && i < lead_sentences; ++i) {
      const ChunkedSentence& s = sentences_[i].chunked;
      if (s.view.block != BlockKind::body && s.view.block != BlockKind::title) continue;
      for (std::size_t c = 0; c < s.chunks.size() && news.event.towns.size() < 8; ++c)
        if (is_place(s, c) && stands_in_place(s, c) && tells_event_with(s, c, kind_of(news)))
          news.event.towns.push_back(s.chunks[c].mention);
    }
  }

  /// "in Vell", "in downtown Vell", "near the town of Vell"; not "in the Vell neighborhood", nor
  /// "at Vell station".
  static bool stands_in_place(const ChunkedSentence& s, std::size_t at) {
    const auto is = [&s](std::size_t chunk, std::string_view row) {
      return std::any_of(
          s.chunks[chunk].hits.begin(), s.chunks[chunk].hits.end(), [&](const Hit& hit) {
            return hit.table == Table::name_words && s.view.lexicon.row(hit).id == row;
          });
    };
    if (is(at + 1, "place_noun") || is(at + 1, "facility") || is(at + 1, "place_head") ||
        is(at + 1, "body_head") || s.chunks[at + 1].kind == ChunkKind::possessive)
      return false;
    constexpr std::size_t modifiers = 4;
    for (std::size_t i = at, steps = 0; i-- > 0 && steps < modifiers; ++steps) {
      if (s.says(i, {"in", "near", "outside"})) return true;
      if (!is(i, "direction") && !is(i, "place_noun") && !s.says(i, "of") && !s.is(i, "determiner"))
        return false;
    }
    return false;
  }

  const Reading& reading_;
  std::span<const RecognisedSentence> sentences_;
  const Lexicon& lexicon_;
  double harms_ = 0;                          // how often somebody was killed or hurt
  std::map<std::uint16_t, double> kinds_;     // row of the events table -> how often told
  std::map<std::uint16_t, double> befallen_;  // the same, by verbs that tell of a thing
};

}  // namespace

std::optional<MainEvent> main_event(const Reading& reading,
                                    std::span<const RecognisedSentence> sentences) {
  if (sentences.empty()) return std::nullopt;
  return MainEventFinder(reading, sentences).find();
}

}  // namespace checkclaims
