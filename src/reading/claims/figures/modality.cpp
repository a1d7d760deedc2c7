#include "reading/claims/figures/modality.hpp"

#include <algorithm>

#include "lexicon/tokenize.hpp"

namespace checkclaims {

namespace {

/// "the blast that": the word before is the event, which the clause tells more of.
bool names_event(const ChunkedSentence& s, std::size_t at) {
  return at > 0 && s.hit(at - 1, Table::events, Construction::noun) != nullptr;
}

/// "expects the dam to displace 12,000 people", "the forecast for the storm to kill dozens": before
/// the "to" of its clause stands who is to do it, and before that a word that awaits it.
bool awaited(const ChunkedSentence& s, std::size_t to, const Row& planned) {
  constexpr std::size_t farthest = 8;  // chunks
  for (std::size_t i = to;
       i-- > 0 && i + farthest >= to && s.chunks[i].segment == s.chunks[to].segment;) {
    if (s.is(i, "relative") || s.is(i, "infinitive")) return false;
    if (s.chunks[i].kind == ChunkKind::word &&
        planned[ModalityField::awaits].has(fold(s.view.words(s.chunks[i].first, s.chunks[i].last))))
      return true;
  }
  return false;
}

/// "Deal to free 90 prisoners", "150 prisoners to be freed": what is meant to be done. In a
/// headline every "to" before the verb looks ahead, elsewhere one behind a noun of a plan.
bool looks_ahead(const ChunkedSentence& s, const Frame& frame) {
  std::size_t at = frame.trigger;
  while (at > 0 && s.is(at - 1, "adverb")) --at;
  const bool passive = at > 0 && s.says(at - 1, "be");
  if (passive) --at;
  if (at == 0 || !s.says(at - 1, "to")) return false;
  if (at < 2) return false;
  const Row& planned = s.view.lexicon.row(Table::modality, "planned");
  const std::string before = fold(s.view.words(s.chunks[at - 2].last - 1, s.chunks[at - 2].last));
  if (planned[ModalityField::plans].has(before) || awaited(s, at - 1, planned)) return true;
  return s.view.block == BlockKind::title && !planned[ModalityField::achieves].has(before);
}

/// "79 presumed dead", "40 are believed to have been killed": nobody has established it.
bool presumed(const ChunkedSentence& s, const Frame& frame) {
  std::size_t at = frame.trigger;
  const auto leads_up = [&s](std::size_t i) {
    return s.is(i, "adverb") || s.is(i, "infinitive") || s.is(i, "have") || s.is(i, "be");
  };
  while (at > 0 && leads_up(at - 1)) --at;
  if (at == 0 || s.chunks[at - 1].kind != ChunkKind::word) return false;
  const Row& hypothetical = s.view.lexicon.row(Table::modality, "hypothetical");
  return hypothetical[ModalityField::presumes].has(
      fold(s.view.words(s.chunks[at - 1].first, s.chunks[at - 1].last)));
}

/// "Did the blast kill 12 people?": what is asked is not told; "who killed the 12?" tells of 12.
bool is_asked(const ChunkedSentence& s) {
  if (s.view.tokens.empty() || s.view.tokens.back().mark != '?') return false;
  std::size_t first = 0;
  while (first < s.chunks.size() && s.chunks[first].kind == ChunkKind::quote) ++first;
  return s.is(first, "do") || s.is(first, "be") || s.is(first, "have") || s.is(first, "modal");
}

/// "12 miners are no longer missing"
bool is_over(const ChunkedSentence& s, const Frame& frame, const CountPhrase& counted) {
  for (std::size_t i = counted.last; frame.passive && i < frame.trigger; ++i)
    if (s.says(i, "no_longer")) return true;
  return false;
}

}  // namespace

std::optional<Modality> clause_modality(const ChunkedSentence& s, const Frame& frame,
                                        const CountPhrase& counted) {
  if (is_asked(s) || is_over(s, frame, counted)) return std::nullopt;
  const std::size_t from = std::max(frame.trigger, counted.first);
  const std::uint32_t segment = s.chunks[std::min(frame.trigger, counted.first)].segment;
  Modality modality = looks_ahead(s, frame) ? Modality::planned
                      : presumed(s, frame)  ? Modality::hypothetical
                                            : Modality::asserted;
  for (std::size_t i = from + 1; i-- > 0 && s.chunks[i].segment >= segment;) {
    // "may have led to the blast that killed 12", "plans to rebuild the islands where 800 homes
    // were destroyed": of another clause.
    if (i < std::min(frame.trigger, counted.first) && s.is(i, "relative") &&
        (!s.says(i, "that") || names_event(s, i)))
      break;
    const Hit* hit = s.hit(i, Table::modality);
    if (hit == nullptr) continue;
    const std::string& kind = s.view.lexicon.row(*hit).id;
    if (kind == "negated") {
      const bool between = frame.passive ? i >= counted.last && i < frame.trigger
                                         : i < frame.trigger && i + 3 >= frame.trigger;
      if (between) return std::nullopt;
    } else if (kind == "attempted") {
      const std::size_t next =
          s.is(i, "adverb") ? i + 1 : i + 2;  // "she nearly died", "tried to kill 12 people"
      if (next == frame.trigger && (next == i + 1 || s.is(i + 1, "infinitive")))
        return std::nullopt;
    } else if (kind == "denied") {
      return Modality::denied;
    } else if (kind == "hypothetical") {
      modality = Modality::hypothetical;
    } else if (kind == "planned" && modality == Modality::asserted) {
      modality = Modality::planned;
    }
  }
  return modality;
}

bool announces_revision(const ChunkedSentence& s) {
  return std::any_of(s.view.hits.begin(), s.view.hits.end(), [&s](const Hit& hit) {
    return hit.table == Table::corrections && s.view.lexicon.row(hit).id == "revised";
  });
}

}  // namespace checkclaims
