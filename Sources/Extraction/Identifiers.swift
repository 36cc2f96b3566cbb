internal import Domain

/// Gives the facts of a document, list by list, their identifiers: hashes of the document's, the
/// kind and the words' offsets. Facts of one kind that rest on the same words, such as the meetings
/// of a list, differ in a number, counted in the order of the text.
struct Identifiers {
    let documentID: String
    /// What those of the list begin with.
    private var head: [UInt8] = []
    /// What tells a fact from others: its document, kind, span and number, one after the other.
    private var key = Key()
    /// How many facts there are of each kind and span, in the order of the spans.
    private var counts: [(span: UInt64, kind: String, count: Int)] = []

    init(documentID: String) {
        self.documentID = documentID
        key.append(documentID)
    }

    /// Begins a list of `count` facts.
    mutating func start(prefix: String, count: Int) {
        head = ContentHash.head(prefix, within: documentID)
        counts.removeAll(keepingCapacity: true)
        counts.reserveCapacity(count)
    }

    mutating func next(_ kind: String, _ span: Span) -> String {
        key.removeAll(after: documentID.utf8.count)
        key.appendSpace()
        key.append(kind)
        key.append(number: span.start)
        key.append(number: span.end)
        let ordinal = count(kind, span)
        if ordinal > 0 { key.append(number: ordinal) }
        return key.hash.identifier(after: head)
    }

    /// The number of facts of that kind and span before. Facts come about in the order of the
    /// text, so that a span has its place at the end or near it.
    private mutating func count(_ kind: String, _ span: Span) -> Int {
        // Offsets are below 2^31, so that one number holds two.
        let span =
            UInt64(truncatingIfNeeded: span.start) << 32 | UInt64(truncatingIfNeeded: span.end)
        var end = counts.count
        while end > 0, counts[end - 1].span > span { end -= 1 }
        var i = end
        while i > 0, counts[i - 1].span == span {
            i -= 1
            if counts[i].kind == kind {
                counts[i].count += 1
                return counts[i].count - 1
            }
        }
        if end == counts.count {
            counts.append((span, kind, 1))
        } else {
            counts.insert((span, kind, 1), at: end)
        }
        return 0
    }
}

/// Bytes to be hashed, in place: a document's identifier, a kind's name and three numbers are
/// shorter.
private struct Key {
    private var bytes = InlineArray<128, UInt8>(repeating: 0)
    private var count = 0

    mutating func removeAll(after count: Int) { self.count = count }

    mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { for byte in $0 { append(byte) } }
    }

    mutating func appendSpace() { append(UInt8(ascii: " ")) }

    private mutating func append(_ byte: UInt8) {
        bytes[count] = byte
        count += 1
    }

    /// A space and a number that is not negative, in decimal digits.
    mutating func append(number: Int) {
        appendSpace()
        let start = count
        var limit = 10
        count += 1
        while number >= limit {
            limit *= 10
            count += 1
        }
        // Offsets are below 2^31: half the work of a division of 64 bits.
        var rest = UInt32(truncatingIfNeeded: number)
        for i in (start..<count).reversed() {
            bytes[i] = UInt8(truncatingIfNeeded: 48 + rest % 10)
            rest /= 10
        }
    }

    var hash: ContentHash { ContentHash(bytes.span.extracting(..<count)) }
}
