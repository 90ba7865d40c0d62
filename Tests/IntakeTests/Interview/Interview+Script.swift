import Testing

@testable import Intake

/// Short forms that make a test read like an interview.
extension Interview {
  static let start = Timestamp(secondsSince1970: 1_795_000_000)

  /// An interview of a page with these entries.
  static func page(_ entries: String, more: String = "") throws -> Interview {
    Interview(try .page(entries, more: more), startedAt: start, today: PartialDate("2026-11-23"))
  }

  private var now: Timestamp { Timestamp(secondsSince1970: Self.start.secondsSince1970 + events.count) }

  mutating func yes(_ address: Address) throws { try answer(address, .option("yes")) }
  mutating func no(_ address: Address) throws { try answer(address, .option("no")) }
  mutating func choose(_ address: Address, _ code: String) throws { try answer(address, .option(code)) }
  mutating func type(_ address: Address, _ text: String) throws { try answer(address, .text(text)) }
  mutating func answer(_ address: Address, _ value: AnswerValue) throws {
    try apply(.answer(address, value, at: now))
  }
  mutating func skip(_ address: Address) throws { try apply(.skip(address, at: now)) }
  mutating func see(_ address: Address) throws { try apply(.see(address, at: now)) }
  mutating func add(_ address: Address) throws { try apply(.addRow(address, at: now)) }
  mutating func close(_ address: Address) throws { try apply(.closeRows(address, at: now)) }
  mutating func remove(_ address: Address) throws { try apply(.removeRow(address, at: now)) }
  mutating func move(_ address: Address?) throws { try apply(.move(to: address, at: now)) }
  mutating func back() throws {
    let address = try #require(backAddress)
    try move(address)
  }
  mutating func finish() throws { try apply(.finish(at: now)) }

  /// What `step` asks, in one line.
  var asks: String {
    switch step {
    case .question(let view): view.ask
    case .roster(let view): view.ask
    case .say(let view): view.text
    case .alert(let view): "! \(view.text)"
    case .stop(let view): "stop: \(view.text)"
    case .review: "review"
    case .finished: "finished"
    }
  }

  /// The answers to check, one a line.
  var reviewed: [String] {
    review.flatMap(\.entries).map { entry in
      switch entry.answer {
      case .spoken(let answer): "\(entry.address): \(answer)"
      case .skipped: "\(entry.address): (skipped)"
      case .open: "\(entry.address): (open)"
      }
    }
  }
}
