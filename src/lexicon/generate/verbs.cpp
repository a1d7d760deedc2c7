#include "lexicon/generate/verbs.hpp"

#include <algorithm>
#include <set>

#include "lexicon/inflect.hpp"

namespace checkclaims::generate {
namespace {

constexpr std::size_t noun_part = 0, verb_part = 1;

/// A sense of a verb, 1 being the commonest; it stands for all its troponyms.
struct Root {
  const char* verb;
  std::size_t sense;
};

/// Verbs that count for one row, and what their entries ask for beside that.
struct VerbClass {
  const char* row;
  const char* counts;
  std::vector<Root> roots, but;  ///< `but`: with their troponyms of another class
  const char* conditions;        ///< fields of the entries
};

/// Where people stay who have lost or left their homes.
constexpr const char* in_shelters =
    R"({"with": ["barrack", "camp", "cave", "church", "gym", "host", "mosque", "open",
                 "relativ", "school", "shelter", "stadium", "tarpaulin", "tent"]})";
/// The few who are expelled are officials, students, players.
constexpr const char* a_crowd =
    R"({"least": 20, "not_of": ["attacker", "militant", "official", "passenger", "prisoner",
                                "protester", "soldier", "student", "suspect", "worker"]})";

const std::vector<VerbClass>& verb_classes() {
  static const std::vector<VerbClass> classes = {
      {"killed", "object", {{"kill", 1}, {"kill", 10}, {"massacre", 1}, {"murder", 1}}, {}, "{}"},
      {"killed", "subject", {{"die", 1}}, {}, "{}"},
      // Who was stabbed or run over may have died of it.
      {"injured",
       "object",
       {{"injure", 1}},
       {{"shoot", 1}, {"stab", 1}, {"run over", 1}, {"traumatize", 1}, {"overstretch", 1}},
       "{}"},
      {"displaced",
       "object",
       {{"uproot", 1}, {"expel", 1}},
       {{"extradite", 1}, {"send down", 1}, {"exorcise", 1}, {"show the door", 1}},
       a_crowd},
      {"sheltered", "object", {{"shelter", 1}, {"house", 2}}, {}, "{}"},
      {"sheltered",
       "subject",
       {{"camp", 1}, {"live", 1}, {"lodge", 1}},
       {{"overpopulate", 1}},
       in_shelters},
  };
  return classes;
}

void add_troponyms(const Senses& senses, const Root& root,
                   const std::multimap<std::uint32_t, std::uint32_t>& below,
                   std::set<std::uint32_t>& found) {
  std::vector<std::uint32_t> open{senses.words.at(root.verb)[verb_part].at(root.sense - 1).meaning};
  while (!open.empty()) {
    const std::uint32_t meaning = open.back();
    open.pop_back();
    if (!found.insert(meaning).second) continue;
    const auto [first, last] = below.equal_range(meaning);
    for (auto next = first; next != last; ++next) open.push_back(next->second);
  }
}

/// Verb -> the verbs that are ways of doing it.
std::multimap<std::uint32_t, std::uint32_t> troponyms(const Senses& senses) {
  std::multimap<std::uint32_t, std::uint32_t> below;
  for (std::uint32_t m = 0; m < senses.meanings.size(); ++m)
    if (senses.meanings[m].part == verb_part)
      for (const Meaning::Link& link : senses.meanings[m].links)
        if (link.symbol == "@") below.emplace(link.to, m);
  return below;
}

/// Small letters and blanks, no idiom like "buy it"; forms that differ from the rule are known.
bool writable(const Senses& senses, const std::string& verb) {
  const bool plain = std::all_of(verb.begin(), verb.end(),
                                 [](char c) { return (c >= 'a' && c <= 'z') || c == ' '; });
  const std::string first = verb.substr(0, verb.find(' '));
  const bool idiom = verb.ends_with(" it") || verb.find(" the ") != std::string::npos;
  return plain && !idiom &&
         (!irregular_forms(first).empty() ||
          std::none_of(senses.irregular.begin(), senses.irregular.end(),
                       [&first](const auto& form) {
                         return std::any_of(
                             form.second.begin(), form.second.end(), [&first](const auto& base) {
                               return base.first == first && base.second == verb_part;
                             });
                       }));
}

/// The commonest sense is one of these, by its rank and by counts, and the word is a verb first.
bool means_one_of(const Senses& senses, const std::string& verb,
                  const std::set<std::uint32_t>& meanings) {
  constexpr double most = 0.5;
  const auto& parts = senses.words.at(verb);
  const auto& as_verb = parts[verb_part];
  if (!meanings.contains(as_verb.front().meaning)) return false;
  double share = 0;
  for (const SharedSense& sense : as_verb)
    if (meanings.contains(sense.meaning)) share += sense.share;
  if (share < most) return false;
  const auto counted = senses.counts.find(verb);
  for (std::size_t part = noun_part; part < part_count; ++part)
    if (part != verb_part && !parts[part].empty() &&
        (counted == senses.counts.end() || counted->second[part] >= counted->second[verb_part]))
      return false;
  return true;
}

/// A hand-written entry of a measure, in any of its forms, decides for itself; so does that of
/// "stay" for "stay at", which it would hide.
bool is_written(const Written& written, const std::string& verb) {
  auto forms = inflected(Inflection::verb, verb);
  for (auto& form : inflected(Inflection::verb, verb.substr(0, verb.find(' '))))
    forms.push_back(std::move(form));
  return std::any_of(forms.begin(), forms.end(), [&written](const auto& form) {
    return written.has(form.first, "measures") || written.has(form.first, "function_words");
  });
}

}  // namespace

nlohmann::ordered_json measure_rows(const Senses& senses, const Written& written) {
  const auto below = troponyms(senses);
  std::set<std::string> taken;
  nlohmann::ordered_json rows = nlohmann::ordered_json::array();
  for (const VerbClass& of : verb_classes()) {
    std::set<std::uint32_t> meanings, others;
    for (const Root& root : of.roots) add_troponyms(senses, root, below, meanings);
    for (const Root& root : of.but) add_troponyms(senses, root, below, others);
    for (const std::uint32_t other : others) meanings.erase(other);
    std::set<std::string> verbs;
    for (const std::uint32_t meaning : meanings)
      for (const std::string& verb : senses.meanings[meaning].words)
        if (writable(senses, verb) && means_one_of(senses, verb, meanings) &&
            !is_written(written, verb) && taken.insert(verb).second)
          verbs.insert(verb);
    nlohmann::ordered_json entries = nlohmann::ordered_json::array();
    for (const std::string& verb : verbs) {
      nlohmann::ordered_json entry{{"verb", verb}, {"counts", of.counts}};
      entry.update(nlohmann::ordered_json::parse(of.conditions));
      entries.push_back(std::move(entry));
    }
    rows.push_back({{"id", of.row}, {"entries", std::move(entries)}});
  }
  return rows;
}

}  // namespace checkclaims::generate
