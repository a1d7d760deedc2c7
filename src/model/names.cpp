// The names of the public enumerators in all outputs.
#include <array>
#include <type_traits>
#include <variant>

#include "checkclaims/claim.hpp"
#include "checkclaims/finding.hpp"
#include "checkclaims/graph.hpp"
#include "checkclaims/lexicon.hpp"
#include "checkclaims/statement.hpp"

namespace checkclaims {
namespace {

template <class Enum, std::size_t N>
std::string_view pick(Enum value, const std::array<std::string_view, N>& names) {
  return names.at(static_cast<std::size_t>(value));
}

}  // namespace

std::string_view name_of(ClaimKind kind) {
  return pick(kind, std::array<std::string_view, 4>{"figure", "date", "office", "status"});
}

std::string_view name_of(Counting counting) {
  return pick(counting, std::array<std::string_view, 5>{"running-total", "event-total", "increment",
                                                        "snapshot", "share"});
}

std::string_view name_of(CountedOver over) {
  return pick(over, std::array<std::string_view, 2>{"event", "period"});
}

std::string_view words_of(const Claim& claim) {
  const auto words = [](const auto& what) -> std::string_view {
    if constexpr (std::is_same_v<std::decay_t<decltype(what)>, Figure>)
      return what.value.text;
    else
      return what.words;
  };
  return std::visit(words, claim.what);
}

std::string_view name_of(TenureStatus status) {
  return pick(status, std::array<std::string_view, 6>{"holds", "acting", "held", "ahead", "takes",
                                                      "leaves"});
}

std::string_view name_of(Modality modality) {
  return pick(modality, std::array<std::string_view, 5>{"asserted", "reported", "planned",
                                                        "hypothetical", "denied"});
}

std::string_view name_of(UnitClass unit) {
  static constexpr std::array<std::string_view, 5> names = {"count", "money", "percent", "measure",
                                                            "time"};
  return names.at(static_cast<std::size_t>(unit));
}

std::string_view name_of(TimexKind kind) {
  return pick(kind, std::array<std::string_view, 4>{"date", "duration", "time", "set"});
}

std::string_view name_of(EntityKind kind) {
  return pick(kind, std::array<std::string_view, 4>{"person", "organization", "place", "group"});
}

std::string_view name_of(SubjectKind kind) {
  return pick(kind, std::array<std::string_view, 6>{"event", "person", "organization", "place",
                                                    "group", "thing"});
}

std::string_view name_of(DateBasis basis) {
  return pick(basis, std::array<std::string_view, 4>{"unknown", "inferred", "stated", "metadata"});
}

std::string_view name_of(ContrastKind kind) {
  return pick(kind, std::array<std::string_view, 6>{"number", "ordinal", "date", "name", "negation",
                                                    "opposite"});
}

std::string_view name_of(Severity severity) {
  return pick(severity, std::array<std::string_view, 3>{"error", "warning", "note"});
}

std::string_view name_of(LabelRole role) {
  return pick(role, std::array<std::string_view, 3>{"rival", "evidence", "also"});
}

std::string_view name_of(Table table) {
  return pick(table, std::array<std::string_view, table_count>{
                         "amounts",    "bodies",   "clues",          "corrections", "cues",
                         "dates",      "events",   "function_words", "furniture",   "hedges",
                         "measures",   "modality", "name_words",     "numbers",     "offices",
                         "outcomes",   "people",   "places",         "relations",   "sayings",
                         "statements", "states",   "titles",         "units"});
}

std::string_view name_of(NodeKind kind) {
  return pick(kind, std::array<std::string_view, 6>{"source", "speaker", "entity", "event", "day",
                                                    "claim"});
}

std::string_view name_of(EdgeKind kind) {
  return pick(kind, std::array<std::string_view, 12>{"stated-in", "said-by", "about", "not-before",
                                                     "not-after", "on-day", "rival", "disputes",
                                                     "revises", "grows", "refines", "repeats"});
}

std::string finding_id(const Finding& finding) {
  std::string identity = finding.rule + '\n' + finding.key;
  for (const auto& value : finding.values) identity += '\n' + value;
  return stable_hash(identity);
}

}  // namespace checkclaims
