// Words as an address that makes a browser find them.
#include "reporting/html/text_fragment.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace checkclaims::text_fragment_test {
namespace {

struct Case {
  std::string words, expected;
  std::string_view why;
};

TEST(TextFragment, Words) {
  const std::array cases = {
      Case{"12 people were killed", "text=12%20people%20were%20killed", "blanks"},
      Case{"1,139", "text=1%2C139", "a comma would begin the end of a range"},
      Case{"cease-fire", "text=cease%2Dfire", "a hyphen would make it words before or after"},
      Case{"A & B", "text=A%20%26%20B", "an ampersand would begin another directive"},
      Case{"100% of \"it\" <b>", "text=100%25%20of%20%22it%22%20%3Cb%3E", "markup and per cent"},
      Case{"caf\xC3\xA9", "text=caf%C3%A9", "UTF-8 by its bytes"},
      Case{"  12\n people\t", "text=12%20people", "a page has one blank for a line break"},
      Case{"", "", "no words"},
      Case{" \n", "", "no words, either"},
      Case{"12\x1B[0m people", "", "no page shows a control character"},
      Case{"a\xE2\x80\xAE"
           "b",
           "", "nor one that turns the line"},
      Case{"12\xFF people", "", "nor bytes that are no UTF-8"},
      Case{"The war in the Gaza Strip has killed more than 42,000 people, health authorities said, "
           "and more than 100,000 others were wounded",
           "text=The%20war%20in%20the%20Gaza%20Strip%20has%20killed,"
           "more%20than%20100%2C000%20others%20were%20wounded",
           "of long words the first and the last ones"},
      Case{std::string(101, 'x'), "", "nothing is cut within a word"},
      Case{std::string(100, 'x'), "text=" + std::string(100, 'x'), "as long as can be"},
  };
  for (const Case& c : cases) EXPECT_EQ(text_directive(c.words), c.expected) << c.why;
}

}  // namespace
}  // namespace checkclaims::text_fragment_test
