#include "linking/entity_words.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>

#include "checkclaims/cues.hpp"

namespace checkclaims {
namespace {

/// Folded words as tokens that match a table's words in any case.
std::vector<Token> tokens_of(std::span<const std::string_view> parts, const Lexicon& lexicon) {
  std::vector<Token> tokens;
  tokens.reserve(parts.size());
  for (const std::string_view part : parts) {
    Token token;
    token.kind = TokenKind::word;
    token.word = lexicon.word(part);
    token.capitalised = token.all_caps = true;
    tokens.push_back(token);
  }
  return tokens;
}

bool has_row(std::span<const Hit> hits, const Lexicon& lexicon, std::uint32_t token,
             std::string_view id) {
  return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
    return hit.first == token && hit.table == Table::name_words && lexicon.row(hit).id == id;
  });
}

std::optional<std::string> place_row(std::span<const Hit> hits, const Lexicon& lexicon,
                                     std::uint32_t last) {
  for (const Hit& hit : hits)
    if (hit.first == 0 && hit.last == last &&
        (hit.table == Table::places || hit.table == Table::bodies))
      return lexicon.row(hit).id;
  return std::nullopt;
}

}  // namespace

std::string plain_word(std::string_view folded) {
  const auto kept = [](char c) { return c != '\'' && c != '.' && c != '-'; };
  std::string plain;
  if (std::all_of(folded.begin(), folded.end(), [](char c) { return c > 0; })) {
    for (const char c : folded)
      if (kept(c)) plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c | 32) : c;
    return plain;
  }
  utf8proc_uint8_t* mapped = nullptr;
  const auto size = utf8proc_map(
      reinterpret_cast<const utf8proc_uint8_t*>(folded.data()),
      static_cast<utf8proc_ssize_t>(folded.size()), &mapped,
      static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE |
                                     UTF8PROC_STRIPMARK | UTF8PROC_CASEFOLD));
  if (size > 0) {
    const std::string_view text(reinterpret_cast<const char*>(mapped),
                                static_cast<std::size_t>(size));
    for (const char c : text)
      if (kept(c)) plain += c;
  }
  std::free(mapped);  // utf8proc allocates with malloc
  return plain;
}

namespace {

std::vector<std::string> plain_words(std::span<const std::string_view> parts,
                                     std::span<const Hit> hits, const Lexicon& lexicon) {
  std::vector<std::string> words;
  for (std::uint32_t i = 0; i < parts.size(); ++i) {
    if (is_cue(parts[i], {"of", "the"}, lexicon) || has_row(hits, lexicon, i, "particle")) continue;
    std::string word = plain_word(parts[i]);
    if (!word.empty()) words.push_back(std::move(word));
  }
  if (words.empty())
    for (const std::string_view part : parts) words.push_back(plain_word(part));
  return words;
}

std::optional<BodyWords> body_words(std::span<const std::string_view> parts,
                                    std::span<const Hit> hits, const Lexicon& lexicon) {
  for (const Hit& hit : hits) {
    if (hit.table != Table::name_words || !lexicon.role(hit).is(Construction::body) ||
        hit.last != parts.size())
      continue;
    BodyWords body;
    body.kind = lexicon.row(hit).id;
    body.widens = lexicon.row(hit)[NameWordField::widens];
    std::uint32_t last = hit.first;
    if (last > 0 && has_row(hits, lexicon, last - 1, "jurisdiction")) {
      body.local = true;
      --last;
    }
    if (last == 0) return body;
    body.place_row = place_row(hits, lexicon, last);
    if (!body.place_row)
      body.place_words = joined(checkclaims::plain_words(parts.subspan(0, last), lexicon));
    body.local = false;
    return body;
  }
  return std::nullopt;
}

}  // namespace

std::vector<std::string> plain_words(std::span<const std::string_view> parts,
                                     const Lexicon& lexicon) {
  return plain_words(parts, lexicon.match(tokens_of(parts, lexicon)), lexicon);
}

std::string lower_line(std::string_view text) {
  std::string line = one_line(text);
  for (char& c : line)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 32);
  return line;
}

std::string_view without_article(std::string_view phrase, const Lexicon& lexicon) {
  const std::size_t space = phrase.find(' ');
  if (space == std::string_view::npos ||
      !is_cue(phrase.substr(0, space), {"a", "an", "the"}, lexicon))
    return phrase;
  return phrase.substr(space + 1);
}

std::vector<PhraseWord> phrase_words(std::string_view phrase) {
  std::vector<PhraseWord> words(1);
  for (const char c : phrase) {
    const bool capital = c >= 'A' && c <= 'Z';
    const bool letter = capital || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                        static_cast<unsigned char>(c) >= 0x80;
    PhraseWord& word = words.back();
    if (letter && word.folded.empty()) word.capital = capital;
    if (letter)
      word.folded += capital ? static_cast<char>(c | 32) : c;
    else if (!word.folded.empty())
      words.emplace_back();
  }
  if (words.back().folded.empty()) words.pop_back();
  return words;
}

std::string generation_of(std::string_view name, const Lexicon& lexicon) {
  const std::vector<PhraseWord> words = phrase_words(name);
  if (words.empty()) return {};
  const std::string_view parts[] = {words.back().folded};
  return has_row(lexicon.match(tokens_of(parts, lexicon)), lexicon, 0, "name_suffix")
             ? std::string(parts[0])
             : std::string();
}

std::string joined(std::span<const std::string> words) {
  std::string all;
  for (const std::string& word : words) {
    if (!all.empty()) all += ' ';
    all += word;
  }
  return all;
}

std::optional<BodyWords> body_words(std::span<const std::string_view> parts,
                                    const Lexicon& lexicon) {
  return body_words(parts, lexicon.match(tokens_of(parts, lexicon)), lexicon);
}

NameWords name_words(std::span<const std::string_view> parts, const Lexicon& lexicon) {
  const auto hits = lexicon.match(tokens_of(parts, lexicon));
  if (auto body = body_words(parts, hits, lexicon)) return {std::move(*body), {}};
  return {{}, joined(plain_words(parts, hits, lexicon))};
}

std::optional<std::string> row_of(std::span<const std::string_view> parts, const Lexicon& lexicon) {
  const auto hits = lexicon.match(tokens_of(parts, lexicon));
  return place_row(hits, lexicon, static_cast<std::uint32_t>(parts.size()));
}

}  // namespace checkclaims
