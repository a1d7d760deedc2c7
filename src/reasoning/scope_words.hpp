#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "checkclaims/checkclaims.hpp"

namespace checkclaims {

/// The scope that the key of these claims (indexes) names: claims that leave it open name less than
/// the others.
std::vector<std::string> fullest_scope(const Analysis& analysis, std::span<const ClaimId> claims);

/// {"palestinian", "child"} -> "palestinian child".
std::string to_text(std::span<const std::string> scope);

/// That scope in words: {"palestinian"} -> "Palestinians", {"palestinian", "child"} ->
/// "Palestinian child"; empty for people in general.
std::string counted_in_words(const Analysis& analysis, std::span<const ClaimId> claims,
                             std::span<const std::string> scope);

}  // namespace checkclaims
