#pragma once
#include <algorithm>
#include <compare>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace checkclaims {

/// A text that is often empty and never changed: it takes the room of a pointer. It cannot contain
/// a zero byte.
class ShortText {
 public:
  ShortText() = default;
  ShortText(std::string_view text) {
    if (text.empty()) return;
    text_ = std::make_unique_for_overwrite<char[]>(text.size() + 1);
    *std::copy(text.begin(), text.end(), text_.get()) = '\0';
  }
  ShortText(const std::string& text) : ShortText(std::string_view(text)) {}
  ShortText(const char* text) : ShortText(std::string_view(text)) {}
  ShortText(const ShortText& other) : ShortText(other.view()) {}
  ShortText(ShortText&& other) noexcept = default;
  ShortText& operator=(ShortText other) noexcept {
    text_.swap(other.text_);
    return *this;
  }
  ~ShortText() = default;

  bool empty() const { return text_ == nullptr; }
  std::string_view view() const { return empty() ? std::string_view() : text_.get(); }
  operator std::string_view() const { return view(); }
  bool operator==(const ShortText& other) const { return view() == other.view(); }

 private:
  std::unique_ptr<char[]> text_;
};

}  // namespace checkclaims
