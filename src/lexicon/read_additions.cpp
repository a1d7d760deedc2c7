// The files are written by hand and come with a repository, so they are read as untrusted input:
// event by event, and only in the one permitted shape.
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <set>

#include "checkclaims/nearest.hpp"
#include "json/events.hpp"
#include "json/read.hpp"
#include "lexicon/additions.hpp"
#include "lexicon/list_rules.hpp"

namespace checkclaims {
namespace {

std::vector<std::string_view> table_names() {
  std::vector<std::string_view> names;
  for (std::size_t t = 0; t < table_count; ++t) names.push_back(name_of(static_cast<Table>(t)));
  return names;
}

/// Receives the events of a file. Returning false stops the parser; `problem` says why.
class FileReader : public JsonEvents<FileReader> {
 public:
  std::vector<AddedRow> rows;

  FileReader(const std::string& path, const JsonText& text) : path_(path), text_(text) {}

  bool number_integer(number_integer_t value) { return number(value); }
  bool number_unsigned(number_unsigned_t value) {
    if (value > static_cast<number_unsigned_t>(INT64_MAX))
      return misplaced("a number out of range");
    return number(static_cast<std::int64_t>(value));
  }
  bool number_float(number_float_t, const string_t&) {
    return misplaced("a number that is not whole");
  }
  bool null() {
    if (at_ == At::example && (field_ == "low" || field_ == "high")) return true;
    return misplaced("null");
  }
  bool boolean(bool value) {
    if (at_ == At::entry && field_ == "part") return entry_.conditions.part = value, true;
    if (at_ == At::entry && field_ == "place") return entry_.conditions.place = value, true;
    if (at_ != At::row || !attribute_allowed()) return misplaced(value ? "true" : "false");
    row().attributes.push_back({field_, value ? "true" : "false", Scalar::flag});
    return true;
  }
  bool scalar() { return misplaced("binary"); }
  bool string(string_t& text) {
    if (std::any_of(text.begin(), text.end(),
                    [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7F'; }))
      return misplaced("a string with a control character");
    switch (at_) {
      case At::tables: return table_ == nullptr || misplaced("a string");
      case At::words: return row().lists.back().words.push_back(text), true;
      case At::example:
        return field_ == "text" ? (row().example.text = text, true) : misplaced("a string");
      case At::row: return row_string(text);
      case At::entry: return entry_string(text);
      case At::entry_texts: return entry_texts()->push_back(text), true;
      default: return misplaced("a string");
    }
  }
  bool start_object(std::size_t) {
    if (at_ == At::file) return at_ = At::tables, true;
    if (at_ == At::rows) return start_row();
    if (at_ == At::entries) {
      entry_ = {};
      entry_fields_.clear();
      return at_ = At::entry, true;
    }
    if (at_ != At::row || field_ != "example") return misplaced("an object");
    at_ = At::example;
    row().example.bounded = true;
    bounds_.clear();
    return true;
  }
  bool end_object() {
    if (at_ == At::example && bounds_.size() < 3)
      return refuse("`example` must have `text`, `low` and `high`");
    if (at_ == At::entry) return end_entry();
    at_ = at_ == At::example ? At::row : at_ == At::row ? At::rows : At::file;
    return true;
  }
  bool start_array(std::size_t) {
    if (at_ == At::tables && table_ != nullptr) return at_ = At::rows, true;
    if (at_ == At::entry && entry_texts() != nullptr) return at_ = At::entry_texts, true;
    if (at_ != At::row || !attribute_allowed()) return misplaced("a list");
    if (field_ == "entries") return at_ = At::entries, true;
    row().lists.push_back({field_, {}});
    at_ = At::words;
    return true;
  }
  bool end_array() {
    at_ = at_ == At::words || at_ == At::entries ? At::row
          : at_ == At::entry_texts               ? At::entry
                                                 : At::tables;
    return true;
  }
  bool key(string_t& name) {
    field_ = name;
    auto& seen = at_ == At::tables  ? tables_
                 : at_ == At::row   ? fields_
                 : at_ == At::entry ? entry_fields_
                                    : bounds_;
    if (!seen.insert(name).second) return refuse("duplicate key `" + name + "`");
    if (at_ == At::example && name != "text" && name != "low" && name != "high")
      return refuse("unknown key `" + name + "` in `example`, expected `text`, `low` or `high`");
    if (at_ == At::entry && !known_in_entry(name))
      return refuse("unknown key `" + name + "` in an entry, expected `verb`, `noun` or `word`, `" +
                    std::string(construction_field(rows.back().table)) +
                    "`, `part`, `number`, `of`, `amid` or `with`");
    return at_ != At::tables || start_table(name);
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception& error) {
    return refuse(reason_of(error));
  }

 private:
  enum class At { file, tables, rows, row, words, example, entries, entry, entry_texts };

  TableRow& row() { return rows.back().row; }
  /// Fields common to all rows are not attributes.
  bool attribute_allowed() const {
    return field_ != "id" && field_ != "example" && field_ != "not";
  }

  bool known_in_entry(std::string_view name) const {
    constexpr std::string_view others[] = {"part", "place",  "number", "least",
                                           "of",   "not_of", "amid",   "with"};
    return word_class(name) || name == construction_field(rows.back().table) ||
           std::find(std::begin(others), std::end(others), name) != std::end(others);
  }
  /// What the field of an entry lists; null if it is no list.
  std::vector<std::string>* entry_texts() {
    if (field_ == construction_field(rows.back().table)) return &entry_.as;
    return field_ == "of"       ? &entry_.conditions.of
           : field_ == "not_of" ? &entry_.conditions.not_of
           : field_ == "amid"   ? &entry_.conditions.amid
           : field_ == "with"   ? &entry_.conditions.with
                                : nullptr;
  }
  bool entry_string(const std::string& text) {
    if (const auto word = word_class(field_)) {
      if (!entry_.text.empty()) return refuse("an entry has one of `verb`, `noun` and `word`");
      entry_.word = *word;
      entry_.text = text;
    } else if (auto* texts = entry_texts(); texts != nullptr) {
      texts->push_back(text);
    } else {
      return misplaced("a string");
    }
    return true;
  }
  bool end_entry() {
    at_ = At::entries;
    const std::string wrong = add_entry(rows.back().table, row(), std::move(entry_));
    return wrong.empty() || refuse(wrong);
  }

  bool start_table(const std::string& name) {
    static const std::vector<std::string_view> names = table_names();
    const auto known = std::find(names.begin(), names.end(), name);
    table_ = known == names.end() ? nullptr : &*known;
    if (table_ != nullptr || name == "about") return true;
    const std::string_view near = nearest(name, names);
    std::string all;
    for (const std::string_view table : names)
      all += (all.empty() ? "" : ", ") + std::string(table);
    return refuse(
        "unknown table `" + name + "`" +
        (near.empty() ? ", must be one of " + all : ", did you mean `" + std::string(near) + "`?"));
  }
  bool start_row() {
    if (rows.size() == most_added_rows)
      return refuse("more than " + std::to_string(most_added_rows) + " rows");
    rows.push_back({*table_of_name(*table_), {}, path_, text_.line()});
    fields_.clear();
    at_ = At::row;
    return true;
  }
  static std::optional<Table> table_of_name(std::string_view name) {
    for (std::size_t t = 0; t < table_count; ++t)
      if (name_of(static_cast<Table>(t)) == name) return static_cast<Table>(t);
    return std::nullopt;
  }
  bool row_string(const std::string& text) {
    if (field_ == "entries") return misplaced("a string");
    if (field_ == "id")
      row().id = text;
    else if (field_ == "example")
      row().example.text = text;
    else if (field_ == "not")
      row().silent = text;
    else
      row().attributes.push_back({field_, text, Scalar::text});
    return true;
  }
  bool number(std::int64_t value) {
    if (at_ == At::example && field_ != "text")
      return (field_ == "low" ? row().example.low : row().example.high) = value, true;
    if (at_ == At::entry && field_ == "number" && value >= 0 && value < 10)
      return entry_.conditions.number = static_cast<std::uint8_t>(value), true;
    if (at_ == At::entry && field_ == "least" && value >= 0 && value <= UINT16_MAX)
      return entry_.conditions.least = static_cast<std::uint16_t>(value), true;
    if (at_ != At::row || !attribute_allowed()) return misplaced("a number");
    row().attributes.push_back({field_, std::to_string(value), Scalar::number});
    return true;
  }
  bool misplaced(const std::string& what) {
    switch (at_) {
      case At::file: return refuse("the file must be an object of tables, found " + what);
      case At::tables: return refuse("`" + field_ + "` must be a list of rows, found " + what);
      case At::rows: return refuse("a row must be an object, found " + what);
      case At::entries: return refuse("`entries` must be a list of objects, found " + what);
      case At::words: return refuse("`" + field_ + "` must be a list of words, found " + what);
      default: return refuse("`" + field_ + "` cannot be " + what);
    }
  }

  const std::string& path_;
  const JsonText& text_;
  At at_ = At::file;
  const std::string_view* table_ = nullptr;  ///< null in `about`
  std::string field_;
  RowEntry entry_;
  std::set<std::string> tables_, fields_, bounds_, entry_fields_;
};

}  // namespace

void AddedRow::refuse(const std::string& seen) const {
  throw InputError(
      path, line,
      std::string(name_of(table)) + (row.id.empty() ? "" : " `" + row.id + "`") + ": " + seen);
}

std::vector<AddedRow> read_additions(const LexiconFile& file) {
  if (file.text.size() > largest_lexicon_file) throw InputError(file.path, "larger than 1 MiB");
  JsonText text(file.text);
  FileReader reader(file.path, text);
  if (!text.read(reader))
    throw InputError(file.path, text.line(),
                     reader.problem.empty() ? "not valid JSON" : reader.problem);
  return std::move(reader.rows);
}

}  // namespace checkclaims
