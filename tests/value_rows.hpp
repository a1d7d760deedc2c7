#pragma once
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "lexicon/self_test/reader.hpp"
#include "lexicon/tokenize.hpp"

namespace checkclaims {

/// The rows of a table with their examples, which the lexicon itself does not keep.
inline std::vector<nlohmann::json> rows_with_examples(const std::string& table) {
  std::ifstream file(std::string(CHECKCLAIMS_SOURCE_DIR) + "/src/lexicon/en/" + table + ".json");
  return nlohmann::json::parse(file).at("rows").get<std::vector<nlohmann::json>>();
}

}  // namespace checkclaims
