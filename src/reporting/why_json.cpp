#include "checkclaims/report.hpp"
#include "reporting/story_json.hpp"

namespace checkclaims {

void write_why_json(const Analysis& analysis, const Finding& finding, const Sink& out) {
  DocumentPositions positions(analysis.documents);
  out(schema_head("why"));
  out(",\n\"finding\":" + to_line(finding_json(analysis, finding, std::nullopt, positions)) +
      ",\n\"stories\":[");
  bool first = true;
  for (const Story& story : stories_behind(analysis, finding)) {
    out((first ? "\n" : ",\n") + to_line(story_json(analysis, story, positions)));
    first = false;
  }
  out(std::string(first ? "]" : "\n]") + "}\n");
}

}  // namespace checkclaims
