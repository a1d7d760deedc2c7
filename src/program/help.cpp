// What --help prints: each text fits a screen.
#include "program/help.hpp"

#include <algorithm>
#include <iterator>

namespace checkclaims {
namespace {

constexpr std::string_view check_help =
    R"(checkclaims: find what news articles claim that cannot all be true

usage: checkclaims [OPTION]... PATH...      check articles, print a report
       checkclaims baseline VERB ...        what was accepted, and why
       checkclaims why ID PATH...           one finding in full, with its proof
       checkclaims timeline [NAME] PATH...  the story of each figure, by day
       checkclaims graph|extract PATH...    the claim graph; the claims as JSON
       checkclaims explain RULE             when a rule fires, and when not
       checkclaims generate man|bash|zsh|fish   manual page, completions
PATH: an article, a folder (.txt, .md, .markdown in it), - for standard input.

  --format NAME[=FILE]  text json sarif github gitlab junit rdjsonl markdown gnu
                        csv, csv=DIR/; several at once; --quiet, --summary
  --against REV|DIR     fail only on what is new since a git revision or folder
  --baseline FILE       accepted findings, .checkclaims/baseline.jsonl if there
  --update-baseline     accept every finding; --today DAY judges their ends
  --fail-on SEVERITY    error|warning|note|never; --strict: what is resolved too
  --keep-going          list unreadable articles; --explain-unread, --stdin-name
  --config FILE         checkclaims.toml if there; --no-config, --roles, --color
  --jobs, --deadline, --timings, --version: checkclaims generate man | man -l -
example: checkclaims --baseline accepted.jsonl articles/ draft.md
Exit status: 0 no new or changed error, 1 at least one, 2 something not done
)";

constexpr std::string_view why_help = R"(checkclaims why: show one finding in full

usage: checkclaims why ID PATH...

All claims of its key in the order of time, each with its words, then the proof
step by step with what it quotes. ID is what a report prints at the end of a
heading, or the first four or more digits of it; PATHs are those of the report.

  --format text|json         json holds the finding and its story
  --color auto|always|never  auto: on a terminal, unless NO_COLOR is set
  --roles FILE               a table of who holds which office, as in the report
  -j, --jobs N, --timings    as for a report

example: checkclaims why 8ae55eba articles/
Exit status: 0 shown, 2 no or more than one such finding, or something unread
)";

constexpr std::string_view timeline_help =
    R"(checkclaims timeline: tell the story of each figure, and of each event's day

usage: checkclaims timeline [NAME] PATH...
       checkclaims timeline --of NAME PATH...

What at least two places tell; with NAME also what is told once or in part.
NAME is one or more whole words, in any case, of an event, a place, somebody or
a measure ("harbour fire", killed), or the beginning of a key. The first word is
taken for a path if such a path exists, else for NAME; after --of it is NAME.

Each line: the day (a range was inferred), the value, who says so, where. "also
in" repeats the value above, "!" clashes and names the finding.

  --format text|json         json holds every claim
  --color auto|always|never  auto: on a terminal, unless NO_COLOR is set
  --roles FILE, -j, --jobs N, --timings  as for a report

example: checkclaims timeline killed articles/
Exit status: 0 shown, 2 NAME means nothing that was read, or something unread
)";

constexpr std::string_view graph_help = R"(checkclaims graph: write the claim graph

usage: checkclaims graph PATH...

Nodes: sources, speakers, entities and events, days, claims. Edges: stated-in,
said-by, about, on-day, not-before, not-after; and between claims: rival,
disputes, revises, grows, refines, repeats.

  --format dot|json        dot (the default) is for Graphviz, json for programs
  --roles FILE, -j, --jobs N, --timings  as for a report

example: checkclaims graph articles/ | dot -Tsvg >claims.svg
Exit status: 0 written, 2 something could not be read or written
)";

constexpr std::string_view baseline_help =
    R"(checkclaims baseline: what was accepted, and is not to gate again

usage: checkclaims baseline create PATH...      accept every finding there is
       checkclaims baseline accept ID... PATH...    accept these, --reason TEXT
       checkclaims baseline prune PATH...       drop what no longer occurs
       checkclaims baseline show [FILE]         what is in it, and why
       checkclaims baseline diff A B            how two of them differ

create refuses to replace a file, prune accepts nothing. PATHs are those of the
report, an ID is what it prints at the end of a heading.

  --baseline FILE            .checkclaims/baseline.jsonl where none is named
  --reason TEXT              of accept: why; it stands in the file
  --by WHO, --until DAY      of accept: who says so; the last day it holds,
                             against the day given by --today to a report
  -j, --jobs N               threads; the file is the same for any number

example: checkclaims baseline accept 8ae5 --reason "both are official" news/
Exit status: 0 done, 1 of diff: they differ, 2 something not done
)";

struct HelpText {
  Command command;
  std::string_view text;
};
constexpr HelpText texts[] = {
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
