import LocatedYAML
import TestSupport
import Testing

@testable import Intake

@Suite struct `Reading ease` {
  private func parts(_ text: String) -> [[String]] {
    ReadingEase(of: text).sentences.map { $0.map { "\($0.text) \($0.syllables)" } }
  }

  @Test func `takes a text apart into sentences and words`() {
    #expect(
      parts("How are you? Well; or not: it goes on. See “the whole long story” there!") == [
        ["How 1", "are 1", "you 1"], ["Well 1"], ["or 1", "not 1"], ["it 1", "goes 1", "on 1"],
        ["See 1", "there 1"],
      ])
    #expect(
      parts("Such as a pain, e.g. in the back.\n- Or worry") == [
        ["Such 1", "as 1", "a 1", "pain 1", "e.g 1", "in 1", "the 1", "back 1"], ["Or 1", "worry 2"],
      ])
    #expect(
      parts("{person}'s 988lifeline.org, (maybe) - {event_kind | nothing that we know of}") == [
        ["s 1", "988lifeline.org 1", "maybe 2", " 1"]
      ])
    #expect(parts("{a}{b} {c}.") == [[" 1", " 1"]])
    #expect(parts(" – … “all of it is said by somebody”") == [])
    #expect(parts("A “quote that never ends") == [["A 1"]])
  }

  @Test func `has no grade where there are no words`() {
    #expect(ReadingEase(of: "").grade == nil)
    #expect(ReadingEase(of: "“Interpersonal deficits”").grade == nil)
  }

  /// Worked out by hand from the words and syllables that the comments count.
  @Test func `is the grade of Flesch and Kincaid, without its decimals`() {
    // 12 words, 1 sentence, 12 syllables: 4.68 + 11.8 - 15.59 = 0.89.
    #expect(ReadingEase(of: "This is a line of words that are all short and plain.").grade == 0)
    // 12 words, 1 sentence, 19 syllables: 4.68 + 18.68 - 15.59 = 7.77.
    let seven = "Usually this is a line of words that are ability and plain."
    #expect(ReadingEase(of: seven).sentences.joined().reduce(0) { $0 + $1.syllables } == 18)
    // 12 words, 18 syllables: 4.68 + 17.7 - 15.59 = 6.79.
    #expect(ReadingEase(of: seven).grade == 6)
    // 24 words in 2 sentences, 36 syllables: the same as one of them.
    #expect(ReadingEase(of: seven + " " + seven).grade == 6)
    // 40 words of one syllable in one sentence: 15.6 + 11.8 - 15.59 = 11.81.
    let long = Array(repeating: "word", count: 40).joined(separator: " ")
    #expect(ReadingEase(of: long).grade == 11)
    #expect(ReadingEase(of: long).longestSentence == 40)
    #expect(ReadingEase(of: long).longestWords == [])
  }

  @Test func `does not grow wild for a few words`() {
    // By the bare formula, each of these is above grade 8.
    for text in ["Family", "Anxiety", "What is interpersonal therapy?", "Emergency services", "Retirement"] {
      #expect(!ReadingEase(of: text).isHard, "\(text)")
    }
    #expect(ReadingEase(of: "Interpersonal psychotherapeutic intervention").isHard)
  }

  @Test func `falls where a plain word is added, up to ten words`() {
    var text = "Interpersonal responsibility"
    var last = ReadingEase(of: text).grade ?? 0
    for _ in 0..<8 {
      text += " is"
      let grade = ReadingEase(of: text).grade ?? 0
      #expect(grade <= last)
      last = grade
    }
  }

  @Test func `names the longest words, each once, and two syllables only where nothing else is to blame`() {
    #expect(
      ReadingEase(of: "Anxiety and anxiety, memory, interpersonal responsibility").longestWords
        == ["responsibility", "interpersonal", "Anxiety"])
    let plain = ReadingEase(
      of: "Doctor, teacher, sister, brother, mother, father, neighbor, lawyer, banker, baker")
    #expect(plain.isHard)
    #expect(plain.longestWords == ["neighbor", "teacher", "brother"])
  }

  @Test func `never says that a text is hard without saying why`() {
    var random = SeededGenerator(seed: 7)
    let words = ["I", "sister", "anxiety", "interpersonal", "go", "water", "end."]
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 1...50, using: &random)).map { _ in
        words.randomElement(using: &random) ?? ""
      }.joined(separator: " ")
      let ease = ReadingEase(of: text)
      #expect(!ease.isHard || !ease.longestWords.isEmpty || ease.longestSentence != nil, "\(text)")
    }
  }

  // MARK: Definitions

  private static let hard = "Describe interpersonal difficulties affecting relationships"

  private func found(kind: String = "own", language: String = "en", ask: String = hard) -> [Diagnostic] {
    let text = """
      questionnaire: hard
      version: 1.0.0
      title: A title
      language: \(language)
      source: {kind: \(kind), citation: Ours, rights: Ours}
      pages:
        - page: p
          title: A page
          questions:
            - id: q
              ask: "\(ask)"
              answer: yes-no
      """
    return Questionnaire.check(Source(name: "hard.yaml", text: text)).hardTexts()
  }

  @Test func `is judged of the clinic's own English texts`() {
    #expect(found().map(\.code) == ["hard-to-read"])
    #expect(found().allSatisfy { $0.severity == .warning })
    #expect(found(language: "en-gb").count == 1)
    #expect(found(kind: "published") == [])
    #expect(found(language: "es") == [])
    #expect(found(ask: "Ask: “\(Self.hard)”") == [])
  }

  @Test(arguments: ["phq-9", "gad-7", "symptom-screening", "therapist-fit", "first-session"])
  func `is good in what is shipped`(_ id: String) throws {
    let source = try #require(`Shipped questionnaires`.source(id))
    let checked = Questionnaire.check(source, including: `Shipped questionnaires`.source)
    let renderer = DiagnosticRenderer(sources: checked.sources)
    #expect(checked.hardTexts().map(renderer.render) == [])
  }
}
