import Intake
import LocatedYAML
import Testing

@testable import IntakeTerminal

/// Interviews as they read in the terminal, each in a file of `Transcripts`.
@Suite struct TranscriptTests {
  @Test(arguments: [
    "whole", "words", "declined", "stop", "pause", "erase", "roster", "back", "list", "dates", "undo",
  ])
  func `a small intake reads as in its file`(name: String) throws {
    try Transcript(name).hold()
  }

  @Test(arguments: ["kept", "not-kept", "interrupted", "erased"])
  func `an intake that is kept for later reads as in its file`(name: String) throws {
    try Transcript(name, code: "k7mp-3xqa-9dtb").hold()
  }

  @Test func `an intake that goes on on another day reads as in its file`() throws {
    let left = try Transcript.hold(
      Transcript.questionnaire("small-intake"), typing: ["", "", "yes", "1", "skip", "1"]
    ).outcome
    guard case .endOfInput(let interview) = left else {
      Issue.record("\(left)")
      return
    }
    try Transcript("resumed", code: "k7mp-3xqa-9dtb", resumed: interview).hold()
  }

  /// What another version of the questionnaire asked in other words, or asked and this one does not.
  @Test func `an intake whose questions were changed reads as in its file`() throws {
    let at = Timestamp(secondsSince1970: 1_789_000_000)
    func earlier(
      _ address: Address, _ ask: String, row: String? = nil, _ spoken: String?, counted: Bool = true
    )
      -> Carried.Earlier
    {
      Carried.Earlier(
        address: address, ask: ask, row: row, spoken: spoken, at: at, identifies: false, counted: counted)
    }
    let move = Carried.Move(
      from: DefinitionName(id: "small-intake", version: "0.9.0", digest: ""), at: at,
      askedAgain: [
        earlier("low", "Feeling sad", "Often"), earlier("tired", "Feeling worn out", nil),
        earlier("has_job", "Do you work?", "Yes", counted: false),
      ],
      gone: [earlier("person_age[1]", "How old are they?", row: "Anna", "41")])
    var interview = Interview(try Transcript.questionnaire("small-intake"), startedAt: at)
    try interview.apply(
      .carried(
        Carried(
          moves: [move],
          answers: [Carried.Answer(address: "consent", value: .one(.init("yes", words: nil)), at: at)],
          texts: ["welcome.say.1"]), at: at))
    try Transcript("changed", code: "k7mp-3xqa-9dtb", resumed: interview).hold()
  }

  @Test func `an interview in Spanish reads as in its file`() throws {
    let questionnaire = try Shipped.questionnaire("therapist-fit", in: "es")
    try Transcript("therapist-fit.es", of: questionnaire, width: 80, code: "k7mp-3xqa-9dtb").hold()
  }

  /// Every kind of question, list and text, in the program's own Spanish around English texts.
  @Test func `an interview in the program's own Spanish reads as in its file`() throws {
    let clinic = try Transcript.questionnaire("small-intake").clinic
    let text = try Transcript.contents(of: Transcript.folder + "/small-intake.yaml")
    let questionnaire = try Questionnaire(
      Source(name: "small-intake", text: text.replacing("language: en", with: "language: es")), clinic: clinic
    )
    try Transcript("whole.es", of: questionnaire, width: 80, code: "k7mp-3xqa-9dtb").hold()
  }

  @Test func `every kind of question reads as in its file`() throws {
    try Transcript("odds-and-ends", of: "odds-and-ends").hold()
  }

  /// Up to its first alert, on a narrow terminal, and then no further.
  @Test func `the first session reads as in its file`() throws {
    try Transcript("first-session", of: Shipped.questionnaire("first-session"), width: 40).hold()
  }

  /// With rows that are left early, and a list of answers too long for one screen.
  @Test func `finding a therapist reads as in its file`() throws {
    try Transcript("therapist-fit", of: Shipped.questionnaire("therapist-fit"), width: 80).hold()
  }
}
