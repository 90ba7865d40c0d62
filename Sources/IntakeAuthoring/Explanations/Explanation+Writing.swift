internal import LocatedYAML

private func page(
  _ code: YAMLCode, _ title: String, _ paragraphs: String..., mistake: String? = nil, mend: String? = nil,
  in place: Example.Place = .questions
) -> Explanation {
  Explanation(
    code.rawValue, .writing, title, paragraphs, mistake: mistake.map { Example(place, $0) },
    mend: mend.map { Example(place, $0) })
}

// Lines, their indentation, and the file as a whole.
extension Explanation {
  static let lines: [Explanation] = [
    page(
      .emptyFile, "there is nothing in this file",
      "The file has no key and no value: it is empty, or all of it is comments.",
      "Perhaps it was not saved. 'intake new ID' writes one to begin with.",
      mistake: "# To be written",
      mend: """
        questionnaire: example
        version: 1.0.0
        title: An example
        pages:
          - page: one
            title: One
            questions:
              - {id: rested, ask: Do you feel rested?, answer: yes-no}
        """, in: .whole),
    page(
      .notUTF8, "the file is not saved as UTF-8",
      "A letter such as é was saved in another way than UTF-8, the usual one, so nobody can be sure which letter it is.",
      "In your editor, choose 'Save with encoding' and UTF-8. In Excel and Word, save as plain text with UTF-8."
    ),
    page(
      .tooLarge, "the file is larger than anybody could answer",
      "A questionnaire is read up to 4 MB, which is thousands of pages. More than that is a file of another kind, or a "
        + "copy that went wrong."),
    page(
      .tooDeep, "too many lists stand inside each other",
      "Lists and keys may stand 64 levels inside each other. No questionnaire needs that many: look for brackets that were "
        + "opened again and again."),
    page(
      .tooManyValues, "there are too many keys and values",
      "A file may have 200,000 keys and values. Split a questionnaire that is larger, and bring the parts together with "
        + "'include'."),
    page(
      .tooManyProblems, "there are more mistakes than are shown",
      "Only so many are told as a person can read. Often one slip near the top causes many below: mend the first ones, and "
        + "check again."),
    page(
      .controlCharacter, "there is a character that nobody can see",
      "An invisible character came in, mostly by copying from a web page or a PDF. It could change what a screen shows, or "
        + "make two words that look the same different.",
      "Delete the characters around the place and type them again."),
    page(
      .tabIndent, "a line is indented with a tab",
      "Lines are indented with spaces, because a tab is wide in one editor and narrow in another, and how far a line is "
        + "indented says where it belongs.",
      "Put spaces in its place. Most editors can do it for the whole file: 'convert tabs to spaces'.",
      mistake: """
        - id: rested
        \task: Do you feel rested?
          answer: yes-no
        """,
      mend: """
        - id: rested
          ask: Do you feel rested?
          answer: yes-no
        """),
    page(
      .indentation, "a line does not begin where it belongs",
      "How far a line is indented says what it belongs to. Keys of one question begin in one column, and one space too few "
        + "or too many puts a line elsewhere.",
      mistake: """
        - id: rested
           ask: Do you feel rested?
          answer: yes-no
        """,
      mend: """
        - id: rested
          ask: Do you feel rested?
          answer: yes-no
        """),
    page(
      .missingColon, "a line has no key before it",
      "Each line here is 'key: text'. A line without a key cannot be told from a slip.",
      mistake: """
        - id: rested
          Do you feel rested?
          answer: yes-no
        """,
      mend: """
        - id: rested
          ask: Do you feel rested?
          answer: yes-no
        """),
    page(
      .colonWithoutSpace, "there is no space behind a colon",
      "The colon behind a key has a space behind it. Without one it is a part of a text, as in 12:30.",
      mistake: """
        - id: rested
          ask:Do you feel rested?
          answer: yes-no
        """,
      mend: """
        - id: rested
          ask: Do you feel rested?
          answer: yes-no
        """),
    page(
      .missingKey, "a colon has no key before it",
      "Before the colon stands a word that says what follows: 'ask:', 'title:'.",
      mistake: """
        - id: rested
          : Do you feel rested?
          answer: yes-no
        """,
      mend: """
        - id: rested
          ask: Do you feel rested?
          answer: yes-no
        """),
    page(
      .duplicateKey, "the same key stands twice",
      "Only one of the two could count, and nobody who reads the file would know which. The note says where the other "
        + "one is.",
      mistake: """
        - id: rested
          ask: Do you feel rested?
          ask: Did you sleep well?
          answer: yes-no
        """,
      mend: """
        - id: rested
          ask: Do you feel rested?
          help: Did you sleep well?
          answer: yes-no
        """),
    page(
      .dashInText, "a '-' begins no new entry",
      "The line is indented more than the list, so it goes on with the text above it, dash and all.",
      mistake: """
        - id: rested
          ask: Think of last night
            - did you sleep well?
          answer: yes-no
        """,
      mend: """
        - id: rested
          ask: Think of last night. Did you sleep well?
          answer: yes-no
        """),
    page(
      .commentInText, "a '#' cuts the text short",
      "Behind a space, '#' begins a comment, which nobody who answers will see. Where it belongs to the text, put quotes "
        + "around the whole text.",
      mistake: """
        - id: rested
          ask: Do you feel rested? See #3
          answer: yes-no
        """,
      mend: """
        - id: rested
          ask: "Do you feel rested? See #3"
          answer: yes-no
        """),
    page(
      .syntax, "from some place on the file cannot be read",
      "Something there is none of the usual slips. Compare the indentation, the quotes and the brackets with the lines above "
        + "the place.",
      mistake: """
        *- id: rested
          ask: Do you feel rested?
          answer: yes-no
        """,
      mend: """
        - id: rested
          ask: Do you feel rested?
          answer: yes-no
        """),
  ]
}

// Texts and the quotes around them.
extension Explanation {
  static let quotes: [Explanation] = [
    page(
      .colonInText, "a text has a colon and a space in it",
      "A colon with a space behind it ends a key, so the text fell in two. Put quotes around the whole text.",
      mistake: """
        - id: rested
          ask: Last night: did you sleep well?
          answer: yes-no
        """,
      mend: """
        - id: rested
          ask: "Last night: did you sleep well?"
          answer: yes-no
        """),
    page(
      .textStart, "a text begins with a sign that has a meaning",
      "A text cannot begin with { [ * & ! | > % @ or a backtick, since each of these means something in a file like "
        + "this. Put quotes around the whole text.",
      mistake: """
        - id: rested
          ask: @home, did you sleep well?
          answer: yes-no
        """,
      mend: """
        - id: rested
          ask: "@home, did you sleep well?"
          answer: yes-no
        """),
    page(
      .unclosedQuote, "a quote is opened and never closed",
      "What is behind the quote is all one text, up to the next quote, however many lines away that is.",
      mistake: """
        - id: rested
          ask: "Do you feel rested?
          answer: yes-no
        """,
      mend: """
        - id: rested
          ask: "Do you feel rested?"
          answer: yes-no
        """),
    page(
      .textAfterQuote, "a text goes on behind its closing quote",
      "A text that begins with a quote ends at the next one. Put the quotes around the whole text; inside, use the other "
        + "kind of quotes.",
      mistake: """
        - id: rested
          ask: "Rested" is how people feel. Do you?
          answer: yes-no
        """,
      mend: """
        - id: rested
          ask: '"Rested" is how people feel. Do you?'
          answer: yes-no
        """),
    page(
      .quoteInText, "an apostrophe ends a text",
      "The text begins with a single quote, so the apostrophe in it ends it. Use double quotes around it, or no quotes.",
      mistake: """
        - id: rested
          ask: 'Don't you feel rested?'
          answer: yes-no
        """,
      mend: """
        - id: rested
          ask: "Don't you feel rested?"
          answer: yes-no
        """),
    page(
      .badEscape, "a backslash means nothing here",
      "Between double quotes a backslash begins a sign such as \\n for a new line. Between single quotes it is itself.",
      mistake: """
        - id: file_number
          ask: Which file?
          help: "As in N:\\Case files"
          answer: text
        """,
      mend: """
        - id: file_number
          ask: Which file?
          help: 'As in N:\\Case files'
          answer: text
        """),
  ]
}

// Texts, lists and keys between brackets.
extension Explanation {
  static let brackets: [Explanation] = [
    page(
      .unclosedBracket, "a bracket is opened and never closed",
      "Every { has its } and every [ its ]. What is behind an open one all belongs inside.",
      mistake: """
        - id: how_often
          ask: How often do you dream?
          answer: one
          choices: {never: Never, often: Often
        """,
      mend: """
        - id: how_often
          ask: How often do you dream?
          answer: one
          choices: {never: Never, often: Often}
        """),
    page(
      .unopenedBracket, "a bracket is closed that was never opened",
      "Delete it, or look for where it should have been opened.",
      mistake: """
        - id: how_often
          ask: How often do you dream?
          answer: one
          choices: {never: Never, often: Often}}
        """,
      mend: """
        - id: how_often
          ask: How often do you dream?
          answer: one
          choices: {never: Never, often: Often}
        """),
    page(
      .bracketInText, "a text has a bracket that is taken for more",
      "A text that begins with { or [, or has one in it between brackets, has to stand in quotes, or it is "
        + "taken apart.",
      mistake: """
        - id: rested
          ask: Are you rested?
          help: [Think of] last night
          answer: yes-no
        """,
      mend: """
        - id: rested
          ask: Are you rested?
          help: "[Think of] last night"
          answer: yes-no
        """),
    page(
      .commaInText, "a comma ends a text too early",
      "Between brackets a comma stands between two entries, so a text with a comma in it falls apart: an option loses the "
        + "end of its label. Put quotes around the whole text, or write one entry a line.",
      mistake: """
        - id: moved
          ask: Have you moved?
          answer: one
          choices: {no: No, yes: Yes, to another town}
        """,
      mend: """
        - id: moved
          ask: Have you moved?
          answer: one
          choices: {no: No, yes: "Yes, to another town"}
        """),
    page(
      .missingComma, "there is no comma between two entries",
      "Between brackets a comma stands between two entries, also where each has a line of its own.",
      mistake: """
        - id: how_often
          ask: How often do you dream?
          answer: one
          choices: {
            never: Never
            often: Often
          }
        """,
      mend: """
        - id: how_often
          ask: How often do you dream?
          answer: one
          choices: {
            never: Never,
            often: Often
          }
        """),
    page(
      .emptyEntry, "nothing stands before a comma",
      "Two commas stand beside each other, or one stands right behind the bracket. Delete one, or write what is missing.",
      mistake: """
        scores:
          - {score: worry, title: Worry, sum: [worry_1, , worry_2]}
        """,
      mend: """
        scores:
          - {score: worry, title: Worry, sum: [worry_1, worry_2]}
        """, in: .file),
    page(
      .missingValue, "between braces there is a key without a value",
      "Between { and } every entry is 'key: value'. A list of words stands between [ and ].",
      mistake: """
        - id: how_often
          ask: How often do you dream?
          answer: one
          choices: {never, often}
        """,
      mend: """
        - id: how_often
          ask: How often do you dream?
          answer: one
          choices: {never: Never, often: Often}
        """),
  ]
}

// What YAML has, and a questionnaire does without.
extension Explanation {
  static let notAllowed: [Explanation] = [
    page(
      .anchor, "a text begins with '&'",
      "YAML takes '&word' for a name under which a part of the file can be repeated. Questionnaires do without: what stands in "
        + "a file should be seen where it stands. Answers that many questions share have a name under 'answers'.",
      mistake: """
        - id: rested
          ask: Do you feel rested?
          help: &rest and relaxation
          answer: yes-no
        """,
      mend: """
        - id: rested
          ask: Do you feel rested?
          help: "&rest and relaxation"
          answer: yes-no
        """),
    page(
      .alias, "a text begins with '*'",
      "YAML takes '*word' for a part of the file that stands elsewhere. Questionnaires do without. Where it is text, put quotes "
        + "around it.",
      mistake: """
        - id: rested
          ask: Do you feel rested?
          help: *optional
          answer: yes-no
        """,
      mend: """
        - id: rested
          ask: Do you feel rested?
          help: "*optional"
          answer: yes-no
        """),
    page(
      .tag, "a text begins with '!'",
      "YAML takes '!word' for the kind of a value. Here the place says what is meant. Where it is text, put quotes around it; "
        + "in a condition write 'not'.",
      mistake: """
        - id: rested
          ask: Do you feel rested?
          when: !answered(tired)
          answer: yes-no
        """,
      mend: """
        - id: rested
          ask: Do you feel rested?
          when: not answered(tired)
          answer: yes-no
        """),
    page(
      .directive, "a line begins with '%'",
      "YAML takes such a line for an instruction to the program that reads it. Delete it.",
      mistake: """
        %YAML 1.2
        ---
        questionnaire: example
        version: 1.0.0
        title: An example
        pages:
          - page: one
            title: One
            questions:
              - {id: rested, ask: Do you feel rested?, answer: yes-no}
        """,
      mend: """
        questionnaire: example
        version: 1.0.0
        title: An example
        pages:
          - page: one
            title: One
            questions:
              - {id: rested, ask: Do you feel rested?, answer: yes-no}
        """, in: .whole),
    page(
      .mergeKey, "a key is '<<'",
      "In YAML, '<<' brings in keys from elsewhere. Questionnaires do without: write the keys where they belong, or give "
        + "answers that are shared a name under 'answers'.",
      mistake: """
        - id: rested
          ask: Do you feel rested?
          <<: yes-no
          answer: yes-no
        """,
      mend: """
        - id: rested
          ask: Do you feel rested?
          answer: yes-no
        """),
    page(
      .complexKey, "a key is more than a word",
      "A key is a word, or a text in quotes. It cannot be a list, and cannot begin with '?'.",
      mistake: """
        - id: rested
          ask: Do you feel rested?
          [help, more]: Think of last night.
          answer: yes-no
        """,
      mend: """
        - id: rested
          ask: Do you feel rested?
          help: Think of last night.
          answer: yes-no
        """),
    page(
      .secondDocument, "a second file begins in this one",
      "A line '---' begins another document of YAML. One file holds one questionnaire: put what follows into a file of its own, "
        + "and bring it in with 'include' if both are asked together.",
      mistake: """
        questionnaire: example
        version: 1.0.0
        title: An example
        ---
        pages:
          - page: one
            title: One
            questions:
              - {id: rested, ask: Do you feel rested?, answer: yes-no}
        """,
      mend: """
        questionnaire: example
        version: 1.0.0
        title: An example
        pages:
          - page: one
            title: One
            questions:
              - {id: rested, ask: Do you feel rested?, answer: yes-no}
        """, in: .whole),
  ]
}
