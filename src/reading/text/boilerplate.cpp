#include "reading/text/boilerplate.hpp"

#include <algorithm>

#include "lexicon/tokenize.hpp"
#include "reading/text/boilerplate_words.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t longest_head = 24;        // passages above an article
constexpr std::uint32_t longest_headline = 30;  // words
constexpr std::uint32_t longest_label = 6;      // words

struct PassageSigns {
  Outline outline;
  Wording wording;
  bool settled = false;  // its words or form have decided
};

/// ALL-CAPS-WORDS-JOINED-BY-HYPHENS, the name of a photo.
bool slug(std::string_view passage) {
  std::size_t hyphens = 0, letters = 0;
  for (const char c : passage) {
    if (c == ' ' || c == '\t' || c == '\n' || (c >= 'a' && c <= 'z')) return false;
    hyphens += c == '-' || c == '_' || c == '/';
    letters += c >= 'A' && c <= 'Z';
  }
  return hyphens >= 2 && letters >= 6;
}

/// "1:29 Police respond to shooting": an entry of a list of videos.
bool video(Tokens tokens, const Outline& outline) {
  return tokens.size() > 3 && tokens[0].kind == TokenKind::number && tokens[1].mark == ':' &&
         tokens[1].glued && tokens[2].kind == TokenKind::number && tokens[2].span.size() == 2 &&
         tokens[2].glued && tokens[3].capitalised && !outline.ended;
}

/// Letters and digits, folded: what two spellings of a headline share.
std::string bare(std::string_view text) {
  std::string folded = fold(text.substr(0, 512));
  std::erase_if(folded, [](char c) {
    return !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
             (static_cast<unsigned char>(c) & 0x80) != 0);
  });
  return folded;
}

bool same_headline(const std::string& a, const std::string& b) {
  const std::size_t shorter = std::min(a.size(), b.size());
  return shorter >= 12 && a.compare(0, shorter, b, 0, shorter) == 0 &&
         shorter * 2 >= std::max(a.size(), b.size());
}

struct Judge {
  std::string_view text;
  Tokens tokens;
  Judged judged;
  std::vector<PassageSigns> clues = {};

  Tokens tokens_of(const Passage& passage) const {
    return tokens.part(passage.first_token, passage.token_count);
  }
  std::string_view words(const Passage& passage) const {
    return text.substr(passage.span.begin, passage.span.size());
  }
  void settle(std::size_t i, BlockKind kind) {
    judged.passages[i].kind = kind;
    clues[i].settled = true;
  }

  void cut_stamps(const BoilerplateTable& table);
  void read_words(const BoilerplateTable& table);
  std::size_t head_end() const;
  bool headline(std::size_t i) const;
  void read_head(const std::optional<std::string>& title);
  void read_lists();
  void read_tail();
  void cut_credits();
};

/// A stamp that shares its line with the text is a passage of its own.
void Judge::cut_stamps(const BoilerplateTable& table) {
  std::vector<Passage> cut;
  cut.reserve(judged.passages.size());
  for (Passage rest : judged.passages) {
    while (rest.form != PieceForm::markup) {
      const std::uint32_t size = behind_stamp(tokens_of(rest), table);
      if (size == 0) break;
      Passage stamp = rest;
      stamp.token_count = size;
      rest.first_token += size;
      rest.token_count -= size;
      stamp.span.end = tokens[rest.first_token - 1].span.end;
      rest.span.begin = tokens[rest.first_token].span.begin;
      cut.push_back(stamp);
    }
    cut.push_back(rest);
  }
  judged.passages = std::move(cut);
}

void Judge::read_words(const BoilerplateTable& table) {
  clues.resize(judged.passages.size());
  for (std::size_t i = 0; i < clues.size(); ++i) {
    const Passage& passage = judged.passages[i];
    const auto own = tokens_of(passage);
    PassageSigns& clue = clues[i];
    clue.outline = outline_of(text, own);
    if (passage.form == PieceForm::markup) {
      settle(i, BlockKind::boilerplate);
      continue;
    }
    clue.wording = wording_of(own, table);
    const bool wordless = clue.outline.words == 0 && !clue.wording.bare_date;
    const bool byline = clue.wording.byline && !clue.outline.ended && !clue.wording.kind;
    if (wordless || byline || slug(words(passage)) || video(own, clue.outline)) {
      settle(i, BlockKind::boilerplate);
    } else if (clue.wording.kind) {
      settle(i, *clue.wording.kind);
      if (clue.wording.credit < own.size() &&
          outline_of(text, own.part(0, clue.wording.credit)).words == 0)
        settle(i, BlockKind::boilerplate);
    }
    if (clue.wording.source != 0 && clue.wording.source < own.size() && !judged.source)
      judged.source = text.substr(own[clue.wording.source].span.begin,
                                  passage.span.end - own[clue.wording.source].span.begin);
  }
}

/// The index of the article's first paragraph: what stands before it is its head.
std::size_t Judge::head_end() const {
  const std::size_t last = std::min(clues.size(), longest_head);
  for (std::size_t i = 0; i < last; ++i)
    if (!clues[i].settled && clues[i].outline.prose() &&
        judged.passages[i].form != PieceForm::heading)
      return i;
  return 0;
}

bool Judge::headline(std::size_t i) const {
  const Outline& outline = clues[i].outline;
  if (clues[i].settled || clues[i].wording.byline || clues[i].wording.bare_date) return false;
  if (judged.passages[i].form == PieceForm::heading) return true;
  return judged.passages[i].form == PieceForm::line && !outline.full_stop && !outline.open &&
         !outline.colon && outline.words >= 3 && outline.words <= longest_headline;
}

void Judge::read_head(const std::optional<std::string>& title) {
  std::size_t end = head_end();
  const std::string known = title ? bare(*title) : "";
  // A headline may end in "!" or "?" and so look like prose; then the next passage is.
  if (!title && end + 1 < clues.size() && headline(end) && clues[end].outline.ended &&
      clues[end + 1].outline.prose() &&
      std::none_of(clues.begin(), clues.begin() + static_cast<std::ptrdiff_t>(end),
                   [](const PassageSigns& clue) { return !clue.settled; }))
    ++end;
  bool titled = title.has_value();
  for (std::size_t i = 0; i < end; ++i) {
    PassageSigns& clue = clues[i];
    const Passage& passage = judged.passages[i];
    if (clue.settled) continue;
    if (clue.wording.bare_date) {
      settle(i, BlockKind::stamp);
    } else if (title && same_headline(known, bare(words(passage)))) {
      settle(i, BlockKind::title);
    } else if (clue.wording.pictured && !clue.outline.full_stop) {
      settle(i, BlockKind::caption);
    } else if (!titled && headline(i) &&
               !(clue.wording.publisher && clue.outline.words <= longest_label)) {
      settle(i, BlockKind::title);
      judged.title = passage.span;
      titled = true;
    } else if (clue.outline.words <= longest_label && clue.outline.capitals &&
               !clue.outline.ended && !clue.outline.open && !clue.outline.colon &&
               clue.outline.numbers == 0) {
      settle(i, BlockKind::boilerplate);
      if (clue.wording.publisher && !judged.source) judged.source = std::string(words(passage));
    }
  }
}

/// Headlines of other articles after "Related Posts"; dates that stand alone among paragraphs.
void Judge::read_lists() {
  bool inside = false;
  for (std::size_t i = 0; i < clues.size(); ++i) {
    if (clues[i].wording.opens_list) inside = true;
    if (clues[i].settled) continue;
    if (clues[i].wording.bare_date)
      settle(i, BlockKind::boilerplate);
    else if (clues[i].outline.full_stop || clues[i].outline.prose())
      inside = false;
    else if (inside)
      settle(i, BlockKind::boilerplate);
  }
}

/// Below the article: items or lines of which none ends as a sentence does.
void Judge::read_tail() {
  std::size_t begin = clues.size(), items = 0, lines = 0;
  while (begin > 0) {
    const PassageSigns& clue = clues[begin - 1];
    if (!clue.settled) {
      const bool item = judged.passages[begin - 1].form == PieceForm::item;
      if (clue.outline.full_stop || clue.outline.open || clue.outline.colon ||
          clue.outline.words > longest_headline)
        break;
      if (!item && clue.outline.ended) break;
      (item ? items : lines) += 1;
    } else if (judged.passages[begin - 1].kind != BlockKind::boilerplate) {
      break;
    }
    --begin;
  }
  // With nothing above, or announced by what stands above, they are the article.
  if (begin == 0 || clues[begin - 1].outline.colon) return;
  const bool prose_above =
      std::any_of(clues.begin(), clues.begin() + static_cast<std::ptrdiff_t>(begin),
                  [](const PassageSigns& clue) { return !clue.settled && clue.outline.prose(); });
  if (!prose_above || (items == 0 && lines < 3)) return;
  for (std::size_t i = begin; i < clues.size(); ++i)
    if (!clues[i].settled) settle(i, BlockKind::boilerplate);
}

void Judge::cut_credits() {
  std::vector<Passage> cut;
  cut.reserve(judged.passages.size());
  for (std::size_t i = 0; i < clues.size(); ++i) {
    Passage passage = judged.passages[i];
    const std::uint32_t credit = clues[i].wording.credit;
    if (passage.kind == BlockKind::boilerplate || passage.kind == BlockKind::stamp || credit == 0 ||
        credit >= passage.token_count) {
      cut.push_back(passage);
      continue;
    }
    Passage rest = passage;
    rest.kind = BlockKind::boilerplate;
    rest.first_token += credit;
    rest.token_count -= credit;
    rest.span.begin = tokens[rest.first_token].span.begin;
    passage.token_count = credit;
    passage.span.end = tokens[rest.first_token - 1].span.end;
    cut.push_back(passage);
    cut.push_back(rest);
  }
  judged.passages = std::move(cut);
}

}  // namespace

Judged tell_apart(std::string_view text, std::vector<Passage> passages, Tokens tokens,
                  const std::optional<std::string>& title, const Lexicon& lexicon) {
  Judge judge{text, tokens, {std::move(passages), std::nullopt, std::nullopt}};
  const BoilerplateTable table(lexicon);
  judge.cut_stamps(table);
  judge.read_words(table);
  judge.read_head(title);
  judge.read_lists();
  judge.read_tail();
  judge.cut_credits();
  return std::move(judge.judged);
}

}  // namespace checkclaims
