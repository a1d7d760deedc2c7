"""coverage_table.py ROOT BUILD [PAGE]: what gcov counted in BUILD, as a table of the files of ROOT/src and ROOT/include.
With PAGE, the table by folder is also written into that page, between its lines of BEGIN and END.

A line is run if any copy of it is, for templates and headers have many; so is a branch. Branches that only an exception takes are
left out. Files are indented below their folder.
"""

import collections
import json
import pathlib
import subprocess
import sys


BEGIN, END = "<!-- coverage: script/coverage writes this table -->\n", "<!-- coverage ends -->\n"


def write_into(page, rows):
    text = page.read_text(encoding="utf-8")
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        sys.exit(f"coverage: {page} has no place for the table")
    table = ["| folder | lines | run | branches | run |", "|---|---|---|---|---|"]
    for title, lines, of_lines, branches, of_branches in rows:
        table.append(f"| {title} | {of_lines} | {percent(lines, of_lines)} | {of_branches} | {percent(branches, of_branches)} |")
    page.write_text(before + begin + "\n".join(table) + "\n" + end + after, encoding="utf-8")


def percent(run, all_):
    return f"{100 * run / all_:.1f} %" if all_ else "-"


def records(build):
    """Each file of gcov's JSON, for each object."""
    data = sorted(build.rglob("*.gcda"))
    if not data:
        sys.exit("coverage: nothing was counted")
    for one in data:  # one by one: batches of several folders have one name
        told = subprocess.run(["gcov", "--json-format", "--stdout", "--branch-probabilities", one], stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL, check=True)
        for line in told.stdout.splitlines():
            record = json.loads(line)
            for file in record["files"]:
                yield pathlib.Path(record["current_working_directory"], file["file"]), file["lines"]


def share(run, all_):
    return f"{run:6} of {all_:6}  {100 * run / all_:5.1f}%" if all_ else f"{0:6} of {0:6}       -"


def main():
    root, build = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    lines = collections.defaultdict(dict)     # file -> line -> run
    branches = collections.defaultdict(dict)  # file -> (line, index) -> run
    for path, counted in records(build):
        try:
            name = path.resolve().relative_to(root)
        except ValueError:
            continue
        if name.parts[0] not in ("src", "include"):
            continue
        for line in counted:
            number = line["line_number"]
            lines[name][number] = lines[name].get(number, False) or line["count"] > 0
            kept = [branch for branch in line["branches"] if not branch["throw"]]
            for index, branch in enumerate(kept):
                key = (number, index)
                branches[name][key] = branches[name].get(key, False) or branch["count"] > 0
    folders = collections.defaultdict(list)
    for name in sorted(lines):
        folders[str(name.parent)].append(name)

    rows = []

    def row(title, names):
        of_lines = [run for name in names for run in lines[name].values()]
        of_branches = [run for name in names for run in branches[name].values()]
        if not title.startswith(" "):
            rows.append((title if title == "all" else f"`{title}`", sum(of_lines), len(of_lines), sum(of_branches), len(of_branches)))
        print(f"{title:44} {share(sum(of_lines), len(of_lines))}   {share(sum(of_branches), len(of_branches))}")

    print(f"{'':44} {'lines':>23}   {'branches':>23}")
    for folder, names in folders.items():
        row(folder, names)
        for name in names:
            row("  " + name.name, [name])
    row("all", list(lines))
    if len(sys.argv) > 3:
        write_into(pathlib.Path(sys.argv[3]), rows)


if __name__ == "__main__":
    main()
