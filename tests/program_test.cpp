// The program as its users run it: real files, real streams, the exit status.
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <sstream>

#include "program.hpp"

namespace checkclaims::program_test {

namespace {

using namespace program;

using Paths = std::vector<std::string>;
const std::string article = "Police said 12 people died in the harbour fire.\n";

}  // namespace

TEST_F(Program, HelpFitsAScreenAndShowsAnExample) {
  for (const char* command : {"$P --help", "$P -h", "$P extract --help", "$P explain --help"}) {
    const Result result = run(command);
    EXPECT_EQ(result.status, 0) << command;
    EXPECT_EQ(result.err, "");
    EXPECT_NE(result.out.find("example: checkclaims "), std::string::npos);
    std::istringstream lines(result.out);
    int count = 0;
    for (std::string line; std::getline(lines, line); ++count) EXPECT_LE(line.size(), 80U) << line;
    EXPECT_LE(count, 24);
    for (const char* option : {"--format", "--baseline", "--update-baseline", "--jobs", "--color",
                               "--version", "extract", "explain", "Exit status"})
      EXPECT_NE(result.out.find(option), std::string::npos) << option;
  }
  EXPECT_TRUE(run("$P --version").out.starts_with("checkclaims "));
}

TEST_F(Program, UnclearCommandsAreRefused) {
  file("a.txt", article);
  struct Case {
    const char* arguments;
    const char* seen;
    const char* why;
  };
  for (const auto& c :
       {Case{"", "no article or folder is named", "nothing to do"},
        Case{"extract", "no article or folder", "nothing to do"},
        Case{"--frobnicate a.txt", "--frobnicate", "an unknown flag"},
        Case{"a.txt --basline b", "--basline", "a misspelt flag"},
        Case{"--format xml a.txt", "xml", "an unknown format"},
        Case{"--jobs many a.txt", "many", "no number"},
        Case{"--jobs -1 a.txt", "-1", "no such number of threads"},
        Case{"a.txt --baseline", "--baseline", "a value is missing"},
        Case{"--baseline '' a.txt", "--baseline", "an empty name"},
        Case{"--color sometimes a.txt", "sometimes", "an unknown choice"},
        Case{"explain", "missing rule, must be one of ", "which rule?"},
        Case{"explain no-such-rule", "no-such-rule: unknown rule", "an unknown rule"},
        Case{"a.txt extract a.txt", "extract must come first", "a command after paths"},
        Case{"--format json extract a.txt",
             "option --format is not allowed before the command extract",
             "an option that would do nothing"},
        Case{"extract --format json a.txt", "--format", "extract has one format"},
        Case{"\"$(printf '\\033[31m')\"", "\"\\033[31m\": no such file",
             "control characters in arguments"}})
    expect_refusal("$P " + std::string(c.arguments), c.seen, c.why);
}

TEST_F(Program, ExplainPrintsTheRulesPage) {
  const fs::path pages = fs::path(CHECKCLAIMS_SOURCE_DIR) / "docs" / "rules";
  if (!fs::exists(pages)) GTEST_SKIP() << "no rule has a page yet";
  std::size_t count = 0;
  for (const auto& page : fs::directory_iterator(pages)) {
    const std::string rule = page.path().stem().string();
    if (page.path().extension() != ".md" || rule == "README") continue;
    const Result result = run("$P explain " + rule);
    EXPECT_EQ(result.status, 0) << rule;
    EXPECT_EQ(result.out, content(page.path())) << rule;
    EXPECT_NE(run("$P explain no-such-rule").err.find(rule), std::string::npos)
        << "an unknown rule lists the known";
    ++count;
  }
  EXPECT_GT(count, 0U);
}

TEST_F(Program, WalksFoldersInOrder) {
  for (const char* name : {"f/b.txt", "f/a.md", "f/Z.TXT", "f/sub/c.markdown", "f/sub.txt/d.txt",
                           "f/x.png", "f/.hidden.txt", "f/.git/e.txt", "f/noext", "g.log"})
    file(name, article);
  fs::create_directory_symlink(at("f/sub"), at("f/linked.txt"));
  fs::create_directory_symlink(at("f"), at("f/sub/up"));
  const Paths all = {"f/Z.TXT", "f/a.md", "f/b.txt", "f/sub.txt/d.txt", "f/sub/c.markdown"};
  EXPECT_EQ(documents("f"), all)
      << "by bytes; no hidden entry, no other ending, no link to a folder";
  EXPECT_EQ(documents("./f// f f/sub"), all) << "each article once, however often it is named";
  EXPECT_EQ(documents("f/b.txt g.log f/noext"), (Paths{"f/b.txt", "f/noext", "g.log"}))
      << "a named file is read whatever it is called";
  expect_refusal("$P f/x.png",
                 "f/x.png: a picture, which is not read; write its text to a .txt file",
                 "but for what its name says it is");
  EXPECT_EQ(documents("f/sub/up"), (Paths{"f/sub/up/Z.TXT", "f/sub/up/a.md", "f/sub/up/b.txt",
                                          "f/sub/up/sub.txt/d.txt", "f/sub/up/sub/c.markdown"}))
      << "a link that is named is followed";
  EXPECT_EQ(documents("f/../f/b.txt"), (Paths{"f/../f/b.txt"}))
      << "a path is printed as the user's leads there";
}

TEST_F(Program, CountsWhatItPassesOver) {
  for (const char* name : {"f/a.txt", "f/x.png", "f/sub/y.GIF", "f/t.csv", "f/sub/d.eml", "f/noext",
                           "f/.draft.md", "f/.git/e.txt", "f/.git/x.png", "f/checkclaims.toml",
                           "f/ignored/x.png", "f/ignored/broken.json"})
    file(name, article);
  file("f/sub/old.doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
  file("f/package.json", R"({"name": "tool", "version": "1.0.0"})");
  file("f/lines.jsonl", "{\"n\": 1}\n{\"n\": 2}\n");
  file("f/menu.html", "<html><body><nav><a href='/'>Home</a></nav></body></html>");
  file("f/site.xml", "<urlset><url/></urlset>");
  file("f/.checkclaimsignore", "ignored/\n*.csv\n");
  fs::create_directory_symlink("sub", at("f/link"));
  const auto passed_over = [this](const std::string& paths) {
    return json::parse(run("$P --format json " + paths).out)["summary"]["articles"]["passed_over"];
  };
  const json all = {
      {"web-page", 1},    {"word-processor", 1}, {"json", 1},    {"json-lines", 1},
      {"xml", 1},         {"mail", 1},           {"picture", 2}, {"hidden-article", 1},
      {"folder-link", 1}, {"other", 1}};
  EXPECT_EQ(passed_over("f"), all) << "but not what is ignored, nor what hidden folders hold";
  EXPECT_EQ(passed_over("./f f/sub f"), all) << "each once, however it is named";
  EXPECT_EQ(passed_over("f/a.txt"), json::object()) << "nothing lies beside a file that is named";
  fs::remove(at("f/a.txt"));
  for (const char* name : {"package.json", "lines.jsonl", "menu.html", "site.xml", "sub/old.doc",
                           "ignored/broken.json"})
    fs::remove(at(std::string("f/") + name));
  expect_refusal("$P f", "f: no article in this folder; found 1 e-mail, 2 pictures, ",
                 "a folder without an article");
}

TEST_F(Program, RefusesWhatIsNoArticle) {
  struct Case {
    const char* name;
    std::string content, seen;
  };
  for (const auto& c :
       {Case{"b", "%PDF-1.7\n", "b: pdftotext cannot read this PDF document"},
        Case{"c", "{\\rtf1 x}",
             "c: a word processor document, which is not read; save its text as .txt"},
        Case{"d", std::string("PK\3\4\0\0 word/document.xml", 24), "d: a broken packed file: "},
        Case{"f", std::string("PK\3\4\0\0", 6), "f: a broken packed file: "},
        Case{"g", "{\"title\": \"x\"}\n{\"title\": \"y\"}\n", "g: no article in this JSON; "},
        Case{"h.txt", "[\n {\"a\": 1}]", "h.txt: no article in this JSON; "},
        Case{"i", "<?xml version=\"1.0\"?>\n<rss/>", "i: no article in this XML"},
        Case{"j", "WARC/1.0\r\n", "j#1: a broken record: its head does not end"},
        Case{"k.warc.gz", "\x1F\x8B\x08", "k.warc.gz: a broken packed file: "},
        Case{"l.mht", "Subject: x\n\ny",
             "l.mht: a page saved as MHTML, which is not read; save it as HTML"},
        Case{"m.eml", "Subject: x\n\ny",
             "m.eml: an e-mail, which is not read; save its text as .txt"},
        Case{"n", std::string("\xFF\xFE{\0\"\0a\0\"\0:\0}\0", 14), "n: broken JSON"}}) {
    file(c.name, c.content);
    expect_refusal(std::string("$P ") + c.name, c.seen, "named");
    if (std::string_view(c.name).find('.') != std::string_view::npos)
      continue;  // a name says nothing of a pipe
    expect_refusal(std::string("$P - <") + c.name, c.seen.substr(c.seen.find(": ")),
                   "on standard input");
  }
  for (const char* text :
       {"{Editor's note} Twelve people were killed.", "{\"It rained\", she said.}",
        "<b>Twelve</b> people were killed.", "[\"a\", b]",
        "<!-- a comment -->\nTwelve people were killed.", "PK is short for penalty kick.",
        "BZh 12 people.", "RIFF and raff.", "<html5> is no tag"}) {
    file("z", text);
    EXPECT_EQ(run("$P z").status, 0) << text;
  }
}

TEST_F(Program, TellsWhatMayHaveBeenMeant) {
  file("articles/000.txt", article);
  for (const auto& [command, seen] :
       {std::pair{"$P artcles", "artcles: no such file or directory, did you mean articles?"},
        {"$P artcles/000.txt", "did you mean articles/000.txt?"},
        {"$P articles/00.txt",
         "articles/00.txt: no such file or directory, did you mean articles/000.txt?"},
        {"$P timelin", "timelin: no such file or directory, did you mean the command timeline?"},
        {"$P --fomat json articles", "unknown option --fomat, did you mean --format? (see"},
        {"$P --fomat=json articles", "unknown option --fomat=json, did you mean --format? (see"},
        {"$P baseline accept 8ae5 --reson x articles",
         "unknown option --reson, did you mean --reason? (see"},
        {"$P --zzzzz articles", "unknown option --zzzzz (see"},
        {"$P zzzzzz", "zzzzzz: no such file or directory\n"},
        {"$P https://example.org/a",
         "https://example.org/a: a URL; nothing is downloaded, save the text of the page as .txt "
         "and name that file"}})
    expect_refusal(command, seen, "a slip of the finger");
}

TEST_F(Program, OneArticleComesFromStandardInput) {
  file("d/a.txt",
       "---\ndate: 2024-09-01\n---\nThe bombing in Norvia on 3 May 2024 killed 12 people.\n");
  const std::string other =
      "printf -- '---\\ndate: 2024-09-01\\n---\\nThe bombing in Norvia on 3 May 2024 killed 40 "
      "people.\\n' | ";
  const auto documents_of = [this](const std::string& command) {
    Paths paths;
    const json report = json::parse(run(command).out);
    for (const auto& document : report["documents"]) paths.push_back(document["document"]);
    return paths;
  };
  EXPECT_EQ(documents_of(other + "$P --format json d - -"), (Paths{"-", "d/a.txt"}))
      << "once, beside the others";
  EXPECT_EQ(run(other + "$P d -").status, 1) << "and held against them";
  EXPECT_EQ(documents_of(other + "$P --format json --stdin-name d/b.txt d -"),
            (Paths{"d/a.txt", "d/b.txt"}));
  EXPECT_EQ(documents_of(other + "$P --format json --stdin-name ./d//a.txt d -"), Paths{"d/a.txt"})
      << "an editor's text stands for the file";
  EXPECT_EQ(run(other + "$P --stdin-name d/a.txt d -").status, 0) << "which is not read then";
  expect_refusal("$P - <&-", "standard input: bad file descriptor", "nothing to read from");
  expect_refusal("$P - <.", "standard input: is a directory", "no file");
  expect_refusal("head -c 67108865 /dev/zero | $P -",
                 "standard input: too large: 67108865 bytes, the limit is 64 MiB", "too large");
  expect_refusal("$P --stdin-name x d", "name - as a path", "a name for nothing");
}

TEST_F(Program, OneFileIsOneArticle) {
  file("d/b.txt", article);
  fs::create_hard_link(at("d/b.txt"), at("d/c.txt"));
  fs::create_symlink("b.txt", at("d/a.txt"));
  EXPECT_EQ(documents("d"), Paths{"d/a.txt"});
  EXPECT_EQ(documents("d/c.txt d/b.txt"), Paths{"d/b.txt"}) << "whichever is named first";
}

TEST_F(Program, CommandNamesCanBePaths) {
  file("extract", article);
  file("-x.txt", article);
  EXPECT_EQ(documents("./extract"), Paths{"extract"});
  EXPECT_EQ(documents("-- extract -x.txt"), (Paths{"-x.txt", "extract"}));
}

TEST_F(Program, OddNamesComeOutSafely) {
  const Paths names = {"a\xff.txt",  "b\n::error::x.txt", "c\x1b[31m.txt",
                       "d\"q\\.txt", "e##[group]x.txt",   "\u202E.txt"};
  for (const auto& name : names) file("d/" + name, article);
  const Result report = run("$P --format json d");
  ASSERT_NE(report.status, 2) << report.err;
  EXPECT_EQ(report.out.find('\x1b'), std::string::npos);
  EXPECT_EQ(report.out.find("##["), std::string::npos);
  const json parsed = json::parse(report.out);
  ASSERT_EQ(parsed["documents"].size(), names.size());
  EXPECT_EQ(parsed["documents"][0]["document"], "\"d/a\\377.txt\"") << "no UTF-8: quoted";
  for (std::size_t i = 1; i < names.size(); ++i)
    EXPECT_EQ(parsed["documents"][i]["document"], "d/" + names[i]);
  for (const auto& name : names) fs::remove(at("d/" + name));
  for (const auto& name : names) fs::create_symlink("nowhere", at("d/" + name));
  const Result missing = run("$P d");
  EXPECT_EQ(missing.status, 2);
  std::istringstream lines(missing.err);
  std::size_t count = 0;
  for (std::string line; std::getline(lines, line); ++count)
    EXPECT_TRUE(line.starts_with("checkclaims: ")) << line;
  EXPECT_EQ(count, names.size()) << "one line each: " << missing.err;
  EXPECT_EQ(missing.err.find('\x1b'), std::string::npos);
  EXPECT_EQ(missing.err.find("##["), std::string::npos);
}

TEST_F(Program, BadInputEndsInOneLine) {
  fs::create_directory(at("empty"));
  file("other/page.png", article);
  file("nul.txt", std::string("text\0more", 9));
  file("late.txt", std::string(70000, 'a') + std::string(1, '\0'));
  ASSERT_EQ(mkfifo(at("pipe.txt").c_str(), 0600), 0);
  fs::create_symlink("loop.txt", at("loop.txt"));
  fs::create_symlink("nowhere", at("dangling.txt"));
  file("huge.txt", "");
  fs::resize_file(at("huge.txt"), std::uintmax_t{200} << 20);
  file("a.txt", article);
  struct Case {
    const char* arguments;
    const char* seen;
    const char* why;
  };
  for (const auto& c :
       {Case{"missing.txt", "missing.txt: no such file", "a missing path"},
        Case{"missing/", "missing: no such file", "a missing folder"},
        Case{"''", "\"\": empty path", "an empty path"},
        Case{"a.txt/b", "a.txt/b: not a directory", "a file is no folder"},
        Case{"empty", "empty: no article in this folder", "an empty folder"},
        Case{"other", "other: no article in this folder", "none that is read"},
        Case{"nul.txt", "nul.txt: binary", "binary"},
        Case{"late.txt", "late.txt: binary", "binary, wherever the NUL stands"},
        Case{"pipe.txt", "pipe.txt: not a regular file but a FIFO", "a FIFO must not hang"},
        Case{"/dev/zero", "/dev/zero: not a regular file but a device",
             "a device must not fill memory"},
        Case{"loop.txt", "loop.txt: too many levels of symbolic links", "a link to itself"},
        Case{"dangling.txt", "dangling.txt: no such file", "a link to nothing"},
        Case{"huge.txt", "huge.txt: too large: 209715200 bytes, the limit is 64 MiB", "too large"}})
    for (const char* command : {"$P ", "$P extract ", "$P --format json "})
      expect_refusal(command + std::string(c.arguments), c.seen, c.why);
}

TEST_F(Program, SocketsAreRefused) {
  const int listener = socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address = {};
  address.sun_family = AF_UNIX;
  const std::string path = at("s.txt").string();
  if (path.size() >= sizeof address.sun_path)
    GTEST_SKIP() << "the temporary folder's name is too long for a socket";
  path.copy(address.sun_path, path.size());
  ASSERT_EQ(bind(listener, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
  expect_refusal("$P s.txt", "s.txt: not a regular file but a socket", "a socket");
  close(listener);
}

TEST_F(Program, LargeFilesCostNoMemory) {
  file("huge.txt", "");
  fs::resize_file(at("huge.txt"), std::uintmax_t{200} << 20);
#if !CHECKCLAIMS_SANITIZED
  expect_refusal("ulimit -v 100000; $P huge.txt", "64 MiB",
                 "200 MB are refused in less than 100 MB");
#endif
}

TEST_F(Program, ARunEndsAtItsDeadline) {
  expect_refusal("sleep 4 | $P --deadline 1 -", "stopped after 1 seconds",
                 "an article that never comes");
  expect_refusal("sleep 4 | { trap '' ALRM; $P extract --deadline 1 -; }", "the deadline",
                 "whoever started it ignores alarms");
  file("a.txt", article);
  EXPECT_EQ(run("$P --deadline 100 a.txt").status, 0);
  EXPECT_EQ(run("$P --deadline 0 a.txt").status, 0);
  expect_refusal("$P --deadline soon a.txt", "--deadline: soon must be a number from 0 to 1000000",
                 "no number");
  // The lock is held by somebody who does not let it go.
  if (run("command -v flock").status == 0)
    expect_refusal(
        "mkdir b; flock b sh -c 'touch held; sleep 4' & until [ -e held ]; do sleep .05; done; "
        "$P --baseline b/base.jsonl --update-baseline -q --deadline 1 a.txt",
        "the deadline", "a lock that is not released");
}

TEST_F(Program, WhateverHappensTheStatusIsTwoAndSomethingIsSaid) {
  file("a.txt", article);
#if !CHECKCLAIMS_SANITIZED
  // More than a pipe holds: when all is written, the program is at work.
  const std::string at_work =
      "mkfifo in; $P - <in & P=$!; exec 3>in; rm in; head -c 200000 /dev/zero >&3; kill -";
  for (const char* signal : {"SEGV", "BUS", "FPE", "ILL", "ABRT"})
    expect_refusal(at_work + signal + " $P; wait $P", "internal error", signal);
  expect_refusal(at_work + "XCPU $P; wait $P", "CPU time limit exceeded", "XCPU");
  expect_refusal(
      "E=$( (ulimit -f 0; exec $P --format json=r.json -q a.txt) 2>&1 ); S=$?; echo \"$E\" >&2; "
      "exit $S",
      "r.json: cannot be written: file too large", "a file that may not grow");
  EXPECT_FALSE(fs::exists(at("r.json")));
  // Where there is less memory than the program's libraries take, the system's loader ends it;
  // where the program itself does not fit, it never begins.
  std::string many;
  for (int i = 0; i < 300; ++i) many += article + "\n\n";
  file("many.txt", many);
  int refused = 0;
  for (int kilobytes = 13000; kilobytes < 40000; kilobytes += 500) {
    const Result result = run("ulimit -v " + std::to_string(kilobytes) + "; $P --jobs 2 many.txt");
    if (result.status == 127) continue;
    const bool told = result.status == 2 && result.err.starts_with("checkclaims: ") &&
                      result.err.find('\n') + 1 == result.err.size();
    EXPECT_TRUE(told || result.status == 0) << kilobytes << ": " << result.status << "\n"
                                            << result.err;
    refused += told;
  }
  EXPECT_GT(refused, 0);
#endif
}

TEST_F(Program, EveryUnreadableArticleIsNamedAndTheOthersAreChecked) {
  file("d/a.txt", article);
  file("d/b.txt", std::string(1, '\0'));
  ASSERT_EQ(mkfifo(at("d/c.txt").c_str(), 0600), 0);
  fs::create_symlink("d.txt", at("d/d.txt"));
  const Result result = run("$P --format json d missing");
  EXPECT_EQ(result.status, 2) << "a gate that did not see everything must not be green";
  for (const char* seen : {"d/b.txt: binary", "d/c.txt: not a regular file", "d/d.txt: too many",
                           "missing: no such file"})
    EXPECT_NE(result.err.find(seen), std::string::npos) << seen;
  EXPECT_EQ(json::parse(result.out)["documents"].size(), 1U);
  EXPECT_EQ(run("$P --baseline b.jsonl --update-baseline d").status, 2);
  EXPECT_FALSE(fs::exists(at("b.jsonl"))) << "half of the articles make no baseline";
}

TEST_F(Program, UnreadableFoldersAreRefused) {
  if (std::system("setpriv --reuid 65534 --clear-groups true 2>/dev/null") != 0 && geteuid() == 0)
    GTEST_SKIP() << "root reads everything, and setpriv is not allowed here";
  const std::string as_nobody = geteuid() == 0 ? "setpriv --reuid 65534 --clear-groups " : "";
  file("d/a.txt", article);
  file("d/locked/b.txt", article);
  file("d/c.txt", article);
  fs::permissions(at("d/locked"), fs::perms::none);
  fs::permissions(at("d/c.txt"), fs::perms::none);
  if (run(as_nobody + "$P --version").status != 0)
    GTEST_SKIP() << "the program is out of reach of another user";
  expect_refusal(as_nobody + "$P d/locked", "d/locked: permission denied", "an unreadable folder");
  expect_refusal(as_nobody + "$P d/c.txt", "d/c.txt: permission denied", "an unreadable file");
  const Result result = run(as_nobody + "$P d");
  EXPECT_EQ(result.status, 2);
  EXPECT_EQ(result.err,
            "checkclaims: d/c.txt: permission denied\ncheckclaims: d/locked: permission denied\n");
}

TEST_F(Program, DeepFoldersEndInALine) {
  const Result made =
      run("n=d; i=0; while [ $i -lt 60 ]; do n=$n/$(printf '%0100d' 0); i=$((i+1)); done; mkdir d "
          "&& cd d && i=0 && "
          "while [ $i -lt 60 ]; do x=$(printf '%0100d' 0); mkdir $x && cd -P ./$x || exit 9; "
          "i=$((i+1)); done; echo x >a.txt");
  if (made.status != 0) GTEST_SKIP() << "no folder deeper than PATH_MAX can be made here";
  expect_refusal("$P d", "file name too long", "deeper than a path can be long");
  (void)std::system(("rm -rf '" + at("d").string() + "'").c_str());
}

TEST_F(Program, OutputThatCannotBeWrittenIsAFailure) {
  file("a.txt", article);
  if (!fs::exists("/dev/full")) GTEST_SKIP() << "no /dev/full here";
  for (const char* arguments :
       {"a.txt", "--format json a.txt", "extract a.txt", "--help", "--version"}) {
    const std::string command = std::string("$P ") + arguments;
    expect_refusal(command + " >/dev/full",
                   "standard output: cannot be written: no space left on device", "a full disk");
    expect_refusal(command + " >&-", "standard output: cannot be written: bad file descriptor",
                   "a closed stream");
  }
  EXPECT_EQ(run("$P --update-baseline --baseline b.jsonl a.txt >/dev/full").status, 2);
  EXPECT_FALSE(fs::exists(at("b.jsonl"))) << "what nobody could read is not accepted";
  const Result pipe = run("{ $P --help; echo $? >status; } | true; cat status");
  EXPECT_EQ(pipe.err, "") << "whoever closes a pipe knows it";
}

TEST_F(Program, ClosedStreamsHitNoFile) {
  file("a.txt", article);
  EXPECT_EQ(run("$P --baseline b.jsonl --update-baseline a.txt 2>&- <&-").status, 0);
  const std::string baseline = content(at("b.jsonl"));
  EXPECT_TRUE(baseline.starts_with("{\"schema\":\"checkclaims/baseline/1\"")) << baseline;
  EXPECT_EQ(baseline.find("notice"), std::string::npos)
      << "a message must not land in the baseline";
  EXPECT_EQ(run("$P missing <&- >&- 2>&-").status, 2);
}

TEST_F(Program, ExplainUnreadListsWhatCoverageLeavesOut) {
  file("a.txt", "Three people were killed in a fire in Halden. Neighbours called 911.\n");
  const Result text = run("$P --explain-unread a.txt");
  EXPECT_EQ(text.status, 0) << text.err;
  EXPECT_NE(text.out.find("\n a.txt:1:65  [911]  a phone number: \""), std::string::npos)
      << text.out;
  const json report = json::parse(run("$P --explain-unread --format json a.txt").out);
  const json& coverage = report["summary"]["coverage"];
  EXPECT_EQ(report["unread"].size(), coverage["numbers_seen"].get<std::size_t>() -
                                         coverage["numbers_used"].get<std::size_t>());
  EXPECT_EQ(report["unread"][0]["reason"], "telephone");
  EXPECT_FALSE(json::parse(run("$P --format json a.txt").out).contains("unread"))
      << "only where asked for";
  expect_refusal("$P --explain-unread extract a.txt",
                 "option --explain-unread is not allowed before the command extract",
                 "extract has --mentions");
}

TEST_F(Program, SameBytesWhateverTheEnvironment) {
  for (const char* name : {"b.txt", "a.txt", "c.md"})
    file(std::string("d/") + name, article + name + "\n");
  for (const char* format : {"text", "json"}) {
    const std::string options = std::string(" --explain-unread --format ") + format + " ";
    const Result first = run("$P" + options + "d/a.txt d/b.txt d/c.md");
    for (const std::string& command :
         {"$P --jobs 1" + options + "d/c.md d/b.txt d/a.txt", "$P --jobs 4" + options + "d",
          "TZ=Pacific/Apia LANG=tr_TR.UTF-8 LC_ALL=de_DE.UTF-8 $P" + options + "d ./d/a.txt"}) {
      const Result other = run(command);
      EXPECT_EQ(other.out, first.out) << command;
      EXPECT_EQ(other.status, first.status) << command;
    }
  }
  EXPECT_EQ(run("$P extract -j 1 d").out, run("$P extract -j 4 d/c.md d").out);
}

TEST_F(Program, ColourOnlyWhereItIsWanted) {
  file("a.txt", article);
  EXPECT_EQ(run("$P a.txt").out.find('\x1b'), std::string::npos) << "a file is no terminal";
  EXPECT_NE(run("$P --color always a.txt").out.find('\x1b'), std::string::npos);
  EXPECT_EQ(run("$P --color never a.txt").out.find('\x1b'), std::string::npos);
  if (run("script -qec 'test -t 1' /dev/null").status != 0)
    GTEST_SKIP() << "no terminal can be made here with script(1)";
  const auto terminal = [&](const std::string& environment) {
    return run("TERM=xterm " + environment + " script -qec \"$P a.txt\" /dev/null")
               .out.find('\x1b') != std::string::npos;
  };
  EXPECT_TRUE(terminal(""));
  EXPECT_FALSE(terminal("NO_COLOR=1"));
  EXPECT_FALSE(terminal("TERM=dumb"));
}

TEST_F(Program, ABaselineIsShownInPlainEnglish) {
  fs::copy(fs::path(CHECKCLAIMS_SOURCE_DIR) / "seeds", at("d"), fs::copy_options::recursive);
  ASSERT_EQ(run("$P baseline create d").status, 0);
  const std::string shown = run("$P baseline show").out;
  for (const char* said : {"war in Gaza Strip, time since it began  less than 10 months | more "
                           "than 10 months | 12 months | more than 9 months\n",
                           "attack on Israel, killed  1,139 | 1,200\n",
                           "attack on Israel, hostages taken  240 to 260 | 253\n",
                           "war in Gaza Strip, killed  31,999 or less | 39,101 or more | 39,445 or "
                           "more | 42,001 or more\n"})
    EXPECT_NE(shown.find(said), std::string::npos) << said << '\n' << shown;
}

TEST_F(Program, BaselinesAreFoundMadeAndKept) {
  file("a.txt", article);
  const Result notice = run("$P --baseline none.jsonl a.txt");
  EXPECT_EQ(notice.status, run("$P a.txt").status) << "a baseline that is not there is empty";
  EXPECT_EQ(notice.err,
            "checkclaims: notice: none.jsonl: baseline not found, using an empty one\n");
  EXPECT_FALSE(fs::exists(at("none.jsonl")));

  EXPECT_EQ(run("$P --update-baseline a.txt").status, 0);
  const std::string made = content(at(".checkclaims/baseline.jsonl"));
  EXPECT_TRUE(made.starts_with("{\"schema\":\"checkclaims/baseline/1\",\"lexicon\":\"")) << made;
  EXPECT_NE(run("$P a.txt").out.find("baseline: .checkclaims/baseline.jsonl\n"), std::string::npos)
      << "the usual one is used";
  EXPECT_NE(run("$P --baseline other.jsonl a.txt").out.find("baseline: other.jsonl\n"),
            std::string::npos)
      << "unless another is named";
  EXPECT_EQ(run("$P --update-baseline a.txt").status, 0);
  EXPECT_EQ(content(at(".checkclaims/baseline.jsonl")), made) << "nothing new, no change";
  EXPECT_EQ(std::distance(fs::directory_iterator(at(".checkclaims")), {}), 1)
      << "no temporary file is left";
}

TEST_F(Program, BrokenBaselinesAreNamedByLineAndKept) {
  file("a.txt", article);
  fs::create_directory(at("folder"));
  ASSERT_EQ(mkfifo(at("pipe").c_str(), 0600), 0);
  const std::string schema = "{\"schema\":\"checkclaims/baseline/1\",\"lexicon\":\"\"}\n";
  file("merge", schema + "<<<<<<< HEAD\n");
  file("torn", schema + "{\"id\":\"0");
  file("deep", schema + std::string(100000, '['));
  file("later", "{\"schema\":\"checkclaims/baseline/2\"}\n");
  file("nothing", "");
  struct Case {
    const char* baseline;
    const char* seen;
    const char* why;
  };
  for (const auto& c :
       {Case{"merge", "merge:2: unresolved merge conflict", "merge markers"},
        Case{"torn", "torn:2: not valid JSON", "a torn line"},
        Case{"deep", "deep:2: not an object", "depth"},
        Case{"later", "later:1: unknown schema checkclaims/baseline/2", "another schema"},
        Case{"nothing", "nothing:1: not a baseline", "an empty file"},
        Case{"a.txt", "a.txt:1: not valid JSON", "an article"},
        Case{"folder", "folder: not a regular file", "a folder"},
        Case{"pipe", "pipe: not a regular file", "a FIFO"},
        Case{"a.txt/b", "a.txt/b: not a directory", "an impossible path"}})
    for (const char* update : {"", "--update-baseline "})
      expect_refusal("$P " + std::string(update) + "--baseline " + c.baseline + " a.txt", c.seen,
                     c.why);
  EXPECT_EQ(content(at("a.txt")), article) << "a wrong name costs no article";
  EXPECT_EQ(content(at("torn")), schema + "{\"id\":\"0");
}

TEST_F(Program, BaselinesAreReplacedWholeOrNotAtAll) {
  file("a.txt", article);
  EXPECT_EQ(run("$P --update-baseline --baseline real.jsonl a.txt").status, 0);
  fs::permissions(at("real.jsonl"), fs::perms(0640));
  fs::create_symlink("real.jsonl", at("link.jsonl"));
  EXPECT_EQ(run("$P --update-baseline --baseline link.jsonl a.txt").status, 0);
  EXPECT_TRUE(fs::is_symlink(at("link.jsonl"))) << "a link stays one";
  EXPECT_EQ(fs::status(at("real.jsonl")).permissions(), fs::perms(0640)) << "its mode stays";
  expect_refusal("$P --update-baseline --baseline no/where.jsonl a.txt >/dev/null",
                 "no/where.jsonl: cannot be written: no such file", "no such folder");
  const std::string before = content(at("real.jsonl"));
  const auto entries = std::distance(fs::directory_iterator(at("")), {});
  const Result full =
      run("(ulimit -f 0; trap '' XFSZ; $P --update-baseline --baseline real.jsonl a.txt 2>&1 "
          ">/dev/null; echo $?) | cat");
  EXPECT_EQ(full.out, "checkclaims: real.jsonl: cannot be written: file too large\n2\n")
      << "no room for the new one";
  EXPECT_EQ(std::distance(fs::directory_iterator(at("")), {}), entries)
      << "nor is anything left of it";
  EXPECT_EQ(content(at("real.jsonl")), before);
}

TEST_F(Program, TheGateTurnsRedForWhatIsNewAlone) {
  const auto dated = [](const char* day, const char* sentence) {
    return std::string("---\ndate: ") + day + "\n---\n" + sentence + "\n";
  };
  file("n/a.txt", dated("2024-05-20",
                        "The fire in Valparaiso on 1 May 2024 killed 15 people, it is now known."));
  file("n/b.txt", dated("2024-08-20", "The fire in Valparaiso on 1 May 2024 killed nine people."));
  const Result first = run("$P --format json n");
  if (first.status != 2 && json::parse(first.out)["summary"]["claims"] == 0)
    GTEST_SKIP() << "nothing reads claims yet";
  EXPECT_EQ(first.status, 1) << first.out;
  EXPECT_EQ(run("$P --update-baseline n").status, 0);
  EXPECT_EQ(run("$P n").status, 0) << "what was accepted is known";
  fs::rename(at("n/a.txt"), at("n/z.txt"));
  EXPECT_EQ(run("$P n").status, 0) << "under another name too";
  file("n/c.txt", dated("2024-08-21", "The fire in Valparaiso on 1 May 2024 killed 12 people."));
  const Result changed = run("$P --format json n");
  EXPECT_EQ(changed.status, 1) << "another value gates";
  const json errors = json::parse(changed.out)["summary"]["findings"]["error"];
  EXPECT_EQ(errors["new"].get<int>() + errors["changed"].get<int>(), 1) << changed.out;
}

}  // namespace checkclaims::program_test
