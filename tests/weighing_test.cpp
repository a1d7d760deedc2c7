// Each file in fixtures/weighing contains a few articles for which the program must report
// something (loud/) or must be silent (quiet/). known-gaps.txt there lists the files for which this
// is not yet so; script/weighing-cases runs a binary over the same files and prints the lines of
// that list.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

#include "articles.hpp"
#include "checkclaims/report.hpp"

namespace checkclaims::weighing_test {

namespace {

using Groups = std::map<std::string, std::set<std::string>>;

struct Case {
  std::string name;  ///< "loud/verbs/3.txt"
  std::string kind;  ///< "loud/verbs"
  std::string why;
  std::set<std::string> rules;  ///< of which one must speak; empty in quiet cases
  Severity least = Severity::warning;
  std::vector<std::vector<std::string>> quotes;  ///< what must be quoted, each in one of its forms
  std::vector<Article> articles;

  bool loud() const { return name.starts_with("loud/"); }
};

/// In one kind 2 stands before 10.
bool stands_before(const Case& a, const Case& b) {
  return std::tuple(a.kind, a.name.size(), a.name) < std::tuple(b.kind, b.name.size(), b.name);
}

std::filesystem::path folder() { return articles::source_dir() / "fixtures/weighing"; }

std::string trimmed(const std::string& text) {
  const auto begin = text.find_first_not_of(" \n");
  if (begin == std::string::npos) return "";
  return text.substr(begin, text.find_last_not_of(" \n") + 1 - begin);
}

std::vector<std::string> split(const std::string& text, char at) {
  std::vector<std::string> pieces;
  std::stringstream stream(text);
  for (std::string piece; std::getline(stream, piece, at);) pieces.push_back(trimmed(piece));
  return pieces;
}

/// The lines of a list beside the cases that are no comments.
std::vector<std::string> lines_of(const char* list) {
  std::vector<std::string> lines;
  for (const std::string& line : split(articles::read(folder() / list), '\n'))
    if (!line.empty() && !line.starts_with('#')) lines.push_back(line);
  return lines;
}

Groups rule_groups() {
  Groups groups;
  for (const std::string& line : lines_of("rules.txt")) {
    const auto colon = line.find(':');
    const auto rules = split(trimmed(line.substr(colon + 1)), ' ');
    groups[line.substr(0, colon)] = {rules.begin(), rules.end()};
  }
  return groups;
}

std::map<std::string, std::string> known_gaps() {
  std::map<std::string, std::string> gaps;
  for (const std::string& line : lines_of("known-gaps.txt")) {
    const auto space = line.find(' ');
    EXPECT_NE(space, std::string::npos) << line << ": a known gap needs its reason";
    gaps.emplace(line.substr(0, space), trimmed(line.substr(std::min(space, line.size()))));
  }
  return gaps;
}

/// "2021-06-04 | Title" -> the front matter; nothing where neither stands, and for "raw".
std::string front_matter(const std::string& head) {
  if (head.empty() || head == "raw") return "";
  const auto parts = split(head, '|');
  const std::string title = parts.size() > 1 ? "title: " + parts[1] + "\n" : "";
  const std::string date = parts[0].empty() ? "" : "date: " + parts[0] + "\n";
  return "---\n" + title + date + "---\n\n";
}

Case read_case(const std::filesystem::path& path, const Groups& groups) {
  Case one;
  one.name = std::filesystem::relative(path, folder()).generic_string();
  one.kind = one.name.substr(0, one.name.rfind('/'));
  std::vector<std::string> fronts, bodies;
  std::stringstream text(articles::read(path));
  for (std::string line; std::getline(text, line);) {
    const std::string told = line.substr(std::min<std::size_t>(line.find(' ', 2) + 1, line.size()));
    if (line.starts_with("===")) {
      fronts.push_back(front_matter(trimmed(line.substr(3))));
      bodies.emplace_back();
    } else if (!bodies.empty()) {
      bodies.back() += line + "\n";
    } else if (line.starts_with("# why: ")) {
      one.why += (one.why.empty() ? "" : " ") + told;
    } else if (line.starts_with("# expect: ")) {
      const auto words = split(told, ' ');
      for (const std::string& rule : split(words.at(0), ','))
        if (const auto group = groups.find(rule); group != groups.end())
          one.rules.insert(group->second.begin(), group->second.end());
        else
          one.rules.insert(rule);
      one.least = words.at(1) == "error" ? Severity::error : Severity::warning;
    } else if (line.starts_with("# quote: ")) {
      for (const std::string& forms : split(told, '|')) one.quotes.push_back(split(forms, '/'));
    } else {
      ADD_FAILURE() << one.name << ": what is this line: " << line;
    }
  }
  for (std::size_t i = 0; i < bodies.size(); ++i)
    one.articles.push_back({std::to_string(i + 1) + ".txt", fronts[i] + trimmed(bodies[i]) + "\n"});
  return one;
}

std::vector<Case> cases() {
  const Groups groups = rule_groups();
  std::vector<Case> all;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder()))
    if (entry.is_regular_file() && entry.path().parent_path() != folder())
      all.push_back(read_case(entry.path(), groups));
  std::sort(all.begin(), all.end(), stands_before);
  return all;
}

/// In small letters, and each run of spaces and line ends as one space.
std::string folded(std::string_view text) {
  std::string all;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (space && all.ends_with(' ')) continue;
    all += space ? ' ' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return all;
}

bool is_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '_' || c == '-' || byte >= 0x80;
}

/// "6" stands in "killed 6.", not in "60", "6,000" or "1.6".
bool says(const std::string& text, const std::string& words) {
  for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) {
    const char before = at == 0 ? ' ' : text[at - 1];
    const std::string after = text.substr(at + words.size(), 2) + "  ";
    const bool begins = !is_word(before) && before != ',' && before != '.';
    const bool goes_on = (after[0] == ',' || after[0] == '.') && after[1] >= '0' && after[1] <= '9';
    if (begins && !is_word(after[0]) && !goes_on) return true;
  }
  return false;
}

std::string quote_of(const Analysis& analysis, const Label& label) {
  const std::string_view text = analysis.documents[label.document].text;
  return folded(text.substr(label.span.begin, label.span.size()));
}

/// Are all words quoted, each in one of its forms, and from two articles at least?
bool quotes_both(const Case& one, const Analysis& analysis, const Finding& finding) {
  std::set<DocumentId> quoted;
  for (const auto& forms : one.quotes) {
    bool here = false;
    for (const Label& label : finding.labels) {
      const std::string quote = quote_of(analysis, label);
      const auto said = [&](const std::string& form) { return says(quote, folded(form)); };
      if (std::none_of(forms.begin(), forms.end(), said)) continue;
      here = true;
      quoted.insert(label.document);
    }
    if (!here) return false;
  }
  return quoted.size() > 1;
}

bool is_as_wanted(const Case& one, const Analysis& analysis) {
  const auto& findings = analysis.findings;
  if (!one.loud())
    return std::all_of(findings.begin(), findings.end(),
                       [](const Finding& finding) { return finding.severity == Severity::note; });
  return std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
    return one.rules.contains(finding.rule) && finding.severity <= one.least &&
           quotes_both(one, analysis, finding);
  });
}

std::string told(const Analysis& analysis) {
  std::string text;
  for (const Finding& finding : analysis.findings) {
    text += "\n  " + std::string(name_of(finding.severity)) + ' ' + finding.rule + ": ";
    text += finding.message;
    for (const Label& label : finding.labels)
      text += "\n    " + analysis.documents[label.document].path + ": " + quote_of(analysis, label);
  }
  return text.empty() ? "\n  nothing" : text;
}

}  // namespace

TEST(Weighing, CasesAreAsWanted) {
  auto gaps = known_gaps();
  std::map<std::string, std::pair<int, int>> counts;
  for (const Case& one : cases()) {
    const Analysis analysis = analyse(one.articles, {});
    const bool wanted = is_as_wanted(one, analysis);
    const bool known = gaps.erase(one.name) > 0;
    counts[one.kind].first += wanted ? 1 : 0;
    counts[one.kind].second += 1;
    if (wanted && known)
      ADD_FAILURE() << one.name << " is as wanted: remove it from known-gaps.txt";
    else if (!wanted && !known)
      ADD_FAILURE() << one.name << (one.loud() ? " must be loud: " : " must be silent: ") << one.why
                    << "\nfound:" << told(analysis);
  }
  for (const auto& [name, reason] : gaps) ADD_FAILURE() << name << " in known-gaps.txt is no case";
  for (const auto& [kind, n] : counts) fmt::print("{:32}{:4} of {}\n", kind, n.first, n.second);
}

TEST(Weighing, CasesSayWhatTheyAreFor) {
  std::set<std::string> known;
  for (const RulePage& page : rule_pages()) known.emplace(page.rule);
  std::map<std::string, int> odd_less_even;
  for (const Case& one : cases()) {
    EXPECT_FALSE(one.why.empty()) << one.name;
    EXPECT_GE(one.articles.size(), 2U) << one.name << ": one article can contradict no other";
    EXPECT_EQ(one.rules.empty(), !one.loud()) << one.name;
    EXPECT_EQ(one.quotes.size() >= 1, one.loud()) << one.name;
    for (const auto& rule : one.rules) EXPECT_TRUE(known.contains(rule)) << one.name << ' ' << rule;
    // What is to be quoted stands in the articles.
    std::string text;
    for (const Article& article : one.articles) text += folded(article.bytes) + "\n";
    for (const auto& forms : one.quotes)
      EXPECT_TRUE(std::any_of(forms.begin(), forms.end(),
                              [&](const std::string& form) { return says(text, folded(form)); }))
          << one.name << ": " << forms.front();
    if (one.loud()) {
      std::string twin = one.name.substr(5);
      twin[twin.find('/')] = '-';
      EXPECT_TRUE(exists(folder() / "quiet/twins" / twin)) << one.name << " has no quiet twin";
    }
    const char last_digit = one.name[one.name.size() - 5];
    odd_less_even[one.kind] += (last_digit - '0') % 2 == 1 ? 1 : -1;
  }
  EXPECT_GE(odd_less_even.size(), 40U) << "kinds of cases";
  for (const auto& [kind, surplus] : odd_less_even)
    EXPECT_LE(std::abs(surplus), 1) << kind << ": the halves are not alike";
}

}  // namespace checkclaims::weighing_test
