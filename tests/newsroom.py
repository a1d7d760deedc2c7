"""A scratch folder with articles, git and the program, for the tests beside this file."""
import json
import os
import shutil
import subprocess
import sys
import tempfile

program = os.path.abspath(sys.argv[1]) if len(sys.argv) > 1 else ""
skipped = 77
failures = []


def expect(condition, why, more=""):
    if not condition:
        failures.append(f"{why}\n{more}" if more else why)


def finish():
    for failure in failures:
        print("FAILED:", failure)
    sys.exit(1 if failures else 0)


def skip(why):
    print("skipped:", why)
    sys.exit(skipped)


def dated(day, text):
    return f"---\ndate: {day}\n---\n\n{text}\n"


def told(day, killed, more=""):
    """An article about the one event that most tests speak of."""
    return dated(day, f"The fire in Halden on 3 May 2031 killed {killed} people.{more}")


class Newsroom:
    """Use as `with Newsroom() as room`: room.path is a new folder, gone afterwards."""

    def __enter__(self):
        self.home = tempfile.mkdtemp(prefix="checkclaims-")
        self.path = os.path.join(self.home, "w")
        os.mkdir(self.path)
        self.env = {k: v for k, v in os.environ.items() if not k.startswith(("GIT_", "CHECKCLAIMS_"))}
        self.env.update(HOME=self.home, GIT_CONFIG_NOSYSTEM="1", GIT_TERMINAL_PROMPT="0", LC_ALL="C", NO_COLOR="1", GIT_AUTHOR_DATE="2031-07-01T12:00:00Z",
                        GIT_COMMITTER_DATE="2031-07-01T12:00:00Z")
        with open(os.path.join(self.home, ".gitconfig"), "w") as f:
            f.write("[user]\n name = A. Desk\n email = desk@example.org\n[init]\n defaultBranch = main\n"
                    "[protocol \"file\"]\n allow = always\n[commit]\n gpgsign = false\n[advice]\n detachedHead = false\n")
        return self

    def __exit__(self, *_):
        subprocess.run(["chmod", "-R", "u+rwx", self.home])
        shutil.rmtree(self.home, ignore_errors=True)

    def at(self, name):
        return os.path.join(self.path, name)

    def write(self, name, text):
        os.makedirs(os.path.dirname(self.at(name)), exist_ok=True)
        with open(self.at(name), "wb") as f:
            f.write(text if isinstance(text, bytes) else text.encode())

    def read(self, name):
        with open(self.at(name)) as f:
            return f.read()

    def remove(self, name):
        os.remove(self.at(name))

    def git(self, *arguments, cwd=".", status=0, stdin=None):
        done = subprocess.run(["git", *arguments], cwd=self.at(cwd), env=self.env, capture_output=True, input=stdin)
        if status is not None and done.returncode != status:
            raise RuntimeError(f"git {arguments}: {done.returncode} {done.stdout!r} {done.stderr!r}")
        return done.stdout.decode("utf-8", "replace").strip()

    def commit(self, message="articles", cwd="."):
        self.git("add", "-A", cwd=cwd)
        self.git("commit", "-q", "--allow-empty", "-m", message, cwd=cwd)
        return self.git("rev-parse", "HEAD", cwd=cwd)

    def run(self, *arguments, cwd=".", env=None, piped=""):
        return subprocess.run([program, *arguments], cwd=self.at(cwd), env={**self.env, **(env or {})}, capture_output=True,
                              text=True, errors="replace", timeout=120, input=piped)

    def gate(self, status, why, *arguments, cwd="."):
        """The exit status must be so; the text report is returned."""
        done = self.run(*arguments, cwd=cwd)
        expect(done.returncode == status, f"{why}: exit {done.returncode}, not {status}", done.stdout[-1500:] + done.stderr)
        return done.stdout

    def refused(self, words, why, *arguments, cwd="."):
        """Status 2, one line on standard error that says `words`, nothing else."""
        done = self.run(*arguments, cwd=cwd)
        good = done.returncode == 2 and done.stderr.count("\n") == 1 and done.stderr.startswith("checkclaims: ") and not done.stdout
        expect(good and words in done.stderr, f"{why}: exit {done.returncode}, wants {words!r}", done.stderr[-600:] + done.stdout[-300:])
        return done.stderr

    def report(self, *arguments, cwd="."):
        done = self.run("--format", "json", *arguments, cwd=cwd)
        if done.returncode == 2:
            failures.append(f"{arguments}: {done.stderr}")
            return None
        return json.loads(done.stdout)


def states(report, severity="error"):
    return sorted(f["state"] for f in report["findings"] if f["severity"] == severity)
