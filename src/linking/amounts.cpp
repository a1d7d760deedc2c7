#include "linking/amounts.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <tuple>

#include "checkclaims/digits.hpp"
#include "linking/ambiguous_names.hpp"
#include "linking/entity_words.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_of_one_key = 48;
constexpr int most_days_apart = 3;  // between two articles about one piece of news
constexpr int parent_older = 15;    // years by which a parent is older than a child

bool long_before(const DayRange& a, const DayRange& b) {
  return a.high && b.low && a.high->number + most_days_apart < b.low->number;
}

/// Amounts that change are compared only between articles of nearby days, or articles without a
/// day, and only for one time where both name a time.
bool of_one_time(std::span<const LinkedReading> readings, const AmountStatement& a,
                 const AmountStatement& b) {
  const DayRange &one = readings[index(a.document)].document.published.days,
                 &other = readings[index(b.document)].document.published.days;
  return one.high.has_value() == other.high.has_value() && !long_before(one, other) &&
         !long_before(other, one) && can_coincide(a.when, b.when) &&
         (a.month == b.month || a.month == 0 || b.month == 0);
}

std::int64_t whole_years(const AmountStatement& said) {
  return said.value.hard.low ? said.value.hard.low->thousandths / 1000 : 0;
}

/// Whether one person can be of both ages on the days on which the articles were published: in the
/// days between them there may be a birthday for each year, and `more`.
bool of_one_birth(const DayRange& one, const DayRange& other, std::int64_t grown, int more) {
  constexpr int year = 365;  // days
  const std::int64_t days = other.low->number - one.low->number;
  const std::int64_t birthdays = days == 0 ? 0 : std::abs(days) / year + more;
  const std::int64_t older = days < 0 ? -grown : grown;
  return 0 <= older && older <= birthdays;
}

/// The source of an amount; of an amount in a headline, the source that the text below gives for
/// the same amount. Two offices may count by two definitions.
class Sources {
 public:
  explicit Sources(std::span<const AmountStatement> statements) {
    for (const AmountStatement& said : statements)
      if (!said.speaker.empty()) speaker_of_.emplace(key(said), said.speaker);
  }
  bool differ(const AmountStatement& a, const AmountStatement& b) const {
    const std::string_view one = speaker(a), other = speaker(b);
    return !one.empty() && !other.empty() && one != other;
  }

 private:
  using Key = std::tuple<DocumentId, std::uint32_t, std::string_view>;
  static Key key(const AmountStatement& said) { return {said.document, said.row, said.of.id}; }
  std::string_view speaker(const AmountStatement& said) const {
    if (!said.speaker.empty()) return said.speaker;
    const auto known = speaker_of_.find(key(said));
    return known == speaker_of_.end() ? std::string_view() : known->second;
  }
  std::map<Key, std::string_view> speaker_of_;
};

/// Where an article reports several such events, the number may belong to another of them.
bool of_several(std::span<const LinkedReading> readings, const AmountStatement& said) {
  return said.event && readings[index(said.document)].clues.tells_apart;
}

/// Father and son may share a name. Ages far apart belong to two people, unless one is a typing
/// error of the other; other amounts given for "Omar Hadid Jr" and for "Omar Hadid" may belong to
/// two people as well.
bool may_be_two(const AmountStatement& a, const AmountStatement& b, bool ages) {
  if (!ages || (!a.generation.empty() && !b.generation.empty()))
    return a.generation != b.generation;
  const std::int64_t one = whole_years(a), other = whole_years(b);
  return std::abs(one - other) >= parent_older && !transposed(one, other);
}

std::int64_t years_between(const AmountStatement& a, const AmountStatement& b) {
  return whole_years(b) - whole_years(a);
}

/// Both amounts are from a time in which they do not change: anything said of one fixed occasion,
/// or an age, apart from a birthday. The amount of a term, a fine or a price may be for one part
/// only, or for another time.
bool settled(std::span<const LinkedReading> readings, const AmountStatement& a,
             const AmountStatement& b, const Row& row) {
  const bool ages = row[AmountField::unit] == "age";
  if (a.event || may_be_two(a, b, ages)) return false;
  if (row[AmountField::kind] == "person" && a.of.name.find(' ') == std::string::npos) return false;
  if (row[AmountField::lasting] || (a.settled && b.settled)) return true;
  const DayRange &one = readings[index(a.document)].document.published.days,
                 &other = readings[index(b.document)].document.published.days;
  return ages && one.exact() && other.exact() && !of_one_birth(one, other, years_between(a, b), 1);
}

/// Amounts that may be compared as far as time goes. An age tells the year of a birth, which no
/// later day changes: only of people who may be two, or without days, nearby articles are compared.
/// A birthday in the few days between them is unlikely.
bool of_comparable_times(std::span<const LinkedReading> readings, const AmountStatement& a,
                         const AmountStatement& b, const Row& row) {
  if (row[AmountField::lasting] || (a.settled && b.settled)) return true;
  const bool ages = row[AmountField::unit] == "age";
  const DayRange &one = readings[index(a.document)].document.published.days,
                 &other = readings[index(b.document)].document.published.days;
  if (!ages || !one.exact() || !other.exact() || may_be_two(a, b, ages))
    return of_one_time(readings, a, b);
  const bool near = !long_before(one, other) && !long_before(other, one);
  return !of_one_birth(one, other, years_between(a, b), near ? 0 : 1);
}

/// The places that its sentence names.
std::set<std::uint32_t> places_told(std::span<const LinkedReading> readings,
                                    const EntityLinks& entities, const AmountStatement& said) {
  const LinkedReading& reading = readings[index(said.document)];
  const auto holds = [&](const Sentence& sentence) {
    return sentence.span.begin <= said.span.begin && said.span.begin < sentence.span.end;
  };
  const auto at =
      std::find_if(reading.document.sentences.begin(), reading.document.sentences.end(), holds);
  std::set<std::uint32_t> places;
  if (at == reading.document.sentences.end()) return places;
  for (std::size_t m = 0; m < reading.mentions.size(); ++m) {
    const std::uint32_t entity = entities.entity_of[index(said.document)][m];
    if (entity != EntityLinks::none && entities.entities[entity].kind == EntityKind::place &&
        at->span.begin <= reading.mentions[m].span.begin &&
        reading.mentions[m].span.begin < at->span.end)
      places.insert(entity);
  }
  return places;
}

/// "will cut 280 jobs in Velden", "650 jobs in Torben": one firm, two plants.
bool of_two_places(std::span<const LinkedReading> readings, const EntityLinks& entities,
                   const AmountStatement& a, const AmountStatement& b) {
  const auto one = places_told(readings, entities, a), other = places_told(readings, entities, b);
  return !one.empty() && !other.empty() &&
         std::none_of(one.begin(), one.end(),
                      [&other](std::uint32_t place) { return other.contains(place); });
}

/// A name alone may belong to two people.
bool share_another_name(std::span<const LinkedReading> readings, const EntityLinks& entities,
                        const AmountStatement& a, const AmountStatement& b,
                        const Lexicon& lexicon) {
  const auto one = telling_names(readings[index(a.document)], entities.entity_of[index(a.document)],
                                 entities, lexicon);
  const auto other = telling_names(readings[index(b.document)],
                                   entities.entity_of[index(b.document)], entities, lexicon);
  return std::any_of(one.begin(), one.end(), [&](std::uint32_t name) {
    return name != a.of.entity && other.contains(name);
  });
}

bool differ(const AmountStatement& a, const AmountStatement& b) {
  if (a.value.unit != b.value.unit) return false;
  return a.days.unbounded() && b.days.unbounded() ? apart(a.value.possible, b.value.possible)
                                                  : !can_coincide(a.days, b.days);
}

/// The article contains the other's number or day as well, and not as an amount of another party in
/// the same row.
bool says_too(const LinkedReading& reading, const AmountStatement& own,
              const AmountStatement& other) {
  const auto of_another = [&](Span words) {
    return std::any_of(reading.amounts.begin(), reading.amounts.end(), [&](const Amount& amount) {
      return amount.row == own.row && amount.span != own.span &&
             amount.value_span.begin <= words.end && words.begin <= amount.value_span.end;
    });
  };
  return std::any_of(reading.mentions.begin(), reading.mentions.end(), [&](const Mention& mention) {
    if (of_another(mention.span)) return false;
    if (const auto* number = if_is<NumberMention>(mention))
      return other.days.unbounded() && number->value.hard == other.value.hard;
    const auto* date = if_is<DateMention>(mention);
    return date != nullptr &&
           (other.days.unbounded() ? date->length && date->length->text == other.value.text
                                   : date->days == other.days);
  });
}

}  // namespace

std::vector<AmountStatement> amount_statements(std::span<const LinkedReading> readings,
                                               const EventLinks& events, Parties& parties,
                                               const Lexicon& lexicon) {
  std::vector<AmountStatement> all;
  for (std::uint32_t r = 0; r < readings.size(); ++r)
    for (const Amount& amount : readings[r].amounts) {
      AmountStatement statement;
      statement.row = amount.row;
      statement.of = parties.linked(r, amount.of);
      if (amount.of.mention && is<EventMention>(readings[r].mentions[*amount.of.mention])) {
        const std::uint32_t event = events.event_of[r][*amount.of.mention];
        if (event == EventLinks::none) continue;
        statement.of = {events.events[event].id, events.events[event].name, std::nullopt};
        statement.event = true;
      }
      if (amount.of.mention)
        statement.generation = generation_of(
            readings[r].document.at(readings[r].mentions[*amount.of.mention].span), lexicon);
      statement.qualified = amount.qualified;
      statement.value = amount.value;
      statement.days = amount.days;
      statement.settled = amount.settled;
      if (amount.date)
        if (const auto* date = if_is<DateMention>(readings[r].mentions[*amount.date])) {
          statement.when = date->days;
          if (date->month_day) statement.month = date->month_day->month();
        }
      if (amount.speaker)
        if (const auto* speaker = if_is<SpeakerMention>(readings[r].mentions[*amount.speaker]))
          statement.speaker = lower_line(speaker->text);
      statement.document = DocumentId{r};
      statement.value_span = amount.value_span;
      statement.span = amount.span;
      all.push_back(std::move(statement));
    }
  return all;
}

std::vector<AmountContrast> amount_contrasts(std::span<const LinkedReading> readings,
                                             std::span<const AmountStatement> statements,
                                             const Weighing& weighing, const EntityLinks& entities,
                                             const Lexicon& lexicon) {
  const Sources sources(statements);
  std::map<std::tuple<std::uint32_t, std::string_view, std::string_view>,
           std::vector<const AmountStatement*>>
      by_key;
  for (const AmountStatement& statement : statements) {
    auto& of_key = by_key[{statement.row, statement.of.id, statement.qualified}];
    if (of_key.size() < most_of_one_key) of_key.push_back(&statement);
  }
  std::vector<AmountContrast> found;
  const auto settled_contrast = [&](const AmountStatement& a, const AmountStatement& b) {
    AmountContrast contrast{{a, b}, {}, {}};
    if (!share_another_name(readings, entities, a, b, lexicon)) return contrast;
    auto clues = story_clues(weighing.articles[index(a.document)],
                             weighing.articles[index(b.document)], entities, weighing.rarity);
    clues.set(StoryClue::aged_names_differ, false);
    contrast.odds = weigh(clues.all(), story_weights);
    contrast.clues = weightiest_clues(clues);
    return contrast;
  };
  const auto contrast_of = [&](const std::vector<const AmountStatement*>& of_key) {
    // Two amounts of one name in one article belong to two people; the other article may be about
    // either.
    const auto gives_too = [&of_key](const AmountStatement& own, const AmountStatement& of_other) {
      return std::any_of(of_key.begin(), of_key.end(), [&](const AmountStatement* said) {
        return said->document == own.document && !differ(*said, of_other);
      });
    };
    for (std::size_t i = 0; i < of_key.size(); ++i)
      for (std::size_t j = i + 1; j < of_key.size(); ++j) {
        const AmountStatement &a = *of_key[i], &b = *of_key[j];
        if (a.document == b.document || !differ(a, b)) continue;
        const Row& row = lexicon.row(Table::amounts, static_cast<std::uint16_t>(a.row));
        if (!of_comparable_times(readings, a, b, row)) continue;
        if ((row[AmountField::by_source] && sources.differ(a, b)) || of_several(readings, a) ||
            of_several(readings, b))
          continue;
        if (row[AmountField::unit] == "counted" && of_two_places(readings, entities, a, b))
          continue;
        if (gives_too(a, b) || gives_too(b, a)) continue;
        if (says_too(readings[index(a.document)], a, b) ||
            says_too(readings[index(b.document)], b, a))
          continue;
        if (settled(readings, a, b, row)) return found.push_back(settled_contrast(a, b));
        found.push_back({{a, b}, {}, {}});
      }
  };
  for (const auto& [key, of_key] : by_key) contrast_of(of_key);
  return found;
}

}  // namespace checkclaims
