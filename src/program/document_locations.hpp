#pragma once
#include <functional>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "checkclaims/document.hpp"

namespace checkclaims {

/// As Report::located: where the documents lie whose paths do not say so by themselves.
std::map<std::string, std::string, std::less<>> document_locations(
    std::span<const Document> documents);

}  // namespace checkclaims
