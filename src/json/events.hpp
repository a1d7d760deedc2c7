#pragma once
#include <nlohmann/json.hpp>
#include <string>

namespace checkclaims {

/// The common part of readers of JSON events: every scalar except a string is passed to the
/// reader's `scalar()`. A result of false stops the parser; `problem` says why.
template <class Reader>
class JsonEvents {
 public:
  using number_integer_t = nlohmann::json::number_integer_t;
  using number_unsigned_t = nlohmann::json::number_unsigned_t;
  using number_float_t = nlohmann::json::number_float_t;
  using string_t = nlohmann::json::string_t;
  using binary_t = nlohmann::json::binary_t;

  std::string problem;

  bool null() { return reader().scalar(); }
  bool boolean(bool) { return reader().scalar(); }
  bool number_integer(number_integer_t) { return reader().scalar(); }
  bool number_unsigned(number_unsigned_t) { return reader().scalar(); }
  bool number_float(number_float_t, const string_t&) { return reader().scalar(); }
  bool binary(binary_t&) { return reader().scalar(); }

 protected:
  bool refuse(std::string why) {
    if (problem.empty()) problem = std::move(why);
    return false;
  }

 private:
  Reader& reader() { return static_cast<Reader&>(*this); }
};

}  // namespace checkclaims
