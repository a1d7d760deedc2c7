// What --help prints: each text fits a screen.
#include "program/help.hpp"

#include <algorithm>
#include <iterator>

namespace checkclaims {
namespace {

constexpr std::string_view check_help =
    R"(checkclaims: find what news articles claim that cannot all be true

usage: checkclaims [OPTION]... PATH...      check articles, print a report
       checkclaims baseline VERB ...        manage accepted findings
       checkclaims why ID PATH...           one finding in full, with its proof
       checkclaims timeline [NAME] PATH...  the story of each figure, by date
       checkclaims graph|extract PATH...    the claim graph; the claims as JSON
       checkclaims read PATH...             what is taken from each file
       checkclaims explain RULE             what a rule reports, and what not
       checkclaims generate man|bash|zsh|fish   manual page, completions
PATH: a file, a folder, - for stdin; text, HTML, PDF, docx, JSON, feeds, zip.

  --format NAME[=FILE]  text json sarif github gitlab junit rdjsonl markdown gnu
                        csv, csv=DIR/, html, html=DIR/ (--html-layout); several
                        at once; --quiet, --summary
  --against REV|DIR     fail only on what is new since a git revision or folder
  --baseline FILE       default: .checkclaims/baseline.jsonl if it exists
  --update-baseline     accept every finding; --today DAY checks expiry dates
  --fail-on SEVERITY    error|warning|note|never; --strict: resolved too
  --keep-going          list unreadable articles; --explain-unread, --stdin-name
  --config FILE         default: checkclaims.toml; --no-config, --roles, --color
  --jobs, --deadline, --timings, --version: checkclaims generate man | man -l -
example: checkclaims --baseline accepted.jsonl articles/ draft.md
Exit status: 0 no new or changed error, 1 at least one, 2 something failed
)";

constexpr std::string_view why_help = R"(checkclaims why: show one finding in full

usage: checkclaims why ID PATH...

Prints all claims of its key by date, each with its text, then the proof step by
step with its quotations. ID is printed by a report at the end of each heading;
its first four or more digits are enough. PATHs are those of the report.

  --format text|json         json holds the finding and its story
  --color auto|always|never  auto: on a terminal, unless NO_COLOR is set
  --roles FILE               table of who holds which office, as for a report
  -j, --jobs N, --timings    as for a report

example: checkclaims why 8ae55eba articles/
Exit status: 0 shown, 2 no or more than one such finding, or a file not read
)";

constexpr std::string_view timeline_help =
    R"(checkclaims timeline: show the story of each figure, and of each event's date

usage: checkclaims timeline [NAME] PATH...
       checkclaims timeline --of NAME PATH...

Shows what is stated in two or more places; with NAME also what is stated once.
NAME is one or more whole words, in any case, of an event, a place, a person or
a measure ("harbour fire", killed), or the beginning of a key. The first operand
is a path if it exists, otherwise NAME; the value of --of is always NAME.

Each line: the date (a range is inferred), the value, who says so, where. "also
in" repeats the value above, "!" marks a contradiction and names the finding.

  --format text|json         json holds every claim
  --color auto|always|never  auto: on a terminal, unless NO_COLOR is set
  --roles FILE, -j, --jobs N, --timings  as for a report

example: checkclaims timeline killed articles/
Exit status: 0 shown, 2 no story matches NAME, or a file could not be read
)";

constexpr std::string_view graph_help = R"(checkclaims graph: write the claim graph

usage: checkclaims graph PATH...

Nodes: sources, speakers, entities and events, dates, claims. Edges: stated-in,
said-by, about, on-day, not-before, not-after; and between claims: rival,
disputes, revises, grows, refines, repeats.

  --format dot|json        dot (default) for Graphviz, json for programs
  --roles FILE, -j, --jobs N, --timings  as for a report

example: checkclaims graph articles/ | dot -Tsvg >claims.svg
Exit status: 0 written, 2 a file could not be read or written
)";

constexpr std::string_view baseline_help =
    R"(checkclaims baseline: manage the baseline of accepted findings

usage: checkclaims baseline create PATH...      accept all findings
       checkclaims baseline accept ID... PATH...    accept these, --reason TEXT
       checkclaims baseline prune PATH...       remove what no longer occurs
       checkclaims baseline show [FILE]         show findings and reasons
       checkclaims baseline diff A B            compare two baselines

create refuses to replace a file, prune accepts nothing. PATHs are those of the
report; it prints the ID at the end of each heading.

  --baseline FILE            default: .checkclaims/baseline.jsonl
  --reason TEXT              for accept: why; written to the baseline
  --by WHO, --until DAY      for accept: who accepts; last day of acceptance,
                             compared with --today of a report
  -j, --jobs N               number of threads; the result does not depend on it

example: checkclaims baseline accept 8ae5 --reason "both are official" news/
Exit status: 0 done, 1 for diff: they differ, 2 something failed
)";

constexpr std::string_view read_help =
    R"(checkclaims read: show what is taken from each file

usage: checkclaims read PATH...

For each article: its title and date and where they are stated, its address, its
text as it is read, and what is left out, as navigation or captions. Lines that
make no claims are marked. One file may hold many articles: dump.jsonl#17.

  --format text|json         json: a record per article, with offsets
  --color auto|always|never  auto: on a terminal, unless NO_COLOR is set
  -j, --jobs N, --timings    as for a report

example: checkclaims read saved-page.html
Exit status: 0 shown, 2 a file could not be read, or holds no article
)";

struct HelpText {
  Command command;
  std::string_view text;
};
constexpr HelpText texts[] = {
    {Command::read, read_help},
    {Command::why, why_help},
    {Command::timeline, timeline_help},
    {Command::graph, graph_help},
    {Command::baseline, baseline_help},
    {Command::baseline_create, baseline_help},
    {Command::baseline_accept, baseline_help},
    {Command::baseline_prune, baseline_help},
    {Command::baseline_show, baseline_help},
    {Command::baseline_diff, baseline_help},
};

}  // namespace

std::string_view help_text(Command command) {
  const auto found =
      std::find_if(std::begin(texts), std::end(texts),
                   [command](const HelpText& one) { return one.command == command; });
  return found == std::end(texts) ? check_help : found->text;
}

}  // namespace checkclaims
