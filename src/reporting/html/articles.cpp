#include "reporting/html/articles.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "checkclaims/wording.hpp"
#include "reporting/html/note_text.hpp"
#include "reporting/wording.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t widest_quotation = 160;  // columns of the words that date an article

constexpr std::size_t most_open = 50;  // articles, beyond which all are folded

std::string_view basis_text(DateBasis basis) {
  switch (basis) {
    case DateBasis::metadata: return "stated in the data of the file";
    case DateBasis::stated: return "stated in the text";
    case DateBasis::inferred: return "not stated, but proved by what is quoted";
    case DateBasis::unknown: break;
  }
  return "no day is stated or proved";
}

std::string_view block_class(BlockKind kind) {
  switch (kind) {
    case BlockKind::title: return "headline";
    case BlockKind::body: return "body";
    case BlockKind::caption: return "caption";
    case BlockKind::stamp: return "stamp";
    case BlockKind::boilerplate: break;
  }
  return "furniture";
}

bool blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// Where it is told what was left out: beside each paragraph, or once, at the end of an article
/// that no finding quotes, of which there may be thousands on a page.
enum class LeftOutIn : std::uint8_t { paragraphs, article };

/// Writes the text of one article from its begin to its end, each byte once.
class TextWriter {
 public:
  TextWriter(HtmlReport& html, const ArticleNotes& notes, DocumentId document, LeftOutIn where,
             Markup& out)
      : html_(html),
        looked_up_(notes),
        id_(document),
        document_(html.analysis().documents[document]),
        out_(out),
        notes_(notes.of(document)),
        anchors_(notes.anchors(document, notes_)),
        where_(where),
        left_out_(fmt::format("left-{}", index(document) + 1)) {}

  void write() {
    const auto size = static_cast<std::uint32_t>(document_.text.size());
    std::uint32_t written = 0;
    for (const Block& block : document_.blocks) {
      const Span span = {std::max(block.span.begin, written), std::min(block.span.end, size)};
      if (span.begin >= span.end) continue;
      write_gap({written, span.begin});
      write_block(span, block_class(block.kind));
      written = span.end;
    }
    write_gap({written, size});
    write_anchors(size + 1);
    if (where_ == LeftOutIn::article) write_left_out(html_, id_, notes_, left_out_, out_);
  }

 private:
  /// What lies between the blocks: front matter, comments.
  void write_gap(Span span) {
    if (span.begin < span.end && !blank(document_.at(span))) write_block(span, "outside");
  }

  void write_block(Span span, std::string_view kind) {
    const std::size_t first = next_note_;
    if (where_ == LeftOutIn::paragraphs)
      left_out_ = fmt::format("left-{}-{}", index(id_) + 1, span.begin);
    while (next_note_ < notes_.size() && begin_of(notes_[next_note_]) < span.end) ++next_note_;
    const std::span<const ArticleNote> notes(notes_.data() + first, next_note_ - first);
    std::vector<TextMark> marks;
    std::vector<std::uint32_t> numbers;
    for (const ArticleNote& note : notes) {
      marks.push_back(note.mark);
      numbers.push_back(note.unread ? 0 : ++last_number_);
    }
    out_.in("div", {{"class", fmt::format("block {}", kind)}}, [&] {
      const auto pieces = pieces_of(document_.text, span, marks, anchors_within(span));
      for (std::size_t i = 0; i < pieces.size();) i = write_stretch(pieces, i, notes, numbers);
    });
    write_notes(notes, numbers);
  }

  void write_notes(std::span<const ArticleNote> notes, std::span<const std::uint32_t> numbers) {
    const bool read = std::any_of(numbers.begin(), numbers.end(), [](auto n) { return n > 0; });
    if (!read && (where_ == LeftOutIn::article || notes.empty())) return;
    out_.in("ul", {{"class", "notes"}}, [&] {
      for (std::size_t i = 0; i < notes.size(); ++i)
        if (numbers[i] > 0) write_note(html_, looked_up_, id_, {notes[i], numbers[i]}, out_);
      const bool all_read =
          std::none_of(numbers.begin(), numbers.end(), [](auto n) { return n == 0; });
      if (where_ == LeftOutIn::article || all_read) return;
      out_.in("li", {{"class", "aside"}},
              [&] { write_left_out(html_, id_, notes, left_out_, out_); });
    });
  }

  static std::uint32_t begin_of(const ArticleNote& note) {
    return note.mark.value.size() > 0 ? note.mark.value.begin : note.mark.words.begin;
  }

  std::span<const std::uint32_t> anchors_within(Span span) const {
    const auto first = std::lower_bound(anchors_.begin(), anchors_.end(), span.begin);
    return {first, std::lower_bound(first, anchors_.end(), span.end)};
  }

  /// All anchors before `end` that were not yet written.
  void write_anchors(std::uint32_t end) {
    for (; next_anchor_ < anchors_.size() && anchors_[next_anchor_] < end; ++next_anchor_)
      out_.element("span", {{"id", place_anchor(id_, anchors_[next_anchor_])}, {"class", "anchor"}},
                   "");
  }

  /// A value with all its pieces, or a single piece without one. Returns the index behind it.
  std::size_t write_stretch(std::span<const TextPiece> pieces, std::size_t i,
                            std::span<const ArticleNote> notes,
                            std::span<const std::uint32_t> numbers) {
    const TextPiece& first = pieces[i];
    if (!first.value) {
      write_piece(first);
      for (const std::uint32_t note : first.references) write_reference(numbers[note], note, notes);
      return i + 1;
    }
    // The first of the anchors here is the element itself.
    const std::uint32_t number = numbers[*first.value];
    std::string id;
    if (number > 0 && next_anchor_ < anchors_.size() && anchors_[next_anchor_] <= first.span.begin)
      id = place_anchor(id_, anchors_[next_anchor_++]);
    write_anchors(first.span.begin + 1);
    std::size_t last = i;
    while (last + 1 < pieces.size() && pieces[last + 1].value == first.value) ++last;
    write_value(pieces.subspan(i, last + 1 - i), number, id);
    for (std::size_t at = i; at <= last; ++at)
      for (const std::uint32_t other : pieces[at].references)
        if (other != *first.value) write_reference(numbers[other], other, notes);
    return last + 1;
  }

  /// The pieces of a value as a link to its note, or, without a number, to what was left out.
  void write_value(std::span<const TextPiece> pieces, std::uint32_t number,
                   const std::string& anchor) {
    const std::string shown = fmt::format("value {}", class_of(pieces.front().value_level));
    const auto content = [&] {
      for (const TextPiece& piece : pieces) write_piece(piece);
      if (number > 0) out_.element("sup", std::to_string(number));
    };
    if (number == 0) return out_.in("a", {{"class", shown}, Link::on_page(left_out_)}, content);
    const std::string target = note_anchor(id_, number);
    const std::string head = target + "-head";
    if (anchor.empty())
      out_.in("a", {{"class", shown}, {"aria-describedby", head}, Link::on_page(target)}, content);
    else
      out_.in("a",
              {{"id", anchor}, {"class", shown}, {"aria-describedby", head}, Link::on_page(target)},
              content);
  }

  void write_piece(const TextPiece& piece) {
    write_anchors(piece.span.end);
    if (piece.words)
      out_.element("span", {{"class", fmt::format("words {}", class_of(*piece.words))}},
                   document_.at(piece.span));
    else
      out_.text(document_.at(piece.span));
  }

  /// A note whose words are not its own alone is referred to behind them.
  void write_reference(std::uint32_t number, std::uint32_t note,
                       std::span<const ArticleNote> notes) {
    if (number == 0) return;
    const std::string target = note_anchor(id_, number);
    out_.in("a",
            {{"class", fmt::format("reference {}", class_of(notes[note].mark.level))},
             {"aria-label", fmt::format("note {}", number)},
             {"aria-describedby", target + "-head"},
             Link::on_page(target)},
            [&] { out_.element("sup", std::to_string(number)); });
  }

  HtmlReport& html_;
  const ArticleNotes& looked_up_;
  DocumentId id_;
  const Document& document_;
  Markup& out_;
  std::vector<ArticleNote> notes_;
  std::vector<std::uint32_t> anchors_;
  LeftOutIn where_;
  std::string left_out_;  // id of the list of what was left out of the block or the article
  std::size_t next_note_ = 0, next_anchor_ = 0;
  std::uint32_t last_number_ = 0;
};

std::string counted(std::size_t count, std::string_view one) {
  return fmt::format("{} {}{}", count, one, count == 1 ? "" : "s");
}

std::string title_of(HtmlReport& html, DocumentId document) {
  const auto& title = html.analysis().documents[document].title;
  return title && !blank(*title) ? one_line(*title) : html.page().shown_path(document);
}

/// "003.txt · World Wire · 2024-08-01.. · 12 claims".
std::string line_of(HtmlReport& html, DocumentId document) {
  const Document& article = html.analysis().documents[document];
  const std::string path = html.page().shown_path(document);
  std::string line = title_of(html, document) == path ? "" : path + " · ";
  if (article.source) line += *article.source + " · ";
  const std::string days = shown_days(article.published.days);
  line += days.empty() ? "no known day" : days;
  const auto [first, last] = html.claims_in(document);
  return line + " · " + counted(last - first, "claim");
}

/// How many findings of each severity quote an article: "2 errors".
void write_counts(HtmlReport& html, DocumentId document, Markup& out) {
  std::array<std::size_t, 3> counts{};
  for (const std::uint32_t i : html.findings_in(document))
    ++counts[static_cast<std::size_t>(html.analysis().findings[i].severity)];
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note})
    if (const std::size_t count = counts[static_cast<std::size_t>(severity)]; count > 0)
      out.element("span", {{"class", fmt::format("badge {}", name_of(severity))}},
                  counted(count, name_of(severity)));
}

/// The words that prove the day of an article which does not state it.
void write_proofs(HtmlReport& html, const Published& published, Markup& out) {
  if (published.why.empty()) return;
  out.block("ul", {{"class", "proofs"}}, [&] {
    for (const DateEvidence& evidence : published.why) {
      const Document& quoted = html.analysis().documents[evidence.document];
      out.in("li", {}, [&] {
        out.element(
            "a", {html.to_place(evidence.document, evidence.span.begin)},
            fmt::format("\u201c{}\u201d",
                        quotation(quoted, evidence.span, {evidence.span.begin, evidence.span.begin},
                                  widest_quotation)));
        out.text(
            fmt::format(" in {}: {}", html.page().shown_path(evidence.document), evidence.gives));
      });
    }
  });
}

void write_day(HtmlReport& html, DocumentId document, Markup& out) {
  const Document& article = html.analysis().documents[document];
  const Published& published = article.published;
  out.element("dt", "Published");
  out.in("dd", {}, [&] {
    const std::string days = to_text(published.days);
    if (published.words.size() > 0) {
      out.element("a", {html.to_place(document, published.words.begin)}, days);
    } else {
      out.element("span", days);
    }
    out.text(fmt::format(", {}", basis_text(published.basis)));
    if (!published.field.empty()) out.text(fmt::format(" ({})", published.field));
    write_proofs(html, published, out);
  });
  if (article.changed) {
    out.element("dt", "Changed");
    out.element("dd", to_iso(article.changed->day) + ", as the article says");
  }
}

/// Where the article was found, and what else is in its file.
void write_source(const Document& article, Markup& out) {
  if (article.url) {
    out.element("dt", "Address");
    const auto address = Link::to_web(*article.url);
    out.in("dd", {}, [&] {
      if (address)
        out.element("a", {*address}, *article.url);
      else
        out.text(*article.url);
    });
  }
  if (article.omitted.empty()) return;
  out.element("dt", "Left out");
  std::string parts;
  for (const OmittedPart& part : article.omitted)
    parts += (parts.empty() ? "" : ", ") + in_words(part);
  out.element("dd", parts);
}

void write_finding_list(HtmlReport& html, DocumentId document, Markup& out) {
  const auto& findings = html.findings_in(document);
  if (findings.empty()) return;
  constexpr std::size_t most = 20;
  out.element("dt", "Findings");
  out.in("dd", {}, [&] {
    out.block("ul", {{"class", "finding-list"}}, [&] {
      for (std::size_t i = 0; i < std::min(findings.size(), most); ++i) {
        const Finding& finding = html.analysis().findings[findings[i]];
        out.in("li", {{"class", name_of(finding.severity)}}, [&] {
          out.element("a", {Link::to_finding_from_article(html.layout(), finding.id)},
                      finding.rule);
          out.text(fmt::format(": {}", finding.subject.name));
        });
      }
      if (findings.size() > most)
        out.element("li", fmt::format("and {} more", findings.size() - most));
    });
  });
}

}  // namespace

void ArticleView::write_head(DocumentId document, Markup& out) const {
  const Document& article = html_.analysis().documents[document];
  out.in("dl", {{"class", "article-data"}}, [&] {
    write_day(html_, document, out);
    write_source(article, out);
    out.element("dt", "Read");
    const Coverage& coverage = article.coverage;
    std::string read =
        fmt::format("{} of {} numbers, {} of {} dates and {} of {} events became part of a claim",
                    coverage.numbers_used, coverage.numbers_seen, coverage.dates_used,
                    coverage.dates_seen, coverage.events_used, coverage.events_seen);
    if (article.replaced > 0)
      read += fmt::format("; {} of bytes that are no UTF-8, shown as \uFFFD",
                          counted(article.replaced, "sequence"));
    out.element("dd", read);
    for (const std::string& remark : article.remarks) {
      out.element("dt", "Remark");
      out.element("dd", remark);
    }
    write_finding_list(html_, document, out);
  });
}

void ArticleView::write_text(DocumentId document, Markup& out) const {
  const bool brief = html_.layout() == HtmlLayout::file && html_.findings_in(document).empty();
  out.in("div", {{"class", "article-text"}}, [&] {
    TextWriter(html_, notes_, document, brief ? LeftOutIn::article : LeftOutIn::paragraphs, out)
        .write();
  });
}

void ArticleView::write(DocumentId document, Markup& out) const {
  const std::string id = article_anchor(document);
  const std::string title = title_of(html_, document);
  const std::string line = line_of(html_, document);
  const auto content = [&] {
    write_head(document, out);
    write_text(document, out);
  };
  if (html_.layout() == HtmlLayout::folder) {
    out.block("article", {{"id", id}, {"class", "article"}, {"aria-labelledby", id + "-title"}},
              [&] {
                out.element("h1", {{"id", id + "-title"}}, title);
                out.in("p", {{"class", "article-line"}}, [&] {
                  out.text(line);
                  write_counts(html_, document, out);
                });
                content();
              });
    return;
  }
  if (!html_.has_text_of(document)) {
    out.block("article", {{"id", id}, {"class", "article"}, {"aria-labelledby", id + "-title"}},
              [&] {
                out.element("h3", {{"id", id + "-title"}}, title);
                out.element("p", {{"class", "article-line"}}, line);
              });
    return;
  }
  const auto fold = [&] {
    out.in("summary", {}, [&] {
      out.element("h3", {{"id", id + "-title"}}, title);
      out.in("span", {{"class", "article-line"}}, [&] {
        out.text(line);
        write_counts(html_, document, out);
      });
    });
    content();
  };
  out.block("article", {{"id", id}, {"class", "article"}, {"aria-labelledby", id + "-title"}}, [&] {
    // A browser opens what a link leads into.
    const bool many = html_.analysis().documents.size() > most_open;
    if (many || html_.findings_in(document).empty())
      out.in("details", {}, fold);
    else
      out.in("details", {{"open"}}, fold);
  });
}

void write_articles(HtmlReport& html, Markup& out) {
  const ArticleView view(html);
  out.block("section", {{"id", "articles"}, {"aria-labelledby", "articles-title"}}, [&] {
    out.element("h2", {{"id", "articles-title"}}, "Articles");
    out.literal(
        "<p class=\"legend\"><span class=\"value read\">a value</span> <span class=\"words "
        "read\">in the "
        "words that were read</span>, numbered as its note beside the text; <span class=\"value "
        "left-out\">left out</span>: a number or "
        "a date that became part of no claim. In a finding: <span class=\"value "
        "error\">error</span> <span class=\"value warning\">warning</span> "
        "<span class=\"value note\">note</span>.</p>\n");
    const auto documents = html.analysis().documents.ids();
    std::size_t bare = 0;
    for (const DocumentId document : documents) bare += !html.has_text_of(document);
    if (bare > 0)
      out.element("p", {{"class", "legend"}},
                  fmt::format("{} that no finding quotes {} named without {} text, so that the "
                              "page opens soon; --format html=DIR/ writes a page for each.",
                              counted(bare, "article"), bare == 1 ? "is" : "are",
                              bare == 1 ? "its" : "their"));
    for (const DocumentId document : documents) view.write(document, out);
  });
}

}  // namespace checkclaims
