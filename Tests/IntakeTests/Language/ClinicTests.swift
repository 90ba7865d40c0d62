import LocatedYAML
import Testing

@testable import Intake

@Suite struct ClinicTests {
  static let text = """
    clinic: The house by the river
    readers: Your therapist and one colleague
    read-when: before your first hour
    acts: {who: The therapist on call, within: one working day}
    machine: personal
    region: us
    contacts:
      crisis-contacts:
        - name: A line
          reach: call 111
          when: day and night
          region: us
          note: Free.
          checked: 2026-07-15
        - {name: Another, reach: call 222, region: uk}
        - {name: Everywhere, reach: example.org}
      legal-help:
        - {name: Law, reach: call 333, region: uk, checked: 2026-07-15}

    """

  private func read(_ text: String) -> (clinic: Clinic?, problems: [String]) {
    let (clinic, diagnostics) = Clinic.read(Source(name: "clinic.yaml", text: text))
    return (clinic, diagnostics.map(\.line))
  }

  @Test func `a clinic's file reads as what it says`() throws {
    let (read, problems) = read(Self.text)
    #expect(problems == [])
    let clinic = try #require(read)
    #expect(clinic.name == "The house by the river")
    #expect(!clinic.isTrial)
    #expect(clinic.machine == .personal)
    #expect(
      clinic.placeholders == [
        "clinic_name": "The house by the river", "clinic_readers": "Your therapist and one colleague",
        "clinic_read_when": "before your first hour", "clinic_acts": "The therapist on call",
        "clinic_acts_within": "one working day",
      ])
    #expect(Set(clinic.placeholders.keys) == Set(Clinic.placeholderNames))
    #expect(clinic.contacts("crisis-contacts").first?.checked == PartialDate(year: 2026, month: 7, day: 15))
  }

  @Test func `contacts are those of the clinic's region, and never none`() throws {
    let clinic = try #require(read(Self.text).clinic)
    #expect(clinic.contacts("crisis-contacts").map(\.name) == ["A line", "Everywhere"])
    #expect(clinic.hasCheckedContact("crisis-contacts"))
    #expect(clinic.contacts("legal-help") == Clinic.none.anywhere)
    #expect(clinic.hasList("legal-help") && !clinic.hasCheckedContact("legal-help"))
    #expect(clinic.contacts("nothing") == Clinic.none.anywhere && !clinic.hasList("nothing"))
  }

  @Test func `an unknown region shows what helps anywhere`() throws {
    let text = Self.text.split(separator: "\n").filter { $0 != "region: us" }.joined(separator: "\n")
    let clinic = try #require(read(text).clinic)
    #expect(
      clinic.contacts("crisis-contacts").map(\.name) == ["Everywhere"] + Clinic.none.anywhere.map(\.name))
  }

  @Test func `without a clinic there is a trial that shows what helps anywhere`() {
    #expect(Clinic.none.isTrial)
    #expect(Clinic.none.contacts("crisis-contacts") == Clinic.none.anywhere)
    #expect(Clinic.none.contacts("crisis-contacts").contains { $0.reach.contains("findahelpline.com") })
  }

  @Test func `a trial needs nobody who reads`() throws {
    let (clinic, problems) = read("clinic: C\ntrial: true\n")
    #expect(problems == [])
    #expect(clinic?.readers == Clinic.none.readers)
    #expect(read("clinic: C\n").clinic == nil)
  }

  @Test func `mistakes are reported where they stand, and make no clinic`() {
    let rows: [(String, String)] = [
      ("", "empty-file"),
      ("clinic: C\ntrial: yes\n", "2:8-11 wrong-value: 'trial' is true or false, not 'yes'; write true"),
      ("clinic: C\nreaders: R\n", "1:1-7 missing-key: clinic.yaml needs 'read-when' and 'acts'"),
      (
        "clinic: C\ntrial: true\nmachine: laptop\n",
        "3:10-16 wrong-value: 'machine' is kiosk or personal, not 'laptop'"
      ),
      (
        "clinic: C\ntrial: true\ncontacts: {a: []}\n",
        "3:12-13 empty-value: 'a' has no contacts"
      ),
      (
        "clinic: C\ntrial: true\ncontacts: {a: [{name: N, reach: R, checked: 2026-07}]}\n",
        "3:45-52 wrong-value: 'checked' is a day, not '2026-07'; for example: 2026-07-15"
      ),
      ("clinic: C\ntrial: true\ncolour: red\n", "3:1-7 unknown-key"),
    ]
    for (text, expected) in rows {
      let (clinic, problems) = read(text)
      #expect(clinic == nil)
      #expect(problems.count == 1)
      #expect(problems.first?.contains(expected) == true, "\(problems)")
    }
  }
}
