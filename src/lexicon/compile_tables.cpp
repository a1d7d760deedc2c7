#include <algorithm>
#include <charconv>
#include <set>
#include <unordered_map>

#include "checkclaims/error.hpp"
#include "checkclaims/words.hpp"
#include "lexicon/additions.hpp"
#include "lexicon/image.hpp"
#include "lexicon/inflect.hpp"
#include "lexicon/list_rules.hpp"
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
      if (field_rule(table, name) == nullptr)
        throw InputError(std::string(name_of(table)) + ".json", 0,
                         added.id + ": unknown field " + name);
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
    for (const TableRow::List& list : added.lists) {
      const ListRule* rule = list_rule(table, list.name);
      if (rule == nullptr)
        throw InputError(std::string(name_of(table)) + ".json", 0,
                         added.id + ": unknown list " + list.name);
      auto& roles = roles_[t];
      const ListRole wanted{rule, list.conditions};
      auto role = std::find(roles.begin(), roles.end(), wanted);
      if (role == roles.end()) role = roles.insert(roles.end(), wanted);
      hit.role = static_cast<std::uint8_t>(role - roles.begin());
      for (const std::string& word : list.words)
        for (const auto& [phrase, forms] : inflected(rule->word, word)) {
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
  struct ListRole {
    const ListRule* rule;
    TableRow::Conditions conditions;
    bool operator==(const ListRole&) const = default;
  };
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
        const bool capitals = phrase.cases.find_first_not_of(any_case) != std::string::npos;
        packed.insert(packed.end(),
                      {static_cast<std::uint32_t>(hit.table) | std::uint32_t{hit.role} << 8 |
                           std::uint32_t{hit.forms} << 16 | (capitals ? asks_for_capitals : 0),
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

  /// One more than the index of a row; what no row has for an id that a user misspelt, which
  /// check_references refuses.
  std::uint32_t number_of(Table table, const std::string& id) const {
    const auto& rows = row_of_[static_cast<std::size_t>(table)];
    const auto found = rows.find(id);
    return found == rows.end() ? 0 : found->second + 1U;
  }

  std::vector<std::uint32_t> packed_roles() {
    std::vector<std::uint32_t> packed{0};
    for (const auto& roles : roles_) {
      packed.push_back(static_cast<std::uint32_t>(roles.size()));
      for (const auto& [rule, conditions] : roles) {
        packed.insert(packed.end(), {static_cast<std::uint32_t>(rule->construction) |
                                         static_cast<std::uint32_t>(rule->word) << 8 |
                                         std::uint32_t{conditions.part} << 16 |
                                         std::uint32_t{conditions.place} << 17 |
                                         std::uint32_t{conditions.number} << 24,
                                     conditions.least});
        for (const auto& [table, ids] : {std::pair(Table::people, &conditions.of),
                                         std::pair(Table::people, &conditions.not_of),
                                         std::pair(Table::events, &conditions.amid)}) {
          packed.push_back(static_cast<std::uint32_t>(ids->size()));
          for (const std::string& id : *ids) packed.push_back(number_of(table, id) - 1);
        }
        packed.push_back(static_cast<std::uint32_t>(conditions.with.size()));
        packed[0] += packed.back();
        for (const std::string& start : conditions.with) {
          packed.push_back(size_of(start));
          store_.text += start;
        }
      }
    }
    return packed;
  }

  /// The index of a string of the rows.
  std::uint32_t string(const std::string& text) {
    const auto [known, is_new] =
        string_ids_.emplace(text, static_cast<std::uint32_t>(strings_.size()));
    if (is_new) strings_.push_back(text);
    return known->second;
  }
  /// The value of a field in the image.
  std::uint32_t packed(const FieldRule& rule, const std::string& text) {
    const auto place = static_cast<std::uint32_t>(lists_.size());
    switch (rule.kind) {
      case FieldKind::flag: return 1;
      case FieldKind::text:
      case FieldKind::words:
      case FieldKind::phrases: return string(text);
      case FieldKind::row: return number_of(rule.to, text) - 1;
      case FieldKind::number: {
        std::int64_t number = 0;
        std::from_chars(text.data(), text.data() + text.size(), number);
        const auto bits = static_cast<std::uint64_t>(number);
        lists_.insert(lists_.end(),
                      {static_cast<std::uint32_t>(bits), static_cast<std::uint32_t>(bits >> 32)});
        return place;
      }
      case FieldKind::rows: {
        lists_.push_back(0);
        for (const std::string_view id : words_of(text))
          if (const std::uint32_t row = number_of(rule.to, std::string(id)); row != 0) {
            lists_.push_back(row - 1);
            ++lists_[place];
          }
        return place;
      }
    }
    return 0;
  }

  void pack_row(Table table, const CompiledRow& row, std::vector<std::uint32_t>& packed_rows) {
    std::uint64_t present = 0;
    std::vector<std::uint32_t> values;
    const auto rules = field_rules_of(table);
    for (std::size_t i = 0; i < rules.size(); ++i) {
      const auto field =
          std::find_if(row.attributes.begin(), row.attributes.end(),
                       [&](const auto& attribute) { return attribute.first == rules[i].name; });
      if (field == row.attributes.end() ||
          (rules[i].kind == FieldKind::flag && field->second != "true"))
        continue;
      present |= std::uint64_t{1} << i;
      values.push_back(packed(rules[i], field->second));
    }
    packed_rows.insert(packed_rows.end(), {string(row.id), static_cast<std::uint32_t>(present),
                                           static_cast<std::uint32_t>(present >> 32)});
    packed_rows.insert(packed_rows.end(), values.begin(), values.end());
  }

  void add_strings() {
    std::vector<std::uint32_t> begins;
    for (const std::string& text : strings_) {
      begins.push_back(text_size());
      store_.text += text;
    }
    begins.push_back(text_size());
    add_section(begins);
    add_section(lists_);
  }

  void add_rows(std::string_view version) {
    std::vector<std::uint32_t> rows, order;
    for (std::size_t t = 0; t < table_count; ++t) {
      rows.push_back(static_cast<std::uint32_t>(rows_[t].size()));
      for (const CompiledRow& row : rows_[t]) pack_row(static_cast<Table>(t), row, rows);
      std::vector<std::uint32_t> by_id(rows_[t].size());
      for (std::uint32_t r = 0; r < by_id.size(); ++r) by_id[r] = r;
      std::sort(by_id.begin(), by_id.end(),
                [&](std::uint32_t a, std::uint32_t b) { return rows_[t][a].id < rows_[t][b].id; });
      order.insert(order.end(), by_id.begin(), by_id.end());
    }
    add_strings();
    const std::uint32_t first_byte = text_size();
    const std::vector<std::uint32_t> roles = packed_roles();
    store_.text += version;
    add_section(rows);
    add_section(order);
    add_section(roles);
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
  std::array<std::vector<ListRole>, table_count> roles_;
  std::vector<std::string> strings_;
  std::unordered_map<std::string, std::uint32_t> string_ids_;
  std::vector<std::uint32_t> lists_;
  LexiconStore store_;
};

using Entry = std::pair<Table, std::string>;

Entry entry_of(Table table, std::string_view word) {
  return {table, fold(word.substr(0, word.find('|')))};
}

std::set<Entry> entries_of(std::span<const AddedRow> added) {
  std::set<Entry> entries;
  for (const AddedRow& row : added)
    for (const TableRow::List& list : row.row.lists)
      for (const std::string& word : list.words) entries.insert(entry_of(row.table, word));
  return entries;
}

/// Hand-written rows take precedence over a generated row.
TableRow without(const std::set<Entry>& taken, Table table, TableRow row) {
  if (taken.empty()) return row;
  for (TableRow::List& list : row.lists)
    std::erase_if(list.words,
                  [&](const std::string& word) { return taken.contains(entry_of(table, word)); });
  return row;
}

}  // namespace

LexiconStore compile_tables(std::span<const std::string_view> tables,
                            std::span<const std::string_view> more,
                            std::span<const AddedRow> added) {
  Compiler compiler;
  std::string all(irregular_verbs_text);
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
