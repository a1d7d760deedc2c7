"""The Dockerfile, as far as it can be read: its stages, its user, what it copies and installs. With docker and CHECKCLAIMS_BUILD_IMAGE=1
the image is built, which takes minutes, and run in a root that cannot be written."""
import glob
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
failures = []


def expect(condition, why, more=""):
    if not condition:
        failures.append(why)
        print("FAILED:", why, more)


def instructions(text):
    """(name, rest) of each instruction, with lines that go on joined."""
    text = re.sub(r"^\s*#.*\n", "", text, flags=re.MULTILINE)
    for line in re.sub(r"\\\n", " ", text).splitlines():
        if line.strip():
            name, _, rest = line.strip().partition(" ")
            yield name.upper(), rest.strip()


with open(os.path.join(root, "Dockerfile"), encoding="utf-8") as file:
    steps = list(instructions(file.read()))
with open(os.path.join(root, "script/bootstrap"), encoding="utf-8") as file:
    bootstrap = {line.split("|")[1].strip() for line in file.read().splitlines() if line.count("|") == 2}
with open(os.path.join(root, ".dockerignore"), encoding="utf-8") as file:
    ignored = [line.strip().rstrip("/") for line in file if line.strip()]

known = {"FROM", "WORKDIR", "COPY", "RUN", "USER", "ENTRYPOINT", "CMD"}
expect({name for name, _ in steps} <= known, "no other instructions than these, and no ADD, which fetches", str({name for name, _ in steps} - known))
stages = [rest for name, rest in steps if name == "FROM"]
expect(len(stages) == 2 and stages[0].endswith(" AS build") and " AS " not in stages[1], "one stage builds, one is kept", str(stages))
expect(all(re.match(r"debian:12(-slim)?( |$)", stage) for stage in stages), "both of the Debian that the packages are of", str(stages))
kept = steps[max(i for i, (name, _) in enumerate(steps) if name == "FROM"):]
expect([rest for name, rest in kept if name == "USER"] == ["10001:10001"], "it runs as a user that is not root, by number")
expect(not any(name == "COPY" for name, _ in kept), "nothing of the source is kept")
expect([json.loads(rest) for name, rest in kept if name == "ENTRYPOINT"] == [["checkclaims"]], "it is the program")
for name, rest in steps:
    if name == "COPY":
        for source in rest.split()[:-1]:
            expect(source == "." or glob.glob(os.path.join(root, source)), f"COPY {source}: it is there")
            expect(source.split("/")[0] not in ignored, f"COPY {source}: it is not ignored")
    if name == "RUN":
        expect("curl" not in rest and "wget" not in rest, "nothing is fetched but by apt", rest)
        for script in re.findall(r"(?<![\w/])(script/[\w-]+)", rest):
            expect(os.access(os.path.join(root, script), os.X_OK), f"RUN {script}: it may be run")
        for arguments in re.findall(r"apt-get install ([^&;]*)", re.sub(r"\$\([^()]*\)", "", rest)):
            named = [word for word in arguments.split() if not word.startswith(("-", "/"))]
            expect(set(named) <= bootstrap, "packages that it names are those of script/bootstrap", str(named))
            expect("--no-install-recommends" in arguments, "and no others come with them")
expect({"build", ".cache"} <= set(ignored), "what was built outside is not sent to docker", str(ignored))

# What is recommended and suggested comes by this very expression.
filtered = re.search(r"\| (sed '[^']*')", "".join(rest for name, rest in kept if name == "RUN")).group(1)
fields = "Recommends: libarchive13, libgit2-1.5\nSuggests: poppler-utils\n"
shown = subprocess.run(["sh", "-c", f"echo $({filtered})"], input=fields, capture_output=True, text=True, check=True).stdout
expect(shown.split() == ["libarchive13", "libgit2-1.5", "poppler-utils"], "the fields of the package become names", shown)

if not shutil.which("docker") or os.environ.get("CHECKCLAIMS_BUILD_IMAGE") != "1":
    print("the image is not built: that takes docker and CHECKCLAIMS_BUILD_IMAGE=1")
    sys.exit(1 if failures else 0)

tag = f"checkclaims-test-{os.getpid()}"
subprocess.run(["docker", "build", "--tag", tag, root], check=True)
with tempfile.TemporaryDirectory() as articles:
    os.chmod(articles, 0o755)
    for name, day, dead in (("a.txt", "2031-09-01", 12), ("b.txt", "2031-09-02", 40)):
        with open(os.path.join(articles, name), "w", encoding="utf-8") as file:
            file.write(f"---\ndate: {day}\n---\n\nThe fire in Halden on 3 May 2031 killed {dead} people.\n")
    here = ["docker", "run", "--rm", "--read-only", "--network=none", "--cap-drop=ALL", "--volume", f"{articles}:/work:ro"]
    done = subprocess.run([*here, tag, "."], capture_output=True, text=True, check=False)
    expect(done.returncode == 1 and "conflicting-figure" in done.stdout and not done.stderr, "it checks articles in a root that cannot be written",
           done.stdout + done.stderr)
    who = subprocess.run([*here, "--entrypoint", "id", tag, "-u"], capture_output=True, text=True, check=False)
    expect(who.stdout == "10001\n", "and is not root", who.stdout + who.stderr)
    pdf = subprocess.run([*here, "--entrypoint", "pdftotext", tag, "-v"], capture_output=True, text=True, check=False)
    expect(pdf.returncode == 0, "pdftotext is there", pdf.stderr)
subprocess.run(["docker", "image", "rm", tag], check=False, capture_output=True)
sys.exit(1 if failures else 0)
