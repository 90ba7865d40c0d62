import Intake
import IntakeResults
import ResultSamples
import Testing

@testable import IntakeReports

struct CircleMovesTests {
  private typealias Person = FormulationRecord.PersonRecord

  private func moves(_ then: [Person], _ now: [Person], digests: [String] = ["sha256:1", "sha256:1"]) throws
    -> CircleMoves?
  {
    try Progress([
      ChangeSamples.record([], session: 1, digest: digests[0], people: then),
      ChangeSamples.record([], session: 2, digest: digests[0], people: []),
      ChangeSamples.record([], session: 3, digest: digests[1], people: now),
    ]).circles.first
  }

  @Test func `people are matched by name, whatever its case, with closeness then and now`() throws {
    let moves = try #require(
      try moves(
        [Person(row: 1, called: "Maria", close: 4, wished: 5), Person(row: 2, called: "my boss", close: 2)],
        [
          Person(row: 1, called: "My Boss", close: 2, wished: 1),
          Person(row: 2, called: " maria", close: 2, wished: 5),
        ]))
    #expect(moves.first == 0)
    #expect(moves.last == 2)
    #expect(moves.pairs.map(\.called) == ["My Boss", " maria"])
    #expect(moves.pairs.map(\.hasMoved) == [false, true])
    #expect(moves.pairs[1].then == .init(close: 4, wished: 5))
    #expect(moves.pairs[1].now == .init(close: 2, wished: 5))
    #expect(moves.pairs[0].then == .init(close: 2, wished: nil))
    #expect(moves.onlyThen == [])
    #expect(moves.onlyNow == [])
  }

  @Test func `who is named once, or by a name of two, is listed apart`() throws {
    let moves = try #require(
      try moves(
        [
          Person(row: 1, called: "Anna", close: 4), Person(row: 2, called: "Jo", close: 1),
          Person(row: 3, called: ""),
        ],
        [
          Person(row: 1, called: "jo", close: 2), Person(row: 2, called: "Jo", close: 3),
          Person(row: 3, called: "Ben", close: 5), Person(row: 4, called: ""),
        ]))
    #expect(moves.pairs == [])
    #expect(moves.onlyThen.map(\.called) == ["Anna", "Jo", ""])
    #expect(moves.onlyNow.map(\.called) == ["jo", "Jo", "Ben", ""])
  }

  @Test func `both occasions stand on one picture`() throws {
    var record = FirstSessionSample.record
    let ends = FormulationRecord.Ends(low: 1, high: 5)
    record.result.formulation?.closeness = ends
    var later = record
    later.occasion.session = 2
    var formulation = try #require(later.result.formulation)
    let moved = formulation.people[0].close == ends.high ? ends.low : ends.high
    formulation.people[0].close = moved
    formulation.people[1].called = "Somebody new"
    later.result.formulation = formulation
    let circles = try #require(
      Report(try Progress([record, later])).sections.first { $0.topic == .people }?.blocks.compactMap {
        block -> ClosenessCircles? in
        if case .figure(.closeness(let circles), _, _) = block { circles } else { nil }
      }.first)
    let (mover, new) = (circles.people[0], try #require(circles.people.first { $0.called == "Somebody new" }))
    #expect(mover.close == (moved == ends.high ? 1 : 0) && mover.before != nil && mover.before != mover.close)
    #expect(new.before == nil)
    let left = try #require(circles.people.last)
    #expect(left.called == record.result.formulation?.people[1].called && left.close == nil)
    let squares = HTMLReport().text(of: Report(try Progress([record, later])))
      .matches(of: /<rect class="mark"/).count
    #expect(squares == circles.people.count { $0.before != nil })
  }

  @Test func `where closeness was not said nobody has moved`() throws {
    let moves = try #require(
      try moves([Person(row: 1, called: "Anna", close: 4)], [Person(row: 1, called: "Anna")]))
    #expect(moves.pairs.map(\.hasMoved) == [false])
  }

  @Test func `a changed definition is not compared`() throws {
    let anna = [Person(row: 1, called: "Anna", close: 4)]
    #expect(try moves(anna, anna, digests: ["sha256:1", "sha256:2"]) == nil)
  }
}
