internal import Intake

extension SpanishWording {
  func goOn(from alert: AlertView) -> String {
    alert.contacts.isEmpty
      ? pressEnter : "Cuando quiera seguir, pulse Enter. O escriba parar para terminar aquí."
  }
  func notHeard(at alert: AlertView) -> String {
    guard !alert.contacts.isEmpty else { return notRead }
    return """
      Nadie lee lo que usted escribe aquí. Para hablar con alguien ahora, use uno de los contactos de arriba. Cuando \
      quiera seguir, pulse Enter.
      """
  }
}
