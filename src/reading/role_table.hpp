#pragma once
#include "checkclaims/claim.hpp"
#include "checkclaims/lexicon.hpp"
#include "checkclaims/roles.hpp"

namespace checkclaims {

/// A table of roles as one more source, whose rows are claims of office with their own days.
/// Throws InputError with the table's path and line for an office that no table knows.
Reading read_roles(const RoleTable& table, const Lexicon& lexicon);

}  // namespace checkclaims
