internal import Foundation

/// How many inputs a fuzz test makes and which: `FUZZ_INPUTS` and `FUZZ_SEED`.
package struct FuzzRun {
    /// The seeds of the inputs, one each, so that a failure names its own.
    package let seeds: Range<UInt64>

    package init(
        inputs: UInt64,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) {
        func number(_ name: String) -> UInt64? { environment[name].flatMap { UInt64($0) } }
        let first = number("FUZZ_SEED") ?? 1
        seeds = first..<first + (number("FUZZ_INPUTS") ?? inputs)
    }
}
