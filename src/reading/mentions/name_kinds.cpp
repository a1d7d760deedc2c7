#include "reading/mentions/name_kinds.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "lexicon/tokenize.hpp"

namespace checkclaims {
namespace {

constexpr int sure = 6;

std::string joined(std::span<const std::string> parts) {
  std::string all;
  for (const std::string& part : parts) all += (all.empty() ? "" : " ") + part;
  return all;
}

/// What the article says of all mentions of one name.
struct Ledger {
  Votes votes;
  bool proved = false;  ///< stands somewhere where its capital means something
  bool caps = false;
  bool name_of_place = false;  ///< a demonym is formed from it
  std::uint32_t parts = 0;
};

using Ledgers = std::unordered_map<std::string_view, Ledger>;

EntityKind kind_of(const Ledger& ledger) {
  const Votes& votes = ledger.votes;
  const int best = std::max({votes.person, votes.place, votes.group, votes.body});
  if (ledger.name_of_place && votes.person < sure)
    return votes.group > votes.place + 2 ? EntityKind::group : EntityKind::place;
  if (ledger.parts > 1 && votes.person + 2 >= best && !ledger.caps) return EntityKind::person;
  if (best == 0) return EntityKind::organization;
  if (votes.place == best) return EntityKind::place;
  if (votes.group == best && best > 1) return EntityKind::group;
  if (votes.person == best && best >= sure) return EntityKind::person;
  return EntityKind::organization;
}

/// An article's names, looked up by what they are called.
class Settler {
 public:
  Settler(std::span<const SentenceView> sentences, std::span<const FoundName> found)
      : sentences_(sentences), found_(found) {
    for (const FoundName& name : found_) enter(name);
    mark_places();
    for (std::uint32_t i = 0; i < found_.size(); ++i) note_person(i);
  }

  std::vector<std::pair<std::uint32_t, NameMention>> mentions() {
    std::vector<std::pair<std::uint32_t, NameMention>> all;
    for (std::uint32_t i = 0; i < found_.size(); ++i)
      if (auto mention = settled(i)) all.emplace_back(i, std::move(*mention));
    return all;
  }

 private:
  void enter(const FoundName& name);
  void mark_places();
  void note_person(std::uint32_t index);
  bool is_person(const FoundName& name) const;
  std::optional<std::string_view> place_behind(const FoundName& name) const;
  std::optional<NameMention> settled(std::uint32_t index);
  NameMention from_table(const FoundName& name) const;
  std::optional<NameMention> plain(const FoundName& name) const;
  std::uint32_t known_person(const FoundName& name, std::uint32_t index) const;

  std::span<const SentenceView> sentences_;
  std::span<const FoundName> found_;
  Ledgers ledgers_;
  /// A last name or a name after a particle -> the full names that have it, in order.
  std::unordered_map<std::string_view, std::vector<std::uint32_t>> surnames_;
  /// Names with the form of a place that the words around call something else.
  std::unordered_set<std::string_view> bodies_;
  std::unordered_map<std::string_view, std::uint32_t> acronyms_;  ///< -> index of the full name
};

void Settler::enter(const FoundName& name) {
  if (name.found.shape == Shape::headed && name.votes.body > name.votes.place)
    bodies_.insert(name.whole);
  if (name.found.shape != Shape::plain || name.parts.empty()) return;
  Ledger& ledger = ledgers_[name.whole];
  ledger.votes = ledger.votes + name.votes;
  if (name.found.titled) ledger.votes.person += sure;
  if (name.given && name.parts.size() > 1) ledger.votes.person += sure;
  ledger.proved |= !name.found.unsure;
  ledger.parts = static_cast<std::uint32_t>(name.parts.size());
  bool caps = name.found.last - name.found.first == 1;
  for (std::uint32_t t = name.found.first; t < name.found.last; ++t)
    caps = caps && sentences_[name.sentence].tokens[t].all_caps;
  ledger.caps |= caps;
}

void Settler::mark_places() {
  for (const FoundName& name : found_)
    if (const auto place = place_behind(name)) ledgers_.find(*place)->second.name_of_place = true;
}

/// The name in this article that this one is the demonym of.
std::optional<std::string_view> Settler::place_behind(const FoundName& name) const {
  if (name.found.shape != Shape::plain || name.parts.size() != 1 || name.found.titled)
    return std::nullopt;
  const auto own = ledgers_.find(name.parts.front());
  if (own != ledgers_.end() && own->second.votes.person >= sure) return std::nullopt;
  for (const std::string& stem : demonym_stems(name.parts.front())) {
    const auto place = ledgers_.find(stem);
    if (place != ledgers_.end() && place->second.votes.person < sure && stem != name.parts.front())
      return place->first;
  }
  return std::nullopt;
}

bool Settler::is_person(const FoundName& name) const {
  if (name.found.shape != Shape::plain || name.parts.empty()) return false;
  if (name.found.titled) return true;
  const auto ledger = ledgers_.find(name.whole);
  return ledger->second.proved && kind_of(ledger->second) == EntityKind::person;
}

void Settler::note_person(std::uint32_t index) {
  const FoundName& name = found_[index];
  if (name.found.acronym != 0) acronyms_.emplace(name.whole, name.found.acronym - 1);
  if (name.parts.size() < 2 || !is_person(name)) return;
  for (std::size_t p = 1; p < name.parts.size(); ++p) surnames_[name.parts[p]].push_back(index);
}

/// 1 + index of the latest full name before `index` that this one repeats in short, else
/// of the first after; 0 where there is none.
std::uint32_t Settler::known_person(const FoundName& name, std::uint32_t index) const {
  if (name.parts.size() != 1) return 0;
  const auto known = surnames_.find(name.parts.front());
  if (known == surnames_.end()) return 0;
  const auto after = std::lower_bound(known->second.begin(), known->second.end(), index);
  return 1 + (after == known->second.begin() ? *after : *(after - 1));
}

NameMention Settler::from_table(const FoundName& name) const {
  const SentenceView& sentence = sentences_[name.sentence];
  const Row& row = sentence.lexicon.row(*name.found.hit);
  NameMention mention;
  const std::string_view kind = row[BodyField::kind];
  mention.kind = name.found.hit->table == Table::places ? EntityKind::place
                 : kind == "group"                      ? EntityKind::group
                                                        : EntityKind::organization;
  mention.row = row.id;
  mention.demonym = sentence.lexicon.role(*name.found.hit).is(Construction::demonym);
  return mention;
}

std::optional<NameMention> Settler::plain(const FoundName& name) const {
  const Ledger& ledger = ledgers_.find(name.whole)->second;
  NameMention mention;
  if (const auto place = place_behind(name)) {
    mention.kind = kind_of(ledgers_.find(*place)->second);
    mention.demonym = true;
    return mention;
  }
  const std::string_view last_word = name.parts.back();
  if (name.parts.size() == 1 && name.small_word_after && !name.found.titled &&
      has_form_of_demonym(last_word) && ledger.votes.person < sure && !ledger.votes.place) {
    mention.kind = EntityKind::place;
    mention.demonym = true;
    return mention;
  }
  if (!ledger.proved) return std::nullopt;
  mention.kind = name.found.titled ? EntityKind::person : kind_of(ledger);
  if (name.direction && mention.kind == EntityKind::place)
    return std::nullopt;  // "a quake in Southern Iran"
  return mention;
}

std::optional<NameMention> Settler::settled(std::uint32_t index) {
  const FoundName& name = found_[index];
  const SentenceView& sentence = sentences_[name.sentence];
  if (name.parts.empty()) return std::nullopt;
  NameMention mention;
  const std::uint32_t person = name.found.shape == Shape::table || name.found.shape == Shape::plain
                                   ? known_person(name, index)
                                   : 0;
  const bool surname =
      person != 0 && (name.found.shape == Shape::plain ||
                      (name.votes.place == 0 &&
                       !sentence.lexicon.role(*name.found.hit).is(Construction::demonym)));
  if (surname) {
    mention.kind = EntityKind::person;
    if (person - 1 < index) mention.same_as = person;
  } else if (name.found.shape == Shape::table) {
    mention = from_table(name);
  } else if (name.found.shape == Shape::plain) {
    auto known = plain(name);
    if (!known) return std::nullopt;
    mention = std::move(*known);
  } else {
    // "the ferry Santa Rosa", and "the Santa Rosa" in the sentences around it
    const bool ship = name.found.kind == EntityKind::place && bodies_.contains(name.whole);
    mention.kind = ship ? EntityKind::organization : name.found.kind;
  }
  if (const auto full = acronyms_.find(name.whole);
      !surname && full != acronyms_.end() && full->second < index) {
    mention.kind = found_[full->second].found.shape == Shape::plain
                       ? EntityKind::organization
                       : found_[full->second].found.kind;
    mention.same_as = full->second + 1;
  }
  mention.parts = joined(name.parts);
  if (mention.kind == EntityKind::person) mention.office = name.found.office;
  mention.possessive = name.found.last < sentence.tokens.size() &&
                       sentence.tokens[name.found.last].kind == TokenKind::possessive;
  return mention;
}

}  // namespace

FoundName found_name(const SentenceView& sentence, const SentenceWords& words, std::uint32_t index,
                     const Found& found) {
  FoundName name{found, index};
  name.votes = votes_for(sentence, words, found.first, found.last);
  const bool person = found.shape == Shape::plain;
  name.parts.reserve(found.last - found.first);
  for (std::uint32_t i = found.first; i < found.last; ++i) {
    if (sentence.tokens[i].kind != TokenKind::word) continue;
    const bool joins =
        words.is(i, class_function) && !words.is(i, class_particle) && words[i].facility == nullptr;
    if (joins && words[i].table == nullptr && found.shape != Shape::table) continue;
    if (person && words.is(i, class_particle) && !words.is(i, class_given)) {
      name.given = true;
      continue;
    }
    if (person && words.is(i, class_suffix)) continue;
    if (found.titled && words[i].title != nullptr && i == found.first && found.last - i > 1)
      continue;
    name.parts.push_back(fold(sentence.word(i)));
  }
  name.whole = joined(name.parts);
  name.given |= words.is(found.first, class_given);
  name.direction = true;
  for (std::uint32_t i = found.first; i < found.last; ++i)
    name.direction =
        name.direction && (words.is(i, class_direction) || sentence.tokens[i].mark == '-');
  name.small_word_after =
      found.last < sentence.tokens.size() && sentence.tokens[found.last].kind == TokenKind::word &&
      (words[found.last].title != nullptr ||
       (!sentence.tokens[found.last].capitalised && !words.is(found.last, class_function)));
  return name;
}

std::vector<std::pair<std::uint32_t, NameMention>> settle(std::span<const SentenceView> sentences,
                                                          std::span<const FoundName> found) {
  return Settler(sentences, found).mentions();
}

}  // namespace checkclaims
