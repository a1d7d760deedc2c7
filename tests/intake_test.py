"""The same articles in every format give the same findings, and hostile files do no harm.

The articles of all fixtures are packed as JSON, JSON Lines, gzip, zip, tar and web archives of plain text, which keep
them byte for byte; those whose text is paragraphs alone are also written as web pages, documents and feeds."""
import bz2
import gzip
import html
import io
import json
import lzma
import os
import re
import subprocess
import sys
import tarfile
import time
import zipfile

from newsroom import Newsroom, expect, finish, program

root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
# Under sanitizers each run takes long, and address space is no measure of memory.
sanitized = "CHECKCLAIMS_SANITIZED" in os.environ
fields = ("id", "rule", "severity", "key", "values", "confidence")


def report(folder, *arguments):
    done = subprocess.run([program, "--no-config", "--all", "--format", "json", *arguments, folder], capture_output=True, text=True)
    return done, json.loads(done.stdout) if done.stdout else {"findings": [], "documents": []}


def is_day(quote):
    return re.match(r"\d{4}-?\d\d-?\d\d", quote) is not None


def findings_of(folder):
    """What is found, with the words quoted for it; a stated day is quoted as each format writes it."""
    done, said = report(folder)
    found = sorted(json.dumps([one.get(field) for field in fields]) + "".join(sorted(label["quote"] for label in one["labels"] if not is_day(label["quote"])))
                   for one in said["findings"])
    return found, len(said["documents"]), done.stderr


# ---- the articles of the fixtures

class Text:
    """An article of a fixture: what its front matter says, and its body as it is written."""

    def __init__(self, name, raw):
        self.name, self.raw, self.matter = name, raw, {}
        self.body = raw
        if raw.startswith("---\n") and "\n---\n" in raw[4:]:
            head, self.body = raw[4:].split("\n---\n", 1)
            for line in head.split("\n"):
                key, _, value = line.partition(":")
                self.matter[key.strip().lower()] = value.strip().strip("\"'")
        self.simple_matter = set(self.matter) <= {"title", "date", "source", "url"} and all(self.matter.values())

    @property
    def paragraphs(self):
        return [one.strip() for one in self.body.strip().split("\n\n") if one.strip()]

    def plain(self):
        """Whether it is a title and paragraphs of one line each, without marks of Markdown."""
        return (self.simple_matter and "title" in self.matter and "date" in self.matter
                and all("\n" not in one and "  " not in one and not re.match(r"[-#>|*`\d\[<•–—]", one) and not re.search(r"[<>&\[\]*_`|]", one)
                        and len(one) > 40 for one in self.paragraphs))


def folders_of_articles():
    for folder, folders, names in os.walk(os.path.join(root, "fixtures")):
        folders.sort()
        texts = []
        for name in sorted(names):
            if name.endswith((".txt", ".md", ".markdown")) and not name.startswith("."):
                with open(os.path.join(folder, name), "rb") as file:
                    try:
                        texts.append(Text(name, file.read().decode()))
                    except UnicodeDecodeError:
                        texts = []
                        break
        hidden = {".checkclaimsignore", "roles.json"} & set(names)
        if texts and not hidden and "formats" not in folder:
            yield os.path.relpath(folder, root), texts


def write(path, content):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(content if isinstance(content, bytes) else content.encode())


# ---- formats that keep the text as it is

def record(text):
    return {"title": text.matter.get("title"), "datePublished": text.matter.get("date"), "publisher": {"name": text.matter.get("source")},
            "url": text.matter.get("url", "http://news.example/" + text.name), "articleBody": text.body, "id": 7, "tags": ["a", {"b": [1.5e3, None, True]}]}


def without_nulls(one):
    return {key: value for key, value in one.items() if value is not None and value != {"name": None}}


def as_lines(texts):
    return "".join(json.dumps(without_nulls(record(text)), ensure_ascii=index % 2 == 0) + "\n" for index, text in enumerate(texts)).encode()


def as_zip(texts):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for text in texts:
            archive.writestr("news/" + text.name, text.raw)
        archive.writestr("news/picture.png", b"\x89PNG....")
    return packed.getvalue()


def as_tar(texts, mode):
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode=mode) as archive:
        for text in texts:
            entry = tarfile.TarInfo(text.name)
            entry.size = len(text.raw.encode())
            archive.addfile(entry, io.BytesIO(text.raw.encode()))
    return packed.getvalue()


def warc_record(uri, media_type, body, kind="response", more=""):
    if kind == "response":
        body = f"HTTP/1.1 200 OK\r\nContent-Type: {media_type}\r\n{more}\r\n".encode() + body
    return f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {uri}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body + b"\r\n\r\n"


def as_warc(pages, media_type, packed):
    records = [warc_record("", "", b"software: test", "warcinfo")]
    for index, page in enumerate(pages):
        uri, body = f"http://news.example/{index}/", page.encode()
        records.append(warc_record(uri, "", b"GET / HTTP/1.1", "request"))
        if index % 2:
            half = len(body) // 2
            chunks = b"".join(f"{len(part):x}\r\n".encode() + part + b"\r\n" for part in (body[:half], body[half:]) if part)
            records.append(warc_record(uri, media_type, chunks + b"0\r\n\r\n", more="Transfer-Encoding: chunked\r\n"))
        else:
            records.append(warc_record(uri, media_type, gzip.compress(body, mtime=0), more="Content-Encoding: gzip\r\n"))
    return b"".join(gzip.compress(one, mtime=0) if packed else one for one in records)


def verbatim_formats(texts):
    if all(text.simple_matter for text in texts):
        yield "d.jsonl", as_lines(texts)
        yield "d.json", json.dumps({"status": "ok", "response": {"results": [without_nulls(record(text)) for text in texts]}}, indent=2).encode()
        yield "d.ndjson.gz", gzip.compress(as_lines(texts), mtime=0)
    yield "d.zip", as_zip(texts)
    yield "d.tar", as_tar(texts, "w")
    yield "d.tgz", as_tar(texts, "w:gz")
    yield "d.tar.bz2", bz2.compress(as_tar(texts, "w"))
    yield "d.tar.xz", lzma.compress(as_tar(texts, "w"))
    yield "d.warc", as_warc([text.raw for text in texts], "text/plain; charset=utf-8", False)
    yield "d.warc.gz", as_warc([text.raw for text in texts], "text/plain; charset=utf-8", True)
    nested = io.BytesIO()
    with zipfile.ZipFile(nested, "w") as archive:
        archive.writestr("inner.zip", as_zip(texts))
    yield "n.zip", nested.getvalue()


# ---- formats with markup

def page(text):
    data = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": text.matter["title"], "datePublished": text.matter["date"] + "T08:00:00+00:00",
            "publisher": {"@type": "Organization", "name": text.matter.get("source", "Example Daily")}}
    body = "\n".join(f"      <p>{html.escape(one)}</p>" for one in text.paragraphs)
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{html.escape(text.matter["title"])} | Example Daily</title>
<script type="application/ld+json">{json.dumps(data)}</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
  <main><article><h1>{html.escape(text.matter["title"])}</h1>
    <div class="article-body">
{body}
    </div></article></main>
<footer><p>Copyright Example Daily. All rights reserved.</p></footer></body></html>
"""


def feed(texts):
    items = "".join(f"""  <item><title>{html.escape(text.matter["title"], quote=False)}</title>
    <pubDate>{text.matter["date"]}T08:00:00Z</pubDate><link>http://news.example/{index}</link>
    <description>A short summary that is not read where the article is there.</description>
    <content:encoded><![CDATA[{"".join("<p>" + html.escape(one, quote=False) + "</p>" for one in text.paragraphs)}]]></content:encoded></item>
""" for index, text in enumerate(texts))
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Example Daily</title>
{items}</channel></rss>
"""


def atom(texts):
    entries = "".join(f"""<entry><title>{html.escape(text.matter["title"], quote=False)}</title><published>{text.matter["date"]}T08:00:00Z</published>
<updated>2039-01-01T00:00:00Z</updated><link rel="alternate" href="http://news.example/{index}"/>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{"".join("<p>" + html.escape(one, quote=False) + "</p>" for one in text.paragraphs)}</div></content></entry>
""" for index, text in enumerate(texts))
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Example Daily</title>{entries}</feed>'


def nitf(text):
    return f"""<?xml version="1.0"?><nitf><head><title>slug</title><docdata><date.issue norm="{text.matter["date"].replace("-", "")}T080000Z"/></docdata></head>
<body><body.head><hedline><hl1>{html.escape(text.matter["title"], quote=False)}</hl1></hedline><byline>By A. Writer</byline></body.head>
<body.content>{"".join("<p>" + html.escape(one, quote=False) + "</p>" for one in text.paragraphs)}
<media media-type="image"><media.caption>The scene on Monday, where 99 people were killed.</media.caption></media></body.content></body></nitf>"""


def newsml(text):
    return f"""<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta><versionCreated>2039-01-01T00:00:00Z</versionCreated></itemMeta>
<contentMeta><contentCreated>{text.matter["date"]}</contentCreated><headline>{html.escape(text.matter["title"], quote=False)}</headline></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>slug</title></head><body>
{"".join("<p>" + html.escape(one, quote=False) + "</p>" for one in text.paragraphs)}</body></html></inlineXML></contentSet></newsItem>"""


def docx(text):
    title = f'<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>{html.escape(text.matter["title"])}</w:t></w:r></w:p>'
    paragraphs = [f"Published: {text.matter['date']}"] + text.paragraphs
    body = "".join(f'<w:p><w:r><w:t xml:space="preserve">{html.escape(one[:9])}</w:t></w:r><w:del><w:r><w:delText>77 killed</w:delText></w:r></w:del>'
                   f'<w:r><w:t xml:space="preserve">{html.escape(one[9:])}</w:t></w:r></w:p>' for one in paragraphs)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", f'<?xml version="1.0"?><w:document xmlns:w="urn:w"><w:body>{title}{body}</w:body></w:document>')
    return packed.getvalue()


def odt(text):
    paragraphs = "".join(f"<text:p>{html.escape(one)}</text:p>" for one in [f"Published: {text.matter['date']}"] + text.paragraphs)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", f'<?xml version="1.0"?><office:document-content xmlns:office="urn:o" xmlns:text="urn:t"><office:body><office:text>'
                                        f'<text:p text:style-name="Title">{html.escape(text.matter["title"])}</text:p>'
                                        f'{paragraphs}</office:text></office:body></office:document-content>')
    return packed.getvalue()


def marked_up_formats(texts):
    yield {text.name + ".html": page(text) for text in texts}
    yield {"d.warc.gz": as_warc([page(text) for text in texts], "text/html", True)}
    yield {"feed.xml": feed(texts)}
    yield {"feed.atom": atom(texts)}
    yield {text.name + ".xml": nitf(text) for text in texts}
    yield {text.name + ".g2.xml": newsml(text) for text in texts}
    yield {text.name + ".docx": docx(text) for text in texts}
    yield {text.name + ".odt": odt(text) for text in texts}
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for text in texts:
            archive.writestr(text.name + ".html", page(text))
    yield {"pages.zip": packed.getvalue()}


def same_in_every_format(room):
    tried, marked_up = 0, 0
    for folder, texts in list(folders_of_articles())[:: 10 if sanitized else 1]:
        home = room.at(folder)
        for text in texts:
            write(os.path.join(home, "text", text.name), text.raw)
        meant, count, _ = findings_of(os.path.join(home, "text"))
        for name, content in verbatim_formats(texts):
            place = os.path.join(home, name.replace(".", "-"))
            write(os.path.join(place, name), content)
            found, read, errors = findings_of(place)
            expect(found == meant, f"{folder} as {name} gives other findings", f"{read} of {count} articles\n{errors}\n" + "\n".join(set(meant) ^ set(found)))
            tried += 1
        if len(texts) < 2 or not all(text.plain() for text in texts):
            continue
        marked_up += 1
        for number, files in enumerate(marked_up_formats(texts)):
            place = os.path.join(home, f"m{number}")
            for name, content in files.items():
                write(os.path.join(place, name), content)
            found, read, errors = findings_of(place)
            expect(found == meant and read == count, f"{folder} as {sorted(files)[0]} gives other findings",
                   f"{read} of {count} articles\n{errors}\n" + "\n".join(set(meant) ^ set(found)))
    expect(sanitized or (tried > 300 and marked_up > 20), f"too few folders: {tried} tried, {marked_up} with markup")


# ---- files that mean harm, or are broken

article = {"title": "Blast in Halden", "date": "2031-05-03", "body": "The blast in Halden on 2 May 2031 killed 12 people, police said."}


def zip_of(name, content):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return packed.getvalue()


good_line = json.dumps(article) + "\n"
good_warc = warc_record("http://a.example/1", "text/plain", article["body"].encode())
laughs = "<?xml version=\"1.0\"?><!DOCTYPE rss [" + "<!ENTITY a0 'ha'>" + "".join(f"<!ENTITY a{i} '{('&a' + str(i - 1) + ';') * 10}'>" for i in range(1, 10)) + \
    "]><rss><channel><item><title>A</title><description>The blast killed 12 people in Halden &a9; on Monday.</description></item></channel></rss>"

# file, content, exit status, articles, what standard error says, why
hostile = [
    ("a.jsonl", good_line + "{broken\n" + good_line, 2, 2, "a.jsonl#2: broken JSON", "a broken line is told, the others are read"),
    ("a.json", "[" * 1_000_000, 2, 0, "a.json: ", "a million brackets end in one line"),
    ("a.json", '{"a":' * 200_000 + "1" + "}" * 200_000, 2, 0, "nested more than 64 levels", "so do deep objects"),
    ("a.json", good_line.rstrip("}\n") + ', "body": "Other words stand here."}', 0, 1, "", "of two equal keys the first is read"),
    ("a.json", '{"title":"T \\ud800 x","date":"2031-05-03","body":"The blast in Halden killed 12 \\udc00 people."}', 0, 1, "", "half a surrogate becomes U+FFFD"),
    ("a.json", good_line.replace("\"date\"", "\"n\": 1e400, \"m\": " + "9" * 5000 + ", \"date\""), 0, 1, "", "a number that fits nowhere loses nothing"),
    ("a.json", '{"name": "package", "version": "1.0.0"}', 2, 0, "no article in this JSON", "JSON without an article is told when it is named"),
    ("a.json", good_line[:40], 2, 0, "broken JSON", "cut off"),
    ("a.jsonl.gz", gzip.compress(good_line.encode() * 3, mtime=0)[:-12], 2, 0, "a broken packed file", "cut off"),
    ("a.warc", good_warc + good_warc[:-30], 2, 1, "a broken record: it is cut off", "what stands before the cut is read"),
    ("a.warc", good_warc.replace(b"Content-Length: ", b"Content-Length: 9"), 2, 0, "a broken record", "a length that is too large"),
    ("a.warc", good_warc.replace(b"Content-Length: 1", b"Content-Length: ") + good_warc, 2, 0, "a broken record", "a length that is too small"),
    ("a.warc", good_warc.replace(b"Content-Length: ", b"Content-Length: -"), 2, 0, "its length is no number", "a negative length"),
    ("a.warc", good_warc + b"WARC/1.0\r\n" + b"A" * 200_000, 2, 1, "does not end", "a head without end"),
    ("a.warc", warc_record("http://a.example/1", "", b"GET / HTTP/1.1", "request"), 2, 0, "a.warc: no article in what is packed in it", "requests alone"),
    ("a.zip", zip_of("b.zip", zip_of("c.css", "p {}")), 2, 0, "a.zip: no article in what is packed in it", "a packed style in a packed file"),
    ("a.gz", gzip.compress(b"A" * (300 << 20), mtime=0), 2, 0, "a.gz: unpacks to more than 200 times its size", "300 MiB of one letter"),
    ("a.zip", zip_of("a.txt", bytes(200 << 20)), 2, 0, "unpacks to more than 200 times its size", "the same in a zip"),
    ("a.zip", zip_of("a.txt", article["body"])[:60], 2, 0, "a broken packed file", "cut off"),
    ("a.zip", b"PK\x03\x04" + b"\xff" * 500, 2, 0, "a broken packed file", "no zip behind the first bytes"),
    ("a.zip", zip_of("b.zip", zip_of("c.zip", zip_of("d.zip", zip_of("e.zip", zip_of("f.txt", "x"))))), 2, 0, "lies in more archives than are opened", "too deep"),
    ("a.xml", laughs, 2, 0, "broken XML", "entities of entities are not followed"),
    ("a.xml", "<!DOCTYPE rss [<!ENTITY n '99'>]><rss><channel><item><title>A</title><description>The blast killed &n; people.</description></item></channel></rss>",
     0, 1, "", "one stays as it is written"),
    ("a.xml", '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>T</title><description>'
              "The blast killed 12 people. &x;</description></item></channel></rss>", 0, 1, "", "no file is read"),
    ("a.xml", "<rss>" + "<a>" * 100_000, 2, 0, "broken XML", "too deep"),
    ("a.xml", "<rss><channel><item><title>A</item></channel></rss>", 2, 0, "a.xml:1: broken XML", "not well-formed"),
    ("a.html", "<html><body>" + "<div>" * 1_000_000 + "x", 2, 0, "a.html: ", "a million open tags"),
    ("a.html", "<html><body><p>" + "<b>" * 300_000 + "The blast killed 12 people.", None, None, "", "formatting without end"),
    ("a.html", "<html><body>" + "<!--" * 300_000, 2, 0, "a.html: ", "comments without end"),
    ("a.docx", zip_of("word/document.xml", "<w:document xmlns:w='x'><w:body>" + "<w:p>" * 100_000), 2, 0, "a.docx", "too deep"),
    ("a.docx", zip_of("other.xml", "<a/>"), 2, 0, "without text", "no document"),
    ("a.docx", zip_of("word/document.xml", bytes(200 << 20)), 2, 0, "200 times its size", "a bomb"),
    ("a.7z", b"7z\xbc\xaf\x27\x1c" + bytes(100), 2, 0, "a packed file, which is not read", "a format that is not read"),
    ("a.pdf", b"%PDF-1.7\n" + bytes(range(256)) * 20, 2, 0, "a.pdf: ", "a broken PDF document"),
]


def harmless(room):
    for index, (name, content, status, articles, says, why) in enumerate(hostile):
        place = f"hostile/{index}"
        write(room.at(f"{place}/{name}"), content)
        begin = time.process_time()
        limits = "ulimit -s 1024" if sanitized else "ulimit -v 4000000 -s 1024"
        done = subprocess.run(["bash", "-c", f"{limits}; exec \"$@\"", "-", program, "--no-config", "--format", "json", name],
                              cwd=room.at(place), capture_output=True, timeout=300)
        said = json.loads(done.stdout) if done.stdout else {"documents": []}
        errors = done.stderr.decode()
        shown = f"{why}\nexit {done.returncode}, {len(said['documents'])} articles\n{errors}"
        expect(status is None or done.returncode == status, f"{name}: exit status", shown)
        expect(articles is None or len(said["documents"]) == articles, f"{name}: articles", shown)
        expect(says in errors, f"{name}: no \"{says}\"", shown)
        expect(errors.count("\n") <= 2 and not re.search(r"[^\x20-\x7e\n]", errors), f"{name}: more than one clear line", shown)
        expect(time.process_time() - begin < 30, f"{name}: too slow", shown)


def dumps_may_be_large(room):
    """What holds many articles may be larger than one, packed or not; one article may not."""
    many = "".join(f"It rained for {i} hours in Halden. " for i in range(2_000_000))  # 72 MB
    filler = "".join(json.dumps({"n": i, "filler": many[i * 700_000:(i + 1) * 700_000]}) + "\n" for i in range(100))
    write(room.at("large/d.jsonl.gz"), gzip.compress((filler + good_line).encode(), 1, mtime=0))
    write(room.at("large/t.txt.gz"), gzip.compress(many.encode(), 1, mtime=0))
    write(room.at("large/p.warc.gz"), gzip.compress(warc_record("http://a.example/1", "text/plain", many.encode()) + good_warc, 1, mtime=0))
    for name, says, count in (("d.jsonl.gz", None, 1), ("t.txt.gz", "t.txt.gz: too large", 0), ("p.warc.gz", "p.warc.gz#1: too large", 1)):
        done = subprocess.run([program, "read", "--no-config", "--format", "json", name], cwd=room.at("large"), capture_output=True, text=True)
        shown = f"{done.stdout.count(chr(10))} articles, {done.stderr}"
        expect(done.stdout.count("\n") == count, f"{name}: articles", shown)
        expect((says in done.stderr and done.returncode == 2) if says else done.returncode == 0, f"{name}: what is said", shown)


def told_in_a_folder(room):
    """What holds no article is counted in a folder, and an error where it is named."""
    write(room.at("mixed/a.txt"), article["body"])
    write(room.at("mixed/package.json"), '{"name": "package"}')
    write(room.at("mixed/settings.json"), '{ // a comment\n  "a": 1, }')
    write(room.at("mixed/template.xml"), "<a>{{ b }</a")
    write(room.at("mixed/feed.xml"), "<?xml version='1.0'?><configuration/>")
    write(room.at("mixed/style.zip"), zip_of("style.css", "p {}"))
    write(room.at("mixed/page.html"), "<html><head><title>Menu</title></head><body><nav><a href='/'>Home</a></nav></body></html>")
    write(room.at("mixed/lines.jsonl"), good_line + '{"n": 1}\n')
    done, said = report(room.at("mixed"))
    expect(done.returncode == 0 and len(said["documents"]) == 2, "a mixed folder is read", done.stderr)
    counts = said["summary"]["articles"]["passed_over"]
    expect(counts == {"json": 2, "xml": 2, "archive": 1, "other": 1, "web-page": 1, "record": 1}, "each is counted once", str(counts))
    for name in ("settings.json", "template.xml"):
        done, _ = report(room.at("mixed/" + name))
        expect(done.returncode == 2 and "broken" in done.stderr, f"{name} alone is broken", done.stderr)
    write(room.at("mixed/dump.json"), json.dumps([article, article])[:-9])
    done, _ = report(room.at("mixed"))
    expect(done.returncode == 2 and "dump.json: broken JSON" in done.stderr, "what begins as a dump is no setting", done.stderr)
    for name in ("package.json", "feed.xml", "style.zip", "page.html"):
        done, _ = report(room.at("mixed/" + name))
        expect(done.returncode == 2 and "no article in this" in done.stderr, f"{name} alone is an error", done.stderr)


def own_reports_are_no_articles(room):
    write(room.at("reported/a.txt"), article["body"])
    write(room.at("reported/b.txt"), article["body"].replace("12", "19"))
    run = [program, "--no-config", "--fail-on", "never", "--quiet", "--format"]
    for format in ("html=report.html", "html=pages/", "json=report.json", "sarif=report.sarif", "junit=report.xml", "csv=tables/"):
        subprocess.run([*run, format, "."], cwd=room.at("reported"), check=True)
    with open(room.at("reported/claims.jsonl"), "w") as file:
        subprocess.run([program, "read", "--format", "json", "--no-config", "b.txt"], cwd=room.at("reported"), stdout=open(room.at("reported/read.jsonl"), "w"), check=True)
        subprocess.run([program, "extract", "--mentions", "--no-config", "a.txt", "b.txt"], cwd=room.at("reported"), stdout=file, check=True)
    done, said = report(room.at("reported"))
    expect(done.returncode == 0 and len(said["documents"]) == 2, "a folder may hold reports on it", done.stderr + str([one["document"] for one in said["documents"]]))
    expect(said["summary"]["articles"]["passed_over"].get("report", 0) == 8, "which are counted", str(said["summary"]["articles"]["passed_over"]))


def places_are_those_of_the_file(room):
    text = json.dumps({"title": "Blast in Halden", "date": "2031-05-03", "body": "Smoke \u2014 everywhere.\n\nThe blast in Halden killed 12 people, police said."})
    write(room.at("places/d.jsonl"), "\n" + text + "\n")
    done = subprocess.run([program, "extract", "d.jsonl"], cwd=room.at("places"), capture_output=True, text=True)
    claims = [json.loads(line) for line in done.stdout.splitlines()]
    killed = next(one for one in claims if one.get("measure") == "killed")
    with open(room.at("places/d.jsonl")) as file:
        whole = file.read()
    at = whole.index("The blast")
    expect(killed["document"] == "d.jsonl#2" and killed["line"] == 2, "a record is named for its line", str(killed))
    expect(whole[killed["begin"]:killed["end"]] == killed["quote"], "offsets are those of the file", str(killed))
    expect(killed["begin"] == at and killed["column"] == at, "columns too", str(killed))


def fields_of_ones_own(room):
    write(room.at("own/d.jsonl"), json.dumps({"Kop": "Blast in Halden", "Wanneer": "2031-05-03", "Verhaal": article["body"]}) + "\n")
    write(room.at("own/checkclaims.toml"), '[input]\ntitle = ["kop"]\nbody = ["verhaal"]\npublished = ["wanneer"]\n')
    run = [program, "read", "--format", "json", "d.jsonl"]
    done = subprocess.run(run + ["--no-config"], cwd=room.at("own"), capture_output=True, text=True)
    expect(done.returncode == 2 and "[input]" in done.stderr, "unknown fields: the error says where they are told", done.stderr)
    done = subprocess.run(run, cwd=room.at("own"), capture_output=True, text=True)
    said = json.loads(done.stdout) if done.stdout else {}
    expect(said.get("title") == "Blast in Halden" and said.get("published", {}).get("field") == "Wanneer", "told in the configuration", done.stdout + done.stderr)


with Newsroom() as room:
    same_in_every_format(room)
    harmless(room)
    if not sanitized:
        dumps_may_be_large(room)
    told_in_a_folder(room)
    own_reports_are_no_articles(room)
    places_are_those_of_the_file(room)
    fields_of_ones_own(room)
finish()
