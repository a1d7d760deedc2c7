#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checkclaims/input_fields.hpp"

namespace checkclaims {

/// What a named field of front matter or of a record holds. Of those that date an article, the
/// first is trusted most.
enum class FieldUse : std::uint8_t {
  none,
  title,
  source,
  url,
  language,
  body,       ///< the article, as text or HTML
  published,  ///< what is called a publication
  date,       ///< what is merely called a date
  created,
  changed,
};

/// Whether a field of this use gives a day.
inline bool is_date(FieldUse use) { return use >= FieldUse::published; }

/// Small letters and digits alone: "Published-Date" is "publisheddate". A dot stays: it stands
/// between the name of an object and that of a field in it.
std::string folded_field(std::string_view name);

/// A field's use, and how far down the table its name stands: of two bodies, the one with the lower
/// rank is taken.
struct KnownField {
  FieldUse use = FieldUse::none;
  std::uint32_t rank = 0;
};

/// The use of a field by its folded name. The names in `more` come first.
KnownField field_named(std::string_view folded, const InputFields& more = {});

}  // namespace checkclaims
