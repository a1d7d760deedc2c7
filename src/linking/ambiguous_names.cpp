#include "linking/ambiguous_names.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <set>

#include "checkclaims/words.hpp"
#include "linking/entity_words.hpp"
#include "linking/event_clusters.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_company = 64;  // names of an article that are considered
// people of one name; with more, each further group of articles is about another person
constexpr std::size_t most_people = 64;
constexpr std::size_t most_compared = 8;  // articles compared within one group
// bytes before a name, and half of those after it, that are searched for a description
constexpr std::size_t farthest_word = 40;

using Words = std::set<std::string, std::less<>>;

/// A name that two articles are unlikely to share by chance.
bool tells(const Entity& entity, const Lexicon& lexicon) {
  switch (entity.kind) {
    case EntityKind::person: return entity.name.find(' ') != std::string::npos;
    case EntityKind::place: return is_subnational(entity, lexicon);
    default: return true;
  }
}

/// What an article says about one person besides the name.
struct PersonProfile {
  Words roles;  // "leader", "striker"
  std::optional<int> age;
  std::set<std::uint32_t> countries, towns;
  std::optional<Day> day;
};

/// The other names in an article, which help to identify a person in it, each once.
struct Company {
  std::set<std::uint32_t> names, countries, towns;
};

Company company_of(const LinkedReading& reading, std::span<const std::uint32_t> entity_of,
                   const EntityLinks& entities, const Lexicon& lexicon) {
  Company company;
  for (std::uint32_t m = 0; m < reading.mentions.size() && company.names.size() < most_company; ++m)
    for (std::uint32_t entity = entity_of[m], depth = 0; entity != EntityLinks::none && depth < 3;
         entity = entities.within[entity], ++depth) {
      const Entity& known = entities.entities[entity];
      const bool place = known.kind == EntityKind::place;
      if (depth < 2 && tells(known, lexicon)) company.names.insert(entity);
      if (place && tells(known, lexicon)) company.towns.insert(entity);
      if (place && !known.row.empty() &&
          lexicon.row(Table::places, known.row)[PlaceField::kind] == "country")
        company.countries.insert(entity);
    }
  return company;
}

bool lower_letter(char c) { return c >= 'a' && c <= 'z'; }

/// "leader" in "the rebel leader Karim Osso": the word right before the name; and "47" in
/// "47-year-old".
void words_before(std::string_view text, PersonProfile& profile) {
  if (text.empty() || text.back() != ' ') return;
  text.remove_suffix(1);
  std::size_t first = text.size();
  while (first > 0 && lower_letter(text[first - 1])) --first;
  const std::string_view word = text.substr(first);
  if (!word.empty() && first > 0 && text[first - 1] == ' ' &&
      (parts_of_speech(word) & part_noun) != 0 && (parts_of_speech(word) & part_verb) == 0)
    profile.roles.emplace(lemma(word, part_noun));
  constexpr std::string_view old = "-year-old";
  if (!text.ends_with(old)) return;
  text.remove_suffix(old.size());
  std::size_t digits = text.size();
  while (digits > 0 && digits + 3 > text.size() && text[digits - 1] >= '0' &&
         text[digits - 1] <= '9')
    --digits;
  if (digits < text.size()) profile.age = std::atoi(std::string(text.substr(digits)).c_str());
}

/// ", 47," and ", the head of the cartel,".
void words_behind(std::string_view text, const Lexicon& lexicon, PersonProfile& profile) {
  if (!text.starts_with(", ")) return;
  text.remove_prefix(2);
  std::size_t digits = 0;
  while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') ++digits;
  if (digits == 1 || digits == 2) {
    if (digits == text.size() || text[digits] != ',') return;
    profile.age = std::atoi(std::string(text.substr(0, digits)).c_str());
    text.remove_prefix(std::min(text.size(), digits + 2));
  }
  if (const std::string_view noun = without_article(text, lexicon); noun.size() < text.size()) {
    text = noun;
    // The last of the words that follow: "head" in "the head of the cartel", "leader" in "a rebel
    // leader".
    std::string_view last;
    for (std::size_t at = 0; at < text.size();) {
      std::size_t end = at;
      while (end < text.size() && lower_letter(text[end])) ++end;
      const std::string_view word = text.substr(at, end - at);
      if (word.empty() || (parts_of_speech(word) & (part_noun | part_adjective)) == 0) break;
      if ((parts_of_speech(word) & part_noun) != 0) last = word;
      if (end >= text.size() || text[end] != ' ') break;
      at = end + 1;
    }
    if (!last.empty()) profile.roles.emplace(lemma(last, part_noun));
  }
}

class AmbiguousNameFinder {
 public:
  AmbiguousNameFinder(std::span<const LinkedReading> readings, const EntityLinks& entities,
                      const Lexicon& lexicon)
      : readings_(readings), entities_(entities), lexicon_(lexicon) {}

  AmbiguousNames found() {
    std::map<std::uint32_t, std::vector<std::uint32_t>> articles;  // person -> readings
    for (std::uint32_t r = 0; r < readings_.size(); ++r)
      for (const LinkedClaim& claim : readings_[r].claims) {
        if (claim.kind() != ClaimKind::status || claim.status().thing) continue;
        const std::uint32_t person = entities_.entity_of[r][claim.said.subject_mention];
        if (person == EntityLinks::none || entities_.entities[person].kind != EntityKind::person)
          continue;
        if (auto& in = articles[person]; in.empty() || in.back() != r) in.push_back(r);
      }
    for (const auto& [person, in] : articles)
      if (in.size() > 1) tell_apart(person, in);
    return std::move(ambiguous_names_);
  }

 private:
  const Company& company(std::uint32_t r) {
    const auto [known, is_new] = companies_.try_emplace(r);
    if (is_new)
      known->second = company_of(readings_[r], entities_.entity_of[r], entities_, lexicon_);
    return known->second;
  }

  PersonProfile profile_of(std::uint32_t person, std::uint32_t r) {
    PersonProfile profile{
        {}, {}, company(r).countries, company(r).towns, readings_[r].document.published.days.low};
    const std::string_view text = readings_[r].document.text;
    for (std::uint32_t m = 0; m < readings_[r].mentions.size(); ++m) {
      if (entities_.entity_of[r][m] != person) continue;
      const Mention& mention = readings_[r].mentions[m];
      if (const auto* name = if_is<NameMention>(mention); name != nullptr && !name->office.empty())
        profile.roles.emplace(name->office.view());
      const std::size_t begin =
          mention.span.begin - std::min<std::size_t>(mention.span.begin, farthest_word);
      words_before(text.substr(begin, mention.span.begin - begin), profile);
      words_behind(text.substr(mention.span.end, farthest_word * 2), lexicon_, profile);
    }
    return profile;
  }

  static bool apart(const std::set<std::uint32_t>& a, const std::set<std::uint32_t>& b) {
    return !a.empty() && !b.empty() &&
           std::none_of(a.begin(), a.end(), [&](std::uint32_t one) { return b.contains(one); });
  }
  static bool share(const Words& a, const Words& b) {
    return std::any_of(a.begin(), a.end(), [&](const std::string& one) { return b.contains(one); });
  }
  static bool ages_differ(const PersonProfile& a, const PersonProfile& b) {
    if (!a.age || !b.age) return false;
    const int years = a.day && b.day ? std::abs(a.day->number - b.day->number) / 365 : 100;
    return std::abs(*a.age - *b.age) > years + 1;
  }
  static bool two(const PersonProfile& a, const PersonProfile& b) {
    return ages_differ(a, b) || apart(a.countries, b.countries) ||
           (!a.roles.empty() && !b.roles.empty() && !share(a.roles, b.roles)) ||
           (apart(a.towns, b.towns) && !share(a.roles, b.roles));
  }

  static std::size_t root(std::vector<std::size_t>& parents, std::size_t at) {
    while (parents[at] != at) at = parents[at] = parents[parents[at]];
    return at;
  }

  void tell_apart(std::uint32_t person, const std::vector<std::uint32_t>& in) {
    std::vector<PersonProfile> profiles;
    for (const std::uint32_t r : in) profiles.push_back(profile_of(person, r));
    std::vector<std::size_t> parents(in.size());
    for (std::size_t i = 0; i < in.size(); ++i) parents[i] = i;
    // a name, or a word describing the person -> the first article that has it
    std::map<std::string, std::size_t> first;
    const auto join = [&](const std::string& by, std::size_t i) {
      const auto [at, is_new] = first.emplace(by, i);
      if (!is_new && !ages_differ(profiles[i], profiles[at->second]) &&
          !apart(profiles[i].countries, profiles[at->second].countries))
        parents[root(parents, i)] = root(parents, at->second);
    };
    for (std::size_t i = 0; i < in.size(); ++i) {
      for (const std::uint32_t name : company(in[i]).names)
        if (name != person) join(entities_.entities[name].id, i);
      for (const std::string& role : profiles[i].roles) join("called " + role, i);
    }
    // The alphabetically first name of a group identifies it, whatever the order of files.
    std::map<std::size_t, std::string> least;
    for (const auto& [name, i] : first) {
      std::string& of = least[root(parents, i)];
      if (of.empty() || name < of) of = name;
    }
    std::map<std::string, std::vector<std::size_t>> companies;
    for (std::size_t i = 0; i < in.size(); ++i) {
      const std::string& name = least[root(parents, i)];
      // An article without any other name forms a group by itself.
      companies[name.empty() ? stable_hash(readings_[in[i]].document.text) : name].push_back(i);
    }
    if (companies.size() > 1) mark(person, in, profiles, companies);
  }

  /// Groups that nothing tells apart are about one person.
  void mark(std::uint32_t person, const std::vector<std::uint32_t>& in,
            const std::vector<PersonProfile>& profiles,
            const std::map<std::string, std::vector<std::size_t>>& companies) {
    // the identifying name of the person's first group, articles
    std::vector<std::pair<std::string, std::vector<std::size_t>>> people;
    for (const auto& company : companies) {
      const std::string& name = company.first;
      const auto& articles = company.second;
      const auto one = std::find_if(people.begin(), people.end(), [&](const auto& known) {
        return std::none_of(articles.begin(), articles.end(), [&](std::size_t i) {
          const std::size_t some = std::min(known.second.size(), most_compared);
          return std::any_of(known.second.begin(),
                             known.second.begin() + static_cast<std::ptrdiff_t>(some),
                             [&](std::size_t j) { return two(profiles[i], profiles[j]); });
        });
      });
      const bool is_new = one == people.end();
      if (is_new && people.size() < most_people) people.emplace_back(name, articles);
      const std::string& of = is_new ? name : one->first;
      for (const std::size_t i : articles)
        ambiguous_names_.marks[{in[i], person}] = {"|of " + of, name};
      if (!is_new) one->second.insert(one->second.end(), articles.begin(), articles.end());
    }
    if (people.size() < 2 && companies.size() < most_people)
      for (const std::uint32_t r : in) ambiguous_names_.marks[{r, person}].person.clear();
  }

  std::span<const LinkedReading> readings_;
  const EntityLinks& entities_;
  const Lexicon& lexicon_;
  std::map<std::uint32_t, Company> companies_;
  AmbiguousNames ambiguous_names_;
};

}  // namespace

std::set<std::uint32_t> telling_names(const LinkedReading& reading,
                                      std::span<const std::uint32_t> entity_of,
                                      const EntityLinks& entities, const Lexicon& lexicon) {
  return company_of(reading, entity_of, entities, lexicon).names;
}

AmbiguousNames ambiguous_names(std::span<const LinkedReading> readings, const EntityLinks& entities,
                               const Lexicon& lexicon) {
  return AmbiguousNameFinder(readings, entities, lexicon).found();
}

}  // namespace checkclaims
