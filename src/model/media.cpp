// Determines what a file is if it is not an article: by its first bytes, which are reliable, or by
// its name.
#include "checkclaims/media.hpp"

#include <algorithm>
#include <array>

namespace checkclaims {
namespace {

struct Kind {
  std::string_view name, one, many, what, advice, endings;
};

constexpr std::string_view save_text = "save its text as .txt";
constexpr std::string_view one_file_each = "write each article to a .txt file of its own";
constexpr std::string_view unpack = "unpack it and name what is in it";
constexpr std::string_view write_text = "write its text to a .txt file";

/// By Media. The extensions are separated and enclosed by blanks; the first that matches decides.
constexpr std::array<Kind, media_count> kinds = {{
    {"web-page", "web page", "web pages", "a web page (HTML)", save_text,
     " .html .htm .xhtml .shtml "},
    {"pdf", "PDF document", "PDF documents", "a PDF document", save_text, " .pdf "},
    {"word-processor", "word processor document", "word processor documents",
     "a word processor document", save_text, " .docx .doc .odt .rtf .pages .wpd "},
    {"json", "JSON file", "JSON files", "JSON", one_file_each, " .json "},
    {"json-lines", "JSON Lines file", "JSON Lines files", "JSON Lines, a record a line",
     one_file_each, " .jsonl .ndjson .jsonlines "},
    {"xml", "XML file", "XML files", "XML", one_file_each, " .xml .rss .atom "},
    {"web-archive", "web archive", "web archives", "a web archive (WARC)", one_file_each,
     " .warc .warc.gz .wacz .arc .arc.gz "},
    {"archive", "packed file", "packed files", "a packed file", unpack,
     " .zip .gz .tgz .tar .tar.gz .bz2 .xz .zst .7z .rar .lz4 "},
    {"e-book", "e-book", "e-books", "an e-book", save_text, " .epub .mobi .azw3 "},
    {"mail", "e-mail", "e-mails", "an e-mail", save_text, " .eml .msg .mbox "},
    {"spreadsheet", "table", "tables", "a table", one_file_each, " .csv .tsv .xlsx .xls .ods "},
    {"picture", "picture", "pictures", "a picture", write_text,
     " .jpg .jpeg .png .gif .webp .svg .tif .tiff .bmp .heic "},
    {"hidden-article", "hidden article", "hidden articles", "a hidden article", "", ""},
    {"folder-link", "link to a folder", "links to folders", "a link to a folder", "", ""},
    {"mhtml", "MHTML page", "MHTML pages", "a page saved as MHTML", "save it as HTML",
     " .mhtml .mht "},
    {"record", "record without an article", "records without an article", "a record", "", ""},
    {"report", "report of checkclaims", "reports of checkclaims", "a report of checkclaims",
     "name the articles", ""},
    {"other", "other file", "other files", "no article", "", ""},
}};

const Kind& kind_of(Media media) { return kinds.at(static_cast<std::size_t>(media)); }

std::string lower(std::string_view text) {
  std::string low(text);
  for (char& c : low)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  return low;
}

bool white(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

std::string_view after_white(std::string_view text) {
  const auto solid = std::find_if_not(text.begin(), text.end(), white);
  return text.substr(static_cast<std::size_t>(solid - text.begin()));
}

struct Magic {
  std::string_view bytes;
  Media media;
};
constexpr std::array<Magic, 17> magics = {{
    {"%PDF-", Media::pdf},
    {"{\\rtf", Media::word_processor},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Media::word_processor},  // what Office wrote until 2003
    {"WARC/", Media::web_archive},
    {"PK\x03\x04", Media::archive},
    {"PK\x05\x06", Media::archive},  // an empty archive
    {"\x1F\x8B\x08", Media::archive},
    {"BZh", Media::archive},
    {"\3757zXZ", Media::archive},
    {"\x28\xB5\x2F\xFD", Media::archive},
    {"7z\xBC\xAF\x27\x1C", Media::archive},
    {"Rar!\x1A\x07", Media::archive},
    {"\x89PNG", Media::picture},
    {"\xFF\xD8\xFF", Media::picture},
    {"GIF87a", Media::picture},
    {"GIF89a", Media::picture},
    {"RIFF", Media::picture},
}};

/// Some words begin like formats: "BZhang", "RIFF-raff". A format continues with bytes that do not
/// occur in text.
bool binary_behind(std::string_view bytes, std::size_t at) {
  return std::any_of(
      bytes.begin() + static_cast<std::ptrdiff_t>(std::min(at, bytes.size())),
      bytes.begin() + static_cast<std::ptrdiff_t>(std::min(at + 12, bytes.size())),
      [](char c) { return static_cast<unsigned char>(c) < 0x09 || (c > '\r' && c < ' '); });
}

std::optional<Media> by_magic(std::string_view bytes) {
  for (const auto& [magic, media] : magics) {
    if (!bytes.starts_with(magic)) continue;
    const bool letters = magic == "BZh" || magic == "RIFF";
    if (!letters || binary_behind(bytes, magic.size())) return media;
  }
  return std::nullopt;
}

/// The names of a zip's first entries show what it is.
Media zip_kind(std::string_view bytes) {
  static constexpr std::array<Magic, 6> inside = {
      {{"mimetypeapplication/vnd.oasis.opendocument.text", Media::word_processor},
       {"mimetypeapplication/vnd.oasis.opendocument.spreadsheet", Media::spreadsheet},
       {"mimetypeapplication/epub+zip", Media::e_book},
       {"word/", Media::word_processor},
       {"xl/", Media::spreadsheet},
       {"archive/data.warc", Media::web_archive}}};
  const std::string_view head = bytes.substr(0, 8192);
  for (const auto& [name, media] : inside)
    if (head.find(name) != std::string_view::npos) return media;
  return Media::archive;
}

/// `{ "name":`, the beginning of every non-empty JSON object.
bool opens_object(std::string_view text) {
  if (!text.starts_with('{')) return false;
  text = after_white(text.substr(1));
  if (!text.starts_with('"')) return false;
  constexpr std::size_t longest_name = 256;
  for (std::size_t at = 1; at < std::min(text.size(), longest_name) && text[at] != '\n'; ++at) {
    if (text[at] == '\\')
      ++at;
    else if (text[at] == '"')
      return after_white(text.substr(at + 1)).starts_with(':');
  }
  return false;
}

std::optional<Media> by_json(std::string_view text) {
  if (text.starts_with('[') && opens_object(after_white(text.substr(1)))) return Media::json;
  if (!opens_object(text)) return std::nullopt;
  const std::size_t end = std::min(text.find('\n'), text.size());
  const bool more = opens_object(after_white(text.substr(end)));
  return more ? Media::json_lines : Media::json;
}

/// Whether the name of a tag, which is in lower case, ends here.
bool tag(std::string_view text, std::string_view name) {
  if (lower(text.substr(0, name.size())) != name) return false;
  const char next = text.size() > name.size() ? text[name.size()] : '>';
  return next == '>' || next == '/' || white(next);
}

std::optional<Media> by_markup(std::string_view rest) {
  constexpr std::size_t head = 65536;  // no page begins with more comments than that
  rest = rest.substr(0, head);
  const bool declared = lower(rest.substr(0, 5)) == "<?xml";
  while (rest.starts_with("<!--") || rest.starts_with("<?")) {
    const std::string_view closing = rest.starts_with("<?") ? "?>" : "-->";
    const std::size_t end = rest.find(closing, 2);
    if (end == std::string_view::npos) return declared ? std::optional(Media::xml) : std::nullopt;
    rest = after_white(rest.substr(end + closing.size()));
  }
  for (const std::string_view name :
       {"<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<script", "<style"})
    if (tag(rest, name)) return Media::web_page;
  for (const std::string_view name : {"<!doctype", "<rss", "<feed", "<nitf"})
    if (tag(rest, name)) return Media::xml;
  return declared ? std::optional(Media::xml) : std::nullopt;
}

}  // namespace

std::string_view name_of(Media media) { return kind_of(media).name; }

std::string to_text(const PassedOver& passed_over) {
  const Kind& kind = kind_of(passed_over.media);
  return std::to_string(passed_over.count) + ' ' +
         std::string(passed_over.count == 1 ? kind.one : kind.many);
}

std::string to_text(std::span<const PassedOver> passed_over) {
  std::string text;
  for (const PassedOver& one : passed_over) text += (text.empty() ? "" : ", ") + to_text(one);
  return text;
}

Media media_of_name(std::string_view path) {
  const std::string name = lower(path.substr(path.rfind('/') + 1));  // npos + 1 is 0
  for (std::size_t dot = name.find('.', 1); dot != std::string::npos;
       dot = name.find('.', dot + 1)) {
    const std::string wanted = ' ' + name.substr(dot) + ' ';
    for (std::size_t i = 0; i < kinds.size(); ++i)
      if (kinds[i].endings.find(wanted) != std::string_view::npos) return static_cast<Media>(i);
  }
  return Media::other;
}

std::optional<Media> media_of_content(std::string_view bytes) {
  if (bytes.starts_with("PK\x03\x04")) return zip_kind(bytes);
  while (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (const auto media = by_magic(bytes)) return media;
  bytes = after_white(bytes);
  if (const auto media = by_magic(bytes)) return media;
  if (bytes.starts_with('<')) return by_markup(bytes);
  return by_json(bytes);
}

std::optional<Media> media_of(std::string_view path, std::string_view bytes) {
  const auto content = media_of_content(bytes);
  const Media named = media_of_name(path);
  if (content == Media::archive && named != Media::other) return named;
  return content == Media::json && named == Media::json_lines ? named : content;
}

std::string refusal_of(Media media) {
  const Kind& kind = kind_of(media);
  std::string text(kind.what);
  text += ", which is not read";
  return kind.advice.empty() ? text : text + "; " + std::string(kind.advice);
}

}  // namespace checkclaims
