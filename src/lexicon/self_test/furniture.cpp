#include "lexicon/self_test/furniture.hpp"

#include "reading/metadata/read_metadata.hpp"
#include "reading/text/segment.hpp"

namespace checkclaims {
namespace {

constexpr const char* headline = "Ministers meet in Port Hill\n";
constexpr const char* prose =
    "The ministers met for two days and agreed on very little, officials said on Friday.";
constexpr const char* more =
    "Talks will go on next week in the harbour town, the ministry said in a statement.";

Document read(std::string text, const Lexicon& lexicon) {
  ArticleText article = plain_article("a.txt", {}, {std::move(text), {}, 0});
  Metadata metadata = metadata_of(article, lexicon);
  return segment(std::move(article), std::move(metadata), lexicon).document;
}

BlockKind kind_meant(std::string_view gives) {
  if (gives == "stamp") return BlockKind::stamp;
  return gives == "caption" ? BlockKind::caption : BlockKind::boilerplate;
}

}  // namespace

bool judges_as_told(const TableRow& row, const std::string& line, const Lexicon& lexicon) {
  const std::string_view where = row.attribute("where"), gives = row.attribute("gives");
  if (gives == "one") return read(line, lexicon).sentences.size() == 1;
  // Some lines belong between headline and article, the others after it.
  const bool head = where == "publisher" || where == "byline" || where == "caption";
  const Document document =
      read(headline + (head ? line + "\n" + prose : prose + std::string("\n") + line) + "\n" + more,
           lexicon);
  const std::size_t at = head ? 1 : 2;
  if (document.blocks.size() <= at || document.blocks[at].kind != kind_meant(gives)) return false;
  return where != "publisher" || document.source.has_value();
}

}  // namespace checkclaims
