#pragma once
#include <string>
#include <vector>

#include "reporting/places.hpp"
#include "reporting/records.hpp"

namespace checkclaims {

/// A URI, and the name of the base that it is relative to; empty for an absolute URI.
struct SarifUri {
  std::string uri, base;
};
/// The URI of a path from located_path; bytes not allowed in URIs are percent-encoded. A path above
/// the working directory is relative to a base that many folders higher: URIs contain no "..",
/// which SARIF does not allow.
SarifUri uri_of(std::string_view path);
/// The base folders of the documents' URIs, each with a description.
Json uri_bases(const Report& report);

/// Text from outside for a SARIF message, where brackets form a link.
std::string sarif_text(std::string_view text);
/// `{"text": ...}` for a text that is already escaped.
Json sarif_message(std::string text);

/// Makes one SARIF result per finding. The report must outlive it.
class SarifResults {
 public:
  explicit SarifResults(const Report& report) : report_(report), places_(report) {}

  /// `rule`: index of the rule in the log; `addition`: an additional sentence for the message, or
  /// empty.
  Json result(std::size_t finding, std::size_t rule, std::string_view addition);

 private:
  Json physical(const Label& label);
  Json location(const Label& label);
  Json flow(const Finding& finding, const std::vector<Json>& locations, const Json& primary);
  std::string say_where(const Finding& finding, std::size_t primary,
                        const std::vector<Json>& locations, Json& related);

  const Report& report_;
  Places places_;
};

}  // namespace checkclaims
