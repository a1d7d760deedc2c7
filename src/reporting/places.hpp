#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "checkclaims/report.hpp"
#include "reporting/page.hpp"

namespace checkclaims {

/// Where a label points, as tools outside ask for it.
struct Place {
  std::string path;     ///< as json_path gives it: from the folder of the run where it lies within
  Position begin, end;  ///< of the value, or of all words where there is none; `end` is behind the
                        ///< last character
  std::uint32_t begin_byte = 1, end_byte = 1;  ///< the same columns in bytes of UTF-8
};

/// The places of a report and what is said there. The report must outlive it.
class Places {
 public:
  explicit Places(const Report& report);

  Place at(const Label& label);
  /// What a place holds.
  Span span(const Label& label) const { return page_.place_span(label); }
  /// "a.txt:3:14". A path that begins like an option or a command of a CI server is led to by "./".
  std::string named(const Label& label);
  /// What a label says, on one line: "12 killed: "the blaze killed 12 people"".
  std::string quoted(const Label& label) const;
  /// The steps of a proof and the likely cause, with labels called by their articles' names.
  std::vector<std::string> proof(const Finding& finding);
  /// One line a label, then the proof; labels and steps that are too many are counted.
  std::vector<std::string> details(const Finding& finding);
  /// Where a claim's value stands.
  Position position(const LinkedClaim& claim) { return page_.position(claim); }

 private:
  const Report& report_;
  Sink nowhere_;
  Page page_;
};

/// The label at which a finding is shown where only one place can be: in the newest of the
/// changed articles that it quotes, else in the newest of all; there a rival before other labels.
std::size_t primary_label(const Report& report, const Finding& finding);

/// All findings, as indexes: the most severe first, of those the open ones.
std::vector<std::size_t> by_weight(const Report& report);
/// The open ones of them.
std::vector<std::size_t> open_findings(const Report& report);

/// A document's path from the folder in which the program runs, if it lies within, with ".." before
/// it, or absolute; without "." and with ".." at the head alone.
std::string located_path(const Report& report, const Document& document);

/// "5 articles found: 4 analysed, 1 skipped; passed over: 2 web pages".
std::string articles_in_words(const Report& report);
/// The path in an entry of Report::skipped, as it stands there.
std::string skipped_path(std::string_view skipped);
/// "2 findings in the baseline no longer occur, drop them with checkclaims baseline prune"; empty
/// where there is nothing to drop.
std::string resolved_in_words(const Report& report);

/// What is to be mended in the baseline and the waivers, each a warning on one line.
std::vector<std::string> remarks_on(const Report& report);

/// What came from outside, on one line, at most `most` code points and a mark where it was cut.
std::string escaped_head(std::string_view text, std::size_t most);

}  // namespace checkclaims
