#include "linking/states.hpp"

#include <algorithm>

#include "linking/ambiguous_names.hpp"
#include "linking/keys.hpp"
#include "linking/things.hpp"

namespace checkclaims {
namespace {

class StatusKeyer {
 public:
  StatusKeyer(std::vector<LinkedReading>& readings, const EntityLinks& entities,
              const EventLinks& events, const Lexicon& lexicon)
      : readings_(readings),
        entities_(entities),
        events_(events),
        things_(link_things(readings, entities)),
        ambiguous_names_(ambiguous_names(readings, entities, lexicon)) {}

  void run() {
    for (std::uint32_t r = 0; r < readings_.size(); ++r) {
      auto& claims = readings_[r].claims;
      for (std::uint32_t c = 0; c < claims.size(); ++c)
        if (claims[c].kind() == ClaimKind::status) key(claims[c], c);
    }
  }

 private:
  std::uint32_t entity_of(const LinkedClaim& claim, std::uint32_t mention) const {
    return entities_.entity_of[index(claim.document)][mention];
  }

  void key(LinkedClaim& claim, std::uint32_t c) const {
    if (claim.status().thing) {
      const std::uint32_t thing = things_.subject_of[index(claim.document)][c];
      if (thing == ThingLinks::none) return;
      claim.subject = things_.things[thing];
    } else {
      const std::uint32_t entity = entity_of(claim, claim.said.subject_mention);
      if (entity == EntityLinks::none) return;
      set_subject(claim.subject, entities_.entities[entity]);
    }
    claim.key =
        claim.subject.id + '|' + claim.said.measure + '|' + std::string(name_of(claim.kind()));
    const std::string toward = toward_of(claim, c);
    if (!toward.empty())
      claim.key += '|' + toward;
    else if (!claim.status().thing)
      tell_person(claim);
    claim.id = id_of(claim, claim.status().state);
  }

  /// People with the same name get separate keys, as far as the articles tell them apart.
  void tell_person(LinkedClaim& claim) const {
    AmbiguousNames::Mark mark =
        ambiguous_names_.mark(index(claim.document), entity_of(claim, claim.said.subject_mention));
    claim.key += mark.person;
    claim.company = std::move(mark.company);
  }

  /// The body that passed the bill, the offer that was rejected; empty where there is none.
  std::string toward_of(const LinkedClaim& claim, std::uint32_t c) const {
    if (claim.status().toward_thing) {
      const std::uint32_t thing = things_.toward_of[index(claim.document)][c];
      return thing == ThingLinks::none ? std::string() : things_.things[thing].id;
    }
    if (!claim.status().toward) return {};
    if (const std::uint32_t event = events_.event_of[index(claim.document)][*claim.status().toward];
        event != EventLinks::none)
      return events_.events[event].id;
    const std::uint32_t entity = entity_of(claim, *claim.status().toward);
    return entity == EntityLinks::none ? std::string() : entities_.entities[entity].id;
  }

  std::vector<LinkedReading>& readings_;
  const EntityLinks& entities_;
  const EventLinks& events_;
  ThingLinks things_;
  AmbiguousNames ambiguous_names_;
};

}  // namespace

void link_statuses(std::vector<LinkedReading>& readings, const EntityLinks& entities,
                   const EventLinks& events, const Lexicon& lexicon) {
  StatusKeyer(readings, entities, events, lexicon).run();
}

}  // namespace checkclaims
