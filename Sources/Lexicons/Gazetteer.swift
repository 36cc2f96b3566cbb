package import Text

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
        /// Index of the row in the table of its kind.
        public var index: Int32
        /// How the row uses the phrase: a country's name or adjective, a verb's form.
        public var form: UInt8
        /// Two bits a word: 1 must be capitalised, 2 must be in capitals.
        @usableFromInline var casing: UInt32

        /// The first part of a compound, such as Sino-, which stands for nothing alone.
        var isPrefix: Bool { kind == .country && form == CountryForm.prefix.rawValue }
    }

    /// A phrase found in a text.
    public struct Match: Sendable {
        /// Indices of tokens.
        public var tokens: Range<Int>
        /// What they stand for.
        public var entry: Entry
    }

    /// Where the children and the entries of a node begin; they end where those of the next do.
    private struct Node {
        var firstChild: Int32
        var firstEntry: Int32
        /// A bit for each of the children, by the number of its word: most words that follow
        /// another go on with no phrase, and need not be looked for among the children.
        var childBits: UInt64

        func mayHaveChild(_ word: WordID) -> Bool { childBits &>> UInt64(word & 63) & 1 == 1 }
    }

    private struct Child {
        var word: WordID
        var node: Int32
    }

    /// The node of each first word; -1 where no phrase begins with it.
    private let root: [Int32]
    private let nodes: [Node]
    /// Sorted by word within a node.
    private let children: [Child]
    private let entries: [Entry]

    init(_ builder: GazetteerBuilder, words: Int) {
        var root = [Int32](repeating: -1, count: words + 1)
        for (word, node) in builder.children[0] { root[Int(word)] = node }
        self.root = root
        var nodes: [Node] = []
        var children: [Child] = []
        var entries: [Entry] = []
        func open(_ words: some Collection<WordID>) {
            nodes.append(
                Node(
                    firstChild: Int32(children.count), firstEntry: Int32(entries.count),
                    childBits: words.reduce(0) { $0 | 1 << UInt64($1 & 63) }))
        }
        for node in builder.children.indices {
            open(builder.children[node].keys)
            if node > 0 {
                children += builder.children[node].sorted { $0.key < $1.key }
                    .map { Child(word: $0.key, node: $0.value) }
            }
            entries += builder.entries[node]
        }
        open([])
        self.nodes = nodes
        self.children = children
        self.entries = entries
    }

    /// The matches in `tokens`, a list a layer, each in the order of the text and without
    /// overlap. Linear in the number of tokens: no phrase is longer than `wordsPerPhraseMax`.
    package func matches(in tokens: [Token]) -> [[Match]] {
        tokens.withUnsafeBufferPointer { tokens in
            nodes.withUnsafeBufferPointer { nodes in
                children.withUnsafeBufferPointer { children in
                    entries.withUnsafeBufferPointer { entries in
                        var walk = Walk(
                            tokens: tokens, nodes: nodes, children: children, entries: entries)
                        for i in tokens.indices where tokens[i].marks.contains(.phrase) {
                            walk.start(at: i, Int(root[Int(tokens[i].word)]))
                        }
                        return walk.found
                    }
                }
            }
        }
    }

    /// Whether any phrase begins with a word.
    func begins(with word: WordID) -> Bool { word > 0 && root[Int(word)] >= 0 }

    /// One pass over a text. In bounds: the tables are made together, and what one says of places
    /// in another holds.
    private struct Walk {
        let tokens: UnsafeBufferPointer<Token>
        let nodes: UnsafeBufferPointer<Node>
        let children: UnsafeBufferPointer<Child>
        let entries: UnsafeBufferPointer<Entry>
        var found: [[Match]]

        init(
            tokens: UnsafeBufferPointer<Token>, nodes: UnsafeBufferPointer<Node>,
            children: UnsafeBufferPointer<Child>, entries: UnsafeBufferPointer<Entry>
        ) {
            self.tokens = tokens
            self.nodes = nodes
            self.children = children
            self.entries = entries
            // About what a readout holds: lists that grow are copied at each doubling.
            found = Layer.allCases.map { _ in
                var matches: [Match] = []
                matches.reserveCapacity(tokens.count / 16)
                return matches
            }
        }

        /// Half of the words with which a phrase begins are none alone, and the next word goes
        /// on with none.
        @inline(__always)
        mutating func start(at i: Int, _ node: Int) {
            let isPhrase = nodes[node].firstEntry < nodes[node &+ 1].firstEntry
            let goesOn = i &+ 1 < tokens.count && nodes[node].mayHaveChild(tokens[i &+ 1].word)
            if isPhrase || goesOn { follow(node, from: i) }
        }

        /// Adds the longest phrase of each layer that begins at `start`.
        private mutating func follow(_ first: Int, from start: Int) {
            var node = first
            var end = start &+ 1
            while true {
                var entry = Int(nodes[node].firstEntry)
                let entriesEnd = Int(nodes[node &+ 1].firstEntry)
                while entry < entriesEnd {
                    if fits(entries[entry], start, end) {
                        add(Match(tokens: start..<end, entry: entries[entry]))
                    }
                    entry &+= 1
                }
                guard end < tokens.count, nodes[node].mayHaveChild(tokens[end].word),
                    let next = child(of: node, tokens[end].word)
                else { return }
                node = next
                end &+= 1
            }
        }

        /// In place of a shorter match that begins with the same word; not within an earlier
        /// match.
        private mutating func add(_ match: Match) {
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
            var high = Int(nodes[node &+ 1].firstChild)
            while low < high {
                let middle = (low &+ high) &>> 1
                if children[middle].word == word { return Int(children[middle].node) }
                if children[middle].word < word { low = middle &+ 1 } else { high = middle }
            }
            return nil
        }

        private func fits(_ entry: Entry, _ start: Int, _ end: Int) -> Bool {
            if entry.isPrefix, end == tokens.count || !tokens[end].isJoined { return false }
            var casing = entry.casing
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
    fileprivate var entries: [[Gazetteer.Entry]] = [[]]

    /// Kinds of which a phrase names one only, unless it is listed as ambiguous.
    private static let namedKinds: Set<Gazetteer.Kind> = [
        .country, .organization, .city, .person,
    ]

    /// Adds a phrase; the same entry twice is one.
    /// - Returns: False where the phrase names another of the same kind already.
    mutating func add(_ words: [WordID], _ entry: Gazetteer.Entry) -> Bool {
        var node = 0
        for word in words {
            if let next = children[node][word] {
                node = Int(next)
            } else {
                children.append([:])
                entries.append([])
                children[node][word] = Int32(children.count - 1)
                node = children.count - 1
            }
        }
        let isNamed = Self.namedKinds.contains(entry.kind)
        let hasRival =
            isNamed
            && entries[node].contains { $0.kind == entry.kind && $0.index != entry.index }
        if !entries[node].contains(entry) { entries[node].append(entry) }
        return !hasRival
    }
}
