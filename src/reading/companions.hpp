#pragma once
#include <vector>

#include "reading/counted.hpp"

namespace checkclaims {

/// Appends one phrase for each subject that something befell in company: "the driver was
/// kidnapped along with three guards" is four. It stands where its subject does; its
/// number reaches to the end of the company.
void add_companions(const ChunkedSentence& sentence, std::vector<Counted>& phrases);

}  // namespace checkclaims
