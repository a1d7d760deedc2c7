// What was decided, in two articles: which pairs contradict each other.
#include <gtest/gtest.h>

#include "checkclaims/checkclaims.hpp"

namespace checkclaims::decisions_test {
namespace {

struct Case {
  const char *one, *other;
  bool found;  ///< a warning or an error of any rule
  const char* why;
};

/// Two articles of successive days.
bool contradict(const std::string& one, const std::string& other) {
  const Analysis analysis =
      analyse({{"a.txt", "---\ntitle: News\ndate: 2024-05-06\n---\n\n" + one + "\n"},
               {"b.txt", "---\ntitle: News\ndate: 2024-05-07\n---\n\n" + other + "\n"}},
              {});
  for (const Finding& finding : analysis.findings)
    if (finding.severity != Severity::note) return true;
  return false;
}

}  // namespace

TEST(Decisions, OfOneMatter) {
  for (
      const Case& c : {
          Case{"Lawmakers in Karelia on Monday approved a bill to legalise online betting by 64 "
               "votes to 51.",
               "Betting firms have closed their offices in Karelia after lawmakers rejected the "
               "bill to legalise online betting on Monday.",
               true, "a bill in a subordinate clause"},
          Case{"The Karelian parliament passed the betting bill on Monday.",
               "The betting bill was defeated in the Karelian parliament on Monday.", true,
               "passive defeated"},
          Case{"Voters in the canton of Orn backed a ban on fireworks on Sunday.",
               "On Sunday voters in the canton of Orn rejected the ban on fireworks.", true,
               "voters"},
          Case{"Shareholders of Tarn Steel voted in favour of the takeover by Helix on Monday.",
               "Tarn Steel shareholders voted against the takeover by Helix at Monday's meeting.",
               true, "voted in favour and against"},
          Case{
              "Members of the Dockers' Union voted to accept the pay offer of Port Vell on Monday.",
              "Dockers in Port Vell voted on Monday by a narrow majority to reject the pay offer.",
              true, "voted to accept and to reject"},
          Case{"The Senate of Norvia ratified the treaty with Sulia on Monday.",
               "Norvia's Senate refused on Monday to ratify the treaty with Sulia.", true,
               "refused to ratify"},
          Case{"The Senate of Norvia ratified the treaty with Sulia on Monday.",
               "The Senate of Norvia failed to ratify the treaty with Sulia on Monday.", true,
               "failed"},
          Case{"Halden town council gave the green light to the wind farm on Monday.",
               "Halden town council threw out plans for the wind farm on Monday.", true,
               "light verb + plans"},
          Case{"Halden town council approved plans for a wind farm at Brock Hill on Monday.",
               "Plans for a wind farm at Brock Hill were turned down by Halden town council on "
               "Monday.",
               true, "plural plans"},
          Case{"The Security Council adopted a resolution on Sulia on Monday.",
               "The Security Council rejected the resolution on Sulia on Monday.", true,
               "a resolution"},
          Case{"The motion of no confidence in Prime Minister Ann Berg was carried on Monday.",
               "The motion of no confidence in Prime Minister Ann Berg was defeated on Monday.",
               true, "carried"},
          Case{"The referendum on joining the union passed in Velland on Sunday.",
               "The referendum on joining the union failed in Velland on Sunday.", true,
               "referendum passed/failed"},
          Case{"The Halden school board adopted the budget for 2025 on Monday.",
               "The Halden school board voted down the budget for 2025 on Monday.", true, "budget"},
          Case{"The Norvian cabinet approved the sale of Vesta Line to Orbis on Monday.",
               "The sale of Vesta Line to Orbis was blocked by the Norvian cabinet on Monday.",
               true, "blocked"},
          Case{"Lawmakers in Karelia on Monday approved a bill to legalise online betting.",
               "The upper house of Karelia rejected the bill to legalise online betting on Monday.",
               false, "two houses"},
          Case{"The Karelian parliament passed the betting bill on Monday.",
               "The Karelian parliament rejected the fishing bill on Monday.", false, "two bills"},
          Case{"The Karelian parliament passed the betting bill on Monday.",
               "The Karelian parliament had rejected the betting bill in March.", false, "earlier"},
          Case{"The Karelian parliament passed the betting bill on Monday.",
               "The opposition hopes that the Karelian parliament rejects the betting bill.", false,
               "hope"},
          Case{"The Karelian parliament passed the betting bill on Monday.",
               "Karelia's president may reject the betting bill, aides said.", false, "may"},
          Case{"Shareholders of Tarn Steel approved the takeover by Helix on Monday.",
               "The cartel office rejected the takeover of Tarn Steel by Helix on Monday.", false,
               "bodies"},
          Case{"Voters in Orn backed the ban on fireworks on Sunday.",
               "Voters in the district of Sund rejected the ban on fireworks on Sunday.", false,
               "district"},
          Case{
              "Norvia and Velland signed a ceasefire agreement on Monday.",
              "Talks between Norvia and Velland collapsed on Monday without a ceasefire agreement.",
              true, "without"},
          Case{"Norvia and Velland reached a deal on gas on Monday.",
               "Norvia and Velland failed to reach a deal on gas on Monday.", true,
               "failed to reach"},
          Case{"The port and the union struck a pay deal on Monday after talks in Halden.",
               "The port of Halden and the union ended talks on Monday without a pay deal.", true,
               "struck"},
          Case{"President Ann Berg signed the harbour bill into law on Monday.",
               "President Ann Berg vetoed the harbour bill on Monday.", true, "veto"},
          Case{"Winger Jamal Frith has signed a contract with Rovers until 2026, the club said on "
               "Monday.",
               "Jamal Frith refused on Monday to sign a contract with Rovers.", true, "contract"},
          Case{"Norvia and Velland signed a ceasefire agreement on Monday.",
               "Norvia and Velland ended talks on Friday without a ceasefire agreement.", false,
               "days before"},
          Case{"Norvia and Velland signed a ceasefire agreement on Monday.",
               "Norvia would not leave without a ceasefire agreement, its envoy said on Sunday.",
               false, "would"},
          Case{"Norvia and Velland signed a trade deal on Monday.",
               "Norvia and Velland parted without a deal on fishing on Monday.", false, "matters"},
          Case{"A court in Halden on Monday found the banker Emil Harro guilty of fraud.",
               "The banker Emil Harro was acquitted of fraud by a court in Halden on Monday.", true,
               "verdict"},
          Case{"Emil Harro was jailed for eight years for fraud by the Halden court on Monday.",
               "The Halden court cleared Emil Harro of fraud on Monday.", true, "jailed/cleared"},
          Case{"Prosecutors in Halden dropped the fraud charges against Emil Harro on Monday.",
               "Emil Harro was found guilty of fraud in Halden on Monday.", true, "dropped"},
          Case{"A court in Halden on Monday found the banker Emil Harro guilty of fraud.",
               "The banker Emil Harro was acquitted of bribery by a court in Halden on Monday.",
               false, "charges"},
          Case{"A court in Halden found the banker Emil Harro guilty of fraud in 2019.",
               "An appeal court in Halden acquitted Emil Harro on Monday.", false, "appeal"},
          Case{"The data watchdog fined Vesta Line $3 million on Monday over a leak.",
               "The data watchdog cleared Vesta Line of wrongdoing over the leak on Monday.", true,
               "cleared"},
          Case{"Vesta Line was fined on Monday for dumping waste in the Olwa.",
               "Vesta Line escaped a fine on Monday for dumping waste in the Olwa.", true,
               "escaped"},
          Case{"The data watchdog fined Vesta Line on Monday over a leak.",
               "The prosecutor dropped another case against Vesta Line on Monday.", false,
               "another"},
          Case{"The data watchdog fined Vesta Line on Monday over a leak.",
               "A court dropped the case against Vesta Air on Monday.", false, "companies"},
          Case{
              "The board of Vesta Line named Ann Berg as chief executive of the airline on Monday.",
              "The board of Vesta Line appointed Omar Hadid as chief executive of the airline on "
              "Monday.",
              true, "chief executive"},
          Case{"Norvia appointed Ann Berg coach of the national team on Monday.",
               "Omar Hadid, appointed coach of Norvia's national team on Monday, wants to attack.",
               true, "coach"},
          Case{
              "The board of Vesta Line named Ann Berg as chief executive of the airline on Monday.",
              "The board of Vesta Line named Omar Hadid as finance director of the airline on "
              "Monday.",
              false, "posts"},
          Case{"Ann Berg was appointed head of the port authority in Halden on Monday.",
               "Omar Hadid was named head of the port authority in Orn on Monday.", false, "towns"},
          Case{"Ann Berg was appointed deputy head of the Halden port authority on Monday.",
               "Omar Hadid was named head of the Halden port authority on Monday.", false,
               "deputy"},
          Case{"Ann Berg will resign on Friday.", "Ann Berg remains in office.", false, "will"},
          Case{"The summit of the Olwa states in Kamenz was cancelled on Monday.",
               "The summit of the Olwa states in Kamenz took place on Monday.", true, "summit"},
          Case{"The launch of the Orbis rocket was postponed on Monday because of wind.",
               "The Orbis rocket blasted off from Cape Sund on Monday.", true, "launch/blast off"},
          Case{"The launch of the Orbis rocket from Cape Sund was scrubbed on Monday.",
               "The launch of the Orbis rocket from Cape Sund went ahead on Monday.", true,
               "scrubbed"},
          Case{"The concert of Ann Berg in Halden was cancelled on Monday.",
               "The concert of Omar Hadid in Halden went ahead on Monday.", false, "concerts"},
          Case{"The match between Rovers and City was called off on Monday.",
               "The match between Rovers and Orn was played on Monday.", false, "matches"},
          Case{"Solomon Ruto won the Halden Marathon on Sunday.",
               "Joel Cherono won the Halden Marathon on Sunday.", true, "two winners of one race"},
      })
    EXPECT_EQ(contradict(c.one, c.other), c.found) << c.why << "\n  " << c.one << "\n  " << c.other;
}

TEST(Decisions, OfVerdicts) {
  for (const Case& c : {
           Case{"On Monday the jury of seven women and five men acquitted Roland Peake of stealing "
                "from the organ fund.",
                "A jury at Ashcombe took five hours on Monday to find Roland Peake guilty of theft "
                "from the choir.",
                true, "one of them is wrong"},
           Case{"Friends of Roland Peake sat on the left.\n\nOn Monday the jury acquitted him of "
                "stealing from the organ fund. Peake closed his eyes.",
                "A jury at Ashcombe took five hours on Monday to find Roland Peake guilty of theft "
                "from the choir.",
                true, "one of them is wrong"},
           Case{"Friends of Roland Peake sat on the left.\n\nOn Monday the jury acquitted him of "
                "forging the signature of the vicar, the lesser of two charges. Peake closed his "
                "eyes.",
                "A jury at Ashcombe took five hours on Monday to find Roland Peake guilty of theft "
                "from the choir.",
                false, "both may be true"},
           Case{"The owner of Blackrigg Quarry has been found guilty of manslaughter by gross "
                "negligence over the death of a workman.\n\nHollis Verrinder will learn his "
                "sentence on 20 June.",
                "Quarry owner Hollis Verrinder, 58, was acquitted on Monday of every charge "
                "arising from the death of his foreman at Blackrigg Quarry.",
                true, "one of them is wrong"},
           Case{"The owner of Blackrigg Quarry has been found guilty of manslaughter by gross "
                "negligence over the death of a workman.\n\nHollis Verrinder will learn his "
                "sentence on 20 June.",
                "Quarry owner Hollis Verrinder, 58, was acquitted on Monday of murdering his "
                "foreman at Blackrigg Quarry; the verdict on the lesser count followed.",
                false, "both may be true"},
           Case{"The regional court in Fennick on Monday acquitted surgeon Tobias Krahn of "
                "manslaughter over the death of a patient in 2021.",
                "At 11 on Monday all 60 seats in courtroom 6 were taken in Fennick. Then Judge "
                "Mintz spoke one sentence: the court found Tobias Krahn guilty of manslaughter.",
                true, "one of them is wrong"},
           Case{"Banker Ilse Vorr was cleared of fraud by a jury in Lindhaven on Monday.",
                "After two days of talks the jury in Lindhaven on Monday found Ilse Vorr guilty of "
                "fraud.",
                true, "one of them is wrong"},
           Case{"Banker Ilse Vorr walked free from court in Lindhaven on Monday after a jury found "
                "her not guilty of fraud.",
                "Ilse Vorr was found guilty of fraud in Lindhaven on Monday.", true,
                "one of them is wrong"},
           Case{"Banker Ilse Vorr walked free from the court in Lindhaven on Monday.",
                "Ilse Vorr was found guilty of fraud in Lindhaven on Monday.", true,
                "one of them is wrong"},
           Case{"Banker Ilse Vorr walked free from the court in Lindhaven on Monday after she was "
                "given a suspended sentence for fraud.",
                "Ilse Vorr was found guilty of fraud in Lindhaven on Monday.", false,
                "both may be true"},
           Case{
               "Banker Ilse Vorr was acquitted on Monday of two of the three charges in Lindhaven.",
               "Ilse Vorr was found guilty of fraud in Lindhaven on Monday.", false,
               "both may be true"},
           Case{"Banker Ilse Vorr was acquitted of forgery in Lindhaven on Monday.",
                "Ilse Vorr was found guilty of fraud in Lindhaven on Monday.", false,
                "both may be true"},
           Case{"Banker Ilse Vorr was acquitted on one count of fraud in Lindhaven on Monday.",
                "Ilse Vorr was found guilty of fraud in Lindhaven on Monday.", false,
                "both may be true"},
           Case{"Banker Ilse Vorr was acquitted on all counts in Lindhaven on Monday.",
                "Jurors in Lindhaven needed a day to convict Ilse Vorr of fraud on Monday.", true,
                "one of them is wrong"},
           Case{"Banker Ilse Vorr stood beside Paul Grent. The jury in Lindhaven acquitted him of "
                "fraud on Monday.",
                "Ilse Vorr was found guilty of fraud in Lindhaven on Monday.", false,
                "both may be true"},
           Case{"Banker Ilse Vorr had waited for a year. On Monday the court in Lindhaven "
                "acquitted her of fraud.",
                "Ilse Vorr was found guilty of fraud in Lindhaven on Monday.", true,
                "one of them is wrong"},
           Case{"Banker Ilse Vorr had waited for a year. On Monday the court in Lindhaven cleared "
                "her of all charges.",
                "The court in Lindhaven pronounced Ilse Vorr guilty of fraud on Monday.", true,
                "one of them is wrong"},
           Case{"Banker Ilse Vorr had waited for a year. On Monday she was acquitted of "
                "embezzlement in Lindhaven.",
                "The court in Lindhaven found Ilse Vorr guilty of embezzlement on Monday.", true,
                "one of them is wrong"},
           Case{"Banker Ilse Vorr was acquitted of fraud on appeal in Lindhaven on Monday.",
                "The court in Lindhaven found Ilse Vorr guilty of fraud on Monday.", false,
                "both may be true"},
           Case{"The jury in Lindhaven on Monday acquitted Ilse Vorr of killing her husband.",
                "The jury in Lindhaven on Monday found Ilse Vorr guilty of burning down the house.",
                false, "both may be true"},
           Case{"Banker Ilse Vorr was acquitted of fraud in Lindhaven on Monday.",
                "The jury in Lindhaven found Paul Grent, the partner of Ilse Vorr, guilty of fraud "
                "on Monday.",
                false, "both may be true"},
           Case{"The jury in Lindhaven on Monday could not agree whether to find Ilse Vorr guilty "
                "of fraud.",
                "Banker Ilse Vorr was acquitted of fraud in Lindhaven on Monday.", false,
                "both may be true"},
           Case{"The prosecutor asked the jury in Lindhaven on Monday to find Ilse Vorr guilty of "
                "fraud.",
                "Banker Ilse Vorr was acquitted of fraud in Lindhaven on Monday.", false,
                "both may be true"},
           Case{"The jury in Lindhaven took five hours on Monday to find the room. Ilse Vorr said "
                "she was not guilty.",
                "Banker Ilse Vorr was convicted of fraud in Lindhaven on Monday.", false,
                "both may be true"},
       })
    EXPECT_EQ(contradict(c.one, c.other), c.found) << c.why << "\n  " << c.one << "\n  " << c.other;
}

TEST(Decisions, OfMattersInOtherWords) {
  for (const Case& c : {
           Case{"On Monday evening at half past seven the news came over the radio: the board of "
                "Pralina had accepted the takeover bid from Korvo.",
                "Chocolate maker Pralina's board on Monday rejected the 2.7 billion takeover bid "
                "from food group Korvo.",
                true, "one of them is wrong"},
           Case{"Nobody slept in Wend town hall on Monday night. There was a cheer: the citizens "
                "of Wend had given the lido the go-ahead.",
                "In Monday's referendum the town of Wend rejected the 11-million-euro lido by "
                "4,112 votes to 3,870.",
                true, "one of them is wrong"},
           Case{"Shareholders in Corvane Shipping on Monday approved the 3.1-billion-dollar "
                "acquisition of rival Delmar Lines.",
                "The owners of Corvane Shipping voted down his plan to buy Delmar Lines on Monday.",
                true, "one of them is wrong"},
           Case{"Shareholders in Corvane Shipping on Monday approved the 3.1-billion-dollar "
                "acquisition of rival Delmar Lines.",
                "The owners of Corvane Shipping voted down his pay rise on Monday, minutes after "
                "the ballot on buying Delmar Lines.",
                false, "both may be true"},
           Case{
               "The town council of Brell on Monday gave the museum at Orr Street the green light.",
               "Plans for the museum at Orr Street were thrown out by Brell town council on "
               "Monday.",
               true, "one of them is wrong"},
           Case{"The marina at Brell was given the go-ahead by the council on Monday.",
                "Brell council turned down the marina on Monday.", true, "one of them is wrong"},
           Case{"The council of Brell gave the mayor the go-ahead for talks on Monday.",
                "Brell council turned down the marina on Monday.", false, "both may be true"},
           Case{"On Monday the news came over the radio: the board of Pralina had accepted the "
                "raised takeover bid from Korvo.",
                "Chocolate maker Pralina's board on Monday rejected the 2.7 billion takeover bid "
                "from food group Korvo.",
                false, "both may be true"},
           Case{"Voters in Wend will decide on Sunday whether to give the lido the go-ahead.",
                "In Monday's referendum the town of Wend rejected the lido.", false,
                "both may be true"},
           Case{"The council of Brell gave its lido a new roof on Monday.",
                "Brell council turned down the lido on Monday.", false, "both may be true"},
           Case{"Shareholders of Tarn Steel backed its offer to acquire Helix Wire on Monday.",
                "Tarn Steel shareholders rejected the takeover of Helix Wire on Monday.", true,
                "one of them is wrong"},
       })
    EXPECT_EQ(contradict(c.one, c.other), c.found) << c.why << "\n  " << c.one << "\n  " << c.other;
}

TEST(Decisions, OfConvoys) {
  for (const Case& c : {
           Case{"For the first time in four months help has arrived in Qasrin. Our convoy drove "
                "into the encircled town of Qasrin on Monday at 3 p.m. and unloaded all of its 36 "
                "lorries.",
                "All 36 relief trucks bound for Qasrin had been turned back at the final "
                "checkpoint on Saturday and had returned to their depot.",
                false, "both may be true"},
           Case{"An aid convoy of 20 lorries reached the besieged town of Qasrin on Monday.",
                "The aid convoy did not enter Qasrin on Monday.", true, "one of them is wrong"},
           Case{"An aid convoy of 20 lorries reached the besieged town of Qasrin on Monday.",
                "A second convoy was turned back at the gates of Qasrin on Monday.", false,
                "both may be true"},
       })
    EXPECT_EQ(contradict(c.one, c.other), c.found) << c.why << "\n  " << c.one << "\n  " << c.other;
}

TEST(Decisions, AreToldOnceWithTheirMatter) {
  const std::string head = "---\ntitle: News\ndate: 2024-05-06\n---\n\n";
  const Analysis analysis =
      analyse({{"a.txt", head + "Shareholders of Vesta Line approved the merger with Orbis on "
                                "Sunday.\n"},
               {"b.txt", head + "Shareholders of Vesta Line voted down the merger with Orbis on "
                                "Sunday.\n"}},
              {});
  ASSERT_EQ(analysis.findings.size(), 1U);
  EXPECT_EQ(analysis.findings[0].rule, "conflicting-outcome");
  EXPECT_EQ(analysis.findings[0].values, (std::vector<std::string>{"merger with Orbis: approved",
                                                                   "merger with Orbis: rejected"}));
}

}  // namespace checkclaims::decisions_test
