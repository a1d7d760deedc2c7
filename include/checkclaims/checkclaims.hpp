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
#include "checkclaims/lexicon.hpp"
#include "checkclaims/roles.hpp"

namespace checkclaims {

/// Somebody or something that articles name, in all its spellings.
struct Entity {
  std::string id;
  EntityKind kind = EntityKind::place;
  std::string row;   ///< the table row that knows it; empty for names known by form
  std::string name;  ///< the fullest spelling
  std::vector<std::string> spellings;  ///< sorted, each once
  std::optional<std::uint32_t>
      within;  ///< index into the analysis's entities: the place it lies in
};

/// Where an article says that an event was.
struct PlaceStatement {
  std::uint32_t event = 0, place = 0;  ///< indexes into the analysis's events and entities
  DocumentId document{};
  Span span;  ///< the words that name the place
};

/// Words that were recognised, and what they mean among all articles.
struct LinkedMention {
  DocumentId document{};  ///< index into the analysis's documents
  Mention mention;        ///< its indexes of other mentions are those of reading, of no use here
  std::string id;  ///< of the entity that a name or speaker means, or of the event; else empty
};

/// A number or a time that was seen and is in no claim.
struct SkippedMention {
  DocumentId document{};  ///< index into the analysis's documents
  Span span;
  bool number = true;  ///< false: a time
  SkipReason reason = SkipReason::no_measure;
};

/// A figure that was read and is held against none of another article.
struct UncomparedFigure {
  ClaimId claim{};  ///< index into the analysis's claims
  Uncompared reason = Uncompared::part;
};

/// Two figures of one key that differ, weighed: are they of one thing?
struct FigurePair {
  ClaimId lower{}, higher{};   ///< indexes into the analysis's claims
  std::int32_t odds = 0;       ///< log-odds in thousandths
  bool one_day = false;        ///< their articles are of one day
  bool grows = false;          ///< the higher is of a later day
  bool accounted_for = false;  ///< a second difference accounts for the first: both can be true
  bool of_other_events =
      false;  ///< so one is of another event, or of one of several: neither is a part of the other
  bool unexplained = true;  ///< nothing is seen that might
  std::vector<Clue> clues;  ///< the weightiest first
};

/// Two articles that tell one story, but for the day of its event or for the town that it was in.
struct StoryContrast {
  enum class Of : std::uint8_t { day, place };
  struct Side {
    DocumentId document{};  ///< index into the analysis's documents
    Span span;              ///< the words that give the day or the town
    std::string says;       ///< the day as YYYY-MM-DD, or the town's name
    std::string event;      ///< id of the event in that article
  };
  Of of = Of::day;
  std::array<Side, 2> sides;  ///< by `says`
  std::int32_t odds = 0;    ///< log-odds in thousandths that the story is one, all else considered
  std::vector<Clue> clues;  ///< the weightiest first
};

/// What was weighed, for calibration: each clue by its name with its value in thousandths.
struct WeighedClues {
  enum class Kind : std::uint8_t { story, total, pair };
  Kind kind = Kind::story;
  DocumentId document{}, other{};  ///< indexes into the analysis's documents; of a total the same
  Span figure, other_figure;       ///< of a total and a pair: the figures' words
  std::string measure;
  std::int32_t odds = 0;                                          ///< in thousandths
  Interval value, other_value;                                    ///< of the figures
  std::vector<std::pair<std::string_view, std::int32_t>> values;  ///< those that are not 0
};

/// Everything that was read and found in a set of articles.
struct Analysis {
  IdVector<DocumentId, Document> documents;  ///< by path
  std::vector<Entity> entities;              ///< by id
  std::vector<Subject> events;               ///< by id
  LinkedClaims claims;                       ///< by document, begin, end, id
  std::vector<LinkedMention>
      mentions;  ///< by document, begin, end, kind, id; empty unless asked for
  std::vector<SkippedMention> unread;  ///< by document, begin, end; empty unless asked for
  std::vector<UncomparedFigure>
      uncompared;  ///< by claim; empty unless asked for, and of one article alone
  std::vector<DayStatement> day_statements;  ///< of order, distance and day, by document, begin
  std::vector<std::vector<std::uint32_t>> day_contradictions;  ///< as in DayNetwork
  std::vector<PlaceStatement>
      place_statements;                  ///< of events that happen but once, by document, begin
  std::vector<RelationLogic> relations;  ///< of the relations table, in its order
  std::vector<PredicationStatement> predications;  ///< of two named parties, by document, place
  std::vector<StatementContrast>
      contrasts;  ///< statements that differ in one thing, by what both say
  std::vector<ActionContrast> action_contrasts;  ///< by party
  std::vector<AmountStatement> amounts;          ///< by document, place
  std::vector<AmountContrast> amount_contrasts;  ///< by row, party
  std::vector<Finding> findings;                 ///< by severity, then key
  std::vector<std::string>
      refused;  ///< articles that are no text, by path: "a.txt: binary content ..."
  std::vector<StoryContrast> story_contrasts;    ///< the surest first
  std::vector<FigurePair> figure_pairs;          ///< of articles, by lower, higher
  std::vector<WeighedClues> weighed_clues;       ///< empty unless asked for
  const Lexicon* lexicon = &Lexicon::english();  ///< the words it was read with; never null
};

/// What a rule's findings count as, by its name; nothing: they are left out.
using RuleSeverities = std::map<std::string, std::optional<Severity>>;

/// After how many days the totals of an event are fixed, by the id of a measure or of a kind of
/// event, where that is not what the kind's row says; a measure goes before. Nothing: never.
using SettleDays = std::map<std::string, std::optional<int>>;

/// From which confidence on, in thousandths, a finding is what.
struct Thresholds {
  std::int32_t error = 850, warning = 700;
  std::int32_t shown =
      700;  ///< below it nothing is told; 500 also tells, as notes, what is likelier than not
};

struct AnalyseOptions {
  unsigned jobs = 0;           ///< threads; 0 = as many as the machine has
  bool keep_mentions = false;  ///< fill Analysis::mentions
  bool claim_days =
      false;  ///< claims of kind date for all events and places, not for an article's news alone
  bool keep_skipped = false;  ///< fill Analysis::unread
  bool keep_clues = false;    ///< fill Analysis::weighed_clues
  std::atomic<std::size_t>* articles_read =
      nullptr;  ///< counted up in read_each; for others to watch
  const Lexicon* lexicon =
      nullptr;                     ///< null: Lexicon::english(); another must outlive the analysis
  SettleDays settle = {};          ///< empty: as the rows say
  RuleSeverities severities = {};  ///< used by analyse; empty: as the rules say
  Thresholds thresholds = {};      ///< used by analyse
};

/// Reads, links and checks. Pure: no file, clock, locale, environment or random
/// number; the result is the same for any order of articles and number of threads.
Analysis analyse(std::vector<Article> articles, const AnalyseOptions& options);

/// The first stage alone: each article by itself, in parallel, sorted by path.
struct ReadArticles {
  std::vector<Reading> readings;
  std::vector<std::string> refused;              ///< as in Analysis
  const Lexicon* lexicon = &Lexicon::english();  ///< as in Analysis
};
ReadArticles read_each(std::vector<Article> articles, const AnalyseOptions& options);

/// With a table of roles as one more source. Throws InputError as read_roles does.
ReadArticles with_roles(ReadArticles read, const RoleTable& table);

/// The second alone: who, what and when they speak of, together; `findings` is empty.
Analysis link(ReadArticles read, const AnalyseOptions& options);

/// The third alone: linked claims -> findings. Everything in `analysis` but its findings is read.
std::vector<Finding> check(const Analysis& analysis, const Thresholds& thresholds = {});

/// What check gave, each finding as severe as is wished for its rule, and in the same order by
/// that.
std::vector<Finding> with_severities(std::vector<Finding> findings,
                                     const RuleSeverities& severities);

}  // namespace checkclaims
