#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "checkclaims/claim.hpp"
#include "linking/entities.hpp"
#include "linking/linked_reading.hpp"

namespace checkclaims {

/// The things without names of their own that the status claims of a set of articles are about.
struct ThingLinks {
  static constexpr std::uint32_t none = UINT32_MAX;
  std::vector<Subject> things;
  /// [reading][claim] -> thing, or `none`
  std::vector<std::vector<std::uint32_t>> subject_of, toward_of;
};

/// Two phrases mean one thing where noun and names agree and the words that tell it apart from
/// others of its kind prove it; two similar things stay separate. A phrase that shares no name with
/// anything has no subject.
ThingLinks link_things(std::span<const LinkedReading> readings, const EntityLinks& entities);

}  // namespace checkclaims
