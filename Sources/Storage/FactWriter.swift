internal import Domain
internal import GRDB

/// What a stored element is known by.
struct FactKey: Hashable, Sendable {
    let number: Int64
    let id: String
    let sortDate: String
    /// Its place in the order of the collection.
    var searchKey: SearchKey
}

/// Writes the rows of one document inside a transaction.
struct FactWriter {
    let db: Database
    let document: Document
    var context = DocumentContext()

    /// False, and nothing written, where the document's id is taken.
    func insert(_ facts: Facts, text: String) throws -> Bool {
        var additions = Additions()
        let isNew = try insert(facts, text: text, &additions)
        try additions.finish(db)
        return isNew
    }

    /// The same, not yet counted, grouped nor found by a search: `additions` sees to that.
    func insert(_ facts: Facts, text: String, _ additions: inout Additions) throws -> Bool {
        guard let number = try insertDocument() else { return false }
        additions.add(from: number, in: .documents)
        try Insertion.documentText.run(db, [number, text])
        for (position, warning) in facts.warnings.enumerated() {
            try Insertion.documentWarning.run(db, [number, position, warning])
        }
        let meetings = try keys(facts.meetings, in: .meetings, id: \.id, &additions) {
            $0.date?.firstDay ?? ""
        }
        let statements = try keys(facts.statements, in: .statements, id: \.id, &additions) {
            effective($0.date)
        }
        let agreements = try keys(facts.agreements, in: .agreements, id: \.id, &additions) {
            effective($0.date)
        }
        let references = References(
            document: number, meetings: numbers(meetings), statements: numbers(statements),
            names: names(in: facts))
        let records = try records(of: facts.meetings, meetings, references, &additions)
        for (key, fact) in zip(meetings, facts.meetings) {
            try insert(fact, key, references, under: records[key.number])
        }
        for (key, fact) in zip(statements, facts.statements) { try insert(fact, key, references) }
        for (key, fact) in zip(agreements, facts.agreements) { try insert(fact, key, references) }
        try insert(context.wordings, document: number, sortDate: effective(nil))
        return true
    }

    /// The new row's number; nil where the id is taken.
    private func insertDocument() throws -> Int64? {
        let published = document.published
        try Insertion.document.run(
            db,
            [
                document.id, effective(nil), document.title, document.url, document.publisher,
                published?.description, published?.firstDay, published?.lastDay,
                document.language, document.sha256, document.length, document.engine,
                document.coverage,
                try SearchKey(sortDate: effective(nil), id: document.id)
                    .free(in: .documents, db).value,
                context.publisherCountry?.description, context.publisherOffset,
            ])
        return db.changesCount > 0 ? db.lastInsertedRowID : nil
    }

    /// Each folded once, however often it is there.
    private func names(in facts: Facts) -> [String: FoldedName] {
        let names =
            facts.meetings.flatMap { $0.participants.map(\.name) }
            + facts.statements.flatMap { $0.speakers.compactMap(\.name) }
        return Dictionary(uniqueKeysWithValues: Set(names).map { ($0, FoldedName($0)) })
    }

    /// The day by which a fact of that date is sorted.
    private func effective(_ date: DateExpression?) -> String {
        (date ?? document.published)?.firstDay ?? ""
    }

    /// Numbers in the order of `facts`, above all that are taken.
    private func keys<Fact>(
        _ facts: [Fact], in collection: StoredCollection, id: (Fact) -> String,
        _ additions: inout Additions, sortDate: (Fact) -> String
    ) throws -> [FactKey] {
        guard !facts.isEmpty else { return [] }
        let sql = "SELECT ifnull(max(number), 0) + 1 FROM \(collection)"
        let first = try Int64.fetchOne(db.cachedStatement(sql: sql)) ?? 1
        additions.add(from: first, in: collection)
        return facts.enumerated().map { offset, fact in
            let (id, day) = (id(fact), sortDate(fact))
            return FactKey(
                number: first + Int64(offset), id: id, sortDate: day,
                searchKey: SearchKey(sortDate: day, id: id))
        }
    }

    private func numbers(_ keys: [FactKey]) -> [String: Int64] {
        Dictionary(keys.map { ($0.id, $0.number) }) { first, _ in first }
    }

    /// A row with `values` and its own search key, or one of the day that no other has: the key
    /// that is returned has it.
    func insert(
        _ insertion: Insertion, _ key: FactKey, _ values: [(any BindableValue)?]
    ) throws -> FactKey {
        var stored = key
        var attempt: Int64 = 0
        while true {
            try insertion.run(db, values + [stored.searchKey.value])
            if db.changesCount > 0 { return stored }
            attempt += 1
            stored.searchKey = key.searchKey.alternative(attempt)
        }
    }

    /// A row for each of `values`, in their order.
    func insert(_ values: [String], _ insertion: Insertion, _ key: FactKey) throws {
        for (position, value) in values.enumerated() {
            try insertion.run(db, [key.number, position, value])
        }
    }

    func insert(_ evidence: [Quote], _ insertion: Insertion, _ key: FactKey) throws {
        for (position, quote) in evidence.enumerated() {
            try insertion.run(
                db, [key.number, position, quote.span.start, quote.span.end, quote.text])
        }
    }
}

/// Where facts of a document point to, and the names in it as they are searched.
struct References {
    let document: Int64
    let meetings: [String: Int64]
    let statements: [String: Int64]
    let names: [String: FoldedName]

    func folded(_ name: String) -> FoldedName { names[name] ?? FoldedName(name) }

    /// Throws `inconsistent` for an id that is not a meeting of the document.
    func meeting(_ id: String?) throws -> Int64? { try Self.number(id, in: meetings) }

    /// Throws `inconsistent` for an id that is not a statement of the document.
    func statement(_ id: String?) throws -> Int64? { try Self.number(id, in: statements) }

    private static func number(_ id: String?, in numbers: [String: Int64]) throws -> Int64? {
        guard let id else { return nil }
        guard let number = numbers[id] else {
            throw StorageError.inconsistent("the document has no \(id)")
        }
        return number
    }
}
