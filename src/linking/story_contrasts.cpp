#include "linking/story_contrasts.hpp"

#include <algorithm>
#include <charconv>
#include <map>

#include "checkclaims/digits.hpp"
#include "linking/entity_words.hpp"
#include "linking/name_likeness.hpp"

namespace checkclaims {
namespace {

/// Odds without the clues of the day from which two articles report one story.
constexpr Milli one_story_but_for_day = 5600;
/// The same where each gives the event in the clause of its day, and they have a number of two or
/// more in common, or a person and age.
constexpr Milli one_story_closely = 2600;
/// Odds without the clues of the place from which two articles report one story.
constexpr Milli one_story_but_for_town = 4500;
/// Days by which two reports of one event may be apart: with weeks between, they are different
/// events, unless a typing error explains them.
constexpr int most_days = 9;

/// One digit of the day of the month is added or replaced, two are exchanged, or the month is the
/// next one: 3 and 13 March, 13 and 31 March, 3 March and 3 April.
bool slip_of_a_key(Day a, Day b) {
  const CivilDay one = civil_of(std::min(a, b)), other = civil_of(std::max(a, b));
  const int months = (other.year - one.year) * 12 + other.month - one.month;
  if (months != 0) return months == 1 && one.day == other.day;
  return one.day % 10 == other.day % 10 || (one.day < 10 && other.day / 10 == one.day) ||
         transposed(one.day, other.day);
}

/// Below these odds, including days and places, two articles are not compared.
constexpr Milli perhaps_one_story = -1000;

/// Hours from the beginning of a day: the first and the last that some words may mean.
struct Hours {
  int first, last;
};

/// "Friday night" extends into Saturday morning, and "Friday" may refer to that night.
constexpr Hours whole_day{-2, 30}, morning{-1, 12}, afternoon{11, 19}, evening{15, 26},
    night{17, 32};
/// By how many hours one time may be wrong, or two may differ: the time of the event and that of
/// the emergency call.
constexpr int clock_slack = 2;

/// The hours of the part of the day in a TIMEX3 value: "2017-03-26TAF", "2017-03-26T14:30", or in
/// "early Sunday".
Hours hours_of(const DateMention& date) {
  const std::string_view value = date.value;
  const std::size_t t = value.find('T');
  if (t == std::string_view::npos)
    return date.mod == "START" ? morning : date.mod == "END" ? night : whole_day;
  const std::string_view part = value.substr(t + 1);
  if (part == "MO") return morning;
  if (part == "AF") return afternoon;
  if (part == "EV") return evening;
  if (part == "NI") return night;
  int hour = 0;
  const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), hour);
  // "Midnight on Friday" may be the one before or the one after it.
  if (error != std::errc() || hour < 1 || hour > 23) return whole_day;
  return {hour - clock_slack, hour + 1 + clock_slack};
}

struct StatedDay {
  Day day;
  Span words;
  Hours hours = whole_day;
  bool with_event = false;  ///< stated with the event itself
  /// "this morning": counted from the article's own day, which may be wrong or in another time zone
  bool relative = false;
  bool full = false;  ///< "29 October 2022", stated with the event and without a part of the day
};

struct StatedTown {
  std::uint32_t place;  ///< entity
  Span words;
};

class Contrasts {
 public:
  Contrasts(std::span<const LinkedReading> readings, const Weighing& weighing,
            const EntityLinks& entities, std::span<const EventCluster> clusters,
            const EventLinks& events, const Lexicon& lexicon)
      : readings_(readings),
        weighing_(weighing),
        entities_(entities),
        clusters_(clusters),
        events_(events),
        lexicon_(lexicon) {}

  std::vector<StoryContrast> run() {
    for (const StoryPair& story : weighing_.stories) {
      if (story.odds < perhaps_one_story) break;
      const ArticleProfile &a = weighing_.articles[story.one], &b = weighing_.articles[story.other];
      if (a.main == ArticleProfile::none || b.main == ArticleProfile::none ||
          clusters_[a.main].ongoing || clusters_[b.main].ongoing)
        continue;
      if (a.main_family != b.main_family || !agree_in_detail(a, b)) continue;
      if (names_apart(a, b) || settings_clash(clusters_[a.main], clusters_[b.main])) continue;
      compare_days(a, b);
      compare_towns(a, b);
    }
    std::stable_sort(all_.begin(), all_.end(), [](const StoryContrast& a, const StoryContrast& b) {
      return a.odds > b.odds;
    });
    return std::move(all_);
  }

 private:
  /// They share a number of one measure that is at least `least`, or the same person and age.
  static bool agree_in_detail(const ArticleProfile& a, const ArticleProfile& b,
                              std::int64_t least = 1) {
    const bool shares_figure =
        std::any_of(a.figures.begin(), a.figures.end(), [&](const auto& figure) {
          return figure.second >= least &&
                 std::binary_search(b.figures.begin(), b.figures.end(), figure);
        });
    const bool shares_person =
        std::any_of(a.clues->aged.begin(), a.clues->aged.end(), [&](std::uint32_t key) {
          return std::binary_search(b.clues->aged.begin(), b.clues->aged.end(), key);
        });
    return shares_figure || shares_person;
  }

  /// The day that the article states for its main event; empty where it states several.
  std::optional<StatedDay> day_of(const ArticleProfile& profile) const {
    const LinkedReading& reading = readings_[profile.reading];
    std::optional<StatedDay> found;
    for (const auto& [r, m] : clusters_[profile.main].mentions) {
      if (r != profile.reading) continue;
      const auto* event = if_is<EventMention>(reading.mentions[m]);
      const auto* date = event != nullptr && event->date
                             ? if_is<DateMention>(reading.mentions[*event->date])
                             : nullptr;
      if (date == nullptr || date->kind == TimexKind::set || !date->days.exact()) continue;
      if (found && found->day != *date->days.low) return std::nullopt;
      const Hours hours = hours_of(*date);
      if (!found) {
        found = StatedDay{*date->days.low, reading.mentions[*event->date].span, hours};
      } else if (std::max(found->hours.first, hours.first) <=
                 std::min(found->hours.last, hours.last)) {
        found->hours = {std::max(found->hours.first, hours.first),
                        std::min(found->hours.last, hours.last)};
      }
      found->with_event |= event->news && event->day_told;
      found->relative |=
          date->reference == DateReference::relative || date->reference == DateReference::vague;
      found->full |= event->news && event->day_told && date->reference == DateReference::complete &&
                     date->mod.empty();
    }
    return found;
  }

  /// The one town that the article's lead gives for its main event; empty where it names several.
  std::optional<StatedTown> town_of(const ArticleProfile& profile) const {
    const LinkedReading& reading = readings_[profile.reading];
    std::optional<StatedTown> found;
    for (const auto& [r, m] : clusters_[profile.main].mentions) {
      const auto* event = r == profile.reading ? if_is<EventMention>(reading.mentions[m]) : nullptr;
      if (event == nullptr || !event->news) continue;
      for (const std::uint32_t name : event->towns) {
        const std::uint32_t place = entities_.entity_of[r][name];
        if (place == EntityLinks::none || !is_settlement(entities_.entities[place], lexicon_) ||
            !surely_town(reading, place, name))
          continue;
        if (found && found->place != place) return std::nullopt;
        if (!found) found = StatedTown{place, reading.mentions[name].span};
      }
    }
    return found;
  }

  struct FoldedBlock {
    std::string line;  ///< as written
    std::string small;
  };

  /// The text of an article, folded when it is first needed.
  const std::vector<FoldedBlock>& folded(std::uint32_t reading) {
    std::vector<FoldedBlock>& blocks = folded_[reading];
    if (!blocks.empty()) return blocks;
    const Document& document = readings_[reading].document;
    for (const Block& block : document.blocks) {
      std::string line = one_line(document.at(block.span));
      std::string small = lower_line(line);
      blocks.push_back({std::move(line), std::move(small)});
    }
    return blocks;
  }

  /// The words occur somewhere in the text of the article, whatever they mean there. The dateline
  /// ("HALDEN -") counts only with `in_dateline`, for towns of which both are in the table.
  bool says(const ArticleProfile& profile, std::uint32_t place, bool in_dateline) {
    std::vector<std::string> spellings = entities_.entities[place].spellings;
    for (std::string& spelling : spellings) spelling = lower_line(spelling);
    const std::vector<FoldedBlock>& blocks = folded(profile.reading);
    return std::any_of(blocks.begin(), blocks.end(), [&](const FoldedBlock& block) {
      return std::any_of(spellings.begin(), spellings.end(), [&](const std::string& words) {
        std::size_t at = block.small.find(words);
        const std::string_view start = std::string_view(block.line).substr(0, words.size());
        const bool capitals = at == 0 && std::none_of(start.begin(), start.end(),
                                                      [](char c) { return c >= 'a' && c <= 'z'; });
        if (capitals && !in_dateline) at = block.small.find(words, words.size());
        return at != std::string::npos;
      });
    });
  }

  /// A place that no table knows is a town where the article adds its state ("Vell, Ohio") or where
  /// it has its own police; otherwise it may be a quarter or a street.
  bool surely_town(const LinkedReading& reading, std::uint32_t place, std::uint32_t name) const {
    if (!entities_.entities[place].row.empty()) return true;
    const std::string words =
        joined(plain_words(parts_of(the<NameMention>(reading.mentions[name])), lexicon_));
    return std::any_of(reading.mentions.begin(), reading.mentions.end(),
                       [&](const Mention& mention) {
                         const auto* other = if_is<NameMention>(mention);
                         if (other == nullptr) return false;
                         constexpr std::uint32_t comma = 2;
                         const std::uint32_t end = reading.mentions[name].span.end;
                         if (other->kind == EntityKind::place && !other->row.empty() &&
                             mention.span.begin == end + comma && reading.document.text[end] == ',')
                           return true;
                         const auto body = other->kind == EntityKind::organization
                                               ? body_words(parts_of(*other), lexicon_)
                                               : std::nullopt;
                         return body && body->kind == "police" && body->place_words == words;
                       });
  }

  /// Both report a further event, which may be all that they have in common: then the main events
  /// are in two towns.
  bool tell_another_together(const ArticleProfile& a, const ArticleProfile& b) const {
    return std::any_of(clusters_.begin(), clusters_.end(), [&](const EventCluster& cluster) {
      if (&cluster == &clusters_[a.main] || &cluster == &clusters_[b.main] || cluster.generic)
        return false;
      const auto tells = [&](const ArticleProfile& profile) {
        return std::any_of(cluster.mentions.begin(), cluster.mentions.end(),
                           [&](const auto& mention) { return mention.first == profile.reading; });
      };
      return tells(a) && tells(b);
    });
  }

  Milli odds_without(const ArticleProfile& a, const ArticleProfile& b,
                     std::initializer_list<StoryClue> clues, ClueValues<StoryClue>& values) const {
    values = story_clues(a, b, entities_, weighing_.rarity);
    for (const StoryClue clue : clues) values.set(clue, false);
    return weigh(values.all(), story_weights);
  }

  StoryContrast::Side side(const ArticleProfile& profile, Span words, std::string says) const {
    const auto own = std::find_if(
        clusters_[profile.main].mentions.begin(), clusters_[profile.main].mentions.end(),
        [&](const auto& mention) { return mention.first == profile.reading; });
    const std::uint32_t event = events_.event_of[own->first][own->second];
    return {DocumentId{profile.reading}, words, std::move(says),
            event == EventLinks::none ? std::string() : events_.events[event].id};
  }

  void add(StoryContrast::Of of, StoryContrast::Side one, StoryContrast::Side other, Milli odds,
           const ClueValues<StoryClue>& values) {
    if (other.says < one.says) std::swap(one, other);
    all_.push_back({of, {std::move(one), std::move(other)}, odds, weightiest_clues(values)});
  }

  void compare_days(const ArticleProfile& a, const ArticleProfile& b) {
    const auto x = day_of(a), y = day_of(b);
    if (!x || !y) return;
    const int gap = std::abs(x->day.number - y->day.number);
    if (gap == 0) return;
    if (gap > most_days &&
        (!slip_of_a_key(x->day, y->day) || (is_news(a, x->day) && is_news(b, y->day))))
      return;
    const bool closely = x->with_event && y->with_event && agree_in_detail(a, b, 2);
    // A night between two days belongs to either: days that are one apart must be apart by the
    // hours as well, or both be written in full.
    if (gap == 1 && (!closely || x->relative || y->relative ||
                     !(apart_by_hours(*x, *y) || (x->full && y->full))))
      return;
    const auto names = [](const ArticleProfile& profile, Day day) {
      return std::binary_search(profile.clues->days.begin(), profile.clues->days.end(), day.number);
    };
    if (names(a, y->day) || names(b, x->day)) return;
    using enum StoryClue;
    ClueValues<StoryClue> values;
    const Milli odds = odds_without(a, b,
                                    {event_days_clash, main_days_apart, event_day_apart,
                                     lead_weekdays_differ, main_days_far_assumed, assumed_days_far},
                                    values);
    if (odds < (closely ? one_story_closely : one_story_but_for_day)) return;
    if (gap > most_days && values[event_place_shared] == 0) return;
    add(StoryContrast::Of::day, side(a, x->words, to_iso(x->day)),
        side(b, y->words, to_iso(y->day)), odds, values);
  }

  /// The article was written within a few days of that day: it reports news, and its day is not a
  /// typing error for the other's.
  bool is_news(const ArticleProfile& profile, Day day) const {
    const auto& published = readings_[profile.reading].document.published.days.high;
    return !published || published->number - day.number <= most_days;
  }

  static bool apart_by_hours(const StatedDay& x, const StatedDay& y) {
    constexpr int hours_a_day = 24;
    const int between = (y.day.number - x.day.number) * hours_a_day;
    return x.hours.last < y.hours.first + between || y.hours.last + between < x.hours.first;
  }

  void compare_towns(const ArticleProfile& a, const ArticleProfile& b) {
    if (!a.main_day || !b.main_day || std::abs(a.main_day->number - b.main_day->number) > 1) return;
    const auto x = town_of(a), y = town_of(b);
    if (!x || !y || x->place == y->place || related(entities_, x->place, y->place)) return;
    const Entity &one = entities_.entities[x->place], &other = entities_.entities[y->place];
    const bool in_dateline = one.row.empty() || other.row.empty();
    if (may_be_one(one, other, lexicon_) || says(a, y->place, in_dateline) ||
        says(b, x->place, in_dateline))
      return;
    using enum StoryClue;
    ClueValues<StoryClue> values;
    const Milli odds = odds_without(a, b, {event_place_differs, main_place_untold}, values);
    if (odds < one_story_but_for_town || tell_another_together(a, b)) return;
    add(StoryContrast::Of::place, side(a, x->words, one.name), side(b, y->words, other.name), odds,
        values);
  }

  std::span<const LinkedReading> readings_;
  const Weighing& weighing_;
  const EntityLinks& entities_;
  std::span<const EventCluster> clusters_;
  const EventLinks& events_;
  const Lexicon& lexicon_;
  std::map<std::uint32_t, std::vector<FoldedBlock>> folded_;  // by reading
  std::vector<StoryContrast> all_;
};

}  // namespace

std::vector<StoryContrast> story_contrasts(std::span<const LinkedReading> readings,
                                           const Weighing& weighing, const EntityLinks& entities,
                                           std::span<const EventCluster> clusters,
                                           const EventLinks& events, const Lexicon& lexicon) {
  return Contrasts(readings, weighing, entities, clusters, events, lexicon).run();
}

}  // namespace checkclaims
