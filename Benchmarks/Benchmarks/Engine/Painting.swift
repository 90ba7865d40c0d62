import Benchmark
import Intake
import IntakeTerminal

/// From a key to what the terminal is sent: in the middle of a long interview, on a question of four options.
func paintingBenchmarks() {
  // Marking another option, and taking it back: nothing but the screen changes.
  let marks: [Key] = [.down, .down, .up, .up]
  // Answering, which opens the next question, and coming back.
  let answers: [Key] = [.text("1"), .enter, .escape, .text("2"), .enter, .escape]
  for count in [100, 1_000, 10_000] {
    for (name, keys) in [("mark", marks), ("answer and come back", answers)] {
      Benchmark("key to paint: \(name), \(count) questions", configuration: .init(scalingFactor: .kilo)) {
        benchmark in
        guard let interview = halfAnswered(questions: count) else {
          benchmark.error("the questionnaire does not pass the check")
          return
        }
        let screen = Typist(keys: keys, count: benchmark.scaledIterations.count)
        var asked = ScreenInterview(
          interview, keeper: KeepsNothing(), source: screen, sink: screen, isColoured: true,
          now: { Timestamp(secondsSince1970: 0) }, onAlert: { _ in })
        benchmark.startMeasurement()
        blackHole(try asked.run())
        benchmark.stopMeasurement()
        guard screen.painted >= benchmark.scaledIterations.count else {
          benchmark.error("\(screen.painted) of \(benchmark.scaledIterations.count) keys changed the screen")
          return
        }
      }
    }
  }
}

/// A generated interview of which the first half is answered.
func halfAnswered(questions count: Int) -> Interview? {
  guard let questionnaire = try? Questionnaire(generatedQuestionnaire(questions: count)) else { return nil }
  let start = Timestamp(secondsSince1970: 0)
  var interview = Interview(questionnaire, startedAt: start)
  // One that is not asked is not answered.
  for number in 0..<count / 2 {
    try? interview.apply(.answer(Address("q_\(number)"), .option("0"), at: start))
  }
  return interview
}

/// Somebody who presses the same keys in turn, and sees what comes.
final class Typist: KeySource, TextSink {
  let size = ScreenSize(columns: 80, rows: 24)
  /// How often something was drawn.
  private(set) var painted = 0
  private let keys: [Key]
  private var left: Int
  private var pressed = -1

  init(keys: [Key], count: Int) {
    self.keys = keys
    left = count
  }

  func next() -> TerminalInput {
    // The first screen is left before anything is measured by its count.
    defer { pressed += 1 }
    if pressed < 0 { return .key(.enter) }
    guard pressed < left else { return .end }
    return .key(keys[pressed % keys.count])
  }

  func discardTypedAhead() {}

  func write(_ text: String) { if !text.isEmpty { painted += 1 } }
}
