#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace checkclaims {

/// Kinds of files that are no article as they are, but may hold one.
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
  hidden_article,  ///< what is named like an article but for a dot before it
  folder_link,     ///< a link to a folder
  other,
};
inline constexpr std::size_t media_count = static_cast<std::size_t>(Media::other) + 1;

/// "web-page".
std::string_view name_of(Media media);
/// How many files of a kind were found and not looked into.
struct PassedOver {
  Media media = Media::other;
  std::size_t count = 0;
};
/// "1 web page", "4 web pages".
std::string to_text(const PassedOver& passed_over);
/// "4 web pages, 1 PDF document"; empty for none.
std::string to_text(std::span<const PassedOver> passed_over);

/// By the ending of a file's name, whatever its case; `other` for one that says nothing.
Media media_of_name(std::string_view path);
/// By the first bytes; nothing for what may be an article.
std::optional<Media> media_of_content(std::string_view bytes);
/// The same of a file: the name decides between kinds that begin alike, as a .docx and a .zip do.
std::optional<Media> media_of(std::string_view path, std::string_view bytes);
/// What it is and what to do: "a PDF document, which is not read; save its text as .txt".
std::string refusal_of(Media media);

}  // namespace checkclaims
