#include "reading/claims/offices/office_nouns.hpp"

#include <algorithm>

#include "reading/syntax/clause.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t farthest_owner = 4;  // chunks of "the small island country's"

/// One title and the words around it.
class TitleReader {
 public:
  TitleReader(const ChunkedSentence& s, std::span<const Mention> mentions, const Hit& hit)
      : s_(s),
        mentions_(mentions),
        head_(chunk_of(s, hit.first)),
        behind_(chunk_of(s, hit.last - 1) + 1) {
    noun_.row = &s.view.lexicon.row(hit);
    noun_.first = head_;
    noun_.last = behind_;
    if (s.chunks[head_].first == hit.first) return;
    const Hit* qualifier =
        entry_at(head_, Table::titles,
                 Construction::qualifier);  // "ex-president" is one word of another table
    if (qualifier != nullptr)
      qualify(*qualifier);
    else
      noun_.held_by_somebody = false;
  }

  OfficeNoun noun() {
    read_left();
    read_right();
    return noun_;
  }

 private:
  /// The entry of a table in a role that ends where `chunk` begins; null where there is none.
  const Hit* before(std::size_t chunk, Table table, Construction wanted) const {
    constexpr std::uint32_t longest = 4;  // tokens
    const std::uint32_t end = s_.chunks[chunk].first;
    for (const Hit& hit : s_.view.hits_from(end - std::min(end, longest), end))
      if (hit.last == end && hit.table == table && s_.view.lexicon.role(hit).is(wanted))
        return &hit;
    return nullptr;
  }

  /// The entries that begin with a chunk.
  std::span<const Hit> hits_at(std::size_t chunk) const {
    return s_.view.hits_from(s_.chunks[chunk].first, s_.chunks[chunk].first + 1);
  }

  const Hit* entry_at(std::size_t chunk, Table table, Construction wanted) const {
    for (const Hit& hit : hits_at(chunk))
      if (hit.table == table && s_.view.lexicon.role(hit).is(wanted)) return &hit;
    return nullptr;
  }

  /// "County Sheriff": which county is not said.
  bool says_kind_alone(std::size_t chunk) const {
    const std::span<const Hit> hits = hits_at(chunk);
    return s_.chunks[chunk].last - s_.chunks[chunk].first == 1 &&
           std::any_of(hits.begin(), hits.end(), [this](const Hit& hit) {
             return hit.table == Table::name_words && (s_.view.lexicon.row(hit).id == "body_head" ||
                                                       s_.view.lexicon.row(hit).id == "place_head");
           });
  }

  void take_body(std::size_t chunk) {
    if (says_kind_alone(chunk)) noun_.held_by_somebody = false;
    noun_.body = s_.chunks[chunk].mention;
  }

  void qualify(const Hit& hit) {
    const std::string_view status = s_.view.lexicon.row(hit)[TitleField::standing];
    if (status == "other") noun_.held_by_somebody = false;
    for (const TenureStatus one :
         {TenureStatus::acting, TenureStatus::held, TenureStatus::ahead, TenureStatus::leaves})
      if (name_of(one) == status) noun_.status = one;
  }

  /// "former", "ex-", "new", one after the other.
  void read_qualifiers() {
    while (noun_.first > 0) {
      const bool hyphen = s_.chunks[noun_.first - 1].kind == ChunkKind::hyphen;
      const std::size_t at = noun_.first - (hyphen ? 1 : 0);
      const Hit* qualifier = before(at, Table::titles, Construction::qualifier);
      const Hit* attribute = qualifier == nullptr && !hyphen
                                 ? before(at, Table::offices, Construction::between)
                                 : nullptr;
      if (qualifier != nullptr) qualify(*qualifier);
      if (qualifier == nullptr && attribute == nullptr) {
        if (hyphen) noun_.held_by_somebody = false;  // "co-president"
        return;
      }
      noun_.first = chunk_of(s_, (qualifier != nullptr ? qualifier : attribute)->first);
    }
  }

  void read_left() {
    read_qualifiers();
    if (noun_.first == 0) return;
    const std::size_t at = noun_.first - 1;
    if (s_.chunks[at].kind == ChunkKind::possessive) {
      read_owner(at);
    } else if (const NameMention* name = name_at(s_, at, mentions_)) {
      // "In Norvia President Berg": the place of the visit.
      const bool place_of_visit = !name->demonym && name->kind == EntityKind::place && at > 0 &&
                                  (s_.says(at - 1, {"at", "from", "in", "near", "to"}));
      // "Martin Luther King"
      const bool own = !name->demonym && (*noun_.row)[TitleField::by_of];
      if (name->kind == EntityKind::person || place_of_visit || own) return;
      take_body(at);
      if (at > 0 && s_.chunks[at - 1].kind == ChunkKind::name)
        noun_.held_by_somebody = false;  // "Sudland Norvian President": of neither
      noun_.first = at;
      noun_.definite = true;
      read_qualifiers();
    } else if (s_.chunks[at].kind == ChunkKind::word && s_.chunks[at].functions == 0) {
      const Token& title = s_.view.tokens[s_.chunks[head_].first];
      if (!title.capitalised && !verb(at)) noun_.held_by_somebody = false;  // "bank president"
      return;
    }
    read_determiner();
  }

  bool verb(std::size_t at) const {
    const Chunk& chunk = s_.chunks[at];
    if (s_.view.words(chunk.first, chunk.last).ends_with("ed")) return true;
    const std::span<const Hit> hits = hits_at(at);
    return std::any_of(hits.begin(), hits.end(), [&chunk](const Hit& hit) {
      return (hit.forms & (form_base | form_past | form_third | form_gerund)) != 0 &&
             hit.last <= chunk.last;
    });
  }

  /// "Norvia's", "the country's".
  void read_owner(std::size_t possessive) {
    noun_.definite = true;
    noun_.first = possessive;
    if (possessive == 0) return;
    noun_.first = possessive - 1;
    if (const NameMention* name = name_at(s_, possessive - 1, mentions_)) {
      if (name->kind != EntityKind::person) take_body(possessive - 1);
    } else {
      for (std::size_t steps = 0; steps < farthest_owner && noun_.first > 0 && plain(noun_.first) &&
                                  (plain(noun_.first - 1) || s_.is(noun_.first - 1, "determiner"));
           ++steps)
        --noun_.first;
      return;
    }
    read_qualifiers();
    read_determiner();
  }

  bool plain(std::size_t i) const {
    return s_.chunks[i].kind == ChunkKind::word && s_.chunks[i].functions == 0;
  }

  void read_determiner() {
    if (noun_.first == 0) return;
    const std::size_t at = noun_.first - 1;
    if (s_.says(at, "that")) return;
    if (!s_.is(at, "determiner") && !s_.is(at, "possessive_determiner")) return;
    noun_.one = s_.says(at, {"a", "an"});
    noun_.definite |= !noun_.one;
    if (s_.says(at, {"any", "each", "no"})) noun_.held_by_somebody = false;
    noun_.first = at;
  }

  void read_right() {
    if (behind_ < s_.chunks.size() && s_.chunks[behind_].kind == ChunkKind::possessive)
      noun_.held_by_somebody = false;  // "the mayor's wife"
    if (behind_ + 1 < s_.chunks.size() && s_.chunks[behind_].kind == ChunkKind::hyphen) {
      const bool elect = s_.says(behind_ + 1, "elect");
      if (elect)
        noun_.status = TenureStatus::ahead;
      else
        noun_.held_by_somebody = false;
      noun_.last = behind_ = behind_ + 2;
    }
    const bool of = behind_ + 1 < s_.chunks.size() && s_.says(behind_, {"at", "for", "of"});
    if (!of) return;
    std::size_t at = behind_ + 1;
    if (s_.is(at, "determiner")) ++at;
    read_body(at);
  }

  /// "of Halden", "of the Norvian city of Halden", "of the country".
  void read_body(std::size_t at) {
    if (at >= s_.chunks.size()) return;
    const NameMention* name = name_at(s_, at, mentions_);
    if (name != nullptr && name->demonym) name = name_at(s_, ++at, mentions_);
    if (name == nullptr && at + 2 < s_.chunks.size() && s_.chunks[at].kind == ChunkKind::word &&
        s_.says(at + 1, "of"))
      name = name_at(s_, at += 2, mentions_);
    if (name == nullptr || name->demonym || name->kind == EntityKind::person) {
      // Whatever it is of ("of the bank"), it is not of the name before.
      if (!s_.says(behind_, "at") && !whole_body(at)) noun_.held_by_somebody = false;
      return;
    }
    if (at + 1 < s_.chunks.size() && s_.chunks[at + 1].kind == ChunkKind::possessive) {
      noun_.held_by_somebody = false;  // "of Norvia's biggest bank"
      return;
    }
    if (!s_.says(behind_, "of") && name->kind == EntityKind::place) return;  // "for Halden"
    take_body(at);
    noun_.last = at + 1;
    noun_.definite = true;
  }

  bool whole_body(std::size_t at) const {
    return at < s_.chunks.size() && s_.says(at, "kind_of_place");
  }

  const ChunkedSentence& s_;
  std::span<const Mention> mentions_;
  std::size_t head_, behind_;
  OfficeNoun noun_;
};

bool is_office(const Row& row) { return !row[TitleField::one_of].empty() || row[TitleField::many]; }

}  // namespace

std::vector<OfficeNoun> office_nouns(const ChunkedSentence& s, std::span<const Mention> mentions) {
  std::vector<OfficeNoun> nouns;
  std::uint32_t end = 0;
  for (const Hit& hit : s.view.hits) {  // by first token, the longest first
    if (hit.table != Table::titles || hit.first < end ||
        !s.view.lexicon.role(hit).is(Construction::words))
      continue;
    end = hit.last;
    const std::size_t chunk = chunk_of(s, hit.first);
    if (!is_office(s.view.lexicon.row(hit)) || s.chunks[chunk].kind == ChunkKind::name) continue;
    nouns.push_back(TitleReader(s, mentions, hit).noun());
  }
  return nouns;
}

}  // namespace checkclaims
