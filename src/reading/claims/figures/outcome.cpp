#include "reading/claims/figures/outcome.hpp"

#include <algorithm>
#include <set>

#include "lexicon/tokenize.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t reach = 5;  // sentences to each side that speak of the same

/// "took nine lives", not "took nine to hospital": the noun that the word's list asks for.
bool has_its_noun(const SentenceView& view, const WordRole& role) {
  return role.of.empty() || std::any_of(view.hits.begin(), view.hits.end(), [&](const Hit& hit) {
           return hit.table == Table::people && role.of.has(&view.lexicon.row(hit));
         });
}

/// The sentences that tell of what a measure counts. "Murder" may be a charge and "death"
/// a penalty: nouns count only with "fatal" or "of".
std::vector<std::size_t> telling(std::span<const RecognisedSentence> sentences, std::uint16_t row) {
  std::vector<std::size_t> found;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    const SentenceView& view = sentences[s].chunked.view;
    const bool tells = std::any_of(view.hits.begin(), view.hits.end(), [&](const Hit& hit) {
      if (hit.table != Table::measures || hit.row != row) return false;
      const WordRole& role = view.lexicon.role(hit);
      if (role.is(Construction::own_act) || !has_its_noun(view, role)) return false;
      if (role.noun())
        return fold(view.word(hit.first)).starts_with("fatal") ||
               (hit.last < view.tokens.size() && view.says_small(hit.last, "of"));
      return hit.forms == 0 || (hit.forms & (form_past | form_participle | form_gerund)) != 0 ||
             view.block == BlockKind::title;
    });
    if (tells) found.push_back(s);
  }
  return found;
}

/// The exact figures of a measure, as far as they count anybody.
std::set<std::int64_t> figures_of(const Reading& reading, std::string_view measure) {
  std::set<std::int64_t> found;
  for (const Claim& claim : reading.claims)
    if (const auto* figure = std::get_if<Figure>(&claim.what);
        figure != nullptr && claim.measure == measure && figure->value.hard.exact() &&
        figure->value.hard.low->thousandths > 0)
      found.insert(figure->value.hard.low->thousandths);
  return found;
}

/// "12 were shot" where the article tells of one dead and 11 hurt: all of them.
bool is_sum(const Value& value, const std::set<std::int64_t>& dead,
            const std::set<std::int64_t>& hurt) {
  return value.hard.exact() && std::any_of(dead.begin(), dead.end(), [&](std::int64_t died) {
           return hurt.contains(value.hard.low->thousandths - died);
         });
}

}  // namespace

void tell_outcomes(Reading& reading, std::span<const RecognisedSentence> sentences) {
  if (sentences.empty()) return;
  const Lexicon& lexicon = sentences.front().chunked.view.lexicon;
  for (std::uint16_t row = 0; row < lexicon.rows(Table::measures).size(); ++row) {
    const Row& measure = lexicon.row(Table::measures, row);
    const auto unless = lexicon.find(Table::measures, id_of(measure[MeasureField::becomes_unless]));
    if (!unless) continue;
    const auto told = telling(sentences, *unless);
    const auto dead = figures_of(reading, id_of(measure[MeasureField::becomes_unless])),
               hurt = figures_of(reading, id_of(measure[MeasureField::becomes]));
    for (Claim& claim : reading.claims) {
      if (claim.kind() != ClaimKind::figure || claim.measure != measure.id) continue;
      // Some of them may be counted elsewhere, as dead or as hurt.
      claim.figure().whole = false;
      if (is_sum(claim.figure().value, dead, hurt)) continue;
      const auto at = std::upper_bound(
          reading.document.sentences.begin(), reading.document.sentences.end(), claim.span.begin,
          [](std::uint32_t begin, const Sentence& s) { return begin < s.span.begin; });
      const auto sentence = static_cast<std::size_t>(at - reading.document.sentences.begin()) - 1;
      const auto next =
          std::lower_bound(told.begin(), told.end(), sentence < reach ? 0 : sentence - reach);
      if (next == told.end() || *next > sentence + reach)
        claim.measure = id_of(measure[MeasureField::becomes]);
    }
  }
}

namespace {

bool retells(const ChunkedSentence& s) {
  return std::any_of(s.view.hits.begin(), s.view.hits.end(), [&s](const Hit& hit) {
    return hit.table == Table::corrections && s.view.lexicon.row(hit).id == "retold";
  });
}

bool comparable(const Claim& claim, const Claim& other) {
  return other.kind() == ClaimKind::figure && other.measure == claim.measure && stated(other) &&
         apart(claim.figure().value.hard, other.figure().value.hard);
}

}  // namespace

void retire_retold(Reading& reading, std::span<const RecognisedSentence> sentences) {
  constexpr std::uint32_t near = 2;  // sentences
  std::vector<std::uint32_t> of;     // sentence of each claim
  for (const RecognisedSentence& sentence : sentences) {
    if (!retells(sentence.chunked)) continue;
    const auto& all = reading.document.sentences;
    const auto sentence_of = [&](const Claim& claim) {
      const auto behind =
          std::upper_bound(all.begin(), all.end(), claim.span.begin,
                           [](std::uint32_t at, const Sentence& s) { return at < s.span.begin; });
      return static_cast<std::uint32_t>(behind - all.begin()) - 1;
    };
    if (of.empty())
      for (const Claim& claim : reading.claims) of.push_back(sentence_of(claim));
    for (std::size_t c = 0; c < reading.claims.size(); ++c) {
      Claim& old = reading.claims[c];
      if (of[c] != sentence.sentence || old.kind() != ClaimKind::figure || !stated(old)) continue;
      for (std::size_t k = c; k-- > 0 && of[k] + near >= of[c];) {
        if (of[k] == of[c] || !comparable(old, reading.claims[k])) continue;
        reading.claims[k].figure().revision = true;
        old.modality = Modality::denied;
        break;
      }
    }
  }
}

}  // namespace checkclaims
