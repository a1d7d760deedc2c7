#include "reading/formats/field_names.hpp"

#include <algorithm>
#include <array>

#include "reading/formats/ascii.hpp"

namespace checkclaims {
namespace {

struct Name {
  std::string_view folded;
  FieldUse use;
};

/// The names that front matter, ninjs, schema.org, the interfaces of content systems and the usual
/// scrapers give their fields. Of bodies the surest stand first: "text" may be a teaser.
constexpr Name names[] = {
    {"title", FieldUse::title},
    {"headline", FieldUse::title},
    {"headline.main", FieldUse::title},
    {"title.rendered", FieldUse::title},
    {"webtitle", FieldUse::title},
    {"source", FieldUse::source},
    {"publisher", FieldUse::source},
    {"publisher.name", FieldUse::source},
    {"source.name", FieldUse::source},
    {"sourcename", FieldUse::source},
    {"sitename", FieldUse::source},
    {"publication", FieldUse::source},
    {"copyrightholder", FieldUse::source},
    {"hostname", FieldUse::source},
    {"sourcedomain", FieldUse::source},
    {"url", FieldUse::url},
    {"link", FieldUse::url},
    {"weburl", FieldUse::url},
    {"canonicalurl", FieldUse::url},
    {"permalink", FieldUse::url},
    {"language", FieldUse::language},
    {"inlanguage", FieldUse::language},
    {"lang", FieldUse::language},
    {"articlebody", FieldUse::body},
    {"maintext", FieldUse::body},
    {"bodytext", FieldUse::body},
    {"fields.bodytext", FieldUse::body},
    {"fields.body", FieldUse::body},
    {"fulltext", FieldUse::body},
    {"articletext", FieldUse::body},
    {"contenttext", FieldUse::body},
    {"contenthtml", FieldUse::body},
    {"bodyhtml", FieldUse::body},
    {"bodyxhtml", FieldUse::body},
    {"content.rendered", FieldUse::body},
    {"body", FieldUse::body},
    {"content", FieldUse::body},
    {"contentencoded", FieldUse::body},
    {"text", FieldUse::body},
    {"article", FieldUse::body},
    {"published", FieldUse::published},
    {"publishedat", FieldUse::published},
    {"publishedon", FieldUse::published},
    {"publisheddate", FieldUse::published},
    {"publishedtime", FieldUse::published},
    {"publishdate", FieldUse::published},
    {"publishtime", FieldUse::published},
    {"publicationdate", FieldUse::published},
    {"webpublicationdate", FieldUse::published},
    {"dateofpublication", FieldUse::published},
    {"datepublished", FieldUse::published},
    {"datepublish", FieldUse::published},
    {"pubdate", FieldUse::published},
    {"firstpublished", FieldUse::published},
    {"articlepublishedtime", FieldUse::published},
    {"posted", FieldUse::published},
    {"postedat", FieldUse::published},
    {"postedon", FieldUse::published},
    {"posteddate", FieldUse::published},
    {"postdate", FieldUse::published},
    {"dateposted", FieldUse::published},
    {"date", FieldUse::date},
    {"datetime", FieldUse::date},
    {"created", FieldUse::created},
    {"createdat", FieldUse::created},
    {"createdon", FieldUse::created},
    {"createdutc", FieldUse::created},
    {"createddate", FieldUse::created},
    {"creationdate", FieldUse::created},
    {"datecreated", FieldUse::created},
    {"firstcreated", FieldUse::created},
    {"issued", FieldUse::created},
    {"dateissued", FieldUse::created},
    {"updated", FieldUse::changed},
    {"updatedat", FieldUse::changed},
    {"updatedon", FieldUse::changed},
    {"updateddate", FieldUse::changed},
    {"updatedtime", FieldUse::changed},
    {"updatedate", FieldUse::changed},
    {"dateupdated", FieldUse::changed},
    {"lastupdate", FieldUse::changed},
    {"lastupdated", FieldUse::changed},
    {"modified", FieldUse::changed},
    {"modifiedat", FieldUse::changed},
    {"modifiedon", FieldUse::changed},
    {"modifieddate", FieldUse::changed},
    {"modifiedtime", FieldUse::changed},
    {"datemodified", FieldUse::changed},
    {"datemodify", FieldUse::changed},
    {"lastmod", FieldUse::changed},
    {"lastmodified", FieldUse::changed},
    {"lastmodifiedat", FieldUse::changed},
    {"articlemodifiedtime", FieldUse::changed},
    {"versioncreated", FieldUse::changed},
};

}  // namespace

std::string folded_field(std::string_view name) {
  std::string folded;
  for (const char c : name)
    if (ascii_letter(c) || ascii_digit(c) || c == '.') folded += ascii_lower(c);
  return folded;
}

KnownField field_named(std::string_view folded, const InputFields& more) {
  const std::array<std::pair<const std::vector<std::string>*, FieldUse>, 6> own = {
      {{&more.title, FieldUse::title},
       {&more.body, FieldUse::body},
       {&more.published, FieldUse::published},
       {&more.changed, FieldUse::changed},
       {&more.url, FieldUse::url},
       {&more.source, FieldUse::source}}};
  std::uint32_t rank = 0;
  for (const auto& [list, use] : own)
    for (const std::string& name : *list) {
      if (folded_field(name) == folded) return {use, rank};
      ++rank;
    }
  for (const Name& name : names) {
    if (name.folded == folded) return {name.use, rank};
    ++rank;
  }
  return {};
}

}  // namespace checkclaims
