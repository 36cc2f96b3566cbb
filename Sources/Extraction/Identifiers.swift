internal import Domain

/// Gives the facts of a document, list by list, their identifiers: hashes of the document's, the
/// kind and the words' offsets. Facts of one kind that rest on the same words, such as the meetings
/// of a list, differ in a number, counted in the order of the text.
struct Identifiers {
    let documentID: String
    private let hasher = ContentHasher()
    private var prefix = ""
    /// The document's identifier and, behind it, what tells the fact from others: one buffer for
    /// all facts.
    private var key: [UInt8]
    private var kinds: [String] = []
    /// How many facts there are of each kind and span.
    private var counts: [UInt64: Int] = [:]

    init(documentID: String) {
        self.documentID = documentID
        key = Array(documentID.utf8)
        key.reserveCapacity(key.count + Self.keyBytesMax)
    }

    /// Bytes of a kind's name and three numbers, about.
    private static let keyBytesMax = 64

    /// Begins a list of `count` facts.
    mutating func start(prefix: String, count: Int) {
        self.prefix = prefix
        kinds.removeAll(keepingCapacity: true)
        counts.removeAll(keepingCapacity: true)
        counts.reserveCapacity(count)
    }

    mutating func next(_ kind: String, _ span: Span) -> String {
        key.removeLast(key.count - documentID.utf8.count)
        key.append(32)
        key.append(contentsOf: kind.utf8)
        append(span.start)
        append(span.end)
        let ordinal = count(kind, span)
        if ordinal > 0 { append(ordinal) }
        return hasher.hash(key).identifier(prefix, within: documentID)
    }

    /// A space and a number that is not negative, in decimal digits.
    private mutating func append(_ number: Int) {
        key.append(32)
        appendDigits(number)
    }

    private mutating func appendDigits(_ number: Int) {
        let rest = number / 10
        if rest > 0 { appendDigits(rest) }
        key.append(UInt8(truncatingIfNeeded: 48 + number - 10 * rest))
    }

    /// The number of facts of that kind and span before. Offsets are below 2^31, so that one
    /// number holds two, and the kind with them: should two kinds and spans ever give the same
    /// one, a fact gets a number that it would not need.
    private mutating func count(_ kind: String, _ span: Span) -> Int {
        let i = kinds.firstIndex(of: kind) ?? kinds.count
        if i == kinds.count { kinds.append(kind) }
        let both =
            UInt64(truncatingIfNeeded: span.start) << 32 | UInt64(truncatingIfNeeded: span.end)
        let key = both ^ (UInt64(i) &* 0x9E37_79B9_7F4A_7C15)
        // One look-up for both.
        func next(_ count: inout Int) -> Int {
            defer { count += 1 }
            return count
        }
        return next(&counts[key, default: 0])
    }
}
