import HTTP

/// What a decoder makes of bytes that come in pieces: whole requests, an unfinished one, the error.
struct Transcript: Equatable {
    struct Exchange: Equatable {
        var head: RequestHead
        var body: [UInt8] = []
        var isWhole = false
    }

    var exchanges: [Exchange] = []
    var error: DecodingError?

    init(_ pieces: [ArraySlice<UInt8>], limits: Limits = Limits()) {
        var decoder = RequestDecoder(limits: limits)
        do {
            for piece in pieces {
                var rest = piece
                while let event = try decoder.next(from: &rest) { note(event) }
            }
        } catch {
            self.error = error
        }
    }

    init(_ text: String, limits: Limits = Limits()) {
        self.init([Array(text.utf8)[...]], limits: limits)
    }

    private mutating func note(_ event: RequestDecoder.Event) {
        switch event {
        case .head(let head):
            exchanges.append(Exchange(head: head, isWhole: head.framing == .length(0)))
        case .body(let piece): exchanges[exchanges.count - 1].body += piece
        case .end: exchanges[exchanges.count - 1].isWhole = true
        }
    }
}

/// Every cut of the bytes in two, and the cut into single bytes.
func allSplits(_ bytes: [UInt8]) -> [[ArraySlice<UInt8>]] {
    let pairs = bytes.indices.map { [bytes[..<$0], bytes[$0...]] }
    return pairs + [bytes.indices.map { bytes[$0...$0] }]
}
