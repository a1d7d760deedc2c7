// The words by which publishing systems name the parts of their pages.
#include "reading/formats/page_words.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "reading/formats/page_tree.hpp"

namespace checkclaims {
namespace {

constexpr std::array<std::string_view, page_part_count> part_names = {
    "article",       "advertising", "bylines",        "captions",       "comments",
    "cookie banner", "footer",      "forms",          "header",         "hidden text",
    "navigation",    "newsletter",  "footnote marks", "paywall notice", "media players",
    "pop-ups",       "pull quotes", "related links",  "share buttons",  "sidebar",
    "dates",         "tags"};

struct PartRow {
  std::string_view words;  ///< one or more, which follow each other in one name
  PagePart part;
  std::uint16_t most_words;
  std::string_view why;
};

constexpr std::uint16_t any = 0;
using enum PagePart;
/// The first row that matches decides: "comment-share" is of the comments.
constexpr PartRow part_rows[] = {
    {"comments", comments, any, "what readers wrote: WordPress, Drupal, Arc"},
    {"comment", comments, any, "one of them: WordPress's li.comment"},
    {"commentlist", comments, any, "WordPress classic themes"},
    {"disqus", comments, any, "comments of a service, saved with the page"},
    {"coral", comments, any, "comments of a service that newspapers use"},
    {"respond", comments, any, "WordPress's form for comments"},
    {"responses", comments, any, "comments as Medium calls them"},
    {"cookie", cookie_banner, any, "banner of consent"},
    {"cookies", cookie_banner, any, "banner of consent"},
    {"consent", cookie_banner, any, "amp-consent, and most platforms of consent"},
    {"gdpr", cookie_banner, any, "banner of consent by the name of its law"},
    {"onetrust", cookie_banner, any, "a platform of consent"},
    {"didomi", cookie_banner, any, "a platform of consent"},
    {"cmp", cookie_banner, any, "consent management platform"},
    {"paywall", paywall, 90, "notice at the end of a teaser; on some sites the text behind it too"},
    {"regwall", paywall, 90, "the same for readers without an account"},
    {"subscriber", paywall, 90, "\"for subscribers only\""},
    {"subscribers", paywall, 90, "\"for subscribers only\""},
    {"meter", paywall, 90, "\"you have two articles left\""},
    {"metered", paywall, 90, "\"you have two articles left\""},
    {"premium", paywall, 60, "offer of a subscription; also a mark of articles that need one"},
    {"gate", paywall, 60, "notice in front of the rest: Ghost's gh-post-upgrade-cta and others"},
    {"upgrade", paywall, 60, "Ghost: gh-post-upgrade-cta"},
    {"newsletter", newsletter, 150, "form for an address"},
    {"newsletters", newsletter, 150, "form for an address"},
    {"signup", newsletter, 90, "form for an address"},
    {"sign up", newsletter, 90, "form for an address"},
    {"subscribe", newsletter, 90, "form for an address"},
    {"subscription", newsletter, 90, "form for an address"},
    {"mailchimp", newsletter, 150, "form of a mailing service"},
    {"related", related, any, "links to other articles: nearly every system"},
    {"relatedposts", related, any, "Jetpack: jp-relatedposts"},
    {"recirc", related, any,
     "recirculation, what lists of further articles are called in the trade"},
    {"recirculation", related, any, "the same in full"},
    {"recommended", related, any, "links to other articles"},
    {"recommendations", related, any, "links to other articles"},
    {"most read", related, any, "list of what others read"},
    {"most popular", related, any, "list of what others read"},
    {"most viewed", related, any, "list of what others read"},
    {"popular", related, any, "list of what others read"},
    {"trending", related, any, "list of what others read"},
    {"read more", related, 60, "link in the text; also a fold around the whole text"},
    {"readmore", related, 60, "the same in one word"},
    {"read next", related, any, "links below the article"},
    {"up next", related, any, "links below the article"},
    {"next article", related, any, "infinite scroll"},
    {"next story", related, any, "infinite scroll"},
    {"more stories", related, any, "links below the article"},
    {"more news", related, any, "links below the article"},
    {"more from", related, any, "links below the article"},
    {"more on", related, any, "links within the article"},
    {"also like", related, any, "you may also like"},
    {"see also", related, any, "links within the article"},
    {"further reading", related, any, "links below the article"},
    {"top stories", related, any, "list in the margin"},
    {"latest news", related, any, "list in the margin"},
    {"latest posts", related, any, "list in the margin"},
    {"latest stories", related, any, "list in the margin"},
    {"taboola", related, any, "paid links"},
    {"outbrain", related, any, "paid links"},
    {"amp embed", related, 60, "AMP: paid links of a service"},
    {"teaser", related, 120,
     "another article in a few words; on some systems the head of this one"},
    {"teasers", related, any, "other articles in a few words"},
    {"promo", related, 120, "another article in a few words: Arc"},
    {"embed card", related, 80, "preview of a link: Ghost's kg-bookmark-card and others"},
    {"bookmark", related, 80, "Ghost: kg-bookmark-card"},
    {"navigation", PagePart::navigation, any, "menu, or links to the articles before and after"},
    {"nav", PagePart::navigation, any, "menu"},
    {"navbar", PagePart::navigation, any, "menu: Bootstrap, Blogger's bar"},
    {"menu", PagePart::navigation, any, "menu"},
    {"breadcrumb", PagePart::navigation, any, "where in the site the page stands"},
    {"breadcrumbs", PagePart::navigation, any, "where in the site the page stands"},
    {"pagination", PagePart::navigation, any, "links to the pages of an article"},
    {"page links", PagePart::navigation, 30, "WordPress: links to the pages of an article"},
    {"pager", PagePart::navigation, any, "links to the pages of an article: Drupal, Blogger"},
    {"skip", PagePart::navigation, 20, "skip to content"},
    {"toolbar", PagePart::navigation, any, "of an archive above a saved page; of a site"},
    {"topbar", PagePart::navigation, any, "above the head of a page"},
    {"masthead", PagePart::navigation, 150, "name of the paper and its menu"},
    {"toc", PagePart::navigation, 200, "table of contents"},
    {"table of contents", PagePart::navigation, 200, "table of contents"},
    {"wm ipp", PagePart::navigation, any, "toolbar of the Wayback Machine"},
    {"sitemap", PagePart::navigation, any, "links at the foot of a page"},
    {"colophon", PagePart::footer, any, "WordPress: footer of the site"},
    {"footer", PagePart::footer, any, "of the page or of the article"},
    {"meldungsfooter", PagePart::footer, 60, "a German broadcaster: where else it was told"},
    {"printfooter", PagePart::footer, 60, "MediaWiki: where the page was found"},
    {"noprint", PagePart::footer, 120, "MediaWiki: what is of no use on paper"},
    {"copyright", PagePart::footer, 60, "line at the foot"},
    {"sidebar", sidebar, any, "beside the article"},
    {"widget", sidebar, any, "WordPress, Blogger: a box beside the article"},
    {"widgets", sidebar, any, "boxes beside the article"},
    {"rail", sidebar, any, "beside the article: Arc's right-rail"},
    {"ad", advertising, 150, "advertisement"},
    {"ads", advertising, 150, "advertisement"},
    {"advert", advertising, 150, "advertisement"},
    {"advertisement", advertising, 150, "advertisement"},
    {"advertising", advertising, 150, "advertisement"},
    {"adsbygoogle", advertising, any, "advertisement of a network"},
    {"sponsored", advertising, 150, "advertisement in the form of an article"},
    {"sponsor", advertising, 60, "advertisement"},
    {"share", share, 60, "buttons"},
    {"sharing", share, 60, "buttons"},
    {"sharedaddy", share, 60, "Jetpack's buttons"},
    {"addtoany", share, 60, "buttons of a service"},
    {"social", share, 60, "buttons"},
    {"follow", share, 60, "buttons"},
    {"print", share, 20, "button"},
    {"claps", share, 30, "Medium's applause"},
    {"tags", tags, 60, "subjects of the article"},
    {"tag list", tags, 60, "subjects of the article"},
    {"topics", tags, 60, "subjects of the article"},
    {"keywords", tags, 60, "subjects of the article"},
    {"categories", tags, 60, "subjects of the article"},
    {"cat links", tags, 60, "WordPress: subjects"},
    {"tags links", tags, 60, "WordPress: subjects"},
    {"labels", tags, 60, "Blogger: subjects"},
    {"kicker", tags, 12, "subject above the headline"},
    {"eyebrow", tags, 12, "subject above the headline"},
    {"pullquote", pull_quotes, 80, "says again what the text says"},
    {"pull quote", pull_quotes, 80, "says again what the text says"},
    {"backref", notes, 3, "from a note back to the text"},
    {"caption", captions, 120, "of a picture: wp-caption-text and others"},
    {"captions", captions, 120, "of pictures"},
    {"credit", captions, 40, "of a picture"},
    {"credits", captions, 40, "of pictures"},
    {"byline", byline, 60, "who wrote it"},
    {"bylines", byline, 60, "who wrote it"},
    {"author", byline, 120, "who wrote it, and a few words on them"},
    {"authors", byline, 120, "who wrote it"},
    {"contributor", byline, 120, "who wrote it"},
    {"vcard", byline, 60, "hCard: who wrote it"},
    {"reading time", byline, 12, "how long reading takes"},
    {"read time", byline, 12, "how long reading takes"},
    {"timestamp", stamp, 25, "day and time of publication"},
    {"metatextline", stamp, 25, "a German broadcaster: as of which hour"},
    {"pubdate", stamp, 25, "day of publication"},
    {"published", stamp, 25, "day of publication"},
    {"posted", stamp, 25, "WordPress: posted-on"},
    {"date", stamp, 25, "day of publication: entry-date, post-date, date-header"},
    {"meta", byline, 60, "WordPress, Drupal: who wrote it, when, and below which subject"},
    {"submitted", byline, 60, "Drupal: who wrote it, and when"},
    {"player", players, 60, "sound or film"},
    {"audio", players, 60, "reading aloud"},
    {"listen", players, 30, "reading aloud"},
    {"video", players, 80, "film with its title; also the name of pages about one"},
    {"modal", pop_ups, 150, "in front of the page"},
    {"popup", pop_ups, 150, "in front of the page"},
    {"overlay", pop_ups, 150, "in front of the page"},
    {"lightbox", pop_ups, 150, "in front of the page"},
    {"ticker", pop_ups, 60, "running line of other news"},
    {"breaking", pop_ups, 60, "line of other news"},
    {"search", forms, 60, "form"},
    {"login", forms, 60, "form"},
};

enum class Role : std::uint8_t { body, standfirst, live, hidden, published, changed };
struct RoleRow {
  std::string_view words;
  Role role;
  std::string_view why;
};
constexpr RoleRow role_rows[] = {
    {"article body", Role::body, "Arc, schema.org's name in many systems"},
    {"articlebody", Role::body, "the same in one word"},
    {"article content", Role::body, "many systems"},
    {"article text", Role::body, "many systems"},
    {"article copy", Role::body, "systems of broadcasters"},
    {"article main", Role::body, "many systems"},
    {"story body", Role::body, "systems of broadcasters and of newspapers in North America"},
    {"story content", Role::body, "newspapers"},
    {"story text", Role::body, "public broadcasters"},
    {"storytext", Role::body, "the same in one word"},
    {"entry content", Role::body, "WordPress, hAtom"},
    {"entry body", Role::body, "Movable Type, TypePad"},
    {"post content", Role::body, "Ghost, WordPress themes"},
    {"post body", Role::body, "Blogger"},
    {"post text", Role::body, "themes"},
    {"gh content", Role::body, "Ghost"},
    {"field body", Role::body, "Drupal 7: field-name-body"},
    {"field name body", Role::body, "Drupal 7 and later"},
    {"node body", Role::body, "Drupal 9 and later"},
    {"text formatted", Role::body, "Drupal 8 and later"},
    {"rich text", Role::body, "systems that deliver JSON"},
    {"richtext", Role::body, "the same in one word"},
    {"body copy", Role::body, "press offices"},
    {"body text", Role::body, "press offices"},
    {"news body", Role::body, "press offices"},
    {"press release body", Role::body, "wires of press releases"},
    {"release body", Role::body, "wires of press releases"},
    {"wire body", Role::body, "agencies"},
    {"content body", Role::body, "many systems"},
    {"page content", Role::body, "systems of governments"},
    {"govspeak", Role::body, "a government's system"},
    {"standfirst", Role::standfirst, "British papers"},
    {"dek", Role::standfirst, "American papers"},
    {"subtitle", Role::standfirst, "many systems"},
    {"sub headline", Role::standfirst, "many systems"},
    {"subheadline", Role::standfirst, "many systems"},
    {"lede", Role::standfirst, "American papers"},
    {"summary", Role::standfirst, "many systems"},
    {"excerpt", Role::standfirst, "Ghost, WordPress"},
    {"intro", Role::standfirst, "European papers"},
    {"deck", Role::standfirst, "American papers"},
    {"lead paragraph", Role::standfirst, "systems of governments"},
    {"lead text", Role::standfirst, "systems of broadcasters"},
    {"liveblog", Role::live, "live blog"},
    {"live blog", Role::live, "live blog"},
    {"live feed", Role::live, "live blog"},
    {"live updates", Role::live, "live blog"},
    {"live coverage", Role::live, "live blog"},
    {"sr only", Role::hidden, "for screen readers: Bootstrap"},
    {"visually hidden", Role::hidden, "for screen readers"},
    {"visuallyhidden", Role::hidden, "for screen readers"},
    {"screen reader text", Role::hidden, "for screen readers: WordPress"},
    {"element invisible", Role::hidden, "for screen readers: Drupal 7"},
    {"published", Role::published, "hAtom, and many systems"},
    {"pubdate", Role::published, "many systems"},
    {"publish", Role::published, "publish-date"},
    {"publication", Role::published, "publication-date"},
    {"entry date", Role::published, "WordPress"},
    {"post date", Role::published, "themes"},
    {"posted", Role::published, "WordPress: posted-on"},
    {"date", Role::published, "many systems"},
    {"timestamp", Role::published, "Blogger: timestamp-link"},
    {"dateline", Role::published, "many systems"},
    {"updated", Role::changed, "hAtom: the last change"},
    {"modified", Role::changed, "the last change"},
};

/// Words before which a name says that something is there, or is not: has-sidebar, no-comments.
constexpr std::string_view prefixes[] = {"has", "no", "with", "without", "is", "enable", "disable"};

bool upper(char c) { return c >= 'A' && c <= 'Z'; }
bool lower(char c) { return c >= 'a' && c <= 'z'; }

/// The lower-case words of a name, with a space before and behind each: " post meta ".
std::string words_of(std::string_view name) {
  std::string words = " ";
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    const bool other = static_cast<unsigned char>(c) >= 0x80;
    if (!upper(c) && !lower(c) && !other) {
      if (words.back() != ' ') words += ' ';
      continue;
    }
    if (upper(c) && i > 0 && lower(name[i - 1]) && words.back() != ' ') words += ' ';
    words += ascii_lower(c);
  }
  if (words.back() != ' ') words += ' ';
  return words;
}

bool tells_of_parts(std::string_view name) {
  const std::string_view first = name.substr(1, name.find(' ', 1) - 1);
  return std::find(std::begin(prefixes), std::end(prefixes), first) != std::end(prefixes);
}

void take(ClassMeaning& meaning, Role role) {
  switch (role) {
    case Role::body: meaning.body = true; break;
    case Role::standfirst: meaning.standfirst = true; break;
    case Role::live: meaning.live = true; break;
    case Role::hidden: meaning.hidden = true; break;
    case Role::published: meaning.published = true; break;
    case Role::changed: meaning.changed = true; break;
  }
}

/// The rows that begin with each letter: most words of most names are in none.
template <class Row, std::size_t size>
std::array<std::vector<std::uint16_t>, 26> by_letter(const Row (&rows)[size]) {
  std::array<std::vector<std::uint16_t>, 26> letters;
  for (std::size_t i = 0; i < size; ++i)
    letters[static_cast<std::size_t>(rows[i].words.front() - 'a')].push_back(
        static_cast<std::uint16_t>(i));
  return letters;
}

template <class Row, std::size_t size, class Use>
void rows_in(const Row (&rows)[size], const std::array<std::vector<std::uint16_t>, 26>& letters,
             std::string_view name, Use use) {
  for (std::size_t at = 0; at + 1 < name.size(); at = name.find(' ', at + 1)) {
    const char first = name[at + 1];
    if (!lower(first)) continue;
    const std::string_view rest = name.substr(at + 1);
    for (const std::uint16_t i : letters[static_cast<std::size_t>(first - 'a')])
      if (rest.starts_with(rows[i].words) && rest[rows[i].words.size()] == ' ') use(i);
  }
}

}  // namespace

std::string_view name_of(PagePart part) { return part_names[static_cast<std::size_t>(part)]; }

ClassMeaning meaning_of_classes(std::string_view classes) {
  static const auto part_letters = by_letter(part_rows);
  static const auto role_letters = by_letter(role_rows);
  constexpr std::size_t longest = 1024;  // bytes that are looked at
  classes = classes.substr(0, longest);
  ClassMeaning meaning;
  std::size_t best = std::size(part_rows);
  std::size_t at = 0;
  while (at < classes.size()) {
    std::size_t end = at;
    while (end < classes.size() && !is_page_space(classes[end])) ++end;
    if (end > at) {
      const std::string name = words_of(classes.substr(at, end - at));
      if (name.size() > 1 && !tells_of_parts(name)) {
        rows_in(part_rows, part_letters, name,
                [&](std::uint16_t i) { best = std::min<std::size_t>(best, i); });
        rows_in(role_rows, role_letters, name,
                [&](std::uint16_t i) { take(meaning, role_rows[i].role); });
      }
    }
    at = end + 1;
  }
  if (best < std::size(part_rows)) {
    meaning.part = part_rows[best].part;
    meaning.most_words = part_rows[best].most_words;
  }
  return meaning;
}

}  // namespace checkclaims
