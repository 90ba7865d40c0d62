internal import Intake
internal import IntakeRecords
internal import IntakeResults
internal import LocatedYAML

/// An interview at the moment at which somebody sits down to it, and where what comes of it belongs.
struct Sitting {
  let interview: Interview
  /// The clinic in its own words, for those who act there.
  let clinic: Clinic
  /// What was said when it began.
  let opening: DraftOpening
  /// The directory of results, as it was named.
  let out: String
  /// `nil` where nothing can be kept for later.
  let keeper: DraftKeeper?
  /// Whether it goes on with a draft.
  let isResumed: Bool
  /// What the respondent is told before the first question.
  let news: [String]
  /// A file that answers before anything is asked.
  let answers: String?

  /// An interview that begins.
  init(
    beginning questionnaire: Questionnaire, clinic: ClinicFile?, askedFor: String,
    respondent: DraftOpening.RespondentName, occasion: Occasion, administered: Administration,
    answers: String?, news: [String],
    out: String, in drafts: DraftFiles<SystemStorage>?
  ) {
    self.clinic = clinic?.clinic ?? questionnaire.clinic
    interview = Interview(questionnaire, startedAt: Clock.now, today: Clock.today)
    let opening = DraftOpening(
      of: interview, clinicFile: clinic?.source, respondent: respondent, occasion: occasion,
      administered: administered, results: FilePath.fromRoot(out), askedFor: askedFor, engine: Version.engine)
    self.opening = opening
    self.out = out
    self.answers = answers
    isResumed = false
    self.news = news
    keeper = drafts.map { DraftKeeper(beginning: opening, in: $0, language: questionnaire.spokenLanguage) }
  }

  init(
    interview: Interview, clinic: Clinic?, opening: DraftOpening, out: String, keeper: DraftKeeper,
    news: [String]
  ) {
    self.interview = interview
    self.clinic = clinic ?? interview.questionnaire.clinic
    self.opening = opening
    self.out = out
    self.keeper = keeper
    isResumed = true
    self.news = news
    answers = nil
  }
}
