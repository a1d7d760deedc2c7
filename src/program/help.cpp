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
       checkclaims graph [NAME] PATH...     the claim graph, for Graphviz
       checkclaims extract PATH...          all claims, as JSON Lines
       checkclaims read PATH...             what is taken from each file
       checkclaims audit PATH...            judge findings one by one
       checkclaims watch PATH...            check again on each change
       checkclaims explain RULE; generate man|bash|zsh|fish
PATH: a file, a folder, - for stdin; text, HTML, PDF, docx, JSON, feeds, zip.

  --format NAME[=FILE]  text json sarif github gitlab junit rdjsonl markdown gnu
                        csv csv=DIR/ sqlite=FILE html html=DIR/ (--html-layout)
  --against REV|DIR     fail only on what is new since a git revision or folder
  --baseline FILE       accepted findings; --update-baseline accepts all of them
  --fail-on SEVERITY    error|warning|note|never; --strict, --today DAY
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

usage: checkclaims graph [NAME] PATH...
       checkclaims graph --finding ID PATH...

Subjects and the claims about them, with the edges about, rival, disputes,
revises, grows, refines, repeats. A picture has a cluster for each subject and a
box for each value. NAME selects stories, as for timeline; --of NAME is always a
name. --finding shows what one finding rests on, with its quotations.

  --format dot|json|graphml  dot (default) for Graphviz, json for programs,
                             graphml for Gephi
  --roles FILE, -j, --jobs N, --timings  as for a report

example: checkclaims graph "harbour fire" articles/ | dot -Tsvg >claims.svg
Exit status: 0 written, 2 a file could not be read or written
)";

constexpr std::string_view audit_help =
    R"(checkclaims audit: show findings one by one and record whether each is true

usage: checkclaims audit PATH...
       checkclaims audit --stats [--format json]

Shows each finding as why does and reads one line: t (true), a (arguable) or f
(false), with a reason behind it if you like, as in "f both quote an old count";
s skips it, b goes back, q or the end of the input quits. What was judged before
is not shown again. Judgements are in audit.jsonl beside the baseline.

--stats prints how many of the judged findings were true, by rule and by
confidence, with the interval that holds the share with 95 per cent probability.

  --again                    also show what was judged already
  --baseline FILE            default: .checkclaims/baseline.jsonl
  --today DAY                day of the judgement, written to the file
  --all                      also findings that are only more likely than not
  --color, --config, --no-config, --roles, -j, --jobs  as for a report

example: checkclaims audit articles/
Exit status: 0 done, 2 a file could not be read or written
)";

constexpr std::string_view watch_help =
    R"(checkclaims watch: check again on each change

usage: checkclaims watch PATH...

Prints how many findings there are, then waits. When an article is written,
moved or removed it checks all again and prints each finding that is new, as in
a report, and a line for each that is resolved. New folders are watched, too.
Ends with Ctrl-C. Needs inotify, which Linux has.

  --all                      also findings that are only more likely than not
  --color auto|always|never  auto: on a terminal, unless NO_COLOR is set
  --config, --no-config, --roles, -j, --jobs  as for a report

example: checkclaims watch articles/
Exit status: 0 ended with SIGINT or SIGTERM, 2 something failed
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
    {Command::audit, audit_help},
    {Command::watch, watch_help},
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
