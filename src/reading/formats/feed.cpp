#include "reading/formats/feed.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <optional>
#include <utility>

#include "reading/formats/ascii.hpp"
#include "reading/formats/fragment.hpp"
#include "reading/formats/xml_reader.hpp"

namespace checkclaims {
namespace {

enum class Holds : std::uint8_t {
  title,
  published,
  created,
  changed,
  url,
  publisher,
  body,      ///< text, or HTML written as text
  elements,  ///< an article in elements of its own
  omitted,
};

struct Element {
  std::string_view name;
  Holds holds;
  bool direct;                      ///< only as a child of the item itself
  std::string_view attribute = {};  ///< the value stands there, not in the element
  std::uint32_t rank = 0;           ///< of two bodies the lower is taken: a summary may be a teaser
};

constexpr Element elements[] = {
    {"title", Holds::title, true},
    {"headline", Holds::title, false},
    {"hl1", Holds::title, false},
    {"pubDate", Holds::published, true},
    {"published", Holds::published, true},
    {"date", Holds::published, true},
    {"issued", Holds::published, true},
    {"date.issue", Holds::published, false, "norm"},
    {"contentCreated", Holds::created, false},
    {"firstCreated", Holds::created, false},
    {"created", Holds::created, true},
    {"updated", Holds::changed, true},
    {"modified", Holds::changed, true},
    {"contentModified", Holds::changed, false},
    {"versionCreated", Holds::changed, false},
    {"link", Holds::url, true},
    {"source", Holds::publisher, true},
    {"creditline", Holds::publisher, false},
    {"encoded", Holds::body, true, {}, 0},
    {"content", Holds::body, true, {}, 1},
    {"inlineData", Holds::body, false, {}, 2},
    {"description", Holds::body, true, {}, 3},
    {"summary", Holds::body, true, {}, 4},
    {"inlineXML", Holds::elements, false},
    {"body.content", Holds::elements, false},
    {"dateline", Holds::omitted, false},
    {"byline", Holds::omitted, false},
};

/// What is one article.
constexpr std::string_view items[] = {"item", "entry", "newsItem", "nitf"};
/// An item that is a file of its own, not one of a feed.
constexpr std::string_view single_items[] = {"newsItem", "nitf"};

/// Elements that begin and end a paragraph.
constexpr std::string_view blocks[] = {
    "p",  "div", "h1", "h2",    "h3",         "h4",           "h5",   "h6", "hl2", "li",
    "tr", "ul",  "ol", "table", "blockquote", "body.content", "body", "br", "pre", "section"};
/// Elements of an article that are no part of its text.
constexpr std::array<std::pair<std::string_view, std::string_view>, 9> besides = {
    {{"media", "captions"},
     {"figure", "captions"},
     {"figcaption", "captions"},
     {"head", "metadata"},
     {"body.head", "metadata"},
     {"body.end", "metadata"},
     {"script", "scripts"},
     {"style", "scripts"},
     {"aside", "related text"}}};

template <class Names>
bool any_of(const Names& names, std::string_view name) {
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

/// Words of a value taken out of the XML, with their runs.
struct Value {
  std::string text;
  std::vector<TextRun> runs;
};

Value value_of(TextWriter& writer) {
  Extraction taken;
  writer.finish(taken);
  return {std::move(taken.text), std::move(taken.runs)};
}

/// Breaks of lines that only lay out the XML become spaces; an empty line parts two paragraphs.
void fold_lines(std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    if (!ascii_white(text[at])) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    std::size_t breaks = 0;
    for (; at < text.size() && ascii_white(text[at]); ++at) breaks += text[at] == '\n';
    if (breaks < 2)
      std::fill(text.begin() + static_cast<std::ptrdiff_t>(begin),
                text.begin() + static_cast<std::ptrdiff_t>(at), ' ');
  }
}

/// Text without ascii_white space at its ends.
void trim(Value& value) {
  while (!value.text.empty() && ascii_white(value.text.back())) value.text.pop_back();
  std::size_t first = 0;
  while (first < value.text.size() && ascii_white(value.text[first])) ++first;
  if (first == 0) return;
  const std::vector<TextRun> whole{{0, static_cast<std::uint32_t>(first)}};
  value.runs = through(whole, static_cast<std::uint32_t>(value.text.size() - first), value.runs);
  value.text.erase(0, first);
}

struct FieldValue {
  std::string field;
  Value value;
};

/// An article while it is read.
struct Item {
  std::string name;
  std::size_t depth = 0;
  std::optional<FieldValue> title;
  std::vector<FieldValue> published, created, changed;
  std::optional<std::string> url, publisher, language;
  std::optional<std::pair<std::uint32_t, Value>> body;  ///< with its rank
  Value in_elements;
  std::vector<OmittedPart> omitted;
};

class FeedReader {
 public:
  FeedReader(const std::string& path, std::string_view xml) : xml_(path, xml) {}

  FeedArticles read();

 private:
  void open();
  void open_in_item();
  void take(const Element& element);
  void take_elements();
  Value text_of_element();
  void close_item();
  void omit(std::string what, std::string_view words);
  void write_line(const FieldValue& field, std::vector<StatedField>& to, Extraction& extraction,
                  TextWriter& out);

  XmlReader xml_;
  FeedArticles all_;
  std::optional<Item> item_;
  std::string publisher_;
};

/// All text in the element that has started; its end is passed.
Value FeedReader::text_of_element() {
  TextWriter words;
  const std::size_t around = xml_.depth() - 1;
  while (xml_.next() && xml_.depth() > around)
    if (xml_.kind() == XmlKind::text) xml_.write_text(words);
  Value value = value_of(words);
  trim(value);
  return value;
}

void FeedReader::omit(std::string what, std::string_view words) {
  const std::uint32_t count = words_apart(words);
  if (count == 0) return;
  for (OmittedPart& part : item_->omitted)
    if (part.what == what) {
      part.words += count;
      return;
    }
  item_->omitted.push_back({std::move(what), count});
}

/// The paragraphs of an article that is written in elements.
void FeedReader::take_elements() {
  TextWriter out;
  const std::size_t around = xml_.depth() - 1;
  while (xml_.next() && xml_.depth() > around) {
    const std::string name(xml_.name());
    if (xml_.kind() == XmlKind::text) {
      TextWriter words;
      xml_.write_text(words);
      Value value = value_of(words);
      std::replace_if(value.text.begin(), value.text.end(), ascii_white, ' ');
      const bool begins = out.text().empty() || out.text().ends_with('\n');
      if (begins) {
        const bool ends = value.text.ends_with(' ');
        trim(value);
        if (ends && !value.text.empty()) value.text += ' ';
      }
      out.append(value.text, value.runs);
      continue;
    }
    if (any_of(blocks, name)) out.end_paragraph();
    if (xml_.kind() == XmlKind::end) continue;
    const auto* beside = std::find_if(besides.begin(), besides.end(),
                                      [&](const auto& one) { return one.first == name; });
    if (beside != besides.end()) {
      const Value value = text_of_element();
      omit(std::string(beside->second), value.text);
    } else if (name == "hl1" || name == "title") {
      const Value value = text_of_element();
      if (!item_->title) item_->title = {name, value};
    }
  }
  out.end_paragraph();
  Value value = value_of(out);
  if (value.text.size() > item_->in_elements.text.size()) item_->in_elements = std::move(value);
}

void FeedReader::take(const Element& element) {
  const std::string name(element.name);
  if (element.holds == Holds::elements) return take_elements();
  if (element.holds == Holds::body && xml_.attribute("type") == "xhtml") return take_elements();
  if (element.holds == Holds::url && !xml_.attribute("href").empty()) {
    const std::string relation = xml_.attribute("rel");
    if (!item_->url && (relation.empty() || relation == "alternate"))
      item_->url = xml_.attribute("href");
    return xml_.pass_element();
  }
  FieldValue field{name, {}};
  if (!element.attribute.empty()) {
    field.value.text = xml_.attribute(std::string(element.attribute).c_str());
    field.value.runs = {{0, static_cast<std::uint32_t>(xml_.begin())}};
    xml_.pass_element();
  } else {
    field.value = text_of_element();
  }
  if (field.value.text.empty()) return;
  switch (element.holds) {
    case Holds::title:
      if (!item_->title) item_->title = std::move(field);
      break;
    case Holds::published: item_->published.push_back(std::move(field)); break;
    case Holds::created: item_->created.push_back(std::move(field)); break;
    case Holds::changed: item_->changed.push_back(std::move(field)); break;
    case Holds::url:
      if (!item_->url) item_->url = field.value.text;
      break;
    case Holds::publisher:
      if (!item_->publisher) item_->publisher = field.value.text;
      break;
    case Holds::body:
      if (item_->body && item_->body->first <= element.rank) {
        omit("summary", field.value.text);
      } else {
        if (item_->body) omit("summary", item_->body->second.text);
        item_->body = {element.rank, std::move(field.value)};
      }
      break;
    case Holds::omitted: omit(name, field.value.text); break;
    case Holds::elements: break;
  }
}

void FeedReader::open_in_item() {
  const bool direct = xml_.depth() == item_->depth + 1;
  for (const Element& element : elements)
    if (element.name == xml_.name() && (direct || !element.direct)) return take(element);
  // The groups of feeds, as media:group, have titles and descriptions of their own.
  if (direct && !any_of(single_items, item_->name)) xml_.pass_element();
}

void FeedReader::open() {
  const std::string name(xml_.name());
  if (item_) return open_in_item();
  if (any_of(items, name)) {
    item_.emplace();
    item_->name = name;
    item_->depth = xml_.depth();
    if (const std::string language = xml_.attribute("lang"); !language.empty())
      item_->language = language;
    all_.single = all_.single || any_of(single_items, name);
    return;
  }
  // A channel's own title stands before its items; "image" has one, too.
  if (name == "title" && publisher_.empty() && xml_.depth() <= 3)
    publisher_ = text_of_element().text;
  else if (name == "image" || name == "textInput")
    xml_.pass_element();
}

void FeedReader::write_line(const FieldValue& field, std::vector<StatedField>& to,
                            Extraction& extraction, TextWriter& out) {
  Value value = field.value;
  TextWriter own;
  write_value(value.text, value.runs, extraction, own);
  value = value_of(own);
  std::replace_if(value.text.begin(), value.text.end(), ascii_white, ' ');
  trim(value);
  const std::uint32_t begin = out.size();
  out.append(value.text, value.runs);
  to.push_back({{begin, out.size()}, field.field});
  out.end_paragraph();
}

void FeedReader::close_item() {
  Item item = std::move(*item_);
  item_.reset();
  Extraction extraction;
  extraction.omitted = std::move(item.omitted);
  extraction.url = std::move(item.url);
  extraction.language = std::move(item.language);
  extraction.publisher = std::move(item.publisher);
  if (!extraction.publisher && !publisher_.empty()) extraction.publisher = publisher_;
  TextWriter out;
  std::vector<StatedField> titles;
  if (item.title) write_line(*item.title, titles, extraction, out);
  if (!titles.empty()) extraction.title = titles.front();
  for (const auto* dates : {&item.published, &item.created})
    for (const FieldValue& date : *dates) write_line(date, extraction.dates, extraction, out);
  for (const FieldValue& change : item.changed)
    write_line(change, extraction.changes, extraction, out);
  extraction.body = out.size();
  if (!item.in_elements.text.empty()) {
    out.append(item.in_elements.text, item.in_elements.runs);
  } else if (item.body) {
    Value& body = item.body->second;
    if (!looks_like_html(body.text)) fold_lines(body.text);
    write_value(body.text, body.runs, extraction, out);
  }
  out.end_paragraph();
  out.finish(extraction);
  std::sort(extraction.omitted.begin(), extraction.omitted.end(),
            [](const OmittedPart& a, const OmittedPart& b) { return a.what < b.what; });
  if (extraction.text.size() > extraction.body) all_.articles.push_back(std::move(extraction));
}

FeedArticles FeedReader::read() {
  while (xml_.next()) {
    if (xml_.kind() == XmlKind::start) open();
    // An item ends where its depth is left, whoever has passed its last element.
    if (item_ && xml_.kind() == XmlKind::end && xml_.depth() < item_->depth) close_item();
  }
  return std::move(all_);
}

}  // namespace

FeedArticles feed_articles(const std::string& path, std::string_view xml) {
  return FeedReader(path, xml).read();
}

}  // namespace checkclaims
