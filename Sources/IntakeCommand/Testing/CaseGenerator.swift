internal import Glibc
internal import Intake
internal import IntakeRecords
internal import IntakeResults
internal import LocatedYAML

/// Looks for what no case reaches, and writes cases for it behind those that there are.
struct CaseGenerator {
  /// The most rows in a roster whose rows are added.
  static let rows = 3

  private let prover: ProofRun

  /// `nil` where there is no Z3.
  init?() throws(Failure) {
    guard let prover = try ProofRun(rows: CaseGenerator.rows) else { return nil }
    self.prover = prover
  }

  /// Takes out of the coverage what cannot be reached, and finds answers for the rest.
  func seek(_ run: inout CaseRun) throws(Failure) -> [Witness] {
    guard var coverage = run.coverage, !coverage.isFull else { return [] }
    defer { run.coverage = coverage }
    return try prover.seek(&coverage, run.definition)
  }

  /// Writes cases, and says how many; none where nothing more is found.
  func write(_ run: inout CaseRun, from witnesses: [Witness]) throws(Failure) -> Int {
    guard var coverage = run.coverage, !witnesses.isEmpty else { return 0 }
    let old = run.cases
    let cases = run.definition.checked.generatedCases(
      from: witnesses, reaching: &coverage, rows: CaseGenerator.rows, today: Clock.today,
      besides: Set(run.outcomes.map(\.name)), indent: old?.indent ?? 0)
    guard !cases.isEmpty else { return 0 }
    let text = old.map(\.text) ?? ""
    let first = text.isEmpty || text.hasSuffix("\n") ? "" : "\n"
    let added = first + cases.joined()
    try check(text + added, in: run)
    try append(text.isEmpty ? String(added.drop { $0 == "\n" }) : added, to: run.file.path)
    run.coverage = coverage
    return cases.count
  }

  /// Cases that do not read as the author's do would spoil the file.
  private func check(_ text: String, in run: CaseRun) throws(Failure) {
    let source = Source(name: run.file.path, text: text)
    let checked = run.definition.checked.cases(in: source, file: FileID(run.definition.sources.count))
    guard !checked.diagnostics.hasErrors else {
      throw .unreadable(
        "nothing was written to '\(run.file.path)', as its list could not be gone on with: begin each case with '- case:'"
      )
    }
  }

  /// Only ever behind what is there: nothing of the author's is written anew.
  private func append(_ text: String, to path: String) throws(Failure) {
    func failure() -> Failure { .record(.cannotWrite(path, SystemFailure(errno))) }
    let file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw failure() }
    defer { close(file) }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { throw failure() }
    }
    guard fsync(file) == 0 else { throw failure() }
  }
}
