internal import Domain
internal import GRDB

extension Store {
    /// Puts a document with its facts in the place of the one of that id, in one transaction:
    /// every reader sees either all of the old or all of the new. False, and nothing written,
    /// where there is no such document, as after its deletion.
    package func replace(_ new: NewDocument) throws -> Bool {
        try write { db in
            let document = new.facts.document
            guard let number = try Self.number(ofDocument: document.id, db) else { return false }
            try Self.delete(document: number, db)
            return try FactWriter(db: db, document: document, context: new.context)
                .insert(new.facts, text: new.text)
        }
    }
}
