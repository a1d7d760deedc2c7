#include "reading/formats/page_metadata.hpp"

#include <algorithm>
#include <array>

namespace checkclaims {
namespace {

constexpr std::uint32_t none = PageNode::none;
constexpr std::size_t longest_title = 1000, longest_date = 80, longest_address = 2000;  // bytes
constexpr std::size_t most_dates = 16;

enum class Use : std::uint8_t { published, changed, title, publisher, url };
struct NameRow {
  std::string_view name;  ///< in lower case, of <meta name>, property or itemprop
  Use use;
  std::string_view why;
};
/// The order is that of trust: what a system writes for machines, then older and vaguer names.
constexpr NameRow name_rows[] = {
    {"article:published_time", Use::published, "OpenGraph"},
    {"og:article:published_time", Use::published, "OpenGraph, misspelt by many"},
    {"datepublished", Use::published, "schema.org as microdata or RDFa"},
    {"schema:datepublished", Use::published, "schema.org as RDFa"},
    {"parsely-pub-date", Use::published, "Parse.ly, an analytics service of many papers"},
    {"sailthru.date", Use::published, "Sailthru, a mailing service of many papers"},
    {"cxenseparse:recs:publishtime", Use::published, "Cxense, a service of Nordic papers"},
    {"bt:pubdate", Use::published, "Brightedge"},
    {"article_date_original", Use::published, "North American papers"},
    {"originalpublicationdate", Use::published, "broadcasters"},
    {"publish-date", Use::published, "many systems"},
    {"publish_date", Use::published, "many systems"},
    {"publishdate", Use::published, "many systems"},
    {"publication_date", Use::published, "many systems"},
    {"published_time", Use::published, "many systems"},
    {"published-date", Use::published, "many systems"},
    {"pubdate", Use::published, "many systems"},
    {"pub_date", Use::published, "many systems"},
    {"article.published", Use::published, "European papers"},
    {"citation_publication_date", Use::published, "Highwire: journals and reports"},
    {"citation_date", Use::published, "Highwire"},
    {"dc.date.issued", Use::published, "Dublin Core: governments and agencies of the UN"},
    {"dcterms.issued", Use::published, "Dublin Core"},
    {"dcterms:issued", Use::published, "Dublin Core as RDFa"},
    {"dcterms.available", Use::published, "Dublin Core"},
    {"datecreated", Use::published, "schema.org"},
    {"dcterms.created", Use::published, "Dublin Core"},
    {"dc:created", Use::published, "Dublin Core: Drupal 7"},
    {"dc.date.created", Use::published, "Dublin Core"},
    {"dc:date", Use::published, "Dublin Core: Drupal 7"},
    {"dc.date", Use::published, "Dublin Core"},
    {"dcterms.date", Use::published, "Dublin Core"},
    {"date", Use::published, "old systems"},
    {"article:modified_time", Use::changed, "OpenGraph"},
    {"og:updated_time", Use::changed, "OpenGraph"},
    {"datemodified", Use::changed, "schema.org"},
    {"schema:datemodified", Use::changed, "schema.org as RDFa"},
    {"dcterms.modified", Use::changed, "Dublin Core"},
    {"dc.date.modified", Use::changed, "Dublin Core"},
    {"last-modified", Use::changed, "old systems"},
    {"lastmod", Use::changed, "old systems"},
    {"og:title", Use::title, "OpenGraph"},
    {"twitter:title", Use::title, "cards of a social network"},
    {"dc.title", Use::title, "Dublin Core"},
    {"dcterms.title", Use::title, "Dublin Core"},
    {"citation_title", Use::title, "Highwire"},
    {"og:site_name", Use::publisher, "OpenGraph"},
    {"dc.publisher", Use::publisher, "Dublin Core"},
    {"dcterms.publisher", Use::publisher, "Dublin Core"},
    {"citation_publisher", Use::publisher, "Highwire"},
    {"og:url", Use::url, "OpenGraph"},
};

std::string_view at(std::string_view page, Span span) {
  return page.substr(span.begin, span.size());
}

Span trimmed(std::string_view page, Span span) {
  while (span.begin < span.end && is_page_space(page[span.begin])) ++span.begin;
  while (span.begin < span.end && is_page_space(page[span.end - 1])) --span.end;
  return span;
}

bool may_be_date(std::string_view words) {
  return !words.empty() && words.size() <= longest_date &&
         words.find_first_of("0123456789") != std::string_view::npos;
}

/// An address without its scheme, query and fragment.
std::string_view bare_address(std::string_view url) {
  if (const std::size_t scheme = url.find("://"); scheme < 8) url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("?#"));
  while (url.ends_with('/')) url.remove_suffix(1);
  return url;
}

std::string json_words(std::string_view page, Span span) {
  TextWriter out;
  PageWriter writer(page, out);
  write_json_words(writer, page, span);
  return std::string(out.text());
}

std::string words_of(std::string_view page, Span span) {
  TextWriter out;
  PageWriter writer(page, out);
  writer.words(span);
  return std::string(out.text());
}

/// "Fire kills 12 | Halden Post" -> "Fire kills 12": the last part of a <title> is the site's name
/// if it is short and what stands before is not.
Span without_site(std::string_view page, Span span) {
  constexpr std::string_view separators[] = {
      " | ",        " - ",       " \xE2\x80\x94 ", " \xE2\x80\x93 ", " &mdash; ",
      " &ndash; ",  " &#8211; ", " &#8212; ",      " :: ",           " &raquo; ",
      " \xC2\xBB ", " &#124; ",  " \xC2\xB7 ",     " &middot; "};
  for (int names = 0; names < 2; ++names) {
    const std::string_view title = at(page, span);
    std::size_t cut = std::string_view::npos, size = 0;
    for (const std::string_view separator : separators)
      if (const std::size_t found = title.rfind(separator);
          found != std::string_view::npos && (cut == std::string_view::npos || found > cut)) {
        cut = found;
        size = separator.size();
      }
    if (cut == std::string_view::npos || count_words(title.substr(cut + size)) > 5 ||
        count_words(title.substr(0, cut)) <
            std::max<std::uint32_t>(3, count_words(title.substr(cut + size))))
      break;
    span.end = span.begin + static_cast<std::uint32_t>(cut);
  }
  return span;
}

class Reader {
 public:
  Reader(std::string_view page, const PageTree& tree, const MainText& main,
         const LinkedArticle* own)
      : page_(page),
        tree_(tree),
        main_(main),
        own_(own),
        first_paragraph_(behind_first_paragraph()) {}

  PageMetadata read() {
    find_names();
    find_elements();
    dates();
    publisher();
    address();
    language();
    title();
    return std::move(data_);
  }

 private:
  struct Named {
    std::size_t row = 0;
    Span words;
    std::string field;
  };

  const Attribute* attribute(std::uint32_t i, AttributeName name) const {
    return tree_.attribute(i, name);
  }

  /// Whether an element can speak of this article: it stands in no other one, nor in a list of
  /// them.
  bool of_this(std::uint32_t i) const {
    const NodeFacts& facts = main_.facts[i];
    if (facts.part != PagePart::article && facts.part != PagePart::byline &&
        facts.part != PagePart::stamp && facts.part != PagePart::header &&
        facts.part != PagePart::hidden && facts.part != PagePart::tags &&
        facts.part != PagePart::footer)
      return false;
    for (std::uint32_t k = tree_.nodes[i].parent; k != none; k = tree_.nodes[k].parent) {
      if (holds(k, main_.node)) return true;
      const PageNode& outer = tree_.nodes[k];
      if (outer.tag == Tag::article || attribute(k, AttributeName::itemtype) != nullptr)
        return holds(k, main_.node) || main_.node == none;
    }
    return true;
  }
  bool holds(std::uint32_t outer, std::uint32_t i) const {
    return i != none && i >= outer && i < tree_.nodes[outer].end;
  }

  void find_names() {
    for (std::uint32_t i = 0; i < tree_.nodes.size(); ++i) {
      const ScannedTag* tag = tree_.tag(i);
      if (tag == nullptr || tag->attribute_count == 0) continue;
      for (const AttributeName name :
           {AttributeName::property, AttributeName::name, AttributeName::itemprop}) {
        const Attribute* found = attribute(i, name);
        if (found == nullptr || (name == AttributeName::name && tree_.nodes[i].tag != Tag::meta))
          continue;
        read_names(i, name, at(page_, found->value));
      }
    }
    std::stable_sort(named_.begin(), named_.end(),
                     [](const Named& a, const Named& b) { return a.row < b.row; });
  }

  void read_names(std::uint32_t i, AttributeName attribute_name, std::string_view names) {
    constexpr std::size_t longest = 256;
    const std::string low = ascii_lowered(names.substr(0, longest));
    std::size_t begin = 0;
    while (begin < low.size()) {
      const std::size_t end = std::min(low.find(' ', begin), low.size());
      const std::string_view word = std::string_view(low).substr(begin, end - begin);
      for (std::size_t row = 0; row < std::size(name_rows); ++row)
        if (name_rows[row].name == word) {
          add_named(i, attribute_name, row, names.substr(begin, end - begin));
          return;  // "dc:date dc:created" says one thing twice
        }
      begin = end + 1;
    }
  }

  void add_named(std::uint32_t i, AttributeName attribute_name, std::size_t row,
                 std::string_view name) {
    const bool meta = tree_.nodes[i].tag == Tag::meta;
    const Attribute* value = attribute(i, AttributeName::content);
    if (value == nullptr) value = attribute(i, AttributeName::datetime);
    Span words = value != nullptr ? value->value : Span{};
    const Use use = name_rows[row].use;
    if (value == nullptr) {
      if (meta || (use != Use::published && use != Use::changed)) return;
      words = only_text(i);
    }
    // A name of its own, as "date", means something in <meta> alone.
    if (!meta && name_rows[row].name == "date") return;
    words = trimmed(page_, words);
    if (words.size() == 0 || !of_this(i)) return;
    const std::string_view kind = meta && attribute_name != AttributeName::itemprop ? "meta "
                                  : attribute_name == AttributeName::itemprop       ? "itemprop "
                                                                                    : "property ";
    named_.push_back({row, words, std::string(kind) + std::string(name)});
  }

  /// The first words in an element.
  Span only_text(std::uint32_t i) const {
    for (std::uint32_t k = i + 1; k < tree_.nodes[i].end; ++k)
      if (tree_.nodes[k].kind == PageNodeKind::text) return tree_.texts[tree_.nodes[k].index];
    return {};
  }

  void find_elements() {
    for (std::uint32_t i = 0; i < tree_.nodes.size(); ++i) {
      const PageNode& node = tree_.nodes[i];
      if (tree_.tag(i) == nullptr) continue;
      if (node.tag == Tag::title && title_element_.size() == 0)
        title_element_ = trimmed(page_, only_text(i));
      if (node.tag == Tag::link && canonical_.size() == 0) {
        const Attribute* rel = attribute(i, AttributeName::rel);
        const Attribute* href = attribute(i, AttributeName::href);
        if (rel != nullptr && href != nullptr &&
            ascii_lowered(at(page_, rel->value)) == "canonical")
          canonical_ = trimmed(page_, href->value);
      }
      if (node.tag == Tag::time)
        read_time(i);
      else if (main_.facts[i].published && marked_.field.empty())
        read_marked(i);
    }
  }

  /// A day in words alone, as <span class="date">6 May 2031</span>.
  void read_marked(std::uint32_t i) {
    constexpr std::uint32_t most_words = 5;
    const NodeFacts& facts = main_.facts[i];
    if (main_.node == none || facts.blocks || facts.words > most_words || !of_this(i) ||
        !(holds(main_.whole, i) ? in_head(i) : behind_headline(i)))
      return;
    const Span words = trimmed(page_, only_text(i));
    if (may_be_date(at(page_, words)) && count_words(at(page_, words)) == facts.words)
      marked_ = {words, "text marked as a date"};
  }

  /// A <time> in the head of the article, or one that says what it is.
  void read_time(std::uint32_t i) {
    const Attribute* datetime = attribute(i, AttributeName::datetime);
    if (main_.node == none || !of_this(i)) return;
    if (attribute(i, AttributeName::itemprop) != nullptr && found_by_name(i)) return;
    NodeFacts facts = main_.facts[i];
    facts.published = facts.published || attribute(i, AttributeName::pubdate) != nullptr;
    // <span class="posted-on"><time>: what stands around it counts as far as it has no other.
    std::uint32_t outer = tree_.nodes[i].parent;
    for (int up = 0; up < 2 && outer != none && !holds(outer, main_.node); ++up) {
      if (facts.published || facts.changed) break;
      facts.changed = main_.facts[outer].changed;
      facts.published = main_.facts[outer].published;
      outer = tree_.nodes[outer].parent;
    }
    const bool head = in_head(i);
    const bool foot = facts.part == PagePart::footer && main_.whole == 0;  // of the page
    const bool near = (holds(main_.whole, i) && !foot) || head;
    if (!near || (main_.live && !head)) return;
    const Span words = trimmed(page_, datetime != nullptr ? datetime->value : only_text(i));
    if (!may_be_date(at(page_, words))) return;
    const std::string field = datetime != nullptr ? "<time datetime>" : "<time>";
    if (facts.changed && !facts.published)
      times_changed_.push_back({words, field});
    else if (facts.published)
      times_.push_back({words, field});
    else if (head)
      times_in_head_.push_back({words, field});
  }
  bool found_by_name(std::uint32_t i) const {
    const std::string low = ascii_lowered(at(page_, attribute(i, AttributeName::itemprop)->value));
    return low == "datepublished" || low == "datemodified" || low == "datecreated";
  }

  /// Before the first paragraph of the article, behind its headline or around it.
  bool in_head(std::uint32_t i) const {
    if (i < main_.node)
      return holds(main_.whole, i) && main_.whole != 0 ? true : behind_headline(i);
    return i < first_paragraph_;
  }
  /// Behind the first paragraph of the article.
  std::uint32_t behind_first_paragraph() const {
    if (main_.node == none) return none;
    for (std::uint32_t k = main_.node + 1; k < tree_.nodes[main_.node].end; ++k) {
      const PageNode& node = tree_.nodes[k];
      const NodeFacts& facts = main_.facts[k];
      if (node.kind == PageNodeKind::element && node.tag == Tag::p && !facts.standfirst &&
          facts.part == PagePart::article && facts.words >= 12)
        return node.end;
    }
    return none;
  }
  bool behind_headline(std::uint32_t i) const {
    for (std::uint32_t k = i; k > 0 && i - k < 200; --k)
      if (tree_.nodes[k].kind == PageNodeKind::element &&
          (tree_.nodes[k].tag == Tag::h1 || tree_.nodes[k].tag == Tag::h2))
        return true;
    return false;
  }

  // ---- what is taken

  void add(std::vector<PageStatement>& to, Span words, std::string field, bool json = false) {
    words = trimmed(page_, words);
    if (to.size() < most_dates && may_be_date(at(page_, words)))
      to.push_back({words, std::move(field), json});
  }

  void dates() {
    if (own_ != nullptr) {
      add(data_.dates, own_->published, "JSON-LD datePublished", true);
      add(data_.changes, own_->changed, "JSON-LD dateModified", true);
    }
    for (const Named& named : named_) {
      if (name_rows[named.row].use == Use::published) add(data_.dates, named.words, named.field);
      if (name_rows[named.row].use == Use::changed) add(data_.changes, named.words, named.field);
    }
    for (const PageStatement& time : times_) add(data_.dates, time.words, time.field);
    if (!times_in_head_.empty() && times_.empty())
      add(data_.dates, times_in_head_.front().words, times_in_head_.front().field);
    if (data_.dates.empty() && !marked_.field.empty())
      add(data_.dates, marked_.words, marked_.field);
    for (const PageStatement& time : times_changed_) add(data_.changes, time.words, time.field);
  }

  const Named* first(Use use) const {
    for (const Named& named : named_)
      if (name_rows[named.row].use == use) return &named;
    return nullptr;
  }

  void publisher() {
    if (own_ != nullptr) data_.publisher = json_words(page_, own_->publisher);
    if (const Named* named = first(Use::publisher);
        named != nullptr && data_.publisher.value_or("").empty())
      data_.publisher = words_of(page_, named->words);
    if (data_.publisher && (data_.publisher->empty() || data_.publisher->size() > longest_title))
      data_.publisher.reset();
  }

  void address() {
    std::string url = words_of(page_, canonical_);
    if (const Named* named = first(Use::url); named != nullptr && url.empty())
      url = words_of(page_, named->words);
    if (url.empty() && own_ != nullptr) url = json_words(page_, own_->url);
    if (!url.empty() && url.size() <= longest_address) data_.url = std::move(url);
  }

  void language() {
    for (std::uint32_t k = main_.node == none ? 0 : main_.node; k != none;
         k = tree_.nodes[k].parent)
      if (const Attribute* lang = attribute(k, AttributeName::lang);
          lang != nullptr && lang->value.size() > 0 && lang->value.size() < 36) {
        data_.language = words_of(page_, lang->value);
        return;
      }
    if (own_ != nullptr && own_->language.size() > 0 && own_->language.size() < 36)
      data_.language = json_words(page_, own_->language);
  }

  void title() {
    if (const std::uint32_t seen = headline(); seen != none) {
      data_.title_node = seen;
      data_.title = {{}, seen_as(seen)};
      return;
    }
    const Named* named = first(Use::title);
    if (own_ != nullptr && own_->headline.size() > 0 && own_->headline.size() <= longest_title)
      data_.title = {own_->headline, "JSON-LD headline", true};
    else if (named != nullptr && named->words.size() <= longest_title)
      data_.title = {named->words, named->field};
    else if (title_element_.size() > 0 && title_element_.size() <= longest_title)
      data_.title = {without_site(page_, title_element_), "<title>"};
  }

  std::string seen_as(std::uint32_t i) const {
    return tree_.nodes[i].tag == Tag::h1 ? "<h1>" : "itemprop headline";
  }

  /// The headline that stands above the article: the last <h1> before its text, or the first within
  /// it; where it has the words of the page's own title any is taken.
  std::uint32_t headline() const {
    std::vector<std::string> titles;
    if (own_ != nullptr) titles.push_back(bare_words(json_words(page_, own_->headline)));
    if (const Named* named = first(Use::title))
      titles.push_back(bare_words(words_of(page_, named->words)));
    const std::string site = bare_words(data_.publisher.value_or(""));
    const std::string document = bare_words(words_of(page_, title_element_));
    std::uint32_t best = none, candidates = 0;
    constexpr std::uint32_t most = 32;
    for (std::uint32_t i = 0; i < tree_.nodes.size() && candidates < most; ++i) {
      const PageNode& node = tree_.nodes[i];
      if (node.kind != PageNodeKind::element || !(node.tag == Tag::h1 || by_name(i))) continue;
      const NodeFacts& facts = main_.facts[i];
      if (facts.words == 0 || facts.words > 60 || facts.hidden || !of_this(i)) continue;
      ++candidates;
      const std::string words = bare_words(words_of_node(page_, tree_, i));
      if (words.empty() || words == site) continue;
      if (std::find(titles.begin(), titles.end(), words) != titles.end()) return i;
      const bool within = main_.node != none && i >= main_.node && i < tree_.nodes[main_.node].end;
      const bool before = main_.node != none && i < main_.node;
      // The name of the site is an <h1> on many: it is short, and the <title> begins otherwise.
      const bool site_name = facts.words < 3 && !document.starts_with(words);
      if (site_name) continue;
      if (before || (within && (best == none || best < main_.node) && !before_is_sure(best)))
        best = i;
    }
    return best;
  }
  bool before_is_sure(std::uint32_t best) const {
    return best != none && main_.facts[best].words >= 3;
  }
  bool by_name(std::uint32_t i) const {
    const Attribute* property = attribute(i, AttributeName::itemprop);
    return property != nullptr && tree_.nodes[i].tag != Tag::meta &&
           ascii_lowered(at(page_, property->value)) == "headline";
  }

  std::string_view page_;
  const PageTree& tree_;
  const MainText& main_;
  const LinkedArticle* own_;
  std::uint32_t first_paragraph_;
  std::vector<Named> named_;
  Span title_element_, canonical_;
  std::vector<PageStatement> times_, times_in_head_, times_changed_;
  PageStatement marked_;  // a date that no machine can read for sure
  PageMetadata data_;
};

}  // namespace

const LinkedArticle* own_article(std::string_view page, const PageTree& tree,
                                 const LinkedData& data) {
  if (data.articles.size() < 2) return data.articles.empty() ? nullptr : &data.articles.front();
  std::vector<std::string> titles;
  std::string_view address;
  constexpr std::size_t most = 8;
  for (std::uint32_t i = 0; i < tree.nodes.size(); ++i) {
    const Tag tag = tree.nodes[i].tag;
    if (tree.tag(i) == nullptr) continue;
    if ((tag == Tag::h1 || tag == Tag::title) && titles.size() < most)
      titles.push_back(bare_words(words_of_node(page, tree, i)));
    const Attribute* property = tree.attribute(i, AttributeName::property);
    const Attribute* content = tree.attribute(i, AttributeName::content);
    const std::string_view name = property == nullptr ? "" : at(page, property->value);
    if (content != nullptr && name == "og:title" && titles.size() < most)
      titles.push_back(bare_words(words_of(page, content->value)));
    if (content != nullptr && name == "og:url" && address.empty())
      address = at(page, content->value);
    const Attribute* rel = tree.attribute(i, AttributeName::rel);
    const Attribute* href = tree.attribute(i, AttributeName::href);
    if (rel != nullptr && href != nullptr && at(page, rel->value) == "canonical")
      address = at(page, href->value);
  }
  for (const LinkedArticle& article : data.articles)
    if (!address.empty() && article.url.size() > 0 &&
        bare_address(json_words(page, article.url)) == bare_address(address))
      return &article;
  for (const LinkedArticle& article : data.articles) {
    const std::string words = bare_words(json_words(page, article.headline));
    if (!words.empty() && std::any_of(titles.begin(), titles.end(), [&](const std::string& title) {
          return title.starts_with(words);
        }))
      return &article;
  }
  return &data.articles.front();
}

PageMetadata read_metadata(std::string_view page, const PageTree& tree, const MainText& main,
                           const LinkedArticle* own) {
  return Reader(page, tree, main, own).read();
}

void write_statement(PageWriter& writer, std::string_view page, const PageStatement& statement) {
  if (statement.json)
    write_json_words(writer, page, statement.words);
  else
    writer.words(statement.words);
  writer.end_paragraph();
}

void write_title(PageWriter& writer, std::string_view page, const PageTree& tree,
                 const PageMetadata& metadata) {
  const std::uint32_t root = metadata.title_node;
  if (root == none) return write_statement(writer, page, *metadata.title);
  std::uint32_t last = 0;
  for (std::uint32_t i = root + 1; i < tree.nodes[root].end; ++i) {
    const PageNode& node = tree.nodes[i];
    if (node.kind == PageNodeKind::text) {
      writer.words(tree.texts[node.index]);
      last = tree.texts[node.index].end;
    } else if (node.kind == PageNodeKind::space || node.tag == Tag::br) {
      writer.space(last);
    }
  }
  writer.end_paragraph();
}

}  // namespace checkclaims
