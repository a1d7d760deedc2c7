#include "checkclaims/lexicon.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
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

/// What fields of rows refer to.
struct RowStore {
  std::array<std::vector<Row>, table_count> rows;
  Numbers strings, lists;
  std::string_view text;

  const Row* row(Table table, std::uint32_t index) const {
    const auto& of_table = rows[static_cast<std::size_t>(table)];
    return index < of_table.size() ? &of_table[index] : nullptr;
  }
  std::string_view string(std::uint32_t index) const {
    return text.substr(strings[index], strings[index + 1] - strings[index]);
  }
};

struct Lexicon::Tables {
  LexiconStore store;  // the data of `image`, unless it is part of the program
  LexiconImage image;
  std::array<Numbers, section_count> sections;
  RowStore rows_store;
  std::array<std::vector<Row>, table_count>& rows = rows_store.rows;
  std::array<Numbers, table_count> row_order;
  std::vector<std::string_view> role_words;  // of all roles, which point to them
  std::array<std::vector<WordRole>, table_count> roles;
  std::string version;
  std::string_view cues;  // by word

  explicit Tables(LexiconStore own) : store(std::move(own)), image{store.numbers, store.text} {
    open();
  }
  explicit Tables(const LexiconImage& built_in) : image(built_in) { open(); }

  Numbers operator[](Section section) const { return sections[static_cast<std::size_t>(section)]; }
  /// The word with that hash; where it is ASCII, in any case. 0 if none.
  WordId find(std::uint32_t hash, std::string_view word) const;
  /// The node that a word leads to from another than the first; 0 if none.
  std::uint32_t after(std::uint32_t node, WordId word) const;

 private:
  void open();
  void open_rows();
  void open_roles(Strings& strings);
};

void Lexicon::Tables::open() {
  Numbers rest = image.numbers;
  for (Numbers& section : sections) {
    section = rest.subspan(1, rest[0]);
    rest = rest.subspan(1 + rest[0]);
  }
  cues = image.text.substr((*this)[Section::first_cue_byte][0], (*this)[Section::roots].size() + 1);
  open_rows();
  Strings strings{image.text.substr((*this)[Section::first_role_byte][0])};
  open_roles(strings);
  version = strings.next((*this)[Section::version_size][0]);
}

void Lexicon::Tables::open_rows() {
  rows_store.strings = (*this)[Section::strings];
  rows_store.lists = (*this)[Section::lists];
  rows_store.text = image.text;
  const std::uint32_t* next = (*this)[Section::rows].data();
  Numbers order = (*this)[Section::row_order];
  for (std::size_t t = 0; t < table_count; ++t) {
    const std::uint32_t count = *next++;
    rows[t].reserve(count);
    while (rows[t].size() < count) {
      Row& row = rows[t].emplace_back();
      row.id = rows_store.string(next[0]);
      row.table = static_cast<Table>(t);
      row.present = next[1] | std::uint64_t{next[2]} << 32;
      row.values = next + 3;
      row.store = &rows_store;
      next += 3 + std::popcount(row.present);
    }
    row_order[t] = order.first(rows[t].size());
    order = order.subspan(rows[t].size());
  }
}

void Lexicon::Tables::open_roles(Strings& strings) {
  Numbers rest = (*this)[Section::roles];
  const auto next = [&rest] {
    const std::uint32_t number = rest[0];
    rest = rest.subspan(1);
    return number;
  };
  role_words.reserve(next());
  for (auto& of_table : roles) {
    of_table.resize(next());
    for (WordRole& role : of_table) {
      const std::uint32_t bits = next();
      role.construction = static_cast<Construction>(bits & 0xFF);
      role.inflection = static_cast<Inflection>(bits >> 8 & 0xFF);
      role.part = (bits >> 16 & 1U) != 0;
      role.place = (bits >> 17 & 1U) != 0;
      role.number = static_cast<std::uint8_t>(bits >> 24);
      role.least = static_cast<std::uint16_t>(next());
      for (const auto& [table, list] :
           {std::pair(Table::people, &role.of), std::pair(Table::people, &role.not_of),
            std::pair(Table::events, &role.amid)}) {
        const std::uint32_t count = next();
        *list = {rest.first(count), rows_store.row(table, 0)};
        rest = rest.subspan(count);
      }
      const std::uint32_t words = next();
      const std::size_t first = role_words.size();
      for (std::uint32_t w = 0; w < words; ++w) role_words.push_back(strings.next(next()));
      role.with = std::span(role_words).subspan(first);
    }
  }
}

WordId Lexicon::Tables::find(std::uint32_t hash, std::string_view text) const {
  const std::uint32_t *slots = (*this)[Section::slots].data(),  // a power of two
      *begins = (*this)[Section::words].data();
  const std::size_t mask = (*this)[Section::slots].size() - 1;
  for (std::size_t at = hash & mask; slots[at] != 0; at = (at + 1) & mask) {
    const std::uint32_t begin = begins[slots[at] - 1], size = begins[slots[at]] - begin;
    const std::string_view known(image.text.data() + begin, size);
    if (size == text.size() && (text == known || is_folded_to(text, known))) return slots[at];
  }
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

std::uint32_t Row::value(std::uint8_t field) const {
  return values[std::popcount(present & ((std::uint64_t{1} << field) - 1))];
}

std::string_view Row::text(Table of, std::uint8_t field) const {
  return has(of, field) ? store->string(value(field)) : std::string_view();
}

std::optional<std::int64_t> Row::operator[](FieldKey<std::int64_t> field) const {
  if (!has(field.table, field.index)) return std::nullopt;
  const Numbers halves = store->lists.subspan(value(field.index), 2);
  return static_cast<std::int64_t>(halves[0] | std::uint64_t{halves[1]} << 32);
}

const Row* Row::operator[](FieldKey<const Row*> field) const {
  if (!has(field.table, field.index)) return nullptr;
  return store->row(field.to, value(field.index));
}

RowList Row::operator[](FieldKey<RowList> field) const {
  if (!has(field.table, field.index)) return {};
  const Numbers list = store->lists.subspan(value(field.index));
  return {list.subspan(1, list[0]), store->row(field.to, 0)};
}

bool RowList::has(const Row* row) const {
  return std::any_of(indexes.begin(), indexes.end(),
                     [&](std::uint32_t index) { return rows + index == row; });
}

bool RowList::has(std::string_view id) const {
  return std::any_of(indexes.begin(), indexes.end(),
                     [&](std::uint32_t index) { return rows[index].id == id; });
}

Lexicon::Lexicon(std::span<const std::string_view> tables, std::span<const std::string_view> more)
    : Lexicon(compile_tables(tables, more)) {}

Lexicon::Lexicon(LexiconStore store) : Lexicon(std::make_unique<Tables>(std::move(store))) {}

Lexicon::Lexicon(const LexiconImage& image) : Lexicon(std::make_unique<Tables>(image)) {}

Lexicon::Lexicon(std::unique_ptr<Tables> tables)
    : tables_(std::move(tables)), cues_(tables_->cues), stems_((*tables_)[Section::stems]) {
  std::copy(tables_->rows.begin(), tables_->rows.end(), rows_.begin());
  std::copy(tables_->roles.begin(), tables_->roles.end(), roles_.begin());
}

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

WordId Lexicon::word(std::uint32_t hash, std::string_view token) const {
  return tables_->find(hash, token);
}

std::uint32_t Lexicon::word_count() const {
  return static_cast<std::uint32_t>((*tables_)[Section::roots].size());
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
  // Plain pointers: this is asked of every word.
  const std::uint32_t *starts = (*tables_)[Section::starts].data(),
                      *roots = (*tables_)[Section::roots].data(),
                      *first_ending = (*tables_)[Section::first_ending].data(),
                      *endings = (*tables_)[Section::endings].data();
  const char* cases = tables_->image.text.data();
  for (std::uint32_t first = 0; first < tokens.size(); ++first) {
    const WordId word = tokens[first].word;
    if (word == 0 || (starts[word - 1] & tables.bits()) == 0) continue;
    const std::size_t start = hits.size();
    std::uint32_t node = roots[word - 1];
    for (std::uint32_t last = first + 1; node != 0; ++last) {
      for (std::size_t e = first_ending[node]; e < first_ending[node + 1]; ++e) {
        const std::uint32_t* ending = endings + 3 * e;
        const auto table = static_cast<Table>(ending[0] & 0xFF);
        if (!tables.has(table)) continue;
        if ((ending[0] & asks_for_capitals) != 0 &&
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
  hits.reserve(tokens.size());
  match(tokens, tables, hits);
  return hits;
}

const Row& Lexicon::row(Table table, std::string_view id) const {
  const auto index = find(table, id);
  assert(index);
  return row(table, *index);
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

const std::string& Lexicon::version() const { return tables_->version; }

}  // namespace checkclaims
