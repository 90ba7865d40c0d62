import Intake
import Testing

@testable import IntakeTerminal

/// Interviews as they read in the terminal, each in a file of `Transcripts`.
@Suite struct TranscriptTests {
  @Test(arguments: [
    "whole", "words", "declined", "stop", "pause", "erase", "roster", "back", "list", "dates",
  ])
  func `a small intake reads as in its file`(name: String) throws {
    try Transcript(name).hold()
  }

  @Test func `every kind of question reads as in its file`() throws {
    try Transcript("odds-and-ends", of: "odds-and-ends").hold()
  }
}
