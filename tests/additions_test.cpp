// Rows that users add for their own beat: their effect, and the errors for invalid ones.
#include "checkclaims/additions.hpp"

#include <gtest/gtest.h>

#include <random>

#include "checkclaims/checkclaims.hpp"
#include "checkclaims/report.hpp"
#include "cpu_time.hpp"

namespace checkclaims::additions_test {

namespace {

std::unique_ptr<const Lexicon> extended(std::string text) {
  const LexiconFile file{"beat.json", std::move(text)};
  return extended_lexicon({&file, 1});
}

/// What is wrong with a file; empty where nothing is.
std::string refusal(std::string text) {
  try {
    extended(std::move(text));
  } catch (const InputError& error) {
    return error.what();
  }
  return {};
}

Analysis analysed(std::vector<Article> articles, const Lexicon* lexicon) {
  AnalyseOptions options;
  options.lexicon = lexicon;
  return analyse(std::move(articles), options);
}

std::string text_of(const Analysis& analysis) {
  const Gate gate = compare(analysis.findings, {});
  std::string text;
  write_text({analysis, gate, ""}, [&text](std::string_view piece) { text += piece; });
  return text;
}

Article article(const char* path, const char* day, const std::string& text) {
  return {path, std::string("---\ndate: ") + day + "\n---\n" + text + "\n"};
}

/// At error: what is only likely may be told without a row.
bool has(const std::vector<Finding>& findings, std::string_view rule) {
  return std::any_of(findings.begin(), findings.end(), [rule](const Finding& finding) {
    return finding.rule == rule && finding.severity == Severity::error;
  });
}

}  // namespace

TEST(Additions, RowsOfABeatChangeWhatIsFound) {
  struct Case {
    const char* rows;
    std::string one, other;  // two articles, the first of 4 May 2024
    const char* rule;
    bool with;  // it fires with the rows, and not without them; or the other way round
    const char* why;
    const char* day = "2024-05-04";  // of the second
  };
  const Case cases[] = {
      {R"({"titles": [{"id": "reeve", "words": ["reeve"], "office": "reeve", "one_of": "any",
            "example": "Reeve Karl Berg spoke.", "not": "Reeves spoke to Karl Berg."}]})",
       "The reeve of Halden, Karl Berg, opened the bridge.",
       "Halden's reeve, Elin Sand, opened the school.", "conflicting-office", true, "a new office"},
      {R"({"measures": [{"id": "vaccinated", "unit": "person", "events": "any",
          "ongoing": "running-total", "point": "event-total", "person": true,
            "verb": ["vaccinate"], "noun_act": ["vaccination"],
            "example": {"text": "The team vaccinated 40 people in the outbreak.", "low": 40,
            "high": 40}, "not": "The team vaccinated people."}]})",
       "In all 412 people were vaccinated in the cholera outbreak in Halden.",
       "In all 380 people were vaccinated in the cholera outbreak in Halden.", "falling-total",
       true, "a new measure", "2024-05-06"},
      {R"({"people": [{"id": "soldier", "noun": ["sapper"], "example": "Two sappers were killed.",
          "not": "Two saplings were felled."}]})",
       "The explosion on 2 May 2023 in Halden killed 31 sappers.",
       "The explosion on 2 May 2023 in Halden killed 12 soldiers.", "conflicting-figure", true,
       "more words for a row, which a generated row had"},
      {R"({"events": [{"id": "spill", "family": "spill", "class": "harm", "ongoing": false,
          "settle": 3650, "noun": ["oil spill", "spillage"],
            "example": "The oil spill in Halden killed two people.",
            "not": "The oil price in Halden fell."}]})",
       "The spillage on 3 May 2023 in Halden killed nine people.",
       "The oil spill on 3 May 2023 in Halden killed four people.", "conflicting-figure", false,
       "a new kind of event, whose totals settle late"},
      {R"({"places": [{"id": "fisher-point", "kind": "city", "words": ["Fisher Point", "Oldgate"],
          "example": "officials in Oldgate spoke", "not": "an old gate"}]})",
       "The explosion on 2 May 2023 in Fisher Point killed 31 people.",
       "The explosion on 2 May 2023 in Oldgate killed 12 people.", "conflicting-figure", true,
       "two names of one place"},
      {R"({"bodies": [{"id": "harbour-watch", "kind": "organization", "words": ["Harbour Watch",
          "Quay Patrol"],
            "example": "a statement by Harbour Watch came",
            "not": "they kept a harbour watch all night"}]})",
       "Harbour Watch chief executive Karl Berg spoke.",
       "Quay Patrol chief executive Elin Sand spoke.", "conflicting-office", true,
       "two names of one body"},
      {R"({"states": [
            {"id": "licence.suspended", "subject": "any", "then": "", "verb_undergo": ["delicense"],
             "example": "Harbour Watch was delicensed on Monday.",
             "not": "Harbour Watch was praised on Monday."},
            {"id": "licence.valid", "subject": "any", "then": "suspended",
            "verb_undergo": ["relicense"],
             "example": "Harbour Watch was relicensed on Monday.",
             "not": "Harbour Watch was praised on Monday."}]})",
       "Harbour Watch was delicensed on 2 May 2024.", "Harbour Watch was relicensed on 3 May 2024.",
       "conflicting-status", true, "new states, of which one ends the other", "2024-05-06"},
      {R"({"states": [{"id": "custody.paroled", "subject": "person", "then": "arrested",
          "verb_undergo": ["parole"],
             "example": "Elin Sand was paroled on Monday.",
             "not": "Elin Sand was praised on Monday."}]})",
       "Elin Sand was paroled on 2 May 2024.", "Elin Sand was extradited on 2 May 2024.",
       "conflicting-status", false, "a state is added to an attribute that there is"},
  };
  for (const Case& c : cases) {
    const auto lexicon = extended(c.rows);
    const std::vector<Article> articles = {article("a.txt", "2024-05-04", c.one),
                                           article("b.txt", c.day, c.other)};
    const Analysis without = analysed(articles, nullptr), with = analysed(articles, lexicon.get());
    const bool known = std::string(c.why).find("that there is") != std::string::npos;
    EXPECT_EQ(has(with.findings, c.rule), c.with) << c.why << '\n' << text_of(with);
    EXPECT_TRUE(known || has(without.findings, c.rule) != c.with) << c.why << ", without them\n"
                                                                  << text_of(without);
    EXPECT_EQ(with.lexicon, lexicon.get()) << "reports can ask it";
    EXPECT_EQ(without.lexicon, &Lexicon::english());
  }
}

TEST(Additions, EveryKindOfRowCanBeWritten) {
  EXPECT_EQ(refusal(R"({"about": "our beat",
    "furniture": [{"id": "related", "words": ["from our harbour desk"],
    "example": "From our harbour desk",
    "not": "From our harbour desk came a long and worried statement about the tides of the year."}],
    "measures": [{"id": "kidnapped", "entries": [
      {"verb": "spirit away", "counts": "object", "of": "child"},
      {"verb": "wing", "counts": ["object", "subject"], "amid": ["kidnapping"], "with": ["away"]}],
    "example": "Rebels spirited away 12 girls in the attack.",
    "not": "Rebels spirited away 12 barrels in the attack."}],
    "name_words": [{"id": "harbour_board", "body": ["harbour board"],
    "example": "Norvian harbour board", "not": "Norvian board of trade"}],
    "relations": [{"id": "sponsors", "says": "sponsors", "verb": ["bankroll"], "one": "second",
                   "example": "Harbour Watch bankrolls Elin Sand.",
                   "not": "Harbour Watch met Elin Sand."}],
    "hedges": [{"id": "about", "before": ["give or take"],
    "example": "give or take 12 houses burned", "not": "give and take"}],
    "dates": [{"id": "january", "words": ["Wolfmonth"], "example": "in Wolfmonth 2014",
    "not": "the wolf"}],
    "units": [{"id": "hour", "noun": ["bell"], "example": "it took three bells",
    "not": "it took a belt"}],
    "numbers": [{"id": "twelve", "words": ["twelvish"], "example": "twelvish houses burned",
    "not": "twelfths"}],
    "sayings": [{"id": "say", "verb": ["opine"], "example": "Elin Sand opined that talks failed.",
    "not": "Opinions differ."}],
    "offices": [{"id": "becomes",
    "verb_subject": ["ascend|ascends|ascended|ascended|ascending to the post of"],
                 "example": "Karl Berg ascended to the post of president of Norvia.",
                 "not": "Karl Berg ascended the stairs."}],
    "modality": [{"id": "planned", "words": ["is fixing to"],
    "example": "The group is fixing to release 40 hostages.",
    "not": "The group released 40 hostages."}],
    "corrections": [{"id": "revised", "words": ["restated"],
    "example": "The toll was restated to nine dead.", "not": "Nine died."}],
    "statements": [{"id": "listed", "words": ["inter alia"],
    "example": "Talks were held, inter alia, in Halden.", "not": "Talks were held in Halden."}],
    "function_words": [{"id": "determiner", "words": ["yon"], "example": "yon dam",
    "not": "dams burst"}]
  })"),
            "");
}

TEST(Additions, WhatCannotBeARowIsRefused) {
  const std::string examples =
      R"("example": "Two sappers were killed.", "not": "Two saplings were felled."})";
  const auto people = [&examples](const std::string& fields) {
    return "{\n\"people\": [\n{" + fields + ", " + examples + "]}";
  };
  const auto place = [](const std::string& fields) {
    return R"({"places": [{"id": "norvia", "words": ["Norvia"],
        "example": "officials in Norvia spoke", "not": "officials in norvia spoke", )" +
           fields + "}]}";
  };
  struct Case {
    std::string text, says;
    const char* why;
  };
  const Case cases[] = {
      {"", "beat.json:1: not valid JSON: unexpected end of input", "nothing"},
      {"[]", "beat.json:1: the file must be an object of tables, found a list", "another shape"},
      {"{\"people\": []\n, }", "beat.json:2: not valid JSON", "a comma too much"},
      {"{\"people\": []} x", "not valid JSON", "something behind"},
      {R"({"peoples": []})", "unknown table `peoples`, did you mean `people`?",
       "a table that there is not"},
      {R"({"opposites": []})",
       "unknown table `opposites`, must be one of amounts, bodies, clues, corrections",
       "what relates words is no table"},
      {R"({"people": {}})", "`people` must be a list of rows, found an object", "no list"},
      {R"({"people": [3]})", "a row must be an object, found a number", "no row"},
      {R"({"people": [], "people": []})", "duplicate key `people`",
       "a key twice, of which the last would win"},
      {R"({"people": [{"id": "a", "id": "b"}]})", "duplicate key `id`", "in a row"},
      {people(R"("noun": ["sapper"], "scope": "")"), "beat.json:3: people: missing `id`", "no id"},
      {people(R"("id": "A b", "noun": ["sapper"], "scope": "")"),
       "invalid id, expected at most 60 of a-z", "an id that is none"},
      {people(R"("id": "a", "nouns": ["sapper"], "scope": "")"),
       "people `a`: unknown field `nouns`, did you mean `noun`?", "a field that there is not"},
      {people(R"("id": "a", "noun": "sapper", "scope": "")"),
       "`noun` must be a list of words, found a string", "a word for a list"},
      {people(R"("id": "a", "noun": ["sapper"], "scope": ["x"])"),
       "`scope` must be a string, found a list", "a list for a word"},
      {people(R"("id": "a", "noun": ["sapper"], "scope": 3)"),
       "`scope` must be a string, found a number", "a number for a word"},
      {people(R"("id": "a", "noun": ["sapper"], "scope": 3.5)"),
       "`scope` cannot be a number that is not whole", "half a number"},
      {people(R"("id": "a", "noun": ["sapper"], "scope": 1e400)"), "a number out of range",
       "a number too large"},
      {people(R"("id": "a", "noun": ["sapper"], "scope": 99999999999999999999)"),
       "`scope` cannot be a number", "one that is no integer here"},
      {people(R"("id": "a", "noun": ["sapper"], "scope": null)"), "`scope` cannot be null",
       "nothing"},
      {people(R"("id": "a", "noun": ["sapper"])"),
       "missing `scope`, which a row of this table needs", "a field that all rows have"},
      {people(R"("id": "a", "scope": "")"), "the row has no words", "no words"},
      {people(R"("id": "a", "scope": "", "noun": [])"), "`noun` is empty", "an empty list"},
      {people(R"("id": "a", "scope": "", "noun": [["x"]])"),
       "`noun` must be a list of words, found a list", "a list in a list"},
      {people(R"("id": "a", "scope": "", "noun": ["sapper|sappers|sappy"])"),
       "has invalid forms, expected those of a noun", "three forms of a noun"},
      {people(R"("id": "a", "scope": "", "noun": ["sapper|"])"), "is not a word",
       "a form without letters"},
      {people(R"("id": "a", "scope": "", "noun": ["sap\u0000per"])"),
       "a string with a control character", "a control character"},
      {people(R"("id": "a", "scope": "", "noun": [")" + std::string(101, 'x') + "\"]"),
       "longer than 100 bytes", "a long word"},
      {people(R"("id": "a", "scope": "", "noun": ["a b c d e f g h i j k l m"])"),
       "longer than 12 words", "many words"},
      {people(R"("id": "a", "scope": "", "noun": ["saper"])"),
       "`example` contains none of the row's words: \"Two sappers were killed.\"",
       "a misspelt word"},
      {R"({"people": [{"id": "a", "noun": ["sapper"], "scope": "", "not": "x"}]})",
       "missing `example`, a text that the row matches", "no example"},
      {R"({"people": [{"id": "a", "noun": ["sapper"], "scope": "", "example": "x"}]})",
       "missing `not`, a text that the row does not match", "no counter-example"},
      {R"({"people": [{"id": "a", "noun": ["sapper"], "scope": "", "example": "Sappers.",
          "not": "x"}]})",
       "people `a`: the row does not match its `example`: \"Sappers.\" has words of `a`; no claim",
       "nobody is counted"},
      {R"({"people": [{"id": "a", "noun": ["sapper"], "scope": "",
          "example": "Two sappers were killed.", "not": "Nine sappers were killed."}]})",
       "people `a`: the row also matches its `not`: \"Nine sappers were killed.\" has words of "
       "`a`; "
       "claims: 9 killed",
       "a counter-example that is none"},
      {place(R"("kind": "contry")"), "`kind` cannot be `contry`, did you mean `country`?",
       "a kind that there is not"},
      {place(R"("kind": "moon")"),
       "`kind` cannot be `moon`, must be one of `city`, `country`, `region`",
       "nor anything like it"},
      {place(R"("kind": "region", "in": "untied-states")"),
       "`in` names `untied-states`, which is not a row of `places`, did you mean `united-states`?",
       "a row that there is not"},
      {place(R"("kind": "region", "in": "norvia")"), "the place is inside itself",
       "a place in itself"},
      {R"({"hedges": [{"id": "abot", "before": ["roughly around"], "bound": "about",
          "example": "about 12", "not": "x"}]})",
       "only words can be added to this table, did you mean `about`?",
       "rows that the program knows by their id"},
      {R"({"offices": [{"id": "reeve", "words": ["reeve"], "example": "x", "not": "y"}]})",
       "an office is a row of `titles`", "the table that newcomers take first"},
      {R"({"events": [{"id": "fire", "noun": ["conflagration"], "settle": 3,
          "example": "A conflagration killed 3.", "not": "x"}]})",
       "`settle` of the row is `30`, to which only words can be added",
       "a row that there is stays what it is"},
      {R"({"events": [{"id": "boilover", "family": "fire", "class": "harm", "ongoing": false,
          "noun": ["boilover"], "settle": 300000, "example": "A boilover killed 3.",
          "not": "x"}]})",
       "`settle` must be from 0 to 36525, found 300000", "a number beyond reason"},
      {R"({"measures": [{"id": "vaccinated", "unit": "person", "events": "any",
          "verb": ["vaccinate"], "example": "x", "not": "y"}]})",
       "missing `ongoing`, which a row of this table needs, must be one of `running-total`, "
       "`snapshot`",
       "how a measure counts"},
      {R"({"measures": [{"id": "evicted", "unit": "person", "events": "any",
          "ongoing": "running-total", "point": "event-total", "verb": ["turf out"],
           "example": {"text": "Troops turfed out 40 people in the war.", "low": 41, "high": 41},
           "not": "y"}]})",
       "does not give the figure of `low` and `high`", "a figure that is another"},
      {R"({"states": [{"id": "custody", "subject": "person", "then": "",
          "verb_undergo": ["parole"], "example": "x", "not": "y"}]})",
       "invalid id, expected attribute.state", "a state without its attribute"},
      {R"({"states": [{"id": "custody.paroled", "subject": "person", "then": "arested",
          "verb_undergo": ["parole"], "example": "Elin Sand was paroled.", "not": "y"}]})",
       "`then` names `custody.arested`", "a state that there is not"},
      {R"({"measures": [{"id": "killed", "entries": [{"verb": "snuff out",
          "counts": "itself"}]}]})",
       "`snuff out`: `counts` cannot be `itself`, must be one of `object`, `lasting`",
       "what a verb cannot count"},
      {R"({"measures": [{"id": "killed", "entries": [{"counts": "object"}]}]})",
       "an entry needs one of `verb`, `noun` and `word`", "an entry without a word"},
      {R"({"measures": [{"id": "killed", "entries": [{"verb": "snuff", "noun": "snuff"}]}]})",
       "an entry has one of `verb`, `noun` and `word`", "two words"},
      {R"({"measures": [{"id": "killed", "entries": [{"verb": "snuff out", "wth": ["x"]}]}]})",
       "unknown key `wth` in an entry", "a condition that there is not"},
      {R"({"measures": [{"id": "killed", "entries": ["snuff out"]}]})",
       "`entries` must be a list of objects, found a string", "a word for an entry"},
      {R"({"measures": [{"id": "killed", "entries": [{"verb": "snuff out", "counts": "object",
          "of": "chld"}], "example": "x", "not": "y"}]})",
       "`of` names `chld`, which is not a row of `people`, did you mean `child`?",
       "people that there are not"},
      {R"({"measures": [{"id": "killed", "entries": [{"noun": "quintet", "counts": "several"}],
          "example": "x", "not": "y"}]})",
       "`number` must be from 2 to 9 where `counts` is `several`", "how many is not said"},
      {R"({"people": [{"id": "soldier", "entries": [{"noun": "sapper", "of": "child"}],
          "example": "x", "not": "y"}]})",
       "only a measure can have `part`", "a condition in another table"},
      {std::string(100'000, '['), "the file must be an object of tables, found a list", "depth"},
      {"{\"people\": [{\"id\": " + std::string(100'000, '{'), "`id` cannot be an object",
       "depth further in"},
      {"{\"people\": [" + std::string(largest_lexicon_file, ' ') + "]}", "larger than 1 MiB",
       "size"},
      {"{\"people\": [{\"id\": \"a\xff\"}]}", "not valid JSON", "no UTF-8"},
  };
  for (const Case& c : cases) {
    const std::string seen = refusal(c.text);
    EXPECT_TRUE(seen.starts_with("beat.json:")) << c.why << '\n' << seen;
    EXPECT_NE(seen.find(c.says), std::string::npos) << c.why << "\n  " << seen << "\n  " << c.says;
  }
}

TEST(Additions, ManyRowsAreBounded) {
  std::string rows, same;
  for (int i = 0; i <= 2000; ++i)
    rows += (i == 0 ? "" : ",") + std::string(R"({"id": "a)") + std::to_string(i) + R"("})";
  for (int i = 0; i < 9; ++i)
    same += (i == 0 ? "" : ",") + std::string(R"({"id": "a)") + std::to_string(i) +
            R"(", "scope": "", "noun": ["sapper"], "example": "Two sappers died.", "not": "x"})";
  EXPECT_NE(refusal("{\"people\": [" + rows + "]}").find("more than 2000 rows"), std::string::npos);
  EXPECT_NE(refusal("{\"people\": [" + same + "]}").find("appears more than 8 times in this table"),
            std::string::npos)
      << "each of them would be a hit wherever the word stands";
}

TEST(Additions, OrderOfFilesAndRowsMakesNoDifference) {
  const LexiconFile one{"one.json", R"({"people": [
      {"id": "soldier", "noun": ["sapper", "miner of walls|miners of walls"],
      "example": "Two sappers were killed.", "not": "Two saplings were felled."},
      {"id": "warden", "noun": ["quay warden"], "scope": "warden",
      "example": "Two quay wardens were killed.", "not": "Two quays were closed."}]})"};
  const LexiconFile other{"other.json", R"({"people": [
      {"id": "warden", "noun": ["dock warden"], "scope": "warden",
      "example": "Two dock wardens were killed.", "not": "Two docks were closed."},
      {"id": "soldier", "noun": ["frogman|frogmen"], "example": "Two frogmen were killed.",
      "not": "Two frogs were seen."}]})"};
  const std::array<LexiconFile, 2> forward = {one, other}, backward = {other, one};
  const auto a = extended_lexicon(forward), b = extended_lexicon(backward);
  EXPECT_EQ(a->version(), b->version());
  const std::vector<Article> articles = {
      article("a.txt", "2024-05-04", "The explosion on 2 May 2023 in Halden killed 31 sappers."),
      article("b.txt", "2024-05-04", "The explosion on 2 May 2023 in Halden killed 12 frogmen.")};
  EXPECT_EQ(text_of(analysed(articles, a.get())), text_of(analysed(articles, b.get())));
  EXPECT_TRUE(has(analysed(articles, a.get()).findings, "conflicting-figure"));
}

TEST(Additions, TheVersionTellsWhatWasAdded) {
  const auto version = [](const char* noun, const char* example) {
    return extended(std::string(R"({"people": [{"id": "soldier", "noun": [")") + noun +
                    R"("], "example": ")" + example + R"(", "not": "Two saplings were felled."}]})")
        ->version();
  };
  const std::string sapper = version("sapper", "Two sappers were killed.");
  EXPECT_NE(sapper, Lexicon::english().version()) << "baselines say it";
  EXPECT_NE(sapper, version("frogman|frogmen", "Two frogmen were killed."));
  EXPECT_EQ(sapper, version("sapper", "Nine sappers were killed.")) << "an example changes nothing";
  EXPECT_EQ(extended("{}")->version(), Lexicon::english().version()) << "nothing was added";
}

TEST(Additions, FilesThatDisagreeAreRefused) {
  const auto warden = [](const char* path, const char* scope, const char* word) {
    return LexiconFile{path, std::string(R"({"people": [{"id": "warden", "noun": [")") + word +
                                 R"("], "scope": ")" + scope + R"(", "example": "Two )" + word +
                                 R"(s were killed.", "not": "Two quays were closed."}]})"};
  };
  const auto refused = [](const LexiconFile& one, const LexiconFile& other) -> std::string {
    const std::array<LexiconFile, 2> files = {one, other};
    try {
      extended_lexicon(files);
    } catch (const InputError& error) {
      return error.what();
    }
    return "";
  };
  EXPECT_EQ(
      refused(warden("a.json", "warden", "quay warden"), warden("b.json", "watch", "dock warden")),
      "b.json:1: people `warden`: `scope` is already `warden` in a.json");
  EXPECT_EQ(
      refused(warden("a.json", "warden", "quay warden"), warden("a.json", "warden", "dock warden")),
      "a.json:1: people `warden`: duplicate row, first in line 1");
}

TEST(Additions, BrokenFilesAreRefusedOrRead) {
  const std::string whole =
      R"({"people": [{"id": "warden", "noun": ["quay warden"], "scope": "warden",
          "example": "Two quay wardens were killed.", "not": "Two quays."}],
    "states": [{"id": "custody.paroled", "subject": "person", "then": "arrested",
    "verb_undergo": ["parole"], "example": "Elin Sand was paroled.", "not": "x"}]})";
  std::mt19937 random(7);
  const std::vector<Article> articles = {
      article("a.txt", "2024-05-04", "Two quay wardens were killed. Elin Sand was paroled.")};
  int read = 0;
  for (int i = 0; i < 80; ++i) {
    std::string text = whole;
    for (auto n = random() % 3 + 1; n > 0; --n)
      text[random() % text.size()] = static_cast<char>(random() % 256);
    try {
      const auto lexicon = extended(text);
      EXPECT_EQ(analysed(articles, lexicon.get()).documents.size(), 1u) << text;
      ++read;
    } catch (const InputError& error) {
      EXPECT_TRUE(std::string(error.what()).starts_with("beat.json:")) << error.what();
    }
  }
  std::cout << read << " of 80 could be read\n";
}

}  // namespace checkclaims::additions_test
