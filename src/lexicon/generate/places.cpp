#include "lexicon/generate/places.hpp"

#include <algorithm>

#include "lexicon/tokenize.hpp"

namespace checkclaims::generate {
namespace {

/// Maximum nesting of places, far more than occurs.
constexpr std::size_t deepest = 12;

/// "Rio de Janeiro" -> rio-de-janeiro
std::string slug(const std::string& name) {
  std::string id;
  for (const char c : fold(name)) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & 0x80) != 0;
    if (letter)
      id += c;
    else if (!id.empty() && id.back() != '-' && c != '\'')
      id += '-';
  }
  while (!id.empty() && id.back() == '-') id.pop_back();
  return id;
}

}  // namespace

Places::Places(const Written& written) : written_(written) {
  for (const auto& json : written.tables.at("places")) {
    const std::string id = json.at("id").get<std::string>();
    rows_[id] = {{}, {}, json.value("kind", ""), json.value("in", ""), true};
    for (const char* list : {"words", "demonym"})
      if (json.contains(list))
        for (const auto& word : json.at(list)) row_of_.emplace(fold(word.get<std::string>()), id);
  }
}

std::optional<std::string> Places::row_of(const std::string& name) const {
  const auto found = row_of_.find(fold(name));
  if (found == row_of_.end()) return std::nullopt;
  return found->second;
}

std::vector<std::string> Places::around(const std::string& row) const {
  std::vector<std::string> outer;
  for (auto at = rows_.find(row);
       at != rows_.end() && !at->second.in.empty() && outer.size() < deepest;
       at = rows_.find(at->second.in))
    outer.push_back(at->second.in);
  return outer;
}

bool Places::is_free(const std::string& name) const {
  const bool capital = !name.empty() && (name.front() & 0x20) == 0;
  return capital && name.size() > 3 && !written_.has_any(fold(name));
}

std::optional<std::string> Places::add_row(const std::string& name, std::string kind,
                                           std::string in) {
  const std::string id = slug(name);
  if (id.empty() || rows_.contains(id)) return std::nullopt;
  rows_[id] = {{}, {}, std::move(kind), std::move(in), false};
  return id;
}

void Places::add_word(const std::string& row, const std::string& name) {
  if (is_free(name) && row_of_.emplace(fold(name), row).second) rows_.at(row).words.insert(name);
}

void Places::add_demonym(const std::string& row, const std::string& name) {
  if (is_free(name) && row_of_.emplace(fold(name), row).second) rows_.at(row).demonyms.insert(name);
}

void Places::refine(const std::string& row, const std::string& in) {
  Place& place = rows_.at(row);
  const auto outer = around(in);
  const auto holds = [&outer](const std::string& id) {
    return std::find(outer.begin(), outer.end(), id) != outer.end();
  };
  if (row == in || place.in == in || holds(row)) return;
  if (place.written ? !place.in.empty() && holds(place.in) : place.in.empty() || holds(place.in))
    place.in = in;
}

nlohmann::ordered_json Places::json() const {
  std::map<std::string, std::string> written_in;
  for (const auto& json : written_.tables.at("places"))
    written_in[json.at("id").get<std::string>()] = json.value("in", "");
  nlohmann::ordered_json all = nlohmann::ordered_json::array();
  for (const auto& [id, place] : rows_) {
    const bool refined = place.written && place.in != written_in.at(id);
    if (place.words.empty() && place.demonyms.empty() && !refined) continue;
    nlohmann::ordered_json json{{"id", id}};
    if (!place.words.empty()) json["words"] = place.words;
    if (!place.demonyms.empty()) json["demonym"] = place.demonyms;
    if (!place.written) json["kind"] = place.kind;
    if (!place.in.empty() && (refined || !place.written)) json["in"] = place.in;
    all.push_back(std::move(json));
  }
  return all;
}

}  // namespace checkclaims::generate
