#include "linking/rarity.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

#include "linking/word_counts.hpp"

namespace checkclaims {

void Rarity::Counts::reserve(std::size_t keys) {
  slots_.assign(std::bit_ceil(std::max<std::size_t>(16, keys * 2)), {0, 0});
}

std::size_t Rarity::Counts::slot(std::uint32_t key) const {
  std::size_t at = (key * 0x9E3779B1U >> 5) & (slots_.size() - 1);
  while (slots_[at].second != 0 && slots_[at].first != key) at = (at + 1) & (slots_.size() - 1);
  return at;
}

void Rarity::Counts::add(std::uint32_t key) {
  auto& [known, count] = slots_[slot(key)];
  known = key;
  ++count;
}

std::uint32_t Rarity::Counts::count(std::uint32_t key) const { return slots_[slot(key)].second; }

Rarity::Rarity(std::span<const LinkedReading> readings) {
  std::size_t words = 0, names = 0, numbers = 0, days = 0;
  for (const LinkedReading& reading : readings) {
    words += reading.clues.words.size();
    names += reading.clues.names.size();
    numbers += reading.clues.numbers.size();
    days += reading.clues.days.size();
  }
  words_.reserve(words);
  names_.reserve(names);
  numbers_.reserve(numbers);
  days_.reserve(days);
  for (const LinkedReading& reading : readings) {
    for (const WordCount& word : reading.clues.words) words_.add(word.key);
    for (const std::uint32_t name : reading.clues.names) names_.add(name);
    for (const std::uint32_t number : reading.clues.numbers) numbers_.add(number);
    for (const std::int32_t day : reading.clues.days) days_.add(static_cast<std::uint32_t>(day));
  }
  all_ = static_cast<double>(readings.size()) + static_cast<double>(counted_articles);
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
