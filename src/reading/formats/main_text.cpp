#include "reading/formats/main_text.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <span>

namespace checkclaims {
namespace {

constexpr std::uint32_t none = PageNode::none;

bool within_line(Tag tag) {
  return tag == Tag::other || tag == Tag::formatting || tag == Tag::a || tag == Tag::button ||
         tag == Tag::label || tag == Tag::span || tag == Tag::sup || tag == Tag::time ||
         tag == Tag::ignore || tag == Tag::br || tag == Tag::meta || tag == Tag::link;
}
bool heading(Tag tag) { return tag >= Tag::h1 && tag <= Tag::h6; }
bool list(Tag tag) { return tag == Tag::ul || tag == Tag::ol; }

std::string_view at(std::string_view page, Span span) {
  return page.substr(span.begin, span.size());
}

/// Whether a list of words, with spaces between, has that one, which is in lower case.
bool has_word(std::string_view list, std::string_view word) {
  for (std::size_t at = 0; at + word.size() <= list.size();) {
    const std::size_t end = std::min(list.find(' ', at), list.size());
    if (end - at == word.size() &&
        std::equal(word.begin(), word.end(), list.begin() + static_cast<std::ptrdiff_t>(at),
                   [](char low, char c) { return low == ascii_lower(c); }))
      return true;
    at = end + 1;
  }
  return false;
}

// ---- what the nodes are

class Judge {
 public:
  Judge(std::string_view page, const PageTree& tree) : page_(page), tree_(tree) {}

  std::vector<NodeFacts> judge() {
    facts_.resize(tree_.nodes.size());
    own_.resize(tree_.nodes.size());
    parts_.resize(tree_.nodes.size());
    read_names();
    count();
    settle();
    count_prose();
    return std::move(facts_);
  }

 private:
  const ClassMeaning& meaning(std::string_view names) {
    const auto found = meanings_.find(names);
    if (found != meanings_.end()) return found->second;
    return meanings_.emplace(names, meaning_of_classes(names)).first->second;
  }

  void take(std::uint32_t node, const ClassMeaning& meaning) {
    NodeFacts& facts = facts_[node];
    facts.body = facts.body || meaning.body;
    facts.standfirst = facts.standfirst || meaning.standfirst;
    facts.live = facts.live || meaning.live;
    facts.hidden = facts.hidden || meaning.hidden;
    facts.published = facts.published || meaning.published;
    facts.changed = facts.changed || meaning.changed;
    if (meaning.part != PagePart::article && parts_[node].part == PagePart::article) {
      parts_[node].part = meaning.part;
      parts_[node].most = meaning.most_words;
    }
  }

  /// What the names of the elements and their kinds say, each by itself.
  void read_names() {
    for (std::uint32_t i = 0; i < tree_.nodes.size(); ++i) {
      const ScannedTag* tag = tree_.tag(i);
      if (tag == nullptr) continue;
      read_kind(i, tree_.nodes[i].tag);
      if (tree_.nodes[i].tag == Tag::other) read_element_name(i, *tag);
      const std::span attributes(tree_.attributes.data() + tag->first_attribute,
                                 tag->attribute_count);
      if (tree_.nodes[i].tag == Tag::html || tree_.nodes[i].tag == Tag::body) {
        for (const Attribute& attribute : attributes)
          if (attribute.name == AttributeName::class_names)
            facts_[i].live = meaning(at(page_, attribute.value)).live;
        continue;
      }
      for (const Attribute& attribute : attributes)
        if (attribute.name == AttributeName::class_names || attribute.name == AttributeName::id)
          take(i, meaning(at(page_, attribute.value)));
      for (const Attribute& attribute : attributes)
        read_attribute(i, attribute.name, at(page_, attribute.value));
    }
  }

  void read_attribute(std::uint32_t i, AttributeName name, std::string_view value) {
    switch (name) {
      case AttributeName::role: return read_role(i, value);
      case AttributeName::style: return read_style(i, value);
      case AttributeName::itemprop: return read_property(i, value);
      case AttributeName::property:
        if (has_word(value, "schema:articlebody") || has_word(value, "articlebody") ||
            has_word(value, "content:encoded"))
          facts_[i].body = true;
        return;
      case AttributeName::rel:
        if (has_word(value, "tag")) parts_[i] = {PagePart::tags, 6};
        return;
      case AttributeName::itemtype:
        if (value.find("LiveBlog") != std::string_view::npos) facts_[i].live = true;
        return;
      case AttributeName::hidden: facts_[i].hidden = true; return;
      case AttributeName::aria_hidden:
        if (value == "true") parts_[i] = {PagePart::hidden, 30};
        return;
      default: return;
    }
  }

  void read_kind(std::uint32_t i, Tag tag) {
    switch (tag) {
      case Tag::nav: parts_[i] = {PagePart::navigation, 0}; break;
      case Tag::aside: parts_[i] = {PagePart::sidebar, 0}; break;
      case Tag::footer: parts_[i] = {PagePart::footer, 0}; break;
      case Tag::header: parts_[i] = {PagePart::header, 0}; break;
      case Tag::figcaption: parts_[i] = {PagePart::captions, 0}; break;
      case Tag::figure: parts_[i] = {PagePart::captions, 0}; break;
      case Tag::button:
      case Tag::label: parts_[i] = {PagePart::forms, 30}; break;
      case Tag::form: parts_[i] = {PagePart::forms, 200}; break;
      default: break;
    }
    if (tag == Tag::h1) {
      own_[i].headline = true;
      first_headline_ = std::min(first_headline_, i);
    }
  }

  /// <amp-sidebar>, <amp-consent>: what it is stands in the name of the element.
  void read_element_name(std::uint32_t i, const ScannedTag& tag) {
    const std::string_view text = at(page_, tag.span).substr(1);
    take(i, meaning(text.substr(0, text.find_first_of(" \t\r\n\f/>"))));
  }

  void read_role(std::uint32_t i, std::string_view role) {
    if (has_word(role, "navigation")) parts_[i] = {PagePart::navigation, 0};
    if (has_word(role, "banner")) parts_[i] = {PagePart::header, 0};
    if (has_word(role, "contentinfo")) parts_[i] = {PagePart::footer, 0};
    if (has_word(role, "complementary")) parts_[i] = {PagePart::sidebar, 0};
    if (has_word(role, "search")) parts_[i] = {PagePart::forms, 0};
    if (has_word(role, "dialog") || has_word(role, "alertdialog"))
      if (parts_[i].part == PagePart::article) parts_[i] = {PagePart::pop_ups, 0};
  }

  void read_style(std::uint32_t i, std::string_view style) {
    std::string low = ascii_lowered(style.substr(0, 512));
    std::erase_if(low, is_page_space);
    if (low.find("display:none") != std::string::npos ||
        low.find("visibility:hidden") != std::string::npos)
      facts_[i].hidden = true;
  }

  void read_property(std::uint32_t i, std::string_view names) {
    if (has_word(names, "articlebody")) facts_[i].body = true;
    if (has_word(names, "description") || has_word(names, "alternativeheadline"))
      facts_[i].standfirst = true;
    if (has_word(names, "datepublished") || has_word(names, "datecreated"))
      facts_[i].published = true;
    if (has_word(names, "datemodified")) facts_[i].changed = true;
    if (parts_[i].part != PagePart::article) return;
    if (has_word(names, "author") || has_word(names, "publisher"))
      parts_[i] = {PagePart::byline, 60};
    if (has_word(names, "comment")) parts_[i] = {PagePart::comments, 0};
    if (has_word(names, "caption")) parts_[i] = {PagePart::captions, 120};
    if (has_word(names, "datepublished") || has_word(names, "datemodified"))
      parts_[i] = {PagePart::stamp, 25};
  }

  /// Sums of words, and what else is within.
  void count() {
    const auto& nodes = tree_.nodes;
    // Whether a text stands in a link, from above; its block.
    std::vector<std::uint32_t> block(nodes.size(), none);
    std::vector<bool> link(nodes.size(), false);
    for (std::uint32_t i = 0; i < nodes.size(); ++i) {
      const PageNode& node = nodes[i];
      if (node.parent != none) {
        link[i] = link[node.parent];
        block[i] = block[node.parent];
      }
      if (node.kind == PageNodeKind::element) {
        if (node.tag == Tag::a) link[i] = true;
        if (!within_line(node.tag)) block[i] = i;
        continue;
      }
      if (node.kind != PageNodeKind::text) continue;
      NodeFacts& facts = facts_[i];
      facts.words = count_words(at(page_, tree_.texts[node.index]));
      facts.linked = link[i] ? facts.words : 0;
      if (block[i] != none && block[i] != i) own_[block[i]].own_words += facts.words - facts.linked;
    }
    for (std::uint32_t i = static_cast<std::uint32_t>(nodes.size()); i-- > 1;) {
      const std::uint32_t parent = nodes[i].parent;
      facts_[parent].words += facts_[i].words;
      facts_[parent].linked += facts_[i].linked;
      const bool is_block = nodes[i].kind == PageNodeKind::element && !within_line(nodes[i].tag);
      facts_[parent].blocks = facts_[parent].blocks || is_block || facts_[i].blocks;
      Own& own = own_[parent];
      own.has_headline = own.has_headline || own_[i].has_headline || own_[i].headline;
      // A body with words in it shows that what is around it is no box.
      const bool body = facts_[i].body && facts_[i].words - facts_[i].linked >= 40;
      own.has_body = own.has_body || own_[i].has_body || body;
    }
  }

  bool holds(std::uint32_t i) const {
    const Own& own = own_[i];
    const auto [part, most] = parts_[i];
    const std::uint32_t words = facts_[i].words;
    if (own.headline || (most > 0 && words > most)) return false;
    if (facts_[i].body && words - facts_[i].linked >= 40 && part != PagePart::comments)
      return false;
    if (own.has_body || (own.has_headline && !may_have_headline(i, part))) return false;
    switch (part) {
      case PagePart::article: return false;
      // "social-quote": what somebody said in a network.
      case PagePart::share: return tree_.nodes[i].tag != Tag::blockquote;
      // A table or quotation in a figure is none of its captions.
      case PagePart::captions: return tree_.nodes[i].tag != Tag::figure || !figure_with_facts(i);
      default: return true;
    }
  }

  /// The first headline of a page is that of its article, but for a box in front of the page.
  bool may_have_headline(std::uint32_t i, PagePart part) const {
    if (part == PagePart::cookie_banner || part == PagePart::pop_ups) return facts_[i].words <= 300;
    if (part == PagePart::related || part == PagePart::comments)
      return first_headline_ < i || first_headline_ >= tree_.nodes[i].end;
    return false;
  }

  bool figure_with_facts(std::uint32_t i) const {
    for (std::uint32_t k = i + 1; k < tree_.nodes[i].end; ++k) {
      const Tag tag = tree_.nodes[k].tag;
      if (tree_.nodes[k].kind == PageNodeKind::element &&
          (tag == Tag::table || tag == Tag::blockquote || tag == Tag::pre))
        return true;
    }
    return false;
  }

  /// The part of each node, with that of what it stands in.
  void settle() {
    for (std::uint32_t i = 0; i < tree_.nodes.size(); ++i) {
      const PageNode& node = tree_.nodes[i];
      NodeFacts& facts = facts_[i];
      if (node.parent != none && facts_[node.parent].part != PagePart::article) {
        facts.part = facts_[node.parent].part;
        facts.hidden = facts.hidden || facts_[node.parent].hidden;
        continue;
      }
      if (node.kind != PageNodeKind::element) continue;
      if (facts.hidden)
        facts.part = PagePart::hidden;
      else if (holds(i))
        facts.part = parts_[i].part;
      else if (list(node.tag) && links_alone(i))
        facts.part = PagePart::related;
    }
  }

  /// A list of links to something else.
  bool links_alone(std::uint32_t i) const {
    const NodeFacts& facts = facts_[i];
    return facts.words > 0 && facts.linked * 10 >= facts.words * 7;
  }

  void count_prose() {
    constexpr std::uint32_t least = 10;  // words of a text that is in no paragraph
    for (std::uint32_t i = static_cast<std::uint32_t>(tree_.nodes.size()); i-- > 0;) {
      const PageNode& node = tree_.nodes[i];
      NodeFacts& facts = facts_[i];
      if (facts.part != PagePart::article)
        facts.prose = 0;
      else if (node.kind == PageNodeKind::element && !heading(node.tag) && node.tag != Tag::title &&
               (node.tag == Tag::p || own_[i].own_words >= least))
        facts.prose += own_[i].own_words;
      if (i > 0) facts_[node.parent].prose += facts.prose;
    }
  }

  struct Own {
    std::uint32_t own_words = 0;  // not in links, and in no block within it
    bool headline = false, has_headline = false, has_body = false;
  };
  struct Part {
    PagePart part = PagePart::article;
    std::uint32_t most = 0;
  };

  std::string_view page_;
  const PageTree& tree_;
  std::vector<NodeFacts> facts_;
  std::vector<Own> own_;
  std::vector<Part> parts_;
  std::uint32_t first_headline_ = none;
  std::map<std::string_view, ClassMeaning> meanings_;
};

// ---- where the article is

class Choice {
 public:
  Choice(std::string_view page, const PageTree& tree, MainText& main)
      : page_(page), tree_(tree), main_(main), facts_(main.facts) {}

  void choose() {
    const std::uint32_t all = facts_[0].prose;
    if (all == 0) return;
    std::uint32_t chosen = named_body();
    if (chosen == none || facts_[chosen].prose * 4 < all) {
      const std::uint32_t article = article_element();
      if (article != none && facts_[article].prose * 10 >= all * 3)
        chosen = article;
      else if (chosen == none)
        chosen = dense(main_element());
    }
    if (chosen == none || facts_[chosen].prose == 0) return;
    main_.node = chosen;
    main_.whole = around(chosen);
    find_standfirsts();
  }

 private:
  const PageNode& node(std::uint32_t i) const { return tree_.nodes[i]; }
  bool open(std::uint32_t i) const {
    return node(i).kind == PageNodeKind::element && facts_[i].part == PagePart::article;
  }
  bool inside(std::uint32_t i, std::uint32_t outer) const {
    return i >= outer && i < node(outer).end;
  }
  bool is_article(std::uint32_t i) const {
    if (node(i).tag == Tag::article) return true;
    const Attribute* type = tree_.attribute(i, AttributeName::itemtype);
    if (type == nullptr) return false;
    const std::string_view value = at(page_, type->value);
    return value.ends_with("Article") || value.ends_with("Posting");
  }

  std::uint32_t common(std::uint32_t a, std::uint32_t b) const {
    while (!inside(b, a)) a = node(a).parent;
    return a;
  }

  /// Drops what is too small to be the article, and of two within each other the outer one if the
  /// inner one has nearly all of it.
  std::vector<std::uint32_t> substantial(std::vector<std::uint32_t> found, std::uint32_t least,
                                         std::uint32_t share) const {
    std::uint32_t most = 0;
    for (const std::uint32_t i : found) most = std::max(most, facts_[i].prose);
    std::erase_if(found, [&](std::uint32_t i) {
      return facts_[i].prose < least || facts_[i].prose * share < most;
    });
    std::vector<std::uint32_t> kept;
    for (const std::uint32_t i : found) {
      if (!kept.empty() && inside(i, kept.back())) {
        if (facts_[i].prose * 10 >= facts_[kept.back()].prose * 8) kept.back() = i;
        continue;
      }
      kept.push_back(i);
    }
    return kept;
  }

  bool headline_between(std::uint32_t from, std::uint32_t to) const {
    for (std::uint32_t i = from; i < to; ++i)
      if (node(i).kind == PageNodeKind::element && node(i).tag == Tag::h1) return true;
    return false;
  }

  std::uint32_t named_body() const {
    std::vector<std::uint32_t> found;
    for (std::uint32_t i = 0; i < tree_.nodes.size(); ++i)
      if (open(i) && facts_[i].body) found.push_back(i);
    found = substantial(std::move(found), 8, 6);
    if (found.empty()) return none;
    std::uint32_t chosen = found.front();
    // A body in several pieces with advertisements between.
    for (std::size_t k = 1; k < found.size(); ++k) {
      const bool pieces = node(found[k]).parent == node(found[0]).parent && !is_article(found[k]) &&
                          !headline_between(node(found[k - 1]).end, found[k]);
      if (!pieces && !main_.live) break;
      chosen = common(chosen, found[k]);
    }
    return chosen;
  }

  std::uint32_t article_element() const {
    std::vector<std::uint32_t> found;
    for (std::uint32_t i = 0; i < tree_.nodes.size(); ++i)
      if (open(i) && is_article(i)) found.push_back(i);
    if (main_.live) {
      found = substantial(std::move(found), 8, 20);
      std::uint32_t chosen = found.empty() ? none : found.front();
      for (const std::uint32_t i : found) chosen = common(chosen, i);
      return chosen;
    }
    found = substantial(std::move(found), 20, 3);
    return found.empty() ? none : found.front();
  }

  std::uint32_t main_element() const {
    std::uint32_t best = 0;
    for (std::uint32_t i = 1; i < tree_.nodes.size(); ++i) {
      const Attribute* role = open(i) ? tree_.attribute(i, AttributeName::role) : nullptr;
      const bool main = open(i) && (node(i).tag == Tag::main ||
                                    (role != nullptr && at(page_, role->value) == "main"));
      if (main && facts_[i].prose * 2 > facts_[0].prose) best = i;
    }
    return best;
  }

  /// The smallest element that has most of the prose.
  std::uint32_t dense(std::uint32_t scope) const {
    for (;;) {
      std::uint32_t best = none;
      for (std::uint32_t i = scope + 1; i < node(scope).end; i = node(i).end)
        if (node(i).kind == PageNodeKind::element &&
            (best == none || facts_[i].prose > facts_[best].prose))
          best = i;
      if (best == none || within_line(node(best).tag) || node(best).tag == Tag::p ||
          facts_[best].prose * 10 < facts_[scope].prose * 7)
        return scope;
      scope = best;
    }
  }

  /// The article that the text is the body of, with its head.
  std::uint32_t around(std::uint32_t chosen) const {
    std::uint32_t whole = none;
    for (std::uint32_t i = chosen; i != none; i = node(i).parent) {
      if (is_article(i) && has_headline(i)) return i;
      const Attribute* role = tree_.attribute(i, AttributeName::role);
      const bool is_main =
          node(i).tag == Tag::main || (role != nullptr && at(page_, role->value) == "main");
      if (is_main && whole == none) whole = i;
    }
    return whole != none ? whole : 0;
  }

  bool headline(std::uint32_t i) const {
    if (node(i).kind != PageNodeKind::element) return false;
    if (node(i).tag == Tag::h1) return true;
    const Attribute* property = tree_.attribute(i, AttributeName::itemprop);
    return property != nullptr && node(i).tag != Tag::meta &&
           has_word(at(page_, property->value), "headline");
  }
  bool has_headline(std::uint32_t i) const {
    for (std::uint32_t k = i; k < node(i).end; ++k)
      if (headline(k)) return true;
    return false;
  }

  /// From the headline to the text.
  void find_standfirsts() {
    std::uint32_t from = none;
    for (std::uint32_t i = main_.whole; i < main_.node; ++i)
      if (open(i) && headline(i)) from = i;
    if (from == none) return;
    for (std::uint32_t i = from + 1; i < main_.node; ++i) {
      if (!open(i) || inside(main_.node, i) || !facts_[i].standfirst || facts_[i].words < 6)
        continue;
      main_.standfirsts.push_back(i);
      i = node(i).end - 1;
    }
  }

  std::string_view page_;
  const PageTree& tree_;
  MainText& main_;
  const std::vector<NodeFacts>& facts_;
};

// ---- its paragraphs

class Paragraphs {
 public:
  Paragraphs(std::string_view page, const PageTree& tree, const MainText& main,
             std::uint32_t title_node, std::string_view title, TextWriter& out)
      : page_(page),
        tree_(tree),
        main_(main),
        facts_(main.facts),
        title_node_(title_node),
        title_(bare_words(title)),
        out_(out),
        writer_(page, out) {}

  LeftOutWords write() {
    if (main_.node != none) {
      for (const std::uint32_t i : main_.standfirsts) write_part(i);
      write_part(main_.node);
      drop_heading(PagePart::article);
    }
    count_outside();
    return left_out_;
  }

 private:
  struct Open {
    std::uint32_t end;
    Tag tag;
  };
  const PageNode& node(std::uint32_t i) const { return tree_.nodes[i]; }
  std::uint32_t place(std::uint32_t i) const {
    const ScannedTag* tag = tree_.tag(i);
    return tag == nullptr ? last_ : tag->span.begin;
  }
  std::uint32_t& left(PagePart part) {
    return part == PagePart::article ? left_out_.outside
                                     : left_out_.parts[static_cast<std::size_t>(part)];
  }

  void write_part(std::uint32_t root) {
    std::vector<Open> path;
    writer_.end_paragraph();
    std::uint32_t i = root;
    const std::uint32_t end = node(root).end;
    while (i < end || !path.empty()) {
      while (!path.empty() && path.back().end <= i) {
        leave(path.back().tag);
        path.pop_back();
      }
      if (i >= end) break;
      const std::uint32_t next = step(i, root);
      if (next == i + 1 && node(i).kind == PageNodeKind::element && node(i).end > next)
        path.push_back({node(i).end, node(i).tag});
      else if (next == i + 1 && node(i).kind == PageNodeKind::element)
        leave(node(i).tag);
      i = next;
    }
    writer_.end_paragraph();
  }

  /// Writes or enters a node -> the next one.
  std::uint32_t step(std::uint32_t i, std::uint32_t root) {
    const PageNode& here = node(i);
    if (here.kind != PageNodeKind::element) {
      write_text(here);
      return i + 1;
    }
    if (here.tag == Tag::title) return here.end;
    const bool block = !within_line(here.tag);
    PagePart part = i == root ? PagePart::article : facts_[i].part;
    if (part == PagePart::article && i != root) part = part_by_form(i);
    if (part == PagePart::stamp && time_of_entry(i)) part = PagePart::article;
    if (part != PagePart::article) {
      if (block) writer_.end_paragraph();
      if (part == PagePart::related && facts_[i].words > 0) drop_heading(part);
      if (i != title_node_) left(part) += facts_[i].words;
      if (here.tag != Tag::sup) writer_.space(place(i));
      return here.end;
    }
    if (heading(here.tag) && !facts_[i].blocks && facts_[i].words > 0) {
      writer_.end_paragraph();
      write_heading();
      heading_ = i;
      if (facts_[i].standfirst) write_heading();
      return here.end;
    }
    if (here.tag == Tag::table && is_data(i)) {
      writer_.end_paragraph();
      write_table(i);
      return here.end;
    }
    enter(i);
    return i + 1;
  }

  void enter(std::uint32_t i) {
    const Tag tag = node(i).tag;
    if (tag == Tag::br) return writer_.line_break(place(i));
    if (tag == Tag::ignore) return writer_.line_before(tree_.tag(i)->span);
    if (tag == Tag::time && time_of_entry(i)) {
      writer_.end_paragraph();
      entry_time_ = true;
    }
    if (within_line(tag)) return;
    if (tag == Tag::dd && joined_) {
      joined_ = false;
      return;
    }
    writer_.end_paragraph();
    joined_ = false;
    if (tag == Tag::li) writer_.mark("- ");
    if (tag == Tag::pre) writer_.lines_count = true;
    if (tag == Tag::dt) term_ = i;
  }

  void leave(Tag tag) {
    if (tag == Tag::time && entry_time_) {
      writer_.end_paragraph();
      entry_time_ = false;
    }
    if (within_line(tag)) return;
    if (tag == Tag::dt && term_ != none && short_pair(term_)) {
      const std::string_view text = out_.text();
      writer_.words(text.ends_with(':') ? " " : ": ", last_);
      joined_ = true;
      return;
    }
    writer_.end_paragraph();
    if (tag == Tag::li) writer_.mark({});
    if (tag == Tag::pre) writer_.lines_count = false;
  }

  /// "Dead" and "12" of a list of facts.
  bool short_pair(std::uint32_t term) const {
    if (!writer_.inside() || facts_[term].words > 8 || facts_[term].blocks) return false;
    std::uint32_t next = node(term).end;
    while (next < tree_.nodes.size() && node(next).kind == PageNodeKind::space) ++next;
    return next < tree_.nodes.size() && node(next).kind == PageNodeKind::element &&
           node(next).tag == Tag::dd && facts_[next].words <= 12 && !facts_[next].blocks &&
           facts_[next].part == PagePart::article;
  }

  void write_text(const PageNode& text) {
    if (text.kind == PageNodeKind::space) return writer_.space(last_);
    const Span span = tree_.texts[text.index];
    if (facts_[static_cast<std::size_t>(&text - tree_.nodes.data())].words > 0) write_heading();
    writer_.words(span);
    last_ = span.end;
  }

  /// All words of a node, on the line that is being written.
  void write_line(std::uint32_t i) {
    for (std::uint32_t k = i; k < node(i).end;) {
      const PageNode& here = node(k);
      if (here.kind != PageNodeKind::element) {
        if (here.kind == PageNodeKind::space)
          writer_.space(last_);
        else
          writer_.words(tree_.texts[here.index]), last_ = tree_.texts[here.index].end;
        ++k;
      } else if (k != i && facts_[k].part != PagePart::article) {
        left(facts_[k].part) += facts_[k].words;
        k = here.end;
      } else if (k != i && here.tag == Tag::sup && part_by_form(k) != PagePart::article) {
        left(PagePart::notes) += facts_[k].words;
        k = here.end;
      } else {
        if (here.tag == Tag::ignore) writer_.line_before(tree_.tag(k)->span);
        if (!within_line(here.tag) || here.tag == Tag::br) writer_.space(place(k));
        ++k;
      }
    }
  }

  // A heading is written when something follows that it is the heading of.

  void write_heading() {
    if (heading_ == none) return;
    const std::uint32_t i = std::exchange(heading_, none);
    const std::string_view mark = writer_.mark();  // of what follows
    writer_.mark("## ");
    write_line(i);
    writer_.end_paragraph();
    writer_.mark(mark);
  }

  void drop_heading(PagePart part) {
    if (heading_ == none) return;
    left(part) += facts_[heading_].words;
    heading_ = none;
  }

  /// What a piece of the article is by its form alone.
  PagePart part_by_form(std::uint32_t i) const {
    const PageNode& here = node(i);
    const NodeFacts& facts = facts_[i];
    if (heading(here.tag)) {
      if (here.tag <= Tag::h2 && !title_.empty()) {
        const std::string words = bare_words(words_of_node(page_, tree_, i));
        if (words == title_) return PagePart::header;
      }
      return here.tag == Tag::h1 ? PagePart::header : PagePart::article;
    }
    if (here.tag == Tag::sup) return footnote(i) ? PagePart::notes : PagePart::article;
    if (here.tag == Tag::time && facts_[here.parent].blocks && !time_of_entry(i))
      return PagePart::stamp;  // between paragraphs, not in one
    if (within_line(here.tag)) return PagePart::article;
    const bool leaf = !facts.blocks && facts.words > 0;
    if (leaf && facts.linked * 5 >= facts.words * 4 && facts.words <= 25 && !in_table(i))
      return PagePart::related;
    if (leaf && facts.words <= 7 && in_header(i) && !facts.standfirst) return PagePart::byline;
    if (leaf && facts.words <= 12 && only_time(i) && !time_of_entry(i)) return PagePart::stamp;
    return PagePart::article;
  }

  bool in_table(std::uint32_t i) const {
    const Tag tag = node(i).tag;
    return tag == Tag::td || tag == Tag::th || tag == Tag::tr || tag == Tag::dd || tag == Tag::dt;
  }

  bool in_header(std::uint32_t i) const {
    for (std::uint32_t k = node(i).parent; k != none && k >= main_.node; k = node(k).parent)
      if (node(k).tag == Tag::header) return true;
    return false;
  }

  /// A mark of a note, not an exponent: it leads somewhere, or stands in brackets or behind a
  /// figure.
  bool footnote(std::uint32_t i) const {
    const std::string words = words_of_node(page_, tree_, i);
    if (words.empty() || words.size() > 6) return false;
    if (facts_[i].linked > 0 || words.front() == '[' || words.front() == '(') return true;
    const bool digits = words.find_first_not_of("0123456789,* ") == std::string::npos;
    const std::string_view before = out_.text();
    if (before.empty()) return false;
    const char last = before.back();
    return digits && !((last >= 'a' && last <= 'z') || (last >= 'A' && last <= 'Z'));
  }

  /// Its words are those of a <time>, but for "Published" or "Updated".
  bool only_time(std::uint32_t i) const {
    for (std::uint32_t k = i + 1; k < node(i).end; ++k)
      if (node(k).kind == PageNodeKind::element && node(k).tag == Tag::time)
        return facts_[k].words + 3 >= facts_[i].words;
    return false;
  }

  /// In a live blog the time of an entry, not that of the page.
  bool time_of_entry(std::uint32_t i) const {
    if (!main_.live || facts_[i].words > 12) return false;
    bool time = node(i).tag == Tag::time;
    for (std::uint32_t k = i + 1; !time && k < node(i).end; ++k)
      time = node(k).kind == PageNodeKind::element && node(k).tag == Tag::time;
    return time && !in_header_of_page(i);
  }
  bool in_header_of_page(std::uint32_t i) const {
    bool entry = false;
    for (std::uint32_t k = node(i).parent; k != none && k > main_.node; k = node(k).parent) {
      const Tag tag = node(k).tag;
      entry =
          entry || tag == Tag::article || tag == Tag::li || tag == Tag::section || tag == Tag::div;
    }
    return !entry;
  }

  // Tables.

  struct Row {
    std::vector<std::uint32_t> cells;
    bool header = true;  // has header cells alone
  };

  /// The rows of a table, or nothing where a table stands in it.
  std::optional<std::vector<Row>> rows_of(std::uint32_t table) const {
    std::vector<Row> rows;
    for (std::uint32_t i = table + 1; i < node(table).end; ++i) {
      if (node(i).kind != PageNodeKind::element) continue;
      const Tag tag = node(i).tag;
      if (tag == Tag::table) return std::nullopt;
      if (tag == Tag::tr) rows.emplace_back();
      if ((tag == Tag::td || tag == Tag::th) && !rows.empty() &&
          facts_[i].part == PagePart::article) {
        rows.back().cells.push_back(i);
        rows.back().header = rows.back().header && tag == Tag::th;
      }
    }
    return rows;
  }

  /// Facts in rows, not a page laid out with a table.
  bool is_data(std::uint32_t table) const {
    if (const Attribute* role = tree_.attribute(table, AttributeName::role);
        role != nullptr && at_(role->value) == "presentation")
      return false;
    const auto rows = rows_of(table);
    if (!rows || rows->size() < 2) return false;
    std::size_t cells = 0;
    for (const Row& row : *rows) {
      cells += row.cells.size();
      for (const std::uint32_t cell : row.cells)
        if (facts_[cell].words > 60) return false;
    }
    return cells > rows->size() && facts_[table].words <= cells * 16;
  }
  std::string_view at_(Span span) const { return at(page_, span); }

  void write_table(std::uint32_t table) {
    write_heading();
    for (std::uint32_t i = table + 1; i < node(table).end; ++i)
      if (node(i).kind == PageNodeKind::element && node(i).tag == Tag::caption) {
        write_line(i);
        writer_.end_paragraph();
      }
    const std::vector<Row> rows = *rows_of(table);
    const bool header = rows.front().header && rows.front().cells.size() > 1;
    for (std::size_t i = header ? 1 : 0; i < rows.size(); ++i) {
      write_row(rows[i], header ? &rows.front() : nullptr);
      writer_.end_paragraph();
    }
  }

  /// "Halden: 12" of two cells; "Halden, Dead: 12, Injured: 30" below a header.
  void write_row(const Row& row, const Row* header) {
    const bool pair = row.cells.size() == 2;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (facts_[row.cells[i]].words == 0 && i > 0) continue;
      const bool named = header != nullptr && i > 0 && !pair && i < header->cells.size() &&
                         facts_[header->cells[i]].words > 0;
      if (writer_.inside()) {
        const bool colon = out_.text().ends_with(':');
        writer_.words(colon ? " " : pair ? ": " : ", ", last_);
      }
      if (named) {
        write_line(header->cells[i]);
        writer_.words(": ", last_);
      }
      write_line(row.cells[i]);
    }
  }

  /// What stands outside of the article.
  void count_outside() {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> written;
    for (const std::uint32_t i : main_.standfirsts) written.push_back({i, node(i).end});
    if (main_.node != none) written.push_back({main_.node, node(main_.node).end});
    auto next = written.begin();
    for (std::uint32_t i = 0; i < tree_.nodes.size(); ++i) {
      if (i == title_node_) {
        i = node(i).end - 1;
        continue;
      }
      if (next != written.end() && i == next->first) {
        i = next->second - 1;
        ++next;
        continue;
      }
      if (node(i).kind == PageNodeKind::text && node(node(i).parent).tag != Tag::title)
        left(facts_[i].part) += facts_[i].words;
    }
  }

  std::string_view page_;
  const PageTree& tree_;
  const MainText& main_;
  const std::vector<NodeFacts>& facts_;
  std::uint32_t title_node_;
  std::string title_;
  TextWriter& out_;
  PageWriter writer_;
  LeftOutWords left_out_;
  std::uint32_t heading_ = none, term_ = none, last_ = 0;
  bool joined_ = false, entry_time_ = false;
};

}  // namespace

std::string bare_words(std::string_view text) {
  constexpr std::size_t longest = 512;
  std::string bare = ascii_lowered(text.substr(0, longest));
  std::erase_if(bare, [](char c) {
    return !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
             static_cast<unsigned char>(c) >= 0xC3);
  });
  // Dashes and quotation marks are no letters.
  std::string letters;
  for (std::size_t i = 0; i < bare.size(); ++i) {
    if (static_cast<unsigned char>(bare[i]) == 0xE2) continue;
    letters += bare[i];
  }
  return letters;
}

std::string words_of_node(std::string_view page, const PageTree& tree, std::uint32_t node) {
  constexpr std::size_t longest = 2048;
  TextWriter out;
  PageWriter writer(page, out);
  for (std::uint32_t i = node; i < tree.nodes[node].end && out.size() < longest; ++i) {
    if (tree.nodes[i].kind == PageNodeKind::text)
      writer.words(tree.texts[tree.nodes[i].index]);
    else if (tree.nodes[i].kind == PageNodeKind::space || !within_line(tree.nodes[i].tag) ||
             tree.nodes[i].tag == Tag::br)
      writer.space(0);
  }
  return std::string(out.text());
}

MainText find_main_text(std::string_view page, const PageTree& tree, bool live) {
  MainText main;
  main.facts = Judge(page, tree).judge();
  main.live = live || std::any_of(main.facts.begin(), main.facts.end(),
                                  [](const NodeFacts& facts) { return facts.live; });
  Choice(page, tree, main).choose();
  return main;
}

LeftOutWords write_main_text(std::string_view page, const PageTree& tree, const MainText& main,
                             std::uint32_t title_node, std::string_view title, TextWriter& out) {
  return Paragraphs(page, tree, main, title_node, title, out).write();
}

}  // namespace checkclaims
