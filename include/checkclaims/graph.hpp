#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "checkclaims/checkclaims.hpp"

namespace checkclaims {

enum class NodeKind : std::uint8_t { source, speaker, entity, event, day, claim };

/// A node of the claim graph.
struct GraphNode {
  NodeKind kind = NodeKind::claim;
  std::string
      id;  ///< "source:a.txt", "speaker:police", "entity:ID", "event-...", "day:2024-07-31",
           ///< "claim:ID@a.txt", and "#2", "#3" behind it for repeats within an article
  std::uint32_t index = 0;  ///< of a source the document, of a claim the claim; of others the first
                            ///< claim that names it
  std::string name;         ///< path, spelling or ISO day as it stands; empty for claims
};

enum class EdgeKind : std::uint8_t {
  stated_in,   ///< claim -> source
  said_by,     ///< claim -> speaker
  about,       ///< claim -> entity or event
  not_before,  ///< claim or event -> day: the first day on which it may be true or have been
  not_after,   ///< claim or event -> day: the last one
  on_day,      ///< claim or event -> day: both
  rival,  ///< lower claim -> higher claim, of offices the first -> the second: they cannot both be
          ///< true
  disputes,  ///< the same of two named speakers
  revises,   ///< claim -> the claim that it corrects
  grows,     ///< step of a total that grew -> the next step
  refines,   ///< exact figure -> rough figure of the same thing
  repeats,   ///< claim -> an earlier place that says the same
};

struct GraphEdge {
  EdgeKind kind = EdgeKind::about;
  std::uint32_t from = 0, to = 0;  ///< indexes into Graph::nodes
  auto operator<=>(const GraphEdge&) const = default;
};

/// Who says what of whom, for which day, and what that is to what others say.
struct Graph {
  std::vector<GraphNode> nodes;  ///< by kind, then id
  std::vector<GraphEdge> edges;  ///< by kind, from, to; each once
};

std::string_view name_of(NodeKind kind);
std::string_view name_of(EdgeKind kind);

/// Linked claims and their findings -> the graph of all claims, those that take part in no
/// rule included.
Graph graph_of(const Analysis& analysis);

}  // namespace checkclaims
