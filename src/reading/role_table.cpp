#include "reading/role_table.hpp"

#include <algorithm>

#include "checkclaims/error.hpp"
#include "lexicon/tokenize.hpp"

namespace checkclaims {
namespace {

class RoleReader {
 public:
  RoleReader(const RoleTable& table, const Lexicon& lexicon) : table_(table), lexicon_(lexicon) {}

  Reading read() {
    Document& document = reading_.document;
    document.path = table_.path;
    document.text = table_.text;
    document.table = true;
    document.blocks.push_back(
        {{0, static_cast<std::uint32_t>(table_.text.size())}, BlockKind::body});
    document.sentences.push_back({document.blocks.front().span, 0, 0, 0});
    for (const Role& role : table_.roles) add(role);
    return std::move(reading_);
  }

 private:
  /// The row whose words are all of `text`, in one of the tables.
  const Row* row_of(std::string_view text, std::initializer_list<Table> tables) const {
    const auto tokens = tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, &lexicon_);
    for (const Hit& hit : lexicon_.match(tokens))
      if (hit.first == 0 && hit.last == tokens.size() &&
          std::find(tables.begin(), tables.end(), hit.table) != tables.end())
        return &lexicon_.row(hit);
    return nullptr;
  }

  std::string parts_in(std::string_view text) const {
    std::string parts;
    for (const Token& token :
         tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, &lexicon_))
      if (token.kind == TokenKind::word)
        parts +=
            (parts.empty() ? "" : " ") + fold(text.substr(token.span.begin, token.span.size()));
    return parts;
  }

  /// Where a field's words stand in the row; the row itself where they are written with escapes.
  Span span_of(const Role& role, const std::string& words) const {
    const std::string_view row =
        std::string_view(table_.text).substr(role.span.begin, role.span.size());
    const std::size_t at = row.find('"' + words + '"');
    if (at == std::string_view::npos) return role.span;
    const auto begin = role.span.begin + static_cast<std::uint32_t>(at) + 1;
    return {begin, begin + static_cast<std::uint32_t>(words.size())};
  }

  template <class What>
  std::uint32_t add_mention(Span span, What what) {
    reading_.mentions.push_back({span, 0, SkipReason::claimed, std::move(what)});
    return static_cast<std::uint32_t>(reading_.mentions.size() - 1);
  }

  std::uint32_t add_body(const Role& role) {
    NameMention body;
    body.parts = parts_in(role.body);
    if (const Row* row = row_of(role.body, {Table::places, Table::bodies})) {
      body.row = row->id;
      const std::string_view kind = (*row)[BodyField::kind];
      if (kind == "organization") body.kind = EntityKind::organization;
      if (kind == "group") body.kind = EntityKind::group;
    }
    return add_mention(span_of(role, role.body), std::move(body));
  }

  void add(const Role& role) {
    const Row* office = row_of(role.office, {Table::titles});
    if (office == nullptr || (*office)[TitleField::office].empty()) {
      const auto line =
          1 + std::count(table_.text.begin(), table_.text.begin() + role.span.begin, '\n');
      throw InputError(table_.path, static_cast<std::size_t>(line),
                       "unknown office " + role.office);
    }
    Claim claim;
    claim.measure = office->id;
    Tenure tenure;
    tenure.role_days = role.days;
    NameMention person;
    person.kind = EntityKind::person;
    person.parts = parts_in(role.person);
    claim.value_span = span_of(role, role.person);
    tenure.words = role.person;
    tenure.holder = add_mention(claim.value_span, std::move(person));
    tenure.body = claim.subject_mention = add_body(role);
    claim.what = std::move(tenure);
    claim.span = role.span;
    if (!role.source.empty()) {
      SpeakerMention source;
      source.text = role.source;
      source.reach = role.span;
      claim.speaker = {role.source};
      claim.speaker_mentions = {add_mention(span_of(role, role.source), std::move(source))};
      claim.modality = Modality::reported;
    }
    reading_.claims.push_back(std::move(claim));
  }

  const RoleTable& table_;
  const Lexicon& lexicon_;
  Reading reading_;
};

}  // namespace

Reading read_roles(const RoleTable& table, const Lexicon& lexicon) {
  return RoleReader(table, lexicon).read();
}

}  // namespace checkclaims
