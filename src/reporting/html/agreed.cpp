#include "reporting/html/agreed.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "checkclaims/wording.hpp"
#include "reporting/html/quotation.hpp"
#include "reporting/story_rows.hpp"
#include "reporting/wording.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t agreed_places = 4;  // articles named beside a value

/// One value on which articles agree.
struct AgreedValue {
  std::optional<Day> day;  ///< by which it is sorted
  std::string days, topic, value;
  const ValueGroup* group = nullptr;
};

bool contradicted(const Story& story) {
  return std::any_of(story.value_groups.begin(), story.value_groups.end(),
                     [](const ValueGroup& group) { return !group.conflicts.empty(); });
}

/// For the day of an event that day; for everything else when the event was, or when it is said.
DayRange days_of(const Story& story, const LinkedClaim& claim) {
  if (story.kind == ClaimKind::date) return claim.event_day().days;
  return story.subject.date.unbounded() ? claim.when : story.subject.date;
}

/// "2024-05", "2024-07-08 or later"; empty for no known day.
std::string day_in_words(const DayRange& days) {
  if (days.unbounded()) return "";
  return days.low && days.high ? shown_period(days) : to_text(days);
}

std::vector<AgreedValue> agreed_values(HtmlReport& html) {
  std::vector<AgreedValue> agreed;
  for (const Story& story : html.stories()) {
    if (story.articles < 2 || contradicted(story)) continue;
    for (const ValueGroup& group : story.value_groups) {
      const LinkedClaim& claim = html.analysis().claims.at(group.claims.front());
      if (group.articles < 2 || !stated(claim) || !of_whole(claim)) continue;
      const DayRange days = days_of(story, claim);
      const bool is_day = story.kind == ClaimKind::date;
      agreed.push_back(
          {days.low ? days.low : days.high, day_in_words(days), topic_of(story, html.analysis()),
           is_day && !days.unbounded() ? shown_period(days) : shown_value(claim), &group});
    }
  }
  std::stable_sort(agreed.begin(), agreed.end(), [](const AgreedValue& a, const AgreedValue& b) {
    const auto rank = [](const AgreedValue& value) {
      return std::pair(!value.day, value.day ? value.day->number : 0);
    };
    return rank(a) < rank(b);
  });
  return agreed;
}

void write_places(HtmlReport& html, const ValueGroup& group, Markup& out) {
  std::set<DocumentId> named;
  for (const ClaimId id : group.claims) {
    const LinkedClaim& claim = html.analysis().claims.at(id);
    if (named.size() == agreed_places) break;
    if (!named.insert(claim.document).second) continue;
    out.text(" ");
    write_place(html, claim, out);
  }
  if (group.articles > named.size())
    out.text(fmt::format(" and {} more", group.articles - named.size()));
}

}  // namespace

void write_agreed(HtmlReport& html, Markup& out) {
  const std::vector<AgreedValue> agreed = agreed_values(html);
  out.block("section", {{"id", "agreed"}, {"aria-labelledby", "agreed-title"}}, [&] {
    out.element("h2", {{"id", "agreed-title"}}, "What everybody agrees on");
    out.line();
    if (agreed.empty()) {
      out.element("p", "No value is given by two articles and contradicted by none.");
      return;
    }
    out.element("p", {{"class", "aside"}},
                "Values that two or more articles give and none contradicts.");
    out.block("ol", {{"class", "agreed"}}, [&] {
      std::string_view day = "-";
      for (const AgreedValue& value : agreed) {
        out.block("li", {{"class", value.days == day ? "same-day" : "new-day"}}, [&] {
          out.element("span", {{"class", "day"}}, value.days.empty() ? "no day" : value.days);
          out.in("span", {{"class", "what"}}, [&] {
            out.text(value.topic + ": ");
            out.element("strong", value.value);
          });
          out.in("span", {{"class", "where"}}, [&] {
            out.text(fmt::format("{} articles", value.group->articles));
            write_places(html, *value.group, out);
          });
        });
        day = value.days;
      }
    });
  });
}

}  // namespace checkclaims
