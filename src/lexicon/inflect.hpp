#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace checkclaims {

/// A table's entry -> all its written forms, each with its bits of Form.
///
/// Lists named `verb...` inflect the first word: "seek refuge" gives "seeks refuge", "sought
/// refuge" only if spelt out: "seek|seeks|sought|sought|seeking refuge". Lists named `noun...`
/// inflect the last word; "man|men" spells the plural out. Others are returned as they stand with
/// no form.
std::vector<std::pair<std::string, std::uint8_t>> inflected(std::string_view list,
                                                            std::string_view entry);

}  // namespace checkclaims
