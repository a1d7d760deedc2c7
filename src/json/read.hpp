#pragma once
#include <algorithm>
#include <cstddef>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string_view>

namespace checkclaims {

/// A text that is read as JSON, and how far the reader has got in it.
class JsonText {
 public:
  explicit JsonText(std::string_view text) : text_(text) {}

  /// The line, from 1, of what was read last.
  std::size_t line() const {
    // One character beyond a number has been read to see where it ends.
    const std::size_t before = read_ > 0 ? read_ - 1 : 0;
    return 1 + static_cast<std::size_t>(std::count(
                   text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(before), '\n'));
  }

  /// Hands the events of the whole text to `reader`. False where one answered false or the
  /// text is no JSON, of which the reader's `parse_error` is told.
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

/// What is wrong with a text that is no JSON, from what the parser says of it.
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
