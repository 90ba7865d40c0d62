/// The JSON Schema of a file of answers, whatever the questionnaire: the questions decide what each value may be.
public enum AnswersSchema {
  public static let text = schema.written() + "\n"

  private static let schema: SchemaValue = [
    "$schema": "http://json-schema.org/draft-07/schema#",
    "$id": "urn:intake:answers:1",
    "title": "Intake answers",
    "description": .string(
      "Answers by the ids of questions and rosters. What is left out is asked, or skipped where there is no terminal."
    ),
    "type": "object",
    "propertyNames": ["pattern": "^[a-z][a-z0-9_]*(\\[[A-Za-z0-9][A-Za-z0-9_-]*\\])?$"],
    "additionalProperties": .either(.part("answer"), .part("rows"), .part("given-rows")),
    "definitions": [
      "one": [
        "description": "A code, a number, a date, a text; skip, does-not-apply, yes, no.",
        "type": ["string", "number", "boolean"],
      ],
      "words": [
        "description": "An option with words of the person's own: {other: We moved in together}.",
        "type": "object", "additionalProperties": .part("one"), "minProperties": 1, "maxProperties": 1,
      ],
      "answer": .either(
        .part("one"), .part("words"), ["type": "array", "items": .either(.part("one"), .part("words"))]),
      "row": ["type": "object", "additionalProperties": .part("answer")],
      "rows": [
        "description": "The rows of a roster, in order; [] where there are none.",
        "type": "array", "items": .part("row"),
      ],
      "given-rows": [
        "description": "Rows that the questionnaire gives, by their names.",
        "type": "object", "additionalProperties": .either(.part("row"), .words("skip")),
      ],
    ],
  ]
}
