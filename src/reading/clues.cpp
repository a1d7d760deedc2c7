#include "reading/clues.hpp"

#include <algorithm>

#include "lexicon/stem.hpp"

namespace checkclaims {
namespace {

constexpr std::uint32_t read_for_clues = 6000;  // bytes of an article that tell its story
constexpr std::uint32_t lead_bytes = 900;
constexpr std::uint32_t sketched_bytes = 3000;
constexpr std::size_t lead_sentences = 2;  // of the text: those that tell where it was
constexpr std::size_t least_word = 4, least_name = 3;  // letters
constexpr std::size_t run_of_words = 5, sketch_size = 64;
constexpr std::uint32_t close_before = 25, close_behind = 12;  // bytes around a figure's phrase

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
  std::vector<std::uint32_t> words, names;
  std::uint8_t weekdays = 0;
  ClueWords hits;
  std::uint32_t sites = 0;
  std::uint32_t first_mention = 0, last_mention = 0;
};

class Gatherer {
 public:
  Gatherer(const Reading& reading, std::span<const RecognisedSentence> sentences)
      : reading_(reading), sentences_(sentences) {
    if (!sentences.empty()) number_rows(sentences.front().chunked.view.lexicon);
    for (const Block& block : reading.document.blocks)
      if (block.kind != BlockKind::title) {
        body_ = block.span.begin;
        break;
      }
  }

  ArticleClues run() {
    gather_sentences();
    gather_mentions();
    for (const Claim& claim : reading_.claims) clues_.figures.push_back(figure(claim));
    finish();
    return std::move(clues_);
  }

 private:
  void number_rows(const Lexicon& lexicon) {
    for (const Row& row : lexicon.rows(Table::clues)) {
      const auto at = std::find(clue_words.begin(), clue_words.end(), row.id);
      row_bits_.push_back(at == clue_words.end() ? 0 : 1U << (at - clue_words.begin()));
      site_bits_.push_back(row.flag("site") ? 1U << sites_++ : 0);
    }
  }

  bool told_early(const RecognisedSentence& sentence, std::uint32_t bytes) const {
    const SentenceView& view = sentence.chunked.view;
    if (view.block == BlockKind::title) return true;
    return !view.tokens.empty() && view.tokens[0].span.begin < body_ + bytes;
  }

  void gather_sentences() {
    std::vector<std::uint32_t> words, run;
    std::size_t body_sentences = 0;
    for (const RecognisedSentence& sentence : sentences_) {
      const SentenceView& view = sentence.chunked.view;
      SentenceClues found;
      const bool counts = told_early(sentence, read_for_clues), sketched = told_early(sentence, sketched_bytes);
      for (std::uint32_t t = 0; t < view.tokens.size(); ++t) {
        const Token& token = view.tokens[t];
        if (token.kind == TokenKind::number) {
          if (counts && token.span.size() > 1) clues_.numbers.push_back(stem_hash(view.word(t)));
          continue;
        }
        if (token.kind != TokenKind::word) continue;
        const std::uint32_t key = stem_hash(view.word(t));
        if (token.span.size() >= least_name) found.words.push_back(key);
        if (t > 0 && token.capitalised && token.span.size() >= least_name) found.names.push_back(key);
        if (counts && token.span.size() >= least_word) words.push_back(key);
        if (sketched && view.block != BlockKind::title) run.push_back(key);
      }
      for (const Hit& hit : view.hits)
        if (hit.table == Table::clues) {
          found.hits.add(row_bits_[hit.row]);
          found.sites |= site_bits_[hit.row];
        }
      clues_.in_article.add(found.hits.bits);
      if (view.block == BlockKind::title || body_sentences < lead_sentences) clues_.lead_sites |= sites_of_news(view);
      if (view.block != BlockKind::title) ++body_sentences;
      sort_once(found.words);
      sort_once(found.names);
      if (view.block == BlockKind::title) {
        clues_.in_headline.add(found.hits.bits);
        clues_.headline.insert(clues_.headline.end(), found.words.begin(), found.words.end());
      } else if (counts) {
        clues_.names.insert(clues_.names.end(), found.names.begin(), found.names.end());
      }
      all_.push_back(std::move(found));
    }
    std::sort(words.begin(), words.end());
    for (const std::uint32_t key : words) {
      if (clues_.words.empty() || clues_.words.back().key != key) clues_.words.push_back({key, 0});
      ++clues_.words.back().count;
    }
    for (std::size_t i = 0; i + run_of_words <= run.size(); ++i) {
      std::uint32_t hash = 0;
      for (std::size_t k = i; k < i + run_of_words; ++k) hash = mixed(hash, run[k]);
      clues_.sketch.push_back(hash);
    }
  }

  /// "hours before another bombing at a mosque": the site of what is told beside the news is left out.
  std::uint32_t sites_of_news(const SentenceView& view) const {
    constexpr std::uint32_t reach = 6;  // words
    std::uint32_t sites = 0, other_until = 0;
    for (const Hit& hit : view.hits) {
      if (hit.table != Table::clues) continue;
      if (row_bits_[hit.row] == 1U << static_cast<unsigned>(ClueWord::order)) other_until = hit.last + reach;
      if (hit.first >= other_until) sites |= site_bits_[hit.row];
    }
    return sites;
  }

  void gather_mentions() {
    const auto lead_end = body_ + lead_bytes;
    std::int32_t year = 0;
    if (reading_.document.published.days.low) year = civil_of(*reading_.document.published.days.low).year;
    other_year_.assign(all_.size(), false);
    for (std::size_t m = 0; m < reading_.mentions.size(); ++m) {
      const Mention& mention = reading_.mentions[m];
      if (const auto* date = std::get_if<DateMention>(&mention.what)) {
        if (date->days.exact()) clues_.days.push_back(date->days.low->number);
        if (date->weekday >= 0) {
          const auto bit = static_cast<std::uint8_t>(1U << date->weekday);
          if (mention.span.begin < lead_end) clues_.lead_weekdays |= bit;
          if (mention.sentence < all_.size()) all_[mention.sentence].weekdays |= bit;
        }
        const bool complete = date->kind == TimexKind::date && date->reference == DateReference::complete && date->days.low;
        if (complete && year != 0 && civil_of(*date->days.low).year < year && mention.sentence < all_.size())
          other_year_[mention.sentence] = true;
      } else if (const auto* number = std::get_if<NumberMention>(&mention.what)) {
        const Interval& hard = number->value.hard;
        if (hard.exact() && hard.low->whole()) clues_.values.push_back(hard.low->thousandths / 1000);
      } else if (const auto* name = std::get_if<NameMention>(&mention.what)) {
        if (name->kind == EntityKind::person && !name->parts.empty()) note_age(m, *name);
      }
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
    clues_.aged.push_back(mixed(stem_hash(name.parts.back()), age));
  }

  FigureClues figure(const Claim& claim) const {
    FigureClues clues;
    if (claim.kind != ClaimKind::figure) return clues;
    const auto& all = reading_.document.sentences;
    const auto behind = std::upper_bound(all.begin(), all.end(), claim.value_span.begin,
                                         [](std::uint32_t at, const Sentence& s) { return at < s.span.begin; });
    if (behind == all.begin()) return clues;
    const auto index = static_cast<std::size_t>(behind - all.begin()) - 1;
    if (index >= all_.size()) return clues;
    const SentenceView& view = sentences_[index].chunked.view;
    clues.figure = true;
    clues.title = view.block == BlockKind::title;
    std::size_t titles = 0;
    while (titles < sentences_.size() && sentences_[titles].chunked.view.block == BlockKind::title) ++titles;
    clues.sentence = static_cast<std::uint32_t>(index - std::min(index, titles));
    clues.words = all_[index].words;
    clues.names = clues.names_around = all_[index].names;
    clues.around = clues.in_sentence = all_[index].hits;
    clues.weekdays = all_[index].weekdays;
    clues.sites = all_[index].sites;
    clues.other_year = other_year_[index];
    if (index > 0 && !clues.title) {
      const SentenceClues& before = all_[index - 1];
      clues.names_around.insert(clues.names_around.end(), before.names.begin(), before.names.end());
      sort_once(clues.names_around);
      clues.around.add(before.hits.bits);
    }
    const std::uint32_t from = claim.span.begin - std::min(claim.span.begin, close_before);
    const std::uint32_t to = claim.span.end + close_behind;
    for (const Hit& hit : view.hits) {
      if (hit.table != Table::clues) continue;
      const std::uint32_t begin = view.tokens[hit.first].span.begin, end = view.tokens[hit.last - 1].span.end;
      if (begin >= from && end <= to) clues.nearby.add(row_bits_[hit.row]);
      if (begin >= claim.span.begin && end <= claim.span.end) clues.in_phrase.add(row_bits_[hit.row]);
    }
    clues.number = told_by_number(view, claim);
    tell_of_some(sentences_[index].chunked, claim, clues);
    return clues;
  }

  /// Its words hold a number; "a woman" and "Ann Lee" count without one.
  bool told_by_number(const SentenceView& view, const Claim& claim) const {
    for (std::uint32_t t = 0; t < view.tokens.size(); ++t) {
      const Span& span = view.tokens[t].span;
      if (span.begin < claim.value_span.begin || span.end > claim.value_span.end) continue;
      if (view.tokens[t].kind == TokenKind::number) return true;
      const auto hits = view.hits_from(t, t + 1);
      if (std::any_of(hits.begin(), hits.end(), [](const Hit& hit) { return hit.table == Table::numbers; })) return true;
    }
    return false;
  }

  /// "Eleven miners who were killed in the blast were buried", "Four people wounded on Sunday were in a critical state": a
  /// number without "the", and something else is told of those whom a clause behind it describes.
  static void tell_of_some(const ChunkedSentence& s, const Claim& claim, FigureClues& clues) {
    std::size_t at = 0;
    const auto& tokens = s.view.tokens;
    while (at < s.chunks.size() && tokens[s.chunks[at].last - 1].span.end <= claim.value_span.begin) ++at;
    if (at >= s.chunks.size()) return;
    for (std::size_t i = at; i-- > 0 && i + 3 > at;) {
      if (s.chunks[i].kind != ChunkKind::word) break;
      clues.definite = clues.definite || (s.is(i, "determiner") && !s.says(i, "a") && !s.says(i, "an") && !s.says(i, "another")) || s.is(i, "possessive_determiner");
    }
    if (clues.definite || clues.title) return;
    std::size_t behind = at;
    while (behind < s.chunks.size() && tokens[s.chunks[behind].first].span.begin < claim.value_span.end) ++behind;
    // The noun, with one word before it.
    for (int words = 0; words < 2 && behind < s.chunks.size() && s.hit(behind, Table::people) == nullptr && s.chunks[behind].functions == 0; ++words) ++behind;
    if (s.hit(behind, Table::people) != nullptr) ++behind;
    if (s.says(behind, "who") || s.says(behind, "that")) {
      clues.singled_out = true;
      return;
    }
    const auto& hits = s.chunks[behind].hits;
    if (std::none_of(hits.begin(), hits.end(), [](const Hit& hit) { return hit.table == Table::measures && (hit.forms & form_participle) != 0; })) return;
    for (std::size_t i = behind + 1; i < s.chunks.size() && s.chunks[i].segment == s.chunks[behind].segment; ++i) {
      if (s.is(i, "subordinator") || s.is(i, "relative") || s.is(i, "conjunction")) return;
      if (s.is(i, "be") || s.is(i, "have") || s.is(i, "modal")) {
        clues.singled_out = true;
        return;
      }
    }
  }

  void finish() {
    sort_once(clues_.headline);
    sort_once(clues_.names);
    sort_once(clues_.aged);
    sort_once(clues_.numbers);
    sort_once(clues_.sketch);
    if (clues_.sketch.size() > sketch_size) clues_.sketch.resize(sketch_size);
    std::sort(clues_.values.begin(), clues_.values.end());
    clues_.values.erase(std::unique(clues_.values.begin(), clues_.values.end()), clues_.values.end());
    std::sort(clues_.days.begin(), clues_.days.end());
    clues_.days.erase(std::unique(clues_.days.begin(), clues_.days.end()), clues_.days.end());
  }

  const Reading& reading_;
  std::span<const RecognisedSentence> sentences_;
  std::vector<std::uint32_t> row_bits_, site_bits_;  ///< of each row of the table
  std::uint32_t sites_ = 0;                          ///< rows of sites so far
  std::uint32_t body_ = 0;
  std::vector<SentenceClues> all_;
  std::vector<bool> other_year_;
  ArticleClues clues_;
};

}  // namespace

ArticleClues article_clues(const Reading& reading, std::span<const RecognisedSentence> sentences) {
  return Gatherer(reading, sentences).run();
}

}  // namespace checkclaims
