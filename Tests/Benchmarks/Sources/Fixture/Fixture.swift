internal import CSQLite
package import Foundation

/// What all servers answer with.
package enum Fixture {
    package static let text = "hello, twenty bytes!"

    /// About 1.5 KB, the same bytes at every call.
    package static let json: String = {
        let rows = (0..<14).map { number in
            #"{"id":"m_\#(1000 + number)","type":"talks","date":"2014-05-20","place":"Shanghai","#
                + #""countries":["CN","RU"],"main":true}"#
        }
        return #"{"data":[\#(rows.joined(separator: ","))]}"#
    }()

    package static let query = """
        SELECT id, type, status, date, place, country, other, title FROM meetings
        WHERE country = ? ORDER BY date DESC, id LIMIT 20
        """

    /// The country whose meetings are asked for.
    package static let country = "C7"
    package static let columnCount = 8

    package struct Failure: Error {
        package let reason: String

        package init(reason: String) { self.reason = reason }
    }

    /// Makes a table of 100,000 meetings of 200 countries, if the file is not there.
    package static func makeDatabase(at path: String) throws {
        guard !FileManager.default.fileExists(atPath: path) else { return }
        var database: OpaquePointer?
        defer { sqlite3_close(database) }
        let schema = """
            PRAGMA journal_mode = WAL;
            CREATE TABLE meetings (id TEXT PRIMARY KEY, type TEXT NOT NULL, status TEXT NOT NULL,
                date TEXT NOT NULL, place TEXT NOT NULL, country TEXT NOT NULL,
                other TEXT NOT NULL, title TEXT NOT NULL) STRICT;
            CREATE INDEX meetings_by_country ON meetings (country, date DESC, id);
            WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 99999)
            INSERT INTO meetings SELECT printf('m_%06d', i), 'talks', 'held',
                date('2000-01-01', printf('+%d days', i % 9000)), printf('Place %d', i % 500),
                printf('C%d', i % 200), printf('C%d', (i * 7) % 200),
                printf('Talks number %d of two delegations on trade, energy and transport', i)
            FROM n;
            """
        guard sqlite3_open(path, &database) == SQLITE_OK,
            sqlite3_exec(database, schema, nil, nil, nil) == SQLITE_OK
        else { throw Failure(reason: String(cString: sqlite3_errmsg(database))) }
    }
}
