#include "linking/story_contrasts.hpp"

#include <algorithm>

namespace checkclaims {
namespace {

/// From these odds on, that of day or place left out, it is one story.
constexpr Milli one_story_but_for_day = 5600, one_story_but_for_place = 6000;
/// Days that two accounts of one event may lie apart: a night between is none, weeks are another event.
constexpr int least_days = 2, most_days = 9;

struct ToldDay {
  Day day;
  Span words;
  std::uint32_t mention = 0;
};

class Contrasts {
 public:
  Contrasts(std::span<const Reading> readings, const Weighing& weighing, const EntityLinks& entities, std::span<const EventCluster> clusters,
            const EventLinks& events)
      : readings_(readings), weighing_(weighing), entities_(entities), clusters_(clusters), events_(events) {}

  std::vector<StoryContrast> run() {
    for (const StoryPair& story : weighing_.stories) {
      if (story.odds < 0) break;
      const ToldArticle &a = weighing_.articles[story.one], &b = weighing_.articles[story.other];
      if (a.main == ToldArticle::none || b.main == ToldArticle::none || clusters_[a.main].ongoing || clusters_[b.main].ongoing) continue;
      if (a.main_family != b.main_family || !agree_in_detail(a, b)) continue;
      compare_days(a, b);
      compare_places(a, b);
    }
    std::stable_sort(all_.begin(), all_.end(), [](const StoryContrast& a, const StoryContrast& b) { return a.odds > b.odds; });
    return std::move(all_);
  }

 private:
  /// They give one number of one measure, or the same person and age, and no number of theirs speaks against it.
  bool agree_in_detail(const ToldArticle& a, const ToldArticle& b) const {
    const bool figure = std::any_of(a.figures.begin(), a.figures.end(), [&](const auto& told) {
      return told.second > 0 && std::binary_search(b.figures.begin(), b.figures.end(), told);
    });
    const bool person = std::any_of(a.clues->aged.begin(), a.clues->aged.end(), [&](std::uint32_t key) {
      return std::binary_search(b.clues->aged.begin(), b.clues->aged.end(), key);
    });
    return figure || person;
  }

  /// The day that the article states of its main event; nothing where it states several.
  std::optional<ToldDay> day_of(const ToldArticle& told) const {
    const Reading& reading = readings_[told.reading];
    std::optional<ToldDay> found;
    for (const auto& [r, m] : clusters_[told.main].mentions) {
      if (r != told.reading) continue;
      const auto* event = std::get_if<EventMention>(&reading.mentions[m].what);
      const auto* date = event != nullptr && event->date ? std::get_if<DateMention>(&reading.mentions[*event->date].what) : nullptr;
      if (date == nullptr || date->kind == TimexKind::set || !date->days.exact()) continue;
      if (found && found->day != *date->days.low) return std::nullopt;
      if (!found) found = ToldDay{*date->days.low, reading.mentions[*event->date].span, m};
    }
    return found;
  }

  Milli odds_without(const ToldArticle& a, const ToldArticle& b, std::initializer_list<StoryClue> clues, ClueValues<StoryClue>& values) const {
    values = story_clues(a, b, entities_, weighing_.rarity);
    for (const StoryClue clue : clues) values.set(clue, false);
    return weigh(values.all(), story_weights);
  }

  StoryContrast::Side side(const ToldArticle& told, Span words, std::string says) const {
    const auto own = std::find_if(clusters_[told.main].mentions.begin(), clusters_[told.main].mentions.end(),
                                  [&](const auto& mention) { return mention.first == told.reading; });
    const std::uint32_t event = events_.event_of[own->first][own->second];
    return {told.reading, words, std::move(says), event == EventLinks::none ? std::string() : events_.events[event].id};
  }

  void add(StoryContrast::Of of, StoryContrast::Side one, StoryContrast::Side other, Milli odds, const ClueValues<StoryClue>& values) {
    if (other.says < one.says) std::swap(one, other);
    StoryContrast contrast{of, {std::move(one), std::move(other)}, odds, {}};
    contrast.clues = weightiest_clues(values);
    all_.push_back(std::move(contrast));
  }

  void compare_days(const ToldArticle& a, const ToldArticle& b) {
    const auto x = day_of(a), y = day_of(b);
    if (!x || !y) return;
    const int gap = std::abs(x->day.number - y->day.number);
    if (gap < least_days || gap > most_days) return;
    const auto names = [](const ToldArticle& told, Day day) { return std::binary_search(told.clues->days.begin(), told.clues->days.end(), day.number); };
    if (names(a, y->day) || names(b, x->day)) return;
    using enum StoryClue;
    ClueValues<StoryClue> values;
    const Milli odds = odds_without(a, b, {event_days_clash, main_days_apart, event_day_apart, lead_weekdays_differ, main_days_far_assumed, assumed_days_far}, values);
    if (odds < one_story_but_for_day) return;
    add(StoryContrast::Of::day, side(a, x->words, to_iso(x->day)), side(b, y->words, to_iso(y->day)), odds, values);
  }

  /// "MADRID, 4 May": the dateline says where it was written.
  static bool in_capitals(std::string_view words) {
    return std::none_of(words.begin(), words.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  }

  /// The town that the article gives as the scene of its main event, and the words that name it first.
  std::optional<std::pair<std::uint32_t, Span>> town_of(const ToldArticle& told) const {
    const Reading& reading = readings_[told.reading];
    for (const std::uint32_t place : told.main_places) {
      if (entities_.entities[place].row.empty() || !town(entities_.entities[place], Lexicon::english())) continue;
      for (std::size_t m = 0; m < reading.mentions.size(); ++m)
        // A headline may end in the name of its site, and that in the name of a town.
        if (std::holds_alternative<NameMention>(reading.mentions[m].what) && entities_.entity_of[told.reading][m] == place &&
            !in_capitals(reading.document.at(reading.mentions[m].span)) &&
            reading.document.blocks[reading.document.sentences[reading.mentions[m].sentence].block].kind != BlockKind::title)
          return std::pair(place, reading.mentions[m].span);
    }
    return std::nullopt;
  }

  void compare_places(const ToldArticle& a, const ToldArticle& b) {
    const auto x = town_of(a), y = town_of(b);
    if (!x || !y) return;
    const auto told = [&](const ToldArticle& article, std::uint32_t place) {
      return std::any_of(article.places.begin(), article.places.end(), [&](std::uint32_t other) { return related(entities_, place, other); });
    };
    if (told(a, y->first) || told(b, x->first)) return;
    using enum StoryClue;
    ClueValues<StoryClue> values;
    const Milli odds = odds_without(a, b, {event_place_differs, main_place_untold}, values);
    if (odds < one_story_but_for_place) return;
    add(StoryContrast::Of::place, side(a, x->second, entities_.entities[x->first].name), side(b, y->second, entities_.entities[y->first].name), odds, values);
  }

  std::span<const Reading> readings_;
  const Weighing& weighing_;
  const EntityLinks& entities_;
  std::span<const EventCluster> clusters_;
  const EventLinks& events_;
  std::vector<StoryContrast> all_;
};

}  // namespace

std::vector<StoryContrast> story_contrasts(std::span<const Reading> readings, const Weighing& weighing, const EntityLinks& entities,
                                           std::span<const EventCluster> clusters, const EventLinks& events) {
  return Contrasts(readings, weighing, entities, clusters, events).run();
}

}  // namespace checkclaims
