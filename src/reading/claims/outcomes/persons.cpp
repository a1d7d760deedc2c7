#include "reading/claims/outcomes/persons.hpp"

#include "reading/syntax/clause.hpp"

namespace checkclaims {
namespace {

constexpr std::uint32_t remembered = 3;  // sentences in which a person is remembered

/// The only person of a sentence and where it first stands.
struct OnlyPerson {
  std::uint32_t mention = 0;
  std::size_t chunk = 0;
};

std::optional<OnlyPerson> only_person(const ChunkedSentence& s, std::span<const Mention> mentions,
                                      bool& several) {
  std::optional<OnlyPerson> only;
  several = false;
  for (std::size_t i = 0; i < s.chunks.size(); ++i) {
    const auto person = person_at(s, mentions, i);
    if (!person) continue;
    several |= only && only->mention != *person;
    if (!only) only = OnlyPerson{*person, i};
  }
  return several ? std::nullopt : only;
}

/// "Ann Berg will learn her sentence", "Against her will, Ann Berg must leave", not "prosecutor Ann
/// Berg told", where it is somebody else.
bool may_answer(const ChunkedSentence& s, const std::size_t chunk) {
  const Chunk& before = s.chunks[chunk - 1];
  const bool titled = before.kind == ChunkKind::word && before.functions == 0;
  if (titled || is_saying(s, chunk + 1) || is_saying(s, chunk - 1)) return false;
  const Chunk& next = s.chunks[chunk + 1];
  const bool aged = next.kind == ChunkKind::comma &&
                    s.chunks[chunk + 2].kind == ChunkKind::number &&
                    s.chunks[chunk + 3].kind == ChunkKind::comma;
  if (aged) return true;
  const bool acts = s.is(chunk + 1, "modal") || s.is(chunk + 1, "be") || s.is(chunk + 1, "have") ||
                    is_past_verb(s, chunk + 1);
  bool owns = false;
  for (std::size_t i = 0; i < s.chunks.size(); ++i) owns |= s.is(i, "possessive_determiner");
  return acts && owns;
}

}  // namespace

std::optional<std::uint32_t> person_at(const ChunkedSentence& s, std::span<const Mention> mentions,
                                       const std::size_t chunk) {
  const auto* name = name_at(s, chunk, mentions);
  if (name == nullptr || name->kind != EntityKind::person || name->demonym) return std::nullopt;
  std::uint32_t mention = s.chunks[chunk].mention;
  for (int steps = 0; steps < 8; ++steps) {
    const auto* known = if_is<NameMention>(mentions[mention]);
    if (known == nullptr || known->same_as == 0 || known->same_as > mention) break;
    mention = known->same_as - 1;
  }
  return mention;
}

std::optional<std::uint32_t> PersonThread::meant() const {
  if (!several_) return only_;
  return since_ < remembered ? last_ : std::nullopt;
}

std::optional<Outcome> PersonThread::answered(const ChunkedSentence& s,
                                              const std::span<const Mention> mentions) {
  if (!awaited_) return std::nullopt;
  std::optional<Outcome> told = std::move(awaited_);
  awaited_.reset();
  bool several = false;
  const auto person = only_person(s, mentions, several);
  if (!person || !may_answer(s, person->chunk)) return std::nullopt;
  told->matter->names.push_back(s.chunks[person->chunk].mention);
  told->matter->said = s.span(person->chunk, person->chunk + 1);
  return told;
}

void PersonThread::leave(const ChunkedSentence& s, const std::span<const Mention> mentions) {
  bool several = false;
  const auto person = only_person(s, mentions, several);
  ++since_;
  if (!person && !several) return;
  since_ = 0;
  several_ |= several || (only_ && person->mention != *only_);
  last_ = person ? std::optional(person->mention) : std::nullopt;
  if (!only_) only_ = last_;
}

}  // namespace checkclaims
