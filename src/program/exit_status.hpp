#pragma once

namespace checkclaims {

/// The program's exit status.
inline constexpr int exit_clean = 0, exit_findings = 1, exit_failure = 2;

}  // namespace checkclaims
