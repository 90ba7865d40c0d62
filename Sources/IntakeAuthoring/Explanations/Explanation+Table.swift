internal import Intake

private func page(
  _ code: ProblemCode, _ title: String, _ paragraphs: String..., rows: String? = nil, _ wrong: String = "",
  _ right: String = "", in place: Example.Place = .table
) -> Explanation {
  Explanation(
    code.rawValue, .table, title, paragraphs, mistake: rows.map { Example(place, $0) },
    mend: rows.map { Example(place, $0.mending(wrong, right)) })
}

// What a cell can hold that its question does not take. The cell counts as missing, and the row is still scored.
extension Explanation {
  static let cells: [Explanation] = [
    page(
      .notAChoice, "a cell is none of the question's codes",
      "The cell counts as missing. Where the table has labels in place of codes, '--labels' reads them.",
      rows: "id,smokes\nc-1,maybe", "maybe", "yes"),
    page(
      .notANumber, "a cell is no number",
      "A number has digits and perhaps a point: 6.5. A comma and a unit do not belong to it.",
      rows: "id,nights\nc-1,6 nights", "6 nights", "6"),
    page(
      .outOfRange, "a number is below the lowest or above the highest answer",
      "Often it is a code for a missing answer, such as -99: '--missing -99=skipped' says so.",
      rows: "id,nights\nc-1,9", ",9", ",7"),
    page(
      .tooManyDecimals, "a number has more decimals than the question takes",
      "Nothing is rounded on the way in.",
      rows: "id,nights\nc-1,6.25", "6.25", "6.3"),
    page(
      .notADate, "a cell is no date",
      "A date is a year, a month or a day, in this order: 2026, 2026-07, 2026-07-15.",
      rows: "id,since\nc-1,July 2020", "July 2020", "2020-07"),
    page(
      .tooFineDate, "a date is finer than the question asks for",
      "The question asks for a month, say, and here is a day. More was kept than anybody was asked.",
      rows: "id,since\nc-1,2020-05-03", "2020-05-03", "2020-05"),
    page(
      .tooEarly, "a date is before the earliest one that the question takes",
      "Look for a slip in the year.", rows: "id,since\nc-1,1920-05", "1920", "2020"),
    page(
      .tooLate, "a date is after the latest one that the question takes",
      "Look for a slip in the year. Where the latest is today, '--today' says which day that was.",
      rows: "id,since\nc-1,2202-05", "2202", "2022"),
    page(
      .tooFew, "fewer options are chosen than the question asks for",
      "The codes of several options stand in one cell, with spaces between them.",
      rows: "id,helps\nc-1,walk", "walk", "walk talk"),
    page(
      .tooMany, "more options are chosen than the question takes",
      "The codes of several options stand in one cell, with spaces between them.",
      rows: "id,helps\nc-1,walk talk rest", " rest", ""),
    page(
      .exclusive, "an option that stands alone is chosen with others",
      "'None of these' and another option contradict each other.",
      rows: "id,helps\nc-1,never walk", " walk", ""),
    page(
      .wrongShape, "a cell does not have the shape that the question asks for",
      "The question takes digits and letters in certain places, as in a postcode; or, in a line of JSON, a list stands where "
        + "one value belongs.",
      rows: "id,phone\nc-1,12x", "12x", "12-x"),
    page(
      .tooLong, "a text is longer than the question takes",
      "It counts as missing, and is never cut.",
      rows: "id,words\nc-1,far more than twenty characters", "far more than twenty characters", "a few words"),
    page(
      .notAsked, "there is an answer to a question that was not asked",
      "The answers before it say that its condition does not hold: somebody who does not smoke has a number of packs. One of the "
        + "two is wrong. The answer counts as missing.",
      rows: "id,smokes,packs\nc-1,no,3", "no,3", "yes,3"),
    page(
      .afterStop, "there is an answer behind an early end",
      "The answers before it end the interview earlier, so nobody could have given it.",
      rows: "id,nights,last\nc-1,0,yes", ",yes", ","),
    page(
      .wordsWithoutChoice, "there are words for an option that is not chosen",
      "Words stand beside 'other', and another option is chosen.",
      rows: "id,fruit,fruit.text\nc-1,apple,Plums", "apple", "other"),
    page(
      .noSuchRow, "a row that the roster does not have",
      "The rows of a roster stand in a column of its name, by their numbers.",
      rows: "id,person\nc-1,1 aunt", " aunt", ""),
  ]
}

// What can be wrong with a row as a whole.
extension Explanation {
  static let tables: [Explanation] = [
    page(
      .tooFewCells, "a row has fewer cells than the table has columns",
      "Those that lack count as missing. Often a line was broken in two by a line break in a text.",
      rows: "id,smokes,nights\nc-1,no", "no", "no,5"),
    page(
      .tooManyCells, "a row has more cells than the table has columns",
      "The surplus is left out. Often a text has a comma in it and no quotes around it, and then everything behind it stands "
        + "one column too far.",
      rows: "id,smokes,words\nc-1,no,tired, always", "tired, always", "\"tired, always\""),
    page(
      .badQuote, "text stands behind a closing quote",
      "A quote inside a text in quotes is doubled. Where one is missing, more of the table may stand in this cell.",
      rows: "id,words\nc-1,\"the \"inner\" me\"", "\"the \"inner\" me\"", "\"the \"\"inner\"\" me\""),
    page(
      .invalidUTF8, "a cell is not saved as UTF-8",
      "A letter such as é was saved in another way. Save the table as 'CSV UTF-8'."),
    page(
      .nul, "a cell has a character NUL in it",
      "No text has one: the table may be damaged, or saved as UTF-16. Save it as 'CSV UTF-8'."),
    page(
      .notJSON, "a line is no JSON",
      "With NDJSON each line is a mapping of answers, or a stored result.",
      rows: "{\"smokes\": \"no\"", "\"no\"", "\"no\"}", in: .lines),
    page(
      .unknownKey, "a key that the questionnaire does not know",
      "It is none of its questions and rosters. Mostly it is misspelled.",
      rows: "{\"smoks\": \"no\"}", "smoks", "smokes", in: .lines),
    page(
      .twice, "a key stands twice in one line",
      "The first one counts.",
      rows: "{\"smokes\": \"no\", \"smokes\": \"yes\"}", ", \"smokes\": \"yes\"", "", in: .lines),
  ]
}

extension Example {
  /// What the examples of tables answer.
  static let tableQuestionnaire = """
    questionnaire: example
    version: 1.0.0
    title: An example
    language: en
    source: {kind: own, citation: Written for this clinic., rights: May be copied.}

    pages:
      - page: habits
        title: Habits
        questions:
          - {id: smokes, ask: Do you smoke?, answer: yes-no}
          - {id: packs, ask: How many packs a week?, when: smokes = yes, answer: whole-number, min: 0, max: 20}
          - id: fruit
            ask: Which fruit do you like?
            answer: one
            choices: {apple: An apple, pear: A pear, other: {label: Something else, text: true}}
          - id: helps
            ask: What helps you to sleep?
            answer: many
            at-least: 2
            at-most: 2
            choices:
              walk: Walking
              talk: Talking
              rest: Resting
              never: {label: Nothing ever, exclusive: true}
          - {id: nights, ask: How many nights a week?, answer: number, min: 0, max: 7, decimals: 1}
          - {id: since, ask: Since when?, answer: date, precision: month, not-before: 2000, not-after: 2026}
          - {id: words, ask: In your own words?, answer: text, longest: 20}
          - {id: phone, ask: The code on the letter?, answer: text, shape: "##-@"}
      - page: people
        title: People
        repeat: person
        ask: Is there somebody close to you?
        again: Is there anybody else?
        questions:
          - {id: close, ask: How close?, answer: scale, from: {1: Not close}, to: {5: Very close}}
      - page: end
        title: End
        questions:
          - {stop: enough, when: nights = 0, say: Thank you.}
          - {id: last, ask: Anything else?, answer: yes-no}
    scores:
      - {score: nights_score, title: Nights, value: nights, better: higher}
    """
}
