#include <algorithm>
#include <array>
#include <set>

#include "lexicon/self_test/furniture.hpp"
#include "lexicon/self_test/reader.hpp"
#include "lexicon/self_test/self_test.hpp"
#include "reading/counts/count_phrases.hpp"
#include "reading/mentions/dates.hpp"
#include "reading/mentions/names.hpp"
#include "reading/mentions/numbers.hpp"
#include "reading/mentions/speakers.hpp"

namespace checkclaims {
namespace {

/// The input of a check: does this row match in this text?
struct Case {
  Table table;
  const TableRow& row;
  const std::string& text;
  const Lexicon& lexicon;
};

template <class All, class Is>
bool some(const All& all, Is is) {
  return std::any_of(all.begin(), all.end(), is);
}

/// The row's words were matched. Used for words whose meaning depends on their context, which has
/// tests of its own.
bool stands_there(const Case& c) {
  return OneSentence(c.text, c.lexicon).has_row(c.table, c.row.id);
}

/// The name is recognised, with the table row as its source.
bool names_it(const Case& c) {
  return some(OneSentence(c.text, c.lexicon).names(),
              [&](const NameMention& name) { return name.row == c.row.id; });
}

/// A person is mentioned with that title; a title that is an office is kept.
bool titles_somebody(const Case& c) {
  const OneSentence words(c.text, c.lexicon);
  if (!words.has_row(c.table, c.row.id)) return false;
  if (c.row.list("qualifier") != nullptr) return true;
  const bool office = !c.row.attribute("office").empty();
  return some(words.names(), [&](const NameMention& name) {
    return name.kind == EntityKind::person && (!office || !name.office.empty());
  });
}

bool gives_claim(const Case& c) {
  return some(read_alone(c.text, c.lexicon).claims,
              [&](const LinkedClaim& claim) { return claim.said.measure == c.row.id; });
}

/// An event of that kind is mentioned; for words that only look like an event, none is.
bool speaks_of_event(const Case& c) {
  if (c.row.list("befalls") != nullptr) return gives_claim(c);
  const bool none = c.row.id == "no_event";
  if (c.row.list("noun") == nullptr && !none)
    return stands_there(c);  // does not denote an event by itself
  std::set<std::string> kinds;
  const Analysis analysis = read_alone(c.text, c.lexicon);
  for (const LinkedMention& linked : analysis.mentions)
    if (const auto* event = if_is<EventMention>(linked.mention)) kinds.insert(event->kind);
  return none ? kinds.empty() && stands_there(c) : kinds.contains(c.row.id);
}

/// A number counts people of that scope.
bool counts_them(const Case& c) {
  const OneSentence words(c.text, c.lexicon);
  std::vector<Mention> mentions;
  std::vector<Placed> placed;
  for (const auto& number : recognise_numbers(words.view())) {
    placed.push_back({number.first, number.last, static_cast<std::uint32_t>(mentions.size()),
                      ChunkKind::number});
    mentions.push_back({{}, 0, SkipReason::claimed, number.what});
  }
  const ChunkedSentence chunked = chunk(words.view(), placed);
  return some(count_phrases(chunked, mentions).phrases, [&](const CountPhrase& phrase) {
    if (phrase.head == CountPhrase::Head::elided) return c.row.flag("elided");
    return phrase.people != nullptr && phrase.people->id == c.row.id;
  });
}

/// The figure takes that modality; a negated or attempted one makes no claim; a past form marks its
/// date as past.
bool changes_modality(const Case& c) {
  const Analysis analysis = read_alone(c.text, c.lexicon);
  if (c.row.id == "past")
    return some(analysis.mentions, [](const LinkedMention& linked) {
      const auto* date = if_is<DateMention>(linked.mention);
      return date != nullptr && date->past;
    });
  if (c.row.id == "negated" || c.row.id == "attempted")
    return analysis.claims.empty() && stands_there(c);
  return !analysis.claims.empty() && name_of(analysis.claims.front().said.modality) == c.row.id;
}

/// The figure is marked as one that corrects another.
bool corrects(const Case& c) {
  const auto claims = read_alone(c.text, c.lexicon).claims;
  return !claims.empty() && claims.front().kind() == ClaimKind::figure &&
         claims.front().figure().revision;
}

/// The words were matched and what is said has a speaker, named or not; words that only look like a
/// saying have none.
bool attributes(const Case& c) {
  const OneSentence words(c.text, c.lexicon);
  const SentenceView view = words.view();
  if (!words.has_row(c.table, c.row.id)) return false;
  const bool spoken = !recognise_speakers(view, recognise_names({&view, 1}).at(0)).empty();
  return c.row.list("speaker") != nullptr || spoken == (c.row.attribute("stance") != "none");
}

/// A person holds, held or will hold an office; for words of change, no tenure is certain.
bool gives_office(const Case& c) {
  for (const char* list : {"words", "between", "remembrance"})
    if (c.row.list(list) != nullptr) return stands_there(c);
  return some(read_alone(c.text, c.lexicon).claims,
              [](const LinkedClaim& claim) { return claim.kind() == ClaimKind::office; });
}

/// There is a claim of that state; for nouns of things, and words that modify others, the words
/// were matched.
bool tells_state(const Case& c) {
  if (c.row.attribute("subject").empty()) return stands_there(c);
  return some(read_alone(c.text, c.lexicon).claims, [&](const LinkedClaim& claim) {
    return claim.kind() == ClaimKind::status &&
           claim.said.measure + '.' + claim.status().state == c.row.id;
  });
}

/// Two parties have that relation; for verbs that are only compared with each other, the words were
/// matched.
bool relates(const Case& c) {
  if (c.row.list("verb_deed") != nullptr || c.row.list("verb_once") != nullptr)
    return stands_there(c);
  const Analysis analysis = read_alone(c.text, c.lexicon);
  return some(analysis.predications, [&](const PredicationStatement& said) {
    return analysis.relations[said.relation].id == c.row.id;
  });
}

/// A contest came out as the row says; for words that qualify one, the words were matched.
bool tells_outcome(const Case& c) {
  if (c.row.attribute("says").empty() && c.row.attribute("against").empty()) return stands_there(c);
  const Analysis analysis = read_alone(c.text, c.lexicon);
  return some(analysis.outcomes, [&](const OutcomeStatement& said) {
    return c.lexicon.row(Table::outcomes, said.row).id == c.row.id;
  });
}

/// There is an amount of that row; for a currency, one in that currency.
bool gives_amount(const Case& c) {
  const Analysis analysis = read_alone(c.text, c.lexicon);
  return some(analysis.amounts, [&](const AmountStatement& said) {
    return c.lexicon.row(Table::amounts, static_cast<std::uint16_t>(said.row)).id == c.row.id ||
           said.value.unit == c.row.id;
  });
}

/// The words were matched and a number was read; for a hedge, one whose bounds it changes.
bool makes_number(const Case& c) {
  const OneSentence words(c.text, c.lexicon);
  if (!words.has_row(c.table, c.row.id)) return false;
  const auto numbers = recognise_numbers(words.view());
  return !numbers.empty() && (c.table != Table::hedges || numbers[0].what.value.hedge == c.row.id);
}

/// The words were matched and a time expression was read.
bool makes_date(const Case& c) {
  const OneSentence words(c.text, c.lexicon);
  const std::optional<Day> wednesday = day_of(2024, 7, 31);
  return words.has_row(c.table, c.row.id) &&
         !recognise_dates(words.view(), recognise_numbers(words.view()), wednesday).empty();
}

bool is_furniture(const Case& c) { return judges_as_told(c.row, c.text, c.lexicon); }

struct RowCheck {
  Table table;
  bool (*matches)(const Case& c);
};

constexpr std::array<RowCheck, table_count> row_checks = {{
    {Table::amounts, gives_amount},    {Table::bodies, names_it},
    {Table::clues, stands_there},      {Table::corrections, corrects},
    {Table::cues, stands_there},       {Table::dates, makes_date},
    {Table::events, speaks_of_event},  {Table::function_words, stands_there},
    {Table::furniture, is_furniture},  {Table::hedges, makes_number},
    {Table::measures, gives_claim},    {Table::modality, changes_modality},
    {Table::name_words, stands_there}, {Table::numbers, makes_number},
    {Table::offices, gives_office},    {Table::outcomes, tells_outcome},
    {Table::people, counts_them},      {Table::places, names_it},
    {Table::relations, relates},       {Table::sayings, attributes},
    {Table::statements, stands_there}, {Table::states, tells_state},
    {Table::titles, titles_somebody},  {Table::units, makes_number},
}};

constexpr bool in_order() {
  for (std::size_t t = 0; t < table_count; ++t)
    if (row_checks[t].table != static_cast<Table>(t)) return false;
  return true;
}
static_assert(in_order(), "a table without a law, or two with one");

}  // namespace

bool matches(Table table, const TableRow& row, const std::string& text, const Lexicon& lexicon) {
  return row_checks[static_cast<std::size_t>(table)].matches({table, row, text, lexicon});
}

bool matches_example(Table table, const TableRow& row, const Lexicon& lexicon) {
  if (!row.example.bounded) return matches(table, row, row.example.text, lexicon);
  const auto bound = [](std::optional<std::int64_t> number) {
    return number ? std::optional(Decimal::of(*number)) : std::nullopt;
  };
  const auto claims = read_alone(row.example.text, lexicon).claims;
  const auto claim = std::find_if(claims.begin(), claims.end(),
                                  [&](const LinkedClaim& c) { return c.said.measure == row.id; });
  return claim != claims.end() && claim->figure().value.hard.low == bound(row.example.low) &&
         claim->figure().value.hard.high == bound(row.example.high);
}

}  // namespace checkclaims
