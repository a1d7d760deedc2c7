#pragma once
#include "linking/statement_case.hpp"

namespace checkclaims {

/// The two terms of a contrast exclude each other at this place, and nothing suggests otherwise:
/// they count the same thing, are meant the same way, do not each name one of several, and neither
/// side contains both.
bool excludes(const StatementCase& c, const AlignedPair& at);

/// Another difference explains the contrast: another day, a point in time, an incomplete count, or
/// the same thing said again on another day.
bool explained(const StatementCase& c, const AlignedPair& at);

/// The places after a negative word that only one of the two has; empty where the other has another
/// negative word.
std::vector<AlignedPair> denials(const StatementCase& c);
/// A denial contradicts only a statement that is otherwise the same: nearly all of the shorter one
/// agrees, and the text around the denial.
bool denied_word_for_word(const StatementCase& c, const AlignedPair& at);

}  // namespace checkclaims
