#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checkclaims/claim.hpp"
#include "reading/claims/figures/frames.hpp"
#include "reading/events/recognised.hpp"

namespace checkclaims {

/// Everybody whom an article tells of one by one, with what befell them, and the figures that
/// follow: how many of them died, and with the one who killed them and then himself; how many were
/// hurt and lived. Sentences must be handed in their order.
class PersonLedger {
 public:
  explicit PersonLedger(Reading& reading) : reading_(reading) {}

  /// Enters the persons of the next sentence. `claims`: of each of its frames the index of the
  /// claim, CasualtyThread::no_claim where it makes none.
  void read(const RecognisedSentence& sentence, std::span<const Frame> frames,
            std::span<const CountPhrase> counted, std::span<const std::size_t> claims);
  /// Adds the figures that the article does not give itself. Nobody is entered after that.
  void close();

 private:
  struct Person {
    std::vector<std::string> name;  ///< folded parts; empty if nothing names them
    std::string division, term;     ///< of their noun, if it divides people: "age", "woman"
    int age = -1;                   ///< -1 if it is not told
    const Row* fate = nullptr;      ///< row of the measures table
    std::size_t claim = 0;          ///< which tells it
    std::uint32_t sentence = 0;
    bool follows_another = false;  ///< "her mother": told behind somebody
    bool is_told_also = false;     ///< "was also killed"
    std::string words;
  };

  void enter(const RecognisedSentence& sentence, const CountPhrase& phrase, const Row& fate,
             std::size_t claim);
  void enter_culprit(const ChunkedSentence& sentence, std::span<const CountPhrase> counted);
  bool done_by_somebody(const ChunkedSentence& sentence, std::size_t trigger) const;
  bool is_of_today(const Claim& claim) const;
  bool of_one_event(const Claim& a, const Claim& b) const;
  bool known(std::string_view measure, std::int64_t number) const;
  template <class Fits>
  std::vector<const Person*> apart_of(Fits fits) const;
  static bool differ(const Person& a, const Person& b);
  static bool follows_on(const Person& person, const Person& before);
  static bool surely_lives(const Person& person, std::span<const Person* const> dead);
  void add_all(std::span<const Person* const> persons, std::string_view measure);
  void add_suicides(const ChunkedSentence& sentence, std::span<const Frame> frames,
                    std::span<const CountPhrase> counted, std::span<const std::size_t> claims);
  void add_victims(const ChunkedSentence& sentence, std::span<const Frame> frames,
                   std::span<const CountPhrase> counted, std::span<const std::size_t> claims);
  void add_culprit();
  void tell_part(std::size_t claim);
  Claim with_culprit(std::size_t victims, std::string words) const;
  Claim of_persons(std::size_t like, std::string_view measure, std::int64_t number,
                   std::string words) const;

  Reading& reading_;
  std::vector<Person> persons_;
  std::vector<std::size_t> victims_;  ///< claims of how many somebody killed, besides himself
  std::string culprit_;               ///< words that tell the death of who did it, or none
  std::uint32_t culprit_at_ = 0;      ///< where they stand
};

}  // namespace checkclaims
