#pragma once
// Small articles, each with a day, and the findings in them.
#include <string>
#include <string_view>
#include <vector>

#include "checkclaims/checkclaims.hpp"

namespace told {

struct Told {
  const char* day;
  const char* text;
  const char* title = "News of the day";
};

/// Articles, and what is found in them, with the reason why.
struct Case {
  const char* why;
  std::vector<Told> articles;
  const char* verdict;
};

inline checkclaims::Analysis analysed(const std::vector<Told>& all) {
  std::vector<checkclaims::Article> articles;
  for (const Told& one : all)
    articles.push_back({std::string(1, static_cast<char>('a' + articles.size())) + ".txt",
                        std::string("---\ntitle: ") + one.title + "\ndate: " + one.day +
                            "\n---\n\n" + one.text + "\n"});
  return checkclaims::analyse(articles, {});
}

/// "error conflicting-figure 12 15; ...": but for the stories that contradict nothing.
inline std::string verdict(const checkclaims::Analysis& analysis) {
  std::string text;
  for (const auto& finding : analysis.findings) {
    if (finding.rule == "evolving-figure" || finding.rule == "refined-figure") continue;
    if (!text.empty()) text += "; ";
    text.append(name_of(finding.severity)).append(" ").append(finding.rule);
    for (const auto& value : finding.values) text += ' ' + value;
  }
  return text;
}

/// The same with the likely cause of each: "... <transposed-digits>".
inline std::string verdict_with_cause(const checkclaims::Analysis& analysis) {
  std::string text;
  for (const auto& finding : analysis.findings) {
    if (finding.rule == "evolving-figure" || finding.rule == "refined-figure") continue;
    if (!text.empty()) text += "; ";
    text.append(name_of(finding.severity)).append(" ").append(finding.rule);
    if (!finding.cause.kind.empty()) text += " <" + finding.cause.kind + ">";
  }
  return text;
}

}  // namespace told
