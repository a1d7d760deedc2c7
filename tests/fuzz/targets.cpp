#include "targets.hpp"

#include "articles.hpp"
#include "files.hpp"
#include "git_object.hpp"
#include "tables.hpp"

namespace checkclaims::fuzz {

std::span<const Target> targets() {
  static constexpr Target all[] = {
      {"article", run_articles},
      {"audit", run_audit},
      {"baseline", run_baseline},
      {"config", run_config},
      {"ignore", run_ignore},
      {"roles", run_roles},
      {"additions", run_additions},
      {"git_object", run_git_object},
      {"json", run_json},
      {"json_lines", run_json_lines},
      {"feed", run_feed},
      {"packed", run_packed},
      {"web_archive", run_web_archive},
      {"office", run_office},
      {"web_page", run_web_page},
  };
  return all;
}

}  // namespace checkclaims::fuzz
