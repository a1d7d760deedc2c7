#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "checkclaims/document.hpp"
#include "reading/formats/decode.hpp"

namespace checkclaims {

/// A web page's bytes as valid UTF-8.
struct DecodedPage {
  Decoded decoded;
  std::vector<std::string> remarks;  ///< "charset koi8-r is not known, the page is read as UTF-8"
};

/// The bytes of a web page or XML file -> its text.
///
/// Its encoding is that of its byte order mark (UTF-8, UTF-16), else that of `header_charset`,
/// which is empty or what the header of its transfer said, else that of the first <meta> or XML
/// declaration that names one in its first 1024 bytes, else UTF-8. Known are UTF-8, windows-1252
/// and ISO 8859-15, by all labels of the Encoding standard, by which latin-1 and ASCII are
/// windows-1252. Any other is read as UTF-8, with a remark. Throws InputError as decode does.
DecodedPage decode_page(const Article& page, std::string_view header_charset);

}  // namespace checkclaims
