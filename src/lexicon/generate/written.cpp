#include "lexicon/generate/written.hpp"

#include <fstream>
#include <stdexcept>

#include "lexicon/inflect.hpp"
#include "lexicon/table_rows.hpp"
#include "lexicon/tokenize.hpp"

namespace checkclaims::generate {
namespace {

/// The forms of a phrase in a list of that name, or of an entry of a row.
std::vector<std::string> forms_of(const std::string& list, const nlohmann::json& phrase) {
  std::vector<std::string> forms;
  const auto add = [&forms](Inflection word, const nlohmann::json& text) {
    for (auto& [form, bits] : inflected(word, text.get<std::string>()))
      forms.push_back(std::move(form));
  };
  if (phrase.is_object()) {
    for (const auto& [name, value] : phrase.items())
      if (const auto word = word_class(name)) add(*word, value);
  } else {
    add(list.starts_with("verb")   ? Inflection::verb
        : list.starts_with("noun") ? Inflection::noun
                                   : Inflection::other,
        phrase);
  }
  return forms;
}

}  // namespace

bool Written::has(const std::string& folded, const char* table) const {
  const auto found = words.find(folded);
  return found != words.end() && found->second.contains(table);
}

Written read_written(const std::filesystem::path& folder) {
  Written written;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string table = entry.path().stem().string();
    if (entry.path().extension() != ".json" || table == "opposites" || table == "irregular_verbs")
      continue;  // relate words, have none of their own
    std::ifstream file(entry.path());
    nlohmann::json json;
    try {
      json = nlohmann::json::parse(file);
    } catch (const nlohmann::json::exception& error) {
      throw std::runtime_error(entry.path().string() + ": " + error.what());
    }
    for (const auto& row : json.at("rows"))
      for (const auto& [name, value] : row.items())
        if (value.is_array())
          for (const auto& phrase : value)
            for (const std::string& form : forms_of(name, phrase))
              written.words[fold(form)].insert(table);
    written.tables[table] = std::move(json.at("rows"));
  }
  return written;
}

}  // namespace checkclaims::generate
