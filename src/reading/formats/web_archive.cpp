#include "reading/formats/web_archive.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "checkclaims/error.hpp"
#include "reading/formats/ascii.hpp"
#include "reading/formats/unpack.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t longest_head = 64 * 1024;
constexpr std::size_t most_lines = 1000;

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

/// "Name: value" -> its two parts, the name in small letters.
std::optional<std::pair<std::string, std::string_view>> field_of(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  return std::pair(ascii_lowered(trimmed(line.substr(0, colon))), trimmed(line.substr(colon + 1)));
}

std::optional<std::uint64_t> number_of(std::string_view digits, int base) {
  std::uint64_t number = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), number, base);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return number;
}

/// What stands before a message's body.
struct HttpHead {
  int status = 0;
  std::string media_type, charset, encoding, transfer;
  std::size_t size = 0;
};

void take_content_type(HttpHead& head, std::string_view value) {
  const std::string small = ascii_lowered(value);
  head.media_type = trimmed(std::string_view(small).substr(0, small.find(';')));
  const std::size_t at = small.find("charset=");
  if (at == std::string::npos) return;
  std::string_view charset = std::string_view(small).substr(at + 8);
  charset = trimmed(charset.substr(0, charset.find(';')));
  std::erase(head.charset = charset, '"');
}

std::optional<HttpHead> http_head(std::string_view block) {
  if (!block.starts_with("HTTP/")) return std::nullopt;
  HttpHead head;
  std::size_t at = 0;
  for (std::size_t lines = 0; lines < most_lines && at < std::min(block.size(), longest_head);
       ++lines) {
    const std::size_t end = block.find('\n', at);
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view line = trimmed(block.substr(at, end - at));
    at = end + 1;
    if (line.empty()) {
      head.size = at;
      return head;
    }
    if (lines == 0) {
      const std::size_t space = line.find(' ');
      const std::string_view status = line.substr(std::min(space, line.size() - 1) + 1, 3);
      head.status = static_cast<int>(number_of(status, 10).value_or(0));
    } else if (const auto field = field_of(line)) {
      if (field->first == "content-type") take_content_type(head, field->second);
      if (field->first == "content-encoding") head.encoding = ascii_lowered(field->second);
      if (field->first == "transfer-encoding") head.transfer = ascii_lowered(field->second);
    }
  }
  return std::nullopt;
}

/// The body without the sizes of its chunks; what is cut off or is not in chunks, as archivers that
/// take them off leave it, stays as it is.
std::string without_chunks(std::string_view body) {
  std::string whole;
  for (std::size_t at = 0; at < body.size();) {
    const std::size_t end = body.find('\n', at);
    if (end == std::string_view::npos) break;
    std::string_view digits = trimmed(body.substr(at, end - at));
    digits = trimmed(digits.substr(0, digits.find(';')));
    const auto size = number_of(digits, 16);
    if (!size) return whole.empty() ? std::string(body) : whole;
    if (*size == 0) break;
    const std::size_t begin = end + 1;
    whole.append(body.substr(
        begin, static_cast<std::size_t>(std::min<std::uint64_t>(*size, body.size() - begin))));
    if (*size > body.size() - begin) break;
    at = begin + static_cast<std::size_t>(*size);
    if (body.substr(at, 2) == "\r\n") at += 2;
  }
  return whole;
}

std::string decoded_body(const std::string& path, const HttpHead& head, std::string_view block) {
  std::string body(block.substr(head.size));
  if (head.transfer.find("chunked") != std::string::npos) body = without_chunks(body);
  if (head.encoding.empty() || head.encoding == "identity") return body;
  const bool gzip = head.encoding == "gzip" || head.encoding == "x-gzip";
  if (gzip && !body.starts_with("\x1F\x8B")) return body;  // the archiver has unpacked it
  if (!gzip) throw InputError(path, "packed in a way that is not read: " + head.encoding);
  Unpacker unpacker(path, body);
  auto content = unpacker.next() ? unpacker.rest() : std::string();
  if (!content) throw InputError(path, too_large);
  return std::move(*content);
}

}  // namespace

void WebArchive::broken(const std::string& why) {
  ended_ = true;
  throw InputError(path_ + '#' + std::to_string(record_), "a broken record: " + why);
}

/// Whether the buffer holds `size` bytes more.
bool WebArchive::fill(std::size_t size) {
  while (buffer_.size() - at_ < size) {
    const std::string_view more = read_();
    if (more.empty()) return false;
    buffer_.erase(0, std::exchange(at_, 0));
    buffer_.append(more);
  }
  return true;
}

/// Goes on behind the next `size` bytes, without holding them; false if there are fewer.
bool WebArchive::skip(std::uint64_t size) {
  while (size > buffer_.size() - at_) {
    size -= buffer_.size() - at_;
    buffer_.clear();
    at_ = 0;
    if (!fill(1)) return false;
  }
  at_ += static_cast<std::size_t>(size);
  return true;
}

bool WebArchive::take_line(std::string& line) {
  std::size_t searched = 0;
  while (true) {
    const std::size_t end = buffer_.find('\n', at_ + searched);
    if (end != std::string::npos && end - at_ <= longest_head) {
      line = trimmed(std::string_view(buffer_).substr(at_, end - at_));
      at_ = end + 1;
      return true;
    }
    searched = buffer_.size() - at_;
    if (searched > longest_head) broken("a line of its head does not end");
    if (!fill(searched + 1)) return false;
  }
}

bool WebArchive::next_record(ArchivedPage& page, std::string& type, std::string& block) {
  page = {};
  type.clear();
  std::string line;
  do {
    if (!take_line(line)) {
      ended_ = true;
      if (at_ == buffer_.size()) return false;
      ++record_;
      broken("it is cut off");
    }
  } while (line.empty());
  page.record = ++record_;
  if (!line.starts_with("WARC/")) broken("its head does not begin with WARC/");
  std::optional<std::uint64_t> length;
  for (std::size_t lines = 0;; ++lines) {
    if (!take_line(line) || lines > most_lines) broken("its head does not end");
    if (line.empty()) break;
    const auto field = field_of(line);
    if (!field) continue;  // a folded line
    if (field->first == "warc-type") type = ascii_lowered(field->second);
    if (field->first == "warc-target-uri") page.uri = field->second;
    if (field->first == "content-type") page.media_type = ascii_lowered(field->second);
    if (field->first == "content-length") length = number_of(field->second, 10);
  }
  if (!length) broken("its length is no number");
  page.too_large = *length > largest_part;
  const auto held = static_cast<std::size_t>(std::min<std::uint64_t>(*length, longest_head));
  if (!fill(page.too_large ? held : static_cast<std::size_t>(*length))) broken("it is cut off");
  block = buffer_.substr(at_, page.too_large ? held : static_cast<std::size_t>(*length));
  if (!skip(*length)) broken("it is cut off");
  // A record ends with an empty line: without it the length was wrong.
  if (fill(4) ? buffer_.compare(at_, 4, "\r\n\r\n") != 0 && buffer_.compare(at_, 2, "\n\n") != 0
              : fill(1) && buffer_[at_] != '\r' && buffer_[at_] != '\n')
    broken("it does not end where its length says");
  return true;
}

bool WebArchive::next(ArchivedPage& page) {
  std::string type, block;
  while (!ended_ && next_record(page, type, block)) {
    const std::string path = path_ + '#' + std::to_string(page.record);
    if (type == "resource") {
      if (!page.too_large) page.body = std::move(block);
      return true;
    }
    if (type != "response") continue;
    const auto head = http_head(block);
    if (!head || head->status != 200) continue;
    page.media_type = head->media_type;
    page.charset = head->charset;
    if (!page.too_large) page.body = decoded_body(path, *head, block);
    return true;
  }
  return false;
}

}  // namespace checkclaims
