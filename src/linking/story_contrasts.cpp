#include "linking/story_contrasts.hpp"

#include <algorithm>

namespace checkclaims {
namespace {

/// From these odds on, those of the day left out, it is one story.
constexpr Milli one_story_but_for_day = 5600;
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

  void add(StoryContrast::Side one, StoryContrast::Side other, Milli odds, const ClueValues<StoryClue>& values) {
    if (other.says < one.says) std::swap(one, other);
    all_.push_back({{std::move(one), std::move(other)}, odds, weightiest_clues(values)});
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
    add(side(a, x->words, to_iso(x->day)), side(b, y->words, to_iso(y->day)), odds, values);
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
