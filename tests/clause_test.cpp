// Agent and object of a verb, active and passive.
#include "reading/syntax/clause.hpp"

#include <gtest/gtest.h>

#include "recognised_text.hpp"

namespace checkclaims::clause_test {
namespace {

std::string words(const ChunkedSentence& s, const std::optional<NounPhrase>& phrase) {
  return phrase
             ? std::string(s.view.words(s.chunks[phrase->head].first, s.chunks[phrase->head].last))
             : "-";
}

/// "agent | patient | negated ...": of the first word that is `verb`, taken as past and participle.
std::string read(const std::string& sentence, std::string_view verb, std::uint8_t forms) {
  const TestText text(sentence);
  const SentenceView& view = text.sentences().at(0);
  std::vector<Placed> placed;
  for (std::uint32_t i = 0; i < text.names()[0].size(); ++i)
    placed.push_back({text.names()[0][i].first, text.names()[0][i].last, i, ChunkKind::name});
  const ChunkedSentence s = chunk(view, placed);
  for (std::uint32_t token = 0; token < view.tokens.size(); ++token) {
    if (view.word(token) != verb) continue;
    const auto clause = clause_at(s, Hit{token, token + 1, Table::events, 0, forms, 0});
    if (!clause) return "none";
    std::string said = words(s, clause->agent) + " | " + words(s, clause->patient);
    if (clause->negated) said += " negated";
    if (clause->attempted) said += " attempted";
    if (clause->modality != Modality::asserted) said.append(" ").append(name_of(clause->modality));
    return said;
  }
  return "no such word";
}

constexpr std::uint8_t regular = form_past | form_participle;

struct Case {
  const char* sentence;
  const char* verb;
  const char* expected;
  const char* why;
  std::uint8_t forms = regular;
};

const Case cases[] = {
    {"Norvia attacked Estmark on Tuesday.", "attacked", "Norvia | Estmark", "active"},
    {"Estmark was attacked by Norvia.", "attacked", "Norvia | Estmark", "passive: the same roles"},
    {"Estmark has been attacked twice.", "attacked", "- | Estmark",
     "perfect passive, nobody is blamed"},
    {"The council accepted the offer.", "accepted", "council | offer", "plain nouns"},
    {"The council lost the vote by a point.", "lost", "council | vote",
     "with an object it is no passive"},
    {"Norvia, which attacked Estmark, is silent.", "attacked", "Norvia | Estmark",
     "a relative clause"},
    {"The bill rejected by the council is dead.", "rejected", "council | bill",
     "a passive without its auxiliary"},
    {"The offer was not accepted by the council.", "accepted", "council | offer negated",
     "a negation between"},
    {"No offer was accepted.", "accepted", "- | offer negated", "the noun itself is negated"},
    {"The council never accepted the offer.", "accepted", "council | offer negated", "never"},
    {"The council did not accept any offer.", "accept", "council | offer negated", "a bare form",
     form_base},
    {"The council will accept the offer.", "accept", "council | offer planned", "a plan",
     form_base},
    {"The council could accept the offer.", "accept", "council | offer hypothetical",
     "a possibility", form_base},
    {"The council refused to accept the offer.", "accept", "council | offer attempted", "not done",
     form_base},
    {"If the offer is accepted, talks resume.", "accepted", "- | offer hypothetical",
     "a condition"},
    {"Elin Sand, 45, was elected mayor.", "elected", "- | Elin Sand",
     "an insertion between commas"},
    {"The prime minister, Elin Sand, resigned.", "resigned", "prime minister | -", "an apposition"},
    {"Elin Sand, who was elected in May, spoke.", "elected", "- | Elin Sand", "a relative clause"},
    {"Elin Sand attacked it and was arrested.", "arrested", "- | Elin Sand",
     "a subject shared by two verbs"},
    {"The president of the council resigned.", "resigned", "president | -",
     "the head stands before of"},
    {"Officials said the offer was rejected.", "rejected", "- | offer",
     "a verb of saying begins a new clause"},
    {"The elected mayor spoke.", "elected", "none", "a participle before its noun is no clause"},
    {"She was arrested by police.", "arrested", "police | She", "a pronoun stands for somebody"},
    {"The bill, passed by the senate, is law.", "passed", "senate | bill",
     "a participle after its noun"},
};

TEST(Clauses, SayWhoDoesWhatToWhom) {
  for (const Case& c : cases)
    EXPECT_EQ(read(c.sentence, c.verb, c.forms), c.expected) << c.sentence << "\n" << c.why;
}

}  // namespace
}  // namespace checkclaims::clause_test
