internal import Intake

private func page(
  _ code: CheckingCode, _ title: String, _ paragraphs: String..., example: String, _ wrong: String,
  _ right: String
) -> Explanation {
  Explanation(
    code.rawValue, .scores, title, paragraphs, mistake: Example(.file, example),
    mend: Example(.file, example.mending(wrong, right)))
}

extension Explanation {
  static let scores: [Explanation] = [
    page(
      .duplicateItem, "an item is counted twice",
      "Its points would count double. Where that is meant, 'weights' says so.",
      example: """
        scores:
          - {score: worry, title: Worry, sum: [worry_1, worry_2, worry_1]}
        """, ", worry_1]", "]"),
    page(
      .notAnItem, "a question is reversed that is no item of the score",
      "'reverse' names items of this score. Mostly it is a slip in the number of an item, and then the right one is not reversed.",
      example: """
        scores:
          - {score: worry, title: Worry, sum: [worry_1, worry_2], reverse: [tired]}
        """, "reverse: [tired]", "reverse: [worry_2]"),
    page(
      .openEnds, "an item is reversed that has no lowest or no highest answer",
      "A reversed item counts as its own lowest plus its own highest minus its points. Without both ends there is nothing to "
        + "turn it around by; the data's own ends would differ from table to table.",
      example: """
        scores:
          - {score: rest, title: Rest, sum: [hours, worry_1], reverse: [hours]}
        """, "reverse: [hours]", "reverse: [worry_1]"),
    page(
      .weightsDoNotMatch, "there are not as many weights as items",
      "The weights stand in the order of the items, one for each.",
      example: """
        scores:
          - {score: worry, title: Worry, sum: [worry_1, worry_2], weights: [1, 2, 1]}
        """, "[1, 2, 1]", "[1, 2]"),
    page(
      .keyOfOtherRule, "a key that this rule of a score does not have",
      "'reverse', 'weights', 'if-missing' and others are about items. A score with 'value:' has a calculation and no items.",
      example: """
        scores:
          - {score: worry, title: Worry, value: worry_1 + worry_2, formative: true}
        """, ", formative: true", ""),
    page(
      .needsRounding, "a score can be a fraction, and nothing says how it is rounded",
      "A mean, a weight, or a mean filled in for a missing answer gives fractions. Whether 9.5 is in the band from 10 must not be "
        + "left to chance: say 'round: half-up', or 'decimals' to keep some.",
      example: """
        scores:
          - score: worry
            title: Worry
            mean: worry_1 .. worry_2
            bands: {from: {0: Little, 1: Much}, source: A paper}
        """, "    bands", "    round: half-up\n    bands"),
    page(
      .noSource, "a clinical rule without its source",
      "Bands, rules for missing answers and rules for change decide what a number means. Without a source every report prints "
        + "\"this clinic's own\" beside it, which may be true and should be meant.",
      example: """
        scores:
          - score: worry
            title: Worry
            sum: worry_1 .. worry_2
            bands: {from: {0: Little, 3: Much}}
        """, "3: Much}}", "3: Much}, source: A paper}"),
    page(
      .reliabilityIsAlpha, "an alpha is used to judge change",
      "Alpha says how alike the items are, not how steady the score is from week to week. With it a change looks surer than it "
        + "is. Use a retest reliability where one is published.",
      example: """
        scores:
          - score: worry
            title: Worry
            sum: worry_1 .. worry_2
            better: lower
            change:
              reliable: {sd: 1.5, reliability: 0.8, kind: alpha, source: A paper}
        """, "kind: alpha", "kind: retest"),
  ]

  static let bands: [Explanation] = [
    page(
      .rangeDiffers, "the range that is stated is not the one that the items give",
      "'range' is there to be checked. Where it differs, an item is missing, is doubled, or has other points than thought.",
      example: """
        scores:
          - {score: worry, title: Worry, sum: worry_1 .. worry_2, range: 0..6}
        """, "0..6", "0..4"),
    page(
      .bandOutsideRange, "a band that no result can fall in",
      "It begins above the highest value, or ends below the lowest. Perhaps it was taken from a version with more items.",
      example: """
        scores:
          - score: worry
            title: Worry
            sum: worry_1 .. worry_2
            bands: {from: {0: Little, 2: Some, 5: Much}, source: A paper}
        """, "5: Much", "4: Much"),
    page(
      .bandsStartLate, "results below the first band are possible",
      "They would have no band at all. The first band begins at the lowest value.",
      example: """
        scores:
          - score: worry
            title: Worry
            sum: worry_1 .. worry_2
            bands: {from: {1: Little, 3: Much}, source: A paper}
        """, "1: Little", "0: Little"),
    page(
      .bandsInDisorder, "bands do not go up",
      "Each band goes from its number to the next one. Write them from the lowest to the highest.",
      example: """
        scores:
          - score: worry
            title: Worry
            sum: worry_1 .. worry_2
            bands: {from: {0: Little, 3: Much, 2: Some}, source: A paper}
        """, "3: Much, 2: Some", "2: Some, 3: Much"),
  ]
}
