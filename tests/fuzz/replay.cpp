// replay CORPUS: feeds every file of CORPUS/TARGET/ to its target, without a fuzzer. A target
// without inputs and a folder without a target are errors: nothing is passed over.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "targets.hpp"

namespace fs = std::filesystem;

namespace {

std::vector<fs::path> files_in(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(folder, none)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: replay CORPUS\n");
    return 2;
  }
  const auto targets = checkclaims::fuzz::targets();
  for (const fs::path& folder : files_in(argv[1]))
    if (std::none_of(targets.begin(), targets.end(),
                     [&](const auto& target) { return folder.filename() == target.name; })) {
      std::fprintf(stderr, "%s: no target of this name\n", folder.c_str());
      return 2;
    }
  for (const auto& target : targets) {
    const auto inputs = files_in(fs::path(argv[1]) / target.name);
    if (inputs.empty()) {
      std::fprintf(stderr, "%s: no inputs\n", std::string(target.name).c_str());
      return 2;
    }
    for (const fs::path& input : inputs) {
      std::ifstream file(input, std::ios::binary);
      const std::string bytes{std::istreambuf_iterator<char>(file), {}};
      std::printf("%s\n", input.c_str());
      std::fflush(stdout);  // the last line names the input that ended it
      target.run(bytes);
    }
  }
  return 0;
}
