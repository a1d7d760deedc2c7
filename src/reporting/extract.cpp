#include <algorithm>

#include "checkclaims/report.hpp"
#include "reporting/records.hpp"

namespace checkclaims {

void write_records(const Analysis& analysis, const Sink& out) {
  auto claim = analysis.claims.begin();
  for (std::uint32_t document = 0; document < analysis.documents.size(); ++document) {
    out(to_line(document_json(analysis, document)) + '\n');
    DocumentPositions positions(analysis.documents);
    for (; claim != analysis.claims.end() && claim->document == document; ++claim)
      out(to_line(claim_json(analysis, *claim, positions)) + '\n');
  }
}

}  // namespace checkclaims
