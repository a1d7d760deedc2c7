"""pages.py PROGRAM FOLDER: writes the pages that run.mjs looks at, each made by PROGRAM of articles written here.

report.html and folder/ have findings of every rule, some of them known; hostile.html and hostile/ have articles whose
names and texts try to be something else; quiet.html has no finding; large.html has 2,000 articles and 50 findings.
"""
import os
import re
import shutil
import subprocess
import sys

program, folder = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def run(cwd, *arguments):
    done = subprocess.run([program, *arguments], cwd=cwd, capture_output=True, stdin=subprocess.DEVNULL, timeout=120, check=False)
    if done.returncode not in (0, 1):
        sys.exit(f"{' '.join(arguments)}: exit {done.returncode}: {done.stderr.decode('utf-8', 'replace')[:500]}")
    return done.stdout.decode()


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", errors="surrogateescape", newline="\n") as file:
        file.write(text)


def every_rule():
    at = os.path.join(folder, "rules")
    for name in sorted(os.listdir(os.path.join(root, "fixtures"))):
        source = os.path.join(root, "fixtures", name)
        if os.path.isdir(source) and name not in ("keying", "weighing", "views") and not name.endswith("-quiet"):
            shutil.copytree(source, os.path.join(at, "articles", name))
    known = re.findall(r"\[(?:error|note), new\]  ([0-9a-f]{8})", run(at, "articles"))[:3]
    for finding in known:
        run(at, "baseline", "accept", finding, "--reason", "as it was printed", "articles")
    run(at, "--quiet", "--format", "html=../report.html", "articles")
    run(at, "--quiet", "--format", "html=../folder/", "articles")


TITLES = ["<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'><svg onload=alert(1)>", "</title></style><script>alert(1)</script>",
          "\u202edehsinup\u2066 \u200b\u2028", "javascript:alert(1)", "--><base href=//x.example><!--", "]]>&amp;&#60;&lt;", "x" * 3000,
          "\u0645\u0642\u062a\u0644 12 \u0634\u062e\u0635\u0627", "\u4e8b\u6545" * 400, "a\u0301" * 200]


def hostile():
    at = os.path.join(folder, "hostile-articles")
    subprocess.run([sys.executable, os.path.join(root, "tests", "formats_test.py"), "--write", at], check=True, timeout=60)
    for i, title in enumerate(TITLES):
        for day, killed in (("2031-03-01", 12), ("2031-09-01", 341)):
            told = f"The fire in Port {'BDGHKLMNPRSV'[i]}oren on 3 February 2031 killed {killed} people, {title} said."
            quoted = title.replace("\\", "\\\\").replace('"', '\\"').replace("\u2028", " ")
            write(os.path.join(at, f"titles/{i:02}-{killed}.txt"),
                  f'---\ntitle: "{quoted}"\nsource: "{quoted}"\ndate: {day}\n---\n\n{told}\n\n{title}\n\nIt was 4 degrees, and {title}.\n')
    run(folder, "--quiet", "--format", "html=hostile.html", "hostile-articles")
    run(folder, "--quiet", "--format", "html=hostile/", "hostile-articles")


def quiet():
    run(root, "--no-config", "--quiet", "--format", f"html={folder}/quiet.html", "fixtures/falling-total-quiet")


SYLLABLES = ["bel", "dor", "gar", "hal", "kel", "lor", "mor", "nor", "por", "ves", "tam", "rin"]
KINDS = ["fire", "flood", "explosion", "earthquake"]


def town(i):
    return (SYLLABLES[i % 12] + SYLLABLES[i // 12 % 12] + "en").capitalize() + (SYLLABLES[i // 144 % 12] + "y" if i >= 144 else "")


def report_of(event, day, killed, words):
    place, kind = town(event), KINDS[event % 4]
    paragraphs = [f"The {kind} in {place} on {1 + event % 27} March 2031 killed {killed} people, police said."]
    # As many numbers and dates as real news have: about fifteen in 500 words.
    for i in range(7):
        paragraphs.append(f"Rescuers from {town(event + 7 * i)} worked through the night, and trucks brought blankets to the hall of the {words} school, "
                          f"where those slept who had lost their homes. A spokesman said on Tuesday that the road would stay closed for {2 + i} days, and that "
                          "nobody knew yet what had begun it. The town has seen nothing like it in living memory, said a woman who has lived there all her life "
                          "and whose son is among those who are still being looked for. Her neighbours had brought her soup and sat with her until it was light.")
    return f"---\ntitle: After the {kind} in {place}\nsource: The {place} Post\ndate: {day}\n---\n\n" + "\n\n".join(paragraphs) + "\n"


def large():
    at = os.path.join(folder, "large-articles")
    for i in range(2000):
        event = i // 2
        killed = 12 + event % 5 + (300 if i % 2 == 1 and event < 50 else 0)
        write(os.path.join(at, f"{i:04}.txt"), report_of(event, "2032-0%d-01" % (1 + 6 * (i % 2)), killed, SYLLABLES[i % 12]))
    text = run(folder, "--format", "html=large.html", "--format", "text", "--summary", "--timings", "large-articles")
    print(text.splitlines()[0])


os.makedirs(folder, exist_ok=True)
every_rule()
hostile()
quiet()
large()
