internal import GRDB

/// The tables of the store and the way to them. A migration that has been released is never
/// edited: a change is a new one after it.
enum Schema {
    /// `Comq`: marks the file as a store of ours (the header's application id).
    static let applicationID: Int32 = 0x436F_6D71

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 documents and facts") { db in
            try db.execute(sql: documents + meetings + statements + agreements)
            try db.execute(sql: "PRAGMA application_id = \(applicationID)")
        }
        migrator.registerMigration("2 coverage of documents") { db in
            try db.execute(sql: coverage)
        }
        migrator.registerMigration("3 dates over years") { db in
            try db.execute(sql: datesOverYears)
        }
        migrator.registerMigration("4 values of the store") { db in
            try db.execute(sql: values)
        }
        migrator.registerMigration("5 full text") { db in try addSearch(db) }
        migrator.registerMigration("6 counts") { db in try db.execute(sql: counts) }
        migrator.registerMigration("7 additions and pairs") { db in
            try db.execute(sql: additions + pairs)
        }
        migrator.registerMigration("8 meeting records") { db in try addRecords(db) }
        migrator.registerMigration("9 labels") { db in try db.execute(sql: labels) }
        migrator.registerMigration("10 many accounts of a meeting") { db in
            try db.execute(sql: manyAccounts)
        }
        migrator.registerMigration("11 keys of lists") { db in try keyLists(db) }
        migrator.registerMigration("12 countries in full text") { db in
            try db.execute(sql: searchedCountries)
        }
        migrator.registerMigration("13 parties and ids") { db in
            try db.execute(sql: partiesAndIds)
        }
        migrator.registerMigration("14 facets in full text") { db in try addFacets(db) }
        return migrator
    }

    /// Brings the file up to the newest schema.
    /// Throws `newerStore` or `notAStore`, before any change, for a file that is not to be touched.
    static func migrate(_ pool: DatabasePool) throws {
        let migrator = migrator
        try pool.read { db in
            let application = try Int32.fetchOne(db, sql: "PRAGMA application_id")
            if application != applicationID {
                let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master")
                guard application == 0, tables == 0 else { throw StorageError.notAStore }
            }
            if try migrator.hasBeenSuperseded(db) {
                let applied = try migrator.appliedIdentifiers(db)
                throw StorageError.newerStore(
                    migrations: applied.subtracting(migrator.migrations).sorted())
            }
        }
        try migrator.migrate(pool)
    }
}
