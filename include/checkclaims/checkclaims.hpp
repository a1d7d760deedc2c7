#pragma once
#include <array>
#include <atomic>
#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "checkclaims/claim.hpp"
#include "checkclaims/days.hpp"
#include "checkclaims/document.hpp"
#include "checkclaims/error.hpp"
#include "checkclaims/finding.hpp"
#include "checkclaims/input_fields.hpp"
#include "checkclaims/lexicon.hpp"
#include "checkclaims/measurement.hpp"
#include "checkclaims/media.hpp"
#include "checkclaims/roles.hpp"

namespace checkclaims {

/// A person, organization, place or group that articles name, with all its spellings.
struct Entity {
  std::string id;
  EntityKind kind = EntityKind::place;
  std::string row;  ///< id of the lexicon row that has the name; empty for names recognised by form
  std::string name;                    ///< the fullest spelling
  std::vector<std::string> spellings;  ///< sorted, without duplicates
  /// Index into Analysis::entities: the place that contains it.
  std::optional<std::uint32_t> within;
};

/// An article's statement of where an event took place.
struct PlaceStatement {
  std::uint32_t event = 0, place = 0;  ///< indexes into Analysis::events and Analysis::entities
  DocumentId document{};
  Span span;  ///< the words that name the place
};

/// A mention in an article, with the entity or event it refers to.
struct LinkedMention {
  DocumentId document{};  ///< index into the analysis's documents
  Mention mention;  ///< its indexes of other mentions refer to the Reading and are of no use here
  std::string id;   ///< id of the entity or event that it refers to; otherwise empty
};

/// A number or a time expression that was recognised but is not part of a claim.
struct SkippedMention {
  DocumentId document{};  ///< index into the analysis's documents
  Span span;
  bool number = true;  ///< false: a time expression
  SkipReason reason = SkipReason::no_measure;
};

/// A figure that was read but compared with no figure of another article.
struct UncomparedFigure {
  ClaimId claim{};  ///< index into Analysis::claims
  Uncompared reason = Uncompared::part;
};

/// Two differing figures with the same key, and the weighing of whether they describe the same
/// thing.
struct FigurePair {
  ClaimId lower{}, higher{};   ///< indexes into Analysis::claims
  std::int32_t odds = 0;       ///< log-odds in thousandths
  bool one_day = false;        ///< their articles were published on the same day
  bool grows = false;          ///< the higher figure belongs to a later day
  bool accounted_for = false;  ///< another difference explains this one: both can be true
  /// That is because one belongs to another event, or to one of several: neither is a part of the
  /// other.
  bool of_other_events = false;
  bool unexplained = true;  ///< nothing was found that might explain the difference
  std::vector<Clue> clues;  ///< the weightiest first
};

/// Two articles that cover one story but differ in the day of its event or the town where it took
/// place.
struct StoryContrast {
  enum class Of : std::uint8_t { day, place };
  struct Side {
    DocumentId document{};  ///< index into the analysis's documents
    Span span;              ///< the words that give the day or the town
    std::string says;       ///< the day as YYYY-MM-DD, or the town's name
    std::string event;      ///< id of the event in that article
  };
  Of of = Of::day;
  std::array<Side, 2> sides;  ///< sorted by `says`
  /// Log-odds, in thousandths, that it is one story, everything else considered.
  std::int32_t odds = 0;
  std::vector<Clue> clues;  ///< the weightiest first
};

/// The clues that were weighed, for calibration: each by its name, with its value in thousandths.
struct WeighedClues {
  enum class Kind : std::uint8_t { story, total, pair, measurement };
  Kind kind = Kind::story;
  DocumentId document{}, other{};  ///< indexes into Analysis::documents; equal for a total
  Span figure, other_figure;       ///< for totals and pairs: the words of the figures
  std::string measure;
  std::int32_t odds = 0;                                          ///< in thousandths
  Interval value, other_value;                                    ///< values of the figures
  std::vector<std::pair<std::string_view, std::int32_t>> values;  ///< only those that are not 0
};

/// The result of analysing a set of articles.
struct Analysis {
  IdVector<DocumentId, Document> documents;  ///< by path
  std::vector<Entity> entities;              ///< by id
  std::vector<Subject> events;               ///< by id
  LinkedClaims claims;                       ///< sorted by document, begin, end, id
  /// Sorted by document, begin, end, kind, id; empty unless requested.
  std::vector<LinkedMention> mentions;
  std::vector<SkippedMention> unread;  ///< sorted by document, begin, end; empty unless requested
  /// Sorted by claim; empty unless requested, and if there is only one article.
  std::vector<UncomparedFigure> uncompared;
  /// Statements of order, distance and day, sorted by document, begin.
  std::vector<DayStatement> day_statements;
  std::vector<std::vector<std::uint32_t>> day_contradictions;  ///< as in DayNetwork
  /// For events that happen only once, sorted by document, begin.
  std::vector<PlaceStatement> place_statements;
  std::vector<RelationLogic> relations;  ///< the rows of the relations table, in its order
  /// About two named parties, sorted by document, position.
  std::vector<PredicationStatement> predications;
  /// Statements that differ in one thing, sorted by the words they share.
  std::vector<StatementContrast> contrasts;
  std::vector<ActionContrast> action_contrasts;  ///< sorted by party
  std::vector<AmountStatement> amounts;          ///< sorted by document, position
  std::vector<AmountContrast> amount_contrasts;  ///< sorted by row, party
  /// Numbers of any kind that no other claim has, sorted by document, position.
  std::vector<MeasurementStatement> measurements;
  std::vector<MeasurementContrast> measurement_contrasts;  ///< the surest first
  std::vector<PartsContrast> parts_contrasts;              ///< the surest first
  std::vector<OutcomeStatement> outcomes;                  ///< sorted by document, position
  std::vector<OutcomeContrast> outcome_contrasts;          ///< sorted by parties
  std::vector<Finding> findings;                           ///< sorted by severity, then key
  /// Files, and articles in files, that cannot be read, sorted: "a.txt: binary content ..."
  std::vector<std::string> refused;
  /// What was in the files and holds no article, by kind.
  std::map<Media, std::size_t> passed_over;
  std::vector<StoryContrast> story_contrasts;  ///< sorted by descending certainty
  std::vector<FigurePair> figure_pairs;        ///< from different articles, sorted by lower, higher
  std::vector<WeighedClues> weighed_clues;     ///< empty unless requested
  const Lexicon* lexicon = &Lexicon::english();  ///< the lexicon used for reading; never null
};

/// The severity of each rule's findings, by the rule's name; empty if they are left out.
using RuleSeverities = std::map<std::string, std::optional<Severity>>;

/// The number of days after which the totals of an event are fixed, by the id of a measure or of a
/// kind of event, where it differs from the lexicon row of the kind. A measure takes precedence
/// over a kind. Empty means never.
using SettleDays = std::map<std::string, std::optional<int>>;

/// The confidence, in thousandths, from which a finding is an error or a warning, or is reported at
/// all.
struct Thresholds {
  std::int32_t error = 850, warning = 700;
  /// Findings below it are not reported; 500 also reports, as notes, those that are only more
  /// likely than not.
  std::int32_t shown = 700;
};

struct AnalyseOptions {
  unsigned jobs = 0;           ///< number of threads; 0 = as many as the machine has
  bool keep_mentions = false;  ///< fill Analysis::mentions
  /// Create claims of kind date for all events and places, not only for the main event of an
  /// article.
  bool claim_days = false;
  bool keep_skipped = false;  ///< fill Analysis::unread
  bool keep_clues = false;    ///< fill Analysis::weighed_clues
  /// Incremented by read_each, to be watched by other threads; may be null.
  std::atomic<std::size_t>* articles_read = nullptr;
  /// null: Lexicon::english(); any other must outlive the analysis.
  const Lexicon* lexicon = nullptr;
  SettleDays settle = {};          ///< empty: as in the lexicon rows
  RuleSeverities severities = {};  ///< used by analyse; empty: the defaults of the rules
  Thresholds thresholds = {};      ///< used by analyse
  InputFields input_fields = {};   ///< names of fields of records, besides those that are known
};

/// Reads, links and checks. Pure: uses no file, clock, locale, environment or random number; the
/// result does not depend on the order of the articles or the number of threads.
Analysis analyse(std::vector<Article> articles, const AnalyseOptions& options);

/// The result of the first stage: each article read by itself, in parallel, sorted by path. A file
/// may hold many.
struct ReadArticles {
  std::vector<Reading> readings;
  std::vector<std::string> refused;              ///< as in Analysis
  std::map<Media, std::size_t> passed_over;      ///< as in Analysis
  const Lexicon* lexicon = &Lexicon::english();  ///< as in Analysis
};
ReadArticles read_each(std::vector<Article> articles, const AnalyseOptions& options);

/// Adds a table of roles as one more source. Throws InputError as read_roles does.
ReadArticles with_roles(ReadArticles read, const RoleTable& table);

/// The second stage: links the entities, events and days of all articles; `findings` stays empty.
Analysis link(ReadArticles read, const AnalyseOptions& options);

/// The third stage: linked claims -> findings. Uses everything in `analysis` except its findings.
std::vector<Finding> check(const Analysis& analysis, const Thresholds& thresholds = {});

/// The findings of check with the severities configured for their rules, sorted again by severity.
std::vector<Finding> with_severities(std::vector<Finding> findings,
                                     const RuleSeverities& severities);

}  // namespace checkclaims
