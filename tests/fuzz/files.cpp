#include "files.hpp"

#include <algorithm>
#include <string>

#include "checkclaims/error.hpp"
#include "promise.hpp"
#include "reading/formats/decode.hpp"
#include "reading/formats/file_contents.hpp"

namespace checkclaims::fuzz {
namespace {

void is_in_order(const ArticleText& article, const std::string& path) {
  const std::string& text = article.fields.text;
  promise(article.path.starts_with(path), "an article is named for its file");
  // Behind a letter: at the head of a text decode drops byte order marks.
  promise(decode({"a.txt", 'a' + text}).text == 'a' + text, "the text is valid UTF-8 without NUL");
  promise(article.fields.body <= text.size(), "the article begins in the text");
  std::vector<StatedField> fields = article.fields.dates;
  fields.insert(fields.end(), article.fields.changes.begin(), article.fields.changes.end());
  if (article.fields.title) fields.push_back(*article.fields.title);
  for (const StatedField& field : fields)
    promise(field.span.begin <= field.span.end && field.span.end <= article.fields.body,
            "a field stands before the article");
  const auto& shifts = article.file_shift;
  promise(std::is_sorted(shifts.begin(), shifts.end(),
                         [](const auto& a, const auto& b) { return a.first < b.first; }),
          "the map of offsets is in order");
  const auto& marks = article.line_marks;
  promise(std::is_sorted(marks.begin(), marks.end(),
                         [](const LineMark& a, const LineMark& b) { return a.text < b.text; }),
          "the marks of lines are in order");
  promise(
      std::is_sorted(article.fields.omitted.begin(), article.fields.omitted.end(),
                     [](const OmittedPart& a, const OmittedPart& b) { return a.what < b.what; }),
      "what is left out is in order");
}

void read_as(const std::string& path, std::string_view bytes) {
  const auto read = [&] { return articles_in({path, std::string(bytes)}, {}); };
  const FileContents contents = read();
  for (const ArticleText& article : contents.articles) is_in_order(article, path);
  for (const std::string& refusal : contents.refused)
    promise(refusal.starts_with(path), "an error names its file");
  promise(!contents.articles.empty() || !contents.refused.empty(),
          "a file without an article is told");
  promise(read().articles.size() == contents.articles.size(), "twice is the same");
}

}  // namespace

void run_json(std::string_view bytes) { read_as("a.json", bytes); }
void run_json_lines(std::string_view bytes) { read_as("a.jsonl", bytes); }
void run_feed(std::string_view bytes) { read_as("a.xml", bytes); }
void run_packed(std::string_view bytes) { read_as("a.zip", bytes); }
void run_web_archive(std::string_view bytes) { read_as("a.warc", bytes); }
void run_office(std::string_view bytes) { read_as("a.docx", bytes); }
void run_web_page(std::string_view bytes) { read_as("a.html", bytes); }

}  // namespace checkclaims::fuzz
