#pragma once
#include <span>
#include <string>
#include <vector>

#include "checkclaims/outcome.hpp"
#include "linking/linked_reading.hpp"

namespace checkclaims {

using FoldedNames = std::vector<std::string>;

/// The words of a party's name.
FoldedNames words_of(const LinkedParty& party);
bool share_one(const FoldedNames& a, const FoldedNames& b);

/// One may be short for the other: "Rovers" and "Alvik Rovers", "Reyes" and "Ana Reyes".
bool may_be_one(const LinkedParty& one, const LinkedParty& other);
/// They have no word of their names in common.
bool surely_two(const LinkedParty& one, const LinkedParty& other);

/// The words tell of two legs, sides or rounds, or the leg or side of one is nowhere in the other's
/// article.
bool stages_differ(std::span<const LinkedReading> readings, const OutcomeStatement& a,
                   const OutcomeStatement& b);

/// How surely two outcomes are of one time.
enum class Time : std::uint8_t { apart, perhaps, same };

}  // namespace checkclaims
