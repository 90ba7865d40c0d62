internal import Intake

/// Every word that the program says by itself to who answers, in one language: facts come in, sentences go out, so that
/// they can be read side by side. A language without one of them does not compile.
///
/// Short words, no blame, no hurry; in English nothing outside of ASCII, so that it reads the same on any terminal and
/// aloud. What was typed or written by somebody else is quoted as it is, and made safe where it is drawn.
protocol Wording: AskingWording, AlertWording, KeepingWording, LeavingWording, RefusalWording, ReviewWording,
  ScreenWording
{
  var language: SpokenLanguage { get }
}

extension SpokenLanguage {
  var wording: any Wording {
    switch self {
    case .english: EnglishWording()
    case .spanish: SpanishWording()
    }
  }
}
