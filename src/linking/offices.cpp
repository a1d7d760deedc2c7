#include "linking/offices.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "linking/entity_words.hpp"

namespace checkclaims {
namespace {

SubjectKind kind_of(EntityKind kind) {
  switch (kind) {
    case EntityKind::person: return SubjectKind::person;
    case EntityKind::organization: return SubjectKind::organization;
    case EntityKind::group: return SubjectKind::group;
    case EntityKind::place: break;
  }
  return SubjectKind::place;
}

class OfficeLinker {
 public:
  OfficeLinker(std::vector<Reading>& readings, const EntityLinks& entities, const Lexicon& lexicon)
      : readings_(readings), entities_(entities), lexicon_(lexicon) {}

  void run() {
    each_office([this](std::uint32_t r, Claim& claim) {
      const std::uint32_t holder = holder_of(r, claim), body = told_body(r, claim);
      if (holder == EntityLinks::none || body == EntityLinks::none) return;
      here_[{r, holder}].insert(body);
      anywhere_[holder].insert(body);
    });
    each_office([this](std::uint32_t r, Claim& claim) { link(r, claim); });
    for (Reading& reading : readings_)
      std::erase_if(reading.claims, [](const Claim& claim) { return claim.kind == ClaimKind::office && claim.key.empty(); });
  }

 private:
  template <class Visit>
  void each_office(Visit visit) {
    for (std::uint32_t r = 0; r < readings_.size(); ++r)
      for (Claim& claim : readings_[r].claims)
        if (claim.kind == ClaimKind::office) visit(r, claim);
  }

  std::uint32_t holder_of(std::uint32_t r, const Claim& claim) const { return entities_.entity_of[r][claim.holding->holder]; }
  std::uint32_t told_body(std::uint32_t r, const Claim& claim) const {
    return claim.holding->body ? entities_.entity_of[r][*claim.holding->body] : EntityLinks::none;
  }

  static std::uint32_t only(const std::set<std::uint32_t>& bodies) { return bodies.size() == 1 ? *bodies.begin() : EntityLinks::none; }

  std::uint32_t body_of(std::uint32_t r, const Claim& claim, std::uint32_t holder) const {
    if (claim.holding->body) return told_body(r, claim);
    if (const auto here = here_.find({r, holder}); here != here_.end()) return only(here->second);
    const auto anywhere = anywhere_.find(holder);
    return anywhere == anywhere_.end() ? EntityLinks::none : only(anywhere->second);
  }

  void link(std::uint32_t r, Claim& claim) const {
    const std::uint32_t holder = holder_of(r, claim);
    if (holder == EntityLinks::none) return;
    Holding& holding = *claim.holding;
    holding.id = entities_.entities[holder].id;
    holding.name = entities_.entities[holder].name;
    holding.told_body = holding.body.has_value();
    if (const auto church = lexicon_.row(Table::titles, claim.measure).attribute("body"); !church.empty()) {
      claim.subject = {stable_hash("office\n" + std::string(church)), SubjectKind::organization, std::string(church), {}, {}, {}, false, {}};
    } else {
      const std::uint32_t body = body_of(r, claim, holder);
      if (body == EntityLinks::none || body == holder) return;
      const Entity& entity = entities_.entities[body];
      claim.subject.id = entity.id;
      claim.subject.kind = kind_of(entity.kind);
      claim.subject.name = entity.name;
    }
    claim.document = r;
    claim.key = claim.subject.id + "|office|" + claim.measure;
    claim.id = stable_hash(claim.key + '\n' + holding.id + '\n' + std::string(name_of(holding.standing)));
  }

  std::vector<Reading>& readings_;
  const EntityLinks& entities_;
  const Lexicon& lexicon_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::set<std::uint32_t>> here_;  // by reading and holder: bodies
  std::map<std::uint32_t, std::set<std::uint32_t>> anywhere_;
};

}  // namespace

void link_offices(std::vector<Reading>& readings, const EntityLinks& entities, const Lexicon& lexicon) {
  OfficeLinker(readings, entities, lexicon).run();
}

void date_offices(std::vector<Reading>& readings) {
  for (Reading& reading : readings)
    for (Claim& claim : reading.claims) {
      if (claim.kind != ClaimKind::office) continue;
      Holding& holding = *claim.holding;
      const Published& published = reading.document.published;
      const DayRange day = published.basis == DateBasis::inferred ? DayRange{} : published.apart_from_totals;
      const bool holds = holding.standing == Standing::holds && holding.current && stated(claim);
      if (holds && day.exact()) holding.surely = day;
    }
}

}  // namespace checkclaims
