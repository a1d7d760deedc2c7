"""The steps of action.yml, run as a runner runs them: bash -eo pipefail, inputs in the environment."""
import os
import re
import shutil
import subprocess
import sys
import tempfile

try:
    import yaml
except ImportError:
    print("skipped: python3-yaml is not there")
    sys.exit(77)

root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
program = os.path.abspath(sys.argv[1])
failures = []


def check(why, holds, seen=None):
    if not holds:
        failures.append(why)
        print(f"FAILED: {why}\n  {seen!r}")


with open(os.path.join(root, "action.yml"), encoding="utf-8") as file:
    action = yaml.safe_load(file)
steps = action["runs"]["steps"]
check("it is a composite action", action["runs"]["using"] == "composite")
for step in steps:
    check("every step has a shell and a name", step.get("shell") == "bash" and step.get("name"), step)
    check("nothing is written into a script", "${{" not in step["run"], step["run"])


class Runner:
    def __init__(self, installed=True):
        self.work = tempfile.mkdtemp()
        self.at("bin"), self.at("w"), self.at("temp"), self.at("action/script")
        for name in ("path", "output", "summary"):
            open(os.path.join(self.work, name), "w", encoding="utf-8").close()
        if installed:
            os.symlink(program, os.path.join(self.work, "bin", "checkclaims"))
        # What builds it, for an action that finds nothing installed.
        with open(os.path.join(self.work, "action/script/run"), "w", encoding="utf-8") as script:
            script.write(f'#!/bin/sh\nmkdir -p "$(dirname "$0")/../build/release"\nln -sf "{program}" "$(dirname "$0")/../build/release/checkclaims"\n')
        os.chmod(os.path.join(self.work, "action/script/run"), 0o755)

    def at(self, name):
        os.makedirs(os.path.join(self.work, name), exist_ok=True)

    def file(self, name, text):
        path = os.path.join(self.work, "w", name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)

    def read(self, name):
        with open(os.path.join(self.work, name), encoding="utf-8") as file:
            return file.read()

    def run(self, **given):
        inputs = {name: str(value.get("default", "")) for name, value in action["inputs"].items()}
        assert set(given) <= set(inputs)
        inputs.update(given)
        values = {"inputs." + name: value for name, value in inputs.items()}
        values["github.action_path"] = os.path.join(self.work, "action")
        out = ""
        for step in steps:
            env = {"PATH": ":".join([os.path.join(self.work, "bin")] + self.read("path").split() + ["/usr/bin", "/bin"]), "HOME": self.work,
                   "RUNNER_TEMP": os.path.join(self.work, "temp"), "GITHUB_PATH": os.path.join(self.work, "path"),
                   "GITHUB_OUTPUT": os.path.join(self.work, "output"), "GITHUB_STEP_SUMMARY": os.path.join(self.work, "summary")}
            for name, value in step.get("env", {}).items():
                env[name] = re.sub(r"\$\{\{ *(.*?) *\}\}", lambda found: values[found.group(1)], value)
            ran = subprocess.run(["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]], cwd=os.path.join(self.work, "w"),
                                 env=env, capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=60, check=False)
            out += ran.stdout + ran.stderr
            if ran.returncode != 0:
                return ran.returncode, out
        return 0, out


def told(day, dead):
    return f"---\ndate: {day}\n---\nThe bombing in Norvia on 3 May 2024 killed {dead} people.\n"


runner = Runner()
runner.file("articles/a.txt", told("2024-09-01", 12))
status, out = runner.run(paths="articles/")
check("agreement passes", status == 0, out)
check("the plain report is in the log", "exit 0: " in out, out)
check("the status is an output", runner.read("output") == "status=0\n", runner.read("output"))

runner.file("articles/b.txt", told("2024-09-02", 40))
status, out = runner.run(paths="articles/\n\n")
check("a contradiction fails", status == 1, out)
check("it is an annotation", re.search(r"^::error .*file=articles/", out, re.MULTILINE) is not None, out)
check("it is in the summary", "40" in runner.read("summary"), runner.read("summary"))
check("it is in the SARIF report", '"conflicting-figure"' in runner.read("w/checkclaims.sarif"))
check("the status is an output then too", runner.read("output").endswith("status=1\n"))
status, out = runner.run(paths="articles/a.txt\narticles/b.txt", arguments="--fail-on=never")
check("options and several paths are passed on", status == 0, out)

status, out = runner.run(paths="$(touch pwned)\n`touch pwned`; touch pwned")
check("inputs are never run", status == 2 and not os.path.exists(os.path.join(runner.work, "w", "pwned")), out)
status, out = runner.run(paths="--update-baseline")
check("nor is a path an option", status == 2 and "--update-baseline: no such file" in out, out)
status, out = runner.run(paths="missing.txt")
check("what cannot be read is 2", status == 2 and "missing.txt: no such file" in out, out)
shutil.rmtree(runner.work)

runner = Runner(installed=False)
runner.file("articles/a.txt", told("2024-09-01", 12))
status, out = runner.run(paths="articles/")
check("what is not installed is built, and found by the next step", status == 0 and "exit 0: " in out, out)
shutil.rmtree(runner.work)

if shutil.which("git"):
    runner = Runner()
    runner.file("articles/a.txt", told("2024-09-01", 12))
    runner.file("articles/b.txt", told("2024-09-02", 40))
    subprocess.run("git init -q -b main . && git add . && git -c user.name=Ann -c user.email=ann@example.org commit -qm one", shell=True,
                   check=True, cwd=os.path.join(runner.work, "w"))
    status, out = runner.run(paths="articles/", against="HEAD")
    check("what is old does not fail against a revision", status == 0, out)
    shutil.rmtree(runner.work)
sys.exit(1 if failures else 0)
