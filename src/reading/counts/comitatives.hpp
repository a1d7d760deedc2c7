#pragma once
#include <vector>

#include "reading/counts/count_phrase.hpp"

namespace checkclaims {

/// Appends one phrase for each subject that something befell in company: "the driver was
/// kidnapped along with three guards" is four. It stands where its subject does; its
/// number reaches to the end of the company.
void add_comitatives(const ChunkedSentence& sentence, std::vector<CountPhrase>& phrases);

}  // namespace checkclaims
