#include <algorithm>
#include <array>

#include "lexicon/generate/places.hpp"
#include "lexicon/inflect.hpp"
#include "lexicon/tokenize.hpp"

namespace checkclaims::generate {
namespace {

/// A synset whose instances are places of a kind. The first that holds decides.
struct Kind {
  std::uint32_t synset;
  const char* kind;
};
constexpr std::array<Kind, 13> kinds = {{
    {8544813, "country"},
    {8626283, "city"},  // municipality
    {8524735, "city"},
    {8665504, "city"},    // town
    {8672738, "city"},    // village
    {8518505, "city"},    // capital
    {8633957, "city"},    // port
    {8491826, "region"},  // administrative district
    {8552138, "region"},  // territory
    {8574314, "region"},  // geographical area
    {9316454, "region"},  // island
    {9203827, "region"},  // archipelago
    {9388848, "region"},  // peninsula
}};
constexpr std::uint32_t province = 8654360;

class Reader {
 public:
  Reader(Places& places, const WordNet& net) : places_(places), net_(net) {}

  void read() {
    for (const Synset& synset : net_.nouns)
      if (const char* kind = kind_of(synset)) kind_[synset.offset] = kind;
    for (const auto& [offset, kind] : kind_)
      for (const std::string& word : net_.noun(offset).words) named_[fold(word)].push_back(offset);
    find_written();
    add_rows();
    add_containers();
    add_shared_names();
    add_demonyms();
  }

 private:
  const char* kind_of(const Synset& synset) const {
    const bool instance =
        std::any_of(synset.pointers.begin(), synset.pointers.end(),
                    [](const Pointer& pointer) { return pointer.symbol == "@i"; });
    if (!instance || (synset.file != file_place && synset.file != file_object)) return nullptr;
    for (const auto& [to, kind] : kinds)
      if (net_.reaches(synset.offset, to, {"@", "@i"})) return kind;
    return nullptr;
  }

  /// Whether the capitalised word means the place: no well-known person or thing has that name.
  bool means_the_place(const std::string& word) const {
    const std::string lemma = fold(word);
    if (!places_.is_free(word) || net_.ordinary.contains(lemma) ||
        word.find('.') != std::string::npos || lemma.ends_with("capital") ||
        lemma.ends_with(" state"))
      return false;
    const auto senses = net_.senses.find(lemma);
    if (senses == net_.senses.end()) return true;
    const std::uint32_t as_place = count_of(net_.as_place, lemma);
    if (as_place > count_of(net_.as_person, lemma) + count_of(net_.as_other, lemma)) return true;
    return std::all_of(senses->second.begin(), senses->second.end(), [this](std::uint32_t sense) {
      const int file = net_.noun(sense).file;
      return file == file_place || file == file_object;
    });
  }

  /// Finds the hand-written row of each place: it has one of its names, and the kind.
  void find_written() {
    for (const auto& [offset, kind] : kind_)
      for (const std::string& word : net_.noun(offset).words) {
        auto row = places_.row_of(word);
        if (!row) continue;
        // The suffixes by which the table distinguishes a state from an earlier row of the same
        // name.
        for (const char* ending : {"-us", "-state"})
          if (std::string_view(kind) == "region" && places_.at(*row).kind != kind &&
              places_.has(*row + ending))
            row = *row + ending;
        const std::string& wanted = places_.at(*row).kind;
        // "Georgia" is the country, and so is "Fiji", though WordNet lists it as an island.
        const auto& same_name = named_.at(fold(word));
        const bool other_fits = std::any_of(same_name.begin(), same_name.end(),
                                            [&](std::uint32_t o) { return kind_.at(o) == wanted; });
        if (wanted != kind && (other_fits || wanted == "city" || std::string_view(kind) == "city"))
          continue;
        auto& claimants = written_[*row];
        claimants.push_back(offset);
        row_[offset] = *row;
        break;
      }
    // If several places share the name, the row belongs to none of them except a province.
    for (const auto& [row, claimants] : written_) {
      const auto is_province = [this](std::uint32_t offset) { return rank(offset) == 0; };
      const bool one = std::count_if(claimants.begin(), claimants.end(), is_province) == 1;
      for (const std::uint32_t offset : claimants)
        if (claimants.size() > 1 && !(one && is_province(offset))) shared_.insert(offset);
    }
  }

  void add_rows() {
    for (const auto& [offset, kind] : kind_) {
      const auto& words = net_.noun(offset).words;
      if (shared_.contains(offset)) continue;
      for (const std::string& word : words) {
        if (!means_the_place(word) || named_.at(fold(word)).size() > 1) continue;
        // Short alternative names often belong to something else.
        if (word != words.front() && word.size() < 6 && word.find(' ') == std::string::npos)
          continue;
        if (!row_.contains(offset)) {
          if (const auto row = places_.add_row(word, kind, "")) row_[offset] = *row;
        }
        if (row_.contains(offset)) places_.add_word(row_.at(offset), word);
      }
    }
  }

  /// The nearest containing place that has a row; empty if there is none.
  std::string container(std::uint32_t offset) const {
    std::vector<std::uint32_t> open{offset};
    for (std::size_t at = 0; at < open.size() && at < 40; ++at) {
      const std::size_t begin = open.size();
      for (const Pointer& pointer : net_.noun(open[at]).pointers)
        if (pointer.symbol == "#p" && kind_.contains(pointer.to)) open.push_back(pointer.to);
      // Provinces and countries are undisputed as containing places.
      std::stable_sort(open.begin() + static_cast<std::ptrdiff_t>(begin), open.end(),
                       [this](std::uint32_t a, std::uint32_t b) { return rank(a) < rank(b); });
      for (std::size_t i = begin; i < open.size(); ++i)
        if (const auto row = row_.find(open[i]); row != row_.end() && !shared_.contains(open[i]))
          return row->second;
    }
    return {};
  }

  int rank(std::uint32_t offset) const {
    if (net_.reaches(offset, province, {"@", "@i"})) return 0;
    return std::string_view(kind_.at(offset)) == "country" ? 1 : 2;
  }

  void add_containers() {
    for (const auto& [offset, row] : row_) {
      if (shared_.contains(offset)) continue;
      const std::string in = container(offset);
      if (!in.empty()) places_.refine(row, in);
    }
  }

  /// A name shared by several places of a kind is placed in what contains them all.
  void add_shared_names() {
    for (const auto& [name, offsets] : named_) {
      if (offsets.size() < 2 || places_.row_of(name)) continue;
      const std::string_view kind = kind_.at(offsets.front());
      if (!std::all_of(offsets.begin(), offsets.end(),
                       [&](std::uint32_t o) { return kind_.at(o) == kind; }))
        continue;
      const std::string& word = spelling(offsets.front(), name);
      if (!means_the_place(word)) continue;
      const auto row = places_.add_row(word, std::string(kind), shared_container(offsets));
      if (row) places_.add_word(*row, word);
    }
  }

  const std::string& spelling(std::uint32_t offset, const std::string& folded) const {
    const auto& words = net_.noun(offset).words;
    return *std::find_if(words.begin(), words.end(),
                         [&](const std::string& word) { return fold(word) == folded; });
  }

  std::string shared_container(const std::vector<std::uint32_t>& offsets) const {
    std::vector<std::string> common;
    for (std::size_t i = 0; i < offsets.size(); ++i) {
      const std::string nearest = container(offsets[i]);
      if (nearest.empty()) return {};
      auto outer = places_.around(nearest);
      outer.insert(outer.begin(), nearest);
      if (i == 0) common = outer;
      std::erase_if(common, [&](const std::string& row) {
        return std::find(outer.begin(), outer.end(), row) == outer.end();
      });
    }
    return common.empty() ? std::string() : common.front();
  }

  /// "Texan" belongs to Texas as an adjective and as a noun; "Frenchman" belongs to France.
  void add_demonyms() {
    std::map<std::string, std::set<std::string>> rows;  // demonym -> rows it may mean
    for (const Synset& adjective : net_.adjectives) {
      if (adjective.words.size() != 1) continue;
      std::set<std::string> of;
      for (const Pointer& pointer : adjective.pointers)
        if (pointer.symbol == "\\" && row_.contains(pointer.to)) of.insert(row_.at(pointer.to));
      if (of.size() != 1) continue;
      rows[adjective.words.front()].insert(*of.begin());
      for (const Pointer& pointer : adjective.pointers)
        if (pointer.symbol == "+" && pointer.part == 'n' &&
            net_.noun(pointer.to).file == file_person)
          for (const std::string& word : net_.noun(pointer.to).words)
            note_people(rows, word, *of.begin());
    }
    for (const Synset& noun : net_.nouns)
      if (noun.file == file_person)
        if (const auto row = home_in(noun.gloss))
          for (const std::string& word : noun.words)
            if (word.substr(0, 3) == row->second.substr(0, 3)) note_people(rows, word, row->first);
    for (const auto& [word, of] : rows) {
      const std::string folded = fold(word);
      const bool ordinary =
          net_.ordinary.contains(folded) ||
          (folded.ends_with("s") && net_.ordinary.contains(folded.substr(0, folded.size() - 1)));
      if (of.size() == 1 && !ordinary) places_.add_demonym(*of.begin(), word);
    }
  }

  void note_people(std::map<std::string, std::set<std::string>>& rows, const std::string& word,
                   const std::string& row) const {
    if (word.find(' ') != std::string::npos) return;
    const bool changes = word.ends_with("woman") || word.ends_with("shman") ||
                         word.ends_with("chman") || word.ends_with("seman") ||
                         word.ends_with("tsman");
    const std::string noun = changes ? word + '|' + word.substr(0, word.size() - 2) + "en" : word;
    if (word.ends_with("ese") || word.ends_with("sh") || word.ends_with("ch") ||
        word.ends_with("rse")) {
      rows[word].insert(row);
      return;
    }
    for (const auto& [form, bits] : inflected(Inflection::noun, noun)) rows[form].insert(row);
  }

  /// "a native or inhabitant of X" -> the row of X, and X. The word is a demonym only if it is
  /// derived from the name: badgers come from Wisconsin, and from zoos.
  std::optional<std::pair<std::string, std::string>> home_in(const std::string& gloss) const {
    const std::string_view text(gloss);
    const std::size_t of = text.find(" of ");
    if (of == std::string_view::npos) return std::nullopt;
    const std::string_view who = text.substr(0, of);
    const bool people = who.ends_with("native") || who.ends_with("inhabitant") ||
                        who.ends_with("resident") || who.ends_with("citizen");
    if (!people) return std::nullopt;
    std::string_view where = text.substr(of + 4);
    where = where.substr(0, where.find_first_of(";,("));
    while (where.ends_with(' ')) where.remove_suffix(1);
    if (where.starts_with("the ")) where.remove_prefix(4);
    const auto row = places_.row_of(std::string(where));
    if (!row || where.empty() || (where.front() & 0x20) != 0) return std::nullopt;
    return std::pair(*row, std::string(where));
  }

  Places& places_;
  const WordNet& net_;
  std::map<std::uint32_t, const char*> kind_;                ///< of each place, by offset
  std::map<std::string, std::vector<std::uint32_t>> named_;  ///< folded name -> places
  std::map<std::uint32_t, std::string> row_;                 ///< of each place that has one
  /// Hand-written row -> places that may be it.
  std::map<std::string, std::vector<std::uint32_t>> written_;
  std::set<std::uint32_t> shared_;  ///< places whose row may mean another
};

}  // namespace

void add_wordnet_places(Places& places, const WordNet& net) { Reader(places, net).read(); }

}  // namespace checkclaims::generate
