#include "reading/mentions/speaker_phrases.hpp"

#include <algorithm>

namespace checkclaims {
namespace {

constexpr std::uint32_t longest = 12;

/// "spokesman for", "officials in": what follows belongs to the phrase.
bool takes_complement(const SpeakerContext& context, std::uint32_t noun) {
  return context.words.is(noun, class_attributive) || context.name_at[noun] != 0 ||
         context.saying(noun, Construction::speaker) != nullptr ||
         context.saying(noun, Construction::figure_speaker) != nullptr ||
         context.saying(noun, Construction::document) != nullptr;
}

bool joins(const SpeakerContext& context, std::uint32_t token) {
  if (!context.word(token) || token == 0) return false;
  if (!context.sentence.says_small(token, {"at", "for", "from", "in", "of", "with"})) return false;
  return takes_complement(context, token - 1);
}

/// A noun, an adjective or a part of a name.
bool content(const SpeakerContext& context, std::uint32_t token) {
  if (context.name_at[token] != 0 || context.titled[token]) return true;
  const Token& at = context.sentence.tokens[token];
  if (at.kind == TokenKind::possessive) return true;
  if (at.mark == '-' && at.glued) return true;
  if (at.mark == '.' && at.glued)
    return context.words.is(token - 1, class_place_first) ||
           context.words[token - 1].title != nullptr;
  if (at.kind != TokenKind::word || context.words.is(token, class_function)) return false;
  if (context.words.is(token, class_calendar) && at.capitalised) return false;
  return context.saying(token, Construction::verb) == nullptr ||
         context.saying(token, Construction::speaker) != nullptr ||
         context.saying(token, Construction::figure_speaker) != nullptr ||
         context.saying(token, Construction::document) != nullptr;
}

bool belongs_to_name(const SpeakerContext& context, std::uint32_t token) {
  return context.titled[token] || context.words.is(token, class_attributive) ||
         !context.word(token) || context.saying(token, Construction::speaker) != nullptr ||
         context.saying(token, Construction::figure_speaker) != nullptr;
}

/// "Sarunia and Ketria said", "police and rescuers said": both speak.
bool coordinates(const SpeakerContext& context, std::uint32_t token) {
  if (token == 0 || token + 1 >= context.size() || !context.sentence.says_small(token, "and"))
    return false;
  const bool names = context.name_at[token - 1] != 0 && context.name_at[token + 1] != 0;
  return names || (context.saying(token - 1, Construction::speaker) != nullptr &&
                   context.saying(token + 1, Construction::speaker) != nullptr);
}

bool is_pronoun(const SpeakerContext& context, std::uint32_t token) {
  const std::string_view word = context.sentence.word(token);
  for (const std::string_view pronoun :
       {"he", "she", "it", "they", "we", "i", "who", "He", "She", "It", "They", "We", "I"})
    if (word == pronoun) return true;
  return false;
}

/// People and bodies before places, names before demonyms; of equals the first.
int worth(const NameMention& name) {
  if (name.demonym) return 1;
  return name.kind == EntityKind::person ? 4 : name.kind == EntityKind::place ? 2 : 3;
}

SpeakerPhrase finished(const SpeakerContext& context, SpeakerPhrase phrase) {
  const auto trims = [&context](std::uint32_t token) {
    return context.name_at[token] == 0 &&
           (!context.word(token) || context.words.is(token, class_function));
  };
  while (!phrase.empty() && trims(phrase.last - 1)) --phrase.last;
  while (!phrase.empty() && trims(phrase.first)) ++phrase.first;
  if (phrase.empty()) return phrase;
  phrase.opening = phrase.first;
  // "figures from Gaza health authorities": the figures are not the speaker.
  if (const Hit* document = context.saying(phrase.first, Construction::document);
      document != nullptr && document->last < phrase.last) {
    phrase.figures = true;
    phrase.first = document->last;
    while (context.words.is(phrase.first, class_determiner) && phrase.first + 1 < phrase.last)
      ++phrase.first;
  }
  for (std::uint32_t t = phrase.first; t < phrase.last; ++t) {
    if (context.name_at[t] == 0) continue;
    const std::uint32_t index = context.name_at[t] - 1;
    if (!phrase.name || worth(context.names[index].what) > worth(context.names[*phrase.name].what))
      phrase.name = index;
  }
  for (std::uint32_t t = phrase.first; t < phrase.last; ++t) {
    phrase.noun |= context.saying(t, Construction::speaker) != nullptr ||
                   context.words.is(t, class_attributive);
    phrase.figures |= context.saying(t, Construction::figure_speaker) != nullptr;
  }
  phrase.noun |= phrase.figures;
  const auto hits = context.sentence.hits;
  const auto start =
      std::lower_bound(hits.begin(), hits.end(), phrase.first,
                       [](const Hit& hit, std::uint32_t token) { return hit.first < token; });
  for (auto hit = start; hit != hits.end() && hit->first < phrase.last; ++hit)
    phrase.people |=
        (hit->table == Table::people || hit->table == Table::titles) && hit->last <= phrase.last;
  return phrase;
}

}  // namespace

const Hit* SpeakerContext::saying(std::uint32_t token, Construction wanted) const {
  const Hit* longest_hit = words[token].saying;
  if (longest_hit == nullptr) return nullptr;
  // The hits of one token and length stand together: a word can be a verb and a noun.
  for (const Hit& hit :
       sentence.hits.subspan(static_cast<std::size_t>(longest_hit - sentence.hits.data()))) {
    if (hit.first != token) break;
    if (hit.table == Table::sayings && sentence.lexicon.role(hit).is(wanted)) return &hit;
  }
  return nullptr;
}

SpeakerContext speaker_context(const SentenceView& sentence, const SentenceWords& words,
                               std::span<const Marked<NameMention>> names) {
  SpeakerContext context{sentence, words, names, ByToken<std::uint32_t>(sentence.tokens.size()),
                         ByToken<bool>(sentence.tokens.size())};
  for (std::uint32_t n = 0; n < names.size(); ++n)
    context.name_at.fill(names[n].first, names[n].last, n + 1);
  for (std::uint32_t i = 0; i < context.size(); ++i)
    if (const Hit* title = words[i].title; title != nullptr)
      context.titled.fill(title->first, title->last, true);
  return context;
}

SpeakerPhrase phrase_from(const SpeakerContext& context, std::uint32_t first) {
  const std::uint32_t size = context.size();
  while (first < size) {
    if (const Hit* document = context.saying(first, Construction::document)) {
      first = document->last;
    } else if (context.words.is(first, class_determiner) && context.name_at[first] == 0) {
      ++first;
    } else {
      break;
    }
  }
  SpeakerPhrase phrase;
  phrase.first = phrase.last = phrase.opening = first;
  if (first < size && context.word(first) && is_pronoun(context, first)) {
    phrase.last = first + 1;
    phrase.opening = first;
    phrase.pronoun = true;
    return phrase;
  }
  std::uint32_t t = first;
  while (t < size && t < first + longest) {
    // After a name only what belongs to it: "Vell spokesman", not "Vell thanked".
    const bool after_name = t > first && context.name_at[t - 1] != 0 && context.name_at[t] == 0;
    if (content(context, t) && (!after_name || belongs_to_name(context, t))) {
      ++t;
    } else if (t > first && joins(context, t)) {
      ++t;
      while (t < size && context.words.is(t, class_determiner)) ++t;
    } else {
      break;
    }
  }
  phrase.last = t;
  return finished(context, phrase);
}

SpeakerPhrase phrase_until(const SpeakerContext& context, std::uint32_t last) {
  SpeakerPhrase phrase;
  phrase.first = phrase.last = phrase.opening = last;
  if (last == 0) return phrase;
  if (context.word(last - 1) && is_pronoun(context, last - 1)) {
    phrase.opening = --phrase.first;
    phrase.pronoun = true;
    return phrase;
  }
  std::uint32_t t = last;
  while (t > 0 && last - t < longest) {
    if (content(context, t - 1)) {
      --t;
    } else if (joins(context, t - 1) || coordinates(context, t - 1)) {
      --t;
    } else if (context.words.is(t - 1, class_determiner) && t > 1 && joins(context, t - 2)) {
      t -= 2;
    } else {
      break;
    }
  }
  phrase.first = t;
  return finished(context, phrase);
}

}  // namespace checkclaims
