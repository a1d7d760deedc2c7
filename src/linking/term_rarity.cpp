#include "linking/term_rarity.hpp"

#include <algorithm>
#include <bit>

namespace checkclaims {
namespace {

constexpr std::uint32_t rare_word = 6, rare_name = 6;  // articles that may have it
// up to this many articles, perhaps all about one event, names may be in half of them
constexpr std::uint32_t few_articles = 32;
constexpr std::uint32_t share_of_articles = 25;  // or one article in this many

std::size_t slot_of(std::uint32_t key, std::size_t slots) {
  return (key * 0x9E3779B1U >> 7) & (slots - 1);
}

}  // namespace

TermRarity::TermRarity(const StatementTerms& terms) {
  std::size_t count = 0;
  for (const LinkedReading& reading : terms.readings()) count += reading.statements.terms.size();
  slots_.resize(std::bit_ceil(std::clamp<std::size_t>(count, 64, std::size_t{1} << 22)));
  const auto readings = static_cast<std::uint32_t>(terms.readings().size());
  most_ = readings <= few_articles ? few_articles / 2
                                   : std::max(rare_name, readings / share_of_articles);
  most_ = std::min<std::uint32_t>(most_, UINT16_MAX - 1);
  std::vector<std::size_t> slots;  // of one article, each once
  for (std::uint32_t r = 0; r < readings; ++r) {
    slots.clear();
    for (const std::uint32_t key : terms.keys_of(r)) slots.push_back(slot_of(key, slots_.size()));
    std::sort(slots.begin(), slots.end());
    slots.erase(std::unique(slots.begin(), slots.end()), slots.end());
    for (const std::size_t slot : slots)
      if (slots_[slot] < UINT16_MAX) ++slots_[slot];
  }
}

bool TermRarity::rare(std::uint32_t key, TermKind kind) const {
  return slots_[slot_of(key, slots_.size())] <= (kind == TermKind::name ? most_ : rare_word);
}

}  // namespace checkclaims
