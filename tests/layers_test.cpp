// The rules of the source tree, checked by reading it: allowed includes, the place of each library,
// and what the library must not use.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "articles.hpp"

namespace checkclaims::layers_test {

namespace {

namespace fs = std::filesystem;

// ---- the laws

/// Files whose path starts so may include these of the project's headers, and no others.
/// The longest start decides.
struct Room {
  std::string files;
  std::vector<std::string> may_include;
};
/// Of a wing of claims: the floors above, and itself.
std::vector<std::string> of_claims(const std::string& wing) {
  return {
      "checkclaims/",    "lexicon/tokenize.hpp", "reading/text/",   "reading/mentions/",
      "reading/syntax/", "reading/counts/",      "reading/events/", "reading/claims/" + wing + "/"};
}
const Room rooms[] = {
    {"include/checkclaims/", {"checkclaims/"}},
    {"src/model/", {"checkclaims/"}},
    {"src/json/", {"checkclaims/"}},
    {"src/lexicon/", {"checkclaims/", "json/", "lexicon/"}},
    {"src/reading/formats/", {"checkclaims/", "reading/formats/"}},
    // Reading has floors: each knows itself and those above it in this list.
    {"src/reading/text/",
     {"checkclaims/", "lexicon/tokenize.hpp", "reading/formats/article_text.hpp", "reading/text/"}},
    {"src/reading/mentions/",
     {"checkclaims/", "lexicon/tokenize.hpp", "reading/text/", "reading/mentions/"}},
    {"src/reading/metadata/",
     {"checkclaims/", "lexicon/tokenize.hpp", "reading/formats/article_text.hpp",
      "reading/formats/field_names.hpp", "reading/text/", "reading/mentions/",
      "reading/metadata/"}},
    {"src/reading/syntax/",
     {"checkclaims/", "lexicon/tokenize.hpp", "reading/text/", "reading/mentions/",
      "reading/syntax/"}},
    {"src/reading/counts/",
     {"checkclaims/", "lexicon/tokenize.hpp", "reading/text/", "reading/mentions/",
      "reading/syntax/", "reading/counts/"}},
    {"src/reading/events/",
     {"checkclaims/", "lexicon/tokenize.hpp", "reading/text/", "reading/mentions/",
      "reading/syntax/", "reading/counts/", "reading/events/"}},
    // Claims have wings: each knows the floors above and itself, and no other wing.
    {"src/reading/claims/dates/", of_claims("dates")},
    {"src/reading/claims/figures/", of_claims("figures")},
    {"src/reading/claims/offices/", of_claims("offices")},
    {"src/reading/claims/statements/", of_claims("statements")},
    {"src/reading/claims/states/", of_claims("states")},
    {"src/reading/claims/",
     {"checkclaims/", "lexicon/tokenize.hpp", "reading/text/", "reading/mentions/",
      "reading/syntax/", "reading/counts/", "reading/events/", "reading/claims/"}},
    {"src/reading/", {"checkclaims/", "lexicon/tokenize.hpp", "reading/"}},
    // Whether a row of the lexicon does what it is for: the words of one room, read by another.
    {"src/lexicon/self_test/", {"checkclaims/", "lexicon/", "reading/"}},
    {"src/linking/", {"checkclaims/", "linking/"}},
    {"src/reasoning/", {"checkclaims/", "reasoning/"}},
    {"src/reporting/", {"checkclaims/", "json/", "reporting/"}},
    {"src/analyse.cpp",
     {"checkclaims/", "reading/formats/file_contents.hpp", "reading/read_article.hpp",
      "reading/role_table.hpp", "linking/link.hpp", "reasoning/check.hpp"}},
    {"src/library.cpp", {"checkclaims/", "reasoning/own_findings.hpp", "reporting/plain.hpp"}},
    // The program: all that is impure.
    {"src/main.cpp", {"checkclaims/", "program/"}},
    {"src/program/", {"checkclaims/", "program/"}},
};

/// A library is included by these files alone.
struct Library {
  std::string header;
  std::vector<std::string> files;
};
const Library libraries[] = {
    // The third only writes: GraphML comes from Boost's own writer.
    {"boost/graph/",
     {"src/reasoning/claim_graph.cpp", "src/model/day_network.cpp",
      "src/reporting/graph_graphml.cpp"}},
    {"boost/range/", {"src/reasoning/claim_graph.cpp"}},
    {"boost/date_time/", {"src/model/value.cpp"}},
    {"xxhash.h", {"src/model/value.cpp"}},
    {"toml++/", {"src/program/config_parser.cpp"}},
    {"CLI/", {"src/program/command_line.cpp"}},
    {"tbb/",
     {"src/analyse.cpp", "src/linking/in_parallel.cpp", "src/linking/statement_contrasts.cpp"}},
    {"utf8proc.h",
     {"src/lexicon/", "src/linking/entity_words.cpp", "src/reporting/escape.cpp",
      "src/reporting/folded_words.cpp"}},
    {"nlohmann/",
     {"src/json/", "src/lexicon/table_rows.cpp", "src/lexicon/read_additions.cpp",
      "src/lexicon/generate/", "src/reporting/"}},
    {"git2", {"src/program/git_library.hpp"}},
    {"archive", {"src/reading/formats/archive_library.hpp"}},
    {"libxml/", {"src/reading/formats/xml_library.hpp"}},
    {"simdjson.h", {"src/reading/formats/json_records.cpp", "src/reading/formats/linked_data.cpp"}},
    {"gumbo.h", {"src/reading/formats/named_references.cpp"}},
    {"dlfcn.h", {"src/model/loaded_library.cpp"}},
    {"sqlite3.h", {"src/reporting/sqlite_library.hpp"}},
    {"zlib.h", {"src/program/guard_objects.cpp"}},
    {"unicode/", {"src/lexicon/generate/"}},
    {"fmt/",
     {"src/model/wording.cpp", "src/library.cpp", "src/reasoning/", "src/reporting/",
      "src/main.cpp", "src/program/"}},
};

/// Libraries that take foreign text apart: one a file.
const std::vector<std::string> parsers = {
    "CLI/", "toml++/",   "nlohmann/", "boost/date_time/", "boost/spirit", "boost/parser",
    "git2", "archive.h", "libxml/",   "simdjson.h",       "gumbo.h"};

/// What the program alone may touch, and what nothing may.
const std::vector<std::string> program = {"src/main.cpp", "src/program/", "src/lexicon/generate/"};
const std::vector<std::string> impure_headers = {
    "iostream", "fstream",    "cstdio",   "stdio.h", "chrono", "ctime",  "time.h",     "random",
    "locale",   "filesystem", "unistd.h", "fcntl.h", "sys/",   "thread", "syncstream", "csignal"};
const std::vector<std::string> impure_words = {"getenv", "secure_getenv", "setlocale",   "rand",
                                               "srand",  "random_device", "time(",       "clock(",
                                               "printf", "fopen",         "system(",     "cout",
                                               "cerr",   "chrono",        "thread_local"};
const std::vector<std::string> forbidden_words = {
    "virtual", "dynamic_cast", "#define",    "std::regex", "<regex>", "std::hash",
    "goto",    "friend",       "const_cast", "setlocale",  "#ifdef",  "#ifndef"};

const std::set<std::string> meaningless = {"util",   "utils",  "utility", "utilities",
                                           "common", "helper", "helpers", "misc",
                                           "core",   "base",   "manager", "stuff"};
/// A name that says what its base is for.
const std::string named_base = "comparison_base";

// ---- reading the tree

struct File {
  std::string path;  ///< from the project's root
  std::string text;
};

bool starts_with_any(std::string_view text, const std::vector<std::string>& starts) {
  return std::any_of(starts.begin(), starts.end(),
                     [text](const std::string& start) { return text.starts_with(start); });
}

std::vector<File> tree() {
  std::vector<File> files;
  for (const char* folder : {"src", "include"})
    for (const auto& entry : fs::recursive_directory_iterator(articles::source_dir() / folder))
      if (entry.path().extension() == ".cpp" || entry.path().extension() == ".hpp")
        files.push_back({fs::relative(entry.path(), articles::source_dir()).generic_string(),
                         articles::read(entry.path())});
  std::sort(files.begin(), files.end(),
            [](const File& a, const File& b) { return a.path < b.path; });
  return files;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

/// The text without comments and what stands between quotes.
std::string code_of(const std::string& text) {
  std::string code;
  for (const std::string& line : lines_of(text)) {
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
      if (quoted && line[i] == '\\') {
        ++i;
      } else if (line[i] == '"' && (i == 0 || line[i - 1] != '\'')) {
        quoted = !quoted;
      } else if (!quoted && line.compare(i, 2, "//") == 0) {
        break;
      } else if (!quoted) {
        code += line[i];
      }
    }
    code += '\n';
  }
  return code;
}

bool word_char(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

/// `word` stands in the code, not as a part of a longer name.
bool says(const std::string& code, const std::string& word) {
  for (std::size_t at = code.find(word); at != std::string::npos; at = code.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool starts = at == 0 || !word_char(word.front()) ||
                        (!word_char(code[at - 1]) && code[at - 1] != '.' && code[at - 1] != '>');
    const bool ends = end == code.size() || !word_char(word.back()) || !word_char(code[end]);
    if (starts && ends) return true;
  }
  return false;
}

/// The headers included, own ones in `own`.
struct Includes {
  std::vector<std::string> own, others;
};
Includes includes_of(const std::string& text) {
  Includes found;
  for (const std::string& line : lines_of(text)) {
    if (!line.starts_with("#include ")) continue;
    const std::size_t end = line.find_first_of("\">", 10);
    (line[9] == '"' ? found.own : found.others).push_back(line.substr(10, end - 10));
  }
  return found;
}

// ---- one function a law: a file -> what it breaks

using Complaints = std::vector<std::string>;

Complaints rooms_kept(const File& file) {
  const Room* room = nullptr;
  for (const Room& candidate : rooms)
    if (file.path.starts_with(candidate.files) &&
        (room == nullptr || candidate.files.size() > room->files.size()))
      room = &candidate;
  if (room == nullptr) return {file.path + " stands in no room"};
  Complaints complaints;
  for (const std::string& header : includes_of(file.text).own)
    if (!starts_with_any(header, room->may_include))
      complaints.push_back(file.path + " includes " + header);
  return complaints;
}

Complaints libraries_kept(const File& file) {
  Complaints complaints;
  const Includes includes = includes_of(file.text);
  for (const std::string& header : includes.others) {
    const bool standard = header.find_first_of("/.") == std::string::npos;
    const auto library =
        std::find_if(std::begin(libraries), std::end(libraries),
                     [&](const Library& l) { return header.starts_with(l.header); });
    if (library != std::end(libraries) ? !starts_with_any(file.path, library->files)
                                       : !standard && !starts_with_any(file.path, program))
      complaints.push_back(file.path + " includes " + header);
  }
  std::set<std::string> used;
  for (const std::string& parser : parsers)
    for (const std::string& header : includes.others)
      if (header.starts_with(parser)) used.insert(parser);
  if (used.size() > 1) complaints.push_back(file.path + " uses more than one parser");
  return complaints;
}

Complaints purity_kept(const File& file) {
  Complaints complaints;
  const std::string code = code_of(file.text);
  for (const std::string& word : forbidden_words)
    if (says(code, word)) complaints.push_back(file.path + " says " + word);
  if (starts_with_any(file.path, program)) return complaints;
  for (const std::string& header : includes_of(file.text).others)
    if (starts_with_any(header, impure_headers))
      complaints.push_back(file.path + " includes " + header);
  for (const std::string& word : impure_words)
    if (says(code, word)) complaints.push_back(file.path + " says " + word);
  return complaints;
}

Complaints names_kept(const File& file) {
  std::string word, path = file.path + '/';
  if (const std::size_t at = path.find(named_base); at != std::string::npos)
    path.erase(at, named_base.size());
  for (const char c : path) {
    if (std::isalpha(static_cast<unsigned char>(c)) != 0) {
      word += c;
      continue;
    }
    if (meaningless.contains(word)) return {file.path + " is named " + word};
    word.clear();
  }
  if (file.path.ends_with(".hpp") && file.text.find("#pragma once\n") == std::string::npos)
    return {file.path + " may be included twice"};
  return {};
}

void expect_kept(Complaints (*law)(const File&)) {
  for (const File& file : tree())
    for (const std::string& complaint : law(file)) ADD_FAILURE() << complaint;
}

}  // namespace

TEST(Layers, RoomsMeetInThePublicHeadersAlone) { expect_kept(rooms_kept); }
TEST(Layers, LibrariesStayWhereTheyBelong) { expect_kept(libraries_kept); }
TEST(Layers, TheLibraryTouchesNothingOutside) { expect_kept(purity_kept); }
TEST(Layers, FilesAreNamedForWhatTheyHold) { expect_kept(names_kept); }

// Two types of one name are one type to the linker, and it takes the functions of either.
TEST(Layers, TypesInHeadersHaveANameOfTheirOwn) {
  std::map<std::string, std::string> where;
  for (const File& file : tree()) {
    if (!file.path.ends_with(".hpp") || file.path.starts_with("src/lexicon/generate/"))
      continue;  // a program of its own
    for (const std::string& line : lines_of(file.text)) {
      const bool begins = line.starts_with("struct ") || line.starts_with("class ");
      if (!begins || line.find('{') == std::string::npos) continue;
      const std::size_t name = line.find(' ') + 1;
      const auto [first, fresh] =
          where.emplace(line.substr(name, line.find_first_of(" :{", name) - name), file.path);
      EXPECT_TRUE(fresh) << first->first << " stands in " << first->second << " and in "
                         << file.path;
    }
  }
  EXPECT_GT(where.size(), 100U) << "headers are read";
}

TEST(Layers, EveryNamedFileExists) {
  const auto files = tree();
  const auto exists = [&](const std::string& start) {
    return std::any_of(files.begin(), files.end(),
                       [&](const File& file) { return file.path.starts_with(start); });
  };
  for (const Room& room : rooms) EXPECT_TRUE(exists(room.files)) << room.files;
  for (const Library& library : libraries)
    for (const std::string& file : library.files) {
      EXPECT_TRUE(exists(file)) << file;
    }
}

TEST(Layers, EveryLawCanBeBroken) {
  struct Case {
    Complaints (*law)(const File&);
    File file;
    bool breaks;
    const char* why;
  };
  const Case cases[] = {
      {rooms_kept,
       {"src/reading/x.cpp", "#include \"linking/link.hpp\"\n"},
       true,
       "reading may not know linking"},
      {rooms_kept,
       {"src/reading/x.cpp", "#include \"lexicon/tokenize.hpp\"\n"},
       false,
       "but it cuts text into tokens"},
      {rooms_kept,
       {"src/reading/x.cpp", "#include \"lexicon/inflect.hpp\"\n"},
       true,
       "and needs no more of the lexicon"},
      {rooms_kept, {"src/elsewhere/x.cpp", ""}, true, "a new room is told to this test"},
      {libraries_kept,
       {"src/reasoning/x.cpp", "#include <boost/graph/graph.hpp>\n"},
       true,
       "the graph has one file"},
      {libraries_kept,
       {"src/reading/x.cpp", "#include <zlib.h>\n"},
       true,
       "a new library is told to this test"},
      {libraries_kept,
       {"src/reading/x.cpp", "#include <vector>\n"},
       false,
       "the standard library is free"},
      {libraries_kept,
       {"src/program/options.cpp", "#include <CLI/CLI.hpp>\n"},
       true,
       "arguments are parsed in one file"},
      {purity_kept, {"src/reading/x.cpp", "#include <fstream>\n"}, true, "no file is opened"},
      {purity_kept, {"src/main.cpp", "#include <fstream>\n"}, false, "but by the program"},
      {purity_kept,
       {"src/reading/x.cpp", "auto now = std::chrono::system_clock::now();\n"},
       true,
       "no clock"},
      {purity_kept,
       {"src/reading/x.cpp", "// virtual, getenv\nconst char* s = \"rand\"; int brand;\n"},
       false,
       "words are free"},
      {purity_kept,
       {"src/main.cpp", "struct A { virtual void f(); };\n"},
       true,
       "nothing is virtual anywhere"},
      {purity_kept, {"src/main.cpp", "#define X 1\n"}, true, "no macros"},
      {names_kept, {"src/reading/name_utils.cpp", ""}, true, "utils says nothing"},
      {names_kept, {"src/reporting/baseline.cpp", ""}, false, "a baseline is no base"},
      {names_kept, {"src/program/base.cpp", ""}, true, "a base of what?"},
      {names_kept, {"src/program/comparison_base.cpp", ""}, false, "of a comparison"},
      {names_kept, {"src/reading/x.hpp", ""}, true, "a header without its pragma"},
  };
  for (const Case& c : cases) EXPECT_EQ(!c.law(c.file).empty(), c.breaks) << c.why;
}

}  // namespace checkclaims::layers_test
