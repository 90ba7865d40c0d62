import Foundation
import Intake
import IntakeResults
import Testing

@Suite struct `A translated questionnaire` {
  let shell: Shell

  init() throws {
    shell = try Shell()
    #expect(
      try shell.run("cp -r '\(Shell.questionnaires)' Questionnaires && chmod -R u+w Questionnaires").status
        == 0)
  }

  private static let small = """
    questionnaire: small
    version: 1.0.0
    title: Small
    language: en
    source: {kind: own, citation: Ours, rights: Ours}
    pages:
      - page: start
        title: Start
        questions:
          - id: well
            ask: Are you well?
            answer: yes-no
    """

  private func record() throws -> ResultRecord {
    let file = try #require(try shell.names(in: "results").first)
    return try ResultRecord(json: shell.bytes(of: "results/" + file))
  }

  @Test(arguments: [
    ("--language es", ""), ("--language es-mx", ""), ("", "LANG=es_MX.UTF-8"), ("", "LC_ALL=es LANG=en_US"),
    ("", "LC_MESSAGES=es_ES.UTF-8@euro"),
  ])
  func `is asked where somebody or the environment wants it`(option: String, environment: String) throws {
    let outcome = try shell.run(
      "env -u LC_ALL -u LC_MESSAGES -u LANG \(environment) intake run therapist-fit \(option)",
      input: "Ohio\nsí\nparar\n1\n")
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.output.contains("¿En qué estado vive?"))
    #expect(outcome.output.contains("Sus respuestas están guardadas en este archivo:"))
    let record = try record()
    #expect(record.result.questionnaire.language == "es")
    #expect(record.translation?.hasPrefix("sha256:") == true)
    #expect(record.result.answers.prefix(2).map(\.label) == ["Ohio", "Sí"])
    #expect(record.result.answers.prefix(2).map(\.value) == [.text("Ohio"), .option("yes")])
  }

  @Test(arguments: ["LC_ALL=C LANG=es_ES", "LC_ALL=en_US.UTF-8 LANG=es_ES", "LANG=de_DE.UTF-8", ""])
  func `is asked in its first language where the environment wants no other`(environment: String) throws {
    let outcome = try shell.run(
      "env -u LC_ALL -u LC_MESSAGES -u LANG \(environment) intake run therapist-fit", input: "Ohio\nstop\n1\n"
    )
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("In which state do you live?"))
    #expect(outcome.error == "")
    #expect(try record().translation == nil)
  }

  @Test func `is asked in its first language where there is none, which is said once`() throws {
    let outcome = try shell.run("intake run gad-7 --language fr", input: "stop\n1\n")
    #expect(outcome.status == 0)
    #expect(outcome.output.components(separatedBy: "There is no translation into 'fr' yet.").count == 2)
  }

  @Test func `goes on in its language, with its words as they were`() throws {
    let left = try shell.run("intake run therapist-fit --language es", input: "Ohio\npausa\n2\n")
    #expect(left.status == 75)
    let code = try #require(left.output.matches(of: /intake run --resume ([a-z0-9-]+)/).last).output.1
    // A changed translation is another question to who answers.
    #expect(
      try shell.run(
        "sed -i 's/¿En qué estado vive?/¿En qué estado reside?/' Questionnaires/therapist-fit.es.yaml"
      ).status == 0)
    let again = try shell.run("intake run --resume \(code)", input: "parar\n1\n")
    #expect(again.status == 0, "\(again.error)")
    #expect(again.output.contains("Gracias por volver."))
    #expect(again.output.contains("¿En qué estado vive? Ohio"))
    #expect(try record().result.questionnaire.language == "es")
  }

  @Test func `goes on as it began where its translation is gone`() throws {
    let left = try shell.run("intake run therapist-fit --language es", input: "Ohio\npausa\n2\n")
    let code = try #require(left.output.matches(of: /intake run --resume ([a-z0-9-]+)/).last).output.1
    #expect(try shell.run("rm Questionnaires/therapist-fit.es.yaml").status == 0)
    let again = try shell.run("intake run --resume \(code)", input: "no\nparar\n1\n")
    #expect(again.status == 0, "\(again.error)")
    #expect(try record().result.answers.prefix(2).map(\.label) == ["Ohio", "No"])
  }

  @Test func `is checked with its questionnaire, and never taken for one`() throws {
    #expect(
      try shell.run("intake check").output == "5 questionnaires and clinic.yaml: no errors, no warnings.\n")
    #expect(
      try shell.run("sed -i 's/^- en: Choosing/- en: Chosing/' Questionnaires/therapist-fit.es.yaml").status
        == 0)
    for named in ["therapist-fit", "Questionnaires/therapist-fit.es.yaml", "Questionnaires", ""] {
      let outcome = try shell.run("intake check \(named)")
      #expect(outcome.status == 0)
      #expect(
        outcome.output.contains("warning[left-over-translation]: the questionnaire has no text 'Chosing'"))
      #expect(outcome.output.contains("warning[missing-translation]: this text (page choosing, title)"))
    }
  }

  @Test func `with an error is not asked`() throws {
    #expect(
      try shell.run(
        "sed -i 's/¿Tiene {therapist} licencia/¿Tiene licencia/' Questionnaires/therapist-fit.es.yaml"
      ).status == 0)
    #expect(try shell.run("intake check therapist-fit").status == 1)
    let named = try shell.run("intake run therapist-fit --language es", input: "parar\n1\n")
    #expect(named.status == 1)
    #expect(named.error.contains("error[lost-placeholder]"))
    let found = try shell.run("LC_ALL=es intake run therapist-fit", input: "stop\n1\n")
    #expect(found.status == 0)
    #expect(found.output.contains("In which state do you live?"))
    #expect(found.error.contains("the translation into 'es' has errors"))
  }

  @Test func `is written to be filled in, and again without a change`() throws {
    try shell.put(Self.small, at: "Questionnaires/small.yaml")
    let first = try shell.run("intake translate small es")
    #expect(first.status == 0, "\(first.error)")
    #expect(first.output == "3 texts, 3 still missing.\nQuestionnaires/small.es.yaml\n")
    #expect(
      try shell.run("sed -i '/Are you well/{n;s/es:/es: ¿Está bien?/}' Questionnaires/small.es.yaml").status
        == 0)
    let before = try shell.bytes(of: "Questionnaires/small.es.yaml")
    #expect(try shell.run("intake translate small es").output.hasPrefix("3 texts, 2 still missing.\n"))
    #expect(try shell.bytes(of: "Questionnaires/small.es.yaml") == before)
    #expect(try shell.run("intake run small --language es", input: "sí\n").output.contains("¿Está bien?"))
    #expect(try shell.run("intake translate small en").status == 1)
    #expect(try shell.run("intake translate small Spanish").status == 64)
  }

  @Test func `that cannot be read is left as it is`() throws {
    try shell.put("- en: [\n", at: "Questionnaires/gad-7.es.yaml")
    let outcome = try shell.run("intake translate gad-7 es")
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("gad-7.es.yaml:"))
    #expect(try shell.bytes(of: "Questionnaires/gad-7.es.yaml") == Array("- en: [\n".utf8))
  }
}
