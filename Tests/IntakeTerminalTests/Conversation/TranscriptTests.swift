import Intake
import Testing

@testable import IntakeTerminal

/// Interviews as they read in the terminal, each in a file of `Transcripts`.
@Suite struct TranscriptTests {
  @Test(arguments: ["whole", "words", "declined", "stop", "pause", "erase", "roster", "back"])
  func `an interview reads as in its file`(name: String) throws {
    try Transcript(name).hold()
  }
}
