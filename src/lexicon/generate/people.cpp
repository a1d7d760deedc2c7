#include "lexicon/generate/people.hpp"

#include <algorithm>
#include <array>

#include "lexicon/inflect.hpp"

namespace checkclaims::generate {
namespace {

constexpr std::uint32_t person = 7846;

/// Classes whose words news texts use interchangeably, by a synset that represents them: its
/// hyponyms share the row's scope.
struct ClassRow {
  const char* row;
  const char* noun;
};
constexpr std::array<ClassRow, 8> classes = {{
    {"police", "police officer"},
    {"soldier", "soldier"},
    {"militant", "terrorist"},
    {"militant", "guerrilla"},
    {"attacker", "gunman"},
    {"child", "child"},
    {"journalist", "journalist"},
    {"prisoner", "prisoner"},
}};

/// The row of all others.
constexpr const char* rest = "wordnet";

/// Tables whose words decide how a figure is read: their words are not used here.
constexpr std::array<const char*, 12> reserved = {
    "people", "measures", "events", "function_words", "modality", "corrections",
    "dates",  "numbers",  "units",  "hedges",         "sayings",  "furniture"};

bool plain(const std::string& lemma) {
  return std::all_of(lemma.begin(), lemma.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || c == ' ' || c == '-'; }) &&
         lemma.size() > 2 && lemma.find(" of ") == std::string::npos;
}

bool written_small(const WordNet& net, const std::string& lemma) {
  return net.ordinary.contains(lemma);
}

/// Whether the most common sense of the word is a person, both in the order of senses and by
/// counts; a word that was never counted must have no other meaning.
bool means_a_person(const WordNet& net, const std::string& lemma,
                    const std::vector<std::uint32_t>& senses) {
  const Synset& first = net.noun(senses.front());
  if (first.file != file_person || !net.reaches(first.offset, person, {"@"})) return false;
  const std::uint32_t as_person = count_of(net.as_person, lemma);
  if (as_person < count_of(net.as_other, lemma) + count_of(net.as_place, lemma)) return false;
  if (as_person > 0) return true;
  return !net.other_parts.contains(lemma) &&
         std::all_of(senses.begin(), senses.end(),
                     [&net](std::uint32_t sense) { return net.noun(sense).file == file_person; });
}

/// "lemma" or "lemma|plural".
std::string entry(const WordNet& net, const std::string& lemma) {
  const auto irregular = net.plurals.find(lemma);
  if (irregular != net.plurals.end()) return lemma + '|' + irregular->second;
  const std::size_t last = lemma.find_last_of(" -") + 1;
  const auto of_last = net.plurals.find(lemma.substr(last));
  if (last > 0 && of_last != net.plurals.end())
    return lemma + '|' + lemma.substr(0, last) + of_last->second;
  // "airwoman" is not always listed.
  if (lemma.ends_with("woman") || (lemma.ends_with("man") && !lemma.ends_with("human")))
    return lemma + '|' + lemma.substr(0, lemma.size() - 2) + "en";
  return lemma;
}

const char* class_of(const WordNet& net, std::uint32_t synset) {
  for (const auto& [row, noun] : classes)
    if (net.reaches(synset, net.senses.at(noun).front(), {"@"})) return row;
  return rest;
}

}  // namespace

nlohmann::ordered_json people_rows(const WordNet& net, const Written& written) {
  std::map<std::string, std::vector<std::string>> nouns;  // row -> entries
  for (const auto& [lemma, senses] : net.senses) {
    if (!plain(lemma) || !written_small(net, lemma) || !means_a_person(net, lemma, senses))
      continue;
    const std::string noun = entry(net, lemma);
    const auto forms = inflected(Inflection::noun, noun);
    const bool taken = std::any_of(forms.begin(), forms.end(), [&](const auto& form) {
      return std::any_of(reserved.begin(), reserved.end(),
                         [&](const char* table) { return written.has(form.first, table); });
    });
    if (!taken) nouns[class_of(net, senses.front())].push_back(noun);
  }
  // "Opium addict" is found by its last word.
  auto& others = nouns[rest];
  const std::set<std::string> known(others.begin(), others.end());
  std::erase_if(others, [&](const std::string& noun) {
    const std::string singular = noun.substr(0, noun.find('|'));
    const std::size_t last = singular.find_last_of(' ') + 1;
    const std::string head = singular.substr(last);
    return last > 0 && (written.has(head, "people") || known.contains(entry(net, head)));
  });
  nlohmann::ordered_json rows = nlohmann::ordered_json::array();
  for (const auto& [row, entries] : nouns) {
    nlohmann::ordered_json json{{"id", row}, {"noun", entries}};
    if (row == rest) json["own_scope"] = true;
    rows.push_back(std::move(json));
  }
  return rows;
}

}  // namespace checkclaims::generate
