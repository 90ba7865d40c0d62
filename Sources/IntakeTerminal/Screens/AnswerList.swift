internal import Intake

/// The answers to check. A short list is shown as it is; a long one part by part, so that no screen is flooded.
struct AnswerList {
  /// All that stands under one title.
  struct Part: Hashable, Sendable {
    /// Stays the same when an answer in it is changed. Two rows may be called the same.
    struct ID: Hashable, Sendable {
      let pageTitle: String
      let row: String?
    }

    let id: ID
    let title: String
    /// What the row is called to which all of it belongs.
    let row: String?
    var entries: [ReviewSection.Entry]
  }

  /// In the order of the questions: one for each title, and in a long list for each row of a roster.
  let parts: [Part]
  /// Whether the parts are listed first, and their answers only when one is chosen.
  let isLong: Bool

  private static let mostAtOnce = 25

  init(_ interview: Interview, _ wording: any Wording) {
    let sections = interview.review
    let answers = sections.flatMap(\.entries).count { $0.answer != .open }
    let isLong = answers > AnswerList.mostAtOnce
    var parts: [Part] = []
    for section in sections {
      for entry in section.entries where entry.answer != .open {
        let row = isLong ? entry.row : nil
        let id = Part.ID(pageTitle: section.pageTitle, row: row == nil ? nil : entry.address.row)
        if let index = parts.firstIndex(where: { $0.id == id }) {
          parts[index].entries.append(entry)
        } else {
          let title = row.map { wording.row(section.pageTitle, called: $0) } ?? section.pageTitle
          parts.append(Part(id: id, title: title, row: row, entries: [entry]))
        }
      }
    }
    self.parts = parts
    self.isLong = isLong && parts.count > 1
  }

  /// The parts by number, each with how much it holds.
  static func writeNumbered(_ parts: [Part], _ wording: any Wording, to passage: inout Passage) {
    passage.gap()
    for (index, part) in parts.enumerated() { passage.list(index + 1, wording.part(part)) }
  }

  /// The answers of these parts by number, under their titles.
  static func writeAnswers(of parts: [Part], _ wording: any Wording, to passage: inout Passage) {
    var number = 0
    for part in parts {
      passage.gap()
      passage.say(part.title)
      for entry in part.entries {
        number += 1
        passage.list(number, wording.entry(entry, under: part.row))
      }
    }
  }
}
