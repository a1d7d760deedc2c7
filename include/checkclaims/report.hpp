#pragma once
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checkclaims/audit.hpp"
#include "checkclaims/baseline.hpp"
#include "checkclaims/checkclaims.hpp"
#include "checkclaims/graph.hpp"
#include "checkclaims/media.hpp"
#include "checkclaims/story.hpp"
#include "checkclaims/version.hpp"

namespace checkclaims {

/// Receives the pieces of an output in order; may throw to stop it.
using Sink = std::function<void(std::string_view)>;

enum class ColorMode : std::uint8_t { none, ansi };

inline constexpr std::size_t usual_width = 100;

/// How the articles differ from those of another tree; paths are sorted.
struct Comparison {
  std::string name;  ///< name of the other tree, as the user gave it
  /// `moved`: the same bytes had another path.
  std::vector<std::string> fresh, changed, moved, gone;
  std::size_t resolved = 0;  ///< number of findings there that no longer occur
};

/// The input of a report. `analysis` and `gate` must outlive it.
struct Report {
  const Analysis& analysis;
  const Gate& gate;
  std::string baseline;  ///< path of the baseline; empty if there is none
  ColorMode color_mode = ColorMode::none;
  std::optional<int> exit_status = std::nullopt;  ///< exit status of the program, if known
  bool explain_unread = false;  ///< list Analysis::unread, which must have been kept
  bool summary_only = false;    ///< for the text report: only the summary
  FailOn fail_on = Severity::error;
  /// Files that were found but not analysed, "a.txt: reason", sorted.
  std::vector<std::string> skipped = {};
  /// Documents that are new or differ from the tree they are compared with, sorted; empty if there
  /// is no comparison. A finding is shown in the newest of them.
  std::vector<DocumentId> changed = {};
  bool strict = false;      ///< entries of the baseline that no longer occur also fail the gate
  std::size_t ignored = 0;  ///< number of articles excluded by .checkclaimsignore
  std::optional<Comparison> against = std::nullopt;  ///< of --against
  /// Files in the named folders that are not articles, by kind.
  std::vector<PassedOver> passed_over = {};
  /// For each file of documents whose path is absolute or leads out of the working directory: its
  /// location as a path relative to that directory, with leading ".." if it is outside, or as an
  /// absolute path.
  std::map<std::string, std::string, std::less<>> located = {};
  std::size_t width = usual_width;  ///< width of the text report, in terminal columns
};

/// One of the files that a format writes into a folder.
struct FormatPart {
  std::string_view file;
  void (*write)(const Report& report, const Sink& out);
};
/// Receives each file of a folder as a whole: its name in the folder and its bytes.
using FolderSink = std::function<void(std::string_view file, std::string_view bytes)>;
/// What a format also writes into a folder: a file for each document.
struct FormatPages {
  std::string (*file)(DocumentId document);
  void (*write)(const Report& report, const FolderSink& out);
};
struct Format {
  std::string_view name;
  void (*write)(const Report& report, const Sink& out);
  std::span<const FormatPart> parts = {};  ///< empty: the format writes a single file
  std::optional<FormatPages> pages = std::nullopt;
  bool binary = false;  ///< not text, so it is written to a file only
};
/// All report formats, "text" first. Whatever an article or a path contains, no output can be taken
/// for a command by a terminal or a CI server, except the commands that `github` writes on purpose.
std::span<const Format> formats();

/// For people, in the style of a diff.
void write_text(const Report& report, const Sink& out);
/// For programs: one object of schema checkclaims/report/1.
void write_json(const Report& report, const Sink& out);
/// SARIF 2.1.0, for code scanning and editors: at most 5,000 results.
void write_sarif(const Report& report, const Sink& out);
/// Workflow commands of GitHub Actions, one per open finding, the most severe first. An open
/// finding is one that is new or changed compared with the baseline.
void write_github(const Report& report, const Sink& out);
/// GitLab Code Quality: one JSON array of open findings.
void write_gitlab(const Report& report, const Sink& out);
/// JUnit XML: one test case per finding and one for having read all articles.
void write_junit(const Report& report, const Sink& out);
/// Diagnostics for reviewdog, one open finding per line.
void write_rdjsonl(const Report& report, const Sink& out);
/// Markdown for the summary of a pull request, below 900 KiB.
void write_markdown(const Report& report, const Sink& out);
/// `file:line:column: severity: message [rule]`, open findings only.
void write_gnu(const Report& report, const Sink& out);
/// CSV for spreadsheets: the tables that `csv` writes into a folder as findings.csv, articles.csv
/// and claims.csv. As a single file it writes only the first.
void write_csv_findings(const Report& report, const Sink& out);
void write_csv_articles(const Report& report, const Sink& out);
void write_csv_claims(const Report& report, const Sink& out);
/// A page for a browser, whole in one file: the findings with their figures' stories, an index,
/// what all agree on, and every article. It runs no script and asks for nothing.
void write_html(const Report& report, const Sink& out);
/// The same as a folder: index.html, agreed.html, style.css, and a page for each article.
void write_html_index(const Report& report, const Sink& out);
void write_html_agreed(const Report& report, const Sink& out);
void write_html_style(const Report& report, const Sink& out);
/// "article-3.html" for the third document.
std::string html_article_file(DocumentId document);
void write_html_articles(const Report& report, const FolderSink& out);
/// A database of SQLite with articles, claims, findings and a full-text index. Throws InputError if
/// it would be larger than 2 GiB.
void write_sqlite(const Report& report, const Sink& out);
/// `checkclaims extract`: JSON Lines, each document followed by its claims and mentions, sorted by
/// begin, then end.
void write_records(const Analysis& analysis, const Sink& out);

/// A condition of `extract --where`: a field of a claim's record has this value.
struct Condition {
  std::string field;  ///< "victims"
  std::string value;  ///< "police"; "none" where the record has null
};
/// The fields that conditions may name.
std::span<const std::string_view> condition_fields();
/// "victims=police". Throws InputError if there is no such field, or if the field has few values
/// and this is none of them.
Condition condition_of(std::string_view text);
/// Throws InputError for a condition on a measure that no claim and no row of the lexicon has.
void check_measures(std::span<const Condition> where, const Analysis& analysis);
/// Of write_records the claims of which all of `where` hold, each after its document.
void write_records_where(const Analysis& analysis, std::span<const Condition> where,
                         const Sink& out);

/// `checkclaims read`, for people: what was taken from each file as title, day, address and text,
/// and what was left out.
void write_read_text(const ReadArticles& read, ColorMode color_mode, const Sink& out,
                     std::size_t width = usual_width);
/// The same for programs: JSON Lines, one record per article.
void write_read_json(const ReadArticles& read, const Sink& out);

/// The input of `checkclaims timeline`. `analysis` must outlive it.
struct Timeline {
  const Analysis& analysis;
  std::vector<Story> stories;  ///< the selected stories
  std::size_t left_out = 0;    ///< number of stories not selected
};
/// With an empty `name`: the stories with claims in at least two places, not counting claims that
/// may cover only a part. Otherwise all stories that match it: all its words occur as whole words,
/// ignoring case, in the subject, a spelling, the place, the measure or the people counted, or it
/// is a prefix of the key (8 or more characters). Empty if none does.
Timeline timeline_of(const Analysis& analysis, std::string_view name);
/// At most three names that timeline_of would find and that are most similar to `name`.
std::vector<std::string> names_like(const Analysis& analysis, std::string_view name);
/// For people: a table for each story.
void write_timeline_text(const Timeline& timeline, ColorMode color_mode, const Sink& out,
                         std::size_t width = usual_width);
/// For programs: one object of schema checkclaims/timeline/1.
void write_timeline_json(const Timeline& timeline, const Sink& out);

/// The finding whose id begins with `id`, which must have at least four hex digits. Throws
/// InputError, with the nearest ids, if there is none or more than one.
const Finding& finding_of(const Analysis& analysis, std::string_view id);
/// `checkclaims why`: the claims with the finding's key in order of time, and each step of the
/// proof with its quotations.
void write_why_text(const Analysis& analysis, const Finding& finding, ColorMode color_mode,
                    const Sink& out, std::size_t width = usual_width);
/// The same for programs: one object of schema checkclaims/why/1.
void write_why_json(const Analysis& analysis, const Finding& finding, const Sink& out);

/// `checkclaims audit --stats`: a table of how often findings were right, by rule and by
/// confidence.
void write_audit_stats_text(const AuditStats& stats, const Sink& out);
/// The same for programs: one object of schema checkclaims/audit-stats/1.
void write_audit_stats_json(const AuditStats& stats, const Sink& out);

/// One finding as in the text report.
void write_finding_text(const Analysis& analysis, const Finding& finding, ColorMode color_mode,
                        const Sink& out, std::size_t width = usual_width);

/// What `checkclaims graph NAME` shows: all claims of the stories.
std::vector<ClaimId> claims_of(const Timeline& timeline);
/// What `checkclaims graph --finding ID` shows: the claims that the finding quotes, and all others
/// of its stories.
std::vector<ClaimId> claims_behind(const Analysis& analysis, const Finding& finding);

/// `checkclaims graph` for Graphviz: one digraph, a cluster for each subject, a box for each value
/// with its articles. `about`: the finding that it is about, which becomes its title, and whose
/// claims are shown with their quotations; null for none.
void write_graph_dot(const Analysis& analysis, const Graph& graph, const Sink& out,
                     const Finding* about = nullptr);
/// For programs: one object of schema checkclaims/graph/2.
void write_graph_json(const Analysis& analysis, const Graph& graph, const Sink& out);
/// GraphML, for Gephi and other tools that analyse graphs.
void write_graph_graphml(const Analysis& analysis, const Graph& graph, const Sink& out);

/// `checkclaims --version --json`: one object of schema checkclaims/versions/1.
void write_versions_json(const Sink& out);

/// Makes text from outside one line that is safe on a terminal and in a CI log: control and format
/// characters become \t,
/// , \r or \u{1b}, bytes that are not UTF-8 become \x{ff}, and `::` at the start and `##[`
/// anywhere, which CI servers take for commands, are broken up. Applying it twice changes nothing.
std::string escape(std::string_view text);
/// A path for readers: unchanged, or, if it contains quotes, backslashes, control or format
/// characters or bytes that are not UTF-8, in quotes with \" \\ \377.
std::string quote_path(std::string_view path);

/// A rule and its manual page, in Markdown.
struct RulePage {
  std::string_view rule, text;
};
/// Sorted by rule.
std::span<const RulePage> rule_pages();

}  // namespace checkclaims
