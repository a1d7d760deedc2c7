#include "reading/syntax/chunks.hpp"

#include <algorithm>

#include "lexicon/tokenize.hpp"

namespace checkclaims {
namespace {

/// Tables whose phrases hold together as one chunk.
bool makes_chunks(Table table) {
  switch (table) {
    case Table::measures:
    case Table::people:
    case Table::events:
    case Table::function_words:
    case Table::modality:
    case Table::corrections: return true;
    default: return false;
  }
}

ChunkKind kind_of_mark(const Token& token) {
  switch (token.mark) {
    case ',': return ChunkKind::comma;
    case ';':
    case ':':
    case '_':
    case '(':
    case ')': return ChunkKind::stop;
    case '-': return token.glued ? ChunkKind::hyphen : ChunkKind::stop;
    case '"':
    case '\'': return ChunkKind::quote;
    default: return ChunkKind::other;
  }
}

/// A name's words are a noun that is counted: "IDPs".
bool is_counted_noun(const SentenceView& view, const Placed& mark, std::span<const Hit> begun) {
  return mark.kind == ChunkKind::name &&
         std::any_of(begun.begin(), begun.end(), [&](const Hit& hit) {
           return hit.table == Table::measures && hit.last == mark.last &&
                  view.lexicon.role(hit).is(Construction::noun);
         });
}

/// The bits of each row of the function_words table.
std::vector<std::uint32_t> gathered_bits(const Lexicon& lexicon) {
  std::vector<std::uint32_t> bits;
  for (const Row& row : lexicon.rows(Table::function_words)) {
    const auto at = std::find(function_classes.begin(), function_classes.end(), row.id);
    bits.push_back(
        1u << (at - function_classes.begin()));  // one bit for all classes that nobody asks for
  }
  return bits;
}

/// Asked for every sentence: those of the built-in tables are gathered once, others into `own`.
const std::vector<std::uint32_t>& function_bits(const Lexicon& lexicon,
                                                std::vector<std::uint32_t>& own) {
  static const std::vector<std::uint32_t> english = gathered_bits(Lexicon::english());
  if (&lexicon == &Lexicon::english()) return english;
  return own = gathered_bits(lexicon);
}

}  // namespace

const Hit* ChunkedSentence::measure(std::size_t chunk) const {
  if (!chunks[chunk].tables.has(Table::measures)) return nullptr;
  for (const Hit& hit : chunks[chunk].hits)
    if (hit.table == Table::measures && !view.lexicon.role(hit).everyday()) return &hit;
  return nullptr;
}

Span ChunkedSentence::span(std::size_t first_chunk, std::size_t last_chunk) const {
  return first_chunk < last_chunk
             ? view.tokens.span(chunks[first_chunk].first, chunks[last_chunk - 1].last)
             : Span{};
}

std::string_view ChunkedSentence::words(std::size_t first_chunk, std::size_t last_chunk) const {
  const Span bytes = span(first_chunk, last_chunk);
  return view.text.substr(bytes.begin, bytes.size());
}

namespace {

/// A word's cue, or that of a phrase where the table has exactly these words; `begun` are the
/// entries that begin with its first token.
std::uint8_t cue_of(const SentenceView& view, const Chunk& chunk, std::span<const Hit> begun) {
  if (chunk.last == chunk.first + 1) return view.lexicon.cue(view.tokens[chunk.first].word);
  for (const Hit& hit : begun)
    if (hit.table == Table::cues && hit.last == chunk.last)
      return static_cast<std::uint8_t>(hit.row);
  return Lexicon::no_cue;
}

/// The first entries that hold together as one chunk, all of one length.
std::span<const Hit> phrase_of(std::span<const Hit> begun) {
  const auto first = std::find_if(begun.begin(), begun.end(),
                                  [](const Hit& hit) { return makes_chunks(hit.table); });
  const auto last =
      std::find_if(first, begun.end(), [first](const Hit& hit) { return hit.last != first->last; });
  return {first, last};
}

}  // namespace

ChunkedSentence chunk(const SentenceView& view, std::span<const Placed> placed) {
  std::vector<Chunk> chunks;
  chunks.reserve(view.tokens.size());
  std::vector<const Placed*> starting(view.tokens.size(), nullptr);
  for (const Placed& mark : placed)
    if (mark.first < starting.size() && starting[mark.first] == nullptr)
      starting[mark.first] = &mark;

  std::vector<std::uint32_t> own;
  const auto& bits = function_bits(view.lexicon, own);
  const Hit *hit = view.hits.data(), *const hits_end = hit + view.hits.size();
  std::uint32_t segment = 0;
  for (std::uint32_t token = 0; token < view.tokens.size();) {
    Chunk& next = chunks.emplace_back();
    next.first = token;
    next.last = token + 1;
    next.segment = segment;
    const Hit* end = hit;
    while (end != hits_end && end->first == token) ++end;
    const std::span<const Hit> begun(hit, end);
    const Token& at = view.tokens[token];
    if (const Placed* mark = starting[token];
        mark != nullptr && !is_counted_noun(view, *mark, begun)) {
      next.kind = mark->kind;
      next.last = mark->last;
      next.mention = mark->mention;
    } else if (at.kind == TokenKind::possessive) {
      next.kind = ChunkKind::possessive;
    } else if (at.kind == TokenKind::punctuation) {
      next.kind = kind_of_mark(at);
      if (next.kind == ChunkKind::comma || next.kind == ChunkKind::stop) next.segment = ++segment;
    } else {
      const std::span<const Hit> phrase = phrase_of(begun);
      if (!phrase.empty()) next.last = phrase.front().last;
      // A phrase must not run into a mention.
      std::uint32_t inside = token + 1;
      while (inside < next.last && starting[inside] == nullptr) ++inside;
      if (inside < next.last) {
        next.last = inside;
      } else {
        next.hits = phrase;
        for (const Hit& of_phrase : phrase) {
          next.tables.add(of_phrase.table);
          if (of_phrase.table == Table::function_words) next.functions |= bits[of_phrase.row];
        }
      }
      next.cue = cue_of(view, next, begun);
    }
    token = next.last;
    for (end = hit; end != hits_end && end->first < token; ++end) next.begun_tables.add(end->table);
    next.begun = {hit, end};
    hit = end;
  }
  return {view, Chunks(std::move(chunks))};
}

}  // namespace checkclaims
