#include "reporting/html/note_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "checkclaims/wording.hpp"
#include "reporting/wording.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t findings_of_note = 6;  // named in one note
constexpr std::size_t sides_of_note = 4;     // other sides of one finding
constexpr std::size_t widest_words = 60;     // columns of a quotation

std::string_view counting_text(Counting counting) {
  switch (counting) {
    case Counting::running_total: return "a total that may still grow";
    case Counting::event_total: return "the total of an event";
    case Counting::increment: return "what came on top, not a total";
    case Counting::snapshot: return "how many there are at that time";
    case Counting::share: return "a share";
  }
  return "";
}

std::string_view standing_text(TenureStatus status) {
  switch (status) {
    case TenureStatus::holds: return "holds the office";
    case TenureStatus::acting: return "acts in the office";
    case TenureStatus::held: return "held the office, and may have left it";
    case TenureStatus::ahead: return "does not hold the office yet";
    case TenureStatus::takes: return "takes the office";
    case TenureStatus::leaves: return "leaves the office";
  }
  return "";
}

std::string_view modality_text(Modality modality) {
  switch (modality) {
    case Modality::asserted: return "by the article itself";
    case Modality::reported: return "by somebody whom the article quotes";
    case Modality::planned: return "as planned, so it is not compared";
    case Modality::hypothetical: return "as supposed or possible, so it is not compared";
    case Modality::denied: return "as untrue, so it is not compared";
  }
  return "";
}

/// What was read, and as what: {"≥ 39,445", "killed, Palestinians"}.
struct ReadAs {
  std::string value, as;
};

ReadAs reading_of(const LinkedClaim& claim, const std::string& counted, const Lexicon& lexicon) {
  const std::string measure = measure_text(claim.said.measure, lexicon);
  switch (claim.kind()) {
    case ClaimKind::figure:
      return {shown_value(claim), counted.empty() ? measure : measure + ", " + counted};
    case ClaimKind::date: {
      const EventDay& day = claim.event_day();
      return {day.days.unbounded() ? day.words : shown_period(day.days), "day of the " + measure};
    }
    case ClaimKind::office:
      return {claim.holder.name.empty() ? claim.tenure().words : claim.holder.name, measure};
    case ClaimKind::status: break;
  }
  const Status& status = claim.status();
  return {status.shown_as.empty() ? status.state : status.shown_as, "state of " + measure};
}

/// The events, days and speaker of a claim on one line.
std::string setting_of(const LinkedClaim& claim) {
  std::string text = claim.subject.name;
  if (claim.kind() != ClaimKind::date && !claim.when.unbounded())
    text += " · " + shown_days(claim.when);
  if (!claim.said.speaker.empty()) text += " · " + shown_speaker(claim.said.speaker);
  if (!stated(claim)) text += fmt::format(" · {}", name_of(claim.said.modality));
  return text;
}

void write_term(std::string_view term, std::string_view text, Markup& out) {
  if (text.empty()) return;
  out.element("dt", term);
  out.element("dd", text);
}

std::string event_text(const Subject& subject) {
  if (subject.kind != SubjectKind::event)
    return fmt::format("{}, a {}", subject.name, name_of(subject.kind));
  std::string text = subject.name;
  if (!subject.date.unbounded())
    text += fmt::format(", {}{}", subject.ongoing ? "since " : "", shown_days(subject.date));
  return subject.place.empty() ? text : fmt::format("{}, in {}", text, subject.place);
}

/// Event, days and speaker; unfolded, all that was read of a claim, in plain words.
void write_details(const ArticleNotes& notes, ClaimId id, const LinkedClaim& claim, Markup& out) {
  out.in("details", {}, [&] {
    out.element("summary", setting_of(claim));
    out.in("dl", {}, [&] {
      write_term("about", event_text(claim.subject), out);
      if (const auto* figure = std::get_if<Figure>(&claim.said.what)) {
        write_term("counts", counting_text(figure->counting), out);
        if (!figure->whole || figure->part_of)
          write_term("part", "perhaps only a part of that event's figure", out);
        if (!figure->ambiguous_measure.empty())
          write_term("word", fmt::format("read from \"{}\"", figure->ambiguous_measure), out);
      }
      if (const auto* tenure = std::get_if<Tenure>(&claim.said.what))
        write_term("standing", standing_text(tenure->status), out);
      write_term("holds for", to_text(claim.when), out);
      write_term("said", modality_text(claim.said.modality), out);
      if (const auto reason = notes.uncompared(id))
        write_term("compared", fmt::format("with no other article: {}", text_of(*reason)), out);
    });
  });
}

/// Links to the sides of a finding with another value than this note's.
void write_sides(HtmlReport& html, const Finding& finding, const LabelPlace& own, Markup& out) {
  const Label& here = finding.labels[own.label];
  std::size_t shown = 0, left = 0;
  for (const Label& label : finding.labels) {
    if (label.role != LabelRole::rival ||
        (label.document == here.document && label.span == here.span))
      continue;
    if (shown == sides_of_note) {
      ++left;
      continue;
    }
    out.literal(shown++ == 0 ? HtmlLiteral(" against ") : HtmlLiteral(", "));
    const Span place = html.page().place_span(label);
    const LinkedClaim* claim = html.page().claim(label);
    const std::string value =
        claim != nullptr ? shown_value(*claim) : html.page().quoted(label, widest_words / 2);
    out.element("a", {html.to_place(label.document, place.begin)},
                fmt::format("{} in {}", value, html.page().shown_path(label.document)));
  }
  if (left > 0) out.text(fmt::format(" and {} more", left));
}

void write_finding_line(HtmlReport& html, const LabelPlace& place, Markup& out) {
  const Finding& finding = html.analysis().findings[place.finding];
  const LabelRole role = finding.labels[place.label].role;
  out.in("p", {{"class", fmt::format("clash {}", name_of(finding.severity))}}, [&] {
    if (role == LabelRole::also) out.literal("repeats a side of ");
    if (role == LabelRole::evidence) out.literal("needed for the proof of ");
    out.element("a", {Link::to_finding_from_article(html.layout(), finding.id)}, finding.rule);
    if (role != LabelRole::rival) return;
    if (finding.severity == Severity::note)
      out.literal(": a step of the story");
    else
      write_sides(html, finding, place, out);
  });
}

/// The findings that quote a place, each once, the gravest first.
void write_findings(HtmlReport& html, const ArticleNote& note, Markup& out) {
  std::set<std::uint32_t> told;
  for (const LabelPlace& place : note.labels) {
    if (told.size() == findings_of_note && !told.contains(place.finding)) {
      out.element("p", {{"class", "clash"}}, "and further findings");
      return;
    }
    if (told.insert(place.finding).second) write_finding_line(html, place, out);
  }
}

void write_reading(HtmlReport& html, const ArticleNotes& notes, const ArticleNote& note,
                   Markup& out) {
  if (note.claim) {
    const LinkedClaim& claim = html.analysis().claims[*note.claim];
    const auto [value, as] = reading_of(claim, notes.counted(claim), *html.analysis().lexicon);
    out.element("b", value);
    out.literal(" ");
    out.text(as);
    return;
  }
  const LabelPlace& place = note.labels.front();
  const Label& label = html.analysis().findings[place.finding].labels[place.label];
  out.text(label.text.empty() ? html.page().quoted(label, widest_words) : label.text);
}

}  // namespace

std::string note_anchor(DocumentId document, std::uint32_t number) {
  return fmt::format("note-{}-{}", index(document) + 1, number);
}

std::string_view class_of(MarkLevel level) {
  static constexpr std::array<std::string_view, mark_levels> names = {"left-out", "read", "note",
                                                                      "warning", "error"};
  return names[static_cast<std::size_t>(level)];
}

void write_note(HtmlReport& html, const ArticleNotes& notes, DocumentId document,
                const NumberedNote& numbered, Markup& out) {
  const ArticleNote& note = numbered.note;
  const std::uint32_t number = numbered.number;
  const std::string id = note_anchor(document, number);
  const Span words = note.mark.value.size() > 0 ? note.mark.value : note.mark.words;
  out.in("li", {{"id", id}, {"class", fmt::format("aside {}", class_of(note.mark.level))}}, [&] {
    out.in("p", {{"id", id + "-head"}}, [&] {
      out.element("a",
                  {{"class", "number"},
                   {"aria-label", fmt::format("{}, back to the words", number)},
                   html.to_place(document, words.begin)},
                  std::to_string(number));
      out.literal(" ");
      write_reading(html, notes, note, out);
    });
    if (note.claim) write_details(notes, *note.claim, html.analysis().claims[*note.claim], out);
    write_findings(html, note, out);
  });
}

void write_left_out(HtmlReport& html, DocumentId document, std::span<const ArticleNote> notes,
                    std::string_view id, Markup& out) {
  // By the order of the first words with a reason.
  std::vector<std::pair<std::string_view, std::string>> reasons;
  std::size_t count = 0;
  for (const ArticleNote& note : notes) {
    if (!note.unread) continue;
    ++count;
    const SkippedMention& skipped = html.analysis().unread[*note.unread];
    const std::string_view reason = text_of(skipped.reason);
    auto group = std::find_if(reasons.begin(), reasons.end(),
                              [&](const auto& other) { return other.first == reason; });
    if (group == reasons.end()) group = reasons.insert(group, {reason, ""});
    if (!group->second.empty()) group->second += ", ";
    group->second += quotation(html.analysis().documents[document], skipped.span,
                               {skipped.span.begin, skipped.span.begin}, widest_words);
  }
  if (count == 0) return;
  out.in("details", {{"class", "left-out"}}, [&] {
    out.element("summary", fmt::format("{} left out", count));
    out.in("ul", {{"id", id}}, [&] {
      for (const auto& [reason, words] : reasons)
        out.element("li", fmt::format("{}: {}", words, reason));
    });
  });
}

}  // namespace checkclaims
