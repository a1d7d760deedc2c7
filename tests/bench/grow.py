#!/usr/bin/env python3
"""Grows a folder of articles: grow.py FOLDER OUT BYTES

Writes into OUT copies of the articles of FOLDER, one set after another, until they hold
at least BYTES bytes. The first set is FOLDER as it is. Each further one speaks of
something else, the same in all its articles: names that no table knows are respelled,
places that the tables know are exchanged, figures multiplied, years moved by whole
28-year cycles (so that weekdays stay right). A set therefore holds the contradictions of
the original about an event of its own, and the work does not pile up under a few keys.
The same arguments give the same bytes.
"""

import json
import pathlib
import re
import sys
import zlib

LEXICON = pathlib.Path(__file__).resolve().parents[2] / "src" / "lexicon" / "en"
WORD = r"[^\W\d_]+"
NUMBER = r"\d[\d,.]*\d|\d"
YEAR_SHIFTS = (0, -28, -56, 28, 56, -84)
VOWELS, CONSONANTS = "aeiou", "bdfgklmnprstvz"


def word_lists(row):
    return {k: v for k, v in row.items()
            if k not in ("example", "not") and isinstance(v, list) and v and all(isinstance(w, str) for w in v)}


def tables():
    """Words of all tables but the places, in lower case; and the rows of the places."""
    known, places = set(), []
    for path in sorted(LEXICON.glob("*.json")):
        table = json.loads(path.read_text(encoding="utf-8"))
        known.update(w.lower() for forms in table.get("verbs", []) for w in re.findall(WORD, forms))
        rows = table.get("rows", [])
        if path.stem == "places":
            places = rows
            continue
        for row in rows:
            entries = [e.get("verb") or e.get("noun") or e.get("word") or "" for e in row.get("entries", [])]
            for words in [entries, *word_lists(row).values()]:
                known.update(w.lower() for phrase in words for w in re.findall(WORD, phrase))
    return known, places


def place_circles(places, text):
    """Each phrase of the text that names a place -> the phrases that stand in its stead, set after set."""
    circles, in_stead = {}, {}
    for row in places:
        lists = word_lists(row)
        circles.setdefault((tuple(sorted(lists)), str(row.get("kind"))), []).append(lists)
    for rows in circles.values():
        for at, lists in enumerate(rows):
            for name, words in lists.items():
                turn = [rows[(at + step) % len(rows)][name][0] for step in range(len(rows))]
                for phrase in words:
                    if phrase[:1].isupper() and phrase in text:
                        in_stead.setdefault(phrase, turn)
    return in_stead


def names_of(text, known):
    """Words that stand with a capital inside a sentence, and nowhere without one."""
    lower = {w for w in re.findall(WORD, text) if w.islower()}
    inside = {w.lower() for w in re.findall(rf"(?<=[a-z,] )({WORD})", text) if w[0].isupper()}
    return {w for w in inside - lower - known if len(w) > 3}


def respelled(word, number):
    """Another word of the same shape, always the same for a word and a number."""
    letters = []
    for at, letter in enumerate(word.lower()):
        pick = zlib.crc32(f"{word.lower()} {number} {at}".encode())
        pool = VOWELS if letter in VOWELS else CONSONANTS
        letter = pool[pick % len(pool)]
        letters.append(letter.upper() if word[at].isupper() else letter)
    return "".join(letters)


class Variation:
    def __init__(self, text):
        known, places = tables()
        self.places = place_circles(places, text)
        self.names = names_of(text, known) - {w.lower() for p in self.places for w in p.split()}
        phrases = "|".join(re.escape(p) for p in sorted(self.places, key=len, reverse=True))
        self.pattern = re.compile((rf"\b(?:{phrases})\b|" if phrases else "") + f"{WORD}|{NUMBER}")

    def of(self, text, number):
        """The text as the set of that number has it."""
        seen = {}
        shift = YEAR_SHIFTS[number % len(YEAR_SHIFTS)]
        factor = 1 + zlib.crc32(str(number).encode()) % 9

        def other(piece):
            if piece in self.places:
                turn = self.places[piece]
                return turn[number // len(YEAR_SHIFTS) % len(turn)]
            if piece.lower() in self.names:
                return respelled(piece, number)
            digits = piece.replace(",", "")
            if not digits.isdecimal() or not digits.isascii() or int(digits) < 100:
                return piece
            if len(piece) == 4 and 1900 <= int(piece) < 2100:
                moved = int(piece) + shift
                return str(moved) if 1901 <= moved <= 2099 else piece
            return f"{int(digits) * factor:,}" if "," in piece else str(int(digits) * factor)

        def replace(match):
            piece = match.group()
            if piece not in seen:
                seen[piece] = other(piece)
            return seen[piece]

        return self.pattern.sub(replace, text)


def grow(folder, out, size):
    articles = [p for p in sorted(folder.rglob("*")) if p.is_file() and p.suffix in (".txt", ".md")]
    if not articles:
        sys.exit(f"grow: no article in {folder}")
    texts = [p.read_bytes().decode("utf-8", "surrogateescape") for p in articles]
    variation = Variation("\n\n".join(texts))
    out.mkdir(parents=True)
    written = number = 0
    while written < size:
        for at, (path, text) in enumerate(zip(articles, texts)):
            varied = variation.of(text, number) if number else text
            data = varied.encode("utf-8", "surrogateescape")
            (out / f"{number:06}_{at:03}{path.suffix}").write_bytes(data)
            written += len(data)
            if written >= size:
                break
        number += 1
        if written == 0:
            sys.exit(f"grow: the articles in {folder} are empty")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    grow(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), int(sys.argv[3]))
