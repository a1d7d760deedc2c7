#pragma once
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "checkclaims/checkclaims.hpp"
#include "reading/formats/article_text.hpp"
#include "reading/formats/decode.hpp"

/// Files for tests: the project's own folders, and the folder of shared data beside
/// the checkout where there is one.
namespace articles {

inline std::filesystem::path source_dir() { return CHECKCLAIMS_SOURCE_DIR; }

/// Nothing where the shared folder is not there: such tests skip with a message.
inline std::optional<std::filesystem::path> shared_dir() {
  for (const char* up : {"..", "../.."}) {
    auto folder = source_dir() / up / "shared";
    if (std::filesystem::exists(folder)) return folder;
  }
  return std::nullopt;
}

inline std::string read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

/// The articles of a folder, by name; paths are the bare file names.
inline std::vector<checkclaims::Article> load(const std::filesystem::path& folder) {
  std::vector<checkclaims::Article> all;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".txt" || entry.path().extension() == ".md")
      all.push_back({entry.path().filename().string(), read(entry.path())});
  std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  return all;
}

/// A text as reading takes it.
inline checkclaims::ArticleText text_of(std::string bytes, const std::string& path = "a.txt") {
  return checkclaims::plain_article(path, {}, checkclaims::decode({path, std::move(bytes)}),
                                    checkclaims::Lexicon::english());
}

}  // namespace articles
