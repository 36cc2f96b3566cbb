internal import GRDB
internal import GRDBSQLite

/// An `INSERT` of one row, prepared once a connection.
struct Insertion: Sendable {
    private let sql: String

    /// `columns` in the order in which `run` gets their values.
    private init(_ table: String, _ columns: String, orElse clause: String = "") {
        let marks = columns.split(separator: ",").map { _ in "?" }.joined(separator: ", ")
        sql = "INSERT INTO \(table) (\(columns)) VALUES (\(marks)) \(clause)"
    }

    /// Throws `nullCharacter` for a text that SQLite would cut off.
    func run(_ db: Database, _ values: [(any BindableValue)?]) throws {
        let statement = try db.cachedStatement(sql: sql).sqliteStatement
        defer {
            sqlite3_reset(statement)
            sqlite3_clear_bindings(statement)
        }
        for (index, value) in values.enumerated() {
            guard let value else { continue }
            let code = try value.bind(to: statement, at: Int32(index + 1))
            guard code == SQLITE_OK else { throw failure(code, db) }
        }
        let code = sqlite3_step(statement)
        guard code == SQLITE_DONE else { throw failure(code, db) }
    }

    private func failure(_ code: Int32, _ db: Database) -> DatabaseError {
        DatabaseError(
            resultCode: ResultCode(rawValue: code), message: db.lastErrorMessage, sql: sql)
    }
}

extension Insertion {
    static let document = Insertion(
        "documents",
        """
        id, sort_date, title, url, publisher, published, first_day, last_day, language, sha256,
        length, engine, coverage, search_key, publisher_country, publisher_offset
        """, orElse: "ON CONFLICT (id) DO NOTHING")
    static let documentText = Insertion("document_texts", "document, text")
    static let documentWarning = Insertion("document_warnings", "document, position, warning")

    static let relationshipWording = Insertion(
        "relationship_wordings",
        """
        document, position, first_country, second_country, sort_date, id, wording, span_start,
        span_end, quote
        """)

    static let meeting = Insertion(
        "meetings",
        """
        number, id, document, sort_date, type, status, main, date, first_day, last_day, place,
        place_country, venue, folded_place, rule, parties, facets, search_key
        """, orElse: "ON CONFLICT (search_key) DO NOTHING")
    static let meetingCountry = list("meeting_countries", "meeting", "country")
    static let meetingOrganization = list("meeting_organizations", "meeting", "organization")
    static let meetingParticipant = Insertion(
        "meeting_participants",
        "meeting, position, name, folded_name, role, country, organization, kind, person")
    static let meetingEvidence = evidence("meeting_evidence", "meeting")

    static let statement = Insertion(
        "statements",
        """
        number, id, document, sort_date, act, kind, source_start, source_end, source, cue_start,
        cue_end, cue, content_start, content_end, content, date, first_day, last_day, meeting,
        carried_from, rule, facets, search_key
        """, orElse: "ON CONFLICT (search_key) DO NOTHING")
    static let statementSpeaker = Insertion(
        "statement_speakers", "statement, position, name, folded_name, country, organization")
    static let statementSector = list("statement_sectors", "statement", "sector")
    static let statementCountry = list("statement_countries", "statement", "country")
    static let statementOrganization = list(
        "statement_organizations", "statement", "organization")

    static let agreement = Insertion(
        "agreements",
        """
        number, id, document, sort_date, title, kind, status, date, first_day, last_day,
        target_metric, target_value, target_unit, target_by, meeting, rule, facets, search_key
        """, orElse: "ON CONFLICT (search_key) DO NOTHING")
    static let agreementParty = list("agreement_parties", "agreement", "country")
    static let agreementSector = list("agreement_sectors", "agreement", "sector")
    static let agreementEvidence = evidence("agreement_evidence", "agreement")

    private static func list(_ table: String, _ fact: String, _ value: String) -> Insertion {
        Insertion(table, "\(fact), position, \(value)")
    }

    private static func evidence(_ table: String, _ fact: String) -> Insertion {
        Insertion(table, "\(fact), position, span_start, span_end, quote")
    }
}
