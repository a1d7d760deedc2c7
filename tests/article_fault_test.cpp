// An error while one article is read affects only that article. Tested with failing memory
// allocation, which can be made to fail at every step.
#include <gtest/gtest.h>

#include <cstdlib>
#include <new>
#include <stdexcept>

#include "checkclaims/checkclaims.hpp"

namespace {

enum class Fault { out_of_memory, of_its_own };

/// Of this thread: how many allocations succeed before one does not.
struct Countdown {
  bool counts = false;
  long left = -1;  ///< -1: all succeed
  long made = 0;
  Fault fault = Fault::out_of_memory;
};
thread_local Countdown countdown;

void* allocated(std::size_t size, std::size_t alignment) {
  if (countdown.counts) {
    ++countdown.made;
    if (countdown.left >= 0 && countdown.left-- == 0) {
      if (countdown.fault == Fault::of_its_own) throw std::logic_error("a table has no such row");
      throw std::bad_alloc();
    }
  }
  void* const made =
      alignment == 0
          ? std::malloc(size == 0 ? 1 : size)
          : std::aligned_alloc(alignment, (size + alignment - 1) / alignment * alignment);
  if (!made) throw std::bad_alloc();
  return made;
}

}  // namespace

void* operator new(std::size_t size) { return allocated(size, 0); }
void* operator new[](std::size_t size) { return allocated(size, 0); }
void* operator new(std::size_t size, std::align_val_t alignment) {
  return allocated(size, static_cast<std::size_t>(alignment));
}
void* operator new[](std::size_t size, std::align_val_t alignment) {
  return allocated(size, static_cast<std::size_t>(alignment));
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  return std::malloc(size == 0 ? 1 : size);
}
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept {
  return std::malloc(size == 0 ? 1 : size);
}
void operator delete(void* made) noexcept { std::free(made); }
void operator delete[](void* made) noexcept { std::free(made); }
void operator delete(void* made, const std::nothrow_t&) noexcept { std::free(made); }
void operator delete[](void* made, const std::nothrow_t&) noexcept { std::free(made); }
void operator delete(void* made, std::size_t) noexcept { std::free(made); }
void operator delete[](void* made, std::size_t) noexcept { std::free(made); }
void operator delete(void* made, std::align_val_t) noexcept { std::free(made); }
void operator delete[](void* made, std::align_val_t) noexcept { std::free(made); }
void operator delete(void* made, std::size_t, std::align_val_t) noexcept { std::free(made); }
void operator delete[](void* made, std::size_t, std::align_val_t) noexcept { std::free(made); }

namespace checkclaims::article_fault_test {
namespace {

const AnalyseOptions one_thread{.jobs = 1};

std::vector<Article> articles() {
  const auto told = [](const char* day, const char* text) {
    return std::string("---\ndate: ") + day + "\n---\n\n" + text + "\n";
  };
  return {
      {"a-long-way-down/first.md", told("2031-07-01",
                                        "The fire in Halden on 3 May 2031 killed 12 people. Mayor "
                                        "Ann Berg spoke of \"nine\" homes.")},
      {"b.md",
       told("2031-07-05",
            "The fire in Halden on 3 May 2031 killed 19 people, said police, and 40 were hurt.")},
      {"c.md", told("2031-07-06",
                    "At least 25 people died in the fire in Halden on 3 May 2031. About half were "
                    "children.")}};
}

std::vector<std::string> ids_of(ReadArticles read) {
  std::vector<std::string> ids;
  for (const Finding& finding : check(link(std::move(read), one_thread))) ids.push_back(finding.id);
  return ids;
}

/// read_each, in which the allocation after the first `successes` fails.
ReadArticles read_with(long successes, Fault fault) {
  std::vector<Article> given = articles();
  struct Stop {
    ~Stop() { countdown.counts = false; }
  } const stop;
  countdown = {true, successes, 0, fault};
  return read_each(std::move(given), one_thread);
}

class ArticleFault : public testing::TestWithParam<Fault> {};

TEST_P(ArticleFault, CostsThatArticleAndNoOther) {
  const std::vector<std::string> all = ids_of(read_each(articles(), one_thread));
  ASSERT_FALSE(all.empty());
  std::map<std::string, std::vector<std::string>> without;
  for (std::size_t i = 0; i < articles().size(); ++i) {
    std::vector<Article> rest = articles();
    const std::string path = rest[i].path;
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(i));
    without[path] = ids_of(read_each(std::move(rest), one_thread));
  }
  (void)read_with(-1, GetParam());
  const long count = countdown.made;
  ASSERT_GT(count, 500);
  std::map<std::string, int> left_out;
  long harmless = 0, of_the_run = 0;
  for (long k = 0; k < count; k += 3) {
    try {
      ReadArticles read = read_with(k, GetParam());
      ASSERT_LE(read.refused.size(), 1u);
      if (read.refused.empty()) {
        ++harmless;
        EXPECT_EQ(ids_of(std::move(read)), all) << k;
        continue;
      }
      const std::string refusal = read.refused.front(),
                        path = refusal.substr(0, refusal.find(": "));
      ASSERT_TRUE(without.contains(path)) << refusal;
      EXPECT_NE(refusal.find(GetParam() == Fault::out_of_memory
                                 ? "skipped, not enough memory"
                                 : "skipped, internal error: a table has no such row"),
                std::string::npos)
          << refusal;
      ++left_out[path];
      EXPECT_EQ(ids_of(std::move(read)), without[path]) << k << ": " << refusal;
    } catch (const std::bad_alloc&) {
      ++of_the_run;
    } catch (const std::logic_error&) {
      ++of_the_run;
    }
  }
  EXPECT_EQ(left_out.size(), articles().size()) << "each article is hit";
  EXPECT_LE(of_the_run, 10) << "what is allocated for the run and not for an article is little";
  EXPECT_LE(harmless, count / 10) << "but for sorting, which can do without, what fails matters";
}

INSTANTIATE_TEST_SUITE_P(Of, ArticleFault, testing::Values(Fault::out_of_memory, Fault::of_its_own),
                         [](const auto& of) {
                           return of.param == Fault::out_of_memory ? "Memory" : "ItsOwn";
                         });

}  // namespace
}  // namespace checkclaims::article_fault_test
