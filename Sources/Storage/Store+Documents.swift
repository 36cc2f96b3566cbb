package import Domain
internal import GRDB

/// A document that is to be stored.
package struct NewDocument: Hashable, Sendable {
    package var facts: Facts
    package var text: String
    package var context: DocumentContext

    package init(facts: Facts, text: String, context: DocumentContext = DocumentContext()) {
        self.facts = facts
        self.text = text
        self.context = context
    }
}

extension Store {
    /// Stores a document with its facts, wholly or not at all. True when it is new; false when a
    /// document of that id is there already, which then stays as it is. It is on disk after
    /// return; those that are inserted at the same time share the wait for it.
    package func insert(_ facts: Facts, text: String) throws -> Bool {
        try insert([NewDocument(facts: facts, text: text)])[0].get()
    }

    /// The same for several, which share a transaction: an outcome for each, in their order.
    package func insert(_ documents: [NewDocument]) -> [Result<Bool, any Error>] {
        groups.insert(documents)
    }

    /// The same for what `read` gives: they are likely to share a transaction with others that are
    /// read at the same time.
    package func insert(reading read: () -> [NewDocument]) -> [Result<Bool, any Error>] {
        groups.insert(reading: read)
    }

    /// What was inserted; nil for an unknown id.
    package func facts(ofDocument id: String) throws -> Facts? {
        try read { db in
            guard let number = try Self.number(ofDocument: id, db),
                let document = try DocumentReader(db: db).load([number])[number]
            else { return nil }
            return Facts(
                document: document,
                meetings: try Self.facts(MeetingReader(db: db), ofDocument: number, db),
                statements: try Self.facts(
                    StatementReader(db: db, naming: .account), ofDocument: number, db),
                agreements: try Self.facts(
                    AgreementReader(db: db, naming: .account), ofDocument: number, db),
                warnings: try DocumentReader(db: db).warnings(number))
        }
    }

    /// The text of a document as it was inserted; nil for an unknown id.
    package func text(ofDocument id: String) throws -> String? {
        try read { db in
            let sql = """
                SELECT t.text FROM documents AS d
                JOIN document_texts AS t ON t.document = d.number WHERE d.id = ?
                """
            return try String.fetchOne(db.cachedStatement(sql: sql), arguments: [id])
        }
    }

    /// Deletes a document with all its facts. False for an unknown id.
    package func delete(document id: String) throws -> Bool {
        try write { db in
            guard let number = try Self.number(ofDocument: id, db) else { return false }
            try Self.delete(document: number, db)
            return true
        }
    }

    /// Deletes a document inside of a transaction; what it reported stays with the accounts of
    /// others.
    static func delete(document number: Int64, _ db: Database) throws {
        let grouper = MeetingGrouper(db: db)
        let places = try grouper.detach(document: number)
        try MeetingSearch(db: db).remove(document: number)
        try db.execute(sql: "DELETE FROM documents WHERE number = ?", arguments: [number])
        for place in places { try grouper.regroup(around: place) }
    }

    static func number(ofDocument id: String, _ db: Database) throws -> Int64? {
        try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT number FROM documents WHERE id = ?"), arguments: [id])
    }

    /// In the order of the text: facts are numbered in the order of their insertion.
    private static func facts<Reader: FactReader, Fact>(
        _ reader: Reader, ofDocument number: Int64, _ db: Database
    ) throws -> [Fact] where Reader.Element == Stored<Fact> {
        let sql = "SELECT number FROM \(Reader.collection) WHERE document = ? ORDER BY number"
        let numbers = try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: [number])
        let loaded = try reader.load(numbers)
        return numbers.compactMap { loaded[$0]?.fact }
    }
}
