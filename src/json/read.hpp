#pragma once
#include <algorithm>
#include <cstddef>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string_view>

namespace checkclaims {

/// A text that is read as JSON, with the reader's position in it.
class JsonText {
 public:
  explicit JsonText(std::string_view text) : text_(text) {}

  /// The 1-based line of what was read last.
  std::size_t line() const {
    // One character beyond a number has been read to see where it ends.
    const std::size_t before = read_ > 0 ? read_ - 1 : 0;
    return 1 + static_cast<std::size_t>(std::count(
                   text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(before), '\n'));
  }

  /// Passes the events of the whole text to `reader`. Returns false if one of them returned false
  /// or the text is not JSON, which is reported to the reader's `parse_error`.
  template <class Reader>
  bool read(Reader& reader) {
    return nlohmann::json::sax_parse(Iterator{this, 0}, Iterator{this, text_.size()}, &reader);
  }

 private:
  struct Iterator {
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    JsonText* text;
    std::size_t at;

    reference operator*() const { return text->text_[at]; }
    Iterator& operator++() {
      text->read_ = ++at;
      return *this;
    }
    bool operator==(const Iterator& other) const { return at == other.at; }
  };

  std::string_view text_;
  std::size_t read_ = 0;
};

/// What is wrong with a text that is not JSON, from the parser's message.
inline std::string reason_of(const nlohmann::json::exception& error) {
  constexpr int number_overflow = 406;
  if (error.id == number_overflow) return "a number out of range";
  const std::string_view all = error.what();
  const std::size_t dash = all.find(" - ");
  return "not valid JSON" + (dash == std::string_view::npos
                                 ? std::string()
                                 : ": " + std::string(all.substr(dash + 3)));
}

}  // namespace checkclaims
