#include "linking/entity_bodies.hpp"

#include <map>
#include <set>

namespace checkclaims {
namespace {

constexpr int deepest = 8;  ///< places within places, far more than any table has

std::string container(std::string_view key, const Lexicon& lexicon) {
  constexpr std::string_view prefix = "place\n";
  if (!key.starts_with(prefix)) return {};
  const auto row = lexicon.find(Table::places, key.substr(prefix.size()));
  if (!row) return {};
  const std::string_view in = id_of(lexicon.row(Table::places, *row)[PlaceField::in]);
  return in.empty() ? std::string() : std::string(prefix) + std::string(in);
}

/// A town's body is not its country's: only a region may stand for the whole.
bool region(std::string_view key, const Lexicon& lexicon) {
  const auto row = lexicon.find(Table::places, key.substr(key.find('\n') + 1));
  return row && lexicon.row(Table::places, *row)[PlaceField::kind] != "city";
}

}  // namespace

SpokenOf heard(SpokenOf spoken, std::string_view key, std::uint32_t sentence, Heard what) {
  (what == Heard::place ? spoken.place : spoken.people) = key;
  (what == Heard::place ? spoken.place_sentence : spoken.people_sentence) = sentence;
  return spoken;
}

std::string spoken_of(const SpokenOf& spoken, std::uint32_t sentence) {
  if (!spoken.place.empty() && spoken.place_sentence == sentence) return spoken.place;
  if (!spoken.people.empty() && spoken.people_sentence == sentence) return spoken.people;
  if (spoken.place.empty() ||
      (!spoken.people.empty() && spoken.people_sentence > spoken.place_sentence))
    return spoken.people;
  return spoken.place;
}

std::vector<std::string> places_of_bodies(std::span<const BodyMention> bodies,
                                          const Lexicon& lexicon) {
  std::vector<std::string> places;
  places.reserve(bodies.size());
  // reading, kind -> the last place named
  std::map<std::pair<std::uint32_t, std::string_view>, std::string> named;
  std::map<std::string_view, std::set<std::string>> of_kind;  // only kinds that widen
  for (const BodyMention& body : bodies) {
    auto& last = named[{body.reading, body.kind}];
    if (body.bare && !last.empty()) {
      places.push_back(last);
    } else {
      places.push_back(body.place_key);
      if (!body.bare) last = body.place_key;
    }
    if (body.widens && !places.back().empty()) of_kind[body.kind].insert(places.back());
  }
  // kind, its only narrow place -> the wide place
  std::map<std::pair<std::string_view, std::string>, std::string> wider;
  for (const auto& [kind, keys] : of_kind) {
    std::map<std::string, std::vector<std::string>> inside;
    for (const std::string& key : keys) {
      int depth = 0;
      for (std::string outer = container(key, lexicon); !outer.empty() && depth < deepest;
           outer = container(outer, lexicon), ++depth)
        if (keys.contains(outer)) inside[outer].push_back(key);
    }
    for (const auto& [outer, inner] : inside)
      if (inner.size() == 1 && region(inner.front(), lexicon)) wider[{kind, inner.front()}] = outer;
  }
  for (std::size_t b = 0; b < bodies.size(); ++b)
    if (const auto to = wider.find({bodies[b].kind, places[b]}); to != wider.end())
      places[b] = to->second;
  return places;
}

}  // namespace checkclaims
