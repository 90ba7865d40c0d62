import Testing

@Suite struct `intake codebook` {
  @Test func `prints what there is to know of each variable`() throws {
    let shell = try Shell()
    try shell.addQuestionnaires()
    let page = try shell.run("intake codebook phq-9")
    #expect(page.status == 0)
    #expect(page.output.contains("### `phq9_difficulty`"))
    let table = try shell.run("intake codebook first-session --rows 2 --format csv")
    #expect(table.output.contains("\nevent_kind[2],"))
    #expect(!table.output.contains("\nevent_kind[3],"))
    let json = try shell.run("intake codebook phq-9 --format json")
    #expect(json.output.hasPrefix("{\"format\":\"intake-codebook/1\""))
    #expect(json.output.split(separator: "\n").count == 1)
    #expect(try shell.run("intake codebook phq-9 --rows 0").status == 64)
    #expect(try shell.run("intake codebook nothing").status == 66)
  }
}
