"""The files of CI servers are well formed and call what is there: .github/workflows/, .gitlab-ci.yml, action.yml and .pre-commit-hooks.yaml.
Nothing of an event's is written into a script, each job has a limit of time and as few rights as it needs. script/release-notes
refuses what is no release."""
import glob
import os
import re
import shutil
import subprocess
import tempfile

from newsroom import expect, finish, skip

try:
    import yaml
except ImportError:
    skip("python3-yaml is not there")

root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def load(path):
    with open(os.path.join(root, path), encoding="utf-8") as file:
        return yaml.safe_load(file)


def check_script(where, text):
    """Calls only scripts that are there and may be run, in the syntax of the shell."""
    for name in re.findall(r"(?<![\w/.$}-])((?:script|tests|\.ci)/[\w./-]+)", text):
        path = os.path.join(root, name)
        expect(os.path.isfile(path), f"{where} calls {name}, which is not there")
        if re.search(rf"(python3|bash) {re.escape(name)}", text) is None:
            expect(os.access(path, os.X_OK), f"{where} calls {name}, which may not be run")
    done = subprocess.run(["bash", "-n"], input=text, capture_output=True, text=True, check=False)
    expect(done.returncode == 0, f"{where} is no script", done.stderr)


workflows = sorted(os.path.relpath(path, root) for path in glob.glob(os.path.join(root, ".github/workflows/*.yml")))
expect(workflows == [".github/workflows/ci.yml", ".github/workflows/release.yml"], "there are two workflows", str(workflows))
called = ""
for path in workflows:
    flow = load(path)
    expect(flow.get("permissions") == {"contents": "read"}, f"{path} may only read by itself")
    expect(True in flow, f"{path} says when it runs")  # YAML 1.1 reads "on" as true
    for name, job in flow["jobs"].items():
        where = f"{path}, {name}"
        expect(set(job.get("needs", "").split()) <= set(flow["jobs"]), f"{where}: what it needs is a job")
        for step in job["steps"]:
            expect(("run" in step) != ("uses" in step), f"{where}: a step runs something or uses something", str(step))
            if "run" in step:
                expect("${{" not in step["run"], f"{where}: nothing is written into a script", step["run"])
                expect(step.get("name"), f"{where}: a script has a name")
                check_script(where, step["run"])
                called += step["run"] + "\n"
            else:
                expect(re.fullmatch(r"[\w-]+/[\w/-]+@v\d+", step["uses"]), f"{where}: {step['uses']} has a version")
for name in (".ci/run", "script/package", "script/release-notes", "tests/container_test.py"):
    expect(name in called, f"the workflows call {name}")

gitlab = load(".gitlab-ci.yml")
jobs = {name: job for name, job in gitlab.items() if isinstance(job, dict) and "script" in job}
expect({"tests", "packages"} <= set(jobs), "GitLab runs tests and makes packages", str(list(jobs)))
for name, job in jobs.items():
    expect(job["stage"] in gitlab["stages"], f"{name} has a stage that there is")
    for line in gitlab["default"]["before_script"] + job["script"]:
        expect(isinstance(line, str), f"{name}: a line is text", str(line))
        check_script(f".gitlab-ci.yml, {name}", line)
expect(".ci/run" in jobs["tests"]["script"], "its tests are those of .ci/run")

for hook in load(".pre-commit-hooks.yaml"):
    if hook["language"] == "script":
        check_script(".pre-commit-hooks.yaml", hook["entry"])
for step in load("action.yml")["runs"]["steps"]:
    if "run" in step:
        check_script("action.yml", step["run"])
        for name in re.findall(r'"\$ACTION/([\w/]+)"', step["run"]):
            expect(os.access(os.path.join(root, name), os.X_OK), f"action.yml calls {name}")

# A release is that of its tag.
work = tempfile.mkdtemp()
try:
    os.makedirs(os.path.join(work, "script"))
    shutil.copy(os.path.join(root, "script/release-notes"), os.path.join(work, "script"))

    def notes(tag, changes):
        with open(os.path.join(work, "CMakeLists.txt"), "w", encoding="utf-8") as file:
            file.write("cmake_minimum_required(VERSION 3.22)\nproject(checkclaims VERSION 1.2.3 LANGUAGES CXX)\n")
        with open(os.path.join(work, "CHANGELOG.md"), "w", encoding="utf-8") as file:
            file.write(changes)
        done = subprocess.run([os.path.join(work, "script/release-notes"), tag], capture_output=True, text=True, check=False)
        return done.returncode, done.stdout, done.stderr

    changes = "# Changes\n\n## Unreleased\n\nlater\n\n## 1.2.3 - 2031-05-08\n\n### Added\n\n* words\n\n## 1.2.2 - 2031-05-01\n\nold\n"
    for tag, text, wanted in (("v1.2.3", changes, (0, "### Added\n\n* words\n", "")),
                              ("v1.2.4", changes, (1, "", "release-notes: the tag is v1.2.4, the version of CMakeLists.txt 1.2.3\n")),
                              ("1.2.3", changes, (1, "", "release-notes: the tag is 1.2.3, the version of CMakeLists.txt 1.2.3\n")),
                              ("v1.2.3", changes.replace("1.2.3 - ", "1.2.3 "), (1, "", 'release-notes: CHANGELOG.md has 0 sections "## 1.2.3 - YYYY-MM-DD"\n')),
                              ("v1.2.3", "## 1.2.3 - 2031-05-08\n\n## 1.2.2 - 2031-05-01\n\nold\n", (1, "", "release-notes: CHANGELOG.md says nothing of 1.2.3\n"))):
        got = notes(tag, text)
        expect(got == wanted, f"{tag} of {text[:40]!r}", f"got {got}\nnot {wanted}")
finally:
    shutil.rmtree(work)
finish()
