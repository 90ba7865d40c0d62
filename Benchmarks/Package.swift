// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that the product does not carry the benchmarks' dependencies.
let package = Package(
  name: "intake-benchmarks",
  dependencies: [
    .package(name: "intake", path: ".."),
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "Engine",
      dependencies: [
        .product(name: "Intake", package: "intake"),
        .product(name: "IntakeEdges", package: "intake"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/Engine",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    // No benchmark of the plugin's, which would run it like one if it stood beside them.
    .executableTarget(name: "StartUp"),
  ]
)
