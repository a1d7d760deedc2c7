#include "reasoning/office_conflicts.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <tuple>

#include "checkclaims/lexicon.hpp"

namespace checkclaims {
namespace {

constexpr int near_change = 60;  // days around a change of holder, in which nothing is proved
// spells of one office that can overlap on one day, and holders that are remembered
constexpr std::size_t most_spells = 64;
// unreported changes for each time that articles name a wrong holder
constexpr std::int64_t untold_changes = 20;
constexpr std::int64_t least_confidence = 700;
// that a person had the title on the day of an event in an article without a day
constexpr std::int32_t title_of_then = 800;
constexpr std::size_t most_repeated_offices = 256;

/// The key of statements that are surely about one day: a known day, or an article whose day is
/// open.
using ClaimTime = std::tuple<bool, std::int32_t>;

std::vector<std::string> long_words_of(std::string_view name) {
  std::vector<std::string> words(1);
  for (const char c : name) {
    if (c == ' ' || c == '-')
      words.emplace_back();
    else if (c != '.' && c != '\'')
      words.back() += c >= 'A' && c <= 'Z' ? static_cast<char>(c | 32) : c;
  }
  std::erase_if(words, [](const std::string& word) { return word.size() < 3; });
  return words;
}

std::size_t changes_between(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
      diagonal = above;
    }
  }
  return row.back();
}

/// "Nouri" and "Nuri", "Gaddafi" and "Qadhafi".
bool alike(const std::string& a, const std::string& b) {
  constexpr std::size_t longest = 40;
  if (a.size() > longest || b.size() > longest) return a == b;
  return changes_between(a, b) * 5 <= 2 * std::max(a.size(), b.size());
}

bool has_like(const std::vector<std::string>& words, const std::string& word) {
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& one) { return alike(one, word); });
}

/// The confidence, in thousandths, that an office did not change hands within this many days: among
/// such pairs, those in which an article is wrong against those in which the change was not
/// reported. 0 for an office without a usual tenure.
std::int32_t same_holder_confidence(const Row& office, std::int64_t days) {
  const std::int64_t years_in_office = office[TitleField::tenure].value_or(0);
  return static_cast<std::int32_t>(
      years_in_office <= 0 ? 0
                           : 1000 * years_in_office / (years_in_office + untold_changes * days));
}

/// Lookup tables shared by all offices.
struct Known {
  std::map<std::string_view, const Entity*> entities;  // by id
  // people who died, resigned or took office according to some article
  std::set<std::string_view> came_or_went;
  std::vector<const Subject*> votes;  // elections, coups: offices change hands
};

Known known_of(const ClaimGraph& graph) {
  const Analysis& analysis = graph.analysis();
  Known known;
  for (const Entity& entity : analysis.entities) known.entities.emplace(entity.id, &entity);
  for (const std::span<const ClaimId> topic : graph.topics(ClaimKind::status))
    for (const ClaimId i : topic)
      if (const LinkedClaim& claim = graph.claim(i);
          claim.said.measure == "tenure" ||
          (claim.said.measure == "life" && claim.status().state != "alive"))
        known.came_or_went.insert(claim.subject.id);
  for (const Subject& event : analysis.events)
    if (event.event_kind == "vote" || event.event_kind == "coup") known.votes.push_back(&event);
  return known;
}

/// All claims about one office of one body.
class OfficeKey {
 public:
  OfficeKey(const ClaimGraph& graph, const Known& known, std::span<const ClaimId> claims,
            const Row& office)
      : graph_(graph),
        analysis_(graph.analysis()),
        known_(known),
        entities_(known.entities),
        claims_(claims),
        office_(office),
        local_(office[TitleField::local]) {
    for (const ClaimId i : claims_)
      if (const Tenure& change = tenure(i);
          !change.role_days && (change.status != TenureStatus::holds || change.change))
        changes_[holder(i).id].push_back(i);
  }

  std::vector<OfficeConflict> conflicts() const {
    // time -> holder -> its first claim
    std::map<ClaimTime, std::map<std::string_view, ClaimId>> by_time;
    std::vector<ClaimId> spells;
    for (const ClaimId i : claims_) {
      if (const auto time = time_of_claim(analysis_, i))
        by_time[*time].emplace(holder(i).id, i);
      else if (!holder(i).surely.unbounded() || tenure(i).role_days)
        spells.push_back(i);
    }
    const auto begins = [this](ClaimId i) {
      return holder(i).surely.low ? holder(i).surely.low->number : INT32_MIN;
    };
    std::stable_sort(spells.begin(), spells.end(),
                     [&](ClaimId a, ClaimId b) { return begins(a) < begins(b); });
    auto next = spells.begin();
    std::vector<ClaimId> running;  // spells that have begun and may last
    std::map<std::pair<std::string_view, std::string_view>, OfficeConflict> found;
    for (const auto& [time, holders] : by_time) {
      const DayRange day = std::get<0>(time) ? DayRange::on(Day{std::get<1>(time)}) : DayRange{};
      if (day.low) {
        const auto over = [&](ClaimId i) {
          return holder(i).surely.high && *holder(i).surely.high < *day.low;
        };
        std::erase_if(running, over);
        for (; next != spells.end() && begins(*next) <= day.low->number; ++next)
          if (!over(*next) && running.size() < most_spells) running.push_back(*next);
      }
      for (auto one = holders.begin(); one != holders.end(); ++one) {
        const auto other = std::next(one);
        if (other != holders.end()) note(found, one->second, other->second, day);
        for (const ClaimId spell : running)
          if (day.low && inside(graph_.claim(spell), *day.low))
            note(found, one->second, spell, day);
      }
    }
    note_lasting(found, by_time);
    std::vector<OfficeConflict> conflicts;
    for (auto& [holders, conflict] : found) conflicts.push_back(std::move(conflict));
    return conflicts;
  }

  /// The time of a statement that is about its article's own day.
  static std::optional<ClaimTime> time_of_claim(const Analysis& analysis, ClaimId i) {
    const LinkedClaim& claim = analysis.claims[i];
    const Tenure& tenure = claim.tenure();
    if (tenure.role_days || tenure.since) return std::nullopt;
    if (tenure.status != TenureStatus::holds || !(tenure.current || tenure.on) || !stated(claim) ||
        !tenure.body)
      return std::nullopt;
    if (claim.holder.surely.exact()) return ClaimTime(true, claim.holder.surely.low->number);
    if (!claim.holder.surely.unbounded()) return std::nullopt;
    return ClaimTime(false, static_cast<std::int32_t>(claim.document));
  }

 private:
  /// The first and last day of a table's row may be days of change themselves.
  static bool inside(const LinkedClaim& spell, Day day) {
    const DayRange& days = spell.holder.surely;
    if (!days.contains(day)) return false;
    return !spell.tenure().role_days ||
           ((!days.low || *days.low < day) && (!days.high || day < *days.high));
  }

  /// The title may be one that the holder had before or after: "President Sand opened the school on
  /// 3 May 1998".
  bool told_later(ClaimId i) const { return tenure(i).on.has_value(); }

  const Tenure& tenure(ClaimId i) const { return analysis_.claims[i].tenure(); }
  const Holder& holder(ClaimId i) const { return analysis_.claims[i].holder; }

  /// Two holders some days apart, although the office usually has one holder for far longer and no
  /// article reports a change.
  void note_lasting(std::map<std::pair<std::string_view, std::string_view>, OfficeConflict>& found,
                    const std::map<ClaimTime, std::map<std::string_view, ClaimId>>& by_time) const {
    std::map<std::string_view, std::pair<std::int32_t, ClaimId>> latest;  // holder -> day and claim
    for (const auto& [time, holders] : by_time) {
      const auto& [dated, day] = time;
      if (!dated) continue;
      std::erase_if(latest, [&, now = day](const auto& one) {
        return same_holder_confidence(office_, now - one.second.first) < least_confidence;
      });
      for (const auto& [holder, claim] : holders)
        for (const auto& [other, seen] : latest)
          if (seen.first < day) note_apart(found, seen.second, claim, seen.first, day);
      for (const auto& [holder, claim] : holders)
        if (latest.contains(holder) || latest.size() < most_spells) latest[holder] = {day, claim};
    }
  }

  void note_apart(std::map<std::pair<std::string_view, std::string_view>, OfficeConflict>& found,
                  ClaimId a, ClaimId b, std::int32_t first, std::int32_t last) const {
    const std::pair<std::string_view, std::string_view> holders =
        std::minmax<std::string_view>({holder(a).id, holder(b).id});
    if (holders.first == holders.second || found.contains(holders)) return;
    if (known_.came_or_went.contains(holders.first) || known_.came_or_went.contains(holders.second))
      return;
    if (votes_between(analysis_.claims[a].subject,
                      {Day{first - near_change}, Day{last + near_change}}))
      return;
    std::map<std::pair<std::string_view, std::string_view>, OfficeConflict> conflict;
    note(conflict, a, b, {Day{first}, Day{last}});
    for (auto& [of, one] : conflict) {
      one.day = DayRange::on(Day{first});
      one.apart = last - first;
      one.confidence = same_holder_confidence(office_, one.apart);
      if (one.one != a) std::swap(one.one, one.other);
      found.emplace(of, std::move(one));
    }
  }

  /// Articles report an election or a coup in this body, or in one that is not named.
  bool votes_between(const Subject& body, const DayRange& days) const {
    return std::any_of(known_.votes.begin(), known_.votes.end(), [&](const Subject* vote) {
      return (vote->place.empty() || vote->place == body.name || body.kind != SubjectKind::place) &&
             can_coincide(vote->date, days);
    });
  }

  void note(std::map<std::pair<std::string_view, std::string_view>, OfficeConflict>& found,
            ClaimId a, ClaimId b, const DayRange& day) const {
    if (holder(a).id == holder(b).id) return;
    const std::pair<std::string_view, std::string_view> holders =
        std::minmax<std::string_view>({holder(a).id, holder(b).id});
    if (const auto known = found.find(holders); known != found.end()) {
      if (known->second.repeats.size() < most_repeated_offices)
        for (const ClaimId i : {a, b})
          if (i != known->second.one && i != known->second.other)
            known->second.repeats.push_back(i);
      return;
    }
    const auto one = entities_.find(holders.first), other = entities_.find(holders.second);
    if (one == entities_.end() || other == entities_.end() ||
        !surely_two(*one->second, *other->second))
      return;
    if (local_ && !tenure(a).role_days && !tenure(b).role_days &&
        !same_town(analysis_.claims[a], analysis_.claims[b]))
      return;
    if (!tenure(a).role_days && !tenure(b).role_days &&
        changes_hands(holders.first, holders.second, day, b))
      return;
    found.emplace(
        holders, OfficeConflict{.one = std::min(a, b),
                                .other = std::max(a, b),
                                .day = day,
                                .confidence = told_later(a) || told_later(b) ? title_of_then : 1000,
                                .repeats = {}});
  }

  /// Two articles mean the same town if they are about one event or name one holder of any office,
  /// or if a table knows the town.
  bool same_town(const LinkedClaim& one, const LinkedClaim& other) const {
    if (one.document == other.document) return true;
    const auto body = entities_.find(one.subject.id);
    if (body != entities_.end() && !body->second->row.empty()) return true;
    std::set<std::string_view> changes;
    for (const ClaimId i : graph_.claims_in(one.document))
      changes.insert(described_change(graph_.claim(i)));
    changes.erase("");
    const std::vector<ClaimId> others = graph_.claims_in(other.document);
    return std::any_of(others.begin(), others.end(), [&](ClaimId i) {
      return changes.contains(described_change(graph_.claim(i)));
    });
  }

  /// The event, or the holder of an office, that a claim is about; otherwise empty.
  static std::string_view described_change(const LinkedClaim& claim) {
    if (claim.subject.kind == SubjectKind::event) return claim.subject.id;
    return claim.holder.id;
  }

  /// Some article from around those days reports that one of the two came or went.
  bool changes_hands(std::string_view one, std::string_view other, const DayRange& day,
                     ClaimId spell) const {
    const auto then = [&](ClaimId i) {
      if (i == spell) return false;
      const DayRange& when = analysis_.documents[analysis_.claims[i].document].published.days;
      if (!day.low || when.unbounded()) return true;
      return can_coincide(when,
                          {plus_days(*day.low, -near_change), plus_days(*day.high, near_change)});
    };
    const auto of = [&](std::string_view holder) {
      const auto changes = changes_.find(holder);
      return changes != changes_.end() &&
             std::any_of(changes->second.begin(), changes->second.end(), then);
    };
    return of(one) || of(other);
  }

  const ClaimGraph& graph_;
  const Analysis& analysis_;
  const Known& known_;
  const std::map<std::string_view, const Entity*>& entities_;
  std::span<const ClaimId> claims_;
  /// holder -> claims that the holder came or went
  std::map<std::string_view, std::vector<ClaimId>> changes_;
  const Row& office_;
  bool local_;
};

/// Whether a body of this kind has one holder of the office at a time.
bool has_one(const Row& office, const Subject& body, const Entity* entity, const Lexicon& lexicon) {
  const WordList one_of = office[TitleField::one_of];
  if (entity == nullptr) return false;
  if (office[TitleField::not_of].has(entity->row)) return false;
  if (const RowList only = office[TitleField::only_of]; !only.empty()) return only.has(entity->row);
  if (one_of.has("any")) return true;
  if (body.kind != SubjectKind::place) return one_of.has("organization");
  const auto row = lexicon.find(Table::places, entity->row);
  const std::string_view kind =
      row ? lexicon.row(Table::places, *row)[PlaceField::kind] : std::string_view();
  if (kind.empty()) return !one_of.empty() && !one_of.has("organization");
  return one_of.has(kind == "city" ? "town" : kind);
}

/// The offices of one person in one body of which no one holds two at once.
class Person {
 public:
  Person(const Analysis& analysis, std::vector<ClaimId> claims)
      : analysis_(analysis), claims_(std::move(claims)) {}

  std::vector<OfficeConflict> conflicts() const {
    std::map<ClaimTime, std::map<std::string_view, ClaimId>> by_time;
    for (const ClaimId i : claims_) {
      const Tenure& tenure = analysis_.claims[i].tenure();
      if (tenure.status != TenureStatus::holds || tenure.change) return {};
      if (const auto time = OfficeKey::time_of_claim(analysis_, i))
        by_time[*time].emplace(analysis_.claims[i].said.measure, i);
    }
    std::map<std::pair<std::string_view, std::string_view>, OfficeConflict> found;
    for (const auto& [time, offices] : by_time) {
      const DayRange day = std::get<0>(time) ? DayRange::on(Day{std::get<1>(time)}) : DayRange{};
      for (const auto& [office, claim] : offices) {
        const RowList excluded =
            analysis_.lexicon->row(Table::titles, office)[TitleField::excludes];
        for (const std::uint32_t index : excluded.indexes) {
          const std::string_view name = excluded.rows[index].id;
          if (const auto other = offices.find(name); other != offices.end())
            found.try_emplace({office, name},
                              OfficeConflict{.one = std::min(claim, other->second),
                                             .other = std::max(claim, other->second),
                                             .day = day,
                                             .two_holders = false,
                                             .repeats = {}});
        }
      }
    }
    std::vector<OfficeConflict> conflicts;
    for (auto& [offices, conflict] : found) conflicts.push_back(std::move(conflict));
    return conflicts;
  }

 private:
  const Analysis& analysis_;
  std::vector<ClaimId> claims_;
};

void append(std::vector<OfficeConflict>& all, std::vector<OfficeConflict> more) {
  std::move(more.begin(), more.end(), std::back_inserter(all));
}

}  // namespace

bool surely_two(const Entity& a, const Entity& b) {
  const std::vector<std::string> one = long_words_of(a.name), other = long_words_of(b.name);
  if (one.size() < 2 || other.size() < 2) return false;
  return !has_like(other, one.back()) && !has_like(one, other.back());
}

std::vector<OfficeConflict> office_conflicts(const ClaimGraph& graph) {
  const auto topics = graph.topics(ClaimKind::office);
  if (topics.empty()) return {};
  const Analysis& analysis = graph.analysis();
  const Known known = known_of(graph);
  std::vector<OfficeConflict> conflicts;
  // by body and holder
  std::map<std::pair<std::string_view, std::string_view>, std::vector<ClaimId>> by_person;
  for (const std::span<const ClaimId> topic : topics) {
    for (const ClaimId i : topic)
      by_person[{graph.claim(i).subject.id, graph.claim(i).holder.id}].push_back(i);
    const LinkedClaim& first = graph.claim(topic.front());
    const auto body = known.entities.find(first.subject.id);
    const Row& office = analysis.lexicon->row(Table::titles, first.said.measure);
    if (topic.size() > 1 &&
        has_one(office, first.subject, body == known.entities.end() ? nullptr : body->second,
                *analysis.lexicon))
      append(conflicts, OfficeKey(graph, known, topic, office).conflicts());
  }
  for (auto& [person, claims] : by_person) {
    std::sort(claims.begin(), claims.end());
    if (claims.size() > 1) append(conflicts, Person(analysis, std::move(claims)).conflicts());
  }
  std::sort(conflicts.begin(), conflicts.end(),
            [](const OfficeConflict& a, const OfficeConflict& b) {
              return std::tie(a.one, a.other) < std::tie(b.one, b.other);
            });
  return conflicts;
}

}  // namespace checkclaims
