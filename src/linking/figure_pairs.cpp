#include "linking/figure_pairs.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "linking/measures.hpp"

namespace checkclaims {
namespace {

using Keys = std::vector<std::uint32_t>;

Keys common_keys(const Keys& a, const Keys& b) {
  Keys both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return both;
}

/// The similarity of two sentences, 0..1: the cosine over their words weighted by rarity.
double sentence_cosine(const Keys& a, const Keys& b, const Rarity& rarity) {
  const auto worth = [&rarity](const Keys& keys) {
    double sum = 0;
    for (const std::uint32_t key : keys) sum += std::pow(rarity.of_word(key), 2) + 0.01;
    return sum;
  };
  return worth(common_keys(a, b)) / (std::sqrt(worth(a)) * std::sqrt(worth(b)) + 1e-9);
}

class PairReader {
 public:
  PairReader(const FigureSide& lower, const FigureSide& higher, Milli story,
             const EventLinks& events, const Rarity& rarity)
      : low_(lower),
        high_(higher),
        story_(story),
        events_(events),
        rarity_(rarity),
        between_(lowest(higher.claim()) -
                 std::min(highest(lower.claim()), std::int64_t{1'000'000'000})) {}

  ClueValues<PairClue> read() {
    identity();
    other_events();
    sentences();
    other_figures();
    explanations();
    forms();
    return clues_;
  }

 private:
  using enum PairClue;

  void identity() {
    const Milli odds = std::clamp(story_, -4000, 6000);
    clues_.give(one_event, odds / 2000.0);
    clues_.set(weaker_event, story_ < 2200);
    const Milli weaker = std::min(low_.figure->odds, high_.figure->odds),
                stronger = std::max(low_.figure->odds, high_.figure->odds);
    clues_.give(weaker_total, std::max(weaker, -4000) / 1000.0);
    clues_.give(stronger_total, std::max(stronger, -4000) / 1000.0);
    clues_.set(weak_total, weaker < -1100);
    const bool one = equals_likeliest(low_), other = equals_likeliest(high_);
    clues_.set(both_likeliest, one && other);
    clues_.set(one_likeliest, one != other);
    clues_.set(one_article, low_.reading == high_.reading);
    const Subject *x = event_of(low_, events_), *y = event_of(high_, events_);
    clues_.set(joined_by_rule, x != nullptr && x == y);
    const bool of_a_place = low_.claim().figure().part_signs.has(PartSign::one_place) ||
                            high_.claim().figure().part_signs.has(PartSign::one_place);
    clues_.set(scenes_apart, of_a_place && scene_untold(low_, high_) && scene_untold(high_, low_));
    clues_.set(order_word, low_.clues().in_sentence.has(ClueWord::order) !=
                               high_.clues().in_sentence.has(ClueWord::order));
    const auto days_here = days_told(low_), days_there = days_told(high_);
    clues_.set(stated_days_apart, days_here && days_there && apart(*days_here, *days_there));
    clues_.set(hours_differ, days_here && days_there && days_here->days == days_there->days &&
                                 days_here->part != PartOfDay::none &&
                                 days_there->part != PartOfDay::none &&
                                 days_here->part != days_there->part);
    if (x == nullptr || y == nullptr) return;
    if (x->date.exact() && y->date.exact()) {
      const int gap = std::abs(x->date.low->number - y->date.low->number);
      clues_.set(same_day, gap == 0);
      clues_.set(days_differ, gap > 1);
    }
    if (!x->place.empty() && !y->place.empty()) {
      const std::uint32_t a = low_.event_of[low_.claim().said.subject_mention],
                          b = high_.event_of[high_.claim().said.subject_mention];
      const bool one_place = places_related(events_, a, b);
      clues_.set(same_place, one_place);
      clues_.set(places_differ, !one_place);
    }
  }

  /// Evidence that the two figures are about two events, or that one counts a part of what the
  /// other counts.
  void other_events() {
    if (low_.reading == high_.reading) return;
    const FigureClues &x = low_.clues(), &y = high_.clues();
    clues_.set(settings_differ,
               at_another_site(low_, high_) || at_another_site(high_, low_) || sites_differ());
    clues_.set(years_differ, of_another_year(low_, high_) || of_another_year(high_, low_));
    const bool of_main = low_.figure->clues[TotalClue::main_event] != 0 &&
                         high_.figure->clues[TotalClue::main_event] != 0;
    const ArticleClues &one = low_.reading->clues, &other = high_.reading->clues;
    const bool undated = !low_.profile->published || !high_.profile->published;
    clues_.set(undated_weekdays_differ, undated && one.lead_weekdays != 0 &&
                                            other.lead_weekdays != 0 &&
                                            (one.lead_weekdays & other.lead_weekdays) == 0);
    clues_.set(added_in_lower,
               (x.in_phrase.has(ClueWord::added) || x.nearby.has(ClueWord::besides)) &&
                   !y.in_phrase.has(ClueWord::added));
    clues_.set(origin_in_lower, x.of_origin && !y.of_origin);
    const bool told_part = low_.claim().figure().part_of && !high_.claim().figure().part_of;
    clues_.set(part_of_sum, told_part || (low_.figure->part_of_sum && !high_.figure->part_of_sum));
    // "Seven critically hurt", or, of deaths, "the three missing hikers": only some of them.
    const ClueWord condition =
        low_.claim().said.measure == measures::killed ? ClueWord::formerly : ClueWord::condition;
    clues_.set(condition_in_lower, x.in_phrase.has(condition) && !y.in_phrase.has(condition));
    clues_.set(lead_years_differ,
               (of_main || undated) && years_apart(*low_.profile, *high_.profile));
    clues_.set(names_differ, names_apart(*low_.profile, *high_.profile));
    clues_.set(compared_in_one, low_.figure->compared != high_.figure->compared);
    clues_.set(told_apart_in_one, x.told_apart || y.told_apart);
    clues_.set(several_in_higher, y.of_several && !x.of_several);
    clues_.set(next_counted_in_lower, x.next_counted && between_ <= 2);
    clues_.set(news_apart, of_main && are_news_apart());
    clues_.set(listed_by_place, x.listed_by_place || y.listed_by_place);
  }

  /// Each article reports its event as news, the two are days apart, and neither mentions the
  /// other's day.
  bool are_news_apart() const {
    constexpr std::int32_t some = 5;  // days
    const ArticleProfile &a = *low_.profile, &b = *high_.profile;
    if (!a.main_day || !b.main_day || std::abs(a.main_day->number - b.main_day->number) <= some)
      return false;
    const auto names_day = [](const ArticleProfile& article, Day day) {
      return std::binary_search(article.clues->days.begin(), article.clues->days.end(), day.number);
    };
    return !share(a.persons, b.persons) && !names_day(a, *b.main_day) &&
           !names_day(b, *a.main_day) && is_news(low_) && is_news(high_);
  }
  bool is_news(const FigureSide& side) const {
    constexpr std::int32_t fresh = 4;  // days
    const ArticleProfile& profile = *side.profile;
    if (!profile.main_day || !profile.published ||
        std::abs(profile.published->number - profile.main_day->number) > fresh)
      return false;
    const std::uint32_t event = side.event_of[side.claim().said.subject_mention];
    const Mention* first = nullptr;
    for (std::size_t m = 0; m < side.reading->mentions.size(); ++m) {
      const Mention& mention = side.reading->mentions[m];
      const auto* what = if_is<EventMention>(mention);
      if (what == nullptr || what->implied || side.event_of[m] != event ||
          side.reading->document.blocks[side.reading->document.sentences[mention.sentence].block]
                  .kind == BlockKind::title)
        continue;
      if (first == nullptr || mention.span.begin < first->span.begin) first = &mention;
    }
    // An event that is introduced by a verb alone ("two men were shot") is not definite.
    return first == nullptr || !the<EventMention>(*first).definite;
  }

  template <class Numbers>
  static bool share(const Numbers& a, const Numbers& b) {
    return std::any_of(a.begin(), a.end(), [&b](const auto number) {
      return std::binary_search(b.begin(), b.end(), number);
    });
  }

  bool sites_differ() const {
    const std::uint64_t here = low_.clues().sites, there = high_.clues().sites;
    return here != 0 && there != 0 && (here & high_.reading->clues.sites) == 0 &&
           (there & low_.reading->clues.sites) == 0;
  }
  /// The figure is further down its article and names a site that the other article does not
  /// mention.
  static bool at_another_site(const FigureSide& side, const FigureSide& other) {
    const FigureClues &here = side.clues(), &there = other.clues();
    return !here.title && here.sentence >= lead_sentences && here.sites != 0 && there.sites != 0 &&
           (here.sites & side.reading->clues.lead_sites) == 0 &&
           (here.sites & other.reading->clues.sites) == 0;
  }

  /// The clause of one figure names a year that is not the year of the other's event and that the
  /// other's article does not mention.
  bool of_another_year(const FigureSide& side, const FigureSide& other) const {
    const std::vector<std::int32_t>& years = side.clues().years;
    if (years.empty() || share(years, other.reading->clues.years)) return false;
    std::vector<std::int32_t> there = other.clues().years;
    if (there.empty() && other.clues().years_ago) return false;
    if (there.empty()) {
      const auto day =
          other.figure->clues[TotalClue::main_event] != 0 ? other.profile->main_day : std::nullopt;
      if (day)
        there.push_back(civil_of(*day).year);
      else if (other.profile->published)
        there.push_back(civil_of(*other.profile->published).year);
    }
    return !there.empty() && std::none_of(there.begin(), there.end(), [&](std::int32_t year) {
      return std::binary_search(years.begin(), years.end(), year);
    });
  }

  /// The place of the event that one article is about has a name, and the other article, which
  /// names its own place, does not mention it.
  static bool scene_untold(const FigureSide& one, const FigureSide& other) {
    const auto& scene = one.profile->main_places;
    const auto& elsewhere = other.profile->places;
    return !scene.empty() && !other.profile->main_places.empty() &&
           one.figure->clues[TotalClue::main_event] != 0 &&
           std::none_of(scene.begin(), scene.end(), [&](std::uint32_t place) {
             return std::binary_search(elsewhere.begin(), elsewhere.end(), place);
           });
  }

  enum class PartOfDay : std::uint8_t { none, morning, afternoon, evening };
  static PartOfDay part_of_day(const DateMention& date) {
    const auto ends = [&date](std::string_view with) { return date.value.ends_with(with); };
    if (ends("TMO")) return PartOfDay::morning;
    if (ends("TAF")) return PartOfDay::afternoon;
    return ends("TEV") || ends("TNI") ? PartOfDay::evening : PartOfDay::none;
  }

  /// Days as stated, and whether by an hour or a part of the day, which may extend into the next
  /// day.
  struct StatedDays {
    DayRange days;
    bool by_hours = false;
    PartOfDay part = PartOfDay::none;
  };

  /// The days that its article states for the event of the figure; empty where it states none.
  static std::optional<StatedDays> days_told(const FigureSide& side) {
    const auto* event =
        if_is<EventMention>(side.reading->mentions[side.claim().said.subject_mention]);
    if (event == nullptr) return std::nullopt;
    if (event->date)
      if (const auto* date = if_is<DateMention>(side.reading->mentions[*event->date]);
          date != nullptr && date->days.low && date->days.high)
        return StatedDays{date->days, by_hours(*date), part_of_day(*date)};
    if (side.figure->clues[TotalClue::main_event] != 0 && side.profile->main_day_stated)
      return StatedDays{DayRange::on(*side.profile->main_day), side.profile->main_day_by_hours,
                        PartOfDay::none};
    return std::nullopt;
  }

  /// The days differ; where an hour or a part of the day is given, one article may name the evening
  /// of a night and the other the morning.
  static bool apart(const StatedDays& a, const StatedDays& b) {
    const std::int32_t near = a.by_hours || b.by_hours ? 1 : 0;
    return a.days.low->number - b.days.high->number > near ||
           b.days.low->number - a.days.high->number > near;
  }

  void sentences() {
    const FigureClues &x = low_.clues(), &y = high_.clues();
    clues_.give(alike_sentences, 2 * sentence_cosine(x.words, y.words, rarity_));
    double names = 0;
    const Keys both = common_keys(x.names, y.names);
    for (const std::uint32_t name : both) names += rarity_.of_name(name);
    clues_.give(rare_names, std::min(12.0, names) / 5);
    clues_.set(no_name_shared, !x.names.empty() && !y.names.empty() && both.empty() &&
                                   common_keys(x.names_around, y.names_around).empty());
    if (x.weekdays != 0 && y.weekdays != 0) {
      clues_.set(weekday_shared, (x.weekdays & y.weekdays) != 0);
      clues_.set(weekdays_differ, (x.weekdays & y.weekdays) == 0);
    }
  }

  void other_figures() {
    const std::string& measure = low_.claim().said.measure;
    const std::int64_t low = lowest(low_.claim()), high = lowest(high_.claim());
    for (const std::string_view other : {measures::killed, measures::injured, measures::missing}) {
      if (other == measure) continue;
      const LinkedClaim *x = likeliest_of(low_, other), *y = likeliest_of(high_, other);
      if (x == nullptr || y == nullptr || low_.reading == high_.reading) continue;
      const bool agree = lowest(*x) <= highest(*y) && lowest(*y) <= highest(*x);
      clues_.set(other_agrees, agree);
      clues_.set(other_differs, !agree);
      break;
    }
    const auto gives = [](const FigureSide& side, std::int64_t number) {
      return std::binary_search(side.reading->clues.values.begin(),
                                side.reading->clues.values.end(), number);
    };
    if (low_.reading == high_.reading) return;
    clues_.set(other_has_lower, has_number(high_, measure, low));
    clues_.set(other_has_higher, has_number(low_, measure, high));
    clues_.set(higher_in_other, gives(low_, high) && clues_[other_has_higher] == 0);
    clues_.set(lower_in_other, gives(high_, low) && clues_[other_has_lower] == 0);
    // Both articles give both counts: they agree.
    // smaller numbers are often ages or hours, or equal by chance
    constexpr std::int64_t telling = 10;
    const bool figures_of_both = clues_[other_has_lower] != 0 && clues_[other_has_higher] != 0;
    const bool numbers_of_both = low >= telling && gives(low_, high) && gives(high_, low) &&
                                 !of_another_measure(low_, measure, high) &&
                                 !of_another_measure(high_, measure, low);
    clues_.set(both_counts_told, figures_of_both || numbers_of_both);
    constexpr std::int64_t many = 20;
    clues_.set(lower_told_too,
               low >= many && gives(high_, low) && !of_another_measure(high_, measure, low));
    clues_.set(higher_is_sum,
               adds_up(low_, measure, low, high) || adds_up(high_, measure, low, high));
  }

  /// A second difference between the articles whose number explains the first.
  void explanations() {
    exchanged_counts();
    other_counts_between();
    killed_between();
    corrections();
  }

  bool in_an_article(ClueWord word) const {
    return low_.reading->clues.in_article.has(word) || high_.reading->clues.in_article.has(word);
  }

  /// The number of deaths in each article is the number of injured in the other.
  void exchanged_counts() {
    if (low_.reading == high_.reading) return;
    const LinkedClaim *dead_then = likeliest_of(low_, measures::killed),
                      *dead_before = likeliest_of(high_, measures::killed);
    if (dead_then == nullptr || dead_before == nullptr) return;
    const auto swapped = [](const LinkedClaim* a, const LinkedClaim* b) {
      return a != nullptr && b != nullptr && lowest(*a) == lowest(*b) && highest(*a) == highest(*b);
    };
    clues_.set(exchanged, swapped(dead_then, likeliest_of(high_, measures::injured)) &&
                              swapped(dead_before, likeliest_of(low_, measures::injured)) &&
                              lowest(*dead_then) != lowest(*dead_before));
  }

  /// People who may be counted in one figure and not in the other: the injured, the attacker, the
  /// unborn.
  void other_counts_between() {
    const std::string& measure = low_.claim().said.measure;
    const bool of_dead = measure == measures::killed;
    clues_.set(moved_between,
               low_.reading != high_.reading && measure == measures::injured && died_since());
    clues_.set(casualties_between, of_dead && !high_.claim().figure().ambiguous_measure.empty() &&
                                       low_.claim().figure().ambiguous_measure.empty() &&
                                       has_number(low_, measures::injured, between_));
    clues_.set(attacker_between, of_dead && between_ <= 2 && in_an_article(ClueWord::own_death));
    clues_.set(unborn_between, between_ == 1 && in_an_article(ClueWord::unborn));
  }

  /// Of injured people: the dead are counted in one figure and not in the other.
  void killed_between() {
    const std::string& measure = low_.claim().said.measure;
    const bool injured = measure == measures::injured || measure == measures::shot;
    const bool by_killed = injured && (has_number(low_, measures::killed, between_) ||
                                       has_number(high_, measures::killed, between_));
    clues_.set(differ_by_killed, by_killed);
    const FigureClues& higher = high_.clues();
    const bool of_injury = higher.in_sentence.has(ClueWord::of_injury);
    const bool of_blow =
        higher.in_phrase.has(ClueWord::of_blow) && !higher.in_phrase.has(ClueWord::of_injury);
    clues_.set(hit_between,
               by_killed && (of_blow || !of_injury || higher.in_sentence.has(ClueWord::condition)));
    const bool death_told_apart = high_.reading->clues.in_article.has(ClueWord::died_later) &&
                                  !higher.in_sentence.has(ClueWord::of_death) && !higher.title;
    clues_.set(taken_between,
               by_killed && (higher.in_phrase.has(ClueWord::taken) || death_told_apart));
    clues_.set(died_between, injured && between_ <= 3 && in_an_article(ClueWord::died_later));
  }

  void corrections() {
    const bool corrected_headline = low_.reading->clues.in_headline.has(ClueWord::corrected) ||
                                    high_.reading->clues.in_headline.has(ClueWord::corrected);
    clues_.set(corrected_in_sentence, corrected_headline ||
                                          low_.clues().around.has(ClueWord::corrected) ||
                                          high_.clues().around.has(ClueWord::corrected));
    clues_.set(corrected_in_article, in_an_article(ClueWord::corrected));
  }

  /// "34 injured" and "two dead, 32 injured": the number of injured fell by the number of further
  /// deaths.
  bool died_since() const {
    const auto dead = [](const FigureSide& side) {
      std::vector<std::int64_t> all;
      for (const WeighedFigure& figure : side.article)
        if (const LinkedClaim& claim = side.reading->claims[figure.claim];
            claim.said.measure == measures::killed)
          all.push_back(lowest(claim));
      return all;
    };
    std::vector<std::int64_t> before = dead(high_), then = dead(low_);
    if (before.empty()) before.push_back(0);
    std::sort(then.begin(), then.end());
    return std::any_of(before.begin(), before.end(), [&](std::int64_t number) {
      return std::binary_search(then.begin(), then.end(), number + between_);
    });
  }

  /// The people that a figure counts, as far as its key could distinguish them; a nation is left
  /// out where the event affects it as a whole.
  static std::vector<std::string> counted(const LinkedClaim& claim) {
    std::vector<std::string> terms = claim.figure().scope.terms;
    if (claim.figure().scope.nation && !terms.empty() && !nation_counts(claim))
      terms.erase(terms.begin());
    return terms;
  }
  static bool nation_counts(const LinkedClaim& claim) {
    return claim.figure().scope.nation && !claim.keyed_scope.empty() &&
           claim.keyed_scope.front() == claim.figure().scope.terms.front();
  }

  /// The lower figure counts a group that the higher does not name: it may be a part of the higher.
  void scopes(const LinkedClaim& lower_claim, const LinkedClaim& higher_claim) {
    const std::vector<std::string> lower = counted(lower_claim), higher = counted(higher_claim);
    const auto lacks = [](const std::vector<std::string>& terms, const std::string& term) {
      return std::find(terms.begin(), terms.end(), term) == terms.end();
    };
    bool of_lower = false, of_higher = false;
    for (const std::string& term : higher) of_higher = of_higher || lacks(lower, term);
    // Left to the rule on parts.
    clues_.set(higher_of_some,
               of_higher && lower.empty() &&
                   (nation_counts(higher_claim) || !higher_claim.figure().scope.division.empty()));
    for (std::size_t t = 0; t < lower.size(); ++t) {
      if (!lacks(higher, lower[t])) continue;
      of_lower = true;
      if (nation_counts(lower_claim) && t == 0)
        clues_.set(lower_of_nation, true);
      else if (t + 1 == lower.size() && lower[t].ends_with("ly"))
        clues_.set(lower_of_degree, true);
      else if (t + 1 == lower.size() && !lower_claim.figure().scope.division.empty())
        clues_.set(lower_of_age, !all_told(low_));
      else
        clues_.set(lower_of_group, true);
    }
    clues_.set(groups_apart, of_lower && of_higher);
    // "14 wounded, nine of them officers", and elsewhere "nine officers": a part that the other
    // article gives too.
    if (clues_[lower_of_group] != 0 && tells_as_part(high_, lower_claim))
      clues_.set(lower_told_too, true);
    // "More than 250 people ... Twelve Norvians were killed": some of those that their own article
    // counts.
    if (lower_claim.figure().scope.nation && !higher_claim.figure().scope.nation && has_more(low_))
      clues_.set(lower_of_nation, true);
  }

  static bool tells_as_part(const FigureSide& side, const LinkedClaim& claim) {
    return std::any_of(side.article.begin(), side.article.end(), [&](const WeighedFigure& figure) {
      const LinkedClaim& other = side.reading->claims[figure.claim];
      return other.figure().part_of && other.said.measure == claim.said.measure &&
             other.figure().scope.terms == claim.figure().scope.terms &&
             other.figure().value.hard == claim.figure().value.hard;
    });
  }

  /// "Left one man dead and three others hurt": however the man is described, this counts all the
  /// dead.
  static bool all_told(const FigureSide& side) {
    return both_told(side) && side.figure->clues[TotalClue::part_words] == 0 && !has_more(side);
  }

  /// Its article has a higher number for the measure.
  static bool has_more(const FigureSide& side) {
    return std::any_of(side.article.begin(), side.article.end(),
                       [&side](const WeighedFigure& figure) {
                         const LinkedClaim& other = side.reading->claims[figure.claim];
                         return other.said.measure == side.claim().said.measure &&
                                lowest(other) > highest(side.claim());
                       });
  }

  void either(PairClue clue, ClueWord word) {
    clues_.set(clue, low_.clues().in_sentence.has(word) != high_.clues().in_sentence.has(word));
  }
  static bool both_told(const FigureSide& side) {
    return side.clues().in_sentence.has(ClueWord::of_death) &&
           side.clues().in_sentence.has(ClueWord::of_injury);
  }

  void forms() {
    const FigureClues &x = low_.clues(), &y = high_.clues();
    const LinkedClaim &one = low_.claim(), &other = high_.claim();
    clues_.set(lower_is_one, highest(one) == 1);
    const auto somebody = [](const FigureClues& clues, const LinkedClaim& claim) {
      return !clues.number && highest(claim) > 0;
    };  // "nobody" gives a number as well
    clues_.set(person_side, somebody(x, one) || somebody(y, other));
    const std::int64_t few = highest(one), many = std::max<std::int64_t>(lowest(other), 1);
    // No number is a multiple of none.
    const double ratio =
        few == 0 ? 0.0 : std::log(static_cast<double>(many) / static_cast<double>(few));
    clues_.give(beyond_three, std::max(0.0, std::min(ratio, 2.3) - 1.1));
    clues_.give(beyond_ten, std::max(0.0, std::min(5.0, ratio) - 2.3));
    scopes(one, other);
    if (!one.figure().scope.terms.empty() || !other.figure().scope.terms.empty()) {
      clues_.set(same_scope, one.figure().scope.terms == other.figure().scope.terms);
      clues_.set(scopes_differ, one.figure().scope.terms != other.figure().scope.terms);
    }
    clues_.set(of_killed, one.said.measure == measures::killed);
    clues_.give(many_values,
                (values_of(low_, one.said.measure) > 2) + (values_of(high_, one.said.measure) > 2));
    either(several_events_in_one, ClueWord::several_events);
    const auto part = [](const FigureClues& clues) {
      return clues.nearby.has(ClueWord::part) || clues.nearby.has(ClueWord::added);
    };
    clues_.set(part_in_one, part(x) != part(y));
    clues_.set(part_in_both, part(x) && part(y));
    clues_.set(others_in_one,
               x.in_phrase.has(ClueWord::others) != y.in_phrase.has(ClueWord::others));
    either(background_in_one, ClueWord::background);
    const auto running = [](const LinkedClaim& claim) {
      return claim.figure().counting == Counting::running_total;
    };
    clues_.set(running_in_one, running(one) != running(other));
    clues_.set(running_in_both, running(one) && running(other));
    const auto blow = [](const FigureClues& clues) {
      return clues.in_phrase.has(ClueWord::of_blow) && !clues.in_phrase.has(ClueWord::of_injury);
    };
    clues_.set(blow_in_one, blow(x) != blow(y));
    clues_.set(condition_in_one,
               one.said.measure != measures::killed && x.in_sentence.has(ClueWord::condition) !=
                                                           y.in_sentence.has(ClueWord::condition));
    either(round_up_in_one, ClueWord::round_up);
    const auto sums_up = [](const FigureClues& clues) {
      return clues.in_sentence.has(ClueWord::several_events) ||
             clues.in_sentence.has(ClueWord::round_up);
    };
    clues_.set(sums_up_higher, sums_up(y) && !sums_up(x));
    clues_.set(condition_of_lower, one.said.measure != measures::killed &&
                                       x.in_sentence.has(ClueWord::condition) &&
                                       !y.in_sentence.has(ClueWord::condition));
    const auto rounds_up = [](const FigureClues& clues) {
      return clues.in_sentence.has(ClueWord::several_events) &&
             clues.in_sentence.has(ClueWord::round_up);
    };
    clues_.set(partly_lower, one.figure().part_signs.has(PartSign::partly) &&
                                 !other.figure().part_signs.has(PartSign::partly));
    clues_.set(singled_out_lower, x.singled_out && !y.singled_out);
    clues_.set(wider_higher, (y.in_sentence.has(ClueWord::widely) ||
                              high_.reading->clues.in_headline.has(ClueWord::widely)) &&
                                 !x.in_sentence.has(ClueWord::widely) &&
                                 !low_.reading->clues.in_headline.has(ClueWord::widely));
    clues_.set(rounds_up_higher, rounds_up(y) && !rounds_up(x));
    clues_.set(round_up_in_both,
               x.in_sentence.has(ClueWord::round_up) && y.in_sentence.has(ClueWord::round_up));
    clues_.set(both_measures_in_both, both_told(low_) && both_told(high_));
    const auto headline = [](const FigureSide& side) {
      return side.reading->clues.in_headline.has(ClueWord::several_events) ||
             side.reading->clues.in_headline.has(ClueWord::round_up);
    };
    clues_.set(headline_round_up_in_one, headline(low_) != headline(high_));
    either(estimate_in_one, ClueWord::estimate);
    const bool since = x.in_sentence.has(ClueWord::from_the_start),
               since_too = y.in_sentence.has(ClueWord::from_the_start);
    clues_.set(since_in_both, since && since_too);
    clues_.set(since_in_one, since != since_too);
  }

  const FigureSide &low_, &high_;
  Milli story_;
  const EventLinks& events_;
  const Rarity& rarity_;
  std::int64_t between_;  ///< the difference between the two
  ClueValues<PairClue> clues_;
};

}  // namespace

ClueValues<PairClue> pair_clues(const FigureSide& lower, const FigureSide& higher, Milli story,
                                const EventLinks& events, const Rarity& rarity) {
  return PairReader(lower, higher, story, events, rarity).read();
}

}  // namespace checkclaims
