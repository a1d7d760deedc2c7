#include "targets.hpp"

#include "articles.hpp"
#include "git_object.hpp"
#include "tables.hpp"

namespace checkclaims::fuzz {

std::span<const Target> targets() {
  static constexpr Target all[] = {
      {"article", run_articles},    {"audit", run_audit},           {"baseline", run_baseline},
      {"config", run_config},       {"ignore", run_ignore},         {"roles", run_roles},
      {"additions", run_additions}, {"git_object", run_git_object},
  };
  return all;
}

}  // namespace checkclaims::fuzz
