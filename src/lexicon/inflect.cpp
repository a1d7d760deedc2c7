#include "lexicon/inflect.hpp"

#include <map>

#include "checkclaims/lexicon.hpp"
#include "lexicon/table_rows.hpp"

namespace checkclaims {
namespace {

using Forms = std::vector<std::pair<std::string, std::uint8_t>>;

bool vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

bool ends_with_consonant_y(std::string_view word) {
  return word.size() > 1 && word.back() == 'y' && !vowel(word[word.size() - 2]);
}

std::string with_s(std::string_view word) {
  if (ends_with_consonant_y(word)) return std::string(word.substr(0, word.size() - 1)) + "ies";
  const bool hisses = word.ends_with("s") || word.ends_with("x") || word.ends_with("z") ||
                      word.ends_with("ch") || word.ends_with("sh");
  return std::string(word) + (hisses ? "es" : "s");
}

std::string with_ed(std::string_view word) {
  if (ends_with_consonant_y(word)) return std::string(word.substr(0, word.size() - 1)) + "ied";
  return std::string(word) + (word.ends_with("e") ? "d" : "ed");
}

std::string with_ing(std::string_view word) {
  if (word.ends_with("ie")) return std::string(word.substr(0, word.size() - 2)) + "ying";
  const bool silent_e = word.size() > 2 && word.ends_with("e") && !word.ends_with("ee");
  return std::string(silent_e ? word.substr(0, word.size() - 1) : word) + "ing";
}

std::vector<std::string> split_at_bars(std::string_view text) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('|', begin), text.size());
    parts.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

/// base|third|past|participle|gerund, or the base alone.
Forms verb_forms(std::string_view verb) {
  const std::string_view known = irregular_forms(verb);
  const auto spelt = split_at_bars(known.empty() ? verb : known);
  if (spelt.size() == 5)
    return {{spelt[0], form_base},
            {spelt[1], form_third},
            {spelt[2], form_past},
            {spelt[3], form_participle},
            {spelt[4], form_gerund}};
  const std::string& base = spelt[0];
  return {{base, form_base},
          {with_s(base), form_third},
          {with_ed(base), form_past | form_participle},
          {with_ing(base), form_gerund}};
}

/// singular|plural, or the singular alone for a regular noun. Of several words the last
/// is inflected, unless the plural is spelt out: "prisoner of war|prisoners of war".
Forms noun_forms(std::string_view noun) {
  const auto spelt = split_at_bars(noun);
  if (spelt.size() == 1) return {{spelt[0], form_singular}, {with_s(spelt[0]), form_plural}};
  const bool whole = spelt[1].find_first_of(" -") != std::string::npos;
  const std::string before = whole ? "" : spelt[0].substr(0, spelt[0].find_last_of(" -") + 1);
  return {{spelt[0], form_singular}, {before + spelt[1], form_plural}};
}

/// Forms spelt alike become one with all their bits, so that no word matches twice.
Forms merged(const Forms& forms) {
  Forms out;
  for (const auto& [text, bits] : forms) {
    bool known = false;
    for (auto& [seen, seen_bits] : out)
      if (seen == text) seen_bits |= bits, known = true;
    if (!known) out.emplace_back(text, bits);
  }
  return out;
}

/// By base.
std::map<std::string, std::string, std::less<>> read_irregular_verbs() {
  std::map<std::string, std::string, std::less<>> forms;
  for (std::string& text : texts_in(irregular_verbs_text, "verbs")) {
    std::string base = text.substr(0, text.find('|'));
    forms.emplace(std::move(base), std::move(text));
  }
  return forms;
}

}  // namespace

std::string_view irregular_forms(std::string_view base) {
  static const auto forms = read_irregular_verbs();
  const auto found = forms.find(base);
  return found == forms.end() ? std::string_view() : found->second;
}

Forms inflected(Inflection word, std::string_view entry) {
  if (word == Inflection::verb) {
    const std::size_t space = std::min(entry.find(' '), entry.size());
    auto forms = merged(verb_forms(entry.substr(0, space)));
    for (auto& form : forms) form.first += entry.substr(space);
    return forms;
  }
  if (word == Inflection::noun) return merged(noun_forms(entry));
  return {{std::string(entry), std::uint8_t{0}}};
}

}  // namespace checkclaims
