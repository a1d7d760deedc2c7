#include "checkclaims/report.hpp"
#include "reporting/story_json.hpp"

namespace checkclaims {
namespace {

Json camp_json(const Analysis& analysis, const ValueGroup& value_group,
               DocumentPositions& positions) {
  Json json = {{"value", value_json(analysis.claims.at(value_group.claims.front()))},
               {"articles", value_group.articles},
               {"order_inferred", value_group.order_inferred},
               {"fits_beginning", value_group.fits_beginning},
               {"clashes", Json::array()},
               {"claims", Json::array()}};
  if (!value_group.together.empty()) json["together"] = value_group.together;
  for (const std::uint32_t i : value_group.conflicts)
    json["clashes"].push_back(analysis.findings.at(i).id);
  for (const ClaimId i : value_group.claims) {
    const LinkedClaim& claim = analysis.claims.at(i);
    Json said = claim_json(analysis, claim, positions);
    said["whole"] = of_whole(claim);
    said["basis"] = name_of(analysis.documents.at(claim.document).published.basis);
    json["claims"].push_back(std::move(said));
  }
  return json;
}

}  // namespace

Json story_json(const Analysis& analysis, const Story& story, DocumentPositions& positions) {
  Json json = {{"kind", name_of(story.kind)},
               {"key", story.key},
               {"subject", subject_json(story.subject)},
               {"measure", story.measure},
               {"scope", story.scope},
               {"articles", story.articles},
               {"findings", Json::array()},
               {"camps", Json::array()}};
  for (const std::uint32_t i : story.findings) {
    const Finding& finding = analysis.findings.at(i);
    json["findings"].push_back(
        {{"id", finding.id}, {"rule", finding.rule}, {"severity", name_of(finding.severity)}});
  }
  for (const ValueGroup& value_group : story.value_groups)
    json["camps"].push_back(camp_json(analysis, value_group, positions));
  return json;
}

void write_timeline_json(const Timeline& timeline, const Sink& out) {
  DocumentPositions positions(timeline.analysis.documents);
  out(schema_head("timeline") + ",\n\"stories\":[");
  for (std::size_t i = 0; i < timeline.stories.size(); ++i)
    out((i == 0 ? "\n" : ",\n") +
        to_line(story_json(timeline.analysis, timeline.stories[i], positions)));
  out(std::string(timeline.stories.empty() ? "]" : "\n]") +
      ",\n\"left_out\":" + std::to_string(timeline.left_out) + "}\n");
}

}  // namespace checkclaims
