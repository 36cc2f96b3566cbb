internal import Domain
internal import Lexicons
internal import Storage

extension JSONWriter {
    mutating func promise(_ promise: Promise?, asOf day: String) {
        guard let promise else { return }
        member("promise") { writer in
            writer.member("state", promise.state(asOf: day).rawValue)
            writer.member("until", promise.lastDay)
            guard let fulfilment = promise.fulfilment else { return }
            writer.member("fulfilled_by") { writer in
                writer.member("meeting", fulfilment.meeting)
                writer.member("date", fulfilment.date?.description)
                writer.member("delay_days", fulfilment.delayDays)
            }
        }
    }

    /// An agreement with all its members, and the thread of a goal.
    mutating func record(_ agreement: Stored<Agreement>, _ thread: TargetThread?, asOf day: String)
    {
        var shape = Shapes.agreement.without("snippet").members
        shape.append(
            .nested("thread", []) { writer, _ in
                guard let thread else { return }
                writer.name("thread")
                writer.thread(thread, asOf: day)
            })
        Shape(shape).write(agreement, to: &self)
    }

    private mutating func thread(_ thread: TargetThread, asOf day: String) {
        object { writer in
            writer.member("state", thread.state(asOf: day).rawValue)
            writer.member("steps", thread.steps) { writer, step in
                writer.object { writer in
                    writer.member("agreement", step.target.agreement.fact.id)
                    writer.member("document", step.target.agreement.documentID)
                    writer.member("change", step.change.rawValue)
                    writer.member("date", step.target.day.isEmpty ? nil : step.target.day)
                    writer.target(step.goal)
                }
            }
        }
    }

    mutating func relation(
        _ relation: Relation, of pair: [CountryCode], _ lexicon: Lexicon, asOf day: String
    ) {
        let threads = TargetThread.threads(
            of: relation.targets, common: lexicon.relations.metricWords)
        object { writer in
            writer.member("countries", pair.map(\.description))
            writer.member("as_of", day)
            writer.member("meetings", relation.meetingsByYear) { writer, year in
                writer.object { writer in
                    if let number = year.year { writer.member("year", number) }
                    writer.member("meetings", year.count)
                }
            }
            writer.member("agreements", relation.agreements) { writer, row in
                writer.object { writer in
                    writer.member("sector", row.sector?.rawValue)
                    writer.member("status", row.status.rawValue)
                    writer.member("agreements", row.count)
                }
            }
            writer.member("targets", threads) { $0.thread($1, asOf: day) }
            writer.member("promises", relation.planned) { writer, planned in
                writer.object { writer in
                    writer.member("meeting", planned.meeting.fact.id)
                    writer.member("document", planned.meeting.documentID)
                    writer.member("type", planned.meeting.fact.type.rawValue)
                    writer.member("date", planned.meeting.fact.date?.description)
                    writer.place(planned.meeting.fact.place)
                    writer.promise(planned.promise, asOf: day)
                }
            }
            writer.wordings(relation.wordings)
        }
    }

    /// Each wording once, by its first use, with the first that use it.
    private mutating func wordings(_ wordings: [RelationshipWording]) {
        let uses = Dictionary(grouping: wordings, by: \.wording)
        let sorted = uses.sorted { one, other in
            (one.value[0].day, one.key) < (other.value[0].day, other.key)
        }
        member("wordings", sorted) { writer, wording in
            let days = wording.value.map(\.day).filter { !$0.isEmpty }
            writer.object { writer in
                writer.member("wording", wording.key)
                writer.member("first", days.first)
                writer.member("last", days.last)
                writer.member("count", wording.value.count)
                let uses = Array(wording.value.prefix(APILimits.wordingUsesMax))
                writer.member("uses", uses) { writer, use in
                    writer.object { writer in
                        writer.member("document", use.document)
                        writer.member("date", use.day.isEmpty ? nil : use.day)
                        writer.evidence([use.evidence])
                    }
                }
            }
        }
    }
}
