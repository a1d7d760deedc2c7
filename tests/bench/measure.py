"""What one run of a program costs, and what several programs cost beside each other."""

import dataclasses
import math
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

MOST_REPEATS = 10  # of a short run, so that it lasts about as long as the long one beside it


@dataclasses.dataclass
class Run:
    wall: float    # seconds
    cpu: float     # seconds of all threads, in user and kernel
    peak: int      # bytes
    stages: dict   # seconds by stage, where the program prints them
    lines: list    # of standard error


def run_once(command, cwd=None, environment=None):
    with tempfile.TemporaryFile() as stderr:
        began = time.perf_counter()
        child = subprocess.Popen(command, cwd=cwd, env=environment, stdin=subprocess.DEVNULL,
                                 stdout=subprocess.DEVNULL, stderr=stderr)
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - began
        child.returncode = os.waitstatus_to_exitcode(status)
        stderr.seek(0)
        lines = stderr.read().decode(errors="replace").splitlines()
    if child.returncode not in (0, 1):
        name = pathlib.Path(command[0]).name
        sys.exit("\n".join(lines[-20:] + [f"bench: {name} ended with {child.returncode}"]))
    stages = {}
    for words in map(str.split, lines):
        if len(words) == 3 and words[0] == "timing":
            stages[words[1]] = stages.get(words[1], 0.0) + float(words[2])
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, stages, lines)


def timed_command(program, jobs, folder):
    """The command that reads a folder, with --timings unless the program is too old to know it."""
    command = [str(program), "--no-config", "--jobs", str(jobs)]
    with tempfile.TemporaryDirectory() as one:
        (pathlib.Path(one) / "one.txt").write_text("Twelve people were killed in the flood on 3 May 2023.\n")
        probe = subprocess.run([*command, "--timings", one], stdin=subprocess.DEVNULL, capture_output=True, check=False)
    return [*command, *(["--timings"] if probe.returncode in (0, 1) else []), str(folder)]


def shares_of(runs):
    """Median share of the wall time by stage."""
    stages = sorted({stage for run in runs for stage in run.stages})
    return {stage: statistics.median(run.stages.get(stage, 0.0) / run.wall for run in runs) for stage in stages}


def beside(ours, others, runs):
    """Runs our command and the others in turn: (our runs, {name: (CPU seconds, peak bytes, ratios)}).

    `others`: name -> (command, environment). A ratio is the other's CPU over ours in the same turn, so that what
    else the machine does meets both. A short run is repeated within a turn. One turn before only fills the caches."""
    first = run_once(ours).cpu
    repeats = {}
    for name, (command, environment) in others.items():
        once = run_once(command, environment=environment).cpu
        repeats[name] = max(1, min(MOST_REPEATS, round(first / max(once, 1e-3))))
    own, found = [], {name: ([], [], []) for name in others}
    for _ in range(runs):
        own.append(run_once(ours))
        for name, (command, environment) in others.items():
            turn = [run_once(command, environment=environment) for _ in range(repeats[name])]
            cpu = statistics.mean(run.cpu for run in turn)
            for to, value in zip(found[name], (cpu, max(run.peak for run in turn), cpu / max(own[-1].cpu, 1e-6))):
                to.append(value)
    return own, {name: (statistics.median(cpus), statistics.median(peaks), ratios)
                 for name, (cpus, peaks, ratios) in found.items()}


def files_of(folder):
    """(number of files, their bytes)"""
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return len(sizes), sum(sizes)


def exponent(cost, size, cost_before, size_before):
    """The power of the size with which the cost grew; None: it cannot be told."""
    if min(cost, cost_before) <= 0 or size <= size_before:
        return None
    return math.log(cost / cost_before) / math.log(size / size_before)
