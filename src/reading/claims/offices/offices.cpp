#include "reading/claims/offices/offices.hpp"

#include <algorithm>

#include "reading/claims/offices/office_nouns.hpp"
#include "reading/syntax/clause.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t farthest_office = 8;  // chunks between a verb and the office it gives
constexpr int recent_days = 14;             // a day so long ago is no longer the article's

class OfficeReader {
 public:
  OfficeReader(const ChunkedSentence& s, std::span<const Mention> mentions,
               std::vector<OfficeNoun> nouns)
      : s_(s), mentions_(mentions), nouns_(std::move(nouns)), taken_(nouns_.size(), false) {}

  std::vector<OfficePhrase> phrases(const DayRange& published) {
    for (std::size_t n = nouns_.size(); n-- > 0;) read_title(n);
    for (std::size_t n = 0; n < nouns_.size(); ++n)
      if (!taken_[n]) read_apposition(n);
    for (const Hit& hit : s_.view.hits)
      if (hit.table == Table::offices && !s_.view.lexicon.row(hit)[OfficeField::standing].empty())
        read_verb(hit);
    for (std::size_t n = 0; n < nouns_.size(); ++n)
      if (!taken_[n]) read_copula(n);
    const bool change = !phrases_.empty() && tells_of_change();
    const bool other_days = !phrases_.empty() && (change || tells_of_other_days(published));
    for (OfficePhrase& phrase : phrases_) {
      phrase.tenure.change = change;
      if (other_days && !change && phrase.tenure.current && !published.low)
        phrase.tenure.on = day_of_act(phrase);
      phrase.tenure.current = phrase.tenure.current && !other_days;
    }
    std::erase_if(phrases_, [this](const OfficePhrase& phrase) { return quoted(phrase.holder); });
    std::stable_sort(
        phrases_.begin(), phrases_.end(),
        [](const OfficePhrase& a, const OfficePhrase& b) { return a.first < b.first; });
    return std::move(phrases_);
  }

 private:
  std::size_t size() const { return s_.chunks.size(); }
  bool is_kind(std::size_t i, ChunkKind kind) const {
    return i < size() && s_.chunks[i].kind == kind;
  }
  bool person(std::size_t i) const {
    if (!is_kind(i, ChunkKind::name)) return false;
    const auto* name = name_at(s_, i, mentions_);
    return name != nullptr && name->kind == EntityKind::person && !name->demonym;
  }
  bool says(std::size_t i, Cues words) const { return i < size() && s_.says(i, words); }

  void add(std::size_t n, std::size_t holder, TenureStatus status) {
    const OfficeNoun& noun = nouns_[n];
    taken_[n] = true;
    if (!noun.held_by_somebody) return;
    OfficePhrase phrase;
    phrase.row = noun.row;
    phrase.holder = holder;
    phrase.first = std::min(noun.first, holder);
    phrase.last = std::max(noun.last, holder + 1);
    phrase.tenure.status = noun.status == TenureStatus::holds ? status : noun.status;
    phrase.tenure.holder = s_.chunks[holder].mention;
    phrase.tenure.body = noun.body;
    phrase.tenure.current = !noun.one;
    phrases_.push_back(std::move(phrase));
  }

  /// "Prime Minister Elin Sand", "prime minister and foreign minister Elin Sand", "Norvia's
  /// prime minister, Elin Sand,". Read from right to left: a chain of offices has one holder.
  void read_title(std::size_t n) {
    const OfficeNoun& noun = nouns_[n];
    const std::size_t at = noun.last;
    if (person(at)) {
      chain_ = at;
    } else if (is_kind(at, ChunkKind::comma) && person(at + 1) && noun.definite && closes(at + 2) &&
               !belongs_to_another(noun.first)) {
      chain_ = at + 1;
    } else if (n + 1 == nouns_.size() || !chain_ || !taken_[n + 1] ||
               !leads_to(noun, nouns_[n + 1])) {
      chain_.reset();
      return;
    }
    add(n, *chain_, TenureStatus::holds);
    if (taken_[n] && noun.held_by_somebody && !noun.body && person(at))
      phrases_.back().tenure.body = place_behind(at);
    // The chain's body stands before its first office.
    if (noun.body)
      for (OfficePhrase& phrase : phrases_)
        if (phrase.holder == *chain_ && !phrase.tenure.body) phrase.tenure.body = noun.body;
  }

  /// "President Elin Sand of Norvia": the body behind the holder.
  std::optional<std::uint32_t> place_behind(std::size_t holder) const {
    std::size_t at = holder + 2;
    if (!says(holder + 1, "of") || at >= size()) return std::nullopt;
    const bool article = s_.is(at, "determiner");  // "of the Harbour Party"
    if (article) ++at;
    const NameMention* name = is_kind(at, ChunkKind::name) ? name_at(s_, at, mentions_) : nullptr;
    if (name == nullptr || name->demonym || name->kind == EntityKind::person ||
        is_kind(at + 1, ChunkKind::possessive))
      return std::nullopt;
    return article && name->kind != EntityKind::place ? std::nullopt
                                                      : std::optional(s_.chunks[at].mention);
  }

  /// "an aide to the mayor, Elin Sand,": she may be the aide.
  bool belongs_to_another(std::size_t first) const {
    return first > 1 && says(first - 1, {"for", "of", "to"});
  }

  bool leads_to(const OfficeNoun& noun, const OfficeNoun& next) const {
    return noun.last == next.first || (noun.last + 1 == next.first && says(noun.last, "and"));
  }

  /// The end of an apposition: not of a list, "the mayor, Elin Sand and Karl Berg".
  bool closes(std::size_t i) const {
    if (i >= size()) return true;
    const ChunkKind kind = s_.chunks[i].kind;
    if (kind != ChunkKind::comma) return kind == ChunkKind::stop || kind == ChunkKind::other;
    return !(says(i + 1, "and") && (person(i + 2) || i + 2 >= size()));
  }

  /// "Elin Sand, the prime minister of Norvia,", "Elin Sand, 45, mayor of Halden, said".
  void read_apposition(std::size_t n) {
    const OfficeNoun& noun = nouns_[n];
    if (noun.first < 2 || !is_kind(noun.first - 1, ChunkKind::comma) || !ends(noun.last)) return;
    std::size_t holder = noun.first - 2;
    const bool aged =
        is_kind(holder, ChunkKind::number) && holder > 1 && is_kind(holder - 1, ChunkKind::comma);
    if (aged) holder -= 2;
    if (person(holder) && !(noun.one && !(*noun.row)[TitleField::many]))
      add(n, holder, TenureStatus::holds);
  }

  bool ends(std::size_t i) const {
    if (i >= size()) return true;
    if (says(i, {"says", "since", "who"})) return true;
    return closes(i) && !(is_kind(i, ChunkKind::comma) && says(i + 1, "and"));
  }

  /// "Elin Sand is the mayor of Halden", "Sand, who was prime minister".
  void read_copula(std::size_t n) {
    const OfficeNoun& noun = nouns_[n];
    std::size_t at = noun.first;
    while (at > 0 && s_.is(at - 1, "adverb") && !s_.is(at - 1, "negation")) --at;
    if (at < 2 || !s_.is(at - 1, "be")) return;
    std::size_t subject = at - 1;
    const bool been = s_.says(at - 1, "been");
    if (been && !s_.says(at - 2, {"had", "has"})) return;
    if (s_.says(at - 1, {"be", "being"})) return;
    if (been) --subject;
    const bool over = s_.says(at - 1, "was") || (been && s_.says(subject, "had"));
    while (subject > 0 && s_.is(subject - 1, "adverb")) --subject;
    subject = before_who(subject);
    if (subject == 0 || !person(subject - 1) || (subject > 1 && leads_in(subject - 2))) return;
    const std::size_t before = phrases_.size();
    add(n, subject - 1, over ? TenureStatus::held : TenureStatus::holds);
    if (been && !over && phrases_.size() > before && says(noun.last, "since"))
      phrases_.back().tenure.since = only_day();
  }

  /// "Sand, who was": where "who" and its comma begin, which may stand before a chunk.
  std::size_t before_who(std::size_t at) const {
    if (at == 0 || !says(at - 1, "who")) return at;
    return at > 1 && is_kind(at - 2, ChunkKind::comma) ? at - 2 : at - 1;
  }

  /// "after Elin Sand was": the clause hangs on another, or its subject is none.
  bool leads_in(std::size_t chunk) const {
    return s_.is(chunk, "subordinator") || s_.is(chunk, "preposition") ||
           s_.is(chunk, "conjunction");
  }

  /// The office that a verb before chunk `from` gives or takes.
  std::optional<std::size_t> office_behind(std::size_t from) const {
    for (std::size_t n = 0; n < nouns_.size(); ++n) {
      if (nouns_[n].first < from) continue;
      if (taken_[n] || nouns_[n].first > from + farthest_office) return std::nullopt;
      for (std::size_t i = from; i < nouns_[n].first; ++i)
        if (is_kind(i, ChunkKind::stop) || is_kind(i, ChunkKind::comma) || s_.is(i, "relative") ||
            s_.is(i, "conjunction") || s_.says(i, "by"))
          return std::nullopt;
      return n;
    }
    return std::nullopt;
  }

  /// The chunk of the person that a phrase names.
  std::optional<std::size_t> named(const std::optional<NounPhrase>& phrase) const {
    for (std::size_t i = 0; phrase && phrase->name && i < size(); ++i)
      if (s_.chunks[i].mention == *phrase->name && person(i)) return i;
    return std::nullopt;
  }

  void read_verb(const Hit& hit) {
    const auto clause = clause_at(s_, hit);
    if (!clause || clause->negated || clause->attempted || (hit.forms & form_gerund) != 0) return;
    auto n = office_behind(clause->last);
    if (!n && clause->passive && clause->agent)
      n = office_behind(clause->agent->last);  // "was replaced by her as mayor"
    if (!n) return;
    if (clause->modality == Modality::denied || clause->modality == Modality::hypothetical) {
      taken_[*n] = true;
      return;
    }
    const TenureStatus status = status_told(*clause, hit);
    const WordRole& role = s_.view.lexicon.role(hit);
    std::size_t object = clause->last;
    while (object < nouns_[*n].first && s_.is(object, "adverb")) ++object;
    const auto agent = named(clause->agent);
    std::optional<std::size_t> patient;
    if (clause->passive)
      patient = named(clause->patient);
    else if (person(object))
      patient = object;
    const auto before = phrases_.size();
    if (role.is(Construction::subject) && agent && !clause->passive) add(*n, *agent, status);
    if (role.is(Construction::object) && patient) add(*n, *patient, status);
    if (role.is(Construction::succeeds) && (agent || patient)) {
      if (agent) add(*n, *agent, status);
      if (patient) add(*n, *patient, TenureStatus::held);
    }
    const auto day = only_day();
    for (std::size_t p = before; p < phrases_.size(); ++p) phrases_[p].tenure.since = day;
  }

  /// What the verb makes of the office: "was appointed", "resigned", "will become".
  TenureStatus status_told(const Clause& clause, const Hit& hit) const {
    if (clause.modality == Modality::planned || (hit.forms & form_base) != 0)
      return TenureStatus::ahead;
    const std::string_view row = s_.view.lexicon.row(hit)[OfficeField::standing];
    if (row == name_of(TenureStatus::holds))
      return (hit.forms & form_past) != 0 ? TenureStatus::held : TenureStatus::holds;
    for (const TenureStatus one : {TenureStatus::ahead, TenureStatus::leaves})
      if (name_of(one) == row) return one;
    return TenureStatus::takes;
  }

  /// The date of a sentence that has but one.
  std::optional<std::uint32_t> only_day() const {
    std::optional<std::uint32_t> found;
    for (const Chunk& chunk : s_.chunks) {
      if (chunk.kind != ChunkKind::date) continue;
      if (found) return std::nullopt;
      found = chunk.mention;
    }
    if (!found || the<DateMention>(mentions_[*found]).kind != TimexKind::date) return std::nullopt;
    return found;
  }

  bool tells_of_change() const {
    return std::any_of(s_.view.hits.begin(), s_.view.hits.end(), [this](const Hit& hit) {
      if (hit.table != Table::offices) return false;
      const std::string_view status = s_.view.lexicon.row(hit)[OfficeField::standing];
      return s_.view.lexicon.role(hit).is(Construction::words) ||
             (!status.empty() && status != "holds");
    });
  }

  /// Where nearly all words are capitalised a name may be a verb: "Prime Minister Calls Miners".
  bool in_title_case() const {
    constexpr std::size_t short_word = 4;
    return std::none_of(s_.view.tokens.begin(), s_.view.tokens.end(), [](const Token& token) {
      return token.kind == TokenKind::word && !token.capitalised && token.span.size() >= short_word;
    });
  }

  bool tells_of_other_days(const DayRange& published) const {
    if (s_.view.block == BlockKind::title || in_title_case()) return true;
    for (const Hit& hit : s_.view.hits)
      if (hit.table == Table::offices && s_.view.lexicon.role(hit).is(Construction::remembrance))
        return true;
    for (std::size_t i = 0; i < size(); ++i) {
      if (s_.says(i,
                  {"ago", "during", "earlier", "had", "history_or_once", "since", "then", "when"}))
        return true;
      const DateMention* date = date_at(s_, i, mentions_);
      if (date == nullptr || date->kind != TimexKind::date) continue;
      if (date->days.unbounded() && date->reference != DateReference::weekday) return true;
      if (published.low && date->days.high &&
          *date->days.high < plus_days(*published.low, -recent_days))
        return true;
      if (!published.low && !date->days.unbounded()) return true;
    }
    return false;
  }

  /// The one full date of a sentence that says what the holder did on it: "President Elin Sand
  /// opened the bridge on 3 May 2024". Nothing is asked of who "was born", nor of what stands in a
  /// clause of its own.
  std::optional<std::uint32_t> day_of_act(const OfficePhrase& phrase) const {
    std::size_t verb = phrase.last;
    if (const auto body = says(verb, "of") ? noun_phrase_at(s_, verb + 1) : std::nullopt)
      verb = body->last;
    if (is_kind(verb, ChunkKind::comma)) ++verb;
    if (phrase.tenure.status != TenureStatus::holds || !is_past_verb(s_, verb) ||
        s_.is(verb, "be") || s_.is(verb, "have"))
      return std::nullopt;
    std::optional<std::uint32_t> day;
    for (std::size_t i = 0; i < size(); ++i) {
      if (s_.is(i, "subordinator") || s_.is(i, "relative")) return std::nullopt;
      const DateMention* date = date_at(s_, i, mentions_);
      if (date == nullptr) continue;
      if (day || date->kind != TimexKind::date || date->reference != DateReference::complete ||
          !date->days.exact())
        return std::nullopt;
      day = s_.chunks[i].mention;
    }
    return day;
  }

  bool quoted(std::size_t chunk) const {
    std::size_t marks = 0;
    for (std::size_t i = 0; i < chunk; ++i) {
      const Token& token = s_.view.tokens[s_.chunks[i].first];
      marks += is_kind(i, ChunkKind::quote) && token.mark == '"' ? 1 : 0;
    }
    return marks % 2 == 1;
  }

  const ChunkedSentence& s_;
  std::span<const Mention> mentions_;
  std::vector<OfficeNoun> nouns_;
  std::vector<bool> taken_;  // by noun
  std::optional<std::size_t> chain_;
  std::vector<OfficePhrase> phrases_;
};

}  // namespace

std::vector<OfficePhrase> office_phrases(const ChunkedSentence& s,
                                         std::span<const Mention> mentions,
                                         const DayRange& published) {
  std::vector<OfficeNoun> nouns = office_nouns(s, mentions);
  if (nouns.empty()) return {};
  return OfficeReader(s, mentions, std::move(nouns)).phrases(published);
}

}  // namespace checkclaims
