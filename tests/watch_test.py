#!/usr/bin/env python3
"""watch_test.py PROGRAM: a watch tells what is new and what is resolved, and sleeps otherwise."""
import os
import queue
import shutil
import signal
import subprocess
import sys
import threading
import time

import newsroom
from newsroom import Newsroom, expect, finish, skip, told

if not sys.platform.startswith("linux"):
    skip("inotify is of Linux")


class Watch:
    """A running watch, whose lines are read as they come."""

    def __init__(self, room, *arguments, command=None):
        self.child = subprocess.Popen([*(command or [newsroom.program]), "watch", *arguments], cwd=room.path, env=room.env, stdin=subprocess.DEVNULL,
                                      stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.lines, self.errors, self.told = queue.Queue(), queue.Queue(), []
        for stream, lines in ((self.child.stdout, self.lines), (self.child.stderr, self.errors)):
            threading.Thread(target=lambda stream=stream, lines=lines: [lines.put(line) for line in stream], daemon=True).start()

    def until(self, words, why, lines=None):
        """The lines up to the one that says this."""
        seen, deadline = "", time.monotonic() + 60
        while words not in seen:
            try:
                seen += (lines or self.lines).get(timeout=max(0.01, deadline - time.monotonic()))
            except queue.Empty:
                expect(False, f"{why}: waited for {words!r}", seen)
                break
        return seen

    def quiet(self, why, seconds=1.0):
        time.sleep(seconds)
        expect(self.lines.empty() and self.errors.empty(), f"{why}: nothing is said", "" if self.lines.empty() else self.lines.get())

    def end(self, with_signal=signal.SIGINT):
        self.child.send_signal(with_signal)
        status = self.child.wait(timeout=60)
        expect(status == 0, f"ends with 0 on {with_signal.name}", str(status))


def tells_what_changes():
    with Newsroom() as room:
        room.write("news/a.md", told("2031-07-01", 12))
        watch = Watch(room, "news")
        watch.until("1 article: 0 errors, 0 warnings, 0 notes", "begins with what there is")
        room.write("news/b.md", told("2031-09-01", 9))
        seen = watch.until("2 articles: 1 error", "a contradiction is written")
        expect("falling-total" in seen or "conflicting-figure" in seen, "the finding is shown", seen)
        expect("-[12]" in seen or "[12]" in seen, "as a diff", seen)
        room.write("news/notes.csv", "1,2\n")
        room.write("other/x.md", told("2031-09-01", 5))
        watch.quiet("files that are not read")
        room.write("news/b.md", told("2031-09-01", 12))
        seen = watch.until("2 articles: 0 errors", "it is mended")
        expect(seen.startswith("resolved: "), "and that is said", seen)
        room.write("news/deep/er/c.md", told("2031-09-02", 7))
        watch.until("3 articles: 1 error", "a folder that is new is watched")
        room.write("news/deep/er/c.md", told("2031-09-02", 6))
        seen = watch.until("3 articles: 1 error", "and so is what changes in it later")
        expect("resolved: " in seen and "[6]" in seen, "another value is another finding", seen)
        room.write("news/deep/er/n.md", b"\0")
        watch.until("binary", "what cannot be read is said", watch.errors)
        room.remove("news/deep/er/n.md")
        shutil.rmtree(room.at("news/deep"))
        watch.until("2 articles: 0 errors", "a folder that vanishes takes its articles along")
        os.rename(room.at("news"), room.at("away"))
        watch.until("no such file", "the path itself vanishes", watch.errors)
        os.rename(room.at("away"), room.at("news"))
        room.write("news/d.md", told("2031-09-01", 9))
        watch.until("3 articles: 1 error", "and comes back")
        watch.end()


def sleeps_in_between():
    with Newsroom() as room:
        room.write("news/a.md", told("2031-07-01", 12))
        watch = Watch(room, "news/a.md")
        watch.until("1 article: ", "one file is watched")
        with open(f"/proc/{watch.child.pid}/stat") as file:
            before = sum(int(ticks) for ticks in file.read().rsplit(")", 1)[1].split()[11:13])
        watch.quiet("nothing changes", 2.0)
        with open(f"/proc/{watch.child.pid}/stat") as file:
            after = sum(int(ticks) for ticks in file.read().rsplit(")", 1)[1].split()[11:13])
        expect(after - before <= 2, "it costs nothing to wait", f"{after - before} ticks")
        room.write("news/b.md", told("2031-09-01", 9))
        watch.quiet("another file of the folder")
        room.write("news/.a.md.new", told("2031-07-01", 12) + "\n" + "The fire in Halden on 3 May 2031 killed 30 people.\n")
        os.rename(room.at("news/.a.md.new"), room.at("news/a.md"))
        watch.until("1 article: ", "a file that an editor replaces")
        watch.end(signal.SIGTERM)


def limits_are_told():
    with Newsroom() as room:
        for number in range(20):
            room.write(f"news/{number}/a.md", told("2031-07-01", 12))
        room.refused("standard input cannot be an article", "no input to watch", "watch", "-")
        room.refused("no article or folder is named", "nothing to watch", "watch")
        limited = ["unshare", "-Ur", "sh", "-c", 'echo 5 >/proc/sys/user/max_inotify_watches && exec "$@"', "sh", newsroom.program, "watch", "news"]
        if not shutil.which("unshare"):
            return
        done = subprocess.run(limited, cwd=room.path, env=room.env, capture_output=True, text=True, timeout=60, check=False)
        if "Permission denied" in done.stderr or "unshare" in done.stderr or "read-only" in done.stderr.lower():
            return  # no limits of one's own here
        expect(done.returncode == 2 and "no more watches are allowed" in done.stderr and done.stderr.count("\n") == 1, "too many folders", done.stderr)


def overflow_is_told():
    """The system keeps some thousands of events; a watch that is stopped meanwhile loses the rest."""
    with open("/proc/sys/fs/inotify/max_queued_events") as file:
        most = int(file.read())
    if most > 50000:
        return
    with Newsroom() as room:
        room.write("news/a.md", told("2031-07-01", 12))
        watch = Watch(room, "news")
        watch.until("1 article: ", "begins")
        watch.child.send_signal(signal.SIGSTOP)
        for number in range(most // 3 + 100):  # an open, a write, a removal: three events at least
            name = room.at(f"news/{number % 2}.txt")
            with open(name, "w"):
                pass
            os.remove(name)
        room.write("news/b.md", told("2031-09-01", 9))
        watch.child.send_signal(signal.SIGCONT)
        watch.until("more changed at once than can be followed", "lost events are told", watch.errors)
        watch.until("2 articles: 1 error", "and everything is read again")
        watch.end()


tells_what_changes()
overflow_is_told()
sleeps_in_between()
limits_are_told()
finish()
