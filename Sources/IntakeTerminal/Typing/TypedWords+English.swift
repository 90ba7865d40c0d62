extension TypedWords {
  static let english = TypedWords(
    commands: Dictionary(
      uniqueKeysWithValues: Command.allCases.map { (EnglishWording().word($0), $0) }
        + [("quit", .stop), ("exit", .stop)]),
    yes: ["y", "yes", "yeah", "yep", "yup"],
    no: ["n", "no", "nope", "nah"],
    none: ["none", "none of these", "none of them", "nothing", "nobody", "no one", "neither"],
    numbers: [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve",
    ],
    joins: ["and", "&", "+"],
    rangeWord: "to",
    outOf: "out of",
    guesses: [
      "about", "around", "roughly", "approximately", "approx", "approx.", "circa", "ca", "ca.", "c.", "maybe",
      "perhaps", "almost", "nearly", "over", "under", "probably",
    ],
    orSo: "or so",
    months: [
      ["january"], ["february"], ["march"], ["april"], ["may"], ["june"], ["july"], ["august"],
      ["september", "sept"], ["october"], ["november"], ["december"],
    ],
    dayEndings: ["st", "nd", "rd", "th"],
    fillers: ["of", "the", "in", "on", "at", "day", "month", "year", "it", "was"],
    weekdays: [
      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues",
      "wed",
      "thu", "thurs", "fri", "sat", "sun",
    ],
    relatives: [
      "last", "ago", "yesterday", "today", "tonight", "now", "this", "recently", "before", "since", "when",
      "week", "weeks", "months", "years", "days", "next", "tomorrow", "past",
    ],
    seasons: [
      "spring", "summer", "autumn", "fall", "winter", "christmas", "easter", "early", "mid", "late", "end",
      "start", "beginning", "middle", "or", "and", "between",
    ],
    notSure: [
      "dont know", "i dont know", "do not know", "i do not know", "dunno", "idk", "not sure", "im not sure",
      "i am not sure", "unsure", "no idea", "no answer", "n/a", "na", "prefer not to say",
      "i prefer not to say", "rather not say", "id rather not say", "i would rather not say", "cant remember",
      "i cant remember", "cannot remember", "i cannot remember", "i dont remember", "dont remember", "pass",
    ],
    done: ["done", "finish", "finished"],
    remove: ["remove"])
}
