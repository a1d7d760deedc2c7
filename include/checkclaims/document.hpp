#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checkclaims/article.hpp"
#include "checkclaims/ids.hpp"
#include "checkclaims/value.hpp"

namespace checkclaims {

/// Bytes [begin, end) of a Document's `text`.
struct Span {
  std::uint32_t begin = 0, end = 0;
  auto operator<=>(const Span&) const = default;
  std::uint32_t size() const { return end - begin; }
};

enum class TokenKind : std::uint8_t { word, number, possessive, punctuation };

/// Index of a folded word in the lexicon; 0 if it has none.
using WordId = std::uint32_t;

/// One word ("Gaza", "U.S.", "Oct."), digits with their separators ("39,445", "1.2"), a possessive
/// ("'s") or one punctuation mark. Hyphens split words: "cease-fire" is three tokens, the last two
/// glued.
struct Token {
  Span span;
  WordId word = 0;
  TokenKind kind = TokenKind::punctuation;
  bool glued = false;        ///< no space between it and the token before
  bool capitalised = false;  ///< its first letter is upper case
  bool all_caps = false;     ///< it has letters and none is lower case
  /// The mark, for ASCII punctuation; curly quotes are folded to ' and "; otherwise 0.
  char mark = 0;
};

enum class BlockKind : std::uint8_t {
  title,  ///< the headline: read like a sentence, can make claims
  body,
  caption,      ///< of a picture: makes claims, never dates the article
  stamp,        ///< "Published: 31 July 2024": dates the article, makes no claims
  boilerplate,  ///< tags, slugs, links, related articles: makes no claims
};

/// A paragraph, list item or heading.
struct Block {
  Span span;
  BlockKind kind = BlockKind::body;
};

struct Sentence {
  Span span;
  std::uint32_t block = 0;                         ///< index into Document::blocks
  std::uint32_t first_token = 0, token_count = 0;  ///< indexes into the article's tokens
};

/// How the publication day is known.
enum class DateBasis : std::uint8_t { unknown, inferred, stated, metadata };

/// A quotation that bounds an article's publication day, and the bound it gives.
struct DateEvidence {
  DocumentId document{};  ///< index into Analysis::documents
  Span span;
  std::string gives;        ///< "after 2023-10-07 and over nine months: 2024-07-08 or later"
  bool from_total = false;  ///< rests on a figure that only grows
  DayRange days;            ///< the days it proves by itself
};

/// When an article was published (its document creation time).
struct Published {
  DayRange days;               ///< the days that are proved
  DayRange apart_from_totals;  ///< `days` without evidence that rests on a figure
  DayRange ordinary;           ///< an ordinary reading, for ordering notes only
  DateBasis basis = DateBasis::unknown;
  std::string field;              ///< for `metadata`: where it is stated, "JSON-LD datePublished"
  std::vector<DateEvidence> why;  ///< for `inferred`: what bounds `days`
  Span words;                     ///< for `stated` and `metadata`: where it is stated
};

/// The latest day on which the article states that it was updated. Its text dates from that day or
/// earlier; this does not show when it was published, nor what came before.
struct Change {
  Day day;
  Span words;
};

/// A date written with its weekday, or one that does not exist in the calendar.
struct WrittenDay {
  Span span;
  std::optional<Day> day;  ///< empty if there is no such day
  int weekday = -1;        ///< 0 = Monday .. 6; -1 = not said
};

/// `<!-- checkclaims-ignore RULE, RULE: reason -->`: excuses findings in the block after it.
struct Suppression {
  Span words;                      ///< the comment
  std::vector<std::string> rules;  ///< as written; not checked when reading
  std::string reason;              ///< as written; empty if there is none
  Span block;                      ///< the block it applies to; empty if nothing follows
};

/// A part of a file that is not read as a part of its article.
struct OmittedPart {
  std::string what;         ///< "navigation"
  std::uint32_t words = 0;  ///< how many it has
};

/// How many of the recognised mentions became part of a claim. `claims` is counted after linking
/// and leaves out claims of kind date.
struct Coverage {
  std::uint32_t sentences = 0, numbers_seen = 0, numbers_used = 0, dates_seen = 0, dates_used = 0,
                claims = 0;
  std::uint32_t events_seen = 0, events_used = 0;
};

/// From text offset `text` on, the text goes on with what stands at this place of the file;
/// 1-based, `column` counts Unicode code points, `byte_column` bytes.
struct LineMark {
  std::uint32_t text = 0, line = 1, column = 1, byte_column = 1;
};

/// One article after reading. `text` is valid UTF-8 whatever the file contained.
struct Document {
  std::string path;    ///< of the file and, after a `#`, of the article in it: "dump.jsonl#17"
  std::string member;  ///< the part of `path` after that `#`; empty if the file is the article
  std::string text;
  std::optional<std::string> title, source, url, language;
  std::string title_field;  ///< where the file states the title; empty if it is a line of the text
  bool table = false;       ///< this is a table of roles, not an article
  std::vector<Block> blocks;
  std::vector<Sentence> sentences;
  Published published;
  std::optional<Change> changed;
  std::vector<WrittenDay> written_days;  ///< by begin
  Coverage coverage;
  std::vector<Suppression> suppressions;  ///< by begin
  std::uint32_t replaced = 0;             ///< sequences of invalid UTF-8 replaced by U+FFFD
  std::vector<std::string> remarks;       ///< remarks for the user: "date 2024-02-30 is impossible"
  /// Where offsets in `text` and in the file differ: from text offset .first on, the file's offset
  /// is the text's plus .second. Empty for valid UTF-8.
  std::vector<std::pair<std::uint32_t, std::int32_t>> file_shift;
  /// By `text`; empty if the lines of the text are those of the file.
  std::vector<LineMark> line_marks;
  std::vector<OmittedPart> omitted;  ///< what else is in the file, by `what`

  std::string_view at(Span span) const {
    return std::string_view(text).substr(span.begin, span.size());
  }
};

/// The path of the file that the article stands in.
std::string_view file_of(const Document& document);

/// Converts the offset of the first byte of a span to one in the file.
std::uint64_t file_begin(const Document& document, std::uint32_t text_offset);
/// Converts the offset after the last byte of a span to one in the file.
std::uint64_t file_end(const Document& document, std::uint32_t text_offset);

}  // namespace checkclaims
