internal import ChildProcess
internal import Glibc

/// Z3 as a process of its own, spoken to in SMT-LIB 2 over a socket.
///
/// It ends with this value: it is killed and waited for. Should this process end first, Z3 reads the end of its input, at
/// the latest when the time for a question is over.
public final class SolverProcess {
  private let process: pid_t
  private let socket: Int32
  private var unread: [UInt8] = []

  /// What has gone wrong with it.
  public enum Failure: Error, CustomStringConvertible {
    case cannotStart(Int32)
    /// It ended, or was ended, in the middle of a question.
    case ended
    /// It took longer than it was told to.
    case silent

    public var description: String {
      switch self {
      case .cannotStart(let code): "z3 cannot be started: \(String(cString: strerror(code)))"
      case .ended: "z3 ended in the middle of a question"
      case .silent: "z3 does not answer"
      }
    }
  }

  /// The path of `z3` in the directories of PATH; `nil` where there is none.
  public static func path(in directories: String?) -> String? {
    (directories ?? "").split(separator: ":").lazy.map { "\($0)/z3" }.first { access($0, X_OK) == 0 }
  }

  /// - Parameters:
  ///   - path: Of the executable.
  ///   - milliseconds: The longest that one question may take; it is given up then.
  public init(path: String, milliseconds: Int) throws(Failure) {
    var ends: [Int32] = [-1, -1]
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0, &ends) == 0
    else {
      throw .cannotStart(errno)
    }
    defer { close(ends[1]) }
    do throws(ChildProcess.CannotStart) {
      process = try ChildProcess.start(
        [path, "-in", "-smt2", "-t:\(milliseconds)"], input: ends[1], output: ends[1], complaints: .dropped)
    } catch {
      close(ends[0])
      throw .cannotStart(error.code)
    }
    socket = ends[0]
    patience = Int32(clamping: 20 * milliseconds + 10_000)
  }

  private let patience: Int32

  deinit {
    close(socket)
    kill(process, SIGKILL)
    ChildProcess.wait(for: process)
  }

  private static let end = "that-is-all"

  /// Sends commands, and gives back what is said to them, without the line feed at its end.
  public func ask(_ commands: String) throws(Failure) -> String {
    try send(commands + "(echo \"\(SolverProcess.end)\")\n")
    var text = ""
    while let line = try line() {
      if line == SolverProcess.end { return text }
      text += text.isEmpty ? line : "\n" + line
    }
    throw .ended
  }

  private func send(_ text: String) throws(Failure) {
    let bytes = Array(text.utf8)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count > 0 { sent += count } else if count < 0, errno != EINTR { throw .ended }
    }
  }

  private func line() throws(Failure) -> String? {
    while true {
      if let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
        defer { unread.removeSubrange(...end) }
        return String(decoding: unread[..<end], as: UTF8.self)
      }
      var waiting = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
      let isReady = poll(&waiting, 1, patience)
      if isReady == 0 { throw .silent }
      if isReady < 0 {
        if errno == EINTR { continue }
        throw .ended
      }
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      let count = recv(socket, &buffer, buffer.count, 0)
      if count > 0 { unread += buffer[..<count] } else if count == 0 || errno != EINTR { throw .ended }
    }
  }
}
