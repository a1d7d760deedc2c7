#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/ures.h>

#include <algorithm>

#include "lexicon/generate/places.hpp"

namespace checkclaims::generate {
namespace {

std::string utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

/// "Côte d’Ivoire" -> "Cote d'Ivoire"
std::string without_marks(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* decompose = icu::Normalizer2::getNFDInstance(status);
  const icu::UnicodeString marked =
      decompose->normalize(icu::UnicodeString::fromUTF8(text), status);
  icu::UnicodeString plain;
  for (int32_t i = 0; i < marked.length(); i = marked.moveIndex32(i, 1)) {
    const UChar32 c = marked.char32At(i);
    if (u_charType(c) != U_NON_SPACING_MARK) plain.append(c == 0x2019 ? UChar32{'\''} : c);
  }
  return utf8(plain);
}

void replace(std::string& text, std::string_view what, std::string_view with) {
  const std::size_t at = text.find(what);
  if (at != std::string::npos) text.replace(at, what.size(), with);
}

/// All spellings of a CLDR name: "Myanmar (Burma)" is two names.
std::set<std::string> spellings(std::string name) {
  std::set<std::string> all;
  if (name.find(" - ") != std::string::npos) return all;
  replace(name, " SAR China", "");
  const std::size_t bracket = name.find(" (");
  if (bracket != std::string::npos && name.ends_with(")")) {
    all = spellings(name.substr(bracket + 2, name.size() - bracket - 3));
    name.resize(bracket);
  }
  for (std::string spelling : {name, without_marks(name)}) {
    replace(spelling, " & ", " and ");
    all.insert(spelling);
    replace(spelling, "St. ", "Saint ");
    all.insert(spelling);
  }
  return all;
}

/// The entry of a code in one of the tables of CLDR's English regions; empty where it has none.
std::string entry(const char* table, const char* code) {
  UErrorCode status = U_ZERO_ERROR;
  UResourceBundle* regions = ures_open(U_ICUDATA_NAME "-region", "en", &status);
  UResourceBundle* names = ures_getByKey(regions, table, nullptr, &status);
  int32_t size = 0;
  const UChar* text = ures_getStringByKey(names, code, &size, &status);
  std::string found = U_SUCCESS(status) ? utf8(icu::UnicodeString(text, size)) : std::string();
  ures_close(names);
  ures_close(regions);
  return found;
}

}  // namespace

std::map<std::string, std::string> add_countries(Places& places) {
  std::map<std::string, std::string> row_of_code;
  for (const char* const* code = icu::Locale::getISOCountries(); *code != nullptr; ++code) {
    icu::UnicodeString display;
    icu::Locale("", *code).getDisplayCountry(icu::Locale::getEnglish(), display);
    std::set<std::string> names;
    for (const std::string& name :
         {utf8(display), entry("Countries%short", *code), entry("Countries%variant", *code)})
      if (!name.empty()) names.merge(spellings(name));
    std::set<std::string> rows;
    for (const std::string& name : names)
      if (const auto row = places.row_of(name); row && places.at(*row).kind != "city")
        rows.insert(*row);
    if (rows.size() > 1 || names.empty()) continue;  // names of several places
    if (rows.empty()) {
      const auto row = places.add_row(*names.begin(), "region", "");
      if (!row) continue;
      rows.insert(*row);
    }
    for (const std::string& name : names) places.add_word(*rows.begin(), name);
    row_of_code[*code] = *rows.begin();
  }
  return row_of_code;
}

}  // namespace checkclaims::generate
