#include "reading/claims/figures/subtract_fatalities.hpp"

#include <algorithm>

#include "lexicon/tokenize.hpp"

namespace checkclaims {
namespace {

bool counts_whole_group(const Frame& frame, const CountPhrase& c) {
  return (*frame.measure)[MeasureField::without] != nullptr && !frame.member && !frame.increment &&
         c.value.hard.exact() && !c.part && !c.partitive && !c.additional && !c.told &&
         *c.value.hard.low > Decimal::of(1);
}

/// The only figure of its measure behind chunk `from`.
std::optional<std::size_t> only_one(std::span<const Frame> frames,
                                    std::span<const CountPhrase> counted, std::string_view measure,
                                    std::size_t from) {
  std::optional<std::size_t> found;
  for (std::size_t f = 0; f < frames.size(); ++f) {
    if (frames[f].measure->id != measure || counted[frames[f].counted].first < from) continue;
    if (found) return std::nullopt;
    found = f;
  }
  return found;
}

/// "two of them died", "two fatally", "killing two": of those counted before.
bool among_them(const ChunkedSentence& s, const Frame& frame, const CountPhrase& c) {
  if (c.additional || c.coordinated || c.told || c.other || !c.value.hard.exact()) return false;
  if (c.part || c.partitive) return true;
  if (c.head != CountPhrase::Head::none) return false;
  const Hit* word = s.hit(frame.trigger, Table::measures);
  const bool killing = !frame.passive && (word->forms & form_gerund) != 0;
  return killing || s.is(frame.trigger, "adverb") ||
         s.view.lexicon.role(*word).plain(Construction::subject);
}

/// The measure of those aboard, and what they are counted as where all are lost.
std::string_view lost_as(const ChunkedSentence& s, const Hit& hit) {
  return id_of(s.view.lexicon.row(hit)[MeasureField::lost_as]);
}

/// Only feared, denied or planned; "no survivors are expected".
bool left_open(const ChunkedSentence& s) {
  const Row& hypothetical = s.view.lexicon.row(Table::modality, "hypothetical");
  for (std::size_t i = 0; i < s.chunks.size(); ++i) {
    if (s.chunks[i].kind != ChunkKind::word) continue;
    const Hit* hit = s.hit(i, Table::modality);
    if (hit != nullptr && s.view.lexicon.row(*hit).id != "past" &&
        s.view.lexicon.row(*hit).id != "negated")
      return true;
    if (hypothetical[ModalityField::presumes].has(
            fold(s.view.words(s.chunks[i].first, s.chunks[i].last))))
      return true;
  }
  return false;
}

/// A form of a verb of the measure: "killing" and "killed", "died".
bool tells_of_loss(const ChunkedSentence& s, std::size_t at, std::string_view measure) {
  if (at >= s.chunks.size()) return false;
  const auto& hits = s.chunks[at].hits;
  return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
    return hit.table == Table::measures && s.view.lexicon.row(hit).id == measure &&
           (s.view.lexicon.role(hit).verb() || s.view.lexicon.role(hit).plain(Construction::state));
  });
}

/// "All on board were killed", "killing everyone aboard"; not "and three on the ground".
bool befell_everyone(const ChunkedSentence& s, std::size_t everyone, std::string_view measure) {
  std::size_t next = everyone + 1;
  if (everyone > 0 && tells_of_loss(s, everyone - 1, measure))
    return next >= s.chunks.size() || !s.is(next, "conjunction");
  while (next < s.chunks.size() && (s.is(next, "be") || s.is(next, "have") || s.is(next, "adverb")))
    ++next;
  return tells_of_loss(s, next, measure);
}

/// "none of the 155 aboard survived"
bool none_lived(const ChunkedSentence& s, const CountPhrase& c, WordList lived) {
  std::size_t of = c.first;
  while (of > 0 && s.is(of - 1, "determiner")) --of;
  if (of < 2 || !s.says(of - 1, "of") || !s.is(of - 2, "negation")) return false;
  for (std::size_t i = c.last; i < s.chunks.size() && s.chunks[i].kind != ChunkKind::stop; ++i)
    if (s.chunks[i].kind == ChunkKind::word &&
        lived.has(fold(s.view.words(s.chunks[i].first, s.chunks[i].last))))
      return true;
  return false;
}

}  // namespace

std::optional<std::size_t> all_lost(const ChunkedSentence& s, std::span<const Frame> frames,
                                    std::span<const CountPhrase> counted) {
  std::optional<std::size_t> found;
  for (const Frame& frame : frames)
    if (!found && (*frame.measure)[MeasureField::lost_as] != nullptr &&
        none_lived(s, counted[frame.counted], (*frame.measure)[MeasureField::lived]))
      found = frame.trigger;
  for (std::size_t i = 0; i < s.chunks.size() && !found; ++i) {
    if (s.hit(i, Table::measures, Construction::none_left) != nullptr)
      found = i;
    else if (const Hit* everyone = s.hit(i, Table::measures, Construction::everyone);
             everyone != nullptr && befell_everyone(s, i, lost_as(s, *everyone)))
      found = i;
  }
  return found && !left_open(s) ? found : std::nullopt;
}

std::optional<FatalSubset> fatal_subset(const ChunkedSentence& s, std::span<const Frame> frames,
                                        std::span<const CountPhrase> counted) {
  for (std::size_t f = frames.size(); f-- > 0;) {
    const CountPhrase& hit = counted[frames[f].counted];
    if (!counts_whole_group(frames[f], hit)) continue;
    const auto dead =
        only_one(frames, counted, id_of((*frames[f].measure)[MeasureField::without]), hit.last);
    if (!dead) continue;
    const CountPhrase& died = counted[frames[*dead].counted];
    const bool of_event = hit.head == CountPhrase::Head::measure && !died.single &&
                          !died.additional;  // "a triple shooting left one man dead"
    if (!of_event && !among_them(s, frames[*dead], died)) continue;
    return FatalSubset{f, *dead};
  }
  return std::nullopt;
}

std::optional<std::size_t> dead_among_them(const ChunkedSentence& s, std::span<const Frame> frames,
                                           std::span<const CountPhrase> counted, const Row& hit) {
  constexpr std::size_t start = 2;
  const auto dead = only_one(frames, counted, id_of(hit[MeasureField::without]), 0);
  if (!dead || counted[frames[*dead].counted].first > start) return std::nullopt;
  return among_them(s, frames[*dead], counted[frames[*dead].counted]) ? dead : std::nullopt;
}

std::optional<Claim> subtract_fatalities(const Claim& hit, const Claim& dead, const Row& measure,
                                         const Document& document) {
  const Interval &all = hit.figure().value.hard, &died = dead.figure().value.hard;
  if (!all.exact() || !died.exact() || died.low->thousandths <= 0 || *died.low >= *all.low ||
      hit.modality != dead.modality)
    return std::nullopt;
  Claim rest = hit;
  if (measure[MeasureField::becomes] != nullptr)
    rest.measure = id_of(measure[MeasureField::becomes]);
  Value& value = rest.figure().value;
  value.hard = value.soft = value.possible =
      Interval::exactly(Decimal{all.low->thousandths - died.low->thousandths});
  value.hedge.clear();
  rest.span = rest.value_span = {std::min(hit.span.begin, dead.span.begin),
                                 std::max(hit.span.end, dead.span.end)};
  value.text = document.at(rest.span);
  rest.figure().whole = false;
  return rest;
}

}  // namespace checkclaims
