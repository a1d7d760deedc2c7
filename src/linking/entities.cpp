#include "linking/entities.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <unordered_map>

#include "linking/entity_bodies.hpp"
#include "linking/entity_names.hpp"
#include "linking/entity_persons.hpp"
#include "linking/entity_words.hpp"
#include "linking/in_parallel.hpp"

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

/// A name that no table row gives, and what its words say.
struct UnlistedName {
  std::uint32_t mention = 0;
  bool person = false;
  std::vector<std::string> names;  ///< of a person, as from person_names
  NameWords words;                 ///< of anything else
};

/// What the mentions of one entity say about it.
struct Gathered {
  std::array<std::uint32_t, 4> kinds{};  ///< by EntityKind
  /// spelling -> number of mentions
  std::map<std::string, std::uint32_t, std::less<>> spellings;
  std::set<std::string, std::less<>> adjectives;  ///< spellings that are demonyms or "local ..."
  std::string row, place_key;  ///< table row; key of the place that a body belongs to
};

/// What identifies an entity, as text, each known by a number.
class Keys {
 public:
  static constexpr std::uint32_t none = UINT32_MAX;
  std::uint32_t number(std::string key) {
    const auto [at, fresh] =
        numbers_.try_emplace(std::move(key), static_cast<std::uint32_t>(keys_.size()));
    if (fresh) keys_.push_back(&at->first);
    return at->second;
  }
  std::uint32_t find(std::string_view key) const {
    const auto known = numbers_.find(key);
    return known == numbers_.end() ? none : known->second;
  }
  std::size_t size() const { return keys_.size(); }
  const std::string& operator[](std::uint32_t number) const { return *keys_[number]; }

 private:
  std::unordered_map<std::string, std::uint32_t, HashOfWords, std::equal_to<>> numbers_;
  std::vector<const std::string*> keys_;
};

class Linker {
 public:
  Linker(std::span<const LinkedReading> readings, const Lexicon& lexicon)
      : readings_(readings),
        lexicon_(lexicon),
        unlisted_(readings.size()),
        keys_of_(readings.size()) {
    for_each_in_parallel(readings.size(), [&](std::size_t r) {
      unlisted_[r] = unlisted_names(readings[r]);
      keys_of_[r].resize(readings[r].mentions.size(), Keys::none);
    });
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
    return if_is<NameMention>(readings_[reading].mentions[mention]);
  }
  template <class Visit>
  void each_name(Visit visit) const {
    for (std::uint32_t r = 0; r < readings_.size(); ++r)
      for (std::uint32_t m = 0; m < readings_[r].mentions.size(); ++m)
        if (const NameMention* mention = name(r, m)) visit(r, m, *mention);
  }
  enum class Whose : std::uint8_t { person, other };
  /// Calls `visit` with each name of persons, or of others, that is in no table.
  template <class Visit>
  void each_unlisted(Whose whose, Visit visit) const {
    for (std::uint32_t r = 0; r < readings_.size(); ++r)
      for (const UnlistedName& name : unlisted_[r])
        if (name.person == (whose == Whose::person)) visit(r, name);
  }
  std::vector<UnlistedName> unlisted_names(const LinkedReading& reading) const;
  void key_persons();
  void gather_form_names();
  void key_places_and_names();
  void key_bodies();
  void key_short_forms();
  void gather();
  EntityLinks written() const;
  std::string key_of_row(const NameMention& mention) const;
  std::uint32_t key_of_name(std::string_view words) {
    return keys_.number("name\n" + form_names_.long_form(words));
  }
  Gathered& gathered(std::uint32_t key) {
    if (entities_.size() <= key) entities_.resize(keys_.size());
    return entities_[key];
  }

  std::span<const LinkedReading> readings_;
  const Lexicon& lexicon_;
  std::vector<std::vector<UnlistedName>> unlisted_;  ///< [reading], by mention
  std::vector<std::vector<std::uint32_t>> keys_of_;  ///< [reading][mention]; none: not a name
  Keys keys_;
  FormNames form_names_{lexicon_};
  std::vector<Gathered> entities_;  ///< by key
};

/// `same_as` counts the names of the article; maps 1 + that index to the index of the mention.
std::vector<std::uint32_t> name_mentions(const LinkedReading& reading) {
  std::vector<std::uint32_t> names;
  for (std::uint32_t m = 0; m < reading.mentions.size(); ++m)
    if (is<NameMention>(reading.mentions[m])) names.push_back(m);
  return names;
}

std::vector<UnlistedName> Linker::unlisted_names(const LinkedReading& reading) const {
  std::vector<UnlistedName> names;
  // What was said of a person, or of another, by these parts already.
  std::unordered_map<std::string_view, std::size_t, HashOfWords> first[2];
  for (std::uint32_t m = 0; m < reading.mentions.size(); ++m) {
    const auto* mention = if_is<NameMention>(reading.mentions[m]);
    if (mention == nullptr || !mention->row.empty()) continue;
    const bool person = mention->kind == EntityKind::person;
    const auto [known, fresh] = first[person ? 1 : 0].try_emplace(mention->parts, names.size());
    UnlistedName name{m, person, {}, {}};
    if (!fresh) {
      name.names = names[known->second].names;
      name.words = names[known->second].words;
    } else if (person) {
      name.names = person_names(parts_of(*mention), lexicon_);
    } else {
      name.words = name_words(parts_of(*mention), lexicon_);
    }
    names.push_back(std::move(name));
  }
  return names;
}

void Linker::key_persons() {
  std::vector<PersonMention> people;
  for (std::uint32_t r = 0; r < readings_.size(); ++r) {
    const auto names = name_mentions(readings_[r]);
    std::vector<std::pair<std::uint32_t, std::size_t>> person_at;  // mention, index in people
    for (UnlistedName& name : unlisted_[r]) {
      if (!name.person) continue;
      const std::uint32_t same = the<NameMention>(readings_[r].mentions[name.mention]).same_as;
      PersonMention person{r, name.mention, std::move(name.names)};
      if (same != 0 && same <= names.size()) {
        const auto known = std::lower_bound(person_at.begin(), person_at.end(),
                                            std::pair(names[same - 1], std::size_t{0}));
        if (known != person_at.end() && known->first == names[same - 1])
          person.same_as = static_cast<std::int64_t>(known->second);
      }
      person_at.emplace_back(name.mention, people.size());
      people.push_back(std::move(person));
    }
  }
  const auto keys = person_keys(std::move(people));
  std::size_t at = 0;
  each_unlisted(Whose::person, [&](std::uint32_t r, const UnlistedName& name) {
    keys_of_[r][name.mention] = keys_.number("person\n" + keys[at++]);
  });
}

/// "UC", "U.C.".
bool in_capitals(std::string_view text) {
  return text.find(' ') == std::string_view::npos &&
         std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

void Linker::gather_form_names() {
  each_unlisted(Whose::other, [this](std::uint32_t r, const UnlistedName& name) {
    const Mention& mention = readings_[r].mentions[name.mention];
    if (name.words.body || the<NameMention>(mention).demonym) return;
    form_names_.add(name.words.plain, in_capitals(readings_[r].document.at(mention.span))
                                          ? FormNames::Written::capitals
                                          : FormNames::Written::words);
  });
  form_names_.settle();
}

std::string Linker::key_of_row(const NameMention& mention) const {
  const bool place =
      lexicon_.find(Table::places, mention.row).has_value() && mention.kind == EntityKind::place;
  return (place ? "place\n" : "body\n") + std::string(mention.row);
}

void Linker::key_places_and_names() {
  each_name([this](std::uint32_t r, std::uint32_t m, const NameMention& mention) {
    if (!mention.row.empty()) keys_of_[r][m] = keys_.number(key_of_row(mention));
  });
  each_unlisted(Whose::other, [this](std::uint32_t r, const UnlistedName& name) {
    if (!name.words.body) keys_of_[r][name.mention] = key_of_name(name.words.plain);
  });
}

void Linker::key_bodies() {
  std::vector<BodyMention> bodies;
  for (std::uint32_t r = 0; r < readings_.size(); ++r) {
    SpokenOf spoken;
    auto unlisted = unlisted_[r].begin();
    for (std::uint32_t m = 0; m < readings_[r].mentions.size(); ++m) {
      const NameMention* mention = name(r, m);
      if (mention == nullptr) continue;
      const Mention& at = readings_[r].mentions[m];
      if (keys_of_[r][m] != Keys::none) {
        if (mention->kind == EntityKind::place)
          spoken = heard(std::move(spoken), keys_[keys_of_[r][m]], at.sentence,
                         mention->demonym ? Heard::people : Heard::place);
        continue;
      }
      while (unlisted->mention != m) ++unlisted;
      const BodyWords& words = *unlisted->words.body;
      BodyMention body{r, m, words.kind, {}, words.widens, false};
      if (words.place_row) {
        const bool place = lexicon_.find(Table::places, *words.place_row).has_value();
        body.place_key = (place ? "place\n" : "body\n") + *words.place_row;
      } else if (!words.place_words.empty()) {
        body.place_key = "name\n" + form_names_.long_form(words.place_words);
      } else {
        body.local = words.local;
        body.place_key = spoken_of(spoken, at.sentence);
        body.bare = !words.local;
      }
      bodies.push_back(std::move(body));
    }
  }
  const auto places = places_of_bodies(bodies, lexicon_);
  for (std::size_t b = 0; b < bodies.size(); ++b) {
    const std::uint32_t key = keys_.number("kind\n" + bodies[b].kind + '\n' + places[b]);
    keys_of_[bodies[b].reading][bodies[b].mention] = key;
    gathered(key).place_key = places[b];
  }
}

/// An acronym that the article defines means its long form.
void Linker::key_short_forms() {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> long_forms;  // short, long
  for (std::uint32_t r = 0; r < readings_.size(); ++r) {
    const auto names = name_mentions(readings_[r]);
    for (const std::uint32_t m : names) {
      const auto& mention = the<NameMention>(readings_[r].mentions[m]);
      if (mention.kind == EntityKind::person || mention.same_as == 0 ||
          mention.same_as > names.size())
        continue;
      const std::uint32_t full = keys_of_[r][names[mention.same_as - 1]];
      if (full != keys_of_[r][m]) long_forms.emplace_back(keys_of_[r][m], full);
    }
  }
  std::sort(long_forms.begin(), long_forms.end());
  long_forms.erase(std::unique(long_forms.begin(), long_forms.end()), long_forms.end());
  std::vector<std::uint32_t> only(keys_.size());
  std::iota(only.begin(), only.end(), 0U);
  for (std::size_t i = 0, end = 0; i < long_forms.size(); i = end) {
    while (end < long_forms.size() && long_forms[end].first == long_forms[i].first) ++end;
    if (end == i + 1) only[long_forms[i].first] = long_forms[i].second;
  }
  for (auto& reading : keys_of_)
    for (std::uint32_t& key : reading)
      if (key != Keys::none) key = only[key];
}

void Linker::gather() {
  for (std::uint32_t r = 0; r < readings_.size(); ++r) {
    auto unlisted = unlisted_[r].begin();
    for (std::uint32_t m = 0; m < readings_[r].mentions.size(); ++m) {
      const NameMention* mention = name(r, m);
      if (mention == nullptr) continue;
      Gathered& entity = gathered(keys_of_[r][m]);
      ++entity.kinds[static_cast<std::size_t>(mention->kind)];
      const std::string spelling =
          one_line(readings_[r].document.at(readings_[r].mentions[m].span));
      ++entity.spellings[spelling];
      bool without_place = false;
      if (mention->row.empty()) {
        while (unlisted->mention != m) ++unlisted;
        const auto& body = unlisted->words.body;
        without_place = mention->kind == EntityKind::organization && body && !body->place_row &&
                        body->place_words.empty();
      } else {
        entity.row = mention->row;
      }
      if (mention->demonym || without_place) entity.adjectives.insert(spelling);
    }
  }
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
  std::vector<std::pair<std::string, std::uint32_t>> ids;  // id, key
  for (std::uint32_t key = 0; key < entities_.size(); ++key)
    if (!entities_[key].spellings.empty()) ids.emplace_back(stable_hash(keys_[key]), key);
  std::sort(ids.begin(), ids.end(), [this](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : keys_[a.second] < keys_[b.second];
  });
  std::vector<std::uint32_t> entity_of(keys_.size(), EntityLinks::none);  // by key
  links.entities.reserve(ids.size());
  for (const auto& [id, key] : ids) {
    const Gathered& from = entities_[key];
    entity_of[key] = static_cast<std::uint32_t>(links.entities.size());
    Entity entity;
    entity.id = id;
    const auto most = std::max_element(from.kinds.begin(), from.kinds.end());
    entity.kind = static_cast<EntityKind>(most - from.kinds.begin());
    entity.row = from.row;
    entity.name = fullest(from);
    entity.spellings.reserve(from.spellings.size());
    for (const auto& [spelling, times] : from.spellings) entity.spellings.push_back(spelling);
    links.entities.push_back(std::move(entity));
  }
  for (const std::vector<std::uint32_t>& keys : keys_of_) {
    std::vector<std::uint32_t>& entities = links.entity_of.emplace_back(keys);
    for (std::uint32_t& key : entities)
      key = key == Keys::none ? EntityLinks::none : entity_of[key];
  }
  const auto known = [&](std::string_view key) {
    const std::uint32_t number = keys_.find(key);
    return number == Keys::none ? EntityLinks::none : entity_of[number];
  };
  const auto nearest = [&](std::string_view row) {
    while (!row.empty()) {
      if (const std::uint32_t place = known("place\n" + std::string(row));
          place != EntityLinks::none)
        return place;
      const auto found = lexicon_.find(Table::places, row);
      row = found ? id_of(lexicon_.row(Table::places, *found)[PlaceField::in]) : std::string_view{};
    }
    return EntityLinks::none;
  };
  for (const auto& [id, number] : ids) {
    const Gathered& from = entities_[number];
    const std::string_view key = keys_[number];
    std::uint32_t within = EntityLinks::none;
    if (key.starts_with("place\n")) {
      const auto row = lexicon_.find(Table::places, from.row);
      if (row) within = nearest(id_of(lexicon_.row(Table::places, *row)[PlaceField::in]));
    } else if (key.starts_with("body\n")) {
      const auto row = lexicon_.find(Table::bodies, from.row);
      if (row) within = nearest(id_of(lexicon_.row(Table::bodies, *row)[BodyField::of]));
    } else if (key.starts_with("name\n")) {
      const std::string around = form_names_.around(key.substr(5));
      if (!around.empty()) within = known("name\n" + around);
    } else if (!from.place_key.empty()) {
      within = known(from.place_key);
      if (within == EntityLinks::none && from.place_key.starts_with("place\n"))
        within = nearest(std::string_view(from.place_key).substr(6));
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
