#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "checkclaims/checkclaims.hpp"

namespace checkclaims {

/// `source`, `speaker` and `day` join claims while they are checked; a Graph has only the others,
/// and its claims carry article, speakers and days themselves.
enum class NodeKind : std::uint8_t { source, speaker, entity, event, day, claim };

/// A node of the claim graph: a subject or a claim.
struct GraphNode {
  NodeKind kind = NodeKind::claim;
  /// "entity:ID", "event-..." or "claim:ID@a.txt", followed by "#2", "#3" for repeats within an
  /// article.
  std::string id;
  /// The claim of a claim, otherwise the first claim about the subject.
  std::uint32_t index = 0;
  std::string name;  ///< of a subject; empty for claims
};

enum class EdgeKind : std::uint8_t {
  stated_in,   ///< claim -> source; this and the other edges to nodes that a Graph lacks
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

/// The claim graph: what is claimed about whom, and how the claims relate to each other.
struct Graph {
  std::vector<GraphNode> nodes;  ///< sorted by kind, then id
  std::vector<GraphEdge> edges;  ///< sorted by kind, from, to; without duplicates
};

std::string_view name_of(NodeKind kind);
std::string_view name_of(EdgeKind kind);

/// Builds the graph from linked claims and their findings. It contains all claims, including those
/// that no rule uses.
Graph graph_of(const Analysis& analysis);
/// Only these claims in any order, their subjects, and the edges between them.
Graph part_of(const Graph& graph, std::span<const ClaimId> claims);

}  // namespace checkclaims
