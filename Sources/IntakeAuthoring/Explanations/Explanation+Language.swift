internal import Intake

/// `wrong` stands once in the example; with `right` in its place it is mended.
private func page(
  _ code: LanguageCode, _ family: Explanation.Family, _ title: String, _ paragraphs: String...,
  example: String? = nil, in place: Example.Place = .questions, _ wrong: String = "", _ right: String = ""
) -> Explanation {
  Explanation(
    code.rawValue, family, title, paragraphs, mistake: example.map { Example(place, $0) },
    mend: example.map { Example(place, $0.mending(wrong, right)) })
}

// Keys, and what stands after them.
extension Explanation {
  static let keys: [Explanation] = [
    page(
      .unknownKey, .keys, "a key that does not stand here",
      "Each part of a questionnaire has keys of its own, and this is none of them. Mostly it is a slip of the pen, or a line "
        + "that is indented into the wrong part.",
      "Were it passed over in silence, a question meant to be required would not be. So it is an error, and check says which "
        + "keys fit.",
      example: """
        - id: rested
          ask: Do you feel rested?
          requierd: true
          answer: yes-no
        """, "requierd", "required"),
    page(
      .missingKey, .keys, "a key is missing without which this means nothing",
      "A question needs its words, a page its title, an alert what it tells the clinician. Check says which key is missing.",
      example: """
        - id: rested
          answer: yes-no
        """, "- id: rested", "- id: rested\n  ask: Do you feel rested?"),
    page(
      .misplacedKey, .keys, "a key stands where it means nothing",
      "The key is one of the language's, and means something only beside another one that is not here, or in another part.",
      example: """
        alerts:
          - alert: very-tired
            when: tired = yes
            level: notice
            show: crisis-contacts
            tell: Is tired.
        """, in: .file, "    show: crisis-contacts\n", "    say: Thank you.\n    show: crisis-contacts\n"),
    page(
      .clashingKeys, .keys, "two keys exclude each other",
      "Both say the same thing in two ways, and only one can count. The note says where the other one stands.",
      example: """
        scores:
          - score: worry
            title: Worry
            sum: worry_1 .. worry_2
            mean: worry_1 .. worry_2
        """, in: .file, "\n    mean: worry_1 .. worry_2", ""),
    page(
      .emptyValue, .keys, "nothing stands after a key",
      "A key was written and its value forgotten. Write it, or delete the line.",
      example: """
        - id: rested
          ask: Do you feel rested?
          help:
          answer: yes-no
        """, "\n  help:", ""),
    page(
      .wrongShape, .keys, "a list, keys or a text stand where another of them belongs",
      "Behind some keys stands one text, behind some a list (each entry begins with '- '), behind some further keys. Check "
        + "says which of them belongs here.",
      example: """
        - id: rested
          ask: [Do you feel rested?]
          answer: yes-no
        """, "[Do you feel rested?]", "Do you feel rested?"),
    page(
      .wrongValue, .keys, "what stands after a key is not what belongs there",
      "A number, a date, true or false, or one of a few words belongs here. Check says which.",
      example: """
        - id: rested
          ask: Do you feel rested?
          required: yes
          answer: yes-no
        """, "required: yes", "required: true"),
    page(
      .badID, .keys, "an id, a name or a code is not spelled as one",
      "Ids are small letters, digits and '_', a letter first. Names of pages and alerts may have '-' too. Codes of options "
        + "may also have capitals, and begin with a digit.",
      "They become the names of columns in tables and of files, where a blank or an accent does harm.",
      example: """
        - id: Feels Rested
          ask: Do you feel rested?
          answer: yes-no
        """, "Feels Rested", "feels_rested"),
    page(
      .badVersion, .keys, "a version is not three numbers",
      "A version is three whole numbers with points between. Change it whenever the file changes: each result says which "
        + "version it came from.",
      example: """
        questionnaire: example
        version: 1.0
        title: An example
        """, in: .file, "1.0\n", "1.0.0\n"),
    page(
      .reservedWord, .keys, "an id or code is a word that means something else",
      "Conditions have words of their own, such as 'and', 'in', 'today'. A question with such an id could not be named in any "
        + "condition.",
      example: """
        - id: today
          ask: How is today?
          answer: text
        """, "id: today", "id: how_today"),
    page(
      .splitText, .keys, "a comma or a brace broke a text",
      "Between { and } a comma ends a text, and a text that begins with { is taken for keys. Put quotes around the whole text.",
      example: """
        - id: rested
          ask: How rested do you feel?
          answer: scale
          from: {0: Not at all, or hardly: }
          to: {10: Very}
        """, "Not at all, or hardly: ", "\"Not at all, or hardly\""),
    Explanation(
      "own-fault", .keys, "a fault of the program, and not of yours",
      [
        "Something was found that cannot be, and the program says so rather than go on. Please report it, with the file if you "
          + "can: whoever keeps Intake for you will want to mend it."
      ]),
    page(
      .tooManyProblems, .keys, "there are more mistakes than are shown",
      "Only so many are told as a person can read. Often one slip near the top causes many below: mend the first ones, and "
        + "check again."),
  ]

  static let texts: [Explanation] = [
    page(
      .openPlaceholder, .keys, "a { in a text is not closed",
      "In a text, {id} stands for an answer. A { without its } would be shown to people as it is.",
      example: """
        - id: rested
          ask: "You sleep {hours hours. Do you feel rested?"
          answer: yes-no
        """, "{hours hours", "{hours} hours"),
    page(
      .badPlaceholder, .keys, "braces in a text hold more than a name",
      "Between the braces stands the id of a question, perhaps a bar and what is said where there is no answer: "
        + "{hours | some}. It is no place to calculate: give the calculation a name under 'let' or 'scores'.",
      example: """
        - id: rested
          ask: "You sleep {hours + 1} hours. Do you feel rested?"
          answer: yes-no
        """, "{hours + 1}", "{hours}"),
    page(
      .misplacedPlaceholder, .keys, "a {placeholder} in a text that is the same for everyone",
      "Titles of scores and labels of options stand in tables and reports for everybody alike, so no answer can stand in them.",
      example: """
        - id: rested
          ask: Do you feel rested?
          answer: one
          choices: {enough: "{hours} hours is enough", more: I need more}
        """, "\"{hours} hours is enough\"", "It is enough"),
  ]

  static let conditions: [Explanation] = [
    page(
      .badExpression, .conditions, "a condition or a calculation breaks off, or two parts of it do not fit",
      "Between two things stands a sign that joins them: =, >=, and, or, in. Each bracket is closed.",
      example: """
        - id: rested
          ask: Do you feel rested?
          when: hours >= 4 tired = yes
          answer: yes-no
        """, "4 tired", "4 and tired"),
    page(
      .foreignOperator, .conditions, "a sign of another language",
      "Conditions are written with = and not ==, with 'and' and not &&, with != and not <>. Check says which to write.",
      example: """
        - id: rested
          ask: Do you feel rested?
          when: tired == no
          answer: yes-no
        """, "==", "="),
    page(
      .quotedName, .conditions, "a name or a code stands in quotation marks",
      "Conditions name the code of an option, not its label, and without quotation marks.",
      example: """
        - id: rested
          ask: Do you feel rested?
          when: tired = "no"
          answer: yes-no
        """, "\"no\"", "no"),
    page(
      .minusNeedsSpaces, .conditions, "a minus without spaces could be a hyphen",
      "Codes and names may have hyphens: new-child is one word. A minus has a space on both sides.",
      example: """
        - id: rested
          ask: Do you feel rested?
          when: hours -1 >= 6
          answer: yes-no
        """, "hours -1", "hours - 1"),
    page(
      .chainedComparison, .conditions, "two comparisons in a row",
      "Write two comparisons with 'and' between, or 'in' with both ends.",
      example: """
        - id: rested
          ask: Do you feel rested?
          when: 4 <= hours <= 9
          answer: yes-no
        """, "4 <= hours <= 9", "hours in 4..9"),
    page(
      .unknownFunction, .conditions, "a function that does not exist",
      "Check lists the functions that there are. A question's id is no function: it has no brackets behind it.",
      example: """
        - id: rested
          ask: Do you feel rested?
          when: answerd(hours)
          answer: yes-no
        """, "answerd", "answered"),
    page(
      .wrongArguments, .conditions, "a function is given too little, too much, or what it does not take",
      "Check says what the function takes, with an example.",
      example: """
        - id: rested
          ask: Do you feel rested?
          when: answered(hours, tired)
          answer: yes-no
        """, "answered(hours, tired)", "answered(hours) and answered(tired)"),
    page(
      .misplacedRange, .conditions, "a range or a list where one value belongs",
      "A range such as 4..9 and a list such as (a, b) stand behind 'in', or inside a function such as count.",
      example: """
        - id: rested
          ask: Do you feel rested?
          when: hours = 4..9
          answer: yes-no
        """, "= 4..9", "in 4..9"),
    page(
      .expressionTooLarge, .conditions, "a condition is too long to be understood",
      "Nobody could check by reading it that it says what is meant. Give parts of it names under 'let', and put the names "
        + "together."),
    page(
      .badItems, .conditions, "a score's items, or one id, are written as more than names",
      "Here stand ids: worry_1, a row of them, worry_1 .. worry_9, or a list in [ ]. A calculation stands after 'value:'.",
      example: """
        scores:
          - score: worry
            title: Worry
            sum: worry_1 + worry_2
        """, in: .file, "worry_1 + worry_2", "[worry_1, worry_2]"),
  ]
}
