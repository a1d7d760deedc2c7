"""The manual tells the truth: what README.md, the pages of docs/ and the pages for contributors show is what the program does.

In each page, in order, and each command in a new folder of its own, which is a git repository that
holds a copy of seeds/ as seeds/ and articles/, fixtures/recall/, and has origin/main:
  <!-- output of: COMMAND -->  and  <!-- end of output -->   enclose what COMMAND prints; the last
      line of a report names the exit status, that of anything else must be 0
  <!-- file: NAME -->          before a fenced block: it is a file of that name for what follows
  ```sh                        is run; its status must be 0 or 1
  ```yaml, ```groovy           every command of checkclaims in it is run in the same way
  ```console                   is not run, for it builds, installs or tests; the files that it names must be there
No other block may show a command. UPDATE=1 writes the outputs anew, so that their diff is what
gets reviewed:  UPDATE=1 python3 tests/docs_test.py build/release/checkclaims
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile

root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
failures = []


def fail(why):
    failures.append(why)
    print("FAILED: " + why)


class Scratch:
    """A folder with the program on its PATH, and copies of a repository made once."""

    def __init__(self, program):
        self.work = tempfile.mkdtemp()
        os.makedirs(os.path.join(self.work, "bin"))
        os.makedirs(os.path.join(self.work, "script"))
        os.symlink(program, os.path.join(self.work, "bin", "checkclaims"))
        os.symlink(program, os.path.join(self.work, "script", "run"))  # which builds the program and becomes it
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("CHECKCLAIMS_", "GIT_"))}
        self.env = {**kept, "PATH": os.path.join(self.work, "bin") + ":" + os.environ["PATH"], "NO_COLOR": "1", "HOME": self.work,
                    "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "Ann", "GIT_AUTHOR_EMAIL": "ann@example.org",
                    "GIT_COMMITTER_NAME": "Ann", "GIT_COMMITTER_EMAIL": "ann@example.org"}
        self.original = os.path.join(self.work, "original")
        for name in ("seeds", "articles"):
            shutil.copytree(os.path.join(root, "seeds"), os.path.join(self.original, name))
        shutil.copytree(os.path.join(root, "fixtures/recall"), os.path.join(self.original, "fixtures/recall"))
        os.symlink("../script", os.path.join(self.original, "script"))
        self.git = bool(shutil.which("git"))
        if self.git:
            self.sh("git init -q -b main . && git add seeds articles fixtures && git commit -q -m 'The articles' && "
                    "git update-ref refs/remotes/origin/main HEAD", self.original)

    def sh(self, command, folder):
        return subprocess.run(["bash", "-c", command], cwd=folder, env=self.env, capture_output=True, stdin=subprocess.DEVNULL, timeout=60)

    def run(self, command, files):
        folder = os.path.join(self.work, "there")
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.original, folder, symlinks=True)
        for name, text in files.items():
            path = os.path.join(folder, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
        return self.sh(command, folder)


def names_its_status(printed):
    return re.match(r"exit \d: ", printed.splitlines()[-1] if printed else "")


def language_of(command, printed):
    if command.startswith("checkclaims graph ") and "json" not in command:
        return "dot"
    if names_its_status(printed) or "```" not in printed and re.search(r"^@@ .* @@$", printed, re.MULTILINE):
        return "diff"
    for start, language in (("{", "json"), ("[", "json"), ("<?xml", "xml")):
        if printed.startswith(start):
            return language
    return "text"


def block_of(scratch, page, command, files):
    """What the command prints, fenced."""
    ran = scratch.run(command, files)
    printed = ran.stdout.decode("utf-8", "replace")
    language = language_of(command, printed)
    if names_its_status(printed):
        if not printed.splitlines()[-1].startswith(f"exit {ran.returncode}: "):
            fail(f"{page}: {command}\n  exits {ran.returncode}, its report says: {printed.splitlines()[-1]}")
    elif ran.returncode != 0:
        fail(f"{page}: {command}\n  exits {ran.returncode}: {ran.stderr.decode('utf-8', 'replace')}")
    fence = "```"
    while fence in printed:
        fence += "`"
    return f"{fence}{language}\n{printed}{'' if printed.endswith(chr(10)) or not printed else chr(10)}{fence}\n"


def try_out(scratch, page, command, files):
    if "git" in command and not scratch.git:
        return
    ran = scratch.run("set -e -o pipefail\n" + command, files)
    if ran.returncode not in (0, 1):
        fail(f"{page}: {command}\n  exits {ran.returncode}: {ran.stderr.decode('utf-8', 'replace')}")


def commands_in(text):
    """Those of a CI server's file: behind `run:`, as an item of a list, in sh '...', or a line of a script."""
    for line in text.splitlines():
        found = re.match(r"""\s*(?:-\s+)?(?:run:\s*|entry:\s*|sh\s+['"])?(checkclaims .*?)['"]?\s*$""", line)
        if found and not re.match(r"\s*-?\s*(id|name|repo|uses|hooks)\s*:", line):
            yield found.group(1)


def checked(scratch, page, text):
    """The page with its outputs made anew."""
    made, files, lines, named = [], {}, text.splitlines(keepends=True), None
    at = 0
    while at < len(lines):
        line = lines[at]
        made.append(line)
        at += 1
        if found := re.match(r"<!-- output of: (.*) -->$", line):
            made.append(block_of(scratch, page, found.group(1), files))
            while at < len(lines) and lines[at] != "<!-- end of output -->\n":
                at += 1
            if at == len(lines):
                fail(f"{page}: an output has no end: {found.group(1)}")
        elif found := re.match(r"<!-- file: (.*) -->$", line):
            named = found.group(1)
        elif found := re.match(r"(`{3,})(\w*)$", line):
            start = at
            while at < len(lines) and lines[at].rstrip("\n") != found.group(1):
                at += 1
            body, language = "".join(lines[start:at]), found.group(2)
            made += lines[start : at + 1]
            at += 1
            if named:
                files[named], named = body, None
            if language == "sh":
                try_out(scratch, page, body, files)
            elif language in ("yaml", "groovy"):
                for command in commands_in(body):
                    try_out(scratch, page, command, files)
            elif language == "console":
                for name in re.findall(r"(?<![\w/.-])((?:script|tests|\.ci)/[\w/.-]+)", re.sub("#.*", "", body)):
                    if not os.path.exists(os.path.join(root, name)):
                        fail(f"{page} calls {name}, which is not there")
            elif language != "diff" and re.search(r"^(\$ )?(checkclaims|script/\w+) ", body, re.MULTILINE):
                fail(f"{page}: a block shows a command and is not marked sh:\n{body}")
    return "".join(made)


def read(path):
    with open(os.path.join(root, path), encoding="utf-8") as file:
        return file.read()


def all_pages():
    """Every Markdown file that people read, but the articles of tests and seeds."""
    pages = [name for name in os.listdir(root) if name.endswith(".md")]
    for top in ("docs", "src", ".github"):
        for folder, _, names in os.walk(os.path.join(root, top)):
            pages += [os.path.relpath(os.path.join(folder, name), root) for name in names if name.endswith(".md")]
    return sorted(pages)


def without_blocks(page):
    return re.sub(r"^(```+).*?^\1$", "", read(page), flags=re.MULTILINE | re.DOTALL)


def anchors(page):
    """What a link may name behind its #, as servers make it of a heading."""
    titles = re.findall(r"^#+ (.*)$", without_blocks(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).strip().replace(" ", "-") for title in titles}


def main():
    scratch = Scratch(os.path.abspath(sys.argv[1]))
    pages = all_pages()
    for page in pages:
        if page.startswith("docs/rules/") and page != "docs/rules/README.md":
            continue  # they are the program's own, and quote articles
        before = read(page)
        after = checked(scratch, page, before)
        if before == after:
            continue
        if os.environ.get("UPDATE") == "1":
            with open(os.path.join(root, page), "w", encoding="utf-8") as file:
                file.write(after)
            continue
        with open(os.path.join(scratch.work, "after"), "w", encoding="utf-8") as file:
            file.write(after)
        subprocess.run(["diff", "-u", os.path.join(root, page), os.path.join(scratch.work, "after")], check=False)
        fail(f"{page} shows what the program no longer prints")

    # The table of rules is the program's.
    told = set(re.findall(r"^\| \[`([a-z]+-[a-z-]+)`\]\(\1\.md\) \| ", read("docs/rules/README.md"), re.MULTILINE))
    known = set(scratch.run("checkclaims explain no-such-rule", {}).stderr.decode().strip().split("must be one of ")[1].split(", "))
    if told != known:
        fail(f"docs/rules/README.md lists the rules {sorted(told)}, the program knows {sorted(known)}")

    for rule, severity in re.findall(r"^\| \[`([a-z-]+)`\]\([^)]*\) \| (\w+) \| ", read("docs/rules/README.md"), re.MULTILINE):
        if not read(f"docs/rules/{rule}.md").startswith(f"# {rule} ({severity}"):
            fail(f"docs/rules/README.md has {rule} as {severity}, its page has another severity first")

    # A rule's page fits a screen, and shows what fires and what does not.
    for name in sorted(set(os.listdir(os.path.join(root, "docs/rules"))) - {"README.md"}):
        lines = read("docs/rules/" + name).splitlines()
        if len(lines) > 24 or max(map(len, lines)) > 100:
            fail(f"docs/rules/{name} does not fit a screen")
        if not {"**Fires**", "**Silent**"} <= set(lines):
            fail(f"docs/rules/{name} lacks an example")

    # Every option that the manual names is one, and every link leads somewhere.
    known_options = set(re.findall(r"--[a-z][a-z-]+", scratch.run("checkclaims generate bash", {}).stdout.decode()))
    for page in pages:
        for line in read(page).splitlines():
            for option in re.findall(r"`(--[a-z][a-z-]+)", line) + re.findall(r"checkclaims[^|;&`]*? (--[a-z][a-z-]+)", line):
                if option not in known_options:
                    fail(f"{page} names {option}, which is no option")
        for link, anchor in re.findall(r"\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)", without_blocks(page)):
            target = os.path.normpath(os.path.join(os.path.dirname(page), link)) if link else page
            if not os.path.exists(os.path.join(root, target)):
                fail(f"{page} links to {link}, which is not there")
            elif anchor and target.endswith(".md") and anchor not in anchors(target):
                fail(f"{page} links to {link}#{anchor}, which {target} does not have")

    # Every file that a page names in backticks is there.
    for page in pages:
        for path in re.findall(r"`((?:src|include|tests|docs|script|cmake|fixtures|seeds|\.ci)/[\w./-]*)`", without_blocks(page)):
            if not os.path.exists(os.path.join(root, path)):
                fail(f"{page} names {path}, which is not there")

    # Every page of decisions and every page of docs/ can be found from its index.
    for index in ("docs/README.md", "docs/decisions/README.md"):
        folder = os.path.dirname(index)
        for name in sorted(os.listdir(os.path.join(root, folder))):
            if name.endswith(".md") and name != "README.md" and f"]({name}" not in read(index):
                fail(f"{index} does not link to {name}")

    if os.path.getsize(os.path.join(root, "README.md")) > 9000:
        fail("README.md is longer than 9,000 bytes: move something to docs/")
    shutil.rmtree(scratch.work)
    return 1 if failures else 0


sys.exit(main())
