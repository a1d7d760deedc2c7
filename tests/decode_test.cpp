#include "reading/formats/decode.hpp"

#include <gtest/gtest.h>

#include <random>

#include "checkclaims/error.hpp"

namespace checkclaims::decode_test {

namespace {

Decoded decoded(std::string bytes) { return decode({"a.txt", std::move(bytes)}); }

std::uint64_t file_place(const Decoded& decoded, std::uint32_t offset) {
  Document document;
  document.file_shift = decoded.file_shift;
  return file_begin(document, offset);
}

/// The WHATWG decoder's state machine, one byte at a time.
struct Slow {
  std::string text;
  std::uint32_t replaced = 0;
};

Slow slow_decode(const std::string& bytes) {
  Slow slow;
  std::string pending;
  unsigned needed = 0, low = 0x80, high = 0xBF;
  const auto fail = [&slow] {
    slow.text += "\xEF\xBF\xBD";
    ++slow.replaced;
  };
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    if (needed == 0) {
      low = 0x80;
      high = 0xBF;
      pending = bytes[i];
      if (byte < 0x80)
        slow.text += bytes[i];
      else if (byte >= 0xC2 && byte <= 0xDF)
        needed = 1;
      else if (byte >= 0xE0 && byte <= 0xEF)
        needed = 2, low = byte == 0xE0 ? 0xA0 : low, high = byte == 0xED ? 0x9F : high;
      else if (byte >= 0xF0 && byte <= 0xF4)
        needed = 3, low = byte == 0xF0 ? 0x90 : low, high = byte == 0xF4 ? 0x8F : high;
      else
        fail();
    } else if (byte < low || byte > high) {
      needed = 0;
      fail();
      --i;
    } else {
      low = 0x80;
      high = 0xBF;
      pending += bytes[i];
      if (--needed == 0) slow.text += pending;
    }
  }
  if (needed != 0) fail();
  return slow;
}

/// Everything that must hold of any decoding.
void check(const std::string& bytes) {
  const Decoded result = decoded(bytes);
  const Slow slow = slow_decode(bytes);
  ASSERT_EQ(result.text, slow.text);
  ASSERT_EQ(result.replaced, slow.replaced);
  const Decoded again = decoded(result.text);
  ASSERT_EQ(again.text, result.text);
  ASSERT_EQ(again.replaced, 0u);
  ASSERT_TRUE(again.file_shift.empty());
  // The border after each character lies where the file's next one starts.
  std::uint64_t last = 0;
  for (std::uint32_t i = 0; i <= result.text.size(); ++i) {
    if (i < result.text.size() && (static_cast<unsigned char>(result.text[i]) & 0xC0) == 0x80)
      continue;
    const std::uint64_t place = file_place(result, i);
    ASSERT_TRUE(i == 0 || place > last);
    ASSERT_LE(place, bytes.size());
    const bool kept = i < result.text.size() && result.text.compare(i, 3, "\xEF\xBF\xBD") != 0;
    if (kept) {
      ASSERT_EQ(bytes[place], result.text[i]);
    }
    last = place;
  }
  ASSERT_EQ(last, bytes.size());
}

}  // namespace

TEST(Decode, EveryPairOfBytes) {
  for (int a = 1; a < 256; ++a)
    for (int b = 1; b < 256; ++b)
      if (a + b != 0xFF + 0xFE || a < 0xFE)
        check({static_cast<char>(a), static_cast<char>(b), 'x'});
}

TEST(Decode, LongerSequencesAtTheBordersOfTheirRanges) {
  const std::string edges =
      "\x01\x41\x7F\x80\x8F\x90\x9F\xA0\xBF\xC0\xC1\xC2\xDF\xE0\xE1\xEC\xED\xEE\xEF\xF0\xF1\xF3\xF4"
      "\xF5\xFE"
      "\xFF";
  for (const char a : edges)
    for (const char b : edges)
      for (const char c : edges) {
        const std::string head{a, b};
        if (head == "\xFF\xFE" || head == "\xFE\xFF") continue;  // UTF-16
        check({a, b, c, ' '});
        check({a, b, c, '\x80', 'x'});
      }
}

TEST(Decode, RandomBytes) {
  std::mt19937 random(7);
  std::uniform_int_distribution<int> byte(1, 255), length(1, 24);
  for (int i = 0; i < 20000; ++i) {
    std::string bytes = "x";
    for (int n = length(random); n > 0; --n) bytes += static_cast<char>(byte(random));
    check(bytes);
  }
}

TEST(Decode, MarksAndEncodings) {
  struct Case {
    std::string bytes, text;
    std::uint32_t replaced;
    const char* why;
  };
  using namespace std::string_literals;
  for (const auto& c : {
           Case{"\xEF\xBB\xBFToll", "Toll", 0, "a byte order mark is no text"},
           Case{"\xEF\xBB\xBF\xEF\xBB\xBFToll", "Toll", 0, "however often it was added"},
           Case{"", "", 0, "nothing is nothing"},
           Case{"\xFF\xFEH\0i\0"s, "Hi", 0, "UTF-16, little endian"},
           Case{"\xFE\xFF\0H\0i"s, "Hi", 0, "UTF-16, big endian"},
           Case{"\xFF\xFE\x19\x20"s, "\xE2\x80\x99", 0, "a curly apostrophe"},
           Case{"\xFE\xFF\xD8\x3D\xDE\x00"s, "\xF0\x9F\x98\x80", 0, "a surrogate pair"},
           Case{"\xFE\xFF\xD8\x3D\0x"s, "\xEF\xBF\xBDx", 1, "a high surrogate alone"},
           Case{"\xFE\xFF\xDE\x00\0x"s, "\xEF\xBF\xBDx", 1, "a low surrogate alone"},
           Case{"\xFF\xFEH\0i"s, "H\xEF\xBF\xBD", 1, "half a code unit at the end"},
           Case{"caf\xE9 12", "caf\xEF\xBF\xBD 12", 1, "Latin-1 is not guessed"},
       }) {
    const Decoded result = decoded(c.bytes);
    EXPECT_EQ(result.text, c.text) << c.why;
    EXPECT_EQ(result.replaced, c.replaced) << c.why;
    EXPECT_EQ(file_place(result, static_cast<std::uint32_t>(result.text.size())), c.bytes.size())
        << c.why;
  }
}

TEST(Decode, OffsetsOfUtf16LeadBackToTheFile) {
  using namespace std::string_literals;
  const Decoded result = decoded("\xFF\xFE"s + "a\0"s + "\x19\x20"s + "\x3D\xD8\x00\xDE"s + "b\0"s);
  ASSERT_EQ(result.text,
            "a\xE2\x80\x99\xF0\x9F\x98\x80"
            "b");
  EXPECT_EQ(file_place(result, 0), 2u);
  EXPECT_EQ(file_place(result, 1), 4u);
  EXPECT_EQ(file_place(result, 4), 6u);
  EXPECT_EQ(file_place(result, 8), 10u);
}

TEST(Decode, NulIsBinaryWhereverItStands) {
  for (const std::size_t offset : {0u, 1u, 4095u, 4096u, 65536u}) {
    std::string bytes(65537, 'x');
    bytes[offset] = '\0';
    try {
      decoded(bytes);
      ADD_FAILURE() << offset;
    } catch (const InputError& error) {
      EXPECT_EQ(std::string(error.what()),
                "a.txt: binary content (NUL byte at offset " + std::to_string(offset) + ")");
    }
  }
  using namespace std::string_literals;
  EXPECT_THROW(decoded("\xFF\xFE"
                       "a\0\0\0"s),
               InputError)
      << "a NUL character of UTF-16";
}

}  // namespace checkclaims::decode_test
