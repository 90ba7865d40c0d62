import Intake
import SafeMarkup
import TestSupport
import Testing

@testable import IntakeReports

@Suite struct `A timeline` {
  private static func random(_ random: inout SeededGenerator) -> Timeline {
    func months() -> ClosedRange<Int>? {
      guard Int.random(in: 0...9, using: &random) > 0 else { return nil }
      let first = 24_000 + Int.random(in: 0...320, using: &random)
      return first...first + (Bool.random(using: &random) ? 0 : 11)
    }
    let events = (0..<Int.random(in: 0...10, using: &random)).map {
      Timeline.Event(number: $0 + 1, called: "an event", months: months(), impact: nil, areas: [])
    }
    let onsets = (0..<Int.random(in: 0...6, using: &random)).map {
      Timeline.Onset(letter: "\($0)", title: "a symptom", months: months(), isAbove: true)
    }
    return Timeline(events: events, onsets: onsets, links: [], areas: [], today: 24_330)
  }

  @Test func `puts every mark inside the picture and none on another`() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<400 {
      let timeline = Self.random(&random)
      guard let picture = TimelineDrawing(timeline)?.markup.text else { continue }
      let marks = picture.matches(
        of: /<text x="([-0-9.]+)" y="([-0-9.]+)" text-anchor="middle" class="(on|name)">/
      )
      .map { (x: Double($0.output.1) ?? -1, y: Double($0.output.2) ?? -1) }
      let dated = timeline.events.compactMap(\.months).count + timeline.onsets.compactMap(\.months).count
      #expect(marks.count == dated)
      let height = picture.firstMatch(of: /viewBox="0 0 760 ([0-9.]+)"/).flatMap { Double($0.output.1) } ?? 0
      for (index, mark) in marks.enumerated() {
        #expect((11...749).contains(mark.x) && (11...height - 4).contains(mark.y), "\(mark) in \(height)")
        for other in marks[..<index] {
          #expect(abs(mark.x - other.x) >= 22 || abs(mark.y - other.y) >= 28, "\(mark) on \(other)")
        }
      }
    }
  }

  @Test func `goes five years back, and keeps what was before at its beginning`() throws {
    let axis = try #require(MonthAxis([24_000...24_000, 24_300...24_300], today: 24_310, width: 760))
    #expect(axis.months == 24_251...24_310)
    #expect(axis.hasEarlier)
    #expect(axis.span(of: 24_000...24_000) == 30...30)
    #expect(axis.span(of: 24_240...24_260).lowerBound == 30)
    #expect(MonthAxis([], today: 24_310, width: 760) == nil)
  }

  @Test func `is not drawn where nothing has a date`() {
    let event = Timeline.Event(number: 1, called: "a move", months: nil, impact: nil, areas: [])
    #expect(
      TimelineDrawing(Timeline(events: [event], onsets: [], links: [], areas: [], today: 24_310)) == nil)
  }
}

@Suite struct `The circles of closeness` {
  private static func people(_ count: Int, close: Double? = 0.5) -> [ClosenessCircles.Person] {
    (0..<count).map {
      .init(
        called: "Someone with a long name \($0)", close: close, wished: 1, support: 0.5,
        strain: 1, words: "")
    }
  }

  @Test(arguments: 1...12)
  func `let no name stand on another, nor outside of the picture`(count: Int) throws {
    let picture = try #require(ClosenessDrawing(ClosenessCircles(people: Self.people(count)))?.markup.text)
    let names = picture.matches(of: /<text x="([-0-9.]+)" y="([-0-9.]+)" text-anchor="(start|end)">([^<]*)</)
      .map { match in
        let (x, y) = (Double(match.output.1) ?? 0, Double(match.output.2) ?? 0)
        // Eleven pixels high, and at most 7 wide a letter.
        let width = Double(match.output.4.count) * 7
        return (x: match.output.3 == "end" ? x - width...x : x...x + width, y: y - 11...y)
      }
    #expect(names.count == count)
    for (index, name) in names.enumerated() {
      #expect(
        name.x.lowerBound >= 0 && name.x.upperBound <= 760 && name.y.lowerBound >= 0
          && name.y.upperBound <= 440)
      for other in names[..<index] { #expect(!name.x.overlaps(other.x) || !name.y.overlaps(other.y)) }
    }
  }

  @Test func `put the closest nearest to the middle`() throws {
    let radii = try [0.0, 0.25, 0.5, 0.75, 1].map { close -> Double in
      let picture = try #require(
        ClosenessDrawing(ClosenessCircles(people: Self.people(1, close: close)))?.markup.text)
      let disc = try #require(picture.firstMatch(of: /class="mark solid" cx="380" cy="([0-9.]+)" r="6"/))
      return abs((Double(disc.output.1) ?? 0) - 220)
    }
    #expect(radii == radii.sorted(by: >) && Set(radii).count == radii.count)
  }

  @Test func `are not drawn where nobody's closeness is known`() {
    let person = ClosenessCircles.Person(
      called: "M.", close: nil, wished: nil, support: 1, strain: nil, words: "")
    #expect(ClosenessDrawing(ClosenessCircles(people: [person])) == nil)
  }
}

@Suite struct `The course of a score` {
  private static func figure(_ points: [CourseFigure.Point], low: Fraction? = 0, high: Fraction? = 27)
    -> CourseFigure
  {
    CourseFigure(title: "A score", low: low, high: high, points: points)
  }

  private static func point(_ kind: CoursePoint.Kind, _ value: Fraction?, alert: Bool = false)
    -> CourseFigure.Point
  {
    .init(
      kind: kind, value: value, possible: kind == .missing ? nil : PossibleValues(low: 3, high: 9),
      label: "session 1",
      phase: .initial, hasAlert: alert)
  }

  @Test
  func `draws a disc for what is complete, a ring for what is filled, and breaks where there is no value`()
    throws
  {
    let picture = try #require(
      CourseDrawing(
        Self.figure([
          Self.point(.complete, 10), Self.point(.filled, 6), Self.point(.rangeOnly, nil),
          Self.point(.missing, nil),
          Self.point(.complete, 4, alert: true),
        ]))?.markup.text)
    #expect(picture.matches(of: /class="mark solid"/).count == 2)
    #expect(picture.matches(of: /class="mark"/).count == 1)
    #expect(picture.matches(of: /class="alert"/).count == 1)
    let line = try #require(picture.firstMatch(of: /class="line" d="([^"]*)"/)).output.1
    #expect(line.filter { $0 == "M" }.count == 2 && line.filter { $0 == "L" }.count == 1)
  }

  @Test func `puts more points higher, and all of them inside`() throws {
    let heights = try (0...27).map { value -> Double in
      let picture = try #require(
        CourseDrawing(Self.figure([Self.point(.complete, Fraction(value))]))?.markup.text)
      let disc = try #require(picture.firstMatch(of: /class="mark solid" cx="[0-9.]+" cy="([0-9.]+)"/))
      return Double(disc.output.1) ?? -1
    }
    #expect(heights == heights.sorted(by: >) && Set(heights).count == 28)
    #expect(heights.allSatisfy { (34...240).contains($0) })
  }

  @Test func `is not drawn where nothing bounds it, or it has no occasion`() {
    #expect(CourseDrawing(Self.figure([Self.point(.complete, 3)], high: nil)) == nil)
    #expect(CourseDrawing(Self.figure([])) == nil)
  }
}
