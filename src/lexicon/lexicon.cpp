#include "checkclaims/lexicon.hpp"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <optional>

#include "lexicon/image.hpp"
#include "lexicon/tokenize.hpp"

namespace checkclaims {
namespace {

using Numbers = std::span<const std::uint32_t>;

/// Whether the token is capitalised as a code of the image demands.
bool written_so(const Token& token, char wanted) {
  if (token.all_caps && token.kind == TokenKind::word) return true;
  return wanted == any_case || (wanted == capital && token.capitalised);
}

bool written_so(std::span<const Token> tokens, const char* codes) {
  for (const Token& token : tokens)
    if (!written_so(token, *codes++)) return false;
  return true;
}

char folded(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 32) : c; }

/// Hash of an ASCII word as it is once folded; empty for others.
std::optional<std::uint32_t> hash_of_ascii(std::string_view word) {
  std::uint32_t hash = hash_of({});
  for (const char c : word) {
    if ((static_cast<unsigned char>(c) & 0x80) != 0) return std::nullopt;
    hash = hash_with(hash, folded(c));
  }
  return hash;
}

bool is_folded_to(std::string_view word, std::string_view known) {
  return std::equal(word.begin(), word.end(), known.begin(), known.end(),
                    [](char a, char b) { return folded(a) == b; });
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
  /// The word with that hash; where it is ASCII, in any case. 0 if none.
  WordId find(std::uint32_t hash, std::string_view word) const;
  /// The node that a word leads to from another than the first; 0 if none.
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

WordId Lexicon::Tables::find(std::uint32_t hash, std::string_view text) const {
  const Numbers slots = (*this)[Section::slots];  // a power of two
  const std::size_t mask = slots.size() - 1;
  for (std::size_t at = hash & mask; slots[at] != 0; at = (at + 1) & mask)
    if (is_folded_to(text, word(slots[at]))) return slots[at];
  return 0;
}

std::uint32_t Lexicon::Tables::after(std::uint32_t node, WordId word) const {
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
  const auto hash = hash_of_ascii(token);
  if (!hash) {
    const std::string whole = fold(token);
    return tables_->find(hash_of(whole), whole);
  }
  return tables_->find(*hash, token);
}

std::uint32_t Lexicon::word_count() const {
  return static_cast<std::uint32_t>((*tables_)[Section::roots].size());
}

std::uint8_t Lexicon::cue(WordId word) const {
  return static_cast<std::uint8_t>(tables_->cues[word]);
}

std::uint32_t Lexicon::stem(WordId word) const {
  return word == 0 ? 0 : (*tables_)[Section::stems][word - 1];
}

namespace {

/// Hits at one token, by length -> the longest first, and only the longest of each table. They are
/// few: sorted in place, since a buffer for them would be made at every token.
void keep_longest(std::vector<Hit>& hits, std::size_t start) {
  if (hits.size() == start || hits[start].last == hits.back().last) return;
  const auto first_hit = hits.begin() + static_cast<std::ptrdiff_t>(start);
  for (auto next = first_hit + 1; next != hits.end(); ++next)
    std::rotate(std::upper_bound(first_hit, next, *next,
                                 [](const Hit& a, const Hit& b) { return a.last > b.last; }),
                next, next + 1);
  std::array<std::uint32_t, table_count> longest{};
  hits.erase(std::remove_if(first_hit, hits.end(),
                            [&longest](const Hit& hit) {
                              auto& best = longest[static_cast<std::size_t>(hit.table)];
                              best = std::max(best, hit.last);
                              return hit.last < best;
                            }),
             hits.end());
}

}  // namespace

void Lexicon::match(std::span<const Token> tokens, TableSet tables, std::vector<Hit>& hits) const {
  const Numbers starts = (*tables_)[Section::starts], roots = (*tables_)[Section::roots],
                first_ending = (*tables_)[Section::first_ending],
                endings = (*tables_)[Section::endings];
  const char* cases = tables_->image.text.data();
  for (std::uint32_t first = 0; first < tokens.size(); ++first) {
    const WordId word = tokens[first].word;
    if (word == 0 || (starts[word - 1] & tables.bits()) == 0) continue;
    const std::size_t start = hits.size();
    std::uint32_t node = roots[word - 1];
    for (std::uint32_t last = first + 1; node != 0; ++last) {
      for (std::size_t e = first_ending[node]; e < first_ending[node + 1]; ++e) {
        const std::uint32_t* ending = &endings[3 * e];
        const auto table = static_cast<Table>(ending[0] & 0xFF);
        if (!tables.has(table) ||
            !written_so(tokens.subspan(first, last - first), cases + ending[2]))
          continue;
        hits.push_back({first, last, table, static_cast<std::uint8_t>(ending[0] >> 8),
                        static_cast<std::uint8_t>(ending[0] >> 16),
                        static_cast<std::uint16_t>(ending[1])});
      }
      if (last == tokens.size() || tokens[last].word == 0) break;
      node = tables_->after(node, tokens[last].word);
    }
    keep_longest(hits, start);
  }
}

std::vector<Hit> Lexicon::match(std::span<const Token> tokens, TableSet tables) const {
  std::vector<Hit> hits;
  match(tokens, tables, hits);
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
