"""tests/bench/run says what it should of a few small articles, with the tools that it needs and without them."""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

root = pathlib.Path(__file__).resolve().parent.parent
program = pathlib.Path(sys.argv[1])
failures = 0


def bench(*options, path=None):
    environment = {**os.environ, "PATH": path} if path else os.environ
    done = subprocess.run([sys.executable, root / "tests/bench/run", "--program", program, "--folder", root / "seeds", "--runs", "1", "--jobs", "1",
                           *options], env=environment, capture_output=True, text=True, check=False)
    return done.stdout if done.returncode == 0 else f"status {done.returncode}: {done.stdout}{done.stderr}"


def expect(said, *patterns):
    global failures
    for pattern in patterns:
        if not re.search(pattern, said, re.MULTILINE):
            failures += 1
            print(f"FAILED: nothing like {pattern!r} in:\n{said}")


def limit_program():
    """It is in no target but its own; None where the tests are not run in a build folder."""
    build = program.parent
    if not (build / "CMakeCache.txt").exists() or shutil.which("cmake") is None:
        return None
    made = subprocess.run(["cmake", "--build", build, "--target", "limit_program"], capture_output=True, text=True, check=False)
    expect(f"status {made.returncode}: {made.stdout}{made.stderr}", "^status 0")
    return build / "tests/bench/limit_program"


with tempfile.TemporaryDirectory() as nothing:
    expect(bench("--unit", "10k", "--factors", "1,2"), r"^ +1x .* \d+%$", r"^ +2x .* \d+%$", r"^a byte costs [\d.]+ times")
    expect(bench("--peers", "--instructions", path=nothing),
           r"^the peers are left out: there is no npm$", r"^instructions are left out: there is no valgrind$")

limit = limit_program()
if limit:
    expect(bench("--limit-program", limit, "--earlier", program), r"^checkclaims +[\d.]+ ", r"^earlier +[\d.]+ .* takes [\d.]+ ", r"^limit program .* times as much", r"^checkclaims: read [\d.]+%")
    found = subprocess.run([limit, root / "seeds"], capture_output=True, text=True, check=False).stdout
    expect(found, r'^\[?\{"file":".*seeds/001\.txt","found":\[\[\d+,\d+\]', r"\[\d+,\d+,\d+\]")

sys.exit(failures > 0)
