#!/usr/bin/env python3
"""revision_test.py PROGRAM: --against REV and --against DIR, with real git.

Which articles of a revision are read, how revisions may be named, where it works, what is
refused, and that nothing in the repository is touched.
"""
import hashlib
import json
import os
import random
import shutil
import subprocess
import zlib

from newsroom import Newsroom, expect, finish, program, skip, states, told

if not shutil.which("git"):
    skip("no git here")


def base(room):
    """One article in main, with a second in the working tree that contradicts it."""
    room.git("init", "-q")
    room.write("news/a.md", told("2031-07-01", 12))
    first = room.commit()
    room.write("news/b.md", told("2031-07-05", 19))
    return first


def names_of_revisions():
    with Newsroom() as room:
        first = base(room)
        room.git("tag", "light")
        room.git("tag", "-a", "-m", "x", "heavy")
        room.git("tag", "-a", "-m", "x", "nested", "heavy")
        room.git("update-ref", "refs/remotes/origin/main", first)
        room.git("update-ref", "refs/remotes/origin/topic", first)
        for name in ["main", "HEAD", "@", first, first[:7], first[:4], "light", "heavy", "nested", "origin/main", "refs/heads/main",
                     "heads/main", "heavy^{commit}", "HEAD^{}"]:
            room.gate(1, name, "--against", name, "news")
        room.commit("second")
        for name in ["HEAD~1", "HEAD^", "main~", "HEAD^1", ":/articles", "HEAD@{1}", f"{first}^0"]:
            room.gate(1, name, "--against", name, "news")
        room.gate(0, "the same commit", "--against", "main", "news")
        room.git("checkout", "-q", "--detach")
        room.gate(1, "a detached head", "--against", "HEAD~1", "news")
        blob = room.git("rev-parse", "HEAD:news/a.md")
        for name, words, why in [
                ("main...HEAD", '--against "$(git merge-base main HEAD)"', "a range"),
                ("main..", '--against "$(git merge-base main HEAD)"', "half a range"),
                ("..main", '--against "$(git merge-base HEAD main)"', "the other half"),
                ("gone...HEAD", "a range", "a range from nowhere"),
                ("HEAD~7", "get the revision with git fetch", "before the first commit"),
                ("HEAD:news", "a tree, expected a commit", "a folder"),
                ("HEAD^{tree}", "a tree, expected a commit", "a tree"),
                (blob, "a blob, expected a commit", "a file"),
                ("0" * 40, "git fetch", "a hash that is not there"),
                ("topic", "there is origin/topic", "a branch that only the remote has"),
                ("origin/gone", "fetch-depth: 0", "a branch that was not fetched"),
                ("a b\n::error::c", "neither a folder nor a revision", "a name that is none"),
                ("", "--against", "no name"),
                ("news/a.md", "neither a folder nor a revision", "a file of the working tree")]:
            message = room.refused(words, why, "--against", name, "news")
            expect("\n::" not in message and "\x1b" not in message, why)


def places():
    with Newsroom() as room:
        base(room)
        os.makedirs(room.at("news/deep"))
        room.gate(1, "from a sub-folder", "--against", "main", "..", cwd="news/deep")
        room.gate(1, "by an absolute path", "--against", "main", room.at("news"), cwd="news/deep")
        room.gate(1, "the root from inside", "--against", "main", "../../", cwd="news/deep")
        room.gate(1, "named files", "--against", "main", "news/b.md", "news/a.md")
        room.gate(1, "through a path that goes up", "--against", "main", "news/deep/../../news")
        os.symlink("news", room.at("latest"))
        room.gate(1, "a link to a folder, not in main", "--against", "main", "latest/")
        room.git("worktree", "add", "-q", "--detach", "../tree", "main")
        room.write("../tree/news/c.md", told("2031-07-05", 19))
        room.gate(1, "in a worktree", "--against", "main", "news", cwd="../tree")
        room.gate(1, "HEAD of the worktree", "--against", "HEAD", "news", cwd="../tree")
        room.refused("outside the repository", "articles of another tree", "--against", "main", "../w/news", cwd="../tree")
        room.git("clone", "-q", "--bare", ".", "../bare.git")
        room.git("worktree", "add", "-q", "--detach", "../of-bare", "main", cwd="../bare.git")
        room.write("../of-bare/news/c.md", told("2031-07-05", 19))
        room.gate(1, "a worktree of a bare repository", "--against", "main", "news", cwd="../of-bare")
        room.write("../bare.git/x.md", told("2031-07-05", 19))
        room.refused("no working tree", "a bare repository", "--against", "main", "x.md", cwd="../bare.git")
        os.makedirs(room.at("../plain"))
        room.write("../plain/a.md", told("2031-07-05", 19))
        room.refused("run checkclaims in the repository of the articles", "no repository", "--against", "main", ".", cwd="../plain")
        room.git("sparse-checkout", "set", "--cone", "news")
        room.gate(1, "a sparse checkout", "--against", "main", "news")
        if subprocess.run(["git", "init", "-q", "--object-format=sha256", room.at("../long")], env=room.env, capture_output=True).returncode == 0:
            room.write("../long/a.md", told("2031-07-05", 19))
            room.commit(cwd="../long")
            room.refused("check out the revision elsewhere and name its folder", "hashes that are not understood", "--against", "HEAD", ".", cwd="../long")
        room.git("init", "-q", "../unborn")
        room.write("../unborn/a.md", told("2031-07-05", 19))
        room.refused("neither a folder nor a revision", "no commit yet", "--against", "HEAD", ".", cwd="../unborn")


def another_owner():
    if os.getuid() != 0 or not shutil.which("setpriv"):
        return
    with Newsroom() as room:
        base(room)
        subprocess.run(["chmod", "-R", "a+rX", room.home], check=True)
        subprocess.run(["chown", "-R", "12345:12345", room.path], check=True)
        done = room.run("--against", "main", "news")
        expect(done.returncode == 1, "a checkout of another owner", done.stderr)


def environment():
    """A hook of git's runs with GIT_DIR and GIT_INDEX_FILE set."""
    with Newsroom() as room:
        base(room)
        done = room.run("--against", "HEAD", "news", env={"GIT_DIR": ".git", "GIT_INDEX_FILE": ".git/index.lock", "GIT_WORK_TREE": "/"})
        expect(done.returncode == 1, "in a hook", done.stderr)


def shallow():
    with Newsroom() as room:
        base(room)
        room.commit("second")
        room.git("checkout", "-q", "-b", "topic")
        room.write("news/c.md", told("2031-07-09", 12))
        room.commit("third")
        room.git("clone", "-q", "--depth", "1", "file://" + room.path, "../shallow")
        for name in ["HEAD~1", "main", "origin/main"]:
            message = room.refused("git fetch --unshallow", f"{name} of a shallow clone", "--against", name, "news", cwd="../shallow")
            for words in ["shallow", "fetch-depth: 0", "GIT_DEPTH: 0"]:
                expect(words in message, f"{name} of a shallow clone says {words}", message)
        room.gate(0, "what is in a shallow clone", "--against", "HEAD", "news", cwd="../shallow")
        room.git("fetch", "-q", "--unshallow", cwd="../shallow")
        room.gate(0, "the fix works", "--against", "HEAD~1", "news", cwd="../shallow")
        room.git("clone", "-q", "--filter=blob:none", "--no-checkout", "file://" + room.path, "../partial")
        room.git("config", "uploadpack.allowFilter", "true")
        room.git("clone", "-q", "--filter=blob:none", "--sparse", "file://" + room.path, "../partial2")
        room.write("../partial2/news/z.md", told("2031-07-09", 12))
        room.refused("partial clone", "a partial clone", "--against", "HEAD~1", "news", cwd="../partial2")


def untouched():
    """Neither the repository nor the working tree is written, and no program is started."""
    with Newsroom() as room:
        base(room)
        room.write(".gitattributes", "*.md filter=evil diff=evil text=auto\n")
        room.git("config", "filter.evil.smudge", "touch " + room.at("smudged"))
        room.git("config", "filter.evil.clean", "touch " + room.at("smudged"))
        room.git("config", "core.fsmonitor", "touch " + room.at("smudged"))

        def everything():
            found = {}
            for folder, _, files in os.walk(room.home):
                for name in files:
                    path = os.path.join(folder, name)
                    with open(path, "rb") as f:
                        found[path] = (hashlib.sha256(f.read()).hexdigest(), os.stat(path).st_mtime_ns)
            return found
        before = everything()
        room.gate(1, "with a filter configured", "--against", "main", "news")
        expect(everything() == before, "something was written")
        room.git("gc", "-q", "--prune=now")
        room.gate(1, "from a pack", "--against", "main", "news")
        if shutil.which("strace"):
            done = subprocess.run(["strace", "-f", "-o", room.at("../trace"), "-e", "trace=execve,connect", __import__("newsroom").program, "--against",
                                   "main", "news"], cwd=room.path, env=room.env, capture_output=True)
            if done.returncode == 1:
                with open(room.at("../trace")) as f:
                    expect(f.read().count("execve(") == 1, "a program was started")


def selection():
    """A revision's articles are those that the walk finds once it is checked out."""
    draw = random.Random(2031)
    words = ["a", "b.md", "c.txt", "D.TXT", ".hidden", ".h.md", "e.markdown", "f.html", "g\nh.md", "::error::.md", "-i.txt", "j k", "ü.md", "\\.md", "\".txt"]

    def grow(room, folder, depth):
        for word in draw.sample(words, draw.randint(2, 8)):
            path = f"{folder}/{word}"
            kind = draw.random()
            if os.path.lexists(room.at(path)):
                continue
            if kind < .25 and depth < 4:
                grow(room, path, depth + 1)
            elif kind < .4:
                os.makedirs(room.at(folder), exist_ok=True)
                os.symlink(draw.choice(["b.md", "../c.txt", "a", "..", "../../t/D.TXT", room.at("t/b.md"), room.at("t/j k"), "f.html", "j k/../b.md", "/etc/hostname",
                                        "loop.md"]), room.at(path))
            else:
                room.write(path, told("2031-07-%02d" % draw.randint(1, 30), 12, f" {draw.random()}"))

    for turn in range(25):
        with Newsroom() as room:
            room.git("init", "-q")
            grow(room, "t", 0)
            # a link that leads nowhere is a problem today, and simply not there in a revision
            for folder, folders, files in os.walk(room.at("t")):
                for name in files + folders:
                    path = os.path.join(folder, name)
                    if os.path.islink(path) and not os.path.exists(path):
                        os.remove(path)
            room.commit()
            operands = draw.choice([["t"], ["."], ["t/", "t/a", "t/b.md"], [room.at("t")], ["./t//", "t/j k/../.."]])
            operands = [o for o in operands if os.path.exists(room.at(o))]
            report = room.report("--against", "HEAD", *operands) if room.run(*operands).returncode != 2 else {"against": {}}
            expect(report is not None and not any(report["against"].get(k) for k in ["new", "changed", "moved", "gone"]), f"turn {turn}: {operands}",
                   str(report and report["against"]))


def links():
    with Newsroom() as room:
        room.git("init", "-q")
        room.write("real/a.md", told("2031-07-01", 12))
        room.write("../outside.md", told("2031-07-02", 12))
        os.mkdir(room.at("news"))
        os.symlink("../real/a.md", room.at("news/in.md"))
        os.symlink("../../outside.md", room.at("news/out.md"))
        os.symlink("nowhere.md", room.at("news/dangling.md"))
        os.symlink("circle.md", room.at("news/circle.md"))
        os.symlink("real", room.at("folder"))
        os.symlink("..", room.at("out"))
        room.commit()
        os.remove(room.at("news/dangling.md"))
        os.remove(room.at("news/circle.md"))
        room.write("real/a.md", told("2031-07-01", 19))
        report = room.report("--against", "HEAD", "news")
        expect(report and report["against"]["changed"] == ["news/in.md"], "what a link leads to has changed", str(report and report["against"]))
        report = room.report("--against", "HEAD", "folder")
        expect(report and report["against"]["changed"] == ["folder/a.md"], "a named link to a folder", str(report and report["against"]))
        room.refused("outside the repository", "a named link that leads out", "--against", "HEAD", "out/outside.md")


def submodules():
    with Newsroom() as room:
        room.git("init", "-q", "../archive")
        room.write("../archive/old.md", told("2031-07-01", 12))
        room.commit(cwd="../archive")
        room.git("init", "-q")
        room.git("submodule", "add", "-q", room.at("../archive"), "news/archive")
        room.commit()
        room.gate(0, "a submodule as it was", "--against", "HEAD", "news")
        report = room.report("--against", "HEAD", "news")
        expect(report and not report["against"]["new"], "a submodule's articles are not new")
        room.write("news/archive/new.md", told("2031-07-05", 19))
        room.gate(1, "a submodule has a new article", "--against", "HEAD", "news")
        room.gate(1, "and is named", "--against", "HEAD", "news/archive")
        room.git("-c", "protocol.file.allow=always", "clone", "-q", room.path, "../clone")
        room.write("../clone/news/x.md", told("2031-07-05", 19))
        report = room.report("--against", "HEAD", "news", cwd="../clone")
        expect(report and report["against"]["new"] == ["news/x.md"] and not report["against"]["gone"], "a submodule without a clone", str(report and report["against"]))
        room.git("update-index", "--cacheinfo", "160000," + "1" * 40 + ",news/archive")
        room.git("commit", "-q", "-m", "forged")
        room.refused("not in its clone", "a submodule's commit that was not fetched", "--against", "HEAD", "news")


def folders():
    with Newsroom() as room:
        room.write("old/news/a.md", told("2031-07-01", 12))
        room.write("now/news/a.md", told("2031-07-01", 12))
        room.gate(0, "nothing is new", "--against", "../old", "news", cwd="now")
        room.write("now/news/b.md", told("2031-07-05", 19))
        for operands in [["news"], ["./news//"], ["news/a.md", "news/b.md"], ["."], [room.at("now/news")], ["news/../news"]]:
            report = room.report("--against", "../old", *operands, cwd="now")
            expect(report and len(report["against"]["new"]) == 1 and not report["against"]["gone"] and states(report) == ["new"], f"{operands}",
                   str(report and report["against"]))
        room.gate(1, "an absolute folder", "--against", room.at("old"), "news", cwd="now")
        room.refused("corresponds to it", "articles above the working directory", "--against", "../old", "..", cwd="now")
        room.refused("the working directory itself", "compared with itself", "--against", "../now", "news", cwd="now")
        room.refused("not a folder, and no git repository", "no such folder", "--against", "../older", "news", cwd="now")
        room.git("init", "-q", cwd="now")
        room.commit(cwd="now")
        room.write("now/main/news/a.md", told("2031-07-01", 12))
        room.refused("write ./main for the folder or heads/main for the branch", "a folder called like a branch", "--against", "main", "news", cwd="now")
        room.gate(1, "the folder", "--against", "./main", "news", cwd="now")
        room.gate(0, "the branch", "--against", "heads/main", "news", cwd="now")
        short = room.git("rev-parse", "--short=4", "HEAD", cwd="now")
        room.write(f"now/{short}/news/a.md", told("2031-07-01", 12))
        room.gate(1, "a folder called like the beginning of a hash", "--against", short, "news", cwd="now")
        shutil.rmtree(room.at(f"now/{short}"))
        room.write("old/news/c.md", b"\0")
        done = room.run("--against", "../old", "news", cwd="now")
        expect(done.returncode == 2 and "--against ../old" in done.stderr, "an article there that is no text", done.stderr)
        room.gate(1, "which may be left out", "--against", "../old", "--keep-going", "news", cwd="now")
        room.refused("--update-baseline", "both at once", "--against", "../old", "--update-baseline", "news", cwd="now")


def line_endings():
    """A checkout may write other line endings than git keeps: the article is the same."""
    with Newsroom() as room:
        room.git("init", "-q")
        room.write(".gitattributes", "*.md text eol=crlf\n")
        room.write("news/a.md", told("2031-07-01", 12).replace("\n", "\r\n"))
        room.commit()
        report = room.report("--against", "HEAD", "news")
        expect(report and not report["against"]["changed"], "CRLF in the working tree alone", str(report and report["against"]))


def roles():
    with Newsroom() as room:
        room.git("init", "-q")
        row = '{"person": "%s", "office": "mayor", "body": "Halden", "from": "2030-01-01", "until": "2032-01-01"}'
        room.write("roles.json", "[%s]\n" % (row % "Ann Berg"))
        room.write("news/a.md", told("2031-07-01", 12, " Mayor of Halden Ann Berg spoke."))
        room.commit()
        room.gate(0, "a table as it was", "--against", "HEAD", "--roles", "roles.json", "news")
        room.write("roles.json", "[%s]\n" % (row % "Ola Vik"))
        report = room.report("--against", "HEAD", "--roles", "roles.json", "news")
        expect(report and report["against"]["changed"] == ["roles.json"], "a table that differs", str(report and report["against"]))
        room.write("roles.json", "[broken\n")
        room.git("commit", "-q", "-am", "broken")
        room.write("roles.json", "[%s]\n" % (row % "Ola Vik"))
        done = room.run("--against", "HEAD", "--roles", "roles.json", "news")
        expect(done.returncode == 2 and "--against HEAD: roles.json" in done.stderr, "a table there that is none", done.stderr)


def standard_input():
    """An article that an editor pipes stands for the file of its name."""
    with Newsroom() as room:
        base(room)
        room.remove("news/b.md")
        for arguments, key, name in [(["--stdin-name", "news/a.md", "-", "news"], "changed", "news/a.md"), (["--stdin-name", "news/c.md", "-", "news"], "new", "news/c.md"),
                                     (["-", "news"], "new", "-"), (["--stdin-name", "./news/a.md", "-"], "changed", "news/a.md")]:
            done = room.run("--against", "main", "--format", "json", *arguments, piped=told("2031-07-05", 19))
            expect(done.returncode != 2, str(arguments), done.stderr)
            against = json.loads(done.stdout)["against"] if done.returncode != 2 else {}
            expect(against.get(key) == [name] and not against.get("gone"), f"{arguments}", str(against))


def ignored():
    """Today's ignore files hold for both sides."""
    with Newsroom() as room:
        base(room)
        room.write("news/drafts/d.md", told("2031-07-09", 40))
        room.commit()
        room.write(".checkclaimsignore", "drafts/\n")
        report = room.report("--against", "HEAD", "news")
        expect(report and not any(report["against"][k] for k in ["new", "changed", "gone"]), "what is ignored today is not gone", str(report and report["against"]))


def object_path(room, object_id):
    return room.at(f".git/objects/{object_id[:2]}/{object_id[2:]}")


def put_object(room, kind, body, size=None):
    """A loose object whose header may lie."""
    raw = f"{kind} {len(body) if size is None else size}\0".encode() + body
    object_id = hashlib.sha1(raw).hexdigest()
    os.makedirs(os.path.dirname(object_path(room, object_id)), exist_ok=True)
    with open(object_path(room, object_id), "wb") as f:
        f.write(zlib.compress(raw, 1))
    return object_id


def tree(*entries):
    return b"".join(b"%s %s\0%s" % (mode, name, bytes.fromhex(object_id)) for mode, name, object_id in entries)


def commit(room, tree_id, name):
    body = f"tree {tree_id}\nauthor a <a> 1 +0000\ncommitter a <a> 1 +0000\n\nx\n".encode()
    object_id = put_object(room, "commit", body)
    room.write(f".git/refs/heads/{name}", object_id + "\n")


def hostile():
    limit = ["prlimit", "--as=2500000000"]
    # The sanitizers want more addresses than any limit leaves.
    if not shutil.which("prlimit") or subprocess.run([*limit, program, "--version"], capture_output=True, check=False).returncode != 0:
        limit = []
    with Newsroom() as room:
        base(room)
        article = put_object(room, "blob", told("2031-07-01", 12).encode())
        here = tree((b"100644", b"a.md", article))

        def gate(name, words, why, status=2):
            done = subprocess.run([*limit, program, "--against", name, "news"], cwd=room.path, env=room.env, capture_output=True,
                                  text=True, errors="replace", timeout=100)
            expect(done.returncode == status and words in done.stderr and (status != 2 or done.stderr.count("\n") == 1), f"{why}: exit {done.returncode}",
                   done.stderr[-500:] + done.stdout[-200:])

        news = put_object(room, "tree", tree((b"100644", b"new\nline.md", article), (b"100644", b"::error::.md", article), (b"100664", b"old-mode.md", article)))
        commit(room, put_object(room, "tree", tree((b"40000", b"news", news))), "odd")
        gate("odd", "", "names with newlines", 1)

        for forged in [b"..", b"x/y.md", b"."]:
            news = put_object(room, "tree", tree((b"100644", forged, article)))
            commit(room, put_object(room, "tree", tree((b"40000", b"news", news))), "forged")
            gate("forged", "git fsck", f"a file called {forged}")

        bomb = put_object(room, "tree", here)
        for _ in range(40):
            bomb = put_object(room, "tree", tree(*[(b"40000", b"%d" % i, bomb) for i in range(10)]))
        commit(room, put_object(room, "tree", tree((b"40000", b"news", bomb))), "bomb")
        gate("bomb", "more than 1000000 folders", "ten folders in ten folders in ten")

        big = put_object(room, "blob", told("2031-07-01", 12).encode() + b"\n" * (60 << 20))
        news = put_object(room, "tree", tree(*[(b"100644", b"%05d.md" % i, big) for i in range(3000)]))
        commit(room, put_object(room, "tree", tree((b"40000", b"news", news))), "many")
        gate("many", "too large together", "one large article three thousand times")

        deep = put_object(room, "tree", here)
        for _ in range(5000):
            deep = put_object(room, "tree", tree((b"40000", b"d", deep)))
        commit(room, put_object(room, "tree", tree((b"40000", b"news", deep))), "deep")
        gate("deep", "4096 bytes", "five thousand folders deep")

        large = put_object(room, "blob", b"x" * ((64 << 20) + 1))
        lies = put_object(room, "blob", b"x" * 100_000_000, 10)
        alone = put_object(room, "blob", b"x" * 100, 10)
        os.makedirs(room.at("../lent/objects"))
        shutil.move(os.path.dirname(object_path(room, alone)), room.at("../lent/objects"))
        room.write(".git/objects/info/alternates", "# lent\n../../../lent/objects\n")
        promises = put_object(room, "blob", b"x", 1 << 40)
        for name, blob, words in [("large", large, "64 MiB"), ("lies", lies, "git fsck"), ("promises", promises, "64 MiB"), ("alone", alone, "git fsck"), ("missing", "1" * 40, "git fsck")]:
            news = put_object(room, "tree", tree((b"100644", b"c.md", blob)))
            commit(room, put_object(room, "tree", tree((b"40000", b"news", news))), name)
            gate(name, words, f"an article: {name}")

        room.write(".git/refs/heads/no-tree", put_object(room, "commit", b"tree " + b"2" * 40 + b"\nauthor a <a> 1 +0000\ncommitter a <a> 1 +0000\n\nx\n") + "\n")
        gate("no-tree", "git fsck", "a commit without its tree")
        commit(room, room.git("rev-parse", "main^{tree}"), "short")
        lie = put_object(room, "commit", f"tree {room.git('rev-parse', 'main^{tree}')}\nauthor a <a> 1 +0000\ncommitter a <a> 1 +0000\n\nx\n".encode(), 9)
        gate(lie, "", "a commit that lies, by its hash")
        gate(lie[:8], "", "by its first digits")
        room.write(".git/refs/heads/no-commit", "3" * 40 + "\n")
        gate("no-commit", "", "a branch without its commit")
        news = room.git("rev-parse", "main:news")
        with open(object_path(room, news), "wb") as f:
            f.write(b"not zlib")
        gate("main", "git fsck", "a broken folder")
        blob = put_object(room, "blob", b"honest")
        with open(object_path(room, blob), "wb") as f:
            f.write(zlib.compress(b"blob 6\0forged"))
        news = put_object(room, "tree", tree((b"100644", b"c.md", blob)))
        commit(room, put_object(room, "tree", tree((b"40000", b"news", news))), "hash")
        gate("hash", "git fsck", "a file whose hash is another")
        room.write(".git/config", "[core\n")
        gate("main", "cannot be opened", "a broken configuration")


def without_libgit2():
    """Where the library is not to be had, --against REV says so in one line, and all else works."""
    with Newsroom() as room:
        base(room)
        room.write("../old/a.md", told("2031-07-01", 12))
        for minor in range(30):
            room.write(f"../lib/libgit2.so.1.{minor}", "no library")
        room.env["LD_LIBRARY_PATH"] = room.at("../lib")
        room.refused("a git revision needs libgit2, which cannot be loaded", "a revision", "--against", "main", "news")
        room.gate(1, "no revision", "news")
        room.gate(1, "a folder", "--against", "../old", "news")


for test in [names_of_revisions, places, another_owner, environment, shallow, untouched, selection, links, submodules, folders, line_endings, roles, standard_input, ignored, hostile, without_libgit2]:
    test()
finish()
