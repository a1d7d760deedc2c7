#include "linking/once_deeds.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

#include "checkclaims/cues.hpp"
#include "checkclaims/words.hpp"
#include "linking/entity_words.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_deeds = 48;  // of one verb, done to things of one noun
constexpr int farthest_apart = 366;     // further apart they may be two, though of one name

/// A deed of a full date, and the thing to which it was done.
struct DatedDeed {
  std::uint32_t reading = 0;
  const Deed* deed = nullptr;
  const DateMention* date = nullptr;
  std::set<std::string> names;  ///< capitalised words of the thing: by them it is told from others
  std::set<std::string> doers;  ///< those of who did it; each party to a treaty signs on a day of its own
  std::string thing;            ///< as written, without article
};

struct ThingWords {
  std::string head;
  std::set<std::string> names;
};

/// The last word of a noun phrase and its capitalised words; an article at its beginning is none of them.
ThingWords words_of(std::string_view text, const Lexicon& lexicon) {
  ThingWords words;
  for (PhraseWord& word : phrase_words(text)) {
    if (word.capital && !is_cue(word.folded, {"a", "an", "the"}, lexicon)) words.names.insert(word.folded);
    words.head = std::move(word.folded);
  }
  if (const std::string_view base = lemma(words.head, part_noun); !base.empty()) words.head = base;
  return words;
}

/// The other article names this day, too: it knows better than its sentence.
bool names_day(const Reading& reading, Day day) {
  return std::any_of(reading.mentions.begin(), reading.mentions.end(), [day](const Mention& mention) {
    const auto* date = std::get_if<DateMention>(&mention.what);
    return date != nullptr && date->days.exact() && *date->days.low == day;
  });
}

bool other_doer(const DatedDeed& a, const DatedDeed& b) {
  return !a.doers.empty() && !b.doers.empty() && std::none_of(a.doers.begin(), a.doers.end(), [&](const std::string& word) { return b.doers.contains(word); });
}

bool one_thing(const DatedDeed& a, const DatedDeed& b) {
  return std::includes(a.names.begin(), a.names.end(), b.names.begin(), b.names.end()) || std::includes(b.names.begin(), b.names.end(), a.names.begin(), a.names.end());
}

class OnceDeeds {
 public:
  OnceDeeds(std::span<const Reading> readings, const Lexicon& lexicon) : readings_(readings), lexicon_(lexicon) {}

  std::vector<DeedContrast> run() {
    for (std::uint32_t r = 0; r < readings_.size(); ++r)
      for (const Deed& deed : readings_[r].deeds)
        if (deed.once && !deed.negated && !deed.planned && deed.date) take(r, deed);
    std::vector<DeedContrast> found;
    for (const auto& [of, deeds] : by_verb_and_noun_)
      if (auto contrast = contrast_of(deeds)) found.push_back(std::move(*contrast));
    return found;
  }

 private:
  void take(std::uint32_t r, const Deed& deed) {
    const Reading& reading = readings_[r];
    const auto* date = std::get_if<DateMention>(&reading.mentions[*deed.date].what);
    if (date == nullptr || date->kind != TimexKind::date || date->reference != DateReference::complete || !date->days.exact()) return;
    std::string_view thing = reading.document.at(deed.passive ? deed.party.span : deed.object);
    if (is_cue(thing.substr(0, thing.find(' ')), "the", lexicon_)) thing = without_article(thing, lexicon_);
    ThingWords words = words_of(thing, lexicon_);
    if (words.names.empty()) return;
    const WordReadings verb = readings_of(reading.document.at(deed.verb), part_verb);
    auto& deeds = by_verb_and_noun_[{verb.empty() ? std::string(reading.document.at(deed.verb)) : std::string(text_of(*verb.begin())), words.head}];
    if (deeds.size() == most_deeds) return;
    std::set<std::string> doers = deed.passive ? std::set<std::string>() : words_of(reading.document.at(deed.party.span), lexicon_).names;
    deeds.push_back({r, &deed, date, std::move(words.names), std::move(doers), std::string(thing)});
  }

  std::optional<DeedContrast> contrast_of(const std::vector<DatedDeed>& deeds) const {
    for (std::size_t i = 0; i < deeds.size(); ++i)
      for (std::size_t j = i + 1; j < deeds.size(); ++j) {
        const DatedDeed &a = deeds[i], &b = deeds[j];
        const Day x = *a.date->days.low, y = *b.date->days.low;
        if (a.reading == b.reading || x == y || std::abs(x.number - y.number) > farthest_apart || !one_thing(a, b) || other_doer(a, b)) continue;
        if (names_day(readings_[a.reading], y) || names_day(readings_[b.reading], x)) continue;
        DeedContrast contrast;
        contrast.how = DeedContrast::How::other_day;
        contrast.verb = std::min(written(a), written(b));
        contrast.object = std::min(a.thing, b.thing);
        contrast.sides = {side(a), side(b)};
        return contrast;
      }
    return std::nullopt;
  }

  std::string written(const DatedDeed& told) const { return std::string(readings_[told.reading].document.at(told.deed->verb)); }

  DeedContrast::Side side(const DatedDeed& told) const {
    const Span date = readings_[told.reading].mentions[*told.deed->date].span;
    return {told.reading, {std::min(told.deed->span.begin, date.begin), std::max(told.deed->span.end, date.end)}, to_iso(*told.date->days.low)};
  }

  std::span<const Reading> readings_;
  const Lexicon& lexicon_;
  std::map<std::pair<std::string, std::string>, std::vector<DatedDeed>> by_verb_and_noun_;
};

}  // namespace

std::vector<DeedContrast> once_deeds(std::span<const Reading> readings, const Lexicon& lexicon) {
  return OnceDeeds(readings, lexicon).run();
}

}  // namespace checkclaims
