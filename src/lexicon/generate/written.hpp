#pragma once
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

namespace checkclaims::generate {

/// The hand-written tables, which override everything generated.
struct Written {
  std::map<std::string, nlohmann::json> tables;  ///< by name, their rows
  /// Folded words in all their forms -> the tables that have them.
  std::map<std::string, std::set<std::string>> words;

  bool has(const std::string& folded, const char* table) const;
  bool has_any(const std::string& folded) const { return words.contains(folded); }
};

/// All tables of a folder; throws std::runtime_error naming the one that cannot be read.
Written read_written(const std::filesystem::path& folder);

}  // namespace checkclaims::generate
