// The table is written by hand, so it is read as untrusted input: event by event, with a limit on
// size and depth.
#include "checkclaims/roles.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "checkclaims/error.hpp"
#include "json/events.hpp"

namespace checkclaims {
namespace {

struct RoleFile {
  const std::string& path;
  std::string_view text;

  [[noreturn]] void refuse(std::size_t at, const std::string& seen) const {
    const auto begin = text.begin();
    const auto line =
        1 + std::count(begin, begin + static_cast<std::ptrdiff_t>(std::min(at, text.size())), '\n');
    throw InputError(path, static_cast<std::size_t>(line), seen);
  }
};

constexpr std::array<std::string_view, 6> fields = {"person", "office", "body",
                                                    "source", "from",   "until"};

/// Receives the events of one row. Returning false stops the parser; `problem` says why.
class RowReader : public JsonEvents<RowReader> {
 public:
  std::array<std::optional<std::string>, fields.size()> values;

  bool scalar() {
    return refuse(depth_ == 0 ? "a row must be an object"
                              : "`" + std::string(fields[field_]) + "` must be a string");
  }
  bool string(string_t& text) {
    values[field_] = text;
    return true;
  }
  bool start_object(std::size_t) {
    return ++depth_ == 1 ||
           refuse("`" + std::string(fields[field_]) + "` must be a string, found an object");
  }
  bool end_object() { return true; }
  bool start_array(std::size_t) {
    return refuse(depth_ == 0
                      ? "a row must be an object"
                      : "`" + std::string(fields[field_]) + "` must be a string, found an array");
  }
  bool end_array() { return true; }
  bool key(string_t& name) {
    const auto known = std::find(fields.begin(), fields.end(), name);
    if (known == fields.end())
      return refuse("unknown key `" + name +
                    "`, must be one of person, office, body, source, from, until");
    field_ = static_cast<std::size_t>(known - fields.begin());
    return !values[field_] || refuse("duplicate key `" + name + "`");
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) {
    return refuse("not valid JSON");
  }

 private:
  int depth_ = 0;
  std::size_t field_ = 0;
};

std::size_t behind_blanks(std::string_view text, std::size_t at) {
  return std::min(text.find_first_not_of(" \t\r\n", at), text.size());
}

/// The end of the object that begins at `at`; rows are flat, so the first brace outside a string
/// ends it.
std::size_t end_of_row(std::string_view text, std::size_t at) {
  bool in_string = false;
  for (std::size_t i = at + 1; i < text.size(); ++i) {
    if (in_string && text[i] == '\\')
      ++i;
    else if (text[i] == '"')
      in_string = !in_string;
    else if (!in_string && (text[i] == '}' || text[i] == '{' || text[i] == '['))
      return i + 1;
  }
  return text.size();
}

std::optional<Day> day_in(const RoleFile& place, std::size_t at,
                          const std::optional<std::string>& text, std::string_view field) {
  if (!text) return std::nullopt;
  const auto day = day_of_iso(*text);
  if (!day)
    place.refuse(at,
                 "invalid `" + std::string(field) + "` date " + *text + ", expected YYYY-MM-DD");
  return day;
}

Role role_at(const RoleFile& place, std::size_t begin, std::size_t end) {
  RowReader reader;
  const bool read = nlohmann::json::sax_parse(place.text.substr(begin, end - begin), &reader);
  if (!read) place.refuse(begin, reader.problem.empty() ? "not valid JSON" : reader.problem);
  for (std::size_t f = 0; f < 3; ++f)
    if (!reader.values[f] || reader.values[f]->empty())
      place.refuse(begin, "missing `" + std::string(fields[f]) + "`");
  Role role{*reader.values[0],
            *reader.values[1],
            *reader.values[2],
            reader.values[3].value_or(""),
            {},
            {}};
  role.days = {day_in(place, begin, reader.values[4], "from"),
               day_in(place, begin, reader.values[5], "until")};
  if (role.days.low && role.days.high && *role.days.high < *role.days.low)
    place.refuse(begin, "`until` is before `from`");
  role.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  return role;
}

}  // namespace

RoleTable parse_roles(const std::string& path, std::string text) {
  RoleTable table{path, std::move(text), {}};
  const RoleFile place{path, table.text};
  if (table.text.size() > largest_role_table) throw InputError(path, "larger than 1 MiB");
  std::size_t at = behind_blanks(place.text, 0);
  if (at == place.text.size() || place.text[at] != '[')
    place.refuse(at, "expected an array of roles");
  at = behind_blanks(place.text, at + 1);
  while (at < place.text.size() && place.text[at] != ']') {
    if (place.text[at] != '{') place.refuse(at, "a row must be an object");
    const std::size_t end = end_of_row(place.text, at);
    table.roles.push_back(role_at(place, at, end));
    at = behind_blanks(place.text, end);
    if (at < place.text.size() && place.text[at] == ',') {
      at = behind_blanks(place.text, at + 1);
      if (at == place.text.size() || place.text[at] == ']')
        place.refuse(at, "missing row after a comma");
    } else if (at < place.text.size() && place.text[at] != ']') {
      place.refuse(at, "missing comma between two rows");
    }
  }
  if (at == place.text.size()) place.refuse(at, "missing ] at the end of the array");
  if (behind_blanks(place.text, at + 1) != place.text.size())
    place.refuse(at, "unexpected text after the array");
  return table;
}

}  // namespace checkclaims
