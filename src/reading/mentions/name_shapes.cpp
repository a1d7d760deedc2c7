#include "reading/mentions/name_shapes.hpp"

#include <algorithm>

namespace checkclaims {
namespace {

/// One sentence, read from left to right.
class Scan {
 public:
  Scan(const SentenceView& sentence, const SentenceWords& words, const ArticleWords& book)
      : sentence_(sentence),
        words_(words),
        book_(book),
        size_(static_cast<std::uint32_t>(sentence.tokens.size())) {}

  std::vector<Found> names() {
    for (std::uint32_t i = 0; i < size_;) i = std::max(i + 1, step(i));
    return std::move(found_);
  }

 private:
  struct Pending {
    std::string_view office;
    std::uint32_t last = 0;  ///< behind the title
    std::uint32_t name_from =
        0;  ///< where a form of address that belongs to the name begins, plus one
    bool set = false;
  };

  std::uint32_t step(std::uint32_t i);
  std::uint32_t read_run(std::uint32_t first);
  std::uint32_t read_title(std::uint32_t i);
  bool read_headed(std::uint32_t first, std::uint32_t last);
  std::uint32_t read_piece(std::uint32_t i, std::uint32_t last);
  std::uint32_t read_plain(std::uint32_t i, std::uint32_t last);
  std::uint32_t piece_end(std::uint32_t i, std::uint32_t last) const;
  std::uint32_t body_at(std::uint32_t i);
  void add(Found found);

  const Row& row(const Hit& hit) const { return sentence_.lexicon.row(hit); }
  bool demonym(const Hit& hit) const {
    return sentence_.lexicon.role(hit).is(Construction::demonym);
  }
  bool starts(std::uint32_t i) const {
    if (i <= words_.start) return true;
    const char mark = sentence_.tokens[i - 1].mark;
    return mark == '"' || mark == ':' || mark == '\'';
  }
  bool ordinary(std::uint32_t i) const {
    if (words_[i].table != nullptr || words_.is(i, class_given | class_particle)) return false;
    const std::string_view word = sentence_.word(i);
    if (words_.title_case && !book_.has_capital(word)) return true;
    return words_.is(i, class_ordinary | class_function) || word.ends_with("ly") ||
           word.ends_with("ing") || (!book_.has_capital(word) && book_.has_lower(sentence_, i));
  }
  /// "WFA" begins as the words of "World Flood Agency" do.
  bool shortens(std::uint32_t acronym, const Found& name) const {
    const std::string_view letters = sentence_.word(acronym);
    std::size_t at = 0;
    for (std::uint32_t t = name.first; t < name.last && at < letters.size(); ++t)
      if (sentence_.tokens[t].capitalised && sentence_.word(t).front() == letters[at]) ++at;
    return at == letters.size();
  }
  bool hyphenated_adjective(std::uint32_t last) const {
    return last + 1 < size_ && sentence_.tokens[last].mark == '-' && sentence_.tokens[last].glued &&
           sentence_.tokens[last + 1].glued && sentence_.tokens[last + 1].kind == TokenKind::word &&
           !sentence_.tokens[last + 1].capitalised;
  }

  const SentenceView& sentence_;
  const SentenceWords& words_;
  const ArticleWords& book_;
  std::uint32_t size_;
  std::vector<Found> found_;
  Pending title_;
};

void Scan::add(Found found) {
  if (title_.set) {
    found.titled = true;
    found.office = title_.office;
    if (title_.name_from != 0) found.first = title_.name_from - 1;
    title_ = {};
  }
  // "US-led": an adjective that names nobody.
  if (hyphenated_adjective(found.last) && found.shape != Shape::plain) return;
  found_.push_back(found);
}

std::uint32_t Scan::step(std::uint32_t i) {
  const Token& token = sentence_.tokens[i];
  if (title_.set && title_.last != i &&
      !(title_.last + 1 == i && sentence_.tokens[i - 1].mark == ',')) {
    const char mark = token.mark;
    if (!(mark == ',' && title_.last == i)) title_ = {};
  }
  if (token.kind != TokenKind::word) {
    // "(WFA)" after the name that it is short for.
    if (token.mark == '(' && !found_.empty() && found_.back().last == i && i + 2 < size_ &&
        sentence_.tokens[i + 1].all_caps && sentence_.tokens[i + 2].mark == ')' &&
        words_[i + 1].table == nullptr && sentence_.tokens[i + 1].span.size() > 2 &&
        shortens(i + 1, found_.back())) {
      Found acronym{i + 1, i + 2,
                    found_.back().shape == Shape::plain ? Shape::plain : Shape::headed};
      acronym.kind = found_.back().kind;
      acronym.acronym = static_cast<std::uint32_t>(found_.size());
      found_.push_back(acronym);
      return i + 3;
    }
    return i + 1;
  }
  const Hit* table = words_[i].table;
  const bool particle = words_.is(i, class_particle) && !token.capitalised &&
                        !words_.is(i, class_function) && i + 1 < size_ &&
                        (nameable(sentence_, words_, i + 1) ||
                         (sentence_.tokens[i + 1].mark == '-' && sentence_.tokens[i + 1].glued &&
                          nameable(sentence_, words_, i + 2)));
  if (nameable(sentence_, words_, i) || (particle && words_[i].title == nullptr))
    return read_run(i);
  if (table != nullptr) {  // "occupied West Bank"
    add({i, table->last, Shape::table, table});
    return table->last;
  }
  if (words_[i].title != nullptr) return read_title(i);
  if (words_[i].body != nullptr)
    if (const std::uint32_t last = body_at(i)) return last;
  return i + 1;
}

std::uint32_t Scan::read_title(std::uint32_t i) {
  const Hit& hit = *words_[i].title;
  const Row& title = row(hit);
  const bool chained =
      title_.set &&
      (title_.last == i || (title_.last + 1 == i && sentence_.tokens[i - 1].mark == ','));
  if (!chained) title_ = {};
  // A former president holds no office, nor does one who is only elected.
  const bool elect = hit.last + 1 < size_ && sentence_.tokens[hit.last].mark == '-' &&
                     words_.is(hit.last + 1, class_qualifier);
  const bool qualified = elect || (i > 0 && words_.is(i - 1, class_qualifier));
  if (!title[TitleField::office].empty())
    title_.office = qualified ? std::string_view() : title[TitleField::office];
  if (title[TitleField::in_name]) title_.name_from = i + 1;
  title_.set = true;
  title_.last = elect ? hit.last + 2 : hit.last;
  // "Gov.", "Lt." are in the table without their full stop too.
  if (title_.last < size_ && sentence_.tokens[title_.last].mark == '.' &&
      sentence_.tokens[title_.last].glued && title_.last + 1 < size_)
    ++title_.last;
  return title_.last;
}

/// 0 where the words at `i` are no body.
std::uint32_t Scan::body_at(std::uint32_t i) {
  const auto body = find_body(sentence_, words_, i, found_.empty() ? nullptr : &found_.back());
  if (!body) return 0;
  if (!found_.empty() && found_.back().first >= body->first) found_.pop_back();
  title_ = {};
  found_.push_back(*body);
  return body->last;
}

std::uint32_t Scan::read_run(std::uint32_t first) {
  const std::uint32_t last = std::max(run_end(sentence_, words_, book_, first), first + 1);
  // A line between two places is neither of them.
  if (last + 1 < size_ && sentence_.tokens[last].mark == '-' && sentence_.tokens[last].glued &&
      nameable(sentence_, words_, last + 1)) {
    const std::uint32_t behind =
        words_[last + 1].table != nullptr ? words_[last + 1].table->last : last + 2;
    if (words_.is(behind, class_place_noun)) return behind;
  }
  std::uint32_t i = first;
  while (i + 1 < last && starts(first) && words_[i].title == nullptr && words_[i].body == nullptr &&
         ordinary(i)) {
    ++i;
    while (i + 1 < last && !nameable(sentence_, words_, i)) ++i;
  }
  if (!words_.title_case && read_headed(i, last)) return last;  // also where "US-led" named nobody
  while (i < last) i = read_piece(i, last);
  return std::max(i, last);
}

/// A name whose last word, or the word before "of", says what it is.
bool Scan::read_headed(std::uint32_t first, std::uint32_t last) {
  if (last - first < 2) return false;
  while (words_[first].title != nullptr && words_[first].title->last < last - 1)
    first = words_[first].title->last;
  if (words_[first].table != nullptr && words_[first].table->last >= last) return false;
  if (words_[first].body != nullptr && words_[first].body->last >= last) return false;
  std::uint32_t head = last - 1;
  for (std::uint32_t i = first; i + 1 < last; ++i)
    if (sentence_.says_small(i + 1, "of") && words_.is(i, class_of_head)) head = i;
  const bool first_says = words_.is(first, class_place_first) && !words_.is(first, class_given);
  if (!words_.is(head, class_body_head | class_place_head | class_of_head) && !first_says)
    return false;
  if (head == last - 1 && !first_says && !words_.is(head, class_body_head | class_place_head))
    return false;
  // "Qatari Foreign Ministry" is a kind of body with its place.
  for (std::uint32_t i = first + 1; i < last; ++i)
    if (words_[i].body != nullptr && words_[i].body->last == last) return false;
  Found found{first, last, Shape::headed};
  found.kind =
      words_.is(head, class_place_head) || (first_says && !words_.is(head, class_body_head))
          ? EntityKind::place
          : EntityKind::organization;
  title_ = {};
  add(found);
  return true;
}

std::uint32_t Scan::read_piece(std::uint32_t i, std::uint32_t last) {
  if (sentence_.tokens[i].kind != TokenKind::word) return i + 1;
  const Hit* table = words_[i].table;
  if (words_[i].title != nullptr && (table == nullptr || table->last <= words_[i].title->last))
    return read_title(i);
  const bool named = title_.set && title_.last == i;
  if (table != nullptr) {
    const std::uint32_t behind = piece_end(table->last, last);
    const bool person = !demonym(*table) && table->last < behind &&
                        (named || words_.is(i, class_given)) && words_[table->last].body == nullptr;
    const bool surname = named && row(*table)[PlaceField::kind] == "city" && table->last - i == 1;
    if (!person && !surname) {
      if (named && title_.name_from == 0) title_ = {};
      add({i, table->last, Shape::table, table});
      return table->last;
    }
    if (surname && !person) {
      add({i, table->last});
      return table->last;
    }
  } else if (words_[i].body != nullptr && !named) {
    if (const std::uint32_t end = body_at(i)) return end;
  }
  return read_plain(i, last);
}

/// Where the words that no table knows end.
std::uint32_t Scan::piece_end(std::uint32_t i, std::uint32_t last) const {
  while (i < last && words_[i].table == nullptr && words_[i].title == nullptr &&
         words_[i].body == nullptr)
    ++i;
  return i;
}

std::uint32_t Scan::read_plain(std::uint32_t i, std::uint32_t last) {
  const bool named = title_.set && (title_.last == i || title_.last + 1 == i);
  std::uint32_t end = piece_end(i + 1, last);
  // "Michael Jordan", "Foreign Minister Israel Katz": the person wins over the place.
  const bool swallow = end < last && words_[end].table != nullptr && !demonym(*words_[end].table) &&
                       words_[end].table->last == last && (named || words_.is(i, class_given));
  if (swallow) end = last;
  Found found{i, end};
  if (words_.title_case && !named) {
    end = i + 1;
    while (end < last && !ordinary(end) && !ordinary(end - 1) && words_[end].table == nullptr)
      ++end;
    found.last = end;
    found.unsure = true;
  }
  while (found.last > i + 1 && (sentence_.tokens[found.last - 1].kind != TokenKind::word ||
                                words_.is(found.last - 1, class_no_name)))
    --found.last;
  bool all_ordinary = true;
  for (std::uint32_t k = i; k < found.last; ++k)
    if (sentence_.tokens[k].kind == TokenKind::word) all_ordinary = all_ordinary && ordinary(k);
  const bool lone = found.last - i == 1 && !named;
  const bool owner = found.last < size_ &&
                     sentence_.tokens[found.last].kind == TokenKind::possessive && !all_ordinary;
  if (lone && starts(i) && !owner) found.unsure = true;
  if (all_ordinary && !named) {
    title_ = {};
    return end;
  }
  if (!named) title_ = {};
  // "Al Shifa hospital": the noun belongs to the name unless it says whose hospital it is.
  const bool at_end = found.last == end && end < size_ && words_[end].facility != nullptr;
  if (at_end && !named && !found.unsure && !sentence_.tokens[end].glued &&
      (end - i > 1 || !has_form_of_demonym(sentence_.word(i)))) {
    found.shape = Shape::headed;
    found.kind = EntityKind::place;
    found.last = end = words_[end].facility->last;
  }
  add(found);
  return end;
}

}  // namespace

std::vector<Found> find_names(const SentenceView& sentence, const SentenceWords& words,
                              const ArticleWords& book) {
  return Scan(sentence, words, book).names();
}

}  // namespace checkclaims
