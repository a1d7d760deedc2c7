#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "checkclaims/row_fields.hpp"

namespace checkclaims {

/// How the words of a list are inflected.
enum class Inflection : std::uint8_t { other, verb, noun };

/// What the words of a list do in a sentence: the closed set over all tables. `list_rules.cpp` says
/// which of them a table has and how it writes them.
enum class Construction : std::uint8_t {
  words,  ///< they name or mark what their row is about
  verb,
  noun,
  demonym,
  abbreviation,
  variant,
  body,
  qualifier,
  // measures: what a word counts
  object,      ///< "killed 12"
  subject,     ///< "12 died": verbs; in offices, who takes or loses one
  own_act,     ///< "killed himself": the subject, with those it did the same to
  state,       ///< "12 dead"; in states, what somebody is
  act_noun,    ///< "the release of 12"
  each_noun,   ///< "the shooting of 12", where "two shootings" are two events
  noun_to,     ///< "injuries to 12"
  total_noun,  ///< "a toll of 12"
  loose_noun,  ///< "12 casualties": may tell of two measures
  several,     ///< "a double murder": of as many as the list says
  hint,        ///< tells of it and counts nothing
  degree,      ///< "critically": of some among them
  everyone,    ///< "all aboard"
  none_left,   ///< "no survivors"
  into,        ///< "nine months into the war"
  lasting,     ///< "has lasted nine months"
  // events
  perform,
  begin,
  begun_by,
  happens,        ///< "shelled": the verb tells of an event
  thing_happens,  ///< "sank": only of a thing of the row's
  told_noun,
  noun_itself,
  after_verb,
  loose_verb,
  after_noun,
  befalls,
  befalling,
  before_gerund,
  phrase,
  // offices
  succeeds,
  remembrance,
  mediation_of,
  mediates,
  talks,
  between,
  // outcomes
  gains,   ///< "secured a win"
  matter,  ///< "the merger": what may be decided on
  // relations and actions
  verb_back,
  noun_back,
  noun_end,
  rise,
  come,
  verb_result,
  noun_result,
  schedule,
  deed,
  once,
  once_itself,
  // sayings
  introducer,
  speaker,
  figure_speaker,
  document,
  // states
  undergo,
  enter,
  act_on,
  act,
  noun_of,
  verdict,
  finds,
  sign,
  thing,
  idle,
  doubt,
  // amounts
  each,
  counted_noun,
  aged,
  old,
  before_word,
  // hedges and furniture
  before,
  after,
  closing,
};

/// The role of a word in its table, made when the lexicon is opened. Views are valid as long as the
/// lexicon.
struct WordRole {
  Construction construction = Construction::words;
  Inflection inflection = Inflection::other;
  bool part = false;        ///< tells of some of those concerned
  std::uint8_t number = 0;  ///< `several`: of how many
  std::uint16_t least = 0;  ///< only of so many or more
  RowList of = {};          ///< only with a noun of one of these rows of people; empty if with any
  RowList not_of = {};      ///< with none of these
  RowList amid = {};        ///< only where an event of one of these rows is named
  bool place = false;       ///< only where a place follows, or a word that `with` allows
  std::span<const std::string_view> with = {};  ///< only where a word that begins so follows

  bool is(Construction wanted) const { return construction == wanted; }
  /// The same, and it tells of all of them and asks for nothing.
  bool plain(Construction wanted) const {
    return construction == wanted && !part && of.empty() && not_of.empty() && with.empty() &&
           !everyday();
  }
  /// A word of many meanings, which counts only in company: "left", "stayed", "struck".
  bool everyday() const { return !amid.empty() || place || least > 0; }
  bool verb() const { return inflection == Inflection::verb; }
  bool noun() const { return inflection == Inflection::noun; }
};

}  // namespace checkclaims
