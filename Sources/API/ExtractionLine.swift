package import Domain
internal import HTTP
internal import HTTPTypes
internal import Ingestion

/// A line of NDJSON as read.
package struct InputLine: Hashable, Sendable {
    /// From 1.
    package let number: Int
    /// Without the line end; nil for a line that is longer than `APILimits.lineBytesMax`.
    package let bytes: [UInt8]?

    package init(number: Int, bytes: [UInt8]?) {
        self.number = number
        self.bytes = bytes
    }

    /// Whether nothing but white space is on it.
    package var isBlank: Bool {
        bytes?.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D } ?? false
    }
}

/// A document a line in, its facts or an error a line out.
package enum ExtractionLine {
    /// Throws `RequestError`, with the line's number in it where it says where.
    package static func document(_ line: InputLine) throws -> DocumentInput {
        guard let bytes = line.bytes else { throw RequestError.lineTooLong(line: line.number) }
        do {
            return try DocumentBody.json(bytes, acceptsID: true)
        } catch RequestError.malformedJSON(let reason, _, let column) {
            throw RequestError.malformedJSON(reason, line: line.number, column: column)
        }
    }

    /// The answer without line end: the extraction, or `{"id", "error": {…}}` for what is wrong
    /// with the line or what `extract` throws.
    package static func answer(
        _ line: InputLine, extract: (DocumentInput) throws -> Facts
    ) -> [UInt8] {
        let input = Result { try document(line) }
        return answer(
            line, id: try? input.get().id,
            input.flatMap { input in Result { try extract(input) } })
    }

    /// The same where the facts of the line, or what is wrong with it, are known already.
    static func answer(
        _ line: InputLine, id: String?, _ facts: Result<Facts, any Error>
    ) -> [UInt8] {
        var writer = JSONWriter(capacity: 2 * (line.bytes?.count ?? 0))
        do {
            writer.extraction(try facts.get(), id: id)
        } catch {
            let cause = problem(of: error) as? Problem ?? .unexpected
            writer.object { writer in
                writer.member("id", line.bytes.flatMap(DocumentBody.id))
                writer.member("error") { writer in
                    writer.member("type", cause.type)
                    writer.member("title", cause.title)
                    writer.member("detail", cause.detail)
                }
            }
        }
        return writer.bytes
    }
}

extension Problem {
    fileprivate static let unexpected = Problem(
        type: "/problems/internal-error", title: "Internal error", status: .internalServerError)
}
