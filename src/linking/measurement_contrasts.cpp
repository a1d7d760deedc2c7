#include "linking/measurement_contrasts.hpp"

#include <algorithm>
#include <tuple>

#include "checkclaims/units.hpp"
#include "linking/entity_words.hpp"
#include "linking/measurement_clues.hpp"
#include "linking/measurement_explanations.hpp"
#include "linking/measurements.hpp"

namespace checkclaims {
namespace {

constexpr Milli likely_story = -500;  // log-odds of two articles that are compared at all

/// The pairs of articles that may tell one story, the surest first.
std::span<const StoryPair> likely_stories(const Weighing& weighing, Milli given) {
  const auto unlikely =
      std::find_if(weighing.stories.begin(), weighing.stories.end(),
                   [&](const StoryPair& story) { return story.odds + given < likely_story; });
  return {weighing.stories.begin(), unlikely};
}

struct Aligned {
  std::uint32_t one = 0, other = 0;  ///< indexes into ArticlePair::ones and others
  Milli odds = 0;
};

/// A number of each of two articles, both in the unit of the first.
class Opposed {
 public:
  Opposed(const MeasurementSide& a, const MeasurementSide& b, const Lexicon& lexicon)
      : a_(&a), b_(&b) {
    if (a.said->unit_row == b.said->unit_row || a.dimension.empty()) return;
    values_ = in_one_unit(lexicon, *a.told, a.said->unit_row, *b.told, b.said->unit_row);
    comparable_ = values_.has_value();
    if (!comparable_) return;
    sides_.assign({a, b});
    sides_[0].value = &values_->first;
    sides_[1].value = &values_->second;
    a_ = &sides_[0];
    b_ = &sides_[1];
  }
  Opposed(const Opposed&) = delete;
  Opposed& operator=(const Opposed&) = delete;

  bool comparable() const { return comparable_; }  ///< no value is too large to be converted
  const MeasurementSide& a() const { return *a_; }
  const MeasurementSide& b() const { return *b_; }

 private:
  const MeasurementSide *a_, *b_;
  std::optional<InOneUnit> values_;
  std::vector<MeasurementSide> sides_;
  bool comparable_ = true;
};

MeasurementPair pair_of(const ArticlePair& pair, const Opposed& both) {
  return {pair.one, pair.other, both.a(), both.b(), pair.words, pair.story, pair.few};
}

/// Pairs of numbers that likely give one quantity, of which each is the other's likeliest: the one
/// thing that both articles give a number of, as far as their words tell.
std::vector<Aligned> likely_aligned(const ArticlePair& pair, const Lexicon& lexicon) {
  constexpr Milli unlikely = -30'000;
  std::vector<Aligned> all;
  std::vector<Milli> best_one(pair.ones.size(), unlikely), best_other(pair.others.size(), unlikely);
  for (std::uint32_t i = 0; i < pair.ones.size(); ++i)
    for (std::uint32_t j = 0; j < pair.others.size(); ++j) {
      if (!comparable(pair.ones[i], pair.others[j], pair.words)) continue;
      const Opposed both(pair.ones[i], pair.others[j], lexicon);
      if (!both.comparable()) continue;
      const auto clues = clues_of(pair_of(pair, both));
      const Milli odds = weigh(clues.all(), measurement_weights);
      best_one[i] = std::max(best_one[i], odds);
      best_other[j] = std::max(best_other[j], odds);
      all.push_back({i, j, odds});
    }
  std::erase_if(all, [&](const Aligned& a) {
    return a.odds < 0 || a.odds < best_one[a.one] || a.odds < best_other[a.other];
  });
  return all;
}

/// Articles that differ in most of their numbers tell two stories in the same words.
bool tell_two_stories(const ArticlePair& pair, std::span<const Aligned> aligned,
                      const Lexicon& lexicon) {
  constexpr std::size_t most = 2;
  std::size_t differ = 0;
  for (const Aligned& at : aligned) {
    const Opposed both(pair.ones[at.one], pair.others[at.other], lexicon);
    differ += are_apart(both.a(), both.b()) ? 1 : 0;
  }
  return differ > most && 2 * differ > aligned.size();
}

/// "killed six people", and no figure of the known measure was read.
bool left_to_measures(const MeasurementSide& side) {
  return side.said->of_known_measure && !side.said->claimed;
}

bool clashes(const ArticlePair& pair, const Aligned& aligned, const Lexicon& lexicon) {
  const Opposed both(pair.ones[aligned.one], pair.others[aligned.other], lexicon);
  const MeasurementSide &a = both.a(), &b = both.b();
  // The rules on known measures compare what they have read of them.
  if ((a.said->claimed && b.said->claimed) || (a.said->amount && b.said->amount)) return false;
  if (left_to_measures(a) || left_to_measures(b)) return false;
  return are_apart(a, b) && of_one_stance(pair, a, b) && explained(pair, a, b).empty();
}

/// "customers, Corvane Mobile": what is counted as it is written, or what is done, and whose it is.
std::string what_of(const MeasurementPair& both, const MeasurementContrast& contrast) {
  const auto& [one, other] = contrast.sides;
  std::string what;
  for (const DictionaryWord* word : {&both.a.attribute, &both.a.noun, &both.b.attribute,
                                     &both.b.noun, &both.a.verb, &both.b.verb}) {
    const bool counts = both.a.said->unit == UnitClass::count;
    if (counts && (word == &both.a.attribute || word == &both.b.attribute)) continue;
    if (what.empty() && !word->text.empty()) what = lower_line(word->text);
  }
  const std::string& party = one.party.empty() ? other.party : one.party;
  return party.empty() ? what : what + ", " + party;
}

MeasurementContrast contrast_of(const ArticlePair& pair, const StoryPair& story,
                                const Aligned& aligned, const EntityLinks& entities,
                                const Lexicon& lexicon) {
  MeasurementContrast contrast;
  const Opposed sides(pair.ones[aligned.one], pair.others[aligned.other], lexicon);
  const MeasurementPair both = pair_of(pair, sides);
  contrast.sides = {statement_of(pair.one, story.one, *both.a.said, entities, lexicon),
                    statement_of(pair.other, story.other, *both.b.said, entities, lexicon)};
  const auto &one = pair.one.document.published.days.low,
             &other = pair.other.document.published.days.low;
  if (one && other && *other < *one) std::swap(contrast.sides[0], contrast.sides[1]);
  contrast.what = what_of(both, contrast);
  contrast.odds = aligned.odds;
  contrast.fixed = is_of_a_deed(both.a) && is_of_a_deed(both.b) && published_together(pair);
  contrast.clues = weightiest_clues(clues_of(both));
  return contrast;
}

}  // namespace

std::vector<MeasurementContrast> measurement_contrasts(std::span<const LinkedReading> readings,
                                                       const SidesOfAll& sides,
                                                       const Weighing& weighing,
                                                       const EntityLinks& entities,
                                                       const Lexicon& lexicon) {
  const Milli given = given_together(readings.size());
  const auto stories = likely_stories(weighing, given);
  using Found = std::vector<MeasurementContrast>;
  const auto look = [&](std::size_t at, WordRelations& words, Found& found) {
    const StoryPair& story = stories[at];
    const ArticlePair pair{
        readings[story.one], readings[story.other], sides[story.one], sides[story.other], words,
        story.odds + given,  is_few(readings)};
    const auto aligned = likely_aligned(pair, lexicon);
    if (tell_two_stories(pair, aligned, lexicon)) return;
    for (const Aligned& both : aligned)
      if (clashes(pair, both, lexicon))
        found.push_back(contrast_of(pair, story, both, entities, lexicon));
  };
  auto found = find_in_parallel<MeasurementContrast>(stories.size(), look);
  std::stable_sort(found.begin(), found.end(),
                   [](const MeasurementContrast& a, const MeasurementContrast& b) {
                     return std::tuple(-a.odds, a.sides[0].id, a.sides[1].id) <
                            std::tuple(-b.odds, b.sides[0].id, b.sides[1].id);
                   });
  return found;
}

std::vector<WeighedClues> measurement_clues(std::span<const LinkedReading> readings,
                                            const SidesOfAll& sides, const Weighing& weighing,
                                            const Lexicon& lexicon) {
  std::vector<WeighedClues> all;
  WordRelations words;
  const auto add = [&](const StoryPair& story, const MeasurementPair& p) {
    const auto clues = clues_of(p);
    WeighedClues weighed{WeighedClues::Kind::measurement,
                         DocumentId{story.one},
                         DocumentId{story.other},
                         p.a.said->phrase,
                         p.b.said->phrase,
                         std::string(p.a.noun.text),
                         weigh(clues.all(), measurement_weights),
                         p.a.value->possible,
                         p.b.value->possible,
                         {}};
    const auto values = clues.all();
    for (std::size_t i = 0; i < values.size(); ++i)
      if (values[i] != 0) weighed.values.emplace_back(measurement_weights.at(i).id, values[i]);
    const ArticlePair articles{p.one,   p.other, sides[story.one], sides[story.other], words,
                               p.story, p.few};
    if (const std::string_view why = explained(articles, p.a, p.b); !why.empty())
      weighed.values.emplace_back(why, 1000);
    if (left_to_measures(p.a) || left_to_measures(p.b))
      weighed.values.emplace_back("left_to_measures", 1000);
    if (!of_one_stance(articles, p.a, p.b)) weighed.values.emplace_back("other_stance", 1000);
    all.push_back(std::move(weighed));
  };
  const Milli given = given_together(readings.size());
  for (const StoryPair& story : likely_stories(weighing, given))
    for (const MeasurementSide& a : sides[story.one])
      for (const MeasurementSide& b : sides[story.other])
        if (comparable(a, b, words))
          if (const Opposed both(a, b, lexicon); both.comparable())
            add(story, {readings[story.one], readings[story.other], both.a(), both.b(), words,
                        story.odds + given, is_few(readings)});
  return all;
}

}  // namespace checkclaims
