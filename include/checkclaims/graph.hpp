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
  /// "source:a.txt", "speaker:police", "entity:ID", "event-...", "day:2024-07-31" or
  /// "claim:ID@a.txt", followed by "#2", "#3" for repeats within an article.
  std::string id;
  /// The document of a source, the claim of a claim, otherwise the first claim that names the node.
  std::uint32_t index = 0;
  std::string name;  ///< path, spelling or ISO day; empty for claims
};

enum class EdgeKind : std::uint8_t {
  stated_in,   ///< claim -> source
  said_by,     ///< claim -> speaker
  about,       ///< claim -> entity or event
  not_before,  ///< claim or event -> day: the first possible day
  not_after,   ///< claim or event -> day: the last possible day
  on_day,      ///< claim or event -> day: the only possible day
  rival,     ///< lower claim -> higher claim, for offices first -> second: they cannot both be true
  disputes,  ///< the same between claims of two named speakers
  revises,   ///< claim -> the claim that it corrects
  grows,     ///< step of a total that grew -> the next step
  refines,   ///< exact figure -> rough figure of the same thing
  repeats,   ///< claim -> an earlier claim that says the same
};

struct GraphEdge {
  EdgeKind kind = EdgeKind::about;
  std::uint32_t from = 0, to = 0;  ///< indexes into Graph::nodes
  auto operator<=>(const GraphEdge&) const = default;
};

/// The claim graph: who claims what about whom, for which day, and how the claims relate to each
/// other.
struct Graph {
  std::vector<GraphNode> nodes;  ///< sorted by kind, then id
  std::vector<GraphEdge> edges;  ///< sorted by kind, from, to; without duplicates
};

std::string_view name_of(NodeKind kind);
std::string_view name_of(EdgeKind kind);

/// Builds the graph from linked claims and their findings. It contains all claims, including those
/// that no rule uses.
Graph graph_of(const Analysis& analysis);

}  // namespace checkclaims
