#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "checkclaims/claim.hpp"
#include "checkclaims/words.hpp"
#include "linking/entities.hpp"
#include "linking/linked_reading.hpp"

namespace checkclaims {

/// The relation of two terms.
enum class TermRelation : std::uint8_t {
  unrelated,  ///< no relation is known
  same,       ///< they say the same
  allowed,    ///< both may hold: one may be a short form or part of the other, or less precise
  excluded,  ///< names, numbers or days of one kind, of which only one can be right in one position
  opposite,  ///< words that exclude each other: "bought", "sold"
  sister,    ///< words for two kinds of one thing: "brother", "sister"
};

/// A statement of an article, or a few consecutive ones.
struct StatementPlace {
  std::uint32_t reading = 0, statement = 0, count = 1;
  auto operator<=>(const StatementPlace&) const = default;
};

/// What the dictionary knows of written forms, each looked up once. The forms must outlive it. Use
/// one instance for each thread.
class KnownForms {
 public:
  const WordReadings& of(std::string_view form);

 private:
  std::unordered_map<std::string_view, WordReadings> known_;
};

/// The statements of all articles, with their terms identified across articles.
class StatementTerms {
 public:
  StatementTerms(std::span<const LinkedReading> readings, const EntityLinks& entities,
                 const Lexicon& lexicon);

  std::span<const LinkedReading> readings() const { return readings_; }
  const EntityLinks& entities() const { return entities_; }
  std::span<const Term> terms(StatementPlace place) const;
  /// Equal for terms that say the same in all articles; barring a rare hash collision, only for
  /// these.
  std::span<const std::uint32_t> keys(StatementPlace place) const;

  /// The keys of all its statements.
  std::span<const std::uint32_t> keys_of(std::uint32_t reading) const { return keys_[reading]; }

  /// The relation of two terms, each with its article.
  TermRelation relation(std::uint32_t reading, const Term& term, std::uint32_t other_reading,
                        const Term& other) const;
  /// A faster version for two terms of one kind with different keys: names of one kind count as
  /// excluded even where one may be a short form of the other.
  TermRelation relation_of_unequal(std::uint32_t reading, const Term& term,
                                   std::uint32_t other_reading, const Term& other) const;
  /// A slower version for two words, by what the dictionary says of them.
  TermRelation word_relation(std::uint32_t reading, const Term& term, std::uint32_t other_reading,
                             const Term& other, KnownForms& forms) const;
  std::uint32_t key(std::uint32_t reading, const Term& term) const;
  /// The entity that a name refers to; EntityLinks::none for other terms.
  std::uint32_t entity(std::uint32_t reading, const Term& term) const;
  /// Null for terms that are not numbers (`number`) or not dates (`date`).
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
