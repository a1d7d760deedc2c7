"""Articles that cost much, if anything does: each generator makes about `size` bytes, another text for each `index`.

In the manner of cmark's pathological tests, but of news: what nests, what is never closed, what is very long, what
there is very much of, and what many articles must be held against each other for.
"""

import random
import string

GENERATORS = {}


def generator(make):
    GENERATORS[make.__name__] = make
    return make


def encoded(text):
    """Its bytes; a lone surrogate stands for a byte that is no UTF-8."""
    return text.encode("utf-8", "surrogateescape")


def fill(size, pieces):
    """Pieces of an endless iterator up to `size` bytes."""
    text, length = [], 0
    for piece in pieces:
        text.append(piece)
        length += len(encoded(piece))
        if length >= size:
            return "".join(text)
    return "".join(text)


def count(start=0):
    while True:
        yield start
        start += 1


def repeat(size, piece):
    return piece * (size // len(encoded(piece)) + 1)


def name(number):
    """A word that no table knows, another for each number: "Bakodi"."""
    letters = ["bdfgklmnprstvz"[number % 14], "aeiou"[number // 14 % 5], "kdlnrst"[number // 70 % 7],
               "aeiou"[number // 490 % 5], "dklmnst"[number // 2450 % 7], "aio"[number // 17150 % 3]]
    rest = number // 51450  # a folder of 8,000 articles asks for more than six letters can tell apart
    while rest > 0:
        letters.append("rtkslmn"[rest % 7] + "aeiou"[rest // 7 % 5])
        rest //= 35
    return "".join(letters).capitalize()


def dated(index):
    return f"---\ndate: 20{31 + index // 336 % 60}-{index // 28 % 12 + 1:02}-{index % 28 + 1:02}\n---\n"


PLACES = ["Halden", "Vessen", "Port Hill", "Redhaven", "Ostmark", "Norvia", "Kelmaria"]
KINDS = ["fire", "flood", "storm", "crash", "shooting", "explosion", "earthquake"]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December"]


# What everything else is held against.

@generator
def prose(size, index=0):
    """Normal news: what everything else is held against."""
    draw = random.Random(index)
    forms = [
        "A {kind} in {place} on {day} killed {n} people and injured at least {m}, police said.",
        "Officials in {place} said that the search for the missing would go on for {k} more days.",
        "\"We have never seen anything like it,\" said {name}, 54, who has lived in {place} since 1998.",
        "The {kind} began at about 9:17 p.m. and spread through the old town, according to the fire service.",
        "Hundreds of residents were taken to schools, where volunteers gave out food and blankets.",
        "The mayor, {name}, called for calm and promised an inquiry into what had happened on {day}.",
        "More than {m} houses were damaged in {place}, the ministry said in a statement.",
        "It was the worst {kind} in the region since {month} 2019, when {n} people died.",
    ]

    def sentences():
        for i in count():
            yield draw.choice(forms).format(kind=draw.choice(KINDS), place=draw.choice(PLACES), day=draw.choice(DAYS), n=draw.randint(2, 60),
                                            m=draw.randint(20, 900), k=draw.randint(2, 9), name=name(draw.randint(0, 500)),
                                            month=draw.choice(MONTHS)) + ("\n\n" if i % 3 == 2 else " ")

    return dated(index) + fill(size, sentences()) + "\n"


# What nests or is never closed.

@generator
def deep_quotes(size, index=0):
    return repeat(size // 2, "“He said: ‘") + repeat(size // 2, "’”")


@generator
def quotes_unclosed(size, index=0):
    return repeat(size, '"Two people died, he said. ')


@generator
def apostrophes(size, index=0):
    return repeat(size, "the boys' 'n' girls' 'twas ''' ")


@generator
def brackets(size, index=0):
    return repeat(size // 2, "(two dead ") + repeat(size // 2, ") ")


@generator
def brackets_unclosed(size, index=0):
    return repeat(size, "(")


@generator
def links_unclosed(size, index=0):
    return repeat(size, "[two](")


@generator
def references(size, index=0):
    return repeat(size, "[1][[2]]")


@generator
def comments_unclosed(size, index=0):
    return repeat(size, "two died <!-- ")


@generator
def comment_lines(size, index=0):
    return repeat(size, "<!--\n")


@generator
def waivers(size, index=0):
    return repeat(size, "<!-- checkclaims-ignore falling-total: so -->\nTwo people died.\n")


@generator
def tags_unclosed(size, index=0):
    return repeat(size, "<a href='")


@generator
def fences(size, index=0):
    return fill(size, (piece for _ in count() for piece in ("```\n", "two died\n", "~~~\n")))


@generator
def block_quotes(size, index=0):
    return repeat(size // 2, ">") + "\n" + repeat(size // 2, "> > > Two people died.\n")


@generator
def emphasis(size, index=0):
    return repeat(size, "**two *people* _died_ ")


@generator
def stars(size, index=0):
    return repeat(size, "*")


@generator
def nested_lists(size, index=0):
    return fill(size, (" " * (i % 200) + "- two people died\n" for i in count()))


@generator
def tables(size, index=0):
    return "| a | b |\n|---|---|\n" + fill(size, (f"| two | {i} |\n" for i in count()))


@generator
def table_rules(size, index=0):
    return repeat(size, "a | b\n|--|--|\n")


@generator
def headings(size, index=0):
    return fill(size, (f"{'#' * (i % 7 + 1)} Two killed in fire {i}\n" for i in count()))


# Bytes and lines.

@generator
def one_long_line(size, index=0):
    return prose(size, index).split("---\n")[-1].replace("\n", " ")


@generator
def one_word(size, index=0):
    return repeat(size, "a")


@generator
def one_number(size, index=0):
    return repeat(size, "7")


@generator
def cr_only(size, index=0):
    return prose(size, index).replace("\n", "\r")


@generator
def blank_lines(size, index=0):
    return repeat(size, "\n \n\t\r\n")


@generator
def short_lines(size, index=0):
    return repeat(size, "a\nb\n")


@generator
def wrapped(size, index=0):
    words = prose(size, index).split("---\n")[-1].split()
    lines, line = [], ""
    for word in words:
        if len(line) + len(word) > 70:
            lines.append(line)
            line = ""
        line += (" " if line else "") + word
    return "\n".join(lines + [line]) + "\n"


@generator
def combining_marks(size, index=0):
    return "Two" + repeat(size, "\u0301") + " people died."


@generator
def invisible(size, index=0):
    return repeat(size, "tw\u200bo \u00adpeople\u202e died\u2060. ")


@generator
def invalid_utf8(size, index=0):
    return repeat(size // 2, "two \udcff\udcc0 died. ")


@generator
def wide_digits(size, index=0):
    return repeat(size, "１２ people, ３４ dead, ٥٦ hurt. ")


@generator
def front_matter(size, index=0):
    # 60 kB of 1 MB: as much as front matter may be.
    head = fill(size // 17, (f"key{i}: value {i}\n" for i in count()))
    return "---\n" + head + "---\n" + prose(size - size // 17, index).split("---\n")[-1]


@generator
def front_matter_dates(size, index=0):
    head = fill(size // 17, (f"date{i}: January {i % 28 + 1}, 2014\n" for i in count()))
    return "---\n" + head + "---\n" + prose(size - size // 17, index).split("---\n")[-1]


@generator
def front_matter_unclosed(size, index=0):
    return "---\n" + fill(size, (f"date: January {i % 28 + 1}, 2014\n" for i in count()))


@generator
def stamps(size, index=0):
    return repeat(size, "Published: 7 May 2031. ")


@generator
def stamp_lines(size, index=0):
    return repeat(size, "Updated: 7 May 2031 | 09:19\n")


@generator
def addresses(size, index=0):
    return repeat(size, "https://a.example/b?c=300&d=2031-05-07 ")


@generator
def bylines(size, index=0):
    return fill(size, (f"By {name(i)} {name(i * 7 + 1)}\n" for i in count()))


# Numbers.

@generator
def many_numbers(size, index=0):
    return fill(size, (f"{i * 7919 % 100_000:,} " for i in count()))


@generator
def millions(size, index=0):
    return "Two " + repeat(size, "million ") + "people died."


@generator
def number_words(size, index=0):
    return repeat(size, "twenty-one thousand two hundred and six and a half dozen ")


@generator
def hedges(size, index=0):
    return repeat(size, "at least nearly more than about ") + "12 people died."


@generator
def percents(size, index=0):
    return repeat(size, "one in five, or 20%, of the 30, half of whom ") + "died."


@generator
def parts(size, index=0):
    return "A fire in Halden killed " + repeat(size, "12 people, of whom three were children, including two girls, ") + "police said."


@generator
def ages(size, index=0):
    return fill(size, (f"{name(i)}, {i % 90}, " for i in count()))


@generator
def scores(size, index=0):
    return repeat(size, "10-12, 3:1, 24/7, 9/11, 1/2, 0.5, ")


# Words and sentences.

@generator
def all_caps(size, index=0):
    return prose(size, index).split("---\n")[-1].upper()


@generator
def no_full_stops(size, index=0):
    return prose(size, index).split("---\n")[-1].replace(".", "").replace("\n", " ")


@generator
def commas(size, index=0):
    return repeat(size, "two died, ")


@generator
def comma_only(size, index=0):
    return repeat(size, ",")


@generator
def semicolons(size, index=0):
    return repeat(size, "two died; three lived: ")


@generator
def and_chains(size, index=0):
    return "Police said that two men " + repeat(size, "and three women and a child ") + "died."


@generator
def hyphens(size, index=0):
    return repeat(size, "cease-fire-man-made-two-year-old-")


@generator
def dashes(size, index=0):
    return repeat(size, "two — three – four -- ")


@generator
def ellipses(size, index=0):
    return repeat(size, "two died … three ... ")


@generator
def abbreviations(size, index=0):
    return repeat(size, "U.S. Gen. Lee of the U.N. told Dr. St. Mary Jr. on Oct. 7 at 5 p.m. ")


@generator
def relatives(size, index=0):
    return "Two people " + repeat(size, "who said that those who were killed, which ") + "died."


@generator
def negations(size, index=0):
    return "He did " + repeat(size, "not deny that nobody would not ") + "die."


@generator
def speakers(size, index=0):
    return fill(size, (f"{name(i)} {name(i * 3 + 1)} said, according to {name(i * 5 + 2)}, that police said " for i in count())) + "two died."


@generator
def one_sentence(size, index=0):
    return repeat(size, "A fire in Halden killed 12 people. ")


@generator
def pronouns(size, index=0):
    return repeat(size, "It killed them. He said they did. She was one of those. ")


# Names.

@generator
def capitalised(size, index=0):
    return fill(size, (name(i) + " " for i in count()))


@generator
def one_name_spelled_many_ways(size, index=0):
    draw = random.Random(index)

    def spellings():
        while True:
            word = list("Abdelrahmanov")
            for _ in range(draw.randint(1, 3)):
                word[draw.randrange(1, len(word))] = draw.choice(string.ascii_lowercase)
            yield f"Mr. {''.join(word)} said {draw.randint(2, 99)} people died. "

    return fill(size, spellings())


@generator
def many_persons(size, index=0):
    return fill(size, (f"{name(i + index * 31)} {name(i * 13 + 5)} was killed in a fire in Halden on Monday. " for i in count()))


@generator
def many_places(size, index=0):
    return fill(size, (f"A fire in {name(i + index * 31)} killed {i % 50 + 2} people on Monday. " for i in count()))


@generator
def offices(size, index=0):
    return dated(index) + fill(size, (f"The prime minister of {name(i)}, {name(i * 3 + index)} {name(i * 7)}, met the president, {name(i * 5)} {name(i * 9)}. " for i in count()))


@generator
def bodies(size, index=0):
    return fill(size, (f"The {name(i)} Ministry of {name(i * 3)} and the Bank of {name(i * 5)} (B{i}K) said so. " for i in count()))


# Days.

@generator
def dates(size, index=0):
    return fill(size, (f"on {i % 28 + 1} {MONTHS[i % 12]} {1900 + i % 200}, " for i in count()))


@generator
def weekdays(size, index=0):
    return fill(size, (f"on {DAYS[i % 7]} two died, " for i in count()))


@generator
def weekday_stops(size, index=0):
    return dated(index) + fill(size, (f"A fire in Halden killed two people on {DAYS[i % 7]}. " for i in count()))


@generator
def day_chains(size, index=0):
    return "Two people died " + repeat(size, "two days before the day after the week that followed ") + "the fire."


@generator
def durations(size, index=0):
    return "The war in Ostmark began on 7 October 2031. " + repeat(size, "Over nine months into the war in Ostmark, it goes on. ")


@generator
def months_of_a_war(size, index=0):
    return ("The war in Ostmark began on 7 October 2031. " +
            fill(size, (f"In {MONTHS[(i + index) % 12]} the war in Ostmark killed {i % 900 + 100} people. " for i in count())))


@generator
def impossible_days(size, index=0):
    return fill(size, (f"On 3{i % 10} {MONTHS[i % 12]} 2031 two people died. " for i in count()))


@generator
def clock_times(size, index=0):
    return fill(size, (f"at {i % 12 + 1}:{i % 60:02} p.m. on {DAYS[i % 7]}, " for i in count()))


# What many articles, or many sentences, must be held against each other for.

@generator
def rivals(size, index=0):
    return dated(index) + fill(size, (f"The fire in Halden on 7 May 2031 killed {i + index * 97 + 3} people. " for i in count()))


@generator
def rivals_of_one_day(size, index=0):
    return "---\ndate: 2031-05-09\n---\n" + fill(size, (f"The fire in Halden on 7 May 2031 killed {i + index * 97 + 3} people. " for i in count()))


@generator
def undated_rivals(size, index=0):
    return fill(size, (f"The fire in Halden on 7 May 2031 killed {i + index * 97 + 3} people. " for i in count()))


@generator
def all_agree(size, index=0):
    return dated(index) + repeat(size, "The fire in Halden on 7 May 2031 killed 12 people. ")


@generator
def running_totals(size, index=0):
    return dated(index) + fill(size, (f"The war in Ostmark, which began on 7 October 2030, has killed {i * 11 + index * 100} people. " for i in count()))


@generator
def mediators(size, index=0):
    return ("The war in Ostmark goes on. " +
            fill(size, (f"{name(i)}, which mediates between Ostmark and Norvia in the war, said talks led by {name(i * 3)} went on. " for i in count())))


@generator
def events_of_one_place(size, index=0):
    return fill(size, (f"A {KINDS[(i + index) % 7]} in Halden on {i % 28 + 1} {MONTHS[i % 12]} 20{i % 90 + 10} killed {i % 50 + 2} people. " for i in count()))


@generator
def statements(size, index=0):
    return dated(index) + fill(size, (f"{name(i % 50)} banned sales of {name(i % 40 + 60).lower()} to {name(i % 30 + 90)}. " for i in count()))


@generator
def alike_statements(size, index=0):
    return dated(index) + fill(size, (f"The court in Halden ruled that the {name(i)} road must be closed to lorries at night. " for i in count()))


@generator
def predications(size, index=0):
    return dated(index) + fill(size, (f"{name(i % 200)} {name(i % 7)} defeated {name((i * 3 + 1) % 200)} {name(i % 5)} in the vote. " for i in count()))


@generator
def lives(size, index=0):
    return dated(index) + fill(size, (f"{name(i)} {name(i * 3)} died in Halden. {name(i)} {name(i * 3)} was released from prison. " for i in count()))


@generator
def orders(size, index=0):
    return dated(index) + fill(size, (f"The fire in {name(i)} on 7 May 2031 came two days after the flood in {name(i + 1)}. " for i in count()))


@generator
def scopes(size, index=0):
    groups = ["soldiers", "children", "women", "civilians", "police officers", "passengers", "workers"]
    return dated(index) + fill(size, (f"The blast in Halden on 7 May 2031 killed {i % 90 + 3} {groups[i % 7]}, {i % 40 + 2} of them {groups[(i + 3) % 7]}. " for i in count()))
