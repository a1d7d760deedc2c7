#include "linking/dates.hpp"

#include <algorithm>

#include "linking/elapsed_days.hpp"
#include "linking/totals.hpp"

namespace checkclaims {
namespace {

void narrow(DayRange& days, const DayRange& by) {
  // Quotations that cannot all be true prove nothing together: the first one is kept.
  if (const auto both = intersection(days, by)) days = *both;
}

/// The days of publication that follow directly from a statement about the article itself, where
/// the network knows the days from which it counts.
DayRange given_by(const DayStatement& statement, const DayNetwork& network) {
  const DayRange base =
      statement.absolute() ? DayRange::on(Day{0}) : network.events[statement.from.index];
  DayRange days;
  if (statement.low && base.low) days.low = Day{base.low->number + *statement.low};
  if (statement.high && base.high) days.high = Day{base.high->number + *statement.high};
  return days;
}

/// Undated articles get the days that the network proves, and the quotations that set the bounds.
void date_by_network(std::vector<LinkedReading>& readings, std::span<const DayStatement> statements,
                     const DayNetwork& network) {
  for (const DayStatement& statement : statements) {
    if (statement.of.kind != DayPoint::Kind::article) continue;
    const std::uint32_t r = statement.of.index;
    Published& published = readings[r].document.published;
    if (published.basis != DateBasis::unknown) continue;
    const DayRange proved = network.articles[r], given = given_by(statement, network);
    const auto sets = [&](std::optional<Day> DayRange::*bound) {
      const bool known = std::any_of(
          published.why.begin(), published.why.end(),
          [&](const DateEvidence& evidence) { return evidence.days.*bound == proved.*bound; });
      return proved.*bound && given.*bound == proved.*bound && !known;
    };
    if (sets(&DayRange::low) || sets(&DayRange::high))
      published.why.push_back({statement.document, statement.span, statement.gives, false, given});
  }
  for (std::uint32_t r = 0; r < readings.size(); ++r) {
    Published& published = readings[r].document.published;
    if (published.basis != DateBasis::unknown) continue;
    published.days = published.apart_from_totals = published.ordinary = network.articles[r];
    for (const LinkedClaim& claim : readings[r].claims)
      if (claim.said.measure == "elapsed" && claim.subject.date.low && claim.subject.date.high)
        narrow(published.ordinary, ordinary_days_after(claim.subject.date, claim.figure().value));
    if (!published.days.unbounded()) published.basis = DateBasis::inferred;
    for (Mention& mention : readings[r].mentions)
      if (mention.unread != SkipReason::claimed && is<DateMention>(mention) &&
          std::any_of(published.why.begin(), published.why.end(),
                      [&](const DateEvidence& evidence) {
                        return evidence.document == DocumentId{r} && evidence.span == mention.span;
                      }))
        mention.unread = SkipReason::dates_article;
  }
}

/// The days for which a claim is made: those of its article, unless its own words give others.
void date_claims(LinkedReading& reading) {
  const Published& published = reading.document.published;
  for (LinkedClaim& claim : reading.claims) {
    claim.when = published.days;
    claim.when_apart_from_totals = published.apart_from_totals;
    claim.when_ordinary = published.ordinary;
    if (!claim.said.as_of && claim.kind() == ClaimKind::status && claim.status().by_then)
      claim.when_apart_from_totals.low = std::nullopt;
    if (!claim.said.as_of) continue;
    const DayRange& named = the<DateMention>(reading.mentions[*claim.said.as_of]).days;
    if (named.unbounded()) continue;
    const bool before = claim.kind() == ClaimKind::figure && claim.figure().before_as_of;
    if (before && !named.low) continue;
    const DayRange days = before ? DayRange{std::nullopt, plus_days(*named.low, -1)} : named;
    claim.when = claim.when_apart_from_totals = claim.when_ordinary = days;
  }
}

}  // namespace

void date_articles(std::vector<LinkedReading>& readings, std::span<const DayStatement> statements,
                   const DayNetwork& network) {
  date_by_network(readings, statements, network);
  order_by_totals(readings);
  for (LinkedReading& reading : readings) date_claims(reading);
}

}  // namespace checkclaims
