#include <algorithm>

#include "checkclaims/report.hpp"
#include "reporting/records.hpp"

namespace checkclaims {

void write_records(const Analysis& analysis, const Sink& out) {
  auto claim = analysis.claims.begin();
  auto mention = analysis.mentions.begin();
  for (std::uint32_t document = 0; document < analysis.documents.size(); ++document) {
    out(to_line(document_json(analysis, document)) + '\n');
    DocumentPositions positions(analysis.documents);
    const auto mentions_before = [&](Span span) {
      for (; mention != analysis.mentions.end() && mention->document == document && mention->mention.span < span; ++mention)
        out(to_line(mention_json(analysis, *mention)) + '\n');
    };
    for (; claim != analysis.claims.end() && claim->document == document; ++claim) {
      mentions_before(claim->span);
      out(to_line(claim_json(analysis, *claim, positions)) + '\n');
    }
    mentions_before({UINT32_MAX, UINT32_MAX});
  }
}

}  // namespace checkclaims
