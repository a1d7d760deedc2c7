#pragma once
#include <span>
#include <vector>

#include "checkclaims/measurement.hpp"
#include "linking/linked_reading.hpp"
#include "linking/measurement_sides.hpp"
#include "linking/weighing.hpp"

namespace checkclaims {

/// Numbers of any kind that articles about one story give of what is weighed to be one quantity,
/// and that cannot both be right. The surest first.
std::vector<MeasurementContrast> measurement_contrasts(std::span<const LinkedReading> readings,
                                                       const SidesOfAll& sides,
                                                       const Weighing& weighing,
                                                       const EntityLinks& entities,
                                                       const Lexicon& lexicon);

/// For calibration: every pair of numbers of one sort in two articles that may tell one story.
std::vector<WeighedClues> measurement_clues(std::span<const LinkedReading> readings,
                                            const SidesOfAll& sides, const Weighing& weighing,
                                            const Lexicon& lexicon);

}  // namespace checkclaims
