// The limit program: the least that a program can do that reads news for claims, and so what the
// time of checkclaims is held against (tests/bench/run --limit-program).
//
//   limit_program FOLDER > found.json
//
// It reads the files, divides them into words, numbers and marks, looks each word up in the
// lexicon of checkclaims (one question to a hash table), parses the numbers, and writes as JSON
// what it found and where. It knows no rules. Nothing of checkclaims runs in it but the words, so
// that it stays the same measure when checkclaims gets faster.
#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/image.hpp"
#include "lexicon/tables.hpp"

namespace checkclaims {
namespace {

using Numbers = std::span<const std::uint32_t>;

/// Of a character by its first byte; "quote" is what begins curly quotation marks, dashes and the
/// ellipsis, and some rarer characters.
enum class Kind : std::uint8_t { space, letter, digit, mark, quote };

constexpr std::array<Kind, 256> kinds = [] {
  std::array<Kind, 256> of{};
  for (std::size_t c = 0; c < of.size(); ++c) {
    const bool letter = ((c | 32U) >= 'a' && (c | 32U) <= 'z') || c >= 0x80;
    if (c > ' ') of[c] = letter ? Kind::letter : Kind::mark;
  }
  for (std::size_t c = '0'; c <= '9'; ++c) of[c] = Kind::digit;
  of[0xE2] = Kind::quote;
  return of;
}();

Kind kind_of(std::string_view text, std::size_t at) {
  const Kind kind = kinds[static_cast<unsigned char>(text[at])];
  if (kind != Kind::quote) return kind;
  return at + 2 < text.size() && text[at + 1] == '\x80' ? Kind::mark : Kind::letter;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 32) : c; }

/// The words of the lexicon, in its own hash table.
class Words {
 public:
  explicit Words(const LexiconImage& image) : text_(image.text) {
    Numbers rest = image.numbers;
    for (std::size_t s = 0; s < section_count; ++s) {
      const Numbers section = rest.subspan(1, rest[0]);
      if (s == static_cast<std::size_t>(Section::words)) begins_ = section;
      if (s == static_cast<std::size_t>(Section::slots)) slots_ = section;
      rest = rest.subspan(1 + rest[0]);
    }
  }

  /// Its id; 0 if it is in no table. `folded` is in lower case and has the hash `hash`.
  std::uint32_t find(std::string_view folded, std::uint32_t hash) const {
    for (std::size_t at = hash % slots_.size(); slots_[at] != 0; at = (at + 1) % slots_.size()) {
      const std::uint32_t word = slots_[at];
      if (text_.substr(begins_[word - 1], begins_[word] - begins_[word - 1]) == folded) return word;
    }
    return 0;
  }

 private:
  std::string_view text_;
  Numbers begins_, slots_;
};

/// JSON on its way to standard output.
class Json {
 public:
  Json() = default;
  ~Json() { flush(); }
  Json(const Json&) = delete;
  Json& operator=(const Json&) = delete;

  /// Has room for a piece of so many bytes: what writes it need not ask.
  void begin_piece(std::size_t bytes) {
    if (bytes_.size() - size_ < bytes) flush();
  }
  void write(std::string_view text) {
    std::copy(text.begin(), text.end(), bytes_.data() + size_);
    size_ += text.size();
  }
  template <class Number>
  void write_number(Number number) {
    char* const end = bytes_.data() + bytes_.size();
    const auto done = std::to_chars(bytes_.data() + size_, end, number);
    size_ = static_cast<std::size_t>(done.ptr - bytes_.data());
  }

 private:
  void flush() {
    if (std::fwrite(bytes_.data(), 1, size_, stdout) != size_) std::exit(2);
    size_ = 0;
  }
  std::array<char, 1U << 16U> bytes_;
  std::size_t size_ = 0;
};

/// What was found in one text: [begin, id] of a word, whose id tells how long it is, and
/// [begin, end, value] of a number.
class Finds {
 public:
  explicit Finds(Json& json) : json_(json) {}
  template <class First, class... Others>
  void add(First begin, Others... others) {
    json_.begin_piece(128);
    json_.write(first_ ? "[" : ",[");
    json_.write_number(begin);
    ((json_.write(","), json_.write_number(others)), ...);
    json_.write("]");
    first_ = false;
  }

 private:
  Json& json_;
  bool first_ = true;
};

void write_path(Json& json, std::string_view path) {
  for (const char c : path) {
    json.begin_piece(2);
    if (c == '"' || c == '\\') json.write("\\");
    const char shown = static_cast<unsigned char>(c) < ' ' ? '?' : c;
    json.write({&shown, 1});
  }
}

/// Where digits with their separators end: "39,445", "1.2".
std::size_t number_end(std::string_view text, std::size_t at) {
  const auto digit = [&](std::size_t i) {
    return i < text.size() && kind_of(text, i) == Kind::digit;
  };
  while (digit(at) || (at < text.size() && (text[at] == ',' || text[at] == '.') && digit(at + 1)))
    ++at;
  return at;
}

/// Empty if it has more digits than a number can tell apart, or two points.
std::optional<double> value_of(std::string_view digits) {
  std::uint64_t whole = 0;
  double scale = 1;
  bool point = false;
  for (const char c : digits) {
    if (c == ',') continue;
    if (c == '.' && point) return std::nullopt;
    point |= c == '.';
    if (c == '.') continue;
    if (whole > 900'000'000'000'000) return std::nullopt;
    whole = 10 * whole + static_cast<std::uint64_t>(c - '0');
    if (point) scale *= 10;
  }
  return static_cast<double>(whole) / scale;
}

void find_all(std::string_view text, const Words& words, Finds& finds) {
  std::array<char, 64> folded;  // no word of the lexicon is longer
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const Kind kind = kind_of(text, at);
    if (kind == Kind::letter) {
      std::uint32_t hash = hash_of({});
      std::size_t size = 0;
      for (; at < text.size() && kind_of(text, at) == Kind::letter; ++at) {
        const char c = lower(text[at]);
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
        if (size < folded.size()) folded[size] = c;
        ++size;
      }
      if (size > folded.size()) continue;
      const std::uint32_t word = words.find({folded.data(), size}, hash);
      if (word != 0) finds.add(begin, word);
    } else if (kind == Kind::digit) {
      at = number_end(text, at);
      const std::optional<double> value = value_of(text.substr(begin, at - begin));
      if (value) finds.add(begin, at, *value);
    } else {
      at += text[at] == '\xE2' ? 3 : 1;
    }
  }
}

bool read_file(const std::filesystem::path& path, std::string& text) {
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) return false;
  text.resize(std::filesystem::file_size(path));
  text.resize(std::fread(text.data(), 1, text.size(), file));
  std::fclose(file);
  return true;
}

int find_in(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  const Words words(english_image);
  Json json;
  json.write("[");
  std::string text;
  for (std::size_t i = 0; i < paths.size(); ++i) {
    if (!read_file(paths[i], text)) return 2;
    json.begin_piece(64);
    json.write(i == 0 ? "{\"file\":\"" : ",\n{\"file\":\"");
    write_path(json, paths[i].native());
    json.begin_piece(64);
    json.write("\",\"found\":[");
    Finds finds(json);
    find_all(text, words, finds);
    json.begin_piece(64);
    json.write("]}");
  }
  json.begin_piece(64);
  json.write("]\n");
  return 0;
}

}  // namespace
}  // namespace checkclaims

int main(int count, char** arguments) {
  if (count != 2) {
    std::fputs("limit_program: called without the one folder it expects\n", stderr);
    return 2;
  }
  return checkclaims::find_in(arguments[1]);
}
