// The library's face: articles in memory -> claims, findings and reports.
//
//   #include <checkclaims/library.hpp>
//
//   const checkclaims::CheckedArticles checked = checkclaims::check_articles({
//       {.path = "agency", .bytes = "...", .is_text = true},
//       {.path = "daily", .bytes = "...", .is_text = true},
//   });
//   for (const checkclaims::PlainFinding& finding : checked.findings)
//     std::cout << finding.rule << ": " << finding.message << '\n';
//   std::cout << checkclaims::report_as(checked, "html");
//
// Values go in and values come out; nothing here opens a file, asks for the time or the locale, or
// keeps anything between two calls, and the same articles give the same bytes in any order and with
// any number of threads. Everything may be called from several threads at once. Text is UTF-8; what
// is not, is replaced by U+FFFD when it is read.
//
// Of the headers installed these are meant for use: library.hpp (this one), article.hpp, value.hpp,
// severity.hpp, error.hpp and version.hpp. docs/library.md has two programs that use them,
// docs/versions.md tells what may change from one version to the next.
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checkclaims/article.hpp"
#include "checkclaims/error.hpp"
#include "checkclaims/severity.hpp"
#include "checkclaims/value.hpp"

namespace checkclaims {

struct Analysis;

/// Something that an article claims. Lines and columns count from 1, columns in Unicode code
/// points. A string is empty, and an optional too, where the article does not tell.
struct PlainClaim {
  std::string id;    ///< 16 hex digits; the same words about the same thing have the same id
  std::string kind;  ///< "figure", "date", "office", "status"; "quantity": a number of another kind
  /// Claims with one key are about one thing and can be compared; a quantity has none.
  std::string key;
  std::string source;                  ///< the article's path, and after a `#` its part of a file
  std::uint32_t line = 1, column = 1;  ///< where the words begin, in the file
  std::string quotation;               ///< the words, on one line
  std::string subject, subject_kind;   ///< "3 May 2024 bombing in Norvia", "event"
  std::string measure;                 ///< "killed"; of a quantity what is counted: "car"
  std::vector<std::string> scope;      ///< who is counted, most general first; empty for people
  std::string value;                   ///< as written: "at least 39,445", "12 May", "released"
  std::string unit;                    ///< of figures and quantities: "person", "month", "USD"
  std::optional<Interval> number;      ///< of figures and quantities: what the words allow
  DayRange days;                       ///< the days for which it is claimed; of a date the date
  std::vector<std::string> speaker;    ///< to whom it is attributed, the nearest first
  std::string modality;  ///< "asserted", "reported", "planned", "hypothetical", "denied"
};

/// A place that a finding quotes.
struct PlainSide {
  LabelRole role = LabelRole::rival;
  std::string source;                  ///< as in PlainClaim
  std::uint32_t line = 1, column = 1;  ///< where the value stands, or the words if it has none
  std::string quotation;               ///< the words, on one line
  std::string says;                    ///< what they say: "1,139 killed, per Israeli figures"
  std::optional<std::size_t> claim;    ///< index into CheckedArticles::claims; empty if it is none
};

/// Claims that cannot all be true, or the story of a figure.
struct PlainFinding {
  std::string id;    ///< 16 hex digits of rule, key and values: where they stand changes nothing
  std::string rule;  ///< "conflicting-figure"; `checkclaims explain RULE` tells about it
  Severity severity = Severity::note;
  std::string subject, measure;
  std::string message;               ///< one sentence
  std::vector<PlainSide> sides;      ///< in order of time
  std::vector<std::string> because;  ///< the steps of the proof; "[0]" refers to sides[0]
  std::string cause;                 ///< a likely slip of the pen; empty if none is likely
  std::optional<double> confidence;  ///< 0..1, that the sides are about one thing; empty: by proof
  /// The sides are in an order that is likely and not proved.
  bool order_inferred = false;
};

/// What a check of one's own found: claims that it holds against each other.
struct OwnFinding {
  /// A name of its own, of the letters a-z, digits and hyphens: "round-number".
  std::string rule = {};
  Severity severity = Severity::warning;
  std::string message = {};               ///< one sentence; it opens the proof
  std::vector<std::size_t> claims = {};   ///< indexes into the claims given; at least one
  std::vector<std::string> because = {};  ///< further steps of the proof
  std::optional<double> confidence = {};  ///< 0..1
};

/// A check of one's own: a function of the claims of all articles, which are sorted by article and
/// place, the quantities behind all others. It is called once a run, in the calling thread; what it
/// throws, check_articles throws.
using OwnCheck = std::function<std::vector<OwnFinding>(std::span<const PlainClaim> claims)>;

struct CheckSettings {
  unsigned threads = 0;  ///< 0: as many as the machine has
  /// 0.5..1: findings that rest on a weighing are reported from this confidence on.
  double least_confidence = 0.7;
  /// They run after the built-in ones; what they find stands with the rest, in every report.
  std::vector<OwnCheck> own_checks = {};
};

/// The answer: claims and findings as values that can be kept, copied and changed.
struct CheckedArticles {
  std::vector<PlainClaim> claims;      ///< as OwnCheck gets them
  std::vector<PlainFinding> findings;  ///< the gravest first
  /// What could not be read and why, "a.txt: binary content"; sorted. No other article is affected.
  std::vector<std::string> refused;
  /// What reports are written from; never null after check_articles. Its type is not part of the
  /// library's face.
  std::shared_ptr<const Analysis> analysis;
};

/// Reads the articles and checks them against each other. A path names its article in all that
/// comes out, and its ending tells what the bytes are ("a.html", "feed.xml", "all.jsonl", "b.zip"),
/// unless `is_text`. Two articles may have one path, though their places then look alike. No
/// articles give no findings.
///
/// Throws InputError if a setting is outside its bounds, or if a check of one's own gives a rule
/// without a good name or with that of a built-in one, no claim, a claim that is not there, or a
/// confidence outside 0..1.
CheckedArticles check_articles(std::vector<Article> articles, const CheckSettings& settings = {});

/// The report in one of `report_formats()`, as `checkclaims --format` writes it; of a format that
/// can fill a folder the single file. Throws InputError, which names the formats, if there is none
/// of that name.
std::string report_as(const CheckedArticles& checked, std::string_view format);

/// "text", "json", "sarif", "html" and the others.
std::vector<std::string_view> report_formats();

}  // namespace checkclaims
