#include "reading/text/boilerplate_words.hpp"

namespace checkclaims {
namespace {

bool closes(const Token& token) {
  return token.mark == '"' || token.mark == '\'' || token.mark == ')' || token.mark == ']' ||
         token.mark == '*';
}

bool ellipsis(std::string_view text, const Token& token) {
  return text.substr(token.span.begin, token.span.size()) == "\xE2\x80\xA6";
}

}  // namespace

Outline outline_of(std::string_view text, Tokens tokens) {
  Outline outline;
  outline.capitals = true;
  for (const Token& token : tokens) {
    outline.words += token.kind == TokenKind::word;
    outline.numbers += token.kind == TokenKind::number;
    if (token.kind == TokenKind::word && token.span.size() >= 4 && !token.capitalised)
      outline.capitals = false;
  }
  std::size_t last = tokens.size();
  while (last > 0 && closes(tokens[last - 1])) --last;
  if (last == 0) return outline;
  const Token& token = tokens[last - 1];
  const bool dotted = token.kind == TokenKind::word && text[token.span.end - 1] == '.';
  outline.full_stop = token.mark == '.' || dotted;
  outline.ended =
      outline.full_stop || token.mark == '!' || token.mark == '?' || ellipsis(text, token);
  outline.colon = token.mark == ':';
  outline.open = token.mark == '-' || token.mark == '_' || token.mark == ',' || token.mark == ';';
  return outline;
}

}  // namespace checkclaims
