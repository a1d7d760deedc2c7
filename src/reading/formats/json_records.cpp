#include "reading/formats/json_records.hpp"

#include <simdjson.h>

#include <algorithm>
#include <charconv>
#include <iterator>
#include <variant>

#include "checkclaims/error.hpp"
#include "checkclaims/wording.hpp"
#include "reading/formats/ascii.hpp"
#include "reading/formats/field_names.hpp"
#include "reading/formats/fragment.hpp"
#include "reading/formats/json_strings.hpp"

namespace checkclaims {
namespace {

namespace on_demand = simdjson::ondemand;

constexpr std::size_t deepest = 64;
/// Objects that hold fields of the object around them: "fields.bodyText" of a search result.
constexpr std::string_view wrappers[] = {"fields"};

/// How many words a record has that is all text: shorter ones are labels.
constexpr std::size_t least_words_alone = 8;

/// A known field of an object and where its value stands.
struct FoundField {
  KnownField known;
  std::string name;      ///< as it is written
  std::size_t at = 0;    ///< of the value: behind the quote of a string, else its first byte
  bool quoted = true;    ///< false: a number
  bool element = false;  ///< of a list: several of one name are read one after another
};

/// An object or array that is being read.
struct Level {
  std::variant<simdjson::simdjson_result<on_demand::object_iterator>,
               simdjson::simdjson_result<on_demand::array_iterator>>
      next;
  std::string name;  ///< the field of the object around it that holds it, folded
  std::vector<FoundField> found;
  bool object() const { return next.index() == 0; }
};

/// What simdjson says of an error.
std::string reason_of(simdjson::error_code error) {
  return std::string("broken JSON: ") + simdjson::error_message(error);
}

/// A JSON text on its way to records: levels are on a stack of our own, so that depth costs no
/// more than the stack may grow.
class RecordFinder {
 public:
  RecordFinder(std::string_view json, JsonForm form, const InputFields& fields)
      : json_(json), form_(form), fields_(fields) {}

  /// Empty, or why the text is broken.
  std::string read(on_demand::document& document, std::vector<Extraction>& records);

 private:
  std::string enter(on_demand::value value, std::string name);
  std::string take(on_demand::value value, std::string_view key);
  std::string step(std::vector<Extraction>& records);
  void take_scalar(on_demand::value value, on_demand::json_type type, std::string_view key);
  void leave(std::vector<Extraction>& records);
  Extraction record_of(const std::vector<FoundField>& found) const;
  void write_field(const FoundField& field, Extraction& extraction, TextWriter& out) const;
  Span write_line(const FoundField& field, Extraction& extraction, TextWriter& out) const;
  std::string value_of(const FoundField& field) const;
  bool is_article(const Level& level) const;

  std::string_view json_;
  JsonForm form_;
  const InputFields& fields_;
  std::vector<Level> levels_;
};

/// The words of a string, or the digits of a number.
struct FieldWords {
  TextWriter writer;
  std::uint32_t replaced = 0;
};

bool number_character(char c) { return (c >= '0' && c <= '9') || c == '-' || c == '.'; }

/// Seconds or milliseconds since 1970 as a day; empty for other numbers.
std::string day_of_epoch(std::string_view digits) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  const auto size = static_cast<std::size_t>(end - digits.data());
  if (error != std::errc() || number < 0 || (size != digits.size() && digits[size] != '.'))
    return {};
  constexpr std::int64_t day = 86'400, thousand = 1000;
  if (size == 13) number /= thousand;
  if (size != 13 && size != 10 && size != 9) return {};
  return to_iso(Day{static_cast<std::int32_t>(number / day)});
}

FieldWords words_of(std::string_view json, const FoundField& field) {
  FieldWords words;
  if (field.quoted) {
    words.replaced = write_json_string(json, field.at, words.writer).replaced;
    return words;
  }
  std::size_t end = field.at;
  while (end < json.size() && number_character(json[end])) ++end;
  const std::string_view digits = json.substr(field.at, end - field.at);
  if (const std::string day = day_of_epoch(digits); !day.empty())
    words.writer.add(day, field.at);
  else
    words.writer.copy(json, field.at, end);
  return words;
}

std::string RecordFinder::value_of(const FoundField& field) const {
  FieldWords words = words_of(json_, field);
  std::string line = one_line(words.writer.text());
  if (line.ends_with(' ')) line.pop_back();
  return line;
}

void RecordFinder::write_field(const FoundField& field, Extraction& extraction,
                               TextWriter& out) const {
  FieldWords words = words_of(json_, field);
  if (words.replaced > 0)
    extraction.remarks.push_back(field.name + ": " + std::to_string(words.replaced) +
                                 " characters that do not exist are replaced");
  Extraction value;
  words.writer.finish(value);
  write_value(value.text, value.runs, extraction, out);
}

/// The field as a line before the article.
Span RecordFinder::write_line(const FoundField& field, Extraction& extraction,
                              TextWriter& out) const {
  TextWriter own;
  write_field(field, extraction, own);
  Extraction value;
  own.finish(value);
  const std::uint32_t begin = out.size();
  // A value of several lines is written on one: every break is as wide as a space.
  for (char& c : value.text)
    if (c == '\n' || c == '\r') c = ' ';
  while (value.text.ends_with(' ')) value.text.pop_back();
  out.append(value.text, value.runs);
  const Span span{begin, out.size()};
  out.end_paragraph();
  return span;
}

Extraction RecordFinder::record_of(const std::vector<FoundField>& found) const {
  Extraction extraction;
  TextWriter out;
  const auto best = [&](FieldUse use) {
    const FoundField* least = nullptr;
    for (const FoundField& field : found)
      if (field.known.use == use && (least == nullptr || field.known.rank < least->known.rank))
        least = &field;
    return least;
  };
  if (const FoundField* title = best(FieldUse::title))
    extraction.title = StatedField{write_line(*title, extraction, out), title->name};
  for (const FieldUse use : {FieldUse::published, FieldUse::date, FieldUse::created})
    for (const FoundField& field : found)
      if (field.known.use == use)
        extraction.dates.push_back({write_line(field, extraction, out), field.name});
  for (const FoundField& field : found)
    if (field.known.use == FieldUse::changed)
      extraction.changes.push_back({write_line(field, extraction, out), field.name});
  if (const FoundField* url = best(FieldUse::url)) extraction.url = value_of(*url);
  if (const FoundField* source = best(FieldUse::source)) extraction.publisher = value_of(*source);
  if (const FoundField* language = best(FieldUse::language))
    extraction.language = value_of(*language);
  extraction.body = out.size();
  const FoundField* body = best(FieldUse::body);
  for (const FoundField& field : found) {
    if (field.known.use != FieldUse::body || field.known.rank != body->known.rank) continue;
    if (&field != body && !field.element) {
      extraction.remarks.push_back(field.name + " stands there twice: the first is read");
      continue;
    }
    write_field(field, extraction, out);  // several where the body is a list of paragraphs
    out.end_paragraph();
  }
  out.finish(extraction);
  return extraction;
}

bool RecordFinder::is_article(const Level& level) const {
  if (!level.object()) return false;
  if (std::find(std::begin(wrappers), std::end(wrappers), level.name) != std::end(wrappers))
    return false;
  std::size_t words = 0;
  bool more = false;
  for (const FoundField& field : level.found) {
    const FieldUse use = field.known.use;
    if (use == FieldUse::body && field.quoted)
      words = std::max(words, std::size_t{words_apart(value_of(field))});
    more = more || use == FieldUse::title || use == FieldUse::url || is_date(use);
  }
  if (more) return words > 1;
  return words >= least_words_alone && form_ == JsonForm::lines && levels_.size() == 1;
}

std::string RecordFinder::enter(on_demand::value value, std::string name) {
  if (levels_.size() == deepest)
    return "nested more than " + std::to_string(deepest) + " levels deep";
  on_demand::object object;
  on_demand::array array;
  if (value.type().value_unsafe() == on_demand::json_type::object) {
    if (const auto error = value.get_object().get(object)) return reason_of(error);
    levels_.push_back({object.begin(), std::move(name), {}});
  } else {
    if (const auto error = value.get_array().get(array)) return reason_of(error);
    levels_.push_back({array.begin(), std::move(name), {}});
  }
  return {};
}

void RecordFinder::take_scalar(on_demand::value value, on_demand::json_type type,
                               std::string_view key) {
  if (type != on_demand::json_type::string && type != on_demand::json_type::number) return;
  Level& level = levels_.back();
  FoundField field;
  field.name = key.empty() ? level.name : key;
  field.at = static_cast<std::size_t>(value.raw_json_token().data() - json_.data());
  field.quoted = type == on_demand::json_type::string;
  field.at += field.quoted;
  const std::string folded = folded_field(field.name);
  const auto add = [&](Level& to, const std::string& name) {
    field.known = field_named(name, fields_);
    if (field.known.use != FieldUse::none) to.found.push_back(field);
  };
  const bool above = levels_.size() > 1;
  if (!level.object()) {
    field.element = true;
    if (above) add(levels_[levels_.size() - 2], level.name);
    return;
  }
  add(level, folded);
  if (above && levels_[levels_.size() - 2].object())
    add(levels_[levels_.size() - 2], level.name + '.' + folded);
}

std::string RecordFinder::take(on_demand::value value, std::string_view key) {
  on_demand::json_type type{};
  if (const auto error = value.type().get(type)) return reason_of(error);
  if (type == on_demand::json_type::object || type == on_demand::json_type::array)
    return enter(value, folded_field(key));
  take_scalar(value, type, key);
  return {};
}

void RecordFinder::leave(std::vector<Extraction>& records) {
  if (is_article(levels_.back())) records.push_back(record_of(levels_.back().found));
  levels_.pop_back();
  if (levels_.empty()) return;
  std::visit([](auto& next) { ++next; }, levels_.back().next);
}

/// Takes the next value of the innermost level, or leaves it.
std::string RecordFinder::step(std::vector<Extraction>& records) {
  Level& level = levels_.back();
  const std::size_t depth = levels_.size();
  std::string broken;
  if (auto* fields = std::get_if<0>(&level.next)) {
    if (const auto error = fields->error()) return reason_of(error);
    if (!(*fields != simdjson::simdjson_result<on_demand::object_iterator>())) {
      leave(records);
      return {};
    }
    on_demand::field field;
    if (const auto error = (**fields).get(field)) return reason_of(error);
    std::string_view key;
    if (const auto error = field.unescaped_key().get(key)) return reason_of(error);
    broken = take(field.value(), key);
  } else {
    auto& elements = std::get<1>(level.next);
    if (const auto error = elements.error()) return reason_of(error);
    if (!(elements != simdjson::simdjson_result<on_demand::array_iterator>())) {
      leave(records);
      return {};
    }
    on_demand::value value;
    if (const auto error = (*elements).get(value)) return reason_of(error);
    broken = take(value, {});
  }
  if (broken.empty() && levels_.size() == depth)
    std::visit([](auto& next) { ++next; }, levels_.back().next);
  return broken;
}

std::string RecordFinder::read(on_demand::document& document, std::vector<Extraction>& records) {
  on_demand::value root;
  if (const auto error = document.get_value().get(root)) {
    // A number or a word alone is JSON, and no article.
    return error == simdjson::SCALAR_DOCUMENT_AS_VALUE ? std::string() : reason_of(error);
  }
  std::string broken = take(root, {});
  while (broken.empty() && !levels_.empty()) broken = step(records);
  const bool at_end = document.current_location().error() == simdjson::OUT_OF_BOUNDS;
  if (broken.empty() && !at_end) broken = "broken JSON: something follows its end";
  return broken;
}

/// The text with room behind it, which simdjson reads without using it.
class PaddedJson {
 public:
  explicit PaddedJson(std::string_view json) : padded_(json) {
    padded_.append(simdjson::SIMDJSON_PADDING, ' ');
  }
  /// A part of it, in place.
  simdjson::padded_string_view part(std::size_t begin, std::size_t size) const {
    return simdjson::padded_string_view(padded_.data() + begin, size, padded_.size() - begin);
  }

 private:
  std::string padded_;
};

bool blank(std::string_view line) {
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

}  // namespace

JsonRecords json_records(const std::string& path, std::string_view json, JsonForm form,
                         const InputFields& fields) {
  JsonRecords all;
  const PaddedJson padded(json);
  const std::string_view text(padded.part(0, json.size()));
  on_demand::parser parser;
  const auto read_part = [&](std::size_t begin, std::size_t size,
                             std::vector<Extraction>& records) -> std::string {
    on_demand::document document;
    if (const auto error = parser.iterate(padded.part(begin, size)).get(document))
      return reason_of(error);
    return RecordFinder(text, form, fields).read(document, records);
  };
  std::uint32_t line = 0;
  for (std::size_t at = 0; at < json.size();) {
    std::size_t end = form == JsonForm::lines ? json.find('\n', at) : json.size();
    end = std::min(end, json.size());
    ++line;
    if (!blank(json.substr(at, end - at))) {
      std::vector<Extraction> records;
      const std::string broken = read_part(at, end - at, records);
      if (!broken.empty() && form == JsonForm::whole) throw InputError(path, broken);
      if (!broken.empty()) {
        all.broken.emplace_back(line, broken);
      } else {
        all.other_lines += records.empty();
        for (std::size_t i = 0; i < records.size(); ++i) {
          std::string name = std::to_string(form == JsonForm::lines ? line : i + 1);
          if (form == JsonForm::lines && i > 0) name += '.' + std::to_string(i + 1);
          all.records.push_back({std::move(name), std::move(records[i])});
        }
      }
    }
    at = end + 1;
  }
  return all;
}

}  // namespace checkclaims
