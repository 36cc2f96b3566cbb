internal import Domain
internal import HTTP
internal import HTTPTypes
internal import Ingestion
internal import Storage

extension Endpoints {
    var createMany: Operation {
        Operation(
            streaming: "/v1/documents/batch", id: "createDocuments",
            summary: "Extract and store a document a line",
            answers: [Answer(.ok, ["application/x-ndjson": "BatchLine"])]
        ) { call, body in
            try DocumentBody.requireLines(call.request)
            let ingestor = ingestor
            return Response(fields: [.contentType: "application/x-ndjson"]) { writer in
                var splitter = LineSplitter()
                while let block = try body.next() {
                    for lines in splitter.lines(in: block).groups() {
                        try writer.write(ingestor.answers(to: lines))
                    }
                }
                guard let last = splitter.lastLine() else { return }
                try writer.write(ingestor.answers(to: [last]))
            }
        }
    }
}

extension [InputLine] {
    /// In groups that are stored together.
    fileprivate func groups() -> [ArraySlice<InputLine>] {
        var groups: [ArraySlice<InputLine>] = []
        var start = 0
        var bytes = 0
        for (index, line) in enumerated() {
            bytes += line.bytes?.count ?? 0
            guard
                index + 1 == count || index + 1 - start == APILimits.batchLinesMax
                    || bytes >= APILimits.batchBytesMin
            else { continue }
            groups.append(self[start...index])
            (start, bytes) = (index + 1, 0)
        }
        return groups
    }
}

extension Ingestor {
    /// A line for each that is not blank, in their order; what is stored is on disk then.
    fileprivate func answers(to lines: ArraySlice<InputLine>) -> [UInt8] {
        let lines = lines.filter { !$0.isBlank }
        let inputs = lines.map { line in Result { try ExtractionLine.document(line) } }
        var ingested = ingest(inputs.compactMap { try? $0.get() })[...]
        var answers: [UInt8] = []
        for (line, input) in zip(lines, inputs) {
            let facts = input.flatMap { _ in ingested.removeFirst().map(\.facts) }
            answers += ExtractionLine.answer(line, id: try? input.get().id, facts)
            answers.append(UInt8(ascii: "\n"))
        }
        return answers
    }
}
