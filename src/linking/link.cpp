#include "linking/link.hpp"

#include <algorithm>

#include "linking/dates.hpp"
#include "linking/entities.hpp"
#include "linking/events.hpp"
#include "linking/keys.hpp"

namespace checkclaims {

Analysis link(std::vector<Reading> readings, const Lexicon& lexicon) {
  EntityLinks entities = link_entities(readings);
  EventLinks events = link_events(readings, entities, lexicon);
  key_claims(readings, entities, events, lexicon);
  date_articles(readings, events);

  Analysis analysis;
  analysis.entities = std::move(entities.entities);
  analysis.events = std::move(events.events);
  for (Reading& reading : readings) {
    std::sort(reading.claims.begin(), reading.claims.end(), [](const Claim& a, const Claim& b) {
      return std::tie(a.span, a.id) < std::tie(b.span, b.id);
    });
    for (Claim& claim : reading.claims) analysis.claims.push_back(std::move(claim));
    analysis.documents.push_back(std::move(reading.document));
  }
  return analysis;
}

}  // namespace checkclaims
