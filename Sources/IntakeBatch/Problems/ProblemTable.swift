internal import Intake

/// The table of problems: one line for each.
struct ProblemTable: Sendable {
  static let header = "row,line,column,code,value,message\n"

  let isForSpreadsheet: Bool

  func append(_ problem: RowProblem, to bytes: inout ByteBuffer) {
    bytes.append(problem.row)
    bytes.append(UInt8(ascii: ","))
    bytes.append(problem.line)
    bytes.append(UInt8(ascii: ","))
    bytes.appendCell(problem.column ?? "", disarmed: isForSpreadsheet)
    bytes.append(UInt8(ascii: ","))
    bytes.append(problem.code.rawValue)
    bytes.append(UInt8(ascii: ","))
    bytes.appendCell(problem.value, disarmed: isForSpreadsheet)
    bytes.append(UInt8(ascii: ","))
    bytes.appendCell(problem.message, disarmed: isForSpreadsheet)
    bytes.append(UInt8(ascii: "\n"))
  }
}
