"""The steps of action.yml, run as a runner runs them: bash -eo pipefail, inputs in the environment."""
import hashlib
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
inputs_of_runs = [step for step in steps if "run" in step]
check("but for the cache, every step is a script", [step.get("uses", "")[:14] for step in steps if "run" not in step] == ["actions/cache@"], steps)
for step in inputs_of_runs:
    check("every step has a shell and a name", step.get("shell") == "bash" and step.get("name"), step)
    check("nothing is written into a script", "${{" not in step["run"], step["run"])


class Runner:
    def __init__(self, installed=True):
        self.work = tempfile.mkdtemp()
        for name in ("bin", "w", "temp", "action/script"):
            os.makedirs(os.path.join(self.work, name))
        for name in ("path", "output", "summary"):
            open(os.path.join(self.work, name), "w", encoding="utf-8").close()
        if installed:
            os.symlink(program, os.path.join(self.work, "bin", "checkclaims"))
        # What packs it, for an action that finds nothing installed, and what fetches from the folder released/.
        os.makedirs(self.at("archive/top/bin"))
        os.symlink(program, os.path.join(self.work, "archive/top/bin/checkclaims"))
        self.stub("action/script/package", f"""[ "$1" = tar ] || exit 9
echo built >>'{self.work}/calls'
mkdir -p '{self.work}/action/build/release/packages'
tar -czf '{self.work}/action/build/release/packages/checkclaims-0.1.0-x.tar.gz' -C '{self.work}/archive' top
""")
        self.stub("bin/curl", f"""while [ $# -gt 1 ]; do
  if [ "$1" = --output ]; then file=$2; fi
  shift
done
echo "$1" >>'{self.work}/calls'
cp "{self.work}/released/${{1##*/}}" "$file" 2>/dev/null || exit 22
""")

    def stub(self, name, script):
        path = os.path.join(self.work, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write("#!/bin/sh\n" + script)
        os.chmod(path, 0o755)

    def release(self, spoilt=False):
        """Puts the archive of this system into released/, with its checksum. Returns that."""
        system = subprocess.run(["bash", "-c", '. /etc/os-release && printf %s-%s-%s "$ID" "$VERSION_ID" "$(uname -m)"'], capture_output=True, text=True, check=True).stdout
        os.makedirs(self.at("released"), exist_ok=True)
        name = f"checkclaims-0.1.0-{system}.tar.gz"
        path = os.path.join(self.work, "released", name)
        subprocess.run(["tar", "-czf", path, "-C", os.path.join(self.work, "archive"), "top"], check=True)
        with open(path, "rb") as file:
            found = hashlib.sha256(file.read()).hexdigest()
        with open(path + ".sha256", "w", encoding="utf-8") as file:
            file.write(f"{'0' * 64 if spoilt else found}  {name}\n")
        return found

    def calls(self):
        return self.read("calls").splitlines() if os.path.exists(os.path.join(self.work, "calls")) else []

    def at(self, name):
        path = os.path.join(self.work, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        return path

    def file(self, name, text):
        path = os.path.join(self.work, "w", name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)

    def read(self, name):
        with open(os.path.join(self.work, name), encoding="utf-8") as file:
            return file.read()

    def run(self, ref="", **given):
        inputs = {name: str(value.get("default", "")) for name, value in action["inputs"].items()}
        assert set(given) <= set(inputs)
        inputs.update(given)
        values = {"inputs." + name: value for name, value in inputs.items()}
        values.update({"github.action_path": os.path.join(self.work, "action"), "github.action_ref": ref, "github.server_url": "https://host.example",
                       "github.action_repository": "desk/checkclaims"})
        out = ""
        open(os.path.join(self.work, "path"), "w", encoding="utf-8").close()  # a job of its own
        for step in inputs_of_runs:
            open(os.path.join(self.work, "output"), "w", encoding="utf-8").close()
            env = {"PATH": ":".join([os.path.join(self.work, "bin")] + self.read("path").split() + ["/usr/bin", "/bin"]), "HOME": self.work,
                   "RUNNER_TEMP": os.path.join(self.work, "temp"), "GITHUB_PATH": os.path.join(self.work, "path"),
                   "GITHUB_OUTPUT": os.path.join(self.work, "output"), "GITHUB_STEP_SUMMARY": os.path.join(self.work, "summary")}
            for name, value in step.get("env", {}).items():
                env[name] = re.sub(r"\$\{\{ *(.*?) *\}\}", lambda found: values.get(found.group(1), "") if found.group(1).startswith("steps.") else values[found.group(1)], value)
            ran = subprocess.run(["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]], cwd=os.path.join(self.work, "w"),
                                 env=env, capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=60, check=False)
            out += ran.stdout + ran.stderr
            for line in self.read("output").splitlines():
                values[f"steps.{step['id']}.outputs.{line.split('=')[0]}"] = line.split("=", 1)[1]
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
check("the status is an output then too", runner.read("output") == "status=1\n")
status, out = runner.run(paths="articles/a.txt\narticles/b.txt", arguments="--fail-on=never")
check("options and several paths are passed on", status == 0, out)

status, out = runner.run(paths="$(touch pwned)\n`touch pwned`; touch pwned")
check("inputs are never run", status == 2 and not os.path.exists(os.path.join(runner.work, "w", "pwned")), out)
status, out = runner.run(paths="--update-baseline")
check("nor is a path an option", status == 2 and "--update-baseline: no such file" in out, out)
status, out = runner.run(paths="missing.txt")
check("what cannot be read is 2", status == 2 and "missing.txt: no such file" in out, out)
check("where it is installed nothing is fetched", runner.calls() == [], runner.calls())
shutil.rmtree(runner.work)

runner = Runner(installed=False)
runner.file("articles/a.txt", told("2024-09-01", 12))
status, out = runner.run(paths="articles/")
check("what is not installed is built, and found by the next step", status == 0 and "exit 0: " in out and runner.calls() == ["built"], out)
status, out = runner.run(paths="articles/")
check("what is in the cache is not built again", status == 0 and runner.calls() == ["built"], out)
shutil.rmtree(runner.work)

runner = Runner(installed=False)
runner.file("articles/a.txt", told("2024-09-01", 12))
status, out = runner.run(paths="articles/", ref="v0.1.0")
check("without a release for this system it is built", status == 0 and runner.calls()[-1:] == ["built"] and len(runner.calls()) == 2, (out, runner.calls()))
shutil.rmtree(runner.work)

runner = Runner(installed=False)
runner.file("articles/a.txt", told("2024-09-01", 12))
found = runner.release()
status, out = runner.run(paths="articles/", ref="v0.1.0")
check("the release of the action's tag is taken", status == 0 and "built" not in runner.calls(), (out, runner.calls()))
check("from the action's repository, with its checksum", [call[:68] for call in runner.calls()] ==
      ["https://host.example/desk/checkclaims/releases/download/v0.1.0/check"] * 2 and runner.calls()[1].endswith(".sha256"), runner.calls())
status, out = runner.run(paths="articles/", ref="main", release="v0.1.0", sha256=found)
check("a release with a checksum of the workflow's own", status == 0 and len(runner.calls()) == 3, (out, runner.calls()))
status, out = runner.run(paths="articles/", ref="main", release="none")
check("or none", status == 0 and runner.calls()[3:] == ["built"], (out, runner.calls()))
status, out = runner.run(paths="articles/", ref="v0.1.0; touch pwned")
check("a ref is never run", status == 0 and not os.path.exists(os.path.join(runner.work, "w", "pwned")), out)
shutil.rmtree(runner.work)

for given in ({"spoilt": True}, {}):
    runner = Runner(installed=False)
    runner.file("articles/a.txt", told("2024-09-01", 12))
    runner.release(**given)
    status, out = runner.run(paths="articles/", ref="v0.1.0", sha256="" if given else "1" * 64)
    check("another checksum stops all, and nothing is built instead", status == 2 and "another checksum" in out and "built" not in runner.calls(), out)
    check("nothing is unpacked", not any("checkclaims" in names for _, _, names in os.walk(os.path.join(runner.work, ".cache"))))
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
