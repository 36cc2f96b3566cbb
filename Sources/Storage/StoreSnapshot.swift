internal import GRDB

/// What a query reads from: the store as it is at one moment.
package struct StoreMoment {
    let db: Database
}

/// A list of the store, asked for by the page.
package protocol StoreQuery: Sendable {
    associatedtype Element
    /// Elements of a page.
    var limit: Int { get set }
    /// Where the page begins; nil for the beginning.
    var cursor: Cursor? { get set }

    /// Throws `foreignCursor` for a cursor of another collection.
    func page(in moment: StoreMoment) throws -> Page<Element>
}

extension Store {
    package func page<Query: StoreQuery>(_ query: Query) throws -> Page<Query.Element> {
        try read { db in try query.page(in: StoreMoment(db: db)) }
    }

    /// The store as it is now, for as long as the snapshot lives: on a connection of its own, so
    /// that a slow reader keeps nobody waiting.
    package func snapshot() throws -> StoreSnapshot {
        try StorageError.mapping { try StoreSnapshot(pool.makeSnapshot()) }
    }
}

/// The store as it was at one moment, whatever is written since.
package final class StoreSnapshot: Sendable {
    /// Another one after every commit.
    package let revision: String
    private let snapshot: DatabaseSnapshot

    init(_ snapshot: DatabaseSnapshot) throws {
        self.snapshot = snapshot
        revision = try snapshot.read { try StoreValue.revision.read($0) }
    }

    /// Calls `body` with every element from the query's cursor on until it returns false. One
    /// page is held at a time.
    package func each<Query: StoreQuery>(
        _ query: Query, _ body: (Query.Element) throws -> Bool
    ) throws {
        var query = query
        query.limit = StorageLimits.pageRowsMax
        repeat {
            let page = try StorageError.mapping {
                try snapshot.read { try query.page(in: StoreMoment(db: $0)) }
            }
            for element in page.elements { guard try body(element) else { return } }
            query.cursor = page.next
        } while query.cursor != nil
    }
}
