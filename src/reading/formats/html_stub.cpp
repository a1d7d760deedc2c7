#include "reading/formats/charset.hpp"
#include "reading/formats/html.hpp"
namespace checkclaims {
Extraction read_web_page(std::string_view page) { return read_web_fragment(page); }
Extraction read_web_fragment(std::string_view page) {
  TextWriter out;
  std::size_t run = 0;
  for (std::size_t at = 0; at < page.size(); ++at)
    if (page[at] == '<') {
      out.copy(page, run, at);
      if (page.substr(at).starts_with("</p>")) out.end_paragraph();
      at = std::min(page.find('>', at), page.size());
      run = at + 1;
    }
  if (run < page.size()) out.copy(page, run, page.size());
  Extraction e;
  out.finish(e);
  return e;
}
DecodedPage decode_page(const Article& page, std::string_view) { return {decode(page), {}}; }
}  // namespace checkclaims
