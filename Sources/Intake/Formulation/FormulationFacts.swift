/// What the answers say about everything that a formulation is made of, before anything is tied or ranked.
///
/// *Open* is what has no answer but could have one: skipped, or not reached. What was decidedly not asked is
/// neither known nor open.
struct FormulationFacts: Sendable {
  var symptoms: [Symptom] = []
  /// In the order of their rows.
  var events: [Happening] = []
  var people: [FormulationRecord.PersonRecord] = []
  /// What closeness goes from and to; `nil` where nobody is asked for it.
  var closeness: FormulationRecord.Ends?
  var wish: String?
  /// In the author's order.
  var areas: [Area] = []
  /// The greatest impact that an event can be given; `nil` where none is asked for.
  var greatestImpact: Fraction?

  struct Symptom: Sendable {
    var record: FormulationRecord.SymptomRecord
    /// The rows of the events that the client connects with it; `nil` where that is not answered.
    var linked: Set<Int>?
    var isBeganOpen = false
    var isLinkedOpen = false

    /// Links are made for it.
    var isPossible: Bool { record.state != .below }
  }

  struct Happening: Sendable {
    var record: FormulationRecord.EventRecord
    var isDateOpen = false
    var isImpactOpen = false
  }

  struct Area: Sendable {
    var id: String
    var title: String
    var isWished = false
    var onlyWithout: [Int] = []
    var evidence: [Piece] = []
    var against: [Piece] = []
  }

  /// One rule in one row, where it holds or is not answered; what decidedly does not hold is no piece.
  struct Piece: Sendable {
    /// What its rule is about.
    enum Subject: Hashable, Sendable {
      /// An event, by its row.
      case event(Int)
      /// Events that could still be named: their roster was left out, or is not closed.
      case eventsToCome
      /// Anything else.
      case present
    }

    var subject: Subject
    /// The row of the person that it is about.
    var person: Int?
    var isAnswered: Bool
    var strength: Strength
    var because: String
    /// The questions that its rule reads, in this row.
    var answers: [Address]
  }
}
