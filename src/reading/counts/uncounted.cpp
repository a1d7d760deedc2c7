#include "reading/counts/uncounted.hpp"

#include "reading/counts/implicit_counts.hpp"

namespace checkclaims {
bool names_household(const ChunkedSentence& s, std::size_t number) {
  if (number < 3 || !s.says(number - 1, "of") || !s.is(number - 3, "article")) return false;
  const Hit* people = s.hit(number - 2, Table::people);
  return people != nullptr && (people->forms & form_singular) != 0 &&
         s.view.lexicon.row(*people)[PeopleField::unit] == "household";
}

namespace {

/// People and houses are counted in whole numbers: 5.6 is a magnitude.
bool counts_whole_things(const Value& value) {
  const auto whole = [](const std::optional<Decimal>& bound) { return !bound || bound->whole(); };
  return whole(value.hard.low) && whole(value.hard.high);
}

/// The token before a number makes it a price, a time or part of a code.
std::optional<SkipReason> marked_before(const ChunkedSentence& s, const Chunk& chunk) {
  if (chunk.first == 0) return std::nullopt;
  const Token& before = s.view.tokens[chunk.first - 1];
  const std::string_view text = s.view.word(chunk.first - 1);
  if (before.mark == '#') return SkipReason::numbered;
  if (before.mark == '$' || text == "£" || text == "€" || text == "¥") return SkipReason::money;
  if (!s.view.tokens[chunk.first].glued) return std::nullopt;
  if (before.mark == ':') return SkipReason::clock;
  const bool joined = before.mark == '-' || before.mark == '/' || before.mark == '.' ||
                      before.mark == '_' || before.kind == TokenKind::word ||
                      before.kind == TokenKind::number;
  return joined ? std::optional(SkipReason::joined) : std::nullopt;
}

/// So does one that stands close behind it.
std::optional<SkipReason> joined_behind(const ChunkedSentence& s, const Chunk& chunk) {
  const auto& tokens = s.view.tokens;
  const Token& after = tokens[chunk.last];
  if (after.mark == '%') return SkipReason::share;
  if (after.mark == ':') return SkipReason::clock;
  if (after.mark == '/' || after.kind == TokenKind::word) return SkipReason::joined;
  if (after.mark != '-') return std::nullopt;
  const auto is_number = [&](std::uint32_t token) {
    return token < tokens.size() && tokens[token].kind == TokenKind::number;
  };
  if (is_number(chunk.last + 1)) return SkipReason::joined;
  const bool suspended = is_number(chunk.last + 2) && !tokens[chunk.last + 1].glued;
  return suspended ? std::optional(SkipReason::joined)  // "12- to 27-year-olds"
                   : std::nullopt;
}

std::optional<SkipReason> marked_behind(const ChunkedSentence& s, const Chunk& chunk) {
  if (chunk.last >= s.view.tokens.size()) return std::nullopt;
  const Token& after = s.view.tokens[chunk.last];
  if (after.kind == TokenKind::possessive) return SkipReason::possessive;  // "in their 20's"
  if (after.glued)
    if (const auto joined = joined_behind(s, chunk)) return joined;
  if (s.view.says_small(chunk.last, "percent")) return SkipReason::share;
  if (s.view.says_small(chunk.last, "per")) return SkipReason::rate;
  return std::nullopt;
}

/// "aged 34", "the ages of 4", "number 12", "no one"
std::optional<SkipReason> named_before(const ChunkedSentence& s, std::size_t at) {
  if (at == 0) return std::nullopt;
  if (s.says(at - 1, {"age", "aged", "ages"})) return SkipReason::age;
  if (at > 1 && s.says(at - 1, "of") && s.says(at - 2, {"age", "ages"})) return SkipReason::age;
  if (!s.says(at - 1, {"no", "number"})) return std::nullopt;
  const Chunk& chunk = s.chunks[at];
  return chunk.last == chunk.first + 1 && s.view.says_small(chunk.first, "one")
             ? SkipReason::nobody
             : SkipReason::numbered;
}

bool is_somebody(const ChunkedSentence& s, std::size_t at) {
  return s.chunks[at].kind == ChunkKind::name || s.hit(at, Table::people) != nullptr;
}

/// "Ann, 34, of Halden", but in a headline "4 shot in Halden, 2 die".
bool is_apposed(const ChunkedSentence& s, const CountPhrase& c) {
  const std::size_t i = c.first;
  const bool comma_after = c.last < s.chunks.size() && s.chunks[c.last].kind == ChunkKind::comma;
  const bool told_of =
      c.last < s.chunks.size() && s.view.block == BlockKind::title && s.measure(c.last) != nullptr;
  return comma_after || (i > 1 && is_somebody(s, i - 2) && !told_of);
}

/// "Two men of 18 and 20"; "a mother of two".
std::optional<SkipReason> tells_of_somebody(const ChunkedSentence& s, const CountPhrase& c) {
  const std::size_t i = c.first;
  if (!s.says(i - 1, "of") || i < 2 || !is_somebody(s, i - 2)) return std::nullopt;
  const bool ages = i > 2 && s.chunks[i - 3].kind == ChunkKind::number &&
                    c.last + 1 < s.chunks.size() && s.is(c.last, "conjunction") &&
                    s.chunks[c.last + 1].kind == ChunkKind::number;
  if (ages) return SkipReason::age;
  const Hit* people = s.hit(i - 2, Table::people);
  if (names_household(s, c.first)) return std::nullopt;
  return people == nullptr || (people->forms & form_singular) != 0 ? std::optional(SkipReason::kin)
                                                                   : std::nullopt;
}

}  // namespace

std::optional<SkipReason> counts_nothing(const ChunkedSentence& s, std::size_t at,
                                         const NumberMention& number) {
  if (number.ordinal) return SkipReason::ordinal;
  if (!number.value.unit.empty()) return SkipReason::share;
  if (!counts_whole_things(number.value)) return SkipReason::fraction;
  if (const auto reason = marked_before(s, s.chunks[at])) return reason;
  if (const auto reason = named_before(s, at)) return reason;
  return marked_behind(s, s.chunks[at]);
}

std::size_t behind_out_of(const ChunkedSentence& s, std::size_t at) {
  const Chunk& chunk = s.chunks[at];
  const bool one = chunk.last == chunk.first + 2;  // "out of" as one word
  if (!s.view.says(chunk.first, "away") || !s.view.says(chunk.first + 1, "of")) return at;
  return one ? at + 1 : at + 2;
}

bool is_odds(const ChunkedSentence& s, std::span<const Mention> mentions, std::size_t at) {
  const auto is_round = [&](std::size_t all) {
    const auto* number = number_at(s, all, mentions);
    return number != nullptr && (number->value.hard == Interval::exactly(Decimal::of(10)) ||
                                 number->value.hard == Interval::exactly(Decimal::of(100)));
  };
  const std::size_t behind = behind_out_of(s, at + 1);
  if (behind > at + 1) return is_round(behind);
  const bool second = at > 1 && (behind_out_of(s, at - 1) == at || behind_out_of(s, at - 2) == at);
  return second && is_round(at);
}

bool is_year_of(const ChunkedSentence& s, std::size_t at) {
  const std::string_view text = s.view.words(s.chunks[at].first, s.chunks[at].last);
  if (text.size() != 4 || at + 1 >= s.chunks.size() ||
      (!text.starts_with("19") && !text.starts_with("20")))
    return false;
  return s.hit(at + 1, Table::events) != nullptr || s.measure(at + 1) != nullptr;
}

std::optional<SkipReason> is_a_code(const ChunkedSentence& s, const CountPhrase& c) {
  if (c.head != CountPhrase::Head::none) return std::nullopt;
  const std::size_t next = c.number + 1;
  if (s.view.words(s.chunks[c.number].first, s.chunks[c.number].last) == "911")
    return SkipReason::telephone;
  const bool fired = c.first > 0 && s.says(c.first - 1, "firing");
  if (fired && next < s.chunks.size() && s.says(next, "shot")) return SkipReason::rounds;
  const bool names =
      next < s.chunks.size() && s.chunks[next].kind == ChunkKind::name && !c.partitive;
  return names ? std::optional(SkipReason::name) : std::nullopt;
}

std::optional<SkipReason> tells_an_age(const ChunkedSentence& s, const CountPhrase& c) {
  const std::size_t i = c.first;
  if (i == 0) return std::nullopt;
  if (s.says(i - 1, {"of", "to"}) && i > 1 && s.says(i - 2, "parent")) return SkipReason::kin;
  if (c.head != CountPhrase::Head::none || c.partitive) return std::nullopt;
  const bool comma_after = c.last < s.chunks.size() && s.chunks[c.last].kind == ChunkKind::comma;
  if (comma_after && s.says(i - 1, "both")) return SkipReason::age;
  if (s.chunks[i - 1].kind == ChunkKind::comma)
    return is_apposed(s, c) ? std::optional(SkipReason::apposed) : std::nullopt;
  return tells_of_somebody(s, c);
}

SkipReason told_of_one(const ChunkedSentence& s, std::span<const Mention> mentions,
                       std::size_t at) {
  if (is_age_at(s, at)) return SkipReason::age;
  if (at > 0 && s.says(at - 1, "no")) return SkipReason::nobody;
  const auto* number = number_at(s, at, mentions);
  return number != nullptr && number->ordinal ? SkipReason::ordinal : SkipReason::describes;
}

}  // namespace checkclaims
