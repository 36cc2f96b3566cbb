internal import Domain
internal import GRDB

struct DocumentReader: FactReader {
    static let collection = StoredCollection.documents
    let db: Database

    func load(_ numbers: [Int64]) throws -> [Int64: Document] {
        let sql = """
            SELECT number, id, title, url, publisher, published, language, sha256, length, engine,
                coverage
            FROM documents WHERE number IN (SELECT value FROM json_each(?))
            """
        var documents: [Int64: Document] = [:]
        try RowReader(db: db).each(sql, numbers) { columns in
            let number: Int64 = try columns.next()
            documents[number] = Document(
                id: try columns.text(), title: try columns.textOrNil(),
                url: try columns.textOrNil(), publisher: try columns.textOrNil(),
                published: try columns.dateOrNil(), language: try columns.text(),
                sha256: try columns.text(), length: try columns.next(),
                engine: try columns.text(), coverage: try columns.next())
        }
        return documents
    }

    func warnings(_ number: Int64) throws -> [String] {
        try RowReader(db: db).children(
            "document_warnings", of: "document", "warning", [number]
        ) { try $0.text() }[number] ?? []
    }
}
