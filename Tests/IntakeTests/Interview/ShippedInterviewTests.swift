import Testing

@testable import Intake

/// The shipped questionnaires, answered at random from the first question to the last.
struct ShippedInterviewTests {
  @Test(arguments: ["phq-9", "gad-7", "symptom-screening", "therapist-fit", "first-session"], [1, 2])
  func `each can be answered to its end, and gone back through`(_ id: String, seed: Int) throws {
    let clinic = Clinic.read(try #require(`Shipped questionnaires`.source("clinic"))).clinic
    let questionnaire = try Questionnaire(
      try #require(`Shipped questionnaires`.source(id)), clinic: clinic,
      including: `Shipped questionnaires`.source)
    var interview = Interview(questionnaire, startedAt: Timestamp(secondsSince1970: 1_795_000_000))
    var random = RandomEvents(seed: UInt64(seed))
    var steps = 0
    while let event = random.onward(interview) {
      // Too few or too many choices, a shape: another try.
      try? interview.apply(event)
      steps += 1
      try #require(steps < 2000)
    }
    switch interview.step {
    case .review: #expect(!interview.review.flatMap(\.entries).contains { $0.answer == .open })
    case .stop: break
    default: Issue.record("it still asks \(interview.step)")
    }
    #expect(interview.holdsInvariants)
    let again = try Interview(
      replaying: interview.events, of: questionnaire, startedAt: interview.startedAt)
    #expect(again == interview)
    let step = interview.step
    var back = 0
    while let address = interview.backAddress {
      try interview.move(address)
      back += 1
    }
    for _ in 0..<back { try interview.move(interview.forwardAddress) }
    #expect(interview.step == step)
  }
}
