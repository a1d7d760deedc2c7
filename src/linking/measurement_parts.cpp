#include "linking/measurement_parts.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "linking/entity_words.hpp"
#include "linking/measurement_clues.hpp"
#include "linking/measurements.hpp"

namespace checkclaims {
namespace {

constexpr Milli least_story = -1'000;  // log-odds of two articles whose parts are compared
constexpr Milli one_article = 6'000;   // log-odds that an article tells its own story

/// What speaks for and against two numbers being of one thing, where words tell that they are.
void set_aside_words(ClueValues<MeasurementClue>& clues) {
  using enum MeasurementClue;
  clues.set(same_thing, true);
  clues.set(part_and_whole, true);
  for (const MeasurementClue clue :
       {like_thing,       other_thing,    thing_in_one, no_thing, of_differs,
        unbound,          claimed_in_one, beyond_ten,   small,    several_in_one,
        link_differs,     other_verb,     verb_in_one,  no_verb,  other_party,
        party_in_one,     listed_in_one,  of_percent,   of_money, quality_in_one,
        qualities_differ, like_verb})
    clues.set(clue, false);
}

/// An article pair seen from the other side.
ArticlePair turned(const ArticlePair& pair) {
  return {pair.other, pair.one, pair.others, pair.ones, pair.words, pair.story, pair.few};
}

void turn(FoundParts& found) {
  for (PairedSide& part : found.parts) part.of_other = !part.of_other;
  found.whole.of_other = !found.whole.of_other;
  found.other.of_other = !found.other.of_other;
}

/// What two articles, or one, tell of parts and wholes.
std::vector<FoundParts> found_in(const ArticlePair& pair, const Lexicon& lexicon) {
  std::vector<FoundParts> found;
  const bool two = &pair.one != &pair.other;
  find_shares(pair, found);
  find_sums(pair, found);
  if (!two) return found;
  find_changes(pair, lexicon, found);
  find_shares_of_all(pair, found);
  std::vector<FoundParts> back;
  find_shares(turned(pair), back);
  find_sums(turned(pair), back);
  find_changes(turned(pair), lexicon, back);
  for (FoundParts& one : back) {
    turn(one);
    found.push_back(std::move(one));
  }
  return found;
}

/// Statements of a pair of articles.
class PartsTeller {
 public:
  PartsTeller(const ArticlePair& pair, std::uint32_t one, std::uint32_t other,
              const EntityLinks& entities, const Lexicon& lexicon)
      : pair_(pair), one_(one), other_(other), entities_(entities), lexicon_(lexicon) {}

  PartsContrast tell(const FoundParts& found) const {
    PartsContrast contrast;
    contrast.kind = found.kind;
    for (const PairedSide& part : found.parts) contrast.parts.push_back(said(part));
    if (found.whole.side != nullptr) contrast.whole = said(found.whole);
    if (found.other.side != nullptr) contrast.other = said(found.other);
    contrast.what = what_of(found);
    contrast.fixed = one_ == other_;
    contrast.odds = found.odds;
    contrast.clues = found.clues;
    return contrast;
  }

 private:
  MeasurementStatement said(const PairedSide& side) const {
    return side.of_other ? statement_of(pair_.other, other_, *side.side->said, entities_, lexicon_)
                         : statement_of(pair_.one, one_, *side.side->said, entities_, lexicon_);
  }

  /// "heaters, Lumo Home"
  std::string what_of(const FoundParts& found) const {
    std::string what, party;
    for (const PairedSide& side : {found.whole, found.other, found.parts.front()}) {
      if (side.side == nullptr) continue;
      for (const DictionaryWord* word : {&side.side->noun, &side.side->attribute, &side.side->verb})
        if (what.empty() && !word->text.empty()) what = lower_line(word->text);
      if (party.empty() && side.side->party != EntityLinks::none)
        party = entities_.entities[side.side->party].name;
    }
    const bool of_party = found.kind != PartsContrast::Kind::of_all && !party.empty();
    return of_party ? what + ", " + party : what;
  }

  const ArticlePair& pair_;
  std::uint32_t one_, other_;
  const EntityLinks& entities_;
  const Lexicon& lexicon_;
};

}  // namespace

bool is_plain(const MeasurementSide& side) {
  const Measurement& said = *side.said;
  // "had been", "has so far": another number later; "had left" tells of a deed all the same.
  const bool passing =
      (said.earlier && said.level) || (said.changing && (said.level || said.perfect));
  // The "than" of "more than half" is of the number itself.
  const bool compared = (side.marks & mark_compared) != 0 && side.value->hedge.empty();
  return is_told(said.modality) && !said.rate && !said.added && !said.describes && !said.partial &&
         !said.elsewhere && !passing && !compared;
}

bool of_one_noun(const MeasurementSide& a, const MeasurementSide& b, WordRelations& words) {
  if (a.noun.text.empty() || b.noun.text.empty()) return false;
  if (a.said->alike != 0 && a.said->alike == b.said->alike) return true;
  return words.of(a.noun, b.noun, part_noun) == Contrast::same;
}

bool are_of_two_parties(const ArticlePair& pair, const MeasurementSide& one,
                        const MeasurementSide& other) {
  const auto name = [](const LinkedReading& reading, const MeasurementSide& side) {
    const Span portion = side.said->portion, number = side.said->phrase;
    // "Ostermark is cutting 450", not "gave Brekke 90"
    if (portion.size() > 0 && portion.end + 2 < number.begin) return reading.document.at(portion);
    if (side.said->party == Measurement::none || side.party_is_place) return std::string_view();
    return reading.document.at(reading.mentions[side.said->party].span);
  };
  const std::string_view a = name(pair.one, one), b = name(pair.other, other);
  return !a.empty() && !b.empty() && a.find(b) == std::string_view::npos &&
         b.find(a) == std::string_view::npos;
}

bool is_told_around(const MeasurementSide& some, std::span<const PairedSide> others,
                    const std::vector<MeasurementSide>& article) {
  const auto known = [&](std::uint32_t word) {
    return std::any_of(others.begin(), others.end(), [word](const PairedSide& other) {
      return std::binary_search(other.side->words.begin(), other.side->words.end(), word);
    });
  };
  const auto named = [&](std::uint32_t name) {
    return std::any_of(article.begin(), article.end(), [name](const MeasurementSide& side) {
      return std::binary_search(side.names.begin(), side.names.end(), name);
    });
  };
  const auto weight = [&](std::uint32_t word) {
    const auto at = std::lower_bound(some.words.begin(), some.words.end(), word);
    return at != some.words.end() && *at == word
               ? some.weights[static_cast<std::size_t>(at - some.words.begin())]
               : 0.0;
  };
  constexpr double of_a_name = 9;  // as much as a word that few articles have
  double told = 0, all = 0;
  for (const std::uint32_t word : some.restriction) {
    all += weight(word);
    told += known(word) ? weight(word) : 0;
  }
  for (const std::uint32_t name : some.restriction_names) {
    all += of_a_name;
    told += named(name) ? of_a_name : 0;
  }
  return 2 * told >= all && std::all_of(some.qualities.begin(), some.qualities.end(), known);
}

FoundParts weighed_parts(const ArticlePair& pair, PartsContrast::Kind kind,
                         const MeasurementSide& one, const MeasurementSide& other) {
  auto clues = clues_of({pair.one, pair.other, one, other, pair.words, pair.story, pair.few});
  set_aside_words(clues);
  FoundParts found;
  found.kind = kind;
  found.odds = weigh(clues.all(), measurement_weights);
  found.clues = weightiest_clues(clues);
  return found;
}

std::vector<PartsContrast> parts_contrasts(std::span<const LinkedReading> readings,
                                           const SidesOfAll& sides, const Weighing& weighing,
                                           const EntityLinks& entities, const Lexicon& lexicon) {
  std::vector<StoryPair> pairs;  // each article with itself, then the surest of two
  for (std::uint32_t r = 0; r < readings.size(); ++r) pairs.push_back({r, r, one_article});
  for (const StoryPair& story : weighing.stories) {
    if (story.odds < least_story) break;
    pairs.push_back(story);
  }
  const bool few = is_few(readings);
  const auto look = [&](std::size_t at, WordRelations& words, std::vector<PartsContrast>& told) {
    const auto& [one, other, odds] = pairs[at];
    const ArticlePair pair{
        readings[one], readings[other], sides[one], sides[other], words, odds, few};
    for (const FoundParts& found : found_in(pair, lexicon))
      if (found.odds >= 0)
        told.push_back(PartsTeller(pair, one, other, entities, lexicon).tell(found));
  };
  auto all = find_in_parallel<PartsContrast>(pairs.size(), look);
  std::stable_sort(all.begin(), all.end(), [](const PartsContrast& a, const PartsContrast& b) {
    return std::tuple(-a.odds, a.parts[0].id, a.kind) < std::tuple(-b.odds, b.parts[0].id, b.kind);
  });
  return all;
}

}  // namespace checkclaims
