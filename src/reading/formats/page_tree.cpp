#include "reading/formats/page_tree.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace checkclaims {
namespace {

/// What a tag does to the scan.
enum class Treatment : std::uint8_t {
  keep,
  keep_empty,  ///< has no content and no end tag
  keep_text,   ///< its content has references but no tags
  drop,        ///< the tag goes, its content stays
  cut,         ///< goes with its content, up to its end tag
  cut_raw,     ///< the same, and without an end tag it reaches to the end of the page
};

struct TagRow {
  std::string_view name;
  Tag tag;
  Treatment treatment;
};

using enum Treatment;
constexpr TagRow tag_rows[] = {
    {"a", Tag::a, keep},
    {"abbr", Tag::formatting, keep},
    {"acronym", Tag::formatting, keep},
    {"address", Tag::address, keep},
    {"applet", Tag::other, cut},
    {"area", Tag::other, drop},
    {"article", Tag::article, keep},
    {"aside", Tag::aside, keep},
    {"audio", Tag::other, cut},
    {"b", Tag::formatting, keep},
    {"base", Tag::other, drop},
    {"basefont", Tag::other, drop},
    {"big", Tag::formatting, keep},
    {"blockquote", Tag::blockquote, keep},
    {"body", Tag::body, keep_empty},
    {"br", Tag::br, keep_empty},
    {"button", Tag::button, keep},
    {"canvas", Tag::other, cut},
    {"caption", Tag::caption, keep},
    {"center", Tag::div, keep},
    {"cite", Tag::formatting, keep},
    {"code", Tag::formatting, keep},
    {"col", Tag::other, drop},
    {"colgroup", Tag::other, drop},
    {"datalist", Tag::other, cut},
    {"dd", Tag::dd, keep},
    {"del", Tag::formatting, cut},  // what was taken back
    {"details", Tag::div, keep},
    {"dfn", Tag::formatting, keep},
    {"div", Tag::div, keep},
    {"dl", Tag::dl, keep},
    {"dt", Tag::dt, keep},
    {"em", Tag::formatting, keep},
    {"embed", Tag::other, drop},
    {"fieldset", Tag::fieldset, keep},
    {"figcaption", Tag::figcaption, keep},
    {"figure", Tag::figure, keep},
    {"font", Tag::formatting, keep},
    {"footer", Tag::footer, keep},
    {"form", Tag::form, keep},
    {"frame", Tag::other, drop},
    {"frameset", Tag::other, drop},
    {"h1", Tag::h1, keep},
    {"h2", Tag::h2, keep},
    {"h3", Tag::h3, keep},
    {"h4", Tag::h4, keep},
    {"h5", Tag::h5, keep},
    {"h6", Tag::h6, keep},
    {"head", Tag::other, drop},
    {"header", Tag::header, keep},
    {"hr", Tag::hr, keep_empty},
    {"html", Tag::html, keep_empty},
    {"i", Tag::formatting, keep},
    {"iframe", Tag::other, cut},
    {"image", Tag::other, drop},
    {"img", Tag::other, drop},
    {"input", Tag::other, drop},
    {"ins", Tag::formatting, keep},
    {"isindex", Tag::other, drop},
    {"kbd", Tag::formatting, keep},
    {"keygen", Tag::other, drop},
    {"label", Tag::label, keep},
    {"legend", Tag::label, keep},
    {"li", Tag::li, keep},
    {"link", Tag::link, keep_empty},
    {"main", Tag::main, keep},
    {"mark", Tag::formatting, keep},
    {"math", Tag::other, cut},
    {"menu", Tag::ul, keep},
    {"meta", Tag::meta, keep_empty},
    {"nav", Tag::nav, keep},
    {"nobr", Tag::formatting, keep},
    {"noembed", Tag::other, cut},
    {"noframes", Tag::other, drop},  // the only words of a page of frames
    {"noscript", Tag::other, cut},
    {"object", Tag::other, cut},
    {"ol", Tag::ol, keep},
    {"p", Tag::p, keep},
    {"param", Tag::other, drop},
    {"plaintext", Tag::other, drop},
    {"pre", Tag::pre, keep},
    {"progress", Tag::other, cut},
    {"s", Tag::formatting, keep},
    {"script", Tag::other, cut_raw},
    {"section", Tag::section, keep},
    {"select", Tag::other, cut},
    {"small", Tag::formatting, keep},
    {"source", Tag::other, drop},
    {"span", Tag::span, keep},
    {"strike", Tag::formatting, keep},
    {"strong", Tag::formatting, keep},
    {"style", Tag::other, cut_raw},
    {"summary", Tag::div, keep},
    {"sup", Tag::sup, keep},
    {"svg", Tag::other, cut},
    {"table", Tag::table, keep},
    {"tbody", Tag::tbody, keep},
    {"td", Tag::td, keep},
    {"template", Tag::other, cut},
    {"textarea", Tag::other, cut},
    {"tfoot", Tag::tbody, keep},
    {"th", Tag::th, keep},
    {"thead", Tag::tbody, keep},
    {"time", Tag::time, keep},
    {"title", Tag::title, keep_text},
    {"tr", Tag::tr, keep},
    {"track", Tag::other, drop},
    {"tt", Tag::formatting, keep},
    {"u", Tag::formatting, keep},
    {"ul", Tag::ul, keep},
    {"video", Tag::other, cut},
    {"wbr", Tag::other, drop},
    {"xmp", Tag::pre, keep},
};
constexpr TagRow custom_element = {"", Tag::other, keep};
constexpr TagRow ignore_comment = {"", Tag::ignore, keep_empty};
constexpr std::size_t longest_name = 10;

const TagRow& row_of(std::string_view name) {
  std::array<char, longest_name> low{};
  if (name.size() > low.size()) return custom_element;
  std::transform(name.begin(), name.end(), low.begin(), ascii_lower);
  const std::string_view wanted(low.data(), name.size());
  const auto* row =
      std::lower_bound(std::begin(tag_rows), std::end(tag_rows), wanted,
                       [](const TagRow& r, std::string_view name_) { return r.name < name_; });
  return row != std::end(tag_rows) && row->name == wanted ? *row : custom_element;
}

constexpr std::pair<std::string_view, AttributeName> attribute_rows[] = {
    {"aria-hidden", AttributeName::aria_hidden},
    {"class", AttributeName::class_names},
    {"content", AttributeName::content},
    {"datetime", AttributeName::datetime},
    {"hidden", AttributeName::hidden},
    {"href", AttributeName::href},
    {"id", AttributeName::id},
    {"itemprop", AttributeName::itemprop},
    {"itemtype", AttributeName::itemtype},
    {"lang", AttributeName::lang},
    {"name", AttributeName::name},
    {"property", AttributeName::property},
    {"pubdate", AttributeName::pubdate},
    {"rel", AttributeName::rel},
    {"role", AttributeName::role},
    {"style", AttributeName::style},
    {"xml:lang", AttributeName::lang},
};

bool same_lowered(std::string_view text, std::string_view low) {
  return text.size() == low.size() &&
         std::equal(text.begin(), text.end(), low.begin(),
                    [](char c, char l) { return ascii_lower(c) == l; });
}

// ---- which elements close which, as the HTML standard has it

bool heading(Tag tag) { return tag >= Tag::h1 && tag <= Tag::h6; }
bool list(Tag tag) { return tag == Tag::ol || tag == Tag::ul; }
bool cell(Tag tag) { return tag == Tag::td || tag == Tag::th; }
bool of_table(Tag tag) {
  return cell(tag) || tag == Tag::tr || tag == Tag::tbody || tag == Tag::caption;
}
/// Elements within a line, which an end tag cannot reach through a block.
bool within_line(Tag tag) {
  return tag == Tag::other || tag == Tag::formatting || tag == Tag::a || tag == Tag::button ||
         tag == Tag::label || tag == Tag::span || tag == Tag::sup || tag == Tag::time;
}
bool closes_paragraph(Tag tag) { return !within_line(tag) && !of_table(tag) && tag != Tag::br; }
/// End tags of what stands in a cell do not leave it.
bool encloses(Tag tag) { return cell(tag) || tag == Tag::caption || tag == Tag::table; }

class Scan {
 public:
  explicit Scan(std::string_view page) : page_(page) {}

  PageTree read() {
    tree_.nodes.reserve(page_.size() / 32 + 8);
    tree_.nodes.push_back({PageNodeKind::element, Tag::html});
    std::size_t at = 0;
    while (at < page_.size()) {
      if (tree_.tags.size() >= most_tags || tree_.texts.size() >= most_tags) {
        tree_.words_beyond = count_words(page_.substr(at));
        break;
      }
      const std::size_t tag = next_markup(at);
      text(at, tag);
      at = tag < page_.size() ? markup(tag) : tag;
    }
    while (!open_.empty()) pop();
    tree_.nodes.front().end = static_cast<std::uint32_t>(tree_.nodes.size());
    return std::move(tree_);
  }

 private:
  struct Open {
    Tag tag;
    const TagRow* row;
    std::uint32_t node;
  };

  char at(std::size_t i) const { return i < page_.size() ? page_[i] : '\0'; }

  /// The next "<" that begins a tag or comment.
  std::size_t next_markup(std::size_t from) const {
    while ((from = page_.find('<', from)) != std::string_view::npos) {
      const char next = at(from + 1);
      if (ascii_letter(next) || next == '!' || next == '?' || next == '/') return from;
      ++from;
    }
    return page_.size();
  }

  void text(std::size_t begin, std::size_t end) {
    if (begin >= end) return;
    const std::string_view said = page_.substr(begin, end - begin);
    if (too_deep_ > 0) {
      tree_.words_too_deep += count_words(said);
      return;
    }
    if (std::all_of(said.begin(), said.end(), is_page_space)) {
      const PageNode& last = tree_.nodes.back();
      if (last.kind != PageNodeKind::space || last.parent != inside())
        add_node(PageNodeKind::space, Tag::other, PageNode::none);
      return;
    }
    add_node(PageNodeKind::text, Tag::other, static_cast<std::uint32_t>(tree_.texts.size()));
    tree_.texts.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
  }

  /// From a "<" on -> behind what begins there.
  std::size_t markup(std::size_t begin) {
    const char next = at(begin + 1);
    if (next == '!' && page_.substr(begin, 4) == "<!--") return comment(begin);
    if (next == '!' || next == '?' || (next == '/' && !ascii_letter(at(begin + 2)))) {
      const std::size_t end = page_.find('>', begin + 2);
      return end == std::string_view::npos ? page_.size() : end + 1;
    }
    return tag(begin);
  }

  std::size_t comment(std::size_t begin) {
    if (page_.substr(begin + 4, 1) == ">") return begin + 5;
    if (page_.substr(begin + 4, 2) == "->") return begin + 6;
    std::size_t end = page_.find("--", begin + 4);
    while (end != std::string_view::npos && at(end + 2) != '>' && page_.substr(end + 2, 2) != "!>")
      end = page_.find("--", end + 1);
    if (end == std::string_view::npos) return page_.size();
    const std::size_t behind = page_.find('>', end) + 1;
    std::size_t word = begin + 4;
    while (word < end && is_page_space(page_[word])) ++word;
    if (page_.substr(word, end - word).starts_with("checkclaims-ignore") && at(end + 2) == '>')
      emit(ignore_comment, begin, behind, {});
    return behind;
  }

  std::size_t tag(std::size_t begin) {
    const bool ends = at(begin + 1) == '/';
    std::size_t i = begin + (ends ? 2 : 1);
    const std::size_t name = i;
    while (i < page_.size() && !is_page_space(page_[i]) && page_[i] != '/' && page_[i] != '>') ++i;
    const TagRow& row = row_of(page_.substr(name, i - name));
    found_.clear();
    linked_data_ = false;
    i = attributes(i, row);
    if (i > page_.size()) return page_.size();  // a tag that never ends is none
    if (ends) {
      close(row);
      return i;
    }
    switch (row.treatment) {
      case drop: return i;
      case cut:
      case cut_raw: return cut_element(row, begin, i);
      case keep_text: return text_element(row, begin, i);
      case keep_empty:
        if (row.tag != Tag::html && row.tag != Tag::body)
          emit(row, begin, i, found_);
        else if (!std::exchange(row.tag == Tag::html ? html_seen_ : body_seen_, true))
          emit(row, begin, i, found_);
        return i;
      case keep: break;
    }
    if (row.tag == Tag::formatting && found_.empty()) return i;
    open(row, begin, i);
    return i;
  }

  /// Reads the attributes of a tag into `found_` -> behind its ">"; beyond the page if none is.
  std::size_t attributes(std::size_t i, const TagRow& row) {
    for (;;) {
      while (i < page_.size() && (is_page_space(page_[i]) || page_[i] == '/')) ++i;
      if (i >= page_.size()) return page_.size() + 1;
      if (page_[i] == '>') return i + 1;
      const std::size_t name = i++;
      while (i < page_.size() && !is_page_space(page_[i]) && page_[i] != '/' && page_[i] != '>' &&
             page_[i] != '=')
        ++i;
      const std::size_t name_end = i;
      while (i < page_.size() && is_page_space(page_[i])) ++i;
      std::size_t begin = i, end = i;
      if (at(i) == '=') {
        ++i;
        while (i < page_.size() && is_page_space(page_[i])) ++i;
        const char quote = at(i);
        if (quote == '"' || quote == '\'') {
          begin = i + 1;
          end = page_.find(quote, begin);
          if (end == std::string_view::npos) return page_.size() + 1;
          i = end + 1;
        } else {
          begin = i;
          while (i < page_.size() && !is_page_space(page_[i]) && page_[i] != '>') ++i;
          end = i;
        }
      }
      take_attribute(row, page_.substr(name, name_end - name), begin, end);
    }
  }

  void take_attribute(const TagRow& row, std::string_view name, std::size_t begin,
                      std::size_t end) {
    constexpr std::size_t most = 32;  // of one tag
    if (row.treatment == cut_raw) {
      const std::string_view value = page_.substr(begin, end - begin);
      linked_data_ =
          linked_data_ || (same_lowered(name, "type") &&
                           ascii_lowered(value.substr(0, 64)).find("ld+json") != std::string::npos);
      return;
    }
    if (found_.size() >= most) return;
    for (const auto& [known, attribute] : attribute_rows)
      if (known.size() == name.size() && same_lowered(name, known)) {
        const bool again =
            std::any_of(found_.begin(), found_.end(),
                        [seen = attribute](const Attribute& other) { return other.name == seen; });
        if (!again)
          found_.push_back(
              {attribute, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}});
        return;
      }
  }

  /// Where the end tag of an element begins, from `from` on.
  std::size_t end_tag(std::string_view name, std::size_t from) const {
    for (; (from = page_.find("</", from)) != std::string_view::npos; from += 2) {
      const char next = from + 2 + name.size() < page_.size() ? page_[from + 2 + name.size()] : '>';
      if ((next == '>' || next == '/' || is_page_space(next)) &&
          same_lowered(page_.substr(from + 2, name.size()), name))
        return from;
    }
    return std::string_view::npos;
  }

  bool& none_ends(const TagRow& row) {
    return none_ends_[static_cast<std::size_t>(&row - std::begin(tag_rows))];
  }

  std::size_t cut_element(const TagRow& row, std::size_t begin, std::size_t content) {
    if (none_ends(row)) return content;
    const bool closed_itself = row.treatment == cut && content >= 2 && page_[content - 2] == '/';
    if (closed_itself) return content;
    const std::size_t end = end_tag(row.name, content);
    if (end == std::string_view::npos) {
      none_ends(row) = true;
      if (row.treatment == cut) return content;
      tree_.words_never_ended += count_words(page_.substr(begin));
      return page_.size();
    }
    if (linked_data_)
      tree_.linked_data.push_back(
          {static_cast<std::uint32_t>(content), static_cast<std::uint32_t>(end)});
    const std::size_t behind = page_.find('>', end);
    return behind == std::string_view::npos ? page_.size() : behind + 1;
  }

  std::size_t text_element(const TagRow& row, std::size_t begin, std::size_t content) {
    if (none_ends(row)) return content;
    const std::size_t end = end_tag(row.name, content);
    if (end == std::string_view::npos) {
      none_ends(row) = true;
      return content;
    }
    if (too_deep_ == 0) {
      emit(row, begin, content, found_);
      push(row);
      text(content, end);
      pop();
    }
    const std::size_t behind = page_.find('>', end);
    return behind == std::string_view::npos ? page_.size() : behind + 1;
  }

  void emit(const TagRow& row, std::size_t begin, std::size_t end,
            std::span<const Attribute> attributes) {
    if (too_deep_ > 0) return;
    const auto index = static_cast<std::uint32_t>(tree_.tags.size());
    if (row.tag == Tag::html)
      tree_.nodes.front().index = index;
    else
      add_node(PageNodeKind::element, row.tag, index);
    tree_.tags.push_back({row.tag,
                          {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
                          static_cast<std::uint32_t>(tree_.attributes.size()),
                          static_cast<std::uint32_t>(attributes.size())});
    tree_.attributes.insert(tree_.attributes.end(), attributes.begin(), attributes.end());
  }

  /// The innermost open element.
  std::uint32_t inside() const { return open_.empty() ? 0 : open_.back().node; }

  void add_node(PageNodeKind kind, Tag tag, std::uint32_t index) {
    const auto behind = static_cast<std::uint32_t>(tree_.nodes.size() + 1);
    tree_.nodes.push_back({kind, tag, index, inside(), behind});
  }

  void push(const TagRow& row) {
    open_.push_back({row.tag, &row, static_cast<std::uint32_t>(tree_.nodes.size() - 1)});
    ++count(row.tag);
  }

  // ---- what is open

  std::size_t& count(Tag tag) { return counts_[static_cast<std::size_t>(tag)]; }

  void pop() {
    tree_.nodes[open_.back().node].end = static_cast<std::uint32_t>(tree_.nodes.size());
    --count(open_.back().tag);
    open_.pop_back();
  }
  void pop_to(std::size_t size) {
    while (open_.size() > size) pop();
  }

  /// The innermost open element that `wanted` holds for, unless one that `stops` holds for is
  /// nearer: its index, or that behind the last.
  template <class Wanted, class Stops>
  std::size_t innermost(Wanted wanted, Stops stops) const {
    for (std::size_t i = open_.size(); i-- > 0;) {
      if (wanted(open_[i].tag)) return i;
      if (stops(open_[i].tag)) break;
    }
    return open_.size();
  }

  /// In a table, but in none of its cells.
  bool outside_cells() const {
    if (open_.empty()) return false;
    const Tag inner = open_.back().tag;
    return inner == Tag::table || inner == Tag::tr || inner == Tag::tbody;
  }

  void make_room(Tag tag) {
    const auto is = [](Tag one) { return [one](Tag other) { return other == one; }; };
    const auto block = [](Tag other) {
      return !within_line(other) && other != Tag::address && other != Tag::div && other != Tag::p;
    };
    if (closes_paragraph(tag) && count(Tag::p) > 0) pop_to(innermost(is(Tag::p), encloses));
    if (heading(tag) && !open_.empty() && heading(open_.back().tag)) pop();
    if (tag == Tag::li && count(Tag::li) > 0) pop_to(innermost(is(Tag::li), block));
    if (tag == Tag::dd || tag == Tag::dt)
      pop_to(innermost([](Tag other) { return other == Tag::dd || other == Tag::dt; }, block));
    if (tag == Tag::a && count(Tag::a) > 0)
      pop_to(innermost(is(Tag::a), [](Tag other) { return !within_line(other); }));
    if (tag == Tag::button && count(Tag::button) > 0) pop_to(innermost(is(Tag::button), encloses));
    if (tag == Tag::table && outside_cells())
      pop_to(innermost(is(Tag::table), [](Tag) { return false; }));
    if (of_table(tag)) {
      const auto above = [tag](Tag other) {
        return other == Tag::table || (tag == Tag::tr && other == Tag::tbody) ||
               (cell(tag) && (other == Tag::tr || other == Tag::tbody));
      };
      pop_to(innermost(above, is(Tag::table)) + 1);
    }
  }

  void open(const TagRow& row, std::size_t begin, std::size_t end) {
    if (too_deep_ > 0) {
      ++too_deep_;
      return;
    }
    if (of_table(row.tag) && count(Tag::table) == 0) return;
    make_room(row.tag);
    if (open_.size() >= deepest_nesting) {
      ++too_deep_;
      return;
    }
    emit(row, begin, end, found_);
    push(row);
  }

  bool heading_open() {
    for (Tag tag = Tag::h1; tag <= Tag::h6; tag = static_cast<Tag>(static_cast<int>(tag) + 1))
      if (count(tag) > 0) return true;
    return false;
  }

  void close(const TagRow& row) {
    if (row.tag == Tag::html || row.tag == Tag::body || row.treatment != keep) return;
    if (too_deep_ > 0) {
      --too_deep_;
      return;
    }
    const Tag tag = row.tag;
    const auto wanted = [tag](Tag other) {
      return other == tag || (heading(tag) && heading(other));
    };
    const auto stops = [tag](Tag other) {
      if (within_line(tag)) return !within_line(other);
      if (tag == Tag::table || of_table(tag)) return other == Tag::table;
      return encloses(other) || (tag == Tag::li && list(other));
    };
    if (heading(tag) ? !heading_open() : count(tag) == 0) return;
    const std::size_t at = innermost(wanted, stops);
    if (at < open_.size() && tag == Tag::formatting && open_[at].row != &row) return;
    pop_to(at);
  }

  std::string_view page_;
  PageTree tree_;
  std::vector<Attribute> found_;
  bool linked_data_ = false, html_seen_ = false, body_seen_ = false;
  std::array<bool, std::size(tag_rows)> none_ends_{};
  std::vector<Open> open_;
  std::array<std::size_t, static_cast<std::size_t>(Tag::ul) + 1> counts_{};
  std::uint32_t too_deep_ = 0;  // start tags beyond the deepest, less end tags
};

}  // namespace

PageTree read_page_tree(std::string_view page) { return Scan(page).read(); }

std::uint32_t count_words(std::string_view text) {
  std::uint32_t words = 0;
  bool counted = false;
  for (const char c : text) {
    if (is_page_space(c)) {
      counted = false;
    } else if (!counted && (ascii_letter(c) || (c >= '0' && c <= '9') ||
                            static_cast<unsigned char>(c) >= 0xC3)) {
      counted = true;
      ++words;
    }
  }
  return words;
}

const Attribute* PageTree::attribute(std::uint32_t node, AttributeName name) const {
  const ScannedTag* start = tag(node);
  if (start == nullptr) return nullptr;
  for (std::uint32_t i = 0; i < start->attribute_count; ++i)
    if (attributes[start->first_attribute + i].name == name)
      return &attributes[start->first_attribute + i];
  return nullptr;
}

}  // namespace checkclaims
