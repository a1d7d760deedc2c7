#include "reading/formats/fragment.hpp"

#include "reading/formats/ascii.hpp"
#include "reading/formats/html.hpp"

namespace checkclaims {
namespace {

/// "&amp;", "&#8211;", "&nbsp;" at the start of the text.
bool is_reference(std::string_view text) {
  constexpr std::size_t longest = 12;
  const std::size_t end = text.substr(0, longest).find(';');
  return end != std::string_view::npos && end > 1 && (text[1] == '#' || ascii_letter(text[1])) &&
         text.substr(0, end).find(' ') == std::string_view::npos;
}

}  // namespace

bool looks_like_html(std::string_view value) {
  for (std::size_t at = value.find_first_of("<&"); at != std::string_view::npos;
       at = value.find_first_of("<&", at + 1)) {
    const std::string_view rest = value.substr(at);
    if (rest.front() == '&' && is_reference(rest)) return true;
    if (rest.front() == '<' && rest.size() > 2 && (ascii_letter(rest[1]) || rest[1] == '/') &&
        rest.substr(0, 512).find('>') != std::string_view::npos)
      return true;
  }
  return false;
}

void write_value(std::string_view value, const std::vector<TextRun>& runs, Extraction& extraction,
                 TextWriter& out) {
  if (!looks_like_html(value)) {
    out.append(value, runs);
    return;
  }
  Extraction fragment = read_web_fragment(value);
  out.append(fragment.text,
             through(fragment.runs, static_cast<std::uint32_t>(fragment.text.size()), runs));
  for (OmittedPart& part : fragment.omitted) extraction.omitted.push_back(std::move(part));
}

}  // namespace checkclaims
