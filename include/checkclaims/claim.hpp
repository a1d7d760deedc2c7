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
#include "checkclaims/mention.hpp"
#include "checkclaims/predication.hpp"
#include "checkclaims/statement.hpp"
#include "checkclaims/value.hpp"

namespace checkclaims {

/// In the order of the alternatives of Claim::what.
enum class ClaimKind : std::uint8_t { figure, date, office, status };
enum class Counting : std::uint8_t { running_total, event_total, increment, snapshot, share };
enum class Modality : std::uint8_t { asserted, reported, planned, hypothetical, denied };

/// Who is counted, most general first: {"palestinian", "child"}; empty = people in general.
struct Scope {
  std::vector<std::string> terms;
  std::optional<std::uint32_t> nation;  ///< name mention (a demonym) behind the first term
  std::string division =
      {};  ///< what the last term divides people by ("age"): two terms of one division share nobody
};

enum class SubjectKind : std::uint8_t { event, person, organization, place, group, thing };

/// What a claim is about, the same in every article once linked.
struct Subject {
  std::string id;
  SubjectKind kind = SubjectKind::event;
  std::string name;
  DayRange date;           ///< events only: when it was, or when an ongoing one began
  std::string place;       ///< events only; empty where not known
  std::string event_kind;  ///< events only: row of the events table
  bool ongoing = false;    ///< events only: lasts, so that its totals keep growing
  std::optional<int>
      settle_days;  ///< events only: days after which its totals are fixed; nothing = never
};

/// The figure that a figure's own words make it a part of: "12 dead, among them nine children".
struct PartOf {
  Span value_span;      ///< of the whole, in the same article
  std::string measure;  ///< of the whole
  bool closed =
      false;  ///< the parts told with it are all there are: "12 dead: nine women and three men"
};

/// Something without a name of its own that articles can share: "the truce talks in Halden".
struct Thing {
  std::string kind;  ///< row of the states table: "talks"
  std::string text;  ///< its phrase as written, without article
  std::string noun;  ///< its head, folded
  std::vector<std::string>
      words;  ///< folded words of its phrase that tell it from others of its kind; sorted
  std::vector<std::uint32_t> names;  ///< name mentions of its phrase
  std::vector<std::string> context;  ///< folded words of the sentences that tell of it; sorted
};

/// How somebody stands to an office. Who acts for its holder or may have left it holds it beside
/// another.
enum class TenureStatus : std::uint8_t { holds, acting, held, ahead, takes, leaves };

/// Of kind office: who is said to hold what the measure names. The body is the subject.
struct Tenure {
  TenureStatus status = TenureStatus::holds;
  std::uint32_t holder = 0;            ///< name mention
  std::string words;                   ///< the holder, as written
  std::optional<std::uint32_t> body;   ///< name mention; nothing where the words leave it open
  std::optional<std::uint32_t> since;  ///< date mention: when it began, or ended
  std::optional<std::uint32_t>
      on;  ///< date mention: the day of what the holder did, in an article without a day of its own
  bool current = true;  ///< nothing in the sentence puts it on other days than the article's
  bool change = false;  ///< the sentence tells of a beginning or an end of office
  std::optional<DayRange> role_days;  ///< of a table of roles: the days of the row
};

/// Of kind figure: how many, and of whom.
struct Figure {
  Value value;
  Scope scope;
  Counting counting = Counting::event_total;
  bool before_as_of = false;      ///< it stood before the day that the claim is for
  std::string ambiguous_measure;  ///< the wider word ("casualties") that is read as the measure;
                                  ///< else empty
  bool revision = false;          ///< the words announce a correction
  bool whole = true;              ///< its own sentence ties it to the event as a whole; other
                                  ///< figures may be of a part, and prove no error
  PartSigns part_signs;           ///< why that may be so
  std::optional<PartOf> part_of;  ///< where its words say of what
};

/// Of kind date: the days on which something was.
struct EventDay {
  DayRange days;
  std::string words;  ///< as written
};

/// Of kind status: what has become of the subject.
struct Status {
  std::string state;                   ///< the same in every article: "rejected"
  std::string shown_as;                ///< the same for people: "not accepted"; empty: the words
  std::string words;                   ///< as written
  std::shared_ptr<const Thing> thing;  ///< the subject, where it has neither name nor event mention
  std::shared_ptr<const Thing>
      toward_thing;  ///< what the state is towards: the offer that is rejected
  std::optional<std::uint32_t>
      toward;  ///< the same as a name or event mention: who passed the bill
  std::vector<std::string>
      charges;  ///< what a verdict is on, folded words, sorted; empty = the words name nothing
  bool by_then = false;  ///< it came to that on the day for which it is claimed, or before
};

/// The alternative of a variant that its reader knows it to have.
template <class Kind, class Variant>
auto& known(Variant& what) {
  assert(std::holds_alternative<Kind>(what));
  return *std::get_if<Kind>(&what);
}

/// One statement of one article: what all kinds have, and what its kind alone has. An accessor
/// of another kind than the claim's must not be called.
struct Claim {
  std::string measure;
  Modality modality = Modality::asserted;
  std::vector<std::string> speaker;             ///< attribution chain, nearest first
  std::vector<std::uint32_t> speaker_mentions;  ///< of each speaker its mention
  std::uint32_t subject_mention = 0;            ///< event or name mention
  std::optional<std::uint32_t> as_of;           ///< date mention that says for which day
  Span span;                                    ///< smallest clause with value, measure, subject
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

/// The words at `value_span`, but of a sum or a remainder those of its members.
std::string_view words_of(const Claim& claim);

/// Who holds an office, among all articles.
struct Holder {
  std::string id, name;  ///< of the entity; empty where it is nobody who is known
  DayRange surely;       ///< the office is held on each of these days; unbounded = on none that is
                         ///< known
};

/// A claim among those of all articles, with all that linking knows of it.
struct LinkedClaim {
  Claim said;             ///< speakers by their entities' names, measures as the others count them
  DocumentId document{};  ///< index into the analysis's documents
  Subject subject;
  DayRange when;                    ///< days for which it is claimed
  DayRange when_apart_from_totals;  ///< the same, for errors about totals
  DayRange when_ordinary;           ///< the same, for ordering notes
  std::string key;                  ///< subject, measure, scope, counting
  std::string id;                   ///< what is claimed and by whom
  // Of figures:
  std::vector<std::string> whole_keys;   ///< keys of which it can be no more than a part
  std::vector<std::string> keyed_scope;  ///< the scope as far as the key names it: of an attack on
                                         ///< Israel "Israeli" dead are simply the dead
  bool total = false;    ///< weighed against the other figures of its article it is the total of
                         ///< the event, whoever its words count
  bool guessed = false;  ///< of a measure that nobody counts one by one, as a crowd
  std::int32_t total_odds = 0;  ///< log-odds of `total`, in thousandths; 0 where not weighed
  // Of an office:
  Holder holder;
  // Of a state:
  std::string company;  ///< equal in articles that surely mean one person of that name

  ClaimKind kind() const { return said.kind(); }
  const Figure& figure() const { return said.figure(); }
  Figure& figure() { return said.figure(); }
  const EventDay& event_day() const { return said.event_day(); }
  EventDay& event_day() { return said.event_day(); }
  const Tenure& tenure() const { return said.tenure(); }
  const Status& status() const { return said.status(); }
};

using LinkedClaims = IdVector<ClaimId, LinkedClaim>;

/// Asserted or reported: what is planned, supposed or denied is held against nothing.
inline bool stated(const Claim& claim) {
  return claim.modality == Modality::asserted || claim.modality == Modality::reported;
}

inline bool stated(const LinkedClaim& claim) { return stated(claim.said); }

/// Nothing says that it may be of a part: so of all but some figures.
inline bool of_whole(const LinkedClaim& claim) {
  const auto* figure = std::get_if<Figure>(&claim.said.what);
  return figure == nullptr || figure->whole;
}

std::string_view name_of(ClaimKind kind);
std::string_view name_of(Counting counting);
std::string_view name_of(TenureStatus status);
std::string_view name_of(Modality modality);
std::string_view name_of(SubjectKind kind);
std::string_view name_of(DateBasis basis);

/// "two days after the vote": one event lies `low`..`high` days after another, both included.
struct OrderStatement {
  std::uint32_t of = 0, from = 0;  ///< event mentions
  std::optional<std::int32_t> low, high;
  Span span;         ///< the words that say so
  std::string text;  ///< the distance alone: "two days after"
};

/// One article after reading, before it meets the others. A mention's index is its
/// place in `mentions`; nothing in here knows another article.
struct Reading {
  Document document;
  std::vector<Mention> mentions;          ///< by sentence; those of events last within it
  std::vector<Claim> claims;              ///< by begin, then end
  std::vector<OrderStatement> orders;     ///< by begin
  std::vector<Predication> predications;  ///< by sentence
  std::vector<Action> actions;            ///< by sentence
  std::vector<Amount> amounts;            ///< by sentence
  Statements statements;
  ArticleClues clues;
};

}  // namespace checkclaims
