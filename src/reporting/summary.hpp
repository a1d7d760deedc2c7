#pragma once
#include <array>
#include <cstddef>
#include <cstdint>

#include "checkclaims/report.hpp"

namespace checkclaims {

inline constexpr std::array severities = {Severity::error, Severity::warning, Severity::note};
inline constexpr std::array states = {State::fresh, State::changed, State::known, State::waived};

/// The totals of a report.
struct Summary {
  /// By severity, then state.
  std::array<std::array<std::size_t, states.size()>, severities.size()> findings = {};
  std::uint64_t claims = 0;
  std::uint64_t numbers_seen = 0, numbers_used = 0, dates_seen = 0, dates_used = 0;
  std::uint64_t events_seen = 0, events_used = 0;

  std::size_t count(Severity severity, State state) const {
    return findings[static_cast<std::size_t>(severity)][static_cast<std::size_t>(state)];
  }
};
/// The number of documents that are articles, not tables of roles.
std::size_t articles_in(const Analysis& analysis);
Summary summarise(const Report& report);

}  // namespace checkclaims
