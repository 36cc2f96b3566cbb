import HTTP
import HTTPTypes
import TestSupport
import Testing

/// Inputs that are nearly requests: whole ones, then cut, doubled, swapped and spoilt.
struct RequestGenerator {
    var chance: SeededChance

    private static let corpus: [[UInt8]] =
        (RequestDecoderTests.taken.map(\.text)
        + (RequestDecoderTests.refusedLines + RequestDecoderTests.refusedFields
        + RequestDecoderTests.refusedChunks).map(\.text)).map { Array($0.utf8) }

    private static let spoilers: [[UInt8]] = [
        "\r\n", "\n", "\r", "\r\n\r\n", "\0", ":", " ", "\t", ",", ";", "%", "%2e", "%2F", "0",
        "-1", "FFFFFFFFFFFFFFFF", "99999999999999999999", "Content-Length: 3\r\n", "chunked",
        "Transfer-Encoding: chunked\r\n", "Host: h\r\n", "HTTP/1.1", "Expect: 100-continue\r\n",
    ].map { Array($0.utf8) }

    mutating func next() -> [UInt8] {
        var input = Self.corpus[Int.random(in: 0..<Self.corpus.count, using: &chance)]
        if Bool.random(using: &chance) {
            input += Self.corpus[Int.random(in: 0..<Self.corpus.count, using: &chance)]
        }
        for _ in 0..<Int.random(in: 0...4, using: &chance) { change(&input) }
        return input
    }

    private mutating func change(_ input: inout [UInt8]) {
        let at = Int.random(in: 0...input.count, using: &chance)
        let end = Int.random(in: at...min(input.count, at + 20), using: &chance)
        switch Int.random(in: 0..<5, using: &chance) {
        case 0: input.removeSubrange(at..<end)
        case 1: input.insert(contentsOf: Array(input[at..<end]), at: at)
        case 2:
            let spoiler = Self.spoilers[Int.random(in: 0..<Self.spoilers.count, using: &chance)]
            input.insert(contentsOf: spoiler, at: at)
        case 3: if at < input.count { input[at] = UInt8.random(in: 0...255, using: &chance) }
        default: if at < input.count { input[at] ^= 1 << UInt8.random(in: 0..<8, using: &chance) }
        }
    }

    /// The input in up to five pieces.
    mutating func pieces(of input: [UInt8]) -> [ArraySlice<UInt8>] {
        let count = Int.random(in: 1...4, using: &chance)
        let cuts = (0..<count).map { _ in Int.random(in: 0...input.count, using: &chance) }.sorted()
        return zip([0] + cuts, cuts + [input.count]).map { input[$0..<$1] }
    }
}

@Suite struct DecoderFuzzTests {
    private static let limits: Limits = {
        var limits = Limits()
        (limits.requestLineBytesMax, limits.fieldBytesMax) = (80, 60)
        (limits.headerBytesMax, limits.fieldCountMax, limits.bodyBytesMax) = (120, 5, 40)
        (limits.chunkLineBytesMax, limits.chunkExtensionBytesMax) = (20, 24)
        return limits
    }()

    @Test("any cut of any bytes gives the same, nothing is over its limit")
    func inputs() {
        var (taken, refused) = (0, 0)
        for seed in FuzzRun(inputs: 20_000).seeds {
            var generator = RequestGenerator(chance: SeededChance(seed: seed))
            let input = generator.next()
            let whole = Transcript([input[...]], limits: Self.limits)
            let parts = Transcript(generator.pieces(of: input), limits: Self.limits)
            if whole != parts { Issue.record("seed \(seed): cut bytes differ") }
            if !whole.exchanges.allSatisfy(Self.isInBounds) { Issue.record("seed \(seed): limit") }
            taken += whole.exchanges.count(where: \.isWhole)
            refused += whole.error == nil ? 0 : 1
        }
        // Both ways are gone often, else the generator is of no use.
        #expect(taken > 0 && refused > 0)
    }

    private static func isInBounds(_ exchange: Transcript.Exchange) -> Bool {
        let head = exchange.head
        let fields = head.fields.map { $0.name.rawName.utf8.count + $0.value.utf8.count }
        return exchange.body.count <= limits.bodyBytesMax && fields.count <= limits.fieldCountMax
            && fields.reduce(0, +) <= limits.headerBytesMax
            && head.target.path.utf8.count <= limits.requestLineBytesMax
            && !head.target.path.contains("/../") && !head.target.path.utf8.contains(0)
    }
}
