// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "intake",
  products: [
    .executable(name: "intake", targets: ["IntakeCommand"]),
    .library(name: "Intake", targets: ["Intake", "LocatedYAML"]),
    // What Benchmarks measures beside it.
    .library(
      name: "IntakeEdges", targets: ["IntakeTerminal", "IntakeRecords", "IntakeResults", "IntakeBatch"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    .target(name: "PlainText"),
    .systemLibrary(name: "CLibYAML", providers: [.apt(["libyaml-dev"])]),
    .target(name: "LocatedYAML", dependencies: ["CLibYAML", "PlainText"]),
    .target(name: "Intake", dependencies: ["LocatedYAML", "PlainText"]),
    .target(
      name: "IntakeResults",
      dependencies: ["Intake", "LocatedYAML", "PlainText", .product(name: "Crypto", package: "swift-crypto")]),
    .target(name: "IntakeTerminal", dependencies: ["Intake", "IntakeResults", "PlainText"]),
    .target(
      name: "IntakeRecords",
      dependencies: [
        "Intake", "IntakeResults", .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ]),
    .target(name: "ChildProcess"),
    .target(name: "SolverProcess", dependencies: ["ChildProcess"]),
    .target(name: "SafeMarkup", dependencies: ["PlainText"]),
    .target(name: "IntakeStatistics", dependencies: ["PlainText", "SafeMarkup"]),
    .target(name: "IntakeReports", dependencies: ["Intake", "IntakeResults", "PlainText", "SafeMarkup"]),
    .target(
      name: "IntakeForms", dependencies: ["Intake", "IntakeResults", "PlainText", "SafeMarkup"]),
    .target(
      name: "IntakeBatch",
      dependencies: ["Intake", "IntakeResults", "IntakeStatistics", "LocatedYAML", "PlainText"]),
    .target(
      name: "IntakeInterchange",
      dependencies: [
        "Intake", "IntakeResults", "IntakeReports", "IntakeBatch", "PlainText", "SafeMarkup",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "IntakeAuthoring", dependencies: ["Intake", "IntakeResults", "LocatedYAML", "PlainText"]),
    .executableTarget(
      name: "IntakeCommand",
      dependencies: [
        "LocatedYAML", "PlainText", "Intake", "IntakeAuthoring", "IntakeResults", "IntakeTerminal",
        "IntakeRecords",
        "IntakeReports", "IntakeForms", "IntakeBatch", "IntakeInterchange", "IntakeStatistics",
        "SolverProcess", "ChildProcess",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(name: "TestSupport", dependencies: ["LocatedYAML"], path: "Tests/TestSupport"),
    .target(
      name: "ResultSamples", dependencies: ["Intake", "IntakeResults", "TestSupport"],
      path: "Tests/ResultSamples"),
    .testTarget(name: "PlainTextTests", dependencies: ["PlainText"]),
    .testTarget(
      name: "LocatedYAMLTests", dependencies: ["LocatedYAML", "TestSupport"], exclude: ["Snapshots"]),
    .testTarget(
      name: "IntakeTests",
      dependencies: [
        "Intake", "IntakeAuthoring", "PlainText", "ResultSamples", "SolverProcess", "TestSupport",
      ],
      exclude: [
        "Checking/BadDefinitions", "Checking/Snapshots", "Proof/Snapshots", "Translation/Snapshots",
      ]),
    .testTarget(
      name: "IntakeResultsTests",
      dependencies: ["LocatedYAML", "IntakeResults", "ResultSamples", "SolverProcess", "TestSupport"],
      exclude: ["Cases/Snapshots", "Why/Snapshots"]),
    .testTarget(
      name: "IntakeReportsTests",
      dependencies: [
        "Intake", "IntakeReports", "IntakeResults", "LocatedYAML", "PlainText", "SafeMarkup", "ResultSamples",
        "TestSupport",
      ],
      exclude: ["Progress/Snapshots", "Snapshots"]),
    .testTarget(
      name: "IntakeFormsTests",
      dependencies: [
        "Intake", "IntakeForms", "IntakeResults", "IntakeTerminal", "LocatedYAML", "SafeMarkup",
        "TestSupport",
      ],
      exclude: ["Snapshots"]),
    .testTarget(
      name: "IntakeStatisticsTests", dependencies: ["IntakeStatistics", "SafeMarkup", "TestSupport"],
      exclude: ["Reference", "Report/Snapshots"]),
    .testTarget(
      name: "IntakeBatchTests",
      dependencies: [
        "Intake", "IntakeBatch", "IntakeResults", "IntakeStatistics", "LocatedYAML", "TestSupport",
      ],
      exclude: ["Simulation/Snapshots"]),
    .testTarget(
      name: "IntakeInterchangeTests",
      dependencies: ["IntakeInterchange", "Intake", "IntakeResults", "LocatedYAML", "TestSupport"],
      exclude: ["Codebook/Snapshots", "Export/Snapshots", "Graph/Snapshots"]),
    .testTarget(
      name: "IntakeAuthoringTests",
      dependencies: [
        "Intake", "IntakeAuthoring", "IntakeResults", "LocatedYAML", "PlainText", "SolverProcess",
        "TestSupport",
      ],
      exclude: ["Snapshots", "Forms", "Schema/validate.py"]),
    .executableTarget(name: "TerminalProbe", dependencies: ["IntakeTerminal"], path: "Tests/TerminalProbe"),
    .testTarget(
      name: "IntakeTerminalTests",
      dependencies: ["IntakeTerminal", "PlainText", "TestSupport", "TerminalProbe"],
      exclude: ["Snapshots", "Transcripts"]),
    .testTarget(
      name: "IntakeRecordsTests",
      dependencies: [
        "LocatedYAML", "Intake", "IntakeResults", "IntakeRecords", "ResultSamples", "TestSupport",
      ]),
    .testTarget(
      name: "IntakeCommandTests",
      dependencies: [
        "IntakeCommand", "Intake", "IntakeAuthoring", "IntakeResults", "LocatedYAML", "TestSupport",
      ],
      exclude: ["Answers", "Tabulating/Snapshots"]),
  ]
)

// 'make fuzz' sets it: there is one more executable then, and all that it reaches is built so that libFuzzer, which comes
// with the toolchain, sees what an input runs through. Only LLVM's linker can read what that leaves for the debugger.
let isFuzzing = Context.environment["INTAKE_FUZZ"] == "1"
if isFuzzing {
  package.targets.append(
    .executableTarget(
      name: "Fuzzers",
      dependencies: [
        "LocatedYAML", "PlainText", "Intake", "IntakeAuthoring", "IntakeResults", "IntakeRecords",
        "IntakeReports",
        "IntakeBatch", "ResultSamples", "TestSupport",
      ],
      path: "Tests/Fuzzers", linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]))
}
let coverage: [SwiftSetting] =
  isFuzzing ? [.unsafeFlags(["-sanitize=fuzzer", "-enable-testing"])] : []

// 'make check' sets it: warnings in this package's own code are errors then.
let warnings: [SwiftSetting] =
  Context.environment["INTAKE_WARNINGS"] == "error" ? [.unsafeFlags(["-warnings-as-errors"])] : []

for target in package.targets where ![.system, .plugin, .binary].contains(target.type) {
  target.swiftSettings =
    [
      .swiftLanguageMode(.v6),
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"),
    ] + warnings + coverage
}
