#include "articles.hpp"

#include <string>
#include <vector>

#include "checkclaims/report.hpp"
#include "depth.hpp"
#include "promise.hpp"

namespace checkclaims::fuzz {
namespace {

constexpr std::string_view cut = "\n%%%%\n";
constexpr std::size_t most_articles = 4;

std::vector<Article> cut_apart(std::string_view bytes) {
  std::vector<Article> articles;
  while (articles.size() + 1 < most_articles) {
    const std::size_t end = bytes.find(cut);
    if (end == std::string_view::npos) break;
    articles.push_back({std::string(1, static_cast<char>('a' + articles.size())) + ".txt",
                        std::string(bytes.substr(0, end))});
    bytes.remove_prefix(end + cut.size());
  }
  articles.push_back({"z.txt", std::string(bytes)});
  return articles;
}

bool on_a_border(const std::string& text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

void spans_are_words(const Analysis& analysis) {
  const auto within = [&](DocumentId document, Span span) {
    const std::string& text = analysis.documents.at(document).text;
    promise(span.begin <= span.end && span.end <= text.size(), "a span lies in its text");
    promise(on_a_border(text, span.begin) && on_a_border(text, span.end),
            "a span begins and ends with a character");
  };
  for (const LinkedClaim& claim : analysis.claims) within(claim.document, claim.said.span);
  for (const LinkedMention& linked : analysis.mentions)
    within(linked.document, linked.mention.span);
  for (const SkippedMention& unread : analysis.unread) within(unread.document, unread.span);
  for (const DocumentId i : analysis.documents.ids()) {
    for (const Block& block : analysis.documents[i].blocks) within(i, block.span);
    for (const WrittenDay& day : analysis.documents[i].written_days) within(i, day.span);
  }
}

bool harmless(std::string_view text) {
  for (const char c : text)
    if ((static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == 0x7F) return false;
  return true;
}

/// In one format for each input: all of them would cost more than the reading.
void is_reported(const Analysis& analysis, std::size_t choice) {
  const Gate gate = compare(analysis.findings, {});
  promise(gate.states.size() == analysis.findings.size(), "each finding has a state");
  const Report report{.analysis = analysis, .gate = gate, .baseline = "", .explain_unread = true};
  const Format& format = formats()[choice % formats().size()];
  std::string text;
  format.write(report, [&text](std::string_view piece) { text += piece; });
  const bool returns = format.name == "csv";  // its lines end with \r\n
  promise(returns || format.binary || harmless(text),
          "no control character of an article reaches a report");
}

void is_recorded(const Analysis& analysis) {
  std::string records;
  write_records(analysis, [&records](std::string_view piece) { records += piece; });
  promise(harmless(records), "nor a record");
}

}  // namespace

void run_articles(std::string_view bytes) {
  AnalyseOptions options;
  options.jobs = 1;
  options.keep_mentions = options.keep_skipped = options.claim_days = true;
  const Analysis analysis = analyse(cut_apart(bytes), options);
  spans_are_words(analysis);
  is_reported(analysis, bytes.size());
  constexpr std::uint32_t one_in = 16;  // records cost as much as all the rest
  if (goes_all_the_way(bytes, one_in)) is_recorded(analysis);
}

}  // namespace checkclaims::fuzz
