#pragma once
#include <span>
#include <string>
#include <vector>

#include "checkclaims/claim.hpp"
#include "reading/syntax/chunks.hpp"

namespace checkclaims {

/// Who is said to hold which office.
struct OfficePhrase {
  const Row* row = nullptr;         ///< of the titles table
  Tenure tenure;                    ///< as far as reading knows it
  std::size_t first = 0, last = 0;  ///< chunks
  std::size_t holder = 0;           ///< chunk of the holder's name
};

/// The offices that a sentence gives to those it names: in a title, an apposition, by "is", or
/// by a verb such as "was appointed". What stands in quotation marks is left out: the article
/// does not say it itself.
std::vector<OfficePhrase> office_phrases(const ChunkedSentence& sentence,
                                         std::span<const Mention> mentions,
                                         const DayRange& published);

}  // namespace checkclaims
