import Foundation
import LocatedYAML
import SolverProcess
import Testing

@testable import Intake

/// Z3, where it is installed.
enum Proving {
  static let path = SolverProcess.path(in: ProcessInfo.processInfo.environment["PATH"])
  static let isPossible = path != nil

  static func solver() throws -> Solver {
    let process = try SolverProcess(path: #require(path), milliseconds: 5000)
    return { try process.ask($0) }
  }

  /// What is said of everything in a questionnaire.
  static func outcomes(
    of questionnaire: Questionnaire, _ solver: @escaping Solver, rows: Int = 2
  ) throws -> [(subject: ClaimSubject, outcome: ClaimOutcome)] {
    var prover = try Prover(
      questionnaire, limits: .init(rows: rows), today: PartialDate("2026-11-23"), solver: solver)
    return try prover.translation.subjects.map { ($0, try prover.outcome(of: $0)) }
  }
}

extension ClaimOutcome {
  /// The size of the smallest witness; `nil` for never.
  var size: Int? {
    get throws {
      switch self {
      case .possible(let witness, let isSmallest):
        #expect(isSmallest)
        return witness.size
      case .never: return nil
      default:
        Issue.record("\(self)")
        return nil
      }
    }
  }
}

@Suite(.enabled(if: Proving.isPossible, "z3 is not installed"))
struct `Proofs of the shipped questionnaires` {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../../Questionnaires")

  static func source(_ id: String) throws -> Source {
    let text = try String(contentsOf: folder.appending(path: "\(id).yaml"), encoding: .utf8)
    return Source(name: "\(id).yaml", text: text)
  }

  @Test(arguments: ["phq-9", "gad-7", "symptom-screening", "therapist-fit", "first-session"])
  func `bear out all that can happen`(_ id: String) throws {
    let checked = Questionnaire.check(try Self.source(id)) { try? Self.source($0) }
    let questionnaire = try #require(checked.questionnaire)
    for (subject, outcome) in try Proving.outcomes(of: questionnaire, Proving.solver()) {
      switch outcome {
      case .possible(let witness, let isSmallest):
        // A weighted mean of fractions is not followed to its end.
        #expect(isSmallest || id == "therapist-fit", "\(subject) \(witness)")
      // People by the dozen, and fractions of too many kinds.
      case .notWithinRows: #expect(id == "first-session", "\(subject)")
      case .notLookedAt(let gap): #expect(gap == .rounding && id == "therapist-fit", "\(subject)")
      case .never, .undecided, .contradicted: Issue.record("\(subject) \(outcome)")
      }
    }
  }
}
