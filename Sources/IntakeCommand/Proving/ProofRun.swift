internal import Glibc
internal import Intake
internal import IntakeRecords
internal import IntakeResults
internal import LocatedYAML
internal import SolverProcess

/// Proves what can and cannot happen in questionnaires, with one Z3 for all of them.
struct ProofRun {
  /// The longest that one question to Z3 may take.
  static let milliseconds = 2000

  let rows: Int
  private let solver: SolverProcess
  private let line = ProofLine()

  /// `nil` where there is no Z3.
  init?(rows: Int) throws(Failure) {
    guard let path = SolverProcess.path(in: Environment["PATH"]) else { return nil }
    self.rows = rows
    do throws(SolverProcess.Failure) {
      solver = try SolverProcess(path: path, milliseconds: ProofRun.milliseconds)
    } catch {
      throw .proof("\(error)")
    }
  }

  /// What is said in place of proofs where there is no Z3.
  static let leftOut =
    "Proofs were left out: z3 is not installed ('apt-get install z3', or your system's package of that name)."

  func prove(_ definition: LoadedDefinition) throws(Failure) -> ProofReport? {
    guard definition.questionnaire != nil else { return nil }
    defer { line.clear() }
    do {
      return try definition.checked.prove(rows: rows, today: Clock.today, solver: { try solver.ask($0) }) {
        line.show(definition.questionnaire?.id ?? "", $0, of: $1)
      }
    } catch {
      throw .proof("\(error)")
    }
  }

  /// Answers that reach what no case does; what is proved to be out of reach is taken out of the coverage.
  func seek(_ coverage: inout Coverage, _ definition: LoadedDefinition) throws(Failure) -> [Witness] {
    defer { line.clear() }
    do {
      return try definition.checked.seek(
        &coverage, rows: rows, today: Clock.today, solver: { try solver.ask($0) }
      ) {
        line.show(definition.questionnaire?.id ?? "", $0, of: $1)
      }
    } catch {
      throw .proof("\(error)")
    }
  }
}

/// How far a proof is, on one line of a terminal that is drawn over. Nothing in the first second.
private final class ProofLine {
  private let start = Stopwatch()
  private var lastDrawn = 0.0
  private var isDrawn = false

  func show(_ id: String, _ done: Int, of all: Int) {
    let now = start.seconds
    guard Stream.error.isTerminal, now >= 1, now - lastDrawn >= 0.1 else { return }
    lastDrawn = now
    isDrawn = true
    try? Stream.error.write("\r\u{1B}[KProving \(id): \(done * 100 / max(1, all)) %")
  }

  func clear() {
    if isDrawn { try? Stream.error.write("\r\u{1B}[K") }
  }
}
