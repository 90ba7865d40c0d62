internal import Intake
internal import IntakeRecords
internal import IntakeResults
internal import PlainText

/// A clinician's choice of what to work on, as it is given to a command.
struct GivenChoice {
  let area: String
  let reason: String
  let by: String

  /// Keeps the choice beside the one result that is meant.
  func write(_ given: GivenResults, _ places: [Int]) throws(Failure) {
    guard let place = places.first, places.count == 1 else {
      throw .usage("a choice is made from one result, and here are \(places.count)")
    }
    guard let path = given.paths[place] else {
      throw .usage("a choice is kept beside its result, and this one has no file of its own")
    }
    let record = given.records[place]
    let areas = record.result.formulation?.areas ?? []
    guard !areas.isEmpty else { throw .usage("'\(path)' has no areas to choose from") }
    guard areas.contains(where: { $0.id == area }) else {
      throw .usage("'\(area)' is no area of this result: it has \(areas.map(\.id).joined(last: "and"))")
    }
    let choice = FocusChoice(
      result: record.fingerprint, area: area, reason: reason.withoutOuterBlanks, by: by.withoutOuterBlanks,
      at: Clock.now)
    try Failure.ofRecord { () throws(RecordError) in
      try FocusFile(besideResult: path, storage: SystemStorage()).add(choice)
    }
  }
}

extension GivenResults {
  /// What was chosen from a result before, oldest first.
  func choices(of place: Int) throws(Failure) -> [FocusChoice] {
    guard let path = paths[place] else { return [] }
    return try Failure.ofRecord { () throws(RecordError) in
      try FocusFile(besideResult: path, storage: SystemStorage()).choices()
    }
  }
}
