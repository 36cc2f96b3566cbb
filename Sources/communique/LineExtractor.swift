internal import API
internal import Dispatch
internal import Extraction
internal import Foundation
internal import Synchronization

/// `extract --ndjson`: the lines of a block are worked on by all cores and written in their order
/// before the next block is read.
struct LineExtractor {
    let pipeline: Pipeline

    func run(_ reader: LineReader) throws {
        var reader = reader
        while let batch = try reader.next() {
            let lines = batch.filter { !$0.isBlank }
            guard !lines.isEmpty else { continue }
            try FileHandle.standardOutput.write(contentsOf: answers(to: lines))
        }
    }

    private func answers(to lines: [InputLine]) -> [UInt8] {
        let answers = Mutex([[UInt8]](repeating: [], count: lines.count))
        DispatchQueue.concurrentPerform(iterations: lines.count) { index in
            let answer = ExtractionLine.answer(lines[index]) { try Engine.extract($0, pipeline) }
            answers.withLock { $0[index] = answer }
        }
        var output: [UInt8] = []
        for answer in answers.withLock({ $0 }) {
            output.append(contentsOf: answer)
            output.append(UInt8(ascii: "\n"))
        }
        return output
    }
}
