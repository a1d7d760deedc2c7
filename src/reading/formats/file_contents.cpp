// The table of formats: which reader takes which kind of file.
#include "reading/formats/file_contents.hpp"

#include <algorithm>
#include <utility>

#include "checkclaims/error.hpp"
#include "reading/formats/charset.hpp"
#include "reading/formats/decode.hpp"
#include "reading/formats/feed.hpp"
#include "reading/formats/html.hpp"
#include "reading/formats/json_records.hpp"
#include "reading/formats/office.hpp"
#include "reading/formats/unpack.hpp"
#include "reading/formats/web_archive.hpp"

namespace checkclaims {
namespace {

/// How deep archives may lie in archives: a page in a tar in a zip.
constexpr std::size_t deepest = 3;
/// How many bytes of archives in an archive are held until their turn comes.
constexpr std::uint64_t most_waiting = std::uint64_t{256} << 20;

/// How many broken lines of a file are told one by one.
constexpr std::size_t most_broken_lines = 10;

/// A file, or one out of an archive.
struct Part {
  std::string path, member;  ///< as in Document
  std::string name;          ///< by which its kind is known, where its bytes do not tell
  std::string bytes;
  std::string media_type = {}, charset = {};  ///< of an HTTP header
  /// It is counted, and no error, if it holds no article.
  bool listed = false;
  std::size_t depth = 0;

  std::string member_path(const std::string& inner) const { return path + '#' + inner; }
  std::string member_name(const std::string& inner) const {
    return member.empty() ? inner : member + '#' + inner;
  }
};

/// Kinds by the media types of HTTP; text/plain is an article.
struct MediaType {
  std::string_view name;
  Media media;
};
constexpr MediaType media_types[] = {
    {"text/html", Media::web_page},
    {"application/xhtml+xml", Media::web_page},
    {"application/pdf", Media::pdf},
    {"application/json", Media::json},
    {"application/ld+json", Media::json},
    {"application/xml", Media::xml},
    {"text/xml", Media::xml},
    {"application/rss+xml", Media::xml},
    {"application/atom+xml", Media::xml},
    {"image/", Media::picture},
    {"application/zip", Media::archive},
    {"application/gzip", Media::archive},
    {"text/plain", Media::other},
};

/// The kind of a file; Media::other is plain text.
Media kind_of(const Part& part) {
  if (const auto media = media_of(part.name, part.bytes)) return *media;
  for (const auto& [name, media] : media_types)
    if (part.media_type.starts_with(name)) return media;
  return media_of_name(part.name);
}

/// Whether a member of an archive is a text, if its bytes show nothing else.
bool named_like_text(const Part& part) {
  if (part.media_type.starts_with("text/plain")) return true;
  if (!part.media_type.empty()) return false;
  const std::string_view name = part.name;
  const std::size_t dot = name.substr(name.rfind('/') + 1).rfind('.');
  for (const std::string_view ending : {".txt", ".md", ".markdown", ".TXT", ".MD"})
    if (name.ends_with(ending)) return true;
  return part.member.empty() && dot == std::string_view::npos;
}

// Of what this program wrote itself the articles are read from their own files.

bool is_own_page(std::string_view page) {
  constexpr std::size_t longest_head = 2048;
  return page.substr(0, longest_head).find(R"(<meta name="generator" content="checkclaims">)") !=
         std::string_view::npos;
}

bool is_own_json(std::string_view json) {
  return json.starts_with(R"({"$schema":"urn:checkclaims:schema:)") ||
         json.starts_with(R"({"type":"document","document":")") ||
         json.starts_with(R"({"type":"article","document":")");
}

/// How many bytes a file of this name may have after it is unpacked: a dump holds many articles.
std::uint64_t most_bytes_of(std::string_view name) {
  return media_of_name(name) == Media::json_lines ? largest_content : largest_part;
}

/// The encoding that an XML declaration names; empty if it names none.
std::string declared_encoding(std::string_view xml) {
  constexpr std::size_t longest_declaration = 256;
  std::string_view head = xml.substr(0, longest_declaration);
  head = head.substr(0, head.find("?>"));
  const std::size_t at = head.find("encoding=");
  if (!head.starts_with("<?xml") || at == std::string_view::npos || at + 10 > head.size())
    return {};
  const char quote = head[at + 9];
  head = head.substr(at + 10);
  return std::string(head.substr(0, head.find(quote)));
}

class ContentsReader {
 public:
  explicit ContentsReader(const InputFields& fields) : fields_(fields) {}

  FileContents read(Article file);

 private:
  void read_part(Part& part, Media media);
  void read_kind(Part& part, Media media);
  void read_text(Part& part);
  void read_page(Part& part);
  void read_json(Part& part, Media media);
  void read_feed(Part& part);
  void read_office(Part& part);
  void read_archive(Part& part);
  void read_members(Part& part, Unpacker& unpacker);
  void read_single(Part& part, Unpacker& unpacker);
  void read_web_archive(Part& part, const WebArchive::Read& read);
  void take_page(Part& part, ArchivedPage& page);
  void add_member(Part member, Media media);
  void pass_over(const Part& part, Media media, const std::string& why);
  void refuse(const InputError& error) { contents_.refused.emplace_back(error.what()); }
  void add_article(Part& part, std::string inner, Source& source, Extraction extraction);

  const InputFields& fields_;
  FileContents contents_;
  std::vector<Part> waiting_;  ///< archives in an archive
  std::uint64_t waiting_bytes_ = 0;
};

void ContentsReader::pass_over(const Part& part, Media media, const std::string& why) {
  if (!part.listed) throw InputError(part.path, why);
  ++contents_.passed_over[media];
}

void ContentsReader::add_article(Part& part, std::string inner, Source& source,
                                 Extraction extraction) {
  std::string path = part.path, member = part.member;
  if (!inner.empty()) {
    path = part.member_path(inner);
    member = part.member_name(inner);
  }
  contents_.articles.push_back(
      extracted_article(std::move(path), std::move(member), source, std::move(extraction)));
}

void ContentsReader::read_text(Part& part) {
  Decoded decoded = decode({part.path, std::move(part.bytes)});
  // What a byte order mark hid from kind_of.
  if (const auto media = media_of(part.name, decoded.text)) {
    if (*media != Media::web_page && *media != Media::json && *media != Media::json_lines &&
        *media != Media::xml)
      throw InputError(part.path, refusal_of(*media));
    part.bytes = std::move(decoded.text);
    return read_kind(part, *media);
  }
  contents_.articles.push_back(
      plain_article(std::move(part.path), std::move(part.member), std::move(decoded)));
}

void ContentsReader::read_page(Part& part) {
  DecodedPage page = decode_page({part.path, std::move(part.bytes)}, part.charset);
  if (is_own_page(page.decoded.text))
    return pass_over(part, Media::report, refusal_of(Media::report));
  Extraction extraction = read_web_page(page.decoded.text);
  extraction.remarks.insert(extraction.remarks.begin(), page.remarks.begin(), page.remarks.end());
  if (extraction.text.size() <= extraction.body)
    return pass_over(part, Media::web_page, "no article in this web page");
  Source source(std::move(page.decoded));
  add_article(part, {}, source, std::move(extraction));
}

void ContentsReader::read_json(Part& part, Media media) {
  Source source(decode({part.path, std::move(part.bytes)}));
  if (is_own_json(source.decoded.text))
    return pass_over(part, Media::report, refusal_of(Media::report));
  const JsonForm form = media == Media::json_lines ? JsonForm::lines : JsonForm::whole;
  JsonRecords records = json_records(part.path, source.decoded.text, form, fields_);
  const std::size_t told = std::min(records.broken.size(), most_broken_lines);
  for (std::size_t i = 0; i < told; ++i)
    refuse(InputError(part.member_path(std::to_string(records.broken[i].first)),
                      records.broken[i].second));
  if (told < records.broken.size())
    refuse(InputError(
        part.path, std::to_string(records.broken.size() - told) + " more lines are broken JSON"));
  if (records.records.empty() && records.broken.empty())
    return pass_over(part, media,
                     "no article in this JSON; fields of another name can be told in "
                     "checkclaims.toml, under [input]");
  contents_.passed_over[Media::record] += records.other_lines;
  for (JsonRecord& record : records.records)
    add_article(part, record.name, source, std::move(record.extraction));
}

void ContentsReader::read_feed(Part& part) {
  if (part.charset.empty()) part.charset = declared_encoding(part.bytes);
  DecodedPage page = decode_page({part.path, std::move(part.bytes)}, part.charset);
  Source source(std::move(page.decoded));
  FeedArticles feed = feed_articles(part.path, source.decoded.text);
  if (feed.articles.empty()) return pass_over(part, Media::xml, "no article in this XML");
  feed.articles.front().remarks = std::move(page.remarks);
  const bool single = feed.single && feed.articles.size() == 1;
  for (std::size_t i = 0; i < feed.articles.size(); ++i)
    add_article(part, single ? std::string() : std::to_string(i + 1), source,
                std::move(feed.articles[i]));
}

void ContentsReader::read_office(Part& part) {
  if (!part.bytes.starts_with("PK"))
    return pass_over(part, Media::word_processor, refusal_of(Media::word_processor));
  Source none({});
  add_article(part, {}, none, office_article(part.path, part.bytes));
}

void ContentsReader::add_member(Part member, Media media) {
  const bool packed = media == Media::archive || media == Media::web_archive;
  if (!packed) return read_part(member, media);
  if (member.depth > deepest)
    return refuse(InputError(member.path, "lies in more archives than are opened"));
  if (waiting_bytes_ + member.bytes.size() > most_waiting)
    return refuse(InputError(member.path, "the archives in this archive are too large"));
  waiting_bytes_ += member.bytes.size();
  waiting_.push_back(std::move(member));
}

void ContentsReader::read_members(Part& part, Unpacker& unpacker) {
  std::uint32_t number = 0;
  do {
    ++number;
    const std::string inner = unpacker.name().empty() ? std::to_string(number) : unpacker.name();
    const std::string_view file = std::string_view(inner).substr(inner.rfind('/') + 1);
    if (file.starts_with('.')) continue;  // hidden, as in a folder
    Part member{part.member_path(inner), part.member_name(inner), inner, {}, {}, {}, true,
                part.depth + 1};
    if (auto bytes = unpacker.rest(most_bytes_of(inner))) {
      member.bytes = std::move(*bytes);
      const Media media = kind_of(member);
      add_member(std::move(member), media);
    } else {
      refuse(InputError(member.path, too_large));
    }
  } while (unpacker.next());
}

/// A page of a web archive is named for its address, and known by what the server said of it.
void ContentsReader::take_page(Part& part, ArchivedPage& page) {
  const std::string inner = std::to_string(page.record);
  std::string name = page.uri.substr(0, page.uri.find_first_of("?#"));
  Part member{part.member_path(inner),
              part.member_name(inner),
              std::move(name),
              std::move(page.body),
              page.media_type,
              page.charset,
              true,
              part.depth + 1};
  const Media media = kind_of(member);
  if (page.too_large && (media != Media::other || named_like_text(member)))
    return refuse(InputError(member.path, too_large));
  const std::size_t before = contents_.articles.size();
  add_member(std::move(member), media);
  for (std::size_t i = before; i < contents_.articles.size(); ++i)
    if (auto& url = contents_.articles[i].fields.url; !url) url = page.uri;
}

void ContentsReader::read_web_archive(Part& part, const WebArchive::Read& read) {
  WebArchive archive(part.path, read);
  while (!archive.ended()) {
    try {
      ArchivedPage page;
      while (archive.next(page)) take_page(part, page);
    } catch (const InputError& error) {
      refuse(error);
    }
  }
}

/// "dump.jsonl.gz" is read as dump.jsonl is.
void ContentsReader::read_single(Part& part, Unpacker& unpacker) {
  std::string head;
  while (head.size() < 512) {
    const std::string_view more = unpacker.more();
    if (more.empty()) break;
    head.append(more);
  }
  if (std::string_view(head).starts_with("WARC/")) {
    bool first = true;
    return read_web_archive(part, [&]() -> std::string_view {
      return std::exchange(first, false) ? std::string_view(head) : unpacker.more();
    });
  }
  Part inner = part;
  inner.name = part.name.substr(0, part.name.rfind('.'));
  auto rest = unpacker.rest(most_bytes_of(inner.name));
  if (!rest) throw InputError(part.path, too_large);
  inner.bytes = head + *rest;
  inner.depth = part.depth + 1;
  const Media media = kind_of(inner);
  if (media == Media::archive || media == Media::web_archive)
    throw InputError(part.path, "packed twice, which is not read");
  read_kind(inner, media);
}

void ContentsReader::read_archive(Part& part) {
  const std::string_view bytes = part.bytes;
  if (bytes.starts_with("WARC/")) {
    bool first = true;
    return read_web_archive(part, [&]() -> std::string_view {
      return std::exchange(first, false) ? bytes : std::string_view();
    });
  }
  if (bytes.starts_with("7z\xBC\xAF") || bytes.starts_with("Rar!"))
    return pass_over(part, Media::archive, refusal_of(Media::archive));
  const std::size_t articles = contents_.articles.size(), refused = contents_.refused.size();
  Unpacker unpacker(part.path, bytes);
  if (unpacker.next()) {
    if (unpacker.single()) return read_single(part, unpacker);
    read_members(part, unpacker);
  }
  if (contents_.articles.size() == articles && contents_.refused.size() == refused &&
      waiting_.empty())
    pass_over(part, Media::archive, "no article in this packed file");
}

void ContentsReader::read_kind(Part& part, Media media) {
  switch (media) {
    case Media::web_page: return read_page(part);
    case Media::json:
    case Media::json_lines: return read_json(part, media);
    case Media::xml: return read_feed(part);
    case Media::word_processor: return read_office(part);
    case Media::archive:
    case Media::web_archive: return read_archive(part);
    case Media::other:
      if (part.depth > 0 && !named_like_text(part)) return pass_over(part, media, "no article");
      return read_text(part);
    default: pass_over(part, media, refusal_of(media));
  }
}

void ContentsReader::read_part(Part& part, Media media) {
  // Settings with comments, templates and the like are called .json and .xml, too. A dump of
  // articles begins as JSON does, however it ends.
  const bool may_be_settings =
      part.listed && (media == Media::json || media == Media::xml) && !media_of_content(part.bytes);
  try {
    read_kind(part, media);
  } catch (const InputError& error) {
    if (!may_be_settings) return refuse(error);
    ++contents_.passed_over[media];
  }
}

FileContents ContentsReader::read(Article file) {
  Part part{file.path, {}, file.path, std::move(file.bytes), {}, {}, file.listed, 0};
  if (file.is_text) part.name = "text.txt";
  const Media media = kind_of(part);
  read_part(part, media);
  while (!waiting_.empty()) {
    Part next = std::move(waiting_.back());
    waiting_.pop_back();
    waiting_bytes_ -= next.bytes.size();
    read_part(next, kind_of(next));
  }
  if (contents_.articles.empty() && contents_.refused.empty()) {
    if (!file.listed)
      refuse(InputError(file.path, "no article in what is packed in it"));
    else if (contents_.passed_over.empty())
      ++contents_.passed_over[media];
  }
  return std::move(contents_);
}

}  // namespace

FileContents articles_in(Article file, const InputFields& fields) {
  return ContentsReader(fields).read(std::move(file));
}

}  // namespace checkclaims
