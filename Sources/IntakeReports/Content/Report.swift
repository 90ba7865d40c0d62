internal import Intake
public import IntakeResults

/// What a report says, section by section, before anything is drawn.
///
/// Terminal, Markdown and HTML draw the same report, so that no sentence is written twice. Texts are as they were
/// given and answered: whoever draws them makes them safe.
public struct Report: Hashable, Sendable {
  public let title: String
  /// Whose, when, how, and whether it is whole.
  public let heading: [String]
  /// Alerts always come first; what somebody with two minutes needs comes before the answers, and what somebody
  /// needs who asks how it was scored behind them.
  public let sections: [ReportSection]

  /// What a clinician reads.
  ///
  /// - Parameters:
  ///   - choices: What clinicians chose from this result to work on, oldest first.
  ///   - isBlind: Whether the order of the areas stays closed as long as nobody has chosen.
  public init(_ record: ResultRecord, choices: [FocusChoice] = [], isBlind: Bool = false) {
    title = record.result.questionnaire.title
    heading = record.headingLines
    sections =
      [
        record.alertSection, record.doubtSection, record.symptomSection, record.scoreSection,
        record.areaSection(choices, isBlind: isBlind), record.linkSection, record.summarySection,
      ].compactMap { $0 } + record.partSections
      + [
        record.rosterSection(), record.answerSection, record.carriedSection, record.shownSection,
        record.measureSection, record.provenanceSection,
      ].compactMap { $0 }
  }

  init(title: String, heading: [String], sections: [ReportSection]) {
    (self.title, self.heading, self.sections) = (title, heading, sections)
  }
}

public struct ReportSection: Hashable, Sendable {
  /// What a section is about; a report has at most one of each, but for courses.
  public enum Topic: String, Hashable, Sendable, CaseIterable {
    case alerts, doubts, symptoms, scores, areas, links, summary, goals, motivation, history, named, answers,
      earlier,
      said,
      measures, provenance
    /// For a client.
    case contacts
    /// Of a progress.
    case change, course, people, occasions
  }

  public let topic: Topic
  /// Which of its topic it is, from 1.
  public let number: Int
  public let title: String
  public let blocks: [ReportBlock]

  init(_ topic: Topic, number: Int = 1, title: String, blocks: [ReportBlock]) {
    self.topic = topic
    self.number = number
    self.title = title
    self.blocks = blocks
  }

  /// No other section of the report has it: `alerts`, `course-2`.
  public var id: String { number == 1 ? topic.rawValue : "\(topic.rawValue)-\(number)" }
}

public enum ReportBlock: Hashable, Sendable {
  /// A text; each line break in it ends a paragraph.
  case paragraph(String)
  /// A list, one paragraph each.
  case items([String])
  /// A question or a name, and what stands for it: on one line where there is room.
  case field(String, String)
  /// Something with a title, and what belongs under it. `isStrong` for what a reader looks for first.
  indirect case entry(String, isStrong: Bool = false, [ReportBlock])
  case table(ReportTable)
  /// A picture with what its marks mean, and the words that say all that it shows.
  indirect case figure(Figure, caption: String? = nil, [ReportBlock])
  /// A line to write on, so many lines long.
  case blank(String, lines: Int)
}

/// A few columns side by side, each with a heading.
public struct ReportTable: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    public let title: String
    /// One for each column; each line of a cell stands on a line of its own.
    public let cells: [[String]]
  }

  public let columns: [String]
  public let rows: [Row]
}
