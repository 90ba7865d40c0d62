import Foundation
import Intake
import LocatedYAML
import TestSupport
import Testing

@testable import IntakeAuthoring

@Suite struct `Drafts from forms` {
  static func check(_ text: String) -> [String] {
    let checked = Questionnaire.check(Source(name: "form.yaml", text: text))
    return checked.diagnostics.map(DiagnosticRenderer(sources: checked.sources).render)
  }

  /// The words of a text, in small letters, with how often each stands there.
  static func words(of text: String) -> [String: Int] {
    // 'o' is a box to tick, as people type it; 'Question' stands before a number.
    let parts = text.lowercased().split { !$0.isLetter }.filter { $0 != "o" && $0 != "question" }
    return Dictionary(parts.map { (String($0), 1) }, uniquingKeysWith: +)
  }

  /// What of the form is not in the draft.
  static func lost(_ form: String, in draft: FormDraft) -> [String] {
    let kept = words(of: draft.text)
    return words(of: form).filter { kept[$0.key, default: 0] < $0.value }.keys.sorted()
  }

  @Test(arguments: ["clinic-form", "wellbeing"])
  func `read like this`(_ name: String) throws {
    let path = URL(filePath: #filePath).appending(path: "../Forms/\(name).txt").standardized
    let form = try String(contentsOf: path, encoding: .utf8)
    let draft = FormDraft(form: form, id: name, name: "\(name).txt")
    #expect(Self.check(draft.text) == [])
    #expect(Self.lost(form, in: draft) == [])
    let told = draft.guesses.map { "line \($0.line): \($0.words)\n" }.joined()
    #expect(Snapshot(name).difference(from: draft.text + "\n" + told) == nil)
  }

  static let pieces = [
    "1. ", "2) ", "Q3 ", "Q4: ", "(5) ", "17a. ", "Question 6. ", "99999. ", "a) ", "b) ", "(c) ", "A. ",
    "[ ] ", "( ) ", "☐ ",
    "- ", "• ", "o ", "* ", "yes / no", "Yes/No", " (yes/no)", "Yes   No", "0 = Not at all",
    "1 = Often, 2 = Always",
    "0 1 2 3", "1 2 3 4 5", "10 11 12", "____", "Date: __/__/____", "Name: ____ Age: ____", "   ", "    ",
    "\t", "\n", "\n", "\n",
    "\n\n", "\r\n", "How many days", "Do you sleep well?", "TITLE OF THIS", "Section B", "# Heading",
    "Never   Seldom   Often",
    "Never | Often", "Other: ____", "None of these", "Tick all that apply", "Thank you", "Page 2 of 3",
    "in order to", "not",
    "and", "or", "today", "yes", "no", "it", "true", "null", "clinic_name", "{name}", "}", "{", "\"quoted\"",
    "it's", "back\\slash",
    "#tag", ": ", " #", "@home", "%", "&a", "*b", "!c", "|", ">", "`", "'", "é", "日本語", "\u{202E}", "\u{0}",
    "\u{FEFF}", "👍🏽",
    "İ", "ß", "ŉ", "e\u{301}", "suicide", "---", "...", "===", "2.5 mg", "10:30", "x", "word ", ",", ";", "/",
    "?", "!", "=", "…", "on a scale from 0 to 10", "scale 7 to 3 to 101", "If yes to 3, ",
  ]

  static func form(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0..<60, using: &random)).map { _ in
      pieces[Int.random(in: 0..<pieces.count, using: &random)]
    }
    .joined()
  }

  @Test(arguments: FuzzRounds.all) func `pass a check and lose no word, whatever the text`(_ round: UInt64) {
    var random = SeededGenerator(seed: round &* 7919 &+ 11)
    for _ in 0..<1500 {
      let form = Self.form(&random)
      let draft = FormDraft(form: form, id: "form", name: "form.txt")
      let problems = Self.check(draft.text)
      #expect(problems == [], "\(form)\n---\n\(draft.text)")
      let lost = Self.lost(form, in: draft)
      #expect(lost == [], "\(form)\n---\n\(draft.text)")
      if !problems.isEmpty || !lost.isEmpty { return }
    }
  }

  @Test func `say where each guess was made`() {
    let draft = FormDraft(form: "1. Mood?\n\nwords behind it. And more.\n", id: "form", name: "form.txt")
    #expect(draft.guesses.map(\.line) == [1, 3])
  }

  @Test(arguments: [
    ("1. On a scale from 0 to 10, how bad is it?", true), ("1. From 0 to 10 friends?", false),
    ("1. On a scale from 10 to 0, how bad is it?", false), ("1. On a scale to 10, how bad is it?", false),
    ("1. A scale of 1 to 999999999999999999999?", false), ("1. Scale to", false),
  ])
  func `take a scale that is told in words for one`(_ form: String, _ isScale: Bool) {
    let draft = FormDraft(form: form, id: "form", name: "form.txt")
    #expect(draft.text.contains("answer: scale") == isScale)
    #expect(Self.check(draft.text) == [])
  }

  @Test(arguments: [
    ("1. One?\n   a) A\n   b) B", 1), ("1) One?\n2) Two?", 2), ("Q1 One?\nQ2 Two?\nQ3 Three?", 3),
    ("nothing here", 0),
    ("Name: ____  Town: ____", 2), ("1. Hours:\n   1) Few\n   2) Many\n2. More?", 2),
    ("I take 2.5 mg at 10:30", 0),
  ])
  func `count the questions of a form`(_ form: String, _ count: Int) {
    #expect(FormDraft(form: form, id: "form", name: "form.txt").questionCount == count)
  }

  @Test func `are made in time that grows with the form`() {
    let form = String(repeating: "1. Do you (a) [ ] 0 1 2 sleep 0 = well?\n", count: 6000)
    let draft = FormDraft(form: form, id: "form", name: "form.txt")
    #expect(draft.questionCount == 6000)
  }

  @Test func `begin, without a form, with a questionnaire that teaches`() {
    #expect(Self.check(NewQuestionnaire.text(id: "sleep")) == [])
  }
}
