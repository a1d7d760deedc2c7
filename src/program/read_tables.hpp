#pragma once
#include <memory>
#include <string>

#include "checkclaims/checkclaims.hpp"
#include "checkclaims/lexicon.hpp"
#include "checkclaims/roles.hpp"
#include "program/config_parser.hpp"

namespace checkclaims {

/// The lexicon with the files that the configuration names; null where it names none. Throws
/// InputError.
std::unique_ptr<const Lexicon> read_lexicon(const Config& config);
/// Throws InputError for a name that is neither a measure nor a kind of event.
SettleDays settle_days(const Config& config, const Lexicon& lexicon);
/// Throws InputError.
RoleTable read_role_table(const std::string& path);

}  // namespace checkclaims
