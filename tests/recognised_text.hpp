#pragma once
#include <cctype>
#include <deque>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "checkclaims/claim.hpp"
#include "checkclaims/lexicon.hpp"
#include "lexicon/tokenize.hpp"
#include "reading/mentions/names.hpp"
#include "reading/mentions/speakers.hpp"

namespace checkclaims {

/// A text cut at line ends and full stops, with the views that the recognisers take.
/// Not copyable: the views point into it.
class TestText {
 public:
  explicit TestText(std::string text) : text_(std::move(text)) {
    std::uint32_t first = 0;
    for (std::uint32_t i = 0; i <= text_.size(); ++i) {
      const bool line = i == text_.size() || text_[i] == '\n';
      const bool stop = !line && text_[i] == '.' && i + 2 < text_.size() && text_[i + 1] == ' ' &&
                        i > 1 && std::islower(static_cast<unsigned char>(text_[i - 1])) != 0 &&
                        std::isupper(static_cast<unsigned char>(text_[i + 2])) != 0;
      if (!line && !stop) continue;
      const std::uint32_t last = line ? i : i + 1;
      if (last > first) add({first, last});
      first = i + 1;
    }
    names_ = recognise_names(views_);
  }
  TestText(const TestText&) = delete;
  TestText& operator=(const TestText&) = delete;

  const std::vector<SentenceView>& sentences() const { return views_; }
  const std::vector<std::vector<Marked<NameMention>>>& names() const { return names_; }
  std::vector<Marked<SpeakerMention>> speakers(std::size_t sentence) const {
    return recognise_speakers(views_[sentence], names_[sentence]);
  }
  /// As the linker sees it: the names alone.
  Reading reading() const {
    Reading reading;
    reading.document.text = text_;
    for (std::uint32_t s = 0; s < views_.size(); ++s)
      for (const auto& name : names_[s])
        reading.mentions.push_back(
            {{views_[s].tokens[name.first].span.begin, views_[s].tokens[name.last - 1].span.end},
             s,
             SkipReason::claimed,
             name.what});
    return reading;
  }

 private:
  void add(Span span) {
    const Lexicon& lexicon = Lexicon::english();
    tokens_.push_back(tokenize(text_, span, &lexicon));
    hits_.push_back(lexicon.match(tokens_.back()));
    views_.push_back({text_, tokens_.back(), hits_.back(), lexicon});
  }

  std::string text_;
  std::deque<std::vector<Token>> tokens_;
  std::deque<std::vector<Hit>> hits_;
  std::vector<SentenceView> views_;
  std::vector<std::vector<Marked<NameMention>>> names_;
};

}  // namespace checkclaims
