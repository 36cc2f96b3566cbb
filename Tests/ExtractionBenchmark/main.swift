// Times the engine: documents and megabytes a second on one core, peak memory, and how time
// grows with the length of a document.
//
//   swift run -c release extraction-benchmark [FILE…]
//
// Without files it reads seeds/documents.
import Domain
import Extraction
import Foundation
import Glibc
import Lexicons

let arguments = CommandLine.arguments.dropFirst()
let seeds = "seeds/documents"
let paths =
    arguments.isEmpty
    ? try FileManager.default.contentsOfDirectory(atPath: seeds).sorted().map { "\(seeds)/\($0)" }
    : Array(arguments)
let documents = try paths.map {
    DocumentInput(
        text: try String(contentsOfFile: $0, encoding: .utf8),
        published: DateExpression(edtf: "2014-05-20"))
}

/// Processor seconds of this thread.
func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// Peak resident memory of the process, in MB.
func peakMegabytes() -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_maxrss) / 1024
}

func format(_ value: Double, _ digits: Int) -> String {
    value.formatted(.number.precision(.fractionLength(digits)).grouping(.never))
}

let loading = processorSeconds()
let pipeline = Pipeline(lexicon: try Lexicon.embedded())
print("lexicons loaded in \(format((processorSeconds() - loading) * 1000, 0)) ms")

var rounds: [Double] = []
let size = documents.reduce(0) { $0 + $1.text.utf8.count }
for _ in 0..<5 {
    let start = processorSeconds()
    var repeats = 0
    repeat {
        for document in documents { _ = pipeline.extract(document) }
        repeats += 1
    } while processorSeconds() - start < 1
    rounds.append((processorSeconds() - start) / Double(repeats))
}
let seconds = rounds.sorted()[2]
let kilobytes = Double(size) / Double(documents.count) / 1000
print(
    "\(documents.count) documents of \(format(kilobytes, 1)) KB:",
    "\(format(Double(documents.count) / seconds, 0)) documents/s,",
    "\(format(Double(size) / seconds / 1e6, 1)) MB/s on one core,",
    "peak \(format(peakMegabytes(), 0)) MB")

let unit = documents.map(\.text).joined(separator: "\n\n")
for megabytes in [1, 2, 4, 8] {
    let copies = megabytes * 1_000_000 / unit.utf8.count + 1
    let text = String(repeating: unit + "\n\n", count: copies)
    let start = processorSeconds()
    let facts = pipeline.extract(
        DocumentInput(text: text, published: DateExpression(edtf: "2014-05-20")))
    print(
        "\(megabytes) MB: \(format(processorSeconds() - start, 2)) s,",
        "\(facts.statements.count) statements, peak \(format(peakMegabytes(), 0)) MB")
}
