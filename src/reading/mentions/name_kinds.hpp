#pragma once
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "reading/mentions/name_shapes.hpp"

namespace checkclaims {

/// A name's form in one sentence with what tells its kind.
struct FoundName {
  Found found;
  std::uint32_t sentence = 0;
  std::vector<std::string> parts = {};  ///< folded; titles and particles left out
  std::string whole = {};               ///< the parts with spaces between them
  Votes votes = {};
  bool given = false;             ///< starts with a given name or has a particle
  bool direction = false;         ///< nothing but "Southern" or "North-East"
  bool small_word_after = false;  ///< a noun or a title follows, as after an adjective
};
FoundName found_name(const SentenceView& sentence, const SentenceWords& words, std::uint32_t index,
                     const Found& found);

/// What has the form of a name in one article -> what is one, with its kind, each with its
/// index in `found`, in order. All mentions of one name have one kind; `same_as` is
/// 1 + an index in `found`, of a name that came before.
std::vector<std::pair<std::uint32_t, NameMention>> settle(std::span<const SentenceView> sentences,
                                                          std::span<const FoundName> found);

}  // namespace checkclaims
