#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "checkclaims/document.hpp"
#include "reading/formats/characters.hpp"

namespace checkclaims {

/// An article as a page's JSON-LD describes it. Spans are of the page: what stands between the
/// quotes of a JSON string, escapes included; empty where it says nothing.
struct LinkedArticle {
  Span headline, published, changed, url, publisher, language;
  bool live = false;             ///< a LiveBlogPosting
  std::uint32_t body_words = 0;  ///< of its articleBody
};

struct LinkedData {
  std::vector<LinkedArticle> articles;  ///< in the order of the page
  std::uint32_t broken = 0;             ///< scripts that are no JSON
};

/// The contents of a page's scripts of JSON-LD -> the articles in them: at the top, in an array, in
/// "@graph" or as the main entity of something. What else is named, as lists of other articles, is
/// not looked into. Throws nothing for any input.
LinkedData read_linked_data(std::string_view page, std::span<const Span> scripts);

/// Writes what a JSON string says.
void write_json_words(PageWriter& writer, std::string_view page, Span string);

}  // namespace checkclaims
