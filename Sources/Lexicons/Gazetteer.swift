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
        /// Where the children begin in the table of all.
        var firstChild: Int32
        /// Where the phrases begin in the table of all.
        var firstPhrase: Int32
        /// A bit for each of the children, by the number of its word: most words that follow
        /// another go on with no phrase, and need not be looked for among the children.
        var childBits: UInt64
        /// The first of the phrases that end here.
        var phrase: Phrase
        var children: UInt16
        var phrases: UInt16

        func mayHaveChild(_ word: WordID) -> Bool { childBits &>> UInt64(word & 63) & 1 == 1 }
    }

    /// Of a node at which no phrase ends; never matched.
    private static let noPhrase = Phrase(
        entry: Entry(layer: .name, kind: .nothing, form: 0, index: 0), casing: 0)

    private struct Child {
        var word: WordID
        var node: Int32
    }

    /// The node of each first word; -1 where no phrase begins with it.
    private let root: [Int32]
    private let nodes: [Node]
    /// Sorted by word within a node.
    private let children: [Child]
    private let phrases: [Phrase]

    init(_ builder: GazetteerBuilder, words: Int) {
        var root = [Int32](repeating: -1, count: words + 1)
        for (word, node) in builder.children[0] { root[Int(word)] = node }
        self.root = root
        var nodes: [Node] = []
        var children: [Child] = []
        var phrases: [Phrase] = []
        for node in builder.children.indices {
            // Those of the first node are the first words, which `root` has.
            let own = node > 0 ? builder.children[node].sorted { $0.key < $1.key } : []
            nodes.append(
                Node(
                    firstChild: Int32(children.count), firstPhrase: Int32(phrases.count),
                    childBits: own.reduce(0) { $0 | 1 << UInt64($1.key & 63) },
                    phrase: builder.phrases[node].first ?? Self.noPhrase,
                    children: UInt16(own.count), phrases: UInt16(builder.phrases[node].count)))
            children += own.map { Child(word: $0.key, node: $0.value) }
            phrases += builder.phrases[node]
        }
        self.nodes = nodes
        self.children = children
        self.phrases = phrases
    }

    /// The matches in `tokens`, a list a layer, each in the order of the text and without
    /// overlap. Linear in the number of tokens: no phrase is longer than `wordsPerPhraseMax`.
    package func matches(in tokens: [Token]) -> [[Match]] {
        tokens.withUnsafeBufferPointer { tokens in
            nodes.withUnsafeBufferPointer { nodes in
                children.withUnsafeBufferPointer { children in
                    phrases.withUnsafeBufferPointer { phrases in
                        var walk = Walk(
                            tokens: tokens, nodes: nodes, children: children, phrases: phrases)
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
                .union(node.children > 0 ? .opensPhrase : [])
        }
        for child in children { marks[Int(child.word)].insert(.continuesPhrase) }
        return marks
    }

    /// One pass over a text. In bounds: the tables are made together, and what one says of places
    /// in another holds.
    private struct Walk {
        let tokens: UnsafeBufferPointer<Token>
        let nodes: UnsafeBufferPointer<Node>
        let children: UnsafeBufferPointer<Child>
        let phrases: UnsafeBufferPointer<Phrase>
        /// By layer, in place: a list of lists would be asked at each match whether it is shared.
        var found = InlineArray<6, [Match]>(repeating: [])

        init(
            tokens: UnsafeBufferPointer<Token>, nodes: UnsafeBufferPointer<Node>,
            children: UnsafeBufferPointer<Child>, phrases: UnsafeBufferPointer<Phrase>
        ) {
            self.tokens = tokens
            self.nodes = nodes
            self.children = children
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
            let (marks, next) = (tokens[i].marks, tokens[following(i)].marks)
            return marks.contains(.phrase)
                || marks.contains(.opensPhrase) && next.contains(.continuesPhrase)
        }

        /// The same by a look at its node, whose word starts a phrase.
        @inline(__always)
        private func goesOn(_ start: Start) -> Bool {
            let node = nodes[Int(start.node)]
            return node.phrases > 0
                || node.mayHaveChild(tokens[following(Int(start.token))].word)
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
            var low = Int(nodes[node].firstChild)
            var high = low &+ Int(nodes[node].children)
            while low < high {
                let middle = (low &+ high) &>> 1
                if children[middle].word == word { return Int(children[middle].node) }
                if children[middle].word < word { low = middle &+ 1 } else { high = middle }
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
