#include "reporting/records.hpp"

#include "checkclaims/wording.hpp"
#include "reporting/escape.hpp"
#include "reporting/schema_numbers.hpp"
#include "reporting/summary.hpp"

namespace checkclaims {
namespace {

Json day_json(const std::optional<Day>& day) { return day ? Json(to_iso(*day)) : Json(nullptr); }

Json number_json(const std::optional<Decimal>& number) {
  if (!number) return nullptr;
  if (number->whole()) return number->thousandths / 1000;
  return static_cast<double>(number->thousandths) / 1000.0;
}

template <class T>
Json or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

Json evidence_json(const Analysis& analysis, const DateEvidence& evidence) {
  const Document& document = analysis.documents.at(evidence.document);
  return {{"document", json_path(document.path)},
          {"begin", file_begin(document, evidence.span.begin)},
          {"end", file_end(document, evidence.span.end)},
          {"quote", document.at(evidence.span)},
          {"gives", evidence.gives}};
}

Json label_json(const Analysis& analysis, const Label& label, DocumentPositions& positions) {
  const LinkedClaim* claim = label.quotes_claim ? &analysis.claims.at(label.claim) : nullptr;
  Json json = {{"role", name_of(label.role)}, {"claim", claim ? Json(claim->id) : Json(nullptr)}};
  add_place(json, analysis, label.document, label.span, positions);
  json["value"] = claim ? value_json(*claim) : Json(nullptr);
  json["when"] = claim ? days_json(claim->when) : Json(nullptr);
  json["speaker"] = claim ? Json(claim->said.speaker) : Json::array();
  json["text"] = label.text;
  return json;
}

}  // namespace

Json days_json(const DayRange& days) {
  return {{"low", day_json(days.low)}, {"high", day_json(days.high)}};
}

Json subject_json(const Subject& subject) {
  Json json = {{"id", subject.id}, {"kind", name_of(subject.kind)}, {"name", subject.name}};
  if (subject.kind == SubjectKind::event) {
    json["date"] = subject.date.unbounded() ? Json(nullptr) : days_json(subject.date);
    json["place"] = subject.place.empty() ? Json(nullptr) : Json(subject.place);
  }
  return json;
}

Json value_json(const LinkedClaim& claim) {
  Json json = {{"text", words_of(claim.said)}};
  if (claim.kind() == ClaimKind::date) {
    json.update(days_json(claim.event_day().days));
  } else if (claim.kind() == ClaimKind::office) {
    json["id"] = claim.holder.id;
    json["name"] = claim.holder.name;
    json["standing"] = name_of(claim.tenure().status);
  } else if (claim.kind() == ClaimKind::status) {
    json["state"] = claim.status().state;
  } else {
    const Value& value = claim.figure().value;
    json["low"] = number_json(value.hard.low);
    json["high"] = number_json(value.hard.high);
    if (value.hard.low_open) json["low_open"] = true;
    if (value.hard.high_open) json["high_open"] = true;
    json["soft"] = {number_json(value.soft.low), number_json(value.soft.high)};
    json["unit"] = value.unit;
  }
  return json;
}

void add_place(Json& record, const Analysis& analysis, DocumentId id, Span span,
               DocumentPositions& positions) {
  const Document& document = analysis.documents.at(id);
  const Position position = positions.at(id, span.begin);
  record["document"] = json_path(document.path);
  record["begin"] = file_begin(document, span.begin);
  record["end"] = file_end(document, span.end);
  record["line"] = position.line;
  record["column"] = position.column;
  record["quote"] = document.at(span);
}

Json document_json(const Analysis& analysis, DocumentId id) {
  const Document& document = analysis.documents.at(id);
  Json json = {{"type", "document"},
               {"document", json_path(document.path)},
               {"title", or_null(document.title)},
               {"source", or_null(document.source)},
               {"url", or_null(document.url)},
               {"published", days_json(document.published.days)}};
  json["published"]["basis"] = name_of(document.published.basis);
  json["why"] = Json::array();
  for (const auto& evidence : document.published.why)
    json["why"].push_back(evidence_json(analysis, evidence));
  const Coverage& coverage = document.coverage;
  json.update({{"sentences", coverage.sentences},
               {"numbers_seen", coverage.numbers_seen},
               {"numbers_used", coverage.numbers_used},
               {"dates_seen", coverage.dates_seen},
               {"dates_used", coverage.dates_used},
               {"events_seen", coverage.events_seen},
               {"events_used", coverage.events_used},
               {"claims", coverage.claims},
               {"replaced", document.replaced},
               {"remarks", document.remarks}});
  return json;
}

/// How a figure is classified; "count" if nothing decides whether it is the total of its event.
std::string_view held_as(const LinkedClaim& claim) {
  if (!stated(claim)) return name_of(claim.said.modality);
  const Figure& figure = claim.figure();
  switch (figure.counting) {
    case Counting::increment: return "increment";
    case Counting::snapshot: return "level";
    case Counting::share: return "share";
    case Counting::running_total:
    case Counting::event_total: break;
  }
  if (figure.part_of || !figure.whole) return "part";
  return claim.total ? "total" : "count";
}

Json class_json(std::string_view name) { return name.empty() ? Json(nullptr) : Json(name); }

/// Of an event: what sort of thing happened.
std::string_view event_class_of(const Analysis& analysis, const Subject& subject) {
  const Lexicon& lexicon = *analysis.lexicon;
  const auto row = lexicon.find(Table::events, subject.event_kind);
  return row ? lexicon.row(Table::events, *row)[EventField::nature] : std::string_view();
}

Json claim_json(const Analysis& analysis, const LinkedClaim& claim, DocumentPositions& positions) {
  const auto* figure = std::get_if<Figure>(&claim.said.what);
  Json json = {{"type", "claim"},
               {"id", claim.id},
               {"key", claim.key},
               {"kind", name_of(claim.kind())},
               {"subject", subject_json(claim.subject)},
               {"measure", claim.said.measure},
               {"scope", figure != nullptr ? figure->scope.terms : std::vector<std::string>()},
               {"event_class", class_json(event_class_of(analysis, claim.subject))},
               {"value", value_json(claim)},
               {"when", days_json(claim.when)}};
  if (figure != nullptr) {
    json["victims"] = class_json(figure->scope.victims);
    json["over"] = name_of(figure->over);
    json["counting"] = name_of(figure->counting);
    json["held_as"] = held_as(claim);
    if (claim.total_odds != 0) json["total_odds"] = claim.total_odds;
  }
  json["speaker"] = claim.said.speaker;
  json["modality"] = name_of(claim.said.modality);
  add_place(json, analysis, claim.document, claim.said.span, positions);
  return json;
}

Json measurement_json(const Analysis& analysis, const MeasurementStatement& said,
                      DocumentPositions& positions) {
  const Document& document = analysis.documents.at(said.document);
  const Value& value = said.value;
  Json json = {
      {"type", "claim"},
      {"id", said.id},
      {"kind", "quantity"},
      {"subject",
       said.party.empty() ? Json(nullptr) : Json({{"id", said.party_id}, {"name", said.party}})},
      {"unit_class", name_of(said.unit)},
      {"noun", said.noun},
      {"verb", said.verb},
      {"value",
       {{"text", one_line(document.at(said.value_span))},
        {"low", number_json(value.hard.low)},
        {"high", number_json(value.hard.high)},
        {"soft", {number_json(value.soft.low), number_json(value.soft.high)}},
        {"unit", value.unit}}},
      {"when", days_json(said.when)}};
  json["speaker"] = said.speaker.empty() ? Json::array() : Json::array({said.speaker});
  json["modality"] = name_of(said.modality);
  add_place(json, analysis, said.document, said.span, positions);
  return json;
}

Json matter_json(const std::optional<LinkedMatter>& matter) {
  if (!matter) return nullptr;
  const auto names = [](const std::vector<LinkedParty>& parties) {
    Json all = Json::array();
    for (const LinkedParty& party : parties) all.push_back(party.name);
    return all;
  };
  return {{"said", matter->said},
          {"kind", matter->kind.empty() ? Json(nullptr) : Json(matter->kind)},
          {"words", matter->words},
          {"names", names(matter->names)},
          {"body", matter->body.empty() ? Json(nullptr) : Json(matter->body)},
          {"deciders", names(matter->deciders)},
          {"holder", matter->holder ? Json(matter->holder->name) : Json(nullptr)}};
}

Json outcome_json(const Analysis& analysis, const OutcomeStatement& said,
                  DocumentPositions& positions) {
  const auto party = [](const std::optional<LinkedParty>& of) {
    return of ? Json({{"id", of->id}, {"name", of->name}}) : Json(nullptr);
  };
  Json json = {{"type", "outcome"},
               {"says", to_text(said, *analysis.lexicon)},
               {"drawn", said.drawn},
               {"winner", party(said.winner)},
               {"loser", party(said.loser)},
               {"score", said.score ? Json({said.score->high, said.score->low}) : Json(nullptr)},
               {"contest", said.contest.empty() ? Json(nullptr) : Json(said.contest)},
               {"posts", said.posts},
               {"matter", matter_json(said.matter)},
               {"stages", said.stages},
               {"when", days_json(said.days)},
               {"speaker", said.speaker.empty() ? Json(nullptr) : Json(said.speaker)},
               {"headline", said.title}};
  for (const std::string& round : said.rounds) json["stages"].push_back(round);
  add_place(json, analysis, said.document, said.span, positions);
  return json;
}

Json mention_json(const Analysis& analysis, const LinkedMention& linked) {
  const Document& document = analysis.documents.at(linked.document);
  const Mention& mention = linked.mention;
  Json json = {{"type", "mention"},
               {"document", json_path(document.path)},
               {"begin", file_begin(document, mention.span.begin)},
               {"end", file_end(document, mention.span.end)},
               {"text", document.at(mention.span)}};
  if (const auto* number = if_is<NumberMention>(mention)) {
    json["kind"] = "number";
    json["low"] = number_json(number->value.hard.low);
    json["high"] = number_json(number->value.hard.high);
    if (number->ordinal) json["ordinal"] = true;
  } else if (const auto* date = if_is<DateMention>(mention)) {
    json["kind"] = name_of(date->kind);
    json["value"] = date->value;
    json["mod"] = date->mod.empty() ? Json(nullptr) : Json(date->mod);
    if (date->kind == TimexKind::date) json.update(days_json(date->days));
  } else {
    const auto* name = if_is<NameMention>(mention);
    json["kind"] = name != nullptr             ? name_of(name->kind)
                   : is<EventMention>(mention) ? "event"
                                               : "speaker";
    json["id"] = linked.id.empty() ? Json(nullptr) : Json(linked.id);
  }
  return json;
}

/// An operand of a proof step, by its type.
struct OperandJson {
  Json operator()(const LabelRef& of) const { return {{"label", of.label}}; }
  Json operator()(const std::vector<LabelRef>& labels) const {
    Json json = {{"labels", Json::array()}};
    for (const LabelRef& of : labels) json["labels"].push_back(of.label);
    return json;
  }
  Json operator()(const Value& value) const { return {{"value", (*this)(value.hard)}}; }
  Json operator()(const Interval& interval) const {
    Json json = {{"low", number_json(interval.low)}, {"high", number_json(interval.high)}};
    if (interval.low_open) json["low_open"] = true;
    if (interval.high_open) json["high_open"] = true;
    return json;
  }
  Json operator()(const Loosened& loosened) const {
    return {{"possible", (*this)(loosened.value.possible)}};
  }
  Json operator()(const std::vector<ProofPart>& parts) const {
    Json json = {{"parts", Json::array()}};
    for (const ProofPart& part : parts)
      json["parts"].push_back({{"label", part.label.label},
                               {"value", (*this)(part.value.hard)},
                               {"possible", (*this)(part.value.possible)}});
    return json;
  }
  Json operator()(const DayRange& days) const { return {{"days", days_json(days)}}; }
  Json operator()(Day day) const { return {{"day", to_iso(day)}}; }
  Json operator()(std::int64_t number) const { return {{"number", number}}; }
  Json operator()(const std::string& words) const { return {{"words", words}}; }
};

Json step_json(const ProofStep& step) {
  Json json = {{"kind", name_of(step.kind)}, {"operands", Json::array()}};
  for (const StepOperand& operand : step.operands)
    json["operands"].push_back(std::visit(OperandJson{}, operand));
  return json;
}

Json finding_json(const Analysis& analysis, const Finding& finding, std::optional<State> state,
                  DocumentPositions& positions) {
  Json json = {{"id", finding.id}, {"rule", finding.rule}, {"severity", name_of(finding.severity)}};
  if (state) json["state"] = name_of(*state);
  json.update({{"key", finding.key},
               {"subject", subject_json(finding.subject)},
               {"measure", finding.measure},
               {"scope", finding.scope},
               {"message", finding.message},
               {"labels", Json::array()}});
  for (const auto& label : finding.labels)
    json["labels"].push_back(label_json(analysis, label, positions));
  json["proof"] = Json::array();
  json["steps"] = Json::array();
  for (const ProofStep& step : finding.proof) {
    json["proof"].push_back(to_text(step));
    json["steps"].push_back(step_json(step));
  }
  json["cause"] = finding.cause.kind.empty()
                      ? Json(nullptr)
                      : Json({{"kind", finding.cause.kind}, {"text", finding.cause.text}});
  json["values"] = finding.values;
  json["order_inferred"] = finding.order_inferred;
  if (finding.confidence) {
    json["confidence"] = *finding.confidence / 1000.0;
    json["clues"] = Json::array();
    for (const Clue& clue : finding.clues)
      json["clues"].push_back({{"says", clue.says}, {"weight", clue.weight / 1000.0}});
  }
  return json;
}

Json articles_json(const Report& report) {
  const std::size_t analysed = articles_in(report.analysis);
  Json json = {{"found", analysed + report.skipped.size()},
               {"analysed", analysed},
               {"skipped", report.skipped.size()},
               {"ignored", report.ignored}};
  json["passed_over"] = Json::object();
  for (const PassedOver& one : report.passed_over)
    json["passed_over"][std::string(name_of(one.media))] = one.count;
  return json;
}

std::string schema_head(std::string_view name) {
  const std::string of = std::string(name), version_of = std::to_string(schema_number(name));
  const Json head = {{"$schema", "urn:checkclaims:schema:" + of + ':' + version_of},
                     {"schema", "checkclaims/" + of + '/' + version_of},
                     {"version", version()}};
  std::string line = to_line(head);
  line.pop_back();
  return line;
}

std::string to_line(const Json& record) {
  return escape_ci_commands(record.dump(-1, ' ', false, Json::error_handler_t::replace));
}

}  // namespace checkclaims
