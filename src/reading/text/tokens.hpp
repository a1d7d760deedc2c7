#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <type_traits>
#include <vector>

#include "checkclaims/document.hpp"

namespace checkclaims {

/// Tokens side by side: a view, valid as long as they are. Every index may be asked for: beyond the
/// ends, also at what `i - 1` is for the first, stands a token that is no word, no mark and no
/// bytes.
class Tokens {
 public:
  Tokens() = default;
  Tokens(std::span<const Token> tokens) : tokens_(tokens) {}
  Tokens(const std::vector<Token>& tokens) : tokens_(tokens) {}

  const Token& operator[](std::size_t at) const {
    return at < tokens_.size() ? tokens_.data()[at] : nothing;
  }
  const Token& back() const { return operator[](tokens_.size() - 1); }
  std::size_t size() const { return tokens_.size(); }
  bool empty() const { return tokens_.empty(); }
  auto begin() const { return tokens_.begin(); }
  auto end() const { return tokens_.end(); }

  /// Tokens [first, first + count), as far as there are any.
  Tokens part(std::size_t first, std::size_t count) const {
    const std::size_t from = std::min(first, tokens_.size());
    return tokens_.subspan(from, std::min(count, tokens_.size() - from));
  }
  /// The bytes of tokens [first, last), as far as there are any; empty where there are none.
  Span span(std::size_t first, std::size_t last) const {
    const std::size_t end = std::min(last, tokens_.size());
    return first < end ? Span{tokens_.data()[first].span.begin, tokens_.data()[end - 1].span.end}
                       : Span{};
  }

 private:
  inline static constexpr Token nothing{};
  std::span<const Token> tokens_;
};

/// What is known of each token of a sentence; beyond its ends `T{}`, whatever is put there.
template <class T>
class ByToken {
  using Held = std::conditional_t<std::is_same_v<T, bool>, char, T>;

 public:
  ByToken() = default;
  explicit ByToken(std::size_t tokens) : things_(tokens, T{}) {}

  const Held& operator[](std::size_t token) const {
    return token < things_.size() ? things_[token] : nothing;
  }
  /// That of a token of the sentence.
  Held& at(std::size_t token) { return things_.at(token); }
  void set(std::size_t token, T thing) {
    if (token < things_.size()) things_[token] = thing;
  }
  /// The same for tokens [first, last).
  void fill(std::size_t first, std::size_t last, T thing) {
    for (std::size_t token = first; token < std::min(last, things_.size()); ++token)
      things_[token] = thing;
  }
  std::size_t size() const { return things_.size(); }
  auto begin() const { return things_.begin(); }
  auto end() const { return things_.end(); }

 private:
  inline static const Held nothing{};
  std::vector<Held> things_;
};

}  // namespace checkclaims
