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

/// The claims of a set of articles with what their scopes mean.
class KeyBuilder {
 public:
  KeyBuilder(std::vector<Reading>& readings, const EntityLinks& entities, const EventLinks& events,
             const Lexicon& lexicon)
      : readings_(readings), entities_(entities), events_(events), lexicon_(lexicon) {}

  void run() {
    for (std::uint32_t r = 0; r < readings_.size(); ++r)
      for (Claim& claim : readings_[r].claims) {
        claim.document = r;
        name_speakers(claim);
        if (claim.kind == ClaimKind::office || claim.kind == ClaimKind::status)
          continue;  // keyed apart, by what they are told of
        name_subject(claim);
        if (!claim.loose.empty()) continue;
        strict_.insert(claim.subject.id + '|' + claim.measure);
        strict_.insert(std::to_string(r) + '|' + claim.measure);
      }
    join_speakers();
    count_alike();
    for (Reading& reading : readings_)
      for (Claim& claim : reading.claims) {
        if (claim.kind == ClaimKind::office || claim.kind == ClaimKind::status) continue;
        settle_loose(claim);
        if (claim.subject.ongoing && claim.scope.nation)
          nations_[series(claim)].insert(nation_of(claim));
      }
    for (Reading& reading : readings_)
      for (Claim& claim : reading.claims)
        if (claim.kind != ClaimKind::office && claim.kind != ClaimKind::status) set_key(claim);
  }

 private:
  std::uint32_t event_of(const Claim& claim) const {
    return events_.event_of[claim.document][claim.subject_mention];
  }

  void name_subject(Claim& claim) const {
    if (const std::uint32_t event = event_of(claim); event != EventLinks::none) {
      claim.subject = events_.events[event];
      // How many were aboard is so from the beginning, however long the toll may grow.
      const auto measure = claim.kind == ClaimKind::figure
                               ? lexicon_.find(Table::measures, claim.measure)
                               : std::nullopt;
      if (const auto settle =
              measure ? lexicon_.row(Table::measures, *measure).number("settle") : std::nullopt)
        claim.subject.settle_days = static_cast<int>(*settle);
      if (measure && lexicon_.row(Table::measures, *measure).flag("never_settled"))
        claim.subject.settle_days.reset();
      claim.guessed = measure && lexicon_.row(Table::measures, *measure).flag("guessed");
      return;
    }
    const std::uint32_t entity = entities_.entity_of[claim.document][claim.subject_mention];
    if (entity == EntityLinks::none) return;
    set_subject(claim.subject, entities_.entities[entity]);
  }

  /// The measure as which a figure may be counted; empty = none.
  std::string_view counted_as(const Claim& claim) const {
    const auto measure = claim.kind == ClaimKind::figure
                             ? lexicon_.find(Table::measures, claim.measure)
                             : std::nullopt;
    return measure ? lexicon_.row(Table::measures, *measure).attribute("counted_as")
                   : std::string_view();
  }

  /// "Abducted" is what others call "taken hostage": one count, where another article has the other
  /// word of the event.
  void count_alike() {
    std::vector<std::pair<Claim*, std::string_view>> alike;
    for (Reading& reading : readings_)
      for (Claim& claim : reading.claims)
        if (const std::string_view as = counted_as(claim); !as.empty())
          alike.emplace_back(&claim, as);
    if (alike.empty()) return;
    std::set<std::string_view> wanted;
    for (const auto& [claim, as] : alike) wanted.insert(as);
    std::set<std::pair<std::string_view, std::string_view>> of_event;  // event, measure
    std::set<std::pair<std::uint32_t, std::string_view>> of_article;   // article, measure
    for (const Reading& reading : readings_)
      for (const Claim& claim : reading.claims) {
        if (!wanted.contains(claim.measure)) continue;
        of_event.emplace(claim.subject.id, claim.measure);
        of_article.emplace(claim.document, claim.measure);
      }
    std::erase_if(alike, [&](const auto& one) {
      const auto& [claim, as] = one;
      return !of_event.contains({claim->subject.id, as}) ||
             of_article.contains({claim->document, as});
    });
    for (const auto& [claim, as] : alike) claim->measure = as;
  }

  /// "Police said", "police said": what differs by its capitals alone, as where a sentence begins,
  /// is one speaker.
  void join_speakers() {
    std::map<std::string, std::string>
        smallest;  // of each spelling in small letters the one with the fewest capitals
    for (const Reading& reading : readings_)
      for (const Claim& claim : reading.claims)
        for (const std::string& speaker : claim.speaker) {
          std::string& known = smallest[lower_line(speaker)];
          known = std::max(known, speaker);  // capitals come before small letters
        }
    for (Reading& reading : readings_)
      for (Claim& claim : reading.claims)
        for (std::string& speaker : claim.speaker) speaker = smallest[lower_line(speaker)];
  }

  void name_speakers(Claim& claim) const {
    for (std::size_t i = 0; i < claim.speaker.size(); ++i) {
      claim.speaker[i] = one_line(claim.speaker[i]);
      const auto& speaker = std::get<SpeakerMention>(
          readings_[claim.document].mentions[claim.speaker_mentions[i]].what);
      if (!speaker.name) continue;
      const std::uint32_t entity = entities_.entity_of[claim.document][*speaker.name];
      const auto& name =
          std::get<NameMention>(readings_[claim.document].mentions[*speaker.name].what);
      if (entity != EntityLinks::none && !name.demonym && !name.possessive)
        claim.speaker[i] = entities_.entities[entity].name;
    }
  }

  std::uint32_t nation_of(const Claim& claim) const {
    return claim.scope.nation ? entities_.entity_of[claim.document][*claim.scope.nation]
                              : EntityLinks::none;
  }

  /// "Casualties" beside or against deaths, in the article or of the same event, are
  /// deaths; alone they keep the word's own meaning.
  void settle_loose(Claim& claim) const {
    if (claim.loose.empty() || strict_.contains(claim.subject.id + '|' + claim.measure) ||
        strict_.contains(std::to_string(claim.document) + '|' + claim.measure))
      return;
    claim.measure = lexicon_.row(Table::measures, claim.measure).attribute("loose_measure");
    claim.loose.clear();
  }

  static std::string series(const Claim& claim) {
    return claim.subject.id + '|' + claim.measure + '|' + std::string(name_of(claim.counting));
  }

  /// The nation as it counts for the key: `none` where it says no more than "people".
  std::uint32_t keyed_nation(const Claim& claim) const {
    const std::uint32_t nation = nation_of(claim);
    const std::uint32_t event = event_of(claim);
    if (event == EventLinks::none) return nation;
    if (!claim.subject.ongoing) {
      const auto& where = events_.where[event];
      if (nation == EntityLinks::none) return nation;
      const auto at_home = [&](std::uint32_t place) { return related(entities_, nation, place); };
      // What befell two countries befell more than one nation.
      const auto abroad = [&](std::uint32_t place) {
        return !is_subnational(entities_.entities[place], lexicon_) && !at_home(place);
      };
      const bool attacked = std::any_of(where.begin(), where.end(), at_home) &&
                            std::none_of(where.begin(), where.end(), abroad);
      return attacked ? EntityLinks::none : nation;
    }
    if (nation != EntityLinks::none || !claim.scope.terms.empty()) return nation;
    const auto known = nations_.find(series(claim));
    return known != nations_.end() && known->second.size() == 1 ? *known->second.begin() : nation;
  }

  /// Subject, measure, people counted, counting, unit. A nation stands for the first of `terms`.
  std::string key_of(const Claim& claim, std::string_view measure, std::string_view counting,
                     std::span<const std::string> terms, std::uint32_t nation) const {
    std::string key = claim.subject.id + '|' + std::string(measure) + '|';
    if (nation != EntityLinks::none) key += entities_.entities[nation].id;
    for (std::size_t t = claim.scope.nation ? 1 : 0; t < terms.size(); ++t) key += '/' + terms[t];
    key.append("|").append(counting);
    if (claim.value.unit != "person" && claim.measure != "elapsed") key += '|' + claim.value.unit;
    return key;
  }

  /// The keys of those among whom these are: fewer words of who they are, or a measure of
  /// which theirs is a part ("40 hostages released" of those taken).
  std::vector<std::string> whole_keys(const Claim& claim, std::uint32_t nation) const {
    std::vector<std::string> keys;
    if (claim.kind != ClaimKind::figure || claim.measure == "elapsed") return keys;
    const std::span<const std::string> terms = claim.scope.terms;
    const std::size_t named = std::min<std::size_t>(claim.scope.nation ? 1 : 0, terms.size());
    for (std::size_t less = terms.size(); less-- > named;)
      keys.push_back(
          key_of(claim, claim.measure, name_of(claim.counting), terms.first(less), nation));
    // What a war has done to "people" may be told of one side only.
    if (nation != EntityLinks::none && !claim.subject.ongoing)
      keys.push_back(key_of(claim, claim.measure, name_of(claim.counting), terms.first(named),
                            EntityLinks::none));
    const auto row = lexicon_.find(Table::measures, claim.measure);
    std::string_view wider =
        row ? lexicon_.row(Table::measures, *row).attribute("part_of") : std::string_view();
    while (!wider.empty()) {
      const std::string_view measure = wider.substr(0, wider.find(' '));
      wider.remove_prefix(std::min(wider.size(), measure.size() + 1));
      const Row& whole = lexicon_.row(Table::measures, measure);
      const std::string_view drops = whole.attribute("drops");
      // Without a word of who they are, they may be others: prisoners in exchange.
      const bool is_named = terms.size() == named + 1 && (drops.empty() || terms.back() == drops);
      const bool alike = !is_named && terms.size() == named + 1 &&
                         !claim.subject.ongoing;  // pupils are released of the pupils taken
      const std::string_view counting =
          whole.attribute(claim.subject.ongoing ? "ongoing" : "point");
      if (is_named || alike)
        keys.push_back(key_of(claim, measure, counting,
                              drops.empty() || alike ? terms : terms.first(named), nation));
    }
    return keys;
  }

  void set_key(Claim& claim) const {
    const std::uint32_t nation = keyed_nation(claim);
    if (claim.kind == ClaimKind::date) {
      // Of an event the day when it was; of a place the day when that was done to it.
      claim.key = claim.subject.id +
                  (claim.subject.kind == SubjectKind::event ? "" : '|' + claim.measure) + "|date";
      claim.id = stable_hash(claim.key + '\n' + (claim.days.low ? to_iso(*claim.days.low) : ""));
      return;
    }
    // The total of an event is that of everybody, whoever its own words count.
    if (claim.total) {
      claim.key = key_of(claim, claim.measure, name_of(claim.counting), {}, EntityLinks::none);
      claim.id = id_of(claim, interval_text(claim.value.hard) + claim.value.unit);
      return;
    }
    claim.key = key_of(claim, claim.measure, name_of(claim.counting), claim.scope.terms, nation);
    claim.keyed_scope = claim.scope.terms;
    if (claim.scope.nation && nation == EntityLinks::none && !claim.keyed_scope.empty())
      claim.keyed_scope.erase(claim.keyed_scope.begin());
    claim.whole_keys = whole_keys(claim, nation);
    claim.id = id_of(claim, interval_text(claim.value.hard) + claim.value.unit);
  }

  std::vector<Reading>& readings_;
  const EntityLinks& entities_;
  const EventLinks& events_;
  const Lexicon& lexicon_;
  std::set<std::string>
      strict_;  // "subject|measure" and "article|measure" that are counted in strict words
  std::map<std::string, std::set<std::uint32_t>>
      nations_;  // by series: nations that its figures name
};

}  // namespace

std::string id_of(const Claim& claim, std::string_view said) {
  std::string identity =
      claim.key + '\n' + std::string(said) + '\n' + std::string(name_of(claim.modality));
  for (const auto& speaker : claim.speaker) identity += '\n' + speaker;
  return stable_hash(identity);
}

void assign_keys(std::vector<Reading>& readings, const EntityLinks& entities,
                 const EventLinks& events, const Lexicon& lexicon) {
  KeyBuilder(readings, entities, events, lexicon).run();
}

}  // namespace checkclaims
