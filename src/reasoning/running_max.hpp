#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "reasoning/conflicts.hpp"

namespace checkclaims {

/// The greatest number offered so far: over all, over those without a speaker, by speaker, and the
/// two greatest of different speakers. Of equal ones the first bounded claim.
class RunningMax {
 public:
  explicit RunningMax(std::uint32_t speakers) : by_speaker_(speakers) {}

  void add(std::int64_t number, std::uint32_t bounded, std::uint32_t speaker) {
    const Entry entry{number, bounded, speaker};
    keep(all_, entry);
    keep(by_speaker_[speaker], entry);
    if (speaker == 0) return;
    if (first_.bounded != Conflicts::none && first_.speaker == speaker) {
      keep(first_, entry);
    } else if (beats(entry, first_)) {
      second_ = first_;
      first_ = entry;
    } else {
      keep(second_, entry);
    }
  }

  /// A claim with a number above `limit` that is in conflict with `speaker`.
  std::uint32_t in_conflict(std::int64_t limit, std::uint32_t speaker) const {
    if (speaker == 0) return above(all_, limit);
    const Entry& own = by_speaker_[speaker];
    const Entry& unnamed = by_speaker_[0];
    return above(beats(own, unnamed) ? own : unnamed, limit);
  }

  /// A claim with a number above `limit` that is in dispute with `speaker`.
  std::uint32_t in_dispute(std::int64_t limit, std::uint32_t speaker) const {
    if (speaker == 0) return Conflicts::none;
    return above(first_.speaker == speaker ? second_ : first_, limit);
  }

  std::uint32_t any(std::int64_t limit) const { return above(all_, limit); }

  /// Clears everything, in time linear in the number of `speakers_heard`.
  void reset(std::span<const std::uint32_t> speakers_heard) {
    for (const std::uint32_t speaker : speakers_heard) by_speaker_[speaker] = {};
    all_ = first_ = second_ = {};
  }

 private:
  struct Entry {
    std::int64_t number = 0;
    std::uint32_t bounded = Conflicts::none, speaker = 0;
  };
  static bool beats(const Entry& a, const Entry& b) {
    if (a.bounded == Conflicts::none || b.bounded == Conflicts::none)
      return a.bounded != Conflicts::none;
    return a.number != b.number ? a.number > b.number : a.bounded < b.bounded;
  }
  static void keep(Entry& kept, const Entry& offered) {
    if (beats(offered, kept)) kept = offered;
  }
  static std::uint32_t above(const Entry& entry, std::int64_t limit) {
    return entry.bounded != Conflicts::none && entry.number > limit ? entry.bounded
                                                                    : Conflicts::none;
  }

  std::vector<Entry> by_speaker_;
  Entry all_, first_, second_;
};

}  // namespace checkclaims
