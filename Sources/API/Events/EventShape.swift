internal import Domain
internal import Lexicons

extension Shapes {
    /// The names of PLOVER's JSON where it has one, and the codes of other classifications.
    static func event(_ lexicon: Lexicon) -> Shape<Event> {
        let rows = Dictionary(
            lexicon.sectors.map { ($0.sector, $0) }, uniquingKeysWith: { first, _ in first })
        let coder = "communique \(Release.version), \(lexicon.crosswalk.version)"
        return Shape([
            .text("id") { $0.id },
            .text("date") { $0.days?.first },
            .text("enddate") { $0.days.flatMap { $0.first == $0.last ? nil : $0.last } },
            actors("source") { $0.sources },
            actors("recipient") { $0.recipients },
            .list("event") { [$0.coding.event] },
            .list("mode") { $0.coding.mode.map { [$0] } ?? [] },
            .list("context") { $0.contexts },
            location,
            .text("cameo") { $0.coding.cameo },
            .list("sectors") { $0.sectors.map(\.rawValue) },
            .list("oecd_dac") { codes($0.sectors.compactMap { rows[$0]?.oecdDAC }) },
            .list("wti") { codes($0.sectors.compactMap { rows[$0]?.wti }) },
            .text("link") { $0.meeting },
            .text("document") { $0.documentID },
            .text("coder") { _ in coder },
        ])
    }

    private static func actors(
        _ name: StaticString, _ actors: @escaping @Sendable (Event) -> [Event.Actor]
    ) -> Member<Event> {
        .nested(
            "\(name)",
            [
                .init("\(name)") { event in
                    actors(event).map(label(of:)).joined(separator: "; ")
                }
            ]
        ) { writer, event in
            writer.member(name, actors(event)) { writer, actor in
                writer.object { writer in
                    writer.member("code", actor.code)
                    writer.member("name", actor.name)
                }
            }
        }
    }

    /// The code of a country, the name of who has none of its own.
    private static func label(of actor: Event.Actor) -> String {
        let name = actor.name ?? actor.code ?? ""
        return actor.code == "IGO" ? name : actor.code ?? name
    }

    private static let location = Member<Event>.nested(
        "event_loc",
        [
            .init("event_loc") { $0.place?.name },
            .init("event_loc_country") { $0.place?.country?.description },
        ]
    ) { $0.place($1.place, as: "event_loc") }

    /// Each code once; sectors of ours may share one.
    private static func codes(_ codes: [String]) -> [String] {
        var seen: Set<String> = []
        return codes.filter { !$0.isEmpty && seen.insert($0).inserted }
    }
}
