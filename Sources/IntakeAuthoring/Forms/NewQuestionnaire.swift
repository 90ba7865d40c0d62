/// A small questionnaire to begin with, whose comments teach the language.
public enum NewQuestionnaire {
  /// - Parameter id: The questionnaire's id, spelled as one.
  public static func text(id: String) -> String {
    """
    # A questionnaire to begin with. Change it line by line, and check it each time:
    #     intake check \(id).yaml          says what is wrong, where, and how to mend it
    #     intake explain CODE              says more of what stands in brackets
    #     intake run \(id).yaml            asks it, as a client sees it
    # LANGUAGE.md, which is installed with the questionnaires, has the whole language.

    questionnaire: \(id)
    version: 0.1.0            # change it whenever the file changes: results name the version they came from
    title: How you sleep
    language: en
    minutes: 1
    about: >-
      A few questions about your sleep. {clinic_readers} reads your answers, {clinic_read_when}.
    source: {kind: own, citation: Written for this clinic., rights: May be copied and changed.}

    # A way to answer that several questions share. The number before each label is its points.
    answers:
      how-often: {answer: one, choices: {0: Not at all, 1: Some nights, 2: Most nights}}

    pages:
      - page: nights
        title: Your nights
        stem: Over the last two weeks            # stands over each question of the page
        answer: how-often
        questions:
          - id: sleep_1
            ask: How often did you lie awake?
          - id: sleep_2
            ask: How often did you wake up too early?

      - page: days
        title: Your days
        questions:
          - id: tired
            ask: Are you tired by day?
            answer: yes-no

          # Asked only where 'when' holds. A condition names questions that stand earlier.
          - id: tired_since
            ask: Since when?
            when: tired = yes
            answer: date
            precision: month

          # Several answers, and one that stands alone.
          - id: helps
            ask: What helps you to sleep?
            answer: many
            choices:
              walk: A walk
              reading: Reading
              other: {label: Something else, text: true}
              nothing: {label: Nothing yet, exclusive: true}

          - id: note
            ask: Is there anything else about your sleep?
            help: You can leave this empty.            # everything can be skipped, unless it says 'required: true'
            answer: text
            lines: 3

    # A score counts points. Without 'if-missing' it has no value unless every item is answered.
    scores:
      - score: sleep
        title: Trouble with sleep
        sum: sleep_1 .. sleep_2
        range: 0..4                               # checked against the items
        bands: {from: {0: Little, 2: Some, 4: Much}, source: Example bands; nobody has tested them.}
        better: lower

    # An alert tells the clinician at once. An urgent one is shown to the client too, with people to call.
    alerts:
      - alert: no-sleep
        when: sleep_1 = 2 and sleep_2 = 2
        level: notice
        tell: Hardly sleeps. Ask about it first.

    """
  }
}
