// Writes the generated tables: generate_tables WORDNET ZONES TABLES OUT
// WORDNET is the folder of WordNet's database, ZONES tzdata's zone.tab, TABLES the folder of the
// hand-written tables, OUT that for the generated ones, which have the same form.
#include <exception>
#include <fstream>
#include <iostream>
#include <span>

#include "lexicon/generate/people.hpp"
#include "lexicon/generate/places.hpp"
#include "lexicon/generate/senses.hpp"
#include "lexicon/generate/verbs.hpp"

namespace {

using namespace checkclaims::generate;

void write(const std::filesystem::path& path, const nlohmann::ordered_json& rows) {
  std::ofstream file(path);
  file << "{\"rows\": [\n";
  for (std::size_t i = 0; i < rows.size(); ++i) file << (i > 0 ? ",\n" : "") << rows[i].dump();
  file << "\n]}\n";
  if (!file.flush()) throw std::runtime_error(path.string() + ": cannot be written");
}

}  // namespace

int main(int count, char** values) {
  const std::span arguments(values, static_cast<std::size_t>(count));
  if (arguments.size() != 5) {
    std::cerr << "usage: generate_tables WORDNET ZONES TABLES OUT\n";
    return 2;
  }
  try {
    const WordNet net = read_wordnet(arguments[1]);
    const Written written = read_written(arguments[3]);
    const std::filesystem::path out = arguments[4];
    std::filesystem::create_directories(out);
    write(out / "people.json", people_rows(net, written));
    write(out / "measures.json", measure_rows(read_senses(arguments[1]), written));
    Places places(written);
    add_wordnet_places(places, net);
    add_zone_cities(places, net, arguments[2], add_countries(places));
    write(out / "places.json", places.json());
  } catch (const std::exception& error) {
    std::cerr << "generate_tables: " << error.what() << '\n';
    return 1;
  }
  return 0;
}
