// The conditions of `extract --where`: which fields and values there are.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <vector>

#include "checkclaims/error.hpp"
#include "checkclaims/report.hpp"

namespace checkclaims {
namespace {

using Names = std::vector<std::string_view>;

/// A field of a claim's record, and the values that it can have; null: any text.
struct ConditionField {
  std::string_view name;
  Names (*values)();
};

template <class... Values>
Names names_of_all(Values... values) {
  return {name_of(values)...};
}

/// Of a field of the rows, and null.
Names classes(Table table, FieldKey<std::string_view> field) {
  Names names;
  for (const Row& row : Lexicon::english().rows(table))
    if (!row[field].empty()) names.push_back(row[field]);
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  names.emplace_back("none");
  return names;
}

Names kinds() {
  Names names =
      names_of_all(ClaimKind::figure, ClaimKind::date, ClaimKind::office, ClaimKind::status);
  names.emplace_back("quantity");
  return names;
}

Names modalities() {
  return names_of_all(Modality::asserted, Modality::reported, Modality::planned,
                      Modality::hypothetical, Modality::denied);
}

Names held_values() {
  Names names = {"total", "count", "part", "increment", "level", "share"};
  for (const std::string_view modality : modalities())
    if (modality != name_of(Modality::asserted) && modality != name_of(Modality::reported))
      names.push_back(modality);
  return names;
}

Names countings() {
  return names_of_all(Counting::running_total, Counting::event_total, Counting::increment,
                      Counting::snapshot, Counting::share);
}

Names spans_counted() { return names_of_all(CountedOver::event, CountedOver::period); }

Names victim_classes() { return classes(Table::people, PeopleField::victims); }

Names event_classes() { return classes(Table::events, EventField::nature); }

constexpr auto fields = std::to_array<ConditionField>({
    {"kind", kinds},
    {"measure", nullptr},
    {"victims", victim_classes},
    {"event_class", event_classes},
    {"over", spans_counted},
    {"counting", countings},
    {"held_as", held_values},
    {"modality", modalities},
    {"subject", nullptr},
    {"document", nullptr},
});

constexpr std::string_view option = "--where";

}  // namespace

std::span<const std::string_view> condition_fields() {
  static constexpr auto names = [] {
    std::array<std::string_view, fields.size()> all;
    for (std::size_t i = 0; i < fields.size(); ++i) all.at(i) = fields.at(i).name;
    return all;
  }();
  return names;
}

Condition condition_of(std::string_view text) {
  const std::size_t sign = text.find('=');
  if (sign == std::string_view::npos || sign == 0 || sign + 1 == text.size())
    throw InputError(std::string(option), fmt::format("{} is not FIELD=VALUE", text));
  Condition condition = {std::string(text.substr(0, sign)), std::string(text.substr(sign + 1))};
  const auto* field =
      std::find_if(fields.begin(), fields.end(),
                   [&condition](const ConditionField& one) { return one.name == condition.field; });
  if (field == fields.end())
    throw InputError(std::string(option),
                     fmt::format("there is no field {}, only {}", condition.field,
                                 fmt::join(condition_fields(), ", ")));
  if (field->values == nullptr) return condition;
  const Names values = field->values();
  if (std::find(values.begin(), values.end(), condition.value) == values.end())
    throw InputError(std::string(option), fmt::format("{} is never {}, only {}", condition.field,
                                                      condition.value, fmt::join(values, ", ")));
  return condition;
}

void check_measures(std::span<const Condition> where, const Analysis& analysis) {
  for (const Condition& condition : where) {
    if (condition.field != "measure") continue;
    const auto rows = analysis.lexicon->rows(Table::measures);
    const bool known =
        std::any_of(rows.begin(), rows.end(),
                    [&](const Row& row) {
                      return row.id == condition.value ||
                             row[MeasureField::name] == condition.value;
                    }) ||
        std::any_of(analysis.claims.begin(), analysis.claims.end(), [&](const LinkedClaim& claim) {
          return claim.said.measure == condition.value;
        });
    if (!known)
      throw InputError(std::string(option),
                       fmt::format("nothing is counted as {}", condition.value));
  }
}

}  // namespace checkclaims
