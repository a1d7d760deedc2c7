"""What `cmake --install` installs: the program and what belongs to it, and the library, of which the two programs of examples/
are built by find_package and by pkg-config, from the installed tree alone and after it was moved. What they print is looked at."""
import os
import re
import shutil
import subprocess
import sys

from newsroom import Newsroom, expect, finish, program, skip

root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
build = os.path.dirname(program)
for tool in ("cmake", "pkg-config"):
    if not shutil.which(tool):
        skip(f"{tool} is not there")
if not os.path.exists(os.path.join(build, "cmake_install.cmake")):
    skip("the program does not stand in a build folder")

FACE = ["article.hpp", "error.hpp", "library.hpp", "severity.hpp", "value.hpp", "version.hpp"]


def run(*command, status=0, **more):
    done = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False, timeout=280, **more)
    expect(done.returncode == status, f"{' '.join(command)[:200]} ends with {done.returncode}, not {status}", done.stdout[-2000:] + done.stderr[-4000:])
    if done.returncode != status:
        finish()  # what follows rests on it
    return done.stdout


def files_below(folder):
    return sorted(os.path.relpath(os.path.join(at, name), folder) for at, _, names in os.walk(folder) for name in names)


def cache(name):
    with open(os.path.join(build, "CMakeCache.txt"), encoding="utf-8") as file:
        return re.search(rf"^{name}:\w+=(.*)$", file.read(), re.MULTILINE).group(1)


def check_printed(first, own):
    expect("error conflicting-figure: " in first and "killed 40 people" in first and re.search(r"^  because ", first, re.MULTILINE),
           "check_articles prints a finding, its sides and its proof", first)
    expect(re.search(r"^\d+ claims, 1 findings$", first, re.MULTILINE), "and how many there are", first)
    expect("round-number" in own and "10,000 (injured) is round, and no one is named for it" in own, "own_check prints what its check found", own)
    expect("has no digit but zeros below a thousand" in own, "with its proof", own)
    expect(len(re.findall(r"^round-number", own, re.MULTILINE)) == 1, "of one of the two figures", own)


with Newsroom() as room:
    first, tree = room.at("first"), room.at("moved/tree")
    run("cmake", "--install", build, "--prefix", first)
    os.makedirs(room.at("moved"))
    os.rename(first, tree)

    there = files_below(tree)
    expect(sorted(os.path.basename(path) for path in there if path.startswith("include/")) == FACE, "the face is installed, and no other header", str(there))
    for path in ("bin/checkclaims", "share/man/man1/checkclaims.1", "share/bash-completion/completions/checkclaims", "share/zsh/site-functions/_checkclaims",
                 "share/fish/vendor_completions.d/checkclaims.fish", "share/doc/checkclaims/copyright"):
        expect(path in there, f"{path} is installed", str(there))
    for end in ("/libcheckclaims.a", "/cmake/checkclaims/checkclaims-config.cmake", "/cmake/checkclaims/checkclaims-config-version.cmake",
                "/cmake/checkclaims/checkclaims-targets.cmake", "/pkgconfig/checkclaims.pc"):
        expect(any(path.endswith(end) for path in there), f"{end} is installed", str(there))
    for path in there:
        if path.endswith((".cmake", ".pc")):
            with open(os.path.join(tree, path), encoding="utf-8") as file:
                expect(root not in file.read(), f"{path} does not know the folder of the source")
    version = run(os.path.join(tree, "bin/checkclaims"), "--version").split()[1]

    # Each header is whole by itself, and needs no other library.
    compiler = cache("CMAKE_CXX_COMPILER")
    for header in FACE:
        run(compiler, "-std=c++20", "-Wall", "-Wextra", "-Wpedantic", "-Werror", "-fsyntax-only", "-x", "c++", "-I", os.path.join(tree, "include"),
            "-include", "checkclaims/" + header, os.devnull)

    examples = os.path.join(root, "examples")
    made = room.at("made")
    run("cmake", "-S", examples, "-B", made, f"-DCMAKE_PREFIX_PATH={tree}", f"-DCMAKE_CXX_COMPILER={compiler}", "-DCMAKE_BUILD_TYPE=Debug", "-G", "Ninja")
    run("cmake", "--build", made)
    check_printed(run(os.path.join(made, "check_articles"), status=1), run(os.path.join(made, "own_check"), status=1))

    pkg = os.path.dirname(next(os.path.join(tree, path) for path in there if path.endswith(".pc")))
    env = {**os.environ, "PKG_CONFIG_PATH": pkg}
    expect(run("pkg-config", "--modversion", "checkclaims", env=env).strip() == version, "pkg-config knows the version")
    flags = run("pkg-config", "--cflags", "--libs", "checkclaims", env=env).split()
    run(compiler, "-std=c++20", os.path.join(examples, "check_articles.cpp"), "-o", room.at("by-pkg-config"), *flags)
    check_printed(run(room.at("by-pkg-config"), status=1), run(os.path.join(made, "own_check"), status=1))

    # Another version than is asked for is not taken.
    room.write("newer/CMakeLists.txt", "cmake_minimum_required(VERSION 3.22)\nproject(x LANGUAGES CXX)\nfind_package(checkclaims 9 REQUIRED)\n")
    done = subprocess.run(["cmake", "-S", room.at("newer"), "-B", room.at("newer/b"), f"-DCMAKE_PREFIX_PATH={tree}"], capture_output=True, text=True, check=False)
    expect(done.returncode != 0 and f"version: {version}" in done.stderr, "a version that was not asked for is refused, and named", done.stderr)
finish()
