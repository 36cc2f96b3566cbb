internal import Domain
internal import HTTP
internal import HTTPTypes
internal import Storage

extension Endpoints {
    var meetings: Operation {
        Operation(
            .get, "/v1/meetings", id: "listMeetings", summary: "List meetings, latest first",
            parameters: Self.meetingParameters
        ) { call in
            let arguments = call.arguments
            let page = try store.meetings(
                matching: MeetingQuery(
                    countries: arguments.countries("country"),
                    participant: arguments.text("participant"), type: arguments.choice("type"),
                    status: arguments.choice("status"), place: arguments.text("place"),
                    from: arguments.date("from"), to: arguments.date("to"),
                    isFuzzy: arguments.flag("fuzzy"), limit: arguments.limit,
                    cursor: arguments.cursor))
            return .collection(page, call.request) {
                $0.meeting($1.fact, documentID: $1.documentID)
            }
        }
    }

    private static let meetingParameters =
        [
            Parameter("country", .country, isRepeatable: true, "Country that took part"),
            Parameter("participant", .search, "Words of a participant's name"),
            Parameter("type", .choice(Meeting.Kind.allCases.map(\.rawValue)), "Type"),
            Parameter("status", .choice(Meeting.Status.allCases.map(\.rawValue)), "Status"),
            Parameter("place", .search, "Words of the name of place or venue"),
        ] + Parameter.dates + Parameter.paging
}
