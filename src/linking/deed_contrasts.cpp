#include "linking/deed_contrasts.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "checkclaims/cues.hpp"
#include "checkclaims/words.hpp"
#include "linking/entity_words.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_deeds = 48;  // of one party

/// A deed with what its words mean.
struct Told {
  std::uint32_t reading = 0;
  const Deed* deed = nullptr;
  WordReadings verb;
  std::string head;              ///< last word of the object
  std::set<std::string> around;  ///< its other words
};

/// Words of a noun phrase that tell nothing of what it is.
constexpr Cues empty_words = {"a",    "all_or_theirs", "an",  "any", "for",
                              "in",   "new_or_some",   "no",  "of",  "s",
                              "that", "the",           "this"};

/// The words of the object up to "of", the last of them its head.
void take_object(std::string_view text, const Lexicon& lexicon, Told& told) {
  std::vector<std::string> words;
  for (PhraseWord& word : phrase_words(text)) {
    if (!words.empty() && !word.capital && is_cue(word.folded, "of", lexicon)) break;
    words.push_back(std::move(word.folded));
  }
  std::erase_if(words, [&](const std::string& word) { return is_cue(word, empty_words, lexicon); });
  if (words.empty()) return;
  told.head = words.back();
  if (const std::string_view base = lemma(told.head, part_noun); !base.empty()) told.head = base;
  words.pop_back();
  told.around.insert(words.begin(), words.end());
}

bool within(const std::set<std::string>& few, const std::set<std::string>& many) {
  return std::includes(many.begin(), many.end(), few.begin(), few.end());
}

/// What it was done to is the same as far as both say, and both say it, or neither.
bool same_object(const Told& a, const Told& b) {
  if (a.head.empty() || b.head.empty()) return a.head.empty() && b.head.empty();
  if (a.head != b.head && contrast(a.head, b.head, part_noun) != Contrast::same) return false;
  return within(a.around, b.around) || within(b.around, a.around);
}

const DateMention* date_of(std::span<const Reading> readings, const Told& told) {
  return told.deed->date
             ? std::get_if<DateMention>(&readings[told.reading].mentions[*told.deed->date].what)
             : nullptr;
}

/// Told for one time: of one day, or in articles of one day or of none.
bool of_one_time(std::span<const Reading> readings, const Told& a, const Told& b) {
  const DateMention *one = date_of(readings, a), *other = date_of(readings, b);
  if (one != nullptr && other != nullptr) return one->value == other->value && !one->value.empty();
  const DayRange &first = readings[a.reading].document.published.days,
                 &second = readings[b.reading].document.published.days;
  if (first.unbounded() && second.unbounded()) return true;
  return first.exact() && second.exact() && *first.low == *second.low;
}

class Contraster {
 public:
  Contraster(std::span<const Reading> readings, const EntityLinks& entities, const Lexicon& lexicon)
      : readings_(readings), entities_(entities), lexicon_(lexicon) {}

  std::vector<DeedContrast> run(Parties& parties) {
    std::map<std::string, std::pair<LinkedParty, std::vector<Told>>> by_party;
    for (std::uint32_t r = 0; r < readings_.size(); ++r)
      for (const Deed& deed : readings_[r].deeds) {
        if (deed.once) continue;
        LinkedParty party = parties.linked(r, deed.party);
        auto& [known, told] = by_party[party.id];
        if (known.id.empty()) known = std::move(party);
        if (told.size() < most_deeds) told.push_back({r, &deed, {}, {}, {}});
      }
    std::vector<DeedContrast> found;
    for (auto& [id, of_party] : by_party) {
      auto& [party, all] = of_party;
      const std::uint32_t first = all.front().reading;
      if (std::all_of(all.begin(), all.end(),
                      [first](const Told& told) { return told.reading == first; }))
        continue;
      if (auto contrast = contrast_of(party, all)) found.push_back(std::move(*contrast));
    }
    return found;
  }

 private:
  std::optional<DeedContrast> contrast_of(const LinkedParty& party, std::vector<Told>& all) const {
    for (Told& told : all) {
      told.verb = readings_of(readings_[told.reading].document.at(told.deed->verb),
                              part_verb | part_adjective);
      take_object(readings_[told.reading].document.at(told.deed->object), lexicon_, told);
    }
    for (std::size_t i = 0; i < all.size(); ++i)
      for (std::size_t j = i + 1; j < all.size(); ++j)
        if (all[i].reading != all[j].reading &&
            cannot_both_be(party.entity.has_value(), all[i], all[j]))
          return described(party, all[i], all[j]);
    return std::nullopt;
  }

  bool same_place(const Told& a, const Told& b) const {
    if (!a.deed->place || !b.deed->place) return false;
    const std::uint32_t one = entities_.entity_of[a.reading][*a.deed->place],
                        other = entities_.entity_of[b.reading][*b.deed->place];
    return one != EntityLinks::none && one == other;
  }

  bool cannot_both_be(bool named, const Told& a, const Told& b) const {
    if (a.deed->passive != b.deed->passive || !of_one_time(readings_, a, b)) return false;
    const bool one_day = date_of(readings_, a) != nullptr && date_of(readings_, b) != nullptr;
    // "The operator" may be another's, unless the two articles are all there is of it.
    if (!named && !one_day && !readings_[a.reading].document.published.days.unbounded())
      return false;
    const Contrast verbs = contrast(a.verb, b.verb);
    if (a.deed->negated != b.deed->negated) {
      const Deed &denied = a.deed->negated ? *a.deed : *b.deed,
                 &told = a.deed->negated ? *b.deed : *a.deed;
      if (told.planned && !denied.planned) return false;  // "has not been released" and "will be"
      return verbs == Contrast::same && (a.deed->passive || !a.head.empty()) && same_object(a, b);
    }
    if (a.deed->negated || verbs != Contrast::opposite || a.deed->planned != b.deed->planned)
      return false;
    // On one day an offer is accepted and another one rejected.
    if (!one_day && !readings_[a.reading].document.published.days.unbounded()) return false;
    // Where nothing is named that it was done to, only one place and day make it one deed.
    if (same_place(a, b) && one_day) return true;
    if (a.deed->passive)
      return contrast(qualities(a.verb), qualities(b.verb)) ==
             Contrast::opposite;  // "hired", later "fired"
    return !a.head.empty() && a.head == b.head && a.around == b.around;
  }

  static WordReadings qualities(const WordReadings& all) {
    WordReadings adjectives;
    for (const WordReading& reading : all)
      if (reading.part == part_adjective) adjectives.add(reading);
    return adjectives;
  }

  DeedContrast::Side side(const Told& told) const {
    const Document& document = readings_[told.reading].document;
    const std::string verb = told.verb.empty() ? std::string(document.at(told.deed->verb))
                                               : std::string(text_of(*told.verb.begin()));
    return {told.reading, told.deed->span, (told.deed->negated ? "not " : "") + verb};
  }

  DeedContrast described(const LinkedParty& party, const Told& a, const Told& b) const {
    DeedContrast contrast;
    contrast.party = party;
    for (const std::string& word : a.around) contrast.object += word + ' ';
    contrast.object += a.head;
    contrast.how = a.deed->negated != b.deed->negated ? DeedContrast::How::denied
                                                      : DeedContrast::How::opposite;
    contrast.sides = {side(a), side(b)};
    return contrast;
  }

  std::span<const Reading> readings_;
  const EntityLinks& entities_;
  const Lexicon& lexicon_;
};

}  // namespace

std::vector<DeedContrast> deed_contrasts(std::span<const Reading> readings,
                                         const EntityLinks& entities, Parties& parties,
                                         const Lexicon& lexicon) {
  return Contraster(readings, entities, lexicon).run(parties);
}

}  // namespace checkclaims
