#pragma once
#include "linking/statement_case.hpp"

namespace checkclaims {

/// The two terms of a contrast exclude each other where they stand, and nothing speaks against it:
/// they count the same, are meant the same way, are none of several, and no side says both.
bool excludes(const StatementCase& c, const AlignedPair& at);

/// Something else that differs is the reason: another day, a moment, a count that is not complete,
/// or the same was said again on another day.
bool explained(const StatementCase& c, const AlignedPair& at);

/// The places behind a negative word that only one of the two has; empty where either has another
/// one.
std::vector<AlignedPair> denials(const StatementCase& c);
/// A denial contradicts only what is otherwise the same: nearly all of the shorter one, and what
/// stands around it.
bool denied_word_for_word(const StatementCase& c, const AlignedPair& at);

}  // namespace checkclaims
