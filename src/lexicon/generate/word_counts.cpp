// Writes word frequencies as C++: write_word_counts COUNTS OUT
// Each line of COUNTS has a word, the number of articles that contain it, and the number in which
// it is capitalised.
#include <algorithm>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <string>

#include "checkclaims/words.hpp"

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: write_word_counts COUNTS OUT\n";
    return 2;
  }
  std::ifstream in(argv[1]);
  std::map<std::uint32_t, std::pair<std::uint32_t, std::uint32_t>>
      counts;  // inflections share a key
  std::uint32_t articles = 0;
  for (std::string line; std::getline(in, line);) {
    std::istringstream fields(line);
    std::string word;
    std::uint32_t as_word = 0, as_name = 0;
    if (line.starts_with('#')) {
      const std::size_t at = line.find_first_of("0123456789");
      if (at != std::string::npos)
        articles = static_cast<std::uint32_t>(std::stoul(line.substr(at)));
      continue;
    }
    if (!(fields >> word >> as_word >> as_name)) {
      std::cerr << argv[1] << ": not a word and two numbers: " << line << '\n';
      return 2;
    }
    auto& known = counts[checkclaims::stem_hash(word)];
    known.first += as_word;
    known.second += as_name;
  }
  std::ofstream out(argv[2]);
  out << "// Generated from "
      << "src/lexicon/word_counts.txt"
      << ".\n#include \"linking/word_counts.hpp\"\n\nnamespace checkclaims {\n\n"
      << "struct CountedWord {\n  std::uint32_t key;\n  CommonWord counts;\n};\n"
      << "extern const std::uint32_t counted_words_size;\nextern const CountedWord "
         "counted_words[];\n"
      << "const std::uint32_t counted_articles = " << articles
      << ";\nconst std::uint32_t counted_words_size = " << counts.size()
      << ";\nconst CountedWord counted_words[] = {\n";
  for (const auto& [key, count] : counts)
    out << "{" << key << "U, {" << std::min(count.first, articles) << ", "
        << std::min(count.second, articles) << "}},\n";
  out << "};\n\n}  // namespace checkclaims\n";
  out.close();
  return out ? 0 : 2;
}
