internal import LocatedYAML

/// Resolves what the drafts name, checks what they mean, and makes the questionnaire.
///
/// It never stops at a mistake: what is wrong is reported and left out, and everything else is still checked. Its
/// work is in the extensions beside this file, one for each part of the language.
struct Checker {
  let files: [LoadedFile]
  let outline: Outline
  /// `nil` where no clinic is known: then its lists of contacts are not checked.
  let clinic: Clinic?
  var names: Names
  /// By question; `nil` for one whose answer is wrong.
  var answers: [AnswerKind?] = []
  var scores: [ScoreOutline] = []
  /// Ids of the scores that some condition or threshold names.
  var namedInConditions: Set<String> = []
  /// By file, the `let`s and named answers that something uses.
  var usedLets: Set<Use> = []
  var usedAnswers: Set<Use> = []
  /// Distances in time that nothing bounds on the other side so far.
  var oneSided: [OneSided] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// A `let` is checked wherever it stands; what is wrong in it is said once.
  private var reported: Set<Diagnostic> = []

  struct Use: Hashable {
    let file: Int
    let name: String
  }

  init(files: [LoadedFile], outline: Outline, clinic: Clinic?) {
    self.files = files
    self.outline = outline
    self.clinic = clinic
    names = Names()
  }

  mutating func report(_ diagnostic: Diagnostic) {
    if reported.insert(diagnostic).inserted { diagnostics.append(diagnostic) }
  }

  /// The questionnaire; `nil` where an error was reported, here or before.
  mutating func check() -> Questionnaire? {
    collectNames()
    // One after the other, because limits of dates name earlier questions.
    for question in outline.questions { answers.append(answerKind(of: question)) }
    layOutScores()
    let rosters = outline.rosters.indices.map { roster(Ordinal($0)) }
    let questions = outline.questions.indices.map { question(Ordinal($0)) }
    let guards = outline.guards.map { condition($0) }
    let says = outline.says.map { say($0) }
    let stops = outline.stops.map { stop($0) }
    let pages = outline.pages.map { page($0) }
    let scores = self.scores.indices.map { score(Ordinal($0)) }
    let alerts = files.indices.flatMap { self.alerts(ofFile: $0) }
    let formulation = self.formulation()
    noteScores(in: guards.compactMap { $0?.condition })
    noteScores(in: scores.flatMap { $0?.bands ?? [] }.compactMap(\.condition))
    noteScores(in: formulation)
    let about = files[0].draft.about.map { template($0, in: Scope(file: 0, before: Ordinal(0))) }
    let thanks = files[0].draft.thanks.map { template($0, in: Scope(file: 0)) }
    warnOfOneSidedDistances()
    warnOfUnused()

    // Ordinals of these three are followed by the machine itself, in its making and in its ranges.
    guard let questions = Table(whole: questions), let rosters = Table(whole: rosters),
      let scores = Table(whole: scores)
    else { return nil }
    let machine = Machine(
      definitions: Table(files.indices.map(definition)), pages: Table(pages), steps: Table(outline.steps),
      guards: Table(guards.compactMap(\.self)), questions: questions, rosters: rosters,
      says: Table(says.compactMap(\.self)), stops: Table(stops.compactMap(\.self)), scores: scores,
      alerts: Table(alerts), formulation: formulation, slotsOutsideRosters: outline.slotsOutsideRosters,
      names: machineNames())
    checkRanges(on: machine)
    let draft = files[0].draft
    guard !diagnostics.hasErrors, isWhole(machine), let id = draft.id?.value,
      let version = draft.version?.value, let title = draft.title?.text
    else { return nil }
    return Questionnaire(
      id: id, version: version, title: title, language: draft.language?.value ?? "en",
      minutes: draft.minutes?.value, source: sourceNote(draft.source),
      clinic: clinic(speaking: draft.language?.value ?? "en"), about: about, thanks: thanks, machine: machine)
  }

  /// Whether every other part of the outline became one of the machine: ordinals point past what is missing, and a
  /// condition that was lost would be no condition.
  private func isWhole(_ machine: Machine) -> Bool {
    machine.guards.count == outline.guards.count && machine.says.count == outline.says.count
      && machine.stops.count == outline.stops.count
      && machine.alerts.count == files.reduce(0) { $0 + $1.draft.alerts.count }
  }

  private mutating func noteScores(in conditions: [Condition]) {
    for condition in conditions {
      condition.mentions { if case .score(let score) = $0 { note(score) } }
    }
  }

  private mutating func noteScores(in formulation: FormulationPlan?) {
    guard let formulation else { return }
    noteScores(in: formulation.areas.flatMap { $0.evidence + $0.against }.map(\.condition))
    // A threshold is a condition too.
    for case .score(let severity) in formulation.symptoms.map(\.severity) { note(severity) }
  }

  private mutating func note(_ score: ScoreReference) {
    namedInConditions.insert(scores[score.score.index].id.value)
  }

  private mutating func collectNames() {
    for (index, question) in outline.questions.enumerated() {
      names.add(question.id, .question(Ordinal(index)))
    }
    for (index, roster) in outline.rosters.enumerated() {
      names.add(roster.draft.id, .roster(Ordinal(index)))
    }
    var score = 0
    for (index, file) in files.enumerated() {
      for draft in file.draft.scores {
        guard let id = draft.id else { continue }
        names.add(id, .score(Ordinal(score)))
        scores.append(ScoreOutline(draft: draft, id: id, file: index))
        score += 1
      }
      for (place, named) in file.draft.lets.enumerated() {
        names.add(named.name, .named(file: index, index: place))
      }
    }
    names.diagnostics.forEach { report($0) }
    requireDistinct(outline.pages.compactMap(\.draft.name), "a page")
    requireDistinct(outline.stops.compactMap(\.draft.name), "a stop")
    requireDistinct(files.flatMap(\.draft.alerts).compactMap(\.name), "an alert")
  }

  /// Reports names that stand twice in one space of names.
  mutating func requireDistinct(_ names: [Located<String>], _ what: String) {
    var first: [String: Location] = [:]
    for name in names {
      if let other = first[name.value] {
        report(.duplicateName(name, what, first: other))
      } else {
        first[name.value] = name.location
      }
    }
  }

  private func clinic(speaking tag: String) -> Clinic {
    (clinic ?? Clinic.none(in: SpokenLanguage(tag: tag) ?? .english)).speaking(tag)
  }

  private func machineNames() -> [String: Machine.Name] {
    var names: [String: Machine.Name] = [:]
    for (index, question) in outline.questions.enumerated() {
      names[question.id.value] = .question(Ordinal(index))
    }
    for (index, roster) in outline.rosters.enumerated() {
      names[roster.draft.id.value] = .roster(Ordinal(index))
    }
    return names
  }

  private func definition(_ index: Int) -> Definition {
    let file = files[index]
    return Definition(
      id: file.draft.id?.value ?? "", version: file.draft.version?.value ?? "",
      title: file.title, source: sourceNote(file.draft.source), fileName: file.source.name,
      text: file.source.text, includes: file.includes.compactMap(\.self))
  }

  func sourceNote(_ draft: SourceDraft?) -> SourceNote? {
    guard let draft else { return nil }
    return SourceNote(
      kind: draft.kind?.value ?? .own, citation: draft.citation?.text ?? "", rights: draft.rights?.text ?? "",
      permission: draft.permission?.text)
  }

  private mutating func warnOfUnused() {
    for (index, file) in files.enumerated() {
      for named in file.draft.lets where !usedLets.contains(Use(file: index, name: named.name.value)) {
        report(.unused(named.name, "let"))
      }
      for named in file.draft.answers where !usedAnswers.contains(Use(file: index, name: named.name.value)) {
        report(.unused(named.name, "named answer"))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func duplicateName(_ name: Located<String>, _ what: String, first: Location)
    -> Diagnostic
  {
    .checking(
      .duplicateName, "there is already \(what) '\(name.value)'", at: name.location,
      hint: "choose another name", notes: [Note("it is first used here", at: first)])
  }

  fileprivate static func unused(_ name: Located<String>, _ what: String) -> Diagnostic {
    .checkingWarning(
      .unused, "the \(what) '\(name.value)' is never used", at: name.location, hint: "use it or remove it")
  }

  /// A part that could not be understood, without a word about it: a fault of the program, not of the author.
  static func ownFault(_ draft: Draft) -> Diagnostic {
    .error(
      "own-fault",
      "a part of this questionnaire was not understood, and nothing says which; the fault is the program's",
      at: draft.location)
  }

  static func nothingAsked(_ draft: Draft) -> Diagnostic {
    .checking(
      .nothingAsked, "this questionnaire asks nothing", at: draft.location, hint: "add a page with a question"
    )
  }
}

extension Table {
  /// `nil` where one of the elements is missing.
  fileprivate init?(whole elements: [Element?]) {
    let found = elements.compactMap(\.self)
    guard found.count == elements.count else { return nil }
    self.init(found)
  }
}
