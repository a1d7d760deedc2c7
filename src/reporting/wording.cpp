#include "reporting/wording.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "checkclaims/wording.hpp"
#include "reporting/escape.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t quotation_reach = 400;  // bytes looked at on each side of the focus

bool blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

std::string folded(std::string_view text) {
  std::string line;
  for (const char c : text) {
    if (!blank(c))
      line += c;
    else if (line.empty() || line.back() != ' ')
      line += ' ';
  }
  return line;
}

/// The end of `text`, of at most `width` columns, from the start of a word.
std::string_view tail(std::string_view text, std::size_t width) {
  const std::string_view kept = last_columns(text, width);
  if (kept.size() == text.size()) return text;
  const std::size_t word = text.find(' ', text.size() - kept.size() - 1);
  return word == std::string_view::npos ? std::string_view() : text.substr(word + 1);
}

/// The beginning of `text`, of at most `width` columns, to the end of a word.
std::string_view head(std::string_view text, std::size_t width) {
  const std::string_view kept = first_columns(text, width);
  if (kept.size() == text.size()) return text;
  const std::size_t word = text.rfind(' ', kept.size());
  return word == std::string_view::npos ? std::string_view() : text.substr(0, word);
}

}  // namespace

std::string shown_days(const DayRange& days) {
  if (days.unbounded()) return "";
  if (days.exact()) return to_iso(*days.low);
  return (days.low ? to_iso(*days.low) : "") + ".." + (days.high ? to_iso(*days.high) : "");
}

std::string shown_period(const DayRange& days) {
  if (!days.low || !days.high) return shown_days(days);
  const CivilDay first = civil_of(*days.low), last = civil_of(*days.high);
  if (first.year != last.year || first.day != 1 || last.day != days_in_month(last.year, last.month))
    return shown_days(days);
  if (first.month == last.month) return to_iso(*days.low).substr(0, 7);
  return first.month == 1 && last.month == 12 ? to_iso(*days.low).substr(0, 4) : shown_days(days);
}

std::string shown_value(const LinkedClaim& claim) {
  switch (claim.kind()) {
    case ClaimKind::figure: return to_text(claim.figure().value);
    case ClaimKind::date: return claim.event_day().words;
    case ClaimKind::office: return claim.holder.name;
    case ClaimKind::status: break;
  }
  const Status& status = claim.status();
  return status.shown_as.empty() ? status.words : status.shown_as;
}

std::string shown_speaker(std::span<const std::string> chain) {
  if (chain.empty()) return "no speaker named";
  return fmt::format("per {}", fmt::join(chain, ", per "));
}

QuotedWords quoted_words(const Document& document, Span span, Span focus, std::size_t width) {
  focus.begin = std::clamp(focus.begin, span.begin, span.end);
  focus.end = std::clamp(focus.end, focus.begin, span.end);
  const auto cut_from = [&](std::size_t at) {
    while (at > span.begin && continues(document.text[at])) --at;
    return static_cast<std::uint32_t>(at);
  };
  const std::uint32_t first = focus.begin - span.begin > quotation_reach
                                  ? cut_from(focus.begin - quotation_reach)
                                  : span.begin;
  const std::uint32_t middle_end = std::min(
      focus.end, cut_from(std::min<std::size_t>(focus.begin + quotation_reach, focus.end)));
  const std::uint32_t last =
      span.end - middle_end > quotation_reach ? cut_from(middle_end + quotation_reach) : span.end;

  const std::string before = folded(document.at({first, focus.begin}));
  const std::string middle = folded(document.at({focus.begin, middle_end}));
  const std::string after = folded(document.at({middle_end, last}));
  const std::size_t used = display_width(middle);
  const std::size_t room = width > used ? width - used : 0;
  const std::size_t left = std::max(room / 2, room - std::min(room, display_width(after)));
  const std::string_view kept_before = tail(before, left);
  const std::string_view kept_after =
      head(after, room - std::min(room, display_width(kept_before)));

  QuotedWords words{std::string(kept_before), middle, std::string(kept_after)};
  for (std::string* piece : {&words.before, &words.focus, &words.after}) {
    piece->erase(0, std::min(piece->find_first_not_of(' '), piece->size()));
    if (!piece->empty()) break;
  }
  for (std::string* piece : {&words.after, &words.focus, &words.before}) {
    piece->erase(piece->find_last_not_of(' ') + 1);
    if (!piece->empty()) break;
  }
  if (first != span.begin || kept_before.size() != before.size()) words.before.insert(0, "… ");
  if (last != span.end || kept_after.size() != after.size()) words.after += " …";
  return words;
}

std::string quotation(const Document& document, Span span, Span focus, std::size_t width) {
  const QuotedWords words = quoted_words(document, span, focus, width);
  return words.before + words.focus + words.after;
}

std::string in_words(const OmittedPart& part) {
  return fmt::format("{} ({} {})", part.what, part.words, part.words == 1 ? "word" : "words");
}

}  // namespace checkclaims
