#include <algorithm>

#include "checkclaims/shares.hpp"
#include "linking/measurement_explanations.hpp"
#include "linking/measurement_parts.hpp"

namespace checkclaims {
namespace {

constexpr double common_noun = 1.6;  // the rarity of "people" is .8, that of "customers" 3

/// "62 percent of the patients": of what it is a share is told.
bool is_share_of_some(const MeasurementSide& side) {
  return side.said->unit == UnitClass::percent && side.said->some_of && side.percentage &&
         !side.noun.text.empty() && is_plain(side) &&
         // "fell to 62 percent of the voters", but "will close two thirds of its routes"
         (!side.said->moving || side.said->link == Lexicon::no_cue);
}

/// "there are", "has": the whole stays what it is; "has treated" since a time that is told.
bool is_standing(const MeasurementSide& whole, const MeasurementSide& share) {
  const Measurement& said = *whole.said;
  if (said.unit != UnitClass::count || whole.noun.text.empty() || whole.verb.text.empty())
    return false;
  if (said.level && !said.told) return true;
  const auto is_shared = [&](std::uint32_t word) {
    return std::binary_search(whole.words.begin(), whole.words.end(), word);
  };
  return said.perfect && std::any_of(share.restriction.begin(), share.restriction.end(), is_shared);
}

/// A word of the deed that one tells is told with the other: "the leak reached", "leaked".
bool is_word_of(const DictionaryWord& word, const MeasurementSide& side) {
  return !word.text.empty() &&
         (word.stem == side.verb.stem || word.stem == side.attribute.stem ||
          std::binary_search(side.words.begin(), side.words.end(), word.stem));
}

bool tell_one_deed(const ArticlePair& pair, const MeasurementSide& part,
                   const MeasurementSide& share) {
  const bool named = !part.complement.text.empty(), named_too = !share.complement.text.empty();
  if (named || named_too)
    return named && named_too &&
           pair.words.of(part.complement, share.complement, part_noun) == Contrast::same;
  if (part.said->level != share.said->level) return false;
  return of_one_verb(part, share, pair.words) || is_word_of(share.attribute, part) ||
         (!share.said->level && is_word_of(share.verb, part)) || is_word_of(part.attribute, share);
}

/// A part of a whole as an article counts it.
struct Counted {
  PairedSide part, whole;
  bool explicitly = false;  ///< "900 of its 6,000 employees"
};

class Shares {
 public:
  Shares(const ArticlePair& pair, std::vector<FoundParts>& found) : pair_(pair), found_(found) {}

  void run() {
    for (const MeasurementSide& share : pair_.others)
      if (is_share_of_some(share)) hold_against_counts(share);
    if (&pair_.one == &pair_.other) beside_counts();
  }

 private:
  void hold_against_counts(const MeasurementSide& share) {
    FoundParts best;
    for (const MeasurementSide& part : pair_.ones) {
      if (&part == &share || part.said->unit != UnitClass::count || !is_plain(part)) continue;
      for (const Counted& counted : counts_of(part, share))
        if (agrees(counted, share) && are_apart(counted, share) && !accounted_for(counted, share)) {
          FoundParts now = weighed_parts(pair_, PartsContrast::Kind::share, part, share);
          now.parts = {counted.part};
          now.whole = counted.whole;
          now.other = {&share, true};
          if (best.parts.empty() || now.odds > best.odds) best = std::move(now);
        }
    }
    if (!best.parts.empty()) found_.push_back(std::move(best));
  }

  /// "900 of its 6,000 employees, a quarter of the workforce", "900 of 6,000 (25 percent)"
  void beside_counts() {
    for (const MeasurementSide& share : pair_.others) {
      if (share.said->unit != UnitClass::percent || !share.percentage || !is_plain(share)) continue;
      for (const MeasurementSide& part : pair_.ones) {
        if (part.said->whole == Measurement::none || part.said->of_them || !is_plain(part))
          continue;
        const MeasurementSide* whole = side_of(part.said->whole);
        if (whole == nullptr || !stands_beside(*whole, share)) continue;
        const Counted counted{{&part, false}, {whole, false}, true};
        if (!are_apart(counted, share)) continue;
        FoundParts now = weighed_parts(pair_, PartsContrast::Kind::share, part, share);
        now.parts = {counted.part};
        now.whole = counted.whole;
        now.other = {&share, false};
        found_.push_back(std::move(now));
      }
    }
  }

  /// Right behind the whole, and nothing but its noun behind it: not "25 percent more than".
  bool stands_beside(const MeasurementSide& whole, const MeasurementSide& share) const {
    constexpr std::uint32_t nearest = 6;  // bytes between: ", or "
    const std::uint32_t end = whole.said->phrase.end, begin = share.said->phrase.begin;
    if (whole.sentence != share.sentence || begin < end || begin - end > nearest) return false;
    if (!share.noun.text.empty()) return of_one_noun(whole, share, pair_.words);
    const std::string_view text = pair_.one.document.text;
    const std::size_t behind = share.said->phrase.end;
    return behind >= text.size() || text[behind] == ',' || text[behind] == '.' ||
           text[behind] == ')' || text[behind] == ';' || text[behind] == '\n';
  }

  const MeasurementSide* side_of(std::uint32_t number) const {
    for (const MeasurementSide& side : pair_.ones)
      if (side.said->number == number) return &side;
    return nullptr;
  }

  std::vector<Counted> counts_of(const MeasurementSide& part, const MeasurementSide& share) const {
    std::vector<Counted> counts;
    if (part.said->whole != Measurement::none) {
      if (const MeasurementSide* whole = side_of(part.said->whole))
        counts.push_back({{&part, false}, {whole, false}, true});
      return counts;
    }
    if (part.said->level || part.noun.text.empty()) return counts;
    const auto add = [&](const std::vector<MeasurementSide>& sides, bool of_other) {
      for (const MeasurementSide& whole : sides)
        if (&whole != &part && is_standing(whole, share) && is_plain(whole) &&
            of_one_noun(part, whole, pair_.words) &&
            surely_below(part.value->possible, whole.value->possible))
          counts.push_back({{&part, false}, {&whole, of_other}, false});
    };
    add(pair_.ones, false);
    if (&pair_.one != &pair_.other) add(pair_.others, true);
    return counts;
  }

  bool agrees(const Counted& counted, const MeasurementSide& share) const {
    const MeasurementSide &part = *counted.part.side, &whole = *counted.whole.side;
    if (!of_one_noun(whole, share, pair_.words)) return false;
    const bool common = std::min(whole.noun.rarity, share.noun.rarity) <= common_noun ||
                        whole.noun.stem != share.noun.stem;
    const bool bare = share.restriction.empty() && share.restriction_names.empty();
    const bool leads = counted.explicitly && part.lead && share.lead &&
                       share_any(part.names, share.names) && is_of_a_deed(share);
    if (common && !leads && (bare || !tells_same_deed(counted, share))) return false;
    if (!are_of_one_place(counted, share)) return false;
    const PairedSide around[] = {counted.part, counted.whole};
    if (!is_told_around(share, around, pair_.ones)) return false;
    return leads || tell_one_deed(pair_, part, share);
  }

  static bool are_apart(const Counted& counted, const MeasurementSide& share) {
    const auto percent = percentage_of(*counted.part.side->value, *counted.whole.side->value);
    return percent && apart(*percent, *share.percentage);
  }

  /// "those who caught salmonella": half of the words are told around the counts.
  static bool tells_same_deed(const Counted& counted, const MeasurementSide& share) {
    std::size_t told = 0;
    for (const std::uint32_t word : share.restriction)
      for (const PairedSide& side : {counted.part, counted.whole})
        if (std::binary_search(side.side->words.begin(), side.side->words.end(), word)) {
          ++told;
          break;
        }
    return 2 * told >= share.restriction.size();
  }

  /// What is told of a part in one place is no share of more than that place.
  bool are_of_one_place(const Counted& counted, const MeasurementSide& share) const {
    const auto names_one = [](const MeasurementSide& side, const std::vector<std::uint32_t>& all) {
      return all.empty() || share_any(side.names, all);
    };
    const MeasurementSide &part = *counted.part.side, &whole = *counted.whole.side;
    const bool told = names_one(share, part.restriction_names) ||
                      (share.restriction_names.empty() && is_told_before(part, share));
    if (!told) return false;
    // "The library has 60,000 books", in the next sentence
    const bool next = whole.names.empty() && share.restriction_names.empty() &&
                      !counted.whole.of_other &&
                      (whole.sentence == part.sentence + 1 || part.sentence == whole.sentence + 1);
    return counted.explicitly || next ||
           (names_one(whole, part.restriction_names) && names_one(whole, share.restriction_names));
  }

  /// A name that tells of which place the part is stands in the headline of the share's article, or
  /// right before the share.
  bool is_told_before(const MeasurementSide& part, const MeasurementSide& share) const {
    const Document& document = pair_.other.document;
    const auto sentence = [&](std::uint32_t at) {
      return document.at(document.sentences[at].span);
    };
    const Span restriction = part.said->restriction;
    return std::any_of(
        pair_.one.mentions.begin(), pair_.one.mentions.end(), [&](const Mention& mention) {
          if (!is<NameMention>(mention) || mention.span.begin < restriction.begin ||
              restriction.end < mention.span.end)
            return false;
          const std::string_view name = pair_.one.document.at(mention.span);
          constexpr auto npos = std::string_view::npos;
          return sentence(0).find(name) != npos ||
                 (share.sentence > 0 && sentence(share.sentence - 1).find(name) != npos);
        });
  }

  bool accounted_for(const Counted& counted, const MeasurementSide& share) const {
    const MeasurementSide& part = *counted.part.side;
    if (!of_one_stance(pair_, part, share) || name_other_days(pair_, part, share) ||
        (is_of_older_days(pair_, part, share) &&
         is_of_older_days(pair_, *counted.whole.side, share)))
      return true;
    if (are_of_two_parties(pair_, part, share)) return true;
    const auto explains = [&](const MeasurementSide& other) {
      return gives_it_too(counted, share, other) || counts_it(counted, share, other);
    };
    return std::any_of(pair_.others.begin(), pair_.others.end(), explains) ||
           std::any_of(pair_.ones.begin(), pair_.ones.end(), explains);
  }

  /// Either article gives a share that fits the counts as well, or counts that fit the share.
  bool gives_it_too(const Counted& counted, const MeasurementSide& share,
                    const MeasurementSide& other) const {
    const MeasurementSide &part = *counted.part.side, &whole = *counted.whole.side;
    if (&other == &part || &other == &share || !other.percentage || other.said->moving)
      return false;
    const bool counts = other.said->unit == UnitClass::count;
    if (!counts && !other.noun.text.empty() && !of_one_noun(other, whole, pair_.words))
      return false;
    return !apart(*other.percentage, *percentage_of(*part.value, *whole.value)) ||
           (counts && !apart(*other.percentage, *share.percentage));
  }

  /// Another number of the same is that share of the whole.
  bool counts_it(const Counted& counted, const MeasurementSide& share,
                 const MeasurementSide& other) const {
    const MeasurementSide &part = *counted.part.side, &whole = *counted.whole.side;
    if (other.said->unit != UnitClass::count || &other == &whole) return false;
    const bool does = !other.verb.text.empty() && other.verb.stem == part.verb.stem;
    if (!of_one_noun(other, whole, pair_.words) && !does) return false;
    if (!surely_below(other.value->possible, whole.value->possible)) return false;
    const auto percent = percentage_of(*other.value, *whole.value);
    return percent && !apart(*percent, *share.percentage);
  }

  const ArticlePair& pair_;
  std::vector<FoundParts>& found_;
};

}  // namespace

void find_shares(const ArticlePair& pair, std::vector<FoundParts>& found) {
  Shares(pair, found).run();
}

}  // namespace checkclaims
