#include "checkclaims/lexicon.hpp"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <nlohmann/json.hpp>
#include <unordered_map>

#include "checkclaims/error.hpp"
#include "lexicon/inflect.hpp"
#include "lexicon/tokenize.hpp"

namespace checkclaims {
namespace {

/// How a table's word must be written in the text.
enum class Case : std::uint8_t { any, capital, all_caps };

struct Ending {
  Hit hit;                  // first and last unused
  std::vector<Case> cases;  // one a token
};

bool written_so(std::span<const Token> tokens, std::span<const Case> cases) {
  for (std::size_t i = 0; i < cases.size(); ++i) {
    if (tokens[i].all_caps && tokens[i].kind == TokenKind::word) continue;
    if (cases[i] == Case::all_caps || (cases[i] == Case::capital && !tokens[i].capitalised)) return false;
  }
  return true;
}

std::string attribute_text(const nlohmann::json& value) { return value.is_string() ? value.get<std::string>() : value.dump(); }

}  // namespace

struct Lexicon::Tables {
  std::unordered_map<std::string, WordId> words;
  std::unordered_map<std::uint64_t, std::uint32_t> edges;  // node << 32 | word -> node
  std::vector<std::vector<Ending>> endings;                // by node
  std::array<std::vector<Row>, table_count> rows;
  std::array<std::unordered_map<std::string, std::uint16_t>, table_count> row_of;  // by id
  std::array<std::vector<std::string>, table_count> roles;
  std::string version;

  void add_table(Table table, std::string_view text);
  void add_row(Table table, const nlohmann::json& json);
  void add_words(Hit hit, std::string_view phrase);
};

std::string_view Row::attribute(std::string_view name) const {
  for (const auto& [key, value] : attributes)
    if (key == name) return value;
  return {};
}

std::optional<std::int64_t> Row::number(std::string_view name) const {
  const std::string_view text = attribute(name);
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

void Lexicon::Tables::add_words(Hit hit, std::string_view phrase) {
  std::uint32_t node = 0;
  Ending ending{hit, {}};
  for (const Token& token : tokenize(phrase, {0, static_cast<std::uint32_t>(phrase.size())}, nullptr)) {
    const std::string_view text = phrase.substr(token.span.begin, token.span.size());
    const auto word = words.emplace(fold(text), static_cast<WordId>(words.size() + 1)).first->second;
    const auto edge = edges.emplace(std::uint64_t{node} << 32 | word, static_cast<std::uint32_t>(endings.size()));
    if (edge.second) endings.emplace_back();
    node = edge.first->second;
    ending.cases.push_back(token.all_caps && token.kind == TokenKind::word && text.size() > 1 ? Case::all_caps
                           : token.capitalised                                               ? Case::capital
                                                                                             : Case::any);
  }
  if (node != 0) endings[node].push_back(std::move(ending));
}

void Lexicon::Tables::add_row(Table table, const nlohmann::json& json) {
  const auto t = static_cast<std::size_t>(table);
  const auto next = static_cast<std::uint16_t>(rows[t].size());
  const auto [known, is_new] = row_of[t].emplace(json.at("id").get<std::string>(), next);
  if (is_new) rows[t].push_back({known->first, {}});
  Row& row = rows[t][known->second];
  Hit hit;
  hit.table = table;
  hit.row = known->second;
  for (const auto& [name, value] : json.items()) {
    if (name == "id" || name == "example" || name == "not") continue;
    if (!value.is_array()) {
      const auto stated = std::find_if(row.attributes.begin(), row.attributes.end(), [&](const auto& a) { return a.first == name; });
      if (stated == row.attributes.end()) row.attributes.emplace_back(name, attribute_text(value));
      else stated->second = attribute_text(value);
      continue;
    }
    auto& names = roles[t];
    auto role = std::find(names.begin(), names.end(), name);
    if (role == names.end()) role = names.insert(names.end(), name);
    hit.role = static_cast<std::uint8_t>(role - names.begin());
    for (const auto& entry : value)
      for (const auto& [phrase, forms] : inflected(name, entry.get<std::string>())) {
        hit.forms = forms;
        add_words(hit, phrase);
      }
  }
}

void Lexicon::Tables::add_table(Table table, std::string_view text) {
  if (text.empty()) return;
  try {
    const auto json = nlohmann::json::parse(text);
    for (const auto& row : json.at("rows")) add_row(table, row);
  } catch (const nlohmann::json::exception& error) {
    throw InputError(std::string(name_of(table)) + ".json", rows[static_cast<std::size_t>(table)].size() + 1, error.what());
  }
}

Lexicon::Lexicon(std::span<const std::string_view> texts, std::span<const std::string_view> more)
    : tables_(std::make_unique<Tables>()) {
  std::size_t size = 0;
  for (const auto& source : {texts, more})
    for (const std::string_view text : source) size += text.size();
  tables_->words.reserve(size / 16);  // about what a table's text comes to
  tables_->edges.reserve(size / 12);
  tables_->endings.reserve(size / 12);
  tables_->endings.emplace_back();
  std::string all;
  for (const auto& source : {texts, more})
    for (std::size_t t = 0; t < source.size(); ++t) {
      all += source[t];
      tables_->add_table(static_cast<Table>(t), source[t]);
    }
  tables_->version = stable_hash(all);
}

Lexicon::~Lexicon() = default;

WordId Lexicon::word(std::string_view token) const {
  const auto found = tables_->words.find(fold(token));
  return found == tables_->words.end() ? 0 : found->second;
}

std::vector<Hit> Lexicon::match(std::span<const Token> tokens) const {
  std::vector<Hit> hits;
  for (std::uint32_t first = 0; first < tokens.size(); ++first) {
    const std::size_t start = hits.size();
    std::uint32_t node = 0;
    for (std::uint32_t last = first; last < tokens.size() && tokens[last].word != 0; ++last) {
      const auto edge = tables_->edges.find(std::uint64_t{node} << 32 | tokens[last].word);
      if (edge == tables_->edges.end()) break;
      node = edge->second;
      for (const Ending& ending : tables_->endings[node]) {
        if (!written_so(tokens.subspan(first), ending.cases)) continue;
        hits.push_back(ending.hit);
        hits.back().first = first;
        hits.back().last = last + 1;
      }
    }
    std::stable_sort(hits.begin() + static_cast<std::ptrdiff_t>(start), hits.end(),
                     [](const Hit& a, const Hit& b) { return a.last > b.last; });
    // Of each table only the longest.
    std::array<std::uint32_t, table_count> longest{};
    hits.erase(std::remove_if(hits.begin() + static_cast<std::ptrdiff_t>(start), hits.end(),
                              [&longest](const Hit& hit) {
                                auto& best = longest[static_cast<std::size_t>(hit.table)];
                                best = std::max(best, hit.last);
                                return hit.last < best;
                              }),
               hits.end());
  }
  return hits;
}

const Row& Lexicon::row(Table table, std::uint16_t index) const {
  return tables_->rows[static_cast<std::size_t>(table)][index];
}

const Row& Lexicon::row(Table table, std::string_view id) const {
  const auto index = find(table, id);
  assert(index);
  return row(table, *index);
}

std::span<const Row> Lexicon::rows(Table table) const { return tables_->rows[static_cast<std::size_t>(table)]; }

std::optional<std::uint16_t> Lexicon::find(Table table, std::string_view id) const {
  const auto& index = tables_->row_of[static_cast<std::size_t>(table)];
  const auto found = index.find(std::string(id));
  if (found == index.end()) return std::nullopt;
  return found->second;
}

std::string_view Lexicon::role(const Hit& hit) const {
  return tables_->roles[static_cast<std::size_t>(hit.table)][hit.role];
}

const std::string& Lexicon::version() const { return tables_->version; }

}  // namespace checkclaims
