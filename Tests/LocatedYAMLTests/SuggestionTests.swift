import LocatedYAML
import Testing

@Suite struct SuggestionTests {
  @Test(arguments: [
    ("phq_9", "phq9"), ("PHQ9", "phq9"), ("pqh9", "phq9"), ("qeustions", "questions"),
    ("requierd", "required"),
    ("titel", "title"), ("as", "ask"), ("aks", "ask"), ("at_least", "at-least"),
  ])
  func `a slip of the keyboard is recognised`(_ slip: (typed: String, meant: String)) {
    let names = ["phq9", "gad7", "questions", "required", "title", "ask", "at-least", "at-most", "when"]
    #expect(Suggestion.nearest(to: slip.typed, among: names) == slip.meant)
  }

  @Test(arguments: ["severity", "x", "", "zzzzzzzzz", "phq9phq9phq9", "no"])
  func `something else is not`(_ name: String) {
    #expect(Suggestion.nearest(to: name, among: ["phq9", "gad7", "questions", "ask"]) == nil)
  }

  @Test func `the nearest wins, and of equals the first`() {
    #expect(Suggestion.nearest(to: "item_3", among: ["item_1", "item_2", "item3"]) == "item_1")
    #expect(Suggestion.nearest(to: "wordd", among: ["wards", "word", "words"]) == "word")
    #expect(Suggestion.nearest(to: "a", among: ["b", "A"]) == "A")
    #expect(Suggestion.nearest(to: "anything", among: []) == nil)
  }
}
