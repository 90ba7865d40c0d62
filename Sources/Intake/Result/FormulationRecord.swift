/// What the therapist is to read before the first hour.
public struct FormulationRecord: Hashable, Sendable {
  public var symptoms: [SymptomRecord]
  public var events: [EventRecord]
  public var people: [PersonRecord]
  /// What closeness, now and wished, goes from and to; `nil` where nobody is asked for it.
  public var closeness: Ends?
  public var links: [LinkRecord]
  /// The client's own choice of an area, as they said it; `nil` where not said.
  public var wish: String?
  /// In their order: standing ones first.
  public var areas: [AreaRecord]
  /// Evidence that is not answered, or a symptom that is undecided, could change which area stands first.
  public var couldChange: Bool

  public struct SymptomRecord: Hashable, Sendable {
    public enum State: String, Sendable, CaseIterable {
      case above = "above threshold"
      case below = "below threshold"
      case undecided
    }

    public var id: String
    public var title: String
    public var state: State
    /// The score or question that says how strong it is, and its value by now.
    public var severity: Address
    public var value: Fraction?
    public var above: Fraction
    /// The code of the course and how it is said.
    public var course: String?
    public var courseLabel: String?
    public var began: PartialDate?

    public init(
      id: String, title: String, state: State, severity: Address, value: Fraction? = nil, above: Fraction,
      course: String? = nil, courseLabel: String? = nil, began: PartialDate? = nil
    ) {
      self.id = id
      self.title = title
      self.state = state
      self.severity = severity
      self.value = value
      self.above = above
      self.course = course
      self.courseLabel = courseLabel
      self.began = began
    }
  }

  public struct EventRecord: Hashable, Sendable {
    public var row: Int
    public var called: String
    public var kind: String?
    public var date: PartialDate?
    public var impact: Fraction?
    /// Row numbers of the people that were part of it.
    public var people: [Int]

    public init(
      row: Int, called: String, kind: String? = nil, date: PartialDate? = nil, impact: Fraction? = nil,
      people: [Int]
    ) {
      self.row = row
      self.called = called
      self.kind = kind
      self.date = date
      self.impact = impact
      self.people = people
    }
  }

  /// The lowest and the highest points that can be given.
  public struct Ends: Hashable, Sendable {
    public var low: Fraction
    public var high: Fraction

    public init(low: Fraction, high: Fraction) {
      self.low = low
      self.high = high
    }
  }

  /// How much of something there is, and how it was said.
  public struct Degree: Hashable, Sendable {
    public var points: Fraction
    public var ends: Ends
    public var label: String

    public init(points: Fraction, ends: Ends, label: String) {
      self.points = points
      self.ends = ends
      self.label = label
    }
  }

  public struct PersonRecord: Hashable, Sendable {
    public var row: Int
    public var called: String
    public var close: Fraction?
    public var wished: Fraction?
    public var support: Degree?
    public var strain: Degree?
    /// What each wants of the other, as it was said.
    public var expected: String?

    public init(
      row: Int, called: String, close: Fraction? = nil, wished: Fraction? = nil, support: Degree? = nil,
      strain: Degree? = nil, expected: String? = nil
    ) {
      self.row = row
      self.called = called
      self.close = close
      self.wished = wished
      self.support = support
      self.strain = strain
      self.expected = expected
    }
  }

  public struct LinkRecord: Hashable, Sendable {
    public enum Stated: String, Sendable, CaseIterable {
      case yes, no
      case notAsked = "not asked"
    }

    public enum Time: String, Sendable, CaseIterable {
      case sameMonth = "same month"
      case oneToThree = "1-3 months before"
      case fourToSix = "4-6 months before"
      case sevenToTwelve = "7-12 months before"
      case overTwelve = "over 12 months before"
      case after = "after the onset"
      case undated
    }

    public var symptom: String
    public var event: Int
    public var stated: Stated
    /// Every class that is possible; one where the dates are sharp enough.
    public var time: [Time]

    public init(
      symptom: String, event: Int, stated: Stated, time: [Time]
    ) {
      self.symptom = symptom
      self.event = event
      self.stated = stated
      self.time = time
    }
  }

  public struct AreaRecord: Hashable, Sendable {
    public enum Standing: Hashable, Sendable {
      /// From 1; equal places are ties.
      case place(Int)
      case alsoConsider
      case notClear
    }

    public var id: String
    public var title: String
    public var standing: Standing
    /// The client wishes for help with this.
    public var isWished: Bool
    /// What ranks, the best first; then what ranks nothing; then what is not answered.
    public var evidence: [EvidenceRecord]
    public var against: [EvidenceRecord]

    public init(
      id: String, title: String, standing: Standing, isWished: Bool, evidence: [EvidenceRecord],
      against: [EvidenceRecord]
    ) {
      self.id = id
      self.title = title
      self.standing = standing
      self.isWished = isWished
      self.evidence = evidence
      self.against = against
    }
  }

  public struct EvidenceRecord: Hashable, Sendable {
    public enum Tie: String, Sendable, CaseIterable {
      case statedAndNear = "stated and near"
      case stated
      case near
      case current
      case undated
      case farOrAfter = "farther or after"
    }

    /// Whether it holds, or is not answered.
    public var isAnswered: Bool
    public var because: String
    /// The row of the event, or of the person, that it is about.
    public var event: Int?
    public var person: Int?
    /// `nil` for evidence against.
    public var strength: Strength?
    /// Its best tie to a symptom above its threshold; `nil` where there is none, and it ranks nothing. `nil` too for
    /// evidence against.
    public var tie: Tie?
    /// The first symptom that it has this tie to; `nil` for `current`, which is to every symptom above its threshold.
    public var symptom: String?
    /// How hard its event was, as far as that was said.
    public var impact: Fraction?
    /// The questions that its rule reads; a roster's own id where its rows were not named, or none were.
    public var answers: [Address]

    public init(
      isAnswered: Bool, because: String, event: Int? = nil, person: Int? = nil, strength: Strength? = nil,
      tie: Tie? = nil, symptom: String? = nil,
      impact: Fraction? = nil, answers: [Address]
    ) {
      self.isAnswered = isAnswered
      self.because = because
      self.event = event
      self.person = person
      self.strength = strength
      self.tie = tie
      self.symptom = symptom
      self.impact = impact
      self.answers = answers
    }
  }

  public init(
    symptoms: [SymptomRecord], events: [EventRecord], people: [PersonRecord], closeness: Ends? = nil,
    links: [LinkRecord], wish: String? = nil, areas: [AreaRecord], couldChange: Bool
  ) {
    self.symptoms = symptoms
    self.events = events
    self.people = people
    self.closeness = closeness
    self.links = links
    self.wish = wish
    self.areas = areas
    self.couldChange = couldChange
  }
}
