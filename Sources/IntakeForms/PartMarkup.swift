internal import Intake
internal import PlainText
internal import SafeMarkup

/// A part of a form, with the way through it where not everybody goes the same.
struct PartMarkup {
  private let part: PaperPart

  init(_ part: PaperPart) { self.part = part }

  var markup: Markup {
    switch part {
    case .question(let question): QuestionMarkup(question).markup
    case .text(let text, let contacts):
      "<div class=\"say\">\n\(TextMarkup(text).markup)\(ContactList(contacts).markup)</div>\n"
    case .stop(let text): "<div class=\"say\">\n\(TextMarkup(text).markup)</div>\n"
    case .roster(let roster): RosterMarkup(roster: roster).markup
    case .only(let condition, let parts, let otherwise): only(condition, parts, otherwise)
    case .contacts(let contacts):
      """
      <div class="contacts">
      <p class="lead">\(FormWording.doNotWait)</p>
      \(ContactList(contacts).markup)</div>

      """
    }
  }

  private func only(_ condition: PaperCondition, _ parts: [PaperPart], _ otherwise: PaperNumber?) -> Markup {
    """
    <div class="only">
    <p class="way">\(Way(condition, to: parts, otherwise: otherwise).markup)</p>
    \(parts.map { PartMarkup($0).markup }.joined())</div>

    """
  }
}

/// Where to go on, where that depends on an answer.
struct Way {
  private let condition: PaperCondition
  private let parts: [PaperPart]
  private let otherwise: PaperNumber?

  init(_ condition: PaperCondition, to parts: [PaperPart], otherwise: PaperNumber?) {
    (self.condition, self.parts, self.otherwise) = (condition, parts, otherwise)
  }

  var markup: Markup {
    let words = ConditionWords(condition: condition).markup
    let numbers = parts.flatMap(\.numbers)
    guard let first = numbers.first, let last = numbers.last else {
      let isStop = parts.contains { part in if case .stop = part { true } else { false } }
      return isStop ? "If \(words), stop here:" : "If \(words):"
    }
    if let otherwise { return "If \(words)\(FormWording.goOn(first, otherwise: otherwise))" }
    return "\(FormWording.only(first, last))\(words)."
  }
}

/// Whom to turn to, each only once.
struct ContactList {
  private let contacts: [Contact]

  init(_ contacts: [Contact]) {
    var names: Set<String> = []
    self.contacts = contacts.filter { names.insert($0.name).inserted }
  }

  var markup: Markup {
    guard !contacts.isEmpty else { return "" }
    let lines = contacts.map { contact -> Markup in
      let more = [contact.when, contact.note].compactMap { $0?.asSentence }.joined(separator: " ")
      return """
        <li dir="auto"><b>\(contact.name)</b>: \(contact.reach.asSentence) \(more)</li>

        """
    }
    return "<ul class=\"people\">\n\(lines.joined())</ul>\n"
  }
}
