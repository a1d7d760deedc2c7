#include "linking/wholes.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

#include "linking/measures.hpp"

namespace checkclaims {
namespace {

/// The figures of one measure in one article.
struct MeasureFigures {
  std::vector<std::size_t> all;  ///< indexes of the weighed figures
  std::set<std::int64_t> in_headline, lows, exact;
  /// of each value, without the headline
  std::map<std::pair<std::int64_t, std::int64_t>, std::set<std::uint32_t>> sentences;
  /// of each sentence: the lowest and the highest
  std::map<std::uint32_t, std::pair<std::int64_t, std::int64_t>> range;
  /// the people counted by the headline's figures, as one word each; "" where it does not say
  std::set<std::string> headline_scopes;

  /// The largest of the exact figures, or of the lower bounds where none is exact: "at least 34".
  /// There must be at least one.
  std::int64_t largest() const { return exact.empty() ? *lows.rbegin() : *exact.rbegin(); }
};

constexpr std::int64_t open_end = INT64_MAX;
// sentences at the beginning that are never late, however short the text
constexpr std::uint32_t late = 6;

std::int64_t low_of(const LinkedClaim& claim) {
  return claim.figure().value.hard.low ? claim.figure().value.hard.low->thousandths / 1000 : 0;
}
std::int64_t high_of(const LinkedClaim& claim) {
  return claim.figure().value.hard.high ? claim.figure().value.hard.high->thousandths / 1000
                                        : open_end;
}

bool weighed(const LinkedClaim& claim) {
  return claim.kind() == ClaimKind::figure && stated(claim) && claim.figure().value.hard.low &&
         claim.figure().counting != Counting::share && claim.said.measure != "elapsed";
}

class Weigher {
 public:
  Weigher(const LinkedReading& reading, const ArticleProfile& profile,
          std::span<const std::uint32_t> cluster_of, std::span<const EventCluster> clusters,
          const EntityLinks& entities)
      : reading_(reading),
        profile_(profile),
        cluster_of_(cluster_of),
        clusters_(clusters),
        entities_(entities),
        sentences_(static_cast<std::uint32_t>(reading.document.sentences.size())) {}

  std::vector<WeighedFigure> run() {
    for (std::uint32_t c = 0; c < reading_.claims.size(); ++c) {
      if (!weighed(reading_.claims[c])) continue;
      measures_[reading_.claims[c].said.measure].all.push_back(found_.size());
      found_.push_back({c, {}, 0, false, false, false, false});
    }
    for (auto& [measure, figures] : measures_) {
      for (const std::size_t f : figures.all) note(figures, f);
      for (const std::size_t f : figures.all) {
        found_[f].clues = clues_of(figures, f);
        found_[f].odds = weigh(found_[f].clues.all(), total_weights);
      }
      compete(figures);
      for (const std::size_t f : figures.all) {
        found_[f].against_headline = against_headline(figures, f);
        found_[f].part_of_sum = is_part_of_sum(figures, low_of(claim(f)));
      }
    }
    for (WeighedFigure& figure : found_) figure.compared = told_for_comparison(figure);
    return std::move(found_);
  }

 private:
  bool in_lead(const WeighedFigure& figure) const {
    const FigureClues& near = reading_.clues.figures[figure.claim];
    return near.title || near.sentence < lead_sentences;
  }

  /// "It was the deadliest since a crash in 1998 killed 40": a figure further down, where the words
  /// go back in time, for a measure without a number in the lead.
  bool told_for_comparison(const WeighedFigure& figure) const {
    if (in_lead(figure) ||
        !reading_.clues.figures[figure.claim].in_sentence.has(ClueWord::background))
      return false;
    const LinkedClaim& claim = reading_.claims[figure.claim];
    bool lead_counts = false;
    for (const WeighedFigure& other : found_) {
      if (!in_lead(other)) continue;
      const LinkedClaim& first = reading_.claims[other.claim];
      if (first.said.measure == claim.said.measure &&
          first.figure().value.hard == claim.figure().value.hard)
        return false;
      lead_counts = true;
    }
    return lead_counts;
  }

  const LinkedClaim& claim(std::size_t f) const { return reading_.claims[found_[f].claim]; }
  const FigureClues& around(std::size_t f) const { return reading_.clues.figures[found_[f].claim]; }

  /// Its sentence; the whole headline counts as one.
  std::uint32_t place(std::size_t f) const {
    return around(f).title ? UINT32_MAX : around(f).sentence;
  }
  std::string counted(std::size_t f) const {
    return claim(f).figure().scope.terms.empty() ? std::string()
                                                 : claim(f).figure().scope.terms.back();
  }

  void note(MeasureFigures& figures, std::size_t f) const {
    const std::int64_t low = low_of(claim(f)), high = high_of(claim(f));
    figures.lows.insert(low);
    if (low == high) figures.exact.insert(low);
    auto& [least, most] = figures.range.try_emplace(place(f), low, low).first->second;
    least = std::min(least, low);
    most = std::max(most, low);
    if (around(f).title) {
      figures.in_headline.insert(low);
      figures.headline_scopes.insert(counted(f));
    } else {
      figures.sentences[{low, high}].insert(around(f).sentence);
    }
  }

  ClueValues<TotalClue> clues_of(const MeasureFigures& figures, std::size_t f) const {
    ClueValues<TotalClue> clues;
    subject_clues(clues, claim(f));
    place_clues(clues, around(f));
    word_clues(clues, around(f), claim(f).said.measure == measures::killed);
    scope_clues(clues, claim(f).figure().scope);
    value_clues(clues, figures, f);
    headline_clues(clues, figures, f);
    claim_clues(clues, claim(f));
    sign_clues(clues, claim(f).figure().part_signs);
    return clues;
  }

  /// Its position in the article.
  void place_clues(ClueValues<TotalClue>& clues, const FigureClues& near) const {
    using enum TotalClue;
    clues.set(in_headline, near.title);
    clues.set(first_sentence, !near.title && near.sentence == 0);
    clues.set(second_or_third, !near.title && near.sentence >= 1 && near.sentence <= 2);
    clues.set(fourth_to_seventh, !near.title && near.sentence >= 3 && near.sentence <= 6);
    clues.set(late_in_text,
              !near.title && near.sentence > late && near.sentence * 3 > sentences_ * 2);
    clues.set(long_after, profile_.published && profile_.main_day &&
                              profile_.published->number - profile_.main_day->number > 20);
  }

  /// The words around it.
  static void word_clues(ClueValues<TotalClue>& clues, const FigureClues& near, bool of_killed) {
    using enum TotalClue;
    constexpr std::array<std::pair<TotalClue, ClueWord>, 6> of_sentence = {{
        {background_words, ClueWord::background},
        {several_events, ClueWord::several_events},
        {past_perfect, ClueWord::past_perfect},
        {round_up_words, ClueWord::round_up},
        {condition_words, ClueWord::condition},
        {estimate_words, ClueWord::estimate},
    }};
    for (const auto& [clue, word] : of_sentence) clues.set(clue, near.in_sentence.has(word));
    clues.set(part_words, near.nearby.has(ClueWord::part));
    clues.set(added_words, near.nearby.has(ClueWord::added));
    clues.set(total_words, near.nearby.has(ClueWord::from_the_start));
    if (near.in_phrase.has(ClueWord::others)) {
      const bool other = near.in_sentence.has(of_killed ? ClueWord::of_injury : ClueWord::of_death);
      clues.set(others_after_other_measure, other);
      clues.set(others_alone, !other);
    }
    clues.set(both_measures, near.in_sentence.has(ClueWord::of_death) &&
                                 near.in_sentence.has(ClueWord::of_injury));
    clues.set(blow_words, !of_killed && near.in_phrase.has(ClueWord::of_blow) &&
                              !near.in_phrase.has(ClueWord::of_injury));
    clues.set(other_year, near.other_year);
    clues.set(weekday_named, near.weekdays != 0);
    clues.set(definite, near.definite);
    clues.set(singled_out, near.singled_out);
  }

  /// How its words divide people into groups.
  static void scope_clues(ClueValues<TotalClue>& clues, const Scope& scope) {
    for (std::size_t t = scope.nation ? 1 : 0; t < scope.terms.size(); ++t) {
      const bool degree = t + 1 == scope.terms.size() && scope.terms[t].ends_with("ly");
      clues.set(degree                    ? TotalClue::scope_severity
                : scope.division == "sex" ? TotalClue::scope_sex
                : scope.division == "age" ? TotalClue::scope_child
                                          : TotalClue::scope_other,
                true);
    }
  }

  /// The number itself, and its relation to the others of its measure.
  void value_clues(ClueValues<TotalClue>& clues, const MeasureFigures& figures,
                   std::size_t f) const {
    using enum TotalClue;
    const std::int64_t low = low_of(claim(f)), high = high_of(claim(f)), top = figures.largest();
    const bool by_number = around(f).number;
    clues.set(told_by_person, !by_number && high > 0);  // "nobody" gives a number as well
    clues.set(largest, low >= top);
    clues.set(smaller, low < top);
    clues.set(smaller_by_one, low + 1 == top);
    clues.set(largest_one, low == 1 && low >= top);
    clues.set(largest_person, low == 1 && low >= top && !by_number);
    const auto sentences = figures.sentences.find({low, high});
    clues.set(repeated, sentences != figures.sentences.end() && sentences->second.size() > 1);
    clues.set(only_value, figures.lows.size() == 1);
    clues.set(sum_of_others, is_sum(figures, low));
    clues.set(value_zero, low == 0);
    clues.set(value_one, low == 1);
    clues.set(value_few, low >= 2 && low <= 4);
    clues.set(value_many, low >= 20);
    const auto [least, most] = figures.range.at(place(f));
    clues.set(smaller_in_sentence, low < most);
    clues.set(larger_in_sentence, low > least && low == most);
  }

  /// Its relation to the figures of the headline.
  void headline_clues(ClueValues<TotalClue>& clues, const MeasureFigures& figures,
                      std::size_t f) const {
    using enum TotalClue;
    const std::int64_t low = low_of(claim(f));
    const bool title = around(f).title, headlined = !figures.in_headline.empty();
    clues.set(equals_headline, headlined && !title && figures.in_headline.contains(low));
    clues.set(differs_from_headline, headlined && !figures.in_headline.contains(low));
    const bool headed = !title && !figures.headline_scopes.empty();
    clues.set(scope_of_headline, headed && figures.headline_scopes.contains(counted(f)));
    clues.set(scope_unlike_headline, headed && !figures.headline_scopes.contains(counted(f)));
  }

  /// What reading found about it.
  static void claim_clues(ClueValues<TotalClue>& clues, const LinkedClaim& claim) {
    using enum TotalClue;
    clues.set(increment, claim.figure().counting == Counting::increment);
    clues.set(running_total, claim.figure().counting == Counting::running_total);
    clues.set(tied_by_rule, claim.figure().whole);
    clues.set(speaker, !claim.said.speaker.empty());
    clues.set(reported, claim.said.modality == Modality::reported);
  }

  static void sign_clues(ClueValues<TotalClue>& clues, const PartSigns& signs) {
    constexpr std::array<std::pair<TotalClue, PartSign>, 13> rows = {{
        {TotalClue::partitive, PartSign::partitive},
        {TotalClue::apart_from_others, PartSign::other},
        {TotalClue::single, PartSign::single},
        {TotalClue::coordinated, PartSign::coordinated},
        {TotalClue::possessed, PartSign::possessed},
        {TotalClue::partly, PartSign::partly},
        {TotalClue::one_place, PartSign::one_place},
        {TotalClue::place_toll, PartSign::place_toll},
        {TotalClue::acts, PartSign::acts},
        {TotalClue::plural_event, PartSign::plural_event},
        {TotalClue::late_event, PartSign::late_event},
        {TotalClue::older_days, PartSign::older_days},
        {TotalClue::also, PartSign::also},
    }};
    for (const auto& [clue, sign] : rows) clues.set(clue, signs.has(sign));
  }

  void subject_clues(ClueValues<TotalClue>& clues, const LinkedClaim& c) const {
    using enum TotalClue;
    const std::uint32_t cluster = c.said.subject_mention < cluster_of_.size()
                                      ? cluster_of_[c.said.subject_mention]
                                      : ArticleProfile::none;
    clues.set(main_event, cluster != ArticleProfile::none && cluster == profile_.main);
    if (cluster == ArticleProfile::none) return;
    const EventCluster& event = clusters_[cluster];
    const std::optional<Day> day = event.date.exact() ? event.date.low : event.assumed;
    clues.set(no_day, !day);
    clues.set(other_day,
              day && profile_.main_day && std::abs(day->number - profile_.main_day->number) > 2);
    const std::set<std::uint32_t> main(profile_.main_places.begin(), profile_.main_places.end());
    clues.set(other_place,
              !event.where.empty() && !main.empty() && !related(entities_, event.where, main));
  }

  /// "At least 81 died: 74 in Halden and seven in Vessen", wherever the three occur. Small numbers
  /// add up by chance.
  static bool is_part_of_sum(const MeasureFigures& figures, std::int64_t part) {
    constexpr std::size_t most = 64;
    constexpr std::int64_t least_part = 2, least_sum = 12;
    if (figures.lows.size() > most || part < least_part) return false;
    return std::any_of(figures.lows.begin(), figures.lows.end(), [&](std::int64_t other) {
      return other >= least_part && other != part && other + part >= least_sum &&
             figures.lows.contains(other + part);
    });
  }

  /// Two different figures of the measure add up to it.
  static bool is_sum(const MeasureFigures& figures, std::int64_t number) {
    // numbers of one measure: a table of figures is not a story about one event
    constexpr std::size_t most = 64;
    if (figures.exact.size() > most) return false;
    return std::any_of(figures.exact.begin(), figures.exact.end(), [&](std::int64_t part) {
      return part > 0 && part * 2 < number && figures.exact.contains(number - part);
    });
  }

  /// Only one figure of a measure is the total: figures that cannot be equal reduce each other's
  /// odds.
  void compete(const MeasureFigures& figures) {
    std::map<std::pair<std::int64_t, std::int64_t>, double> best;  // by value
    for (const std::size_t f : figures.all) {
      double& odds = best.try_emplace({low_of(claim(f)), high_of(claim(f))}, -9.0).first->second;
      odds = std::max(odds, found_[f].odds / 1000.0);
    }
    std::vector<std::pair<std::int64_t, double>> by_low, by_high;
    double all = 0;
    for (const auto& [value, odds] : best) {
      by_low.emplace_back(value.first, std::exp(odds));
      by_high.emplace_back(value.second, std::exp(odds));
      all += std::exp(odds);
    }
    const auto running = [](std::vector<std::pair<std::int64_t, double>>& values) {
      std::sort(values.begin(), values.end());
      double sum = 0;
      for (auto& [bound, odds] : values) odds = sum += odds;
    };
    running(by_low);
    running(by_high);
    const auto sum_until = [](const std::vector<std::pair<std::int64_t, double>>& values,
                              std::int64_t bound) {
      const auto behind =
          std::upper_bound(values.begin(), values.end(), std::pair(bound, HUGE_VAL));
      return behind == values.begin() ? 0.0 : (behind - 1)->second;
    };
    std::vector<double> shared;
    double top = -100;
    for (const std::size_t f : figures.all) {
      const std::int64_t low = low_of(claim(f)), high = high_of(claim(f));
      const double above = all - sum_until(by_low, high),
                   below = low == INT64_MIN ? 0 : sum_until(by_high, low - 1);
      const double own = std::exp(found_[f].odds / 1000.0), rest = std::max(0.0, above + below);
      shared.push_back(std::log(own / (1 + rest)));
      if (low >= 1) top = std::max(top, shared.back());
    }
    for (std::size_t i = 0; i < shared.size(); ++i) {
      WeighedFigure& figure = found_[figures.all[i]];
      figure.odds = static_cast<Milli>(std::clamp(shared[i], -9.0, 9.0) * 1000);
      figure.likeliest = shared[i] >= top - 1e-6 && low_of(claim(figures.all[i])) >= 1;
    }
  }

  /// "19 dead in quake": "A quake struck Halden. Eighteen people died." With few deaths, one may
  /// have been elsewhere or later, and people who are described more closely are a part.
  bool against_headline(const MeasureFigures& figures, std::size_t f) const {
    constexpr std::int64_t few = 5;
    const std::int64_t low = low_of(claim(f));
    const auto& clues = found_[f].clues;
    return figures.lows.size() == 2 && figures.exact.size() == 2 &&
           figures.in_headline.size() == 1 && !figures.in_headline.contains(low) &&
           figures.sentences.size() == 1 && *figures.in_headline.begin() >= few && low >= few &&
           !around(f).title && around(f).sentence < lead_sentences &&
           claim(f).figure().scope.terms.empty() && clues[TotalClue::main_event] != 0 &&
           clues[TotalClue::part_words] == 0 && clues[TotalClue::added_words] == 0 &&
           !text_has(*figures.in_headline.begin());
  }
  /// Some number in the text has this value, whatever it counts.
  bool text_has(std::int64_t number) const {
    return std::any_of(reading_.mentions.begin(), reading_.mentions.end(),
                       [&](const Mention& mention) {
                         const auto* said = if_is<NumberMention>(mention);
                         const Document& document = reading_.document;
                         return said != nullptr && said->value.hard.low == Decimal::of(number) &&
                                document.blocks[document.sentences[mention.sentence].block].kind !=
                                    BlockKind::title;
                       });
  }

  const LinkedReading& reading_;
  const ArticleProfile& profile_;
  std::span<const std::uint32_t> cluster_of_;
  std::span<const EventCluster> clusters_;
  const EntityLinks& entities_;
  std::uint32_t sentences_;
  std::map<std::string_view, MeasureFigures> measures_;
  std::vector<WeighedFigure> found_;
};

}  // namespace

std::vector<WeighedFigure> weigh_totals(const LinkedReading& reading, const ArticleProfile& profile,
                                        std::span<const std::uint32_t> cluster_of,
                                        std::span<const EventCluster> clusters,
                                        const EntityLinks& entities) {
  return Weigher(reading, profile, cluster_of, clusters, entities).run();
}

}  // namespace checkclaims
