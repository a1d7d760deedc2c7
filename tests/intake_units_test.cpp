// The readers of formats, each by itself: what is taken, and where it stands in the file.
#include <gtest/gtest.h>

#include "checkclaims/error.hpp"
#include "reading/formats/extraction.hpp"
#include "reading/formats/feed.hpp"
#include "reading/formats/field_names.hpp"
#include "reading/formats/json_records.hpp"
#include "reading/formats/json_strings.hpp"
#include "reading/formats/web_archive.hpp"
#include "reading/formats/xml_reader.hpp"

namespace checkclaims::intake_units_test {

namespace {

/// Where a byte of the text stands in the source.
std::uint32_t place_of(const std::vector<TextRun>& runs, std::uint32_t at) {
  std::uint32_t place = at;
  for (const TextRun& run : runs)
    if (run.text <= at) place = run.source + (at - run.text);
  return place;
}

Extraction finished(TextWriter& writer) {
  Extraction extraction;
  writer.finish(extraction);
  return extraction;
}

}  // namespace

TEST(TextWriter, KnowsWhereEachByteComesFrom) {
  const std::string source = "<p>12&nbsp;dead</p> and 30 hurt";
  TextWriter writer;
  writer.copy(source, 3, 5);
  writer.add(" ", 5);
  writer.copy(source, 11, 15);
  writer.end_paragraph();
  writer.end_paragraph();
  writer.copy(source, 20, source.size());
  const Extraction taken = finished(writer);
  EXPECT_EQ(taken.text, "12 dead\n\nand 30 hurt") << "a paragraph ends once";
  EXPECT_EQ(place_of(taken.runs, 0), 3U);
  EXPECT_EQ(place_of(taken.runs, 2), 5U) << "the entity";
  EXPECT_EQ(place_of(taken.runs, 3), 11U);
  EXPECT_EQ(place_of(taken.runs, 9), 20U);
  EXPECT_EQ(writer.size(), 0U) << "and is empty for the next";
}

TEST(TextWriter, BlanksBeforeAnEndAreNoWords) {
  TextWriter writer;
  writer.copy("a  ", 0, 3);
  writer.add(" ", 3);
  writer.end_paragraph();
  EXPECT_EQ(finished(writer).text, "a\n\n");
}

TEST(Extraction, MapsOfMapsLeadToTheFile) {
  // file: x\nABCDEF  text between: ABC, DEF from elsewhere; innermost: BC then DE
  const std::vector<TextRun> outer = {{0, 10}, {3, 50}};
  const std::vector<TextRun> inner = {{0, 1}, {2, 3}};
  const auto runs = through(inner, 4, outer);
  EXPECT_EQ(place_of(runs, 0), 11U);
  EXPECT_EQ(place_of(runs, 1), 12U);
  EXPECT_EQ(place_of(runs, 2), 50U);
  EXPECT_EQ(place_of(runs, 3), 51U);
  const auto one = through({{0, 1}}, 4, outer);
  EXPECT_EQ(place_of(one, 1), 12U);
  EXPECT_EQ(place_of(one, 2), 50U) << "a run that crosses a border is two";
}

TEST(JsonStrings, AreReadWithTheirPlaces) {
  struct Case {
    std::string json, text;
    std::uint32_t replaced;
    bool valid;
    const char* why;
  };
  for (const Case& c : {
           Case{R"(plain")", "plain", 0, true, "as it is"},
           Case{R"(a\nb\t\"c\"\\\/")", "a\nb\t\"c\"\\/", 0, true, "short escapes"},
           Case{R"(\u00e9\u4e2d")", "\xC3\xA9\xE4\xB8\xAD", 0, true, "two and three bytes"},
           Case{R"(\ud83d\ude00")", "\xF0\x9F\x98\x80", 0, true, "a pair of surrogates"},
           Case{R"(\ud83dx")", "\xEF\xBF\xBDx", 1, true, "half a pair"},
           Case{R"(\ude00\ud83d")", "\xEF\xBF\xBD\xEF\xBF\xBD", 2, true, "the wrong way round"},
           Case{R"(\u0000")", "\xEF\xBF\xBD", 1, true, "no NUL gets into a text"},
           Case{R"(a\xb")", "a", 0, false, "no escape of JSON"},
           Case{R"(a\u12g4")", "a", 0, false, "no hex digit"},
           Case{R"(a\u12)", "a", 0, false, "cut off"},
       }) {
    TextWriter writer;
    const JsonWords words = write_json_string(c.json, 0, writer);
    EXPECT_EQ(writer.text(), c.text) << c.why;
    EXPECT_EQ(words.replaced, c.replaced) << c.why;
    EXPECT_EQ(words.valid, c.valid) << c.why;
  }
}

TEST(FieldNames, AreKnownInAnyCase) {
  struct Case {
    const char* name;
    FieldUse use;
    const char* why;
  };
  for (const Case& c : {
           Case{"datePublished", FieldUse::published, "schema.org"},
           Case{"Date-Published", FieldUse::published, "case and hyphens do not matter"},
           Case{"publisher.name", FieldUse::source, "a field of an object"},
           Case{"firstcreated", FieldUse::created, "ninjs"},
           Case{"date_modify", FieldUse::changed, "a scraper"},
           Case{"body_html", FieldUse::body, "a body"},
           Case{"event_date", FieldUse::none, "the day of something else"},
           Case{"embargoed", FieldUse::none, "not known"},
       })
    EXPECT_EQ(field_named(folded_field(c.name)).use, c.use) << c.name << ": " << c.why;
  const InputFields own = {.body = {"Der Text"}};
  EXPECT_EQ(field_named(folded_field("der_text"), own).use, FieldUse::body);
  EXPECT_LT(field_named("dertext", own).rank, field_named("articlebody", own).rank)
      << "one's own names come first";
}

TEST(JsonRecords, AreArticlesWhereTheyHaveAText) {
  struct Case {
    std::string json;
    JsonForm form;
    std::vector<std::string> texts;
    const char* why;
  };
  const JsonForm whole = JsonForm::whole, lines = JsonForm::lines;
  for (const Case& c : {
           Case{R"({"title":"T","body":"Two words"})", whole, {"T\n\nTwo words\n\n"}, "one"},
           Case{R"({"body":"Two words","title":"T"})",
                whole,
                {"T\n\nTwo words\n\n"},
                "in any order"},
           Case{R"({"body":"Two words"})", whole, {}, "a text alone may be anything"},
           Case{R"({"text":"The fire in the mill killed twelve of its workers."})",
                lines,
                {"The fire in the mill killed twelve of its workers.\n\n"},
                "but a line of text alone is an article"},
           Case{R"({"text":"at least 12","kind":"number"})", lines, {}, "a label is none"},
           Case{R"({"title":"T","body":"word"})", whole, {}, "one word is no text"},
           Case{R"({"title":"T","text":"A teaser only","articleBody":"The whole text"})",
                whole,
                {"T\n\nThe whole text\n\n"},
                "the surer name wins"},
           Case{R"({"a":[{"b":{"title":"T","body":"Two words"}}, 1, null]})",
                whole,
                {"T\n\nTwo words\n\n"},
                "wherever it stands"},
           Case{R"({"title":{"rendered":"A &amp; B"},"content":{"rendered":"Two words"}})",
                whole,
                {"A & B\n\nTwo words\n\n"},
                "objects in it, HTML in them"},
           Case{R"({"webTitle":"T","fields":{"headline":"No","bodyText":"Two words"}})",
                whole,
                {"T\n\nTwo words\n\n"},
                "an object that only holds fields of the one around it"},
           Case{R"({"title":"T","body":["Two words","and more"]})",
                whole,
                {"T\n\nTwo words\n\nand more\n\n"},
                "a list of paragraphs"},
           Case{R"({"title":"T\n x","date":1935570000,"body":"Two words"})",
                whole,
                {"T  x\n\n2031-05-03\n\nTwo words\n\n"},
                "a day as seconds since 1970"},
           Case{"[]", whole, {}, "an empty list"},
           Case{"7", whole, {}, "a number alone"},
       }) {
    const JsonRecords found = json_records("a.json", c.json, c.form, {});
    std::vector<std::string> texts;
    for (const JsonRecord& record : found.records) texts.push_back(record.extraction.text);
    EXPECT_EQ(texts, c.texts) << c.why;
  }
}

TEST(JsonRecords, TellWhatIsBroken) {
  struct Case {
    std::string json, says;
    const char* why;
  };
  const std::string good = R"({"title":"T","body":"Two words"})";
  for (const Case& c : {
           Case{good.substr(0, good.size() - 1), "broken JSON", "cut off"},
           Case{good + good, "something follows", "two in one"},
           Case{std::string(70, '['), "nested more than 64 levels", "too deep"},
           Case{R"({"title":"T",})", "broken JSON", "a comma too many"},
       }) {
    try {
      json_records("a.json", c.json, JsonForm::whole, {});
      ADD_FAILURE() << c.why;
    } catch (const InputError& error) {
      EXPECT_NE(std::string(error.what()).find(c.says), std::string::npos)
          << c.why << ": " << error.what();
    }
    const JsonRecords lines =
        json_records("a.jsonl", good + '\n' + c.json + '\n' + good, JsonForm::lines, {});
    EXPECT_EQ(lines.records.size(), 2U) << c.why;
    ASSERT_EQ(lines.broken.size(), 1U) << c.why;
    EXPECT_EQ(lines.broken[0].first, 2U);
  }
}

TEST(XmlReader, FollowsTheTextInTheFile) {
  const std::string xml =
      "<?xml version=\"1.0\"?>\n<!-- <a> -->\n<!DOCTYPE a [<!ENTITY e \"x>\">]>\n<a b='>'>x &amp; "
      "y<![CDATA[<z>]]>&#65;<c/>&e;t</a>";
  XmlReader reader("a.xml", xml);
  std::vector<std::string> seen;
  while (reader.next()) {
    if (reader.kind() == XmlKind::text) {
      TextWriter writer;
      reader.write_text(writer);
      const Extraction taken = finished(writer);
      for (std::uint32_t i = 0; i < taken.text.size(); ++i) {
        const char there = xml[place_of(taken.runs, i)];
        EXPECT_TRUE(there == taken.text[i] || there == '&') << taken.text << ' ' << i;
      }
      seen.push_back(taken.text);
    } else {
      seen.push_back((reader.kind() == XmlKind::start ? "+" : "-") + std::string(reader.name()));
    }
  }
  const std::vector<std::string> meant = {"+a", "x & y", "<z>", "A", "+c", "-c", "&e;", "t", "-a"};
  EXPECT_EQ(seen, meant) << "an entity that the file defines is not expanded";
}

TEST(Feed, TakesItemsWithTheirFields) {
  const FeedArticles rss = feed_articles(
      "a.xml",
      "<rss><channel><title>Daily</title><image><title>Logo</title></image><item><title>One</title>"
      "<media:group xmlns:media=\"m\"><media:title>No</media:title></media:group>"
      "<description>A teaser.</description><content:encoded xmlns:content=\"c\">&lt;p&gt;The whole "
      "text.&lt;/p&gt;</content:encoded><pubDate>2031-05-03</pubDate></item><item><title>Two"
      "</title></item></channel></rss>");
  ASSERT_EQ(rss.articles.size(), 1U) << "an item without a text is none";
  const Extraction& one = rss.articles[0];
  EXPECT_EQ(one.text, "One\n\n2031-05-03\n\nThe whole text.\n\n");
  EXPECT_EQ(one.publisher, "Daily");
  ASSERT_EQ(one.omitted.size(), 1U);
  EXPECT_EQ(one.omitted[0].what, "summary");
  EXPECT_EQ(one.omitted[0].words, 2U);
  EXPECT_TRUE(feed_articles("a.xml", "<config><title>x</title></config>").articles.empty());
}

TEST(WebArchive, GivesThePagesOfServers) {
  const auto record = [](const std::string& type, const std::string& content) {
    return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: http://a.example/" + type +
           "/\r\nContent-Length: " + std::to_string(content.size()) + "\r\n\r\n" + content +
           "\r\n\r\n";
  };
  const std::string bytes =
      record("warcinfo", "software: x") + record("request", "GET / HTTP/1.1\r\n\r\n") +
      record("response", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\nGone") +
      record("response",
             "HTTP/1.1 200 OK\r\nContent-Type: Text/HTML; Charset=\"UTF-8\"\r\nTransfer-Encoding: "
             "chunked\r\n\r\n4\r\nFire\r\n3;x=y\r\n in\r\n0\r\n\r\n") +
      record("resource", "plain");
  for (const std::size_t size : {std::size_t{1}, std::size_t{7}, bytes.size()}) {
    std::size_t at = 0;
    WebArchive archive("a.warc", [&]() -> std::string_view {
      const auto piece = std::string_view(bytes).substr(at, size);
      at += piece.size();
      return piece;
    });
    ArchivedPage page;
    ASSERT_TRUE(archive.next(page));
    EXPECT_EQ(page.body, "Fire in") << size << " bytes at a time";
    EXPECT_EQ(page.record, 4U);
    EXPECT_EQ(page.media_type, "text/html");
    EXPECT_EQ(page.charset, "utf-8");
    ASSERT_TRUE(archive.next(page));
    EXPECT_EQ(page.body, "plain");
    EXPECT_FALSE(archive.next(page));
    EXPECT_TRUE(archive.ended());
  }
}

}  // namespace checkclaims::intake_units_test
