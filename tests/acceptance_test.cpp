// Required results for three sets of five articles: the seeds, the same structure about an invented
// war, and the articles on which the seeds are modelled (where these are available).
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "articles.hpp"

namespace checkclaims::acceptance_test {

using nlohmann::json;

namespace {

struct Set {
  const char* name;
  std::optional<std::filesystem::path> folder;
  std::filesystem::path expected;
};

void PrintTo(const Set& set, std::ostream* out) { *out << set.name; }

std::optional<std::filesystem::path> shared_seeds() {
  const auto shared = articles::shared_dir();
  return shared ? std::optional(*shared / "seeds") : std::nullopt;
}

const Set sets[] = {
    {"seeds", articles::source_dir() / "seeds",
     articles::source_dir() / "tests/expected/seeds.json"},
    {"invented-war", articles::source_dir() / "fixtures/invented-war",
     articles::source_dir() / "fixtures/invented-war/expected.json"},
    {"shared", shared_seeds(), articles::source_dir() / "tests/expected/shared_seeds.json"},
};

class Acceptance : public testing::TestWithParam<Set> {
 protected:
  void SetUp() override {
    if (!GetParam().folder) GTEST_SKIP() << "the shared articles are not beside this checkout";
    loaded_ = articles::load(*GetParam().folder);
    expected_ = json::parse(articles::read(GetParam().expected));
    analysis_ = analyse(loaded_, {});
  }

  DocumentId document(const std::string& path) const {
    for (const DocumentId d : analysis_.documents.ids())
      if (analysis_.documents[d].path == path) return d;
    ADD_FAILURE() << "no article " << path;
    return {};
  }

  /// Where a value or text stands, from offsets or from the words around it.
  Span place(const json& item) const {
    const std::string& text = analysis_.documents[document(item.at("document"))].text;
    if (item.contains("begin"))
      return {item["begin"].get<std::uint32_t>(), item["end"].get<std::uint32_t>()};
    const std::string around = item.value("in", item.at("text").get<std::string>());
    const std::size_t at = text.find(around);
    EXPECT_NE(at, std::string::npos) << around;
    const std::string words = item.at("text");
    const auto begin = static_cast<std::uint32_t>(at + around.find(words));
    return {begin, begin + static_cast<std::uint32_t>(words.size())};
  }

  const LinkedClaim* claim_at(const json& item) const {
    const DocumentId d = document(item.at("document"));
    const Span span = place(item);
    for (const LinkedClaim& claim : analysis_.claims)
      if (claim.document == d && claim.said.value_span == span &&
          (!item.contains("measure") || claim.said.measure == item["measure"]))
        return &claim;
    return nullptr;
  }

  std::vector<Article> loaded_;
  json expected_;
  Analysis analysis_;
};

std::optional<Decimal> bound(const json& value) {
  if (value.is_null()) return std::nullopt;
  return Decimal{static_cast<std::int64_t>(value.get<double>() * 1000)};
}

std::optional<Day> day(const json& value) {
  return value.is_null() ? std::nullopt : day_of_iso(value.get<std::string>());
}

std::string text_of(std::optional<Day> d) { return d ? to_iso(*d) : "open"; }

}  // namespace

TEST_P(Acceptance, EveryCoreFigureIsRead) {
  std::map<std::string, std::set<std::string>> subjects;
  for (const json& figure : expected_.at("figures")) {
    const LinkedClaim* claim = claim_at(figure);
    const std::string what =
        figure["document"].get<std::string>() + ": " + figure["text"].get<std::string>();
    if (claim == nullptr) {
      ADD_FAILURE() << what << " is no claim of " << figure["measure"];
      continue;
    }
    EXPECT_EQ(claim->figure().value.hard.low, bound(figure["low"])) << what;
    EXPECT_EQ(claim->figure().value.hard.high, bound(figure["high"])) << what;
    EXPECT_EQ(claim->figure().value.hard.low_open, figure.value("low_open", false)) << what;
    EXPECT_EQ(claim->figure().value.hard.high_open, figure.value("high_open", false)) << what;
    EXPECT_EQ(claim->figure().value.unit, figure["unit"].get<std::string>()) << what;
    const bool scope = json(claim->figure().scope.terms) == figure["scope"] ||
                       (figure.contains("scope_also") &&
                        json(claim->figure().scope.terms) == figure["scope_also"]);
    EXPECT_TRUE(scope) << what << " counts " << json(claim->figure().scope.terms);
    const std::string modality(name_of(claim->said.modality));
    EXPECT_TRUE(modality == figure["modality"] || modality == figure.value("modality_also", ""))
        << what << " is " << modality;
    subjects[figure["event"]].insert(claim->subject.id);
  }
  std::set<std::string> all;
  for (const auto& [event, ids] : subjects) {
    EXPECT_EQ(ids.size(), 1U) << "figures of the " << event << " have more than one subject";
    for (const auto& id : ids)
      EXPECT_TRUE(all.insert(id).second)
          << "the " << event << " shares its subject with another event";
  }
}

TEST_P(Acceptance, SpeakersAreNamed) {
  // The same body is one speaker in whatever words; where nobody is named there is none.
  std::map<std::string, std::set<std::string>> spoken;
  for (const json& figure : expected_.at("figures")) {
    const LinkedClaim* claim = claim_at(figure);
    if (claim == nullptr) continue;
    const std::string what =
        figure["document"].get<std::string>() + ": " + figure["text"].get<std::string>();
    const bool named = !claim->said.speaker.empty();
    if (figure["speaker"].is_null()) {
      EXPECT_TRUE(!named || figure.contains("speaker_also"))
          << what << " by " << (named ? claim->said.speaker[0] : "");
    } else {
      EXPECT_TRUE(named || (figure.contains("speaker_also") && figure["speaker_also"].is_null()))
          << what << " has no speaker";
      if (named && figure["event"] == "war" && !figure.contains("speaker_also"))
        spoken["war"].insert(claim->said.speaker[0]);
    }
  }
  EXPECT_EQ(spoken["war"].size(), 1U)
      << "the health authorities are one speaker: " << json(spoken["war"]);
}

TEST_P(Acceptance, BoilerplateClaimsNothing) {
  for (const json& item : expected_.at("boilerplate")) {
    const Span span = place(item);
    const DocumentId d = document(item.at("document"));
    for (const LinkedClaim& claim : analysis_.claims)
      EXPECT_FALSE(claim.document == d && claim.said.span.begin < span.end &&
                   span.begin < claim.said.span.end)
          << analysis_.documents[d].at(claim.said.span);
  }
}

TEST_P(Acceptance, ArticlesGetTheDaysThatTheTextsProve) {
  for (const json& window : expected_.at("windows")) {
    const Document& found = analysis_.documents[document(window["document"])];
    EXPECT_EQ(text_of(found.published.days.low), text_of(day(window["low"]))) << found.path;
    std::optional<Day> high = day(window["high"]);
    if (window.contains("by_totals") && found.published.days.high)
      high = day(window["by_totals"]["high"]);
    EXPECT_EQ(text_of(found.published.days.high), text_of(high)) << found.path;
    EXPECT_EQ(name_of(found.published.basis), window["basis"].get<std::string>()) << found.path;
    EXPECT_TRUE(found.published.days.contains(*day(window["truth"]["low"]))) << found.path;
    EXPECT_EQ(found.published.why.empty(), found.published.basis != DateBasis::inferred)
        << found.path << " proves its days";
  }
}

TEST_P(Acceptance, FindingsAreTheExpectedOnes) {
  std::vector<const Finding*> expected;
  for (const json& item : expected_.at("findings")) {
    std::vector<std::pair<DocumentId, Span>> wanted;
    for (const json& value : item["values"])
      wanted.emplace_back(document(value["document"]), place(value));
    const Finding* match = nullptr;
    for (const Finding& finding : analysis_.findings) {
      if (finding.rule != item["rule"] || finding.measure != item["measure"]) continue;
      std::vector<std::pair<DocumentId, Span>> rivals;
      for (const Label& label : finding.labels)
        if (label.role == LabelRole::rival)
          rivals.emplace_back(label.document, analysis_.claims[label.claim].said.value_span);
      if (rivals == wanted) match = &finding;
    }
    EXPECT_NE(match, nullptr) << item["id"] << " is not found in its order";
    if (match != nullptr) {
      EXPECT_EQ(name_of(match->severity), item["severity"].get<std::string>()) << item["id"];
      expected.push_back(match);
    }
  }
  for (const Finding& finding : analysis_.findings)
    if (finding.severity != Severity::note) {
      EXPECT_NE(std::find(expected.begin(), expected.end(), &finding), expected.end())
          << finding.rule << ": " << finding.message;
    }
}

TEST_P(Acceptance, NoPairIsARivalThatMustNotBe) {
  for (const Finding& finding : analysis_.findings) {
    if (finding.severity == Severity::note) continue;
    for (const json& pair : expected_.at("never_rivals")) {
      std::array<bool, 2> hit{};
      for (std::size_t side = 0; side < 2; ++side) {
        const Span span = place(pair[side]);
        const DocumentId d = document(pair[side]["document"]);
        for (const Label& label : finding.labels)
          if (label.role != LabelRole::evidence && label.document == d) {
            const Span value = analysis_.claims[label.claim].said.value_span;
            hit[side] |= value.begin < span.end && span.begin < value.end;
          }
      }
      EXPECT_FALSE(hit[0] && hit[1]) << finding.rule << " joins " << pair.dump();
    }
  }
}

TEST_P(Acceptance, SpellingsOfOnePersonAreOneEntity) {
  std::map<std::string, std::string> entity_of;
  for (const json& person : expected_.at("persons")) {
    std::set<std::string> ids;
    for (const json& spelling : person["spellings"]) {
      const Document& found = analysis_.documents[document(spelling["document"])];
      const std::string words = spelling.contains("text") ? spelling["text"].get<std::string>()
                                                          : std::string(found.at(place(spelling)));
      std::set<std::string> here;
      for (const Entity& entity : analysis_.entities)
        if (std::find(entity.spellings.begin(), entity.spellings.end(), words) !=
            entity.spellings.end())
          here.insert(entity.id);
      EXPECT_FALSE(here.empty()) << "nobody is called " << words;
      ids.insert(here.begin(), here.end());
    }
    EXPECT_EQ(ids.size(), 1U) << person["name"];
    if (!ids.empty()) entity_of[person["name"]] = *ids.begin();
  }
  for (const json& pair : expected_.at("persons_apart"))
    EXPECT_NE(entity_of[pair[0]], entity_of[pair[1]]) << pair.dump();
}

INSTANTIATE_TEST_SUITE_P(Sets, Acceptance, testing::ValuesIn(sets), [](const auto& set) {
  std::string name = set.param.name;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

}  // namespace checkclaims::acceptance_test
