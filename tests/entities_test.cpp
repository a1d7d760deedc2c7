#include "linking/entities.hpp"
#include "linking/linked_reading.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "recognised_text.hpp"

namespace checkclaims::entities_test {

namespace {

std::vector<LinkedReading> readings_of(const std::vector<std::string>& texts) {
  std::vector<Reading> readings;
  for (const std::string& text : texts) readings.push_back(TestText(text).reading());
  return begin_linking(std::move(readings));
}

/// The ids of all entities that a spelling means.
std::set<std::string> ids_of(const std::vector<LinkedReading>& readings, const EntityLinks& links,
                             std::string_view spelling) {
  std::set<std::string> ids;
  for (std::size_t r = 0; r < readings.size(); ++r)
    for (std::size_t m = 0; m < readings[r].mentions.size(); ++m)
      if (readings[r].document.at(readings[r].mentions[m].span) == spelling &&
          links.entity_of[r][m] != EntityLinks::none)
        ids.insert(links.entities[links.entity_of[r][m]].id);
  return ids;
}

std::set<std::string> ids_of(const std::vector<std::string>& texts,
                             const std::vector<std::string>& spellings) {
  const auto readings = readings_of(texts);
  const EntityLinks links = link_entities(readings, Lexicon::english());
  std::set<std::string> ids;
  for (const std::string& spelling : spellings) {
    const auto found = ids_of(readings, links, spelling);
    EXPECT_FALSE(found.empty()) << spelling << " is no name";
    ids.insert(found.begin(), found.end());
  }
  return ids;
}

struct Case {
  std::vector<std::string> texts, spellings;
  std::size_t entities;
  const char* why;
};

}  // namespace

TEST(Entities, SpellingsOfOneAreOne) {
  const std::vector<Case> cases = {
      {{"Prime Minister Sheikh Tamas bin Abdulorlo Al Verin left.",
        "Premier Tamas bin Abdul Orlo bin Karo al-Verin came."},
       {"Sheikh Tamas bin Abdulorlo Al Verin", "Tamas bin Abdul Orlo bin Karo al-Verin"},
       1,
       "particles, hyphens and split names"},
      {{"Tamas bin Orlo Al Verin met Karo bin Hadd Al Verin."},
       {"Tamas bin Orlo Al Verin", "Karo bin Hadd Al Verin"},
       2,
       "a family name alone makes nobody one"},
      {{"They met rebel leader Idris Volkan.", "They met rebel leader Samir Haldun."},
       {"Idris Volkan", "Samir Haldun"},
       2,
       "a title alone makes nobody one"},
      {{"They met Orla Vell. Vell left."},
       {"Orla Vell", "Vell"},
       1,
       "a surname is the article's person"},
      {{"They met Orla Vell. Vell left.", "They met Dana Vell. Vell left."},
       {"Vell"},
       2,
       "in each article its own"},
      {{"They met Tamas bin Orlo Al Verin. Then bin Orlo left."},
       {"Tamas bin Orlo Al Verin", "bin Orlo"},
       1,
       "a name after a particle"},
      {{"President Mohammed Karim spoke.", "President Muhammad Karim spoke."},
       {"Mohammed Karim", "Muhammad Karim"},
       1,
       "one name in two spellings"},
      {{"They met John F. Kowal.", "They met John Kowal."},
       {"John F. Kowal", "John Kowal"},
       1,
       "an initial more"},
      {{"Aid reached Norvia. Two Norvians left.", "Norvian forces came."},
       {"Norvia", "Norvians"},
       1,
       "a demonym means its place"},
      {{"The U.S. agreed.", "Talks in the United States ended. American envoys left."},
       {"U.S.", "United States", "American"},
       1,
       "a table's spellings"},
      {{"Talks in Türkiye ended.", "Talks in Turkey ended."},
       {"Türkiye", "Turkey"},
       1,
       "an accent more"},
      {{"Aid reached Gaza City and the Gaza Strip."},
       {"Gaza City", "Gaza Strip"},
       2,
       "a city is not its strip"},
      {{"The World Flood Agency (WFA) came. The WFA left.", "The WFA counted."},
       {"World Flood Agency", "WFA"},
       1,
       "an acronym that one article defines"},
      {{"Envoys from the United Cantons met in Norvia. The UC agreed.",
        "The U.C. agreed to fly to Norvia."},
       {"United Cantons", "UC", "U.C."},
       1,
       "initials of the only name that has them"},
      {{"The toll in Gaza grew, according to Gaza health authorities.",
        "The toll grew, Palestinian health authorities said.",
        "Some 12 Palestinians died, according to local health authorities."},
       {"Gaza health authorities", "Palestinian health authorities", "local health authorities"},
       1,
       "local means the people spoken of, and a strip's body stands for the whole where no other "
       "is known"},
      {{"The toll grew, Gaza health authorities said.",
        "The toll grew, Palestinian health authorities said.",
        "The toll grew, West Bank health authorities said."},
       {"Gaza health authorities", "Palestinian health authorities",
        "West Bank health authorities"},
       3,
       "two bodies in the territories: neither stands for the whole"},
      {{"Norvia fell silent. The Norvian Foreign Ministry agreed. The Foreign Ministry left."},
       {"Norvian Foreign Ministry", "Foreign Ministry"},
       1,
       "a bare ministry is the one named before"},
      {{"The Norvian Health Ministry spoke.",
        "Norvia's health authorities said 12 died in Norvia."},
       {"Norvian Health Ministry", "Norvia's health authorities"},
       1,
       "one kind of body of one place"},
      {{"Norvian police said 12 died in Norvia.", "Tarnian police said 12 died in Tarnia."},
       {"Norvian police", "Tarnian police"},
       2,
       "one kind of body of two places"},
  };
  for (const Case& c : cases) EXPECT_EQ(ids_of(c.texts, c.spellings).size(), c.entities) << c.why;
}

TEST(Entities, IdsDependOnNothingButWhatTheyAre) {
  const std::vector<std::string> texts = {"Orla Vell met Hamas in Norvia. Vell left.",
                                          "Talks in Qatar with Orla Vell failed.",
                                          "Norvian police said 12 died."};
  const auto all_ids = [](const std::vector<std::string>& order) {
    std::vector<std::string> ids;
    for (const Entity& entity : link_entities(readings_of(order), Lexicon::english()).entities)
      ids.push_back(entity.id + entity.name);
    return ids;
  };
  EXPECT_EQ(all_ids(texts), all_ids({texts[2], texts[0], texts[1]}));
  const auto ids = all_ids(texts);
  EXPECT_TRUE(std::is_sorted(ids.begin(), ids.end()));
}

TEST(Entities, LieInOneAnother) {
  const auto readings = readings_of({"Aid reached Gaza City, in the Gaza Strip.",
                                     "The Norvian Health Ministry spoke in Norvia.",
                                     "Aid reached Velmora City, not Velmora."});
  const EntityLinks links = link_entities(readings, Lexicon::english());
  const auto index = [&](std::string_view spelling) {
    const std::string id = *ids_of(readings, links, spelling).begin();
    for (std::uint32_t e = 0; e < links.entities.size(); ++e)
      if (links.entities[e].id == id) return e;
    return EntityLinks::none;
  };
  EXPECT_EQ(links.within[index("Gaza City")], index("Gaza Strip")) << "a table's places";
  EXPECT_EQ(links.within[index("Norvian Health Ministry")], index("Norvia"))
      << "a body belongs to its place";
  EXPECT_EQ(links.within[index("Velmora City")], index("Velmora"))
      << "a city lies in what it is named for";
  EXPECT_EQ(links.within[index("Gaza Strip")], EntityLinks::none) << "nothing around it is named";
}

TEST(Entities, OfTheSharedArticles) {
  namespace fs = std::filesystem;
  fs::path shared;
  for (const char* up : {"/../shared", "/../../shared"})
    if (shared.empty() && fs::exists(CHECKCLAIMS_SOURCE_DIR + std::string(up) + "/gold"))
      shared = CHECKCLAIMS_SOURCE_DIR + std::string(up);
  if (shared.empty()) GTEST_SKIP() << "needs ../shared: its articles and their entities";
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(shared / "seeds")) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<std::string> texts;
  std::map<std::string, std::size_t> reading_of;
  for (const auto& path : files) {
    std::stringstream text;
    text << std::ifstream(path).rdbuf();
    reading_of[path.filename().string()] = texts.size();
    texts.push_back(text.str());
  }
  const auto readings = readings_of(texts);
  const EntityLinks links = link_entities(readings, Lexicon::english());
  std::ifstream gold_file(shared / "gold" / "seeds-findings.json");
  std::map<std::string, std::string> gold_of_id;  // our entity -> the gold's
  std::size_t mentions = 0, missed = 0;
  const auto findings = nlohmann::json::parse(gold_file);
  for (const auto& gold : findings.at("entities")) {
    const std::string canonical = gold.at("canonical").get<std::string>();
    if (canonical.starts_with("EV:") || canonical.find('+') != std::string::npos) continue;
    std::map<std::string, int> ids;
    for (const auto& form : gold.at("forms")) {
      // Metonyms stay what they name, and descriptions are no names.
      const std::string text = form.at("form").get<std::string>();
      const bool metonym = (canonical == "G:qatar" && text == "Doha") ||
                           (canonical == "G:egypt" && text == "Cairo") || text == "Tel Aviv" ||
                           text == "Washington";
      const bool authority = text.ends_with("health authorities");
      if ((form.at("cls") != "name" && !authority) || metonym) continue;
      for (const auto& at : form.at("mentions")) {
        if (at.value("boilerplate", false)) continue;
        const std::size_t r = reading_of.at(at.at("doc").get<std::string>());
        const Span span{at.at("start").get<std::uint32_t>(), at.at("end").get<std::uint32_t>()};
        const Mention* exact = nullptr;
        bool inside = false;
        std::size_t index = 0;
        for (std::size_t m = 0; m < readings[r].mentions.size(); ++m) {
          const Mention& mention = readings[r].mentions[m];
          if (mention.span.begin <= span.begin && span.end <= mention.span.end) {
            inside = true;
            if (mention.span == span) exact = &mention, index = m;
          }
        }
        ++mentions;
        if (exact == nullptr) {
          missed += inside ? 0 : 1;
          continue;
        }
        ++ids[links.entities[links.entity_of[r][index]].id];
      }
    }
    EXPECT_LE(ids.size(), 1u) << canonical << " is " << ids.size() << " entities";
    for (const auto& [id, times] : ids) {
      // The people of a place are written with its name.
      const bool people =
          canonical == "G:palestine_people" || canonical == "G:occupied_palestinian_territories";
      const std::string group = people ? "G:palestine" : canonical;
      const auto [known, fresh] = gold_of_id.emplace(id, group);
      EXPECT_EQ(known->second, group) << "two things are one entity";
    }
  }
  EXPECT_GT(mentions, 200u);
  EXPECT_LE(missed * 50, mentions) << missed << " of " << mentions << " names are not seen";
}

}  // namespace checkclaims::entities_test
