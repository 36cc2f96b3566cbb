public import Text

/// All phrases of all lexicons in one trie over word numbers.
///
/// Overlap policy: whole words, leftmost, longest, within one layer; layers do not hide each
/// other. "Shanghai Cooperation Organization" is an organisation and no city, and may be a term
/// of a sector at the same time.
public struct Gazetteer: Sendable {
    /// Phrases of one layer compete for words.
    public enum Layer: UInt8, CaseIterable, Sendable {
        /// Countries, cities, organisations, people, offices, honorifics.
        case name
        /// Verbs and nouns that report speech.
        case cue
        /// Words that mark a sector.
        case term
        /// Kinds of agreement.
        case instrument
        /// Verbs that say what becomes of an agreement.
        case stage
        /// Verbs and nouns for meetings.
        case encounter
    }

    /// The table that an entry points into.
    public enum Kind: UInt8, Sendable {
        case country, organization, city, person, office, honorific
        case cue, term, instrument, stage, encounter
        /// A term that counts in an enumeration only.
        case listTerm
        /// A phrase that hides the shorter names in it: the Indo-Pacific is no India.
        case nothing
    }

    /// What a phrase stands for.
    public struct Entry: Sendable, Hashable {
        /// Where it competes for words.
        public var layer: Layer
        /// The table that `index` counts in.
        public var kind: Kind
        /// How the row uses the phrase: a country's name or adjective, a verb's form.
        public var form: UInt8
        /// Index of the row in the table of its kind.
        public var index: Int32

        /// The first part of a compound, such as Sino-, which stands for nothing alone.
        var isPrefix: Bool { kind == .country && form == CountryForm.prefix.rawValue }
    }

    /// A phrase found in a text.
    public struct Match: Sendable {
        @usableFromInline let phrase: PackedRange
        /// What they stand for.
        public let entry: Entry

        init(tokens: Range<Int>, entry: Entry) {
            phrase = PackedRange(tokens)
            self.entry = entry
        }

        /// Indices of tokens.
        @inlinable public var tokens: Range<Int> { phrase.range }
    }

    /// An entry as a text must spell it.
    fileprivate struct Phrase: Hashable {
        var entry: Entry
        /// Two bits a word: 1 must be capitalised, 2 must be in capitals.
        var casing: UInt32
    }

    /// A word of phrases, in half a cache line: most words end one, and their entry is at hand.
    private struct Node {
        /// Where the phrases begin in the table of all.
        var firstPhrase: Int32
        var phrases: UInt16
        /// Whether other words may follow.
        var isOpen: Bool
        /// A bit for each of the children, by the number of its word: most words that follow
        /// another go on with no phrase, and need not be looked for among the children.
        var childBits: UInt64
        /// The first of the phrases that end here.
        var phrase: Phrase

        func mayHaveChild(_ word: WordID) -> Bool { childBits &>> UInt64(word & 63) & 1 == 1 }
    }

    /// Of a node at which no phrase ends; never matched.
    private static let noPhrase = Phrase(
        entry: Entry(layer: .name, kind: .nothing, form: 0, index: 0), casing: 0)

    /// From a node by a word to the next.
    private struct Edge {
        var node: Int32
        var word: WordID
        /// -1 where the place is free.
        var next: Int32
    }

    /// All edges in one table: open addressing over a multiplicative hash, since a search among a
    /// node's own goes from place to place in memory.
    private struct Edges {
        private(set) var places: [Edge]

        /// For so many edges: a power of two, of which half and more stay free.
        init(count: Int) {
            let bits = Int.bitWidth - (2 * count).leadingZeroBitCount
            places = Array(repeating: Edge(node: -1, word: 0, next: -1), count: 1 << bits)
        }

        mutating func insert(_ edge: Edge) {
            var i = Self.place(edge.node, edge.word) & (places.count - 1)
            while places[i].next >= 0 { i = (i + 1) & (places.count - 1) }
            places[i] = edge
        }

        /// Where the search for an edge begins, but for the bits that a table has too many.
        @inline(__always)
        static func place(_ node: Int32, _ word: WordID) -> Int {
            let key = UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))
            return Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
        }
    }

    /// The node of each first word; -1 where no phrase begins with it.
    private let root: [Int32]
    private let nodes: [Node]
    private let edges: [Edge]
    private let phrases: [Phrase]

    init(_ builder: GazetteerBuilder, words: Int) {
        var root = [Int32](repeating: -1, count: words + 1)
        for (word, node) in builder.children[0] { root[Int(word)] = node }
        self.root = root
        var nodes: [Node] = []
        // Each node but the first, whose are in `root`, is the end of one.
        var edges = Edges(count: builder.children.count)
        var phrases: [Phrase] = []
        for node in builder.children.indices {
            let own = node > 0 ? builder.children[node] : [:]
            nodes.append(
                Node(
                    firstPhrase: Int32(phrases.count),
                    phrases: UInt16(builder.phrases[node].count), isOpen: !own.isEmpty,
                    childBits: own.keys.reduce(0) { $0 | 1 << UInt64($1 & 63) },
                    phrase: builder.phrases[node].first ?? Self.noPhrase))
            for (word, next) in own {
                edges.insert(Edge(node: Int32(node), word: word, next: next))
            }
            phrases += builder.phrases[node]
        }
        self.nodes = nodes
        self.edges = edges.places
        self.phrases = phrases
    }

    /// The matches in `tokens`, a list a layer, each in the order of the text and without
    /// overlap. Linear in the number of tokens: no phrase is longer than `wordsPerPhraseMax`.
    package func matches(in tokens: [Token]) -> [[Match]] {
        tokens.withUnsafeBufferPointer { tokens in
            nodes.withUnsafeBufferPointer { nodes in
                edges.withUnsafeBufferPointer { edges in
                    phrases.withUnsafeBufferPointer { phrases in
                        var walk = Walk(
                            tokens: tokens, nodes: nodes, edges: edges, phrases: phrases)
                        for start in walk.starts(root) {
                            walk.follow(Int(start.node), from: Int(start.token))
                        }
                        return Layer.allCases.map { walk.found[Int($0.rawValue)] }
                    }
                }
            }
        }
    }

    /// What each word is in phrases, by its number.
    func marks() -> [WordMarks] {
        var marks = root.map { first -> WordMarks in
            guard first >= 0 else { return [] }
            let node = nodes[Int(first)]
            return (node.phrases > 0 ? .phrase : WordMarks())
                .union(node.isOpen ? .opensPhrase : [])
        }
        for edge in edges where edge.next >= 0 {
            marks[Int(edge.word)].insert(.continuesPhrase)
        }
        return marks
    }

    /// One pass over a text. In bounds: the tables are made together, and what one says of places
    /// in another holds.
    private struct Walk {
        let tokens: UnsafeBufferPointer<Token>
        let nodes: UnsafeBufferPointer<Node>
        let edges: UnsafeBufferPointer<Edge>
        let phrases: UnsafeBufferPointer<Phrase>
        /// By layer, in place: a list of lists would be asked at each match whether it is shared.
        var found = InlineArray<6, [Match]>(repeating: [])

        init(
            tokens: UnsafeBufferPointer<Token>, nodes: UnsafeBufferPointer<Node>,
            edges: UnsafeBufferPointer<Edge>, phrases: UnsafeBufferPointer<Phrase>
        ) {
            self.tokens = tokens
            self.nodes = nodes
            self.edges = edges
            self.phrases = phrases
            // About what a readout holds: lists that grow are copied at each doubling.
            for layer in found.indices { found[layer].reserveCapacity(tokens.count / 16) }
        }

        /// Where a phrase may begin, and the node of its first word.
        struct Start {
            var token: Int32
            var node: Int32
        }

        /// Where phrases may begin, in order. Each is written, and counted where it is one: loops
        /// without branches, so that the processor fetches nodes, which are far apart in memory,
        /// several at a time: 1 % of all time.
        func starts(_ root: [Int32]) -> [Start] {
            [Start](unsafeUninitializedCapacity: tokens.count) { starts, count in
                var candidates = 0
                for i in tokens.indices {
                    starts[candidates] = Start(token: Int32(truncatingIfNeeded: i), node: -1)
                    candidates &+= mayStart(at: i) ? 1 : 0
                }
                for i in 0..<candidates {
                    var start = starts[i]
                    start.node = root[Int(tokens[Int(start.token)].word)]
                    starts[count] = start
                    count &+= goesOn(start) ? 1 : 0
                }
            }
        }

        /// Whether a word is a phrase alone, or the first of one that the next may go on with:
        /// told by the tokens, without a look at the tables.
        @inline(__always)
        private func mayStart(at i: Int) -> Bool {
            let (own, next) = (tokens[i].marks, tokens[following(i)].marks)
            // Bits without conditions, at which the processor would have to guess.
            func bit(_ mark: WordMarks, of marks: WordMarks) -> UInt8 {
                marks.rawValue &>> UInt8(mark.rawValue.trailingZeroBitCount) & 1
            }
            return bit(.phrase, of: own)
                | bit(.opensPhrase, of: own) & bit(.continuesPhrase, of: next) == 1
        }

        /// The same by a look at its node, whose word starts a phrase.
        @inline(__always)
        private func goesOn(_ start: Start) -> Bool {
            let node = nodes[Int(start.node)]
            let word = tokens[following(Int(start.token))].word
            return UInt64(node.phrases) | node.childBits &>> UInt64(word & 63) & 1 != 0
        }

        /// The next token; of the last itself, which `follow` tells apart.
        @inline(__always)
        private func following(_ i: Int) -> Int { min(i &+ 1, tokens.count &- 1) }

        /// Adds the longest phrase of each layer that begins at `start`.
        mutating func follow(_ first: Int, from start: Int) {
            var node = first
            var end = start &+ 1
            while true {
                let count = Int(nodes[node].phrases)
                var phrase = nodes[node].phrase
                var i = 0
                while i < count {
                    if i > 0 { phrase = phrases[Int(nodes[node].firstPhrase) &+ i] }
                    add(phrase, start, end)
                    i &+= 1
                }
                guard end < tokens.count, tokens[end].marks.contains(.continuesPhrase),
                    nodes[node].mayHaveChild(tokens[end].word),
                    let next = child(of: node, tokens[end].word)
                else { return }
                node = next
                end &+= 1
            }
        }

        /// In place of a shorter match that begins with the same word; not within an earlier
        /// match.
        private mutating func add(_ phrase: Phrase, _ start: Int, _ end: Int) {
            guard fits(phrase, start, end) else { return }
            let match = Match(tokens: start..<end, entry: phrase.entry)
            let layer = Int(match.entry.layer.rawValue)
            guard let last = found[layer].last?.tokens,
                last.upperBound > match.tokens.lowerBound
            else {
                return found[layer].append(match)
            }
            if last.lowerBound == match.tokens.lowerBound,
                last.upperBound < match.tokens.upperBound
            {
                found[layer][found[layer].count - 1] = match
            }
        }

        private func child(of node: Int, _ word: WordID) -> Int? {
            let node = Int32(truncatingIfNeeded: node)
            var i = Edges.place(node, word) & (edges.count &- 1)
            while edges[i].next >= 0 {
                if edges[i].node == node, edges[i].word == word { return Int(edges[i].next) }
                i = (i &+ 1) & (edges.count &- 1)
            }
            return nil
        }

        private func fits(_ phrase: Phrase, _ start: Int, _ end: Int) -> Bool {
            if phrase.entry.isPrefix, end == tokens.count || !tokens[end].isJoined { return false }
            var casing = phrase.casing
            var i = start
            while casing != 0, i < end {
                switch casing & 3 {
                // A later part of a hyphenated name may be in lower case: Suk-yeol.
                case 1 where !tokens[i].isCapitalised && !tokens[i].isJoined: return false
                case 2 where tokens[i].shape != .upper: return false
                default: break
                }
                casing >>= 2
                i += 1
            }
            return true
        }
    }
}

/// Collects phrases before they become a `Gazetteer`.
struct GazetteerBuilder {
    /// No phrase is longer, which bounds the work a token.
    static let wordsPerPhraseMax = 16

    fileprivate var children: [[WordID: Int32]] = [[:]]
    fileprivate var phrases: [[Gazetteer.Phrase]] = [[]]

    /// Kinds of which a phrase names one only, unless it is listed as ambiguous.
    private static let namedKinds: Set<Gazetteer.Kind> = [
        .country, .organization, .city, .person,
    ]

    /// Adds a phrase; the same entry twice is one.
    /// - Returns: False where the phrase names another of the same kind already.
    mutating func add(_ words: [WordID], _ entry: Gazetteer.Entry, casing: UInt32) -> Bool {
        var node = 0
        for word in words {
            if let next = children[node][word] {
                node = Int(next)
            } else {
                children.append([:])
                phrases.append([])
                children[node][word] = Int32(children.count - 1)
                node = children.count - 1
            }
        }
        let isNamed = Self.namedKinds.contains(entry.kind)
        let hasRival =
            isNamed
            && phrases[node].contains {
                $0.entry.kind == entry.kind && $0.entry.index != entry.index
            }
        let phrase = Gazetteer.Phrase(entry: entry, casing: casing)
        if !phrases[node].contains(phrase) { phrases[node].append(phrase) }
        return !hasRival
    }
}
