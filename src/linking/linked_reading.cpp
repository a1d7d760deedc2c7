#include "linking/linked_reading.hpp"

#include <utility>

namespace checkclaims {

std::vector<LinkedReading> begin_linking(std::vector<Reading> readings) {
  std::vector<LinkedReading> linked;
  linked.reserve(readings.size());
  for (Reading& reading : readings) {
    std::vector<LinkedClaim> claims(reading.claims.size());
    for (std::size_t c = 0; c < claims.size(); ++c) claims[c].said = std::move(reading.claims[c]);
    linked.push_back({std::move(reading.document), std::move(reading.mentions), std::move(claims),
                      std::move(reading.orders), std::move(reading.predications),
                      std::move(reading.actions), std::move(reading.amounts),
                      std::move(reading.outcomes), std::move(reading.statements),
                      std::move(reading.clues)});
    reading = Reading();
  }
  return linked;
}

}  // namespace checkclaims
