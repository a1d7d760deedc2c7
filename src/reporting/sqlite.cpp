// The analysis as a database of SQLite: what can be asked with SQL, or looked at in Datasette. Its
// tables are described in docs/sqlite.md.
#include <map>
#include <set>

#include "checkclaims/report.hpp"
#include "checkclaims/wording.hpp"
#include "reporting/escape.hpp"
#include "reporting/page.hpp"
#include "reporting/records.hpp"
#include "reporting/sqlite_database.hpp"
#include "reporting/wording.hpp"

namespace checkclaims {
namespace {

/// A column that says what another table's row is called stands first after the id: tools label
/// links with it. Words of SQL are no names of columns.
constexpr const char* schema = R"(
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE articles (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL,
  title TEXT,
  source TEXT,
  published_low TEXT,
  published_high TEXT,
  published_basis TEXT NOT NULL,
  claims INTEGER NOT NULL,
  numbers_seen INTEGER NOT NULL,
  numbers_used INTEGER NOT NULL,
  text TEXT NOT NULL);
CREATE TABLE skipped_articles (id INTEGER PRIMARY KEY, reason TEXT NOT NULL);
CREATE TABLE events (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  day_low TEXT,
  day_high TEXT,
  place TEXT) WITHOUT ROWID;
CREATE TABLE entities (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE entity_spellings (
  entity_id TEXT NOT NULL REFERENCES entities(id),
  spelling TEXT NOT NULL,
  PRIMARY KEY (entity_id, spelling)) WITHOUT ROWID;
CREATE TABLE claims (
  id INTEGER PRIMARY KEY,
  quote TEXT NOT NULL,
  hash TEXT NOT NULL,
  key TEXT NOT NULL,
  kind TEXT NOT NULL,
  event_id TEXT REFERENCES events(id),
  entity_id TEXT REFERENCES entities(id),
  measure TEXT NOT NULL,
  counted TEXT NOT NULL,
  value TEXT NOT NULL,
  value_low REAL,
  value_high REAL,
  unit TEXT,
  holder_id TEXT REFERENCES entities(id),
  day_low TEXT,
  day_high TEXT,
  counting TEXT,
  modality TEXT NOT NULL,
  speaker TEXT NOT NULL,
  article_id INTEGER NOT NULL REFERENCES articles(id),
  line INTEGER NOT NULL,
  col INTEGER NOT NULL,
  first_byte INTEGER NOT NULL,
  end_byte INTEGER NOT NULL);
CREATE TABLE findings (
  id TEXT PRIMARY KEY,
  message TEXT NOT NULL,
  rule TEXT NOT NULL,
  severity TEXT NOT NULL,
  state TEXT NOT NULL,
  confidence REAL,
  event_id TEXT REFERENCES events(id),
  entity_id TEXT REFERENCES entities(id),
  measure TEXT NOT NULL,
  key TEXT NOT NULL,
  cause TEXT,
  reason TEXT) WITHOUT ROWID;
CREATE TABLE labels (
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL,
  finding_id TEXT NOT NULL REFERENCES findings(id),
  number INTEGER NOT NULL,
  role TEXT NOT NULL,
  claim_id INTEGER REFERENCES claims(id),
  quote TEXT NOT NULL,
  article_id INTEGER NOT NULL REFERENCES articles(id),
  line INTEGER NOT NULL,
  col INTEGER NOT NULL,
  first_byte INTEGER NOT NULL,
  end_byte INTEGER NOT NULL);
CREATE TABLE proof_steps (
  finding_id TEXT NOT NULL REFERENCES findings(id),
  number INTEGER NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (finding_id, number)) WITHOUT ROWID;
CREATE TABLE clues (
  finding_id TEXT NOT NULL REFERENCES findings(id),
  number INTEGER NOT NULL,
  says TEXT NOT NULL,
  weight REAL NOT NULL,
  PRIMARY KEY (finding_id, number)) WITHOUT ROWID;
CREATE VIRTUAL TABLE articles_fts USING fts5(
  title, text, content='articles', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE claims_fts USING fts5(
  quote, speaker, content='claims', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
CREATE VIEW contradictions AS
  SELECT f.id AS finding_id, f.rule, f.severity, f.state, coalesce(e.name, n.name) AS subject,
         f.measure, l.text AS says, a.path, l.line, l.col, l.quote
  FROM findings f JOIN labels l ON l.finding_id = f.id JOIN articles a ON a.id = l.article_id
  LEFT JOIN events e ON e.id = f.event_id LEFT JOIN entities n ON n.id = f.entity_id
  WHERE l.role = 'rival' AND f.severity <> 'note'
  ORDER BY f.severity, f.id, l.number;
CREATE VIEW figures AS
  SELECT c.id AS claim_id, coalesce(e.name, n.name) AS subject, c.measure, c.counted, c.value,
         c.value_low, c.value_high, c.unit, c.day_low, c.day_high, c.speaker, a.path, c.line
  FROM claims c JOIN articles a ON a.id = c.article_id
  LEFT JOIN events e ON e.id = c.event_id LEFT JOIN entities n ON n.id = c.entity_id
  WHERE c.kind = 'figure' AND c.modality IN ('asserted', 'reported')
  ORDER BY subject, c.measure, c.counted, c.day_low, c.day_high, c.id;
CREATE VIEW article_findings AS
  SELECT a.id AS article_id, a.path, a.claims,
         count(DISTINCT CASE WHEN f.severity = 'error' THEN f.id END) AS errors,
         count(DISTINCT CASE WHEN f.severity = 'warning' THEN f.id END) AS warnings,
         count(DISTINCT CASE WHEN f.severity = 'note' THEN f.id END) AS notes
  FROM articles a LEFT JOIN labels l ON l.article_id = a.id AND l.role <> 'evidence'
  LEFT JOIN findings f ON f.id = l.finding_id
  GROUP BY a.id ORDER BY a.id;
)";

/// After the rows, which are so written faster.
constexpr const char* indexes = R"(
INSERT INTO articles_fts(articles_fts) VALUES ('rebuild');
INSERT INTO claims_fts(claims_fts) VALUES ('rebuild');
CREATE INDEX claims_by_event ON claims(event_id);
CREATE INDEX claims_by_entity ON claims(entity_id);
CREATE INDEX claims_by_holder ON claims(holder_id);
CREATE INDEX claims_by_key ON claims(key);
CREATE INDEX claims_by_article ON claims(article_id);
CREATE INDEX findings_by_event ON findings(event_id);
CREATE INDEX findings_by_entity ON findings(entity_id);
CREATE INDEX labels_by_finding ON labels(finding_id);
CREATE INDEX labels_by_claim ON labels(claim_id);
CREATE INDEX labels_by_article ON labels(article_id);
)";

Cell number_cell(std::uint64_t number) { return static_cast<std::int64_t>(number); }
/// Null for no text.
Cell text_or_null(std::string_view text) { return text.empty() ? Cell(nullptr) : Cell(text); }

/// The cells of days, as ISO dates.
class DayCells {
 public:
  explicit DayCells(const DayRange& days)
      : low_(days.low ? to_iso(*days.low) : ""), high_(days.high ? to_iso(*days.high) : "") {}
  Cell low() const { return text_or_null(low_); }
  Cell high() const { return text_or_null(high_); }

 private:
  std::string low_, high_;
};

Cell decimal_cell(const std::optional<Decimal>& number) {
  return number ? Cell(static_cast<double>(number->thousandths) / 1000.0) : Cell(nullptr);
}

/// Writes the rows of a report, table by table, each after those that it refers to.
class Rows {
 public:
  Rows(const Report& report, SqliteDatabase& database)
      : report_(report),
        analysis_(report.analysis),
        database_(database),
        page_(analysis_, ColorMode::none, nowhere_) {}

  void write() {
    add_about();
    add_articles();
    add_subjects();
    add_claims();
    add_findings();
  }

 private:
  void add_about() {
    SqliteTable about(database_, "about", 2);
    about.add({"schema", "checkclaims/sqlite/1"});
    about.add({"version", version()});
    SqliteTable skipped(database_, "skipped_articles", 2);
    for (std::size_t i = 0; i < report_.skipped.size(); ++i) {
      const std::string reason = json_path(report_.skipped[i]);
      skipped.add({number_cell(i + 1), reason});
    }
  }

  void add_articles() {
    SqliteTable articles(database_, "articles", 11);
    for (std::uint32_t i = 0; i < analysis_.documents.size(); ++i) {
      const Document& document = analysis_.documents.at(DocumentId{i});
      const std::string path = json_path(document.path);
      const DayCells published(document.published.days);
      const auto text_cell = [](const std::optional<std::string>& text) {
        return text ? Cell(*text) : Cell(nullptr);
      };
      articles.add({number_cell(i + 1), path, text_cell(document.title), text_cell(document.source),
                    published.low(), published.high(), name_of(document.published.basis),
                    number_cell(document.coverage.claims),
                    number_cell(document.coverage.numbers_seen),
                    number_cell(document.coverage.numbers_used), document.text});
    }
  }

  void take(const Subject& subject) {
    if (subject.kind == SubjectKind::event)
      events_.emplace(subject.id, subject);
    else
      entities_.emplace(subject.id, Named(subject.name, name_of(subject.kind)));
  }

  /// What claims and findings are about is a row even where linking made no entity of it.
  void add_subjects() {
    for (const Entity& entity : analysis_.entities)
      entities_.emplace(entity.id, Named(entity.name, name_of(entity.kind)));
    for (const Subject& event : analysis_.events) take(event);
    for (const LinkedClaim& claim : analysis_.claims) {
      take(claim.subject);
      if (!claim.holder.id.empty())
        entities_.emplace(claim.holder.id, Named(claim.holder.name, name_of(SubjectKind::person)));
    }
    for (const Finding& finding : analysis_.findings) take(finding.subject);
    SqliteTable events(database_, "events", 6);
    for (const auto& [id, event] : events_) {
      const DayCells days(event.date);
      events.add(
          {id, event.name, event.event_kind, days.low(), days.high(), text_or_null(event.place)});
    }
    SqliteTable entities(database_, "entities", 3);
    for (const auto& [id, entity] : entities_) entities.add({id, entity.first, entity.second});
    SqliteTable spellings(database_, "entity_spellings", 2);
    for (const Entity& entity : analysis_.entities)
      for (const std::string& spelling : std::set(entity.spellings.begin(), entity.spellings.end()))
        spellings.add({entity.id, spelling});
  }

  Cell event_cell(const Subject& subject) const {
    return subject.kind == SubjectKind::event ? Cell(subject.id) : Cell(nullptr);
  }
  Cell entity_cell(const Subject& subject) const {
    return subject.kind == SubjectKind::event ? Cell(nullptr) : Cell(subject.id);
  }

  void add_claims() {
    SqliteTable claims(database_, "claims", 24);
    for (const ClaimId id : analysis_.claims.ids()) {
      const LinkedClaim& claim = analysis_.claims[id];
      const Document& document = analysis_.documents.at(claim.document);
      const auto* figure = std::get_if<Figure>(&claim.said.what);
      const auto [line, column] = page_.position(claim);
      const DayCells days(claim.when);
      std::string counted, speaker;
      if (figure != nullptr) counted = joined(figure->scope.terms);
      speaker = joined(claim.said.speaker);
      const std::string value = shown_value(claim);
      claims.add({number_cell(index(id) + 1U),
                  document.at(claim.said.span),
                  claim.id,
                  claim.key,
                  name_of(claim.kind()),
                  event_cell(claim.subject),
                  entity_cell(claim.subject),
                  claim.said.measure,
                  counted,
                  value,
                  figure ? decimal_cell(figure->value.hard.low) : Cell(nullptr),
                  figure ? decimal_cell(figure->value.hard.high) : Cell(nullptr),
                  figure ? text_or_null(figure->value.unit) : Cell(nullptr),
                  text_or_null(claim.holder.id),
                  days.low(),
                  days.high(),
                  figure ? Cell(name_of(figure->counting)) : Cell(nullptr),
                  name_of(claim.said.modality),
                  speaker,
                  number_cell(index(claim.document) + 1U),
                  number_cell(line),
                  number_cell(column),
                  number_cell(file_begin(document, claim.said.span.begin)),
                  number_cell(file_end(document, claim.said.span.end))});
    }
  }

  static std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
    return text;
  }

  void add_findings() {
    SqliteTable findings(database_, "findings", 12), labels(database_, "labels", 12),
        steps(database_, "proof_steps", 4), clues(database_, "clues", 4);
    std::set<std::string_view> ids;
    for (std::size_t i = 0; i < analysis_.findings.size(); ++i) {
      const Finding& finding = analysis_.findings[i];
      if (!ids.insert(finding.id).second) continue;
      findings.add({finding.id, finding.message, finding.rule, name_of(finding.severity),
                    name_of(report_.gate.states.at(i)),
                    finding.confidence ? Cell(*finding.confidence / 1000.0) : Cell(nullptr),
                    event_cell(finding.subject), entity_cell(finding.subject), finding.measure,
                    finding.key, text_or_null(finding.cause.kind),
                    text_or_null(report_.gate.reasons.at(i))});
      for (std::size_t number = 0; number < finding.labels.size(); ++number)
        add_label(finding, number, labels);
      for (std::size_t number = 0; number < finding.proof.size(); ++number) {
        const std::string text = to_text(finding.proof[number]);
        steps.add({finding.id, number_cell(number + 1), name_of(finding.proof[number].kind), text});
      }
      for (std::size_t number = 0; number < finding.clues.size(); ++number)
        clues.add({finding.id, number_cell(number + 1), finding.clues[number].says,
                   finding.clues[number].weight / 1000.0});
    }
  }

  void add_label(const Finding& finding, std::size_t number, SqliteTable& labels) {
    const Label& label = finding.labels[number];
    const Document& document = page_.document(label);
    const auto [line, column] = page_.position(label);
    labels.add({number_cell(++labels_), label.text, finding.id, number_cell(number + 1),
                name_of(label.role),
                label.quotes_claim ? number_cell(index(label.claim) + 1U) : Cell(nullptr),
                document.at(label.span), number_cell(index(label.document) + 1U), number_cell(line),
                number_cell(column), number_cell(file_begin(document, label.span.begin)),
                number_cell(file_end(document, label.span.end))});
  }

  /// Name and kind, which stand in the analysis.
  using Named = std::pair<std::string_view, std::string_view>;

  const Report& report_;
  const Analysis& analysis_;
  SqliteDatabase& database_;
  const Sink nowhere_ = [](std::string_view) {};
  Page page_;  ///< for places alone
  std::map<std::string_view, const Subject&> events_;
  std::map<std::string_view, Named> entities_;
  std::size_t labels_ = 0;
};

}  // namespace

void write_sqlite(const Report& report, const Sink& out) {
  SqliteDatabase database(schema);
  Rows(report, database).write();
  database.run(indexes);
  database.write(out);
}

}  // namespace checkclaims
