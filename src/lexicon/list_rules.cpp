#include "lexicon/list_rules.hpp"

#include <algorithm>
#include <iterator>

namespace checkclaims {
namespace {

using enum Inflection;

// clang-format off
constexpr ListRule rules[] = {
    {Table::amounts, "noun", "", noun, Construction::noun},
    {Table::amounts, "noun_counted", "counted", noun, Construction::counted_noun},
    {Table::amounts, "verb", "", verb, Construction::verb},
    {Table::amounts, "word_aged", "aged", other, Construction::aged},
    {Table::amounts, "word_before", "before", other, Construction::before_word},
    {Table::amounts, "word_each", "each", other, Construction::each},
    {Table::amounts, "word_old", "old", other, Construction::old},
    {Table::bodies, "demonym", "demonym", other, Construction::demonym},
    {Table::bodies, "words", "", other, Construction::words},
    {Table::clues, "noun", "", noun, Construction::noun},
    {Table::clues, "words", "", other, Construction::words},
    {Table::corrections, "words", "", other, Construction::words},
    {Table::cues, "words", "", other, Construction::words},
    {Table::dates, "abbreviations", "abbreviation", other, Construction::abbreviation},
    {Table::dates, "words", "", other, Construction::words},
    {Table::events, "befalling", "befalling", other, Construction::befalling},
    {Table::events, "befalls", "befalls", other, Construction::befalls},
    {Table::events, "begun_by", "begun_by", other, Construction::begun_by},
    {Table::events, "noun", "", noun, Construction::noun},
    {Table::events, "noun_after", "after", noun, Construction::after_noun},
    {Table::events, "noun_itself", "itself", noun, Construction::noun_itself},
    {Table::events, "noun_told", "told", noun, Construction::told_noun},
    {Table::events, "phrase", "", other, Construction::phrase},
    {Table::events, "verb_after", "after", verb, Construction::after_verb},
    {Table::events, "verb_before_gerund", "before_gerund", verb, Construction::before_gerund},
    {Table::events, "verb_begin", "begins", verb, Construction::begin},
    {Table::events, "verb_event", "", verb, Construction::happens},
    {Table::events, "verb_loose", "loose", verb, Construction::loose_verb},
    {Table::events, "verb_of_thing", "of_thing", verb, Construction::thing_happens},
    {Table::events, "verb_perform", "performs", verb, Construction::perform},
    {Table::function_words, "words", "", other, Construction::words},
    {Table::furniture, "closing", "closing", other, Construction::closing},
    {Table::furniture, "words", "", other, Construction::words},
    {Table::hedges, "after", "after", other, Construction::after},
    {Table::hedges, "before", "before", other, Construction::before},
    {Table::measures, "degree", "degree", other, Construction::degree},
    {Table::measures, "everyone", "everyone", other, Construction::everyone},
    {Table::measures, "hint", "hint", other, Construction::hint},
    {Table::measures, "into", "into", other, Construction::into},
    {Table::measures, "none_left", "none_left", other, Construction::none_left},
    {Table::measures, "noun", "itself", noun, Construction::noun},
    {Table::measures, "noun_act", "act", noun, Construction::act_noun},
    {Table::measures, "noun_counts", "several", noun, Construction::several},
    {Table::measures, "noun_loose", "loosely", noun, Construction::loose_noun},
    {Table::measures, "noun_of", "each", noun, Construction::each_noun},
    {Table::measures, "noun_to", "to", noun, Construction::noun_to},
    {Table::measures, "noun_total", "total", noun, Construction::total_noun},
    {Table::measures, "state", "state", other, Construction::state},
    {Table::measures, "verb", "object", verb, Construction::object},
    {Table::measures, "verb_lasting", "lasting", verb, Construction::lasting},
    {Table::measures, "verb_own", "own_act", verb, Construction::own_act},
    {Table::measures, "verb_self", "subject", verb, Construction::subject},
    {Table::modality, "words", "", other, Construction::words},
    {Table::name_words, "body", "body", other, Construction::body},
    {Table::name_words, "variant", "variant", other, Construction::variant},
    {Table::name_words, "words", "", other, Construction::words},
    {Table::numbers, "words", "", other, Construction::words},
    {Table::offices, "between", "between", other, Construction::between},
    {Table::offices, "mediation_of", "mediation_of", other, Construction::mediation_of},
    {Table::offices, "noun_talks", "talks", noun, Construction::talks},
    {Table::offices, "remembrance", "remembrance", other, Construction::remembrance},
    {Table::offices, "verb_mediation", "mediates", verb, Construction::mediates},
    {Table::offices, "verb_object", "object", verb, Construction::object},
    {Table::offices, "verb_subject", "subject", verb, Construction::subject},
    {Table::offices, "verb_succeeds", "succeeds", verb, Construction::succeeds},
    {Table::offices, "words", "", other, Construction::words},
    {Table::outcomes, "noun", "", noun, Construction::noun},
    {Table::outcomes, "noun_back", "back", noun, Construction::noun_back},
    {Table::outcomes, "noun_body", "body", noun, Construction::body},
    {Table::outcomes, "noun_matter", "matter", noun, Construction::matter},
    {Table::outcomes, "noun_thing", "thing", noun, Construction::thing},
    {Table::outcomes, "verb", "", verb, Construction::verb},
    {Table::outcomes, "verb_back", "back", verb, Construction::verb_back},
    {Table::outcomes, "verb_do", "do", verb, Construction::act_on},
    {Table::outcomes, "verb_gains", "gains", verb, Construction::gains},
    {Table::outcomes, "verb_undergo", "undergo", verb, Construction::undergo},
    {Table::outcomes, "words", "", other, Construction::words},
    {Table::people, "noun", "", noun, Construction::noun},
    {Table::places, "demonym", "demonym", other, Construction::demonym},
    {Table::places, "words", "", other, Construction::words},
    {Table::relations, "noun", "", noun, Construction::noun},
    {Table::relations, "noun_back", "back", noun, Construction::noun_back},
    {Table::relations, "noun_end", "end", noun, Construction::noun_end},
    {Table::relations, "noun_result", "result", noun, Construction::noun_result},
    {Table::relations, "verb", "", verb, Construction::verb},
    {Table::relations, "verb_back", "back", verb, Construction::verb_back},
    {Table::relations, "verb_come", "comes", verb, Construction::come},
    {Table::relations, "verb_deed", "deed", verb, Construction::deed},
    {Table::relations, "verb_once", "once", verb, Construction::once},
    {Table::relations, "verb_once_self", "once_itself", verb, Construction::once_itself},
    {Table::relations, "verb_result", "result", verb, Construction::verb_result},
    {Table::relations, "verb_rise", "rises", verb, Construction::rise},
    {Table::relations, "verb_schedule", "schedule", verb, Construction::schedule},
    {Table::sayings, "document", "document", other, Construction::document},
    {Table::sayings, "introducer", "introducer", other, Construction::introducer},
    {Table::sayings, "speaker", "speaker", other, Construction::speaker},
    {Table::sayings, "speaker_figures", "speaker_figures", other, Construction::figure_speaker},
    {Table::sayings, "verb", "", verb, Construction::verb},
    {Table::sayings, "words", "", other, Construction::words},
    {Table::statements, "noun", "", noun, Construction::noun},
    {Table::statements, "words", "", other, Construction::words},
    {Table::states, "doubt", "doubt", other, Construction::doubt},
    {Table::states, "idle", "idle", other, Construction::idle},
    {Table::states, "noun_of", "of", noun, Construction::noun_of},
    {Table::states, "noun_thing", "thing", noun, Construction::thing},
    {Table::states, "sign", "sign", other, Construction::sign},
    {Table::states, "state", "", other, Construction::state},
    {Table::states, "verb_act", "act", verb, Construction::act},
    {Table::states, "verb_do", "do", verb, Construction::act_on},
    {Table::states, "verb_enter", "enter", verb, Construction::enter},
    {Table::states, "verb_finds", "finds", verb, Construction::finds},
    {Table::states, "verb_undergo", "undergo", verb, Construction::undergo},
    {Table::states, "verdict", "verdict", other, Construction::verdict},
    {Table::titles, "qualifier", "qualifier", other, Construction::qualifier},
    {Table::titles, "words", "", other, Construction::words},
    {Table::units, "noun", "", noun, Construction::noun},
    {Table::units, "words", "", other, Construction::words},
};
// clang-format on

static_assert(std::is_sorted(std::begin(rules), std::end(rules),
                             [](const ListRule& a, const ListRule& b) {
                               return a.table < b.table || (a.table == b.table && a.list < b.list);
                             }));

template <class Is>
const ListRule* find_rule(Table table, Is is) {
  const auto of_table = list_rules(table);
  const auto found = std::find_if(of_table.begin(), of_table.end(), is);
  return found == of_table.end() ? nullptr : &*found;
}

}  // namespace

std::span<const ListRule> list_rules(Table table) {
  const auto first = std::find_if(std::begin(rules), std::end(rules),
                                  [table](const ListRule& rule) { return rule.table == table; });
  const auto last = std::find_if(first, std::end(rules),
                                 [table](const ListRule& rule) { return rule.table != table; });
  return {first, last};
}

const ListRule* list_rule(Table table, std::string_view list) {
  return find_rule(table, [list](const ListRule& rule) { return rule.list == list; });
}

const ListRule* list_rule(Table table, Inflection word, std::string_view as) {
  return find_rule(table, [=](const ListRule& rule) { return rule.word == word && rule.as == as; });
}

std::string_view construction_field(Table table) {
  return table == Table::measures ? "counts" : "as";
}

}  // namespace checkclaims
