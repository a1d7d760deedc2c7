#include "reporting/html/markup.hpp"

#include "reporting/escape.hpp"
#include "reporting/html/style.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t piece_size = 1 << 16;  // bytes passed on at once

}  // namespace

void Markup::write_start(ElementName name, HtmlAttributes attributes) {
  text_ += '<';
  text_ += name.text();
  for (const HtmlAttribute& attribute : attributes) {
    text_ += ' ';
    text_ += attribute.name;
    if (attribute.bare) continue;
    text_ += "=\"";
    append_markup(text_, attribute.value);
    text_ += '"';
  }
}

void Markup::open(ElementName name, HtmlAttributes attributes) {
  write_start(name, attributes);
  text_ += '>';
}

void Markup::close(ElementName name) {
  text_ += "</";
  text_ += name.text();
  text_ += '>';
  pass_on();
}

void Markup::element(ElementName name, HtmlAttributes attributes, std::string_view text) {
  open(name, attributes);
  append_markup(text_, text);
  close(name);
}

void Markup::single(ElementName name, HtmlAttributes attributes) { open(name, attributes); }

void Markup::shape(ElementName name, HtmlAttributes attributes) {
  write_start(name, attributes);
  text_ += "/>";
}

void Markup::text(std::string_view text) {
  append_markup(text_, text);
  pass_on();
}

void Markup::line() { text_ += '\n'; }

void Markup::style_element() {
  text_ += "<style>";
  text_ += html_style();
  text_ += "</style>\n";
}

void Markup::pass_on() {
  if (text_.size() < piece_size) return;
  out_(text_);
  text_.clear();
}

void Markup::finish() {
  out_(text_);
  text_.clear();
}

}  // namespace checkclaims
