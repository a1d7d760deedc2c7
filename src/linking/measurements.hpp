#pragma once
#include <span>
#include <vector>

#include "checkclaims/measurement.hpp"
#include "linking/entities.hpp"
#include "linking/linked_reading.hpp"

namespace checkclaims {

/// A measurement as a statement of its own, for reports.
MeasurementStatement statement_of(const LinkedReading& reading, std::uint32_t index,
                                  const Measurement& measurement, const EntityLinks& entities,
                                  const Lexicon& lexicon);

/// The measurements of all articles whose numbers are in no other claim, by document, position.
std::vector<MeasurementStatement> measurement_statements(std::span<const LinkedReading> readings,
                                                         const EntityLinks& entities,
                                                         const Lexicon& lexicon);

}  // namespace checkclaims
