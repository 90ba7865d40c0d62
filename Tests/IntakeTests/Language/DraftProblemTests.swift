import LocatedYAML
import Testing

@testable import Intake

@Suite struct DraftProblemTests {
  /// Where a piece of a file stands: `#` in the text is replaced by the piece, indented as its line is.
  enum Place: String {
    case file = """
      questionnaire: a
      version: 1.0.0
      title: A
      pages: [{page: p, title: P, questions: [{say: Hello}]}]
      #
      """
    case page = """
      questionnaire: a
      version: 1.0.0
      title: A
      pages:
        - page: p
          title: P
          #
          questions: [{say: Hello}]
      """
    case entry = """
      questionnaire: a
      version: 1.0.0
      title: A
      pages:
        - page: p
          title: P
          questions:
            #
      """
    case question = """
      questionnaire: a
      version: 1.0.0
      title: A
      pages:
        - page: p
          title: P
          questions:
            - id: q
              ask: Q
              #
      """
    case score = """
      questionnaire: a
      version: 1.0.0
      title: A
      pages: [{page: p, title: P, questions: [{say: Hello}]}]
      scores:
        - score: s
          title: S
          #
      """

    func file(with piece: String) -> String {
      rawValue.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        guard line.hasSuffix("#") else { return String(line) }
        let indentation = String(line.dropLast())
        return piece.split(separator: "\n", omittingEmptySubsequences: false)
          .map { indentation + $0 }.joined(separator: "\n")
      }.joined(separator: "\n")
    }
  }

  /// Runs every piece of `table` at its place, and compares what is reported.
  ///
  /// A piece stands at the margin; under it, after `>`, what is underlined, the code and the message, and
  /// after `>>` the hint. An empty line ends it.
  private func check(_ place: Place, _ table: String) {
    for block in table.split(separator: "\n\n") {
      let lines = block.split(separator: "\n").map(String.init)
      let piece = lines.filter { !$0.hasPrefix(">") }.joined(separator: "\n")
      let source = place.file(with: piece)
      let document = YAMLDocument.parse(Source(name: "t", text: source), file: FileID(0))
      var problems = document.diagnostics
      if let root = document.root { _ = Draft.read(root, reporting: &problems) }
      var found = piece
      for problem in problems {
        found += "\n> \(problem.location?.text(in: source) ?? "-") -- \(problem.code): \(problem.message)"
        if let hint = problem.hint { found += "\n>> " + hint }
      }
      #expect(found == lines.joined(separator: "\n"))
    }
  }

  @Test func `mistakes in the top-level keys`() {
    check(
      .file,
      #"""
      tilte: A
      > tilte -- unknown-key: a questionnaire has no key 'tilte'
      >> these fit: language, minutes, about, source, answers, let, thanks, scores, alerts, formulation

      shapes: round
      > shapes -- unknown-key: a questionnaire has no key 'shapes'
      >> these fit: language, minutes, about, source, answers, let, thanks, scores, alerts, formulation

      source: {kind: own, colour: red}
      > colour -- unknown-key: a source has no key 'colour'
      >> these fit: citation, rights, permission

      source: {kind: mine}
      > mine -- wrong-value: 'kind' is own or published, not 'mine'

      source: {kind: published}
      > { -- missing-key: a source needs 'citation'

      source: A book
      > A book -- wrong-shape: a source has keys with values; this is a text
      >> write key: value, one a line

      about: [a, b]
      > [ -- wrong-shape: 'about' is one text; this is a list
      >> a text that begins with [ or - needs quotes

      about: {clinic_name}
      > {clinic_name} -- bracket-in-text: a text that begins with '{' has to stand in quotes
      >> write "{clinic_name}"

      about: "{clinic_name"
      > { -- open-placeholder: this { is not closed
      >> a placeholder is written {id}

      about: "{Clinic Name} and { } and }"
      > Clinic Name -- bad-placeholder: 'Clinic Name' is not spelled as an id
      >> for example: {person_name}, or {event_date | no date given}
      > { } -- bad-placeholder: a placeholder has an id in its braces
      >> for example: {person_name}, or {event_date | no date given}
      > } -- open-placeholder: this } closes nothing
      >> a placeholder is written {id}

      thanks:
      > thanks -- empty-value: 'thanks' has nothing after it
      >> write its value, or leave 'thanks' out

      let: is_a
      > is_a -- wrong-shape: 'let' has keys with values; this is a text
      >> write key: value, one a line

      let: {is-a: b, in: c, today: d, ok: a >}
      > is-a -- bad-id: 'is-a' cannot be an id, which has small letters a-z, digits and _, a letter first
      >> did you mean 'is_a'?
      > in -- reserved-word: 'in' has a meaning of its own in conditions
      >> choose another word
      > today -- reserved-word: 'today' has a meaning of its own in conditions
      >> choose another word
      > > -- bad-expression: a name or a number is expected after '>'

      let: [a]
      > [ -- wrong-shape: 'let' has keys with values; this is a list
      >> write key: value, one a line

      minutes: ten
      > ten -- wrong-value: 'minutes' is a whole number, 1 or more, not 'ten'

      minutes: 0
      > 0 -- wrong-value: 'minutes' is a whole number, 1 or more, not '0'

      minutes: 1.5
      > 1.5 -- wrong-value: 'minutes' is a whole number, 1 or more, not '1.5'

      language: English
      > English -- wrong-value: 'language' is the short name of a language, not 'English'
      >> for example: en, es, pt-br

      answers: {one: {answer: one}}
      > one -- reserved-word: 'one' is a way to answer of the language's own
      >> choose another name

      answers: {How Often: {answer: one}, sure: {choices: {a: A}}}
      > How Often -- bad-id: 'How Often' cannot be a name, which has small letters a-z, digits, - and _, a letter first
      >> did you mean 'how-often'?
      > { -- missing-key: a named answer needs 'answer'

      scores: {score: a}
      > { -- wrong-shape: 'scores' is a list; this has keys with values
      >> each of its entries begins with '- '

      scores: a
      > a -- wrong-shape: 'scores' is a list; this is a text
      >> each of its entries begins with '- '

      alerts: [{alert: a}]
      > { -- missing-key: an alert needs 'when', 'level' and 'tell'

      alerts: [{alert: a, when: b = 1, level: urgnt, tell: T}]
      > urgnt -- wrong-value: 'level' is urgent or notice, not 'urgnt'
      >> did you mean 'urgent'?

      formulation: {symptom: [], areas: [{area: A b, title: T, evidence: [{because: B}], against: [{when: a, strength: some, because: B}], only-without: grief}], events: {}}
      > symptom -- unknown-key: a formulation has no key 'symptom'
      >> did you mean 'symptoms'?
      > A b -- bad-id: 'A b' cannot be a name, which has small letters a-z, digits, - and _, a letter first
      >> did you mean 'a-b'?
      > { -- missing-key: a piece of evidence needs 'when' and 'strength'
      > strength -- misplaced-key: 'strength' has no meaning in 'against', which ranks nothing
      > grief -- wrong-shape: 'only-without' is a list; this is a text
      >> each of its entries begins with '- '
      > { -- missing-key: 'events' needs 'from', 'kind' and 'date'

      formulation: {symptoms: [{symptom: s, title: "T {x}", severity: a + b, above: high, began: "since[1"}]}
      > {x} -- misplaced-placeholder: 'title' is the same for everyone and takes no placeholder
      >> write the words themselves
      > + -- bad-items: one id is expected here, not '+'
      >> for example: phq9, or since[low-mood]
      > high -- wrong-value: 'above' is a number, not 'high'
      > [ -- bad-expression: '[' is not closed
      >> close it; in YAML's own { } and [ ], quote an expression that has a comma
      """#)
  }

  @Test func `mistakes in the keys of a page`() {
    check(
      .page,
      #"""
      repeat: person
      > page -- missing-key: a page needs 'ask' and 'again'

      repeat: a-b
      ask: A
      again: B
      > a-b -- bad-id: 'a-b' cannot be an id, which has small letters a-z, digits and _, a letter first
      >> did you mean 'a_b'?

      ask: A
      again: B
      called: C
      > ask -- misplaced-key: 'ask' goes with 'repeat', which this page does not have
      > again -- misplaced-key: 'again' goes with 'repeat', which this page does not have
      > called -- misplaced-key: 'called' goes with 'repeat', which this page does not have

      repeat: r
      over: {a: A, b: , c: {when: x = 1}, d e: D}
      > b -- empty-value: 'b' has no label
      >> write its label after it
      > { -- missing-key: a row needs 'label'
      > d e -- bad-id: 'd e' cannot be a code, which has letters a-z, digits, - and _, a letter or digit first
      >> did you mean 'd-e'?

      repeat: r
      over: x
      ask: A
      at-most: 3
      > ask -- misplaced-key: 'ask' does not go with 'over', which gives the rows
      > at-most -- misplaced-key: 'at-most' does not go with 'over', which gives the rows

      repeat: r
      over: [a]
      > [ -- wrong-shape: 'over' has a name and a label for each row, or names a question; this is a list
      >> write worry: worry, one a line

      repeat: r
      ask: A
      again: B
      at-most: 0
      > 0 -- wrong-value: 'at-most' is a whole number, from 1 to 1000, not '0'

      whne: a = 1
      > whne -- unknown-key: a page has no key 'whne'
      >> did you mean 'when'?

      part: My Part
      > My Part -- bad-id: 'My Part' cannot be a name, which has small letters a-z, digits, - and _, a letter first
      >> did you mean 'my-part'?

      choices: [a, b]
      > [ -- wrong-shape: 'choices' has a code and a label for each option; this is a list
      >> write never: Never, one a line

      from: 1
      > 1 -- wrong-shape: 'from' is a point with its label; this is a text
      >> write {1: Not close}
      """#)
  }

  @Test func `mistakes in the entries of a page`() {
    check(
      .entry,
      #"""
      []
      > [ -- empty-value: 'questions' has nothing in it

      - Hello
      > Hello -- wrong-shape: an entry of 'questions' has keys with values; this is a text
      >> it begins with id, say, questions or stop

      - sya: Hello
      > sya -- unknown-key: an entry of 'questions' has no key 'sya'
      >> did you mean 'say'?

      - {}
      > { -- missing-key: an entry of 'questions' has one of id, say, questions or stop
      >> none of them is here

      - {id: q}
      > { -- missing-key: a question needs 'ask'

      - {ask: Q}
      > { -- missing-key: a question needs 'id'

      - {id: Q 1, ask: Q}
      > Q 1 -- bad-id: 'Q 1' cannot be an id, which has small letters a-z, digits and _, a letter first
      >> did you mean 'q_1'?

      - {id: no, ask: N}
      > no -- reserved-word: 'no' has a meaning of its own in conditions
      >> choose another word

      - {id: q, ask: Q, say: S}
      > say -- unknown-key: a question has no key 'say'
      >> these fit: help, when, required, identifies, permits, summary, answer, choices, at-least, at-most, from, to, labels, min, max, unit, decimals, precision, not-before, not-after, lines, longest, shape, does-not-apply

      - {page: p}
      > { -- misplaced-key: 'page' stands in 'pages', not in 'questions'
      >> begin it at the margin of the other pages

      - {questions: []}
      > { -- missing-key: a group needs 'when'
      > [ -- empty-value: 'questions' has nothing in it

      - {when: a = 1, questions: Q}
      > Q -- wrong-shape: 'questions' is a list; this is a text
      >> each of its entries begins with '- '

      - {stop: s}
      > { -- missing-key: a stop needs 'when' and 'say'

      - {say: Hello, ask: Q}
      > { -- missing-key: a question needs 'id'
      > say -- unknown-key: a question has no key 'say'
      >> these fit: id, help, when, required, identifies, permits, summary, answer, choices, at-least, at-most, from, to, labels, min, max, unit, decimals, precision, not-before, not-after, lines, longest, shape, does-not-apply

      - {when: a = 1}
      > { -- missing-key: an entry of 'questions' has one of id, say, questions or stop
      >> none of them is here
      """#)
  }

  @Test func `mistakes in the keys of a question`() {
    check(
      .question,
      #"""
      required: yes
      > yes -- wrong-value: 'required' is true or false, not 'yes'
      >> write true

      permits: search
      > search -- wrong-value: 'permits' is research, not 'search'
      >> did you mean 'research'?

      answer: [one]
      > [ -- wrong-shape: 'answer' is one text; this is a list
      >> a text that begins with [ or - needs quotes

      answer: How Often
      > How Often -- bad-id: 'How Often' cannot be a name, which has small letters a-z, digits, - and _, a letter first
      >> did you mean 'how-often'?

      choices: {never: Never, often: }
      > often -- empty-value: 'often' has no label
      >> write its label after it

      choices: {a: {label: A, points: many}, b: {points: 1}, not: N, c d: C}
      > many -- wrong-value: 'points' is a number, not 'many'
      > { -- missing-key: an option needs 'label'
      > not -- reserved-word: 'not' has a meaning of its own in conditions
      >> choose another word
      > c d -- bad-id: 'c d' cannot be a code, which has letters a-z, digits, - and _, a letter or digit first
      >> did you mean 'c-d'?

      choices: {a: {label: A, exclusive: yes, colour: red}}
      > yes -- wrong-value: 'exclusive' is true or false, not 'yes'
      >> write true
      > colour -- unknown-key: an option has no key 'colour'
      >> these fit: points, called, text

      choices: how-often
      > how-often -- wrong-value: 'choices' has options below it, or names a roster, not 'how-often'
      >> a way to answer with a name stands after 'answer:'

      choices: {a: "{x}", b: [B]}
      > {x} -- misplaced-placeholder: 'a' is the same for everyone and takes no placeholder
      >> write the words themselves
      > [ -- wrong-shape: an option has keys with values; this is a list
      >> write key: value, one a line

      from: {1: a, 2: b}
      > 2 -- wrong-shape: 'from' is one point, and here is another
      >> points between the ends stand in 'labels'

      from: {low: Low}
      > low -- wrong-value: a point of a scale is a whole number, not 'low'
      >> write {1: Not close}

      from: {1: }
      > 1 -- empty-value: '1' has no label
      >> write its label after it

      from: Low
      > Low -- wrong-shape: 'from' is a point with its label; this is a text
      >> write {1: Not close}

      to: {10: The hardest, ever}
      > The hardest, ever -- comma-in-text: between brackets a comma ends a text, so this one stops after 'The hardest'
      >> write "The hardest, ever"

      labels: {1.5: A}
      > 1.5 -- wrong-value: a point of a scale is a whole number, not '1.5'
      >> write {1: Not close}

      min: 0,5
      > 0,5 -- wrong-value: 'min' is a number, not '0,5'
      >> decimals stand behind a point: 0.5

      max: .5
      > .5 -- wrong-value: 'max' is a number, not '.5'
      >> write the zero: 0.5

      decimals: 12
      > 12 -- wrong-value: 'decimals' is a whole number, from 0 to 9, not '12'

      precision: weeks
      > weeks -- wrong-value: 'precision' is year, month or day, not 'weeks'

      not-after: tomorrow!
      > tomorrow! -- wrong-value: 'not-after' is today, a date or the id of a date question, not 'tomorrow!'
      >> for example: 2026-07

      not-before: 2026-13
      > 2026-13 -- wrong-value: 'not-before' is today, a date or the id of a date question, not '2026-13'
      >> for example: 2026-07

      lines: 0
      > 0 -- wrong-value: 'lines' is a whole number, from 1 to 100, not '0'

      longest: long
      > long -- wrong-value: 'longest' is a whole number, 1 or more, not 'long'

      at-most: many
      > many -- wrong-value: 'at-most' is a whole number, 1 or more, not 'many'

      when: a in (b, c
      > ( -- bad-expression: '(' is not closed
      >> close it; in YAML's own { } and [ ], quote an expression that has a comma

      when: [a]
      > [ -- wrong-shape: 'when' is one text; this is a list
      >> a text that begins with [ or - needs quotes

      help: {person_name}
      > {person_name} -- bracket-in-text: a text that begins with '{' has to stand in quotes
      >> write "{person_name}"
      """#)
  }

  @Test func `mistakes in the keys of a score`() {
    check(
      .score,
      #"""
      range: 0..9
      > score -- missing-key: a score needs one of sum, mean, count, max or value
      >> for example: sum: phq9_1 .. phq9_9

      sum: a_1 .. a_9
      mean: a_1 .. a_9
      > mean -- clashing-keys: a score has one rule, and here stand 'sum' and 'mean'
      >> keep one of them, or write two scores

      sum: []
      > [ -- empty-value: 'sum' has nothing in it

      sum: a_1, a_2
      > , -- bad-items: several items stand in a list
      >> write [a, b, c]

      sum: a_1 + a_2
      > + -- bad-items: items are ids, and this is a calculation
      >> write 'value:' for a calculation

      sum: {a: b}
      > { -- wrong-shape: 'sum' is a list of ids; this has keys with values
      >> write [a_1 .. a_9], or [a, b]

      sum: [a_1, [a_2]]
      > [ -- wrong-shape: an entry of 'sum' is one text; this is a list
      >> a text that begins with [ or - needs quotes

      max: [phq9_1 ..]
      > .. -- bad-items: the id of a question is expected here
      >> for example: phq9_1, or phq9_1 .. phq9_9

      value: a ==
      > == -- bad-expression: a name or a number is expected after '=='
      > == -- foreign-operator: '==' is not a word of this language
      >> write '='

      sum: a
      weights: [1, x-y]
      > x-y -- bad-items: the id of a question is expected here, not 'x-y'
      >> for example: phq9_1, or phq9_1 .. phq9_9

      sum: a
      if-missing: {at-most: 2}
      > { -- missing-key: 'if-missing' needs 'fill'

      sum: a
      if-missing: {at-most: 2, fill: zero}
      > zero -- wrong-value: 'fill' is mean, not 'zero'

      sum: a
      not-asked: zero
      > zero -- wrong-value: 'not-asked' is missing, leave-out or a number, not 'zero'

      sum: a
      round: up
      > up -- wrong-value: 'round' is half-up, not 'up'

      sum: a
      range: 27..0
      > 27..0 -- wrong-value: 'range' goes from the lower number to the higher, not '27..0'
      >> write the lowest and the highest value: 0..27

      sum: a
      range: 27
      > 27 -- wrong-value: 'range' goes from one number to another, not '27'
      >> write the lowest and the highest value: 0..27

      sum: a
      bands: {0: A, 5: B}
      > 0 -- misplaced-key: the bands themselves stand under 'from'
      >> write {from: {0: Low, 5: High}}

      sum: a
      bands: {from: {low: A, 5: }}
      > low -- wrong-value: the lower end of a band is a number, not 'low'
      > 5 -- empty-value: '5' has no label
      >> write its label after it

      sum: a
      bands: [{from: {0: A}}, {when: x = 1, from: {0: B}}]
      > { -- missing-key: all bands but the last need 'when'
      >> those without a condition stand last
      > x = 1 -- misplaced-key: the last bands have no 'when'
      >> they are for everyone whom no condition before fits

      sum: a
      better: low
      > low -- wrong-value: 'better' is lower or higher, not 'low'

      sum: a
      show: therapist
      > therapist -- wrong-value: 'show' is clinician or client, not 'therapist'

      sum: a
      each: my-row
      > my-row -- bad-id: 'my-row' cannot be an id, which has small letters a-z, digits and _, a letter first
      >> did you mean 'my_row'?

      sum: a
      change: {reliable: {points: 5, sd: 2}, case: {}, response: {drop: 0.5}, remission: {under: 5}, crossing: {kind: c}}
      > sd -- clashing-keys: 'points' and 'sd' are two ways to say the same
      >> keep 'points', or 'sd', 'reliability' and 'kind'
      > { -- missing-key: 'case' needs 'at-least'
      > 0.5 -- wrong-value: 'drop' is a share above 0 %, at most 100 %, not '0.5'
      >> for example: 50 %
      > { -- missing-key: 'remission' needs 'below'
      > under -- unknown-key: 'remission' has no key 'under'
      >> these fit: below, source
      > { -- missing-key: 'crossing' needs 'clinical' and 'reference'

      sum: a
      change: {reliable: {sd: -1, reliability: 84}, response: {drop: 150 %}, crossing: {kind: d}}
      > { -- missing-key: 'reliable' needs 'kind'
      > -1 -- wrong-value: 'sd' is a number above 0
      > 84 -- wrong-value: 'reliability' is a number from 0 to 1
      > 150 % -- wrong-value: 'drop' is a share above 0 %, at most 100 %, not '150 %'
      >> for example: 50 %
      > d -- wrong-value: 'kind' is a, b or c, not 'd'

      sum: a
      change: {crossing: {kind: b, reference: {mean: 1}}}
      > { -- missing-key: 'reference' needs 'sd'
      """#)
  }
}
