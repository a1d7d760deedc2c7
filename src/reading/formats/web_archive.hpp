#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace checkclaims {

/// A page that a web archive holds.
struct ArchivedPage {
  std::uint32_t record = 0;         ///< its number among all records, from 1
  std::string uri;                  ///< where it was found
  std::string media_type, charset;  ///< of its HTTP header, in small letters; empty if not said
  bool too_large = false;           ///< more than largest_part: `body` is empty
  std::string body;
};

/// The records of a web archive (WARC), which is read from front to back.
///
/// Takes the answers that a server gave for good (status 200) and what was archived without HTTP;
/// takes chunks and gzip off them. Requests, metadata and errors of servers are passed over. When a
/// page was archived does not date its article.
class WebArchive {
 public:
  using Read = std::function<std::string_view()>;  ///< the next bytes; empty at the end

  WebArchive(std::string path, Read read) : path_(std::move(path)), read_(std::move(read)) {}

  /// The next page; false at the end. Throws InputError, which names the record, for a record that
  /// is broken; where its length is known it may be called again.
  bool next(ArchivedPage& page);
  bool ended() const { return ended_; }

 private:
  bool fill(std::size_t size);
  bool skip(std::uint64_t size);
  bool take_line(std::string& line);
  [[noreturn]] void broken(const std::string& why);
  bool next_record(ArchivedPage& page, std::string& type, std::string& block);

  std::string path_;
  Read read_;
  std::string buffer_;
  std::size_t at_ = 0;
  std::uint32_t record_ = 0;
  bool ended_ = false;
};

}  // namespace checkclaims
