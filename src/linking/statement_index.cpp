#include "linking/statement_index.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>

#include "linking/in_parallel.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_sharing = 16;  // statements that share one shingle; more are boilerplate
constexpr std::uint32_t least_shared = 2;  // shingles that two statements must share

/// A shingle of a statement together with the number of the statement, packed because there are
/// many. Pairs of statements are packed the same way.
std::uint64_t packed(std::uint32_t high, std::uint32_t low) {
  return std::uint64_t{high} << 32 | low;
}
/// Sorts by the high half, and what has the same in the order it has now.
void sort_by_high(std::vector<std::uint64_t>& all) {
  constexpr unsigned digit = 11;  // bits
  std::vector<std::uint64_t> sorted(all.size());
  for (unsigned shift = 32; shift < 64; shift += digit) {
    std::array<std::size_t, (1U << digit) + 1> first{};
    const auto digit_of = [shift](std::uint64_t both) {
      return both >> shift & ((1U << digit) - 1);
    };
    for (const std::uint64_t both : all) ++first[digit_of(both) + 1];
    std::partial_sum(first.begin(), first.end(), first.begin());
    for (const std::uint64_t both : all) sorted[first[digit_of(both)]++] = both;
    all.swap(sorted);
  }
}

std::uint32_t high_of(std::uint64_t both) { return static_cast<std::uint32_t>(both >> 32); }
std::uint32_t low_of(std::uint64_t both) { return static_cast<std::uint32_t>(both); }

std::uint32_t shingle_of(std::uint32_t a, std::uint32_t b) {
  std::uint64_t x = (std::uint64_t{a} << 32 | b) * 0x9E3779B97F4A7C15ULL;
  x ^= x >> 32;
  return static_cast<std::uint32_t>(x * 0xD6E8FEB86659FD93ULL >> 32);
}

/// Calls `visit` with each pair of adjacent terms, and of terms with one between them.
template <class Visit>
void each_shingle(std::span<const std::uint32_t> keys, const Visit& visit) {
  for (std::size_t i = 0; i + 1 < keys.size(); ++i) {
    visit(shingle_of(keys[i], keys[i + 1]));
    if (i + 2 < keys.size()) visit(shingle_of(keys[i], keys[i + 2]) ^ 0x5bd1e995U);
  }
}

/// All statements in the order of articles.
std::vector<StatementPlace> numbered(const StatementTerms& terms) {
  std::vector<StatementPlace> all;
  for (std::uint32_t r = 0; r < terms.readings().size(); ++r)
    for (std::uint32_t s = 0; s < terms.readings()[r].statements.all.size(); ++s)
      all.push_back({r, s});
  return all;
}

/// One of the parts into which shingles fall, so that only what a part needs is in memory at once.
struct ShingleRange {
  std::uint32_t number = 0;
  unsigned bits = 0;  ///< the leading bits of a shingle that tell the part

  bool has(std::uint32_t shingle) const { return bits == 0 || shingle >> (32U - bits) == number; }
};

/// Of the shingles of a part, how often they occur, counted up to 255; shingles with one slot share
/// their sum.
class Occurrences {
 public:
  explicit Occurrences(std::size_t terms)
      : counts_(std::bit_ceil(std::max<std::size_t>(terms, 64) * 4), 0) {}
  void add(std::uint32_t shingle) {
    std::uint8_t& count = counts_[shingle & (counts_.size() - 1)];
    if (count < 255) ++count;
  }
  bool shared(std::uint32_t shingle) const { return counts_[shingle & (counts_.size() - 1)] > 1; }

 private:
  std::vector<std::uint8_t> counts_;
};

/// The statements that have each shingle of a part; sorted.
std::vector<std::uint64_t> postings_of(const StatementTerms& terms,
                                       std::span<const StatementPlace> statements,
                                       std::size_t count, const ShingleRange& part) {
  Occurrences occurrences(count >> part.bits);
  for (const StatementPlace& place : statements)
    each_shingle(terms.keys(place), [&](std::uint32_t shingle) {
      if (part.has(shingle)) occurrences.add(shingle);
    });
  std::vector<std::uint64_t> postings;
  for (std::uint32_t s = 0; s < statements.size(); ++s)
    each_shingle(terms.keys(statements[s]), [&](std::uint32_t shingle) {
      if (part.has(shingle) && occurrences.shared(shingle)) postings.push_back(packed(shingle, s));
    });
  sort_by_high(postings);  // each statement comes in turn
  postings.erase(std::unique(postings.begin(), postings.end()), postings.end());
  return postings;
}

/// Pairs of statements, one entry for each shingle of the part that they share.
std::vector<std::uint64_t> meetings(std::span<const std::uint64_t> postings,
                                    std::span<const StatementPlace> statements,
                                    const ComparableArticles& comparable) {
  std::vector<std::uint64_t> met;
  for (std::size_t begin = 0, end = 0; begin < postings.size(); begin = end) {
    while (end < postings.size() && high_of(postings[end]) == high_of(postings[begin])) ++end;
    if (end - begin > most_sharing) continue;
    for (std::size_t i = begin; i < end; ++i)
      for (std::size_t j = i + 1; j < end; ++j) {
        const std::uint32_t one = low_of(postings[i]), other = low_of(postings[j]);
        if (statements[one].reading != statements[other].reading &&
            comparable(statements[one].reading, statements[other].reading))
          met.push_back(packed(one, other));
      }
  }
  return met;
}

/// Both have enough terms and are not identical.
bool alike(const StatementTerms& terms, const StatementPair& pair) {
  constexpr int least = 4;
  const auto a = terms.keys(pair.one), b = terms.keys(pair.other);
  if (a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin())) return false;
  const auto bit = [](std::uint32_t key) { return std::uint64_t{1} << (key >> 5 & 63); };
  std::uint64_t present = 0;
  for (const std::uint32_t key : a) present |= bit(key);
  int both = 0;
  for (const std::uint32_t key : b) both += (present & bit(key)) != 0;
  return both >= least && std::count_if(b.begin(), b.end(), [&a](std::uint32_t key) {
                            return std::find(a.begin(), a.end(), key) != a.end();
                          }) >= least;
}

}  // namespace

std::vector<StatementPair> statement_pairs(const StatementTerms& terms,
                                           const ComparableArticles& comparable) {
  constexpr std::size_t terms_of_part = 1U << 17U;
  constexpr unsigned most_bits = 4;
  std::size_t count = 0;
  for (const LinkedReading& reading : terms.readings()) count += reading.statements.terms.size();
  const std::vector<StatementPlace> statements = numbered(terms);
  const unsigned bits =
      std::min(most_bits, static_cast<unsigned>(std::bit_width(count / terms_of_part)));
  std::vector<std::vector<std::uint64_t>> met_in(std::size_t{1} << bits);
  for_each_in_parallel(met_in.size(), [&](std::size_t number) {
    const ShingleRange part{static_cast<std::uint32_t>(number), bits};
    met_in[number] = meetings(postings_of(terms, statements, count, part), statements, comparable);
  });
  std::vector<std::uint64_t> met;
  for (const std::vector<std::uint64_t>& some : met_in)
    met.insert(met.end(), some.begin(), some.end());
  std::sort(met.begin(), met.end());
  std::vector<StatementPair> pairs;
  for (std::size_t begin = 0, end = 0; begin < met.size(); begin = end) {
    while (end < met.size() && met[end] == met[begin]) ++end;
    const StatementPair pair{statements[high_of(met[begin])], statements[low_of(met[begin])]};
    if (end - begin >= least_shared && alike(terms, pair)) pairs.push_back(pair);
  }
  return pairs;
}

}  // namespace checkclaims
