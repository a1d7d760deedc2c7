#include "reporting/folded_words.hpp"

#include <utf8proc.h>

#include <cstdlib>
#include <memory>

namespace checkclaims {
namespace {

std::string folded(std::string_view text) {
  utf8proc_uint8_t* made = nullptr;
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK |
                                                      UTF8PROC_COMPOSE | UTF8PROC_STABLE);
  const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                 static_cast<utf8proc_ssize_t>(text.size()), &made, options);
  const std::unique_ptr<utf8proc_uint8_t, void (*)(void*)> owned(made, std::free);
  if (size < 0) return std::string(text);  // not UTF-8: unchanged
  return {reinterpret_cast<const char*>(made), static_cast<std::size_t>(size)};
}

bool in_word(std::int32_t code) {
  switch (utf8proc_category(code)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC: return true;
    default: return false;
  }
}

}  // namespace

std::vector<std::string> folded_words(std::string_view text) {
  const std::string plain = folded(text);
  std::vector<std::string> words;
  std::string word;
  for (std::string_view rest = plain; !rest.empty();) {
    std::int32_t code = -1;
    auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(rest.data()),
                                   static_cast<utf8proc_ssize_t>(rest.size()), &code);
    if (length <= 0) length = 1;
    if (code >= 0 && in_word(code)) {
      word += rest.substr(0, static_cast<std::size_t>(length));
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
    rest.remove_prefix(static_cast<std::size_t>(length));
  }
  if (!word.empty()) words.push_back(std::move(word));
  return words;
}

}  // namespace checkclaims
