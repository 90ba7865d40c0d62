import TestSupport
import Testing

@Suite struct `The command for differences` {
  @Test func `says what is different, worst first, and what follows for the version`() throws {
    let shell = try Shell()
    try shell.addQuestionnaires()
    let edit = "sed 's/5: Mild/6: Mild/; s/little energy/no energy/' Questionnaires/phq-9.yaml > new.yaml"
    let outcome = try shell.run("\(edit) && intake diff phq-9 new.yaml")
    #expect(outcome.status == 0)
    let heads = ["BREAKS COMPARISON", "ASKS AGAIN", "phq-9 has changed, and its version is still"]
    let places = heads.compactMap { outcome.output.firstRange(of: $0)?.lowerBound }
    #expect(places.count == 3 && places == places.sorted())
    #expect(outcome.output.contains("score phq9 has other bands"))
    let same = try shell.run("intake diff phq-9 phq-9")
    #expect(same.output.hasSuffix("nothing is different to whoever answers and reads.\n"))
  }
}
