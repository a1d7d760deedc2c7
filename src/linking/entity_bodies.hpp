#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "checkclaims/lexicon.hpp"

namespace checkclaims {

/// A body known by its kind and its place: "Gaza health authorities".
struct BodyMention {
  std::uint32_t reading = 0, mention = 0;
  std::string kind;
  std::string
      place_key;        ///< the place's key; for a bare or local body the place spoken of before it
  bool widens = false;  ///< may stand for the body of a wider place
  bool bare = false;    ///< "police": no place is named
  bool local = false;   ///< "local police"
};

/// For each mention, in order of reading and place in it, the key of its place; empty
/// where none is known. A bare body is the one of its kind that the article named before.
/// A body whose kind may stand for a wider place's takes the wider place where the
/// articles know no other of its kind there.
std::vector<std::string> places_of_bodies(std::span<const BodyMention> bodies,
                                          const Lexicon& lexicon);

enum class Heard : std::uint8_t { place, people };

/// The places that an article has spoken of so far.
struct SpokenOf {
  std::string place, people;  ///< keys of the last place and the last demonym
  std::uint32_t place_sentence = 0, people_sentence = 0;
};
SpokenOf heard(SpokenOf spoken, std::string_view key, std::uint32_t sentence, Heard what);
/// What "local" means in this sentence: the place it names, else its people's, else the last
/// before.
std::string spoken_of(const SpokenOf& spoken, std::uint32_t sentence);

}  // namespace checkclaims
