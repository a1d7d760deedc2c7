// Writes the image of the built-in tables as C++: write_image OUT
#include <fstream>
#include <iostream>

#include "lexicon/generate/text_literal.hpp"
#include "lexicon/image.hpp"
#include "lexicon/tables.hpp"

int main(int count, char** values) {
  using namespace checkclaims;
  const std::span arguments(values, static_cast<std::size_t>(count));
  if (arguments.size() != 2) {
    std::cerr << "usage: write_image OUT\n";
    return 2;
  }
  try {
    const LexiconStore store = compile_tables(english_tables, generated_tables);
    std::ofstream out(arguments[1]);
    out << "// Generated from src/lexicon/en by src/lexicon/generate/image.cpp.\n#include "
           "\"lexicon/tables.hpp\"\n\n"
           "namespace checkclaims {\nnamespace {\n\nconstexpr std::uint32_t numbers[] = {";
    for (std::size_t i = 0; i < store.numbers.size(); ++i)
      out << (i % 16 == 0 ? "\n" : "") << store.numbers[i] << ',';
    out << "};\n\nconstexpr std::string_view text = {\n";
    generate::write_text(out, store.text);
    out << ", " << store.text.size()
        << "};\n\n}  // namespace\n\nconstinit const LexiconImage english_image = {numbers, "
           "text};\n\n"
           "}  // namespace checkclaims\n";
    if (!out.flush()) throw std::runtime_error(std::string(arguments[1]) + ": cannot be written");
  } catch (const std::exception& error) {
    std::cerr << "write_image: " << error.what() << '\n';
    return 1;
  }
  return 0;
}
