#include "reasoning/day_proof.hpp"

#include <algorithm>
#include <map>

#include "checkclaims/wording.hpp"
#include "reasoning/labels.hpp"
#include "reasoning/proof.hpp"

namespace checkclaims {
namespace {

/// Statements in the order in which days are added: from the calendar and back to it.
std::vector<std::uint32_t> in_order(const Analysis& analysis,
                                    std::span<const std::uint32_t> circle) {
  std::vector<std::uint32_t> order(circle.begin(), circle.end());
  const auto at = [&](std::size_t i) -> const DayStatement& {
    return analysis.day_statements[order[i]];
  };
  // The calendar is between two absolute statements that are adjacent in the circle.
  for (std::size_t i = 0; i < order.size(); ++i)
    if (at(i).absolute() && at((i + 1) % order.size()).absolute()) {
      std::rotate(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(i + 1), order.end());
      break;
    }
  return order;
}

struct ProofDays {
  std::optional<std::int64_t> low, high;
};

DayRange range_of(const ProofDays& days) {
  const auto day = [](const std::optional<std::int64_t>& number) {
    return number ? std::optional(Day{static_cast<std::int32_t>(*number)}) : std::nullopt;
  };
  return {day(days.low), day(days.high)};
}

/// The days at the other end of a statement, where one end has `days`.
ProofDays carried(const ProofDays& days, const DayStatement& statement, bool forward) {
  const auto sum = [](const std::optional<std::int64_t>& a, const std::optional<std::int32_t>& b,
                      int sign) {
    return a && b ? std::optional(*a + sign * std::int64_t{*b}) : std::nullopt;
  };
  if (forward) return {sum(days.low, statement.low, 1), sum(days.high, statement.high, 1)};
  return {sum(days.low, statement.high, -1), sum(days.high, statement.low, -1)};
}

std::string name_of(const Analysis& analysis, const DayPoint& point) {
  if (point.kind != DayPoint::Kind::event) return "the article";
  const Subject& event = analysis.events[point.index];
  return (event.ongoing ? "the beginning of the " : "the ") + event.name;
}

/// "[0] puts the vote on 2024-05-03; [1] then puts the blast on 2024-05-04..2024-05-06".
std::vector<ProofStep> sums(const Analysis& analysis, std::span<const std::uint32_t> order) {
  const DayStatement& first = analysis.day_statements[order.front()];
  if (!first.absolute()) return {{StepKind::not_all_possible, {}}};
  ProofDays days{first.low, first.high};
  DayPoint at = first.of;
  std::vector<ProofStep> steps = {
      {StepKind::puts, {LabelRef{0}, name_of(analysis, at), range_of(days)}}};
  for (std::uint32_t i = 1; i < order.size(); ++i) {
    const DayStatement& statement = analysis.day_statements[order[i]];
    if (statement.absolute()) {
      steps.push_back({StepKind::no_day_fits,
                       {LabelRef{i}, range_of(ProofDays{statement.low, statement.high})}});
      continue;
    }
    const bool forward = statement.from == at;
    days = carried(days, statement, forward);
    at = forward ? statement.of : statement.from;
    steps.push_back({StepKind::puts_in_turn, {LabelRef{i}, name_of(analysis, at), range_of(days)}});
  }
  return steps;
}

}  // namespace

bool two_days_of_one_event(const Analysis& analysis, std::span<const std::uint32_t> circle) {
  return std::all_of(circle.begin(), circle.end(),
                     [&](std::uint32_t s) { return analysis.day_statements[s].absolute(); }) &&
         analysis.day_statements[circle.front()].of.kind == DayPoint::Kind::event;
}

BlamedDay blamed_day(const Analysis& analysis, std::span<const std::uint32_t> circle) {
  std::map<DayPoint, int> spoken_of;
  for (const std::uint32_t s : circle)
    for (const DayPoint& point : {analysis.day_statements[s].of, analysis.day_statements[s].from})
      if (point.kind == DayPoint::Kind::event) ++spoken_of[point];
  const auto most =
      std::max_element(spoken_of.begin(), spoken_of.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  if (most == spoken_of.end())
    return {analysis.day_statements[circle.front()].of, std::nullopt, std::nullopt};
  for (const std::uint32_t s : circle) {
    const DayStatement& statement = analysis.day_statements[s];
    if (statement.absolute() && statement.of == most->first)
      return {most->first, statement.low, statement.high};
  }
  return {most->first, std::nullopt, std::nullopt};
}

namespace {

constexpr std::size_t most_others = 16;

Label quote(const DayStatement& statement, LabelRole role) {
  return quote_words(statement.document, statement.span, role,
                     statement.absolute()
                         ? to_text(range_of(ProofDays{statement.low, statement.high}))
                         : statement.gives);
}

std::vector<std::string> values_of(const Analysis& analysis,
                                   std::span<const std::uint32_t> circle) {
  std::vector<std::string> values;
  const auto bound = [](const std::optional<std::int32_t>& number) {
    return number ? std::to_string(*number) : std::string();
  };
  for (const std::uint32_t s : circle)
    values.push_back(bound(analysis.day_statements[s].low) + ".." +
                     bound(analysis.day_statements[s].high));
  std::sort(values.begin(), values.end());
  return values;
}

/// What the other circles say about order and distance.
void add_others(Finding& finding, const Analysis& analysis,
                std::span<const std::vector<std::uint32_t>> circles,
                const std::vector<std::uint32_t>& shown) {
  std::size_t others = 0;
  for (const auto& circle : circles)
    for (const std::uint32_t s : circle) {
      if (&circle == &shown || analysis.day_statements[s].absolute()) continue;
      if (++others <= most_others)
        finding.labels.push_back(quote(analysis.day_statements[s], LabelRole::also));
    }
  if (others > 0)
    finding.proof.push_back(
        {others == 1 ? StepKind::leaves_no_room : StepKind::leave_no_room, {count(others)}});
}

/// Every event mentioned by two articles has a known place and day, and no beginning of a lasting
/// event is taken from another event.
bool certain(const Analysis& analysis, std::span<const std::uint32_t> circle) {
  std::map<std::uint32_t, DocumentId> told_in;  // event -> first document that mentions it
  for (const std::uint32_t s : circle) {
    const DayStatement& statement = analysis.day_statements[s];
    const bool both_events =
        statement.of.kind == DayPoint::Kind::event && statement.from.kind == DayPoint::Kind::event;
    for (const DayPoint& point : {statement.of, statement.from}) {
      if (point.kind != DayPoint::Kind::event) continue;
      const Subject& event = analysis.events[point.index];
      if (both_events && event.ongoing) return false;
      const bool first =
          told_in.try_emplace(point.index, statement.document).first->second == statement.document;
      if (!first && (event.place.empty() || !event.date.exact())) return false;
    }
  }
  return true;
}

}  // namespace

Finding broken_circle(const StatementsOfDays& statements,
                      std::span<const std::vector<std::uint32_t>> circles, std::string_view rule) {
  const Analysis& analysis = statements.analysis();
  // Chosen by content, not by the order of articles.
  const auto& circle =
      *std::min_element(circles.begin(), circles.end(), [&](const auto& a, const auto& b) {
        return values_of(analysis, a) < values_of(analysis, b);
      });
  const std::vector<std::uint32_t> order = in_order(analysis, circle);
  Finding finding;
  for (const std::uint32_t s : order)
    finding.labels.push_back(quote(analysis.day_statements[s], LabelRole::rival));
  finding.values = values_of(analysis, circle);
  if (const DayPoint about = std::get<0>(blamed_day(analysis, circle));
      about.kind == DayPoint::Kind::event) {
    finding.subject = analysis.events[about.index];
  } else {
    const Document& document = analysis.documents[analysis.day_statements[order.front()].document];
    finding.subject.name = document.title.value_or("an article");
    finding.subject.id = "article-" + stable_hash(document.text);
  }
  finding.rule = rule;
  finding.severity = certain(analysis, circle) ? Severity::error : Severity::warning;
  finding.measure = "date";
  finding.key = finding.subject.id + "|date";
  finding.proof = sums(analysis, order);
  finding.cause = likely_slip_of_day(statements, order, circles);
  finding.message = finding.subject.name + ": these days cannot all be true";
  finding.id = finding_id(finding);
  add_others(finding, analysis, circles, circle);
  return finding;
}

}  // namespace checkclaims
