#pragma once
// The examples of docs/coverage.md: how the page is read and rewritten.
//
//   | form | article | claims |               a table with a column "claims": a row is an example;
//   |---|---|---|                             "headline" and "should be" are further columns
//   | why | Two died. | `killed 2`, ... |     claims in backticks, or the word nothing
//
//   ```example                                a block: the article as in its file, a line "=>", and
//   Two died.                                 one claim a line or "nothing"; after a line "should
//   =>                                        be:" the result that is not reached yet
//   killed 2
//   ```
//
//   <!-- articles of 2031-05-06 -->           the day of the examples up to the next heading; with
//                                             ", all days" the days of every event are listed
//
// "should be" marks a known gap: its content must differ from the claims.
#include <algorithm>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace specification {

struct Example {
  std::size_t line = 0;  ///< of the page, from 1
  std::string article;   ///< as a file has it
  bool all_days = false;
  std::vector<std::string> claims;
  std::optional<std::vector<std::string>> should_be;
  std::size_t first = 0, last = 0;       ///< lines of the claims in a block; of a row both its own
  std::optional<std::size_t> cell = {};  ///< of a row: which of its cells holds the claims
};

struct Page {
  std::vector<std::string> lines;
  std::vector<Example> examples;
  std::vector<std::string> problems;  ///< "12: a row of 3 cells, where 4 are to stand"
};

namespace detail {

constexpr std::string_view nothing = "nothing";

inline std::string trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return "";
  return std::string(text.substr(first, text.find_last_not_of(" \t") - first + 1));
}

/// The cells of "| a | b \| c |", trimmed.
inline std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> cells;
  std::string cell;
  for (std::size_t i = 1; i < line.size(); ++i) {
    if (line[i] == '\\' && i + 1 < line.size() && line[i + 1] == '|') {
      cell += line[++i];
    } else if (line[i] == '|') {
      cells.push_back(trimmed(cell));
      cell.clear();
    } else {
      cell += line[i];
    }
  }
  if (!trimmed(cell).empty()) cells.push_back(trimmed(cell));
  return cells;
}

inline std::string row_of(const std::vector<std::string>& cells) {
  std::string row = "|";
  for (const std::string& cell : cells) {
    row += ' ';
    for (const char c : cell) row += c == '|' ? std::string("\\|") : std::string(1, c);
    row += " |";
  }
  return row;
}

inline std::string cell_of(const std::vector<std::string>& claims) {
  if (claims.empty()) return std::string(nothing);
  std::string cell;
  for (const std::string& claim : claims) cell += (cell.empty() ? "`" : ", `") + claim + '`';
  return cell;
}

/// Nothing where the cell is malformed.
inline std::optional<std::vector<std::string>> claims_in(std::string_view cell) {
  std::vector<std::string> claims;
  if (cell == nothing) return claims;
  for (std::size_t at = 0;;) {
    const auto end = at < cell.size() && cell[at] == '`' ? cell.find('`', at + 1) : cell.npos;
    if (end == cell.npos || end == at + 1) return std::nullopt;
    claims.emplace_back(cell.substr(at + 1, end - at - 1));
    if (end + 1 == cell.size()) return claims;
    if (cell.substr(end + 1, 2) != ", ") return std::nullopt;
    at = end + 3;
  }
}

inline std::string article_of(const std::string& day, const std::string& headline,
                              const std::string& text) {
  if (day.empty() && headline.empty()) return text + '\n';
  return "---\n" + (headline.empty() ? "" : "title: " + headline + '\n') +
         (day.empty() ? "" : "date: " + day + '\n') + "---\n\n" + text + '\n';
}

class Reader {
 public:
  explicit Reader(std::string_view text) {
    while (!text.empty()) {
      const auto end = std::min(text.find('\n'), text.size());
      page_.lines.emplace_back(text.substr(0, end));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
  }

  Page read() && {
    while (at_ < page_.lines.size()) {
      const std::string& line = page_.lines[at_];
      if (line.starts_with("```")) {
        block();
      } else if (line.starts_with("|")) {
        table();
      } else {
        if (line.starts_with("#")) day_.clear(), all_days_ = false;
        if (line.starts_with("<!-- articles of ")) day_of(line);
        ++at_;
      }
    }
    return std::move(page_);
  }

 private:
  void problem(std::size_t line, const std::string& what) {
    page_.problems.push_back(std::to_string(line + 1) + ": " + what);
  }

  void day_of(std::string_view line) {
    line.remove_prefix(std::string_view("<!-- articles of ").size());
    const auto end = line.find(" -->");
    if (end == line.npos) return problem(at_, "a comment without its end");
    line = line.substr(0, end);
    all_days_ = line.ends_with(", all days");
    day_ = line.substr(0, line.find(','));
  }

  void table() {
    const std::size_t head = at_;
    const auto columns = cells_of(page_.lines[at_]);
    const auto column = [&](std::string_view name) -> std::optional<std::size_t> {
      const auto found = std::find(columns.begin(), columns.end(), name);
      if (found == columns.end()) return std::nullopt;
      return static_cast<std::size_t>(found - columns.begin());
    };
    const auto article = column("article"), claims = column("claims"), title = column("headline"),
               wanted = column("should be");
    if (!article && claims) problem(head, "a table of claims without a column \"article\"");
    if (article && !claims) problem(head, "a table of articles without a column \"claims\"");
    for (++at_; at_ < page_.lines.size() && page_.lines[at_].starts_with("|"); ++at_) {
      if (at_ == head + 1 || !article || !claims) continue;
      const auto cells = cells_of(page_.lines[at_]);
      if (cells.size() != columns.size()) {
        problem(at_, "a row of " + std::to_string(cells.size()) + " cells, where " +
                         std::to_string(columns.size()) + " are to stand");
        continue;
      }
      Example example;
      example.line = at_ + 1;
      example.first = example.last = at_;
      example.cell = *claims;
      example.article = article_of(day_, title ? cells[*title] : "", cells[*article]);
      example.all_days = all_days_;
      if (cells[*article].empty()) problem(at_, "a row without an article");
      example.claims = told_in(cells[*claims]);
      if (wanted) example.should_be = told_in(cells[*wanted]);
      page_.examples.push_back(std::move(example));
    }
  }

  std::vector<std::string> told_in(const std::string& cell) {
    if (auto claims = claims_in(cell)) return *std::move(claims);
    problem(at_, "no claims in backticks, nor the word nothing: " + cell);
    return {};
  }

  /// A block that is not an example is passed over.
  void block() {
    const std::size_t head = at_;
    const std::string fence = page_.lines[head].substr(0, page_.lines[head].find_first_not_of('`'));
    const bool is_example = page_.lines[head] == fence + "example";
    const auto end = std::find(page_.lines.begin() + static_cast<std::ptrdiff_t>(head) + 1,
                               page_.lines.end(), fence);
    at_ = static_cast<std::size_t>(end - page_.lines.begin()) + 1;
    if (end == page_.lines.end()) return problem(head, "a block without its end");
    if (!is_example) return;
    Example example;
    example.line = head + 1;
    example.all_days = all_days_;
    std::string text;
    std::vector<std::string> wanted;
    enum { of_article, of_claims, of_wishes } part = of_article;
    for (std::size_t i = head + 1; i + 1 < at_; ++i) {
      const std::string& line = page_.lines[i];
      if (part == of_article && line == "=>") {
        part = of_claims;
        example.first = i + 1;
        example.last = at_ - 1;
      } else if (part == of_claims && line == "should be:") {
        part = of_wishes;
        example.last = i;
      } else if (part == of_article) {
        text += line + '\n';
      } else if (line != nothing) {
        (part == of_claims ? example.claims : wanted).push_back(line);
      }
    }
    if (part == of_article) return problem(head, "an example without a line =>");
    if (text.empty()) problem(head, "an example without an article");
    if (example.first == example.last) problem(head, "an example that says nothing of its claims");
    if (part == of_wishes) example.should_be = wanted;
    if (!text.starts_with("---\n") && !day_.empty()) {
      text.pop_back();
      text = article_of(day_, "", text);
    }
    example.article = text;
    page_.examples.push_back(std::move(example));
  }

  Page page_;
  std::size_t at_ = 0;
  std::string day_;
  bool all_days_ = false;
};

}  // namespace detail

/// What is malformed is a problem, and so is an article that stands there twice.
inline Page read_page(std::string_view text) {
  Page page = detail::Reader(text).read();
  std::set<std::pair<std::string, bool>> seen;
  for (const Example& example : page.examples)
    if (!seen.insert({example.article, example.all_days}).second)
      page.problems.push_back(std::to_string(example.line) + ": stands there twice");
  return page;
}

/// The page with other claims: one list for each example, in their order.
inline std::string with_claims(const Page& page,
                               const std::vector<std::vector<std::string>>& claims) {
  std::vector<std::string> lines = page.lines;
  for (std::size_t i = page.examples.size(); i-- > 0;) {
    const Example& example = page.examples[i];
    if (example.cell) {
      auto cells = detail::cells_of(lines[example.first]);
      cells[*example.cell] = detail::cell_of(claims[i]);
      lines[example.first] = detail::row_of(cells);
      continue;
    }
    const auto first = lines.begin() + static_cast<std::ptrdiff_t>(example.first);
    const auto at =
        lines.erase(first, first + static_cast<std::ptrdiff_t>(example.last - example.first));
    if (claims[i].empty())
      lines.insert(at, std::string(detail::nothing));
    else
      lines.insert(at, claims[i].begin(), claims[i].end());
  }
  std::string text;
  for (const std::string& line : lines) text += line + '\n';
  return text;
}

}  // namespace specification
