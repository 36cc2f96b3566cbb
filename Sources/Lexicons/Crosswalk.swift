package import Domain

/// The event that a fact is in PLOVER and CAMEO.
package struct EventCoding: Hashable, Sendable {
    /// Category of PLOVER: AGREE, CONSULT, …
    package let event: String
    /// Nil where the category needs none, or none is known.
    package let mode: String?
    package let cameo: String
}

/// From facts to the classifications of event data. In each table the first row that fits counts;
/// `*` fits everything.
package struct Crosswalk: Sendable {
    /// Where and in what company a meeting took place.
    package enum Setting: String, Sendable {
        /// Three parties or more.
        case multilateral
        /// One of two parties was host.
        case visit
        /// Two parties met in the country of another.
        case thirdParty = "third_party"
    }

    fileprivate struct Row: Sendable {
        let conditions: [String]
        let coding: EventCoding

        /// Whether each condition allows one of the values at its place.
        func fits(_ values: [[String]]) -> Bool {
            zip(conditions, values).allSatisfy { $0 == "*" || $1.contains($0) }
        }
    }

    /// Of the tables and of what they lead to: `crosswalk 1, PLOVER 0.8, CAMEO 1.1b3`.
    package let version: String
    fileprivate let meetings: [Row]
    fileprivate let statements: [Row]
    fileprivate let agreements: [Row]
    fileprivate let contexts: [Sector: String]

    package func coding(
        type: Meeting.Kind, status: Meeting.Status, _ setting: Setting?
    ) -> EventCoding? {
        let values = [[type.rawValue], [status.rawValue], setting.map { [$0.rawValue] } ?? []]
        return meetings.first { $0.fits(values) }?.coding
    }

    /// Nil for an act that is no event. `cue` is the words that were the sign of the act; a row
    /// gives how they begin.
    package func coding(act: Statement.Act, cue: String?) -> EventCoding? {
        let cue = (cue ?? "").lowercased()
        return statements.first { row in
            row.conditions[0] == act.rawValue
                && (row.conditions[1] == "*" || cue.hasPrefix(row.conditions[1]))
        }?.coding
    }

    package func coding(
        status: Agreement.Status, kind: Agreement.Kind, sectors: [Sector]
    ) -> EventCoding? {
        let values = [[status.rawValue], [kind.rawValue], sectors.map(\.rawValue)]
        return agreements.first { $0.fits(values) }?.coding
    }

    /// Acts that some row makes an event of.
    package var acts: [Statement.Act] {
        Statement.Act.allCases.filter { coding(act: $0, cue: nil) != nil }
    }

    /// The contexts of PLOVER that the sectors are, each once, in the order of the sectors.
    package func contexts(of sectors: [Sector]) -> [String] {
        var found: [String] = []
        for context in sectors.compactMap({ contexts[$0] }) where !found.contains(context) {
            found.append(context)
        }
        return found
    }
}

extension LexiconBuilder {
    /// - Throws: `LexiconError` also for a word in a condition that no fact has.
    func loadCrosswalk() throws -> Crosswalk {
        let versions = try unversioned("version", ["name", "version"])
        let contexts = try unversioned("contexts", ["sector", "context"])
        var known: [Sector: String] = [:]
        for row in contexts.rows { known[try value(row[0], contexts, row)] = row[1] }
        return Crosswalk(
            version: versions.rows.map { "\($0[0]) \($0[1])" }.joined(separator: ", "),
            meetings: try codings("meetings", ["type", "status", "setting"]) { column, cell in
                switch column {
                case 0: Meeting.Kind(rawValue: cell) != nil
                case 1: Meeting.Status(rawValue: cell) != nil
                default: Crosswalk.Setting(rawValue: cell) != nil
                }
            },
            statements: try codings("statements", ["act", "cue"]) { column, cell in
                column == 1 || Statement.Act(rawValue: cell) != nil
            },
            agreements: try codings("agreements", ["status", "kind", "sector"]) { column, cell in
                switch column {
                case 0: Agreement.Status(rawValue: cell) != nil
                case 1: Agreement.Kind(rawValue: cell) != nil
                default: Sector(rawValue: cell) != nil
                }
            }, contexts: known)
    }

    private func unversioned(_ name: String, _ columns: [String]) throws -> CSVTable {
        let path = "crosswalks/\(name).csv"
        return try CSVTable(source.text(of: path), path: path, columns: columns + ["source"])
    }

    private func codings(
        _ name: String, _ columns: [String], isKnown: (_ column: Int, _ cell: String) -> Bool
    ) throws -> [Crosswalk.Row] {
        let table = try unversioned(name, columns + ["event", "mode", "cameo"])
        try refuseDoubles(in: table, key: Array(columns.indices))
        let first = columns.count
        return try table.rows.map { row in
            let conditions = columns.indices.map { row[$0] }
            for (column, cell) in conditions.enumerated() where cell != "*" {
                guard isKnown(column, cell) else {
                    throw error("'\(cell)' is no \(columns[column])", table, row)
                }
            }
            let mode = row[first + 1]
            return Crosswalk.Row(
                conditions: conditions,
                coding: EventCoding(
                    event: row[first], mode: mode.isEmpty ? nil : mode, cameo: row[first + 2]))
        }
    }
}
