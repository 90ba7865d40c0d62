internal import Intake
internal import IntakeResults

/// What the bytes of a draft say to the one who has its key.
struct DraftContent {
  let opening: DraftOpening
  let events: [Event]
  /// The cipher behind the last sound frame, to go on with.
  let cipher: DraftCipher
  /// `nil` where the file is whole.
  let damage: DraftDamage?

  enum Problem: Error {
    case newerFormat(String)
    case damagedFromTheBeginning
    case notUnderstood(UnreadableResult)
  }

  /// Reads up to the first frame that is not sound.
  init(_ bytes: [UInt8], key: DraftKey) throws(Problem) {
    let header: DraftHeader
    switch DraftHeader.read(bytes) {
    case .header(let read): header = read
    case .newer(let format): throw .newerFormat(format)
    case .none: throw .damagedFromTheBeginning
    }
    var cipher = DraftCipher(key, header)
    var rest = bytes.dropFirst(DraftHeader.count)
    guard let first = cipher.open(rest) else { throw .damagedFromTheBeginning }
    rest = rest.dropFirst(first.count)
    var events: [Event] = []
    do throws(UnreadableDraft) {
      opening = try DraftOpening(json: first.content)
      while let frame = cipher.open(rest) {
        rest = rest.dropFirst(frame.count)
        events.append(try Event(draftJSON: frame.content))
      }
    } catch {
      switch error {
      case .newerFormat(let format): throw .newerFormat(format)
      case .wrong(let problem): throw .notUnderstood(problem)
      }
    }
    self.events = events
    self.cipher = cipher
    damage = rest.isEmpty ? nil : DraftDamage(behind: rest)
  }
}
