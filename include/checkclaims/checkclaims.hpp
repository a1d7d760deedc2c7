#pragma once
#include <span>
#include <vector>

#include "checkclaims/claim.hpp"
#include "checkclaims/document.hpp"
#include "checkclaims/error.hpp"
#include "checkclaims/finding.hpp"

namespace checkclaims {

/// Somebody or something that articles name, in all its spellings.
struct Entity {
  std::string id;
  EntityKind kind = EntityKind::place;
  std::string row;                     ///< the table row that knows it; empty for names known by form
  std::string name;                    ///< the fullest spelling
  std::vector<std::string> spellings;  ///< sorted, each once
};

/// Everything that was read and found in a set of articles.
struct Analysis {
  std::vector<Document> documents;  ///< by path
  std::vector<Entity> entities;     ///< by id
  std::vector<Subject> events;      ///< by id
  std::vector<Claim> claims;        ///< by document, begin, end, id
  std::vector<Finding> findings;    ///< by severity, then key
  std::vector<std::string> refused; ///< articles that are no text, by path: "a.txt: binary content ..."
};

struct AnalyseOptions {
  unsigned jobs = 0;  ///< threads; 0 = as many as the machine has
};

/// Reads, links and checks. Pure: no file, clock, locale, environment or random
/// number; the result is the same for any order of articles and number of threads.
Analysis analyse(std::vector<Article> articles, const AnalyseOptions& options);

/// The same without the checks: `findings` is empty.
Analysis read_and_link(std::vector<Article> articles, const AnalyseOptions& options);

/// The checks alone: linked claims -> findings. Everything in `analysis` but its findings is read.
std::vector<Finding> check(const Analysis& analysis);

}  // namespace checkclaims
