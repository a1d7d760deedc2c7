#pragma once
#include <span>
#include <vector>

#include "checkclaims/claim.hpp"
#include "checkclaims/measurement.hpp"
#include "reading/events/recognised.hpp"

namespace checkclaims {

/// The numbers of an article that count or measure something, whatever it is:
///
///   Ostermark recalls 86,000 Aurora vehicles        86,000 vehicles, recall, Ostermark
///   turnout was 62 percent                           62 percent, turnout
///   the court fined Kestrel 2.4 million euros        2.4 million euros, fine, Kestrel
///
/// `reading` has its claims. By number mention.
std::vector<Measurement> measurements(const Reading& reading,
                                      std::span<const RecognisedSentence> sentences);

}  // namespace checkclaims
