#include "reading/mentions/lengths.hpp"

namespace checkclaims {

std::optional<TimeUnit> read_unit(const DateReader& reader, std::uint32_t token) {
  const Hit* hit = reader.tables.unit(token);
  if (hit == nullptr) return std::nullopt;
  const Row& row = reader.sentence.lexicon.row(*hit);
  if (row[UnitField::kind] != "time") return std::nullopt;
  return TimeUnit{hit->last,
                  row[UnitField::timex],
                  row[UnitField::half],
                  row[UnitField::multiple].value_or(1),
                  std::string(row[UnitField::unit]),
                  (hit->forms & form_plural) != 0};
}

std::string period(std::string_view count, std::string_view timex) {
  const bool clock = timex.front() == 'T';
  return (clock ? "PT" : "P") + std::string(count) + std::string(clock ? timex.substr(1) : timex);
}

std::string period_of(const QuantityWords& number, const TimeUnit& unit) {
  if (number.kind != QuantityWords::Kind::exact) return period("X", unit.timex);
  const Decimal count{number.low.thousandths * unit.multiple};
  if (count.thousandths % 1000 == 500 && !unit.half.empty()) {
    const Decimal whole{count.thousandths - 500};
    const bool clock =
        unit.half.front() == 'T' || unit.half.back() == 'S' || unit.timex.front() == 'T';
    const std::string start =
        whole.thousandths == 0 ? (clock ? "PT" : "P") : period(to_string(whole), unit.timex);
    return start + std::string(unit.half);
  }
  return period(to_string(count), unit.timex);
}

namespace {

/// "4 minutes" behind "2 hours", "and 17 seconds", the "12" of "three minutes 12".
struct SmallerPart {
  std::uint32_t last = 0;
  std::int64_t thousandths = 0;
  TimeUnit unit;
};

/// How many units of time that is; 0 for those that a clock does not show.
std::int64_t seconds_in(const TimeUnit& unit) {
  return unit.multiple != 1   ? 0
         : unit.timex == "TS" ? 1
         : unit.timex == "TM" ? 60
         : unit.timex == "TH" ? 3600
                              : 0;
}

bool closes_phrase(const DateReader& reader, std::uint32_t token) {
  return token >= reader.size() || reader.sentence.tokens[token].kind == TokenKind::punctuation;
}

std::optional<SmallerPart> smaller_part(const DateReader& reader, std::uint32_t last,
                                        const TimeUnit& larger) {
  constexpr Decimal most = Decimal::of(59);
  std::uint32_t at = last;
  if (is_mark(reader.sentence, at, ',')) ++at;
  const bool joined = is_word(reader.sentence, at, "and");
  if (joined) ++at;
  if (at >= reader.size()) return std::nullopt;
  const QuantityWords* number = reader.tables.quantity(at);
  if (number == nullptr || number->kind != QuantityWords::Kind::exact || !number->unit.empty() ||
      most < number->high || number->low != number->high)
    return std::nullopt;
  if (const auto unit = read_unit(reader, number->last)) {
    const std::int64_t seconds = seconds_in(*unit);
    if (seconds == 0 || seconds >= seconds_in(larger)) return std::nullopt;
    return SmallerPart{unit->last, number->low.thousandths, *unit};
  }
  const bool bare = at == last && larger.timex == "TM" && closes_phrase(reader, number->last);
  if (!bare) return std::nullopt;
  TimeUnit second = larger;
  second.timex = "TS";
  second.half = {};
  second.unit = "second";
  return SmallerPart{number->last, number->low.thousandths, second};
}

}  // namespace

std::optional<CompoundLength> read_compound(const DateReader& reader, const HedgedQuantity& hedged,
                                            const TimeUnit& unit) {
  const QuantityWords& number = hedged.quantity;
  if (seconds_in(unit) < 60 || number.kind != QuantityWords::Kind::exact ||
      number.low != number.high || !number.low.whole())
    return std::nullopt;
  CompoundLength all{unit.last, hedged, unit, period_of(number, unit)};
  std::int64_t thousandths = number.low.thousandths;
  while (const auto part = smaller_part(reader, all.last, all.unit)) {
    thousandths = thousandths * (seconds_in(all.unit) / seconds_in(part->unit)) + part->thousandths;
    all.value += to_string(Decimal{part->thousandths}) + std::string(part->unit.timex.substr(1));
    all.unit = part->unit;
    all.last = part->last;
  }
  if (all.last == unit.last || reader.kind_at(all.last) == "direction") return std::nullopt;
  QuantityWords& total = all.hedged.quantity;
  total.low = total.high = Decimal{thousandths};
  total.about_step = total.above_step = Decimal::of(1);
  total.rounding = {};
  return all;
}

}  // namespace checkclaims
