#include "reading/formats/linked_data.hpp"

#include <simdjson.h>

#include <algorithm>
#include <string>
#include <utility>

#include "reading/formats/page_tree.hpp"

namespace checkclaims {
namespace {

namespace json = simdjson::ondemand;

constexpr std::size_t deepest = 5;         // objects within objects that are looked into
constexpr std::size_t most_articles = 64;  // of a page; others are not its own
constexpr std::size_t most_objects = 4096;

constexpr std::string_view article_types[] = {"Article\"",
                                              "NewsArticle\"",
                                              "ReportageNewsArticle\"",
                                              "LiveBlogPosting\"",
                                              "BlogPosting\"",
                                              "AnalysisNewsArticle\"",
                                              "BackgroundNewsArticle\"",
                                              "OpinionNewsArticle\"",
                                              "Report\"",
                                              "SpecialAnnouncement\"",
                                              "SocialMediaPosting\"",
                                              "TechArticle\"",
                                              "ReviewNewsArticle\"",
                                              "AskPublicNewsArticle\""};

/// JSON within the padded copy of a script.
struct Piece {
  std::string_view text;
  std::size_t depth = 0;
};

class Reader {
 public:
  Reader(LinkedData& data, Span script, std::string_view words)
      : data_(data), begin_(script.begin), padded_(words) {}

  void read() {
    work_.push_back({std::string_view(padded_.data(), padded_.size()), 0});
    for (std::size_t i = 0; i < work_.size() && i < most_objects; ++i)
      if (!look_into(work_[i])) {
        ++data_.broken;
        return;
      }
  }

 private:
  json::document document(std::string_view text, simdjson::error_code& error) {
    const std::size_t behind =
        padded_.size() - static_cast<std::size_t>(text.data() - padded_.data());
    json::document document;
    error = parser_.iterate(text.data(), text.size(), behind + simdjson::SIMDJSON_PADDING)
                .get(document);
    return document;
  }

  /// What stands between the quotes of a string.
  Span string_at(std::string_view token) const {
    if (!token.starts_with('"')) return {};
    std::size_t end = 1;
    while (end < token.size() && token[end] != '"') end += token[end] == '\\' ? 2 : 1;
    if (end >= token.size()) return {};
    const auto from = static_cast<std::uint32_t>(token.data() - padded_.data()) + begin_;
    return {from + 1, from + static_cast<std::uint32_t>(end)};
  }

  bool look_into(const Piece piece) {
    simdjson::error_code error{};
    json::document whole = document(piece.text, error);
    if (error) return false;
    json::json_type type{};
    if (whole.type().get(type)) return false;
    if (type == json::json_type::array) {
      json::array array;
      if (whole.get_array().get(array)) return false;
      for (auto element : array) {
        json::value value;
        if (std::move(element).get(value)) return false;
        if (!follow(value, piece.depth + 1)) return false;
      }
      return true;
    }
    if (type != json::json_type::object) return true;
    json::object object;
    if (whole.get_object().get(object)) return false;
    return look_into_object(object, piece.depth);
  }

  /// Looks into an object or array later.
  bool follow(json::value& value, std::size_t depth) {
    json::json_type type{};
    if (value.type().get(type)) return false;
    std::string_view raw;
    if (type == json::json_type::object) {
      json::object object;
      if (value.get_object().get(object) || object.raw_json().get(raw)) return false;
    } else if (type == json::json_type::array) {
      json::array array;
      if (value.get_array().get(array) || array.raw_json().get(raw)) return false;
    } else {
      return true;
    }
    if (depth <= deepest && work_.size() < most_objects) work_.push_back({raw, depth});
    return true;
  }

  /// The text of a value: a token, or all of an object or array.
  static bool raw_text(json::value& value, std::string_view& raw) {
    json::json_type type{};
    if (value.type().get(type)) return false;
    if (type == json::json_type::object) {
      json::object object;
      return !value.get_object().get(object) && !object.raw_json().get(raw);
    }
    if (type == json::json_type::array) {
      json::array array;
      return !value.get_array().get(array) && !array.raw_json().get(raw);
    }
    raw = value.raw_json_token();
    return true;
  }

  bool look_into_object(json::object& object, std::size_t depth) {
    LinkedArticle article;
    std::string_view types, publisher, page;
    for (auto element : object) {
      json::field field;
      std::string_view key, raw;
      if (std::move(element).get(field) || field.unescaped_key().get(key)) return false;
      json::value value = field.value();
      if (key == "@graph" || key == "mainEntity") {
        if (!follow(value, depth + 1)) return false;
        continue;
      }
      if (!raw_text(value, raw)) return false;
      if (key == "@type") types = raw;
      if (key == "headline") article.headline = string_at(raw);
      if (key == "datePublished") article.published = string_at(raw);
      if (key == "dateModified") article.changed = string_at(raw);
      if (key == "url") article.url = string_at(raw);
      if (key == "inLanguage") article.language = string_at(raw);
      if (key == "publisher") publisher = raw;
      if (key == "mainEntityOfPage") page = raw;
      if (key == "articleBody") article.body_words = count_words(raw);
    }
    const bool is_article =
        std::any_of(std::begin(article_types), std::end(article_types), [&](std::string_view type) {
          const std::size_t at = types.find(type);
          return at != std::string_view::npos && at > 0 &&
                 (types[at - 1] == '"' || types[at - 1] == '/' || types[at - 1] == ':');
        });
    if (!is_article) {
      if (page.starts_with('{') && depth < deepest) work_.push_back({page, depth + 1});
      return true;
    }
    if (data_.articles.size() >= most_articles) return true;
    article.live = types.find("LiveBlogPosting") != std::string_view::npos;
    article.publisher = name_in(publisher, "name");
    if (article.url.size() == 0) article.url = name_in(page, "@id");
    data_.articles.push_back(article);
    return true;
  }

  /// A string, or the field `name` of an object, or of the first object of an array.
  Span name_in(std::string_view raw, std::string_view name) {
    simdjson::error_code error{};
    if (raw.starts_with('[')) {
      json::document list = document(raw, error);
      json::value first;
      if (error || list.at(0).get(first) || !raw_text(first, raw)) return {};
    }
    if (!raw.starts_with('{')) return string_at(raw);
    json::document whole = document(raw, error);
    if (error) return {};
    json::value value;
    if (whole[name].get(value)) return {};
    std::string_view token;
    if (!raw_text(value, token)) return {};
    return string_at(token);
  }

  LinkedData& data_;
  std::uint32_t begin_;  // of the script's JSON in the page
  simdjson::padded_string padded_;
  json::parser parser_;
  std::vector<Piece> work_;
};

/// Without the comment or CDATA section that old browsers needed around it.
Span trimmed(std::string_view page, Span script) {
  const std::string_view text = page.substr(script.begin, script.size());
  const std::size_t begin = text.find_first_of("{[");
  const std::size_t end = text.find_last_of("}]");
  // The bracket of "<![CDATA[" is none of JSON's.
  std::size_t from = begin;
  if (const std::size_t section = text.substr(0, 64).find("<![CDATA[");
      section != std::string_view::npos && section < begin + 9)
    from = text.find_first_of("{[", section + 9);
  std::size_t to = end;
  if (text.substr(text.size() - std::min<std::size_t>(text.size(), 16)).find("]]>") !=
      std::string_view::npos)
    to = text.find_last_of("}]", text.rfind("]]>") - 1);
  if (from == std::string_view::npos || to == std::string_view::npos || to < from) return script;
  return {script.begin + static_cast<std::uint32_t>(from),
          script.begin + static_cast<std::uint32_t>(to + 1)};
}

std::uint32_t hex_at(std::string_view page, std::size_t at, std::size_t end) {
  std::uint32_t code = 0;
  if (at + 4 > end) return 0xFFFD;
  for (std::size_t i = at; i < at + 4; ++i) {
    const char c = ascii_lower(page[i]);
    const bool digit = c >= '0' && c <= '9';
    if (!digit && (c < 'a' || c > 'f')) return 0xFFFD;
    code = code * 16 + static_cast<std::uint32_t>(digit ? c - '0' : c - 'a' + 10);
  }
  return code;
}

}  // namespace

LinkedData read_linked_data(std::string_view page, std::span<const Span> scripts) {
  LinkedData data;
  for (const Span& script : scripts) {
    const Span json = trimmed(page, script);
    Reader(data, json, page.substr(json.begin, json.size())).read();
  }
  return data;
}

void write_json_words(PageWriter& writer, std::string_view page, Span string) {
  std::uint32_t at = string.begin;
  while (at < string.end) {
    const auto escape =
        static_cast<std::uint32_t>(std::min<std::size_t>(page.find('\\', at), string.end));
    if (escape > at) writer.words({at, escape});
    if (escape + 1 >= string.end) return;
    const char c = page[escape + 1];
    at = escape + 2;
    std::string said(1, c);
    if (c == 'n' || c == 't' || c == 'r' || c == 'f' || c == 'b') said = " ";
    if (c == 'u') {
      std::uint32_t code = hex_at(page, at, string.end);
      at = std::min(at + 4, string.end);
      if (code >= 0xD800 && code <= 0xDBFF && page.substr(at, 2) == "\\u" && at + 6 <= string.end) {
        const std::uint32_t low = hex_at(page, at + 2, string.end);
        if (low >= 0xDC00 && low <= 0xDFFF) {
          code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
          at += 6;
        }
      }
      said.clear();
      append_character(said, code == '<' ? 0x2039 : code);  // "<b>" is written so: no tag later
    }
    writer.words(said, escape);
  }
}

}  // namespace checkclaims
