#include "program/read_tables.hpp"

#include <fmt/format.h>

#include "checkclaims/additions.hpp"
#include "checkclaims/nearest.hpp"
#include "checkclaims/report.hpp"
#include "program/read_file.hpp"

namespace checkclaims {

SettleDays settle_days(const Config& config, const Lexicon& lexicon) {
  SettleDays days;
  for (const SettleSetting& settle : config.settle) {
    const std::string& name = settle.name.text;
    days[name] = settle.days;
    if (lexicon.find(Table::measures, name) || lexicon.find(Table::events, name)) continue;
    std::vector<std::string_view> known;
    for (const Table table : {Table::measures, Table::events})
      for (const Row& row : lexicon.rows(table)) known.push_back(row.id);
    const std::string_view near = nearest(name, known);
    throw InputError(place_in(config, settle.name),
                     fmt::format("{} is neither a measure nor a kind of event{}", name,
                                 near.empty() ? "" : fmt::format(", did you mean {}?", near)));
  }
  return days;
}

RoleTable read_role_table(const std::string& path) {
  auto text = read_file(path);
  if (!text) throw InputError(quote_path(path), "no such file");
  return parse_roles(path, std::move(*text));
}

std::unique_ptr<const Lexicon> read_lexicon(const Config& config) {
  if (config.lexicon.empty()) return nullptr;
  std::vector<LexiconFile> files;
  for (const ConfigValue& named : config.lexicon) {
    auto text = read_file(named.text);
    if (!text)
      throw InputError(place_in(config, named), quote_path(named.text) + ": no such lexicon file");
    files.push_back({quote_path(named.text), std::move(*text)});
  }
  return extended_lexicon(files);
}

}  // namespace checkclaims
