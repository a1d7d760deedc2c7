// PDF is read by pdftotext, of poppler, in a process of its own: its parser is large, written for
// speed, and under a licence that a library cannot take over.
#include "program/pdf_text.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <optional>
#include <thread>

#include "checkclaims/error.hpp"
#include "checkclaims/media.hpp"
#include "checkclaims/report.hpp"
#include "program/output.hpp"
#include "program/read_file.hpp"

namespace checkclaims {
namespace {

constexpr std::array<const char*, 3> places = {"/usr/bin/pdftotext", "/usr/local/bin/pdftotext",
                                               "/opt/homebrew/bin/pdftotext"};
constexpr rlim_t most_seconds = 60, most_memory = rlim_t{2} << 30;
constexpr std::chrono::seconds longest_wait{90};

const char* program() {
  const auto found = std::find_if(places.begin(), places.end(),
                                  [](const char* path) { return access(path, X_OK) == 0; });
  return found == places.end() ? nullptr : *found;
}

/// An open file that is closed with it.
class OpenFile {
 public:
  explicit OpenFile(int number = -1) : number_(number) {}
  ~OpenFile() { close_now(); }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  int number() const { return number_; }
  void close_now() {
    if (number_ >= 0) close(number_);
    number_ = -1;
  }

 private:
  int number_;
};

/// In the child, before it becomes pdftotext: only what may be called between fork and exec.
[[noreturn]] void become_pdftotext(const char* path, int document, int text) {
  const rlimit seconds{most_seconds, most_seconds}, memory{most_memory, most_memory}, none{0, 0};
  setrlimit(RLIMIT_CPU, &seconds);
  setrlimit(RLIMIT_AS, &memory);
  setrlimit(RLIMIT_FSIZE, &none);
  setrlimit(RLIMIT_CORE, &none);
  const int nowhere = open("/dev/null", O_RDWR | O_CLOEXEC);
  dup2(document, STDIN_FILENO);
  dup2(text, STDOUT_FILENO);
  dup2(nowhere, STDERR_FILENO);
  char name[] = "pdftotext", quiet[] = "-q", encoding[] = "-enc", utf8[] = "UTF-8",
       no_breaks[] = "-nopgbrk", in[] = "-", out[] = "-";
  char* const arguments[] = {name, quiet, encoding, utf8, no_breaks, in, out, nullptr};
  char* const environment[] = {nullptr};
  execve(path, arguments, environment);
  _exit(127);
}

/// What it writes, until it ends; no value after too long or too much.
std::optional<std::string> read_text(int text) {
  std::string bytes;
  std::array<char, 1 << 16> piece;
  const auto end = std::chrono::steady_clock::now() + longest_wait;
  while (true) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
        end - std::chrono::steady_clock::now());
    if (left.count() <= 0) return std::nullopt;
    pollfd ready{text, POLLIN, 0};
    const int polled = poll(&ready, 1, static_cast<int>(left.count()));
    if (polled == 0 || (polled < 0 && errno != EINTR)) return std::nullopt;
    if (polled < 0) continue;
    const ssize_t got = read(text, piece.data(), piece.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return std::nullopt;
    if (got == 0) return bytes;
    bytes.append(piece.data(), static_cast<std::size_t>(got));
    if (bytes.size() > largest_file) return std::nullopt;
  }
}

/// Whether the child ended well.
bool wait_for(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0)
    if (errno != EINTR) return false;
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/// The document in memory, as a file that a child can read from its start.
int file_in_memory(const std::string& bytes) {
  const int file = memfd_create("document", MFD_CLOEXEC);
  if (file < 0) return -1;
  if (write_all(file, bytes) != 0 || lseek(file, 0, SEEK_SET) != 0) {
    close(file);
    return -1;
  }
  return file;
}

std::string text_of(const char* path, const Article& article) {
  const auto fails = [&](const char* why) { return InputError(quote_path(article.path), why); };
  const OpenFile document(file_in_memory(article.bytes));
  std::array<int, 2> ends = {-1, -1};
  if (document.number() < 0 || pipe2(ends.data(), O_CLOEXEC) != 0)
    throw fails("no memory or file is left for pdftotext");
  const OpenFile reading(ends[0]);
  OpenFile writing(ends[1]);
  const pid_t child = fork();
  if (child == 0) become_pdftotext(path, document.number(), writing.number());
  if (child < 0) throw fails("pdftotext cannot be started");
  writing.close_now();
  auto text = read_text(reading.number());
  if (!text) kill(child, SIGKILL);
  const bool well = wait_for(child);
  if (!text) throw fails("pdftotext takes too long, or writes too much");
  if (!well) throw fails("pdftotext cannot read this PDF document");
  if (text->find_first_not_of(" \t\r\n\f") == std::string::npos)
    throw fails("a PDF document without text, perhaps of pictures of pages");
  return std::move(*text);
}

bool is_pdf(const Article& article) { return media_of_content(article.bytes) == Media::pdf; }

}  // namespace

PdfTexts take_pdf_texts(std::vector<Article>& articles, unsigned jobs) {
  PdfTexts result;
  std::vector<std::size_t> documents;
  for (std::size_t i = 0; i < articles.size(); ++i)
    if (is_pdf(articles[i])) documents.push_back(i);
  if (documents.empty()) return result;
  std::vector<std::string> problems(documents.size());
  std::vector<bool> gone(articles.size());
  const char* const path = program();
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t at = next++; at < documents.size(); at = next++) {
      Article& article = articles[documents[at]];
      try {
        article.bytes = text_of(path, article);
        article.is_text = true;
      } catch (const InputError& error) {
        problems[at] = error.what();
      }
    }
  };
  if (path != nullptr) {
    const std::size_t most = jobs == 0 ? std::max(1U, std::thread::hardware_concurrency()) : jobs;
    std::vector<std::jthread> workers(std::min(most, documents.size()));
    for (std::jthread& worker : workers) worker = std::jthread(work);
  } else {
    for (std::size_t at = 0; at < documents.size(); ++at) {
      const Article& article = articles[documents[at]];
      if (!article.listed)
        problems[at] = InputError(quote_path(article.path),
                                  "a PDF document, which pdftotext (poppler-utils) reads; it is "
                                  "not installed")
                           .what();
      result.not_read += article.listed;
      gone[documents[at]] = article.listed;
    }
  }
  for (std::size_t at = 0; at < documents.size(); ++at) {
    if (problems[at].empty()) continue;
    gone[documents[at]] = true;
    result.problems.push_back(std::move(problems[at]));
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < articles.size(); ++i)
    if (!gone[i] && kept++ != i) articles[kept - 1] = std::move(articles[i]);
  articles.resize(kept);
  std::sort(result.problems.begin(), result.problems.end());
  return result;
}

}  // namespace checkclaims
