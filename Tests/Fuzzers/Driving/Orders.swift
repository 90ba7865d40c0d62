internal import Glibc

/// What the arguments ask for.
struct Orders {
  enum Task {
    case fuzzing([Fuzzer])
    case repeating(Fuzzer, path: String)
  }

  var task = Task.fuzzing(Fuzzer.all)
  var seconds = 60
  /// `nil` where none is given: then another one each time, so that every run goes where none was.
  var seed: UInt32?
  var atOnce = 2

  /// `nil` where they make no sense.
  init?(_ arguments: [String]) {
    var names: [String] = []
    var path: String?
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--seconds":
        guard let number = rest.popFirst().flatMap(Int.init), (1...1_000_000).contains(number) else {
          return nil
        }
        seconds = number
      case "--seed":
        guard let number = rest.popFirst().flatMap({ UInt32($0) }), number > 0 else { return nil }
        seed = number
      case "--at-once":
        guard let number = rest.popFirst().flatMap(Int.init), number > 0 else { return nil }
        atOnce = number
      case "--repeat":
        guard let file = rest.popFirst() else { return nil }
        path = file
      default: names.append(argument)
      }
    }
    var named: [Fuzzer] = []
    for name in names {
      guard let fuzzer = Fuzzer.named(name) else {
        let known = Fuzzer.all.map(\.name).joined(separator: ", ")
        _ = Output.refuse("there is no fuzzer '\(name)'; there are \(known)")
        return nil
      }
      named.append(fuzzer)
    }
    if let path {
      guard let fuzzer = named.first, named.count == 1 else { return nil }
      task = .repeating(fuzzer, path: path)
    } else if !named.isEmpty {
      task = .fuzzing(named)
    }
  }
}
