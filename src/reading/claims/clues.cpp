#include "reading/claims/clues.hpp"

#include <algorithm>

#include "checkclaims/words.hpp"

namespace checkclaims {
namespace {

constexpr std::uint32_t read_for_clues = 6000;  // bytes of an article that tell its story
constexpr std::uint32_t lead_bytes = 900;
constexpr std::uint32_t sketched_bytes = 3000;
constexpr std::size_t least_word = 4, least_name = 3;  // letters
constexpr std::size_t run_of_words = 5, sketch_size = 64;
constexpr std::uint32_t close_before = 25, close_behind = 12;  // bytes around a figure's phrase
constexpr std::uint32_t close_to_number = 20;                  // "six people were also killed"
constexpr std::uint32_t to_opening_date =
    8;  // bytes of a sentence in front of the date that opens it
constexpr std::uint32_t called_in =
    3;  // sentences of the text in which ships and storms are called by name

void sort_once(std::vector<std::uint32_t>& keys) {
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
}

std::uint32_t mixed(std::uint32_t hash, std::uint32_t key) {
  hash = (hash ^ key) * 0x9E3779B1U;
  return hash ^ hash >> 15;
}

/// What one sentence holds.
struct SentenceClues {
  std::uint8_t weekdays = 0;
  ClueWords hits;
  std::uint64_t sites = 0;
  bool told_apart = false, of_several = false, counted_on = false;
  bool one_event = false;                  ///< an event's noun in the singular
  std::uint32_t plural_from = UINT32_MAX;  ///< where an event's noun in the plural begins
  bool years_ago = false;                  ///< a length in years: "four years after the fire"
};

/// What a row of the clues table tells.
struct ClueRow {
  std::uint32_t bits = 0;  ///< of clue_words
  std::uint64_t site = 0;  ///< a bit for each kind of site
  bool called = false;
};
using ClueRows = std::vector<ClueRow>;

ClueRows gathered_rows(const Lexicon& lexicon) {
  constexpr std::size_t most_sites = 64;
  std::size_t sites = 0;
  ClueRows rows;
  for (const Row& row : lexicon.rows(Table::clues)) {
    const auto at = std::find(clue_words.begin(), clue_words.end(), row.id);
    const bool site = row[ClueField::site] && sites < most_sites;
    rows.push_back({at == clue_words.end() ? 0 : 1U << (at - clue_words.begin()),
                    site ? std::uint64_t{1} << sites++ : 0, row[ClueField::called]});
  }
  return rows;
}

/// Asked for every article: those of the built-in tables are gathered once.
ClueRows clue_rows(const Lexicon& lexicon) {
  static const ClueRows english = gathered_rows(Lexicon::english());
  return &lexicon == &Lexicon::english() ? english : gathered_rows(lexicon);
}

class Gatherer {
 public:
  Gatherer(const Reading& reading, std::span<const RecognisedSentence> sentences)
      : reading_(reading), sentences_(sentences) {
    if (!sentences.empty()) rows_ = clue_rows(sentences.front().chunked.view.lexicon);
    for (const Block& block : reading.document.blocks)
      if (block.kind != BlockKind::title) {
        body_ = block.span.begin;
        break;
      }
  }

  ArticleClues run() {
    while (titles_ < sentences_.size() &&
           sentences_[titles_].chunked.view.block == BlockKind::title)
      ++titles_;
    gather_sentences();
    gather_mentions();
    const auto by_place = [this](std::uint32_t a, std::uint32_t b) {
      return reading_.mentions[a].span.begin < reading_.mentions[b].span.begin;
    };
    std::stable_sort(numbers_and_places_.begin(), numbers_and_places_.end(), by_place);
    std::sort(
        year_mentions_.begin(), year_mentions_.end(),
        [](const YearMention& a, const YearMention& b) { return a.span.begin < b.span.begin; });
    note_blasts_in_two_places();
    for (const Claim& claim : reading_.claims) clues_.figures.push_back(figure(claim));
    finish();
    return std::move(clues_);
  }

 private:
  /// Nouns of harm in a sentence, by their first token: "shooting", "blasts".
  struct EventNoun {
    std::uint32_t at = 0;
    bool plural = false;
  };

  void take_event_nouns(const SentenceView& view) {
    event_nouns_.clear();
    if (!view.tables.has(Table::events)) return;
    for (const Hit& hit : view.hits) {
      if (hit.table != Table::events || (hit.forms & (form_plural | form_singular)) == 0 ||
          !view.lexicon.role(hit).is(Construction::noun))
        continue;
      if (view.lexicon.row(hit)[EventField::kind] != "harm") continue;
      if ((hit.forms & form_singular) != 0) event_nouns_.push_back({hit.first, false});
      if ((hit.forms & form_plural) != 0) event_nouns_.push_back({hit.first, true});
    }
  }

  /// Such a noun begins at the token, or up to `reach` words behind: "two unrelated shootings".
  bool event_behind(std::uint32_t token, std::uint32_t reach, bool plural) const {
    auto noun = std::lower_bound(event_nouns_.begin(), event_nouns_.end(), token,
                                 [](const EventNoun& n, std::uint32_t at) { return n.at < at; });
    while (noun != event_nouns_.end() && noun->at < token + reach && noun->plural != plural) ++noun;
    return noun != event_nouns_.end() && noun->at < token + reach;
  }

  /// "The second blast", "in another shooting"; "a pair of shootings", "three attacks".
  void note_several(const SentenceView& view, SentenceClues& found) {
    constexpr std::uint32_t behind_number = 2, behind_words = 3, behind_order = 2;
    take_event_nouns(view);
    if (event_nouns_.empty()) return;
    for (const EventNoun& noun : event_nouns_) {
      found.one_event |= !noun.plural;
      if (!noun.plural) continue;
      found.plural_from = std::min(found.plural_from, view.tokens[noun.at].span.begin);
      for (std::uint32_t back = 1; back <= behind_number && back <= noun.at; ++back)
        found.of_several |= view.tokens[noun.at - back].kind == TokenKind::number;
    }
    const auto is = [](std::uint32_t bits, ClueWord word) { return ClueWords{bits}.has(word); };
    for (const Hit& hit : view.hits) {
      if (hit.table == Table::numbers)
        found.of_several |= event_behind(hit.last, behind_number, true);
      if (hit.table != Table::clues) continue;
      const std::uint32_t bits = rows_[hit.row].bits;
      if (is(bits, ClueWord::order) && view.lexicon.role(hit).is(Construction::noun))
        found.counted_on = true;
      if (is(bits, ClueWord::several))
        found.of_several |= event_behind(hit.last, behind_words, true);
      if (is(bits, ClueWord::order) || is(bits, ClueWord::nth))
        found.told_apart |= event_behind(hit.last, behind_order, false);
    }
  }

  /// "Typhoon Halma", "the ferry Astra".
  void note_called(const SentenceView& view) {
    if (!view.tables.has(Table::clues)) return;
    for (const Hit& hit : view.hits) {
      if (hit.table != Table::clues || !rows_[hit.row].called || hit.last >= view.tokens.size())
        continue;
      const Token& name = view.tokens[hit.last];
      if (name.kind == TokenKind::word && name.capitalised && !name.glued)
        clues_.called.push_back(stem_hash(view.word(hit.last)));
    }
  }

  /// "Market Street", "Church Road": a site's word that is part of a name.
  static bool in_name(const SentenceView& view, const Hit& hit) {
    if (view.block == BlockKind::title || hit.last >= view.tokens.size()) return false;
    return view.tokens[hit.first].capitalised && view.tokens[hit.last].kind == TokenKind::word &&
           view.tokens[hit.last].capitalised;
  }

  bool told_early(const RecognisedSentence& sentence, std::uint32_t bytes) const {
    const SentenceView& view = sentence.chunked.view;
    if (view.block == BlockKind::title) return true;
    return !view.tokens.empty() && view.tokens[0].span.begin < body_ + bytes;
  }

  /// The stems of a sentence's words, each once: those of at least three letters, or of these only
  /// the ones with a capital behind its first word.
  std::vector<std::uint32_t> stems_of(std::size_t sentence, bool names) const {
    const Tokens& tokens = sentences_[sentence].chunked.view.tokens;
    const std::uint32_t* stems = stems_.data() + first_stem_[sentence];
    std::vector<std::uint32_t> found;
    found.reserve(tokens.size());
    for (std::size_t t = names ? 1 : 0; t < tokens.size(); ++t)
      if (stems[t] != 0 && tokens[t].span.size() >= least_name && (!names || tokens[t].capitalised))
        found.push_back(stems[t]);
    sort_once(found);
    return found;
  }

  /// Those of the sentence that the next figures are in.
  void keep_stems_of(std::size_t sentence) {
    if (stems_in_ == sentence) return;
    stems_in_ = sentence;
    words_here_ = stems_of(sentence, false);
    names_here_ = names_around_ = stems_of(sentence, true);
    const bool title = sentences_[sentence].chunked.view.block == BlockKind::title;
    if (sentence == 0 || title) return;
    const auto before = stems_of(sentence - 1, true);
    names_around_.insert(names_around_.end(), before.begin(), before.end());
    sort_once(names_around_);
  }

  void take_hits(const SentenceView& view, SentenceClues& found) const {
    for (const Hit& hit : view.hits) {
      if (hit.table != Table::clues) continue;
      found.hits.add(rows_[hit.row].bits);
      if (!in_name(view, hit)) found.sites |= rows_[hit.row].site;
    }
  }

  void gather_sentences() {
    std::vector<std::uint32_t> words, run;
    stems_.reserve(sentences_.empty() ? 0 : reading_.document.text.size() / 5);
    for (const RecognisedSentence& sentence : sentences_) {
      const SentenceView& view = sentence.chunked.view;
      SentenceClues found;
      const bool counts = told_early(sentence, read_for_clues),
                 sketched = told_early(sentence, sketched_bytes);
      first_stem_.push_back(stems_.size());
      stems_.resize(stems_.size() + view.tokens.size());
      std::uint32_t* stem = stems_.data() + first_stem_.back();
      for (std::uint32_t t = 0; t < view.tokens.size(); ++t, ++stem) {
        const Token& token = view.tokens[t];
        if (token.kind == TokenKind::number && counts && token.span.size() > 1)
          clues_.numbers.push_back(stem_hash(view.word(t)));
        if (token.kind != TokenKind::word) continue;
        const std::uint32_t key = *stem = view.stem(t);
        if (counts && token.span.size() >= least_word) words.push_back(key);
        if (sketched && view.block != BlockKind::title) run.push_back(key);
      }
      if (view.tables.has(Table::clues)) take_hits(view, found);
      note_several(view, found);
      const std::size_t at = all_.size();
      if (at >= titles_ && at < titles_ + called_in) note_called(view);
      told_apart_ += found.told_apart ? 1 : 0;
      clues_.tells_apart |= found.told_apart || found.counted_on;
      clues_.sites |= found.sites;
      if (at <= titles_) {
        clues_.lead_sites |= found.sites;
        of_several_ = of_several_ || found.of_several;
      }
      clues_.in_article.add(found.hits.bits);
      if (view.block == BlockKind::title) {
        clues_.in_headline.add(found.hits.bits);
        const auto of_title = stems_of(at, false);
        clues_.headline.insert(clues_.headline.end(), of_title.begin(), of_title.end());
      } else if (counts) {
        const auto names = stems_of(at, true);
        clues_.names.insert(clues_.names.end(), names.begin(), names.end());
      }
      all_.push_back(std::move(found));
    }
    count_words(std::move(words));
    sketch(run);
  }

  void count_words(std::vector<std::uint32_t> words) {
    std::sort(words.begin(), words.end());
    for (const std::uint32_t key : words) {
      if (clues_.words.empty() || clues_.words.back().key != key) clues_.words.push_back({key, 0});
      ++clues_.words.back().count;
    }
  }

  /// Of each few words in a row a hash.
  void sketch(std::span<const std::uint32_t> run) {
    for (std::size_t i = 0; i + run_of_words <= run.size(); ++i) {
      std::uint32_t hash = 0;
      for (std::size_t k = i; k < i + run_of_words; ++k) hash = mixed(hash, run[k]);
      clues_.sketch.push_back(hash);
    }
  }

  void gather_mentions() {
    const auto lead_end = body_ + lead_bytes;
    std::int32_t year = 0;
    if (reading_.document.published.days.low)
      year = civil_of(*reading_.document.published.days.low).year;
    other_year_.assign(all_.size(), false);
    for (std::size_t m = 0; m < reading_.mentions.size(); ++m) {
      const Mention& mention = reading_.mentions[m];
      if (const auto* date = if_is<DateMention>(mention)) {
        if (date->days.exact()) clues_.days.push_back(date->days.low->number);
        if (date->weekday >= 0) {
          const auto bit = static_cast<std::uint8_t>(1U << date->weekday);
          if (mention.span.begin < lead_end) clues_.lead_weekdays |= bit;
          if (mention.sentence < all_.size()) all_[mention.sentence].weekdays |= bit;
        }
        note_years(mention, *date);
        if (date->length && date->length->unit == "year" && mention.sentence < all_.size())
          all_[mention.sentence].years_ago = true;
        const bool complete = date->kind == TimexKind::date &&
                              date->reference == DateReference::complete && date->days.low;
        if (complete && year != 0 && civil_of(*date->days.low).year < year &&
            mention.sentence < all_.size())
          other_year_[mention.sentence] = true;
      } else if (const auto* number = if_is<NumberMention>(mention)) {
        numbers_and_places_.push_back(static_cast<std::uint32_t>(m));
        const Interval& hard = number->value.hard;
        if (hard.exact() && hard.low->whole())
          clues_.values.push_back(hard.low->thousandths / 1000);
      } else if (const auto* name = if_is<NameMention>(mention)) {
        note_opening_name(mention);
        if (name->kind == EntityKind::person && !name->parts.empty()) note_age(m, *name);
        // A town that nothing says to be one is read as a body.
        if (name->kind != EntityKind::person && name->kind != EntityKind::group && !name->demonym)
          numbers_and_places_.push_back(static_cast<std::uint32_t>(m));
      }
    }
  }

  /// A capital at the beginning of a sentence is that of a name only if it is read as one.
  void note_opening_name(const Mention& mention) {
    const RecognisedSentence& sentence = sentences_[mention.sentence];
    const SentenceView& view = sentence.chunked.view;
    if (view.block == BlockKind::title || !told_early(sentence, read_for_clues)) return;
    if (view.tokens[0].span.begin != mention.span.begin) return;
    if (view.tokens[0].span.size() < least_name) return;
    if (const std::uint32_t stem = stems_[first_stem_[mention.sentence]]; stem != 0)
      clues_.names.push_back(stem);
  }

  void note_years(const Mention& mention, const DateMention& date) {
    if (!date.days.low || !date.days.high) return;
    const std::int32_t year = civil_of(*date.days.low).year;
    if (civil_of(*date.days.high).year != year) return;
    clues_.years.push_back(year);
    if (date.kind != TimexKind::date || date.reference != DateReference::complete) return;
    year_mentions_.push_back({mention.span, year});
    if (mention.sentence <= titles_) clues_.lead_years.push_back(year);
  }

  /// Years in the clause of a figure, and the one that opens its sentence: "In 2005, a blast ...".
  void take_years(FigureClues& clues, const Claim& claim, const SentenceView& view) const {
    if (view.tokens.empty()) return;
    const std::uint32_t begin = view.tokens[0].span.begin,
                        end = view.tokens[view.tokens.size() - 1].span.end;
    const std::uint32_t from = claim.span.begin - std::min(claim.span.begin, close_before);
    auto year =
        std::lower_bound(year_mentions_.begin(), year_mentions_.end(), begin,
                         [](const YearMention& y, std::uint32_t at) { return y.span.begin < at; });
    for (; year != year_mentions_.end() && year->span.begin < end; ++year) {
      const bool opens = year->span.begin <= begin + to_opening_date;
      if (opens || (year->span.begin >= from && year->span.end <= claim.span.end + close_behind))
        clues.years.push_back(year->year);
    }
    sort_years(clues.years);
  }

  static void sort_years(std::vector<std::int32_t>& years) {
    std::sort(years.begin(), years.end());
    years.erase(std::unique(years.begin(), years.end()), years.end());
  }

  /// What stands behind the number: the next one counted on, "and a fifth", or a second number of a
  /// second place.
  void take_next(FigureClues& clues, const Claim& claim, std::uint32_t sentence) const {
    if (!claim.figure().value.hard.exact() || !claim.figure().value.hard.low->whole()) return;
    const auto here = [&](const Mention& mention) { return mention.sentence == sentence; };
    const std::uint32_t end = claim.value_span.end;
    auto mention = std::lower_bound(
        numbers_and_places_.begin(), numbers_and_places_.end(), end,
        [&](std::uint32_t m, std::uint32_t at) { return reading_.mentions[m].span.begin < at; });
    const Mention* places[2] = {nullptr, nullptr};
    const Mention* other = nullptr;
    for (; mention != numbers_and_places_.end() && here(reading_.mentions[*mention]); ++mention) {
      const Mention& next = reading_.mentions[*mention];
      const auto* number = if_is<NumberMention>(next);
      if (number == nullptr) {
        Mention const*& place = places[other == nullptr ? 0 : 1];
        if (place == nullptr) place = &next;
        continue;
      }
      if (number->ordinal && number->value.hard.low &&
          number->value.hard.low->thousandths ==
              claim.figure().value.hard.low->thousandths + Decimal::of(1).thousandths)
        clues.next_counted = true;
      if (other == nullptr && !number->ordinal) other = &next;
    }
    constexpr std::uint32_t to_place = 24, to_number = 8;
    const auto close = [](std::uint32_t from, const Mention* to, std::uint32_t most) {
      return to != nullptr && to->span.begin >= from && to->span.begin <= from + most;
    };
    clues.listed_by_place = close(end, places[0], to_place) &&
                            close(places[0]->span.end, other, to_number) &&
                            close(other->span.end, places[1], to_place);
  }

  /// "Ten people from Halden": behind the number a word of where they come from, and the place.
  bool from_somewhere(const SentenceView& view, const Claim& claim) const {
    constexpr std::uint32_t reach = 12, to_place = 6;
    for (const Hit& hit : view.hits) {
      if (hit.table != Table::clues || !ClueWords{rows_[hit.row].bits}.has(ClueWord::origin))
        continue;
      const std::uint32_t begin = view.tokens[hit.first].span.begin,
                          end = view.tokens[hit.last - 1].span.end;
      if (begin < claim.value_span.end || begin > claim.value_span.end + reach) continue;
      const auto next = std::lower_bound(
          numbers_and_places_.begin(), numbers_and_places_.end(), end,
          [&](std::uint32_t m, std::uint32_t at) { return reading_.mentions[m].span.begin < at; });
      return next != numbers_and_places_.end() &&
             reading_.mentions[*next].span.begin <= end + to_place &&
             is<NameMention>(reading_.mentions[*next]);
    }
    return false;
  }

  /// "The blasts in Halden and Vessen": an event's noun in the plural, and behind it two places
  /// side by side.
  void note_blasts_in_two_places() {
    constexpr std::uint32_t least = 5,
                            most = 30;  // bytes between the two: " and ", ", Norvia, and "
    const Mention* before = nullptr;
    for (const std::uint32_t m : numbers_and_places_) {
      const Mention& place = reading_.mentions[m];
      if (!is<NameMention>(place)) continue;
      if (before != nullptr && before->sentence == place.sentence && place.sentence < all_.size() &&
          all_[place.sentence].plural_from < before->span.begin &&
          place.span.begin >= before->span.end + least &&
          place.span.begin <= before->span.end + most)
        all_[place.sentence].of_several = true;
      before = &place;
    }
  }

  /// "Ann Lee, 34,": the number behind a person's name.
  void note_age(std::size_t at, const NameMention& name) {
    constexpr std::uint32_t farthest = 6;  // bytes from the name to the number
    const Mention& person = reading_.mentions[at];
    const std::string_view text = reading_.document.text;
    std::size_t i = person.span.end;
    const std::size_t end = std::min<std::size_t>(text.size(), i + farthest);
    if (i >= end || text[i] != ',') return;
    ++i;
    while (i < end && text[i] == ' ') ++i;
    std::uint32_t age = 0, digits = 0;
    for (; i < text.size() && digits < 3 && text[i] >= '0' && text[i] <= '9'; ++i, ++digits)
      age = age * 10 + static_cast<std::uint32_t>(text[i] - '0');
    const bool ends = i >= text.size() || text[i] == ',' || text[i] == '.' || text[i] == ' ';
    if (digits == 0 || digits > 2 || !ends) return;
    clues_.aged.push_back(mixed(stem_hash(parts_of(name).back()), age));
  }

  FigureClues figure(const Claim& claim) {
    FigureClues clues;
    if (claim.kind() != ClaimKind::figure) return clues;
    const auto& all = reading_.document.sentences;
    const auto behind =
        std::upper_bound(all.begin(), all.end(), claim.value_span.begin,
                         [](std::uint32_t at, const Sentence& s) { return at < s.span.begin; });
    if (behind == all.begin()) return clues;
    const auto index = static_cast<std::size_t>(behind - all.begin()) - 1;
    if (index >= all_.size()) return clues;
    const SentenceView& view = sentences_[index].chunked.view;
    clues.figure = true;
    clues.title = view.block == BlockKind::title;
    clues.sentence = static_cast<std::uint32_t>(index - std::min(index, titles_));
    keep_stems_of(index);
    clues.words = words_here_;
    clues.names = names_here_;
    clues.names_around = names_around_;
    clues.around = clues.in_sentence = all_[index].hits;
    clues.weekdays = all_[index].weekdays;
    clues.sites = all_[index].sites;
    const bool follows = index > titles_;
    // Once may be "the third attack this year", which is the news itself.
    const bool further_down = clues.sentence >= called_in && !clues.title;
    clues.told_apart = told_apart_ > 1
                           ? all_[index].told_apart || (follows && all_[index - 1].told_apart)
                           : all_[index].told_apart && further_down;
    const bool summed_before = of_several_ || (follows && all_[index - 1].of_several);
    clues.of_several = all_[index].of_several || (summed_before && !all_[index].one_event);
    clues.years_ago = all_[index].years_ago;
    clues.of_origin = from_somewhere(view, claim);
    take_years(clues, claim, view);
    take_next(clues, claim, static_cast<std::uint32_t>(index));
    clues.other_year = other_year_[index];
    if (index > 0 && !clues.title) clues.around.add(all_[index - 1].hits.bits);
    const std::uint32_t from = claim.span.begin - std::min(claim.span.begin, close_before);
    const std::uint32_t to = claim.span.end + close_behind;
    for (const Hit& hit : view.hits) {
      if (hit.table != Table::clues) continue;
      const std::uint32_t begin = view.tokens[hit.first].span.begin,
                          end = view.tokens[hit.last - 1].span.end;
      if (begin >= from && end <= to) clues.nearby.add(rows_[hit.row].bits);
      // What is added stands beside the number: "also" further on is about something else.
      const bool beside = begin + close_before >= claim.value_span.begin &&
                          end <= claim.value_span.end + close_to_number;
      const bool adds = ClueWords{rows_[hit.row].bits}.has(ClueWord::added);
      if (begin >= claim.span.begin && end <= claim.span.end && (beside || !adds))
        clues.in_phrase.add(rows_[hit.row].bits);
    }
    clues.number = told_by_number(claim) || told_by_name(view, claim);
    tell_of_some(sentences_[index].chunked, claim, clues);
    return clues;
  }

  /// A noun that holds its number: "a triple slaying".
  static bool told_by_name(const SentenceView& view, const Claim& claim) {
    return std::any_of(view.hits.begin(), view.hits.end(), [&](const Hit& hit) {
      return hit.table == Table::measures &&
             view.tokens[hit.first].span.begin >= claim.value_span.begin &&
             view.tokens[hit.last - 1].span.end <= claim.value_span.end &&
             view.lexicon.role(hit).is(Construction::several);
    });
  }

  /// Its words hold its number; "a woman", "Ann Lee" and "a boy of 12" count without one.
  bool told_by_number(const Claim& claim) const {
    auto at = std::lower_bound(numbers_and_places_.begin(), numbers_and_places_.end(),
                               claim.value_span.begin, [&](std::uint32_t m, std::uint32_t begin) {
                                 return reading_.mentions[m].span.end <= begin;
                               });
    for (; at != numbers_and_places_.end() &&
           reading_.mentions[*at].span.begin < claim.value_span.end;
         ++at) {
      const auto* number = if_is<NumberMention>(reading_.mentions[*at]);
      if (number == nullptr || number->ordinal) continue;
      const bool age = number->value.hard.low && claim.figure().value.hard.high &&
                       *claim.figure().value.hard.high < *number->value.hard.low;
      if (!age || *claim.figure().value.hard.high > Decimal::of(1)) return true;
    }
    return false;
  }

  /// "Eleven miners who were killed in the blast were buried", "Four people wounded on Sunday were
  /// in a critical state": a number without "the", and something else is told of those whom a
  /// clause behind it describes.
  static void tell_of_some(const ChunkedSentence& s, const Claim& claim, FigureClues& clues) {
    std::size_t at = 0;
    const auto& tokens = s.view.tokens;
    while (at < s.chunks.size() && tokens[s.chunks[at].last - 1].span.end <= claim.value_span.begin)
      ++at;
    if (at >= s.chunks.size()) return;
    clues.definite = clues.definite || definite_before(s, at);
    if (clues.definite || clues.title || s.is(at - 1, "preposition"))
      return;  // "one of two people shot"
    std::size_t behind = at;
    while (behind < s.chunks.size() &&
           tokens[s.chunks[behind].first].span.begin < claim.value_span.end)
      ++behind;
    // The noun, with one word before it.
    for (int words = 0; words < 2 && behind < s.chunks.size() &&
                        s.hit(behind, Table::people) == nullptr && s.chunks[behind].functions == 0;
         ++words)
      ++behind;
    if (s.hit(behind, Table::people) != nullptr) ++behind;
    clues.singled_out =
        clues.singled_out || s.says(behind, {"that", "who"}) || described_at(s, behind);
  }

  static bool definite_before(const ChunkedSentence& s, std::size_t at) {
    for (std::size_t i = at; i-- > 0 && i + 3 > at && s.chunks[i].kind == ChunkKind::word;)
      if ((s.is(i, "determiner") && !s.says(i, {"a", "an", "another"})) ||
          s.is(i, "possessive_determiner"))
        return true;
    return false;
  }

  /// A participle that has a verb behind it in its clause: "wounded on Sunday were".
  static bool described_at(const ChunkedSentence& s, std::size_t at) {
    const auto& hits = s.chunks[at].hits;
    if (std::none_of(hits.begin(), hits.end(), [](const Hit& hit) {
          return hit.table == Table::measures && (hit.forms & form_participle) != 0;
        }))
      return false;
    for (std::size_t i = at + 1; i < s.chunks.size() && s.chunks[i].segment == s.chunks[at].segment;
         ++i) {
      if (s.is(i, "subordinator") || s.is(i, "relative") || s.is(i, "conjunction")) return false;
      if (s.is(i, "be") || s.is(i, "have") || s.is(i, "modal")) return true;
    }
    return false;
  }

  void finish() {
    sort_once(clues_.headline);
    sort_once(clues_.names);
    sort_once(clues_.aged);
    sort_once(clues_.numbers);
    sort_once(clues_.sketch);
    sort_once(clues_.called);
    sort_years(clues_.years);
    sort_years(clues_.lead_years);
    if (clues_.sketch.size() > sketch_size) clues_.sketch.resize(sketch_size);
    std::sort(clues_.values.begin(), clues_.values.end());
    clues_.values.erase(std::unique(clues_.values.begin(), clues_.values.end()),
                        clues_.values.end());
    std::sort(clues_.days.begin(), clues_.days.end());
    clues_.days.erase(std::unique(clues_.days.begin(), clues_.days.end()), clues_.days.end());
  }

  const Reading& reading_;
  std::span<const RecognisedSentence> sentences_;
  struct YearMention {
    Span span;
    std::int32_t year;
  };
  ClueRows rows_;
  std::vector<EventNoun> event_nouns_;  ///< of the sentence at hand
  std::size_t titles_ = 0, told_apart_ = 0;
  bool of_several_ = false;  ///< so says the lead
  std::vector<YearMention> year_mentions_;
  std::vector<std::uint32_t> numbers_and_places_;
  std::uint32_t body_ = 0;
  std::vector<std::uint32_t> stems_;     ///< of all sentences' tokens; 0 for what is no word
  std::vector<std::size_t> first_stem_;  ///< by sentence
  std::size_t stems_in_ = SIZE_MAX;      ///< the sentence of the next three
  std::vector<std::uint32_t> words_here_, names_here_, names_around_;
  std::vector<SentenceClues> all_;
  std::vector<bool> other_year_;
  ArticleClues clues_;
};

}  // namespace

ArticleClues article_clues(const Reading& reading, std::span<const RecognisedSentence> sentences) {
  return Gatherer(reading, sentences).run();
}

}  // namespace checkclaims
