import Intake
import IntakeForms
import LocatedYAML
import SafeMarkup
import TestSupport
import Testing

@Suite struct `A paper form` {
  @Test(arguments: Shipped.all) func `reads as it was read and approved`(id: String) throws {
    let form = HTMLForm(try Shipped.questionnaire(id), rows: 2)
    #expect(Snapshot(id).difference(from: form.text) == nil)
  }

  @Test func `says whose answers to read as soon as it is handed in`() throws {
    #expect(HTMLForm(try Shipped.questionnaire("phq-9"), rows: 1).urgent == [PaperNumber(9)])
    #expect(HTMLForm(try Shipped.questionnaire("gad-7"), rows: 1).urgent == [])
  }

  @Test func `has the words of every item as they are written`() throws {
    for id in ["phq-9", "gad-7"] {
      let questionnaire = try Shipped.questionnaire(id)
      let text = PrintedPage.plain(HTMLForm(questionnaire, rows: 1).text[...])
      for variable in questionnaire.variables {
        #expect(text.contains("<p dir=\"auto\">\(variable.ask)</p>"))
      }
      let source = try #require(questionnaire.source)
      #expect(text.contains(source.citation) && text.contains(source.rights))
    }
  }

  @Test func `keeps its tags whatever an author writes`() throws {
    let plain = try #require(tags(of: "word"))
    var tried = 0
    for text in HostileTexts.all where !text.hasPrefix("- ") && !text.contains(where: \.isNewline) {
      guard let tags = tags(of: text) else { continue }
      tried += 1
      #expect(tags == plain, "\(text)")
    }
    #expect(tried > 40)
  }

  @Test func `has a foot that no title gets out of`() {
    for text in HostileTexts.all {
      let quoted = Markup.cssString(text).text
      #expect(quoted.wholeMatch(of: /"(?:[0-9A-Za-z ]|\\[0-9a-f]{1,6} )*"/) != nil, "\(text)")
    }
    #expect(Markup.cssString("a\"b\u{E9}").text == "\"a\\22 b\\e9 \"")
  }

  /// The tags of a form in which this text stands wherever an author can put one; `nil` where none may write it.
  private func tags(of text: String) -> [String]? {
    let quoted = "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    let definition = """
      questionnaire: small
      version: 1.0.0
      title: \(quoted)
      language: en
      about: \(quoted)
      source: {kind: own, citation: \(quoted), rights: \(quoted)}
      pages:
        - page: one
          title: \(quoted)
          stem: \(quoted)
          questions:
            - say: \(quoted)
            - {id: a, ask: \(quoted), help: \(quoted), answer: yes-no}
            - {id: b, ask: \(quoted), answer: one, choices: {x: \(quoted), y: {label: \(quoted), text: true}}}
            - {id: c, ask: \(quoted), answer: scale, from: {0: \(quoted)}, to: {3: \(quoted)}, does-not-apply: \(quoted)}
            - {id: d, ask: \(quoted), answer: whole-number, min: 0, max: 3, unit: \(quoted), when: b = x}
        - page: two
          title: \(quoted)
          repeat: person
          ask: \(quoted)
          again: \(quoted)
          called: "{e}"
          questions:
            - {id: e, ask: \(quoted), answer: text}
      thanks: \(quoted)
      """
    let checked = Questionnaire.check(Source(name: "small.yaml", text: definition), clinic: nil) { _ in nil }
    guard let questionnaire = checked.questionnaire else { return nil }
    let page = HTMLForm(questionnaire, rows: 2).text
    guard let style = page.firstRange(of: "<style>"), let end = page.firstRange(of: "</style>") else {
      return nil
    }
    let outside = page[..<style.lowerBound] + page[end.upperBound...]
    return outside.matches(of: /<[^>]*>/).map {
      String($0.output).replacing("boxes short", with: "boxes").replacing("boxes side", with: "boxes")
    }
  }
}
