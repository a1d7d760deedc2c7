// A check of one's own beside the built-in ones: a crowd of a round number that no one vouches for.
//
//   "10,000 people were evacuated"                    fires
//   "10,000 people were evacuated, police said"       silent: somebody says so
//   "10,240 people were evacuated"                    silent: it was counted
#include <checkclaims/library.hpp>
#include <exception>
#include <iostream>

namespace {

bool round_thousands(const checkclaims::PlainClaim& claim) {
  if (claim.kind != "figure" || !claim.number || !claim.number->exact()) return false;
  const std::int64_t thousandths = claim.number->low->thousandths;
  return thousandths > 0 && thousandths % 1'000'000 == 0;
}

std::vector<checkclaims::OwnFinding> round_number(std::span<const checkclaims::PlainClaim> claims) {
  std::vector<checkclaims::OwnFinding> found;
  for (std::size_t i = 0; i < claims.size(); ++i)
    if (round_thousands(claims[i]) && claims[i].speaker.empty())
      found.push_back({.rule = "round-number",
                       .message = claims[i].subject + ": " + claims[i].value + " (" +
                                  claims[i].measure + ") is round, and no one is named for it",
                       .claims = {i},
                       .because = {claims[i].value + " has no digit but zeros below a thousand"}});
  return found;
}

}  // namespace

int main() {
  try {
    const std::string day = "---\ndate: 2031-05-08\n---\n";
    const std::vector<checkclaims::Article> articles = {
        {.path = "daily",
         .bytes = day + "The explosion in Halden on 3 May 2031 injured 10,000 people.\n",
         .is_text = true},
        {.path = "agency",
         .bytes = day + "The explosion in Halden on 3 May 2031 injured 10,240 people.\n",
         .is_text = true},
    };
    const checkclaims::CheckedArticles checked =
        checkclaims::check_articles(articles, {.own_checks = {round_number}});
    // What it found stands in every report, as all other findings do.
    std::cout << checkclaims::report_as(checked, "text");
    return checked.findings.empty() ? 0 : 1;
  } catch (const std::exception& problem) {
    std::cerr << problem.what() << '\n';
    return 2;
  }
}
