internal import PlainText

/// Reads a form line by line. Nothing is left out: what is no question and no option is said or becomes a comment.
struct FormReader {
  private var form = Form()
  /// The page that is being read.
  private var section = Form.Section()
  /// Whether the question last begun can still go on.
  private var isOpen = false
  private var wasBlank = true
  /// A line of words that may stand over a row of numbers.
  private var heads: (columns: [String], line: Form.Line)?
  private var line = Form.Line(number: 0, text: "")
  /// The paragraph that is being read.
  private var paragraph: (text: String, line: Int)?

  static func read(_ text: String) -> Form {
    var reader = FormReader()
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (index, written) in lines.enumerated() {
      reader.line = Form.Line(number: index + 1, text: FormReader.cleaned(written))
      reader.readLine()
    }
    reader.endParagraph()
    reader.dropHeads()
    reader.beginSection(Form.Section())
    return reader.form
  }

  /// Without what no questionnaire may hold; braces would stand for an answer.
  private static func cleaned(_ text: Substring) -> String {
    var cleaned = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t": cleaned += "  "
      case "{": cleaned += "("
      case "}": cleaned += ")"
      default:
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse: cleaned += " "
        case .spaceSeparator: cleaned += " "
        default: cleaned.unicodeScalars.append(scalar)
        }
      }
    }
    return cleaned
  }

  private mutating func readLine() {
    let text = line.text.withoutOuterBlanks
    if text.isEmpty {
      wasBlank = true
      return endParagraph()
    }
    defer { wasBlank = false }
    if text.isPageNumber { return comment(line) }
    if readQuestion() || readOptions() || readNumbers() || readBlanks(text) || readHeading(text) { return }
    readText(text)
  }

  // MARK: Questions

  private var indent: Int { line.text.prefix { $0 == " " }.count }

  private mutating func readQuestion() -> Bool {
    guard let (number, rest, isNamed) = line.text.numbered() else { return false }
    if !isNamed, let question, !wasBlank || Self.isOptions(question.answers), indent > question.indent,
      !number.contains(where: \.isLetter),
      rest.contains(where: { $0.isLetter })
    {
      return add([Form.Option(code: Int(number).map(String.init), label: rest)], isMany: false)
    }
    guard rest.contains(where: { $0.isLetter || $0.isNumber }) || rest.isEmpty else { return false }
    begin(Form.Question(number: number, ask: rest, line: line.number, indent: indent))
    return true
  }

  private mutating func begin(_ question: Form.Question) {
    endParagraph()
    useHeads()
    var question = question
    Self.takeApart(&question, sharing: section.shared)
    section.entries.append(.question(question))
    isOpen = true
  }

  /// Takes boxes, numbers, `yes / no` and lines to write on out of the words of a question.
  private static func takeApart(_ question: inout Form.Question, sharing shared: Form.Answers?) {
    if let (before, labels, isSquare) = question.ask.boxed(), !before.isEmpty,
      Set(labels.map(\.isEmpty)).count == 1
    {
      question.ask = before
      // Boxes without words stand under columns.
      if labels[0] != "" {
        question.answers = Self.answers(labels.map { Form.Option(label: $0) }, isMany: isSquare)
      }
    } else if let ask = question.ask.withoutYesNo() {
      question.ask = ask
      question.answers = .yesNo
    } else if let (before, numbers) = question.ask.rising(), before.contains(where: { $0.isLetter }),
      let lowest = numbers.first, let highest = numbers.last
    {
      question.ask = before
      if !isShared(lowest, highest, by: shared) {
        question.answers = .scale(lowest: lowest, highest: highest)
      }
    }
    question.isDate = question.isDate || question.ask.asksForDate
    if question.ask.hasBlank {
      question.blanks = 1
      question.ask = question.ask.withoutBlanks
      if question.ask.last == ":" { question.ask.removeLast() }
    }
  }

  /// Whether these numbers are those of the answers that the page shares.
  private static func isShared(_ lowest: Int, _ highest: Int, by shared: Form.Answers?) -> Bool {
    switch shared {
    case .options(let options, _):
      options.first?.code == String(lowest) && options.last?.code == String(highest)
    case .scale(let first, let last): first == lowest && last == highest
    default: false
    }
  }

  // MARK: Options

  private mutating func readOptions() -> Bool {
    guard let question else { return false }
    let text = line.text.withoutOuterBlanks
    if let (before, labels, isSquare) = text.boxed(), before.isEmpty {
      guard labels.allSatisfy({ !$0.isEmpty }) else { return false }
      return add(labels.map { Form.Option(label: $0) }, isMany: isSquare)
    }
    if isOpen || !wasBlank || Self.isOptions(question.answers) {
      if let (letter, rest) = text.lettered(), rest.contains(where: { $0.isLetter || $0.isNumber }) {
        return add([Form.Option(code: letter, label: rest)], isMany: false)
      }
      if let legend = text.legend() {
        guard !wasBlank || Self.isOptions(question.answers) else { return false }
        return add(legend.map { Form.Option(code: String($0.code), label: $0.label) }, isMany: false)
      }
      for dash in ["- ", "– ", "• ", "* ", "· ", "o "] where text.hasPrefix(dash) {
        let rest = text.dropFirst(dash.count).withoutOuterBlanks
        guard rest.contains(where: { $0.isLetter || $0.isNumber }) else { return false }
        return add((rest.stroked() ?? [rest]).map { Form.Option(label: $0) }, isMany: false)
      }
      if !wasBlank, let parts = text.stroked() {
        return add(parts.map { Form.Option(label: $0) }, isMany: false)
      }
      if !wasBlank, let parts = text.columns(), parts.map({ $0.lowercased() }) == ["yes", "no"] {
        return add(parts.map { Form.Option(label: $0) }, isMany: false)
      }
    }
    return false
  }

  private static func isOptions(_ answers: Form.Answers?) -> Bool {
    switch answers {
    case .options, .yesNo: true
    default: false
    }
  }

  private static func answers(_ options: [Form.Option], isMany: Bool) -> Form.Answers {
    let labels = options.map { $0.label.lowercased() }
    if labels == ["yes", "no"], options.allSatisfy({ $0.code == nil }) { return .yesNo }
    return .options(options, isMany: isMany)
  }

  /// Adds options to the question that was begun last.
  private mutating func add(_ options: [Form.Option], isMany: Bool) -> Bool {
    endParagraph()
    return changeQuestion { question in
      switch question.answers {
      case .options(let before, let wasMany):
        question.answers = Self.answers(before + options, isMany: wasMany || isMany)
      case .yesNo:
        let before = [Form.Option(label: "Yes"), Form.Option(label: "No")]
        question.answers = Self.answers(before + options, isMany: isMany)
      case nil: question.answers = Self.answers(options, isMany: isMany)
      default: return false
      }
      return true
    }
  }

  // MARK: Numbers over, under or beside questions

  private mutating func readNumbers() -> Bool {
    let text = line.text.withoutOuterBlanks
    if let legend = text.legend() {
      let options = legend.map { Form.Option(code: String($0.code), label: $0.label) }
      if case .options(let before, let isMany) = section.shared, !section.hasQuestions {
        section.shared = .options(before + options, isMany: isMany)
      } else {
        endParagraph()
        share(.options(options, isMany: false))
      }
      isOpen = false
      return true
    }
    guard let (before, numbers) = text.rising(), before.isEmpty, let lowest = numbers.first,
      let highest = numbers.last
    else { return readHeads(text) }
    if let heads, heads.columns.count == numbers.count {
      self.heads = nil
      share(
        .options(
          zip(numbers, heads.columns).map { Form.Option(code: String($0), label: $1) }, isMany: false))
      return true
    }
    if Self.isShared(lowest, highest, by: section.shared) { return true }
    if let question, question.answers == nil, isOpen {
      return changeQuestion {
        $0.answers = .scale(lowest: lowest, highest: highest)
        return true
      }
    }
    share(.scale(lowest: lowest, highest: highest))
    return true
  }

  /// `Not at all   Several days   Every day`: three or more words, apart from each other.
  private mutating func readHeads(_ text: String) -> Bool {
    guard let columns = text.columns(), columns.count >= 3,
      columns.allSatisfy({ $0.contains { $0.isLetter } }),
      !text.hasBlank, wasBlank || question == nil || !isOpen
    else { return false }
    endParagraph()
    dropHeads()
    heads = (columns, line)
    isOpen = false
    return true
  }

  /// Words without numbers, over questions: counted from 0, which is a guess.
  private mutating func useHeads() {
    guard let heads else { return }
    self.heads = nil
    let options = heads.columns.enumerated().map { Form.Option(code: String($0.offset), label: $0.element) }
    form.guesses.append((heads.line.number, "the columns are taken for answers, counted from 0"))
    share(.options(options, isMany: false))
  }

  private mutating func dropHeads() {
    if let heads { comment(heads.line) }
    heads = nil
  }

  /// What the following questions are answered with. Where questions stand before, a new page begins.
  private mutating func share(_ answers: Form.Answers) {
    if section.hasQuestions || section.shared != nil {
      // What was said right before them stands over them.
      var intro: (text: String, line: Int)?
      if case .say(let text, let line)? = section.entries.last {
        intro = (text, line)
        section.entries.removeLast()
        form.guesses.removeAll { $0.line == line }
      }
      beginSection(Form.Section(title: section.title))
      if let intro { (section.intro, section.introLine) = ([intro.text], intro.line) }
    }
    section.shared = answers
  }

  // MARK: Places to write

  private mutating func readBlanks(_ text: String) -> Bool {
    guard text.hasBlank else { return false }
    let words = text.withoutBlanks
    if !words.contains(where: { $0.isLetter || $0.isNumber }) {
      guard question != nil else { return false }
      let isDate = text.contains("__/__")
      return changeQuestion { question in
        guard question.answers == nil else { return false }
        question.blanks += 1
        question.isDate = question.isDate || isDate
        return true
      }
    }
    if let question, isOpen, !wasBlank, question.answers == nil, question.blanks == 0, !text.contains(":") {
      return changeQuestion {
        $0.ask += ($0.ask.isEmpty ? "" : " ") + words
        $0.blanks = 1
        $0.isDate = $0.isDate || text.asksForDate
        return true
      }
    }
    if isOptionWithBlank(text) { return false }
    // Fields with a name each: 'Name: ____  Date: ____'.
    var field = ""
    var fields: [String] = []
    var wasRule = false
    for character in text {
      let isRule = "_".contains(character)
      if wasRule, !isRule, character.isLetter, field.contains(where: { $0.isLetter }) {
        fields.append(field)
        field = ""
      }
      if isRule { wasRule = true } else if character != " ", character != "/" { wasRule = false }
      field.append(character)
    }
    fields.append(field)
    for field in fields {
      begin(Form.Question(ask: field.withoutOuterBlanks, line: line.number, indent: indent))
    }
    return true
  }

  private func isOptionWithBlank(_ text: String) -> Bool { text.boxed() != nil }

  // MARK: Headings and texts

  private mutating func readHeading(_ text: String) -> Bool {
    guard text.contains(where: { $0.isLetter }) else { return false }
    let words = text.split(separator: " ")
    let letters = text.filter { $0.isLetter }
    let isMarked =
      text.hasPrefix("#") || ["Section", "Part", "SECTION", "PART"].contains { words.first == $0[...] }
    let isLoud = letters.count >= 3 && letters.allSatisfy { $0.isUppercase }
    let isShort = words.count <= 6 && !".?!,;".contains(text.last ?? ".") && text.first?.isUppercase == true
    let isFirst =
      form.title == nil && form.sections.isEmpty && section.entries.isEmpty && section.intro.isEmpty
    let isTitle = isFirst && words.count <= 10 && text.last != "." && text.last != ":"
    guard wasBlank, words.count <= 12, isMarked || isLoud || isShort || isTitle else { return false }
    endParagraph()
    dropHeads()
    var title = text
    while let first = title.first, first == "#" || first == " " { title.removeFirst() }
    if title.last == ":" { title.removeLast() }
    guard title.contains(where: { $0.isLetter }) else { return false }
    isOpen = false
    if isFirst {
      form.title = title
      return true
    }
    if section.title == nil, section.entries.isEmpty, section.shared == nil, section.intro.isEmpty {
      section.title = title
    } else {
      beginSection(Form.Section(title: title))
    }
    return true
  }

  private mutating func readText(_ text: String) {
    guard text.contains(where: { $0.isLetter }) else { return comment(line) }
    if isOpen, !wasBlank, paragraph == nil {
      let shared = section.shared
      let isContinued = changeQuestion { question in
        switch question.answers {
        case .options(var options, let isMany):
          options[options.count - 1].label += " " + text
          question.answers = .options(options, isMany: isMany)
        case nil where question.blanks == 0:
          question.ask += (question.ask.isEmpty ? "" : " ") + text
          Self.takeApart(&question, sharing: shared)
        default: return false
        }
        return true
      }
      if isContinued { return }
    }
    isOpen = false
    if let paragraph {
      self.paragraph = (paragraph.text + " " + text, paragraph.line)
    } else {
      paragraph = (text, line.number)
    }
  }

  private mutating func endParagraph() {
    guard let (text, line) = paragraph else { return }
    paragraph = nil
    if section.entries.isEmpty {
      if section.intro.isEmpty { section.introLine = line }
      section.intro.append(text)
    } else {
      section.entries.append(.say(text, line: line))
      form.guesses.append((line, "this text is said between two questions"))
    }
  }

  private mutating func comment(_ line: Form.Line) {
    endParagraph()
    section.entries.append(.comment(line))
    form.guesses.append((line.number, "this was not understood, and is kept as a comment"))
  }

  // MARK: Places in the form

  private mutating func beginSection(_ next: Form.Section) {
    form.sections.append(section)
    section = next
  }

  /// The question that was begun last, where nothing else came behind it.
  private var question: Form.Question? {
    if case .question(let question)? = section.entries.last, paragraph == nil { question } else { nil }
  }

  /// Whether there was a question, and `change` could be made.
  private mutating func changeQuestion(_ change: (inout Form.Question) -> Bool) -> Bool {
    guard var question, change(&question) else { return false }
    section.entries[section.entries.count - 1] = .question(question)
    isOpen = true
    return true
  }
}
