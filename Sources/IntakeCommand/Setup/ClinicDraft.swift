internal import Glibc
internal import Intake
internal import LocatedYAML

/// The text of a new `clinic.yaml`.
struct ClinicDraft {
  let text: String
  /// The text before the lists of contacts.
  let head: String
  /// What the text says.
  let clinic: Clinic

  /// Where it is written.
  static var path: String {
    if let named = Environment["INTAKE_CLINIC"], !named.isEmpty { return named }
    return "\(QuestionnaireLibrary.here)/\(ClinicFile.name)"
  }

  /// What stands at the path, or else the file of the first place that has one: it gives the contacts, and what is
  /// said where nothing new is typed.
  static func earlier(at path: String) throws(Failure) -> ClinicFile? {
    if access(path, F_OK) == 0 { return try ClinicFile(reading: path) }
    for place in QuestionnaireLibrary.standard.places {
      let other = "\(place)/\(ClinicFile.name)"
      if access(other, F_OK) == 0 { return try ClinicFile(reading: other) }
    }
    return nil
  }

  init(asking questions: inout SetupQuestions, behind earlier: ClinicFile?) throws(Failure) {
    let now = earlier?.clinic
    let contacts = earlier.map { ContactText($0.source) }
    let known = now.map { !$0.isTrial } ?? false
    var lines = [
      "# The clinic that stands behind these questionnaires. 'intake setup' writes it; edit it as you like."
    ]

    let name = try questions.askText("What is the clinic called?", now: now?.name)
    lines += ["", "clinic: \(Self.quoted(name))"]

    let isRead = try questions.askYesNo(
      "Does somebody read what clients answer?", now: now.map { !$0.isTrial })
    lines += ["trial: \(isRead ? "false" : "true")"]
    if isRead {
      let readers = try questions.askText(
        "Who reads the answers? As clients will see it, such as: Your therapist",
        now: known ? now?.readers : nil)
      let readWhen = try questions.askText(
        "When are they read? Such as: before your first session", now: known ? now?.readWhen : nil)
      let who = try questions.askText(
        "Who acts when an answer shows danger? A name or a role", now: known ? now?.actsWho : nil)
      let within = try questions.askText(
        "Within what time do they act? Such as: one hour", now: known ? now?.actsWithin : nil)
      lines += [
        "readers: \(Self.quoted(readers))", "read-when: \(Self.quoted(readWhen))", "acts:",
        "  who: \(Self.quoted(who))", "  within: \(Self.quoted(within))",
      ]
    }

    let machine = try questions.askOne(
      "Whose device is this: a kiosk that many clients use, or one person's own?",
      of: Clinic.Machine.allCases.map(\.rawValue), now: (now?.machine ?? .kiosk).rawValue)
    lines += ["machine: \(machine)"]

    let regions = Self.regions(of: now)
    let region = try questions.askOne(
      "Where is the clinic? Clients are shown the contacts of that region.", of: regions + ["elsewhere"],
      now: now.map { $0.region ?? "elsewhere" })
    if region != "elsewhere" { lines += ["region: \(region)"] }

    head = lines.joined(separator: "\n") + "\n"
    let own = try OwnContact(asking: &questions)
    let contactLines = (contacts ?? ContactText.none).lines(adding: own)
    text = ([head] + contactLines).joined(separator: "\n") + "\n"
    // What is offered to be written is what will be read.
    let (read, diagnostics) = Clinic.read(Source(name: Self.path, text: text))
    guard let read, diagnostics.isEmpty else {
      throw .ownFault("a fault of the program itself: this clinic.yaml does not pass its own check")
    }
    clinic = read
  }

  private static func regions(of clinic: Clinic?) -> [String] {
    var regions: [String] = []
    let named = (clinic?.lists ?? []).flatMap(\.contacts).compactMap(\.region)
    for region in named + [clinic?.region].compactMap({ $0 }) where !regions.contains(region) {
      regions.append(region)
    }
    return regions
  }

  /// A text between double quotes, as YAML takes it.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted += "\\" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
