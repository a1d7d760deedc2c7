#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "checkclaims/table.hpp"

namespace checkclaims {

struct Row;

/// How the value of a field is written, and what it is for a reader.
enum class FieldKind : std::uint8_t {
  flag,     ///< true or false -> bool
  number,   ///< a whole number -> std::optional<std::int64_t>
  text,     ///< -> std::string_view
  words,    ///< words with a blank between -> WordList
  phrases,  ///< phrases with | between -> PhraseList
  row,      ///< the id of a row of the table `to` -> const Row*, null where there is none
  rows,     ///< ids with a blank between -> RowList
};

/// A field of the rows of a table: what files may contain, checked where they are read, and what
/// readers may ask for, checked where they are compiled.
struct FieldRule {
  Table table;
  std::string_view name;
  FieldKind kind;
  Table to = Table::amounts;
  /// Users choose the value: any text, or 0 to 36,525 days. Otherwise a text must have words of the
  /// project's own rows, and a number lie between theirs.
  bool users_choose = false;
  /// A new row must have it, though not all of the project's rows do.
  bool needed = false;
};

/// Of all tables, sorted by table and name. The lists of words are in list_rules.hpp.
// clang-format off
inline constexpr auto field_rules = [] {
  using enum Table;
  using enum FieldKind;
  constexpr bool chosen = true, not_chosen = false, needed = true;
  return std::to_array<FieldRule>({
    {amounts, "by_source", flag},
    {amounts, "code", text, amounts, chosen},
    {amounts, "event", row, events},
    {amounts, "idle", phrases, amounts, chosen},
    {amounts, "kind", text},
    {amounts, "lasting", flag},
    {amounts, "link", phrases, amounts, chosen},
    {amounts, "noun_link", phrases, amounts, chosen},
    {amounts, "of", text},
    {amounts, "says", text, amounts, chosen},
    {amounts, "sign", text, amounts, chosen},
    {amounts, "then", row, amounts},
    {amounts, "unit", text},
    {bodies, "kind", text},
    {bodies, "of", row, places},
    {clues, "called", flag},
    {clues, "site", flag},
    {dates, "anaphoric", flag},
    {dates, "class", text},
    {dates, "count", number},
    {dates, "day", number},
    {dates, "mod", text},
    {dates, "month", number},
    {dates, "nth", number},
    {dates, "number", number},
    {dates, "offset", number},
    {dates, "part", text},
    {dates, "reach", number},
    {dates, "sign", number},
    {dates, "soft_high", number},
    {dates, "soft_low", number},
    {dates, "unit", text},
    {dates, "value", text},
    {dates, "weekday", number},
    {events, "agents", words},
    {events, "class", text, events, not_chosen, needed},
    {events, "family", text, events, chosen, needed},
    {events, "generic", flag},
    {events, "late", flag},
    {events, "nature", text},
    {events, "of", flag},
    {events, "once", flag},
    {events, "ongoing", flag, events, not_chosen, needed},
    {events, "settle", number, events, chosen},
    {events, "spreads", flag},
    {events, "things", words},
    {events, "unspecific", flag},
    {furniture, "gives", text},
    {furniture, "of", text},
    {furniture, "opens", text},
    {furniture, "source", text},
    {furniture, "stop", text},
    {furniture, "where", text},
    {hedges, "bound", text},
    {measures, "acts", flag},
    {measures, "becomes", row, measures},
    {measures, "becomes_unless", row, measures},
    {measures, "counted_as", row, measures},
    {measures, "counting", text},
    {measures, "counts", words, measures, chosen},
    {measures, "drops", row, people},
    {measures, "duration", flag},
    {measures, "events", text},
    {measures, "guessed", flag},
    {measures, "left_by", words},
    {measures, "lived", words},
    {measures, "loose_measure", text, measures, chosen},
    {measures, "loose_unless", row, measures},
    {measures, "lost_as", row, measures},
    {measures, "name", text, measures, chosen},
    {measures, "never_settled", flag},
    {measures, "once_each", flag},
    {measures, "ongoing", text, measures, not_chosen, needed},
    {measures, "only_counts", flag},
    {measures, "part_of", rows, measures},
    {measures, "person", flag},
    {measures, "place_subject", flag},
    {measures, "point", text, measures, not_chosen, needed},
    {measures, "saved_as", rows, measures},
    {measures, "settle", number, measures, chosen},
    {measures, "unit", text, measures, chosen},
    {measures, "whereabouts", flag},
    {measures, "without", row, measures},
    {modality, "achieves", words},
    {modality, "announced", phrases},
    {modality, "awaits", words},
    {modality, "plans", words},
    {modality, "presumes", words},
    {name_words, "kind", text},
    {name_words, "widens", flag},
    {numbers, "class", text},
    {numbers, "high", number},
    {numbers, "low", number},
    {numbers, "possible_high", number},
    {numbers, "soft_high", number},
    {numbers, "soft_low", number},
    {numbers, "value", number},
    {offices, "alone", flag},
    {offices, "standing", text},
    {outcomes, "against", rows, outcomes},
    {outcomes, "alone", text, outcomes, chosen},
    {outcomes, "alone_back", text, outcomes, chosen},
    {outcomes, "class", text},
    {outcomes, "implies", row, outcomes},
    {outcomes, "matters", rows, outcomes},
    {outcomes, "refused", row, outcomes},
    {outcomes, "says", text, outcomes, chosen},
    {people, "division", text, people, chosen},
    {people, "elided", flag},
    {people, "others_anybody", flag},
    {people, "own_scope", flag},
    {people, "scope", text, people, chosen},
    {people, "unit", text, people, chosen},
    {people, "victims", text},
    {places, "capital_of", row, places},
    {places, "in", row, places},
    {places, "kind", text},
    {relations, "group", text, relations, chosen},
    {relations, "one", text},
    {relations, "place", flag},
    {relations, "repeats", flag},
    {relations, "says", text, relations, chosen},
    {relations, "symmetric", flag},
    {sayings, "clause", flag},
    {sayings, "of_figures", flag},
    {sayings, "stance", text},
    {sayings, "sure", flag},
    {states, "charge_idle", phrases, states, chosen},
    {states, "fades", number, states, chosen},
    {states, "gathers", flag},
    {states, "later", words, states, chosen},
    {states, "near", flag},
    {states, "object", text, states, chosen},
    {states, "of_answer", row, states},
    {states, "once", flag},
    {states, "shows", row, states},
    {states, "subject", text, states, chosen},
    {states, "then", words, states, chosen},
    {titles, "by_of", flag},
    {titles, "excludes", rows, titles},
    {titles, "honorific", flag},
    {titles, "in_name", flag},
    {titles, "local", flag},
    {titles, "many", flag},
    {titles, "not_of", rows, places},
    {titles, "office", text, titles, chosen},
    {titles, "one_of", words},
    {titles, "only_of", rows, places},
    {titles, "standing", text},
    {titles, "tenure", number, titles, chosen},
    {titles, "trade", flag},
    {units, "class", text},
    {units, "dimension", text},
    {units, "half", text},
    {units, "multiple", number},
    {units, "offset", number},
    {units, "per", number},
    {units, "reads_as", rows, units},
    {units, "times", number},
    {units, "timex", text},
    {units, "unit", text},
  });
}();
// clang-format on

/// The first rule of a table and the number of its rules.
constexpr std::span<const FieldRule> field_rules_of(Table table) {
  const std::span<const FieldRule> all(field_rules);
  std::size_t first = 0;
  while (first < all.size() && all[first].table < table) ++first;
  std::size_t last = first;
  while (last < all.size() && all[last].table == table) ++last;
  return all.subspan(first, last - first);
}
/// Null if the table has no such field.
constexpr const FieldRule* field_rule(Table table, std::string_view name) {
  for (const FieldRule& rule : field_rules_of(table))
    if (rule.name == name) return &rule;
  return nullptr;
}

/// Words or phrases of a field.
template <char between>
struct ListText {
  std::string_view text = {};
  bool empty() const { return text.empty(); }
  bool has(std::string_view word) const {
    const auto ends = [this](std::size_t at) { return at == text.size() || text[at] == between; };
    if (word.empty() || word.find(between) != std::string_view::npos) return false;
    for (std::size_t at = text.find(word); at != std::string_view::npos;
         at = text.find(word, at + 1))
      if ((at == 0 || text[at - 1] == between) && ends(at + word.size())) return true;
    return false;
  }
};
using WordList = ListText<' '>;
using PhraseList = ListText<'|'>;

/// Rows of one table.
struct RowList {
  std::span<const std::uint32_t> indexes = {};
  const Row* rows = nullptr;  ///< of the table
  bool empty() const { return indexes.empty(); }
  bool has(std::string_view id) const;
  bool has(const Row* row) const;
};

template <class Value>
inline constexpr FieldKind kind_of_value = FieldKind::text;
template <>
inline constexpr FieldKind kind_of_value<bool> = FieldKind::flag;
template <>
inline constexpr FieldKind kind_of_value<std::int64_t> = FieldKind::number;
template <>
inline constexpr FieldKind kind_of_value<WordList> = FieldKind::words;
template <>
inline constexpr FieldKind kind_of_value<PhraseList> = FieldKind::phrases;
template <>
inline constexpr FieldKind kind_of_value<const Row*> = FieldKind::row;
template <>
inline constexpr FieldKind kind_of_value<RowList> = FieldKind::rows;

/// What readers ask a row for: `row[MeasureField::once_each]`. A name that its table does not have,
/// or that has another kind, does not compile.
template <class Value>
struct FieldKey {
  Table table;
  Table to;            ///< of whose rows it is an id
  std::uint8_t index;  ///< among the rules of the table

  consteval FieldKey(Table of, std::string_view name) : table(of), to(of), index(0) {
    while (field_rules_of(of)[index].name != name) ++index;
    to = field_rules_of(of)[index].to;
    if (field_rules_of(of)[index].kind != kind_of_value<Value>) throw "a field of another kind";
  }
};

struct AmountField {
  static constexpr FieldKey<bool> by_source{Table::amounts, "by_source"};
  static constexpr FieldKey<std::string_view> code{Table::amounts, "code"};
  static constexpr FieldKey<const Row*> event{Table::amounts, "event"};
  static constexpr FieldKey<PhraseList> idle{Table::amounts, "idle"};
  static constexpr FieldKey<std::string_view> kind{Table::amounts, "kind"};
  static constexpr FieldKey<bool> lasting{Table::amounts, "lasting"};
  static constexpr FieldKey<PhraseList> link{Table::amounts, "link"};
  static constexpr FieldKey<PhraseList> noun_link{Table::amounts, "noun_link"};
  static constexpr FieldKey<std::string_view> of{Table::amounts, "of"};
  static constexpr FieldKey<std::string_view> says{Table::amounts, "says"};
  static constexpr FieldKey<std::string_view> sign{Table::amounts, "sign"};
  static constexpr FieldKey<const Row*> then{Table::amounts, "then"};
  static constexpr FieldKey<std::string_view> unit{Table::amounts, "unit"};
};
struct BodyField {
  static constexpr FieldKey<std::string_view> kind{Table::bodies, "kind"};
  static constexpr FieldKey<const Row*> of{Table::bodies, "of"};
};
struct ClueField {
  static constexpr FieldKey<bool> called{Table::clues, "called"};
  static constexpr FieldKey<bool> site{Table::clues, "site"};
};
struct DateField {
  static constexpr FieldKey<bool> anaphoric{Table::dates, "anaphoric"};
  static constexpr FieldKey<std::string_view> kind{Table::dates, "class"};
  static constexpr FieldKey<std::int64_t> count{Table::dates, "count"};
  static constexpr FieldKey<std::int64_t> day{Table::dates, "day"};
  static constexpr FieldKey<std::string_view> mod{Table::dates, "mod"};
  static constexpr FieldKey<std::int64_t> month{Table::dates, "month"};
  static constexpr FieldKey<std::int64_t> nth{Table::dates, "nth"};
  static constexpr FieldKey<std::int64_t> number{Table::dates, "number"};
  static constexpr FieldKey<std::int64_t> offset{Table::dates, "offset"};
  static constexpr FieldKey<std::string_view> part{Table::dates, "part"};
  static constexpr FieldKey<std::int64_t> reach{Table::dates, "reach"};
  static constexpr FieldKey<std::int64_t> sign{Table::dates, "sign"};
  static constexpr FieldKey<std::int64_t> soft_high{Table::dates, "soft_high"};
  static constexpr FieldKey<std::int64_t> soft_low{Table::dates, "soft_low"};
  static constexpr FieldKey<std::string_view> unit{Table::dates, "unit"};
  static constexpr FieldKey<std::string_view> value{Table::dates, "value"};
  static constexpr FieldKey<std::int64_t> weekday{Table::dates, "weekday"};
};
struct EventField {
  static constexpr FieldKey<WordList> agents{Table::events, "agents"};
  static constexpr FieldKey<std::string_view> kind{Table::events, "class"};
  static constexpr FieldKey<std::string_view> family{Table::events, "family"};
  static constexpr FieldKey<bool> generic{Table::events, "generic"};
  static constexpr FieldKey<bool> late{Table::events, "late"};
  static constexpr FieldKey<std::string_view> nature{Table::events, "nature"};
  static constexpr FieldKey<bool> of{Table::events, "of"};
  static constexpr FieldKey<bool> once{Table::events, "once"};
  static constexpr FieldKey<bool> ongoing{Table::events, "ongoing"};
  static constexpr FieldKey<std::int64_t> settle{Table::events, "settle"};
  static constexpr FieldKey<bool> spreads{Table::events, "spreads"};
  static constexpr FieldKey<WordList> things{Table::events, "things"};
  static constexpr FieldKey<bool> unspecific{Table::events, "unspecific"};
};
struct FurnitureField {
  static constexpr FieldKey<std::string_view> gives{Table::furniture, "gives"};
  static constexpr FieldKey<std::string_view> of{Table::furniture, "of"};
  static constexpr FieldKey<std::string_view> opens{Table::furniture, "opens"};
  static constexpr FieldKey<std::string_view> source{Table::furniture, "source"};
  static constexpr FieldKey<std::string_view> stop{Table::furniture, "stop"};
  static constexpr FieldKey<std::string_view> where{Table::furniture, "where"};
};
struct HedgeField {
  static constexpr FieldKey<std::string_view> bound{Table::hedges, "bound"};
};
struct MeasureField {
  static constexpr FieldKey<bool> acts{Table::measures, "acts"};
  static constexpr FieldKey<const Row*> becomes{Table::measures, "becomes"};
  static constexpr FieldKey<const Row*> becomes_unless{Table::measures, "becomes_unless"};
  static constexpr FieldKey<const Row*> counted_as{Table::measures, "counted_as"};
  static constexpr FieldKey<std::string_view> counting{Table::measures, "counting"};
  static constexpr FieldKey<WordList> counts{Table::measures, "counts"};
  static constexpr FieldKey<const Row*> drops{Table::measures, "drops"};
  static constexpr FieldKey<bool> duration{Table::measures, "duration"};
  static constexpr FieldKey<std::string_view> events{Table::measures, "events"};
  static constexpr FieldKey<bool> guessed{Table::measures, "guessed"};
  static constexpr FieldKey<WordList> left_by{Table::measures, "left_by"};
  static constexpr FieldKey<WordList> lived{Table::measures, "lived"};
  static constexpr FieldKey<std::string_view> loose_measure{Table::measures, "loose_measure"};
  static constexpr FieldKey<const Row*> loose_unless{Table::measures, "loose_unless"};
  static constexpr FieldKey<const Row*> lost_as{Table::measures, "lost_as"};
  static constexpr FieldKey<std::string_view> name{Table::measures, "name"};
  static constexpr FieldKey<bool> never_settled{Table::measures, "never_settled"};
  static constexpr FieldKey<bool> once_each{Table::measures, "once_each"};
  static constexpr FieldKey<std::string_view> ongoing{Table::measures, "ongoing"};
  static constexpr FieldKey<bool> only_counts{Table::measures, "only_counts"};
  static constexpr FieldKey<RowList> part_of{Table::measures, "part_of"};
  static constexpr FieldKey<bool> person{Table::measures, "person"};
  static constexpr FieldKey<bool> place_subject{Table::measures, "place_subject"};
  static constexpr FieldKey<std::string_view> point{Table::measures, "point"};
  static constexpr FieldKey<RowList> saved_as{Table::measures, "saved_as"};
  static constexpr FieldKey<std::int64_t> settle{Table::measures, "settle"};
  static constexpr FieldKey<std::string_view> unit{Table::measures, "unit"};
  static constexpr FieldKey<bool> whereabouts{Table::measures, "whereabouts"};
  static constexpr FieldKey<const Row*> without{Table::measures, "without"};
};
struct ModalityField {
  static constexpr FieldKey<WordList> achieves{Table::modality, "achieves"};
  static constexpr FieldKey<PhraseList> announced{Table::modality, "announced"};
  static constexpr FieldKey<WordList> awaits{Table::modality, "awaits"};
  static constexpr FieldKey<WordList> plans{Table::modality, "plans"};
  static constexpr FieldKey<WordList> presumes{Table::modality, "presumes"};
};
struct NameWordField {
  static constexpr FieldKey<std::string_view> kind{Table::name_words, "kind"};
  static constexpr FieldKey<bool> widens{Table::name_words, "widens"};
};
struct NumberField {
  static constexpr FieldKey<std::string_view> kind{Table::numbers, "class"};
  static constexpr FieldKey<std::int64_t> high{Table::numbers, "high"};
  static constexpr FieldKey<std::int64_t> low{Table::numbers, "low"};
  static constexpr FieldKey<std::int64_t> possible_high{Table::numbers, "possible_high"};
  static constexpr FieldKey<std::int64_t> soft_high{Table::numbers, "soft_high"};
  static constexpr FieldKey<std::int64_t> soft_low{Table::numbers, "soft_low"};
  static constexpr FieldKey<std::int64_t> value{Table::numbers, "value"};
};
struct OfficeField {
  static constexpr FieldKey<bool> alone{Table::offices, "alone"};
  static constexpr FieldKey<std::string_view> standing{Table::offices, "standing"};
};
struct OutcomeField {
  static constexpr FieldKey<RowList> against{Table::outcomes, "against"};
  static constexpr FieldKey<std::string_view> alone{Table::outcomes, "alone"};
  static constexpr FieldKey<std::string_view> alone_back{Table::outcomes, "alone_back"};
  static constexpr FieldKey<std::string_view> kind{Table::outcomes, "class"};
  static constexpr FieldKey<const Row*> implies{Table::outcomes, "implies"};
  static constexpr FieldKey<RowList> matters{Table::outcomes, "matters"};
  static constexpr FieldKey<const Row*> refused{Table::outcomes, "refused"};
  static constexpr FieldKey<std::string_view> says{Table::outcomes, "says"};
};
struct PeopleField {
  static constexpr FieldKey<std::string_view> division{Table::people, "division"};
  static constexpr FieldKey<bool> elided{Table::people, "elided"};
  static constexpr FieldKey<bool> others_anybody{Table::people, "others_anybody"};
  static constexpr FieldKey<bool> own_scope{Table::people, "own_scope"};
  static constexpr FieldKey<std::string_view> scope{Table::people, "scope"};
  static constexpr FieldKey<std::string_view> unit{Table::people, "unit"};
  static constexpr FieldKey<std::string_view> victims{Table::people, "victims"};
};
struct PlaceField {
  static constexpr FieldKey<const Row*> capital_of{Table::places, "capital_of"};
  static constexpr FieldKey<const Row*> in{Table::places, "in"};
  static constexpr FieldKey<std::string_view> kind{Table::places, "kind"};
};
struct RelationField {
  static constexpr FieldKey<std::string_view> group{Table::relations, "group"};
  static constexpr FieldKey<std::string_view> one{Table::relations, "one"};
  static constexpr FieldKey<bool> place{Table::relations, "place"};
  static constexpr FieldKey<bool> repeats{Table::relations, "repeats"};
  static constexpr FieldKey<std::string_view> says{Table::relations, "says"};
  static constexpr FieldKey<bool> symmetric{Table::relations, "symmetric"};
};
struct SayingField {
  static constexpr FieldKey<bool> clause{Table::sayings, "clause"};
  static constexpr FieldKey<bool> of_figures{Table::sayings, "of_figures"};
  static constexpr FieldKey<std::string_view> stance{Table::sayings, "stance"};
  static constexpr FieldKey<bool> sure{Table::sayings, "sure"};
};
struct StateField {
  static constexpr FieldKey<PhraseList> charge_idle{Table::states, "charge_idle"};
  static constexpr FieldKey<std::int64_t> fades{Table::states, "fades"};
  static constexpr FieldKey<bool> gathers{Table::states, "gathers"};
  static constexpr FieldKey<WordList> later{Table::states, "later"};
  static constexpr FieldKey<bool> near{Table::states, "near"};
  static constexpr FieldKey<std::string_view> object{Table::states, "object"};
  static constexpr FieldKey<const Row*> of_answer{Table::states, "of_answer"};
  static constexpr FieldKey<bool> once{Table::states, "once"};
  static constexpr FieldKey<const Row*> shows{Table::states, "shows"};
  static constexpr FieldKey<std::string_view> subject{Table::states, "subject"};
  static constexpr FieldKey<WordList> then{Table::states, "then"};
};
struct TitleField {
  static constexpr FieldKey<bool> by_of{Table::titles, "by_of"};
  static constexpr FieldKey<RowList> excludes{Table::titles, "excludes"};
  static constexpr FieldKey<bool> honorific{Table::titles, "honorific"};
  static constexpr FieldKey<bool> in_name{Table::titles, "in_name"};
  static constexpr FieldKey<bool> local{Table::titles, "local"};
  static constexpr FieldKey<bool> many{Table::titles, "many"};
  static constexpr FieldKey<RowList> not_of{Table::titles, "not_of"};
  static constexpr FieldKey<std::string_view> office{Table::titles, "office"};
  static constexpr FieldKey<WordList> one_of{Table::titles, "one_of"};
  static constexpr FieldKey<RowList> only_of{Table::titles, "only_of"};
  static constexpr FieldKey<std::string_view> standing{Table::titles, "standing"};
  static constexpr FieldKey<std::int64_t> tenure{Table::titles, "tenure"};
  static constexpr FieldKey<bool> trade{Table::titles, "trade"};
};
struct UnitField {
  static constexpr FieldKey<std::string_view> kind{Table::units, "class"};
  static constexpr FieldKey<std::string_view> dimension{Table::units, "dimension"};
  static constexpr FieldKey<std::string_view> half{Table::units, "half"};
  static constexpr FieldKey<std::int64_t> multiple{Table::units, "multiple"};
  static constexpr FieldKey<std::int64_t> offset{Table::units, "offset"};
  static constexpr FieldKey<std::int64_t> per{Table::units, "per"};
  static constexpr FieldKey<RowList> reads_as{Table::units, "reads_as"};
  static constexpr FieldKey<std::int64_t> times{Table::units, "times"};
  static constexpr FieldKey<std::string_view> timex{Table::units, "timex"};
  static constexpr FieldKey<std::string_view> unit{Table::units, "unit"};
};

}  // namespace checkclaims
