#include "checkclaims/lexicon.hpp"
#include "lexicon/tables.hpp"

namespace checkclaims {

const Lexicon& Lexicon::english() {
  static const Lexicon lexicon(english_image);
  return lexicon;
}

}  // namespace checkclaims
