#include "linking/weighing.hpp"

#include <algorithm>

namespace checkclaims {
namespace {

/// From these odds on a figure is taken for the total of its article's event, and up to those it is not.
constexpr Milli sure_total = 0, no_total = -1500;
constexpr Milli possible_story = -1000;

/// Of each mention its event cluster, or ToldArticle::none.
std::vector<std::vector<std::uint32_t>> clusters_of_mentions(std::span<const Reading> readings, std::span<const EventCluster> clusters) {
  std::vector<std::vector<std::uint32_t>> all;
  for (const Reading& reading : readings) all.emplace_back(reading.mentions.size(), ToldArticle::none);
  for (std::uint32_t c = 0; c < clusters.size(); ++c)
    for (const auto& [reading, mention] : clusters[c].mentions) all[reading][mention] = c;
  return all;
}

/// The lower first; nothing where rounding and hedges allow both.
std::optional<std::pair<const WeighedFigure*, const WeighedFigure*>> apart_by_value(const Reading& one, const WeighedFigure& a,
                                                                                    const Reading& other, const WeighedFigure& b) {
  const Interval &x = one.claims[a.claim].value.possible, &y = other.claims[b.claim].value.possible;
  if (surely_below(x, y)) return std::pair(&a, &b);
  if (surely_below(y, x)) return std::pair(&b, &a);
  return std::nullopt;
}

}  // namespace

Weighing weigh_articles(std::span<const Reading> readings, const EntityLinks& entities, std::span<const EventCluster> clusters) {
  Weighing weighing{Rarity(readings), {}, {}, {}};
  weighing.articles = told_articles(readings, entities, clusters, weighing.rarity);
  weighing.stories = weigh_stories(weighing.articles, entities, weighing.rarity);
  const auto cluster_of = clusters_of_mentions(readings, clusters);
  for (std::uint32_t r = 0; r < readings.size(); ++r)
    weighing.figures.push_back(weigh_totals(readings[r], weighing.articles[r], cluster_of[r], clusters, entities));
  return weighing;
}

void settle_wholes(std::vector<Reading>& readings, const Weighing& weighing, std::span<const EventCluster> clusters) {
  for (std::uint32_t r = 0; r < readings.size(); ++r) {
    const std::uint32_t main = weighing.articles[r].main;
    if (main == ToldArticle::none) continue;
    const auto own = std::find_if(clusters[main].mentions.begin(), clusters[main].mentions.end(), [r](const auto& mention) { return mention.first == r; });
    for (const WeighedFigure& figure : weighing.figures[r]) {
      Claim& claim = readings[r].claims[figure.claim];
      if (claim.counting == Counting::increment || claim.counting == Counting::share || clusters[main].ongoing) continue;
      if (figure.odds <= no_total) claim.whole = false;
      if (figure.odds < sure_total || !figure.likeliest) continue;
      claim.whole = true;
      if (own != clusters[main].mentions.end() && figure.clues[TotalClue::main_event] == 0 && figure.clues[TotalClue::other_day] == 0 &&
          std::holds_alternative<EventMention>(readings[r].mentions[claim.subject_mention].what))
        claim.subject_mention = own->second;
    }
  }
}

std::vector<WeighedClues> clues_of(std::span<const Reading> readings, const Weighing& weighing, const EntityLinks& entities,
                                   const EventLinks& events) {
  std::vector<WeighedClues> all;
  const auto add = [&all](WeighedClues clues, std::span<const Milli> values, std::span<const ClueRow> rows) {
    for (std::size_t i = 0; i < values.size(); ++i)
      if (values[i] != 0) clues.values.emplace_back(rows[i].id, values[i]);
    all.push_back(std::move(clues));
  };
  for (std::uint32_t r = 0; r < readings.size(); ++r)
    for (const WeighedFigure& figure : weighing.figures[r]) {
      const Claim& claim = readings[r].claims[figure.claim];
      add({WeighedClues::Kind::total, r, r, claim.value_span, {}, claim.measure, figure.odds, claim.value.hard, {}, {}}, figure.clues.all(), total_weights);
    }
  std::vector<StoryPair> stories = weighing.stories;
  std::sort(stories.begin(), stories.end(), [](const StoryPair& a, const StoryPair& b) { return std::tie(a.one, a.other) < std::tie(b.one, b.other); });
  for (const StoryPair& story : stories) {
    const ToldArticle &a = weighing.articles[story.one], &b = weighing.articles[story.other];
    add({WeighedClues::Kind::story, story.one, story.other, {}, {}, {}, story.odds, {}, {}, {}}, story_clues(a, b, entities, weighing.rarity).all(), story_weights);
    if (story.odds < possible_story) continue;
    for (const WeighedFigure& x : weighing.figures[story.one])
      for (const WeighedFigure& y : weighing.figures[story.other]) {
        const Reading &one = readings[story.one], &other = readings[story.other];
        if (one.claims[x.claim].measure != other.claims[y.claim].measure) continue;
        const auto found = apart_by_value(one, x, other, y);
        if (!found) continue;
        const FigureSide first{&one, &a, weighing.figures[story.one], &x, events.event_of[story.one]};
        const FigureSide second{&other, &b, weighing.figures[story.other], &y, events.event_of[story.other]};
        const bool rising = found->first == &x;
        const auto clues = pair_clues(rising ? first : second, rising ? second : first, story.odds, entities, events, weighing.rarity);
        add({WeighedClues::Kind::pair, story.one, story.other, one.claims[x.claim].value_span, other.claims[y.claim].value_span,
             one.claims[x.claim].measure, weigh(clues.all(), pair_weights), one.claims[x.claim].value.hard, other.claims[y.claim].value.hard, {}},
            clues.all(), pair_weights);
      }
  }
  return all;
}

}  // namespace checkclaims
