// docs/quantities.md is the specification of what is read of numbers that no measure of the lexicon
// has a name for: each row is an article with all of them. UPDATE=1 in the environment rewrites the
// column "quantities"; review the changes with git.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "articles.hpp"
#include "checkclaims/checkclaims.hpp"
#include "checkclaims/wording.hpp"

namespace checkclaims::quantities_test {
namespace {

constexpr std::size_t least = 25;  ///< rows of the page

std::string or_unknown(const std::string& text) { return text.empty() ? "?" : text; }

std::string in_few_words(const Analysis& analysis, const MeasurementStatement& said) {
  std::string words = one_line(analysis.documents.at(said.document).at(said.value_span)) + ' ' +
                      or_unknown(said.noun) + " · " + or_unknown(said.verb) + " · " +
                      or_unknown(said.party);
  if (said.modality != Modality::asserted) words += " · " + std::string(name_of(said.modality));
  return '`' + words + '`';
}

std::string quantities_of(const std::string& article) {
  const Analysis analysis = analyse({{"a.txt", article}}, {.jobs = 1});
  std::string all;
  for (const MeasurementStatement& said : analysis.measurements)
    all += (all.empty() ? "" : ", ") + in_few_words(analysis, said);
  return all.empty() ? "nothing" : all;
}

std::vector<std::string> cells_of(const std::string& row) {
  std::vector<std::string> cells;
  std::stringstream in(row);
  std::string cell;
  while (std::getline(in, cell, '|')) {
    const auto first = cell.find_first_not_of(' '), last = cell.find_last_not_of(' ');
    cells.push_back(first == cell.npos ? "" : cell.substr(first, last - first + 1));
  }
  return cells;
}

}  // namespace

TEST(Quantities, EveryRowIsReadAsThePageSays) {
  const auto path = articles::source_dir() / "docs/quantities.md";
  std::stringstream page(articles::read(path));
  const char* update = std::getenv("UPDATE");
  const bool rewrite = update != nullptr && std::string_view(update) == "1";
  std::string anew, line;
  std::size_t rows = 0;
  while (std::getline(page, line)) {
    const auto cells = cells_of(line);
    if (cells.size() >= 4 && line.starts_with("| ") && cells[1] != "form") {
      ++rows;
      const std::string seen = quantities_of(cells[2] + '\n');
      if (!rewrite) {
        EXPECT_EQ(cells[3], seen) << cells[1] << ": " << cells[2];
      }
      line = "| " + cells[1] + " | " + cells[2] + " | " + seen + " |";
    }
    anew += line + '\n';
  }
  EXPECT_GE(rows, least);
  if (rewrite) std::ofstream(path, std::ios::binary) << anew;
}

/// Two articles, and whether they contradict each other.
struct Pair {
  const char *one, *other;
  bool loud;
  const char* why;
};

TEST(Quantities, AreHeldAgainstEachOther) {
  const Pair pairs[] = {
      {"Ostermark is recalling 86,000 Aurora cars because a belt may come open, it said.",
       "The belt may come open, so Ostermark recalls 68,000 of its Aurora cars.", true,
       "one recall has one number"},
      {"Ostermark is recalling 86,000 Aurora cars because a belt may come open, it said.",
       "The belt may come open, so Ostermark recalls about 86,000 of its Aurora cars.", false,
       "the same number"},
      {"Ana Reyes won 54 percent of the vote in Halden.",
       "Ana Reyes won 45 percent of the vote in Halden.", true, "one party, one share"},
      {"Ana Reyes won 54 percent of the vote in Halden.",
       "Tom Barnes won 46 percent of the vote in Halden, which Ana Reyes won.", false,
       "two parties"},
      {"Thieves stole 17 paintings from the Karel museum in Halden.",
       "Thieves stole 71 paintings from the Karel museum in Halden.", true, "one theft"},
      {"Thieves stole 17 paintings from the Karel museum in Halden.",
       "Thieves stole another 12 paintings from the Karel museum in Halden.", false,
       "on top of the others"},
      {"Norvia will deport 150 people to Banu.", "Norvia may deport 97 people to Banu.", false,
       "what may be is no claim"},
      {"Doctors in Karel confirmed 212 cases of measles.",
       "Doctors in Karel confirmed 212 cases of measles, up from 187 cases.", false,
       "both numbers are in one of them"},
      {"A forecast gave Ana Reyes 54 percent of the vote in Halden.",
       "Ana Reyes won 51 percent of the vote in Halden.", false, "a forecast is no result"},
  };
  for (const Pair& pair : pairs) {
    const auto dated = [](const char* text) {
      return "---\ndate: 2031-05-06\n---\n" + std::string(text) + '\n';
    };
    const Analysis analysis =
        analyse({{"a.txt", dated(pair.one)}, {"b.txt", dated(pair.other)}}, {.jobs = 1});
    const bool found =
        std::any_of(analysis.findings.begin(), analysis.findings.end(),
                    [](const Finding& finding) { return finding.severity != Severity::note; });
    EXPECT_EQ(found, pair.loud) << pair.one << '\n' << pair.other << '\n' << pair.why;
  }
}

}  // namespace checkclaims::quantities_test
