extension Machine {
  /// Whether the text of every part of a result follows from what decides that part: of a question, and of each reading
  /// of it, from its code; of a score, from its key; of an alert, from its state. Throws what does not.
  ///
  /// - Parameter answered: The questions that the table has a column for; of the others there is nothing but that they
  ///   are skipped.
  func checkResults(answered: Set<Ordinal<Question>>, _ codings: [AnswerCoding]) throws(ScoringRefusal) {
    for ordinal in questions.ordinals {
      let question = questions[ordinal]
      if answered.contains(ordinal) {
        if !codings[ordinal.index].isNumbered { throw .manyAnswers(question.id) }
        if question.answer.options?.contains(where: \.takesWords) ?? false {
          throw .words(Address(question.id))
        }
      }
      // Labels of options and of scales are the same for everyone.
      if question.ask.saysAnswers || pages[steps[question.step].page].title.saysAnswers {
        throw .pipedText(question.id)
      }
    }
    for alert in alerts.elements where alert.tell.saysAnswers || alert.say?.saysAnswers ?? false {
      throw .pipedText(alert.id)
    }
  }
}

extension Template {
  /// Whether it says something else to other respondents.
  fileprivate var saysAnswers: Bool {
    segments.contains { segment in
      switch segment {
      case .text, .clinic: false
      case .answer, .row: true
      }
    }
  }
}
