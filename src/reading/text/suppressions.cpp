// <!-- checkclaims-ignore conflicting-figure: both are quoted as they stood -->
#include "reading/text/suppressions.hpp"

#include <algorithm>

namespace checkclaims {
namespace {

constexpr std::string_view opening = "<!--", closing = "-->", directive = "checkclaims-ignore",
                           blanks = " \t\r\n\v\f";

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
}

/// On one line.
std::string joined(std::string_view text) {
  std::string line;
  for (const char c : trimmed(text)) {
    const bool blank = blanks.find(c) != std::string_view::npos;
    if (!blank)
      line += c;
    else if (line.back() != ' ')
      line += ' ';
  }
  return line;
}

std::vector<std::string> rules_of(std::string_view list) {
  std::vector<std::string> rules;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(','), list.size());
    if (const std::string_view rule = trimmed(list.substr(0, end)); !rule.empty())
      rules.emplace_back(rule);
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return rules;
}

class Excuses {
 public:
  Excuses(std::string_view text, std::span<const Piece> pieces) : text_(text), pieces_(pieces) {}

  std::vector<Suppression> read(std::uint32_t from) {
    std::uint32_t end = from;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      const Span span = pieces_[i].span;
      // Where words follow a comment on its line, it stands before their piece.
      if (const std::size_t at = text_.substr(end, span.begin - end).find(opening);
          at != std::string_view::npos)
        comments(end + at);
      const bool code = in_code(i);
      if (!code && pieces_[i].form == PieceForm::markup && at(span).starts_with(opening))
        comments(span.begin);
      else if (span.begin >= comment_end_ &&
               (code || pieces_[i].form != PieceForm::markup || in_table(i)))
        block(i);
      end = span.end;
    }
    return std::move(excuses_);
  }

 private:
  std::string_view at(Span span) const { return text_.substr(span.begin, span.size()); }

  /// Fences are markup only where they are a pair.
  bool in_code(std::size_t i) {
    const std::string_view line = at(pieces_[i].span);
    const char fence = line.starts_with("```") ? '`' : line.starts_with("~~~") ? '~' : '\0';
    const bool inside = fence_ != '\0';
    if (pieces_[i].form == PieceForm::markup && fence != '\0' && (!inside || fence == fence_))
      fence_ = inside ? '\0' : fence;
    return inside || fence_ != '\0';
  }

  bool in_table(std::size_t i) const {
    return pieces_[i].form == PieceForm::markup &&
           at(pieces_[i].span).find('|') != std::string_view::npos;
  }

  /// Whether a piece belongs to the block of the one before it.
  bool goes_on(std::size_t i) const {
    if (i == 0 || pieces_[i].form != pieces_[i - 1].form || pieces_[i].form == PieceForm::heading)
      return false;
    if (pieces_[i].form == PieceForm::item) return true;
    const std::uint32_t end = pieces_[i - 1].span.end;
    const std::string_view gap = text_.substr(end, pieces_[i].span.begin - end);
    std::size_t breaks = 0;
    for (std::size_t c = 0; c < gap.size(); ++c)
      breaks += gap[c] == '\n' || (gap[c] == '\r' && gap.substr(c + 1, 1) != "\n") ? 1U : 0U;
    return breaks < 2 && gap.find(opening) == std::string_view::npos;
  }

  /// Those of one line, the first of which begins here.
  void comments(std::size_t begin) {
    while (begin >= comment_end_ &&
           text_.substr(std::min(begin, text_.size())).starts_with(opening) &&
           comment(static_cast<std::uint32_t>(begin)))
      begin = std::min(text_.find_first_not_of(" \t", comment_end_), text_.size());
  }

  /// False where it has no end.
  bool comment(std::uint32_t begin) {
    const std::size_t close = text_.find(closing, begin + opening.size());
    if (close == std::string_view::npos) return false;
    comment_end_ = static_cast<std::uint32_t>(close + closing.size());
    std::string_view said =
        trimmed(text_.substr(begin + opening.size(), close - begin - opening.size()));
    if (!said.starts_with(directive)) return true;
    said.remove_prefix(directive.size());
    if (!said.empty() && said.front() != ':' && blanks.find(said.front()) == std::string_view::npos)
      return true;
    const std::size_t colon = std::min(said.find(':'), said.size());
    excuses_.push_back({{begin, comment_end_},
                        rules_of(said.substr(0, colon)),
                        joined(said.substr(std::min(colon + 1, said.size()))),
                        {}});
    return true;
  }

  void block(std::size_t i) {
    const Span span = pieces_[i].span;
    const bool more = block_first_ < excuses_.size() || fence_ != '\0' || goes_on(i);
    if (block_first_ < excuses_.size()) {  // comments wait for their block
      open_ = block_first_;
      block_first_ = excuses_.size();
      for (std::size_t e = open_; e < excuses_.size(); ++e) excuses_[e].block = span;
    } else if (more) {
      for (std::size_t e = open_; e < excuses_.size(); ++e) excuses_[e].block.end = span.end;
    } else {
      open_ = excuses_.size();
    }
  }

  std::string_view text_;
  std::span<const Piece> pieces_;
  std::vector<Suppression> excuses_;
  std::size_t block_first_ = 0;    // the first that has no block yet
  std::size_t open_ = 0;           // the first of those whose block may go on
  std::uint32_t comment_end_ = 0;  // lines before it belong to a comment
  char fence_ = '\0';
};

}  // namespace

std::vector<Suppression> suppressions_in(std::string_view text, std::uint32_t from,
                                         std::span<const Piece> pieces) {
  if (text.find(directive) == std::string_view::npos) return {};
  return Excuses(text, pieces).read(from);
}

}  // namespace checkclaims
