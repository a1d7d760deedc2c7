#pragma once
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "checkclaims/baseline.hpp"
#include "checkclaims/checkclaims.hpp"
#include "checkclaims/report.hpp"
#include "reporting/position.hpp"

namespace checkclaims {

/// For small flat trees of our own: each is written and discarded at once.
using Json = nlohmann::ordered_json;

/// `{"low": "2024-07-31", "high": null}`.
Json days_json(const DayRange& days);
Json subject_json(const Subject& subject);
Json value_json(const LinkedClaim& claim);
/// Adds `document`, `begin`, `end` (offsets in the file), `line`, `column`, `quote`.
void add_place(Json& record, const Analysis& analysis, DocumentId document, Span span,
               DocumentPositions& positions);
Json document_json(const Analysis& analysis, DocumentId document);
Json outcome_json(const Analysis& analysis, const OutcomeStatement& said,
                  DocumentPositions& positions);
Json claim_json(const Analysis& analysis, const LinkedClaim& claim, DocumentPositions& positions);
Json measurement_json(const Analysis& analysis, const MeasurementStatement& said,
                      DocumentPositions& positions);
/// Has no state if there is no baseline to compare with.
Json finding_json(const Analysis& analysis, const Finding& finding, std::optional<State> state,
                  DocumentPositions& positions);
Json mention_json(const Analysis& analysis, const LinkedMention& mention);

/// The number of articles by outcome: `found`, `analysed`, `skipped`, `ignored`, `passed_over`.
Json articles_json(const Report& report);

/// The beginning of an object that names its JSON Schema:
/// `{"$schema":...,"schema":...,"version":...`, without a comma behind it. `name` is that of
/// a file in schemas/.
std::string schema_head(std::string_view name);

/// One line without a line break, safe on a terminal and in a CI log.
std::string to_line(const Json& record);

}  // namespace checkclaims
