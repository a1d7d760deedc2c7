#pragma once
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checkclaims/baseline.hpp"
#include "checkclaims/checkclaims.hpp"
#include "checkclaims/graph.hpp"
#include "checkclaims/media.hpp"
#include "checkclaims/story.hpp"

namespace checkclaims {

/// Takes the pieces of an output one after the other; may throw to end it.
using Sink = std::function<void(std::string_view)>;

enum class ColorMode : std::uint8_t { none, ansi };

inline constexpr std::size_t usual_width = 100;

/// How the articles differ from those of another tree: paths, sorted.
struct Comparison {
  std::string name;  ///< of the other tree, as the user names it
  std::vector<std::string> fresh, changed, moved,
      gone;                  ///< `moved`: the same bytes had another path
  std::size_t resolved = 0;  ///< findings there that no longer occur
};

/// What a report is made of. `analysis` and `gate` must outlive it.
struct Report {
  const Analysis& analysis;
  const Gate& gate;
  std::string baseline;  ///< the baseline's path; empty where there is none
  ColorMode color_mode = ColorMode::none;
  std::optional<int> exit_status = std::nullopt;  ///< of the program, where the report can know it
  bool explain_unread = false;  ///< list Analysis::unread, which must have been kept
  bool summary_only = false;    ///< of the text: only what it all comes to
  FailOn fail_on = Severity::error;
  std::vector<std::string> skipped =
      {};  ///< what was found and not analysed, "a.txt: reason", sorted
  /// Indexes of Analysis::documents that are new or differ from what they are compared with,
  /// sorted; empty where there is nothing to compare with. A finding is shown in the newest of
  /// them.
  std::vector<DocumentId> changed = {};
  bool strict = false;      ///< what the baseline has and no longer occurs fails too
  std::size_t ignored = 0;  ///< how many articles .checkclaimsignore leaves out
  std::optional<Comparison> against = std::nullopt;  ///< of --against
  /// In the named folders, by kind; none of them is an article.
  std::vector<PassedOver> passed_over = {};
  /// Of a document whose path is absolute or leads out of the folder in which the program runs:
  /// where it lies, from that folder if it lies within and with ".." before it if not, or as an
  /// absolute path.
  std::map<std::string, std::string, std::less<>> located = {};
  std::size_t width = usual_width;  ///< of the text, in columns of a terminal
};

/// One of the files that a format writes where it is given a folder.
struct FormatPart {
  std::string_view file;
  void (*write)(const Report& report, const Sink& out);
};
struct Format {
  std::string_view name;
  void (*write)(const Report& report, const Sink& out);
  std::span<const FormatPart> parts = {};  ///< empty: it writes one file
};
/// Every format a report can have, "text" first. Whatever an article or a path holds, none of
/// them can be taken for a command by a terminal or a CI server, but those that `github` means.
std::span<const Format> formats();

/// For people, in the manner of a diff.
void write_text(const Report& report, const Sink& out);
/// For programs: one object of schema checkclaims/report/1.
void write_json(const Report& report, const Sink& out);
/// SARIF 2.1.0, for code scanning and editors: at most 5,000 results.
void write_sarif(const Report& report, const Sink& out);
/// Workflow commands of GitHub Actions, one an open finding, the most severe first. An open
/// finding is one that is not in the baseline.
void write_github(const Report& report, const Sink& out);
/// GitLab Code Quality: one JSON array of open findings.
void write_gitlab(const Report& report, const Sink& out);
/// JUnit XML: a case for each finding and one for having read all.
void write_junit(const Report& report, const Sink& out);
/// reviewdog's diagnostics, one open finding a line.
void write_rdjsonl(const Report& report, const Sink& out);
/// For the summary of a pull request, below 900 KiB.
void write_markdown(const Report& report, const Sink& out);
/// `file:line:column: severity: message [rule]`, open findings only.
void write_gnu(const Report& report, const Sink& out);
/// For spreadsheets, a table each: what `csv` writes into a folder as findings.csv, articles.csv
/// and claims.csv. The first alone is what it writes into one file.
void write_csv_findings(const Report& report, const Sink& out);
void write_csv_articles(const Report& report, const Sink& out);
void write_csv_claims(const Report& report, const Sink& out);
/// `checkclaims extract`: JSON Lines, each document followed by its claims and
/// mentions, by begin, then end.
void write_records(const Analysis& analysis, const Sink& out);

/// What `checkclaims timeline` prints. `analysis` must outlive it.
struct Timeline {
  const Analysis& analysis;
  std::vector<Story> stories;  ///< those asked for
  std::size_t left_out = 0;    ///< stories that nobody asked for
};
/// Without a name the stories that at least two places tell, not counting what may be said
/// of a part only. With one all those to which it belongs: all its words are whole words, whatever
/// their case, of subject, spelling, place, measure or people counted, or it begins the key (8 or
/// more characters). Empty where there is none.
Timeline timeline_of(const Analysis& analysis, std::string_view name);
/// At most three names that timeline_of would find and that look most like `name`.
std::vector<std::string> names_like(const Analysis& analysis, std::string_view name);
/// For people: a table for each story.
void write_timeline_text(const Timeline& timeline, ColorMode color_mode, const Sink& out,
                         std::size_t width = usual_width);
/// For programs: one object of schema checkclaims/timeline/1.
void write_timeline_json(const Timeline& timeline, const Sink& out);

/// The one finding whose id begins with `id`, of which at least four hex digits are given.
/// Throws InputError for anything else, with the ids that come nearest.
const Finding& finding_of(const Analysis& analysis, std::string_view id);
/// `checkclaims why`: the claims of its key in the order of time, each step of the proof with
/// what it quotes.
void write_why_text(const Analysis& analysis, const Finding& finding, ColorMode color_mode,
                    const Sink& out, std::size_t width = usual_width);
/// The same for programs: one object of schema checkclaims/why/1.
void write_why_json(const Analysis& analysis, const Finding& finding, const Sink& out);

/// `checkclaims graph` for Graphviz: one digraph.
void write_graph_dot(const Analysis& analysis, const Graph& graph, const Sink& out);
/// For programs: one object of schema checkclaims/graph/1.
void write_graph_json(const Analysis& analysis, const Graph& graph, const Sink& out);

/// Text from outside as one line that is safe on a terminal and in a CI log: control
/// and format characters become \t, \n, \r or \u{1b}, bytes that are no UTF-8 become
/// \x{ff}, and neither `::` at the start nor `##[` anywhere survives, which CI
/// servers take for commands. Applying it twice changes nothing.
std::string escape(std::string_view text);
/// A path as people read it: as it stands, or where it holds quotes, backslashes,
/// control or format characters or bytes that are no UTF-8, in quotes with \" \\ \377.
std::string quote_path(std::string_view path);

/// A rule and its page of the manual, in Markdown.
struct RulePage {
  std::string_view rule, text;
};
/// By rule.
std::span<const RulePage> rule_pages();

/// The program's version: "0.1.0".
std::string_view version();

}  // namespace checkclaims
