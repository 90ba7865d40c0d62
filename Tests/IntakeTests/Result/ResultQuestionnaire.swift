/// A small first session: two items of mood, people, events, since when, a wish, and rules for all of them.
let resultQuestionnaire = """
  questionnaire: small
  version: 1.0.0
  title: A small first session
  language: en
  source: {kind: own, citation: Written for these tests., rights: Free.}

  answers:
    how-often:
      answer: one
      choices: {0: Never, 1: Sometimes, 2: Often, 3: Always}

  pages:
    - page: start
      title: Before we start
      questions:
        - id: consent
          ask: May we begin?
          answer: yes-no
        - stop: declined
          when: consent = no
          say: That is fine.

    - page: mood
      title: Mood
      questions:
        - {id: mood_1, ask: Feeling down?, answer: how-often}
        - {id: mood_2, ask: No interest?, answer: how-often}
        - {id: dark, ask: Dark thoughts?, answer: how-often}
        - id: dark_plan
          ask: Is there a plan?
          answer: yes-no
          when: dark >= 2

    - page: people
      title: The people in your life
      part: people
      repeat: person
      ask: Is there someone who matters?
      again: Is there anyone else?
      at-most: 4
      called: "{person_name}"
      questions:
        - {id: person_name, ask: What do you call them?, answer: text, identifies: true}
        - id: closeness
          ask: How close are you to {person_name}?
          answer: scale
          from: {1: Not close}
          to: {5: Very close}
        - {id: hurts, ask: "Does {person_name} hurt you?", answer: yes-no}

    - page: events
      title: What has been happening
      repeat: event
      ask: Has something big changed?
      again: Has anything else?
      at-most: 6
      called: "{event_kind} ({event_date})"
      questions:
        - id: event_kind
          ask: What was it?
          answer: one
          choices:
            bereavement: {label: Someone died, called: a death}
            job-loss: {label: I lost my job, called: a lost job}
            other: {label: Something else, text: true}
        - {id: event_date, ask: About when?, answer: date, precision: month}
        - id: event_people
          ask: Who was part of it?
          answer: many
          choices: person
          when: count(person) > 0
        - id: event_impact
          ask: How hard has it been?
          answer: scale
          from: {0: Not hard}
          to: {10: Very hard}

    - page: since-when
      title: Since when
      repeat: trouble
      over:
        low-mood: {label: low mood, when: not answered(mood) or mood >= 2}
      questions:
        - id: course
          ask: "Thinking of your {trouble}: which fits?"
          answer: one
          choices: {began: It began, always: It was always there}
        - when: course = began
          questions:
            - {id: since, ask: When did it begin?, answer: date, precision: month}
            - id: linked
              ask: Is any of these connected with it?
              answer: many
              choices: event
              when: count(event) > 0

    - page: wish
      title: What you hope for
      questions:
        - id: wish
          ask: What would you most like help with?
          answer: one
          summary: true
          choices: {grief: Someone who died, role-transition: A change, isolation: Being alone}

  scores:
    - score: mood
      title: Mood
      sum: mood_1 .. mood_2
      if-missing: {at-most: 1, fill: mean, source: These tests.}
      round: half-up
    - score: nearness
      title: Nearness
      each: person
      value: closeness

  alerts:
    - alert: dark-thoughts
      when: dark >= 1
      level: notice
      tell: Ask about dark thoughts first.
    - alert: plan
      when: dark_plan = yes
      level: notice
      tell: There is a plan.
    - alert: hurt
      each: person
      when: hurts = yes
      level: notice
      tell: "{person_name} hurts them."

  formulation:
    symptoms:
      - symptom: low-mood
        title: Low mood
        severity: mood
        above: 4
        course: course[low-mood]
        began: since[low-mood]
        linked: linked[low-mood]
    events: {from: event, kind: event_kind, date: event_date, impact: event_impact, people: event_people}
    people: {from: person, close: closeness}
    wish: wish
    areas:
      - area: grief
        title: Grief
        evidence:
          - {each: event, when: event_kind = bereavement, strength: strong, because: "{event_kind}, {event_date}"}
      - area: role-transition
        title: Role transition
        evidence:
          - {each: event, when: event_kind = job-loss, strength: strong, because: "{event_kind}, {event_date}"}
      - area: isolation
        title: Few relationships
        only-without: [grief, role-transition]
        evidence:
          - when: count(person where closeness >= 4) = 0
            strength: some
            because: Nobody they named feels close
        against:
          - {each: person, when: closeness >= 4, because: "{person_name} feels close"}
  """
