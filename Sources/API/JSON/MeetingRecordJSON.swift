internal import Domain
internal import Storage

extension JSONWriter {
    /// A meeting, its accounts, why they are taken for accounts of it, and where it was planned,
    /// what became of that.
    mutating func record(_ record: MeetingRecord, _ promise: Promise?, asOf day: String) {
        var shape = Shapes.meeting.without("snippet").members
        shape.append(
            .nested("merged_by", []) { writer, _ in
                guard record.accounts.count > 1 else { return }
                writer.member("merged_by", record.mergedBy.map(\.rawValue))
            })
        shape.append(.nested("promise", []) { writer, _ in writer.promise(promise, asOf: day) })
        shape.append(
            .nested("accounts", []) { writer, _ in
                writer.member("accounts", record.accounts) { $0.account($1) }
            })
        Shape(shape).write(record.meeting, to: &self)
    }

    /// What one document says of a meeting, with the publisher and its country.
    private mutating func account(_ account: MeetingAccount) {
        var shape = Shapes.meeting.without("snippet").without("documents").members
        shape.insert(
            contentsOf: [
                .text("publisher") { _ in account.publisher },
                .text("publisher_country") { _ in account.country?.description },
            ], at: 2)
        Shape(shape).write(account.meeting, to: &self)
    }

    mutating func comparison(_ comparison: AccountComparison) {
        object { writer in
            writer.member("id", comparison.record.meeting.fact.id)
            writer.member("merged_by", comparison.record.mergedBy.map(\.rawValue))
            writer.member("accounts", comparison.accounts) { $0.account($1) }
            writer.member("sectors") { writer in
                writer.named(comparison.sectors, by: comparison.accounts.count) {
                    $0.member("sector", $1.rawValue)
                }
            }
            writer.member("commitments") { writer in
                writer.named(comparison.commitments, by: comparison.accounts.count) {
                    $0.member("title", $1[0].title)
                    $0.member("kind", $1[0].kind.rawValue)
                    $0.member("agreements", $1.map(\.id))
                }
            }
            writer.member("differences", comparison.differences) { $0.difference($1) }
        }
    }

    private mutating func account(_ detailed: DetailedAccount) {
        let account = detailed.account
        object { writer in
            writer.member("id", detailed.id)
            writer.member("document", account.meeting.documentID)
            writer.member("publisher", account.publisher)
            writer.member("publisher_country", account.country?.description)
            writer.member("type", account.meeting.fact.type.rawValue)
            writer.member("date", account.meeting.fact.date?.description)
            writer.place(account.meeting.fact.place)
            writer.member("statements", detailed.statements) { writer, statement in
                writer.object { writer in
                    writer.member("id", statement.id)
                    writer.member("speakers", statement.speakers) { $0.speaker($1) }
                    writer.member("act", statement.act?.rawValue)
                    writer.member("sectors", statement.sectors.map(\.rawValue))
                    writer.member("text", statement.content.text)
                }
            }
            writer.member("agreements", detailed.agreements) { writer, agreement in
                writer.object { writer in
                    writer.member("id", agreement.id)
                    writer.member("title", agreement.title)
                    writer.member("kind", agreement.kind.rawValue)
                    writer.member("status", agreement.status.rawValue)
                    writer.member("sectors", agreement.sectors.map(\.rawValue))
                    writer.target(agreement.target)
                }
            }
        }
    }

    /// What all accounts name, what some do, and what one does; with one account, that one.
    private mutating func named<Subject>(
        _ named: [Named<Subject>], by count: Int, _ write: (inout JSONWriter, Subject) -> Void
    ) {
        func list(_ writer: inout JSONWriter, _ name: StaticString, _ isMeant: (Int) -> Bool) {
            writer.member(name, named.filter { isMeant($0.accounts.count) }) { writer, named in
                writer.object { writer in
                    write(&writer, named.subject)
                    writer.member("accounts", named.accounts)
                }
            }
        }
        list(&self, "all") { $0 == count && count > 1 }
        list(&self, "some") { $0 > 1 && $0 < count }
        list(&self, "one") { $0 == 1 }
    }

    private mutating func difference(_ difference: Difference) {
        object { writer in
            writer.member("of", difference.of)
            writer.member("metric", difference.metric)
            writer.member("values", difference.values) { writer, value in
                writer.object { writer in
                    writer.member("account", value.account)
                    writer.member("value", value.value)
                }
            }
        }
    }
}
