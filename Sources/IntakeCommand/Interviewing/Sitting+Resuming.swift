internal import Intake
internal import IntakeRecords
internal import IntakeResults

extension Sitting {
  /// Goes on with a draft: with the questionnaire as it is now, where that can be, and else as it was.
  ///
  /// - Parameters:
  ///   - given: Which questionnaire, where somebody says so; else the one that was asked for at the beginning.
  ///   - out: Where the result goes, where somebody says so; else where it was to go at the beginning.
  init(
    resuming code: DraftCode, of given: String?, in drafts: DraftFiles<SystemStorage>, out: String?
  ) throws(Failure) {
    let draft = try Failure.ofDraft { () throws(DraftError) in try drafts.open(code) }
    let now = try CurrentDefinition(given, of: draft.opening)
    let left = try draft.interview(clinic: now.clinic)
    let keeper = DraftKeeper(
      draft.journal, code: code, language: left.questionnaire.spokenLanguage)
    var interview = left
    var opening = draft.opening
    // One that is over has only to be written down.
    if !left.isFinished {
      if let questionnaire = now.questionnaire, !opening.isOf(questionnaire) {
        interview = try left.carried(to: questionnaire)
        opening.replaceDefinitions(by: questionnaire, clinicFile: now.clinicFile?.source)
        draft.journal.restart(with: opening)
      }
      // Nothing rejects it but the end.
      try? interview.apply(.resume(at: Clock.now))
    }
    self.init(
      interview: interview, clinic: now.clinicFile?.clinic, opening: opening, out: out ?? opening.results,
      keeper: keeper,
      news: draft.damage.map { [$0.description] } ?? [])
  }
}

/// The questionnaire of a draft as it stands on this machine now.
private struct CurrentDefinition {
  /// `nil` where it is not to be had any more, not sound, or another one.
  private(set) var questionnaire: Questionnaire?
  private(set) var clinicFile: ClinicFile?

  /// In the language of the interview, where it is translated.
  private(set) var clinic: Clinic?

  /// Says on standard error where the questionnaire cannot be used as it is now: that keeps nobody from going on.
  init(_ given: String?, of opening: DraftOpening) throws(Failure) {
    let name = given ?? opening.askedFor
    let asBefore = "the interview goes on as it began"
    do throws(Failure) {
      let loaded = try LoadedDefinition(name)
      clinicFile = loaded.clinic
      (questionnaire, clinic) = (loaded.questionnaire, loaded.clinic?.clinic)
      if let language = opening.translation?.language {
        questionnaire = try LoadedTranslation(of: loaded, into: language).questionnaire
        clinic =
          try loaded.clinic.flatMap { file throws(Failure) in
            try TranslatedClinic(of: file, into: language).clinic
          } ?? clinic
      }
    } catch {
      Stream.say("'\(name)' cannot be read now; \(asBefore)")
      return
    }
    guard let found = questionnaire else {
      Stream.say("'\(name)' has errors now, which 'intake check' shows; \(asBefore)")
      return
    }
    guard let main = opening.definitions.first, found.id != main.id else { return }
    guard given == nil else {
      throw .usage("this code belongs to another questionnaire than '\(name)'; '--resume' alone finds it")
    }
    questionnaire = nil
    Stream.say("'\(name)' is another questionnaire now; \(asBefore)")
  }
}

extension Interview {
  fileprivate func carried(to questionnaire: Questionnaire) throws(Failure) -> Interview {
    do throws(Rejection) {
      return try carried(to: questionnaire, from: DefinitionName(self.questionnaire), at: Clock.now)
    } catch {
      throw .ownFault("a fault of the program itself: the answers do not fit the new version")
    }
  }
}

extension OpenedDraft {
  /// The interview where it was left, on the questionnaire as it was then.
  ///
  /// - Parameter clinic: Today's, whose contacts hold; where the questionnaire is not sound with it, the one of then.
  fileprivate func interview(clinic: Clinic?) throws(Failure) -> Interview {
    let questionnaire: Questionnaire
    if let clinic, let sound = try? opening.questionnaire(clinic: clinic) {
      questionnaire = sound
    } else {
      do throws(DefinitionErrors) {
        questionnaire = try opening.questionnaire(clinic: opening.clinicThen)
      } catch {
        throw .unreadable("the questionnaire in this draft is not one that this version of intake can ask")
      }
    }
    do throws(Rejection) {
      return try Interview(
        replaying: events, of: questionnaire, startedAt: opening.startedAt, today: opening.today)
    } catch {
      throw .unreadable("this draft does not fit the questionnaire that it holds; nothing of it was changed")
    }
  }
}

extension DefinitionName {
  fileprivate init(_ questionnaire: Questionnaire) {
    self.init(
      id: questionnaire.id, version: questionnaire.version,
      digest: DefinitionReference.digest(of: questionnaire.definitions))
  }
}
