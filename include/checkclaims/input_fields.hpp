#pragma once
#include <string>
#include <vector>

namespace checkclaims {

/// Names of the fields in which records of JSON keep an article, besides those that are known.
/// Letter case, `-` and `_` do not matter; "a.b" is the field b of the object a.
struct InputFields {
  std::vector<std::string> title, body, published, changed, url, source;
};

}  // namespace checkclaims
