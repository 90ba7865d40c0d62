internal import Intake

private func page(
  _ code: CheckingCode, _ title: String, _ paragraphs: String..., example: String,
  with others: [(id: String, text: String)] = [], _ wrong: String, _ right: String,
  mended: [(id: String, text: String)]? = nil
) -> Explanation {
  Explanation(
    code.rawValue, .clinic, title, paragraphs, mistake: Example(.file, example, with: others),
    mend: Example(.file, example.mending(wrong, right), with: mended ?? others))
}

// Alerts, the clinic's contacts, and includes.
extension Explanation {
  static let alerts: [Explanation] = [
    page(
      .urgentWithoutContacts, "an urgent alert shows nobody to turn to",
      "It appears at once, in front of somebody who may be in danger. So it has words ('say') and a list of contacts from "
        + "clinic.yaml ('show').",
      example: """
        alerts:
          - alert: very-tired
            when: tired = yes
            level: urgent
            say: Thank you for telling us.
            tell: Is tired.
        """, "    tell", "    show: crisis-contacts\n    tell"),
    page(
      .unknownContacts, "a list of contacts that clinic.yaml does not have",
      "What is shown stands in clinic.yaml, under 'contacts', so that one place has every telephone number.",
      example: """
        alerts:
          - alert: very-tired
            when: tired = yes
            level: urgent
            say: Thank you for telling us.
            show: crisis-lines
            tell: Is tired.
        """, "crisis-lines", "crisis-contacts"),
    page(
      .undatedContacts, "a list of contacts that nobody has checked",
      "Telephone numbers change, and one that rings nowhere is worse than none. Call each, or compare it with its own public "
        + "page, and write the day behind 'checked'.",
      example: """
        alerts:
          - alert: very-tired
            when: tired = yes
            level: urgent
            say: Thank you for telling us.
            show: helpers
            tell: Is tired.
        """,
      with: [("clinic", helpers("{name: A helper, reach: Call 2}"))], "", "",
      mended: [("clinic", helpers("{name: A helper, reach: Call 2, checked: 2026-07-01}"))]),
    page(
      .unknownInclude, "a questionnaire to include is not found",
      "It is looked for beside this file, then in ./Questionnaires, in the folders of INTAKE_QUESTIONNAIRES, and among the "
        + "installed ones. The name is the file's, without .yaml.",
      example: """
        pages:
          - include: slep
        """, with: [("sleep", sleep)], "slep", "sleep"),
    page(
      .includeName, "an included file calls itself by another name",
      "The name behind 'questionnaire:' in it is not the name of the file. Scores go by it through the years, so the two have to "
        + "agree.",
      example: """
        pages:
          - include: sleep
        """, with: [("sleep", "questionnaire: slumber\n" + sleep)], "", "",
      mended: [("sleep", "questionnaire: sleep\n" + sleep)]),
    page(
      .includedTwice, "a questionnaire is brought in twice",
      "Its questions would be asked twice under the same ids. Delete one of the two lines; one of them may stand in another file "
        + "that is included.",
      example: """
        pages:
          - include: sleep
          - include: sleep
        """, with: [("sleep", sleep)], "  - include: sleep\n  - include: sleep", "  - include: sleep"),
    page(
      .conditionalUrgentAlert, "a condition on an include could silence an urgent alert",
      "Where the condition does not hold, the questions behind the alert are not asked, and nobody would know. Bring the "
        + "questionnaire in for everybody.",
      example: """
        pages:
          - page: one
            title: One
            questions:
              - {id: tired, ask: Are you tired?, answer: yes-no}
          - include: danger
            when: tired = yes
        """,
      with: [
        (
          "danger",
          """
          pages:
            - page: danger
              title: Danger
              questions:
                - {id: hurt, ask: Are you being hurt?, answer: yes-no}
          alerts:
            - alert: hurt
              when: hurt = yes
              level: urgent
              say: Thank you for telling us.
              show: crisis-contacts
              tell: Is being hurt.

          """
        )
      ], "\n    when: tired = yes", ""),
    page(
      .nothingAsked, "a questionnaire that asks nothing",
      "There is no question in it, so nobody could answer it. Add one.",
      example: """
        pages:
          - page: one
            title: One
            questions:
              - say: Welcome.
        """, "- say: Welcome.",
      "- say: Welcome.\n      - {id: rested, ask: Do you feel rested?, answer: yes-no}"),
  ]

  private static let sleep = """
    pages:
      - page: sleep
        title: Sleep
        questions:
          - {id: slept, ask: Did you sleep well?, answer: yes-no}

    """

  private static func helpers(_ entry: String) -> String {
    """
    clinic: A clinic
    trial: true
    contacts:
      helpers:
        - \(entry)

    """
  }
}

// What the therapist reads before the first hour.
extension Explanation {
  static let formulation: [Explanation] = [
    page(
      .circularAreas, "two areas each stand only without the other",
      "Each would step back before the other, and neither would stand. Let only one of them step back.",
      example: """
        formulation:
          areas:
            - area: grief
              title: Grief
              only-without: [role-transition]
              evidence:
                - {when: tired = yes, strength: some, because: They are tired.}
            - area: role-transition
              title: Role transition
              only-without: [grief]
              evidence:
                - {when: hours < 4, strength: some, because: They sleep little.}
        """, "\n      only-without: [grief]", ""),
    page(
      .wrongReference, "the formulation names a question that it cannot use here",
      "A symptom's 'began' is a date, its 'course' a question with choices, its 'linked' one in which several events can be chosen; "
        + "an event's 'impact' has points. Check says what belongs here.",
      example: """
        formulation:
          symptoms:
            - symptom: low-mood
              title: Low mood
              severity: worry_1
              above: 1
              began: hours
          areas:
            - area: grief
              title: Grief
              evidence:
                - {when: tired = yes, strength: some, because: They are tired.}
        """, "\n      began: hours", ""),
  ]
}
