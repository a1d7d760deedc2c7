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
  bool written = false;  ///< a hand-written row, which this only adds to
};

/// The table `places` as it grows: hand-written rows first, then what each source adds.
class Places {
 public:
  explicit Places(const Written& written);

  /// The row that a name stands for; nothing for an unknown name.
  std::optional<std::string> row_of(const std::string& name) const;
  const Place& at(const std::string& row) const { return rows_.at(row); }
  bool has(const std::string& row) const { return rows_.contains(row); }
  /// The rows that contain this one, nearest first.
  std::vector<std::string> around(const std::string& row) const;
  /// Whether the name is free for a place: capitalised, in no hand-written table.
  bool is_free(const std::string& name) const;

  /// A new row for a name; its id is made of it. Nothing where that id is taken.
  std::optional<std::string> add_row(const std::string& name, std::string kind, std::string in);
  /// Names that are not free, or another row's, are left out.
  void add_word(const std::string& row, const std::string& name);
  void add_demonym(const std::string& row, const std::string& name);
  /// Says where a row lies, unless that contradicts what is said already.
  void refine(const std::string& row, const std::string& in);

  /// What is not written by hand, by id.
  nlohmann::ordered_json json() const;

 private:
  const Written& written_;
  std::map<std::string, Place> rows_;
  std::map<std::string, std::string> row_of_;  ///< folded name -> row
};

/// Cities, countries and regions with what they lie in, and what their people are called.
void add_wordnet_places(Places& places, const WordNet& net);
/// The countries' names and their variants as CLDR has them.
/// Returns the row of each ISO 3166 code.
std::map<std::string, std::string> add_countries(Places& places);
/// The cities after which time zones are named. `zones` is tzdata's zone.tab.
void add_zone_cities(Places& places, const WordNet& net, const std::filesystem::path& zones,
                     const std::map<std::string, std::string>& row_of_code);

}  // namespace checkclaims::generate
