// Incomplete text is read to its end: articles are cut at every word, lose their full stops, are
// joined sentence by sentence, and get headlines made of words that expect more to follow. The
// standard library's assertions are on in every build, so that reading past the end of anything
// ends this test.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "articles.hpp"
#include "checkclaims/checkclaims.hpp"

namespace checkclaims::mutilated_articles_test {

namespace {

/// The articles of the tests' sets and of the seeds, by path.
std::vector<Article> all_articles() {
  std::vector<Article> all;
  for (const char* folder : {"fixtures", "seeds"})
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(articles::source_dir() / folder))
      if (const auto kind = entry.path().extension(); kind == ".txt" || kind == ".md")
        all.push_back({entry.path().string(), articles::read(entry.path())});
  std::sort(all.begin(), all.end(),
            [](const Article& a, const Article& b) { return a.path < b.path; });
  return all;
}

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

/// Where a word of the text ends.
std::vector<std::size_t> word_ends(std::string_view text) {
  std::vector<std::size_t> ends;
  for (std::size_t i = 1; i <= text.size(); ++i)
    if ((i == text.size() || is_space(text[i])) && !is_space(text[i - 1])) ends.push_back(i);
  return ends;
}

/// Roughly the sentences of a text: what stands between full stops, and between empty lines.
std::vector<std::string> pieces_of(std::string_view text) {
  std::vector<std::string> pieces(1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    pieces.back() += text[i];
    const char next = i + 1 < text.size() ? text[i + 1] : '\n';
    if ((text[i] == '.' && is_space(next)) || (text[i] == '\n' && next == '\n'))
      pieces.emplace_back();
  }
  std::erase_if(pieces, [](const std::string& piece) { return piece.size() < 8; });
  return pieces;
}

std::string without_stops(std::string text) {
  std::erase(text, '.');
  return text;
}

void read_all(std::vector<Article> texts) {
  const std::size_t count = texts.size();
  const Analysis analysis =
      analyse(std::move(texts), {.jobs = 1, .keep_mentions = true, .claim_days = true});
  EXPECT_EQ(analysis.documents.size(), count);
}

/// Words behind which a reader looks for more: without it the text ends.
const std::vector<std::string> subjects = {"Two",
                                           "Police",
                                           "Ann Bell, Carl Dole",
                                           "At least 12 people",
                                           "One of five",
                                           "Norvia",
                                           "The prime minister",
                                           "Troops",
                                           "Three of them",
                                           "A 16-year-old boy",
                                           "The storm",
                                           "Typhoon in 2005. The war"};
const std::vector<std::string> verbs = {"killed",      "released",
                                        "split",       "hurt and",
                                        "were shot",   "died of",
                                        "freed 3 of",  "said to have killed",
                                        "resigns as",  "denies",
                                        "mediated by", "sank",
                                        "rejected",    "has been under attack",
                                        "is",          "took 40 of the"};
const std::vector<std::string> ends = {"after 10 years",
                                       "after months",
                                       "after four years",
                                       "for nine months",
                                       "into the",
                                       "since May",
                                       "on 31 April",
                                       "on 2024-13-05",
                                       "two days after the",
                                       "by",
                                       "of",
                                       "in",
                                       "including",
                                       "who",
                                       "(",
                                       "aged",
                                       "a year earlier",
                                       "of whom",
                                       "-"};

}  // namespace

/// A part of the articles, for tests that run beside one another.
constexpr std::size_t parts = 4;
class MutilatedPart : public testing::TestWithParam<std::size_t> {};

TEST_P(MutilatedPart, IsReadWhereverItIsCut) {
  std::size_t cuts = 0;
  const std::vector<Article> all = all_articles();
  for (std::size_t which = GetParam(); which < all.size(); which += parts) {
    const Article& article = all[which];
    // A text is read from its beginning: of a long one the last paragraphs before the cut are
    // enough.
    constexpr std::size_t longest = 120;
    for (const std::size_t end : word_ends(article.bytes)) {
      std::size_t begin = end > longest ? article.bytes.rfind("\n\n", end - longest) : 0;
      if (begin == std::string::npos) begin = 0;
      if (end - begin > 3 * longest) begin = end - 3 * longest;
      read_all({{article.path, article.bytes.substr(begin, end - begin)}});
      ++cuts;
    }
  }
  EXPECT_GT(cuts, 2000U);
}
INSTANTIATE_TEST_SUITE_P(Quarters, MutilatedPart, testing::Range(std::size_t{0}, parts));

TEST(MutilatedArticles, AreReadWithoutFullStops) {
  std::vector<Article> all = all_articles();
  for (Article& article : all) article.bytes = without_stops(std::move(article.bytes));
  read_all(std::move(all));
}

TEST(MutilatedArticles, AreReadJoinedSentenceBySentence) {
  const std::vector<Article> all = all_articles();
  std::vector<Article> joined;
  for (std::size_t a = 0; a < all.size(); ++a) {
    const auto one = pieces_of(all[a].bytes), other = pieces_of(all[(a + 7) % all.size()].bytes);
    if (one.empty() || other.empty()) continue;
    std::string text, run_on;
    for (std::size_t i = 0; i < std::max(one.size(), other.size()); ++i) {
      const std::string &first = one[i % one.size()], &second = other[i % other.size()];
      text += first + " " + second + "\n\n";
      run_on += without_stops(first.substr(0, first.size() / 2)) + " " +
                without_stops(second.substr(second.size() / 2)) + "\n\n";
    }
    joined.push_back({std::to_string(a) + ".txt", std::move(text)});
    joined.push_back({std::to_string(a) + "-run-on.txt", std::move(run_on)});
  }
  EXPECT_GT(joined.size(), 200U);
  read_all(std::move(joined));
}

TEST(MutilatedArticles, HeadlinesThatAskForMoreAreRead) {
  std::vector<Article> headlines;
  const auto add = [&headlines](std::string text) {
    headlines.push_back({std::to_string(headlines.size()) + ".txt", std::move(text)});
  };
  for (const std::string& verb : verbs)
    for (const std::string& end : ends) add(verb + ' ' + end);
  for (const std::string& subject : subjects)
    for (const std::string& verb : verbs) {
      add(subject + ' ' + verb);
      for (std::size_t e = 0; e < ends.size(); e += 3)
        add(subject + ' ' + verb + ' ' + ends[(e + verb.size()) % ends.size()]);
    }
  for (const char* told :
       {"Released after 10 years", "Two killed after months",
        "Ann Bell, Carl Dole split after four years", "Police killed 3 of",
        "A shooting on 2024-13-05 killed two people.", "Typhoon in 2005. the storm August 8."})
    add(told);
  EXPECT_GT(headlines.size(), 1500U);
  read_all(headlines);  // together they are linked
  for (const Article& headline : headlines) read_all({headline});
}

}  // namespace checkclaims::mutilated_articles_test
