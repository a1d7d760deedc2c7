#include "lexicon/generate/written.hpp"

#include <fstream>
#include <stdexcept>

#include "lexicon/inflect.hpp"
#include "lexicon/tokenize.hpp"

namespace checkclaims::generate {

bool Written::has(const std::string& folded, const char* table) const {
  const auto found = words.find(folded);
  return found != words.end() && found->second.contains(table);
}

Written read_written(const std::filesystem::path& folder) {
  Written written;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string table = entry.path().stem().string();
    if (entry.path().extension() != ".json" || table == "opposites")
      continue;  // relates words, has none of its own
    std::ifstream file(entry.path());
    nlohmann::json json;
    try {
      json = nlohmann::json::parse(file);
    } catch (const nlohmann::json::exception& error) {
      throw std::runtime_error(entry.path().string() + ": " + error.what());
    }
    for (const auto& row : json.at("rows"))
      for (const auto& [name, value] : row.items()) {
        if (!value.is_array() || name == "example" || name == "not") continue;
        for (const auto& phrase : value)
          for (const auto& [form, bits] : inflected(name, phrase.get<std::string>()))
            written.words[fold(form)].insert(table);
      }
    written.tables[table] = std::move(json.at("rows"));
  }
  return written;
}

}  // namespace checkclaims::generate
