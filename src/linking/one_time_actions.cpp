#include "linking/one_time_actions.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

#include "checkclaims/cues.hpp"
#include "checkclaims/words.hpp"
#include "linking/entity_words.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_actions = 48;  // of one verb, done to things of one noun
// days; two actions further apart may be different, even with one name
constexpr int farthest_apart = 366;

/// An action with a full date, and the thing to which it was done.
struct DatedAction {
  std::uint32_t reading = 0;
  const Action* action = nullptr;
  const DateMention* date = nullptr;
  /// capitalised words for the thing, which tell it apart from others
  std::set<std::string> names;
  /// words for the agents; each party to a treaty signs on a day of its own
  std::set<std::string> doers;
  std::string thing;    ///< as written, without the grammatical article
  bool itself = false;  ///< the thing is the subject: "the Astra sank"
  bool called = false;  ///< the article says that this is the name of a ship
};

struct ThingWords {
  std::string head;
  std::set<std::string> names;
};

/// The last word of a noun phrase, or the one before "of" ("the Treaty of Lindell"), and its other
/// capitalised words except a grammatical article at the beginning.
ThingWords words_of(std::string_view text, const Lexicon& lexicon) {
  ThingWords words;
  bool before_of = true;
  for (PhraseWord& word : phrase_words(text)) {
    if (word.capital && !is_cue(word.folded, {"a", "an", "the"}, lexicon))
      words.names.insert(word.folded);
    before_of = before_of && (words.head.empty() || !is_cue(word.folded, "of", lexicon));
    if (before_of) words.head = std::move(word.folded);
  }
  if (!before_of) words.names.erase(words.head);
  if (const std::string_view base = lemma(words.head, part_noun); !base.empty()) words.head = base;
  return words;
}

/// "Treaty" in "the Treaty of Port Lindell", extended by the name after "of".
std::string_view with_name(const Document& document, Span words, const Lexicon& lexicon) {
  const std::string_view text = document.text, behind = text.substr(words.end);
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  const auto is_letter = [&](char c) {
    return is_capital(c) || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
  };
  const std::size_t of_ends =
      behind.starts_with(' ') ? behind.find(' ', 1) : std::string_view::npos;
  if (of_ends == std::string_view::npos || !is_cue(behind.substr(1, of_ends - 1), "of", lexicon))
    return document.at(words);
  std::size_t end = words.end;
  for (std::size_t next = words.end + of_ends + 1; next < text.size() && is_capital(text[next]);) {
    end = next;
    while (end < text.size() && is_letter(text[end])) ++end;
    next = end + 1;
    if (end < text.size() && text[end] != ' ') break;
  }
  return document.at({words.begin, static_cast<std::uint32_t>(end)});
}

/// The article also names this day, and so has the right day besides its own statement.
bool names_day(const LinkedReading& reading, Day day) {
  return std::any_of(reading.mentions.begin(), reading.mentions.end(),
                     [day](const Mention& mention) {
                       const auto* date = if_is<DateMention>(mention);
                       return date != nullptr && date->days.exact() && *date->days.low == day;
                     });
}

bool other_doer(const DatedAction& a, const DatedAction& b) {
  return !a.doers.empty() && !b.doers.empty() &&
         std::none_of(a.doers.begin(), a.doers.end(),
                      [&](const std::string& word) { return b.doers.contains(word); });
}

bool one_thing(const DatedAction& a, const DatedAction& b) {
  return std::includes(a.names.begin(), a.names.end(), b.names.begin(), b.names.end()) ||
         std::includes(b.names.begin(), b.names.end(), a.names.begin(), a.names.end());
}

class OneTimeActions {
 public:
  OneTimeActions(std::span<const LinkedReading> readings, const Lexicon& lexicon)
      : readings_(readings), lexicon_(lexicon) {}

  std::vector<ActionContrast> run() {
    for (std::uint32_t r = 0; r < readings_.size(); ++r)
      for (const Action& action : readings_[r].actions)
        if (action.once && !action.negated && !action.planned && action.date) take(r, action);
    std::vector<ActionContrast> found;
    for (const auto& [of, actions] : by_verb_and_noun_)
      if (auto contrast = contrast_of(actions)) found.push_back(std::move(*contrast));
    return found;
  }

 private:
  void take(std::uint32_t r, const Action& action) {
    const LinkedReading& reading = readings_[r];
    const auto* date = if_is<DateMention>(reading.mentions[*action.date]);
    if (date == nullptr || date->kind != TimexKind::date ||
        date->reference != DateReference::complete || !date->days.exact())
      return;
    std::string_view thing = action.passive
                                 ? with_name(reading.document, action.party.span, lexicon_)
                                 : reading.document.at(action.object);
    if (is_cue(thing.substr(0, thing.find(' ')), "the", lexicon_))
      thing = without_article(thing, lexicon_);
    ThingWords words = words_of(thing, lexicon_);
    if (words.names.empty()) return;
    const WordReadings verb = readings_of(reading.document.at(action.verb), part_verb);
    auto& actions = by_verb_and_noun_[{verb.empty() ? std::string(reading.document.at(action.verb))
                                                    : std::string(text_of(*verb.begin())),
                                       words.head}];
    if (actions.size() == most_actions) return;
    std::set<std::string> doers =
        action.passive ? std::set<std::string>()
                       : words_of(reading.document.at(action.party.span), lexicon_).names;
    const auto& called = reading.clues.called;
    const bool ship =
        std::any_of(words.names.begin(), words.names.end(), [&called](const std::string& name) {
          return std::binary_search(called.begin(), called.end(), stem_hash(name));
        });
    const bool itself = action.passive && action.object.begin != action.object.end;
    actions.push_back({r, &action, date, std::move(words.names), std::move(doers),
                       std::string(thing), itself, ship});
  }

  std::optional<ActionContrast> contrast_of(const std::vector<DatedAction>& actions) const {
    for (std::size_t i = 0; i < actions.size(); ++i)
      for (std::size_t j = i + 1; j < actions.size(); ++j) {
        const DatedAction &a = actions[i], &b = actions[j];
        const Day x = *a.date->days.low, y = *b.date->days.low;
        if ((a.itself || b.itself) && !a.called && !b.called) continue;
        if (a.reading == b.reading || x == y || std::abs(x.number - y.number) > farthest_apart ||
            !one_thing(a, b) || other_doer(a, b))
          continue;
        if (names_day(readings_[a.reading], y) || names_day(readings_[b.reading], x)) continue;
        ActionContrast contrast;
        contrast.how = ActionContrast::How::other_day;
        contrast.verb = std::min(written(a), written(b));
        contrast.object = std::min(a.thing, b.thing);
        contrast.sides = {side(a), side(b)};
        return contrast;
      }
    return std::nullopt;
  }

  std::string written(const DatedAction& dated) const {
    return std::string(readings_[dated.reading].document.at(dated.action->verb));
  }

  ActionContrast::Side side(const DatedAction& dated) const {
    const Span date = readings_[dated.reading].mentions[*dated.action->date].span;
    return {DocumentId{dated.reading},
            {std::min(dated.action->span.begin, date.begin),
             std::max(dated.action->span.end, date.end)},
            to_iso(*dated.date->days.low)};
  }

  std::span<const LinkedReading> readings_;
  const Lexicon& lexicon_;
  std::map<std::pair<std::string, std::string>, std::vector<DatedAction>> by_verb_and_noun_;
};

}  // namespace

std::vector<ActionContrast> one_time_actions(std::span<const LinkedReading> readings,
                                             const Lexicon& lexicon) {
  return OneTimeActions(readings, lexicon).run();
}

}  // namespace checkclaims
