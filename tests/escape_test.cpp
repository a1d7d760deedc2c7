#include "reporting/escape.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <random>

#include "checkclaims/report.hpp"

namespace checkclaims::escape_test {

using namespace std::string_literals;

namespace {

/// How a CI server reads a log line: GitHub's and Azure's rules.
bool is_ci_command(std::string_view line) {
  const auto start = line.find_first_not_of(" \t\v\f\r\n");
  if (start != std::string_view::npos && line.substr(start).starts_with("::")) return true;
  return line.find("##[") != std::string_view::npos ||
         line.find("##vso[") != std::string_view::npos;
}

/// Bytes that a terminal takes for more than text: C0, DEL, C1, bidi overrides and isolates.
bool moves_terminal(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x20 || byte == 0x7F) return true;
    const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0;
    if (byte == 0xC2 && next >= 0x80 && next < 0xA0) return true;
    const std::string_view three = text.substr(i, 3);
    for (const char* bad : {"\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067",
                            "\u2068", "\u2069", "\u200B", "\uFEFF"})
      if (three == bad) return true;
  }
  return false;
}

}  // namespace

TEST(Escape, ShowsWhatCannotBeSeen) {
  struct Case {
    std::string text, safe;
    const char* why;
  };
  for (const auto& c :
       {Case{"plain – text, «é» 東京 😀", "plain – text, «é» 東京 😀", "letters of any script stay"},
        Case{"\x1b[31mred", "\\u{1b}[31mred", "no colour from an article"},
        Case{"a\tb\nc\rd", "a\\tb\\nc\\rd", "line breaks would forge lines"},
        Case{"nul\0!"s, "nul\\u{0}!", "NUL ends strings elsewhere"}, Case{"\x7f", "\\u{7f}", "DEL"},
        Case{"\u009B31m", "\\u{9b}31m", "C1 has a CSI of its own"},
        Case{"\u202Eevil", "\\u{202e}evil", "bidi override"},
        Case{"a\u200Bb\uFEFF", "a\\u{200b}b\\u{feff}", "zero width"},
        Case{"\u2028", "\\u{2028}", "a line break to some readers"},
        Case{"\xff\xc3", "\\x{ff}\\x{c3}", "bytes that are no UTF-8"},
        Case{"::error::x", "\\u{3a}:error::x", "GitHub command"},
        Case{"  ::error::x", "  \\u{3a}:error::x", "GitHub trims first"},
        Case{"\u00A0::error::x", "\u00A0\\u{3a}:error::x", "and trims all blanks"},
        Case{"a ::b", "a ::b", "inside a line it is text"},
        Case{"x ##[error]y", "x ##\\u{5b}error]y", "GitHub's older command, anywhere"},
        Case{"###[x", "###\\u{5b}x", "more marks end in two"},
        Case{"##vso[task.complete]", "##vso\\u{5b}task.complete]", "Azure command"},
        Case{"#[x] ## [y]", "#[x] ## [y]", "neither is a command"}})
    EXPECT_EQ(escape(c.text), c.safe) << c.why;
}

TEST(Escape, HoldsForAnyBytes) {
  const std::vector<std::string> pieces = {
      "::", "##", "[", "vso", " ",    "\x1b", "\xC2",   "\x9B", "\xE2\x80\xAE",
      "a",  ":",  "#", "\n",  "\xff", "é",    "\u00A0", "\\",   "u{1b}"};
  std::mt19937 random(7);
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (unsigned n = random() % 8; n > 0; --n) text += pieces[random() % pieces.size()];
    const std::string safe = escape(text);
    EXPECT_FALSE(moves_terminal(safe)) << safe;
    EXPECT_FALSE(is_ci_command(safe)) << safe;
    EXPECT_EQ(escape(safe), safe) << "escaping twice changes nothing";
  }
}

TEST(Escape, PathsAreQuotedOnlyWhereTheyAreOdd) {
  struct Case {
    std::string path, shown;
    const char* why;
  };
  for (const auto& c : {Case{"seeds/a b.txt", "seeds/a b.txt", "a blank is no oddity"},
                        Case{"é.txt", "é.txt", "nor is another script"},
                        Case{"a\xff.txt", "\"a\\377.txt\"", "a byte that is no UTF-8, in octal"},
                        Case{"a\nb", "\"a\\012b\"", "a line break"},
                        Case{"a\"b\\", "\"a\\\"b\\\\\"", "quotes and backslashes"},
                        Case{"", "\"\"", "nothing must be seen as nothing"}})
    EXPECT_EQ(quote_path(c.path), c.shown) << c.why;
}

TEST(Escape, JsonKeepsItsValueAndLosesItsTeeth) {
  for (const std::string& text : {"\u009B31m"s, "\x7f"s, "##[error]x"s, "##vso[x]"s, "\u202E"s,
                                  "\U000E0041"s, "é \"quoted\" \\ \n"s}) {
    const std::string json = nlohmann::json(text).dump();
    const std::string safe = escape_ci_commands(json);
    EXPECT_FALSE(moves_terminal(safe)) << safe;
    EXPECT_FALSE(is_ci_command(safe)) << safe;
    EXPECT_EQ(nlohmann::json::parse(safe).get<std::string>(), text);
  }
  EXPECT_EQ(escape_ci_commands("[\"##\",[1]]"), "[\"##\",[1]]") << "brackets of JSON itself stay";
  EXPECT_EQ(json_path("a\xff"), "\"a\\377\"");
  EXPECT_EQ(json_path("a\nb"), "a\nb") << "JSON has its own way to write it";
}

TEST(Escape, WidthsAreThoseOfATerminal) {
  struct Case {
    std::string text;
    std::size_t width;
    const char* why;
  };
  for (const auto& c :
       {Case{"abc", 3, "letters"}, Case{"é", 1, "two bytes"},
        Case{"e\u0301", 1, "what joins fills nothing"}, Case{"大火", 4, "wide characters"},
        Case{"ａ", 2, "full width"}, Case{"\t\n", 4, "as they are shown"},
        Case{"\x1b\u202E\xff", 6 + 8 + 6, "what is shown as its code"}, Case{"", 0, "nothing"}})
    EXPECT_EQ(display_width(c.text), c.width) << c.why;
  for (const std::string& text :
       {"\x1b"s, "\x7f"s, "\u009b"s, "\u200b"s, "\u202e"s, "\U000E0041"s, "\xff"s, "a大é\t"s})
    EXPECT_EQ(display_width(text), display_width(escape(text))) << escape(text);
  EXPECT_EQ(first_columns("大火x", 3), "大") << "half a character is none";
  EXPECT_EQ(last_columns("x大火", 3), "火");
  EXPECT_EQ(first_columns("abc", 9), "abc");
}

}  // namespace checkclaims::escape_test
