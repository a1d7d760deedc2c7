#include "linking/statement_contrasts.hpp"

#include <tbb/enumerable_thread_specific.h>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <map>
#include <set>

#include "linking/contrast_grounds.hpp"
#include "linking/entity_words.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_differences = 2;   // between statements that still count as one
constexpr int most_days_between_bounds = 92;  // where only the first day is known
// between two articles; articles that differ in more are about two stories
constexpr std::size_t most_contrasts = 3;
constexpr int most_days_apart = 3;  // between two articles about one piece of news

/// The articles are from nearby days, as far as their days are known.
bool of_close_days(const LinkedReading& a, const LinkedReading& b) {
  const DayRange& one = a.document.published.ordinary;
  const DayRange& other = b.document.published.ordinary;
  if (one.low && other.high && other.high->number + most_days_apart < one.low->number) return false;
  if (other.low && one.high && one.high->number + most_days_apart < other.low->number) return false;
  return !(one.low && other.low) ||
         std::abs(one.low->number - other.low->number) <= most_days_between_bounds;
}

std::optional<ContrastKind> kind_of(const StatementCase& c, const AlignedPair& at) {
  if (at.relation == TermRelation::opposite || at.relation == TermRelation::sister)
    return ContrastKind::opposite;
  switch (c.first(at).kind) {
    case TermKind::number: return ContrastKind::number;
    case TermKind::ordinal: return ContrastKind::ordinal;
    case TermKind::date: return ContrastKind::date;
    case TermKind::name:
    case TermKind::word: return ContrastKind::name;
    case TermKind::negation: break;
  }
  return std::nullopt;
}

/// The positions at which the two differ.
std::vector<AlignedPair> contrasts_of(const StatementCase& c) {
  std::vector<AlignedPair> found;
  for (const AlignedPair& pair : c.alignment.pairs)
    if (contrasts(pair.relation)) found.push_back(pair);
  return found;
}

StatementSide side_of(const StatementCase& c, const AlignedPair& at, std::size_t which) {
  const std::uint32_t reading = which == 0 ? c.pair.one.reading : c.pair.other.reading;
  const std::span<const Term> terms = which == 0 ? c.a : c.b;
  const auto index = [which](const AlignedPair& pair) {
    return which == 0 ? pair.first : pair.second;
  };
  const Document& document = c.terms.readings()[reading].document;
  const Term& term = terms[index(at)];
  StatementSide side;
  side.document = DocumentId{reading};
  side.word = term.span();
  side.clause = {terms[index(c.alignment.pairs.front())].begin,
                 terms[index(c.alignment.pairs.back())].span().end};
  side.clause.begin = std::min(side.clause.begin, side.word.begin);
  side.clause.end = std::max(side.clause.end, side.word.end);
  side.text = one_line(document.at(side.word));
  if (const std::uint32_t entity = c.terms.entity(reading, term); entity != EntityLinks::none)
    side.text = c.terms.entities().entities[entity].name;
  return side;
}

std::string text_of(const StatementCase& c, const AlignedPair& pair) {
  return lower_line(c.document(0).at(c.first(pair).span()));
}

std::vector<std::string> shared_words(const StatementCase& c) {
  std::vector<std::string> words;
  for (const AlignedPair& pair : c.alignment.pairs)
    if (pair.relation == TermRelation::same) words.push_back(text_of(c, pair));
  return words;
}

std::vector<std::string> frame_of(const StatementCase& c, const AlignedPair& at) {
  constexpr std::ptrdiff_t reach = 3;
  std::vector<std::string> before, behind;
  for (const AlignedPair& pair : c.alignment.pairs) {
    if (pair.relation != TermRelation::same) continue;
    if (pair.first < at.first) before.push_back(text_of(c, pair));
    if (pair.first >= at.first && std::ssize(behind) < reach) behind.push_back(text_of(c, pair));
  }
  if (std::ssize(before) > reach) before.erase(before.begin(), before.end() - reach);
  before.insert(before.end(), behind.begin(), behind.end());
  return before;
}

/// What a number counts: the word after it, where both have it.
std::string unit_of(const StatementCase& c, const AlignedPair& at) {
  if (at.first + 1 >= c.a.size()) return {};
  const Term& next = c.a[at.first + 1];
  return next.kind == TermKind::word && (c.first(at).marks & (mark_money | mark_percent)) == 0
             ? lower_line(c.document(0).at(next.span()))
             : std::string();
}

/// One article also has the other's term in a statement that agrees better: no contradiction.
bool supported(const StatementCase& c, const AlignedPair& at) {
  const auto elsewhere = [&](std::size_t side, std::uint32_t key) {
    const Statements& statements = c.terms.readings()[c.reading(side)].statements;
    for (std::uint32_t s = 0; s < statements.all.size(); ++s) {
      const StatementPlace place{c.reading(side), s};
      const auto keys = c.terms.keys(place);
      if (std::find(keys.begin(), keys.end(), key) == keys.end()) continue;
      const Alignment alignment = side == 0 ? align(c.terms, place, c.pair.other, c.forms)
                                            : align(c.terms, c.pair.one, place, c.forms);
      if (alignment.same > c.alignment.same) return true;
    }
    return false;
  };
  return elsewhere(1, c.terms.key(c.pair.one.reading, c.first(at))) ||
         elsewhere(0, c.terms.key(c.pair.other.reading, c.second(at)));
}

/// Numbers and days differ between any two events, so other shared terms must show that it is one
/// event.
bool told_of_one(const StatementCase& c, const AlignedPair& at) {
  const TermKind kind = c.first(at).kind;
  return (kind != TermKind::number && kind != TermKind::date) || shares_a_name_or_number(c);
}

/// The one thing in which they differ, and the kind of difference.
std::optional<std::pair<AlignedPair, ContrastKind>> difference(const StatementCase& c) {
  if (!enough_is_shared(c)) return std::nullopt;
  const std::vector<AlignedPair> differing = contrasts_of(c), denied = denials(c);
  if (differing.size() > most_differences || denied.size() > 1) return std::nullopt;
  for (const AlignedPair& at : differing)
    if (const auto kind = excludes(c, at) ? kind_of(c, at) : std::nullopt;
        kind && !explained(c, at) && told_of_one(c, at) && !supported(c, at))
      return std::pair(at, *kind);
  if (!denied.empty() && denied_word_for_word(c, denied.front()))
    return std::pair(denied.front(), ContrastKind::negation);
  return std::nullopt;
}

std::optional<StatementContrast> contrast_of(const StatementCase& c) {
  const auto found = difference(c);
  if (!found) return std::nullopt;
  const auto& [at, kind] = *found;
  StatementContrast contrast;
  contrast.kind = kind;
  contrast.sides = {side_of(c, at, 0), side_of(c, at, 1)};
  contrast.shared = shared_words(c);
  contrast.frame = frame_of(c, at);
  if (kind == ContrastKind::number && at.first + 1 < c.a.size()) contrast.unit = unit_of(c, at);
  return contrast;
}

/// The rare names of each article, sorted.
std::vector<std::vector<std::uint32_t>> rare_names(const StatementTerms& terms,
                                                   const TermRarity& rarity) {
  std::vector<std::vector<std::uint32_t>> all(terms.readings().size());
  for (std::uint32_t r = 0; r < all.size(); ++r) {
    for (const Term& term : terms.readings()[r].statements.terms)
      if (term.kind == TermKind::name)
        if (const std::uint32_t key = terms.key(r, term); rarity.rare(key, term.kind))
          all[r].push_back(key);
    std::sort(all[r].begin(), all[r].end());
    all[r].erase(std::unique(all[r].begin(), all[r].end()), all[r].end());
  }
  return all;
}

/// Two articles that share rare names may be about one event; a short article has few names.
bool may_tell_of_one_event(const std::vector<std::uint32_t>& one,
                           const std::vector<std::uint32_t>& other) {
  std::vector<std::uint32_t> both;
  std::set_intersection(one.begin(), one.end(), other.begin(), other.end(),
                        std::back_inserter(both));
  const std::size_t fewer = std::min(one.size(), other.size());
  const std::size_t enough = fewer < 2 ? 0 : fewer < 3 ? 1 : std::max<std::size_t>(2, fewer / 6);
  return both.size() >= enough;
}

/// The pairs, widened by the next statement on the side where the similarity is close: a sentence
/// may say in one statement what the other says in two.
std::vector<StatementPair> windows(const std::vector<StatementPair>& pairs,
                                   const StatementPair& pair) {
  std::vector<StatementPair> all;
  const auto widen = [&](StatementPlace StatementPair::*side) {
    StatementPair next = pair;
    ++(next.*side).statement;
    if (!std::binary_search(pairs.begin(), pairs.end(), next)) return;
    StatementPair wide = pair;
    (wide.*side).count = 2;
    all.push_back(wide);
  };
  widen(&StatementPair::one);
  widen(&StatementPair::other);
  return all;
}

bool may_gain_from_more(const StatementCase& c) {
  constexpr std::uint32_t least = 4;
  constexpr double all = 0.9;
  return c.alignment.same >= least && covered(c) < all;
}

/// Two articles that differ in many things describe two events in the same words.
std::vector<StatementContrast> without_templates(std::vector<StatementContrast> contrasts) {
  using Articles = std::pair<DocumentId, DocumentId>;
  const auto articles = [](const StatementContrast& contrast) {
    return Articles(contrast.sides[0].document, contrast.sides[1].document);
  };
  std::map<Articles, std::set<std::pair<std::string, std::string>>> different;
  for (const StatementContrast& contrast : contrasts)
    different[articles(contrast)].emplace(contrast.sides[0].text, contrast.sides[1].text);
  std::erase_if(contrasts, [&](const StatementContrast& contrast) {
    return different[articles(contrast)].size() > most_contrasts;
  });
  return contrasts;
}

/// What is the same for all pairs.
struct Ground {
  const StatementTerms& terms;
  const TermRarity& rarity;
  const std::vector<std::vector<std::uint32_t>>& names;
  const std::vector<StatementPair>& pairs;
};

/// Whether the two statements and those after them may share enough; cheaper than the alignment.
bool may_share_enough(const Ground& ground, StatementPair pair) {
  constexpr std::uint32_t least_words = 3;  // the dictionary may add further words
  for (StatementPlace* place : {&pair.one, &pair.other})
    if (place->statement + 1 < ground.terms.readings()[place->reading].statements.all.size())
      place->count = 2;
  const auto terms = ground.terms.terms(pair.one);
  const auto keys = ground.terms.keys(pair.one), others = ground.terms.keys(pair.other);
  std::uint32_t words = 0;
  for (std::size_t t = 0; t < terms.size(); ++t) {
    if (terms[t].kind != TermKind::name && terms[t].kind != TermKind::word) continue;
    if (!ground.rarity.rare(keys[t], terms[t].kind) ||
        std::find(others.begin(), others.end(), keys[t]) == others.end())
      continue;
    if (terms[t].kind == TermKind::name || ++words == least_words) return true;
  }
  return false;
}

std::optional<StatementContrast> contrast_of(const Ground& ground, const StatementPair& pair,
                                             KnownForms& forms) {
  const auto readings = ground.terms.readings();
  if (!of_close_days(readings[pair.one.reading], readings[pair.other.reading])) return std::nullopt;
  if (!may_tell_of_one_event(ground.names[pair.one.reading], ground.names[pair.other.reading]))
    return std::nullopt;
  if (!may_share_enough(ground, pair)) return std::nullopt;
  const StatementCase single = case_of(ground.terms, ground.rarity, forms, pair);
  if (auto contrast = contrast_of(single)) return contrast;
  if (!may_gain_from_more(single)) return std::nullopt;
  for (const StatementPair& window : windows(ground.pairs, pair))
    if (auto contrast = contrast_of(case_of(ground.terms, ground.rarity, forms, window)))
      return contrast;
  return std::nullopt;
}

}  // namespace

std::vector<StatementContrast> statement_contrasts(std::span<const LinkedReading> readings,
                                                   const EntityLinks& entities,
                                                   const Lexicon& lexicon) {
  const StatementTerms terms(readings, entities, lexicon);
  const TermRarity rarity(terms);
  const auto names = rare_names(terms, rarity);
  const std::vector<StatementPair> pairs = statement_pairs(terms);
  const Ground ground{terms, rarity, names, pairs};
  std::vector<std::optional<StatementContrast>> found(pairs.size());
  tbb::enumerable_thread_specific<KnownForms> forms;
  tbb::parallel_for(std::size_t{0}, pairs.size(), [&](std::size_t p) {
    found[p] = contrast_of(ground, pairs[p], forms.local());
  });
  std::vector<StatementContrast> contrasts;
  for (auto& contrast : found)
    if (contrast) contrasts.push_back(std::move(*contrast));
  return without_templates(std::move(contrasts));
}

}  // namespace checkclaims
