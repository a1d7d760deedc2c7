#include "linking/keys.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <span>

#include "linking/entity_words.hpp"
#include "linking/event_clusters.hpp"

namespace checkclaims {
namespace {

std::string interval_text(const Interval& interval) {
  return (interval.low_open ? "(" : "[") + (interval.low ? to_string(*interval.low) : "") + ".." +
         (interval.high ? to_string(*interval.high) : "") + (interval.high_open ? ")" : "]");
}

/// Assigns the keys of a set of articles' claims, given what their scopes mean among all of them.
class KeyBuilder {
 public:
  KeyBuilder(std::vector<LinkedReading>& readings, const EntityLinks& entities,
             const EventLinks& events, const Lexicon& lexicon)
      : readings_(readings), entities_(entities), events_(events), lexicon_(lexicon) {}

  void run() {
    for (std::uint32_t r = 0; r < readings_.size(); ++r)
      for (LinkedClaim& claim : readings_[r].claims) {
        claim.document = DocumentId{r};
        name_speakers(claim);
        if (claim.kind() == ClaimKind::office || claim.kind() == ClaimKind::status)
          continue;  // keyed separately, by what they are about
        name_subject(claim);
        if (claim.kind() == ClaimKind::figure && !claim.figure().ambiguous_measure.empty())
          continue;
        strict_.insert(claim.subject.id + '|' + claim.said.measure);
        strict_.insert(std::to_string(r) + '|' + claim.said.measure);
      }
    join_speakers();
    count_alike();
    for (LinkedReading& reading : readings_)
      for (LinkedClaim& claim : reading.claims) {
        if (claim.kind() != ClaimKind::figure) continue;
        settle_loose(claim);
        if (claim.subject.ongoing && claim.figure().scope.nation)
          nations_[series(claim)].insert(nation_of(claim));
      }
    for (LinkedReading& reading : readings_)
      for (LinkedClaim& claim : reading.claims) {
        if (claim.kind() == ClaimKind::date) key_day(claim);
        if (claim.kind() == ClaimKind::figure) key_figure(claim);
      }
  }

 private:
  std::uint32_t event_of(const LinkedClaim& claim) const {
    return events_.event_of[index(claim.document)][claim.said.subject_mention];
  }

  void name_subject(LinkedClaim& claim) const {
    if (const std::uint32_t event = event_of(claim); event != EventLinks::none) {
      claim.subject = events_.events[event];
      // The number of people aboard is fixed from the beginning, however long the toll may grow.
      const auto measure = claim.kind() == ClaimKind::figure
                               ? lexicon_.find(Table::measures, claim.said.measure)
                               : std::nullopt;
      if (const auto settle = measure
                                  ? lexicon_.row(Table::measures, *measure)[MeasureField::settle]
                                  : std::nullopt)
        claim.subject.settle_days = static_cast<int>(*settle);
      if (measure && lexicon_.row(Table::measures, *measure)[MeasureField::never_settled])
        claim.subject.settle_days.reset();
      claim.guessed = measure && lexicon_.row(Table::measures, *measure)[MeasureField::guessed];
      return;
    }
    const std::uint32_t entity =
        entities_.entity_of[index(claim.document)][claim.said.subject_mention];
    if (entity == EntityLinks::none) return;
    set_subject(claim.subject, entities_.entities[entity]);
  }

  /// The measure under which a figure may be counted instead; empty where there is none.
  std::string_view counted_as(const LinkedClaim& claim) const {
    const auto measure = claim.kind() == ClaimKind::figure
                             ? lexicon_.find(Table::measures, claim.said.measure)
                             : std::nullopt;
    return measure ? id_of(lexicon_.row(Table::measures, *measure)[MeasureField::counted_as])
                   : std::string_view();
  }

  /// What some articles call "abducted" is "taken hostage" in others: one count, where another
  /// article uses the other word for the event.
  void count_alike() {
    std::vector<std::pair<LinkedClaim*, std::string_view>> alike;
    for (LinkedReading& reading : readings_)
      for (LinkedClaim& claim : reading.claims)
        if (const std::string_view as = counted_as(claim); !as.empty())
          alike.emplace_back(&claim, as);
    if (alike.empty()) return;
    std::set<std::string_view> wanted;
    for (const auto& [claim, as] : alike) wanted.insert(as);
    std::set<std::pair<std::string_view, std::string_view>> of_event;  // event, measure
    std::set<std::pair<DocumentId, std::string_view>> of_article;      // article, measure
    for (const LinkedReading& reading : readings_)
      for (const LinkedClaim& claim : reading.claims) {
        if (!wanted.contains(claim.said.measure)) continue;
        of_event.emplace(claim.subject.id, claim.said.measure);
        of_article.emplace(claim.document, claim.said.measure);
      }
    std::erase_if(alike, [&](const auto& one) {
      const auto& [claim, as] = one;
      return !of_event.contains({claim->subject.id, as}) ||
             of_article.contains({claim->document, as});
    });
    for (const auto& [claim, as] : alike) claim->said.measure = as;
  }

  /// "Police said", "police said": spellings that differ only in capitals, as at the beginning of a
  /// sentence, are one speaker.
  void join_speakers() {
    // lower-case spelling -> the spelling with the fewest capitals
    std::map<std::string, std::string> smallest;
    for (const LinkedReading& reading : readings_)
      for (const LinkedClaim& claim : reading.claims)
        for (const std::string& speaker : claim.said.speaker) {
          std::string& known = smallest[lower_line(speaker)];
          known = std::max(known, speaker);  // capitals sort before lower-case letters
        }
    for (LinkedReading& reading : readings_)
      for (LinkedClaim& claim : reading.claims)
        for (std::string& speaker : claim.said.speaker) speaker = smallest[lower_line(speaker)];
  }

  void name_speakers(LinkedClaim& claim) const {
    for (std::size_t i = 0; i < claim.said.speaker.size(); ++i) {
      claim.said.speaker[i] = one_line(claim.said.speaker[i]);
      const auto& speaker = the<SpeakerMention>(
          readings_[index(claim.document)].mentions[claim.said.speaker_mentions[i]]);
      if (!speaker.name) continue;
      const std::uint32_t entity = entities_.entity_of[index(claim.document)][*speaker.name];
      const auto& name = the<NameMention>(readings_[index(claim.document)].mentions[*speaker.name]);
      if (entity != EntityLinks::none && !name.demonym && !name.possessive)
        claim.said.speaker[i] = entities_.entities[entity].name;
    }
  }

  std::uint32_t nation_of(const LinkedClaim& claim) const {
    return claim.figure().scope.nation
               ? entities_.entity_of[index(claim.document)][*claim.figure().scope.nation]
               : EntityLinks::none;
  }

  /// "Casualties" next to deaths, or contrasted with them, in the article or for the same event,
  /// are deaths; alone they keep the word's own meaning.
  void settle_loose(LinkedClaim& claim) const {
    if (claim.figure().ambiguous_measure.empty() ||
        strict_.contains(claim.subject.id + '|' + claim.said.measure) ||
        strict_.contains(std::to_string(index(claim.document)) + '|' + claim.said.measure))
      return;
    claim.said.measure =
        lexicon_.row(Table::measures, claim.said.measure)[MeasureField::loose_measure];
    claim.figure().ambiguous_measure.clear();
  }

  static std::string series(const LinkedClaim& claim) {
    return claim.subject.id + '|' + claim.said.measure + '|' +
           std::string(name_of(claim.figure().counting));
  }

  /// The nation as it counts for the key: `none` where it adds nothing to "people".
  std::uint32_t keyed_nation(const LinkedClaim& claim) const {
    const std::uint32_t nation = nation_of(claim);
    const std::uint32_t event = event_of(claim);
    if (event == EventLinks::none) return nation;
    if (!claim.subject.ongoing) {
      const auto& where = events_.where[event];
      if (nation == EntityLinks::none) return nation;
      const auto at_home = [&](std::uint32_t place) { return related(entities_, nation, place); };
      // An event in two countries affected more than one nation.
      const auto abroad = [&](std::uint32_t place) {
        return !is_subnational(entities_.entities[place], lexicon_) && !at_home(place);
      };
      const bool attacked = std::any_of(where.begin(), where.end(), at_home) &&
                            std::none_of(where.begin(), where.end(), abroad);
      return attacked ? EntityLinks::none : nation;
    }
    if (nation != EntityLinks::none || !claim.figure().scope.terms.empty()) return nation;
    const auto known = nations_.find(series(claim));
    return known != nations_.end() && known->second.size() == 1 ? *known->second.begin() : nation;
  }

  /// Subject, measure, people counted, counting, unit. A nation replaces the first of `terms`.
  std::string key_of(const LinkedClaim& claim, std::string_view measure, std::string_view counting,
                     std::span<const std::string> terms, std::uint32_t nation) const {
    std::string key = claim.subject.id + '|' + std::string(measure) + '|';
    if (nation != EntityLinks::none) key += entities_.entities[nation].id;
    for (std::size_t t = claim.figure().scope.nation ? 1 : 0; t < terms.size(); ++t)
      key += '/' + terms[t];
    key.append("|").append(counting);
    if (claim.figure().value.unit != "person" && claim.said.measure != "elapsed")
      key += '|' + claim.figure().value.unit;
    return key;
  }

  /// The keys of the wholes that these people are part of: fewer words for who they are, or a
  /// measure of which theirs is a part ("40 hostages released", out of those taken).
  std::vector<std::string> whole_keys(const LinkedClaim& claim, std::uint32_t nation) const {
    std::vector<std::string> keys;
    if (claim.said.measure == "elapsed") return keys;
    const std::span<const std::string> terms = claim.figure().scope.terms;
    const std::size_t named =
        std::min<std::size_t>(claim.figure().scope.nation ? 1 : 0, terms.size());
    for (std::size_t less = terms.size(); less-- > named;)
      keys.push_back(key_of(claim, claim.said.measure, name_of(claim.figure().counting),
                            terms.first(less), nation));
    // A count of "people" in a war may cover one side only.
    if (nation != EntityLinks::none && !claim.subject.ongoing)
      keys.push_back(key_of(claim, claim.said.measure, name_of(claim.figure().counting),
                            terms.first(named), EntityLinks::none));
    const auto row = lexicon_.find(Table::measures, claim.said.measure);
    const RowList wider =
        row ? lexicon_.row(Table::measures, *row)[MeasureField::part_of] : RowList{};
    for (const std::uint32_t index : wider.indexes) {
      const Row& whole = wider.rows[index];
      const std::string_view measure = whole.id;
      const std::string_view drops = id_of(whole[MeasureField::drops]);
      // Without a word for who they are, they may be other people: prisoners in exchange.
      const bool is_named = terms.size() == named + 1 && (drops.empty() || terms.back() == drops);
      // pupils who are released are among the pupils who were taken
      const bool alike = !is_named && terms.size() == named + 1 && !claim.subject.ongoing;
      const std::string_view counting =
          whole[claim.subject.ongoing ? MeasureField::ongoing : MeasureField::point];
      if (is_named || alike)
        keys.push_back(key_of(claim, measure, counting,
                              drops.empty() || alike ? terms : terms.first(named), nation));
    }
    return keys;
  }

  /// For an event, the day on which it happened; for a place, the day on which that was done to it.
  static void key_day(LinkedClaim& claim) {
    const DayRange& days = claim.event_day().days;
    claim.key = claim.subject.id +
                (claim.subject.kind == SubjectKind::event ? "" : '|' + claim.said.measure) +
                "|date";
    claim.id = stable_hash(claim.key + '\n' + (days.low ? to_iso(*days.low) : ""));
  }

  void key_figure(LinkedClaim& claim) const {
    const Figure& figure = claim.figure();
    const std::string value = interval_text(figure.value.hard) + figure.value.unit;
    // The total of an event counts everyone, whichever people its own words name.
    if (claim.total) {
      claim.key =
          key_of(claim, claim.said.measure, name_of(figure.counting), {}, EntityLinks::none);
      claim.id = id_of(claim, value);
      return;
    }
    const std::uint32_t nation = keyed_nation(claim);
    claim.key =
        key_of(claim, claim.said.measure, name_of(figure.counting), figure.scope.terms, nation);
    claim.keyed_scope = figure.scope.terms;
    if (figure.scope.nation && nation == EntityLinks::none && !claim.keyed_scope.empty())
      claim.keyed_scope.erase(claim.keyed_scope.begin());
    claim.whole_keys = whole_keys(claim, nation);
    claim.id = id_of(claim, value);
  }

  std::vector<LinkedReading>& readings_;
  const EntityLinks& entities_;
  const EventLinks& events_;
  const Lexicon& lexicon_;
  // "subject|measure" and "article|measure" with a figure in unambiguous words
  std::set<std::string> strict_;
  // by series: the nations that its figures name
  std::map<std::string, std::set<std::uint32_t>> nations_;
};

}  // namespace

std::string id_of(const LinkedClaim& claim, std::string_view said) {
  std::string identity =
      claim.key + '\n' + std::string(said) + '\n' + std::string(name_of(claim.said.modality));
  for (const auto& speaker : claim.said.speaker) identity += '\n' + speaker;
  return stable_hash(identity);
}

void assign_keys(std::vector<LinkedReading>& readings, const EntityLinks& entities,
                 const EventLinks& events, const Lexicon& lexicon) {
  KeyBuilder(readings, entities, events, lexicon).run();
}

}  // namespace checkclaims
