#include "reading/frames.hpp"

#include <algorithm>

namespace checkclaims {
namespace {

constexpr std::size_t npos = SIZE_MAX;

/// What stands between a verb and its subject.
struct Left {
  std::size_t counted = npos;
  bool auxiliary = false;  ///< be, have, get or a modal stands between
  bool adjacent = false;   ///< nothing but adverbs and auxiliaries stands between
  bool stock = false;      ///< "currently", "still"
};

class Binder {
 public:
  Binder(const ChunkedSentence& s, std::span<const Counted> counted) : s_(s), counted_(counted) {
    starts_.assign(s.chunks.size() + 1, npos);
    ends_.assign(s.chunks.size() + 1, npos);
    for (std::size_t i = 0; i < counted.size(); ++i) {
      starts_[counted[i].first] = i;
      ends_[counted[i].last] = i;
    }
  }

  /// The counted phrase that is the object of a verb at `at`.
  std::size_t object(std::size_t at) const {
    for (std::size_t i = at + 1; i < s_.chunks.size() && i < at + 5; ++i) {
      if (starts_[i] != npos) return starts_[i];
      const bool skipped = s_.is(i, "determiner") || s_.is(i, "adverb") || s_.says(i, "total") ||
                           (s_.says(i, "of") && i > 0 && s_.says(i - 1, "total"));
      if (!skipped) return npos;
    }
    return npos;
  }

  /// The counted phrase that is the subject of a word at `at`.
  Left subject(std::size_t at) const {
    Left left;
    left.adjacent = true;
    std::size_t crossed = 0;
    for (std::size_t i = at; crossed < 16; ++crossed) {
      if (ends_[i] != npos) {
        if (!counted_[ends_[i]].part) {
          left.counted = ends_[i];
          return left;
        }
        i = counted_[ends_[i]].first;
        left.adjacent = false;
        continue;
      }
      if (i == 0) return {};
      const std::size_t k = i - 1;
      const Chunk& chunk = s_.chunks[k];
      if (s_.is(k, "be") || s_.is(k, "have") || s_.is(k, "get") || s_.is(k, "modal")) {
        left.auxiliary = true;
      } else if (s_.is(k, "adverb") || s_.is(k, "infinitive") || s_.hit(k, Table::modality) != nullptr || s_.says(k, "been")) {
        left.stock |= s_.says(k, "currently") || s_.says(k, "still");
      } else if (chunk.kind == ChunkKind::stop || chunk.kind == ChunkKind::quote || chunk.kind == ChunkKind::number) {
        return {};
      } else if (const Hit* measure = s_.hit(k, Table::measures); measure != nullptr && !conjoined(k)) {
        return {};
      } else {
        left.adjacent = false;
      }
      i = k;
    }
    return {};
  }

  /// The total that a noun like "toll" announces; `by` numbers are increments.
  std::vector<std::pair<std::size_t, bool>> totals(std::size_t at) const {
    std::vector<std::pair<std::size_t, bool>> found;
    for (std::size_t i = at + 1; i < s_.chunks.size() && i < at + 16; ++i) {
      if (s_.chunks[i].kind == ChunkKind::stop || (i > at + 1 && s_.hit(i, Table::measures) != nullptr)) break;
      if (starts_[i] == npos) continue;
      const auto& phrase = counted_[starts_[i]];
      const bool bare = phrase.head == Counted::Head::none || phrase.head == Counted::Head::people;
      if (!bare) break;
      const std::size_t before = i - 1;
      if (s_.says(before, "by")) {
        found.emplace_back(starts_[i], true);
      } else if (s_.says(before, "from")) {
        continue;  // the older figure
      } else if (before == at || s_.says(before, "of") || s_.says(before, "to") || s_.says(before, "at") || s_.is(before, "be") ||
                 s_.is(before, "adverb") || s_.chunks[before].kind == ChunkKind::word) {
        found.emplace_back(starts_[i], false);
        break;
      }
    }
    return found;
  }

  std::size_t starting(std::size_t chunk) const { return chunk < starts_.size() ? starts_[chunk] : npos; }

 private:
  /// "shot and killed", "killed or wounded": one subject for both.
  bool conjoined(std::size_t at) const { return at + 1 < s_.chunks.size() && s_.is(at + 1, "conjunction"); }

  const ChunkedSentence& s_;
  std::span<const Counted> counted_;
  std::vector<std::size_t> starts_, ends_;
};

/// Whether this phrase can be what the measure counts.
bool can_count(const Row& measure, const Counted& c) {
  switch (c.head) {
    case Counted::Head::people: {
      const std::string_view unit = c.people == nullptr ? std::string_view() : c.people->attribute("unit");
      return unit.empty() ? true : unit != "house" && measure.flag("place_subject");
    }
    case Counted::Head::unknown: return false;
    default: return true;
  }
}

/// Lists named `..._of_X` need a noun of people row X as what is counted.
bool needs_met(std::string_view role, const Counted& c) {
  const std::size_t of = role.find("_of_");
  if (of == std::string_view::npos) return true;
  return c.people != nullptr && c.people->id == role.substr(of + 4);
}

}  // namespace

std::vector<Frame> figure_frames(const ChunkedSentence& s, std::span<const Counted> counted) {
  std::vector<Frame> frames;
  if (counted.empty()) return frames;
  const Binder binder(s, counted);
  const auto add = [&](Frame frame, std::string_view role) {
    if (frame.counted == npos) return;
    const Counted& c = counted[frame.counted];
    if (!can_count(*frame.measure, c) || !needs_met(role, c)) return;
    const bool known = std::any_of(frames.begin(), frames.end(), [&](const Frame& other) {
      return other.counted == frame.counted && other.measure == frame.measure;
    });
    if (!known) frames.push_back(frame);
  };

  for (std::size_t i = 0; i < s.chunks.size(); ++i) {
    for (const Hit& hit : s.chunks[i].hits) {
      if (hit.table != Table::measures) continue;
      const std::string_view role = s.view.lexicon.role(hit);
      Frame frame{i, npos, &s.view.lexicon.row(hit), false, false, false, false};
      if (frame.measure->flag("duration")) continue;
      if (role.starts_with("verb_self")) {
        const Left left = binder.subject(i);
        frame.counted = left.counted;
        frame.passive = true;
        frame.stock = left.stock;
        const bool finite = (hit.forms & (form_past | form_third | form_base)) != 0 || left.auxiliary || left.adjacent;
        if (finite) add(frame, role);
      } else if (role.starts_with("verb")) {
        frame.counted = binder.object(i);
        if (frame.counted != npos) {
          add(frame, role);
        } else if ((hit.forms & form_participle) != 0) {
          const Left left = binder.subject(i);
          // "25 could be freed and dozens held elsewhere set free": the auxiliary is shared.
          const bool shared = left.counted != npos && !frames.empty() && frames.back().passive &&
                              counted[left.counted].first > 0 && s.is(counted[left.counted].first - 1, "conjunction") &&
                              s.chunks[frames.back().trigger].segment == s.chunks[i].segment;
          if (left.adjacent || left.auxiliary || shared) {
            frame.counted = left.counted;
            frame.passive = true;
            frame.stock = left.stock;
            add(frame, role);
          }
        }
      } else if (role == "state") {
        const Left left = binder.subject(i);
        if (left.adjacent || left.auxiliary) {
          frame.counted = left.counted;
          frame.passive = true;
          add(frame, role);
        }
      } else if (role == "noun_total") {
        for (const auto& [total, increment] : binder.totals(i)) {
          frame.counted = total;
          frame.increment = increment;
          add(frame, role);
        }
      } else if (role.starts_with("noun")) {
        frame.loose = role == "noun_loose";
        for (std::size_t c = 0; c < counted.size(); ++c)
          if (counted[c].head == Counted::Head::measure && counted[c].head_chunk == i) frame.counted = c;
        if (frame.counted == npos && i + 1 < s.chunks.size() && s.says(i + 1, "of")) {
          std::size_t at = i + 2;
          while (at < s.chunks.size() && at < i + 5 && binder.starting(at) == npos && (s.is(at, "determiner") || s.is(at, "adverb"))) ++at;
          frame.counted = binder.starting(at);
        }
        add(frame, role);
      }
    }
  }
  // A state inside the phrase: "12 wounded soldiers".
  for (std::size_t c = 0; c < counted.size(); ++c)
    for (const std::size_t at : counted[c].states)
      if (const Hit* hit = s.hit(at, Table::measures)) add({at, c, &s.view.lexicon.row(*hit), false, false, false, true}, s.view.lexicon.role(*hit));
  // "12 people, including three children, were killed": the part shares the measure.
  for (std::size_t c = 1; c < counted.size(); ++c) {
    if (!counted[c].part || counted[c].head != Counted::Head::people) continue;
    for (std::size_t f = 0; f < frames.size(); ++f)
      if (frames[f].counted + 1 == c || (frames[f].counted + 2 == c && counted[c - 1].part)) {
        Frame part = frames[f];
        part.counted = c;
        add(part, "part");
      }
  }
  return frames;
}

}  // namespace checkclaims
