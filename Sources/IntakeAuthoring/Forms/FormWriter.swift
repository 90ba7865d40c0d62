internal import Intake
internal import PlainText

/// Writes what a form was understood to be as a questionnaire.
struct FormWriter {
  private let form: Form
  private let id: String
  private let name: String
  private(set) var text = ""
  private(set) var guesses: [FormDraft.Guess]
  private(set) var questionCount = 0
  private(set) var pageCount = 0
  private var ids = FormNames(.id)
  private var pages = FormNames(.name)

  init(_ form: Form, id: String, name: String) {
    self.form = form
    self.id = id
    self.name = name
    guesses = form.guesses.map { FormDraft.Guess(line: $0.line, words: $0.words) }
  }

  mutating func write() {
    let title = form.title ?? FormWriter.title(of: id)
    add(
      "# Made from \(name.terminalSafeLine.prefix(200)): read it beside the form, line by line, before anybody answers it."
    )
    add("questionnaire: \(id)")
    add("version: 0.1.0")
    add("title: \(YAMLText.written(title, indent: 2))")
    add("language: en")
    add("# Where it comes from, and whether you may use it. A published measure also says who allowed it.")
    add("# source: {kind: published, citation: Authors and year, rights: What they allow}")
    add("")
    add("pages:")
    var sections = form.sections
    var thanks: String?
    if case .say(let text, let line)? = sections.last?.entries.last, text.lowercased().hasPrefix("thank") {
      thanks = text
      sections[sections.count - 1].entries.removeLast()
      guesses.removeAll { $0.line == line }
    }
    for section in sections { write(section, of: title) }
    if questionCount == 0 {
      guess(1, "no question was found: number the questions 1. 2. 3., or begin with the one that is there")
      add("  - page: \(pages.name(for: "first", or: "first"))")
      add("    title: \(YAMLText.written(title, indent: 6))")
      add("    questions:")
      add("      - id: \(ids.name(for: "first_question", or: "first_question"))")
      add("        ask: Write your first question here.")
      add("        answer: text")
    }
    if let thanks { add("thanks: \(YAMLText.written(thanks, indent: 2))") }
  }

  /// `sleep-diary`: Sleep diary.
  private static func title(of id: String) -> String {
    let words = id.replacing("-", with: " ").replacing("_", with: " ").withoutOuterBlanks
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  private mutating func add(_ line: String) { text += line + "\n" }

  private mutating func guess(_ line: Int, _ words: String) {
    guesses.append(.init(line: line, words: words))
  }

  // MARK: Pages

  private mutating func write(_ section: Form.Section, of title: String) {
    let hasEntries = section.entries.contains { if case .comment = $0 { false } else { true } }
    guard hasEntries || !section.intro.isEmpty else { return writeEmpty(section) }
    pageCount += 1
    add("  - page: \(pages.name(for: section.title ?? "page \(pageCount)", or: "page"))")
    add("    title: \(YAMLText.written(section.title ?? title, indent: 6))")
    let isShared = section.shared != nil && section.hasQuestions
    if let shared = section.shared {
      if isShared {
        if !section.intro.isEmpty {
          add("    stem: \(YAMLText.written(section.intro.joined(separator: " "), indent: 6))")
        }
        for line in lines(of: shared, asking: "", line: section.introLine) { add("    " + line) }
      } else {
        addComment(shared, indent: 4)
      }
    }
    add("    questions:")
    if !isShared {
      for text in section.intro { add("      - say: \(YAMLText.written(text, indent: 10))") }
    }
    for entry in section.entries {
      switch entry {
      case .question(let question): write(question, sharing: section.shared)
      case .say(let text, _): add("      - say: \(YAMLText.written(text, indent: 10))")
      case .comment(let line): add("      # line \(line.number): \(line.text.withoutOuterBlanks)")
      }
    }
    add("")
  }

  /// A heading over nothing, answers for no question: kept as comments.
  private mutating func writeEmpty(_ section: Form.Section) {
    if let title = section.title { add("  # A heading without questions: \(title)") }
    if let shared = section.shared { addComment(shared, indent: 2) }
    for case .comment(let line) in section.entries {
      add("  # line \(line.number): \(line.text.withoutOuterBlanks)")
    }
  }

  private mutating func addComment(_ answers: Form.Answers, indent: Int) {
    let margin = String(repeating: " ", count: indent)
    guess(0, "answers without a question are kept as comments")
    switch answers {
    case .options(let options, _):
      for option in options {
        add("\(margin)# Answers without a question: \(option.code.map { $0 + " = " } ?? "")\(option.label)")
      }
    case .scale(let lowest, let highest):
      add("\(margin)# Numbers without a question: \(lowest) to \(highest)")
    default: break
    }
  }

  // MARK: Questions

  private mutating func write(_ question: Form.Question, sharing shared: Form.Answers?) {
    questionCount += 1
    let label = question.number.map { "question \($0)" } ?? "'\(question.ask.prefix(30))'"
    var ask = question.ask
    if !ask.contains(where: { $0.isLetter || $0.isNumber }) {
      if !ask.isEmpty { add("      # line \(question.line): \(ask)") }
      ask = "Question \(question.number ?? "")".withoutOuterBlanks
      guess(question.line, "\(label) has no words")
    }
    let bare = question.number == nil && ask.last == ":" ? String(ask.dropLast()).withoutOuterBlanks : ask
    if bare.mayShowDanger {
      add("      # This may show danger. Write an alert for it, with whom to call: LANGUAGE.md, 'Alerts'.")
      guess(question.line, "\(label) may show danger: write an alert for it, with whom to call")
    }
    if bare.isAskedOfSome {
      add(
        "      # This may be for some only. Say for whom, as 'when: q3 = yes', and ask it without the 'If'.")
      guess(question.line, "\(label) may be for some only: say for whom with 'when'")
    }
    let id = question.number.map { "q\($0)" } ?? bare
    add("      - id: \(ids.name(for: id, or: "q"))")
    add("        ask: \(YAMLText.written(bare, indent: 10))")
    for line in lines(ofAnswersTo: question, called: label, hasShared: shared != nil) {
      add("        " + line)
    }
  }

  private mutating func lines(
    ofAnswersTo question: Form.Question, called label: String, hasShared: Bool
  ) -> [String] {
    if let answers = question.answers {
      return lines(of: answers, asking: question.ask, line: question.line, label)
    }
    if question.isDate {
      guess(question.line, "\(label) is taken for a date")
      return ["answer: date"]
    }
    if let (lowest, highest) = question.ask.scaleInWords {
      return lines(
        of: .scale(lowest: lowest, highest: highest), asking: question.ask, line: question.line, label)
    }
    if question.ask.asksForNumber {
      guess(question.line, "\(label) is taken for a whole number")
      return ["answer: whole-number", "min: 0"]
    }
    if question.blanks > 0 {
      return lines(of: .text(lines: question.blanks), asking: question.ask, line: question.line)
    }
    if hasShared { return [] }
    guess(question.line, "\(label) has no answers on the form: text is assumed")
    return ["answer: text"]
  }

  private mutating func lines(
    of answers: Form.Answers, asking ask: String, line: Int, _ label: String = "the page"
  ) -> [String] {
    switch answers {
    case .yesNo: return ["answer: yes-no"]
    case .date: return ["answer: date"]
    case .number: return ["answer: whole-number"]
    case .text(let lines): return ["answer: text"] + (lines > 1 ? ["lines: \(min(lines, 100))"] : [])
    case .scale(let lowest, let highest):
      guess(line, "\(label) is a scale from \(lowest) to \(highest): write words for its ends")
      return ["answer: scale", "from: {\(lowest): \"\(lowest)\"}", "to: {\(highest): \"\(highest)\"}"]
    case .options(let options, let isMarkedMany):
      let small = ask.lowercased()
      let isMany = isMarkedMany || ["all that apply", "more than one"].contains { small.contains($0) }
      if isMany {
        guess(
          line, "\(label) takes several answers: write 'one' in place of 'many' if only one may be marked")
      }
      if options.contains(where: { $0.code == nil }), !isMany {
        guess(
          line,
          "\(label) has no numbers at its answers: give them codes that are numbers if they are to be scored")
      }
      var codes = FormNames(.code)
      return ["answer: \(isMany ? "many" : "one")", "choices:"]
        + options.map { "  " + FormWriter.option($0, isMany: isMany, codes: &codes) }
    }
  }

  private static func option(_ option: Form.Option, isMany: Bool, codes: inout FormNames) -> String {
    let label = option.label.withoutBlanks
    let code = codes.name(for: option.code ?? label, or: "option")
    let small = label.lowercased()
    let words =
      label.contains { $0.isLetter || $0.isNumber }
      ? label : "Option \(code)" + (label.isEmpty ? "" : " \(label)")
    var keys = ["label: \(YAMLText.quoted(words))"]
    if isMany, small.hasPrefix("none of") { keys.append("exclusive: true") }
    if option.label.hasBlank || small.contains("specify") || small == "other:" { keys.append("text: true") }
    return keys.count == 1
      ? "\(code): \(YAMLText.written(words, indent: 12))" : "\(code): {\(keys.joined(separator: ", "))}"
  }
}
