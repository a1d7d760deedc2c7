#include <algorithm>
#include <fstream>
#include <stdexcept>

#include "lexicon/generate/places.hpp"
#include "lexicon/tokenize.hpp"

namespace checkclaims::generate {

void add_zone_cities(Places& places, const WordNet& net, const std::filesystem::path& zones,
                     const std::map<std::string, std::string>& row_of_code) {
  std::ifstream file(zones);
  if (!file) throw std::runtime_error(zones.string() + ": not found");
  // code, coordinates, zone, comments; with tabs between
  for (std::string line; std::getline(file, line);) {
    const std::size_t coordinates = line.find('\t'), zone = line.find('\t', coordinates + 1);
    if (line.starts_with('#') || zone == std::string::npos) continue;
    const auto country = row_of_code.find(line.substr(0, coordinates));
    const std::string id = line.substr(zone + 1, line.find('\t', zone + 1) - zone - 1);
    const std::size_t slash = id.find('/');
    // "America/Indiana/Knox" is a small town, which is not meant by its name alone.
    if (country == row_of_code.end() || slash == std::string::npos ||
        id.find('/', slash + 1) != std::string::npos)
      continue;
    std::string name = id.substr(slash + 1);
    std::replace(name.begin(), name.end(), '_', ' ');
    if (!places.is_free(name) || places.row_of(name) || net.ordinary.contains(fold(name)) ||
        net.senses.contains(fold(name)))
      continue;
    if (const auto row = places.add_row(name, "city", country->second)) places.add_word(*row, name);
  }
}

}  // namespace checkclaims::generate
