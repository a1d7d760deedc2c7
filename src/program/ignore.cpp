// The patterns of gitignore, matched by following all alternatives at once, so that no pattern can
// cause backtracking.
#include "program/ignore.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace checkclaims {
namespace {

/// A class such as "[:alpha:]", by the first and the last byte of each of its ranges.
struct NamedClass {
  std::string_view name, ranges;
};
constexpr std::array<NamedClass, 12> classes = {{{"alnum", "09AZaz"},
                                                 {"alpha", "AZaz"},
                                                 {"blank", "  \t\t"},
                                                 {"cntrl", {"\x00\x1f\x7f\x7f", 4}},
                                                 {"digit", "09"},
                                                 {"graph", "!~"},
                                                 {"lower", "az"},
                                                 {"print", " ~"},
                                                 {"punct", "!/:@[`{~"},
                                                 {"space", "  \t\r"},
                                                 {"upper", "AZ"},
                                                 {"xdigit", "09AFaf"}}};

std::size_t index(char c) { return static_cast<unsigned char>(c); }

/// Reads a class such as "[!a-z]", starting after its bracket.
class ClassReader {
 public:
  ClassReader(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  /// False if the class is not closed or names an unknown class.
  bool read() {
    const bool negated = at_ < text_.size() && (text_[at_] == '!' || text_[at_] == '^');
    if (negated) ++at_;
    do {
      if (!member()) return false;
    } while (at_ < text_.size() && text_[at_] != ']');
    if (at_ >= text_.size()) return false;
    ++at_;
    if (negated) accepted_.flip();
    return true;
  }
  std::size_t end() const { return at_; }
  const std::bitset<256>& accepted() const { return accepted_; }

 private:
  bool member() {
    if (at_ >= text_.size()) return false;
    if (text_[at_] == '[' && text_.substr(at_ + 1).starts_with(':')) return named();
    if (text_[at_] == '-' && before_ != 0 && at_ + 1 < text_.size() && text_[at_ + 1] != ']')
      return range();
    const bool escaped = text_[at_] == '\\';
    if (escaped && ++at_ >= text_.size()) return false;
    before_ = text_[at_++];
    accepted_.set(index(before_));
    return true;
  }

  bool range() {
    ++at_;
    if (text_[at_] == '\\' && ++at_ >= text_.size()) return false;
    accept(before_, text_[at_]);
    ++at_;
    before_ = 0;
    return true;
  }

  bool named() {
    const std::size_t name = at_ + 2, close = text_.find(']', name);
    if (close == std::string_view::npos) return false;
    if (close == name || text_[close - 1] != ':') {  // "[[:x]": an ordinary bracket
      before_ = text_[at_++];
      accepted_.set(index(before_));
      return true;
    }
    const std::string_view sought = text_.substr(name, close - 1 - name);
    const auto found = std::find_if(classes.begin(), classes.end(),
                                    [sought](const NamedClass& one) { return one.name == sought; });
    if (found == classes.end()) return false;
    for (std::size_t r = 0; r < found->ranges.size(); r += 2)
      accept(found->ranges[r], found->ranges[r + 1]);
    at_ = close + 1;
    before_ = 0;
    return true;
  }

  void accept(char first, char last) {
    for (std::size_t byte = index(first); byte <= index(last); ++byte) accepted_.set(byte);
  }

  std::string_view text_;
  std::size_t at_;
  char before_ = 0;
  std::bitset<256> accepted_;
};

/// The glob of a line, without "!" before it and "/" around it, as steps of a pattern.
class GlobReader {
 public:
  GlobReader(std::string_view text, IgnorePattern& pattern) : text_(text), pattern_(pattern) {}

  void read() {
    // git compares the text before the first special byte literally, and reads the rest as a
    // pattern of its own: "a**/b" begins with "**" there.
    literal_ = pattern_.anywhere ? 0 : std::min(text_.find_first_of("*?[\\"), text_.size());
    while (at_ < text_.size() && !pattern_.broken) step();
  }

 private:
  void step() {
    const char c = text_[at_];
    if (c == '*') return stars();
    if (c == '[') return one_of();
    std::bitset<256> accepted;
    if (c == '?') {
      accepted.set();
      accepted.reset(index('/'));
    } else {
      if (c == '\\' && ++at_ == text_.size()) {
        pattern_.broken = true;
        return;
      }
      accepted.set(index(text_[at_]));
    }
    ++at_;
    pattern_.steps.push_back({GlobStep::Kind::bytes, accepted});
  }

  void one_of() {
    ClassReader reader(text_, at_ + 1);
    if (!reader.read()) {
      pattern_.broken = true;
      return;
    }
    at_ = reader.end();
    std::bitset<256> accepted = reader.accepted();
    accepted.reset(index('/'));
    pattern_.steps.push_back({GlobStep::Kind::bytes, accepted});
  }

  void stars() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && text_[at_] == '*') ++at_;
    const std::string_view rest = text_.substr(at_);
    const bool starts = begin == literal_ || text_[begin - 1] == '/';
    const bool whole = at_ - begin >= 2 && starts &&
                       (rest.empty() || rest.starts_with('/') || rest.starts_with("\\/"));
    GlobStep::Kind kind = whole ? GlobStep::Kind::across : GlobStep::Kind::within;
    if (whole && rest.starts_with('/')) {
      kind = GlobStep::Kind::folders;
      ++at_;
    }
    pattern_.steps.push_back({kind, {}});
  }

  std::string_view text_;
  IgnorePattern& pattern_;
  std::size_t at_ = 0, literal_ = 0;
};

/// The line without trailing blanks, except one escaped by a backslash.
std::string_view without_blanks(std::string_view line) {
  std::size_t end = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] == ' ') continue;
    if (line[at] == '\\' && ++at >= line.size()) return line;
    end = at + 1;
  }
  return line.substr(0, end);
}

IgnorePattern pattern_of(std::string_view line) {
  IgnorePattern pattern;
  pattern.keeps = line.starts_with('!');
  if (pattern.keeps) line.remove_prefix(1);
  pattern.folders = line.ends_with('/');
  if (pattern.folders) line.remove_suffix(1);
  pattern.anywhere = line.find('/') == std::string_view::npos;
  if (line.starts_with('/')) line.remove_prefix(1);
  pattern.broken = line.empty();
  GlobReader(line, pattern).read();
  return pattern;
}

/// The set of steps of a pattern that are reached so far.
class Readings {
 public:
  explicit Readings(const std::vector<GlobStep>& steps)
      : steps_(steps), now_(steps.size() + 1), next_(steps.size() + 1) {
    enter(now_, 0);
  }

  void read(char c) {
    std::fill(next_.begin(), next_.end(), false);
    for (std::size_t i = 0; i < steps_.size(); ++i) {
      if (!now_[i]) continue;
      switch (steps_[i].kind) {
        case GlobStep::Kind::bytes:
          if (steps_[i].accepted[index(c)]) enter(next_, i + 1);
          break;
        case GlobStep::Kind::within:
          if (c != '/') enter(next_, i);
          break;
        case GlobStep::Kind::across: enter(next_, i); break;
        case GlobStep::Kind::folders:
          next_[i] = true;  // inside a name, where the next step cannot begin
          if (c == '/') enter(next_, i + 1);
          break;
      }
    }
    std::swap(now_, next_);
  }
  bool done() const { return now_.back(); }

 private:
  /// Steps that may match nothing are also skipped.
  void enter(std::vector<bool>& places, std::size_t at) const {
    while (!places[at]) {
      places[at] = true;
      if (at == steps_.size() || steps_[at].kind == GlobStep::Kind::bytes) return;
      ++at;
    }
  }

  const std::vector<GlobStep>& steps_;
  std::vector<bool> now_, next_;
};

bool means(const IgnorePattern& pattern, std::string_view path, EntryKind kind) {
  if (pattern.broken || (pattern.folders && kind != EntryKind::folder)) return false;
  if (pattern.anywhere) path.remove_prefix(path.rfind('/') + 1);  // npos + 1 is 0
  const auto& steps = pattern.steps;
  if (steps.front().kind == GlobStep::Kind::bytes && !path.empty() &&
      !steps.front().accepted[index(path.front())])
    return false;
  Readings readings(steps);
  for (const char c : path) readings.read(c);
  return readings.done();
}

}  // namespace

IgnoreRules parse_ignore(std::string_view text) {
  IgnoreRules rules;
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.starts_with('#')) continue;
    line = without_blanks(line);
    if (!line.empty()) rules.patterns.push_back(pattern_of(line));
  }
  return rules;
}

Ignored ignored_by(const IgnoreRules& rules, std::string_view path, EntryKind kind) {
  const auto last =
      std::find_if(rules.patterns.rbegin(), rules.patterns.rend(),
                   [&](const IgnorePattern& pattern) { return means(pattern, path, kind); });
  if (last == rules.patterns.rend()) return Ignored::unsaid;
  return last->keeps ? Ignored::no : Ignored::yes;
}

}  // namespace checkclaims
