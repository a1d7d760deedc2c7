#include "reading/claims/statements/amounts.hpp"

#include <algorithm>

#include "lexicon/tokenize.hpp"
#include "reading/claims/statements/amount_numbers.hpp"
#include "reading/mentions/money.hpp"
#include "reading/mentions/number_words.hpp"
#include "reading/syntax/parties.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t reach = 12;      // chunks from a word to its number
constexpr std::size_t link_reach = 3;  // and from the preposition: "for a reported $12 million"
constexpr std::size_t most_qualities = 5;
constexpr std::int64_t oldest = 120;

/// The last word of the chunk is one of them: "rose to".
bool ends_with_one(const ChunkedSentence& s, std::size_t chunk, PhraseList words) {
  const Chunk& at = s.chunks[chunk];
  return at.kind == ChunkKind::word && !words.empty() && words.has(fold(s.view.word(at.last - 1)));
}

class AmountReader {
 public:
  AmountReader(const RecognisedSentence& sentence, std::span<const Mention> mentions)
      : s_(sentence.chunked),
        mentions_(mentions),
        events_(sentence.event_mentions),
        speakers_(sentence.speakers) {}

  std::vector<Amount> read() {
    for (const Hit& hit : s_.view.hits) {
      if (hit.table != Table::amounts) continue;
      const WordRole& role = s_.view.lexicon.role(hit);
      if (role.is(Construction::verb))
        read_verb(hit);
      else if (role.is(Construction::noun) || role.is(Construction::before_word))
        read_noun(hit);
      else if (role.is(Construction::aged))
        read_aged(hit);
      else if (role.is(Construction::old))
        read_old(hit);
    }
    read_apposed_ages();
    return std::move(found_);
  }

 private:
  std::size_t size() const { return s_.chunks.size(); }
  bool is_kind(std::size_t i, ChunkKind kind) const {
    return i < size() && s_.chunks[i].kind == kind;
  }

  const Row& row(const Hit& hit) const { return s_.view.lexicon.row(hit); }

  /// The entry of the amounts table that begins behind a chunk.
  const Hit* entry_behind(std::size_t chunk, Construction wanted) const {
    const std::uint32_t token = s_.chunks[chunk].last;
    for (const Hit& hit : s_.view.hits_from(token, token + 1))
      if (hit.table == Table::amounts && s_.view.lexicon.role(hit).is(wanted)) return &hit;
    return nullptr;
  }

  /// Makes a number one of money, where it is: its currency, and its words with the sign or the
  /// noun.
  bool take_currency(std::size_t number, AmountNumber& found) const {
    const Chunk& chunk = s_.chunks[number];
    const auto money = money_at(s_.view, chunk.first, chunk.last);
    if (!money) return false;
    found.value.unit = s_.view.lexicon.row(Table::amounts, money->row).id;
    found.words = money->words;
    return true;
  }

  bool is_percent(std::size_t number) const {
    return is_percentage(s_.view, s_.chunks[number].first, s_.chunks[number].last);
  }

  /// "magnitude-7.4": digits that no number mention has.
  std::optional<AmountNumber> glued_number(AmountNumber found) const {
    if (s_.chunks[found.chunk].kind != ChunkKind::word) return std::nullopt;
    const auto digits = decimal_of(s_.view.word(s_.chunks[found.chunk].first));
    if (!digits) return std::nullopt;
    found.value.text = std::string(s_.words(found.chunk, found.last));
    found.value.hard = found.value.soft = found.value.possible = Interval::exactly(*digits);
    return found;
  }

  /// The chunk as a number of the row's unit.
  std::optional<AmountNumber> number_at(std::size_t i, const Row& of) const {
    const std::string_view unit = of[AmountField::unit];
    AmountNumber found{i, i + 1, s_.span(i, i + 1), {}, {}};
    if (unit == "time" || unit == "day" || unit == "year") {
      const auto* date = date_at(s_, i, mentions_);
      if (date == nullptr || (unit == "year" && !is_year(date->days))) return std::nullopt;
      return unit != "time" ? day_told(*date, std::move(found))
                            : months_of(*date, std::move(found));
    }
    const auto* number = checkclaims::number_at(s_, i, mentions_);
    if (number == nullptr || number->ordinal)
      return unit == "plain" ? glued_number(found) : std::nullopt;
    found.value = number->value;
    const bool percent = is_percent(i);
    if (unit == "percent") return percent ? std::optional(found) : std::nullopt;
    const bool money = take_currency(i, found);
    if (unit == "money") return money ? std::optional(found) : std::nullopt;
    if (percent || money) return std::nullopt;
    if (unit == "counted") {
      for (std::size_t noun = i + 1; noun < size() && noun <= i + 2; ++noun) {
        const Hit* hit = entry_behind(noun - 1, Construction::counted_noun);
        if (hit == nullptr || row(*hit).id != of.id) continue;
        found.last = noun + 1;
        found.words = s_.span(i, noun + 1);
        return found;
      }
      return std::nullopt;
    }
    return found;
  }

  bool linked(std::size_t number, std::size_t from, PhraseList link) const {
    if (link.empty()) return true;
    if (const auto* told = checkclaims::number_at(s_, number, mentions_);
        told != nullptr && link.has(first_word(number)))
      return true;
    for (std::size_t i = number, steps = 0; i-- > from && steps < link_reach; ++steps) {
      if (ends_with_one(s_, i, link)) return true;
      if (is_kind(i, ChunkKind::comma) || is_kind(i, ChunkKind::date)) return false;
    }
    return false;
  }

  std::string first_word(std::size_t chunk) const {
    return fold(s_.view.word(s_.chunks[chunk].first));
  }

  /// The only number of the row that stands behind a word, as its preposition tells.
  std::optional<AmountNumber> number_behind(std::size_t from, const Row& of,
                                            PhraseList link) const {
    std::optional<AmountNumber> only;
    for (std::size_t i = from; i < size() && i < from + reach; ++i) {
      if (is_kind(i, ChunkKind::stop) || s_.is(i, "relative")) break;
      // "founded in 1923, sold its mill in May": what lasts has one day.
      if (only && of[AmountField::lasting] && is_kind(i, ChunkKind::comma)) break;
      auto found = number_at(i, of);
      if (!found || !linked(i, from, link)) continue;
      if (only) return std::nullopt;
      only = std::move(found);
    }
    return only;
  }

  bool of_kind(std::size_t chunk, std::string_view kind) const {
    if (kind.empty()) return is_party(s_, mentions_, chunk);
    const auto* name = name_at(s_, chunk, mentions_);
    return name != nullptr && !(name->demonym && kind != "place") && name_of(name->kind) == kind;
  }

  struct Holder {
    Party party;
    std::size_t first = 0, last = 0;
  };
  Holder holder_at(std::size_t chunk) const { return {party_at(s_, chunk), chunk, chunk + 1}; }

  /// The only name of that kind among some chunks.
  std::optional<Holder> only_name(std::size_t first, std::size_t last,
                                  std::string_view kind) const {
    std::optional<Holder> only;
    for (std::size_t i = first; i < last && i < size(); ++i) {
      if (!of_kind(i, kind)) continue;
      if (only) return std::nullopt;
      only = holder_at(i);
    }
    return only;
  }

  /// "the museum": the only name of the article until here that ends with the noun.
  std::optional<Holder> called_before(const NounPhrase& phrase) const {
    const std::size_t head = phrase.head;
    if (head != phrase.first + 1 || head + 1 != phrase.last || !s_.says(phrase.first, "the") ||
        !is_kind(head, ChunkKind::word))
      return std::nullopt;
    const std::string noun = fold(s_.words(head, head + 1));
    std::optional<std::uint32_t> called;
    std::string name;
    for (std::uint32_t m = 0; m < mentions_.size(); ++m) {
      if (!is<NameMention>(mentions_[m])) continue;
      const Span span = mentions_[m].span;
      std::string words = fold(s_.view.text.substr(span.begin, span.size()));
      if (!words.ends_with(' ' + noun)) continue;
      if (called && words != name) return std::nullopt;
      called = m;
      name = std::move(words);
    }
    if (!called) return std::nullopt;
    return Holder{{called, mentions_[*called].span}, phrase.first, phrase.last};
  }

  std::optional<Holder> holder_of(const Clause& clause, const Row& of) const {
    // "The bridge opened in 1923": of what lasts the subject, where there is no object.
    const bool itself = of[AmountField::lasting] && !clause.passive && !clause.patient;
    const auto& phrase = of[AmountField::of] == "agent" || itself ? clause.agent : clause.patient;
    const std::string_view kind = of[AmountField::kind];
    if (const auto party = party_of(s_, mentions_, phrase)) {
      for (std::size_t i = party->first; i < party->last; ++i)
        if (of_kind(i, kind)) return Holder{party->party, party->first, party->last};
      return std::nullopt;
    }
    if (phrase && of[AmountField::lasting])
      if (auto named = called_before(*phrase)) return named;
    if (phrase && !phrase->pronoun && !phrase->none)
      return only_name(phrase->first, phrase->last, kind);
    // "Vesta Line said it would", ", founded in 1923,": the only one that was named before.
    return phrase && phrase->none ? std::nullopt : only_name(0, clause.first, kind);
  }

  /// "Vesta Line said it would cut": its future, told of its past.
  bool announced(const Clause& clause) const {
    for (std::size_t i = clause.first; i < clause.last; ++i) {
      const Hit* modality = s_.hit(i, Table::modality);
      if (modality == nullptr || row(*modality).id != "hypothetical") continue;
      if (!ends_with_one(s_, i, row(*modality)[ModalityField::announced])) return false;
      const auto hits = s_.view.hits_from(0, s_.chunks[i].first);
      return std::any_of(hits.begin(), hits.end(), [](const Hit& before) {
        return before.table == Table::sayings && before.forms != 0;
      });
    }
    return false;
  }

  /// "had founded the museum in 1923": what lasts of a thing is told at any time.
  static bool told_later(const Row& of) {
    return of[AmountField::lasting] && of[AmountField::of] == "patient";
  }
  void read_verb(const Hit& hit) {
    const auto clause = clause_at(s_, hit);
    if (!clause || clause->negated || clause->attempted || clause->modality == Modality::denied)
      return;
    if (clause->modality == Modality::hypothetical && !announced(*clause)) return;
    for (std::size_t i = clause->first; i < clause->last;
         ++i)  // "had been fined": before the time told; "that it be fined": not done
      if ((s_.says(i, "had") && !told_later(row(hit))) ||
          (s_.says(i, "be") && !s_.is(i - 1, "modal") && !s_.is(i - 1, "infinitive")))
        return;
    const Row& of = row(hit);
    read_age_at_death(hit, *clause);
    const auto number = number_behind(chunk_of(s_, hit.last - 1) + 1, of, of[AmountField::link]);
    if (!number) return;
    const auto holder = holder_of(*clause, of);
    if (!holder) return;
    if (stands_beside_others(*holder)) return read_respective(hit, *clause);
    add(hit.row, *holder, *number, {}, clause->first, clause->last);
  }

  bool stands_beside_others(const Holder& holder) const {
    return s_.is(holder.last, "conjunction") || s_.is(holder.first - 1, "conjunction");
  }

  /// "Sand and Hadid were sentenced to 12 and 14 years, respectively".
  void read_respective(const Hit& hit, const Clause& clause) {
    const Row& of = row(hit);
    const auto each = s_.view.hits_from(0, UINT32_MAX);
    if (std::none_of(each.begin(), each.end(), [this](const Hit& word) {
          return word.table == Table::amounts && s_.view.lexicon.role(word).is(Construction::each);
        }))
      return;
    std::vector<Holder> holders;
    std::vector<AmountNumber> numbers;
    for (std::size_t i = 0; i < size(); ++i) {
      if (i < clause.first && of_kind(i, of[AmountField::kind])) holders.push_back(holder_at(i));
      if (i < clause.last) continue;
      if (auto number = number_at(i, of)) numbers.push_back(std::move(*number));
    }
    if (holders.size() != numbers.size()) return;
    for (std::size_t i = 0; i < holders.size(); ++i)
      add(hit.row, holders[i], numbers[i], {}, clause.first, clause.last);
  }

  /// "Norvian core inflation": what is said of a noun before it.
  std::string qualities_before(std::size_t noun, PhraseList idle) const {
    std::string all;
    std::size_t first = noun;
    while (first > 0 && noun - first < most_qualities && is_kind(first - 1, ChunkKind::word) &&
           s_.chunks[first - 1].functions == 0 && !is_past_verb(s_, first - 1))
      --first;
    for (; first < noun; ++first)
      if (const std::string word = fold(s_.words(first, first + 1)); !idle.has(word))
        all += (all.empty() ? "" : " ") + word;
    return all;
  }

  std::optional<Holder> holder_of_noun(const Row& of, std::size_t first, std::size_t last) const {
    if (of[AmountField::of] == "event") {
      for (const std::uint32_t m : events_)
        if (const auto* event = if_is<EventMention>(mentions_[m]);
            event != nullptr && event->kind == id_of(of[AmountField::event]) && !event->plural)
          return Holder{{m, mentions_[m].span}, first, last};
      return std::nullopt;
    }
    // "the takeover of Prairie Star by Hollis"
    if (s_.says(last, "of") && of_kind(last + 1, of[AmountField::kind])) return holder_at(last + 1);
    const auto only = only_name(0, size(), of[AmountField::kind]);
    // "Sand said that the firm would pay the fine"
    return only && is_saying(s_, only->last) ? std::nullopt : only;
  }

  void read_noun(const Hit& hit) {
    const Row& of = row(hit);
    if (of[AmountField::unit].empty()) return;  // a currency
    const std::size_t noun = chunk_of(s_, hit.first), end = chunk_of(s_, hit.last - 1) + 1;
    auto number = number_at(noun - 1, of);  // "a $12 million fine"
    if (!number && is_kind(noun - 1, ChunkKind::hyphen)) number = number_at(noun - 2, of);
    if (!number && is_kind(end, ChunkKind::hyphen)) number = number_at(end + 1, of);
    if (!number) number = number_at(end, of);
    const PhraseList own_link = of[AmountField::noun_link];
    if (!number)
      number = number_behind(end, of, own_link.empty() ? of[AmountField::link] : own_link);
    if (!number) return;
    const std::size_t first = std::min(noun, number->chunk);
    if (const auto holder = holder_of_noun(of, first, std::max(end, number->last)))
      add(hit.row, *holder, *number,
          of[AmountField::of] == "event" ? std::string()
                                         : qualities_before(first, of[AmountField::idle]),
          noun, end);
  }

  std::optional<AmountNumber> age_at(std::size_t i) const {
    const auto* number = checkclaims::number_at(s_, i, mentions_);
    if (number == nullptr || number->ordinal || !number->value.hard.exact()) return std::nullopt;
    const Decimal age = *number->value.hard.low;
    if (!age.whole() || age < Decimal::of(1) || Decimal::of(oldest) < age) return std::nullopt;
    return AmountNumber{i, i + 1, s_.span(i, i + 1), number->value, {}};
  }

  /// "Elin Sand, aged 34", and with a death before it "at the age of 81": other ages are of other
  /// times.
  void read_aged(const Hit& hit) {
    const std::size_t aged = chunk_of(s_, hit.first), end = chunk_of(s_, hit.last - 1) + 1;
    const auto age = age_at(end);
    if (!age) return;
    const std::string_view kind = row(hit)[AmountField::kind];
    if (is_kind(aged - 1, ChunkKind::comma) && of_kind(aged - 2, kind))
      return add(hit.row, holder_at(aged - 2), *age, {}, aged, end + 1);
    const Hit* death = word_before(id_of(row(hit)[AmountField::then]), hit.first);
    if (death == nullptr) return;
    auto holder = only_name(0, end, kind);
    if (!holder) holder = who_died(*death, kind);
    if (!holder || is_kind(holder->last, ChunkKind::possessive)) return;
    add(hit.row, *holder, *age, {}, aged, end + 1);
    found_.back().settled = true;
  }

  /// "died on Monday at 84", "dies at 84": no hour of the day.
  void read_age_at_death(const Hit& death, const Clause& clause) {
    constexpr std::int64_t last_hour = 24;
    const auto id = s_.view.lexicon.find(Table::amounts, "age");
    if (!id) return;
    const Row& of = s_.view.lexicon.row(Table::amounts, *id);
    if (id_of(of[AmountField::then]) != row(death).id) return;
    const std::size_t end = clause.last;
    for (std::size_t i = end; i < end + link_reach + 2 && !is_kind(i, ChunkKind::comma); ++i) {
      if (!s_.says(i, "at")) continue;
      const auto age = age_at(i + 1);
      const bool counts = is_kind(i + 2, ChunkKind::word) && s_.chunks[i + 2].functions == 0;
      if (!age || counts || *age->value.hard.low <= Decimal::of(last_hour)) return;
      const auto holder = who_died(death, of[AmountField::kind]);
      if (!holder || is_kind(holder->last, ChunkKind::possessive)) return;
      add(*id, *holder, *age, {}, end, i + 2);
      found_.back().settled = true;
      return;
    }
  }
  /// The last word of another row before a token; null where there is none.
  const Hit* word_before(std::string_view other, std::uint32_t token) const {
    const Hit* last = nullptr;
    for (const Hit& hit : s_.view.hits_from(0, token))
      if (hit.table == Table::amounts && row(hit).id == other) last = &hit;
    return last;
  }
  /// "took leave of Halvard Eide, who had died": of several people the subject of the verb.
  std::optional<Holder> who_died(const Hit& death, std::string_view kind) const {
    const auto clause = clause_at(s_, death);
    if (!clause || clause->passive) return std::nullopt;
    if (s_.is(clause->first - 1, "relative")) {
      const std::size_t name =
          is_kind(clause->first - 2, ChunkKind::comma) ? clause->first - 3 : clause->first - 2;
      return of_kind(name, kind) ? std::optional(holder_at(name)) : std::nullopt;
    }
    const auto party = party_of(s_, mentions_, clause->agent);
    if (!party) return std::nullopt;
    return only_name(party->first, party->last, kind);
  }

  /// "the 34-year-old Elin Sand", "Elin Sand, a 34-year-old teacher", "Elin Sand is 34 years old".
  void read_old(const Hit& hit) {
    const std::size_t old = chunk_of(s_, hit.first), end = chunk_of(s_, hit.last - 1) + 1;
    const std::size_t number = is_kind(old - 1, ChunkKind::hyphen) ? old - 2 : old - 1;
    const auto age = age_at(number);
    if (!age) return;
    const std::string_view kind = row(hit)[AmountField::kind];
    std::size_t first = number;
    if (first > 0 && s_.is(first - 1, "determiner")) --first;
    if (of_kind(end, kind)) return add(hit.row, holder_at(end), *age, {}, number, end);
    const bool apposed =
        first > 1 && (is_kind(first - 1, ChunkKind::comma) || s_.is(first - 1, "be"));
    if (apposed && of_kind(first - 2, kind))
      add(hit.row, holder_at(first - 2), *age, {}, number, end);
  }

  /// "Elin Sand, 34, a teacher".
  void read_apposed_ages() {
    for (std::size_t i = 0; i + 2 < size(); ++i) {
      if (!is_kind(i, ChunkKind::name) || !is_kind(i + 1, ChunkKind::comma) ||
          !is_kind(i + 2, ChunkKind::number))
        continue;
      const auto id = s_.view.lexicon.find(Table::amounts, "age");
      if (!id || !of_kind(i, s_.view.lexicon.row(Table::amounts, *id)[AmountField::kind])) continue;
      const bool closed = i + 3 == size() || is_kind(i + 3, ChunkKind::comma) ||
                          s_.words(i + 3, i + 4) == ";" ||
                          (i + 4 == size() && is_kind(i + 3, ChunkKind::other));
      if (const auto age = age_at(i + 2); age && closed) add(*id, holder_at(i), *age, {}, i, i + 3);
    }
  }

  /// The one date of the sentence, or of what stands between the commas around the number, but for
  /// the number itself.
  std::optional<std::uint32_t> only_date(std::size_t number, bool between_commas) const {
    std::optional<std::uint32_t> date;
    for (std::size_t i = 0; i < size(); ++i) {
      if (i == number || (between_commas && s_.chunks[i].segment != s_.chunks[number].segment))
        continue;
      const auto* told = date_at(s_, i, mentions_);
      if (told == nullptr || told->kind != TimexKind::date) continue;
      if (date) return std::nullopt;
      date = s_.chunks[i].mention;
    }
    return date;
  }

  /// "Who was jailed for three years in 2011, was jailed again on Friday": the nearer one.
  std::optional<std::uint32_t> date_of(std::size_t number) const {
    const auto close = only_date(number, true);
    return close ? close : only_date(number, false);
  }

  void add(std::uint16_t of, const Holder& holder, const AmountNumber& number,
           std::string qualified, std::size_t first, std::size_t last) {
    Amount amount;
    amount.row = of;
    amount.of = holder.party;
    amount.qualified = std::move(qualified);
    amount.value = number.value;
    amount.days = number.days;
    amount.date = date_of(number.chunk);
    if (!speakers_.empty()) amount.speaker = speakers_.front();
    amount.value_span = number.words;
    const Span clause = s_.span(std::min({first, holder.first, number.chunk}),
                                std::max({last, holder.last, number.last}));
    amount.span = {std::min(clause.begin, number.words.begin),
                   std::max(clause.end, number.words.end)};
    found_.push_back(std::move(amount));
  }

  const ChunkedSentence& s_;
  std::span<const Mention> mentions_;
  std::span<const std::uint32_t> events_, speakers_;  // mentions of the sentence's own
  std::vector<Amount> found_;
};

}  // namespace

std::vector<Amount> amounts(const RecognisedSentence& sentence, std::span<const Mention> mentions) {
  return AmountReader(sentence, mentions).read();
}

}  // namespace checkclaims
