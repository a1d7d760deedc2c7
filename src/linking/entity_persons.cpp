#include "linking/entity_persons.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "linking/entity_words.hpp"

namespace checkclaims {
namespace {

using Names = std::vector<std::string>;

struct HashOfNames {
  std::size_t operator()(const Names& names) const {
    std::size_t hash = names.size();
    for (const std::string& name : names) hash = hash * 0x9e3779b97f4a7c15U + HashOfWords()(name);
    return hash;
  }
};

std::string canonical(std::string_view name, const Lexicon& lexicon) {
  Token token;
  token.kind = TokenKind::word;
  token.word = lexicon.word(name);
  token.capitalised = token.all_caps = true;
  for (const Hit& hit : lexicon.match(std::span(&token, 1)))
    if (hit.table == Table::name_words && lexicon.role(hit).is(Construction::variant))
      return lexicon.row(hit).id;
  return std::string(name);
}

bool same_name(const std::string& a, const std::string& b) {
  if (a == b) return true;
  // An initial stands for any name that begins with it.
  return (a.size() == 1 || b.size() == 1) && !a.empty() && !b.empty() && a.front() == b.front();
}

/// Every name of `shorter` occurs in `longer` in the same order, the first in first place.
bool may_be_of(const Names& shorter, const Names& longer) {
  if (shorter.empty() || longer.empty() || !same_name(shorter.front(), longer.front()))
    return false;
  std::size_t at = 1;
  for (std::size_t i = 1; i < shorter.size(); ++i, ++at) {
    while (at < longer.size() && !same_name(shorter[i], longer[at])) ++at;
    if (at == longer.size()) return false;
  }
  return true;
}

/// The people of all readings, each under their fullest name.
class People {
 public:
  explicit People(std::vector<PersonMention> mentions) : mentions_(std::move(mentions)) {
    join_split_names();
    std::unordered_set<Names, HashOfNames> full;
    for (const PersonMention& mention : mentions_)
      if (mention.names.size() > 1) full.insert(mention.names);
    std::vector<const Names*> longest_first;
    for (const Names& names : full) longest_first.push_back(&names);
    std::sort(longest_first.begin(), longest_first.end(), [](const Names* a, const Names* b) {
      return a->size() != b->size() ? a->size() > b->size() : *a < *b;
    });
    for (const Names* names : longest_first) place(*names);
    for (const PersonMention& mention : mentions_)
      if (mention.names.size() > 1)
        in_reading_[mention.reading].insert(person_of_.at(mention.names));
    name_keys();
  }

  std::vector<std::string> keys() const {
    std::vector<std::string> keys;
    keys.reserve(mentions_.size());
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
      const auto person = person_of(i);
      keys.push_back(person                       ? keys_[*person]
                     : mentions_[i].names.empty() ? std::string()
                                                  : mentions_[i].names.front());
    }
    return keys;
  }

 private:
  /// "Noord Holt" is "Noordholt" where some article writes it that way.
  void join_split_names() {
    std::unordered_set<std::string> known;
    for (const PersonMention& mention : mentions_)
      known.insert(mention.names.begin(), mention.names.end());
    for (PersonMention& mention : mentions_) {
      Names whole;
      for (std::size_t i = 0; i < mention.names.size(); ++i) {
        const bool split = i > 0 && i + 1 < mention.names.size() &&
                           known.contains(mention.names[i] + mention.names[i + 1]);
        whole.push_back(split ? mention.names[i] + mention.names[i + 1] : mention.names[i]);
        if (split) ++i;
      }
      mention.names = std::move(whole);
    }
  }

  static std::string two_names(const std::string& given, const std::string& other) {
    return given + '\n' + other;
  }

  /// Joins the names to the one person they can mean, else makes a new person of them.
  void place(const Names& names) {
    std::set<std::size_t> compatible;
    const auto look = [&](const std::string& given) {
      const auto found = by_two_names_.find(two_names(given, names.back()));
      if (found == by_two_names_.end()) return;
      for (const std::size_t person : found->second)
        if (may_be_of(names, people_[person])) compatible.insert(person);
    };
    look(names.front());
    if (names.front().size() > 1)
      look(names.front().substr(0, 1));
    else
      look("initial " + names.front());
    if (compatible.size() == 1) {
      person_of_[names] = *compatible.begin();
      return;
    }
    const std::size_t person = people_.size();
    people_.push_back(names);
    person_of_[names] = person;
    for (std::size_t i = 1; i < names.size(); ++i) {
      by_two_names_[two_names(names.front(), names[i])].push_back(person);
      if (names.front().size() > 1)
        by_two_names_[two_names("initial " + names.front().substr(0, 1), names[i])].push_back(
            person);
    }
    for (std::size_t i = 0; i < names.size(); ++i) by_name_[names[i]].insert(person);
  }

  /// Given and family name suffice unless two people share both.
  void name_keys() {
    std::unordered_map<std::string, int> times;
    for (const Names& names : people_) ++times[names.front() + ' ' + names.back()];
    for (const Names& names : people_) {
      const std::string key = names.front() + ' ' + names.back();
      keys_.push_back(times[key] == 1 ? key : joined(names));
    }
  }

  std::optional<std::size_t> person_of(std::size_t mention) const {
    // Short forms refer backwards, so this terminates.
    while (mentions_[mention].names.size() < 2 && mentions_[mention].same_as >= 0 &&
           static_cast<std::size_t>(mentions_[mention].same_as) < mention)
      mention = static_cast<std::size_t>(mentions_[mention].same_as);
    const PersonMention& at = mentions_[mention];
    if (at.names.size() > 1) return person_of_.at(at.names);
    if (at.names.empty()) return std::nullopt;
    const auto known = by_name_.find(at.names.front());
    if (known == by_name_.end()) return std::nullopt;
    if (const auto here = in_reading_.find(at.reading); here != in_reading_.end()) {
      const bool fewer_here = here->second.size() < known->second.size();
      const std::set<std::size_t>&few = fewer_here ? here->second : known->second,
            &many = fewer_here ? known->second : here->second;
      std::vector<std::size_t> both;
      std::copy_if(few.begin(), few.end(), std::back_inserter(both),
                   [&](std::size_t person) { return many.contains(person); });
      if (const auto only = only_one(both, at.names.front())) return only;
    }
    const auto [only, is_new] = only_of_name_.try_emplace(at.names.front());
    if (is_new) only->second = only_one(known->second, at.names.front());
    return only->second;
  }

  /// The only one of `people` (all of whom have this name) who has it as last name, else the only
  /// one of all.
  template <class Some>
  std::optional<std::size_t> only_one(const Some& people, const std::string& name) const {
    std::optional<std::size_t> last;
    std::size_t lasts = 0;
    for (const std::size_t person : people)
      if (people_[person].back() == name && ++lasts <= 1) last = person;
    if (lasts == 1) return last;
    return people.size() == 1 ? std::optional(*people.begin()) : std::nullopt;
  }

  std::vector<PersonMention> mentions_;
  std::vector<Names> people_;
  std::vector<std::string> keys_;
  std::unordered_map<Names, std::size_t, HashOfNames> person_of_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_two_names_;
  std::unordered_map<std::string, std::set<std::size_t>> by_name_;
  std::map<std::uint32_t, std::set<std::size_t>> in_reading_;
  /// filled on demand
  mutable std::unordered_map<std::string, std::optional<std::size_t>> only_of_name_;
};

}  // namespace

std::vector<std::string> person_names(std::span<const std::string_view> parts,
                                      const Lexicon& lexicon) {
  Names names;
  for (std::string& word : plain_words(parts, lexicon)) {
    // "Abdul Rahman", "Abdel Fattah": the first part is not a name by itself.
    if (!names.empty() &&
        (names.back() == "abdul" || names.back() == "abdel" || names.back() == "abd")) {
      names.back() += word;
      continue;
    }
    names.push_back(std::move(word));
  }
  for (std::string& name : names) name = canonical(name, lexicon);
  return names;
}

std::vector<std::string> person_keys(std::vector<PersonMention> mentions) {
  return People(std::move(mentions)).keys();
}

}  // namespace checkclaims
