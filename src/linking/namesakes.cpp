#include "linking/namesakes.hpp"

#include <algorithm>
#include <set>

#include "linking/event_clusters.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_company = 64;  // names of an article that are looked at

/// A name that two articles share by more than chance.
bool tells(const Entity& entity, const Lexicon& lexicon) {
  switch (entity.kind) {
    case EntityKind::person: return entity.name.find(' ') != std::string::npos;
    case EntityKind::place: return narrow(entity, lexicon);
    default: return true;
  }
}

/// The names that an article has besides its people's states, each once.
std::vector<std::uint32_t> company_of(const Reading& reading, const std::vector<std::uint32_t>& entity_of, const EntityLinks& entities,
                                      const Lexicon& lexicon) {
  std::set<std::uint32_t> company;
  for (std::uint32_t m = 0; m < reading.mentions.size() && company.size() < most_company; ++m)
    for (std::uint32_t entity = entity_of[m], depth = 0; entity != EntityLinks::none && depth < 2; entity = entities.within[entity], ++depth)
      if (tells(entities.entities[entity], lexicon)) company.insert(entity);
  return {company.begin(), company.end()};
}

std::size_t root(std::vector<std::size_t>& parents, std::size_t at) {
  while (parents[at] != at) at = parents[at] = parents[parents[at]];
  return at;
}

}  // namespace

Namesakes namesakes(std::span<const Reading> readings, const EntityLinks& entities, const Lexicon& lexicon) {
  std::map<std::uint32_t, std::vector<std::uint32_t>> told;  // person -> readings
  for (std::uint32_t r = 0; r < readings.size(); ++r)
    for (const Claim& claim : readings[r].claims) {
      if (claim.kind != ClaimKind::status || claim.thing) continue;
      const std::uint32_t person = entities.entity_of[r][claim.subject_mention];
      if (person == EntityLinks::none || entities.entities[person].kind != EntityKind::person) continue;
      if (auto& in = told[person]; in.empty() || in.back() != r) in.push_back(r);
    }
  std::map<std::uint32_t, std::vector<std::uint32_t>> company;  // of readings that share a person
  for (const auto& [person, in] : told)
    if (in.size() > 1)
      for (const std::uint32_t r : in)
        if (!company.contains(r)) company.emplace(r, company_of(readings[r], entities.entity_of[r], entities, lexicon));

  Namesakes found;
  for (const auto& [person, in] : told) {
    if (in.size() < 2) continue;
    std::vector<std::size_t> parents(in.size());
    for (std::size_t i = 0; i < in.size(); ++i) parents[i] = i;
    std::map<std::uint32_t, std::size_t> first;  // name -> the first article that has it
    for (std::size_t i = 0; i < in.size(); ++i)
      for (const std::uint32_t name : company.at(in[i])) {
        if (name == person) continue;
        const auto [at, is_new] = first.emplace(name, i);
        if (!is_new) parents[root(parents, i)] = root(parents, at->second);
      }
    // The least name of a group tells it from others, whatever the order of files.
    std::map<std::size_t, std::string> least;
    for (const auto& [name, i] : first) {
      std::string& of = least[root(parents, i)];
      if (of.empty() || entities.entities[name].id < of) of = entities.entities[name].id;
    }
    std::set<std::size_t> groups;
    for (std::size_t i = 0; i < in.size(); ++i) groups.insert(root(parents, i));
    if (groups.size() < 2) continue;
    for (std::size_t i = 0; i < in.size(); ++i) {
      const std::size_t group = root(parents, i);
      // An article without any other name is alone.
      found.marks[{in[i], person}] = "|of " + (least.contains(group) ? least[group] : stable_hash(readings[in[i]].document.text));
    }
  }
  return found;
}

}  // namespace checkclaims
