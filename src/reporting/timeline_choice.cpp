// Which stories a name selects, and which names are similar to one that selects none.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "checkclaims/nearest.hpp"
#include "checkclaims/report.hpp"
#include "checkclaims/wording.hpp"
#include "reporting/folded_words.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t shortest_key = 8, most_names_offered = 3;

/// The spellings of all named things, by id and by name.
class Spellings {
 public:
  explicit Spellings(const Analysis& analysis) {
    for (const Entity& entity : analysis.entities) {
      by_[entity.id] = &entity;
      by_.emplace(entity.name, &entity);
    }
  }
  /// Empty if neither the subject nor its place has a name.
  std::vector<std::string> of(const Subject& subject) const {
    std::vector<std::string> names;
    for (const std::string* key : {&subject.id, &subject.place})
      if (const auto found = by_.find(*key); !key->empty() && found != by_.end()) {
        names.push_back(found->second->name);
        names.insert(names.end(), found->second->spellings.begin(), found->second->spellings.end());
      }
    return names;
  }

 private:
  std::map<std::string_view, const Entity*> by_;
};

/// The names by which a story can be found.
std::vector<std::string> names_of(const Analysis& analysis, const Story& story,
                                  const Spellings& spellings) {
  std::vector<std::string> names = spellings.of(story.subject);
  for (const std::string& name : {story.subject.name, story.subject.place,
                                  measure_text(story.measure, *analysis.lexicon), story.counted})
    if (!name.empty()) names.push_back(name);
  for (const ValueGroup& value_group : story.value_groups)
    if (const LinkedClaim& claim = analysis.claims.at(value_group.claims.front());
        claim.kind() == ClaimKind::office)
      names.push_back(claim.holder.name);
  return names;
}

bool means(const Analysis& analysis, const std::vector<std::string>& words, std::string_view name,
           const Story& story, const Spellings& spellings) {
  if (name.size() >= shortest_key && story.key.starts_with(name)) return true;
  std::set<std::string> said = {story.measure, story.subject.event_kind};
  for (const std::string& term : names_of(analysis, story, spellings))
    for (std::string& word : folded_words(term)) said.insert(std::move(word));
  return !words.empty() && std::all_of(words.begin(), words.end(), [&](const std::string& word) {
    return said.contains(word);
  });
}

/// Whether two places give the whole: a value reported once, or values of different parts, do not
/// make a story.
bool told_twice(const Analysis& analysis, const Story& story) {
  std::size_t places = 0;
  for (const ValueGroup& value_group : story.value_groups)
    for (const ClaimId i : value_group.claims) places += of_whole(analysis.claims.at(i)) ? 1U : 0U;
  return places > 1;
}

/// The distance of `name` from being a part of `other`: the sum of the changes needed in each word.
std::size_t far(const std::vector<std::string>& words, const std::vector<std::string>& other) {
  std::size_t sum = 0;
  for (const std::string& word : words) {
    std::size_t least = word.size();
    for (const std::string& candidate : other) least = std::min(least, distance(word, candidate));
    sum += least;
  }
  return sum;
}

}  // namespace

Timeline timeline_of(const Analysis& analysis, std::string_view name) {
  Timeline timeline{analysis, {}, 0};
  const Spellings spellings(analysis);
  const auto words = folded_words(name);
  for (Story& story : stories_of(analysis)) {
    if (name.empty() && !told_twice(analysis, story))
      ++timeline.left_out;
    else if (name.empty() || means(analysis, words, name, story, spellings))
      timeline.stories.push_back(std::move(story));
  }
  return timeline;
}

std::vector<std::string> names_like(const Analysis& analysis, std::string_view name) {
  const Spellings spellings(analysis);
  const auto words = folded_words(name);
  std::set<std::string> known;
  for (const Story& story : stories_of(analysis))
    for (std::string& candidate : names_of(analysis, story, spellings))
      known.insert(std::move(candidate));
  std::vector<std::tuple<std::size_t, std::size_t, std::string>> ranked;  // changes, length, name
  for (const std::string& candidate : known)
    ranked.emplace_back(far(words, folded_words(candidate)), candidate.size(), candidate);
  std::sort(ranked.begin(), ranked.end());
  std::vector<std::string> names;
  for (std::size_t i = 0; i < std::min(ranked.size(), most_names_offered); ++i)
    names.push_back(std::get<2>(ranked[i]));
  return names;
}

}  // namespace checkclaims
