import Intake
import IntakeResults
import LocatedYAML
import ResultSamples
import TestSupport
import Testing

@Suite struct `Drafts in JSON` {
  @Test(arguments: FuzzRounds.all)
  func `hold every event exactly`(_ seed: UInt64) throws {
    var random = RandomRecord(seed: seed)
    for _ in 0..<2_000 {
      let event = random.draftEvent()
      let json = event.draftJSON
      let read = try Event(draftJSON: json)
      #expect(read == event)
      // Byte for byte, because texts are also equal where their bytes are not.
      #expect(read.draftJSON == json)
      #expect(!json.contains(0x0A))
    }
  }

  @Test(arguments: FuzzRounds.all)
  func `hold every opening exactly`(_ seed: UInt64) throws {
    var random = RandomRecord(seed: seed)
    for _ in 0..<500 {
      let opening = random.draftOpening()
      let read = try DraftOpening(json: opening.json)
      #expect(read == opening)
      #expect(read.json == opening.json)
    }
  }

  @Test func `stand as this`() throws {
    let at = try #require(Timestamp("2026-11-23T09:14:02Z"))
    let words: AnswerValue = .option("other", words: "my own")
    let event = Event.answer(Address("event_kind", row: "2"), words, at: at)
    #expect(
      String(decoding: event.draftJSON, as: UTF8.self)
        == #"{"event":"answer","place":["event_kind","2"],"value":{"one":{"code":"other","words":"my own"}},"at":1795425242}"#
    )
  }

  @Test(arguments: [
    #"{"event":"sing","at":1}"#, #"{"event":"resume","at":1,"more":1}"#, #"{"event":"skip","at":1}"#,
    #"{"event":"skip","place":"a"}"#, #"{"event":"skip","place":["a"],"at":1}"#,
    #"{"event":"answer","place":"a","value":{},"at":1}"#,
    #"{"event":"answer","place":"a","value":{"song":1},"at":1}"#,
    #"{"event":"answer","place":"a","value":{"text":"a","date":"2026"},"at":1}"#,
    #"{"event":"answer","place":"a","value":{"number":"1/0"},"at":1}"#,
    #"{"event":"answer","place":"a","value":{"number":"1/2/3"},"at":1}"#,
    #"{"event":"answer","place":"a","value":{"does-not-apply":false},"at":1}"#, "", "{",
  ])
  func `are refused where they say what this version does not know`(_ json: String) {
    #expect(throws: UnreadableDraft.self) { try Event(draftJSON: Array(json.utf8)) }
  }

  @Test func `of a newer version are refused by its name`() throws {
    var random = RandomRecord(seed: 1)
    let text = String(decoding: random.draftOpening().json, as: UTF8.self)
    let newer = text.replacing("intake-draft/1", with: "intake-draft/2", maxReplacements: 1)
    #expect(throws: UnreadableDraft.newerFormat("intake-draft/2")) {
      try DraftOpening(json: Array(newer.utf8))
    }
    let other = text.replacing("intake-draft/1", with: "intake-result/1", maxReplacements: 1)
    let error = #expect(throws: UnreadableDraft.self) { try DraftOpening(json: Array(other.utf8)) }
    #expect(error?.description.contains("'intake-draft/1' belongs here") == true)
  }
}

@Suite struct `A draft's opening` {
  private let included = """
    questionnaire: inner
    version: 1.0.0
    title: Inner
    language: en
    source: {kind: own, citation: Written for this test., rights: None}
    pages:
      - page: inside
        title: Inside
        questions:
          - {id: inner_question, ask: And inside?, answer: yes-no}
    """

  private let main = """
    questionnaire: outer
    version: 1.0.0
    title: Outer
    language: en
    source: {kind: own, citation: Written for this test., rights: None}
    pages:
      - page: outside
        title: Outside
        questions:
          - {id: outer_question, ask: And outside?, answer: yes-no}
      - include: inner
    """

  private func questionnaire(_ main: String) throws -> Questionnaire {
    try Questionnaire(Source(name: "outer.yaml", text: main)) { id in
      id == "inner" ? Source(name: "elsewhere/inner.yaml", text: included) : nil
    }
  }

  private func opening(clinic: String? = nil) throws -> DraftOpening {
    let interview = Interview(try questionnaire(main), startedAt: Timestamp(secondsSince1970: 1_795_425_242))
    return DraftOpening(
      of: interview, clinicFile: clinic.map { Source(name: "clinic.yaml", text: $0) },
      respondent: .init(name: "c-017", isGiven: true), occasion: Occasion(), administered: .byRespondent,
      results: "/results", askedFor: "outer", engine: Engine(name: "intake", version: "1.0.0"))
  }

  @Test func `makes the questionnaire again, with what it includes`() throws {
    let opening = try opening()
    let remade = try opening.questionnaire(clinic: nil)
    #expect(remade.definitions == (try questionnaire(main)).definitions)
    #expect(remade.ids == ["outer_question", "inner_question"])
    #expect(opening.isOf(remade))
    #expect(opening.startedAt.day == opening.today)
  }

  @Test func `makes it again in the language in which it was asked`() throws {
    let checked = Questionnaire.check(Source(name: "outer.yaml", text: main)) { id in
      id == "inner" ? Source(name: "elsewhere/inner.yaml", text: included) : nil
    }
    func translated(_ inside: String) throws -> Questionnaire {
      let files = [
        "outer.yaml": "- en: And outside?\n  es: ¿Y fuera?\n",
        "elsewhere/inner.yaml": "- en: And inside?\n  es: \(inside)\n",
      ]
      return try #require(
        checked.translated(into: "es") { source in files[source.name].map { Source(name: "es", text: $0) } }
          .questionnaire)
    }
    var opening = try opening()
    #expect(!opening.isOf(try translated("¿Y dentro?")))
    opening.replaceDefinitions(by: try translated("¿Y dentro?"), clinicFile: nil)
    let remade = try DraftOpening(json: opening.json).questionnaire(clinic: nil)
    #expect(remade.translation == (try translated("¿Y dentro?")).translation)
    #expect(remade.definitions == (try questionnaire(main)).definitions)
    #expect(opening.isOf(remade))
    #expect(!opening.isOf(try translated("¿Y adentro?")))
    #expect(!opening.isOf(try questionnaire(main)))
    let asks = Interview(remade, startedAt: opening.startedAt).result.answers.map(\.ask)
    #expect(asks == ["¿Y fuera?", "¿Y dentro?"])
  }

  @Test func `knows another version from its own`() throws {
    let other = main.replacing("And outside?", with: "And outdoors?")
    #expect(!(try opening()).isOf(try questionnaire(other)))
  }

  @Test func `throws what is wrong with a definition that this version does not take`() throws {
    var opening = try opening()
    opening.definitions[1].text = "questionnaire: inner"
    #expect(throws: DefinitionErrors.self) { try opening.questionnaire(clinic: nil) }
    opening.definitions = []
    #expect(throws: DefinitionErrors.self) { try opening.questionnaire(clinic: nil) }
  }

  @Test func `has the clinic as it was`() throws {
    #expect(try opening().clinicThen == nil)
    #expect(try opening(clinic: "clinic: The clinic\ntrial: true\n").clinicThen?.name == "The clinic")
    #expect(try opening(clinic: "clinic: [").clinicThen == nil)
  }
}
