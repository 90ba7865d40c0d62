/// The JSON Schema (draft 2020-12) of a stored result.
///
/// It lists every member that this version writes, and no others; a member that is not `required` is left out where
/// there is nothing to say. Tests hold it against what the writer writes, both ways.
public enum ResultSchema {
  public static let text = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "urn:intake:result:1",
      "title": "Intake result",
      "description": "One person's answers to a questionnaire, and what they come to. One line of UTF-8.",
      "type": "object",
      "properties": {
        "format": {"const": "intake-result/1"},
        "questionnaire": {
          "type": "object",
          "properties": {
            "id": {"type": "string"},
            "version": {"type": "string"},
            "digest": {"$ref": "#/$defs/digest"},
            "title": {"type": "string"},
            "language": {"type": "string"},
            "includes": {
              "description": "The files that it includes, in the order in which they are brought in.",
              "type": "array",
              "items": {"$ref": "#/$defs/definition"}
            },
            "translation": {
              "description": "Of what its texts were translated by; left out where it was asked in its first language.",
              "$ref": "#/$defs/digest"
            }
          },
          "required": ["id", "version", "digest", "title", "language", "includes"],
          "additionalProperties": false
        },
        "respondent": {"description": "null where nobody said.", "type": ["string", "null"]},
        "occasion": {
          "type": "object",
          "properties": {
            "session": {"type": ["integer", "null"]},
            "baseline": {"description": "Later results are compared with this one.", "type": "boolean"}
          },
          "required": ["session", "baseline"],
          "additionalProperties": false
        },
        "administered": {
          "description": "null where nobody said, as in results of the rows of a table.",
          "enum": ["self", "read-aloud", "paper", "proxy", null]
        },
        "started": {"anyOf": [{"$ref": "#/$defs/moment"}, {"type": "null"}]},
        "finished": {"anyOf": [{"$ref": "#/$defs/moment"}, {"type": "null"}]},
        "today": {
          "description": "The day on which it was started, where it was started.",
          "anyOf": [{"$ref": "#/$defs/date"}, {"type": "null"}]
        },
        "carried": {
          "description": "Where it was begun on an earlier version: each move to a later one, oldest first.",
          "type": "array",
          "items": {"$ref": "#/$defs/move"},
          "minItems": 1
        },
        "outcome": {
          "description": "stopped: and the name of an early end.",
          "type": "string",
          "pattern": "^(finished|unfinished|stopped:.*)$"
        },
        "answers": {
          "description": "Every question in the order of the questionnaire, a roster's row by row.",
          "type": "array",
          "items": {"$ref": "#/$defs/answer"}
        },
        "rosters": {"type": "array", "items": {"$ref": "#/$defs/roster"}},
        "scores": {"type": "array", "items": {"$ref": "#/$defs/score"}},
        "alerts": {
          "description": "Fired first, then fired and later changed, then undecided, then not fired.",
          "type": "array",
          "items": {"$ref": "#/$defs/alert"}
        },
        "formulation": {
          "description": "null where the questionnaire plans none.",
          "anyOf": [{"$ref": "#/$defs/formulation"}, {"type": "null"}]
        },
        "contacts": {
          "description": "Whom the respondent was told to turn to.",
          "type": "array",
          "items": {"$ref": "#/$defs/contact"},
          "minItems": 1
        },
        "engine": {
          "description": "The program that made this result.",
          "type": "object",
          "properties": {"name": {"type": "string"}, "version": {"type": "string"}},
          "required": ["name", "version"],
          "additionalProperties": false
        },
        "problems": {
          "description": "What was wrong with the row of a table that it was made of: the value counts as missing.",
          "type": "array",
          "minItems": 1,
          "items": {
            "type": "object",
            "properties": {
              "column": {"description": "As the table called it; left out for the row as a whole.", "type": "string"},
              "code": {"type": "string", "pattern": "^[a-z0-9-]+$"},
              "value": {"description": "What stood in the cell.", "type": "string"},
              "message": {"type": "string"}
            },
            "required": ["code", "message"],
            "additionalProperties": false
          }
        }
      },
      "required": [
        "format", "questionnaire", "respondent", "occasion", "administered", "started", "finished", "today",
        "outcome", "answers", "rosters", "scores", "alerts", "formulation", "engine"
      ],
      "additionalProperties": false,
      "$defs": {

    """# + ResultSchema.scalars + ResultSchema.answers + ResultSchema.scores
    + ResultSchema.alertsAndFormulation
    + "  }\n}\n"

  private static let scalars = #"""
        "digest": {
          "description": "SHA-256 of the id, length and text of a definition and of all that it includes.",
          "type": "string",
          "pattern": "^sha256:[0-9a-f]{64}$"
        },
        "contact": {
          "type": "object",
          "properties": {
            "name": {"type": "string"},
            "reach": {"type": "string"},
            "when": {"type": ["string", "null"]},
            "region": {"description": "Where they help; null for everywhere.", "type": ["string", "null"]},
            "note": {"type": ["string", "null"]},
            "checked": {
              "description": "The day on which somebody made sure of it; null where nobody said so.",
              "anyOf": [{"$ref": "#/$defs/date"}, {"type": "null"}]
            }
          },
          "required": ["name", "reach", "when", "region", "note", "checked"],
          "additionalProperties": false
        },
        "definition": {
          "description": "A file of the definition. Scores of different results are joined by it.",
          "type": "object",
          "properties": {
            "id": {"type": "string"},
            "version": {"type": "string"},
            "digest": {"$ref": "#/$defs/digest"}
          },
          "required": ["id", "version", "digest"],
          "additionalProperties": false
        },
        "moment": {
          "description": "In universal time, to the second.",
          "type": "string",
          "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$"
        },
        "date": {
          "description": "A year, a month or a day, as precise as it is known.",
          "type": "string",
          "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
        },
        "address": {
          "description": "phq9_1, or event_kind[1] in a row of a roster.",
          "type": "string"
        },
        "code": {
          "description": "A code of the definition, or a row: its number where it was added, else its name.",
          "type": ["string", "integer"]
        },
        "choice": {
          "anyOf": [
            {"$ref": "#/$defs/code"},
            {
              "description": "The code of an option that takes words, with the words that were typed.",
              "type": "object",
              "minProperties": 1,
              "maxProperties": 1,
              "additionalProperties": {"type": "string"}
            }
          ]
        },
        "end": {"description": "null where nothing bounds it.", "type": ["number", "null"]},
        "source": {
          "description": "Where a measure comes from, and what may be done with it; own is the clinic's own.",
          "type": "object",
          "properties": {
            "kind": {"enum": ["own", "published"]},
            "citation": {"type": "string"},
            "rights": {"type": "string"},
            "permission": {"type": "string"}
          },
          "required": ["kind", "citation", "rights"],
          "additionalProperties": false
        },

    """#

  private static let answers = #"""
        "move": {
          "description": "Answers given before it were given to the earlier version.",
          "type": "object",
          "properties": {
            "from": {"$ref": "#/$defs/definition"},
            "at": {"$ref": "#/$defs/moment"},
            "asked-again": {
              "description": "What the later version puts in other words, or with other choices or limits.",
              "type": "array",
              "items": {"$ref": "#/$defs/earlier"}
            },
            "gone": {
              "description": "What the later version does not ask.",
              "type": "array",
              "items": {"$ref": "#/$defs/earlier"}
            }
          },
          "required": ["from", "at", "asked-again", "gone"],
          "additionalProperties": false
        },
        "earlier": {
          "description": "A question of the earlier version, and the answer to it that counted then.",
          "type": "object",
          "properties": {
            "id": {"$ref": "#/$defs/address"},
            "ask": {"description": "The question as it was put.", "type": "string"},
            "row": {"description": "What its row was called.", "type": "string"},
            "label": {"description": "The answer as a person would say it; none for a skip.", "type": "string"},
            "identifies": {"description": "It must not leave in a de-identified export.", "const": true},
            "at": {"$ref": "#/$defs/moment"}
          },
          "required": ["id", "ask", "at"],
          "additionalProperties": false
        },
        "answer": {
          "type": "object",
          "properties": {
            "id": {"$ref": "#/$defs/address"},
            "ask": {"description": "The question as it was put.", "type": "string"},
            "state": {"enum": ["answered", "skipped", "not-asked", "not-applicable", "not-reached"]},
            "kind": {
              "description": "What the value is. A yes-no question is answered with one of its codes, yes or no.",
              "enum": ["one", "many", "number", "date", "text"]
            },
            "value": {"type": ["string", "number", "array", "object"]},
            "label": {"description": "The answer as a person would say it.", "type": "string"},
            "scale": {
              "description": "The lowest and the highest point, where it is answered on a scale.",
              "type": "array",
              "items": {"type": "integer"},
              "minItems": 2,
              "maxItems": 2
            },
            "page": {"description": "The title of the question's page.", "type": "string"},
            "part": {"description": "Where a report puts it.", "type": "string"},
            "summary": {"description": "It stands on a report's first page.", "const": true},
            "identifies": {"description": "It must not leave in a de-identified export.", "const": true},
            "at": {"$ref": "#/$defs/moment"}
          },
          "required": ["id", "ask", "state", "page"],
          "dependentRequired": {"kind": ["value"], "value": ["kind"]},
          "allOf": [
            {
              "if": {"properties": {"kind": {"const": "one"}}, "required": ["kind"]},
              "then": {"properties": {"value": {"$ref": "#/$defs/choice"}}}
            },
            {
              "if": {"properties": {"kind": {"const": "many"}}, "required": ["kind"]},
              "then": {"properties": {"value": {"type": "array", "items": {"$ref": "#/$defs/choice"}}}}
            },
            {
              "if": {"properties": {"kind": {"const": "number"}}, "required": ["kind"]},
              "then": {"properties": {"value": {"type": "number"}}}
            },
            {
              "if": {"properties": {"kind": {"const": "date"}}, "required": ["kind"]},
              "then": {"properties": {"value": {"$ref": "#/$defs/date"}}}
            },
            {
              "if": {"properties": {"kind": {"const": "text"}}, "required": ["kind"]},
              "then": {"properties": {"value": {"type": "string"}}}
            }
          ],
          "additionalProperties": false
        },
        "roster": {
          "type": "object",
          "properties": {
            "id": {"type": "string"},
            "title": {"type": "string"},
            "state": {
              "description": "Left out where the respondent does not add the rows.",
              "enum": ["answered", "skipped", "not-asked", "not-applicable", "not-reached"]
            },
            "rows": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": {"row": {"$ref": "#/$defs/code"}, "called": {"type": "string"}},
                "required": ["row", "called"],
                "additionalProperties": false
              }
            }
          },
          "required": ["id", "title", "rows"],
          "additionalProperties": false
        },

    """#

  private static let scores = #"""
        "score": {
          "type": "object",
          "properties": {
            "id": {"$ref": "#/$defs/address"},
            "title": {"type": "string"},
            "called": {"description": "What its row is called.", "type": "string"},
            "method": {
              "description": "How it is worked out: reverse, fill, weigh, combine by the rule, times, round.",
              "type": "object",
              "properties": {
                "rule": {"enum": ["sum", "mean", "count", "max", "value"]},
                "reads": {
                  "description": "Its items in order; for value all that its expression reads.",
                  "type": "array",
                  "items": {"$ref": "#/$defs/address"}
                },
                "reversed": {
                  "description": "Items that count as their own lowest and highest together, less their points.",
                  "type": "array",
                  "items": {"$ref": "#/$defs/address"}
                },
                "may-be-missing": {
                  "description": "How many missing items are filled with the mean of the others.",
                  "$ref": "#/$defs/count"
                },
                "fill-source": {"description": "Left out where the rule is this clinic's own.", "type": "string"},
                "not-asked": {
                  "description": "What an item that was decidedly not asked counts; leave-out takes it out.",
                  "anyOf": [{"enum": ["missing", "leave-out"]}, {"type": "number"}]
                },
                "weights": {
                  "description": "One for each item, a number or the question whose points it is; empty for none.",
                  "type": "array",
                  "items": {"type": ["number", "string"]}
                },
                "times": {"type": "number"},
                "decimals": {
                  "description": "Rounded to so many, halves away from zero; null where it is not rounded.",
                  "type": ["integer", "null"],
                  "minimum": 0
                }
              },
              "required": ["rule", "reads", "reversed", "may-be-missing", "not-asked", "weights", "times", "decimals"],
              "additionalProperties": false
            },
            "value": {"description": "null where there is none: see missing.", "type": ["number", "null"]},
            "range": {
              "description": "The lowest and the highest value that can be attained.",
              "type": "array",
              "items": {"$ref": "#/$defs/end"},
              "minItems": 2,
              "maxItems": 2
            },
            "band": {"type": ["string", "null"]},
            "bands-source": {"description": "Left out where the bands are this clinic's own.", "type": "string"},
            "could-be": {
              "description": "What is unanswered still allows totals between these, and these bands.",
              "type": ["object", "null"],
              "properties": {
                "values": {
                  "type": "array",
                  "items": {"$ref": "#/$defs/end"},
                  "minItems": 2,
                  "maxItems": 2
                },
                "bands": {"type": "array", "items": {"type": "string"}}
              },
              "required": ["values", "bands"],
              "additionalProperties": false
            },
            "items": {
              "description": "How many items there are; the last five add up to of.",
              "type": "object",
              "properties": {
                "of": {"$ref": "#/$defs/count"},
                "answered": {"$ref": "#/$defs/count"},
                "skipped": {"$ref": "#/$defs/count"},
                "not-asked": {"$ref": "#/$defs/count"},
                "not-applicable": {"$ref": "#/$defs/count"},
                "not-reached": {"$ref": "#/$defs/count"}
              },
              "required": ["of", "answered", "skipped", "not-asked", "not-applicable", "not-reached"],
              "additionalProperties": false
            },
            "filled": {
              "description": "How missing items were filled (mean); null where none was.",
              "type": ["string", "null"]
            },
            "filled-items": {"$ref": "#/$defs/count"},
            "filled-source": {"description": "Left out where the rule is this clinic's own.", "type": "string"},
            "missing": {
              "description": "Why there is no value.",
              "enum": ["not-finished", "items-missing", "nothing-to-score", "division-by-zero", "overflow", null]
            },
            "missing-items": {"$ref": "#/$defs/count"},
            "missing-allowed": {"description": "How many items may be missing.", "$ref": "#/$defs/count"},
            "better": {"enum": ["lower", "higher", null]},
            "bands": {
              "description": "The bands that were read, by their lower bounds.",
              "type": "object",
              "propertyNames": {"pattern": "^-?[0-9]+([.][0-9]+)?$"},
              "additionalProperties": {"type": "string"}
            },
            "change": {
              "description": "Rules for judging change; a rule without a source is this clinic's own.",
              "type": "object",
              "properties": {
                "reliable": {
                  "type": "object",
                  "properties": {
                    "points": {"type": "number"},
                    "sd": {"type": "number"},
                    "reliability": {"type": "number"},
                    "kind": {"type": "string"},
                    "source": {"type": "string"}
                  },
                  "oneOf": [{"required": ["points"]}, {"required": ["sd", "reliability", "kind"]}],
                  "additionalProperties": false
                },
                "case": {
                  "type": "object",
                  "properties": {"at-least": {"type": "number"}, "source": {"type": "string"}},
                  "required": ["at-least"],
                  "additionalProperties": false
                },
                "response": {
                  "type": "object",
                  "properties": {
                    "drop": {"description": "The part of the distance to the best end.", "type": "number"},
                    "baseline-at-least": {"type": "number"},
                    "source": {"type": "string"}
                  },
                  "required": ["drop"],
                  "additionalProperties": false
                },
                "remission": {
                  "type": "object",
                  "properties": {"below": {"type": "number"}, "source": {"type": "string"}},
                  "required": ["below"],
                  "additionalProperties": false
                },
                "crossing": {
                  "type": "object",
                  "properties": {
                    "kind": {"type": "string"},
                    "clinical": {"$ref": "#/$defs/group"},
                    "reference": {"$ref": "#/$defs/group"},
                    "source": {"type": "string"}
                  },
                  "required": ["kind"],
                  "additionalProperties": false
                }
              },
              "additionalProperties": false
            },
            "show": {"enum": ["clinician", "client"]},
            "source": {"anyOf": [{"$ref": "#/$defs/source"}, {"type": "null"}]},
            "definition": {"$ref": "#/$defs/definition"}
          },
          "required": [
            "id", "title", "method", "value", "range", "band", "could-be", "items", "filled", "missing", "better", "bands",
            "change", "show", "source", "definition"
          ],
          "additionalProperties": false
        },
        "count": {"type": "integer", "minimum": 0},
        "group": {
          "type": "object",
          "properties": {"mean": {"type": "number"}, "sd": {"type": "number"}},
          "required": ["mean", "sd"],
          "additionalProperties": false
        },

    """#

  private static let alertsAndFormulation = #"""
        "alert": {
          "type": "object",
          "properties": {
            "id": {"$ref": "#/$defs/address"},
            "level": {"enum": ["urgent", "notice"]},
            "state": {"enum": ["fired", "fired, later changed", "not-fired", "undecided"]},
            "because": {
              "description": "The questions that it reads.",
              "type": "array",
              "items": {"$ref": "#/$defs/address"}
            },
            "readings": {
              "description": "The same questions with their answers, in the same order.",
              "type": "array",
              "items": {
                "type": "object",
                "properties": {
                  "id": {"$ref": "#/$defs/address"},
                  "ask": {"type": "string"},
                  "now": {"description": "Left out where it is not answered.", "type": "string"},
                  "then": {"description": "When it fired, where that differs.", "type": "string"}
                },
                "required": ["id", "ask"],
                "additionalProperties": false
              }
            },
            "tell": {"description": "What the clinician is told.", "type": "string"},
            "say": {"description": "What the respondent was told when it fired.", "type": "string"},
            "at": {"description": "When it first fired.", "$ref": "#/$defs/moment"},
            "earlier-version": {
              "description": "It fired on an earlier version, which this one does not have or has otherwise.",
              "const": true
            }
          },
          "required": ["id", "level", "state", "because", "readings", "tell"],
          "additionalProperties": false
        },
        "formulation": {
          "type": "object",
          "properties": {
            "symptoms": {"type": "array", "items": {"$ref": "#/$defs/symptom"}},
            "events": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": {
                  "row": {"type": "integer"},
                  "called": {"type": "string"},
                  "kind": {"type": "string"},
                  "date": {"$ref": "#/$defs/date"},
                  "impact": {"type": "number"},
                  "people": {"description": "Rows of people.", "type": "array", "items": {"type": "integer"}}
                },
                "required": ["row", "called", "people"],
                "additionalProperties": false
              }
            },
            "people": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": {
                  "row": {"type": "integer"},
                  "called": {"type": "string"},
                  "close": {"type": "number"},
                  "wished": {"type": "number"},
                  "support": {"$ref": "#/$defs/degree"},
                  "strain": {"$ref": "#/$defs/degree"},
                  "expected": {"description": "What each wants of the other, as it was said.", "type": "string"}
                },
                "required": ["row", "called"],
                "additionalProperties": false
              }
            },
            "closeness": {
              "description": "What closeness, now and wished, goes from and to.",
              "type": "object",
              "properties": {"low": {"type": "number"}, "high": {"type": "number"}},
              "required": ["low", "high"],
              "additionalProperties": false
            },
            "links": {
              "description": "A symptom and an event, joined by two facts that are never merged.",
              "type": "array",
              "items": {
                "type": "object",
                "properties": {
                  "symptom": {"type": "string"},
                  "event": {"description": "The event's row.", "type": "integer"},
                  "stated": {"enum": ["yes", "no", "not asked"]},
                  "time": {
                    "description": "Every class that is possible; one where the dates are sharp enough.",
                    "type": "array",
                    "items": {
                      "enum": [
                        "same month", "1-3 months before", "4-6 months before", "7-12 months before",
                        "over 12 months before", "after the onset", "undated"
                      ]
                    }
                  }
                },
                "required": ["symptom", "event", "stated", "time"],
                "additionalProperties": false
              }
            },
            "wish": {"description": "The client's own choice of an area, as they said it.", "type": "string"},
            "areas": {"type": "array", "items": {"$ref": "#/$defs/area"}},
            "could-change": {
              "description": "What is not answered could change which area stands first.",
              "type": "boolean"
            }
          },
          "required": ["symptoms", "events", "people", "links", "areas", "could-change"],
          "additionalProperties": false
        },
        "degree": {
          "description": "Points between the lowest and the highest that can be given, and how it was said.",
          "type": "object",
          "properties": {
            "points": {"type": "number"},
            "low": {"type": "number"},
            "high": {"type": "number"},
            "label": {"type": "string"}
          },
          "required": ["points", "low", "high", "label"],
          "additionalProperties": false
        },
        "symptom": {
          "type": "object",
          "properties": {
            "id": {"type": "string"},
            "title": {"type": "string"},
            "state": {"enum": ["above threshold", "below threshold", "undecided"]},
            "severity": {"description": "The score or question.", "$ref": "#/$defs/address"},
            "value": {"type": "number"},
            "above": {"description": "The threshold from which it counts as present.", "type": "number"},
            "course": {"description": "A code.", "type": "string"},
            "course-label": {"type": "string"},
            "began": {"$ref": "#/$defs/date"}
          },
          "required": ["id", "title", "state", "severity", "above"],
          "additionalProperties": false
        },
        "area": {
          "type": "object",
          "properties": {
            "id": {"type": "string"},
            "title": {"type": "string"},
            "standing": {
              "description": "A place from 1, equal places being ties.",
              "anyOf": [{"type": "integer", "minimum": 1}, {"enum": ["also consider", "not clear"]}]
            },
            "wish": {"description": "The client wishes for help with this.", "type": "boolean"},
            "for": {"type": "array", "items": {"$ref": "#/$defs/evidence"}},
            "against": {"type": "array", "items": {"$ref": "#/$defs/evidence"}}
          },
          "required": ["id", "title", "standing", "wish", "for", "against"],
          "additionalProperties": false
        },
        "evidence": {
          "type": "object",
          "properties": {
            "because": {"type": "string"},
            "event": {"description": "The row of the event that it is about.", "type": "integer"},
            "person": {"description": "The row of the person that it is about.", "type": "integer"},
            "strength": {"description": "Left out in evidence against.", "enum": ["slight", "some", "strong"]},
            "tie": {
              "description": "To a symptom above its threshold; left out where there is none.",
              "enum": ["stated and near", "stated", "near", "current", "undated", "farther or after"]
            },
            "symptom": {"type": "string"},
            "impact": {"type": "number"},
            "answered": {"description": "Whether it holds; false where it is not answered.", "type": "boolean"},
            "answers": {"type": "array", "items": {"$ref": "#/$defs/address"}}
          },
          "required": ["because", "answered", "answers"],
          "additionalProperties": false
        }

    """#
}
