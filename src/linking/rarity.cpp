#include "linking/rarity.hpp"

#include <algorithm>
#include <cmath>

#include "linking/word_counts.hpp"

namespace checkclaims {

void Rarity::Counts::grow() {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> before(slots_.size() * 2, {0, 0});
  before.swap(slots_);
  for (const auto& known : before)
    if (known.second != 0) slots_[slot(known.first)] = known;
}

std::size_t Rarity::Counts::slot(std::uint32_t key) const {
  std::size_t at = (key * 0x9E3779B1U >> 5) & (slots_.size() - 1);
  while (slots_[at].second != 0 && slots_[at].first != key) at = (at + 1) & (slots_.size() - 1);
  return at;
}

void Rarity::Counts::add(std::uint32_t key) {
  auto& [known, count] = slots_[slot(key)];
  known = key;
  if (count++ == 0 && ++keys_ * 2 > slots_.size()) grow();
}

std::uint32_t Rarity::Counts::count(std::uint32_t key) const { return slots_[slot(key)].second; }

Rarity::Rarity(std::span<const LinkedReading> readings) {
  for (const LinkedReading& reading : readings) {
    for (const WordCount& word : reading.clues.words) words_.add(word.key);
    for (const std::uint32_t name : reading.clues.names) names_.add(name);
    for (const std::uint32_t number : reading.clues.numbers) numbers_.add(number);
    for (const std::int32_t day : reading.clues.days) days_.add(static_cast<std::uint32_t>(day));
  }
  articles_ = readings.size();
  all_ = static_cast<double>(articles_) + static_cast<double>(counted_articles);
}

double Rarity::rarity(std::uint32_t articles) const {
  return std::max(0.0, std::log(all_ / static_cast<double>(std::max(articles, 1U))));
}

double Rarity::of_word(std::uint32_t key) const {
  return rarity(words_.count(key) + common_word(key).as_word);
}
double Rarity::of_name(std::uint32_t key) const {
  return rarity(names_.count(key) + common_word(key).as_name);
}
double Rarity::of_number(std::uint32_t key) const {
  return rarity(numbers_.count(key) + common_word(key).as_word);
}
double Rarity::of_person(std::uint32_t articles) const { return rarity(articles); }
double Rarity::of_day(std::int32_t day) const {
  return rarity(days_.count(static_cast<std::uint32_t>(day)));
}

}  // namespace checkclaims
