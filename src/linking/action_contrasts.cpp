#include "linking/action_contrasts.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "checkclaims/cues.hpp"
#include "checkclaims/words.hpp"
#include "linking/entity_words.hpp"
#include "linking/in_parallel.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_actions = 48;  // actions of one party that are compared

/// An action together with the meaning of its words.
struct ReportedAction {
  std::uint32_t reading = 0;
  const Action* action = nullptr;
  WordReadings verb;
  std::string head;              ///< last word of the object
  std::set<std::string> around;  ///< the other words of the object
};

/// Words of a noun phrase that do not help to identify what it refers to.
constexpr Cues empty_words = {"a",    "all_or_theirs", "an",  "any", "for",
                              "in",   "new_or_some",   "no",  "of",  "s",
                              "that", "the",           "this"};

/// The words of the object up to "of"; the last of them is its head.
void take_object(std::string_view text, const Lexicon& lexicon, ReportedAction& reported) {
  std::vector<std::string> words;
  for (PhraseWord& word : phrase_words(text)) {
    if (!words.empty() && !word.capital && is_cue(word.folded, "of", lexicon)) break;
    words.push_back(std::move(word.folded));
  }
  std::erase_if(words, [&](const std::string& word) { return is_cue(word, empty_words, lexicon); });
  if (words.empty()) return;
  reported.head = words.back();
  if (const std::string_view base = lemma(reported.head, part_noun); !base.empty())
    reported.head = base;
  words.pop_back();
  reported.around.insert(words.begin(), words.end());
}

bool within(const std::set<std::string>& few, const std::set<std::string>& many) {
  return std::includes(many.begin(), many.end(), few.begin(), few.end());
}

/// The two objects agree wherever both articles describe them; either both articles name an object
/// or neither does.
bool same_object(const ReportedAction& a, const ReportedAction& b) {
  if (a.head.empty() || b.head.empty()) return a.head.empty() && b.head.empty();
  if (a.head != b.head && contrast(a.head, b.head, part_noun) != Contrast::same) return false;
  return within(a.around, b.around) || within(b.around, a.around);
}

const DateMention* date_of(std::span<const LinkedReading> readings,
                           const ReportedAction& reported) {
  return reported.action->date
             ? if_is<DateMention>(readings[reported.reading].mentions[*reported.action->date])
             : nullptr;
}

/// Both actions belong to one time: they are dated to one day, or their articles share a day or
/// have none.
bool of_one_time(std::span<const LinkedReading> readings, const ReportedAction& a,
                 const ReportedAction& b) {
  const DateMention *one = date_of(readings, a), *other = date_of(readings, b);
  if (one != nullptr && other != nullptr) return one->value == other->value && !one->value.empty();
  const DayRange &first = readings[a.reading].document.published.days,
                 &second = readings[b.reading].document.published.days;
  if (first.unbounded() && second.unbounded()) return true;
  return first.exact() && second.exact() && *first.low == *second.low;
}

class Contraster {
 public:
  Contraster(std::span<const LinkedReading> readings, const EntityLinks& entities,
             const Lexicon& lexicon)
      : readings_(readings), entities_(entities), lexicon_(lexicon) {}

  std::vector<ActionContrast> run(Parties& parties) {
    std::map<std::string, std::pair<LinkedParty, std::vector<ReportedAction>>> by_party;
    for (std::uint32_t r = 0; r < readings_.size(); ++r)
      for (const Action& action : readings_[r].actions) {
        if (action.once) continue;
        LinkedParty party = parties.linked(r, action.party);
        auto& [known, reported] = by_party[party.id];
        if (known.id.empty()) known = std::move(party);
        if (reported.size() < most_actions) reported.push_back({r, &action, {}, {}, {}});
      }
    std::vector<std::pair<LinkedParty, std::vector<ReportedAction>>*> parties_of_several;
    for (auto& [id, of_party] : by_party) {
      const std::vector<ReportedAction>& all = of_party.second;
      if (std::any_of(all.begin(), all.end(), [&all](const ReportedAction& reported) {
            return reported.reading != all.front().reading;
          }))
        parties_of_several.push_back(&of_party);
    }
    std::vector<std::optional<ActionContrast>> contrasts(parties_of_several.size());
    for_each_in_parallel(contrasts.size(), [&](std::size_t p) {
      contrasts[p] = contrast_of(parties_of_several[p]->first, parties_of_several[p]->second);
    });
    std::vector<ActionContrast> found;
    for (auto& contrast : contrasts)
      if (contrast) found.push_back(std::move(*contrast));
    return found;
  }

 private:
  std::optional<ActionContrast> contrast_of(const LinkedParty& party,
                                            std::vector<ReportedAction>& all) const {
    for (ReportedAction& reported : all) {
      reported.verb = readings_of(readings_[reported.reading].document.at(reported.action->verb),
                                  part_verb | part_adjective);
      take_object(readings_[reported.reading].document.at(reported.action->object), lexicon_,
                  reported);
    }
    for (std::size_t i = 0; i < all.size(); ++i)
      for (std::size_t j = i + 1; j < all.size(); ++j)
        if (all[i].reading != all[j].reading &&
            cannot_both_be(party.entity.has_value(), all[i], all[j]))
          return described(party, all[i], all[j]);
    return std::nullopt;
  }

  bool same_place(const ReportedAction& a, const ReportedAction& b) const {
    if (!a.action->place || !b.action->place) return false;
    const std::uint32_t one = entities_.entity_of[a.reading][*a.action->place],
                        other = entities_.entity_of[b.reading][*b.action->place];
    return one != EntityLinks::none && one == other;
  }

  bool cannot_both_be(bool named, const ReportedAction& a, const ReportedAction& b) const {
    if (a.action->passive != b.action->passive || !of_one_time(readings_, a, b)) return false;
    const bool one_day = date_of(readings_, a) != nullptr && date_of(readings_, b) != nullptr;
    // "The operator" may be somebody else's operator, unless only these two articles mention it.
    if (!named && !one_day && !readings_[a.reading].document.published.days.unbounded())
      return false;
    const Contrast verbs = contrast(a.verb, b.verb);
    if (a.action->negated != b.action->negated) {
      const Action &denied = a.action->negated ? *a.action : *b.action,
                   &reported = a.action->negated ? *b.action : *a.action;
      if (reported.planned && !denied.planned)
        return false;  // "has not been released" and "will be"
      return verbs == Contrast::same && (a.action->passive || !a.head.empty()) && same_object(a, b);
    }
    if (a.action->negated || verbs != Contrast::opposite || a.action->planned != b.action->planned)
      return false;
    // On one day an offer may be accepted and another one rejected.
    if (!one_day && !readings_[a.reading].document.published.days.unbounded()) return false;
    // Where no object is named, only a shared place and day make the two one action.
    if (same_place(a, b) && one_day) return true;
    // "hired", later "fired"
    if (a.action->passive)
      return contrast(qualities(a.verb), qualities(b.verb)) == Contrast::opposite;
    return !a.head.empty() && a.head == b.head && a.around == b.around;
  }

  static WordReadings qualities(const WordReadings& all) {
    WordReadings adjectives;
    for (const WordReading& reading : all)
      if (reading.part == part_adjective) adjectives.add(reading);
    return adjectives;
  }

  ActionContrast::Side side(const ReportedAction& reported) const {
    const Document& document = readings_[reported.reading].document;
    const std::string verb = reported.verb.empty() ? std::string(document.at(reported.action->verb))
                                                   : std::string(text_of(*reported.verb.begin()));
    return {DocumentId{reported.reading}, reported.action->span,
            (reported.action->negated ? "not " : "") + verb};
  }

  ActionContrast described(const LinkedParty& party, const ReportedAction& a,
                           const ReportedAction& b) const {
    ActionContrast contrast;
    contrast.party = party;
    for (const std::string& word : a.around) contrast.object += word + ' ';
    contrast.object += a.head;
    contrast.how = a.action->negated != b.action->negated ? ActionContrast::How::denied
                                                          : ActionContrast::How::opposite;
    contrast.sides = {side(a), side(b)};
    return contrast;
  }

  std::span<const LinkedReading> readings_;
  const EntityLinks& entities_;
  const Lexicon& lexicon_;
};

}  // namespace

std::vector<ActionContrast> action_contrasts(std::span<const LinkedReading> readings,
                                             const EntityLinks& entities, Parties& parties,
                                             const Lexicon& lexicon) {
  return Contraster(readings, entities, lexicon).run(parties);
}

}  // namespace checkclaims
