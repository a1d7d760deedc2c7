#include <algorithm>

#include "checkclaims/shares.hpp"
#include "linking/measurement_explanations.hpp"
#include "linking/measurement_parts.hpp"

namespace checkclaims {
namespace {

bool is_linked_by(const MeasurementSide& side, const Lexicon& lexicon, std::string_view cue) {
  return side.said->link != Lexicon::no_cue && lexicon.rows(Table::cues)[side.said->link].id == cue;
}

/// What rises and falls may have been compared with something; a change says so itself.
bool is_told_of_change(const MeasurementSide& side) {
  const Measurement& said = *side.said;
  return is_told(said.modality) && !said.rate && !said.added && !said.partial && !said.elsewhere;
}

/// The days that a sentence names, sorted; of those that are not known their words.
std::vector<std::string> days_told(const LinkedReading& reading, const MeasurementSide& side) {
  std::vector<std::string> days;
  for (const std::uint32_t mention : side.dates)
    if (const auto* date = if_is<DateMention>(reading.mentions[mention]);
        date != nullptr && date->kind == TimexKind::date &&
        reading.mentions[mention].unread != SkipReason::saying)
      days.push_back(date->value);
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return days;
}

class Changes {
 public:
  Changes(const ArticlePair& pair, const Lexicon& lexicon, std::vector<FoundParts>& found)
      : pair_(pair), lexicon_(lexicon), found_(found) {}

  void run() {
    for (const MeasurementSide& from : pair_.ones) {
      if (!is_linked_by(from, lexicon_, "from") || !is_told_of_change(from)) continue;
      for (const MeasurementSide& to : pair_.ones)
        if (is_its_end(from, to))
          for (const MeasurementSide& told : pair_.others) hold(from, to, told);
    }
  }

 private:
  bool is_its_end(const MeasurementSide& from, const MeasurementSide& to) const {
    return &from != &to && from.sentence == to.sentence && is_linked_by(to, lexicon_, "to") &&
           from.said->unit == to.said->unit && from.said->unit_row == to.said->unit_row &&
           from.said->unit != UnitClass::percent && from.said->verb == to.said->verb &&
           from.said->moving && is_told_of_change(to);
  }

  void hold(const MeasurementSide& from, const MeasurementSide& to, const MeasurementSide& told) {
    if (told.said->unit != UnitClass::percent || !told.percentage || told.said->some_of ||
        !told.said->moving || !is_told_of_change(told))
      return;
    const auto percent = change_in_percent(*from.value, *to.value);
    if (!percent || !apart(*percent, *told.percentage)) return;
    if (!of_one_change(from, to, told)) return;
    const auto fits = [&](const MeasurementSide& other) {
      return other.percentage && other.said->unit == UnitClass::percent &&
             !apart(*other.percentage, *percent);
    };
    if (std::any_of(pair_.ones.begin(), pair_.ones.end(), fits) ||
        std::any_of(pair_.others.begin(), pair_.others.end(), fits))
      return;
    FoundParts now = weighed_parts(pair_, PartsContrast::Kind::change, to, told);
    now.parts = {{&from, false}, {&to, false}};
    now.other = {&told, true};
    found_.push_back(std::move(now));
  }

  /// One thing moves in one way, over one time.
  bool of_one_change(const MeasurementSide& from, const MeasurementSide& to,
                     const MeasurementSide& told) const {
    if (!of_one_verb(to, told, pair_.words) && to.verb.stem != told.verb.stem) return false;
    const DictionaryWord& thing = !to.attribute.text.empty() ? to.attribute : from.attribute;
    const auto has = [](const MeasurementSide& side, const DictionaryWord& word) {
      return !word.text.empty() &&
             std::binary_search(side.words.begin(), side.words.end(), word.stem);
    };
    if (!has(told, thing) || !(has(to, told.attribute) || has(told, thing))) return false;
    if (is_of_these_days(told)) return false;
    const auto days = days_told(pair_.one, to), others = days_told(pair_.other, told);
    const auto includes = [](const std::vector<std::string>& all,
                             const std::vector<std::string>& some) {
      return std::includes(all.begin(), all.end(), some.begin(), some.end());
    };
    return !days.empty() && !others.empty() && (includes(days, others) || includes(others, days));
  }

  /// What moves within a day moves several times.
  bool is_of_these_days(const MeasurementSide& told) const {
    const auto* days = days_named(pair_.other, told);
    const auto& published = pair_.other.document.published.days.high;
    return days != nullptr && days->exact() && published && *days->low <= *published;
  }

  const ArticlePair& pair_;
  const Lexicon& lexicon_;
  std::vector<FoundParts>& found_;
};

}  // namespace

void find_changes(const ArticlePair& pair, const Lexicon& lexicon, std::vector<FoundParts>& found) {
  Changes(pair, lexicon, found).run();
}

}  // namespace checkclaims
