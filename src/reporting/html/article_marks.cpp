#include "reporting/html/article_marks.hpp"

#include <algorithm>
#include <array>

namespace checkclaims {
namespace {

/// The part of a mark's text that it was given: the rest belongs to a mark before it.
struct Value {
  Span span;
  std::uint32_t mark = 0;
  MarkLevel level = MarkLevel::read;
};

/// A change at an offset: so many more or fewer marks of a level.
struct Change {
  std::uint32_t at = 0;
  MarkLevel level = MarkLevel::read;
  int by = 0;
};

struct Reference {
  std::uint32_t at = 0, mark = 0;
};

class Cutter {
 public:
  Cutter(std::string_view text, Span block, std::span<const TextMark> marks)
      : text_(text), block_(block), marks_(marks) {
    take_values();
    take_words();
  }

  std::vector<TextPiece> cut(std::span<const std::uint32_t> anchors) {
    for (const std::uint32_t anchor : anchors) cuts_.push_back(snapped(anchor));
    cuts_.push_back(block_.begin);
    cuts_.push_back(block_.end);
    std::sort(cuts_.begin(), cuts_.end());
    cuts_.erase(std::unique(cuts_.begin(), cuts_.end()), cuts_.end());

    std::vector<TextPiece> pieces;
    std::array<int, mark_levels> open{};
    std::size_t change = 0, value = 0, reference = 0;
    for (std::size_t i = 0; i + 1 < cuts_.size(); ++i) {
      TextPiece& piece = pieces.emplace_back();
      piece.span = {cuts_[i], cuts_[i + 1]};
      for (; change < changes_.size() && changes_[change].at <= piece.span.begin; ++change)
        open[static_cast<std::size_t>(changes_[change].level)] += changes_[change].by;
      for (std::size_t level = mark_levels; level-- > 0 && !piece.words;)
        if (open[level] > 0) piece.words = static_cast<MarkLevel>(level);
      while (value < values_.size() && values_[value].span.end <= piece.span.begin) ++value;
      if (value < values_.size() && values_[value].span.begin <= piece.span.begin) {
        piece.value = values_[value].mark;
        piece.value_level = values_[value].level;
      }
      for (; reference < references_.size() && references_[reference].at <= piece.span.end;
           ++reference)
        piece.references.push_back(references_[reference].mark);
    }
    return pieces;
  }

 private:
  /// The offset, brought into the block and to the begin of a character.
  std::uint32_t snapped(std::uint32_t at) const {
    at = std::clamp(at, block_.begin, block_.end);
    const auto continues = [this](std::uint32_t i) {
      return i < text_.size() && (static_cast<unsigned char>(text_[i]) & 0xC0) == 0x80;
    };
    while (at > block_.begin && continues(at)) --at;
    return at;
  }
  Span snapped(Span span) const { return {snapped(span.begin), snapped(span.end)}; }

  void take_values() {
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < marks_.size(); ++i)
      if (snapped(marks_[i].value).size() > 0) order.push_back(i);
    std::stable_sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) {
      return marks_[a].value.begin < marks_[b].value.begin;
    });
    for (const std::uint32_t i : order) {
      Span span = snapped(marks_[i].value);
      const std::uint32_t taken = values_.empty() ? block_.begin : values_.back().span.end;
      span.begin = std::max(span.begin, taken);
      if (span.begin < span.end)
        values_.push_back({span, i, marks_[i].level});
      else
        values_.back().level = std::max(values_.back().level, marks_[i].level);
      references_.push_back({values_.back().span.end, i});
    }
    for (const Value& value : values_) {
      cuts_.push_back(value.span.begin);
      cuts_.push_back(value.span.end);
    }
  }

  void take_words() {
    for (std::uint32_t i = 0; i < marks_.size(); ++i) {
      const Span span = snapped(marks_[i].words);
      if (span.size() == 0) continue;
      changes_.push_back({span.begin, marks_[i].level, 1});
      changes_.push_back({span.end, marks_[i].level, -1});
      cuts_.push_back(span.begin);
      cuts_.push_back(span.end);
      if (snapped(marks_[i].value).size() == 0) references_.push_back({span.end, i});
    }
    std::sort(changes_.begin(), changes_.end(),
              [](const Change& a, const Change& b) { return a.at < b.at; });
    std::sort(references_.begin(), references_.end(), [](const Reference& a, const Reference& b) {
      return a.at != b.at ? a.at < b.at : a.mark < b.mark;
    });
  }

  std::string_view text_;
  Span block_;
  std::span<const TextMark> marks_;
  std::vector<Value> values_;          // disjoint, in order
  std::vector<Change> changes_;        // by offset
  std::vector<Reference> references_;  // by offset
  std::vector<std::uint32_t> cuts_;
};

}  // namespace

std::vector<TextPiece> pieces_of(std::string_view text, Span block, std::span<const TextMark> marks,
                                 std::span<const std::uint32_t> anchors) {
  if (block.begin >= block.end) return {};
  return Cutter(text, block, marks).cut(anchors);
}

}  // namespace checkclaims
