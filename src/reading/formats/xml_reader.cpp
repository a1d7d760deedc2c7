#include "reading/formats/xml_reader.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "checkclaims/error.hpp"
#include "reading/formats/xml_library.hpp"

namespace checkclaims {
namespace {

std::string_view view_of(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

std::size_t behind(std::string_view xml, std::size_t at, std::string_view mark) {
  const std::size_t end = xml.find(mark, at);
  return end == std::string_view::npos ? xml.size() : end + mark.size();
}

/// Behind a tag or document type that begins at `at`: marks in quotes and brackets do not end it.
std::size_t behind_tag(std::string_view xml, std::size_t at) {
  bool brackets = false;
  while (at < xml.size() && (brackets || xml[at] != '>')) {
    if (brackets && xml.substr(at).starts_with("<!--")) {
      at = behind(xml, at, "-->");
      continue;
    }
    const char c = xml[at++];
    if (c == '[') brackets = true;
    if (c == ']') brackets = false;
    if (c == '"' || c == '\'') at = behind(xml, at, std::string_view(&c, 1));
  }
  return std::min(at + 1, xml.size());
}

/// Behind the comment, instruction or document type at `at`; `at` itself for anything else.
std::size_t behind_remark(std::string_view xml, std::size_t at) {
  const std::string_view rest = xml.substr(at);
  if (rest.starts_with("<!--")) return behind(xml, at, "-->");
  if (rest.starts_with("<?")) return behind(xml, at, "?>");
  if (rest.starts_with("<!") && !rest.starts_with("<![CDATA[")) return behind_tag(xml, at);
  return at;
}

/// Where the next tag begins.
std::size_t next_tag(std::string_view xml, std::size_t at) {
  while ((at = xml.find('<', at)) != std::string_view::npos) {
    std::size_t next = behind_remark(xml, at);
    if (xml.substr(at).starts_with("<![CDATA[")) next = behind(xml, at, "]]>");
    if (next == at) return at;
    at = next;
  }
  return xml.size();
}

std::size_t size_of_character(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  return byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

/// Writes a text that libxml2 has read, following it in the XML from `at` on. Returns where it ends
/// there.
std::size_t follow_text(std::string_view xml, std::size_t at, std::string_view text,
                        TextWriter& out) {
  bool verbatim = false;  // in a CDATA section
  for (std::size_t i = 0; i < text.size();) {
    const std::string_view rest = xml.substr(std::min(at, xml.size()));
    if (verbatim && rest.starts_with("]]>")) {
      verbatim = false;
      at += 3;
    } else if (!verbatim && rest.starts_with("<![CDATA[")) {
      verbatim = true;
      at += 9;
    } else if (const std::size_t next = verbatim ? at : behind_remark(xml, at); next != at) {
      at = next;
    } else if (!verbatim && rest.starts_with('&')) {
      const std::size_t size = size_of_character(text[i]);
      out.add(text.substr(i, size), at);
      i += size;
      at = behind(xml, at, ";");
    } else if (rest.starts_with("\r\n") && text[i] == '\n') {
      ++at;
    } else if (rest.empty() || rest.front() != text[i]) {
      out.add(text.substr(i), at);
      return at;
    } else {
      out.copy(xml, at, at + 1);
      ++at;
      ++i;
    }
  }
  return at;
}

}  // namespace

struct XmlReader::State {
  struct Close {
    void operator()(xmlTextReader* reader) const { libxml().free_reader(reader); }
  };

  std::string path;
  std::string_view xml;
  std::unique_ptr<xmlTextReader, Close> reader;
  XmlKind kind = XmlKind::start;
  std::vector<std::string> names;  // of the elements around
  std::string name, text;
  std::size_t tag = 0;  // where the last tag begins
  std::size_t at = 0;   // where it or the last text ends
  std::optional<std::pair<int, std::string>> error;
  bool ends_next = false;  // "<a/>" has started

  State(std::string of, std::string_view source) : path(std::move(of)), xml(source) {}

  static void keep_error(void* state, const char* message, xmlParserSeverities severity,
                         xmlTextReaderLocatorPtr place) {
    auto& self = *static_cast<State*>(state);
    if (self.error || (severity != XML_PARSER_SEVERITY_ERROR)) return;
    std::string words(message == nullptr ? "not well-formed" : message);
    while (words.ends_with('\n')) words.pop_back();
    self.error = {libxml().locator_line(place), std::move(words)};
  }

  [[noreturn]] void broken() const {
    if (!error) throw InputError(path, "broken XML");
    const std::string line = error->first > 0 ? ':' + std::to_string(error->first) : "";
    throw InputError(path + line, "broken XML: " + error->second);
  }

  void pass_tag() {
    tag = next_tag(xml, at);
    at = behind_tag(xml, tag);
  }
  void start() {
    kind = XmlKind::start;
    name = view_of(libxml().local_name(reader.get()));
    pass_tag();
    names.push_back(name);
    ends_next = libxml().is_empty_element(reader.get()) == 1;
  }
  void end() {
    kind = XmlKind::end;
    if (names.empty()) return;
    name = std::move(names.back());
    names.pop_back();
  }
  void take_text() {
    kind = XmlKind::text;
    name = names.empty() ? "" : names.back();
    text = view_of(libxml().value(reader.get()));
  }
};

XmlReader::XmlReader(std::string path, std::string_view xml)
    : state_(std::make_unique<State>(std::move(path), xml)) {
  if (xml.size() > INT32_MAX) throw InputError(state_->path, "too large");
  // No option asks for entities or documents, and XML_PARSE_NONET refuses addresses.
  state_->reader.reset(libxml().reader_for_memory(xml.data(), static_cast<int>(xml.size()), nullptr,
                                                  "UTF-8", XML_PARSE_NONET | XML_PARSE_COMPACT));
  if (!state_->reader) throw std::bad_alloc();
  libxml().set_error_handler(state_->reader.get(), State::keep_error, state_.get());
}
XmlReader::XmlReader(XmlReader&&) noexcept = default;
XmlReader::~XmlReader() = default;

XmlKind XmlReader::kind() const { return state_->kind; }
std::string_view XmlReader::name() const { return state_->name; }
std::size_t XmlReader::depth() const { return state_->names.size(); }
std::size_t XmlReader::begin() const { return state_->tag; }

bool XmlReader::next() {
  State& state = *state_;
  if (std::exchange(state.ends_next, false)) {
    state.end();
    return true;
  }
  while (true) {
    const int more = libxml().read(state.reader.get());
    if (state.error || more < 0) state.broken();
    if (more == 0) return false;
    switch (libxml().node_type(state.reader.get())) {
      case XML_READER_TYPE_ELEMENT: state.start(); return true;
      case XML_READER_TYPE_END_ELEMENT:
        state.pass_tag();
        state.end();
        return true;
      case XML_READER_TYPE_TEXT:
      case XML_READER_TYPE_CDATA:
      case XML_READER_TYPE_SIGNIFICANT_WHITESPACE: state.take_text(); return true;
      case XML_READER_TYPE_ENTITY_REFERENCE:
        state.kind = XmlKind::text;
        state.text = '&' + std::string(view_of(libxml().name(state.reader.get()))) + ';';
        return true;
      default: break;
    }
  }
}

void XmlReader::pass_element() {
  const std::size_t around = depth() - 1;
  while (depth() > around && next()) {
  }
}

void XmlReader::write_text(TextWriter& out) {
  state_->at = follow_text(state_->xml, state_->at, state_->text, out);
}

std::string XmlReader::attribute(const char* name) const {
  xmlTextReader* reader = state_->reader.get();
  std::string value;
  for (int has = libxml().first_attribute(reader); has == 1; has = libxml().next_attribute(reader))
    if (view_of(libxml().local_name(reader)) == name) value = view_of(libxml().value(reader));
  libxml().move_to_element(reader);
  return value;
}

}  // namespace checkclaims
