#include "linking/statement_contrasts.hpp"

#include <tbb/enumerable_thread_specific.h>

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <map>
#include <set>

#include "linking/contrast_grounds.hpp"
#include "linking/entity_words.hpp"
#include "linking/in_parallel.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_differences = 2;   // between statements that still count as one
constexpr int most_days_between_bounds = 92;  // where only the first day is known
// between two articles; articles that differ in more are about two stories
constexpr std::size_t most_contrasts = 3;
constexpr int most_days_apart = 3;  // between two articles about one piece of news

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

/// Which articles are compared: those from nearby days that share rare names.
class Comparable {
 public:
  Comparable(const StatementTerms& terms, const TermRarity& rarity)
      : articles_(terms.readings().size()) {
    for_each_in_parallel(articles_.size(), [&](std::size_t r) {
      articles_[r] = article(terms, rarity, static_cast<std::uint32_t>(r));
    });
  }

  bool operator()(std::uint32_t one, std::uint32_t other) const {
    const Article &a = articles_[one], &b = articles_[other];
    return of_close_days(a.days, b.days) && may_tell_of_one_event(a, b);
  }

 private:
  struct Article {
    DayRange days;
    std::vector<std::uint32_t> names;  ///< the rare ones, sorted
    std::uint64_t some_of = 0;         ///< a bit for each name
  };

  static Article article(const StatementTerms& terms, const TermRarity& rarity, std::uint32_t r) {
    Article article;
    article.days = terms.readings()[r].document.published.ordinary;
    std::vector<std::uint32_t>& names = article.names;
    for (const Term& term : terms.readings()[r].statements.terms)
      if (term.kind == TermKind::name)
        if (const std::uint32_t key = terms.key(r, term); rarity.rare(key, term.kind))
          names.push_back(key);
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    names.shrink_to_fit();
    for (const std::uint32_t name : names)
      article.some_of |= std::uint64_t{1} << (name >> 7U & 63U);
    return article;
  }

  /// As far as their days are known.
  static bool of_close_days(const DayRange& one, const DayRange& other) {
    if (one.low && other.high && other.high->number + most_days_apart < one.low->number)
      return false;
    if (other.low && one.high && one.high->number + most_days_apart < other.low->number)
      return false;
    return !(one.low && other.low) ||
           std::abs(one.low->number - other.low->number) <= most_days_between_bounds;
  }

  /// Two articles that share rare names may be about one event; a short article has few names.
  static bool may_tell_of_one_event(const Article& one, const Article& other) {
    const std::size_t fewer = std::min(one.names.size(), other.names.size());
    const std::size_t enough = fewer < 2 ? 0 : fewer < 3 ? 1 : std::max<std::size_t>(2, fewer / 6);
    if (enough == 0) return true;
    if ((one.some_of & other.some_of) == 0) return false;
    std::size_t both = 0;
    for (auto a = one.names.begin(), b = other.names.begin();
         a != one.names.end() && b != other.names.end() && both < enough;) {
      both += *a == *b ? 1 : 0;
      const bool next = *a <= *b, next_too = *b <= *a;
      a += next ? 1 : 0;
      b += next_too ? 1 : 0;
    }
    return both >= enough;
  }

  std::vector<Article> articles_;
};

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
  const std::vector<StatementPair> pairs = statement_pairs(terms, Comparable(terms, rarity));
  const Ground ground{terms, rarity, pairs};
  using Found = std::vector<std::pair<std::size_t, StatementContrast>>;  // by pair
  tbb::enumerable_thread_specific<KnownForms> forms;
  tbb::enumerable_thread_specific<Found> found;
  for_each_in_parallel(pairs.size(), [&](std::size_t p) {
    if (auto contrast = contrast_of(ground, pairs[p], forms.local()))
      found.local().emplace_back(p, std::move(*contrast));
  });
  Found all;
  for (Found& some : found) std::move(some.begin(), some.end(), std::back_inserter(all));
  std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<StatementContrast> contrasts;
  for (auto& [pair, contrast] : all) contrasts.push_back(std::move(contrast));
  return without_templates(std::move(contrasts));
}

}  // namespace checkclaims
