#include "linking/weighing.hpp"

#include <algorithm>
#include <map>

#include "linking/in_parallel.hpp"

namespace checkclaims {
namespace {

/// Odds from which a figure is taken for the total of its article's event, and odds up to which it
/// is not.
constexpr Milli sure_total = 0, no_total = -1500;
constexpr Milli possible_story = -1000;

/// The event cluster of each mention, or ArticleProfile::none.
std::vector<std::vector<std::uint32_t>> clusters_of_mentions(
    std::span<const LinkedReading> readings, std::span<const EventCluster> clusters) {
  std::vector<std::vector<std::uint32_t>> all;
  for (const LinkedReading& reading : readings)
    all.emplace_back(reading.mentions.size(), ArticleProfile::none);
  for (std::uint32_t c = 0; c < clusters.size(); ++c)
    for (const auto& [reading, mention] : clusters[c].mentions) all[reading][mention] = c;
  return all;
}

/// Totals of the event are fixed by that day.
bool settled_by(const Subject& event, Day day) {
  return event.settle_days && event.date.high &&
         (event.date.high->number + *event.settle_days < day.number || *event.settle_days == 0);
}

/// The lower figure first; empty where rounding and hedges allow both to be equal.
std::optional<std::pair<const WeighedFigure*, const WeighedFigure*>> apart_by_value(
    const LinkedReading& one, const WeighedFigure& a, const LinkedReading& other,
    const WeighedFigure& b) {
  const Interval &x = one.claims[a.claim].figure().value.possible,
                 &y = other.claims[b.claim].figure().value.possible;
  if (surely_below(x, y)) return std::pair(&a, &b);
  if (surely_below(y, x)) return std::pair(&b, &a);
  return std::nullopt;
}

}  // namespace

Weighing weigh_articles(std::span<const LinkedReading> readings, const EntityLinks& entities,
                        std::span<const EventCluster> clusters) {
  Weighing weighing{Rarity(readings), {}, {}, {}};
  weighing.articles = article_profiles(readings, entities, clusters, weighing.rarity);
  weighing.stories = weigh_stories(weighing.articles, entities, weighing.rarity);
  const auto cluster_of = clusters_of_mentions(readings, clusters);
  weighing.figures.resize(readings.size());
  for_each_in_parallel(readings.size(), [&](std::size_t r) {
    weighing.figures[r] =
        weigh_totals(readings[r], weighing.articles[r], cluster_of[r], clusters, entities);
  });
  return weighing;
}

void settle_wholes(std::vector<LinkedReading>& readings, const Weighing& weighing,
                   std::span<const EventCluster> clusters) {
  for (std::uint32_t r = 0; r < readings.size(); ++r) {
    const std::uint32_t main = weighing.articles[r].main;
    if (main == ArticleProfile::none) continue;
    const auto own = std::find_if(clusters[main].mentions.begin(), clusters[main].mentions.end(),
                                  [r](const auto& mention) { return mention.first == r; });
    for (const WeighedFigure& figure : weighing.figures[r]) {
      LinkedClaim& claim = readings[r].claims[figure.claim];
      claim.total_odds = figure.odds;
      if (claim.figure().counting == Counting::increment ||
          claim.figure().counting == Counting::share || clusters[main].ongoing ||
          claim.figure().part_of)
        continue;
      const FigureClues& near = readings[r].clues.figures[figure.claim];
      const bool early = near.title || near.sentence < lead_sentences;
      if (figure.odds <= no_total && !early) claim.figure().whole = false;
      if (figure.against_headline) claim.figure().whole = true;
      // Women, children, one nation: part of a whole, unless the sentence says more.
      if (figure.odds < sure_total || !figure.likeliest ||
          figure.clues[TotalClue::part_words] != 0 || claim.figure().scope.nation ||
          !claim.figure().scope.division.empty())
        continue;
      claim.figure().whole = claim.total = true;
      if (own != clusters[main].mentions.end() && figure.clues[TotalClue::main_event] == 0 &&
          figure.clues[TotalClue::other_day] == 0 &&
          is<EventMention>(readings[r].mentions[claim.said.subject_mention]))
        claim.said.subject_mention = own->second;
    }
  }
}

namespace {

/// Story odds of pairs of readings, each pair computed once.
class StoryOdds {
 public:
  StoryOdds(const Weighing& weighing, const EntityLinks& entities)
      : weighing_(weighing), entities_(entities) {}

  Milli of(std::uint32_t one, std::uint32_t other) {
    const auto key = std::minmax(one, other);
    if (const auto known = odds_.find(key); known != odds_.end()) return known->second;
    const auto clues = story_clues(weighing_.articles[key.first], weighing_.articles[key.second],
                                   entities_, weighing_.rarity);
    return odds_.emplace(key, weigh(clues.all(), story_weights)).first->second;
  }

 private:
  const Weighing& weighing_;
  const EntityLinks& entities_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, Milli> odds_;
};

/// The weightiest clues for and against, to be shown to readers.
template <class Clues>
void add_clues(std::vector<Clue>& said, const Clues& clues, std::span<const ClueRow> rows) {
  const auto values = clues.all();
  for (std::size_t i = 1; i < values.size(); ++i) {
    const auto weight = static_cast<Milli>(std::int64_t{values[i]} * rows[i].weight / 1000);
    const std::string_view says = weight > 0 ? rows[i].name : rows[i].against;
    if (!says.empty() && std::abs(weight) >= 300) said.push_back({says, weight});
  }
}

std::vector<Clue> weightiest(std::vector<Clue> clues) {
  constexpr std::size_t most = 8;
  std::stable_sort(clues.begin(), clues.end(), [](const Clue& a, const Clue& b) {
    return std::abs(a.weight) > std::abs(b.weight);
  });
  if (clues.size() > most) clues.resize(most);
  return clues;
}

/// Like the number of people aboard: fixed, however long the toll may grow.
bool fixed_from_the_beginning(const LinkedClaim& claim) {
  return claim.subject.settle_days == 0 && !claim.guessed;
}

bool of_nobody(const LinkedClaim& claim) {
  return claim.figure().value.hard.exact() && claim.figure().value.hard.low->thousandths == 0;
}

/// One is of the months or years that its sentence names, the other of an event that did not last.
bool counted_over_other_times(const LinkedClaim& a, const LinkedClaim& b) {
  return a.figure().over != b.figure().over && !a.subject.ongoing && !b.subject.ongoing;
}

/// A second difference explains that of the figures, and its number fits: no contradiction.
bool accounted_for(const ClueValues<PairClue>& clues, const LinkedClaim& lower,
                   const LinkedClaim& higher) {
  using enum PairClue;
  if (counted_over_other_times(lower, higher)) return true;
  // Organisers and police count a crowd differently: an article that gives both counts explains the
  // difference.
  if (lower.guessed && (clues[lower_in_other] != 0 || clues[higher_in_other] != 0 ||
                        clues[other_has_lower] != 0 || clues[other_has_higher] != 0))
    return true;
  if (clues[exchanged] != 0) return false;  // the numbers fit in any case
  if (of_nobody(lower) && (clues[higher_in_other] != 0 || clues[other_has_higher] != 0))
    return true;  // the article denies a number that it knows
  if (fixed_from_the_beginning(lower) && clues[lower_of_group] != 0)
    return true;  // the passengers, and everyone aboard
  for (const PairClue clue : {attacker_between,
                              unborn_between,
                              person_side,
                              corrected_in_sentence,
                              hit_between,
                              moved_between,
                              lower_of_nation,
                              lower_of_degree,
                              lower_of_age,
                              higher_of_some,
                              groups_apart,
                              rounds_up_higher,
                              settings_differ,
                              stated_days_apart,
                              years_differ,
                              lead_years_differ,
                              names_differ,
                              compared_in_one,
                              told_apart_in_one,
                              several_in_higher,
                              next_counted_in_lower,
                              listed_by_place,
                              taken_between,
                              news_apart,
                              added_in_lower,
                              origin_in_lower,
                              part_of_sum,
                              condition_in_lower,
                              undated_weekdays_differ,
                              both_counts_told,
                              casualties_between,
                              partly_lower,
                              wider_higher,
                              singled_out_lower,
                              lower_told_too,
                              scenes_apart,
                              hours_differ})
    if (clues[clue] != 0) return true;
  return false;
}

/// One figure is about another event, or about one of several.
bool of_other_events(const ClueValues<PairClue>& clues) {
  using enum PairClue;
  for (const PairClue clue : {person_side, settings_differ, stated_days_apart, years_differ,
                              lead_years_differ, names_differ, compared_in_one, told_apart_in_one,
                              several_in_higher, news_apart, undated_weekdays_differ})
    if (clues[clue] != 0) return true;
  return false;
}

/// This may explain the difference.
bool perhaps_accounted_for(const ClueValues<PairClue>& clues) {
  using enum PairClue;
  for (const PairClue clue :
       {differ_by_killed, died_between, higher_is_sum, round_up_in_one, places_differ})
    if (clues[clue] != 0) return true;
  return false;
}

}  // namespace

namespace {

/// Event figures that may be compared.
bool comparable(const LinkedClaim& claim) {
  return claim.subject.kind == SubjectKind::event &&
         (claim.figure().counting == Counting::event_total ||
          claim.figure().counting == Counting::running_total);
}

class PairWeigher {
 public:
  PairWeigher(std::span<const LinkedReading> readings, const Weighing& weighing,
              const EntityLinks& entities, const EventLinks& events)
      : readings_(readings),
        weighing_(weighing),
        entities_(entities),
        events_(events),
        stories_(weighing, entities) {}

  std::vector<WeighedPair> run() {
    for (const StoryPair& story : weighing_.stories) {
      if (story.odds < possible_story) break;
      lay_beside(story);
    }
    weigh_keys();
    const auto places = [this](const Candidate& c) {
      return std::tuple(c.low.reading, c.low.figure->claim, c.high.reading, c.high.figure->claim);
    };
    std::sort(all_.begin(), all_.end(),
              [&](const Candidate& a, const Candidate& b) { return places(a) < places(b); });
    all_.erase(
        std::unique(all_.begin(), all_.end(),
                    [&](const Candidate& a, const Candidate& b) { return places(a) == places(b); }),
        all_.end());
    std::vector<WeighedPair> weighed(all_.size());
    for_each_in_parallel(all_.size(), [&](std::size_t p) { weighed[p] = weighed_pair(all_[p]); });
    return weighed;
  }

 private:
  struct ReportedFigure {
    std::uint32_t reading;
    const WeighedFigure* figure;
  };
  /// Two figures to be weighed, with the odds that their articles report one story.
  struct Candidate {
    ReportedFigure low, high;
    Milli story;
  };
  const LinkedClaim& claim(const ReportedFigure& t) const {
    return readings_[t.reading].claims[t.figure->claim];
  }
  auto value(const ReportedFigure& t) const {
    return std::pair(claim(t).figure().value.hard.low, claim(t).figure().value.hard.high);
  }

  /// For each measure the figures of an article that are likeliest to be its total, a few of each
  /// value.
  const std::map<std::string_view, std::vector<ReportedFigure>>& chosen(std::uint32_t reading) {
    constexpr std::size_t most = 10, most_of_a_value = 2;
    const auto [known, fresh] = chosen_.try_emplace(reading);
    if (!fresh) return known->second;
    std::map<std::string_view, std::vector<ReportedFigure>> measures;
    for (const WeighedFigure& figure : weighing_.figures[reading])
      if (comparable(readings_[reading].claims[figure.claim]))
        measures[readings_[reading].claims[figure.claim].said.measure].push_back(
            {reading, &figure});
    for (auto& [measure, figures] : measures) {
      std::stable_sort(figures.begin(), figures.end(),
                       [](const ReportedFigure& a, const ReportedFigure& b) {
                         return a.figure->odds > b.figure->odds;
                       });
      std::vector<ReportedFigure> kept;
      for (const ReportedFigure& t : figures) {
        const auto same = std::count_if(kept.begin(), kept.end(), [&](const ReportedFigure& k) {
          return value(k) == value(t);
        });
        if (static_cast<std::size_t>(same) < most_of_a_value) kept.push_back(t);
        if (kept.size() == most) break;
      }
      figures = std::move(kept);
    }
    return known->second = std::move(measures);
  }

  void lay_beside(const StoryPair& story) {
    const auto& ours = chosen(story.one);
    const auto& theirs = chosen(story.other);
    for (const auto& [measure, figures] : ours) {
      const auto others = theirs.find(measure);
      if (others == theirs.end()) continue;
      for (const ReportedFigure& x : figures)
        for (const ReportedFigure& y : others->second) add(x, y, story.odds);
    }
  }

  void weigh_keys() {
    constexpr std::size_t most_values = 24, most_of_a_value = 3;
    std::map<std::string_view, std::vector<ReportedFigure>> keys;
    for (std::uint32_t r = 0; r < readings_.size(); ++r)
      for (const WeighedFigure& figure : weighing_.figures[r])
        if (const LinkedClaim& c = readings_[r].claims[figure.claim];
            c.figure().whole && comparable(c))
          keys[c.key].push_back({r, &figure});
    for (auto& [key, figures] : keys) {
      std::stable_sort(figures.begin(), figures.end(),
                       [&](const ReportedFigure& a, const ReportedFigure& b) {
                         if (value(a) != value(b)) return value(a) < value(b);
                         if (a.figure->odds != b.figure->odds)
                           return a.figure->odds > b.figure->odds;
                         return claim(a).id < claim(b).id;
                       });
      if (value(figures.front()) == value(figures.back())) continue;
      std::vector<std::vector<ReportedFigure>> values;
      for (const ReportedFigure& t : figures) {
        if (values.empty() || value(values.back().front()) != value(t)) values.emplace_back();
        if (values.back().size() < most_of_a_value) values.back().push_back(t);
      }
      if (values.size() > most_values) {
        std::stable_sort(values.begin(), values.end(), [](const auto& a, const auto& b) {
          return a.front().figure->odds > b.front().figure->odds;
        });
        values.resize(most_values);
      }
      for (std::size_t i = 0; i < values.size(); ++i)
        for (std::size_t j = i + 1; j < values.size(); ++j)
          for (const ReportedFigure& x : values[i])
            for (const ReportedFigure& y : values[j])
              if (x.reading != y.reading) add(x, y, stories_.of(x.reading, y.reading));
    }
  }

  void add(const ReportedFigure& x, const ReportedFigure& y, Milli story) {
    const auto found =
        apart_by_value(readings_[x.reading], *x.figure, readings_[y.reading], *y.figure);
    if (!found) return;
    const bool rising = found->first == x.figure;
    all_.push_back({rising ? x : y, rising ? y : x, story});
  }

  WeighedPair weighed_pair(const Candidate& candidate) const {
    const auto& [low, high, story] = candidate;
    const auto &a = weighing_.articles[low.reading].published,
               &b = weighing_.articles[high.reading].published;
    const auto side = [&](const ReportedFigure& t) {
      return FigureSide{&readings_[t.reading], &weighing_.articles[t.reading],
                        weighing_.figures[t.reading], t.figure, events_.event_of[t.reading]};
    };
    const auto clues = pair_clues(side(low), side(high), story, events_, weighing_.rarity);
    WeighedPair weighed{{low.reading, low.figure->claim}, {high.reading, high.figure->claim}, {}};
    weighed.pair.odds = weigh(clues.all(), pair_weights);
    weighed.pair.one_day = a && b && *a == *b;
    weighed.pair.grows = a && b && *a < *b &&
                         !settled_by(readings_[low.reading].claims[low.figure->claim].subject, *a);
    weighed.pair.accounted_for = accounted_for(clues, claim(low), claim(high));
    // "Nobody was killed" is said early and is not a count; a number that is fixed from the
    // beginning may be wrong at first; and crowds are estimated.
    const LinkedClaim& least = claim(low);
    const bool early = a && b && *a < *b && fixed_from_the_beginning(least);
    weighed.pair.unexplained = !weighed.pair.accounted_for && !of_nobody(least) && !early &&
                               !least.guessed && !perhaps_accounted_for(clues);
    weighed.pair.of_other_events = of_other_events(clues);
    if (weighed.pair.odds >= 0) {
      std::vector<Clue> said;
      add_clues(said,
                story_clues(weighing_.articles[low.reading], weighing_.articles[high.reading],
                            entities_, weighing_.rarity),
                story_weights);
      add_clues(said, clues, pair_weights);
      weighed.pair.clues = weightiest(std::move(said));
    }
    return weighed;
  }

  std::span<const LinkedReading> readings_;
  const Weighing& weighing_;
  const EntityLinks& entities_;
  const EventLinks& events_;
  StoryOdds stories_;
  std::map<std::uint32_t, std::map<std::string_view, std::vector<ReportedFigure>>> chosen_;
  std::vector<Candidate> all_;
};

}  // namespace

std::vector<WeighedPair> weigh_figure_pairs(std::span<const LinkedReading> readings,
                                            const Weighing& weighing, const EntityLinks& entities,
                                            const EventLinks& events) {
  return PairWeigher(readings, weighing, entities, events).run();
}

namespace {

/// Two stated days exclude each other.
bool days_clash(const WeighedPair& weighed, std::span<const LinkedReading> readings) {
  const Subject &low = readings[weighed.lower.first].claims[weighed.lower.second].subject,
                &high = readings[weighed.higher.first].claims[weighed.higher.second].subject;
  return !low.ongoing && !high.ongoing && !can_coincide(low.date, high.date);
}

/// The lower figure is from an earlier day.
bool told_first(const WeighedPair& weighed, std::span<const LinkedReading> readings) {
  const DayRange &low = readings[weighed.lower.first].document.published.days,
                 &high = readings[weighed.higher.first].document.published.days;
  return low.high && high.low && *low.high < *high.low;
}

}  // namespace

void join_figures(std::vector<LinkedReading>& readings, std::span<const WeighedPair> pairs) {
  // Probabilities of .7, and of .88 where the earlier article has the lower figure, which is growth
  // unless both are about one event whose total is fixed.
  constexpr Milli likely = 850, surely_settled = 2000;
  using Place = std::pair<std::uint32_t, std::uint32_t>;
  std::map<Place, Place> parent;
  const auto find = [&parent](Place place) {
    while (true) {
      const auto up = parent.try_emplace(place, place).first->second;
      if (up == place) return place;
      place = up;
    }
  };
  const auto claim_at = [&readings](Place place) -> LinkedClaim& {
    return readings[place.first].claims[place.second];
  };
  std::vector<const WeighedPair*> strong;
  for (const WeighedPair& weighed : pairs) {
    if (weighed.pair.accounted_for || weighed.pair.grows) continue;
    const bool first = told_first(weighed, readings);
    if (weighed.pair.odds >= (first ? surely_settled : likely) &&
        !(first && days_clash(weighed, readings)))
      strong.push_back(&weighed);
  }
  for (const WeighedPair* weighed : strong) {
    LinkedClaim &low = claim_at(weighed->lower), &high = claim_at(weighed->higher);
    low.figure().whole = high.figure().whole = true;
    if (low.subject.ongoing != high.subject.ongoing ||
        (low.subject.ongoing && low.subject.id != high.subject.id))
      continue;
    if (low.key == high.key || low.figure().counting != high.figure().counting ||
        low.figure().value.unit != high.figure().value.unit)
      continue;
    Place a = find(weighed->lower), b = find(weighed->higher);
    if (a == b) continue;
    // The better known of the two names both: one with a day and a place, then in the order of
    // keys.
    const auto rank = [&](Place place) {
      const LinkedClaim& claim = claim_at(place);
      return std::tuple(!claim.total, !claim.subject.date.exact(), claim.subject.place.empty(),
                        std::string_view(claim.key), place);
    };
    if (rank(b) < rank(a)) std::swap(a, b);
    parent[b] = a;
  }
  for (const auto& [place, up] : std::map<Place, Place>(parent)) {
    const Place root = find(place);
    if (root == place) continue;
    LinkedClaim& claim = claim_at(place);
    claim.subject = claim_at(root).subject;
    claim.key = claim_at(root).key;
    claim.keyed_scope = claim_at(root).keyed_scope;
    claim.whole_keys.clear();
  }
}

std::vector<Clue> weightiest_clues(const ClueValues<StoryClue>& values) {
  std::vector<Clue> said;
  add_clues(said, values, story_weights);
  return weightiest(std::move(said));
}

std::vector<Clue> weightiest_clues(const ClueValues<MeasurementClue>& values) {
  std::vector<Clue> said;
  add_clues(said, values, measurement_weights);
  return weightiest(std::move(said));
}

std::vector<WeighedClues> clues_of(std::span<const LinkedReading> readings,
                                   const Weighing& weighing, const EntityLinks& entities,
                                   const EventLinks& events) {
  std::vector<WeighedClues> all;
  const auto add = [&all](WeighedClues clues, std::span<const Milli> values,
                          std::span<const ClueRow> rows) {
    for (std::size_t i = 0; i < values.size(); ++i)
      if (values[i] != 0) clues.values.emplace_back(rows[i].id, values[i]);
    all.push_back(std::move(clues));
  };
  for (std::uint32_t r = 0; r < readings.size(); ++r)
    for (const WeighedFigure& figure : weighing.figures[r]) {
      const LinkedClaim& claim = readings[r].claims[figure.claim];
      add({WeighedClues::Kind::total,
           DocumentId{r},
           DocumentId{r},
           claim.said.value_span,
           {},
           claim.said.measure,
           figure.odds,
           claim.figure().value.hard,
           {},
           {}},
          figure.clues.all(), total_weights);
    }
  std::vector<StoryPair> stories = weighing.stories;
  std::sort(stories.begin(), stories.end(), [](const StoryPair& a, const StoryPair& b) {
    return std::tie(a.one, a.other) < std::tie(b.one, b.other);
  });
  for (const StoryPair& story : stories) {
    const ArticleProfile &a = weighing.articles[story.one], &b = weighing.articles[story.other];
    add({WeighedClues::Kind::story,
         DocumentId{story.one},
         DocumentId{story.other},
         {},
         {},
         {},
         story.odds,
         {},
         {},
         {}},
        story_clues(a, b, entities, weighing.rarity).all(), story_weights);
    if (story.odds < possible_story) continue;
    for (const WeighedFigure& x : weighing.figures[story.one])
      for (const WeighedFigure& y : weighing.figures[story.other]) {
        const LinkedReading &one = readings[story.one], &other = readings[story.other];
        if (one.claims[x.claim].said.measure != other.claims[y.claim].said.measure) continue;
        const auto found = apart_by_value(one, x, other, y);
        if (!found) continue;
        const FigureSide first{&one, &a, weighing.figures[story.one], &x,
                               events.event_of[story.one]};
        const FigureSide second{&other, &b, weighing.figures[story.other], &y,
                                events.event_of[story.other]};
        const bool rising = found->first == &x;
        const auto clues = pair_clues(rising ? first : second, rising ? second : first, story.odds,
                                      events, weighing.rarity);
        add({WeighedClues::Kind::pair,
             DocumentId{story.one},
             DocumentId{story.other},
             one.claims[x.claim].said.value_span,
             other.claims[y.claim].said.value_span,
             one.claims[x.claim].said.measure,
             weigh(clues.all(), pair_weights),
             one.claims[x.claim].figure().value.hard,
             other.claims[y.claim].figure().value.hard,
             {}},
            clues.all(), pair_weights);
        const LinkedClaim &ours = one.claims[x.claim], &theirs = other.claims[y.claim];
        if (accounted_for(clues, rising ? ours : theirs, rising ? theirs : ours))
          all.back().values.emplace_back("accounted_for", 1000);
      }
  }
  return all;
}

}  // namespace checkclaims
