#include "linking/entities.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "linking/entity_bodies.hpp"
#include "linking/entity_names.hpp"
#include "linking/entity_persons.hpp"
#include "linking/entity_words.hpp"

namespace checkclaims {
namespace {

SubjectKind subject_kind(EntityKind kind) {
  switch (kind) {
    case EntityKind::person: return SubjectKind::person;
    case EntityKind::organization: return SubjectKind::organization;
    case EntityKind::group: return SubjectKind::group;
    case EntityKind::place: break;
  }
  return SubjectKind::place;
}

/// What the mentions of one entity say about it.
struct Gathered {
  std::array<std::uint32_t, 4> kinds{};            ///< by EntityKind
  std::map<std::string, std::uint32_t> spellings;  ///< spelling -> number of mentions
  std::set<std::string> adjectives;                ///< spellings that are demonyms or "local ..."
  std::string row, place_key;  ///< table row; key of the place that a body belongs to
};

class Linker {
 public:
  Linker(std::span<const LinkedReading> readings, const Lexicon& lexicon)
      : readings_(readings), lexicon_(lexicon) {
    keys_.resize(readings.size());
    for (std::uint32_t r = 0; r < readings.size(); ++r)
      keys_[r].resize(readings[r].mentions.size());
  }

  EntityLinks links() {
    key_persons();
    gather_form_names();
    key_places_and_names();
    key_bodies();
    key_short_forms();
    gather();
    return written();
  }

 private:
  const NameMention* name(std::uint32_t reading, std::uint32_t mention) const {
    return std::get_if<NameMention>(&readings_[reading].mentions[mention].what);
  }
  template <class Visit>
  void each_name(Visit visit) const {
    for (std::uint32_t r = 0; r < readings_.size(); ++r)
      for (std::uint32_t m = 0; m < readings_[r].mentions.size(); ++m)
        if (const NameMention* mention = name(r, m)) visit(r, m, *mention);
  }
  void key_persons();
  void gather_form_names();
  void key_places_and_names();
  void key_bodies();
  void key_short_forms();
  void gather();
  EntityLinks written() const;
  std::string key_of_row(const NameMention& mention) const;

  std::span<const LinkedReading> readings_;
  const Lexicon& lexicon_;
  /// [reading][mention]; empty for mentions that are not names
  std::vector<std::vector<std::string>> keys_;
  FormNames form_names_{lexicon_};
  std::unordered_map<std::string, Gathered> entities_;  ///< by key
};

/// `same_as` counts the names of the article; maps 1 + that index to the index of the mention.
std::vector<std::uint32_t> name_mentions(const LinkedReading& reading) {
  std::vector<std::uint32_t> names;
  for (std::uint32_t m = 0; m < reading.mentions.size(); ++m)
    if (std::holds_alternative<NameMention>(reading.mentions[m].what)) names.push_back(m);
  return names;
}

void Linker::key_persons() {
  std::vector<PersonMention> people;
  for (std::uint32_t r = 0; r < readings_.size(); ++r) {
    const auto names = name_mentions(readings_[r]);
    std::unordered_map<std::uint32_t, std::size_t> person_at;  // mention -> index in people
    for (const std::uint32_t m : names) {
      const auto& mention = std::get<NameMention>(readings_[r].mentions[m].what);
      if (mention.kind != EntityKind::person || !mention.row.empty()) continue;
      PersonMention person{r, m, person_names(mention.parts, lexicon_)};
      if (mention.same_as != 0 && mention.same_as <= names.size())
        if (const auto known = person_at.find(names[mention.same_as - 1]); known != person_at.end())
          person.same_as = static_cast<std::int64_t>(known->second);
      person_at.emplace(m, people.size());
      people.push_back(std::move(person));
    }
  }
  const auto keys = person_keys(people);
  for (std::size_t p = 0; p < people.size(); ++p)
    keys_[people[p].reading][people[p].mention] = "person\n" + keys[p];
}

/// "UC", "U.C.".
bool in_capitals(std::string_view text) {
  return text.find(' ') == std::string_view::npos &&
         std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

void Linker::gather_form_names() {
  each_name([this](std::uint32_t r, std::uint32_t m, const NameMention& mention) {
    if (!mention.row.empty() || !keys_[r][m].empty() || mention.demonym ||
        body_words(mention.parts, lexicon_))
      return;
    form_names_.add(joined(plain_words(mention.parts, lexicon_)),
                    in_capitals(readings_[r].document.at(readings_[r].mentions[m].span))
                        ? FormNames::Written::capitals
                        : FormNames::Written::words);
  });
  form_names_.settle();
}

std::string Linker::key_of_row(const NameMention& mention) const {
  const bool place =
      lexicon_.find(Table::places, mention.row).has_value() && mention.kind == EntityKind::place;
  return (place ? "place\n" : "body\n") + mention.row;
}

void Linker::key_places_and_names() {
  each_name([this](std::uint32_t r, std::uint32_t m, const NameMention& mention) {
    std::string& key = keys_[r][m];
    if (!key.empty()) return;
    if (!mention.row.empty()) {
      key = key_of_row(mention);
    } else if (!body_words(mention.parts, lexicon_)) {
      key = "name\n" + form_names_.long_form(joined(plain_words(mention.parts, lexicon_)));
    }
  });
}

void Linker::key_bodies() {
  std::vector<BodyMention> bodies;
  for (std::uint32_t r = 0; r < readings_.size(); ++r) {
    SpokenOf spoken;
    for (std::uint32_t m = 0; m < readings_[r].mentions.size(); ++m) {
      const NameMention* mention = name(r, m);
      if (mention == nullptr) continue;
      const Mention& at = readings_[r].mentions[m];
      if (!keys_[r][m].empty()) {
        if (mention->kind == EntityKind::place)
          spoken = heard(spoken, keys_[r][m], at.sentence,
                         mention->demonym ? Heard::people : Heard::place);
        continue;
      }
      auto words = body_words(mention->parts, lexicon_);
      BodyMention body{r, m, words->kind, {}, words->widens, false};
      if (words->place_row) {
        const bool place = lexicon_.find(Table::places, *words->place_row).has_value();
        body.place_key = (place ? "place\n" : "body\n") + *words->place_row;
      } else if (!words->place_words.empty()) {
        body.place_key = "name\n" + form_names_.long_form(words->place_words);
      } else {
        body.local = words->local;
        body.place_key = spoken_of(spoken, at.sentence);
        body.bare = !words->local;
      }
      bodies.push_back(std::move(body));
    }
  }
  const auto places = places_of_bodies(bodies, lexicon_);
  for (std::size_t b = 0; b < bodies.size(); ++b) {
    keys_[bodies[b].reading][bodies[b].mention] = "kind\n" + bodies[b].kind + '\n' + places[b];
    entities_[keys_[bodies[b].reading][bodies[b].mention]].place_key = places[b];
  }
}

/// An acronym that the article defines means its long form.
void Linker::key_short_forms() {
  // key of the short form -> keys of the long forms
  std::map<std::string, std::set<std::string>> long_forms;
  for (std::uint32_t r = 0; r < readings_.size(); ++r) {
    const auto names = name_mentions(readings_[r]);
    for (const std::uint32_t m : names) {
      const auto& mention = std::get<NameMention>(readings_[r].mentions[m].what);
      if (mention.kind == EntityKind::person || mention.same_as == 0 ||
          mention.same_as > names.size())
        continue;
      const std::uint32_t full = names[mention.same_as - 1];
      if (keys_[r][full] != keys_[r][m]) long_forms[keys_[r][m]].insert(keys_[r][full]);
    }
  }
  for (auto& reading : keys_)
    for (std::string& key : reading)
      if (const auto known = long_forms.find(key);
          known != long_forms.end() && known->second.size() == 1)
        key = *known->second.begin();
}

void Linker::gather() {
  each_name([this](std::uint32_t r, std::uint32_t m, const NameMention& mention) {
    Gathered& entity = entities_[keys_[r][m]];
    ++entity.kinds[static_cast<std::size_t>(mention.kind)];
    const std::string spelling = one_line(readings_[r].document.at(readings_[r].mentions[m].span));
    ++entity.spellings[spelling];
    const auto body = mention.row.empty() && mention.kind == EntityKind::organization
                          ? body_words(mention.parts, lexicon_)
                          : std::nullopt;
    if (mention.demonym || (body && !body->place_row && body->place_words.empty()))
      entity.adjectives.insert(spelling);
    if (!mention.row.empty()) entity.row = mention.row;
  });
}

/// The fullest spelling: most words, then longest, then most frequent, then first in order.
std::string fullest(const Gathered& entity) {
  const auto words = [](std::string_view text) {
    return std::count(text.begin(), text.end(), ' ');
  };
  const std::pair<const std::string, std::uint32_t>* best = nullptr;
  for (const auto& spelling : entity.spellings) {
    const auto rank = [&](const auto& s) {
      const bool shouts = std::none_of(s.first.begin(), s.first.end(),
                                       [](char c) { return c >= 'a' && c <= 'z'; }) &&
                          s.first.size() > 5;
      return std::tuple(!entity.adjectives.contains(s.first), !shouts, words(s.first),
                        s.first.size(), s.second);
    };
    if (best == nullptr || rank(spelling) > rank(*best)) best = &spelling;
  }
  return best == nullptr ? std::string() : best->first;
}

EntityLinks Linker::written() const {
  EntityLinks links;
  std::vector<std::pair<std::string, std::string_view>> ids;  // id, key
  for (const auto& [key, entity] : entities_)
    if (!entity.spellings.empty()) ids.emplace_back(stable_hash(key), key);
  std::sort(ids.begin(), ids.end());
  std::unordered_map<std::string_view, std::uint32_t> index;
  for (const auto& [id, key] : ids) {
    const Gathered& from = entities_.at(std::string(key));
    index.emplace(key, static_cast<std::uint32_t>(links.entities.size()));
    Entity entity;
    entity.id = id;
    const auto most = std::max_element(from.kinds.begin(), from.kinds.end());
    entity.kind = static_cast<EntityKind>(most - from.kinds.begin());
    entity.row = from.row;
    entity.name = fullest(from);
    for (const auto& [spelling, times] : from.spellings) entity.spellings.push_back(spelling);
    links.entities.push_back(std::move(entity));
  }
  for (std::uint32_t r = 0; r < readings_.size(); ++r) {
    links.entity_of.emplace_back(readings_[r].mentions.size(), EntityLinks::none);
    for (std::uint32_t m = 0; m < keys_[r].size(); ++m)
      if (const auto known = index.find(keys_[r][m]); known != index.end())
        links.entity_of[r][m] = known->second;
  }
  const auto nearest = [&](std::string_view row) {
    while (!row.empty()) {
      if (const auto known = index.find("place\n" + std::string(row)); known != index.end())
        return known->second;
      const auto found = lexicon_.find(Table::places, row);
      row = found ? lexicon_.row(Table::places, *found).attribute("in") : std::string_view{};
    }
    return EntityLinks::none;
  };
  for (const auto& [id, key] : ids) {
    const Gathered& from = entities_.at(std::string(key));
    std::uint32_t within = EntityLinks::none;
    if (key.starts_with("place\n")) {
      const auto row = lexicon_.find(Table::places, from.row);
      if (row) within = nearest(lexicon_.row(Table::places, *row).attribute("in"));
    } else if (key.starts_with("body\n")) {
      const auto row = lexicon_.find(Table::bodies, from.row);
      if (row) within = nearest(lexicon_.row(Table::bodies, *row).attribute("of"));
    } else if (key.starts_with("name\n")) {
      const std::string around = form_names_.around(key.substr(5));
      if (const auto known = index.find("name\n" + around); !around.empty() && known != index.end())
        within = known->second;
    } else if (!from.place_key.empty()) {
      if (const auto known = index.find(from.place_key); known != index.end())
        within = known->second;
      else if (from.place_key.starts_with("place\n"))
        within = nearest(from.place_key.substr(6));
    }
    links.within.push_back(within);
  }
  return links;
}

}  // namespace

void set_subject(Subject& subject, const Entity& entity) {
  subject.id = entity.id;
  subject.kind = subject_kind(entity.kind);
  subject.name = entity.name;
}

EntityLinks link_entities(std::span<const LinkedReading> readings, const Lexicon& lexicon) {
  return Linker(readings, lexicon).links();
}

}  // namespace checkclaims
