#pragma once
#include <string>
#include <vector>

#include "reporting/places.hpp"
#include "reporting/records.hpp"

namespace checkclaims {

/// A path as a relative reference: each byte that a URI does not take as it is in percent. Empty
/// for a path that leads out of the folder it is counted from.
std::string uri_of(std::string_view path);

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
  std::size_t shown_label(const Finding& finding) const;
  Json flow(const Finding& finding, const std::vector<Json>& locations, const Json& primary);
  std::string say_where(const Finding& finding, std::size_t primary, const std::vector<Json>& locations, Json& related);

  const Report& report_;
  Places places_;
};

}  // namespace checkclaims
