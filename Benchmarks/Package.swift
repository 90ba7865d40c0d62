// swift-tools-version: 6.1
import PackageDescription

let products: [Target.Dependency] = [
  .product(name: "Intake", package: "intake"),
  .product(name: "IntakeEdges", package: "intake"),
]

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
      dependencies: products + [.product(name: "Benchmark", package: "benchmark")],
      path: "Benchmarks/Engine",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    .executableTarget(
      name: "Batch",
      dependencies: products + ["BatchSamples", .product(name: "Benchmark", package: "benchmark")],
      path: "Benchmarks/Batch",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    .target(name: "BatchSamples", dependencies: products),
    // No benchmarks of the plugin's, which would run them like ones if they stood beside them.
    .executableTarget(name: "StartUp"),
    .executableTarget(name: "Ways", dependencies: products + ["BatchSamples"]),
  ]
)
