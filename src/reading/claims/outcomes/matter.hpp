#pragma once
#include <array>
#include <map>
#include <optional>
#include <span>
#include <string>

#include "checkclaims/outcome.hpp"
#include "reading/claims/outcomes/contest.hpp"

namespace checkclaims {

/// The phrase of a matter and where it stands.
struct MatterPhrase {
  Matter matter;
  const Row* row = nullptr;  ///< of its noun; never null
  std::size_t first = 0, last = 0, head = 0;
  bool bare = false;  ///< nothing but "the" and its noun
};

/// The matter whose noun stands at a chunk, of one of those rows; nothing for "a second case", and
/// where the noun only qualifies another: "bill supporters".
std::optional<MatterPhrase> matter_at(const ChunkedSentence& s, std::span<const Mention> mentions,
                                      std::size_t head, const RowList& rows);
/// The first matter of a stretch that no preposition governs; `governed`: or the first of all.
std::optional<MatterPhrase> first_matter(const ChunkedSentence& s,
                                         std::span<const Mention> mentions, Stretch where,
                                         const RowList& rows, bool governed = false);

/// The entries of all tables that begin in a chunk.
std::span<const Hit> hits_at(const ChunkedSentence& s, std::size_t chunk);
/// An entry of that table begins there.
bool tells_of(const ChunkedSentence& s, std::size_t chunk, Table table);

/// The first names of a sentence, as many as a matter keeps.
std::vector<std::uint32_t> first_names(const ChunkedSentence& s, std::span<const Mention> mentions);

/// The folded words of chunks that are no names, singular, without those that tell nothing apart.
std::vector<std::string> telling_words(const ChunkedSentence& s, Stretch where);

/// The noun of who decided where no row of a body has it: "victim" of "Victims rejected"; may be
/// empty.
std::string who_else(const ChunkedSentence& s, Stretch where);

/// The matters that an article has told of lately, so that "it" and "the bill" have a meaning.
class MatterThread {
 public:
  /// The last one of that row; null where none is near.
  const Matter* last(const Row* row) const;
  /// The last one of any of those rows.
  const Matter* last(const RowList& rows) const;
  /// The last noun of people: whom "these" are; empty if there is none.
  const std::string& people() const { return people_; }
  /// Call behind the questions about a sentence.
  void leave(const ChunkedSentence& s, std::span<const Mention> mentions);

 private:
  struct Told {
    Matter matter;
    std::uint32_t sentence = 0;
  };
  void leave_people(const ChunkedSentence& s);

  std::map<const Row*, Told> last_;
  std::string people_;
  std::uint32_t sentences_ = 0;
};

}  // namespace checkclaims
