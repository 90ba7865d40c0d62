/// One interview: a value into which events go, and out of which comes what to ask next.
///
/// Everything that it holds is a fold over its events: replaying them gives an equal interview. What it asks, and
/// every state, score and alert, follows from the answers alone; only what is looked at, which texts were read and
/// which alerts have ever fired come from the order of events.
public struct Interview: Sendable {
  public let questionnaire: Questionnaire
  public let startedAt: Timestamp
  /// All that was taken, in order: what has to be kept to resume.
  public private(set) var events: [Event] = []

  /// The responses, and what follows from them.
  var evaluator: Evaluator
  /// The texts that were read.
  var seenSays: Set<Place> = []
  /// In the order of their first firing.
  public internal(set) var firedAlerts: [FiredAlert] = []
  /// Places in `firedAlerts`, which only grows.
  var seenAlerts: Set<Int> = []
  /// The place that is looked at, where that is not the first open one. It is always relevant, and before that one.
  var cursor: Cursor?
  public internal(set) var isFinished = false

  /// Derived: what is open, and which parts there are.
  var places: OpenPlaces
  let addresses: AddressBook
  let readers: Readers

  struct Cursor: Equatable, Sendable {
    let place: Place
    /// Whether an answer there leads back to the review.
    let isFromReview: Bool
  }

  /// An interview before its first event.
  ///
  /// - Parameter today: The local date; the universal date of `startedAt` where it is not given. It stays.
  public init(_ questionnaire: Questionnaire, startedAt: Timestamp, today: PartialDate? = nil) {
    self.init(questionnaire, startedAt: startedAt, day: today ?? startedAt.day)
  }

  /// - Parameter day: `nil` for an unknown one.
  init(_ questionnaire: Questionnaire, startedAt: Timestamp, day: PartialDate?) {
    self.questionnaire = questionnaire
    self.startedAt = startedAt
    let machine = questionnaire.machine
    let responses = Responses(machine, today: day)
    evaluator = Evaluator(machine, responses)
    readers = Readers(machine)
    for cell in readers.dependencies.order { _ = evaluator.recompute(cell) }
    addresses = AddressBook(machine)
    places = OpenPlaces(evaluator, seenSays: [])
    for alert in machine.alerts.ordinals { fire(alert, at: startedAt) }
  }

  /// The interview that these events lead to.
  public init(
    replaying events: [Event], of questionnaire: Questionnaire, startedAt: Timestamp,
    today: PartialDate? = nil
  ) throws(Rejection) {
    self.init(questionnaire, startedAt: startedAt, today: today)
    for event in events { try apply(event) }
  }

  /// Takes an event: the one way in. Where it is rejected, nothing changes.
  ///
  /// Costs what depends on the answer, whatever the size of the questionnaire.
  public mutating func apply(_ event: Event) throws(Rejection) { _ = try take(event) }

  /// Takes an event, and says what it touched.
  @discardableResult
  mutating func take(_ event: Event) throws(Rejection) -> Touched {
    let touched = perform(try change(by: event), at: event.at)
    events.append(event)
    assert(machine.steps.count > 100 || holdsInvariants)
    return touched
  }

  public var today: PartialDate? { evaluator.responses.today }
  var machine: Machine { evaluator.machine }
  var speech: Speech {
    Speech(evaluator: evaluator, clinic: questionnaire.clinic, words: .of(questionnaire.language))
  }

  /// What the answers given so far come to.
  public var outcome: Outcome {
    let open = places.questions.first
    if let stop = places.stops.first, open.map({ stop.precedes($0, machine) }) ?? true,
      case .stop(let ordinal) = machine.steps[stop.step].kind
    {
      return .stopped(machine.stops[ordinal].id)
    }
    return open == nil ? .finished : .unfinished
  }

  /// Whether what is kept up to date equals what one pass from nothing finds. Costs such a pass.
  var holdsInvariants: Bool {
    evaluator.evaluation == Evaluation.onePass(machine, evaluator.responses)
      && places == OpenPlaces(evaluator, seenSays: seenSays)
      && cursor.map { cursor in
        places.relevant.contains(cursor.place, machine)
          && (places.firstOpen(machine).map { cursor.place.precedes($0, machine) } ?? true)
      } ?? true
  }
}

extension Interview: Equatable {
  public static func == (left: Interview, right: Interview) -> Bool {
    left.startedAt == right.startedAt && left.events == right.events && left.hasSameState(as: right)
      && left.questionnaire.definitions == right.questionnaire.definitions
  }

  /// Whether all that was folded from the events is equal.
  func hasSameState(as other: Interview) -> Bool {
    evaluator.responses == other.evaluator.responses && evaluator.evaluation == other.evaluator.evaluation
      && places == other.places && seenSays == other.seenSays && seenAlerts == other.seenAlerts
      && firedAlerts == other.firedAlerts && cursor == other.cursor && isFinished == other.isFinished
  }
}
