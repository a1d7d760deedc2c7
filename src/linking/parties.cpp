#include "linking/parties.hpp"

#include "linking/entity_words.hpp"

namespace checkclaims {
namespace {

std::string lower(std::string_view text) {
  std::string folded = one_line(text);
  for (char& c : folded)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 32);
  return folded;
}

}  // namespace

LinkedParty Parties::linked(std::uint32_t reading, const Party& party) {
  if (party.mention && entities_.entity_of[reading][*party.mention] != EntityLinks::none) return of_entity(entities_.entity_of[reading][*party.mention]);
  const std::string words = lower(readings_[reading].document.at(party.span));
  if (by_last_word_.empty()) gather();
  const auto known = by_last_word_.find(words);
  if (known != by_last_word_.end() && known->second != EntityLinks::none) return of_entity(known->second);
  return {"name:" + words, one_line(readings_[reading].document.at(party.span)), std::nullopt};
}

void Parties::gather() {
  for (std::uint32_t e = 0; e < entities_.entities.size(); ++e)
    for (const std::string& spelling : entities_.entities[e].spellings) {
      const std::string words = lower(spelling);
      const auto [known, is_new] = by_last_word_.emplace(words.substr(words.find_last_of(' ') + 1), e);
      if (!is_new && known->second != e) known->second = EntityLinks::none;
    }
}

}  // namespace checkclaims
