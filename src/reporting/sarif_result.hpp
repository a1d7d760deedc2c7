#pragma once
#include <string>
#include <vector>

#include "reporting/places.hpp"
#include "reporting/records.hpp"

namespace checkclaims {

/// A URI, and the name of what it is relative to; empty for an absolute one.
struct SarifUri {
  std::string uri, base;
};
/// A path as located_path gives it; each byte that a URI does not take as it is stands in percent.
/// What lies above the folder of the run is relative to that far a folder above it: "..", which
/// SARIF does not take, is in no URI.
SarifUri uri_of(std::string_view path);
/// The folders that the documents' URIs are relative to, each with a description.
Json uri_bases(const Report& report);

/// Text from outside in a message of SARIF, where brackets make a link.
std::string sarif_text(std::string_view text);
/// `{"text": ...}`, of a text that is safe already.
Json sarif_message(std::string text);

/// One result of SARIF for each finding. The report must outlive it.
class SarifResults {
 public:
  explicit SarifResults(const Report& report) : report_(report), places_(report) {}

  /// `rule`: index of its rule in the log; `addition`: a sentence more for the message, or empty.
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
