#pragma once
#include <functional>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "checkclaims/document.hpp"

namespace checkclaims {

/// The value of Report::located: the locations of documents whose paths do not show them.
std::map<std::string, std::string, std::less<>> document_locations(
    std::span<const Document> documents);

}  // namespace checkclaims
