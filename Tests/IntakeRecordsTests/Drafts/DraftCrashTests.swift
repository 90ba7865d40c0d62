import Glibc
import Intake
import IntakeResults
import Testing

@testable import IntakeRecords

/// A power cut at every operation that a session makes, and every failure of one, on a disk in memory.
@Suite struct `A draft outlasts` {
  static let drafts = "/state/intake/drafts"
  static let results = "/results"

  /// A session from its beginning to its end, or to where the disk is off.
  private final class Session {
    let sample: DraftSample
    let disk: SimulatedDisk
    /// The events that `keep` has returned from.
    private(set) var acknowledged = 0
    private(set) var isResultKept = false
    private(set) var isDraftRemoved = false
    /// How often the respondent was told that something is not kept.
    private(set) var complaints = 0

    init(_ sample: DraftSample, _ disk: SimulatedDisk, acknowledged: Int = 0) {
      self.acknowledged = acknowledged
      self.sample = sample
      self.disk = disk
    }

    var drafts: DraftFiles<SimulatedDisk> { DraftFiles(`A draft outlasts`.drafts, storage: disk) }
    var results: ResultFiles<SimulatedDisk> { ResultFiles(`A draft outlasts`.results, storage: disk) }

    func run() throws {
      do throws(RecordError) {
        try drafts.prepare()
        try results.make()
        try results.rehearse()
      } catch {
        return
      }
      try answer(into: drafts.begin(sample.opening, key: try DraftSample.key.get()), from: 1)
    }

    /// Goes on with what is there, as the respondent who comes back with the code.
    func resume() throws {
      let draft: OpenedDraft<SimulatedDisk>
      do throws(DraftError) {
        draft = try drafts.open(try key())
      } catch {
        #expect(error == .noDraft || disk.isOff)
        return
      }
      #expect(draft.events.count >= acknowledged)
      acknowledged = draft.events.count
      try answer(into: draft.journal, from: max(draft.events.count, 1))
    }

    private func key() throws(DraftError) -> DraftKey {
      do throws(RecordError) { return try DraftSample.key.get() } catch { throw .record(error) }
    }

    private func answer(into journal: DraftJournal<SimulatedDisk>, from first: Int) throws {
      for count in first...sample.events.count {
        do throws(RecordError) {
          try journal.keep(Array(sample.events[..<count]))
          acknowledged = count
        } catch {
          complaints += 1
        }
        if disk.isOff { return }
      }
      guard (try? sample.keep(sample.events, in: results)) != nil else { return }
      isResultKept = true
      isDraftRemoved = (try? journal.remove()) != nil
    }
  }

  /// The number of operations of a session on a disk without faults.
  private func operations(_ sample: DraftSample) throws -> Int {
    let session = Session(sample, SimulatedDisk())
    try session.run()
    #expect(session.isDraftRemoved && session.complaints == 0)
    #expect(session.disk.names(in: Self.drafts) == [])
    return session.disk.operations
  }

  /// What has to hold of the disk when the power is back.
  private func check(_ session: Session, _ survival: SimulatedDisk.Survival, _ when: Comment) throws {
    let sample = session.sample
    let disk = SimulatedDisk(after: session.disk, survival)
    let back = Session(sample, disk)
    let expected = try sample.record(sample.events).json + [0x0A]
    let isResultThere = disk.names(in: Self.results).contains { name in
      disk.node(Self.results + "/" + name)?.bytes == expected && name.hasSuffix(".json")
    }
    #expect(isResultThere || !session.isResultKept, when)
    do throws(DraftError) {
      let draft = try back.drafts.open(try DraftSample.key.mapError { DraftError.record($0) }.get())
      #expect(draft.opening == sample.opening, when)
      #expect(draft.events == Array(sample.events.prefix(draft.events.count)), when)
      #expect(draft.events.count >= session.acknowledged, when)
      #expect(draft.events.count <= session.acknowledged + 1 + session.complaints, when)
      #expect(!session.isDraftRemoved, when)
    } catch {
      #expect(error == .noDraft, when)
      // Nothing was promised yet, or the result is there in the draft's place.
      #expect(session.acknowledged == 0 || isResultThere, when)
      return
    }
    // Going on comes to the end, with exactly one result and nothing left of the draft.
    try back.resume()
    #expect(back.isDraftRemoved && back.complaints == 0, when)
    #expect(disk.names(in: Self.drafts) == [], when)
    #expect(disk.names(in: Self.results).count { $0.hasSuffix(".json") } == 1, when)
  }

  @Test func `a power cut at every operation of thirty questions`() throws {
    let sample = try DraftSample()
    for operation in 1...(try operations(sample)) {
      let session = Session(sample, SimulatedDisk())
      session.disk.faults = [.powerCut(at: operation)]
      try session.run()
      #expect(session.disk.isOff)
      for survival in SimulatedDisk.Survival.allCases {
        try check(session, survival, "at \(session.disk.log.last ?? ""), \(survival)")
      }
    }
  }

  @Test func `a power cut while going on`() throws {
    let sample = try DraftSample(questions: 4)
    let begun = Session(sample, SimulatedDisk())
    begun.disk.faults = [.powerCut(at: try operations(sample) / 2)]
    try begun.run()
    for survival in SimulatedDisk.Survival.allCases {
      var operation = 0
      while true {
        operation += 1
        let again = Session(
          sample, SimulatedDisk(after: begun.disk, survival), acknowledged: begun.acknowledged)
        again.disk.faults = [.powerCut(at: operation)]
        try again.resume()
        guard again.disk.isOff else { break }
        for next in SimulatedDisk.Survival.allCases {
          try check(again, next, "at \(again.disk.log.last ?? ""), \(survival), then \(next)")
        }
      }
      #expect(operation > 1)
    }
  }

  @Test(arguments: [ENOSPC, EIO])
  func `a refusal of every operation, and a power cut soon behind it`(_ number: Int32) throws {
    let sample = try DraftSample(questions: 2)
    let all = try operations(sample)
    for operation in 1...all {
      for cut in Array(operation + 1...operation + 16) + [Int.max] {
        let session = Session(sample, SimulatedDisk())
        session.disk.faults = [.refusing(operation...operation, number: number), .powerCut(at: cut)]
        try session.run()
        for survival in SimulatedDisk.Survival.allCases {
          try check(
            session, survival,
            "refused \(session.disk.log.prefix(operation).last ?? ""), cut at \(cut), \(survival)")
        }
      }
    }
  }

  @Test func `a disk that is full and then is not`() throws {
    let sample = try DraftSample(questions: 8)
    for room in stride(from: 0, to: 12_000, by: 97) {
      let disk = SimulatedDisk()
      let files = DraftFiles(Self.drafts, storage: disk)
      try files.prepare()
      disk.faults = [.room(bytes: room)]
      disk.mostAtOnce = 100
      let journal = files.begin(sample.opening, key: try DraftSample.key.get())
      var kept = 0
      var refused = 0
      for count in 1...6 {
        do throws(RecordError) {
          try journal.keep(Array(sample.events[..<count]))
          #expect(refused == 0)
          kept = count
        } catch {
          #expect(error.failure?.number == ENOSPC)
          refused += 1
        }
      }
      for survival in SimulatedDisk.Survival.allCases where kept > 0 {
        let back = DraftFiles(Self.drafts, storage: SimulatedDisk(after: disk, survival))
        let draft = try back.open(try DraftSample.key.get())
        #expect(draft.events.count >= kept)
        #expect(draft.events == Array(sample.events.prefix(draft.events.count)))
      }
      disk.faults = []
      try journal.keep(Array(sample.events[..<7]))
      let draft = try DraftFiles(
        Self.drafts, storage: SimulatedDisk(after: disk, .nothing)
      ).open(try DraftSample.key.get())
      #expect(draft.events == Array(sample.events[..<7]) && draft.damage == nil)
      #expect(disk.names(in: Self.drafts).count == 1)
    }
  }
}
