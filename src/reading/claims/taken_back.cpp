#include "reading/claims/taken_back.hpp"

#include <algorithm>
#include <vector>

namespace checkclaims {
namespace {

constexpr std::size_t ahead = 2;  // sentences in which a refutation may follow

struct Said {
  bool hearsay = false;  ///< it speaks of a claim, a rumour, a number
  bool refutes = false;
};

Said said_in(const SentenceView& view) {
  Said said;
  bool taken_back = false, untrue = false;
  for (const Hit& hit : view.hits) {
    if (hit.table != Table::clues) continue;
    const std::string_view row = view.lexicon.row(hit).id;
    taken_back = taken_back || row == "taken_back";
    untrue = untrue || row == "untrue";
    said.hearsay = said.hearsay || row == "hearsay";
  }
  said.refutes = taken_back || (untrue && said.hearsay);
  return said;
}

}  // namespace

void take_back(Reading& reading, std::span<const RecognisedSentence> sentences) {
  std::vector<Said> said;
  said.reserve(sentences.size());
  for (const RecognisedSentence& sentence : sentences)
    said.push_back(said_in(sentence.chunked.view));
  if (std::none_of(said.begin(), said.end(), [](const Said& s) { return s.refutes; })) return;
  const auto& all = reading.document.sentences;
  for (Claim& claim : reading.claims) {
    if (claim.kind() != ClaimKind::figure || !stated(claim)) continue;
    const auto behind =
        std::upper_bound(all.begin(), all.end(), claim.value_span.begin,
                         [](std::uint32_t at, const Sentence& s) { return at < s.span.begin; });
    if (behind == all.begin()) continue;
    const auto at = static_cast<std::size_t>(behind - all.begin()) - 1;
    const bool heard = said[at].hearsay || claim.modality == Modality::reported;
    bool refuted = said[at].refutes && said[at].hearsay;
    for (std::size_t next = at + 1; heard && next < said.size() && next <= at + ahead; ++next)
      refuted = refuted || said[next].refutes;
    if (refuted) claim.modality = Modality::denied;
  }
}

}  // namespace checkclaims
