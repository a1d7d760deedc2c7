#include "linking/measurements.hpp"

#include <algorithm>

#include "checkclaims/words.hpp"
#include "linking/entity_words.hpp"

namespace checkclaims {
namespace {

std::string lemma_of(const Document& document, Span word, std::uint8_t part) {
  if (word.size() == 0) return {};
  const std::string_view base = lemma(document.at(word), part);
  return base.empty() ? lower_line(document.at(word)) : std::string(base);
}

Span smallest_span(const LinkedReading& reading, const Measurement& measurement) {
  Span all = measurement.phrase;
  const auto widen = [&all](Span span) {
    if (span.size() > 0) all = {std::min(all.begin, span.begin), std::max(all.end, span.end)};
  };
  widen(measurement.noun);
  widen(measurement.of);
  widen(measurement.attribute);
  widen(measurement.verb);
  if (measurement.party != Measurement::none) widen(reading.mentions[measurement.party].span);
  return all;
}

}  // namespace

MeasurementStatement statement_of(const LinkedReading& reading, std::uint32_t index,
                                  const Measurement& measurement, const EntityLinks& entities,
                                  const Lexicon& lexicon) {
  const Document& document = reading.document;
  const Mention& number = reading.mentions[measurement.number];
  MeasurementStatement said;
  said.document = DocumentId{index};
  said.unit = measurement.unit;
  said.value = *quantity_of(number);
  if (measurement.unit == UnitClass::money)
    said.value.unit = lexicon.row(Table::amounts, measurement.unit_row).id;
  if (measurement.unit == UnitClass::measure)
    said.value.unit = lexicon.row(Table::units, measurement.unit_row).id;
  const bool valued = measurement.attribute.size() > 0 &&
                      (measurement.noun.size() == 0 || measurement.unit != UnitClass::count);
  const Span noun = measurement.noun.size() > 0 ? measurement.noun : measurement.complement;
  said.noun = lemma_of(document, valued ? measurement.attribute : noun, part_noun);
  said.verb = lemma_of(document, measurement.verb, part_verb);
  if (measurement.party != Measurement::none)
    if (const std::uint32_t entity = entities.entity_of[index][measurement.party];
        entity != EntityLinks::none) {
      said.party = entities.entities[entity].name;
      said.party_id = entities.entities[entity].id;
    }
  if (measurement.speaker != Measurement::none)
    if (const auto* speaker = if_is<SpeakerMention>(reading.mentions[measurement.speaker]))
      said.speaker = lower_line(speaker->text);
  said.modality = measurement.modality;
  if (measurement.date != Measurement::none)
    said.when = the<DateMention>(reading.mentions[measurement.date]).days;
  said.value_span = {measurement.phrase.begin, measurement.value_end};
  said.span = smallest_span(reading, measurement);
  std::string content = said.party_id;
  for (const std::string_view part :
       {std::string_view(said.noun), std::string_view(said.verb), name_of(said.unit),
        std::string_view(said.value.text), std::string_view(said.speaker)})
    (content += '|') += part;
  said.id = stable_hash(content);
  return said;
}

std::vector<MeasurementStatement> measurement_statements(std::span<const LinkedReading> readings,
                                                         const EntityLinks& entities,
                                                         const Lexicon& lexicon) {
  std::vector<MeasurementStatement> all;
  std::ptrdiff_t count = 0;
  for (const LinkedReading& reading : readings)
    count += std::count_if(reading.measurements.begin(), reading.measurements.end(),
                           [](const Measurement& measurement) { return !measurement.claimed; });
  all.reserve(static_cast<std::size_t>(count));  // each is large
  for (std::uint32_t r = 0; r < readings.size(); ++r)
    for (const Measurement& measurement : readings[r].measurements)
      if (!measurement.claimed)
        all.push_back(statement_of(readings[r], r, measurement, entities, lexicon));
  return all;
}

}  // namespace checkclaims
