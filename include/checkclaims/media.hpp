#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace checkclaims {

/// Kinds of files other than text.
enum class Media : std::uint8_t {
  web_page,
  pdf,
  word_processor,
  json,
  json_lines,
  xml,
  web_archive,
  archive,
  e_book,
  mail,
  spreadsheet,
  picture,
  hidden_article,  ///< a file named like an article, but with a leading dot
  folder_link,     ///< a link to a folder
  mhtml,
  record,  ///< a line of JSON Lines
  report,  ///< a page that this program wrote
  other,
};
inline constexpr std::size_t media_count = static_cast<std::size_t>(Media::other) + 1;

/// "web-page".
std::string_view name_of(Media media);
/// The number of files of a kind that were found and hold no article, or are not read.
struct PassedOver {
  Media media = Media::other;
  std::size_t count = 0;
};
/// "1 web page", "4 web pages".
std::string to_text(const PassedOver& passed_over);
/// "4 web pages, 1 PDF document"; empty if there are none.
std::string to_text(std::span<const PassedOver> passed_over);

/// Determines the kind from the extension of a file's name, ignoring case; `other` if it is
/// unknown.
Media media_of_name(std::string_view path);
/// Determines the kind from the first bytes; empty for content that may be an article.
std::optional<Media> media_of_content(std::string_view bytes);
/// Determines the kind from both: the name distinguishes kinds with the same first bytes, such as
/// .docx and .zip, .json and .jsonl.
std::optional<Media> media_of(std::string_view path, std::string_view bytes);
/// What the file is and what to do: "a PDF document, which is not read; save its text as .txt".
std::string refusal_of(Media media);

}  // namespace checkclaims
