// Web pages: what is taken for title, day and text, from layouts as publishing systems write them
// (fixtures/formats/pages), and what no page may do.
#include "reading/formats/html.hpp"

#include <gtest/gtest.h>
#include <gumbo.h>

#include <random>

#include "articles.hpp"
#include "cpu_time.hpp"
#include "reading/formats/charset.hpp"
#include "reading/formats/decode.hpp"
#include "reading/formats/page_tree.hpp"

namespace checkclaims::web_page_test {

namespace {

struct Page {
  std::string name, text, expected;
};

std::vector<Page> pages() {
  std::vector<Page> all;
  const auto folder = articles::source_dir() / "fixtures/formats/pages";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".html") continue;
    std::filesystem::path expected = entry.path();
    expected.replace_extension(".txt");
    std::string bytes = articles::read(entry.path());
    if (bytes.find("charset=windows-1252") != std::string::npos)
      bytes = decode_page({"page.html", std::move(bytes)}, "").decoded.text;
    all.push_back({entry.path().stem().string(), std::move(bytes), articles::read(expected)});
  }
  std::sort(all.begin(), all.end(), [](const Page& a, const Page& b) { return a.name < b.name; });
  return all;
}

std::string words(const Extraction& page, Span span) {
  return page.text.substr(span.begin, span.size());
}

std::string body(const Extraction& page) { return page.text.substr(page.body); }

std::string stated(const Extraction& page, const StatedField& field) {
  return words(page, field.span) + " (" + field.field + ")";
}

/// In the form of the .txt files.
std::string shown(const Extraction& page) {
  std::string text;
  const auto add = [&](const char* name, const std::string& value) {
    if (!value.empty()) text += std::string(name) + ": " + value + '\n';
  };
  if (page.title) add("title", words(page, page.title->span));
  if (!page.dates.empty()) add("date", stated(page, page.dates.front()));
  if (!page.changes.empty()) add("changed", stated(page, page.changes.front()));
  add("publisher", page.publisher.value_or(""));
  add("url", page.url.value_or(""));
  add("language", page.language.value_or(""));
  std::string said = body(page);
  while (said.ends_with('\n')) said.pop_back();
  return text + '\n' + said + '\n';
}

std::string left_out(const Extraction& page) {
  std::string text;
  for (const OmittedPart& part : page.omitted)
    text += (text.empty() ? "" : ", ") + part.what + ' ' + std::to_string(part.words);
  return text;
}

/// What holds for any page.
void expect_sound(std::string_view source, const std::string& why) {
  const Extraction page = read_web_page(source);
  EXPECT_EQ(decode({"a.txt", 'x' + page.text}).replaced, 0U) << why;
  ASSERT_LE(page.body, page.text.size()) << why;
  if (!page.text.empty()) {
    ASSERT_FALSE(page.runs.empty()) << why;
    EXPECT_EQ(page.runs.front().text, 0U) << why;
  }
  for (std::size_t i = 0; i < page.runs.size(); ++i) {
    const TextRun& run = page.runs[i];
    const std::size_t end = i + 1 < page.runs.size() ? page.runs[i + 1].text : page.text.size();
    ASSERT_LT(run.text, end) << why << ": run " << i;
    ASSERT_LE(run.source, source.size()) << why << ": run " << i;
    std::string_view said = std::string_view(page.text).substr(run.text, end - run.text);
    while (said.ends_with('\n')) said.remove_suffix(1);
    // What is no copy is a mark, a reference, a space or an escape.
    const bool copied = source.substr(run.source, said.size()) == said;
    ASSERT_TRUE(copied || said.size() <= 8) << why << ": \"" << said << '"';
  }
  for (const char c : page.text) ASSERT_TRUE(c == '\n' || c < 0 || c >= ' ') << why;
}

}  // namespace

TEST(WebPages, ArticlesOfAllLayoutsAreRead) {
  const std::vector<Page> all = pages();
  EXPECT_GE(all.size(), 40U);
  for (const Page& page : all)
    EXPECT_EQ(shown(read_web_page(page.text)), page.expected) << page.name;
}

TEST(WebPages, EveryLayoutKeepsItsPromises) {
  for (const Page& page : pages()) {
    expect_sound(page.text, page.name);
    EXPECT_EQ(read_web_page(page.text).text, read_web_page(page.text).text) << page.name;
  }
}

TEST(WebPages, APageMayEndAnywhere) {
  for (const Page& page : pages())
    for (std::size_t end = 0; end < page.text.size(); end += 97) {
      std::size_t whole = end;
      while (whole > 0 && (page.text[whole] & 0xC0) == 0x80) --whole;
      expect_sound(std::string_view(page.text).substr(0, whole),
                   page.name + " up to " + std::to_string(whole));
      if (HasFatalFailure()) return;
    }
}

TEST(WebPages, DamagedPagesAreReadToo) {
  std::mt19937 random(7);
  constexpr std::string_view bytes = "<>/!-\"'=& ;#x{}[]\\abpdiv\n";
  for (const Page& page : pages())
    for (int turn = 0; turn < 40; ++turn) {
      std::string damaged = page.text;
      for (int i = 0; i < 30; ++i) {
        char& c = damaged[random() % damaged.size()];
        if (c > 0) c = bytes[random() % bytes.size()];
      }
      expect_sound(damaged, page.name + ", turn " + std::to_string(turn));
      if (HasFatalFailure()) return;
    }
}

namespace {

/// "div(p(0)p(1))": elements as libgumbo nests them, with the texts in them.
std::string nested_by_gumbo(const std::string& page) {
  GumboOutput* output = gumbo_parse_with_options(&kGumboDefaultOptions, page.data(), page.size());
  std::string shown;
  struct Step {
    const GumboNode* node;
    unsigned next;
  };
  const GumboNode* body = nullptr;
  for (unsigned i = 0; i < output->root->v.element.children.length; ++i) {
    const auto* child = static_cast<const GumboNode*>(output->root->v.element.children.data[i]);
    if (child->type == GUMBO_NODE_ELEMENT && child->v.element.tag == GUMBO_TAG_BODY) body = child;
  }
  std::vector<Step> path = {{body, 0}};
  while (!path.empty()) {
    Step& step = path.back();
    if (step.next == step.node->v.element.children.length) {
      path.pop_back();
      if (!path.empty()) shown += ')';
      continue;
    }
    const auto* child =
        static_cast<const GumboNode*>(step.node->v.element.children.data[step.next++]);
    if (child->type == GUMBO_NODE_TEXT) shown += child->v.text.text;
    if (child->type != GUMBO_NODE_ELEMENT) continue;
    shown += gumbo_normalized_tagname(child->v.element.tag) + std::string("(");
    path.push_back({child, 0});
  }
  gumbo_destroy_output(&kGumboDefaultOptions, output);
  return shown;
}

/// The same of the program's own tree.
std::string nested(const std::string& page) {
  const PageTree tree = read_page_tree(page);
  std::string shown;
  std::vector<std::uint32_t> ends;
  for (std::uint32_t i = 1; i <= tree.nodes.size(); ++i) {
    while (!ends.empty() && ends.back() == i) {
      shown += ')';
      ends.pop_back();
    }
    if (i == tree.nodes.size()) break;
    const PageNode& node = tree.nodes[i];
    if (node.kind == PageNodeKind::text) {
      const Span text = tree.texts[node.index];
      shown += page.substr(text.begin, text.size());
    } else if (node.kind == PageNodeKind::element) {
      const std::string tag = page.substr(tree.tag(i)->span.begin + 1);
      shown += tag.substr(0, tag.find('>')) + "(";
      ends.push_back(node.end);
    }
  }
  return shown;
}

}  // namespace

TEST(WebPages, ElementsNestAsInBrowsers) {
  const char* const tags[] = {"div", "p",  "ul", "li",      "h1",  "h2", "span",
                              "dl",  "dt", "dd", "article", "pre", "br", "blockquote"};
  std::mt19937 random(11);
  for (int turn = 0; turn < 5000; ++turn) {
    std::string page = "<!DOCTYPE html>";
    const std::size_t length = 2 + random() % 14;
    for (std::size_t i = 0; i < length; ++i) {
      const std::string tag = tags[random() % std::size(tags)];
      const bool ends = random() % 3 == 0 && tag != "p" && tag != "br";  // </p> makes a <p>
      page += (ends ? "</" : "<") + tag + ">";
      if (random() % 2 == 0) page += std::to_string(i) + ';';
    }
    EXPECT_EQ(nested(page), nested_by_gumbo(page)) << page;
  }
  const char* const tables[] = {
      "<table><tbody><tr><td>1<td>2<tr><td>3</table>4",
      "<table><tbody><tr><td><p>1<table><tbody><tr><td>2</table>3</table>4",
      "<table><caption>1</caption><tbody><tr><th>2<tbody><tr><td>3</td></tr></table>",
      "<p>1<table><tbody><tr><td>2</div>3</p2></table><p>4",
      "<div><table><tbody><tr><td>1</div>2</table>3</div>4",
      "<table><tbody><tr><td><ul><li>1<td>2</table>3",
  };
  for (const std::string page : tables)
    EXPECT_EQ(nested("<!DOCTYPE html>" + page), nested_by_gumbo("<!DOCTYPE html>" + page)) << page;
}

TEST(WebPages, TextIsWhatAReaderSees) {
  struct Case {
    const char* page;
    const char* body;
    const char* why;
  };
  const Case cases[] = {
      {"<p>One</p><p>Two</p>", "One\n\nTwo\n\n", "blocks are paragraphs"},
      {"<p>One<p>Two<div>Three", "One\n\nTwo\n\nThree\n\n", "without end tags too"},
      {"<p>12 <b>people</b> d<i>ie</i>d", "12 people died\n\n", "inline tags part no words"},
      {"<p>a\n  b\t c </p>", "a b c\n\n", "white space is one space"},
      {"<p>a <b> b</b> c", "a b c\n\n", "also across tags"},
      {"<p>a<br>b<br><br>c", "a b\n\nc\n\n", "two line breaks part paragraphs, one does not"},
      {"<div>a<br>\n<br>\nb</div>", "a\n\nb\n\n", "white space between them is nothing"},
      {"<pre>a b\nc\n\nd</pre>", "a b c\n\nd\n\n", "in <pre> empty lines do"},
      {"<p>caf&eacute; &amp; bar &#8212; &#x41;", "caf\u00e9 & bar \u2014 A\n\n", "references"},
      {"<p>&#151; &#0; &#xD800; &#x110000;", "\u2014 \ufffd \ufffd \ufffd\n\n",
       "as in windows-1252; none for what is no character"},
      {"<p>&nosuch; &notit; &lt;b&gt; AT&T", "&nosuch; \u00acit; \u2039b> AT&T\n\n",
       "what is no reference stays; what would look like a tag later does not"},
      {"<p>co&shy;op\xE2\x80\x8B"
       "eration\xC2\xAD",
       "cooperation\n\n", "invisible characters vanish"},
      {"<p>1&nbsp;200 &nbsp; people&nbsp;", "1\u00a0200 people\n\n",
       "a hard space in a number stays"},
      {"<p>m<sup>2</sup> 12<sup>3</sup> 7<sup><a href=x>a</a></sup>", "m2 12 7\n\n",
       "marks of notes would be read as digits"},
      {"<ul><li>a</li><li><p>b</p></li></ul>", "- a\n\n- b\n\n", "items of lists"},
      {"<h2>Head</h2><p>Text</p><h2>Last</h2>", "## Head\n\nText\n\n",
       "a heading is one if something follows"},
      {"<p>a</p><script>b</script><style>c</style><!-- d --><svg><title>e</title></svg>", "a\n\n",
       "code, comments and drawings are no text"},
      {"<p>a</p><p hidden>b</p><p style='Display : none'>c</p><template>d</template>", "a\n\n",
       "hidden is hidden"},
      {"<p>a</p><!-- checkclaims-ignore\n  falling-total: known --><p>b</p>",
       "a\n\n<!-- checkclaims-ignore falling-total: known -->\n\nb\n\n", "excuses stay"},
      {"<p>a <!-- checkclaims-ignore x: y -->b</p><p>c</p>",
       "a b\n\n<!-- checkclaims-ignore x: y -->\n\nc\n\n", "and stand before a paragraph"},
      {"<p>| a | b</p><p>```</p><p>~~~ c</p><p># d</p>", "a | b\n\nc\n\nd\n\n",
       "what Markdown would take for a mark is no word"},
      {"<p>#halden is full</p><p>- no</p>", "#halden is full\n\n- no\n\n", "other signs stay"},
      {"<p><a href=x>All of this</a></p><p>Text with a <a href=x>link</a></p>",
       "Text with a link\n\n", "a paragraph that is a link leads elsewhere"},
      {"<p>a<p>b</p></p>", "a\n\nb\n\n", "an end tag too many"},
      {"<p title='>'>a</p><p title=\"<p>\">b</p>", "a\n\nb\n\n", "tags end where they end"},
      {"a < b <3 c", "a < b <3 c\n\n", "a sign that begins no tag"},
      {"<![CDATA[x]]><?php y ?><p>a", "a\n\n", "what HTML does not know is a comment"},
      {"<p>a<script>", "a\n\n", "a script without an end"},
      {"", "", "nothing"},
      {"<table><tr><th>Dead<td>12<tr><th>Hurt:<td>30</table>", "Dead: 12\n\nHurt: 30\n\n",
       "facts in rows"},
      {"<dl><dt>Dead</dt><dd>12</dd><dt>Hurt</dt><dd>30</dd></dl>", "Dead: 12\n\nHurt: 30\n\n",
       "facts in a list"},
      {"<figure><table><tr><td>Dead<td>12<tr><td>Hurt<td>3</table><figcaption>x</figcaption></"
       "figure>",
       "Dead: 12\n\nHurt: 3\n\n", "a table in a figure"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(read_web_fragment(c.page).text, c.body) << c.why << ": " << c.page;
    expect_sound(c.page, c.page);
  }
}

TEST(WebPages, MetadataByTrust) {
  constexpr std::string_view text =
      "<p>The fire at the mill killed nine people on Monday, the police of Halden said.</p>";
  const auto json = [](const std::string& rest) {
    return "<script type='application/ld+json'>" + rest + "</script>";
  };
  struct Case {
    std::string head, body;
    const char *title, *date;
    const char* why;
  };
  const std::string article =
      R"({"@type":"NewsArticle","headline":"A","datePublished":"2031-01-02"})";
  const Case cases[] = {
      {json(article), "", "A (JSON-LD headline)", "2031-01-02 (JSON-LD datePublished)", "plain"},
      {json("[" + article + "]"), "", "A (JSON-LD headline)", "2031-01-02 (JSON-LD datePublished)",
       "in an array"},
      {json(R"({"@graph":[{"@type":"WebSite","name":"B"},)" + article + "]}"), "",
       "A (JSON-LD headline)", "2031-01-02 (JSON-LD datePublished)", "in a graph"},
      {json(R"({"@type":"WebPage","mainEntity":)" + article + "}"), "", "A (JSON-LD headline)",
       "2031-01-02 (JSON-LD datePublished)", "the main entity of a page"},
      {json("<!-- " + article + " -->"), "", "A (JSON-LD headline)",
       "2031-01-02 (JSON-LD datePublished)", "within a comment"},
      {json("//<![CDATA[\n" + article + "\n//]]>"), "", "A (JSON-LD headline)",
       "2031-01-02 (JSON-LD datePublished)", "within a CDATA section"},
      {json("{" + article), "", "", "", "broken JSON says nothing"},
      {json(R"({"@type":"Event","datePublished":"2031-01-02"})"), "", "", "", "no article"},
      {json(R"({"@type":"ItemList","itemListElement":[)" + article + "]}"), "", "", "",
       "a list of others"},
      {json(R"({"@type":"NewsArticle","headline":"Caf\u00e9 \"x\" &amp; \ud83d\ude00\ud800"})"), "",
       "Caf\u00e9 \"x\" & \U0001F600\ufffd (JSON-LD headline)", "", "escapes and references"},
      {json(article) + "<meta property='article:published_time' content='2031-01-03'>", "",
       "A (JSON-LD headline)", "2031-01-02 (JSON-LD datePublished)", "JSON-LD before OpenGraph"},
      {"<meta name='date' content='2031-01-04'><meta property='article:published_time' "
       "content='2031-01-03'>",
       "", "", "2031-01-03 (meta article:published_time)", "by trust, not by place"},
      {"<meta property='article:modified_time' content='2031-01-03'>", "", "", "",
       "a change is no publication"},
      {"<meta name=pubdate content=soon>", "", "", "", "no digit, no date"},
      {"", "<h1>Head &amp; line</h1><time datetime='2031-01-05'>x</time>", "Head & line (<h1>)",
       "2031-01-05 (<time datetime>)", "what readers see"},
      {"<meta property='og:title' content='Other'>", "<h1>Mill fire kills nine</h1>",
       "Mill fire kills nine (<h1>)", "", "where they differ readers see <h1>"},
      {"<meta property='og:title' content='Mill fire'>", "", "Mill fire (meta og:title)", "",
       "without one, OpenGraph"},
      {"<title>Mill fire kills nine | Halden Post</title>", "", "Mill fire kills nine (<title>)",
       "", "without the site's name"},
      {"<title>Nine dead - what we know &#8211; Halden Post</title>", "",
       "Nine dead - what we know (<title>)", "", "the last part alone"},
      {"", "<div class=related><time datetime='2030-01-01'>x</time> <h3>Other news</h3></div>", "",
       "", "not those of others"},
  };
  for (const Case& c : cases) {
    const std::string source = "<!DOCTYPE html><html><head>" + c.head + "</head><body>" + c.body +
                               std::string(text) + "</body></html>";
    const Extraction page = read_web_page(source);
    EXPECT_EQ(page.title ? stated(page, *page.title) : "", c.title) << c.why;
    EXPECT_EQ(page.dates.empty() ? "" : stated(page, page.dates.front()), c.date) << c.why;
    EXPECT_NE(body(page).find("killed nine people"), std::string::npos) << c.why;
    expect_sound(source, c.why);
  }
}

TEST(WebPages, WhatIsLeftOutIsCounted) {
  struct Case {
    const char* page;
    const char* omitted;
    const char* why;
  };
  const Case cases[] = {
      {"<nav><a href=x>Home</a> News</nav><p>The text of the article is here.</p>", "navigation 2",
       "by element"},
      {"<p>The text of the article is here.</p><div class='c-relatedPosts'>Other news</div>",
       "related links 2", "by names, in any spelling"},
      {"<div class='no-comments has-sidebar'><p>The text of the article is here.</p></div>", "",
       "a name may say what is not there"},
      {"<p>The text of the article is here.</p><figure><figcaption>A mill</figcaption></figure>",
       "captions 2", "captions"},
      {"<p>Text.</p><script>a b c", "script that never ends 3", "lost words are told"},
      {"<script type='application/ld+json'>{</script><p>The text of the article is here.</p>",
       "JSON-LD that is not JSON 0", "so is what cannot be read"},
      {"<nav>One two three</nav>", "navigation 3", "a page without an article"},
  };
  for (const Case& c : cases) EXPECT_EQ(left_out(read_web_page(c.page)), c.omitted) << c.why;
  EXPECT_EQ(body(read_web_page("<nav>One two three</nav>")), "");
}

TEST(WebPages, NestingHasALimitThatIsTold) {
  std::string deep;
  for (int i = 0; i < 1'000'000; ++i) deep += "<div>";
  const Extraction page =
      read_web_page("<p>The text of the article is here.</p>" + deep + "two words");
  EXPECT_EQ(body(page), "The text of the article is here.\n\n");
  EXPECT_EQ(left_out(page), "text nested too deeply 2");
}

TEST(WebPages, NoPageTakesMoreThanItsShareOfTime) {
  struct Shape {
    std::string before, repeated;
    const char* why;
  };
  std::string deep;
  for (int i = 0; i < 250; ++i) deep += "<div>";
  const Shape shapes[] = {
      {"", "<div>", "never closed"},
      {"", "<p>", "closed by the next"},
      {"", "<b>", "formatting that goes on"},
      {"", "<b class=x><p>x", "formatting that blocks would open again"},
      {"", "<a href=x>x", "links that are never closed"},
      {"", "<font color=a><p>x</b>", "closed wrongly"},
      {"", "<table><tr><td>", "tables in tables"},
      {"", "<table>x", "text where none may be"},
      {"", "<div><table><td></div>", "end tags that reach nothing"},
      {deep, "<li>x", "items far down"},
      {deep, "<p>x</h1>", "end tags without a start far down"},
      {"", "<!--", "comments that never end"},
      {"", "<!-- -->", "comments"},
      {"", "<script>", "scripts that never end"},
      {"", "<svg>", "drawings that never end"},
      {"", "<title>", "titles that never end"},
      {"<div ", "a=b ", "attributes"},
      {"<div class='", "related ", "names of classes"},
      {"<div ", "class=x ", "the same attribute"},
      {"<p>", "&nGt;", "references that grow"},
      {"<p>", "&a1;&b;&c", "references that are none"},
      {"<p>x", "<br>", "line breaks"},
      {"", "<h2>x</h2>", "headings"},
      {"", "<h1>x</h1>", "headlines"},
      {"", "<time datetime=2031>x</time>", "times"},
      {"", "<meta property=og:title content=x>", "titles for machines"},
      {"", "<article><p>x y z", "articles in articles"},
      {"", "<div class=article-body><p>one two three four five six seven eight nine ten</div>",
       "many bodies"},
      {"", "<!-- checkclaims-ignore x: y -->", "excuses"},
      {"", "<", "signs"},
      {"", "</", "signs"},
      {"<script type='application/ld+json'>", "[", "JSON nested"},
      {"<script type='application/ld+json'>[", "{\"@graph\":[{}]},", "graphs"},
      {"", "<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"x\"}</script>",
       "articles in JSON-LD"},
  };
  for (const Shape& shape : shapes) {
    const auto page_of = [&](std::size_t size) {
      std::string page = shape.before;
      while (page.size() < size) page += shape.repeated;
      if (shape.before.starts_with("<script")) page += "</script>";
      return page;
    };
    const std::string small = page_of(50'000), large = page_of(400'000);
    constexpr double most = 8 * 2.5;
    const Costs costs = least_costs(
        most, 0.004, [&] { read_web_page(small); }, [&] { read_web_page(large); });
    EXPECT_LE(costs.large, costs.small * most) << shape.why << ": " << shape.repeated;
  }
}

TEST(WebPages, CharsetByMarkHeaderAndMeta) {
  struct Case {
    std::string bytes;
    const char* header;
    const char* text;
    const char* remark;
    const char* why;
  };
  const std::string meta = "<p><meta charset=windows-1252>";
  const Case cases[] = {
      {"<p>caf\xC3\xA9", "", "caf\u00e9", "", "UTF-8 unless something says otherwise"},
      {"<p>caf\xE9", "", "caf\ufffd", "", "nothing is guessed"},
      {"<p>caf\xE9 \x96 \x80", "windows-1252", "caf\u00e9 \u2013 \u20ac", "", "by its header"},
      {meta + "caf\xE9", "", "caf\u00e9", "", "by <meta>"},
      {meta + "caf\xC3\xA9", " \"UTF-8\" ", "caf\u00e9", "", "the header is stronger"},
      {"<p><meta http-equiv=Content-Type content='text/html; charset=ISO-8859-1'>\x93x\x94", "",
       "\u201cx\u201d", "", "latin-1 means windows-1252"},
      {"<p><!-- <meta charset=utf-8> --><META CHARSET='l9'>\xA4", "", "\u20ac", "",
       "comments say nothing; ISO 8859-15"},
      {"<?xml version='1.0' encoding='latin1'?><p>\xE9", "", "\u00e9", "", "an XML declaration"},
      {std::string(1024, ' ') + meta + "\xE9", "", "\ufffd", "", "too far down"},
      {"\xEF\xBB\xBF" + meta + "caf\xC3\xA9", "latin1", "caf\u00e9", "", "the mark is strongest"},
      {std::string("\xFF\xFE<\0p\0>\0\xE9\0", 10), "latin1", "\u00e9", "", "UTF-16 by its mark"},
      {"<p>caf\xE9", "koi8-r", "caf\ufffd",
       "charset koi8-r is not known, the page is read as UTF-8", "others are told"},
      {"<p><meta charset=utf-16>caf\xC3\xA9", "", "caf\u00e9", "", "as the standard has it"},
      {"<p><meta name=x content='my charset = latin1'>\xE9", "", "\u00e9", "",
       "any <meta> that names one"},
  };
  for (const Case& c : cases) {
    if (c.bytes.starts_with("<?xml")) continue;  // decoded below
    const DecodedPage page = decode_page({"p.txt", c.bytes}, c.header);
    EXPECT_NE(page.decoded.text.find(c.text), std::string::npos)
        << c.why << ": " << page.decoded.text;
    EXPECT_EQ(page.remarks.empty() ? "" : page.remarks.front(), c.remark) << c.why;
    Document document;
    document.file_shift = page.decoded.file_shift;
    const std::size_t at = page.decoded.text.rfind(c.text);
    const std::uint64_t end =
        file_begin(document, static_cast<std::uint32_t>(page.decoded.text.size()));
    EXPECT_EQ(end, c.bytes.size()) << c.why;
    EXPECT_GE(file_begin(document, static_cast<std::uint32_t>(at)), 2U) << c.why;
  }
  const DecodedPage declared = decode_page({"p.html", cases[7].bytes}, "");
  EXPECT_NE(declared.decoded.text.find("\u00e9"), std::string::npos) << cases[7].why;
}

TEST(WebPages, CharsetsRefuseBinaryContent) {
  try {
    decode_page({"p.html", std::string("<p>\xE9\0x", 6)}, "latin1");
    FAIL() << "a NUL byte is refused in every charset";
  } catch (const InputError& error) {
    EXPECT_NE(std::string(error.what()).find("NUL byte at offset 4"), std::string::npos);
  }
}

}  // namespace checkclaims::web_page_test
