#include "linking/things.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "linking/entity_words.hpp"

namespace checkclaims {
namespace {

using Words = std::set<std::string, std::less<>>;

constexpr std::size_t window = 32;  // things of one kind and name that a phrase is compared with
constexpr std::size_t longest_name = 60;  // bytes

/// A phrase, and later all phrases that mean the same thing.
struct Item {
  std::uint32_t reading = 0, claim = 0;
  bool toward = false;
  std::string kind, noun, text;
  std::set<std::uint32_t> names;  ///< entities
  Words words, context;
  std::string identity;
};

std::string singular(std::string word) {
  if (word.size() > 3 && word.ends_with('s') && !word.ends_with("ss")) word.pop_back();
  return word;
}

/// Several of a kind are not one thing, except for words that are always plural.
bool several(const Thing& thing) {
  return thing.kind != "talks" && thing.kind != "responsibility" && thing.noun != "sanctions" &&
         singular(thing.noun) != thing.noun;
}

// A thing may have gathered thousands of names and words, a phrase has few: the smaller set is
// looked up in the larger.

bool meet(const Words& a, const Words& b) {
  if (a.size() > b.size()) return meet(b, a);
  return std::any_of(a.begin(), a.end(), [&](const std::string& word) { return b.contains(word); });
}

bool inside(const std::set<std::uint32_t>& a, const std::set<std::uint32_t>& b) {
  return a.size() <= b.size() &&
         std::all_of(a.begin(), a.end(), [&](std::uint32_t entity) { return b.contains(entity); });
}

std::size_t shared(const std::set<std::uint32_t>& a, const std::set<std::uint32_t>& b) {
  if (a.size() > b.size()) return shared(b, a);
  return static_cast<std::size_t>(
      std::count_if(a.begin(), a.end(), [&](std::uint32_t entity) { return b.contains(entity); }));
}

bool one_thing(const Item& a, const Item& b) {
  const std::size_t names = shared(a.names, b.names);
  if (names == 0) return false;
  // The bid of one bidder is not that of another, though both are made to one body.
  if (a.kind == "offer" && names == 1 && a.names.size() > 1 && b.names.size() > 1) return false;
  const bool proved =
      meet(a.words, b.words) || meet(a.words, b.context) || meet(b.words, a.context);
  const bool others = !a.words.empty() && !b.words.empty() && !meet(a.words, b.words);
  if (a.kind == "talks")
    return proved ? names > 1 || a.reading == b.reading : a.reading == b.reading && !others;
  if (a.noun != b.noun || others) return false;
  if (a.kind == "way") return a.words == b.words && a.names == b.names;
  if (a.kind == "ban") return inside(a.names, b.names) || inside(b.names, a.names);
  return proved;
}

std::string identity_of(const Item& item, const EntityLinks& entities) {
  std::string text = item.kind + '|' + item.noun;
  for (const std::uint32_t name : item.names) text += '|' + entities.entities[name].id;
  for (const std::string& word : item.words) text += ' ' + word;
  return text;
}

void merge(Item& all, const Item& item) {
  all.names.insert(item.names.begin(), item.names.end());
  all.words.insert(item.words.begin(), item.words.end());
  all.context.insert(item.context.begin(), item.context.end());
  const auto rank = [](const std::string& text) {
    return std::tuple(text.size() <= longest_name, text.size(), std::string_view(text));
  };
  if (rank(item.text) > rank(all.text)) all.text = item.text;
}

class ThingLinker {
 public:
  ThingLinker(std::span<const LinkedReading> readings, const EntityLinks& entities)
      : entities_(entities) {
    for (std::uint32_t r = 0; r < readings.size(); ++r) {
      const auto& claims = readings[r].claims;
      links_.subject_of.emplace_back(claims.size(), ThingLinks::none);
      links_.toward_of.emplace_back(claims.size(), ThingLinks::none);
      for (std::uint32_t c = 0; c < claims.size(); ++c) {
        const auto* status = std::get_if<Status>(&claims[c].said.what);
        if (status == nullptr) continue;
        if (status->thing) add(r, c, false, *status->thing, claims[c]);
        if (status->toward_thing) add(r, c, true, *status->toward_thing, claims[c]);
      }
    }
  }

  ThingLinks links() && {
    // Ordered by content, not by file.
    std::sort(items_.begin(), items_.end(), [](const Item& a, const Item& b) {
      return std::tie(a.identity, a.context, a.text, a.reading, a.claim, a.toward) <
             std::tie(b.identity, b.context, b.text, b.reading, b.claim, b.toward);
    });
    for (const Item& item : items_) place(item);
    std::map<std::string, std::uint32_t> seen;
    for (const Item& thing : things_) {
      const std::uint32_t nth = seen[thing.identity]++;
      Subject subject;
      subject.kind = SubjectKind::thing;
      subject.id = "thing-" + stable_hash(nth == 0 ? thing.identity
                                                   : thing.identity + '#' + std::to_string(nth));
      subject.name = one_line(thing.text);
      links_.things.push_back(std::move(subject));
    }
    return std::move(links_);
  }

 private:
  void add(std::uint32_t reading, std::uint32_t claim, bool toward, const Thing& thing,
           const LinkedClaim& from) {
    Item item{reading, claim, toward, thing.kind, singular(thing.noun), thing.text, {}, {}, {}, {}};
    for (const std::uint32_t name : thing.names)
      if (const std::uint32_t entity = entities_.entity_of[reading][name];
          entity != EntityLinks::none)
        item.names.insert(entity);
    if (toward)
      if (const std::uint32_t entity = entities_.entity_of[reading][from.said.subject_mention];
          entity != EntityLinks::none)
        item.names.insert(entity);
    if (item.names.empty() || several(thing)) return;
    for (const std::string& word : thing.words) item.words.insert(singular(word));
    for (const std::string& word : thing.context) item.context.insert(singular(word));
    item.identity = identity_of(item, entities_);
    items_.push_back(std::move(item));
  }

  void place(const Item& item) {
    std::size_t found = things_.size();
    for (const std::uint32_t name : item.names) {
      const auto& candidates = met_[{item.kind, name}];
      for (std::size_t back = 0;
           back < candidates.size() && back < window && found == things_.size(); ++back)
        if (const std::size_t candidate = candidates[candidates.size() - 1 - back];
            one_thing(things_[candidate], item))
          found = candidate;
    }
    if (found == things_.size())
      things_.push_back(item);
    else
      merge(things_[found], item);
    for (const std::uint32_t name : item.names)
      if (auto& list = met_[{item.kind, name}]; list.empty() || list.back() != found)
        list.push_back(found);
    (item.toward ? links_.toward_of : links_.subject_of)[item.reading][item.claim] =
        static_cast<std::uint32_t>(found);
  }

  const EntityLinks& entities_;
  std::vector<Item> items_, things_;
  // (kind, entity) -> things
  std::map<std::pair<std::string, std::uint32_t>, std::vector<std::size_t>> met_;
  ThingLinks links_;
};

}  // namespace

ThingLinks link_things(std::span<const LinkedReading> readings, const EntityLinks& entities) {
  return ThingLinker(readings, entities).links();
}

}  // namespace checkclaims
