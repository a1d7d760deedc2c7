"""The packages that cpack makes of this build: the fields and paths of the .deb, which is installed, used and removed in a root of
its own; the archive, whose program brings what it needs; their checksums. script/package makes both of a release build."""
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tarfile

from newsroom import Newsroom, expect, finish, program, skip, told

root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
build = os.path.dirname(program)
for tool in ("cpack", "dpkg-deb", "dpkg-shlibdeps", "readelf"):
    if not shutil.which(tool):
        skip(f"{tool} is not there")
if not os.path.exists(os.path.join(build, "portable/checkclaims")):
    skip("the portable program is not built here")


def run(*command, status=0, **more):
    done = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False, timeout=250, **more)
    if status is not None and done.returncode != status:
        expect(False, f"{' '.join(command)[:300]} ends with {done.returncode}, not {status}", done.stdout[-2000:] + done.stderr[-4000:])
        finish()
    return done.stdout


def needed_by(path):
    return sorted(re.findall(r"\(NEEDED\).*\[(.*)\]", run("readelf", "-d", path)))


def checksum_is_right(path):
    with open(path, "rb") as file, open(path + ".sha256", encoding="utf-8") as told_file:
        told_sum = told_file.read().split()
        expect(told_sum == [hashlib.sha256(file.read()).hexdigest(), os.path.basename(path)], "a checksum lies beside it", str(told_sum))


def system():
    """"debian-12", as action.yml makes it."""
    return run("bash", "-c", '. /etc/os-release && printf %s-%s "$ID" "$VERSION_ID"')


def check_articles(run_program, folder):
    """A contradiction is found, and nothing is said of missing libraries."""
    done = run_program("--no-config", folder)
    expect(done.returncode == 1 and "conflicting-figure" in done.stdout and not done.stderr, "the installed program checks articles", done.stdout + done.stderr)


def libraries_of(binary):
    """Those that the dynamic linker loads, itself included."""
    return sorted(set(re.findall(r"(?:=> |^\s*)(/\S+) \(0x", run("ldd", binary), re.MULTILINE)))


def make_root(top, binary, articles):
    """A root with a shell-less system: the libraries that the program needs, dpkg's own folder, and the articles."""
    for path in libraries_of(binary):
        target = top + path
        os.makedirs(os.path.dirname(target), exist_ok=True)
        shutil.copy(os.path.realpath(path), target)
    for folder in ("var/lib/dpkg/info", "var/lib/dpkg/updates", "tmp", "articles"):
        os.makedirs(os.path.join(top, folder), exist_ok=True)
    open(os.path.join(top, "var/lib/dpkg/status"), "w", encoding="utf-8").close()
    for name, text in articles.items():
        with open(os.path.join(top, "articles", name), "w", encoding="utf-8") as file:
            file.write(text)


ARTICLES = {"a.txt": told("2031-09-01", 12), "b.txt": told("2031-09-02", 40)}

with Newsroom() as room:
    packages = room.path
    for generator in ("DEB", "TGZ"):
        run("cpack", "--config", os.path.join(build, "CPackConfig.cmake"), "-G", generator, "-B", packages, cwd=room.path)
    shutil.rmtree(os.path.join(packages, "_CPack_Packages"))
    version = run(program, "--version").split()[1]
    architecture = run("dpkg", "--print-architecture").strip()
    deb = os.path.join(packages, f"checkclaims_{version}_{architecture}.deb")
    tar = os.path.join(packages, f"checkclaims-{version}-{system()}-{os.uname().machine}.tar.gz")
    expect(sorted(os.listdir(packages)) == sorted(os.path.basename(path) + end for path in (deb, tar) for end in ("", ".sha256")), "both are made",
           str(os.listdir(packages)))
    for path in (deb, tar):
        checksum_is_right(path)
    for name, text in ARTICLES.items():
        room.write("articles/" + name, text)

    # The package for Debian.
    field = lambda name: run("dpkg-deb", "-f", deb, name).strip()
    expect((field("Package"), field("Version"), field("Architecture")) == ("checkclaims", version, architecture), "it has a name, a version, an architecture")
    expect(field("Description").startswith("Finds what news articles claim") and max(map(len, field("Description").splitlines())) <= 80,
           "its description fits a terminal", field("Description"))
    expect(re.fullmatch(r".+ <.+@.+>", field("Maintainer")), "somebody maintains it", field("Maintainer"))
    depends, recommends = field("Depends"), field("Recommends")
    for package in ("libc6", "libfmt", "libtbb", "libutf8proc", "libxxhash", "libsimdjson", "libgumbo", "zlib1g"):
        expect(re.search(rf"\b{package}", depends), f"it depends on {package}", depends)
    for package in ("libgit2", "libarchive", "libxml2", "libsqlite3"):
        expect(package in recommends and package not in depends, f"it recommends {package}, which is loaded when needed", depends + " / " + recommends)
    expect(field("Suggests") == "poppler-utils", "it suggests pdftotext")
    there = {line.split()[5][1:]: line.split()[0] for line in run("dpkg-deb", "-c", deb).splitlines()}
    files = {path for path, mode in there.items() if not mode.startswith("d")}
    expect(files == {"/usr/bin/checkclaims", "/usr/share/man/man1/checkclaims.1.gz", "/usr/share/bash-completion/completions/checkclaims",
                     "/usr/share/zsh/site-functions/_checkclaims", "/usr/share/fish/vendor_completions.d/checkclaims.fish",
                     "/usr/share/doc/checkclaims/copyright", "/usr/share/doc/checkclaims/changelog.gz"}, "it has these files and no other", str(sorted(files)))
    expect(there["/usr/bin/checkclaims"] == "-rwxr-xr-x" and all(there[path] == "-rw-r--r--" for path in files if path != "/usr/bin/checkclaims"),
           "one of them is a program", str(there))

    # Installed, used and removed in a root of its own, where there is nothing else.
    run("dpkg-deb", "-x", deb, room.at("unpacked"))
    binary = room.at("unpacked/usr/bin/checkclaims")
    if os.geteuid() != 0:
        print("not root: the package is not installed, only unpacked")
        check_articles(lambda *arguments: subprocess.run([binary, *arguments], capture_output=True, text=True, check=False), room.at("articles"))
    else:
        top = room.at("root")
        make_root(top, binary, ARTICLES)
        dpkg = ["dpkg", f"--root={top}", f"--log={room.at('dpkg.log')}", "--force-depends", "--force-script-chrootless"]
        run(*dpkg, "-i", deb)
        expect("install ok installed" in run(*dpkg, "-s", "checkclaims"), "it is installed")
        expect(os.path.exists(top + "/usr/share/man/man1/checkclaims.1.gz"), "with its manual page")
        check_articles(lambda *arguments: subprocess.run(["chroot", top, "/usr/bin/checkclaims", *arguments], capture_output=True, text=True, check=False,
                                                         env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin"}),
                       "/articles")
        # The same where nothing can be written, by a user without a name: as the image runs it.
        locked = ["unshare", "-m", "sh", "-c", 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && exec chroot --userspec=10001:10001 "$0" "$@"', top]
        if subprocess.run(["unshare", "-m", "true"], capture_output=True, check=False).returncode == 0:
            check_articles(lambda *arguments: subprocess.run([*locked, "/usr/bin/checkclaims", *arguments], capture_output=True, text=True, check=False),
                           "/articles")
        else:
            print("no namespace of mounts: not tried in a root that cannot be written")
        run(*dpkg, "--purge", "checkclaims")
        left = [path for path in files if os.path.lexists(top + path)]
        expect(not left and not os.path.exists(top + "/usr/share/doc/checkclaims"), "nothing of it is left when it is removed", str(left))

    # The archive: its program finds its libraries wherever it lies.
    with tarfile.open(tar) as archive:
        names = archive.getnames()
        if sys.version_info >= (3, 12):
            archive.extractall(room.at("archive"), filter="data")
        else:
            archive.extractall(room.at("archive"))
    head = os.path.basename(tar)[: -len(".tar.gz")]
    expect(all(name.startswith(head) for name in names), "all is in one folder", str(names[:3]))
    tree = os.path.join(room.at("archive"), head)
    for path in ("bin/checkclaims", "share/man/man1/checkclaims.1", "share/doc/checkclaims/copyright", "share/doc/checkclaims/CHANGELOG.md"):
        expect(os.path.exists(os.path.join(tree, path)), f"{path} is in it")
    licences = " ".join(os.listdir(os.path.join(tree, "share/doc/checkclaims/licences")))
    for library in ("fmt", "simdjson", "tbb", "utf8proc", "xxhash", "gumbo", "zlib", "nlohmann", "cli11", "tomlplusplus", "wordnet"):
        expect(library in licences, f"the licence of {library} is in it", licences)
    with open(os.path.join(root, "docs/install.md"), encoding="utf-8") as file:
        page = file.read()
    portable = os.path.join(tree, "bin/checkclaims")
    beside = {name for name in os.listdir(os.path.join(tree, "lib/checkclaims")) if os.path.islink(os.path.join(tree, "lib/checkclaims", name))}
    for library in needed_by(portable):
        expect(library in beside or re.match(r"lib(c|m)\.so|ld-linux", library), f"{library} lies beside it or is of libc", str(beside))
        expect(f"`{library.split('.so')[0]}`" in page or library.startswith("ld-"), f"docs/install.md tells that {library} stays dynamic")
    for library in beside:
        expect(f"=> {tree}/bin/../lib/checkclaims/{library} (" in run("ldd", portable), f"{library} is found beside it")
    check_articles(lambda *arguments: subprocess.run([portable, *arguments], capture_output=True, text=True, check=False), room.at("articles"))
    seeds = os.path.join(root, "seeds")
    same = [run(one, "--no-config", "--format", "json", seeds, status=1) for one in (program, portable)]
    expect(same[0] == same[1], "it says what the other says of the seeds")
    bad = subprocess.run([portable, "--no-config", room.at("missing.txt")], capture_output=True, text=True, check=False)
    expect(bad.returncode == 2 and "no such file" in bad.stderr, "an error ends it as it does the other", bad.stderr)
finish()
