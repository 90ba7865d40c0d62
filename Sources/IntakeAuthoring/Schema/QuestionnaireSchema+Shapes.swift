internal import Intake

// The file itself, its pages, and what is asked on them.
extension QuestionnaireSchema {
  static let asked: [SchemaShape] = [
    SchemaShape(
      name: "questionnaire", title: "a questionnaire",
      keys: [
        key("questionnaire", .newName(.name), "Its id: the file's name without .yaml.", required: true),
        key(
          "version", ["type": "string", "pattern": "^(0|[1-9][0-9]{0,8})(\\.(0|[1-9][0-9]{0,8})){2}$"],
          "Three numbers, 1.0.0. Change it whenever the file changes.", required: true),
        key("title", .text, "What people see it is called.", required: true),
        key(
          "language", ["type": "string", "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"],
          "The language it is written in: en, es, pt-br."),
        key("minutes", .whole(from: 1), "About how many minutes it takes; stands on the first screen."),
        key("about", .text, "What it is for and who reads it; stands on the first screen."),
        key("source", .part("source"), "Where it comes from, and what may be done with it."),
        key(
          "answers", .pairs(.newName(.name), to: .part("named-answer"), atLeast: 0),
          "Ways to answer that many questions share, by name."),
        key(
          "let", .pairs(.newName(.id), to: .condition, atLeast: 0), "Conditions and calculations with a name."
        ),
        key("pages", .list(of: .part("page-entry"), atLeast: 1), "What is asked, in order.", required: true),
        key("thanks", .text, "Said at the end."),
        key("scores", .list(of: .part("score")), "What is counted from the answers."),
        key("alerts", .list(of: .part("alert")), "Answers that somebody has to act on."),
        key("formulation", .part("formulation"), "What the therapist reads before the first hour."),
      ]),
    SchemaShape(
      name: "source", title: "a source",
      keys: [
        key("kind", .words("own", "published"), "own, or published.", required: true),
        key("citation", .text, "Where it was published; or who wrote it."),
        key("rights", .text, "Whether it may be used, copied, changed."),
        key("permission", .text, "A permission that was given."),
      ],
      rules: [
        ("if", ["properties": ["kind": ["const": "published"]], "required": ["kind"]]),
        ("then", .requires(["citation"])),
      ]),
    SchemaShape(
      name: "named-answer", title: "a named answer", keys: answerKeys(),
      rules: [("required", ["answer"])] + answerRules),
    SchemaShape(
      name: "page", title: "a page",
      keys: [
        key("page", .newName(.name), "Its name, which nobody who answers sees.", required: true),
        key("title", .text, "Stands over the page.", required: true),
        key("stem", .text, "A text that stands over each question, as a measure's instruction does."),
        key("when", .condition, "The page is asked only where this holds: tired = yes and hours < 6."),
        key("part", .name(.name), "The place that a report gives it: goals, history, medication, practical."),
        key(
          "repeat", .newName(.id),
          "Asks the questions once for each row: of each person, each event. A roster's id."),
        key("ask", .text, "With 'repeat': asks whether there is a row: Is there somebody close to you?"),
        key("again", .text, "With 'repeat': asks whether there is one more."),
        key("help", .text, "With 'repeat': stands under that question."),
        key("called", .text, "With 'repeat': how later texts and choices name a row: \"{person_name}\"."),
        key(
          "over", .either(.name(.id), .pairs(.newName(.code), to: .either(.text, .part("row")))),
          "With 'repeat': the rows, each with a name and a label; or an earlier question with several answers."
        ),
      ] + answerKeys() + [
        key(
          "questions", .list(of: .part("entry"), atLeast: 1), "What is asked and said on the page.",
          required: true)
      ],
      rules: [
        ("if", .requires(["repeat"])),
        (
          "then",
          [
            "if": .requires(["over"]), "then": .excludes(["ask", "again", "help", "at-most"]),
            "else": .requires(["ask", "again"]),
          ]
        ),
        ("else", .excludes(["ask", "again", "help", "called", "over"])),
      ]),
    SchemaShape(
      name: "row", title: "a row",
      keys: [
        key("label", .text, "What people read.", required: true),
        key("when", .condition, "The row is there only where this holds."),
      ]),
    SchemaShape(
      name: "include", title: "an include",
      keys: [
        key(
          "include", .name(.name), "The id of another questionnaire, whose pages and scores come here.",
          required: true),
        key("when", .condition, "Only where this holds. Not where an urgent alert is inside."),
      ]),
    SchemaShape(
      name: "question", title: "a question",
      keys: [
        key(
          "id", .newName(.id), "Its id: small letters, digits and _. The column in a table.", required: true),
        key("ask", .text, "The question.", required: true),
        key("help", .text, "Stands under the question."),
        key("when", .condition, "Asked only where this holds: tired = yes and hours < 6."),
        key("required", .truth, "true: it cannot be skipped. Everything else can."),
        key("identifies", .truth, "true: must not leave in a de-identified export."),
        key("permits", .words("research"), "The yes that lets a response into research."),
        key("summary", .truth, "true: stands on a report's first page."),
      ] + answerKeys(),
      rules: answerRules),
    SchemaShape(
      name: "option", title: "an option",
      keys: [
        key("label", .text, "What people read.", required: true),
        key("points", .number, "What it counts in a score, where its code is no whole number."),
        key("called", .text, "How it reads inside another sentence."),
        key("exclusive", .truth, "true: none of these; stands alone."),
        key("text", .truth, "true: other; the words typed become its label."),
      ]),
    SchemaShape(
      name: "say", title: "a say",
      keys: [
        key("say", .text, "A text that is shown.", required: true),
        key("when", .condition, "Shown only where this holds."),
        key("show", .name(.name), "A list of contacts from clinic.yaml, under the text."),
      ]),
    SchemaShape(
      name: "group", title: "a group",
      keys: [
        key("when", .condition, "The questions are asked only where this holds.", required: true),
        key(
          "questions", .list(of: .part("entry"), atLeast: 1), "Asked together or not at all.", required: true),
      ]),
    SchemaShape(
      name: "stop", title: "a stop",
      keys: [
        key("stop", .newName(.name), "The name of an early end.", required: true),
        key("when", .condition, "The interview ends here where this holds.", required: true),
        key("say", .text, "Said at this end.", required: true),
      ]),
  ]

  static let shown: [SchemaShape] = [
    SchemaShape(
      name: "alert", title: "an alert",
      keys: [
        key("alert", .newName(.name), "Its name.", required: true),
        key(
          "when", .condition, "It fires where this holds. It reads questions, never scores.", required: true),
        key("level", .words("urgent", "notice"), "urgent is shown to the client at once.", required: true),
        key("say", .text, "What the client reads at once."),
        key("show", .name(.name), "A list of contacts from clinic.yaml, under the text."),
        key("tell", .text, "What the clinician reads.", required: true),
        key("each", .name(.id), "A roster's id: decided for each of its rows."),
      ],
      rules: [
        ("if", ["properties": ["level": ["const": "urgent"]], "required": ["level"]]),
        ("then", .requires(["say", "show"])),
        ("dependencies", ["show": ["say"]]),
      ])
  ]
}

// What is counted and judged from the answers.
extension QuestionnaireSchema {
  static let counted: [SchemaShape] = [
    SchemaShape(
      name: "score", title: "a score",
      keys: [
        key("score", .newName(.id), "Its id.", required: true),
        key("title", .text, "What reports call it.", required: true),
        key("sum", .part("items"), "The items that are added up: phq9_1 .. phq9_9, or [a, b, c]."),
        key("mean", .part("items"), "The items whose mean it is."),
        key("count", .part("items"), "The yes-no questions whose yes are counted."),
        key("max", .part("items"), "The items of which the highest counts."),
        key("value", .condition, "A calculation, in place of items."),
        key(
          "reverse", .either(.part("item"), .list(of: .part("item"))),
          "Items counted the other way round: lowest + highest - points."),
        key(
          "weights", .either(.number, .part("item"), .list(of: .either(.number, .part("item")))),
          "One for each item: numbers, or questions."),
        key(
          "if-missing", .part("if-missing"),
          "What stands for missing items. Without it: no score unless all are answered."),
        key(
          "not-asked", .either(.words("missing", "leave-out"), .number),
          "What an item stands for that was not asked: missing, a number, or leave-out."),
        key("times", .number, "The sum is multiplied by this."),
        key("round", .words("half-up"), "How fractions are rounded."),
        key("decimals", .whole(to: 9), "How many decimals are kept. None unless said."),
        key(
          "range", ["type": "string", "pattern": "^\\s*-?[0-9.]*[0-9]\\s*\\.\\.\\s*-?[0-9][0-9.]*\\s*$"],
          "The lowest and the highest value, 0..27: checked against the items."),
        key(
          "bands", .either(.part("band-set"), .list(of: .part("bands"))),
          "Names of ranges, by their lowest values."),
        key("better", .words("lower", "higher"), "Which direction is better."),
        key("change", .part("change"), "Rules for judging change between sessions."),
        key("each", .name(.id), "A roster's id: one value for each of its rows."),
        key("show", .words("clinician", "client"), "client: the client may see it. Else only the clinician."),
        key("formative", .truth, "true: the items need not go together, as life events."),
      ],
      rules: [("oneOf", .array(["sum", "mean", "count", "max", "value"].map { .requires([$0]) }))]),
    SchemaShape(
      name: "if-missing", title: "'if-missing'",
      keys: [
        key("at-most", .whole(from: 1), "How many items may be missing.", required: true),
        key("fill", .words("mean"), "What stands for them: the mean of the others.", required: true),
        key("source", .text, "Where this rule was published."),
      ]),
    SchemaShape(
      name: "bands", title: "'bands'",
      keys: [
        key(
          "from", .pairs(["pattern": "^-?[0-9]+(\\.[0-9]+)?$"], to: .text),
          "The lowest value of each band and its name: {0: Minimal, 5: Mild}.", required: true),
        key("when", .condition, "For whom these hold, where there are several; the last without."),
        key("source", .text, "Where they were published."),
      ]),
    SchemaShape(
      name: "change", title: "'change'",
      keys: [
        key("reliable", .part("reliable"), "From how many points on a change is more than chance."),
        key("case", .part("case"), "From which value on somebody counts as a case."),
        key("response", .part("response"), "Which drop counts as a response."),
        key("remission", .part("remission"), "Below which value it is a remission."),
        key("crossing", .part("crossing"), "Jacobson and Truax 1991: from the clinical to the other group."),
      ]),
    SchemaShape(
      name: "reliable", title: "'reliable'",
      keys: [
        key("points", .number, "The change in points."),
        key("sd", .number, "Or the standard deviation …"),
        key(
          "reliability",
          .either(
            ["type": "number", "minimum": 0, "maximum": 1],
            ["type": "string", "pattern": "^(0|1|0\\.[0-9]+)$"]),
          "… and the reliability it is worked out from, 0 to 1."),
        key("kind", .words("retest", "alpha"), "What kind of reliability that is."),
        key("source", .text, "Where this was published."),
      ],
      rules: [
        ("if", ["anyOf": [.requires(["sd"]), .requires(["reliability"]), .requires(["kind"])]]),
        (
          "then",
          .object([
            ("required", ["sd", "reliability", "kind"]), ("properties", ["points": false]),
          ])
        ),
        ("else", .requires(["points"])),
      ]),
    SchemaShape(
      name: "case", title: "'case'",
      keys: [
        key("at-least", .number, "The lowest value of a case.", required: true),
        key("source", .text, "Where this was published."),
      ]),
    SchemaShape(
      name: "response", title: "'response'",
      keys: [
        key(
          "drop", ["type": "string", "pattern": "^[0-9]+(\\.[0-9]+)? ?%$"], "The drop: 50 %.", required: true),
        key("baseline-at-least", .number, "The lowest first value for which it is judged."),
        key("source", .text, "Where this was published."),
      ]),
    SchemaShape(
      name: "remission", title: "'remission'",
      keys: [
        key("below", .number, "Below this value.", required: true),
        key("source", .text, "Where this was published."),
      ]),
    SchemaShape(
      name: "crossing", title: "'crossing'",
      keys: [
        key(
          "kind", .words("a", "b", "c"),
          "Criterion a needs the clinical group, b the reference group, c both.", required: true),
        key("clinical", .part("clinical"), "Mean and deviation of people in treatment."),
        key("reference", .part("reference"), "Mean and deviation of people who are not."),
        key("source", .text, "Where this was published."),
      ],
      rules: [
        (
          "allOf",
          .array(
            [("a", ["clinical"]), ("b", ["reference"]), ("c", ["clinical", "reference"])].map {
              kind, needed in
              [
                "if": ["properties": ["kind": ["const": .string(kind)]], "required": ["kind"]],
                "then": .requires(needed),
              ]
            })
        )
      ]),
    population("clinical"), population("reference"),
  ]

  private static func population(_ name: String) -> SchemaShape {
    SchemaShape(
      name: name, title: "'\(name)'",
      keys: [
        key("mean", .number, "The group's mean.", required: true),
        key("sd", .number, "Its standard deviation.", required: true),
      ])
  }

  /// Bands for everybody: no condition.
  static let bandSet: SchemaValue = ["allOf": [.part("bands"), .excludes(["when"])]]
}

// What the therapist reads before the first hour.
extension QuestionnaireSchema {
  static let concluded: [SchemaShape] = [
    SchemaShape(
      name: "formulation", title: "a formulation",
      keys: [
        key("symptoms", .list(of: .part("symptom")), "What may be above its threshold."),
        key("events", .part("events"), "What happened: a roster."),
        key("people", .part("people"), "Who is close: a roster."),
        key("wish", .name(.id), "The question in which the client says what to work on."),
        key(
          "areas", .list(of: .part("area")), "The areas of interpersonal therapy, and what points to them."),
      ]),
    SchemaShape(
      name: "symptom", title: "a symptom",
      keys: [
        key("symptom", .newName(.name), "Its name.", required: true),
        key("title", .text, "What reports call it.", required: true),
        key("severity", .text, "A score, or a question with points.", required: true),
        key("above", .number, "From this value on it counts as present.", required: true),
        key("course", .text, "A question with choices: how it went."),
        key("began", .text, "A date question: since when."),
        key("linked", .text, "The question in which the client chose among the events."),
      ]),
    SchemaShape(
      name: "events", title: "'events'",
      keys: [
        key("from", .name(.id), "The roster.", required: true),
        key("kind", .name(.id), "Its question for the kind of event.", required: true),
        key("date", .name(.id), "Its date question.", required: true),
        key("impact", .name(.id), "Its question for how hard it was."),
        key("people", .name(.id), "Its question for who was part of it."),
      ]),
    SchemaShape(
      name: "people", title: "'people'",
      keys: [
        key("from", .name(.id), "The roster.", required: true),
        key("close", .name(.id), "Its question for how close."),
        key("wished", .name(.id), "How close it should be."),
        key("support", .name(.id), "How much they help."),
        key("strain", .name(.id), "How much it strains."),
        key("expected", .name(.id), "A choice: what each wants of the other."),
      ]),
    SchemaShape(
      name: "area", title: "an area",
      keys: [
        key("area", .newName(.name), "Its name.", required: true),
        key("title", .text, "What reports call it.", required: true),
        key(
          "only-without", .list(of: .name(.name)), "Areas beside which this one is only to be considered too."
        ),
        key("evidence", .list(of: .part("evidence")), "What points to it."),
        key("against", .list(of: .part("against")), "What speaks against it."),
      ]),
    evidence("evidence", title: "a piece of evidence", hasStrength: true),
    evidence("against", title: "a piece of evidence against", hasStrength: false),
  ]

  private static func evidence(_ name: String, title: String, hasStrength: Bool) -> SchemaShape {
    SchemaShape(
      name: name, title: title,
      keys: [
        key("each", .name(.id), "A roster's id: for each of its rows."),
        key("when", .condition, "It holds where this holds.", required: true),
      ]
        + (hasStrength
          ? [key("strength", .words("strong", "some", "slight"), "How much it says.", required: true)] : [])
        + [key("because", .text, "The sentence that the report shows.", required: true)])
  }
}
