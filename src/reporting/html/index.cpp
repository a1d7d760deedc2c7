#include "reporting/html/index.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "reporting/text_finding.hpp"
#include "reporting/wording.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_places = 6;         // articles named in an entry
constexpr std::size_t most_findings = 12;      // findings named in an entry
constexpr std::size_t most_open_entries = 60;  // entries of a list that is not folded

/// One event or name.
struct IndexEntry {
  std::string name, days;
  std::optional<Day> day;  ///< for events: when it was
  std::size_t claims = 0, articles = 0;
  DocumentId last{};                    ///< of those counted in `articles`
  std::vector<ClaimId> places;          ///< the first claim in each of the first articles
  std::vector<std::uint32_t> findings;  ///< indexes
};

class IndexEntries {
 public:
  void add(const std::string& key, const std::string& name, const LinkedClaim& claim, ClaimId id) {
    if (name.empty()) return;
    IndexEntry& entry = entries_[key.empty() ? name : key];
    if (entry.claims == 0) entry.name = name;
    if (entry.claims++ == 0 || entry.last != claim.document) {
      ++entry.articles;
      entry.last = claim.document;
      if (entry.places.size() < most_places) entry.places.push_back(id);
    }
  }
  void set_days(const Subject& subject) {
    IndexEntry& entry = entries_[subject.id];
    entry.day = subject.date.low ? subject.date.low : subject.date.high;
    entry.days = shown_period(subject.date);
    if (subject.ongoing && !entry.days.empty()) entry.days.insert(0, "since ");
  }
  void add_finding(const std::string& key, std::uint32_t finding) {
    const auto entry = entries_.find(key);
    if (entry != entries_.end()) entry->second.findings.push_back(finding);
  }
  /// By day, those without one last, then by name.
  std::vector<IndexEntry> sorted() && {
    std::vector<IndexEntry> all;
    for (auto& [key, entry] : entries_) all.push_back(std::move(entry));
    std::stable_sort(all.begin(), all.end(), [](const IndexEntry& a, const IndexEntry& b) {
      const auto rank = [](const IndexEntry& entry) {
        return std::tuple(!entry.day, entry.day ? entry.day->number : 0,
                          std::string_view(entry.name));
      };
      return rank(a) < rank(b);
    });
    return all;
  }

 private:
  std::map<std::string, IndexEntry> entries_;
};

void write_entry(HtmlReport& html, const IndexEntry& entry, Markup& out) {
  out.block("li", {}, [&] {
    out.element("strong", entry.name);
    std::string counts = entry.days.empty() ? "" : " · " + entry.days;
    counts +=
        fmt::format(" · {} claim{} in {} article{}", entry.claims, entry.claims == 1 ? "" : "s",
                    entry.articles, entry.articles == 1 ? "" : "s");
    out.element("span", {{"class", "count"}}, counts);
    if (!entry.findings.empty()) {
      out.in("span", {{"class", "entry-findings"}}, [&] {
        for (std::size_t i = 0; i < std::min(entry.findings.size(), most_findings); ++i) {
          const Finding& finding = html.analysis().findings[entry.findings[i]];
          out.text(" ");
          out.element("a",
                      {Link::to_finding(html.layout(), finding.id),
                       {"class", fmt::format("to-finding {}", name_of(finding.severity))}},
                      finding.rule);
        }
        if (entry.findings.size() > most_findings)
          out.text(fmt::format(" and {} more", entry.findings.size() - most_findings));
      });
    }
    out.in("span", {{"class", "entry-places"}}, [&] {
      for (const ClaimId id : entry.places) {
        const LinkedClaim& claim = html.analysis().claims[id];
        out.text(" ");
        out.element("a", {html.to_place(claim.document, html.page().focus_begin(claim))},
                    html.page().shown_path(claim.document));
      }
      if (entry.articles > entry.places.size())
        out.text(fmt::format(" and {} more", entry.articles - entry.places.size()));
    });
  });
}

void write_entries(HtmlReport& html, std::string_view title, const std::vector<IndexEntry>& all,
                   Markup& out) {
  if (all.empty()) return;
  out.element("h3", title);
  out.line();
  const auto write_list = [&](std::size_t begin, std::size_t end) {
    out.block("ul", {{"class", "index"}}, [&] {
      for (std::size_t i = begin; i < end; ++i) write_entry(html, all[i], out);
    });
  };
  write_list(0, std::min(all.size(), most_open_entries));
  if (all.size() <= most_open_entries) return;
  out.block("details", {}, [&] {
    out.element("summary", fmt::format("{} more", all.size() - most_open_entries));
    write_list(most_open_entries, all.size());
  });
}

}  // namespace

void write_index(HtmlReport& html, Markup& out) {
  const Analysis& analysis = html.analysis();
  IndexEntries events, names;
  std::map<std::string_view, std::string_view> entity_of;  // a name -> the id of its entity
  for (const Entity& entity : analysis.entities) entity_of.emplace(entity.name, entity.id);
  for (const ClaimId id : analysis.claims.ids()) {
    const LinkedClaim& claim = analysis.claims[id];
    const bool event = claim.subject.kind == SubjectKind::event;
    (event ? events : names).add(claim.subject.id, claim.subject.name, claim, id);
    if (event && !claim.subject.id.empty()) events.set_days(claim.subject);
    names.add(claim.holder.id, claim.holder.name, claim, id);
    for (const std::string& speaker : claim.said.speaker) {
      const auto entity = entity_of.find(speaker);
      names.add(entity == entity_of.end() ? "" : std::string(entity->second), speaker, claim, id);
    }
  }
  for (std::uint32_t i = 0; i < analysis.findings.size(); ++i) {
    const Subject& subject = analysis.findings[i].subject;
    (subject.kind == SubjectKind::event ? events : names)
        .add_finding(subject.id.empty() ? subject.name : subject.id, i);
  }
  out.block("section", {{"id", "index"}, {"aria-labelledby", "index-title"}}, [&] {
    out.element("h2", {{"id", "index-title"}}, "Index");
    out.line();
    if (analysis.claims.empty()) out.element("p", "No claim was read.");
    write_entries(html, "Events", std::move(events).sorted(), out);
    write_entries(html, "Names", std::move(names).sorted(), out);
  });
}

}  // namespace checkclaims
