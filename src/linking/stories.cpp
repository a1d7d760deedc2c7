#include "linking/stories.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <map>
#include <tuple>

namespace checkclaims {
namespace {

template <class T>
std::vector<T> shared(const std::vector<T>& a, const std::vector<T>& b) {
  std::vector<T> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return both;
}

template <class T>
bool meet(const std::vector<T>& a, const std::vector<T>& b) {
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (*i < *j)
      ++i;
    else if (*j < *i)
      ++j;
    else
      return true;
  }
  return false;
}

double cosine(const ArticleProfile& a, const ArticleProfile& b) {
  double sum = 0;
  for (auto i = a.words.begin(), j = b.words.begin(); i != a.words.end() && j != b.words.end();) {
    if (i->first < j->first)
      ++i;
    else if (j->first < i->first)
      ++j;
    else
      sum += i++->second * j++->second;
  }
  return sum;
}

/// The smallest distance of a day of one from a day of the other; both have some.
std::int32_t least_gap(const std::vector<std::int32_t>& a, const std::vector<std::int32_t>& b) {
  std::int32_t least = INT32_MAX;
  for (const std::int32_t day : a) {
    const auto at = std::lower_bound(b.begin(), b.end(), day);
    if (at != b.end()) least = std::min(least, *at - day);
    if (at != b.begin()) least = std::min(least, day - *(at - 1));
  }
  return least;
}

bool related(const EntityLinks& entities, const std::vector<std::uint32_t>& a,
             const std::vector<std::uint32_t>& b) {
  return std::any_of(a.begin(), a.end(), [&](std::uint32_t x) {
    return std::any_of(b.begin(), b.end(),
                       [&](std::uint32_t y) { return checkclaims::related(entities, x, y); });
  });
}

/// Measures of which both give numbers and share none.
int measures_without_equal(const ArticleProfile& a, const ArticleProfile& b) {
  int count = 0;
  for (auto i = a.figures.begin(); i != a.figures.end();) {
    auto end = i;
    while (end != a.figures.end() && end->first == i->first) ++end;
    const auto first =
        std::lower_bound(b.figures.begin(), b.figures.end(), std::pair(i->first, INT64_MIN));
    bool some = false, equal = false;
    for (auto j = first; j != b.figures.end() && j->first == i->first; ++j) {
      some = true;
      equal = equal || std::binary_search(i, end, *j);
    }
    count += some && !equal ? 1 : 0;
    i = end;
  }
  return std::min(count, 2);
}

}  // namespace

ClueValues<StoryClue> story_clues(const ArticleProfile& a, const ArticleProfile& b,
                                  const EntityLinks& entities, const Rarity& rarity) {
  using enum StoryClue;
  ClueValues<StoryClue> clues;
  const ArticleClues &x = *a.clues, &y = *b.clues;
  double names = 0;
  for (const std::uint32_t name : shared(x.names, y.names)) names += rarity.of_name(name);
  names = std::min(names, 60.0) / 20;
  clues.give(rare_names, names);
  const double alike = cosine(a, b) * 5;
  clues.give(alike_words, alike);
  clues.give(names_and_words, names * alike);
  const bool dated = a.published && b.published;
  const int days = dated ? std::abs(a.published->number - b.published->number) : 0;
  if (dated) {
    clues.give(dates_near, std::exp(-days / 5.0));
    clues.give(dates_far, std::min(days, 400) / 400.0);
  } else {
    clues.set(no_dates, true);
  }
  double numbers_shared = 0;
  for (const std::uint32_t number : shared(x.numbers, y.numbers))
    numbers_shared += rarity.of_number(number);
  clues.give(numbers, std::min(2.0, numbers_shared / 8));
  if (!a.event_days.empty() && !b.event_days.empty()) {
    const std::int32_t gap = least_gap(a.event_days, b.event_days);
    clues.set(event_same_day, gap == 0);
    clues.set(event_day_apart, gap == 1);
    clues.set(event_days_clash, gap > 2);
  } else if ((!a.event_days.empty() || !a.assumed_days.empty()) &&
             (!b.event_days.empty() || !b.assumed_days.empty())) {
    std::int32_t gap = INT32_MAX;
    if (!a.assumed_days.empty() && !b.assumed_days.empty())
      gap = least_gap(a.assumed_days, b.assumed_days);
    if (!a.assumed_days.empty() && !b.event_days.empty())
      gap = std::min(gap, least_gap(a.assumed_days, b.event_days));
    if (!a.event_days.empty() && !b.assumed_days.empty())
      gap = std::min(gap, least_gap(a.event_days, b.assumed_days));
    clues.set(assumed_days_near, gap <= 3);
    clues.set(assumed_days_far, gap > 7);
  }
  if (!a.event_places.empty() && !b.event_places.empty()) {
    const bool one = meet(a.event_places, b.event_places);
    clues.set(event_place_shared, one);
    clues.set(event_place_differs, !one);
  }
  double headline = 0;
  for (const std::uint32_t word : shared(x.headline, y.headline)) headline += rarity.of_word(word);
  clues.give(headline_words, std::min(15.0, headline) / 5);
  clues.set(no_headline, x.headline.empty() || y.headline.empty());
  const bool person = meet(a.persons, b.persons) || meet(x.aged, y.aged);
  clues.give(persons, std::min(3.0, static_cast<double>(shared(a.persons, b.persons).size())));
  clues.give(aged_name, std::min(2.0, static_cast<double>(shared(x.aged, y.aged).size())));
  clues.set(aged_names_differ, !x.aged.empty() && !y.aged.empty() && !meet(x.aged, y.aged));
  if (a.main_day && b.main_day) {
    const int gap = std::abs(a.main_day->number - b.main_day->number);
    const bool stated = a.main_day_stated && b.main_day_stated;
    clues.set(main_day_same, stated && gap == 0);
    clues.set(main_days_apart, stated && gap > 2);
    clues.set(main_days_near_assumed, !stated && gap <= 3);
    clues.set(main_days_far_assumed, !stated && gap > 7);
  }
  if (!a.main_places.empty() || !b.main_places.empty()) {
    const bool there =
        related(entities, a.main_places, b.places) || related(entities, b.main_places, a.places);
    clues.set(main_place_told, there);
    clues.set(main_place_untold, !there && !a.main_places.empty() && !b.main_places.empty());
  }
  double day_rarity = 0;
  for (const std::int32_t day : shared(x.days, y.days)) day_rarity += rarity.of_day(day);
  clues.give(named_day, std::min(10.0, day_rarity) / 5);
  if (x.lead_weekdays != 0 && y.lead_weekdays != 0 && days < 6) {
    clues.set(lead_weekday, (x.lead_weekdays & y.lead_weekdays) != 0);
    clues.set(lead_weekdays_differ, (x.lead_weekdays & y.lead_weekdays) == 0);
  }
  const std::size_t sketch = std::min(x.sketch.size(), y.sketch.size());
  clues.give(same_runs, std::min(1.0, 5.0 * static_cast<double>(shared(x.sketch, y.sketch).size()) /
                                          (1.0 + static_cast<double>(sketch))));
  clues.set(persons_differ,
            !a.persons.empty() && !b.persons.empty() && !meet(a.persons, b.persons));
  const bool far = dated && days > 7;
  clues.set(week_apart_no_person, far && !person);
  clues.set(week_apart_person, far && person);
  clues.set(near_no_person, dated && !far && !person);
  clues.give(no_figure_equal, measures_without_equal(a, b));
  if (!a.main_family.empty() && !b.main_family.empty()) {
    clues.set(main_family_same, a.main_family == b.main_family);
    clues.set(main_family_differs, a.main_family != b.main_family);
  }
  clues.set(joined_by_rule, a.main != ArticleProfile::none && a.main == b.main);
  return clues;
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> story_candidates(
    std::span<const ArticleProfile> articles, const Rarity& rarity) {
  constexpr std::size_t most_terms = 40;  // of an article: the rarest that another one has
  constexpr std::size_t window =
      24;  // articles on each side, in time, that one is laid beside for a term
  constexpr double least = 4;
  constexpr std::uint8_t most_partners = 24;
  constexpr std::size_t few = 32;  // articles of which every pair is looked at
  if (articles.size() <= few) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> every;
    for (std::uint32_t i = 0; i < articles.size(); ++i)
      for (std::uint32_t j = i + 1; j < articles.size(); ++j) every.emplace_back(i, j);
    return every;
  }
  struct Holder {
    std::uint64_t term;
    std::int32_t day;
    std::uint32_t article;
    float rarity;
  };
  std::vector<Holder> holders;
  std::vector<std::tuple<float, std::uint64_t>> terms;
  for (const ArticleProfile& article : articles) {
    terms.clear();
    const auto offer = [&](std::uint64_t kind, std::uint32_t key, std::uint32_t tenure,
                           double worth) {
      if (tenure > 1) terms.emplace_back(static_cast<float>(-worth), kind << 32 | key);
    };
    for (const std::uint32_t name : article.clues->names)
      offer(1, name, rarity.articles_with_name(name), rarity.of_name(name));
    for (const std::uint32_t word : article.clues->headline)
      offer(2, word, rarity.articles_with_word(word), rarity.of_word(word) * 0.7);
    for (const std::uint32_t person : article.persons) offer(3, person, 2, 4);
    std::sort(terms.begin(), terms.end());
    if (terms.size() > most_terms) terms.resize(most_terms);
    for (const auto& [worth, term] : terms)
      holders.push_back({term, article.published ? article.published->number : INT32_MIN,
                         article.reading, -worth});
  }
  std::sort(holders.begin(), holders.end(), [](const Holder& a, const Holder& b) {
    return std::tie(a.term, a.day, a.article) < std::tie(b.term, b.day, b.article);
  });
  std::vector<std::tuple<std::uint32_t, std::uint32_t, float>> scored;
  for (std::size_t begin = 0, end = 0; begin < holders.size(); begin = end) {
    while (end < holders.size() && holders[end].term == holders[begin].term) ++end;
    for (std::size_t i = begin; i < end; ++i)
      for (std::size_t j = i + 1; j < end && j <= i + window; ++j)
        scored.emplace_back(std::min(holders[i].article, holders[j].article),
                            std::max(holders[i].article, holders[j].article), holders[i].rarity);
  }
  std::sort(scored.begin(), scored.end());
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  std::vector<std::tuple<float, std::uint32_t, std::uint32_t>> best;
  for (std::size_t begin = 0, end = 0; begin < scored.size(); begin = end) {
    double sum = 0;
    for (end = begin;
         end < scored.size() && std::get<0>(scored[end]) == std::get<0>(scored[begin]) &&
         std::get<1>(scored[end]) == std::get<1>(scored[begin]);
         ++end)
      sum += std::get<2>(scored[end]);
    if (sum >= least)
      best.emplace_back(static_cast<float>(-sum), std::get<0>(scored[begin]),
                        std::get<1>(scored[begin]));
  }
  // Each article keeps those that share most with it.
  std::sort(best.begin(), best.end());
  std::vector<std::uint8_t> kept(articles.size(), 0);
  for (const auto& [sum, one, other] : best) {
    if (kept[one] >= most_partners && kept[other] >= most_partners) continue;
    if (kept[one] < most_partners) ++kept[one];
    if (kept[other] < most_partners) ++kept[other];
    pairs.emplace_back(one, other);
  }
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}

std::vector<StoryPair> weigh_stories(std::span<const ArticleProfile> articles,
                                     const EntityLinks& entities, const Rarity& rarity) {
  std::vector<StoryPair> pairs;
  for (const auto& [one, other] : story_candidates(articles, rarity))
    pairs.push_back({one, other,
                     weigh(story_clues(articles[one], articles[other], entities, rarity).all(),
                           story_weights)});
  std::stable_sort(pairs.begin(), pairs.end(),
                   [](const StoryPair& a, const StoryPair& b) { return a.odds > b.odds; });
  return pairs;
}

namespace {

/// From these odds on two articles are held to tell of one event: .95.
constexpr Milli sure_story = 2950;

/// Accounts of something that lasts which are further apart may be of the next.
constexpr int lasting_days = 45;

/// Accounts of what no word calls an event.
constexpr int implied_days = 10;

/// Days by which two accounts of one event may differ: a night between them.
constexpr int farthest_days = 1;

bool told_within(const EventCluster& a, const EventCluster& b, int days) {
  if (!a.reported.high && !b.reported.high)
    return true;  // articles without a day, typed side by side
  if (!a.reported.low || !a.reported.high || !b.reported.low || !b.reported.high) return false;
  return b.reported.low->number - a.reported.high->number <= days &&
         a.reported.low->number - b.reported.high->number <= days;
}

bool same_or_untold(std::string_view a, std::string_view b) {
  return a.empty() || b.empty() || a == b;
}

/// Clusters that are one so far, with the readings that tell of each.
class Groups {
 public:
  explicit Groups(std::span<const EventCluster> clusters)
      : parent_(clusters.size()), readings_(clusters.size()) {
    for (std::uint32_t c = 0; c < clusters.size(); ++c) {
      parent_[c] = c;
      for (const auto& [reading, mention] : clusters[c].mentions)
        if (readings_[c].empty() || readings_[c].back() != reading) readings_[c].push_back(reading);
      std::sort(readings_[c].begin(), readings_[c].end());
      readings_[c].erase(std::unique(readings_[c].begin(), readings_[c].end()), readings_[c].end());
    }
  }

  std::uint32_t find(std::uint32_t c) {
    while (parent_[c] != c) c = parent_[c] = parent_[parent_[c]];
    return c;
  }

  /// Nothing where some article tells of both: there they are two.
  void join(std::uint32_t a, std::uint32_t b) {
    a = find(a);
    b = find(b);
    if (a == b || meet(readings_[a], readings_[b])) return;
    if (b < a) std::swap(a, b);
    std::vector<std::uint32_t> both;
    std::set_union(readings_[a].begin(), readings_[a].end(), readings_[b].begin(),
                   readings_[b].end(), std::back_inserter(both));
    readings_[a] = std::move(both);
    readings_[b].clear();
    parent_[b] = a;
  }

 private:
  std::vector<std::uint32_t> parent_;
  std::vector<std::vector<std::uint32_t>> readings_;
};

}  // namespace

std::vector<EventCluster> joined_by_story(std::vector<EventCluster> clusters,
                                          std::span<const ArticleProfile> articles,
                                          std::span<const StoryPair> pairs,
                                          const EntityLinks& entities) {
  Groups groups(clusters);
  for (const StoryPair& pair : pairs) {
    if (pair.odds < sure_story) break;
    const std::uint32_t a = articles[pair.one].main, b = articles[pair.other].main;
    if (a == ArticleProfile::none || b == ArticleProfile::none ||
        clusters[a].ongoing != clusters[b].ongoing)
      continue;
    // Each states its day, and they are days apart: two events, however alike, or a day to be asked
    // about.
    if (articles[pair.one].main_day_stated && articles[pair.other].main_day_stated &&
        std::abs(articles[pair.one].main_day->number - articles[pair.other].main_day->number) >
            (clusters[a].dated_by_calendar && clusters[b].dated_by_calendar ? 0 : farthest_days))
      continue;
    if (years_apart(articles[pair.one], articles[pair.other]) ||
        names_apart(articles[pair.one], articles[pair.other]) ||
        settings_clash(clusters[a], clusters[b]))
      continue;
    // One may be wrong about the day or about the place; who differs in both tells of another
    // event.
    if (articles[pair.one].main_day_stated && articles[pair.other].main_day_stated &&
        articles[pair.one].main_day != articles[pair.other].main_day &&
        !clusters[a].where.empty() && !clusters[b].where.empty() &&
        !checkclaims::related(entities, clusters[a].where, clusters[b].where))
      continue;
    // What only a figure and a place imply may be anything that happened there.
    const bool same_day =
        articles[pair.one].main_day && articles[pair.one].main_day == articles[pair.other].main_day;
    if ((clusters[a].generic || clusters[b].generic) && !same_day &&
        !told_within(clusters[a], clusters[b], implied_days))
      continue;
    // What lasts is joined by its place and kind: one story is not one war, nor one flood that of
    // the next year.
    if (clusters[a].ongoing && (!same_or_untold(clusters[a].of, clusters[b].of) ||
                                !told_within(clusters[a], clusters[b], lasting_days)))
      continue;
    groups.join(a, b);
  }
  std::vector<bool> gone(clusters.size(), false);
  for (std::uint32_t c = 0; c < clusters.size(); ++c) {
    const std::uint32_t into = groups.find(c);
    if (into == c) continue;
    merge(clusters[into], std::move(clusters[c]));
    gone[c] = true;
  }
  return erase_marked(std::move(clusters), gone);
}

}  // namespace checkclaims
