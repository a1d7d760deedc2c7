#include "reasoning/day_proof.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "checkclaims/wording.hpp"
#include "reasoning/day_cause.hpp"
#include "reasoning/proof.hpp"

namespace checkclaims {
namespace {

/// Statements in the order in which days are added: from the calendar and back to it.
std::vector<std::uint32_t> in_order(const Analysis& analysis, std::span<const std::uint32_t> circle) {
  std::vector<std::uint32_t> order(circle.begin(), circle.end());
  const auto at = [&](std::size_t i) -> const DayStatement& { return analysis.day_statements[order[i]]; };
  // The calendar lies between two absolute statements that stand side by side in the circle.
  for (std::size_t i = 0; i < order.size(); ++i)
    if (at(i).absolute() && at((i + 1) % order.size()).absolute()) {
      std::rotate(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(i + 1), order.end());
      break;
    }
  return order;
}

struct Days {
  std::optional<std::int64_t> low, high;
};

std::string in_words(const Days& days) {
  const auto day = [](const std::optional<std::int64_t>& number) {
    return number ? std::optional(Day{static_cast<std::int32_t>(*number)}) : std::nullopt;
  };
  return in_words(DayRange{day(days.low), day(days.high)});
}

/// The days of the other end of a statement, where one end has `days`.
Days carried(const Days& days, const DayStatement& statement, bool forward) {
  const auto sum = [](const std::optional<std::int64_t>& a, const std::optional<std::int32_t>& b, int sign) {
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
std::vector<std::string> sums(const Analysis& analysis, std::span<const std::uint32_t> order) {
  std::vector<std::string> steps;
  const DayStatement& first = analysis.day_statements[order.front()];
  if (!first.absolute()) return {"each of these is possible, but not all of them together"};
  Days days{first.low, first.high};
  DayPoint at = first.of;
  steps.push_back(fmt::format("{} puts {} on {}", reference(0), name_of(analysis, at), in_words(days)));
  for (std::size_t i = 1; i < order.size(); ++i) {
    const DayStatement& statement = analysis.day_statements[order[i]];
    if (statement.absolute()) {
      steps.push_back(fmt::format("{} puts it on {}: no day is both", reference(i), in_words(Days{statement.low, statement.high})));
      continue;
    }
    const bool forward = statement.from == at;
    days = carried(days, statement, forward);
    at = forward ? statement.of : statement.from;
    steps.push_back(fmt::format("so {} puts {} on {}", reference(i), name_of(analysis, at), in_words(days)));
  }
  return steps;
}

}  // namespace

bool two_days_of_one_event(const Analysis& analysis, std::span<const std::uint32_t> circle) {
  return std::all_of(circle.begin(), circle.end(), [&](std::uint32_t s) { return analysis.day_statements[s].absolute(); }) &&
         analysis.day_statements[circle.front()].of.kind == DayPoint::Kind::event;
}

Finding broken_circle(const Analysis& analysis, std::span<const std::uint32_t> circle, std::string_view rule) {
  const std::vector<std::uint32_t> order = in_order(analysis, circle);
  std::map<DayPoint, int> spoken_of;
  Finding finding;
  for (const std::uint32_t s : order) {
    const DayStatement& statement = analysis.day_statements[s];
    for (const DayPoint& point : {statement.of, statement.from})
      if (point.kind == DayPoint::Kind::event) ++spoken_of[point];
    Label label;
    label.quotes_claim = false;
    label.document = statement.document;
    label.span = statement.span;
    label.text = statement.absolute() ? in_words(Days{statement.low, statement.high}) : statement.gives;
    finding.labels.push_back(std::move(label));
    const auto bound = [](const std::optional<std::int32_t>& number) { return number ? std::to_string(*number) : std::string(); };
    finding.values.push_back(bound(statement.low) + ".." + bound(statement.high));
  }
  const auto most = std::max_element(spoken_of.begin(), spoken_of.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  if (most != spoken_of.end()) {
    finding.subject = analysis.events[most->first.index];
  } else {
    const Document& document = analysis.documents[analysis.day_statements[order.front()].document];
    finding.subject.name = document.title.value_or("an article");
    finding.subject.id = "article-" + stable_hash(document.text);
  }
  finding.rule = rule;
  finding.severity = Severity::error;
  finding.measure = "date";
  finding.key = finding.subject.id + "|date";
  finding.proof = sums(analysis, order);
  finding.cause = likely_slip_of_day(analysis, order);
  finding.message = finding.subject.name + ": these days cannot all be true";
  std::sort(finding.values.begin(), finding.values.end());
  finding.id = finding_id(finding);
  return finding;
}

}  // namespace checkclaims
