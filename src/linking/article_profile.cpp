#include "linking/article_profile.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "linking/in_parallel.hpp"

namespace checkclaims {
namespace {

template <class T>
void keep_once(std::vector<T>& all) {
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  all.shrink_to_fit();
}

constexpr std::uint32_t early_bytes = 500;  // of the body: the opening of the article

/// How strongly a mention or figure at this place indicates what the article is about.
std::uint32_t prominence(const LinkedReading& reading, std::uint32_t at) {
  for (const Block& block : reading.document.blocks) {
    if (block.kind == BlockKind::title && block.span.begin <= at && at < block.span.end) return 3;
    if (block.kind != BlockKind::title) return at < block.span.begin + early_bytes ? 2 : 1;
  }
  return 1;
}

void take_words(ArticleProfile& profile, const Rarity& rarity) {
  double norm = 0;
  profile.word_weights.reserve(profile.clues->words.size());
  for (const WordCount& word : profile.clues->words) {
    const double weight =
        (1 + std::log(static_cast<double>(word.count))) * rarity.of_word(word.key);
    profile.word_weights.push_back(weight);
    norm += weight * weight;
  }
  norm = std::sqrt(norm) + 1e-9;
  for (double& weight : profile.word_weights) weight /= norm;
}

void take_names(ArticleProfile& profile, const LinkedReading& reading,
                std::span<const std::uint32_t> entity_of, const EntityLinks& entities) {
  for (std::size_t m = 0; m < reading.mentions.size(); ++m) {
    const auto* name = if_is<NameMention>(reading.mentions[m]);
    std::uint32_t entity = name == nullptr || name->demonym ? EntityLinks::none : entity_of[m];
    if (entity == EntityLinks::none) continue;
    if (entities.entities[entity].kind == EntityKind::person && part_count(*name) > 1)
      profile.persons.push_back(entity);
    if (entities.entities[entity].kind != EntityKind::place) continue;
    for (int depth = 0; entity != EntityLinks::none && depth < 8;
         ++depth, entity = entities.within[entity])
      profile.places.push_back(entity);
  }
  keep_once(profile.persons);
  keep_once(profile.places);
}

void take_figures(ArticleProfile& profile, const LinkedReading& reading) {
  for (const LinkedClaim& claim : reading.claims) {
    if (claim.kind() != ClaimKind::figure || !stated(claim) || !claim.figure().value.hard.exact() ||
        !claim.figure().value.hard.low->whole())
      continue;
    profile.figures.emplace_back(claim.said.measure,
                                 claim.figure().value.hard.low->thousandths / 1000);
  }
  keep_once(profile.figures);
}

template <class Numbers>
bool share(const Numbers& a, const Numbers& b) {
  return std::any_of(a.begin(), a.end(), [&b](const auto number) {
    return std::binary_search(b.begin(), b.end(), number);
  });
}

/// The article contains one of the names.
bool says(const ArticleClues& article, const std::vector<std::uint32_t>& names) {
  return share(names, article.names) || share(names, article.headline) ||
         share(names, article.called);
}

/// Some mention of the event in that article is dated by the hour or part of the day.
bool dated_by_hours(const LinkedReading& reading, std::uint32_t index, const EventCluster& event) {
  return std::any_of(event.mentions.begin(), event.mentions.end(), [&](const auto& at) {
    const auto* mention =
        at.first == index ? if_is<EventMention>(reading.mentions[at.second]) : nullptr;
    const auto* date = mention != nullptr && mention->date
                           ? if_is<DateMention>(reading.mentions[*mention->date])
                           : nullptr;
    return date != nullptr && by_hours(*date);
  });
}

}  // namespace

bool years_apart(const ArticleProfile& a, const ArticleProfile& b) {
  const auto &one = a.clues->lead_years, &other = b.clues->lead_years;
  return !one.empty() && !other.empty() && !share(one, other);
}

bool names_apart(const ArticleProfile& a, const ArticleProfile& b) {
  return !a.clues->called.empty() && !b.clues->called.empty() && !says(*a.clues, b.clues->called) &&
         !says(*b.clues, a.clues->called);
}

bool by_hours(const DateMention& date) {
  return date.kind == TimexKind::time || date.value.find('T') != std::string::npos ||
         !date.mod.empty();
}

namespace {

/// Mentions of an article, each with its event cluster; sorted.
using ClusteredMentions = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

/// By reading.
std::vector<ClusteredMentions> clustered_mentions(std::size_t readings,
                                                  std::span<const EventCluster> clusters) {
  std::vector<ClusteredMentions> all(readings);
  for (std::uint32_t c = 0; c < clusters.size(); ++c)
    for (const auto& [reading, mention] : clusters[c].mentions)
      all[reading].emplace_back(mention, c);
  return all;
}

ArticleProfile profile_of(std::uint32_t r, const LinkedReading& reading,
                          const EntityLinks& entities, std::span<const EventCluster> clusters,
                          ClusteredMentions cluster_of, const Rarity& rarity) {
  std::sort(cluster_of.begin(), cluster_of.end());
  ArticleProfile profile;
  profile.reading = r;
  profile.clues = &reading.clues;
  if (reading.document.published.days.exact())
    profile.published = reading.document.published.days.low;
  take_words(profile, rarity);
  take_names(profile, reading, entities.entity_of[r], entities);
  take_figures(profile, reading);
  std::map<std::uint32_t, std::uint32_t> weight;  // by cluster
  for (const auto& [mention, c] : cluster_of) {
    const EventCluster& cluster = clusters[c];
    if (cluster.date.exact())
      profile.event_days.push_back(cluster.date.low->number);
    else if (cluster.assumed)
      profile.assumed_days.push_back(cluster.assumed->number);
    profile.event_places.insert(profile.event_places.end(), cluster.where.begin(),
                                cluster.where.end());
    weight[c] += prominence(reading, reading.mentions[mention].span.begin) +
                 (cluster.some.has(Telling::news) ? 1 : 0);
  }
  for (const LinkedClaim& claim : reading.claims)
    if (claim.kind() == ClaimKind::figure)
      if (const auto known =
              std::lower_bound(cluster_of.begin(), cluster_of.end(),
                               std::pair(claim.said.subject_mention, std::uint32_t{0}));
          known != cluster_of.end() && known->first == claim.said.subject_mention)
        weight[known->second] += prominence(reading, claim.said.span.begin);
  keep_once(profile.event_days);
  keep_once(profile.assumed_days);
  keep_once(profile.event_places);
  // An event named by words of the text takes precedence over one implied by a figure and a
  // place.
  for (const bool named : {true, false}) {
    std::uint32_t most = 0;
    for (const auto& [c, w] : weight) {
      if (clusters[c].family == "news" || (named ? clusters[c].generic : clusters[c].where.empty()))
        continue;
      if (w > most ||
          (w == most && clusters[c].mentions.front() < clusters[profile.main].mentions.front())) {
        most = w;
        profile.main = c;
      }
    }
    if (profile.main != ArticleProfile::none) break;
  }
  if (profile.main == ArticleProfile::none) return profile;
  const EventCluster& main = clusters[profile.main];
  profile.main_day_stated = main.date.exact();
  profile.main_day_by_hours = dated_by_hours(reading, r, main);
  if (main.date.exact())
    profile.main_day = main.date.low;
  else if (main.assumed)
    profile.main_day = main.assumed;
  profile.main_places.assign(main.where.begin(), main.where.end());
  profile.main_family = main.family;
  return profile;
}

}  // namespace

std::vector<ArticleProfile> article_profiles(std::span<const LinkedReading> readings,
                                             const EntityLinks& entities,
                                             std::span<const EventCluster> clusters,
                                             const Rarity& rarity) {
  std::vector<ClusteredMentions> cluster_of = clustered_mentions(readings.size(), clusters);
  std::vector<ArticleProfile> all(readings.size());
  for_each_in_parallel(readings.size(), [&](std::size_t r) {
    all[r] = profile_of(static_cast<std::uint32_t>(r), readings[r], entities, clusters,
                        std::move(cluster_of[r]), rarity);
  });
  return all;
}

}  // namespace checkclaims
