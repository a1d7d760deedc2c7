#pragma once
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>

#include "lexicon/generate/wordnet.hpp"
#include "lexicon/generate/written.hpp"

namespace checkclaims::generate {

struct Place {
  std::set<std::string> words, demonyms;  ///< without those that are written by hand
  std::string kind, in;
  bool written = false;  ///< a hand-written row, which is only extended here
};

/// The table `places` under construction: hand-written rows first, then what each source adds.
class Places {
 public:
  explicit Places(const Written& written);

  /// The row that a name stands for; empty for an unknown name.
  std::optional<std::string> row_of(const std::string& name) const;
  const Place& at(const std::string& row) const { return rows_.at(row); }
  bool has(const std::string& row) const { return rows_.contains(row); }
  /// The rows that contain this one, nearest first.
  std::vector<std::string> around(const std::string& row) const;
  /// Whether the name is free for a place: capitalised, in no hand-written table.
  bool is_free(const std::string& name) const;

  /// Adds a row for a name, with an id made from it. Empty if that id is taken.
  std::optional<std::string> add_row(const std::string& name, std::string kind, std::string in);
  /// Adds a name to a row; ignores names that are not free or belong to another row.
  void add_word(const std::string& row, const std::string& name);
  void add_demonym(const std::string& row, const std::string& name);
  /// Sets the place that contains a row, unless that contradicts what is known.
  void refine(const std::string& row, const std::string& in);

  /// Everything not written by hand, sorted by id.
  nlohmann::ordered_json json() const;

 private:
  const Written& written_;
  std::map<std::string, Place> rows_;
  std::map<std::string, std::string> row_of_;  ///< folded name -> row
};

/// Adds cities, countries and regions with the places that contain them and their demonyms.
void add_wordnet_places(Places& places, const WordNet& net);
/// Adds the countries' names and their variants from CLDR. Returns the row of each ISO 3166 code.
std::map<std::string, std::string> add_countries(Places& places);
/// Adds the cities after which time zones are named. `zones` is tzdata's zone.tab.
void add_zone_cities(Places& places, const WordNet& net, const std::filesystem::path& zones,
                     const std::map<std::string, std::string>& row_of_code);

}  // namespace checkclaims::generate
