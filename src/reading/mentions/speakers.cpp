#include "reading/mentions/speakers.hpp"

#include <algorithm>

#include "reading/mentions/speaker_phrases.hpp"

namespace checkclaims {
namespace {

/// On which side of its words an attribution has what the speaker answers for.
enum class Side : std::uint8_t {
  after,   ///< "police said that ..."
  before,  ///< "..., according to police": and what follows in the same clause
  within,  ///< "reportedly"
  quoted,  ///< "..., the ministry said, citing police": what the one before said
};

struct Attribution {
  SpeakerPhrase phrase;
  std::uint32_t cue_first = 0, cue_last = 0;  ///< the verb or "according to"
  Side side = Side::before;
  bool denies = false, by_name = true;

  std::uint32_t first() const {
    return phrase.empty() ? cue_first : std::min(cue_first, phrase.opening);
  }
  std::uint32_t last() const { return phrase.empty() ? cue_last : std::max(cue_last, phrase.last); }
};

class Search {
 public:
  explicit Search(const SpeakerContext& context) : context_(context) {}

  std::vector<Attribution> attributions() {
    for (std::uint32_t i = 0; i < context_.size();) i = step(i);
    return std::move(found_);
  }

 private:
  /// What stands before a verb: "has been".
  struct Auxiliaries {
    std::uint32_t behind = 0;  ///< the token where it begins
    bool be = false, silent = false;
  };

  std::uint32_t step(std::uint32_t i);
  std::uint32_t introduced(const Hit& cue);
  std::uint32_t verb(const Hit& cue);
  std::uint32_t passive(const Hit& cue);
  Side side_of(const SpeakerPhrase& phrase, const Hit& cue) const;
  SpeakerPhrase subject(const Hit& cue, std::uint32_t behind) const;
  Auxiliaries auxiliaries_before(std::uint32_t verb) const;
  SpeakerPhrase participle_subject(std::uint32_t behind) const;
  bool governed(std::uint32_t verb) const;
  bool may_say(const SpeakerPhrase& who, const Hit& cue) const;
  bool counts_lives(std::uint32_t token) const;
  bool states(std::uint32_t token) const;
  bool opens(std::uint32_t token) const;
  bool closes(std::uint32_t token) const;
  const Row& row(const Hit& hit) const { return context_.sentence.lexicon.row(hit); }
  bool small(std::uint32_t token, Cues words) const {
    return context_.sentence.says_small(token, words);
  }

  const SpeakerContext& context_;
  std::vector<Attribution> found_;
};

/// "claimed 12 lives" claims nothing.
bool Search::counts_lives(std::uint32_t token) const {
  constexpr std::uint32_t farthest = 4;
  for (std::uint32_t t = token; t < token + farthest && t < context_.size(); ++t)
    if (context_.word(t) && small(t, "life")) return true;
  return false;
}

/// A statement follows: a quotation, a figure, or what a colon announces.
bool Search::states(std::uint32_t token) const {
  const char mark = context_.mark(token);
  if (mark == '"' || mark == ':' || mark == ',') return true;
  return token < context_.size() && context_.sentence.tokens[token].kind == TokenKind::number;
}

/// Nothing of weight stands before `token` in its part of the sentence.
bool Search::opens(std::uint32_t token) const {
  while (token > 0) {
    --token;
    if (context_.mark(token) == ';') return true;
    if (context_.word(token) && !context_.words.is(token, class_function)) return false;
    if (context_.sentence.tokens[token].kind == TokenKind::number) return false;
  }
  return true;
}

bool Search::closes(std::uint32_t token) const {
  const char mark = context_.mark(token);
  return mark == '.' || mark == ',' || mark == ';' || mark == '"' || mark == '?' || mark == '!' ||
         mark == ')';
}

std::uint32_t Search::step(std::uint32_t i) {
  if (context_.words[i].saying == nullptr) return i + 1;
  if (const Hit* hides = context_.saying(i, Construction::words)) {
    Attribution unnamed{{}, hides->first, hides->last, Side::within};
    unnamed.by_name = false;
    found_.push_back(unnamed);
    return hides->last;
  }
  if (const Hit* cue = context_.saying(i, Construction::introducer)) return introduced(*cue);
  if (const Hit* cue = context_.saying(i, Construction::verb);
      cue != nullptr && context_.name_at[i] == 0)
    return verb(*cue);
  return i + 1;
}

std::uint32_t Search::introduced(const Hit& cue) {
  Attribution found{phrase_from(context_, cue.last), cue.first, cue.last, Side::before};
  const bool sure = row(cue)[SayingField::sure];
  if (found.phrase.empty() || (!sure && !found.phrase.name && !found.phrase.noun)) return cue.last;
  // "citing new conditions" cites nobody, "per Israeli" no one either.
  if (!sure && found.phrase.name && !found.phrase.noun &&
      context_.names[*found.phrase.name].what.demonym)
    return cue.last;
  const bool names_place = found.phrase.name &&
                           context_.names[*found.phrase.name].what.kind == EntityKind::place &&
                           !context_.names[*found.phrase.name].what.demonym;
  if (!sure && names_place && !found.phrase.noun && found.phrase.last - found.phrase.first > 2)
    return cue.last;
  if (opens(cue.first)) {
    found.side = Side::after;
  } else if (!found_.empty() && cue.first > 0 && context_.mark(cue.first - 1) == ',' &&
             found_.back().last() + 1 >= cue.first && found_.back().side == Side::before) {
    found.side = Side::quoted;
  }
  found_.push_back(found);
  return found.phrase.last;
}

/// "was reported by police", "deaths confirmed by the ministry", "it was reported".
std::uint32_t Search::passive(const Hit& cue) {
  Attribution found{{}, cue.first, cue.last, Side::within};
  if (small(cue.last, "by")) {
    const SpeakerPhrase agent = phrase_from(context_, cue.last + 1);
    if (!agent.empty() && !agent.pronoun && (agent.name || agent.noun)) {
      found.phrase = agent;
      found.denies = row(cue)[SayingField::stance] == "denying";
      found_.push_back(found);
      return agent.last;
    }
  }
  found.by_name = false;
  found_.push_back(found);
  return cue.last;
}

SpeakerPhrase Search::subject(const Hit& cue, std::uint32_t behind) const {
  if (behind == 0) return phrase_from(context_, cue.last);
  const char mark = context_.mark(behind - 1);
  if (mark == ',' || mark == '"') {
    // `..., said the ministry` against `Vell, the ministry's spokesman, said`.
    const SpeakerPhrase inverted = phrase_from(context_, cue.last);
    if (!inverted.empty() && !inverted.pronoun && (inverted.name || inverted.noun) &&
        closes(inverted.last))
      return inverted;
    if (mark == '"') return {};
    std::uint32_t comma = behind - 1;
    constexpr std::uint32_t longest_apposition = 15;
    while (comma > 0 && behind - comma < longest_apposition) {
      --comma;
      if (context_.mark(comma) == ',') return phrase_until(context_, comma);
    }
    return {};
  }
  SpeakerPhrase phrase = phrase_until(context_, behind);
  if (phrase.pronoun && small(phrase.first, "who")) {
    const std::uint32_t before =
        phrase.first - (phrase.first > 0 && context_.mark(phrase.first - 1) == ',' ? 1 : 0);
    return phrase_until(context_, before);
  }
  return phrase;
}

/// What stands after the verb tells where the content is.
Side Search::side_of(const SpeakerPhrase& phrase, const Hit& cue) const {
  if (phrase.first >= cue.last) return Side::before;
  std::uint32_t before = phrase.opening;
  while (before > 0 && context_.words.is(before - 1, class_determiner)) --before;
  const bool follows =
      before > 0 && (context_.mark(before - 1) == ',' || context_.mark(before - 1) == '"');
  if (!follows || opens(before)) return Side::after;
  constexpr std::uint32_t farthest = 6;
  for (std::uint32_t t = cue.last; t < cue.last + farthest && t < context_.size() && !closes(t);
       ++t)
    if (context_.word(t) && small(t, "that")) return Side::after;
  const bool circumstance =
      context_.words.is(cue.last, class_preposition | class_adverb | class_calendar) &&
      context_.words[cue.last].saying == nullptr;
  return closes(cue.last) || cue.last >= context_.size() || circumstance ? Side::before
                                                                         : Side::after;
}

Search::Auxiliaries Search::auxiliaries_before(std::uint32_t verb) const {
  Auxiliaries found{verb};
  const auto goes_on = [this](std::uint32_t token) {
    return context_.words.is(token, class_adverb | class_auxiliary) &&
           !context_.words.is(token, class_determiner) && context_.name_at[token] == 0;
  };
  while (found.behind > 0 && goes_on(found.behind - 1)) {
    const std::uint32_t at = --found.behind;
    found.be = found.be || small(at, {"are", "be", "been", "being", "is", "was", "were"});
    if (context_.words.is(at, class_auxiliary) && !found.be &&
        !small(at, {"did", "do", "had", "has", "have"}))
      found.silent = true;  // "could say", not "has said"
  }
  return found;
}

/// "the reported deaths", "a report of deaths", "to say": no verb with a subject.
bool Search::governed(std::uint32_t verb) const {
  return context_.words.is(verb - 1, class_determiner | class_preposition) &&
         context_.name_at[verb - 1] == 0 && !(context_.word(verb - 1) && small(verb - 1, "who"));
}

/// "with the ministry saying", "issued a statement saying", "..., saying".
SpeakerPhrase Search::participle_subject(std::uint32_t behind) const {
  const bool issued =
      behind > 0 && (context_.mark(behind - 1) == ',' || small(behind - 1, "statement"));
  if (issued && !found_.empty()) return {};
  const SpeakerPhrase who =
      issued ? phrase_from(context_, context_.words.start) : phrase_until(context_, behind);
  return who.last > behind || (!who.name && !who.noun) ? SpeakerPhrase{} : who;
}

/// "villagers said", but an order that told somebody to stop is nobody.
bool Search::may_say(const SpeakerPhrase& who, const Hit& cue) const {
  if (who.empty()) return false;
  const bool somebody =
      who.pronoun || who.name || who.noun || (row(cue)[SayingField::sure] && who.people);
  return somebody && (!row(cue)[SayingField::of_figures] || who.figures);
}

std::uint32_t Search::verb(const Hit& cue) {
  const std::string_view stance = row(cue)[SayingField::stance];
  if (stance == "none" || counts_lives(cue.last)) return cue.last;
  const auto [behind, be, silent] = auxiliaries_before(cue.first);
  if (silent) return cue.last;
  const bool by = small(cue.last, "by");
  if ((cue.forms & form_participle) != 0 && (be || by)) {
    if (stance == "planning" || (stance == "denying" && !by)) return cue.last;
    return passive(cue);
  }
  if (be && (cue.forms & form_gerund) == 0) return cue.last;
  if (behind > 0 && (context_.sentence.tokens[behind - 1].kind == TokenKind::possessive ||
                     (behind == cue.first && governed(behind))))
    return cue.last;
  const SpeakerPhrase who =
      (cue.forms & form_gerund) != 0 && !be ? participle_subject(behind) : subject(cue, behind);
  if (!may_say(who, cue)) return cue.last;
  const bool that = small(cue.last, "that");
  if (stance == "planning" && !that) return cue.last;
  // "warned of a war", "stressed the need": no statement follows.
  if (row(cue)[SayingField::clause] && side_of(who, cue) == Side::after && !that &&
      !states(cue.last))
    return cue.last;
  Attribution found{who, cue.first, cue.last, side_of(who, cue)};
  found.denies = stance == "denying";
  found.by_name = !who.pronoun;
  found_.push_back(found);
  return std::max(cue.last, who.last);
}

/// The word that begins a new statement between two attributions; `last` where there is none.
std::uint32_t clause_break(const SpeakerContext& context, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t t = first; t + 1 < last; ++t) {
    if (context.mark(t) != ',' && context.mark(t) != ';') continue;
    if (context.mark(t) == ';' ||
        context.sentence.says_small(t + 1, {"and", "but", "whereas", "while"}))
      return t + 1;
  }
  return last;
}

/// Tokens [first, last).
struct Section {
  std::uint32_t first = 0, last = 0;
};

/// The parts of a sentence between its semicolons, in order.
std::vector<Section> parts_of(const SpeakerContext& context) {
  std::vector<Section> parts(1);
  for (std::uint32_t t = 0; t < context.size(); ++t) {
    if (context.mark(t) != ';') continue;
    parts.back().last = t;
    parts.push_back({t + 1, t + 1});
  }
  parts.back().last = context.size();
  return parts;
}

Span reach_of(const SpeakerContext& context, std::span<const Attribution> all, std::size_t index,
              Section part) {
  const Attribution& own = all[index];
  auto [first, last] = part;
  const Attribution* before =
      index > 0 && all[index - 1].first() >= first ? &all[index - 1] : nullptr;
  const Attribution* after =
      index + 1 < all.size() && all[index + 1].last() <= last ? &all[index + 1] : nullptr;
  const auto bytes = [&context](std::uint32_t from, std::uint32_t to) {
    return context.sentence.tokens.span(from, to);
  };
  if (own.side == Side::quoted && before != nullptr && before->first() > first) {
    last = before->first();
    while (last > first + 1 && context.words.is(last - 1, class_determiner)) --last;
    return bytes(first, last);
  }
  if (own.side == Side::after) first = own.first();
  if (before != nullptr && own.side != Side::after) {
    const std::uint32_t next = clause_break(context, before->last(), own.first());
    if (next < own.first())
      first = next;
    else if (before->side == Side::before)
      first = std::min(before->last(), own.first());
    else if (before->side == Side::after && own.side == Side::before)
      first = std::min(before->last(), own.first());
  }
  if (after != nullptr) {
    const std::uint32_t next = clause_break(context, own.last(), after->first());
    if (next < after->first())
      last = next;
    else if (own.side == Side::before)
      last = own.last();
    else if (after->side == Side::after && after->first() > own.last())
      last = after->first();
  }
  return bytes(first, std::max(last, own.last()));
}

}  // namespace

std::vector<Marked<SpeakerMention>> recognise_speakers(const SentenceView& sentence,
                                                       std::span<const Marked<NameMention>> names) {
  return recognise_speakers(sentence, sentence_words({&sentence, 1}).front(), names);
}

std::vector<Marked<SpeakerMention>> recognise_speakers(const SentenceView& sentence,
                                                       const SentenceWords& words,
                                                       std::span<const Marked<NameMention>> names) {
  std::vector<Marked<SpeakerMention>> speakers;
  if (!sentence.tables.has(Table::sayings)) return speakers;
  const SpeakerContext context = speaker_context(sentence, words, names);
  const auto all = Search(context).attributions();
  const auto parts = parts_of(context);
  auto part = parts.begin();
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Attribution& found = all[i];
    const std::uint32_t first = found.phrase.empty() ? found.cue_first : found.phrase.first;
    const std::uint32_t last = found.phrase.empty() ? found.cue_last : found.phrase.last;
    SpeakerMention mention;
    mention.text = sentence.words(first, last);
    mention.name = found.phrase.name;
    mention.by_name = found.by_name;
    mention.denies = found.denies;
    while (part->last < found.cue_first) ++part;
    mention.reach = reach_of(context, all, i, *part);
    speakers.push_back({first, last, std::move(mention)});
  }
  return speakers;
}

}  // namespace checkclaims
