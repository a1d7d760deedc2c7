#pragma once
#include <cassert>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "checkclaims/amount.hpp"
#include "checkclaims/clues.hpp"
#include "checkclaims/document.hpp"
#include "checkclaims/ids.hpp"
#include "checkclaims/lexicon.hpp"
#include "checkclaims/mention.hpp"
#include "checkclaims/outcome.hpp"
#include "checkclaims/predication.hpp"
#include "checkclaims/statement.hpp"
#include "checkclaims/value.hpp"

namespace checkclaims {

/// In the order of the alternatives of Claim::what.
enum class ClaimKind : std::uint8_t { figure, date, office, status };
enum class Counting : std::uint8_t { running_total, event_total, increment, snapshot, share };
/// What a figure is a count of: what one event did, or what happened in the months or years that
/// its sentence names.
enum class CountedOver : std::uint8_t { event, period };
enum class Modality : std::uint8_t { asserted, reported, planned, hypothetical, denied };

/// Who is counted, most general term first: {"palestinian", "child"}; empty means people in
/// general.
struct Scope {
  std::vector<std::string> terms;
  std::optional<std::uint32_t> nation;  ///< the name mention (a demonym) behind the first term
  /// The property by which the last term divides people ("age"): two different terms of one
  /// division have nobody in common.
  std::string division = {};
  /// What their noun says they are, a value of PeopleField::victims: "combatant"; empty for people
  /// in general.
  std::string victims = {};
};

enum class SubjectKind : std::uint8_t { event, person, organization, place, group, thing };

/// What a claim is about; the same in every article once linked.
struct Subject {
  std::string id;
  SubjectKind kind = SubjectKind::event;
  std::string name;
  DayRange date;           ///< events only: when it happened, or when an ongoing one began
  std::string place;       ///< events only; empty if unknown
  std::string event_kind;  ///< events only: row of the events table
  bool ongoing = false;    ///< events only: it goes on, so its totals keep growing
  /// Events only: number of days after which its totals are fixed; empty means never.
  std::optional<int> settle_days;
};

/// The figure of which the wording makes this one a part: "12 dead, among them nine children".
struct PartOf {
  Span value_span;      ///< words of the whole, in the same article
  std::string measure;  ///< measure of the whole
  /// The parts given with it are complete: "12 dead: nine women and three men".
  bool closed = false;
};

/// Something without a proper name that several articles can refer to: "the truce talks in Halden".
struct Thing {
  std::string kind;  ///< id of a row of the states table: "talks"
  std::string text;  ///< its phrase as written, without the article
  std::string noun;  ///< the head noun, folded
  /// Folded words of its phrase that distinguish it from others of its kind; sorted.
  std::vector<std::string> words;
  std::vector<std::uint32_t> names;  ///< name mentions in its phrase
  std::vector<std::string> context;  ///< folded words of the sentences about it; sorted
};

/// A person's relation to an office. Somebody who is acting, or who may have left, can hold it at
/// the same time as another person.
enum class TenureStatus : std::uint8_t { holds, acting, held, ahead, takes, leaves };

/// Content of a claim of kind office: who is said to hold the office named by the measure. The body
/// is the subject.
struct Tenure {
  TenureStatus status = TenureStatus::holds;
  std::uint32_t holder = 0;            ///< name mention
  std::string words;                   ///< the holder, as written
  std::optional<std::uint32_t> body;   ///< name mention; empty if the words do not name it
  std::optional<std::uint32_t> since;  ///< date mention: when the tenure began or ended
  /// Date mention: the day on which the holder did something, in an article without a publication
  /// date.
  std::optional<std::uint32_t> on;
  /// Nothing in the sentence places the tenure on other days than the article's.
  bool current = true;
  bool change = false;                ///< the sentence reports the beginning or end of a tenure
  std::optional<DayRange> role_days;  ///< for a table of roles: the days of the row
};

/// Content of a claim of kind figure: how many, and of whom.
struct Figure {
  Value value;
  Scope scope;
  Counting counting = Counting::event_total;
  CountedOver over = CountedOver::event;
  bool before_as_of = false;  ///< the figure applied before the day of the claim
  /// The ambiguous word ("casualties") that is read as the measure; otherwise empty.
  std::string ambiguous_measure;
  bool revision = false;  ///< the words announce a correction
  /// Its own sentence ties it to the event as a whole; other figures may describe a part, and prove
  /// no error.
  bool whole = true;
  PartSigns part_signs;           ///< the reasons why it may describe a part
  std::optional<PartOf> part_of;  ///< the whole it is part of, if the words say so
};

/// Content of a claim of kind date: the days on which something happened.
struct EventDay {
  DayRange days;
  std::string words;  ///< as written
};

/// Content of a claim of kind status: the state of the subject.
struct Status {
  std::string state;     ///< canonical name: "rejected"
  std::string shown_as;  ///< the state for readers: "not accepted"; empty: use `words`
  std::string words;     ///< as written
  /// The subject, if it has neither a name nor an event mention; otherwise null.
  std::shared_ptr<const Thing> thing;
  /// The object of the state, such as the offer that is rejected; may be null.
  std::shared_ptr<const Thing> toward_thing;
  /// The object as a name or event mention: who passed the bill.
  std::optional<std::uint32_t> toward;
  /// The charges of a verdict, as folded words, sorted; empty if none are named.
  std::vector<std::string> charges;
  bool by_then = false;  ///< the state was reached on the day of the claim or before
};

/// The alternative `Kind` of a variant that the caller knows to hold it.
template <class Kind, class Variant>
auto& known(Variant& what) {
  assert(std::holds_alternative<Kind>(what));
  return *std::get_if<Kind>(&what);
}

/// One claim of one article: the fields common to all kinds, and in `what` those of its own kind.
/// The accessor of another kind must not be called.
struct Claim {
  std::string measure;
  Modality modality = Modality::asserted;
  std::vector<std::string> speaker;             ///< attribution chain, nearest first
  std::vector<std::uint32_t> speaker_mentions;  ///< the mention of each speaker
  std::uint32_t subject_mention = 0;            ///< event or name mention
  std::optional<std::uint32_t> as_of;           ///< date mention that gives the day of the claim
  Span span;  ///< the smallest clause with value, measure and subject
  Span value_span;
  std::variant<Figure, EventDay, Tenure, Status> what;

  ClaimKind kind() const { return static_cast<ClaimKind>(what.index()); }
  const Figure& figure() const { return known<Figure>(what); }
  Figure& figure() { return known<Figure>(what); }
  const EventDay& event_day() const { return known<EventDay>(what); }
  EventDay& event_day() { return known<EventDay>(what); }
  const Tenure& tenure() const { return known<Tenure>(what); }
  Tenure& tenure() { return known<Tenure>(what); }
  const Status& status() const { return known<Status>(what); }
  Status& status() { return known<Status>(what); }
};

/// The words at `value_span`; for a sum or a remainder the words of its members.
std::string_view words_of(const Claim& claim);

/// The holder of an office after linking.
struct Holder {
  std::string id, name;  ///< of the entity; empty if the holder is not known
  DayRange surely;  ///< the office is surely held on each of these days; unbounded if none is known
};

/// A claim after linking, with everything that linking adds to it.
struct LinkedClaim {
  /// The claim, with speakers under their entities' names and measures in canonical form.
  Claim said;
  DocumentId document{};  ///< index into Analysis::documents
  Subject subject;
  DayRange when;  ///< the days for which it is claimed
  /// The same without evidence from totals, for errors about totals.
  DayRange when_apart_from_totals;
  DayRange when_ordinary;  ///< the same under an ordinary reading of dates, for ordering notes
  std::string key;         ///< subject, measure, scope, counting
  std::string id;          ///< hash of what is claimed and by whom
  // Figures:
  std::vector<std::string> whole_keys;  ///< keys of figures of which it can only be a part
  /// The scope as used in the key: "Israeli" dead in an attack on Israel are simply the dead.
  std::vector<std::string> keyed_scope;
  /// Weighed against the other figures of its article, it is the total of the event, whatever its
  /// scope.
  bool total = false;
  bool guessed = false;         ///< its measure can only be estimated, such as the size of a crowd
  std::int32_t total_odds = 0;  ///< log-odds of `total`, in thousandths; 0 if not weighed
  // Offices:
  Holder holder;
  // States:
  std::string company;  ///< equal in articles that surely refer to the same person of that name

  ClaimKind kind() const { return said.kind(); }
  const Figure& figure() const { return said.figure(); }
  Figure& figure() { return said.figure(); }
  const EventDay& event_day() const { return said.event_day(); }
  EventDay& event_day() { return said.event_day(); }
  const Tenure& tenure() const { return said.tenure(); }
  const Status& status() const { return said.status(); }
};

using LinkedClaims = IdVector<ClaimId, LinkedClaim>;

/// Whether the claim is asserted or reported. Planned, hypothetical and denied claims are not
/// compared with others.
inline bool stated(const Claim& claim) {
  return claim.modality == Modality::asserted || claim.modality == Modality::reported;
}

inline bool stated(const LinkedClaim& claim) { return stated(claim.said); }

/// Whether nothing suggests that the claim covers only a part. True for all kinds but some figures.
inline bool of_whole(const LinkedClaim& claim) {
  const auto* figure = std::get_if<Figure>(&claim.said.what);
  return figure == nullptr || figure->whole;
}

std::string_view name_of(ClaimKind kind);
std::string_view name_of(Counting counting);
std::string_view name_of(CountedOver over);
std::string_view name_of(TenureStatus status);
std::string_view name_of(Modality modality);
std::string_view name_of(SubjectKind kind);
std::string_view name_of(DateBasis basis);

/// What sort of number a measurement is.
enum class UnitClass : std::uint8_t { count, money, percent, measure, time };

/// A number with what it counts or measures, of any kind: what no measure of the lexicon has a name
/// for. Everything else about it is in the words of its sentence.
struct Measurement {
  static constexpr std::uint32_t none = UINT32_MAX;
  std::uint32_t number = 0;  ///< number mention; of a length of time the date mention
  UnitClass unit = UnitClass::count;
  /// Money: row of the amounts table; measures and lengths of time: row of the units table.
  std::uint16_t unit_row = 0;
  Modality modality = Modality::asserted;
  bool claimed = false;           ///< a claim of kind figure has the same number
  bool amount = false;            ///< an Amount has it
  bool of_known_measure = false;  ///< its verb or its noun is a word of a measure: "killed six"
  bool rate = false;              ///< "a year", "per person", "each"
  bool added = false;             ///< "10 new cases": on top of others
  bool describes = false;         ///< "a 400-gram bar": which one it is
  bool level = false;             ///< of a state: "stands at", "has"; or no verb tells
  bool told = false;              ///< by a verb of saying: "pledged $2 billion"
  bool moving = false;            ///< by a verb of going up and down: "rose", "settled"
  bool changing = false;          ///< "still", "so far" beside it, as in Statement
  bool counted_up = false;        ///< "so far", "to date" beside it: it can only grow
  bool partial = false;           ///< "exit poll", "half of the votes counted" in its sentence
  bool generic = false;           ///< "units", "pieces": the noun does not tell what is counted
  bool traded = false;            ///< of shares, oil, a currency: another number by the hour
  bool wanted = false;            ///< "asked for", "expected": it may come out otherwise
  bool perfect = false;           ///< "have been confirmed": up to now, and perhaps more later
  bool earlier = false;           ///< "had been": before what else is told
  bool some_of = false;    ///< "530 of the flats", "62 percent of the flats": a part of a set
  bool full = false;       ///< of the whole: "all 36,000", "the council has 101 seats"
  bool of_them = false;    ///< "of these, 38 are children": a part of the number before
  bool elsewhere = false;  ///< "there" beside it: of a place that was named before
  /// The row of the cues table of the preposition before it: "to" of "rose to"; no_cue if none.
  std::uint8_t link = Lexicon::no_cue;
  Span phrase;                  ///< the number with its noun
  std::uint32_t value_end = 0;  ///< the number with its unit: [phrase.begin, value_end)
  /// What is counted: "vehicles" of "86,000 Aurora vehicles"; of a share what it is a part of, of
  /// money what it is for. Empty if no word tells.
  Span noun;
  Span of;         ///< "measles" of "212 cases of measles"; otherwise empty
  Span attribute;  ///< what has the number as its value: "turnout" of "turnout was 62 percent"
  Span verb;       ///< the verb that governs the number; empty if there is none
  std::uint32_t party = none;  ///< name mention: who does it, or whose it is
  /// Number mention: 6,000 of "900 of its 6,000 employees"; the 127 before "of these, 38".
  std::uint32_t whole = none;
  /// The row of the statements table of the words for what is counted that mean one thing: "staff",
  /// "workforce"; 0 if there is none.
  std::uint16_t alike = 0;
  Span complement;   ///< what they are said to be: "children" of "38 are children"
  Span restriction;  ///< which of them are meant: "who caught salmonella"; "on the night shift"
  /// Whose part of a whole it may be: "Ardenia" of "31,000 in Ardenia", "Labour" of "Labour won 61
  /// seats"; empty if none is named.
  Span portion;
  std::uint32_t date = none;     ///< the date mention of its sentence, if there is exactly one
  std::uint32_t speaker = none;  ///< the first speaker mention of its sentence
};

/// "two days after the vote": one event happened `low`..`high` days after another, bounds included;
/// an empty bound is unbounded.
struct OrderStatement {
  std::uint32_t of = 0, from = 0;  ///< event mentions
  std::optional<std::int32_t> low, high;
  Span span;         ///< the words that state it
  std::string text;  ///< the distance alone: "two days after"
};

/// One article after reading and before linking. A mention is referred to by its index in
/// `mentions`; nothing here depends on another article.
struct Reading {
  Document document;
  std::vector<Mention> mentions;          ///< sorted by sentence, events last within each
  std::vector<Claim> claims;              ///< sorted by begin, then end
  std::vector<OrderStatement> orders;     ///< sorted by begin
  std::vector<Predication> predications;  ///< by sentence
  std::vector<Action> actions;            ///< by sentence
  std::vector<Amount> amounts;            ///< by sentence
  std::vector<Measurement> measurements;  ///< by number mention
  Outcomes outcomes;
  Statements statements;
  ArticleClues clues;
};

}  // namespace checkclaims
