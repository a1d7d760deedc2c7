#include "reading/mentions/number_words.hpp"

#include <algorithm>
#include <string>

namespace checkclaims {
namespace {

/// Nothing where the product leaves the range; never overflows.
std::optional<Decimal> times(Decimal number, std::int64_t factor) {
  Decimal product;
  if (__builtin_mul_overflow(number.thousandths, factor, &product.thousandths)) return std::nullopt;
  if (product.thousandths >= number_limit * 1000) return std::nullopt;
  return product;
}

/// The row of the number word at a token; null where there is none.
const Row* row_at(const SentenceView& sentence, const NumberTables& tables, std::uint32_t token) {
  const Hit* hit = tables.number_word(token);
  return hit == nullptr ? nullptr : &sentence.lexicon.row(*hit);
}

bool has_class(const Row* row, std::string_view name) {
  return row != nullptr && (*row)[NumberField::kind] == name;
}

bool multiplies(const Row* row) { return has_class(row, "scale") || has_class(row, "hundred"); }

std::int64_t value_of(const Row& row) { return row[NumberField::value].value_or(0); }

/// Digits of other scripts stand alone as marks: 0..9, or -1.
int foreign_digit(std::string_view character) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(character[i]); };
  if (character.size() == 3 && byte(0) == 0xEF && byte(1) == 0xBC && byte(2) >= 0x90 &&
      byte(2) <= 0x99)
    return byte(2) - 0x90;  // full-width
  if (character.size() == 2 && byte(0) == 0xD9 && byte(1) >= 0xA0 && byte(1) <= 0xA9)
    return byte(1) - 0xA0;  // Arabic
  if (character.size() == 2 && byte(0) == 0xDB && byte(1) >= 0xB0 && byte(1) <= 0xB9)
    return byte(1) - 0xB0;  // Persian
  return -1;
}

bool foreign_digit_at(const SentenceView& sentence, std::uint32_t token) {
  return token < sentence.tokens.size() && sentence.tokens[token].kind == TokenKind::punctuation &&
         sentence.tokens[token].mark == 0 && foreign_digit(sentence.word(token)) >= 0;
}

/// Whether digits that start at `first` belong to a longer code: "X-23", "A1", ".45".
bool continues_a_code(const SentenceView& sentence, std::uint32_t first) {
  if (first == 0 || !sentence.tokens[first].glued) return false;
  const Token& before = sentence.tokens[first - 1];
  if (before.kind == TokenKind::word || before.kind == TokenKind::number ||
      foreign_digit_at(sentence, first - 1))
    return true;
  if (before.mark == '.' || before.mark == '#' || before.mark == '@') return true;
  return before.mark == '-' && before.glued && first >= 2 &&
         sentence.tokens[first - 2].kind == TokenKind::word;
}

struct Read {
  std::uint32_t last = 0;
  Decimal value;
  bool dozens = false;
};

/// "39,445" or a run of foreign digits.
std::optional<Read> read_digits(const SentenceView& sentence, std::uint32_t first) {
  if (continues_a_code(sentence, first)) return std::nullopt;
  if (sentence.tokens[first].kind == TokenKind::number) {
    if (const auto spaced = read_spaced(sentence, first)) return Read{spaced->last, spaced->value};
    const auto value = decimal_of(sentence.word(first));
    if (!value || foreign_digit_at(sentence, first + 1)) return std::nullopt;
    return Read{first + 1, *value};
  }
  std::string digits;
  std::uint32_t last = first;
  while (foreign_digit_at(sentence, last) && (last == first || sentence.tokens[last].glued))
    digits += static_cast<char>('0' + foreign_digit(sentence.word(last++)));
  const auto value = decimal_of(digits);
  const bool mixed =
      is_glued(sentence, last) && sentence.tokens[last].kind != TokenKind::punctuation;
  if (digits.empty() || !value || mixed) return std::nullopt;
  return Read{last, *value};
}

/// Adds up number words of one number: closed groups ("two million"), and the group
/// below a thousand that is still open.
struct Sum {
  Decimal total, group;
  std::int64_t below = number_limit;  // the next scale must be smaller
  std::int64_t room =
      1000;           // the next word must be smaller: 100 after "hundred", 10 after "twenty"
  bool open = false;  // the group has a word
};

/// Whether `row` goes on with the number; then `sum` has it.
std::optional<Sum> extended(Sum sum, const Row& row) {
  const std::string_view kind = row[NumberField::kind];
  const std::int64_t value = value_of(row);
  if (kind == "digit" || kind == "teen" || kind == "tens") {
    if (value >= sum.room || (kind != "digit" && sum.room < 100)) return std::nullopt;
    sum.group.thousandths += value * 1000;
    sum.room = kind == "tens" ? 10 : 1;
    sum.open = true;
    return sum;
  }
  if (kind == "hundred") {
    if (!sum.open || sum.room > 10 || sum.group >= Decimal::of(100)) return std::nullopt;
    const auto product = times(sum.group, value);
    if (!product) return std::nullopt;
    sum.group = *product;
    sum.room = 100;
    return sum;
  }
  if (kind == "scale") {
    const auto product = times(sum.group, value);
    if (!sum.open || value >= sum.below || !product) return std::nullopt;
    sum.total.thousandths += product->thousandths;
    if (sum.total.thousandths >= number_limit * 1000) return std::nullopt;
    sum.group = {};
    sum.open = false;
    sum.below = value;
    sum.room = std::min<std::int64_t>(value, 1000);
    return sum;
  }
  return std::nullopt;
}

/// "a hundred", "a million": the article counts one.
bool article_counts(const SentenceView& sentence, const NumberTables& tables, std::uint32_t first) {
  const Row* next = row_at(sentence, tables, first + 1);
  return is_word(sentence, first, {"a", "an"}) && (multiplies(next) || has_class(next, "dozen"));
}

/// "2 1/2": the half after the space, or ½.
std::optional<Read> read_vulgar_fraction(const SentenceView& sentence, std::uint32_t first) {
  const auto& tokens = sentence.tokens;
  if (first < tokens.size() && tokens[first].kind == TokenKind::punctuation &&
      tokens[first].mark == 0) {
    const std::string_view mark = sentence.word(first);
    if (mark == "½") return Read{first + 1, {500}};
    if (mark == "¼") return Read{first + 1, {250}};
    if (mark == "¾") return Read{first + 1, {750}};
  }
  if (first + 2 >= tokens.size() || !is_mark(sentence, first + 1, '/') ||
      !tokens[first + 1].glued || !tokens[first + 2].glued)
    return std::nullopt;
  const auto part = decimal_of(sentence.word(first)), whole = decimal_of(sentence.word(first + 2));
  const bool proper = part && whole && part->whole() && whole->whole() && part->thousandths > 0 &&
                      *part < *whole && *whole <= Decimal::of(10) && !is_glued(sentence, first + 3);
  if (!proper) return std::nullopt;
  return Read{first + 3,
              {(part->thousandths * 1000 + whole->thousandths / 2) / whole->thousandths}};
}

/// "and a half", "-and-a-half" -> the token after it.
std::optional<std::uint32_t> end_of_and_a_half(const SentenceView& sentence, std::uint32_t token) {
  const auto skip = [&](std::uint32_t at) { return is_mark(sentence, at, '-') ? at + 1 : at; };
  token = skip(token);
  if (!is_word(sentence, token, "and")) return std::nullopt;
  token = skip(token + 1);
  if (!is_word(sentence, token, "a")) return std::nullopt;
  token = skip(token + 1);
  if (!is_word(sentence, token, "half")) return std::nullopt;
  return token + 1;
}

/// "leapt to 8.31m in the fifth round": the letter that may be a scale is a unit of measure, where
/// the sentence tells of a jump or a throw and nothing is counted behind it. `suffix` is its token.
bool is_length(const SentenceView& sentence, const NumberTables& tables, std::uint32_t suffix,
               Decimal number) {
  constexpr Decimal longest = Decimal::of(100);
  const Hit* unit = tables.unit(suffix);
  if (unit == nullptr || number.whole() || longest < number) return false;
  const bool counts = suffix + 1 < sentence.tokens.size() &&
                      sentence.tokens[suffix + 1].kind != TokenKind::punctuation &&
                      !is_word(sentence, suffix + 1, {"and", "at", "by", "in", "on", "with"});
  if (counts || !sentence.tables.has(Table::statements)) return false;
  return std::any_of(sentence.hits.begin(), sentence.hits.end(), [&](const Hit& hit) {
    return hit.table == Table::statements && sentence.lexicon.row(hit).id == "tells_length";
  });
}

/// The digits, words and scales of one number, no unit.
std::optional<Read> read_cardinal(const SentenceView& sentence, const NumberTables& tables,
                                  std::uint32_t first) {
  Sum sum;
  std::uint32_t at = first;
  const bool numeral =
      sentence.tokens[first].kind == TokenKind::number || foreign_digit_at(sentence, first);
  if (numeral) {
    const auto digits = read_digits(sentence, first);
    if (!digits) return std::nullopt;
    sum.group = digits->value;
    sum.open = true;
    sum.room = 1;
    at = digits->last;
    if (!is_glued(sentence, at) || sentence.tokens[at].mark == 0)
      if (const auto part = read_vulgar_fraction(sentence, at))
        sum.group.thousandths += part->value.thousandths, at = part->last;
    if (const Row* suffix = row_at(sentence, tables, at);
        is_glued(sentence, at) && has_class(suffix, "suffix") &&
        !is_length(sentence, tables, at, sum.group)) {
      const auto product = times(sum.group, value_of(*suffix));
      // "1.2m-a-year"; a full stop behind it, or behind the next word, joins nothing.
      const bool joined = is_glued(sentence, at + 1) && is_glued(sentence, at + 2);
      if (!product || joined) return std::nullopt;
      return Read{at + 1, *product};
    }
  } else if (article_counts(sentence, tables, first)) {
    sum.group = Decimal::of(1);
    sum.open = true;
    sum.room = 1;
    at = first + 1;
  }
  for (bool first_word = !numeral && at == first;; first_word = false) {
    std::uint32_t next = at;
    if (!first_word && is_mark(sentence, next, '-') && sentence.tokens[next].glued &&
        is_glued(sentence, next + 1))
      ++next;
    const bool joined =
        !first_word && next == at && !numeral && is_word(sentence, next, "and") && sum.room >= 100;
    if (joined) ++next;
    const Row* row = row_at(sentence, tables, next);
    if (row == nullptr) break;
    // "one hundred and two thousand" goes on; "a million and three hundred" is two numbers.
    const bool small = value_of(*row) < 100 && !multiplies(row);
    if (joined && !small) break;
    if (numeral && !multiplies(row)) break;
    if (!first_word && (has_class(row, "dozen") && sum.open && sum.group < Decimal::of(100))) {
      const auto product = times(sum.group, value_of(*row));
      if (!product) return std::nullopt;
      return Read{next + 1, *product, true};
    }
    const auto longer = extended(sum, *row);
    if (!longer) {
      // A scale that fits nowhere spoils the number; any other word begins the next one.
      if (multiplies(row) && at != first) return std::nullopt;
      break;
    }
    sum = *longer;
    at = next + 1;
  }
  if (at == first) return std::nullopt;
  Read read{at, {sum.total.thousandths + sum.group.thousandths}};
  if (read.value.thousandths >= number_limit * 1000) return std::nullopt;
  if (const auto end = end_of_and_a_half(sentence, at);
      end && sum.total.thousandths == 0 && sum.group < Decimal::of(100)) {
    read = {*end, {read.value.thousandths + 500}};
    if (const Row* row = row_at(sentence, tables, *end); has_class(row, "scale")) {
      const auto product = times(read.value, value_of(*row));
      if (!product) return std::nullopt;
      read = {*end + 1, *product};
    }
  }
  return read;
}

QuantityWords exactly(std::uint32_t first, std::uint32_t last, Decimal number) {
  QuantityWords quantity;
  quantity.first = first;
  quantity.last = last;
  quantity.low = quantity.high = number;
  return quantity;
}

QuantityWords share_of_one(std::uint32_t first, std::uint32_t last, Decimal share) {
  QuantityWords quantity = exactly(first, last, share);
  quantity.above_step = quantity.about_step = {100};
  quantity.unit = "share";
  return quantity;
}

/// "half a million", "half a dozen", "half of the", "two-thirds", "a quarter of".
std::optional<QuantityWords> read_fraction(const SentenceView& sentence, const NumberTables& tables,
                                           std::uint32_t first) {
  const Row* row = row_at(sentence, tables, first);
  if (has_class(row, "half")) {
    const std::uint32_t next = is_mark(sentence, first + 1, '-') ? first + 2 : first + 1;
    {
      const std::uint32_t scale = is_word(sentence, next, {"a", "an"})
                                      ? next + (is_mark(sentence, next + 1, '-') ? 2u : 1u)
                                      : next;
      const Row* scaled = row_at(sentence, tables, scale);
      const bool of_many = multiplies(scaled) || has_class(scaled, "dozen");
      if (const auto half = of_many ? times({500}, value_of(*scaled)) : std::nullopt)
        return with_steps(exactly(first, scale + 1, *half));
    }
    const bool share = is_word(sentence, first + 1, {"all_or_theirs", "of", "our", "the", "those"});
    const bool named = first > 0 && (is_word(sentence, first - 1, {"a", "last", "other", "the"}) ||
                                     (row_at(sentence, tables, first - 1) != nullptr));
    if (!share || named) return std::nullopt;
    return share_of_one(first, first + 1, {500});
  }
  const bool one = is_word(sentence, first, {"a", "one"});
  const auto parts = one ? std::optional<Read>(Read{first + 1, Decimal::of(1)})
                         : read_cardinal(sentence, tables, first);
  if (!parts || !parts->value.whole() || parts->value > Decimal::of(9)) return std::nullopt;
  const bool hyphen = is_mark(sentence, parts->last, '-');
  const std::uint32_t at = parts->last + (hyphen ? 1 : 0);
  const Row* whole = row_at(sentence, tables, at);
  const bool of = is_word(sentence, at + 1, "of") || (hyphen && !is_mark(sentence, at + 1, '-'));
  if (!of || whole == nullptr) return std::nullopt;
  const std::string_view kind = (*whole)[NumberField::kind];
  if (one ? kind != "fraction-one" && kind != "ordinal" && kind != "ordinal-digit"
          : kind != "fraction")
    return std::nullopt;
  const std::int64_t value = value_of(*whole);
  if (value < 3 || parts->value >= Decimal::of(value) ||
      (one && kind != "fraction-one" && !is_word(sentence, at + 1, "of")))
    return std::nullopt;
  const Decimal share{(parts->value.thousandths + value / 2) / value};
  return share_of_one(first, at + 1, share);
}

/// "seventh", "7th", "twenty-first".
std::optional<QuantityWords> read_ordinal(const SentenceView& sentence, const NumberTables& tables,
                                          std::uint32_t first) {
  const auto ordinal = [first](std::uint32_t last, Decimal value) {
    QuantityWords place = exactly(first, last, value);
    place.kind = QuantityWords::Kind::ordinal;
    return place;
  };
  if (sentence.tokens[first].kind == TokenKind::number) {
    if (!is_glued(sentence, first + 1) ||
        !has_class(row_at(sentence, tables, first + 1), "ordinal-suffix"))
      return std::nullopt;
    const auto digits = read_digits(sentence, first);
    if (!digits || !digits->value.whole()) return std::nullopt;
    return ordinal(first + 2, digits->value);
  }
  const Row* row = row_at(sentence, tables, first);
  if (has_class(row, "ordinal") || has_class(row, "ordinal-digit"))
    return ordinal(first + 1, Decimal::of(value_of(*row)));
  if (!has_class(row, "tens")) return std::nullopt;
  const Row* last = row_at(sentence, tables, first + 2);
  if (!is_mark(sentence, first + 1, '-') || !has_class(last, "ordinal-digit")) return std::nullopt;
  return ordinal(first + 3, Decimal::of(value_of(*row) + value_of(*last)));
}

/// "several", "dozens", "a couple of", "several hundred".
std::optional<QuantityWords> read_vague(const SentenceView& sentence, const NumberTables& tables,
                                        std::uint32_t first) {
  const Hit* hit = tables.number_word(first);
  const Row* row = row_at(sentence, tables, first);
  if (!has_class(row, "vague")) return std::nullopt;
  QuantityWords quantity =
      exactly(first, hit->last, Decimal::of((*row)[NumberField::low].value_or(2)));
  quantity.kind = QuantityWords::Kind::vague;
  quantity.soft_low = Decimal::of((*row)[NumberField::soft_low].value_or(2));
  quantity.soft_high = Decimal::of((*row)[NumberField::soft_high].value_or(9));
  if (const auto high = (*row)[NumberField::high]) {
    quantity.kind = QuantityWords::Kind::exact;
    quantity.high = Decimal::of(*high);
    quantity.about_step = quantity.above_step = Decimal::of(1);
    quantity.loose_high = Decimal::of((*row)[NumberField::possible_high].value_or(*high));
  }
  for (const Row* scale = row_at(sentence, tables, quantity.last);
       multiplies(scale) || has_class(scale, "dozen");
       scale = row_at(sentence, tables, quantity.last)) {
    const std::int64_t factor = value_of(*scale);
    for (Decimal* bound : {&quantity.low, &quantity.high, &quantity.soft_low, &quantity.soft_high,
                           &quantity.above_step, &quantity.about_step, &quantity.loose_high}) {
      const auto product = times(*bound, factor);
      if (!product) return std::nullopt;
      *bound = *product;
    }
    if (quantity.kind == QuantityWords::Kind::vague)
      quantity.soft_high.thousandths += (factor - 1) * 1000;
    ++quantity.last;
  }
  return quantity;
}

/// What may be glued to digits without making a code of them.
bool ends_cleanly(const SentenceView& sentence, const NumberTables& tables, std::uint32_t last) {
  if (!is_glued(sentence, last) || sentence.tokens[last].kind != TokenKind::word) return true;
  return sentence.tokens[last - 1].kind != TokenKind::number || tables.unit(last) != nullptr;
}

std::optional<QuantityWords> read_exact(const SentenceView& sentence, const NumberTables& tables,
                                        std::uint32_t first) {
  if (has_class(row_at(sentence, tables, first), "zero")) return exactly(first, first + 1, {});
  const auto read = read_cardinal(sentence, tables, first);
  if (!read || !ends_cleanly(sentence, tables, read->last)) return std::nullopt;
  QuantityWords quantity = with_steps(exactly(first, read->last, read->value));
  if (read->dozens) {  // "two dozen" is as loose as a round figure
    quantity.above_step = Decimal::of(12);
    quantity.about_step = quantity.rounding = Decimal::of(quantity.low > Decimal::of(12) ? 4 : 2);
  }
  return quantity;
}

/// The first number of "10 to 12 million" is 10 million. Only for plain digits and words below a
/// thousand.
Decimal scaled_like(Decimal low, Decimal high) {
  for (std::int64_t scale = 1'000'000'000'000; scale >= 1'000; scale /= 1'000) {
    if (high < Decimal::of(scale)) continue;
    if (low >= Decimal::of(1000)) return low;
    const auto product = times(low, scale);
    return product && *product < high ? *product : low;
  }
  return low;
}

/// "10-12", "10 to 12", "two or three": `low` has been read.
std::optional<QuantityWords> read_range(const SentenceView& sentence, const NumberTables& tables,
                                        const QuantityWords& low) {
  const bool hyphen = is_mark(sentence, low.last, '-') &&
                      is_glued(sentence, low.last) == is_glued(sentence, low.last + 1);
  const bool word = is_word(sentence, low.last, {"or", "to"});
  const bool between = is_word(sentence, low.last, "and") && low.first > 0 &&
                       is_word(sentence, low.first - 1, "between");
  // "rose from 10 to 12", "up by 5 to 41" tell of a change.
  const bool change = low.first > 0 && is_word(sentence, low.first - 1, {"by", "from"});
  if ((!hyphen && !word && !between) || change || low.last + 1 >= sentence.tokens.size())
    return std::nullopt;
  // The digits after a hyphen look like the tail of a code to read_exact only if a word stands
  // before it.
  auto high = read_exact(sentence, tables, low.last + 1);
  if (!high || high->kind != QuantityWords::Kind::exact) return std::nullopt;
  // 555-1234 is a telephone's
  if (hyphen && low.low < Decimal::of(1000) && high->low >= Decimal::of(1000) &&
      high->last == low.last + 2 &&
      sentence.word(high->first).find(',') == std::string_view::npos &&
      sentence.tokens[high->first].kind == TokenKind::number)
    return std::nullopt;
  const bool worded = high->last - high->first > 1;  // "million" is written once, for both
  QuantityWords range = *high;
  range.first = between ? low.first - 1 : low.first;
  range.low = worded ? scaled_like(low.low, high->high) : low.low;
  if (range.low >= range.high || range.high.thousandths / 10 > range.low.thousandths)
    return std::nullopt;
  if (hyphen && is_mark(sentence, range.last, '-') && is_glued(sentence, range.last) &&
      range.last + 1 < sentence.tokens.size() &&
      sentence.tokens[range.last + 1].kind == TokenKind::number)
    return std::nullopt;  // 2023-10-07 and other codes
  range.kind = QuantityWords::Kind::range;
  range.rounding = {};
  return range;
}

std::optional<QuantityWords> read_quantity(const SentenceView& sentence, const NumberTables& tables,
                                           std::uint32_t first) {
  if (is_word(sentence, first, "between")) {
    const auto low =
        read_exact(sentence, tables, first + 1 < sentence.tokens.size() ? first + 1 : first);
    return low ? read_range(sentence, tables, *low) : std::nullopt;
  }
  const bool may_start = sentence.tokens[first].kind == TokenKind::number ||
                         tables.number_word(first) != nullptr ||
                         foreign_digit_at(sentence, first) || is_word(sentence, first, {"a", "an"});
  if (!may_start) return std::nullopt;
  auto quantity = read_fraction(sentence, tables, first);
  if (!quantity) quantity = read_ordinal(sentence, tables, first);
  if (!quantity) quantity = read_vague(sentence, tables, first);
  if (!quantity) {
    quantity = read_exact(sentence, tables, first);
    if (quantity)
      if (const auto range = read_range(sentence, tables, *quantity)) quantity = range;
  }
  if (!quantity || quantity->kind == QuantityWords::Kind::ordinal) return quantity;
  const Hit* unit = tables.unit(quantity->last);
  if (unit != nullptr && sentence.lexicon.row(*unit)[UnitField::kind] == "percent") {
    quantity->unit = "percent";
    quantity->last = unit->last;
  }
  return quantity;
}

/// Whether any number may stand in the sentence: it has a digit or a word of the numbers table.
bool may_have_numbers(const SentenceView& sentence) {
  return sentence.tables.has(Table::numbers) ||
         std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [](const Token& token) {
           return token.kind == TokenKind::number ||
                  (token.kind == TokenKind::punctuation && token.mark == 0);
         });
}

}  // namespace

NumberTables::NumberTables(const SentenceView& sentence) : words_(sentence.tokens.size()) {
  for (const Hit& hit : sentence.hits) {  // the longest of a token first
    Word& word = words_.at(hit.first);
    const Hit** slot = hit.table == Table::numbers  ? &word.number
                       : hit.table == Table::hedges ? &word.hedge
                       : hit.table == Table::units  ? &word.unit
                                                    : nullptr;
    if (slot != nullptr && *slot == nullptr) *slot = &hit;
  }
  if (!may_have_numbers(sentence)) return;
  for (std::uint32_t token = 0; token < sentence.tokens.size(); ++token)
    if (const auto quantity = read_quantity(sentence, *this, token)) {
      quantities_.push_back(*quantity);
      words_.at(token).quantity = static_cast<std::uint32_t>(quantities_.size());
    }
}

std::uint32_t end_of_number_words(const SentenceView& sentence, const NumberTables& tables,
                                  std::uint32_t first) {
  const auto size = static_cast<std::uint32_t>(sentence.tokens.size());
  std::uint32_t at = first;
  while (at < size &&
         (sentence.tokens[at].kind == TokenKind::number || tables.number_word(at) != nullptr))
    ++at;
  return at;
}

}  // namespace checkclaims
