// Checks whether a row of the user's own fits its table: which fields it has, which values a field
// may have, what a word may look like.
#include <algorithm>
#include <charconv>
#include <map>
#include <tuple>

#include "checkclaims/nearest.hpp"
#include "lexicon/additions.hpp"
#include "lexicon/field_rules.hpp"
#include "lexicon/list_rules.hpp"
#include "lexicon/table_shape.hpp"
#include "lexicon/tokenize.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t longest_id = 60, longest_value = 200, longest_text = 1000;
constexpr std::int64_t largest_number = 1'000'000'000'000;
constexpr std::size_t longest_word = 100, most_tokens = 12, most_words = 200;
constexpr std::size_t most_rows_of_a_word = 8;  // rows that can contain the same word of a text

std::string_view kind_in_words(Scalar kind) {
  return kind == Scalar::text ? "a string" : kind == Scalar::number ? "a number" : "true or false";
}

/// ", did you mean `x`?", or the whole list if it is short.
std::string hint(std::string_view wanted, const std::vector<std::string_view>& names) {
  if (const std::string_view near = nearest(wanted, names); !near.empty())
    return ", did you mean " + quoted(near) + "?";
  constexpr std::size_t few = 12;
  if (names.empty() || names.size() > few) return {};
  std::string all;
  for (const std::string_view name : names)
    all += (all.empty() ? ", must be one of " : ", ") + quoted(name);
  return all;
}

/// Checks every row of the files against the shape of its table.
class Fitter {
 public:
  void fit(const AddedRow& added) {
    const TableShape& shape = shape_of(added.table);
    fit_texts(added);
    const TableRow* own = shape.row(added.row.id);
    if (own == nullptr && !takes_rows(added.table)) {
      added.refuse("unknown row, only words can be added to this table" + offices(added.table) +
                   hint(added.row.id, shape.ids()));
    }
    for (const TableRow::List& list : added.row.lists) fit_list(added, shape, own, list);
    for (const auto& attribute : added.row.attributes)
      own != nullptr ? keep(added, *own, attribute) : fit_attribute(added, shape, attribute);
    if (added.row.lists.empty()) added.refuse("the row has no words");
    if (own == nullptr) fit_new(added, shape);
  }

 private:
  static std::string offices(Table table) {
    return table == Table::offices ? " (an office is a row of `titles`)" : "";
  }

  static void fit_texts(const AddedRow& added) {
    const TableRow& row = added.row;
    const auto sign = [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
    };
    if (row.id.empty()) added.refuse("missing `id`");
    if (row.id.size() > longest_id || !std::all_of(row.id.begin(), row.id.end(), sign))
      added.refuse("invalid id, expected at most 60 of a-z, 0-9, -, _ and .");
    for (const auto& [name, text] :
         {std::pair<const char*, const std::string&>{"example", row.example.text},
          {"not", row.silent}}) {
      if (text.empty())
        added.refuse("missing " + quoted(name) +
                     (name[0] == 'e' ? ", a text that the row matches"
                                     : ", a text that the row does not match"));
      if (text.size() > longest_text) added.refuse(quoted(name) + " is longer than 1,000 bytes");
    }
    for (const auto bound : {row.example.low, row.example.high})
      if (bound && (*bound < 0 || *bound > largest_number))
        added.refuse("`low` and `high` of `example` must be from 0 to 1,000,000,000,000");
    if (row.example.bounded && added.table != Table::measures)
      added.refuse("`example` must be a string in this table, found an object");
  }

  void fit_list(const AddedRow& added, const TableShape& shape, const TableRow* own,
                const TableRow::List& list) {
    if (!shape.list(list.name)) {
      if (shape.attribute(list.name) != nullptr)
        added.refuse(quoted(list.name) + " must be " +
                     std::string(kind_in_words(shape.attribute(list.name)->kind)) +
                     ", found a list");
      added.refuse("unknown field " + quoted(list.name) + hint(list.name, shape.fields()));
    }
    fit_conditions(added, list);
    if (own != nullptr && own->list(list.name) == nullptr && !takes_rows(added.table)) {
      std::vector<std::string_view> names;
      for (const TableRow::List& known : own->lists) names.push_back(known.name);
      added.refuse("the row has no list " + quoted(list.name) + hint(list.name, names));
    }
    if (list.words.empty()) added.refuse(quoted(list.name) + " is empty");
    if (list.words.size() > most_words)
      added.refuse(quoted(list.name) + " has more than 200 words");
    for (const std::string& word : list.words)
      fit_word(added, *list_rule(added.table, list.name), word);
  }

  static void fit_conditions(const AddedRow& added, const TableRow::List& list) {
    const TableRow::Conditions& asked = list.conditions;
    if (added.table != Table::measures && asked != TableRow::Conditions{})
      added.refuse(
          "only a measure can have `part`, `place`, `number`, `least`, `of`, `not_of`, `amid` or "
          "`with`");
    const bool several = list.name == "noun_counts";
    if (several != (asked.number > 1) || asked.number == 1)
      added.refuse("`number` must be from 2 to 9 where `counts` is `several`, and only there");
    for (const std::string& start : asked.with)
      if (start.empty() || start.size() > longest_word)
        added.refuse("`with` must name the beginnings of words");
  }

  void fit_word(const AddedRow& added, const ListRule& rule, const std::string& word) {
    const std::string_view list = rule.list;
    if (word.size() > longest_word)
      added.refuse("a word of " + quoted(list) + " is longer than 100 bytes");
    const std::string_view spelt = rule.word == Inflection::verb
                                       ? std::string_view(word).substr(0, word.find(' '))
                                       : std::string_view(word);
    const auto bars = static_cast<std::size_t>(std::count(spelt.begin(), spelt.end(), '|'));
    const std::size_t all = static_cast<std::size_t>(std::count(word.begin(), word.end(), '|'));
    const std::size_t forms = rule.word == Inflection::verb   ? 4
                              : rule.word == Inflection::noun ? 1
                                                              : 0;
    if (bars != all || (bars != 0 && bars != forms)) {
      added.refuse(quoted(word) +
                   (forms == 4 ? " has invalid forms, expected those of a verb, "
                                 "\"take|takes|took|taken|taking\", of its first word only"
                    : forms == 1
                        ? " has invalid forms, expected those of a noun, \"man|men\""
                        : " has forms, but only verbs and nouns can have them, separated by |"));
    }
    std::size_t begin = 0;
    while (begin <= word.size()) {
      const std::size_t end = std::min(word.find('|', begin), word.size());
      const auto tokens = tokenize(std::string_view(word).substr(begin, end - begin),
                                   {0, static_cast<std::uint32_t>(end - begin)}, nullptr);
      if (tokens.empty()) added.refuse(quoted(word) + " of " + quoted(list) + " is not a word");
      if (tokens.size() > most_tokens) added.refuse(quoted(word) + " is longer than 12 words");
      begin = end + 1;
    }
    if (++rows_of_word_[{added.table, fold(word)}] > most_rows_of_a_word)
      added.refuse(quoted(word) + " appears more than 8 times in this table");
  }

  /// Only words may be added to an existing row.
  static void keep(const AddedRow& added, const TableRow& own,
                   const TableRow::Attribute& attribute) {
    if (std::find(own.attributes.begin(), own.attributes.end(), attribute) != own.attributes.end())
      return;
    const std::string_view stated = own.attribute(attribute.name);
    added.refuse(quoted(attribute.name) +
                 (stated.empty() ? " is not in the row" : " of the row is " + quoted(stated)) +
                 ", to which only words can be added");
  }

  static void fit_attribute(const AddedRow& added, const TableShape& shape,
                            const TableRow::Attribute& attribute) {
    const auto* known = shape.attribute(attribute.name);
    if (known == nullptr) {
      if (shape.list(attribute.name))
        added.refuse(quoted(attribute.name) + " must be a list of words, found " +
                     std::string(kind_in_words(attribute.kind)));
      added.refuse("unknown field " + quoted(attribute.name) +
                   hint(attribute.name, shape.fields()));
    }
    const FieldRule& rule = *field_rule(added.table, attribute.name);
    if (attribute.kind != scalar_of(rule.kind))
      added.refuse(quoted(attribute.name) + " must be " +
                   std::string(kind_in_words(scalar_of(rule.kind))) + ", found " +
                   std::string(kind_in_words(attribute.kind)));
    if (attribute.text.size() > longest_value)
      added.refuse(quoted(attribute.name) + " is longer than 200 bytes");
    if (attribute.kind == Scalar::number)
      fit_number(added, attribute, rule.users_choose ? 0 : known->low,
                 rule.users_choose ? longest_time : known->high);
    if (attribute.kind != Scalar::text || rule.users_choose || refers_to_rows(rule)) return;
    for (const std::string_view word : words_of(attribute.text))
      if (!known->words.contains(word))
        added.refuse(quoted(attribute.name) + " cannot be " + quoted(word) +
                     hint(word, {known->words.begin(), known->words.end()}));
  }

  static void fit_number(const AddedRow& added, const TableRow::Attribute& attribute,
                         std::int64_t low, std::int64_t high) {
    std::int64_t value = 0;
    std::from_chars(attribute.text.data(), attribute.text.data() + attribute.text.size(), value);
    if (value < low || value > high)
      added.refuse(quoted(attribute.name) + " must be from " + std::to_string(low) + " to " +
                   std::to_string(high) + ", found " + attribute.text);
  }

  static void fit_new(const AddedRow& added, const TableShape& shape) {
    const TableRow& row = added.row;
    for (const auto& [name, known] : shape.attributes()) {
      if (known.rows < shape.rows() && !field_rule(added.table, name)->needed) continue;
      const bool said = std::any_of(row.attributes.begin(), row.attributes.end(),
                                    [&key = name](const auto& a) { return a.name == key; });
      if (!said)
        added.refuse("missing " + quoted(name) + ", which a row of this table needs" +
                     hint("", {known.words.begin(), known.words.end()}));
    }
    if (added.table == Table::name_words && row.list("body") == nullptr &&
        row.list("variant") == nullptr)
      added.refuse("a new row of this table must have a list `body` or `variant`");
    if (added.table == Table::states) fit_state(added);
  }

  static void fit_state(const AddedRow& added) {
    const bool state = added.row.id.find('.') != std::string::npos;
    if (state == (added.row.list("noun_thing") != nullptr))
      added.refuse(
          "invalid id, expected attribute.state, or that of a thing with a list `noun_thing`");
    if (state && added.row.attribute("subject").empty())
      added.refuse("missing `subject`: whose state it is");
  }

  std::map<std::pair<Table, std::string>, std::size_t> rows_of_word_;
};

bool before(const AddedRow& a, const AddedRow& b) {
  return std::tie(a.table, a.row.id) < std::tie(b.table, b.row.id);
}

void sort_once(std::vector<std::string>& words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
}

/// Adds what `more` says about the same row.
void join(AddedRow& row, const AddedRow& more) {
  if (row.path == more.path)
    more.refuse("duplicate row, first in line " + std::to_string(row.line));
  for (const auto& attribute : more.row.attributes) {
    const auto known = std::find_if(row.row.attributes.begin(), row.row.attributes.end(),
                                    [&](const auto& a) { return a.name == attribute.name; });
    if (known == row.row.attributes.end())
      row.row.attributes.push_back(attribute);
    else if (*known != attribute)
      more.refuse(quoted(attribute.name) + " is already " + quoted(known->text) + " in " +
                  row.path);
  }
  for (const TableRow::List& list : more.row.lists) {
    const auto known = std::find_if(row.row.lists.begin(), row.row.lists.end(),
                                    [&](const auto& l) { return l.same_list(list); });
    if (known == row.row.lists.end())
      row.row.lists.push_back(list);
    else
      known->words.insert(known->words.end(), list.words.begin(), list.words.end());
  }
}

}  // namespace

std::vector<AddedRow> fitted(std::span<const AddedRow> rows) {
  Fitter fitter;
  for (const AddedRow& row : rows) fitter.fit(row);
  std::vector<AddedRow> sorted(rows.begin(), rows.end());
  std::stable_sort(sorted.begin(), sorted.end(), before);
  std::vector<AddedRow> joined;
  for (AddedRow& row : sorted) {
    if (joined.empty() || before(joined.back(), row))
      joined.push_back(std::move(row));
    else
      join(joined.back(), row);
  }
  for (AddedRow& row : joined) {
    std::sort(row.row.attributes.begin(), row.row.attributes.end(),
              [](const auto& a, const auto& b) { return a.name < b.name; });
    std::sort(row.row.lists.begin(), row.row.lists.end(), in_list_order);
    for (TableRow::List& list : row.row.lists) sort_once(list.words);
  }
  return joined;
}

}  // namespace checkclaims
