#include "linking/entity_names.hpp"

#include <algorithm>

#include "checkclaims/cues.hpp"
#include "checkclaims/mention.hpp"

namespace checkclaims {
namespace {

std::string initials_of(std::string_view words) {
  std::string initials;
  bool start = true;
  for (const char c : words) {
    if (start && c != ' ') initials += c;
    start = c == ' ';
  }
  return initials;
}

}  // namespace

/// Records that `key` stands for `name`; with two different names it stands for none.
void FormNames::note(ByWords<std::string>& map, const std::string& key, const std::string& name) {
  const auto [at, fresh] = map.emplace(key, name);
  if (!fresh && at->second != name) at->second.clear();
}

void FormNames::add(std::string words, Written written) {
  const std::size_t space = words.rfind(' ');
  if (space != std::string::npos &&
      is_cue(std::string_view(words).substr(space + 1), "wider_place", lexicon_)) {
    std::string& wider = wider_[words.substr(0, space)];
    if (wider.empty() || words < wider) wider = words;
  }
  const auto [at, fresh] = names_.emplace(std::move(words), written);
  if (!fresh && written == Written::words) at->second = Written::words;
}

void FormNames::settle() {
  for (const auto& [name, written] : names_)
    if (name.find(' ') != std::string::npos) note(initials_, initials_of(name), name);
  for (const auto& [name, written] : names_) {
    const std::string whole = expanded(name);
    for (std::size_t space = whole.find(' '); space != std::string::npos;
         space = whole.find(' ', space + 1)) {
      const std::string ending = whole.substr(space + 1);
      if (ending.find(' ') != std::string::npos && names_.contains(ending))
        note(endings_, ending, whole);
    }
  }
}

/// With an acronym at the beginning written out.
std::string FormNames::expanded(std::string_view words) const {
  const std::string_view first = words.substr(0, words.find(' '));
  const bool alone = first.size() == words.size();
  if (alone) {
    const auto known = names_.find(words);
    if (known == names_.end() || known->second != Written::capitals) return std::string(words);
  }
  if (first.size() < 2) return std::string(words);
  const auto name = initials_.find(first);
  if (name == initials_.end() || name->second.empty() || name->second == words)
    return std::string(words);
  return name->second + std::string(words.substr(first.size()));
}

std::string FormNames::long_form(std::string_view words) const {
  if (!names_.contains(words) && words.find(' ') == std::string_view::npos)
    for (const std::string& stem : demonym_stems(words))
      if (names_.contains(stem)) return stem;
  const std::string whole = expanded(words);
  const auto longer = endings_.find(whole);
  return longer != endings_.end() && !longer->second.empty() ? longer->second : whole;
}

std::string FormNames::around(std::string_view words) const {
  if (const auto wider = wider_.find(words); wider != wider_.end()) return wider->second;
  const std::size_t space = words.rfind(' ');
  if (space == std::string_view::npos || is_cue(words.substr(space + 1), "wider_place", lexicon_))
    return {};
  const std::string_view place = words.substr(0, space);
  return names_.contains(place) ? std::string(place) : std::string();
}

}  // namespace checkclaims
