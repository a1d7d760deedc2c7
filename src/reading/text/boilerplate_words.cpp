#include "reading/text/boilerplate_words.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace checkclaims {
namespace {

constexpr std::size_t longest_worded = 160;  // tokens; furniture is short
constexpr std::size_t longest_notice = 60;   // of words that count wherever they stand
constexpr std::uint32_t longest_credit = 24;
constexpr std::uint32_t longest_byline = 16;
constexpr std::size_t longest_stamp = 40;  // tokens, of one that shares its line

/// The hits of the furniture table in one passage, by what their rows are for.
struct Reader {
  Tokens tokens;
  const BoilerplateTable& table;
  std::vector<Hit> hits;
  std::uint32_t first = 0;  // the first token that is no mark

  std::uint32_t count() const { return static_cast<std::uint32_t>(tokens.size()); }
  Place place(const Hit& hit) const { return table.place(hit); }
  char mark(std::uint32_t token) const { return token < count() ? tokens[token].mark : '\0'; }

  bool only_such_words(Wording& wording) const;
  bool dates_only(std::uint32_t from, std::uint32_t to) const;
  bool stamped(Wording& wording) const;
  std::uint32_t credit() const;
  bool credit_closes() const;
  bool byline(const Hit& hit) const;
  std::uint32_t label_end(std::uint32_t from) const;
  bool opens_text(std::uint32_t token) const;
};

BlockKind kind_of(std::string_view gives) {
  return gives == "stamp"     ? BlockKind::stamp
         : gives == "caption" ? BlockKind::caption
                              : BlockKind::boilerplate;
}

/// The passage is made of words of `line` rows, numbers, dates and glue.
bool Reader::only_such_words(Wording& wording) const {
  std::uint32_t covered = 0;  // tokens before it are
  bool named = false, opens = false;
  std::size_t next = 0;
  for (std::uint32_t at = 0; at < count(); ++at) {
    for (; next < hits.size() && hits[next].first <= at; ++next) {
      const Place place = table.place(hits[next]);
      const bool line = place == Place::line;
      if (!line && place != Place::glue && place != Place::date && place != Place::month) continue;
      covered = std::max(covered, hits[next].last);
      named |= line;
      opens |= line && table.lexicon.row(hits[next])[FurnitureField::opens] == "list";
    }
    const bool spoken =
        tokens[at].kind == TokenKind::word || tokens[at].kind == TokenKind::possessive;
    if (spoken && at >= covered) return false;
  }
  wording.opens_list = named && opens;
  return named;
}

/// Nothing but a date in [from, to), which names its month or is written in numbers.
bool Reader::dates_only(std::uint32_t from, std::uint32_t to) const {
  std::uint32_t covered = from, numbers = 0, run = 0;
  bool month = false, numeric = false;
  for (const Hit& hit : hits) {
    if (hit.first < from || hit.last > to) continue;
    const Place place = table.place(hit);
    if (place != Place::date && place != Place::month && place != Place::stamp) continue;
    // A word between two that are none ends the date.
    for (std::uint32_t at = covered; at < hit.first; ++at)
      if (tokens[at].kind == TokenKind::word) return false;
    covered = std::max(covered, hit.last);
    month |= place == Place::month;
  }
  for (std::uint32_t at = from; at < to; ++at) {
    if (at >= covered && tokens[at].kind == TokenKind::word) return false;
    if (tokens[at].kind == TokenKind::possessive) return false;
    if (tokens[at].kind == TokenKind::number) {
      ++numbers;
      numeric |= ++run == 3 || tokens[at].span.size() >= 8;  // 11/09/2010, 2012.08.08
    } else if (tokens[at].mark != '/' && tokens[at].mark != '-' && tokens[at].mark != '.') {
      run = 0;
    }
  }
  return numbers > 0 && (numeric || month);
}

/// "Updated: 14 November 2016": a label and a date, perhaps after a byline.
bool Reader::stamped(Wording& wording) const {
  if (dates_only(first, count())) {
    const auto label = [&](const Hit& hit) { return place(hit) == Place::stamp; };
    if (std::any_of(hits.begin(), hits.end(), label))
      return true;  // "9 May 2031 Last updated at 07:15"
    wording.bare_date = true;
  }
  for (const Hit& hit : hits) {
    if (place(hit) != Place::stamp) continue;
    if (hit.first > first && hit.first > longest_byline) return false;
    // In the middle of a line only a label with its colon is one.
    if (hit.first > first && mark(hit.last) != ':') continue;
    if (dates_only(hit.last, count())) return true;
  }
  return false;
}

/// The first token of a photo credit in brackets at the end; the token count for none.
std::uint32_t Reader::credit() const {
  std::uint32_t last = count();
  while (last > 0 && mark(last - 1) == '.') --last;
  if (last == 0 || (mark(last - 1) != ')' && mark(last - 1) != ']')) return count();
  const char open = mark(last - 1) == ')' ? '(' : '[';
  std::uint32_t begin = last - 1;
  while (begin > 0 && mark(begin) != open && last - begin < longest_credit) --begin;
  if (mark(begin) != open) return count();
  const auto inside = [&](const Hit& hit) {
    return hit.first > begin && place(hit) == Place::credit;
  };
  return std::any_of(hits.begin(), hits.end(), inside) ? begin : count();
}

/// A credit without brackets: "Photograph: Ann Lee", "... via AFP photo".
bool Reader::credit_closes() const {
  return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
    if (place(hit) != Place::credit) return false;
    if (table.lexicon.role(hit).is(Construction::closing) && hit.last == count()) return true;
    return mark(hit.last) == ':' && hit.first > first && count() - hit.last <= 12;
  });
}

bool Reader::byline(const Hit& hit) const {
  if (hit.first != first || count() > longest_byline || count() == hit.last) return false;
  std::uint32_t names = 0;
  for (std::uint32_t at = hit.last; at < count(); ++at) {
    if (tokens[at].kind == TokenKind::number || tokens[at].mark == '?' || tokens[at].mark == '!')
      return false;
    if (tokens[at].kind != TokenKind::word) continue;
    if (!tokens[at].capitalised && tokens[at].span.size() > 3) return false;
    names += tokens[at].capitalised;
  }
  return names > 0;
}

/// Where the label of a stamp that starts at `from` ends, its colon left out; `from` where none
/// does.
std::uint32_t Reader::label_end(std::uint32_t from) const {
  std::uint32_t end = from;
  for (const Hit& hit : hits)
    if (hit.first == from && place(hit) == Place::stamp) end = std::max(end, hit.last);
  return end;
}

/// A word that is none of a date, or a capitalised one that opens sentences: "The", "On".
bool Reader::opens_text(std::uint32_t token) const {
  if (tokens[token].kind == TokenKind::possessive) return true;
  if (tokens[token].kind != TokenKind::word) return false;
  bool opener = false, of_date = false;
  for (const Hit& hit : hits) {
    const Place place = table.place(hit);
    opener |= hit.first == token && place == Place::opener && tokens[token].capitalised;
    of_date |= hit.first <= token && token < hit.last &&
               (place == Place::date || place == Place::month || place == Place::stamp);
  }
  return opener || !of_date;
}

/// What may stand between a stamp and the text behind it: "|", a dash, a bullet, a bracket.
bool divides(Tokens tokens, std::uint32_t at) {
  const Token& token = tokens[at];
  if (token.kind != TokenKind::punctuation) return false;
  if (token.mark == '|' || token.mark == ';' || token.mark == ')' || token.mark == ']' ||
      token.mark == 0)
    return true;
  return (token.mark == '-' || token.mark == '_') && !tokens[at + 1].glued;
}

}  // namespace

namespace {

std::vector<Place> places_of(const Lexicon& lexicon) {
  constexpr std::pair<std::string_view, Place> names[] = {
      {"any", Place::any},       {"byline", Place::byline},     {"caption", Place::caption},
      {"credit", Place::credit}, {"date", Place::date},         {"glue", Place::glue},
      {"label", Place::label},   {"line", Place::line},         {"month", Place::month},
      {"opener", Place::opener}, {"position", Place::position}, {"publisher", Place::publisher},
      {"stamp", Place::stamp},   {"start", Place::start},       {"year", Place::year}};
  std::vector<Place> places;
  for (const Row& row : lexicon.rows(Table::furniture)) {
    const auto known = std::find_if(std::begin(names), std::end(names), [&](const auto& name) {
      return name.first == row[FurnitureField::where];
    });
    places.push_back(known == std::end(names) ? Place::other : known->second);
  }
  return places;
}

/// Asked for every article: those of the built-in tables are gathered once.
std::vector<Place> known_places(const Lexicon& lexicon) {
  static const std::vector<Place> english = places_of(Lexicon::english());
  return &lexicon == &Lexicon::english() ? english : places_of(lexicon);
}

}  // namespace

BoilerplateTable::BoilerplateTable(const Lexicon& words)
    : lexicon(words), places(known_places(words)) {}

std::uint32_t behind_stamp(Tokens all, const BoilerplateTable& table) {
  constexpr std::size_t longest_label = 8;  // tokens
  const Tokens tokens = all.part(0, longest_stamp);
  std::uint32_t first = 0;
  while (first + 1 < tokens.size() && tokens[first].kind == TokenKind::punctuation) ++first;
  if (first >= tokens.size() || tokens[first].kind != TokenKind::word) return 0;
  const auto labels = table.lexicon.match(tokens.part(first, longest_label), {Table::furniture});
  if (std::none_of(labels.begin(), labels.end(), [&](const Hit& hit) {
        return hit.first == 0 && table.place(hit) == Place::stamp;
      }))
    return 0;
  Reader reader{tokens, table, table.lexicon.match(tokens, {Table::furniture}), first};
  const std::uint32_t label = reader.label_end(first);
  const bool whole = tokens.size() == all.size() && reader.dates_only(label, reader.count());
  if (label == first || whole) return 0;
  const bool colon = reader.mark(label) == ':';
  std::uint32_t divided = 0;  // behind the last mark that may end the stamp
  for (std::uint32_t at = label; at < reader.count(); ++at) {
    const bool stop = reader.mark(at) == '.' && at + 1 < reader.count() && !tokens[at + 1].glued;
    if (stop && reader.dates_only(label, at)) return at + 1;
    if (divides(tokens, at) && reader.dates_only(label, at)) divided = at + 1;
    if (!reader.opens_text(at)) continue;
    return divided != 0 ? divided : colon && reader.dates_only(label, at) ? at : 0;
  }
  return 0;
}

Wording wording_of(Tokens tokens, const BoilerplateTable& table) {
  Wording wording;
  wording.credit = static_cast<std::uint32_t>(tokens.size());
  if (tokens.empty() || tokens.size() > longest_worded) return wording;
  Reader reader{tokens, table, table.lexicon.match(tokens, {Table::furniture})};
  while (reader.first + 1 < tokens.size() && tokens[reader.first].kind == TokenKind::punctuation &&
         tokens[reader.first].mark != '(')
    ++reader.first;
  if (reader.only_such_words(wording)) {
    wording.kind = BlockKind::boilerplate;
    return wording;
  }
  if (reader.stamped(wording)) {
    wording.kind = BlockKind::stamp;
    return wording;
  }
  for (const Hit& hit : reader.hits) {
    const Row& row = table.lexicon.row(hit);
    const Place where = reader.place(hit);
    const bool starts = hit.first == reader.first || (hit.first == 0 && reader.first <= 1);
    const char after = reader.mark(hit.last);
    bool fires = (where == Place::any && tokens.size() <= longest_notice) ||
                 (where == Place::start && starts);
    fires |= where == Place::label && starts && (after == ':' || after == '|');
    fires |= where == Place::year && hit.last < tokens.size() && tokens.size() <= longest_notice &&
             (tokens[hit.last].kind == TokenKind::number || (starts && tokens.size() <= 5));
    fires |= where == Place::position && reader.mark(hit.first - 1) == '(' && after == ')' &&
             hit.first > 0;
    if (fires && !wording.kind) wording.kind = kind_of(row[FurnitureField::gives]);
    if (fires && row[FurnitureField::source] == "rest") wording.source = hit.last;
    wording.byline |= where == Place::byline && reader.byline(hit);
    wording.publisher |= where == Place::publisher && hit.last == tokens.size();
    wording.pictured |= where == Place::caption;
  }
  wording.credit = reader.credit();
  if (!wording.kind && (wording.credit < tokens.size() || reader.credit_closes()))
    wording.kind = BlockKind::caption;
  return wording;
}

}  // namespace checkclaims
