#include "reading/claims/outcomes/decisions.hpp"

#include <algorithm>

#include "reading/claims/outcomes/befallen.hpp"
#include "reading/claims/outcomes/contest.hpp"
#include "reading/claims/outcomes/deeds.hpp"
#include "reading/claims/outcomes/posts.hpp"
#include "reading/syntax/parties.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t object_reach = 10;   // chunks from a verb to the noun of its object
constexpr std::size_t lacking_reach = 12;  // from a verb to "without"
constexpr std::size_t relative_reach = 10;
constexpr std::size_t longest_opening = 7;  // chunks of "There, on Wednesday,"
constexpr std::size_t most_others = 12;
constexpr std::size_t longest_interim = 8;  // chunks from "remains in office" to "until"

class DecisionReader {
 public:
  DecisionReader(const RecognisedSentence& sentence, std::span<const Mention> mentions,
                 const MatterThread& before, PersonThread& people)
      : sentence_(sentence),
        s_(sentence.chunked),
        mentions_(mentions),
        before_(before),
        people_(people),
        befallen_(s_, mentions, people),
        title_(s_.view.block == BlockKind::title) {}

  std::vector<Outcome> read() {
    if (!may_tell_outcomes(s_.view)) return {};
    const bool told = std::any_of(s_.view.hits.begin(), s_.view.hits.end(), [&](const Hit& hit) {
      return decides(hit) || finds(hit) || gives(hit);
    });
    const bool lacking = tells_class(s_, {0, size()}, "lacking");
    if ((!told && !lacking) || tells_class(s_, {0, size()}, "doubt")) return {};
    names_ = first_names(s_, mentions_);
    for (const Hit& hit : s_.view.hits)
      if (decides(hit))
        read(hit);
      else if (finds(hit))
        read_found(hit);
      else if (gives(hit))
        read_given(hit);
    if (lacking) read_lacking();
    return std::move(found_);
  }

 private:
  std::size_t size() const { return s_.chunks.size(); }
  bool is_kind(std::size_t i, ChunkKind kind) const { return s_.chunks[i].kind == kind; }
  const Row& row_of(const Hit& hit) const { return s_.view.lexicon.row(hit); }
  const WordRole& role_of(const Hit& hit) const { return s_.view.lexicon.role(hit); }
  bool decides(const Hit& hit) const {
    return hit.table == Table::outcomes && role_of(hit).verb() &&
           !row_of(hit)[OutcomeField::against].empty();
  }
  /// "found" of "found Ann Berg guilty".
  bool finds(const Hit& hit) const {
    return hit.table == Table::outcomes && row_of(hit)[OutcomeField::kind] == "finds";
  }
  /// "gave" of "gave the plan the go-ahead".
  bool gives(const Hit& hit) const {
    return hit.table == Table::outcomes && row_of(hit)[OutcomeField::kind] == "gives";
  }
  static bool of_class(const Row& row, std::string_view wanted) {
    return row[OutcomeField::kind] == wanted;
  }
  // -- whether it happened

  void read(const Hit& hit) {
    auto deed = deed_of(s_, hit);
    if (!deed) return;
    if (deed->refused) {
      deed->row = (*deed->row)[OutcomeField::refused];
      if (deed->row == nullptr) return;
    }
    if (of_class(*deed->row, "lasts") && !holds_now(s_, *deed, hit)) return;
    if (of_class(*deed->row, "holder"))
      return row_of(hit)[OutcomeField::matters].empty()
                 ? read_post(*deed)
                 : read_prize(*deed, row_of(hit)[OutcomeField::matters]);
    if (of_class(*deed->row, "needs_lacking") && !lacking_behind(s_, deed->end)) return;
    if (row_of(hit)[OutcomeField::matters].empty()) return read_party(*deed, hit);
    if (deed->undergone)
      read_object(*deed, row_of(hit)[OutcomeField::matters]);
    else
      read_subject(*deed, row_of(hit)[OutcomeField::matters]);
  }

  // -- of what

  void read_object(const Deed& deed, const RowList& rows) {
    const std::size_t first = deed.clause.first, region = region_of(s_, first);
    std::optional<MatterPhrase> matter;
    if (deed.clause.passive || bare_participle(deed)) {
      matter = s_.is(first - 1, "relative") ? antecedent(first - 1, rows)
                                            : subject_matter(region, first, rows);
      if (!matter) return;
      return tell(deed, std::move(*matter), {matter->last, first}, true);
    }
    matter = object_matter(deed.end, rows);
    if (!matter && region > 0 && s_.is(region - 1, "relative"))
      matter = antecedent(region - 1, rows);  // "the merger, which shareholders rejected"
    if (!matter) return;
    tell(deed, std::move(*matter), {region, first}, false);
  }
  /// "gave the plan the go-ahead", "the plan was given the go-ahead"
  void read_given(const Hit& hit) {
    auto deed = deed_of(s_, hit);
    if (!deed) return;
    for (const Hit& given : s_.view.hits) {
      const std::size_t at = chunk_of(s_, given.first);
      if (given.table != Table::outcomes || !of_class(row_of(given), "consent") || at < deed->end ||
          at > deed->end + object_reach)
        continue;
      deed->row = row_of(given)[OutcomeField::implies];
      if (deed->row == nullptr) return;
      const RowList rows = (*deed->row)[OutcomeField::matters];
      std::size_t before = at;
      while (s_.is(before - 1, "determiner") || s_.is(before - 1, "possessive_determiner"))
        --before;
      if (deed->clause.passive ? before != deed->end : !ends_at(deed->end, before, rows)) return;
      if (deed->refused) deed->row = (*deed->row)[OutcomeField::refused];
      deed->undergone = true;
      const std::size_t told = found_.size();
      if (deed->row != nullptr) read_object(*deed, rows);
      if (found_.size() > told)
        found_.back().span.end =
            std::max(found_.back().span.end, s_.span(at, chunk_of(s_, given.last - 1) + 1).end);
      return;
    }
  }
  /// The object that begins at a chunk ends before another.
  bool ends_at(std::size_t first, std::size_t last, const RowList& rows) const {
    const auto matter = object_matter(first, rows);
    return matter && matter->last <= last;
  }
  void read_subject(const Deed& deed, const RowList& rows) {
    if (deed.clause.passive) return;
    const std::size_t first = deed.clause.first;
    auto matter = s_.is(first - 1, "relative") ? antecedent(first - 1, rows)
                                               : subject_matter(region_of(s_, first), first, rows);
    if (!matter) return;
    const std::size_t last = matter->last;
    tell(deed, std::move(*matter), {last, first}, true);
  }
  /// "Sarine treaty signed at midnight": a headline's passive.
  bool bare_participle(const Deed& deed) const {
    return title_ && deed.clause.first == deed.verb && !noun_phrase_at(s_, deed.end);
  }

  std::optional<MatterPhrase> subject_matter(std::size_t first, std::size_t last,
                                             const RowList& rows) const {
    for (std::size_t i = first; i < last; ++i)
      if (s_.says(i, "and") && i > first && is_past_verb(s_, i - 1)) first = i + 1;
    if (auto matter = first_matter(s_, mentions_, {first, last}, rows)) {
      // Who supports a bill is not the bill: nobody else is the subject.
      for (std::size_t i = first; i < matter->first; ++i)
        if (s_.is(i, "conjunction") || (is_past_verb(s_, i) && !is_kind(i, ChunkKind::name)))
          return std::nullopt;
      return resolved(std::move(*matter));
    }
    if (s_.says(last - 1, "it")) return told_before(last - 1, rows);
    return std::nullopt;
  }
  std::optional<MatterPhrase> object_matter(std::size_t at, const RowList& rows) const {
    if (s_.says(at, "it")) return told_before(at, rows);
    const std::size_t last = std::min(size(), at + object_reach);
    for (std::size_t i = at; i < last; ++i) {
      if (auto matter = matter_at(s_, mentions_, i, rows)) return resolved(std::move(*matter));
      const bool inner = s_.is(i, "determiner") || s_.is(i, "possessive_determiner") ||
                         s_.is(i, "adverb") || is_kind(i, ChunkKind::date) ||
                         (s_.says(i, "on") && is_kind(i + 1, ChunkKind::date)) ||
                         (s_.says(i, "of") && draft_before(i)) || is_kind(i, ChunkKind::name) ||
                         is_kind(i, ChunkKind::possessive) || is_kind(i, ChunkKind::hyphen) ||
                         is_kind(i, ChunkKind::number) ||
                         (is_kind(i, ChunkKind::word) && s_.chunks[i].functions == 0);
      if (!inner) break;
    }
    return std::nullopt;
  }
  /// "the draft of a constitution": a noun that only tells what state it is in.
  bool draft_before(std::size_t of) const {
    return of > 0 && telling_words(s_, {of - 1, of}).empty();
  }
  /// "the merger with Norrline, which": the matter that a relative word stands for.
  std::optional<MatterPhrase> antecedent(std::size_t relative, const RowList& rows) const {
    std::size_t end = relative;
    if (end > 0 && is_kind(end - 1, ChunkKind::comma)) --end;
    for (std::size_t i = end, steps = 0; i-- > 0 && steps < relative_reach; ++steps) {
      if (is_kind(i, ChunkKind::comma) || is_kind(i, ChunkKind::stop) || s_.is(i, "relative"))
        break;
      auto matter = matter_at(s_, mentions_, i, rows);
      if (matter && matter->last + 1 >= end) return resolved(std::move(*matter));
    }
    return std::nullopt;
  }
  std::optional<MatterPhrase> told_before(std::size_t pronoun, const RowList& rows) const {
    const Matter* told = before_.last(rows);
    if (told == nullptr) return std::nullopt;
    return MatterPhrase{*told, nullptr, pronoun, pronoun + 1, pronoun, true};
  }
  MatterPhrase resolved(MatterPhrase phrase) const {
    if (!phrase.bare) return phrase;
    if (const Matter* told = before_.last(phrase.row)) {
      phrase.matter.words = told->words;
      phrase.matter.names = told->names;
    }
    return phrase;
  }

  // -- who and when

  void tell(const Deed& deed, MatterPhrase phrase, Stretch doers, bool behind) {
    Matter matter = std::move(phrase.matter);
    const std::size_t tail = tail_of(s_, deed.end);
    const std::size_t last = std::max(phrase.last, deed.end);
    const std::size_t rest = tail_of(s_, last);
    if (behind) doers = {deed.end, rest};
    take_doers(matter, doers, behind);
    if (phrase.row != nullptr && of_class(*phrase.row, "whose") && !behind)
      add_words(matter, doers);
    finish(deed, std::move(matter), std::min(phrase.first, deed.clause.first),
           std::max({tail, rest, last}), last);
  }

  /// Who decided: the noun of a body, and the names around it.
  void take_doers(Matter& matter, Stretch where, bool behind) const {
    for (std::size_t i = where.first; i < where.last; ++i) {
      if (is_kind(i, ChunkKind::name)) {
        const auto* name = name_at(s_, i, mentions_);
        const bool own = std::find(matter.names.begin(), matter.names.end(),
                                   s_.chunks[i].mention) != matter.names.end();
        const bool place =
            s_.is(i - 1, "preposition") && !s_.says(i - 1, {"between", "by", "of", "in", "with"});
        if (name != nullptr && name->kind != EntityKind::person && !own && !place &&
            matter.deciders.size() < most_others && !(behind && s_.says(i - 1, "in")))
          matter.deciders.push_back(s_.chunks[i].mention);
      }
    }
    if (const Row* body = body_in(where)) matter.body = body->id;
    if (matter.body.empty() && !behind) matter.body = who_else(s_, where);
  }
  /// The noun of a body that ends the phrase before "of" or "in", or the first behind it.
  const Row* body_in(Stretch where) const {
    const Row* found = nullptr;
    bool governed = false;
    for (std::size_t i = where.first; i < where.last; ++i) {
      governed |= i > where.first && s_.is(i, "preposition");
      if (found != nullptr && governed) break;
      for (const Hit& hit : hits_at(s_, i))
        if (hit.table == Table::outcomes && role_of(hit).is(Construction::body))
          found = &row_of(hit);
    }
    return found;
  }
  void add_words(Matter& matter, Stretch where) const {
    for (std::string& word : telling_words(s_, where)) matter.words.push_back(std::move(word));
    std::sort(matter.words.begin(), matter.words.end());
    matter.words.erase(std::unique(matter.words.begin(), matter.words.end()), matter.words.end());
  }

  std::optional<std::uint32_t> day_of(Stretch where) const {
    for (std::size_t i = where.first; i < where.last; ++i) {
      const auto* date = date_at(s_, i, mentions_);
      if (date == nullptr || date->kind == TimexKind::duration || date->kind == TimexKind::set ||
          date->days.unbounded())
        continue;
      if (s_.says(i - 1, {"after", "before", "by", "for", "from", "of", "since", "till", "until"}))
        continue;
      const bool month =
          date->days.high && date->days.low && date->days.high->number - date->days.low->number > 7;
      if (month && is_kind(i + 1, ChunkKind::name)) continue;  // "August Reinke"
      return s_.chunks[i].mention;
    }
    return std::nullopt;
  }

  bool is_day(std::uint32_t mention) const {
    const auto* date = if_is<DateMention>(mentions_[mention]);
    return date != nullptr && date->days.exact();
  }

  void finish(const Deed& deed, Matter matter, std::size_t first, std::size_t told,
              std::size_t last) {
    const std::size_t region = region_of(s_, deed.clause.first);
    const Stretch whole{std::min(first, region), told};
    // "guilty of murder last year": that is when the crime was.
    const std::size_t timed = of_charges(*deed.row) ? std::max(last, deed.end) : told;
    if (tells_class(s_, {whole.first, timed}, "elsewhen")) return;
    Outcome outcome;
    outcome.row =
        static_cast<std::uint16_t>(deed.row - s_.view.lexicon.rows(Table::outcomes).data());
    outcome.date = day_of({deed.end, told});
    // "on Monday acquitted Ann Berg over a death in 2021"
    if (const auto before = day_of({region, deed.verb});
        before && (!outcome.date || (is_day(*before) && !is_day(*outcome.date))))
      outcome.date = before;
    // "guilty over a death eighteen months ago"
    if (of_charges(*deed.row) && outcome.date && !is_day(*outcome.date)) outcome.date.reset();
    // "On Wednesday, the shareholders": a date that opens the sentence.
    if (!outcome.date && region <= longest_opening) outcome.date = day_of({0, region});
    if (!outcome.date && region > 1 && s_.says(region - 1, "when"))
      outcome.date = day_of({region - 2, region - 1});  // "on Thursday when the council"
    // "On Monday the news came: the board had accepted the bid"
    const bool announced = region > 0 && s_.view.tokens[s_.chunks[region - 1].first].mark == ':';
    if (!outcome.date && announced) outcome.date = day_of({0, region - 1});
    if (!outcome.date && !announced && s_.says(deed.clause.first, "had")) return;
    outcome.contest = contest_in(s_, mentions_, whole, told);
    outcome.contest.places.clear();
    if (matter.kind.empty() && tells_class(s_, whole, "side"))  // "the jury of seven women"
      outcome.contest.stages.clear();
    matter.others.insert(matter.others.end(), names_.begin(), names_.end());
    for (const std::uint32_t speaker : sentence_.speakers)
      if (!outcome.speaker && the<SpeakerMention>(mentions_[speaker]).by_name)
        outcome.speaker = speaker;
    outcome.title = title_;
    outcome.span = s_.span(first, std::max(last, deed.end));
    outcome.matter = std::move(matter);
    found_.push_back(std::move(outcome));
  }

  // -- a party itself

  /// "Vesta Line was fined", "Elin Sand resigned"; "the nurses went on strike".
  void read_party(const Deed& deed, const Hit& hit) {
    const Row* implied = row_of(hit)[OutcomeField::implies];
    if (implied != nullptr) return read_implied(deed, *implied);
    tell_of_party(deed, befallen_.by(deed, hit), deed.end);
  }
  /// "found Ann Berg guilty of fraud"
  void read_found(const Hit& hit) {
    auto verdict = befallen_.verdict(hit);
    if (verdict) tell_of_party(verdict->deed, verdict->who, verdict->charges);
  }
  void tell_of_party(const Deed& deed, const std::optional<Befallen>& who, std::size_t charges) {
    if (!who) return;
    Matter matter;
    if (who->named) {
      matter.names.push_back(*who->named->mention);
      matter.said = who->named->span;
    }
    const std::size_t last = std::max(who->last, deed.end);
    if (of_class(*deed.row, "lasts") &&
        tells_class(s_, {last, std::min(size(), last + longest_interim)}, "interim"))
      return;
    if (of_charges(*deed.row) && !take_charges(s_, mentions_, *deed.row, charges, matter)) return;
    const std::size_t told = found_.size();
    finish(deed, std::move(matter), std::min(who->first, deed.clause.first), tail_of(s_, charges),
           std::max(last, charges));
    if (who->named || found_.size() == told) return;
    people_.await(std::move(found_.back()));
    found_.pop_back();
  }
  void read_implied(const Deed& deed, const Row& implied) {
    const std::size_t first = deed.clause.first, region = subject_of_deed(s_, first);
    Matter matter;
    matter.kind = implied.id;
    const bool these = first > 0 && region + 1 == first && s_.says(region, {"these", "they"});
    if (these && !before_.people().empty()) matter.words.push_back(before_.people());
    if (!these) add_words(matter, {region, first});
    if (matter.words.empty()) return;
    for (std::size_t i = region; i < tail_of(s_, deed.end); ++i)
      if (is_kind(i, ChunkKind::name)) matter.names.push_back(s_.chunks[i].mention);
    matter.said = s_.span(region, deed.end);
    finish(deed, std::move(matter), region, tail_of(s_, deed.end), deed.end);
  }

  /// "ended without an accord between Norvia and Velland"
  void read_lacking() {
    for (const Row& row : s_.view.lexicon.rows(Table::outcomes)) {
      if (!of_class(row, "lacks")) continue;
      for (std::size_t i = 1; i < size(); ++i) {
        if (!lacks(s_, i)) continue;
        auto matter = object_matter(i + 1, row[OutcomeField::matters]);
        if (!matter) continue;
        Deed deed;
        deed.row = &row;
        deed.verb = i;
        deed.end = i + 1;
        const auto verb = verb_before(i);
        if (!verb) continue;
        deed.clause.first = *verb;
        MatterPhrase phrase = std::move(*matter);
        for (std::size_t at = region_of(s_, *verb); at < *verb; ++at)
          if (is_kind(at, ChunkKind::name)) phrase.matter.others.push_back(s_.chunks[at].mention);
        const Stretch doers{region_of(s_, *verb), *verb};
        tell(deed, std::move(phrase), doers, false);
      }
    }
  }
  /// The verb of the past in whose clause a chunk stands.
  std::optional<std::size_t> verb_before(std::size_t at) const {
    for (std::size_t i = at; i-- > 0 && i + lacking_reach > at;) {
      if (ends_deed(s_, i) && !s_.is(i, "have")) return std::nullopt;
      if (is_kind(i, ChunkKind::word) && is_past_verb(s_, i) && !s_.is(i, "be")) return i;
    }
    return std::nullopt;
  }

  // -- a post

  /// "appointed Ines Ferreira as governor of the central bank", "whom the cabinet appointed as".
  void read_post(const Deed& deed) {
    std::optional<std::uint32_t> holder;
    std::size_t at = deed.end, first = deed.clause.first;
    const std::size_t region = region_of(s_, first);
    const auto person = [&](std::size_t i) {
      const auto* name = name_at(s_, i, mentions_);
      if (name != nullptr && name->kind == EntityKind::person) holder = s_.chunks[i].mention;
      return holder.has_value();
    };
    if (deed.clause.passive) {
      const auto party = party_of(s_, mentions_, deed.clause.patient);
      if (party && party->party.mention) holder = party->party.mention;
      if (party) first = std::min(first, party->first);
    } else if (region > 1 && s_.says(region - 1, "whom")) {
      const std::size_t before = is_kind(region - 2, ChunkKind::comma) ? region - 3 : region - 2;
      if (person(before)) first = before;
    } else if (person(at)) {
      ++at;
    } else if (deed.verb > 1 && is_kind(deed.verb - 1, ChunkKind::comma) && person(deed.verb - 2)) {
      first = deed.verb - 2;  // "Omar Hadid, appointed coach of"
    }
    if (!holder) return;
    const auto post = post_at(s_, at);
    if (!post) return;
    Matter matter = post->matter;
    matter.holder = holder;
    finish(deed, std::move(matter), first, std::max(post->last, tail_of(s_, post->last)),
           post->last);
  }
  /// "Ruto won the Halden Marathon": the winner of what one alone can win.
  void read_prize(const Deed& deed, const RowList& rows) {
    if (deed.clause.passive || !s_.says(deed.end, "the")) return;
    const auto winner = party_of(s_, mentions_, deed.clause.agent);
    if (!winner || !winner->party.mention || s_.is(winner->first - 1, "conjunction") ||
        s_.is(winner->last, "conjunction"))
      return;
    std::size_t at = deed.end + 1;
    while (is_kind(at, ChunkKind::word) && s_.chunks[at].functions == 0) ++at;  // "the 42nd"
    const Row* prize = is_kind(at, ChunkKind::name) ? noun_of_name(s_, at, rows) : nullptr;
    if (prize == nullptr) return;
    Matter matter;
    matter.kind = prize->id;
    matter.names.push_back(s_.chunks[at].mention);
    matter.holder = winner->party.mention;
    matter.said = s_.span(at, at + 1);
    finish(deed, std::move(matter), winner->first, tail_of(s_, at + 1), at + 1);
  }

  const RecognisedSentence& sentence_;
  const ChunkedSentence& s_;
  std::span<const Mention> mentions_;
  const MatterThread& before_;
  PersonThread& people_;
  BefallenReader befallen_;
  bool title_;
  std::vector<std::uint32_t> names_;  ///< the first of the sentence
  std::vector<Outcome> found_;
};

}  // namespace

std::vector<Outcome> decisions(const RecognisedSentence& sentence,
                               std::span<const Mention> mentions, const MatterThread& before,
                               PersonThread& people) {
  return DecisionReader(sentence, mentions, before, people).read();
}

}  // namespace checkclaims
