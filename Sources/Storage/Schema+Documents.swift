extension Schema {
    static let documents = """
        -- What was handed in. sort_date is the first day of published, '' where unknown.
        CREATE TABLE documents (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            sort_date TEXT NOT NULL,
            title TEXT,
            url TEXT,
            publisher TEXT,
            published TEXT,
            first_day TEXT,
            last_day TEXT,
            language TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            length INTEGER NOT NULL CHECK (length >= 0),
            engine TEXT NOT NULL
        ) STRICT;
        CREATE INDEX documents_by_date ON documents (sort_date, id);

        -- Apart from documents, so that a list of documents does not read the texts.
        CREATE TABLE document_texts (
            document INTEGER PRIMARY KEY REFERENCES documents (number) ON DELETE CASCADE,
            text TEXT NOT NULL
        ) STRICT;

        CREATE TABLE document_warnings (
            document INTEGER NOT NULL REFERENCES documents (number) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            warning TEXT NOT NULL,
            PRIMARY KEY (document, position)
        ) STRICT, WITHOUT ROWID;

        """

    /// Unknown of documents that were stored before.
    static let coverage = """
        ALTER TABLE documents ADD COLUMN coverage REAL CHECK (coverage BETWEEN 0 AND 1)
        """

    /// That a date does not lie within one year, in the words of the indexes below.
    static let isOverYears = "substr(first_day, 1, 4) < substr(last_day, 1, 4)"

    /// The few dates of which a part may lie within a year that they do not begin in.
    static let datesOverYears = StoredCollection.dated.map { collection in
        """
        CREATE INDEX \(collection)_over_years ON \(collection) (last_day, first_day)
            WHERE \(isOverYears);

        """
    }.joined()

    /// Values of a fact, a row each. `sort_date` and `id` repeat those of the fact, so that the
    /// index answers a query by value in the order of the collection.
    static func list(_ name: String, of table: String, _ fact: String, _ value: String) -> String {
        """
        CREATE TABLE \(name) (
            \(fact) INTEGER NOT NULL REFERENCES \(table) (number) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            \(value) TEXT NOT NULL,
            sort_date TEXT NOT NULL,
            id TEXT NOT NULL,
            PRIMARY KEY (\(fact), position)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX \(name)_by_\(value) ON \(name) (\(value), sort_date, id);

        """
    }

    /// The words of names, each once a fact; without order, else as `list`.
    static func words(_ name: String, of table: String, _ fact: String) -> String {
        """
        CREATE TABLE \(name) (
            \(fact) INTEGER NOT NULL REFERENCES \(table) (number) ON DELETE CASCADE,
            word TEXT NOT NULL,
            sort_date TEXT NOT NULL,
            id TEXT NOT NULL,
            PRIMARY KEY (\(fact), word)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX \(name)_by_word ON \(name) (word, sort_date, id);

        """
    }

    /// The words of the text that a fact rests on; spans in code points of the text.
    static func evidence(_ name: String, of table: String, _ fact: String) -> String {
        """
        CREATE TABLE \(name) (
            \(fact) INTEGER NOT NULL REFERENCES \(table) (number) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            span_start INTEGER NOT NULL,
            span_end INTEGER NOT NULL,
            quote TEXT NOT NULL,
            PRIMARY KEY (\(fact), position)
        ) STRICT, WITHOUT ROWID;

        """
    }
}
