#pragma once
#include <cstdint>
#include <map>
#include <span>
#include <string_view>
#include <vector>

#include "checkclaims/claim.hpp"
#include "checkclaims/words.hpp"
#include "linking/entities.hpp"
#include "linking/linked_reading.hpp"

namespace checkclaims {

/// What two terms are to each other.
enum class TermRelation : std::uint8_t {
  unrelated,  ///< nothing is known of them
  same,       ///< they say the same
  allowed,    ///< both may hold: one may be short for the other, part of it or less precise
  excluded,   ///< names, numbers or days of one kind, of which not both can stand in one place
  opposite,   ///< words that exclude each other: "bought", "sold"
  sister,     ///< words for two kinds of one thing: "brother", "sister"
};

/// A statement of an article, or a few that follow each other.
struct StatementPlace {
  std::uint32_t reading = 0, statement = 0, count = 1;
  auto operator<=>(const StatementPlace&) const = default;
};

/// What the dictionary knows of written forms, each looked up once. They must outlive it. One for
/// each thread.
class KnownForms {
 public:
  const WordReadings& of(std::string_view form);

 private:
  std::map<std::string_view, WordReadings> known_;
};

/// The statements of all articles with what their terms mean among them.
class StatementTerms {
 public:
  StatementTerms(std::span<const LinkedReading> readings, const EntityLinks& entities,
                 const Lexicon& lexicon);

  std::span<const LinkedReading> readings() const { return readings_; }
  const EntityLinks& entities() const { return entities_; }
  std::span<const Term> terms(StatementPlace place) const;
  /// Equal for terms of all articles that say the same, but for a rare accident.
  std::span<const std::uint32_t> keys(StatementPlace place) const;

  /// Of all its statements.
  std::span<const std::uint32_t> keys_of(std::uint32_t reading) const { return keys_[reading]; }

  /// Of two terms, each with its article.
  TermRelation relation(std::uint32_t reading, const Term& term, std::uint32_t other_reading,
                        const Term& other) const;
  /// The same for two of one kind that have different keys, in a hurry: names of one kind are
  /// excluded even where one may be short for the other.
  TermRelation relation_of_unequal(std::uint32_t reading, const Term& term,
                                   std::uint32_t other_reading, const Term& other) const;
  /// The same for two words by what the dictionary says of them, which takes longer.
  TermRelation word_relation(std::uint32_t reading, const Term& term, std::uint32_t other_reading,
                             const Term& other, KnownForms& forms) const;
  std::uint32_t key(std::uint32_t reading, const Term& term) const;
  /// The entity of a name; EntityLinks::none for other terms.
  std::uint32_t entity(std::uint32_t reading, const Term& term) const;
  /// Null for terms that are no numbers, or no dates.
  const NumberMention* number(std::uint32_t reading, const Term& term) const;
  const DateMention* date(std::uint32_t reading, const Term& term) const;

 private:
  bool same_kind(std::uint32_t one, std::uint32_t other) const;
  TermRelation names(std::uint32_t one, std::uint32_t other) const;

  std::span<const LinkedReading> readings_;
  const EntityLinks& entities_;
  const Lexicon& lexicon_;
  std::vector<std::vector<std::uint32_t>> keys_;  ///< [reading][term]
};

}  // namespace checkclaims
