import Foundation
import Intake
import LocatedYAML
import TestSupport
import Testing

@testable import IntakeAuthoring

/// A validator of JSON Schemas that is not ours: jsonschema for Python.
enum Validator {
  static let repository = URL(filePath: #filePath).appending(path: "../../../..").standardized

  /// The interpreter of 'make setup-tests', or one that has what it takes already.
  static let python: String? = [repository.appending(path: ".build/validator/bin/python").path(), "python3"]
    .first {
      (try? run([$0, "-c", "import jsonschema, yaml.cyaml"]))?.status == 0
    }

  /// What is wrong with each file; `nil` for one that is valid.
  static func problems(of files: [String], against schema: String) throws -> [String: String?] {
    let place = try TemporaryDirectory()
    try place.put(schema, at: "schema.json")
    let script = repository.appending(path: "Tests/IntakeAuthoringTests/Schema/validate.py").path()
    let outcome = try run([try #require(python), script, place.at("schema.json")] + files)
    #expect(outcome.status == 0)
    let lines = outcome.output.split(separator: "\n").map {
      $0.split(separator: "\t", maxSplits: 1).map(String.init)
    }
    #expect(lines.count == files.count)
    return Dictionary(uniqueKeysWithValues: lines.map { ($0[0], $0[1] == "valid" ? nil : $0[1]) })
  }

  private static func run(_ words: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = words
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
  }
}

@Suite(
  .enabled(if: Validator.python != nil, "jsonschema for Python is not installed: 'make setup-tests' does it"))
struct `A validator with the schemas` {
  static let questionnaires = Validator.repository.appending(path: "Questionnaires")
  static let bad = Validator.repository.appending(path: "Tests/IntakeTests/Checking/BadDefinitions")

  static func files(in folder: URL, except others: Set<String> = []) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path())
      .filter { $0.hasSuffix(".yaml") && !others.contains($0) }.sorted().map {
        folder.appending(path: $0).path()
      }
  }

  @Test func `takes every questionnaire that ships, and the example of the manual`() throws {
    let manual = try String(contentsOf: Self.questionnaires.appending(path: "LANGUAGE.md"), encoding: .utf8)
    let example = manual.components(separatedBy: "```yaml\n")[1].components(separatedBy: "```")[0]
    let place = try TemporaryDirectory()
    try place.put(example, at: "manual.yaml")
    let shipped = try Self.files(in: Self.questionnaires, except: ["clinic.yaml"])
      .filter { !$0.contains(".tests.") && !$0.contains(".es.") }
    #expect(shipped.count >= 5)
    let problems = try Validator.problems(
      of: shipped + [place.at("manual.yaml")], against: QuestionnaireSchema.text)
    for (file, problem) in problems { #expect(problem == nil, "\(file)") }
  }

  @Test func `takes what 'new' writes`() throws {
    let place = try TemporaryDirectory()
    try place.put(NewQuestionnaire.text(id: "sleep"), at: "new.yaml")
    var random = SeededGenerator(seed: 5)
    for number in 0..<200 {
      let form = `Drafts from forms`.form(&random)
      try place.put(FormDraft(form: form, id: "form", name: "form.txt").text, at: "\(number).yaml")
    }
    let files = try place.names().map { place.at($0) }
    for (file, problem) in try Validator.problems(of: files, against: QuestionnaireSchema.text)
    where problem != nil {
      let text = try place.text(of: URL(filePath: file).lastPathComponent)
      Issue.record("\(problem ?? "")\n\(text)")
    }
  }

  @Test func `takes the answers that ship with the tests`() throws {
    let answers = try Self.files(in: Validator.repository.appending(path: "Tests/IntakeCommandTests/Answers"))
    #expect(answers.count >= 4)
    let problems = try Validator.problems(of: answers, against: AnswersSchema.text)
    for (file, problem) in problems { #expect(problem == nil, "\(file)") }
  }

  @Test func `refuses answers that no question could take`() throws {
    let place = try TemporaryDirectory()
    for (index, text) in ["- a", "Mood: 1", "mood: [[1]]", "mood: {a: {b: {c: {d: 1}}}}", "mood:"]
      .enumerated()
    {
      try place.put(text + "\n", at: "\(index).yaml")
    }
    let problems = try Validator.problems(
      of: (0..<5).map { place.at("\($0).yaml") }, against: AnswersSchema.text)
    for (file, problem) in problems { #expect(problem != nil, "\(file)") }
  }

  /// The pages of explain have one mistake each.
  @Test func `sees the mistakes that are said to be of shape, and no others`() throws {
    let place = try TemporaryDirectory()
    let pages = `Explanations`.inDefinitions.filter { $0.mistake != nil }
    for (index, page) in pages.enumerated() {
      try place.put(page.mistake?.source.text ?? "", at: "\(index)-wrong.yaml")
      try place.put(page.mend?.source.text ?? "", at: "\(index)-mended.yaml")
    }
    let files = pages.indices.flatMap { [place.at("\($0)-wrong.yaml"), place.at("\($0)-mended.yaml")] }
    let problems = try Validator.problems(of: files, against: QuestionnaireSchema.text)
    for (index, page) in pages.enumerated() {
      let wrong = try #require(problems[place.at("\(index)-wrong.yaml")])
      #expect((wrong != nil) == Sight.sees(page.code), "\(page.code): \(wrong ?? "valid")")
      let mended = try #require(problems[place.at("\(index)-mended.yaml")])
      #expect(mended == nil, "\(page.code)")
    }
  }

  @Test func `refuses no definition for what only a check can see, and sees the rest`() throws {
    let files = try Self.files(in: Self.bad)
    #expect(files.count >= 60)
    let problems = try Validator.problems(of: files, against: QuestionnaireSchema.text)
    // Of codes that are seen, these are cases that are not.
    let unseen = [
      // Its page could say how it is answered.
      "no-answer",
      // All bands of a list but the last have a condition, and a schema knows no last.
      "bands-never-read",
    ]
    for file in files {
      let name = URL(filePath: file).deletingPathExtension().lastPathComponent
      let text = try String(contentsOfFile: file, encoding: .utf8)
      let checked = Questionnaire.check(Source(name: file, text: text)) { id in
        (try? String(contentsOf: Self.bad.appending(path: "\(id).included"), encoding: .utf8)).map {
          Source(name: "\(id).yaml", text: $0)
        }
      }
      let codes = checked.diagnostics.filter { $0.location?.file == FileID(0) }.map(\.code)
      let isSeen = codes.contains { Sight.sees($0) }
      let problem = try #require(problems[file])
      #expect(
        (problem != nil) == (isSeen && !unseen.contains(name)), "\(name) \(codes): \(problem ?? "valid")")
    }
  }
}

/// Which mistakes a schema can see. A new code has to say so here.
enum Sight {
  static func sees(_ code: String) -> Bool {
    if let code = LanguageCode(rawValue: code), sees(code) { return true }
    if let code = CheckingCode(rawValue: code), sees(code) { return true }
    // What cannot be read as YAML at all, the editor's own reader says; but some of it, it reads otherwise.
    return YAMLCode(rawValue: code).map(sees) ?? false
  }

  static func sees(_ code: LanguageCode) -> Bool {
    switch code {
    case .unknownKey, .missingKey, .misplacedKey, .clashingKeys, .emptyValue, .wrongShape, .wrongValue,
      .badID,
      .badVersion, .reservedWord, .splitText, .badItems:
      true
    // Inside of texts, and how many.
    case .tooManyProblems, .openPlaceholder, .badPlaceholder, .misplacedPlaceholder, .badExpression,
      .foreignOperator,
      .quotedName, .minusNeedsSpaces, .chainedComparison, .unknownFunction, .wrongArguments, .misplacedRange,
      .expressionTooLarge:
      false
    }
  }

  static func sees(_ code: CheckingCode) -> Bool {
    switch code {
    case .keyOfOtherKind, .incompleteAnswer, .urgentWithoutContacts: true
    // What names and numbers mean.
    case .includedTwice, .unknownInclude, .includeName, .conditionalUrgentAlert, .nothingAsked, .duplicateID,
      .duplicateName, .reservedName, .unknownName, .laterName, .needsRow, .unknownRow, .ownRoster,
      .nestedRows,
      .circularLet, .circularScore, .unused, .unknownAnswer, .emptyRange, .codeAndPoints, .stopInRoster,
      .misplacedMark,
      .wrongType, .notAChoice, .scoreInAlert, .noPoints, .oneSidedDistance, .duplicateItem, .notAnItem,
      .openEnds,
      .weightsDoNotMatch, .keyOfOtherRule, .needsRounding, .bandOutsideRange, .bandsStartLate,
      .bandsInDisorder,
      .rangeDiffers, .noSource, .reliabilityIsAlpha, .unknownContacts, .undatedContacts, .circularAreas,
      .wrongReference, .hardToRead, .versionNotRaised:
      false
    }
  }

  static func sees(_ code: YAMLCode) -> Bool {
    switch code {
    // YAML that is right and says something else than was meant.
    case .dashInText, .commentInText, .anchor, .directive: false
    default: true
    }
  }
}
