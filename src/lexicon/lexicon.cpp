#include "checkclaims/lexicon.hpp"

#include <algorithm>
#include <cassert>
#include <charconv>

#include "lexicon/image.hpp"
#include "lexicon/tokenize.hpp"

namespace checkclaims {
namespace {

using Numbers = std::span<const std::uint32_t>;

/// Whether the tokens are capitalised as `cases` of the image demands, one code per token.
bool written_so(std::span<const Token> tokens, std::string_view cases) {
  for (std::size_t i = 0; i < cases.size(); ++i) {
    if (tokens[i].all_caps && tokens[i].kind == TokenKind::word) continue;
    if (cases[i] == all_caps || (cases[i] == capital && !tokens[i].capitalised)) return false;
  }
  return true;
}

/// Concatenated strings of which only the sizes are known.
struct Strings {
  std::string_view text;
  std::string_view next(std::uint32_t size) {
    const std::string_view string = text.substr(0, size);
    text.remove_prefix(size);
    return string;
  }
};

}  // namespace

struct Lexicon::Tables {
  LexiconStore store;  // the data of `image`, unless it is part of the program
  LexiconImage image;
  std::array<Numbers, section_count> sections;
  std::vector<Row::Attribute> attributes;  // of all rows, which point to them
  std::array<std::vector<Row>, table_count> rows;
  std::array<Numbers, table_count> row_order;
  std::array<std::vector<std::string_view>, table_count> roles;
  std::string version;
  std::string_view cues;  // by word

  explicit Tables(LexiconStore own) : store(std::move(own)), image{store.numbers, store.text} {
    open();
  }
  explicit Tables(const LexiconImage& built_in) : image(built_in) { open(); }

  Numbers operator[](Section section) const { return sections[static_cast<std::size_t>(section)]; }
  std::string_view word(WordId id) const {
    const Numbers begins = (*this)[Section::words];
    return image.text.substr(begins[id - 1], begins[id] - begins[id - 1]);
  }
  /// The node that a word leads to; 0 if none.
  std::uint32_t after(std::uint32_t node, WordId word) const;

 private:
  void open();
  std::size_t count_attributes() const;
};

/// Of all rows.
std::size_t Lexicon::Tables::count_attributes() const {
  std::size_t count = 0;
  auto size = (*this)[Section::row_sizes].begin();
  for (std::size_t t = 0; t < table_count; ++t)
    for (std::uint32_t left = *size++; left > 0; --left) {
      count += size[1];
      size += 2 + 2 * std::ptrdiff_t{size[1]};
    }
  return count;
}

void Lexicon::Tables::open() {
  Numbers rest = image.numbers;
  for (Numbers& section : sections) {
    section = rest.subspan(1, rest[0]);
    rest = rest.subspan(1 + rest[0]);
  }
  cues = image.text.substr((*this)[Section::first_cue_byte][0], (*this)[Section::roots].size() + 1);
  attributes.reserve(count_attributes());  // rows point to them: they must not move
  Strings strings{image.text.substr((*this)[Section::first_row_byte][0])};
  auto size = (*this)[Section::row_sizes].begin();
  Numbers order = (*this)[Section::row_order];
  for (std::size_t t = 0; t < table_count; ++t) {
    const std::uint32_t count = *size++;
    rows[t].reserve(count);
    while (rows[t].size() < count) {
      Row& row = rows[t].emplace_back(Row{std::string(strings.next(*size++)), {}});
      const std::size_t first = attributes.size();
      for (std::uint32_t left = *size++; left > 0; --left) {
        const std::string_view name = strings.next(*size++);
        attributes.push_back({name, strings.next(*size++)});
      }
      row.attributes = std::span(attributes).subspan(first);
    }
    row_order[t] = order.first(rows[t].size());
    order = order.subspan(rows[t].size());
  }
  size = (*this)[Section::role_sizes].begin();
  for (auto& names : roles) {
    names.resize(*size++);
    for (std::string_view& name : names) name = strings.next(*size++);
  }
  version = strings.next((*this)[Section::version_size][0]);
}

std::uint32_t Lexicon::Tables::after(std::uint32_t node, WordId word) const {
  if (node == 0) return (*this)[Section::roots][word - 1];
  const Numbers first = (*this)[Section::first_edge];
  const Numbers words =
      (*this)[Section::edge_words].subspan(first[node], first[node + 1] - first[node]);
  const auto found = std::lower_bound(words.begin(), words.end(), word);
  if (found == words.end() || *found != word) return 0;
  return (
      *this)[Section::edge_nodes][first[node] + static_cast<std::size_t>(found - words.begin())];
}

bool lists_word(std::string_view words, std::string_view word, char between) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(between), words.size());
    if (words.substr(0, end) == word) return true;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return false;
}

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

Lexicon::Lexicon(std::span<const std::string_view> tables, std::span<const std::string_view> more)
    : Lexicon(compile_tables(tables, more)) {}

Lexicon::Lexicon(LexiconStore store) : tables_(std::make_unique<Tables>(std::move(store))) {}

Lexicon::Lexicon(const LexiconImage& image) : tables_(std::make_unique<Tables>(image)) {}

Lexicon::~Lexicon() = default;

LexiconImage Lexicon::image() const { return tables_->image; }

WordId Lexicon::word(std::string_view token) const {
  const std::string folded = fold(token);
  const Numbers slots = (*tables_)[Section::slots];
  for (std::size_t at = hash_of(folded) % slots.size(); slots[at] != 0;
       at = (at + 1) % slots.size())
    if (tables_->word(slots[at]) == folded) return slots[at];
  return 0;
}

std::uint8_t Lexicon::cue(WordId word) const {
  return static_cast<std::uint8_t>(tables_->cues[word]);
}

std::vector<Hit> Lexicon::match(std::span<const Token> tokens) const {
  const Numbers first_ending = (*tables_)[Section::first_ending],
                endings = (*tables_)[Section::endings];
  std::vector<Hit> hits;
  for (std::uint32_t first = 0; first < tokens.size(); ++first) {
    const std::size_t start = hits.size();
    std::uint32_t node = 0;
    for (std::uint32_t last = first; last < tokens.size() && tokens[last].word != 0; ++last) {
      node = tables_->after(node, tokens[last].word);
      if (node == 0) break;
      for (std::size_t e = first_ending[node]; e < first_ending[node + 1]; ++e) {
        const Numbers ending = endings.subspan(3 * e, 3);
        if (!written_so(tokens.subspan(first),
                        tables_->image.text.substr(ending[2], last + 1 - first)))
          continue;
        hits.push_back({first, last + 1, static_cast<Table>(ending[0] & 0xFF),
                        static_cast<std::uint8_t>(ending[0] >> 8),
                        static_cast<std::uint8_t>(ending[0] >> 16),
                        static_cast<std::uint16_t>(ending[1])});
      }
    }
    if (hits.size() - start < 2) continue;
    // The longest first, in place: they are few, and a buffer for them would be made at every
    // token.
    const auto first_hit = hits.begin() + static_cast<std::ptrdiff_t>(start);
    for (auto next = first_hit + 1; next != hits.end(); ++next)
      std::rotate(std::upper_bound(first_hit, next, *next,
                                   [](const Hit& a, const Hit& b) { return a.last > b.last; }),
                  next, next + 1);
    // Keep only the longest of each table.
    std::array<std::uint32_t, table_count> longest{};
    hits.erase(std::remove_if(first_hit, hits.end(),
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

std::span<const Row> Lexicon::rows(Table table) const {
  return tables_->rows[static_cast<std::size_t>(table)];
}

std::optional<std::uint16_t> Lexicon::find(Table table, std::string_view id) const {
  const auto& rows = tables_->rows[static_cast<std::size_t>(table)];
  const Numbers order = tables_->row_order[static_cast<std::size_t>(table)];
  const auto found = std::lower_bound(
      order.begin(), order.end(), id,
      [&rows](std::uint32_t row, std::string_view wanted) { return rows[row].id < wanted; });
  if (found == order.end() || rows[*found].id != id) return std::nullopt;
  return static_cast<std::uint16_t>(*found);
}

std::string_view Lexicon::role(const Hit& hit) const {
  return tables_->roles[static_cast<std::size_t>(hit.table)][hit.role];
}

const std::string& Lexicon::version() const { return tables_->version; }

}  // namespace checkclaims
