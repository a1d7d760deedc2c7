// Checks articles that are held in memory, and prints what they cannot all be right about.
#include <checkclaims/library.hpp>
#include <exception>
#include <iostream>

namespace {

void print(const checkclaims::PlainFinding& finding) {
  std::cout << name_of(finding.severity) << ' ' << finding.rule << ": " << finding.message << '\n';
  for (const checkclaims::PlainSide& side : finding.sides)
    std::cout << "  " << side.source << ':' << side.line << ':' << side.column << ' ' << side.says
              << ": \"" << side.quotation << "\"\n";
  for (const std::string& step : finding.because) std::cout << "  because " << step << '\n';
}

}  // namespace

int main() {
  try {
    const checkclaims::CheckedArticles checked = checkclaims::check_articles({
        {.path = "agency",
         .bytes = "---\ndate: 2031-09-01\n---\n"
                  "The explosion in Halden on 3 May 2031 killed 12 people, police said.\n",
         .is_text = true},
        {.path = "daily",
         .bytes = "---\ndate: 2031-09-02\n---\n"
                  "The explosion in Halden on 3 May 2031 killed 40 people, police said.\n",
         .is_text = true},
    });
    for (const checkclaims::PlainFinding& finding : checked.findings) print(finding);
    std::cout << checked.claims.size() << " claims, " << checked.findings.size() << " findings\n";
    return checked.findings.empty() ? 0 : 1;
  } catch (const std::exception& problem) {
    std::cerr << problem.what() << '\n';
    return 2;
  }
}
