#include <algorithm>
#include <set>
#include <unordered_map>

#include "checkclaims/words.hpp"
#include "lexicon/additions.hpp"
#include "lexicon/image.hpp"
#include "lexicon/inflect.hpp"
#include "lexicon/tokenize.hpp"

namespace checkclaims {
namespace {

struct Phrase {
  Hit hit;            // first and last unused
  std::string cases;  // one per token
};

/// A row that owns its strings.
struct CompiledRow {
  std::string id;
  std::vector<std::pair<std::string, std::string>> attributes;
};

bool is_ascii(std::string_view text) {
  return std::none_of(text.begin(), text.end(),
                      [](char c) { return (static_cast<unsigned char>(c) & 0x80) != 0; });
}

class Compiler {
 public:
  void add_row(Table table, const TableRow& added) {
    const auto t = static_cast<std::size_t>(table);
    const auto next = static_cast<std::uint16_t>(rows_[t].size());
    const auto [known, is_new] = row_of_[t].emplace(added.id, next);
    if (is_new) rows_[t].push_back({known->first, {}});
    CompiledRow& row = rows_[t][known->second];
    for (const auto& [name, text, kind] : added.attributes) {
      const auto stated = std::find_if(row.attributes.begin(), row.attributes.end(),
                                       [&key = name](const auto& a) { return a.first == key; });
      if (stated == row.attributes.end())
        row.attributes.emplace_back(name, text);
      else
        stated->second = text;
    }
    Hit hit;
    hit.table = table;
    hit.row = known->second;
    for (const auto& [name, words] : added.lists) {
      auto& names = roles_[t];
      auto role = std::find(names.begin(), names.end(), name);
      if (role == names.end()) role = names.insert(names.end(), name);
      hit.role = static_cast<std::uint8_t>(role - names.begin());
      for (const std::string& word : words)
        for (const auto& [phrase, forms] : inflected(name, word)) {
          hit.forms = forms;
          add_phrase(hit, phrase);
        }
    }
  }

  /// In the order of Section.
  LexiconStore store(std::string_view version) && {
    add_words();
    add_edges();
    add_endings();
    const std::uint32_t first_cue_byte = text_size();
    add_cues();
    add_rows(version);
    add_section({first_cue_byte});
    return std::move(store_);
  }

 private:
  struct Edge {
    std::uint32_t node, word, to;
    auto operator<=>(const Edge&) const = default;
  };

  void add_phrase(Hit hit, std::string_view phrase) {
    std::uint32_t node = 0;
    Phrase ending{hit, {}};
    std::uint32_t first_word = 0;
    for (const Token& token :
         tokenize(phrase, {0, static_cast<std::uint32_t>(phrase.size())}, nullptr)) {
      const std::string_view text = phrase.substr(token.span.begin, token.span.size());
      const auto [known, is_new] =
          word_ids_.emplace(fold(text), static_cast<WordId>(words_.size() + 1));
      if (is_new) words_.push_back(known->first);
      const std::uint32_t word = known->second;
      if (first_word == 0) first_word = word;
      const auto [edge, leads_on] = edges_.emplace(std::uint64_t{node} << 32 | word,
                                                   static_cast<std::uint32_t>(endings_.size()));
      if (leads_on) endings_.emplace_back();
      node = edge->second;
      ending.cases += token.all_caps && token.kind == TokenKind::word && text.size() > 1 ? all_caps
                      : token.capitalised                                                ? capital
                                                                                         : any_case;
    }
    if (node == 0) return;
    const bool single = ending.cases.size() == 1;
    if (single && hit.table == Table::cues) {
      cues_.resize(std::max<std::size_t>(cues_.size(), first_word + 1), Lexicon::no_cue);
      cues_[first_word] = static_cast<std::uint8_t>(hit.row);
      return;
    }
    starts_.resize(std::max<std::size_t>(starts_.size(), first_word), 0);
    starts_[first_word - 1] |= TableSet{hit.table}.bits();
    endings_[node].push_back(std::move(ending));
  }

  std::uint32_t text_size() const { return static_cast<std::uint32_t>(store_.text.size()); }
  static std::uint32_t size_of(const std::string& text) {
    return static_cast<std::uint32_t>(text.size());
  }

  void add_section(const std::vector<std::uint32_t>& numbers) {
    store_.numbers.push_back(static_cast<std::uint32_t>(numbers.size()));
    store_.numbers.insert(store_.numbers.end(), numbers.begin(), numbers.end());
  }

  void add_words() {
    std::vector<std::uint32_t> begins;
    for (const std::string& word : words_) {
      begins.push_back(text_size());
      store_.text += word;
    }
    begins.push_back(text_size());
    std::uint32_t size = 16;
    while (size < 2 * words_.size()) size *= 2;
    std::vector<std::uint32_t> slots(size, 0);
    for (std::uint32_t w = 0; w < words_.size(); ++w) {
      std::uint32_t at = hash_of(words_[w]) % size;
      while (slots[at] != 0) at = (at + 1) % size;
      slots[at] = w + 1;
    }
    add_section(begins);
    add_section(slots);
  }

  void add_edges() {
    std::vector<Edge> edges;
    edges.reserve(edges_.size());
    for (const auto& [from, to] : edges_)
      edges.push_back(
          {static_cast<std::uint32_t>(from >> 32), static_cast<std::uint32_t>(from), to});
    std::sort(edges.begin(), edges.end());
    std::vector<std::uint32_t> roots(words_.size(), 0), first(endings_.size() + 1, 0), words, nodes;
    for (const Edge& edge : edges) {
      if (edge.node == 0) {
        roots[edge.word - 1] = edge.to;
        continue;
      }
      ++first[edge.node + 1];
      words.push_back(edge.word);
      nodes.push_back(edge.to);
    }
    for (std::size_t n = 1; n < first.size(); ++n) first[n] += first[n - 1];
    starts_.resize(words_.size(), 0);
    std::vector<std::uint32_t> stems;
    for (const std::string& word : words_) stems.push_back(is_ascii(word) ? stem_hash(word) : 0);
    for (const auto* section : {&roots, &starts_, &stems, &first, &words, &nodes})
      add_section(*section);
  }

  void add_endings() {
    std::vector<std::uint32_t> first, packed;
    std::uint32_t count = 0;
    for (const auto& phrases : endings_) {
      first.push_back(count);
      count += static_cast<std::uint32_t>(phrases.size());
      for (const Phrase& phrase : phrases) {
        const Hit& hit = phrase.hit;
        packed.insert(packed.end(),
                      {static_cast<std::uint32_t>(hit.table) | std::uint32_t{hit.role} << 8 |
                           std::uint32_t{hit.forms} << 16,
                       hit.row, text_size()});
        store_.text += phrase.cases;
      }
    }
    first.push_back(count);
    add_section(first);
    add_section(packed);
  }

  void add_cues() {
    cues_.resize(words_.size() + 1, Lexicon::no_cue);
    store_.text.append(cues_.begin(), cues_.end());
  }

  void add_rows(std::string_view version) {
    const std::uint32_t first_byte = text_size();
    std::vector<std::uint32_t> sizes, order, role_sizes;
    for (std::size_t t = 0; t < table_count; ++t) {
      sizes.push_back(static_cast<std::uint32_t>(rows_[t].size()));
      for (const CompiledRow& row : rows_[t]) {
        sizes.insert(sizes.end(),
                     {size_of(row.id), static_cast<std::uint32_t>(row.attributes.size())});
        store_.text += row.id;
        for (const auto& [name, value] : row.attributes) {
          sizes.insert(sizes.end(), {size_of(name), size_of(value)});
          store_.text += name;
          store_.text += value;
        }
      }
      std::vector<std::uint32_t> by_id(rows_[t].size());
      for (std::uint32_t r = 0; r < by_id.size(); ++r) by_id[r] = r;
      std::sort(by_id.begin(), by_id.end(),
                [&](std::uint32_t a, std::uint32_t b) { return rows_[t][a].id < rows_[t][b].id; });
      order.insert(order.end(), by_id.begin(), by_id.end());
    }
    for (const auto& names : roles_) {
      role_sizes.push_back(static_cast<std::uint32_t>(names.size()));
      for (const std::string& name : names) {
        role_sizes.push_back(size_of(name));
        store_.text += name;
      }
    }
    store_.text += version;
    add_section(sizes);
    add_section(order);
    add_section(role_sizes);
    add_section({static_cast<std::uint32_t>(version.size())});
    add_section({first_byte});
  }

  std::vector<std::string> words_;
  std::unordered_map<std::string, WordId> word_ids_;
  std::unordered_map<std::uint64_t, std::uint32_t> edges_;  // node << 32 | word -> node
  std::vector<std::vector<Phrase>> endings_{1};             // by node
  std::vector<std::uint32_t> starts_;                       // by word - 1: bits of tables
  std::vector<std::uint8_t> cues_;                          // by word: a row of the cues table
  std::array<std::vector<CompiledRow>, table_count> rows_;
  std::array<std::unordered_map<std::string, std::uint16_t>, table_count> row_of_;  // by id
  std::array<std::vector<std::string>, table_count> roles_;
  LexiconStore store_;
};

using Entry = std::pair<Table, std::string>;

Entry entry_of(Table table, std::string_view word) {
  return {table, fold(word.substr(0, word.find('|')))};
}

std::set<Entry> entries_of(std::span<const AddedRow> added) {
  std::set<Entry> entries;
  for (const AddedRow& row : added)
    for (const auto& [name, words] : row.row.lists)
      for (const std::string& word : words) entries.insert(entry_of(row.table, word));
  return entries;
}

/// Hand-written rows take precedence over a generated row.
TableRow without(const std::set<Entry>& taken, Table table, TableRow row) {
  if (taken.empty()) return row;
  for (auto& [name, words] : row.lists)
    std::erase_if(words,
                  [&](const std::string& word) { return taken.contains(entry_of(table, word)); });
  return row;
}

}  // namespace

LexiconStore compile_tables(std::span<const std::string_view> tables,
                            std::span<const std::string_view> more,
                            std::span<const AddedRow> added) {
  Compiler compiler;
  std::string all;
  for (std::size_t t = 0; t < tables.size(); ++t) {
    all += tables[t];
    for (const TableRow& row : rows_of(static_cast<Table>(t), tables[t]))
      compiler.add_row(static_cast<Table>(t), row);
  }
  const std::set<Entry> taken = entries_of(added);
  for (std::size_t t = 0; t < more.size(); ++t) {
    all += more[t];
    for (const TableRow& row : rows_of(static_cast<Table>(t), more[t]))
      compiler.add_row(static_cast<Table>(t), without(taken, static_cast<Table>(t), row));
  }
  for (const AddedRow& row : added) {
    compiler.add_row(row.table, row.row);
    all.append(name_of(row.table)).append("\n").append(content_of(row.row));
  }
  return std::move(compiler).store(stable_hash(all));
}

LexiconStore compile_tables(std::span<const std::string_view> tables,
                            std::span<const std::string_view> more) {
  return compile_tables(tables, more, {});
}

}  // namespace checkclaims
