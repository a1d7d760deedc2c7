#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "checkclaims/report.hpp"
#include "reporting/page.hpp"

namespace checkclaims {

/// The place of a label, in the form that other tools expect.
struct Place {
  std::string path;  ///< as from json_path; relative to the working directory if it is inside
  /// Of the value, or of all words if there is none; `end` is after the last character.
  Position begin, end;
  std::uint32_t begin_byte = 1, end_byte = 1;  ///< the same columns in bytes of UTF-8
};

/// The places of a report and their text. The report must outlive it.
class Places {
 public:
  explicit Places(const Report& report);

  Place at(const Label& label);
  /// The span of the value, or of all words if there is none.
  Span span(const Label& label) const { return page_.place_span(label); }
  /// "a.txt:3:14". A path that begins like an option or a command of a CI server is prefixed with
  /// "./".
  std::string named(const Label& label);
  /// The text of a label on one line: "12 killed: "the blaze killed 12 people"".
  std::string quoted(const Label& label) const;
  /// The steps of a proof and the likely cause, with labels called by the names of their articles.
  std::vector<std::string> proof(const Finding& finding);
  /// One line per label, then the proof; if there are too many labels or steps, the rest is
  /// counted.
  std::vector<std::string> details(const Finding& finding);
  /// The position of a claim's value.
  Position position(const LinkedClaim& claim) { return page_.position(claim); }

 private:
  const Report& report_;
  Sink nowhere_;
  Page page_;
};

/// The label where a finding is shown if only one place is possible: in the newest of the changed
/// articles that it quotes, otherwise in the newest of all; there a rival before other labels.
std::size_t primary_label(const Report& report, const Finding& finding);

/// Indexes of all findings: the most severe first, and among equals the open ones first.
std::vector<std::size_t> by_weight(const Report& report);
/// Indexes of the open findings, in the same order.
std::vector<std::size_t> open_findings(const Report& report);

/// A document's path relative to the working directory, with leading ".." if it is outside, or
/// absolute; contains no "." and no other "..".
std::string located_path(const Report& report, const Document& document);

/// "5 articles found: 4 analysed, 1 skipped; passed over: 2 web pages".
std::string articles_in_words(const Report& report);
/// The path in an entry of Report::skipped, unchanged.
std::string skipped_path(std::string_view skipped);
/// "2 findings in the baseline no longer occur, drop them with checkclaims baseline prune"; empty
/// if there are none.
std::string resolved_in_words(const Report& report);

/// The problems of the baseline and the waivers, each a warning on one line.
std::vector<std::string> remarks_on(const Report& report);

/// Text from outside on one line, of at most `most` code points, with a mark if it was cut.
std::string escaped_head(std::string_view text, std::size_t most);

}  // namespace checkclaims
