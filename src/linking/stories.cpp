#include "linking/stories.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <tuple>

#include "linking/in_parallel.hpp"

namespace checkclaims {
namespace {

/// The sum of what each key is worth that two sorted lists share.
template <class T, class Worth>
double shared(const std::vector<T>& a, const std::vector<T>& b, const Worth& worth) {
  double sum = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (*i == *j) sum += worth(*i);
    const bool next = *i <= *j, next_too = *j <= *i;
    i += next ? 1 : 0;
    j += next_too ? 1 : 0;
  }
  return sum;
}

/// How many keys they share.
template <class T>
double shared(const std::vector<T>& a, const std::vector<T>& b) {
  return shared(a, b, [](const T&) { return 1.0; });
}

template <class T>
bool meet(const std::vector<T>& a, const std::vector<T>& b) {
  return shared(a, b) > 0;
}

double cosine(const ArticleProfile& a, const ArticleProfile& b) {
  const std::vector<WordCount>&one = a.clues->words, &other = b.clues->words;
  double sum = 0;
  for (auto i = one.begin(), j = other.begin(); i != one.end() && j != other.end();) {
    if (i->key == j->key)
      sum += a.word_weights[static_cast<std::size_t>(i - one.begin())] *
             b.word_weights[static_cast<std::size_t>(j - other.begin())];
    const bool next = i->key <= j->key, next_too = j->key <= i->key;
    i += next ? 1 : 0;
    j += next_too ? 1 : 0;
  }
  return sum;
}

/// The smallest distance between a day of one and a day of the other; both must have some.
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

/// The number of measures for which both give numbers but share none.
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

/// The smallest distance between two days of which at most one is stated; both articles must have
/// some.
std::int32_t least_gap_of_assumed(const ArticleProfile& a, const ArticleProfile& b) {
  const auto gap = [](const std::vector<std::int32_t>& one,
                      const std::vector<std::int32_t>& other) {
    return one.empty() || other.empty() ? INT32_MAX : least_gap(one, other);
  };
  return std::min({gap(a.assumed_days, b.assumed_days), gap(a.assumed_days, b.event_days),
                   gap(a.event_days, b.assumed_days)});
}

/// Do two articles report one story?
class StoryComparison {
 public:
  StoryComparison(const ArticleProfile& a, const ArticleProfile& b, const EntityLinks& entities,
                  const Rarity& rarity)
      : a_(a),
        b_(b),
        x_(*a.clues),
        y_(*b.clues),
        entities_(entities),
        rarity_(rarity),
        dated_(a.published && b.published),
        days_(dated_ ? std::abs(a.published->number - b.published->number) : 0) {}

  ClueValues<StoryClue> clues() {
    names_and_words();
    dates();
    numbers();
    event_days();
    event_places();
    headlines();
    persons();
    main_days();
    main_places();
    days_named();
    clues_.give(StoryClue::no_figure_equal, measures_without_equal(a_, b_));
    main_events();
    return clues_;
  }

 private:
  void names_and_words() {
    const double rare =
        shared(x_.names, y_.names, [this](std::uint32_t name) { return rarity_.of_name(name); });
    const double names = std::min(rare, 60.0) / 20;
    clues_.give(StoryClue::rare_names, names);
    const double alike = cosine(a_, b_) * 5;
    clues_.give(StoryClue::alike_words, alike);
    clues_.give(StoryClue::names_and_words, names * alike);
    const std::size_t sketch = std::min(x_.sketch.size(), y_.sketch.size());
    clues_.give(StoryClue::same_runs, std::min(1.0, 5.0 * shared(x_.sketch, y_.sketch) /
                                                        (1.0 + static_cast<double>(sketch))));
  }

  void dates() {
    if (!dated_) return clues_.set(StoryClue::no_dates, true);
    clues_.give(StoryClue::dates_near, std::exp(-days_ / 5.0));
    clues_.give(StoryClue::dates_far, std::min(days_, 400) / 400.0);
  }

  void numbers() {
    const double numbers_shared = shared(
        x_.numbers, y_.numbers, [this](std::uint32_t number) { return rarity_.of_number(number); });
    clues_.give(StoryClue::numbers, std::min(2.0, numbers_shared / 8));
  }

  void event_days() {
    if (!a_.event_days.empty() && !b_.event_days.empty()) {
      const std::int32_t gap = least_gap(a_.event_days, b_.event_days);
      clues_.set(StoryClue::event_same_day, gap == 0);
      clues_.set(StoryClue::event_day_apart, gap == 1);
      clues_.set(StoryClue::event_days_clash, gap > 2);
      return;
    }
    const auto some_day = [](const ArticleProfile& article) {
      return !article.event_days.empty() || !article.assumed_days.empty();
    };
    if (!some_day(a_) || !some_day(b_)) return;
    const std::int32_t gap = least_gap_of_assumed(a_, b_);
    clues_.set(StoryClue::assumed_days_near, gap <= 3);
    clues_.set(StoryClue::assumed_days_far, gap > 7);
  }

  void event_places() {
    if (a_.event_places.empty() || b_.event_places.empty()) return;
    const bool one = meet(a_.event_places, b_.event_places);
    clues_.set(StoryClue::event_place_shared, one);
    clues_.set(StoryClue::event_place_differs, !one);
  }

  void headlines() {
    const double headline = shared(x_.headline, y_.headline,
                                   [this](std::uint32_t word) { return rarity_.of_word(word); });
    clues_.give(StoryClue::headline_words, std::min(15.0, headline) / 5);
    clues_.set(StoryClue::no_headline, x_.headline.empty() || y_.headline.empty());
  }

  void persons() {
    const double persons = shared(a_.persons, b_.persons), of_age = shared(x_.aged, y_.aged);
    const bool named = persons > 0, aged = of_age > 0;
    const bool person = named || aged;
    clues_.give(StoryClue::persons, std::min(3.0, persons));
    clues_.give(StoryClue::aged_name, std::min(2.0, of_age));
    clues_.set(StoryClue::aged_names_differ, !x_.aged.empty() && !y_.aged.empty() && !aged);
    clues_.set(StoryClue::persons_differ, !a_.persons.empty() && !b_.persons.empty() && !named);
    const bool far = dated_ && days_ > 7;
    clues_.set(StoryClue::week_apart_no_person, far && !person);
    clues_.set(StoryClue::week_apart_person, far && person);
    clues_.set(StoryClue::near_no_person, dated_ && !far && !person);
  }

  void main_days() {
    if (!a_.main_day || !b_.main_day) return;
    const int gap = std::abs(a_.main_day->number - b_.main_day->number);
    const bool stated = a_.main_day_stated && b_.main_day_stated;
    clues_.set(StoryClue::main_day_same, stated && gap == 0);
    clues_.set(StoryClue::main_days_apart, stated && gap > 2);
    clues_.set(StoryClue::main_days_near_assumed, !stated && gap <= 3);
    clues_.set(StoryClue::main_days_far_assumed, !stated && gap > 7);
  }

  void main_places() {
    if (a_.main_places.empty() && b_.main_places.empty()) return;
    const bool there = related(entities_, a_.main_places, b_.places) ||
                       related(entities_, b_.main_places, a_.places);
    clues_.set(StoryClue::main_place_told, there);
    clues_.set(StoryClue::main_place_untold,
               !there && !a_.main_places.empty() && !b_.main_places.empty());
  }

  void days_named() {
    const double day_rarity =
        shared(x_.days, y_.days, [this](std::int32_t day) { return rarity_.of_day(day); });
    clues_.give(StoryClue::named_day, std::min(10.0, day_rarity) / 5);
    if (x_.lead_weekdays == 0 || y_.lead_weekdays == 0 || days_ >= 6) return;
    clues_.set(StoryClue::lead_weekday, (x_.lead_weekdays & y_.lead_weekdays) != 0);
    clues_.set(StoryClue::lead_weekdays_differ, (x_.lead_weekdays & y_.lead_weekdays) == 0);
  }

  void main_events() {
    if (!a_.main_family.empty() && !b_.main_family.empty()) {
      clues_.set(StoryClue::main_family_same, a_.main_family == b_.main_family);
      clues_.set(StoryClue::main_family_differs, a_.main_family != b_.main_family);
    }
    clues_.set(StoryClue::joined_by_rule, a_.main != ArticleProfile::none && a_.main == b_.main);
  }

  const ArticleProfile &a_, &b_;
  const ArticleClues &x_, &y_;
  const EntityLinks& entities_;
  const Rarity& rarity_;
  bool dated_;
  int days_;  ///< between the articles; 0 where one has no day
  ClueValues<StoryClue> clues_;
};

using ArticlePairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

ArticlePairs every_pair(std::size_t articles) {
  ArticlePairs every;
  for (std::uint32_t i = 0; i < articles; ++i)
    for (std::uint32_t j = i + 1; j < articles; ++j) every.emplace_back(i, j);
  return every;
}

/// An article that has a term.
struct TermHolder {
  std::uint64_t term;
  std::int32_t day;
  std::uint32_t article;
  float rarity;
};

/// Two articles and the rarity of a term that both have, or of all such terms together.
struct ScoredPair {
  std::uint32_t one, other;
  float rarity;
  auto operator<=>(const ScoredPair&) const = default;
};

/// For each article its rarest terms that another one has; by term, day, article.
std::vector<TermHolder> holders_of_terms(std::span<const ArticleProfile> articles,
                                         const Rarity& rarity) {
  constexpr std::size_t most_terms = 40;
  std::vector<TermHolder> holders;
  std::vector<std::tuple<float, std::uint64_t>> terms;
  for (const ArticleProfile& article : articles) {
    terms.clear();
    const auto offer = [&](std::uint64_t kind, std::uint32_t key, std::uint32_t articles_with,
                           double worth) {
      if (articles_with > 1) terms.emplace_back(static_cast<float>(-worth), kind << 32 | key);
    };
    for (const std::uint32_t name : article.clues->names)
      offer(1, name, rarity.articles_with_name(name), rarity.of_name(name));
    for (const std::uint32_t word : article.clues->headline)
      offer(2, word, rarity.articles_with_word(word), rarity.of_word(word) * 0.7);
    for (const std::uint32_t person : article.persons) offer(3, person, 2, 4);
    if (terms.size() > most_terms) {
      std::nth_element(terms.begin(), terms.begin() + most_terms, terms.end());
      terms.resize(most_terms);
    }
    for (const auto& [worth, term] : terms)
      holders.push_back({term, article.published ? article.published->number : INT32_MIN,
                         article.reading, -worth});
  }
  std::sort(holders.begin(), holders.end(), [](const TermHolder& a, const TermHolder& b) {
    return std::tie(a.term, a.day, a.article) < std::tie(b.term, b.day, b.article);
  });
  return holders;
}

/// The places of each article among the holders, one article after the other.
class HeldTerms {
 public:
  HeldTerms(std::span<const TermHolder> holders, std::size_t articles)
      : first_(articles + 1, 0), places_(holders.size()) {
    for (const TermHolder& holder : holders) ++first_[holder.article + 1];
    for (std::size_t a = 0; a < articles; ++a) first_[a + 1] += first_[a];
    std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
    for (std::uint32_t h = 0; h < holders.size(); ++h) places_[next[holders[h].article]++] = h;
  }
  std::span<const std::uint32_t> of(std::size_t article) const {
    return std::span(places_).subspan(first_[article], first_[article + 1] - first_[article]);
  }

 private:
  std::vector<std::uint32_t> first_, places_;
};

/// The later articles that share terms with one, each once with the sum for all these terms, where
/// the sum is large enough.
std::vector<ScoredPair> partners_of(std::uint32_t article, std::span<const TermHolder> holders,
                                    std::span<const std::uint32_t> places) {
  // articles on each side, in order of time, that one is paired with for a term
  constexpr std::size_t window = 24;
  constexpr double least = 4;
  std::vector<ScoredPair> scored;
  const auto meet = [&](const TermHolder& other) {
    if (other.article > article) scored.push_back({article, other.article, other.rarity});
  };
  for (const std::size_t at : places) {
    const auto same_term = [&](std::size_t i) { return holders[i].term == holders[at].term; };
    for (std::size_t i = at; i-- > 0 && i + window >= at && same_term(i);) meet(holders[i]);
    for (std::size_t i = at + 1; i < holders.size() && i <= at + window && same_term(i); ++i)
      meet(holders[i]);
  }
  std::sort(scored.begin(), scored.end());
  std::vector<ScoredPair> sums;
  for (std::size_t begin = 0, end = 0; begin < scored.size(); begin = end) {
    double sum = 0;
    for (end = begin; end < scored.size() && scored[end].other == scored[begin].other; ++end)
      sum += scored[end].rarity;
    if (sum >= least) sums.push_back({article, scored[begin].other, static_cast<float>(sum)});
  }
  return sums;
}

/// Pairs of articles that share enough; those that share most first.
std::vector<ScoredPair> summed(std::span<const TermHolder> holders, std::size_t articles) {
  const HeldTerms held(holders, articles);
  std::vector<std::vector<ScoredPair>> partners(articles);
  for_each_in_parallel(articles, [&](std::size_t a) {
    partners[a] = partners_of(static_cast<std::uint32_t>(a), holders, held.of(a));
  });
  std::vector<ScoredPair> sums;
  for (std::vector<ScoredPair>& some : partners) {
    sums.insert(sums.end(), some.begin(), some.end());
    some = {};
  }
  std::sort(sums.begin(), sums.end(), [](const ScoredPair& a, const ScoredPair& b) {
    return std::tuple(-a.rarity, a.one, a.other) < std::tuple(-b.rarity, b.one, b.other);
  });
  return sums;
}

/// Each article keeps the partners that share most with it.
ArticlePairs best_partners(std::span<const ScoredPair> pairs, std::size_t articles) {
  constexpr std::uint8_t most_partners = 24;
  ArticlePairs best;
  std::vector<std::uint8_t> kept(articles, 0);
  for (const auto& [one, other, sum] : pairs) {
    if (kept[one] >= most_partners && kept[other] >= most_partners) continue;
    if (kept[one] < most_partners) ++kept[one];
    if (kept[other] < most_partners) ++kept[other];
    best.emplace_back(one, other);
  }
  std::sort(best.begin(), best.end());
  return best;
}

}  // namespace

ClueValues<StoryClue> story_clues(const ArticleProfile& a, const ArticleProfile& b,
                                  const EntityLinks& entities, const Rarity& rarity) {
  return StoryComparison(a, b, entities, rarity).clues();
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> story_candidates(
    std::span<const ArticleProfile> articles, const Rarity& rarity) {
  constexpr std::size_t few = 32;  // up to this many articles every pair is compared
  if (articles.size() <= few) return every_pair(articles.size());
  return best_partners(summed(holders_of_terms(articles, rarity), articles.size()),
                       articles.size());
}

std::vector<StoryPair> weigh_stories(std::span<const ArticleProfile> articles,
                                     const EntityLinks& entities, const Rarity& rarity) {
  const ArticlePairs candidates = story_candidates(articles, rarity);
  std::vector<StoryPair> pairs(candidates.size());
  for_each_in_parallel(pairs.size(), [&](std::size_t p) {
    const auto& [one, other] = candidates[p];
    pairs[p] = {
        one, other,
        weigh(story_clues(articles[one], articles[other], entities, rarity).all(), story_weights)};
  });
  std::stable_sort(pairs.begin(), pairs.end(),
                   [](const StoryPair& a, const StoryPair& b) { return a.odds > b.odds; });
  return pairs;
}

namespace {

/// Odds from which two articles are taken to be about one event: probability .95.
constexpr Milli sure_story = 2950;

/// Reports of a lasting event that are further apart may be about the next one.
constexpr int lasting_days = 45;

/// Reports of an event that is not named by any word.
constexpr int implied_days = 10;

/// Days by which two reports of one event may differ: a night between them.
constexpr int farthest_days = 1;

bool told_within(const EventCluster& a, const EventCluster& b, int days) {
  if (!a.reported.high && !b.reported.high)
    return true;  // articles without a day, such as ones typed in together
  if (!a.reported.low || !a.reported.high || !b.reported.low || !b.reported.high) return false;
  return b.reported.low->number - a.reported.high->number <= days &&
         a.reported.low->number - b.reported.high->number <= days;
}

bool same_or_untold(std::string_view a, std::string_view b) {
  return a.empty() || b.empty() || a == b;
}

/// Clusters joined so far, with the readings that report each.
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

  /// Does nothing where some article reports both: there they are two events.
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

/// Two articles that surely report one story, and the main events of both.
struct OneStory {
  const ArticleProfile &one, &other;
  const EventCluster &a, &b;
  const EntityLinks& entities;

  bool both_state_days() const { return one.main_day_stated && other.main_day_stated; }
};

/// Each states its day, and the days are apart: two events, however similar, or a day to be
/// questioned.
bool days_apart(const OneStory& story) {
  if (!story.both_state_days()) return false;
  const bool by_calendar =
      story.a.some.has(Telling::dated_by_calendar) && story.b.some.has(Telling::dated_by_calendar);
  return std::abs(story.one.main_day->number - story.other.main_day->number) >
         (by_calendar ? 0 : farthest_days);
}

bool years_names_or_sites_apart(const OneStory& story) {
  return years_apart(story.one, story.other) || names_apart(story.one, story.other) ||
         settings_clash(story.a, story.b);
}

/// One may be wrong about the day or about the place; an article that differs in both is about
/// another event.
bool day_and_place_apart(const OneStory& story) {
  return story.both_state_days() && story.one.main_day != story.other.main_day &&
         !story.a.where.empty() && !story.b.where.empty() &&
         !checkclaims::related(story.entities, story.a.where, story.b.where);
}

/// An event implied only by a figure and a place may be anything that happened there.
bool implied_and_long_apart(const OneStory& story) {
  const bool same_day = story.one.main_day && story.one.main_day == story.other.main_day;
  return (story.a.generic || story.b.generic) && !same_day &&
         !told_within(story.a, story.b, implied_days);
}

/// Lasting events are joined by place and kind: one story is not one whole war, and a flood is not
/// the one of the next year.
bool lasting_and_another(const OneStory& story) {
  return story.a.ongoing &&
         (!same_or_untold(story.a.of, story.b.of) || !told_within(story.a, story.b, lasting_days));
}

/// Reasons why the main events of one story may still be two.
constexpr std::array reasons_apart = {days_apart, years_names_or_sites_apart, day_and_place_apart,
                                      implied_and_long_apart, lasting_and_another};

}  // namespace

std::vector<EventCluster> joined_by_story(std::vector<EventCluster> clusters,
                                          std::span<const ArticleProfile> articles,
                                          std::span<const StoryPair> pairs,
                                          const EntityLinks& entities) {
  Groups groups(clusters);
  for (const StoryPair& pair : pairs) {
    if (pair.odds < sure_story) break;
    const ArticleProfile &one = articles[pair.one], &other = articles[pair.other];
    if (one.main == ArticleProfile::none || other.main == ArticleProfile::none ||
        clusters[one.main].ongoing != clusters[other.main].ongoing)
      continue;
    const OneStory story{one, other, clusters[one.main], clusters[other.main], entities};
    if (std::none_of(reasons_apart.begin(), reasons_apart.end(),
                     [&story](const auto apart) { return apart(story); }))
      groups.join(one.main, other.main);
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
