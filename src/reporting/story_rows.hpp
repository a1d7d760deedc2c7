#pragma once
#include <cstdint>
#include <string>

#include "checkclaims/story.hpp"
#include "reporting/page.hpp"

namespace checkclaims {

enum class Detail : std::uint8_t {
  brief,  ///< a few of the places with the same value
  full,   ///< every place, with its words
};

/// "war in Norvia, killed, Norvians · since 2019-05-06", "Port Halden, day of the invasion".
std::string topic_of(const Story& story, const Analysis& analysis);

/// A claim of a story, or a line that counts those left out.
struct StoryRow {
  std::string day, value, speaker, place, note;
  std::string conflicts;               ///< the findings in which its value is a rival, in words
  const LinkedClaim* claim = nullptr;  ///< null for a line that counts
  const ValueGroup* value_group = nullptr;  ///< on the first line of each
};
/// The lines of a story, in value groups by time.
std::vector<StoryRow> story_rows(const Story& story, Detail detail, Page& page);

/// Writes a line for each claim, in value groups by time: day, value, speaker, place, and remarks
/// on the value group. "!" marks a value that conflicts with another.
void write_story_rows(const Story& story, Detail detail, Page& page);

}  // namespace checkclaims
