"""`--version --json` tells the truth: the commit of the checkout, also of an archive that git made of it, the lexicon of a baseline,
and the numbers that the outputs themselves have."""
import json
import os
import re
import shutil
import subprocess

from newsroom import Newsroom, expect, finish, program, told

root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def output(*command, cwd=None):
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False)
    return done.returncode, done.stdout, done.stderr


status, printed, error = output(program, "--version", "--json")
expect(status == 0 and not error, "it is printed", error)
said = json.loads(printed)
expect(output(program, "--version")[1] == f"checkclaims {said['version']}\n", "the version is that of --version")
with open(os.path.join(root, "CMakeLists.txt"), encoding="utf-8") as file:
    expect(f"project(checkclaims VERSION {said['version']} " in file.read(), "and of the project")
status, printed, error = output(program, "--json", "seeds/", cwd=root)
expect(status == 2 and not printed and "--json needs --version" in error, "--json alone is no option of a report", error)

try:
    import jsonschema
    with open(os.path.join(root, "schemas/versions.schema.json"), encoding="utf-8") as file:
        jsonschema.validate(said, json.load(file))
except ImportError:
    print("python3-jsonschema is not there: not compared with its schema")

with Newsroom() as room:
    room.write("a.txt", told("2031-05-08", 12))
    room.write("b.txt", told("2031-05-07", 40))
    for command, name in (((), "report"), (("timeline",), "timeline"), (("graph",), "graph")):
        number = said["schemas"][name]
        printed = json.loads(output(program, *command, "--format", "json", room.path)[1])
        expect(printed["schema"] == f"checkclaims/{name}/{number}", f"{name} has the number that is told", printed["schema"])
    output(program, "--update-baseline", "a.txt", "b.txt", cwd=room.path)
    head = json.loads(room.read(".checkclaims/baseline.jsonl").splitlines()[0])
    expect(head == {"schema": f"checkclaims/baseline/{said['schemas']['baseline']}", "lexicon": said["lexicon"]}, "a baseline has them too", str(head))

    # What the build writes: of a checkout, of an archive of it, of a copy of its files.
    if shutil.which("git") and shutil.which("cmake"):
        def commit_of(folder):
            status, _, error = output("cmake", f"-DSOURCE={folder}", f"-DOUT={room.at('commit.cpp')}", "-P", os.path.join(root, "cmake/embed_commit.cmake"))
            expect(status == 0, "the commit is written", error)
            return re.findall(r'= "?(\w*)"?;', room.read("commit.cpp"))

        tree = room.at("tree")
        os.makedirs(os.path.join(tree, "cmake"))
        for name in ("cmake/commit.txt", ".gitattributes"):
            shutil.copy(os.path.join(root, name), os.path.join(tree, name))
        expect(commit_of(tree) == ["", "false"], "files alone know no commit", str(commit_of(tree)))
        room.git("init", "-q", "-b", "main", cwd="tree")
        room.commit(cwd="tree")
        head = room.git("rev-parse", "HEAD", cwd="tree")
        expect(commit_of(tree) == [head, "false"], "a checkout is asked", str(commit_of(tree)))
        room.write("tree/.gitattributes", room.read("tree/.gitattributes") + "\n")
        expect(commit_of(tree) == [head, "true"], "and tells what was changed", str(commit_of(tree)))
        room.git("archive", "--prefix=archive/", "-o", room.at("a.tar"), "HEAD", cwd="tree")
        output("tar", "xf", room.at("a.tar"), "-C", room.path)
        expect(commit_of(room.at("archive")) == [head, "false"], "an archive carries it", str(commit_of(room.at("archive"))))
        os.makedirs(room.at("tree/vendored/cmake"))
        shutil.copy(os.path.join(root, "cmake/commit.txt"), room.at("tree/vendored/cmake/commit.txt"))
        expect(commit_of(room.at("tree/vendored")) == ["", "false"], "a folder in another's checkout is not of its commit")

    build = os.path.dirname(program)
    top = output("git", "-C", root, "rev-parse", "--show-toplevel", "HEAD")[1].split("\n")
    built = os.path.join(build, "commit.cpp")
    if os.path.exists(built) and top[0] and os.path.realpath(top[0]) == os.path.realpath(root):
        with open(built, encoding="utf-8") as file:
            expect(f'"{said["commit"] or ""}"' in file.read(), "what is printed is what the build wrote", str(said["commit"]))
        expect(output("git", "-C", root, "cat-file", "-t", said["commit"])[1] == "commit\n", "and a commit of this repository", str(said["commit"]))
finish()
