#include "linking/rarity.hpp"

#include <algorithm>
#include <cmath>

#include "linking/word_counts.hpp"

namespace checkclaims {

void Rarity::Counts::grow() {
  std::vector<Counted> before(slots_.size() * 2);
  before.swap(slots_);
  for (const Counted& known : before)
    if (known.count != 0) slots_[slot(known.key)] = known;
}

std::size_t Rarity::Counts::slot(std::uint32_t key) const {
  std::size_t at = (key * 0x9E3779B1U >> 5) & (slots_.size() - 1);
  while (slots_[at].count != 0 && slots_[at].key != key) at = (at + 1) & (slots_.size() - 1);
  return at;
}

void Rarity::Counts::add(std::uint32_t key) {
  Counted& known = slots_[slot(key)];
  known.key = key;
  if (known.count++ == 0 && ++keys_ * 2 > slots_.size()) grow();
}

Rarity::Rarity(std::span<const LinkedReading> readings) {
  for (const LinkedReading& reading : readings) {
    for (const WordCount& word : reading.clues.words) words_.add(word.key);
    for (const std::uint32_t name : reading.clues.names) names_.add(name);
    for (const std::uint32_t number : reading.clues.numbers) numbers_.add(number);
    for (const std::int32_t day : reading.clues.days) days_.add(static_cast<std::uint32_t>(day));
  }
  all_ = static_cast<double>(readings.size()) + static_cast<double>(counted_articles);
  for (Counted& word : words_.slots())
    if (word.count != 0) word.rarity = rarity(word.count + common_word(word.key).as_word);
  for (Counted& name : names_.slots())
    if (name.count != 0) name.rarity = rarity(name.count + common_word(name.key).as_name);
}

double Rarity::rarity(std::uint32_t articles) const {
  return std::max(0.0, std::log(all_ / static_cast<double>(std::max(articles, 1U))));
}

double Rarity::of_word(std::uint32_t key) const {
  const Counted& known = words_.at(key);
  return known.count != 0 ? known.rarity : rarity(common_word(key).as_word);
}
double Rarity::of_name(std::uint32_t key) const {
  const Counted& known = names_.at(key);
  return known.count != 0 ? known.rarity : rarity(common_word(key).as_name);
}
double Rarity::of_number(std::uint32_t key) const {
  return rarity(numbers_.count(key) + common_word(key).as_word);
}
double Rarity::of_person(std::uint32_t articles) const { return rarity(articles); }
double Rarity::of_day(std::int32_t day) const {
  return rarity(days_.count(static_cast<std::uint32_t>(day)));
}

}  // namespace checkclaims
