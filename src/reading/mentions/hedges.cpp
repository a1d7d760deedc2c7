#include "reading/mentions/hedges.hpp"

#include <algorithm>

namespace checkclaims {
namespace {

/// The hedge of the given list at a token; null where there is none.
const Hit* hedge_at(const SentenceView& sentence, const NumberTables& tables, std::uint32_t token,
                    Construction list) {
  const Hit* hit = tables.hedge(token);
  if (hit == nullptr) return nullptr;
  if (sentence.lexicon.role(*hit).is(list)) return hit;
  // The same words may stand in both lists, in any order.
  for (const Hit* other = hit + 1;
       other < sentence.hits.data() + sentence.hits.size() && other->first == token; ++other)
    if (other->table == Table::hedges && other->last == hit->last &&
        sentence.lexicon.role(*other).is(list))
      return other;
  return nullptr;
}

Decimal plus(Decimal a, Decimal b) { return {a.thousandths + b.thousandths}; }
Decimal minus(Decimal a, Decimal b) {
  return {std::max<std::int64_t>(0, a.thousandths - b.thousandths)};
}

/// The next whole number above, below, or the same number with an open bound.
Decimal just_above(Decimal number, Grain grain) {
  return grain == Grain::whole ? Decimal::of(number.thousandths / 1000 + 1) : number;
}
Decimal just_below(Decimal number, Grain grain) {
  return grain == Grain::whole ? Decimal::of((number.thousandths + 999) / 1000 - 1) : number;
}

Value at_most(const QuantityWords& number) {
  const Decimal usual = number.kind == QuantityWords::Kind::range
                            ? number.low
                            : minus(number.high, number.about_step);
  Value value;
  value.hard = {Decimal{}, number.high, false, false};
  value.soft = {usual, number.high, false, false};
  return value;
}

Value below(const QuantityWords& number, Grain grain) {
  Value value;
  const bool open = grain == Grain::continuous;
  const Decimal highest = just_below(number.high, grain);
  value.hard = {Decimal{}, highest, false, open};
  value.soft = {std::min(minus(number.high, number.about_step), highest), highest, false, false};
  return value;
}

Value above(const QuantityWords& number, Grain grain) {
  Value value;
  const bool open = grain == Grain::continuous;
  const Decimal lowest = just_above(number.low, grain);
  const Decimal reach = plus(number.high, open ? number.about_step : number.above_step);
  value.hard = {lowest, std::nullopt, open, false};
  value.soft = {lowest, std::max(lowest, open ? reach : just_below(reach, grain)), false, false};
  return value;
}

Value about(const QuantityWords& number, Grain grain) {
  Value value;
  const auto rounded_down = [grain](Decimal n) {
    return grain == Grain::whole ? Decimal::of(n.thousandths / 1000) : n;
  };
  const auto rounded_up = [grain](Decimal n) {
    return grain == Grain::whole ? Decimal::of((n.thousandths + 999) / 1000) : n;
  };
  const Decimal low = minus(number.low, number.about_step),
                high = plus(number.high, number.about_step);
  value.hard = value.soft = {rounded_down(low), rounded_up(high), false, false};
  const Decimal fifth_low{number.low.thousandths / 5}, fifth_high{number.high.thousandths / 5};
  value.possible = {std::min(*value.hard.low, rounded_down(minus(number.low, fifth_low))),
                    std::max(*value.hard.high, rounded_up(plus(number.high, fifth_high))), false,
                    false};
  return value;
}

Value vague(const QuantityWords& number, std::string_view bound) {
  Value value;
  const bool from_above = bound == "at-most" || bound == "below";
  value.hard = {from_above ? Decimal{} : number.low, std::nullopt, false, false};
  value.soft = {number.soft_low, number.soft_high, false, false};
  value.possible = value.hard;
  return value;
}

Value plain(const QuantityWords& number, Grain grain) {
  Value value;
  value.hard = value.soft = value.possible = {number.low, number.high, false, false};
  if (number.rounding.thousandths > 0 && number.kind == QuantityWords::Kind::exact) {
    value.possible.low = minus(number.low, number.rounding);
    value.possible.high = just_below(plus(number.high, number.rounding), grain);
    value.possible.high_open = grain == Grain::continuous;
  }
  if (number.loose_high > number.high) value.possible.high = number.loose_high;
  return value;
}

}  // namespace

std::optional<HedgedQuantity> read_hedged(const SentenceView& sentence, const NumberTables& tables,
                                          std::uint32_t first) {
  HedgedQuantity hedged;
  hedged.first = first;
  std::uint32_t at = first;
  // "at least an estimated 40": the outer hedge bounds, both belong to the number.
  for (int i = 0; i < 2; ++i) {
    const Hit* hit = hedge_at(sentence, tables, at, Construction::before);
    if (hit == nullptr) break;
    if (hedged.hedge == nullptr) hedged.hedge = &sentence.lexicon.row(*hit);
    at = hit->last;
  }
  const QuantityWords* quantity = tables.quantity(at);
  if (quantity == nullptr) return std::nullopt;
  if (quantity->kind == QuantityWords::Kind::ordinal && at != first) return std::nullopt;
  hedged.quantity = *quantity;
  hedged.last = quantity->last;
  if (quantity->kind == QuantityWords::Kind::ordinal) return hedged;
  const Hit* after = hedge_at(sentence, tables, hedged.last, Construction::after);
  const bool glued_right =
      after == nullptr || !is_mark(sentence, hedged.last, '-') || is_glued(sentence, hedged.last);
  if (after != nullptr && glued_right && hedged.hedge == nullptr) {
    hedged.hedge = &sentence.lexicon.row(*after);
    hedged.last = after->last;
  }
  return hedged;
}

Value bounded(const HedgedQuantity& hedged, Grain grain) {
  const QuantityWords& number = hedged.quantity;
  const bool shares = !number.unit.empty() || !number.low.whole() || !number.high.whole();
  if (shares) grain = Grain::continuous;
  const std::string_view bound =
      hedged.hedge == nullptr ? std::string_view() : (*hedged.hedge)[HedgeField::bound];
  Value value;
  if (number.kind == QuantityWords::Kind::vague) {
    value = vague(number, bound);
  } else if (bound == "at-least") {
    value.hard = {number.low, std::nullopt, false, false};
    value.soft = {number.low, number.high, false, false};
    value.possible = value.hard;
  } else if (bound == "about") {
    value = about(number, grain);
  } else if (bound == "above" ||
             ((bound == "below" || bound == "at-most") && number.high.thousandths > 0)) {
    value = bound == "above"   ? above(number, grain)
            : bound == "below" ? below(number, grain)
                               : at_most(number);
    value.possible = value.hard;
    // Who says "almost 50" and who says "50" may mean one number.
    if (bound == "above")
      value.possible = {number.low, value.hard.high, false, value.hard.high_open};
    if (bound == "below")
      value.possible = {value.hard.low, number.high, value.hard.low_open, false};
  } else {
    value = plain(number, grain);
    if (bound == "exact") value.possible = value.hard;
  }
  if (hedged.hedge != nullptr) value.hedge = hedged.hedge->id;
  value.unit = std::string(number.unit);
  return value;
}

}  // namespace checkclaims
