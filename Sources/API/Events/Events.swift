internal import HTTP
internal import HTTPTypes
internal import Lexicons
internal import Storage

extension Endpoints {
    var events: Operation {
        let shape = Shapes.event(lexicon)
        let coder = EventCoder(lexicon: lexicon)
        return Operation(
            .get, "/v1/events", id: "listEvents",
            summary: "List facts as events of PLOVER, latest first",
            parameters: [
                Parameter("format", .choice(["plover"]), "Ontology of the events"),
                Parameter(
                    "country", .country, isRepeatable: true,
                    "Country that took part, speaks or is a party"),
            ] + Parameter.dates + Parameter.paging + Parameter.members(of: shape),
            answers: [.collection("Event")]
        ) { call in
            let arguments = call.arguments
            let query = FactQuery(
                countries: arguments.countries("country"), acts: lexicon.crosswalk.acts,
                from: arguments.date("from"), to: arguments.date("to"),
                isFuzzy: arguments.flag("fuzzy"))
            return try collection(call, CodedQuery(facts: query, coder: coder), shape)
        }
    }
}

/// Facts as events. A page may have fewer than its limit, where a fact is no event.
private struct CodedQuery: StoreQuery {
    var facts: FactQuery
    let coder: EventCoder

    var limit: Int {
        get { facts.limit }
        set { facts.limit = newValue }
    }
    var cursor: Cursor? {
        get { facts.cursor }
        set { facts.cursor = newValue }
    }

    func page(in moment: StoreMoment) throws -> Page<Event> {
        let page = try facts.page(in: moment)
        return Page(elements: page.elements.compactMap(coder.event), next: page.next)
    }
}
