#include "reading/claims/outcomes/matter.hpp"

#include <algorithm>

#include "lexicon/tokenize.hpp"
#include "reading/syntax/clause.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t longest_before = 8;  // chunks of a phrase before its noun
constexpr std::size_t longest_after = 14;  // and behind it
constexpr std::size_t most_matter_words = 16, most_matter_names = 8;
constexpr std::size_t most_other_names = 12;
constexpr std::size_t least_letters = 3;  // of a word that tells matters apart
constexpr std::uint32_t remembered = 3;   // sentences in which a matter is remembered

bool is_idle_word(const ChunkedSentence& s, std::uint32_t token) {
  if (!s.view.tables.has(Table::states)) return false;
  const auto hits = s.view.hits_from(token, token + 1);
  return std::any_of(hits.begin(), hits.end(), [&s](const Hit& hit) {
    return hit.table == Table::states && s.view.lexicon.role(hit).is(Construction::idle);
  });
}

std::string singular_of(std::string word) {
  if (word.size() > 4 && word.ends_with("ies"))
    word.replace(word.size() - 3, 3, "y");
  else if (word.size() > 3 && word.ends_with('s') && !word.ends_with("ss"))
    word.pop_back();
  return word;
}

bool is_inner(const ChunkedSentence& s, std::size_t i) {
  const Chunk& chunk = s.chunks[i];
  return chunk.kind == ChunkKind::name || chunk.kind == ChunkKind::possessive ||
         chunk.kind == ChunkKind::hyphen || chunk.kind == ChunkKind::number ||
         (chunk.kind == ChunkKind::word && chunk.functions == 0 && !is_saying(s, i));
}

/// "plan to" in one chunk.
bool plans_to(const ChunkedSentence& s, std::size_t chunk) {
  const Chunk& at = s.chunks[chunk];
  return at.last > at.first + 1 && at.kind == ChunkKind::word && at.tables.has(Table::modality);
}

/// The row that "buy" at a chunk makes of what is planned; null where nothing does.
const Row* bought_at(const ChunkedSentence& s, std::size_t chunk) {
  for (const Hit& hit : hits_at(s, chunk))
    if (hit.table == Table::outcomes && s.view.lexicon.row(hit)[OutcomeField::kind] == "buys")
      return s.view.lexicon.row(hit)[OutcomeField::implies];
  return nullptr;
}

/// A noun's row among those, for the entry that ends with a chunk.
const Row* row_at(const ChunkedSentence& s, std::size_t head, const RowList& rows) {
  const std::uint32_t last = s.chunks[head].last - (plans_to(s, head) ? 1 : 0);
  constexpr std::uint32_t longest = 3;  // words of an entry
  const Row* found = nullptr;
  for (const Hit& hit : s.view.hits_from(last > longest ? last - longest : 0, last))
    if (hit.table == Table::outcomes && hit.last == last &&
        s.view.lexicon.role(hit).is(Construction::matter) && rows.has(&s.view.lexicon.row(hit)))
      found = &s.view.lexicon.row(hit);
  return found;
}

class PhraseReader {
 public:
  PhraseReader(const ChunkedSentence& s, std::span<const Mention> mentions)
      : s_(s), mentions_(mentions) {}

  MatterPhrase read(std::size_t head, const Row& row) {
    phrase_.row = &row;
    phrase_.head = head;
    phrase_.matter.kind = row.id;
    std::size_t first = head;
    while (first > 0 && head - first < longest_before && is_inner(s_, first - 1) &&
           !is_past_verb(s_, first - 1))
      --first;
    if (s_.says(first - 1, "of") && first > 1 && is_idle_word(s_, s_.chunks[first - 2].last - 1))
      --first;  // "the draft of a constitution"
    take(first, head);
    if (const Row* implied = row[OutcomeField::implies]) {  // "the wind farm": the plan for it
      phrase_.matter.kind = implied->id;
      take(head, head + 1);
    }
    std::size_t last = behind(head + 1);
    const std::size_t verb = plans_to(s_, head) ? head + 1 : last + 1;
    const bool planned = verb == head + 1 || s_.is(last, "infinitive");
    if (const Row* bought =
            planned ? bought_at(s_, verb) : nullptr) {  // "plan to buy Delmar Lines"
      phrase_.matter.kind = bought->id;
      phrase_.matter.words.clear();  // of whose plan it is
      phrase_.matter.names.clear();
      std::size_t end = verb + 1;
      while (s_.is(end, "determiner")) ++end;
      const std::size_t begin = end;
      while (end < s_.chunks.size() && is_inner(s_, end)) ++end;
      take(begin, end);
      last = end;
    }
    phrase_.first = first;
    phrase_.last = last;
    Matter& matter = phrase_.matter;
    std::sort(matter.words.begin(), matter.words.end());
    matter.words.erase(std::unique(matter.words.begin(), matter.words.end()), matter.words.end());
    phrase_.bare = matter.words.empty() && matter.names.empty() && first > 0 &&
                   (s_.is(first - 1, "determiner") || s_.is(first - 1, "possessive_determiner")) &&
                   !s_.says(first - 1, {"a", "an"});
    matter.said = s_.span(first, std::max(last, head + 1));
    return std::move(phrase_);
  }

 private:
  /// "with Norrline on the river Sarine, between A and B": up to what tells of the deed itself.
  std::size_t behind(std::size_t at) {
    std::size_t end = at;
    while (at < s_.chunks.size() && at < end + longest_after) {
      const bool link =
          s_.says(at, {"against", "between", "for", "of", "on", "over", "to", "with"}) ||
          (s_.says(at, "by") && phrase_.row->id == "matter.strike");
      const bool joined = s_.says(at, "and") && s_.chunks[at + 1].kind == ChunkKind::name &&
                          s_.chunks[at - 1].kind == ChunkKind::name;
      const bool deed = s_.says(at, "to") && s_.chunks[at + 1].kind == ChunkKind::word &&
                        !s_.is(at + 1, "determiner");  // "a deal to end the war"
      if ((!link && !joined) || deed) break;
      std::size_t i = at + 1;
      if (s_.is(i, "relative")) break;
      while (s_.is(i, "determiner") || s_.is(i, "possessive_determiner")) ++i;
      const std::size_t begin = i;
      while (i < s_.chunks.size() && is_inner(s_, i) && !is_past_verb(s_, i)) ++i;
      if (i == begin) break;  // "on Wednesday"
      take(begin, i);
      end = at = i;
    }
    return end;
  }

  void take(std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i)
      if (s_.chunks[i].kind == ChunkKind::name && name_at(s_, i, mentions_) != nullptr &&
          phrase_.matter.names.size() < most_matter_names)
        phrase_.matter.names.push_back(s_.chunks[i].mention);
    for (std::string& word : telling_words(s_, {first, last}))
      if (phrase_.matter.words.size() < most_matter_words)
        phrase_.matter.words.push_back(std::move(word));
  }

  const ChunkedSentence& s_;
  std::span<const Mention> mentions_;
  MatterPhrase phrase_;
};

/// "the Tarnholm Marathon": a name that ends with the noun.
std::optional<MatterPhrase> named_matter(const ChunkedSentence& s,
                                         std::span<const Mention> mentions, std::size_t head,
                                         const RowList& rows) {
  const Row* row = row_at(s, head, rows);
  if (row == nullptr || name_at(s, head, mentions) == nullptr ||
      s.chunks[head + 1].kind == ChunkKind::possessive)
    return std::nullopt;
  MatterPhrase phrase;
  phrase.row = row;
  phrase.first = phrase.head = head;
  phrase.last = head + 1;
  phrase.matter.kind = row->id;
  phrase.matter.names.push_back(s.chunks[head].mention);
  phrase.matter.said = s.span(head, head + 1);
  return phrase;
}

}  // namespace

std::span<const Hit> hits_at(const ChunkedSentence& s, const std::size_t chunk) {
  return s.chunks[chunk].begun;
}

bool tells_of(const ChunkedSentence& s, const std::size_t chunk, const Table table) {
  return s.chunks[chunk].begun_tables.has(table);
}

std::vector<std::uint32_t> first_names(const ChunkedSentence& s,
                                       std::span<const Mention> mentions) {
  std::vector<std::uint32_t> names;
  for (std::size_t i = 0; i < s.chunks.size() && names.size() < most_other_names; ++i)
    if (name_at(s, i, mentions) != nullptr) names.push_back(s.chunks[i].mention);
  return names;
}

std::vector<std::string> telling_words(const ChunkedSentence& s, const Stretch where) {
  std::vector<std::string> words;
  for (std::size_t i = where.first; i < where.last; ++i) {
    const Chunk& chunk = s.chunks[i];
    if (chunk.kind != ChunkKind::word || chunk.functions != 0) continue;
    for (std::uint32_t token = chunk.first; token < chunk.last; ++token) {
      if (s.view.tokens[token].kind == TokenKind::punctuation || is_idle_word(s, token)) continue;
      std::string word = singular_of(fold(s.view.word(token)));
      if (word.size() >= least_letters) words.push_back(std::move(word));
    }
  }
  return words;
}

std::string who_else(const ChunkedSentence& s, const Stretch where) {
  std::size_t end = where.first;
  while (end < where.last && !s.is(end, "preposition") && s.chunks[end].kind != ChunkKind::date)
    ++end;
  if (end == where.first || s.chunks[end - 1].kind != ChunkKind::word) return {};
  auto words = telling_words(s, {end - 1, end});
  return words.empty() ? std::string() : std::move(words.back());
}

std::optional<MatterPhrase> matter_at(const ChunkedSentence& s, std::span<const Mention> mentions,
                                      const std::size_t head, const RowList& rows) {
  if (s.chunks[head].kind == ChunkKind::name) return named_matter(s, mentions, head, rows);
  if (s.chunks[head].kind != ChunkKind::word) return std::nullopt;
  const Row* row = row_at(s, head, rows);
  if (row == nullptr) return std::nullopt;
  const Chunk& next = s.chunks[head + 1];
  const bool goes_on = next.kind == ChunkKind::hyphen || next.kind == ChunkKind::possessive ||
                       (next.kind == ChunkKind::word && next.functions == 0 &&
                        s.chunks[head + 2].kind != ChunkKind::number &&  // "a deal worth 5 percent"
                        !is_past_verb(s, head + 1) && !tells_of(s, head + 1, Table::units));
  if (plans_to(s, head)) {
    if (bought_at(s, head + 1) == nullptr) return std::nullopt;
  } else if (goes_on || row_at(s, head + 1, rows) != nullptr)
    return std::nullopt;
  MatterPhrase phrase = PhraseReader(s, mentions).read(head, *row);
  const std::size_t from = phrase.first > 1 ? phrase.first - 2 : 0;
  if (tells_class(s, {from, head + 1}, "other")) return std::nullopt;
  return phrase;
}

std::optional<MatterPhrase> first_matter(const ChunkedSentence& s,
                                         std::span<const Mention> mentions, const Stretch where,
                                         const RowList& rows, const bool governed) {
  for (std::size_t i = where.first; i < where.last; ++i) {
    auto phrase = matter_at(s, mentions, i, rows);
    if (!phrase) continue;
    std::size_t before = phrase->first;
    while (before > where.first &&
           (s.is(before - 1, "determiner") || s.is(before - 1, "possessive_determiner")))
      --before;
    if (governed || before <= where.first || !s.is(before - 1, "preposition")) return phrase;
  }
  return std::nullopt;
}

const Matter* MatterThread::last(const Row* row) const {
  const auto told = last_.find(row);
  return told == last_.end() || sentences_ > told->second.sentence + remembered
             ? nullptr
             : &told->second.matter;
}

const Matter* MatterThread::last(const RowList& rows) const {
  const Matter* found = nullptr;
  std::uint32_t latest = 0;
  for (const auto& [row, told] : last_)
    if (rows.has(row) && sentences_ <= told.sentence + 1 && told.sentence >= latest) {
      found = &told.matter;
      latest = told.sentence;
    }
  return found;
}

void MatterThread::leave_people(const ChunkedSentence& s) {
  for (std::size_t i = s.chunks.size(); i-- > 0;) {
    const Chunk& chunk = s.chunks[i];
    if (chunk.kind != ChunkKind::word || chunk.functions != 0 || !tells_of(s, i, Table::people))
      continue;
    auto words = telling_words(s, {i, i + 1});
    if (words.empty()) continue;
    people_ = std::move(words.back());
    return;
  }
}

void MatterThread::leave(const ChunkedSentence& s, std::span<const Mention> mentions) {
  ++sentences_;
  if (s.view.tables.has(Table::people)) leave_people(s);
  if (!s.view.tables.has(Table::outcomes)) return;
  const std::vector<std::uint32_t> names = first_names(s, mentions);
  for (std::size_t i = 0; i < s.chunks.size(); ++i) {
    const Chunk& chunk = s.chunks[i];
    if (chunk.kind != ChunkKind::word || !tells_of(s, i, Table::outcomes)) continue;
    for (const Hit& hit : chunk.begun) {
      if (hit.table != Table::outcomes || !s.view.lexicon.role(hit).is(Construction::matter))
        continue;
      const Row& row = s.view.lexicon.row(hit);
      MatterPhrase phrase = PhraseReader(s, mentions).read(chunk_of(s, hit.last - 1), row);
      if (phrase.matter.names.empty() && phrase.matter.words.empty()) continue;
      phrase.matter.others = names;
      last_[&row] = {std::move(phrase.matter), sentences_};
    }
  }
}

}  // namespace checkclaims
