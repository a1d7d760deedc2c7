#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "checkclaims/lexicon.hpp"

namespace checkclaims {

/// A body identified by its kind and its place: "Gaza health authorities".
struct BodyMention {
  std::uint32_t reading = 0, mention = 0;
  std::string kind;
  /// key of the place; for a bare or local body, of the place mentioned before it
  std::string place_key;
  bool widens = false;  ///< may stand for the body of the wider place
  bool bare = false;    ///< "police": no place is named
  bool local = false;   ///< "local police"
};

/// For each mention, ordered by reading and place in it, the key of its place; empty where none is
/// known. A bare body is the one of its kind that the article named before. A body whose kind may
/// stand for that of a wider place takes the wider place where the articles know no other body of
/// its kind there.
std::vector<std::string> places_of_bodies(std::span<const BodyMention> bodies,
                                          const Lexicon& lexicon);

enum class Heard : std::uint8_t { place, people };

/// The places that an article has mentioned so far.
struct SpokenOf {
  std::string place, people;  ///< keys of the last place and the last demonym
  std::uint32_t place_sentence = 0, people_sentence = 0;
};
SpokenOf heard(SpokenOf spoken, std::string_view key, std::uint32_t sentence, Heard what);
/// What "local" refers to in this sentence: the place that the sentence names, else the place of
/// the people it names, else the last one mentioned before.
std::string spoken_of(const SpokenOf& spoken, std::uint32_t sentence);

}  // namespace checkclaims
