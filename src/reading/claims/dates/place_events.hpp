#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "checkclaims/mention.hpp"
#include "reading/syntax/chunks.hpp"

namespace checkclaims {

/// What was done to a place on a day, by the role that the events table gives to the word:
///
///   Port Halden was invaded on 6 May · it was invaded on 6 May     befalls
///   the invasion of Port Halden on 6 May                           befalling
///   they lived in Port Halden until the invasion on 6 May          befalling
struct PlaceEvent {
  const Row* row = nullptr;
  std::size_t first = 0, last = 0;     ///< chunks, date included
  std::size_t date = 0;                ///< chunk of the date
  std::optional<std::uint32_t> place;  ///< name mention; nothing = "it", which stands at `first`
};

/// What was done lies behind its article: without a year it is the last such day there was.
DayRange past_days(const DateMention& date, const DayRange& published);

std::vector<PlaceEvent> place_events(const ChunkedSentence& sentence,
                                     std::span<const Mention> mentions);

}  // namespace checkclaims
