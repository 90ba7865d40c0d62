import Glibc
import Testing

@testable import IntakeTerminal

@Suite struct DescriptorInputTests {
  /// What is read from a pipe that holds these bytes and is then closed. At most 64 KB, what a pipe holds.
  private func read(_ bytes: [UInt8]) throws -> [TypedLine] {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    try #require(Glibc.write(ends[1], bytes, bytes.count) == bytes.count)
    close(ends[1])
    defer { close(ends[0]) }
    var input = DescriptorInput(descriptor: ends[0])
    var lines: [TypedLine] = []
    repeat { lines.append(try input.next()) } while lines.last != .end
    return lines
  }

  @Test func `lines are parted at line feeds, with or without a return`() throws {
    #expect(
      try read(Array("one\ntwo\r\n\nthr ee\n".utf8)) == [
        .line("one"), .line("two"), .line(""), .line("thr ee"), .end,
      ])
  }

  @Test func `what stands before the end without Enter is no line`() throws {
    #expect(try read(Array("yes".utf8)) == [.end])
    #expect(try read(Array("1\nye".utf8)) == [.line("1"), .end])
    #expect(try read([]) == [.end])
  }

  @Test func `bytes that are no text refuse their line and no other`() throws {
    #expect(
      try read(Array("caf".utf8) + [0xE9, 0x21, 0x0A] + Array("caf\u{E9}\n".utf8))
        == [.notText(readable: 3), .line("caf\u{E9}"), .end])
    // Overlong, half of a pair, cut short.
    for bad in [[0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xE2, 0x82], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xFF]]
      as [[UInt8]]
    {
      #expect(try read(bad + [0x0A]) == [.notText(readable: 0), .end])
    }
  }

  @Test func `a text may have 20,000 characters and not one more`() throws {
    let longest = String(repeating: "a", count: LineLimit.characters)
    #expect(try read(Array((longest + "\n2\n").utf8)) == [.line(longest), .line("2"), .end])
    #expect(try read(Array((longest + "a\n2\n").utf8)) == [.tooLong, .line("2"), .end])
  }

  @Test func `a line without an end is let go as it comes`() throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    defer { close(ends[0]) }
    var thread = pthread_t()
    let arguments = UnsafeMutablePointer<Int32>.allocate(capacity: 1)
    arguments.initialize(to: ends[1])
    try #require(
      pthread_create(
        &thread, nil,
        { context in
          guard let writer = context?.load(as: Int32.self) else { return nil }
          let chunk = [UInt8](repeating: 0x61, count: 32_768)
          for _ in 0..<64 { _ = Glibc.write(writer, chunk, chunk.count) }
          _ = Glibc.write(writer, "\nnext\n", 6)
          close(writer)
          return nil
        }, arguments) == 0)
    var input = DescriptorInput(descriptor: ends[0])
    #expect(try input.next() == .tooLong)
    #expect(try input.next() == .line("next"))
    #expect(try input.next() == .end)
    #expect(try input.next() == .end)
    pthread_join(thread, nil)
    arguments.deallocate()
  }

  @Test func `a closed descriptor is the end of input`() throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    close(ends[0])
    close(ends[1])
    var input = DescriptorInput(descriptor: -1)
    #expect(try input.next() == .end)
    #expect(!input.isShownWhileTyped)
  }

  @Test func `a directory is no input`() throws {
    let directory = open("/", O_RDONLY)
    defer { close(directory) }
    var input = DescriptorInput(descriptor: directory)
    #expect(throws: InputFailure(errorNumber: EISDIR)) { try input.next() }
  }

  @Test func `a terminal's own limit is said, not passed over`() throws {
    let (controller, terminal) = try openTerminal()
    defer {
      close(controller)
      close(terminal)
    }
    var input = DescriptorInput(descriptor: terminal)
    #expect(input.isShownWhileTyped)
    let long = [UInt8](repeating: 0x61, count: 4200) + Array("\nyes\n".utf8)
    try #require(Glibc.write(controller, long, long.count) == long.count)
    #expect(try input.next() == .cutByTerminal)
    #expect(try input.next() == .line("yes"))
    // Ctrl-D at the beginning of a line.
    try #require(Glibc.write(controller, [UInt8(4)], 1) == 1)
    #expect(try input.next() == .end)
  }

  /// Both ends of a pseudo-terminal that reads whole lines and shows nothing itself.
  private func openTerminal() throws -> (controller: Int32, terminal: Int32) {
    let controller = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var (isLocked, number): (Int32, UInt32) = (0, 0)
    // TIOCSPTLCK and TIOCGPTN, which the headers keep to themselves.
    try #require(ioctl(controller, 0x4004_5431, &isLocked) == 0)
    try #require(ioctl(controller, 0x8004_5430, &number) == 0)
    let terminal = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    try #require(terminal >= 0)
    var settings = termios()
    try #require(tcgetattr(terminal, &settings) == 0)
    settings.c_lflag &= ~tcflag_t(ECHO)
    try #require(tcsetattr(terminal, TCSANOW, &settings) == 0)
    return (controller, terminal)
  }

  @Test func `output that cannot be written is an error`() throws {
    var full = DescriptorOutput(descriptor: open("/dev/full", O_WRONLY))
    #expect(throws: OutputFailure(errorNumber: ENOSPC)) { try full.write("text") }
    var closed = DescriptorOutput(descriptor: -1)
    #expect(throws: OutputFailure(errorNumber: EBADF)) { try closed.write("text") }
    #expect(closed.columns == nil)
  }
}
