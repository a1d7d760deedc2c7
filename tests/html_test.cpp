// The parts of the HTML report: markup that text cannot end, links that lead nowhere else, charts
// that are drawn to scale, and what is folded. tests/formats_test.py reads whole pages of hostile
// articles with another parser; tests/browser/ looks at them in a browser.
#include <gtest/gtest.h>

#include <set>

#include "articles.hpp"
#include "checkclaims/report.hpp"
#include "reporting/html/chart.hpp"
#include "reporting/html/filters.hpp"
#include "reporting/html/link.hpp"
#include "reporting/html/markup.hpp"
#include "reporting/html/style.hpp"
#include "reporting/html/verdict.hpp"

namespace checkclaims::html_test {

namespace {

Analysis analysis_of_fixture() {
  Analysis analysis = analyse(articles::load(articles::source_dir() / "fixtures/formats"), {});
  analysis.findings = check(analysis);
  return analysis;
}

std::string marked_up(const std::function<void(Markup&)>& write) {
  std::string html;
  const Sink sink = [&html](std::string_view piece) { html += piece; };
  Markup out(sink);
  write(out);
  out.finish();
  return html;
}

std::string page_of(const Analysis& analysis, const Gate& gate) {
  std::string html;
  write_html({analysis, gate, ""}, [&html](std::string_view piece) { html += piece; });
  return html;
}

std::size_t count_of(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string_view::npos; at += part.size())
    ++count;
  return count;
}

/// As many findings as are asked for, each with its own id, key and subject.
void multiply(Analysis& analysis, std::size_t count) {
  const auto pattern =
      std::find_if(analysis.findings.begin(), analysis.findings.end(),
                   [](const Finding& finding) { return finding.rule == "conflicting-figure"; });
  const Finding one = *pattern;
  analysis.findings.assign(count, one);
  for (std::size_t i = 0; i < count; ++i) {
    analysis.findings[i].key = "key " + std::to_string(i);
    analysis.findings[i].subject.name = "event " + std::to_string(i);
    analysis.findings[i].id = finding_id(analysis.findings[i]);
  }
}

Day day(std::string_view iso) { return *day_of_iso(iso); }

ChartValue exactly(std::int64_t value, std::string_view iso) {
  return {Interval::exactly(Decimal::of(value)), DayRange::on(day(iso)), std::to_string(value)};
}

}  // namespace

TEST(Html, TextAndValuesCannotEnd) {
  struct Case {
    std::string text, html;
    const char* why;
  };
  for (const Case& c : {Case{"12 people", "12 people", "words stay as they are"},
                        Case{"<script>", "&lt;script&gt;", "no tag begins"},
                        Case{"a & b", "a &amp; b", "nor a reference"},
                        Case{"&lt;", "&amp;lt;", "what looks escaped is text too"},
                        Case{"\"'", "&quot;&#39;", "no value ends"},
                        Case{"<!-- -->", "&lt;!-- --&gt;", "no comment"},
                        Case{"\u202e evil", "\\u{202e} evil", "nothing is turned around"},
                        Case{"\u200b", "\\u{200b}", "nothing is invisible"},
                        Case{"\x1b[2J", "\\u{1b}&#91;2J", "no command of a terminal"},
                        Case{"\xff", "\\x{ff}", "no byte that is not UTF-8"},
                        Case{"a\tb\rc\nd", "a&#9;b&#13;c\nd", "blanks stay blanks"},
                        Case{"##[group]", "##&#91;group]", "no command of a CI server"},
                        Case{"::error::x", "&#58;:error::x", "nor at the start"},
                        Case{"a\n  ::error::x", "a\n  &#58;:error::x", "of any line"},
                        Case{"12:30", "12:30", "a colon within is no start"}}) {
    EXPECT_EQ(marked_up([&](Markup& out) { out.text(c.text); }), c.html) << c.why;
    EXPECT_EQ(marked_up([&](Markup& out) {
                out.element("p", {{"title", c.text}}, "");
              }),
              "<p title=\"" + c.html + "\"></p>")
        << c.why;
  }
}

TEST(Html, ElementsAreClosedAsTheyAreOpened) {
  EXPECT_EQ(marked_up([](Markup& out) {
              out.in("ul", {{"class", "a"}}, [&] {
                out.element("li", "<b>");
                out.single("br");
                out.shape("rect", {{"x", 3}});
              });
            }),
            "<ul class=\"a\"><li>&lt;b&gt;</li><br><rect x=\"3\"/></ul>");
  EXPECT_EQ(marked_up([](Markup& out) { out.in("details", {{"open"}}, [] {}); }),
            "<details open></details>");
}

TEST(Html, APageIsPassedOnInPieces) {
  std::size_t pieces = 0, longest = 0;
  const Sink sink = [&](std::string_view piece) {
    ++pieces;
    longest = std::max(longest, piece.size());
  };
  Markup out(sink);
  const std::string text(1000, 'x');
  for (int i = 0; i < 1000; ++i) out.element("p", text);
  out.finish();
  EXPECT_GT(pieces, 10U) << "a large page is not kept in memory";
  EXPECT_LT(longest, std::size_t{1} << 17);
}

TEST(Html, LinksLeadToTheReportOrToTheWeb) {
  struct Case {
    std::string url, words, address;  // empty: no link
    const char* why;
  };
  for (const Case& c :
       {Case{"https://example.org/a?b=1", "", "https://example.org/a?b=1", "an address as it is"},
        Case{"HTTP://example.org/", "", "HTTP://example.org/", "in any case"},
        Case{"https://example.org/", "12 people", "https://example.org/#:~:text=12%20people",
             "and the words in it"},
        Case{"https://example.org/#top", "12", "https://example.org/#top:~:text=12",
             "beside a fragment of its own"},
        Case{"https://example.org/", "a-b, c&d", "https://example.org/#:~:text=a%2Db%2C%20c%26d",
             "dashes and commas mean something"},
        Case{"javascript:alert(1)", "", "", "no script"},
        Case{" javascript:alert(1)", "", "", "nor behind a blank"},
        Case{"data:text/html,x", "", "", "no data"},
        Case{"//example.org/", "", "", "no address without its scheme"},
        Case{"https://", "", "", "no address without a host"},
        Case{"https://example.org/\" onclick=\"x", "", "", "nothing that ends a value"},
        Case{"https://example.org/a b", "", "", "no blanks"},
        Case{"https://ex\xc3\xa4mple.org/", "", "", "no letters that look like others"},
        Case{"", "", "", "nothing"}}) {
    const auto link = Link::to_web(c.url, c.words);
    EXPECT_EQ(link ? link->address() : "", c.address) << c.why;
  }
  const DocumentId third{2};
  EXPECT_EQ(Link::to_place(HtmlLayout::file, third, 120).address(), "#article-3-120");
  EXPECT_EQ(Link::to_place(HtmlLayout::folder, third, 120).address(),
            "article-3.html#article-3-120");
  EXPECT_EQ(Link::to_part(HtmlLayout::file, "agreed").address(), "#agreed");
  EXPECT_EQ(Link::to_part(HtmlLayout::folder, "agreed").address(), "agreed.html");
  EXPECT_EQ(Link::to_finding_from_article(HtmlLayout::folder, "8ae5").address(),
            "index.html#finding-8ae5");
}

TEST(Html, ChartsAreDrawnToScale) {
  const std::vector<ChartValue> values = {exactly(0, "2031-05-01"), exactly(50, "2031-05-11"),
                                          exactly(100, "2031-05-21")};
  const auto chart = chart_of(values);
  ASSERT_TRUE(chart);
  ASSERT_EQ(chart->boxes.size(), 3U);
  const auto& [first, second, third] = std::tie(chart->boxes[0], chart->boxes[1], chart->boxes[2]);
  EXPECT_EQ(second.x - first.x, third.x - second.x) << "ten days are as long as ten days";
  EXPECT_NEAR(first.y - second.y, second.y - third.y, 1) << "and fifty as high as fifty";
  EXPECT_GT(first.y, third.y) << "more is higher";
  for (const ChartBox& box : chart->boxes) {
    EXPECT_GE(box.left, Chart::left);
    EXPECT_LE(box.right, Chart::right);
    EXPECT_GT(box.right, box.left) << "a day can be seen";
    EXPECT_GT(box.bottom, box.top) << "and a number";
    EXPECT_FALSE(box.open_up || box.open_down || box.open_left || box.open_right);
    EXPECT_FALSE(box.label.empty()) << "three values have room for their words";
  }
  EXPECT_EQ(chart->values.front().label, "0");
  EXPECT_EQ(chart->values.back().label, "100");
}

TEST(Html, ChartsShowWhatIsNotKnown) {
  struct Case {
    Interval value;
    DayRange days;
    bool up, down, left, right;
    const char* why;
  };
  const auto number = [](std::int64_t value) { return std::optional(Decimal::of(value)); };
  const DayRange on = DayRange::on(day("2031-05-11"));
  for (const Case& c :
       {Case{Interval::exactly(Decimal::of(9)), on, false, false, false, false, "all is known"},
        Case{{number(42001), std::nullopt}, on, true, false, false, false, "more than 42,000"},
        Case{{number(0), number(31999)}, on, false, true, false, false, "almost 32,000"},
        Case{{std::nullopt, number(31999)}, on, false, true, false, false, "less than 32,000"},
        Case{{number(10), number(12)}, on, false, false, false, false, "between 10 and 12"},
        Case{{number(0), number(0)}, on, false, false, false, false, "nobody is a number"},
        Case{Interval::exactly(Decimal::of(9)),
             {day("2031-05-11"), std::nullopt},
             false,
             false,
             false,
             true,
             "that day or later"},
        Case{Interval::exactly(Decimal::of(9)),
             {std::nullopt, day("2031-05-11")},
             false,
             false,
             true,
             false,
             "that day or earlier"},
        Case{Interval::exactly(Decimal::of(9)), {}, false, false, true, true, "no day is known"}}) {
    const auto chart = chart_of(std::vector{
        exactly(5, "2031-05-01"), ChartValue{c.value, c.days, "x"}, exactly(60000, "2031-06-01")});
    ASSERT_TRUE(chart) << c.why;
    const ChartBox& box = chart->boxes[1];
    EXPECT_EQ(box.open_up, c.up) << c.why;
    EXPECT_EQ(box.open_down, c.down) << c.why;
    EXPECT_EQ(box.open_left, c.left) << c.why;
    EXPECT_EQ(box.open_right, c.right) << c.why;
    if (c.left) {
      EXPECT_EQ(box.left, Chart::left) << c.why;
    }
    if (c.right) {
      EXPECT_EQ(box.right, Chart::right) << c.why;
    }
  }
}

TEST(Html, ChartsAreWideAsTheDaysAndHighAsTheValues) {
  const auto chart = chart_of(std::vector{
      exactly(0, "2031-05-01"),
      ChartValue{{Decimal::of(40), Decimal::of(80)}, {day("2031-05-11"), day("2031-05-21")}, "x"},
      exactly(100, "2031-05-31")});
  ASSERT_TRUE(chart);
  const ChartBox& box = chart->boxes[1];
  const int whole_width = chart->boxes[2].x - chart->boxes[0].x,
            whole_height = chart->boxes[0].y - chart->boxes[2].y;
  EXPECT_NEAR(box.right - box.left, whole_width / 3, 1) << "ten of thirty days";
  EXPECT_NEAR(box.bottom - box.top, whole_height * 40 / 100, 2) << "forty of a hundred";
}

TEST(Html, AChartNeedsValuesAndDays) {
  const std::vector<ChartValue> nothing;
  EXPECT_FALSE(chart_of(nothing));
  EXPECT_FALSE(chart_of(std::vector{exactly(1, "2031-05-01")})) << "one value is no story";
  ChartValue undated = exactly(1, "2031-05-01");
  undated.days = {};
  EXPECT_FALSE(chart_of(std::vector{undated, undated})) << "without a day there is no order";
  ChartValue boundless = exactly(1, "2031-05-01");
  boundless.value = {};
  EXPECT_FALSE(chart_of(std::vector{boundless, boundless})) << "nor without a number a height";
}

TEST(Html, ChartsHoldEveryNumberAndDay) {
  constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();
  const Day first = day("1400-01-01"), last = day("9999-12-31");
  struct Case {
    std::vector<ChartValue> values;
    const char* why;
  };
  const auto at = [](std::int64_t thousandths, Day on) {
    return ChartValue{Interval::exactly(Decimal{thousandths}), DayRange::on(on), "x"};
  };
  for (const Case& c : {Case{{at(-largest, first), at(largest, last)}, "from end to end"},
                        Case{{at(largest, last), at(largest, last)}, "only the largest"},
                        Case{{at(-5, first), at(-5, first)}, "one negative number on one day"},
                        Case{{at(1, first), at(2, last)}, "thousandths over all of time"},
                        Case{{at(0, first), at(0, first)}, "zero"}}) {
    const auto chart = chart_of(c.values);
    ASSERT_TRUE(chart) << c.why;
    for (const ChartBox& box : chart->boxes) {
      EXPECT_GE(box.top, 0) << c.why;
      EXPECT_LE(box.bottom, Chart::height) << c.why;
      EXPECT_GE(box.left, 0) << c.why;
      EXPECT_LE(box.right, Chart::width) << c.why;
    }
    EXPECT_LE(chart->values.size(), 9U) << c.why;
    EXPECT_GE(chart->values.size(), 2U) << c.why;
    EXPECT_LE(chart->days.size(), 9U) << c.why;
  }
}

TEST(Html, LabelsOfAChartCoverNoOther) {
  std::vector<ChartValue> values;
  for (int i = 0; i < 300; ++i) {
    ChartValue value = exactly(100 + i % 7, "2031-05-01");
    value.days = DayRange::on(plus_days(*value.days.low, i / 10));
    value.words = "at least " + value.words;
    value.clash = i == 200;
    values.push_back(value);
  }
  const auto chart = chart_of(values);
  ASSERT_TRUE(chart);
  std::size_t labels = 0;
  for (std::size_t i = 0; i < chart->boxes.size(); ++i) {
    const ChartBox& one = chart->boxes[i];
    labels += one.label.empty() ? 0U : 1U;
    for (std::size_t k = 0; k < i; ++k) {
      const ChartBox& other = chart->boxes[k];
      if (one.label.empty() || other.label.empty()) continue;
      EXPECT_FALSE(one.label_x == other.label_x && one.label_y == other.label_y) << i << ", " << k;
    }
  }
  EXPECT_GE(labels, 3U);
  EXPECT_LE(labels, 40U) << "where there is no room there is no label";
}

TEST(Html, WhatIsExcusedOrBeyondFiftyIsFolded) {
  Analysis analysis = analysis_of_fixture();
  multiply(analysis, 53);
  Gate gate = compare(analysis.findings, {});
  EXPECT_EQ(count_of(page_of(analysis, gate), "<details class=\"folded\">"), 3U);
  gate.states[0] = State::known;
  gate.states[1] = State::waived;
  gate.reasons[1] = "as <printed>";
  const std::string page = page_of(analysis, gate);
  EXPECT_EQ(count_of(page, "<details class=\"folded\">"), 3U)
      << "two that are excused, and one beyond the fifty that are open";
  EXPECT_NE(page.find("<strong>Waived:</strong> as &lt;printed&gt;"), std::string::npos);
  EXPECT_EQ(count_of(page, "<article id=\"finding-"), 53U) << "folded or not, each is there";
}

TEST(Html, TheRarestValuesShareAFilter) {
  Analysis analysis = analysis_of_fixture();
  multiply(analysis, 100);
  const Gate gate = compare(analysis.findings, {});
  const HtmlFilters filters({analysis, gate, ""});
  std::set<std::string> events;
  for (std::size_t i = 0; i < 100; ++i) {
    const std::string classes = filters.classes(i);
    const std::size_t at = classes.find("event-");
    events.insert(classes.substr(at, classes.find(' ', at) - at));
  }
  EXPECT_EQ(events.size(), html_filter_values) << "of a hundred events 39 have their own";
  const std::string controls = marked_up([&](Markup& out) { filters.write(out); });
  EXPECT_EQ(count_of(controls, "<option>all others (61)"), 1U) << controls;
  EXPECT_EQ(controls.find("by-rule"), std::string::npos)
      << "where all are of one rule there is nothing to choose";
  for (const std::string& event : events)
    EXPECT_NE(html_style().find(".finding:not(." + event + ")"), std::string_view::npos)
        << "the style sheet has a rule for each";
}

TEST(Html, AStoryIsToldOnce) {
  Analysis analysis = analysis_of_fixture();
  multiply(analysis, 400);
  const Gate gate = compare(analysis.findings, {});
  const std::string page = page_of(analysis, gate);
  EXPECT_LE(count_of(page, "class=\"story-of\""), 1U)
      << "four hundred findings about one figure do not repeat it four hundred times";
}

TEST(Html, TheVerdictSaysWhatMatters) {
  Analysis analysis = analysis_of_fixture();
  Gate gate = compare(analysis.findings, {});
  const Report report{analysis, gate, ""};
  EXPECT_EQ(verdict_of(report), "3 errors in 4 articles: not everything they say can be true.");
  for (std::size_t i = 0; i < analysis.findings.size(); ++i)
    if (analysis.findings[i].severity == Severity::error) gate.states[i] = State::known;
  EXPECT_EQ(
      verdict_of(report),
      "No error in 4 articles, but 1 warning to look into. 3 findings that were accepted before "
      "are not counted.");
  std::fill(gate.states.begin(), gate.states.end(), State::waived);
  EXPECT_EQ(verdict_of(report),
            "Nothing that was read in 4 articles contradicts anything else. 4 findings that were "
            "accepted before are not counted.");
  const Analysis empty;
  const Gate none;
  EXPECT_EQ(verdict_of({empty, none, ""}), "No claim was read in 0 articles.");
}

TEST(Html, LeadsToTheWordsOnTheWebWhereAnAddressIsKnown) {
  const auto record = [](int number, int killed, const std::string& url) {
    return Article{std::to_string(number) + ".json",
                   R"({"title": "Blast", "date": "2031-05-03", "url": ")" + url +
                       R"(", "body": "The blast in Halden on 2 May 2031 killed )" +
                       std::to_string(killed) + R"( people."})"};
  };
  Analysis analysis =
      analyse({record(1, 12, "https://news.example/1"), record(2, 91, "javascript:alert(1)")}, {});
  const std::string page = page_of(analysis, compare(analysis.findings, {}));
  EXPECT_NE(page.find("href=\"https://news.example/1#:~:text="), std::string::npos);
  EXPECT_NE(page.find("<dd><a href=\"https://news.example/1\">https://news.example/1</a></dd>"),
            std::string::npos);
  EXPECT_EQ(page.find("href=\"javascript"), std::string::npos) << "only addresses of the web";
  EXPECT_NE(page.find("<dd>javascript:alert(1)</dd>"), std::string::npos) << "shown as text";
}

}  // namespace checkclaims::html_test
