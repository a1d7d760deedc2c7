// The output of `why`, `timeline` and `graph` for fixtures/views is exactly the content of the
// files next to the articles (.out, .json, .dot: not articles). UPDATE=1 in the environment
// rewrites them.
#include <gtest/gtest.h>

#include <cstdlib>
#include <nlohmann/json.hpp>
#include <set>

#include "articles.hpp"
#include "checkclaims/report.hpp"

namespace checkclaims::views_test {

using nlohmann::json;

namespace {

Analysis with_days(std::vector<Article> articles) {
  return analyse(std::move(articles), {.claim_days = true});
}

std::filesystem::path folder() { return articles::source_dir() / "fixtures/views"; }

template <class Write>
std::string written(const Write& write) {
  std::string text;
  write([&text](std::string_view piece) { text += piece; });
  return text;
}

std::string timeline_text(const Analysis& analysis, std::string_view name = "") {
  return written([&](const Sink& out) {
    write_timeline_text(timeline_of(analysis, name), ColorMode::none, out);
  });
}

std::string why_text(const Analysis& analysis, const Finding& finding) {
  return written([&](const Sink& out) { write_why_text(analysis, finding, ColorMode::none, out); });
}

std::string dot_of(const Analysis& analysis) {
  return written([&](const Sink& out) { write_graph_dot(analysis, graph_of(analysis), out); });
}

json graph_json(const Analysis& analysis) {
  return json::parse(
      written([&](const Sink& out) { write_graph_json(analysis, graph_of(analysis), out); }));
}

void expect_golden(const std::string& file, const std::string& seen) {
  const char* update = std::getenv("UPDATE");
  if (update != nullptr && std::string_view(update) == "1")
    std::ofstream(folder() / file, std::ios::binary) << seen;
  EXPECT_EQ(seen, articles::read(folder() / file))
      << file << ": run with UPDATE=1 if this is meant, and read the diff";
}

/// The headings of the stories that a name selects.
std::vector<std::string> selected(const Analysis& analysis, std::string_view name) {
  std::vector<std::string> headings;
  for (const Story& story : timeline_of(analysis, name).stories)
    headings.push_back(story.subject.name + ": " +
                       (story.kind == ClaimKind::date ? "day" : story.measure));
  return headings;
}

/// The story of a date that articles agree on: how many do.
std::uint32_t agreeing(const Analysis& analysis, std::string_view day) {
  std::uint32_t most = 0;
  for (const Story& story : stories_of(analysis))
    for (const ValueGroup& value_group : story.value_groups) {
      const LinkedClaim& claim = analysis.claims[value_group.claims.front()];
      if (claim.kind() == ClaimKind::date &&
          claim.event_day().days == DayRange::on(*day_of_iso(day)))
        most = std::max(most, value_group.articles);
    }
  return most;
}

}  // namespace

TEST(Views, AreExactlyTheseOutputs) {
  const Analysis analysis = with_days(articles::load(folder()));
  expect_golden("timeline.out", timeline_text(analysis));
  expect_golden("timeline.json", written([&](const Sink& out) {
                  write_timeline_json(timeline_of(analysis, ""), out);
                }));
  expect_golden("graph.dot", dot_of(analysis));
  expect_golden("graph.json", written([&](const Sink& out) {
                  write_graph_json(analysis, graph_of(analysis), out);
                }));
  std::string all;
  for (const Finding& finding : analysis.findings) all += why_text(analysis, finding) + "\n";
  expect_golden("why.out", all);
  expect_golden("why.json", written([&](const Sink& out) {
                  write_why_json(analysis, analysis.findings.at(0), out);
                }));
}

TEST(Views, ANameSelects) {
  const Analysis analysis = with_days(articles::load(folder()));
  struct Case {
    const char* name;
    std::size_t stories;
    const char* why;
  };
  const std::string key = stories_of(analysis).front().key;
  for (const Case& c :
       {Case{"Port Halden", 4,
             "the name of an event: its day, its dead, its injured, the day of an article's news"},
        Case{"halden PORT", 4, "words in any order and case"},
        Case{"killed", 2, "a measure, as the report writes it"},
        Case{"Dalgrun", 3, "a place, told once or more often"},
        Case{"12 April bombing injured", 1, "words of subject and measure together"},
        Case{"kill", 0, "no whole word"}, Case{"Hald", 0, "no whole word"},
        Case{"...", 0, "no word at all"}})
    EXPECT_EQ(selected(analysis, c.name).size(), c.stories) << c.name << ": " << c.why;
  EXPECT_EQ(selected(analysis, key).size(), 1U) << "a whole key";
  EXPECT_EQ(names_like(analysis, "Dalgrum").front(), "Dalgrun") << "one letter off";
  EXPECT_EQ(names_like(analysis, "injuries").front(), "injured");
  EXPECT_EQ(names_like(analysis, "x").size(), 3U) << "the nearest there are";
}

TEST(Views, AnIdMeansOneFinding) {
  const Analysis analysis = with_days(articles::load(folder()));
  const Finding& finding = analysis.findings.at(0);
  EXPECT_EQ(&finding_of(analysis, finding.id), &finding);
  EXPECT_EQ(&finding_of(analysis, finding.id.substr(0, 8)), &finding) << "as the report prints it";
  EXPECT_EQ(&finding_of(analysis, finding.id.substr(0, 4)), &finding)
      << "four digits are enough where they are unique";
  std::string upper = finding.id;
  for (char& c : upper) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  EXPECT_EQ(&finding_of(analysis, upper), &finding);
  Analysis twins;
  for (const char* id : {"abcd1234aaaaaaaa", "abcd1234bbbbbbbb", "ffff000011112222"}) {
    twins.findings.emplace_back();
    twins.findings.back().id = id;
  }
  struct Case {
    const char* id;
    const char* says;
  };
  for (const Case& c :
       {Case{"abc", "4 or more hex digits"}, Case{"", "4 or more hex digits"},
        Case{"xyzw", "4 or more hex digits"}, Case{"abcd 1234", "4 or more hex digits"},
        Case{"abcd", "ambiguous id, could be abcd1234a, abcd1234b"},
        Case{"ffff1", "no such finding, the nearest is ffff0000"},
        Case{"0000", "no such finding, the nearest is abcd1234, abcd1234, ffff0000"},
        Case{"ffff0000111122223", "no such finding, the nearest is ffff000011112222"}})
    try {
      (void)finding_of(twins, c.id);
      ADD_FAILURE() << c.id;
    } catch (const InputError& error) {
      EXPECT_NE(std::string(error.what()).find(c.says), std::string::npos)
          << c.id << ": " << error.what();
    }
  EXPECT_THROW((void)finding_of({}, "abcd"), InputError) << "there is none at all";
}

TEST(Views, SharedSeedsAgreeOnTheirDays) {
  const auto expect_agreement = [](const std::filesystem::path& where) {
    const Analysis analysis = with_days(articles::load(where));
    EXPECT_EQ(agreeing(analysis, "2023-10-07"), 5U)
        << where << ": all five put the attack on that day, two without its year";
    EXPECT_EQ(agreeing(analysis, "2024-05-06"), 2U)
        << where << ": two put the invasion on that day, in two spellings";
    std::size_t loud = 0;
    for (const Finding& finding : analysis.findings)
      loud += finding.severity == Severity::note ? 0U : 1U;
    EXPECT_EQ(loud, 1U) << where << ": agreement is no finding";
  };
  expect_agreement(articles::source_dir() / "seeds");
  const auto shared = articles::shared_dir();
  if (!shared) GTEST_SKIP() << "no folder ../shared";
  expect_agreement(*shared / "seeds");
}

TEST(Views, DaysAddNothingToTheReport) {
  const auto plain = analyse(articles::load(folder()), {}),
             more = with_days(articles::load(folder()));
  ASSERT_EQ(plain.findings.size(), more.findings.size());
  for (std::size_t i = 0; i < plain.findings.size(); ++i)
    EXPECT_EQ(plain.findings[i].id, more.findings[i].id);
  EXPECT_LT(plain.claims.size(), more.claims.size());
}

TEST(Graph, EveryEdgeHasItsEndsAndEveryIdIsOneNode) {
  const json graph = graph_json(with_days(articles::load(folder())));
  EXPECT_EQ(graph["schema"], "checkclaims/graph/2");
  std::map<std::string, std::string> kinds;
  for (const auto& node : graph["nodes"])
    EXPECT_TRUE(kinds.emplace(node["id"], node["kind"]).second) << node["id"];
  const std::map<std::string, std::pair<std::set<std::string>, std::set<std::string>>> ends = {
      {"about", {{"claim"}, {"event", "entity"}}}, {"rival", {{"claim"}, {"claim"}}},
      {"disputes", {{"claim"}, {"claim"}}},        {"revises", {{"claim"}, {"claim"}}},
      {"grows", {{"claim"}, {"claim"}}},           {"refines", {{"claim"}, {"claim"}}},
      {"repeats", {{"claim"}, {"claim"}}}};
  std::set<std::string> seen;
  for (const auto& edge : graph["edges"]) {
    const auto& [from, to] = ends.at(edge["kind"]);
    EXPECT_TRUE(from.contains(kinds[edge["from"]])) << edge;
    EXPECT_TRUE(to.contains(kinds[edge["to"]])) << edge;
    seen.insert(edge["kind"]);
  }
  for (const char* kind : {"about", "rival", "grows", "repeats"})
    EXPECT_TRUE(seen.contains(kind)) << kind;
}

TEST(Graph, RevisionsDisputesAndRefinementsAreEdges) {
  const std::map<std::string, std::string> folders = {{"revised-figure", "revises"},
                                                      {"disputed-figure", "disputes"},
                                                      {"refined-figure", "refines"},
                                                      {"conflicting-figure", "rival"}};
  for (const auto& [rule, kind] : folders) {
    const json graph =
        graph_json(with_days(articles::load(articles::source_dir() / "fixtures" / rule)));
    EXPECT_TRUE(std::any_of(graph["edges"].begin(), graph["edges"].end(),
                            [&kind = kind](const json& edge) { return edge["kind"] == kind; }))
        << rule;
  }
}

namespace {

/// Whether a text is a digraph in Graphviz's grammar, as far as this program writes it.
bool is_dot(std::string_view text) {
  std::vector<std::string> tokens;
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    if (c == ' ' || c == '\n') {
      ++i;
    } else if (c == '"') {
      for (++i; i < text.size() && text[i] != '"'; ++i) {
        if (text[i] == '\n') return false;
        if (text[i] == '\\') ++i;
      }
      if (i++ >= text.size()) return false;
      tokens.emplace_back("ID");
    } else if (std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_') {
      std::string word;
      for (; i < text.size() &&
             (std::isalnum(static_cast<unsigned char>(text[i])) != 0 || text[i] == '_');
           ++i)
        word += text[i];
      tokens.push_back(word == "digraph" || word == "subgraph" || word == "node" || word == "edge"
                           ? word
                           : "ID");
    } else if (text.substr(i, 2) == "->") {
      tokens.emplace_back("->");
      i += 2;
    } else if (std::string_view("{}[]=").find(c) != std::string_view::npos) {
      tokens.emplace_back(1, c);
      ++i;
    } else {
      return false;
    }
  }
  std::size_t at = 0;
  const auto take = [&](std::string_view token) {
    return at < tokens.size() && tokens[at] == token && ++at > 0;
  };
  if (!take("digraph") || !take("ID") || !take("{")) return false;
  for (int depth = 1; depth > 0;) {
    if (take("}")) {
      --depth;
      continue;
    }
    if (take("subgraph")) {
      if (!take("ID") || !take("{")) return false;
      ++depth;
      continue;
    }
    const bool defaults = take("node") || take("edge");
    if (!defaults && !take("ID")) return false;
    if (!defaults && take("=")) {
      if (!take("ID")) return false;
      continue;
    }
    if (!defaults && take("->") && !take("ID")) return false;
    if (!take("[")) return false;
    while (!take("]"))
      if (!take("ID") || !take("=") || !take("ID")) return false;
  }
  return at == tokens.size();
}

}  // namespace

TEST(Graph, HostileTextStaysInsideItsQuotes) {
  const std::string hostile =
      "Fire at the \"Blue\\\" Mill \\N &lt;b&gt; ]; evil [label=x]\x1b[31m\nkilled 12 people, said "
      "\"Al \\\"Doe\\\"\".";
  std::vector<Article> articles = {
      {"a \"b\\\"\n] -> x.txt", "---\ntitle: " + hostile +
                                    "\ndate: 2031-03-07\n---\n\nThe fire in Port \"Halden\" killed "
                                    "12 people, police said.\n"},
      {"c\xff.txt", "The fire in Port Halden killed 12 people, \"Chief\\\" Brown said.\n"},
      {"d##[x].txt", "The fire in Port Halden on 7 March 2031 killed 14 people.\n"}};
  const Analysis analysis = with_days(articles);
  ASSERT_GE(analysis.claims.size(), 3U);
  const std::string dot = dot_of(analysis);
  EXPECT_TRUE(is_dot(dot)) << dot;
  EXPECT_EQ(dot.find('\x1b'), std::string::npos);
  EXPECT_EQ(dot.find("##["), std::string::npos);
  EXPECT_TRUE(is_dot(dot_of(with_days(articles::load(folder())))));
  EXPECT_TRUE(is_dot(dot_of({}))) << "an empty graph is one too";
  const json graph = graph_json(analysis);
  std::set<std::string> ids;
  for (const auto& node : graph["nodes"]) EXPECT_TRUE(ids.insert(node["id"]).second) << node["id"];
  for (const char* broken : {"digraph a { \"b }", "digraph a { b [c] }", "digraph a { b -> }",
                             "digraph a { b [c=d] } x", "digraph a { subgraph b { c [d=e] }"})
    EXPECT_FALSE(is_dot(broken)) << broken;
}

TEST(Graph, ANameOrAFindingChoosesItsClaimsAlone) {
  const Analysis analysis = with_days(articles::load(folder()));
  const Graph all = graph_of(analysis);
  const auto claims_in = [&](const Graph& graph) {
    std::set<std::string> claims;
    for (const GraphNode& node : graph.nodes)
      if (node.kind == NodeKind::claim) claims.insert(node.id);
    return claims;
  };
  for (const Finding& finding : analysis.findings) {
    const Graph graph = part_of(all, claims_behind(analysis, finding));
    const auto claims = claims_in(graph);
    EXPECT_LT(claims.size(), claims_in(all).size()) << finding.rule;
    for (const Label& label : finding.labels)
      if (label.quotes_claim) {
        const LinkedClaim& claim = analysis.claims[label.claim];
        EXPECT_TRUE(
            claims.contains("claim:" + claim.id + '@' + analysis.documents[claim.document].path))
            << finding.rule;
      }
    for (const GraphEdge& edge : graph.edges) {
      EXPECT_LT(edge.from, graph.nodes.size());
      EXPECT_LT(edge.to, graph.nodes.size());
    }
    const std::string dot =
        written([&](const Sink& out) { write_graph_dot(analysis, graph, out, &finding); });
    EXPECT_TRUE(is_dot(dot)) << dot;
    EXPECT_NE(dot.find(finding.rule), std::string::npos) << "the picture has a title";
    EXPECT_NE(dot.find("“"), std::string::npos) << "and quotations";
  }
  const Timeline killed = timeline_of(analysis, "killed");
  ASSERT_FALSE(killed.stories.empty());
  const Graph graph = part_of(all, claims_of(killed));
  for (const GraphNode& node : graph.nodes)
    if (node.kind == NodeKind::claim) {
      EXPECT_EQ(analysis.claims[ClaimId{node.index}].said.measure, "killed");
    }
  EXPECT_TRUE(part_of(all, {}).nodes.empty()) << "nothing is chosen";
  std::vector<ClaimId> every;
  for (const ClaimId claim : analysis.claims.ids()) every.insert(every.begin(), claim);
  EXPECT_EQ(claims_in(part_of(all, every)), claims_in(all)) << "everything is, in any order";
}

}  // namespace checkclaims::views_test
