internal import Domain
internal import HTTP
internal import HTTPTypes
internal import Storage

extension Endpoints {
    /// What is found in documents.
    var factOperations: [Operation] {
        [meetings, readMeeting, readAccounts, statements, readStatement, agreements, readAgreement]
    }

    var meetings: Operation {
        Operation(
            .get, "/v1/meetings", id: "listMeetings", summary: "List meetings, latest first",
            parameters: Self.meetingParameters, answers: [.collection("Meeting")]
        ) { call in
            let arguments = call.arguments
            var query = MeetingQuery(
                countries: arguments.countries("country"),
                participant: arguments.text("participant"), type: arguments.choice("type"),
                status: arguments.choice("status"), place: arguments.text("place"),
                from: arguments.date("from"), to: arguments.date("to"),
                isFuzzy: arguments.flag("fuzzy"))
            query.search = arguments.search
            return try collection(call, query, Shapes.meeting)
        }
    }

    var readMeeting: Operation {
        Operation(
            .get, "/v1/meetings/{id}", id: "readMeeting",
            summary: "Read one meeting with all accounts of it and their evidence",
            parameters: [.asOf], answers: [.json("MeetingRecord")]
        ) { call in
            guard let found = try store.meeting(call.id) else {
                throw RequestError.unknownElement(of: .meetings, id: call.id)
            }
            let promise = try store.promise(ofMeeting: call.id)
            return .json { $0.record(found, promise, asOf: call.arguments.asOf) }
        }
    }

    var readAccounts: Operation {
        Operation(
            .get, "/v1/meetings/{id}/accounts", id: "readAccounts",
            summary: "Lay the accounts of one meeting side by side",
            answers: [.json("AccountComparison")]
        ) { call in
            guard let found = try store.accounts(ofMeeting: call.id) else {
                throw RequestError.unknownElement(of: .meetings, id: call.id)
            }
            return .json { $0.comparison(found) }
        }
    }

    private static let meetingParameters =
        [
            Parameter("country", .country, isRepeatable: true, "Country that took part"),
            Parameter("participant", .search, "Words of a participant's name"),
            Parameter("type", .choice(Meeting.Kind.allCases.map(\.rawValue)), "Type"),
            Parameter("status", .choice(Meeting.Status.allCases.map(\.rawValue)), "Status"),
            Parameter("place", .search, "Words of the name of place or venue"),
        ] + [.search] + Parameter.dates + Parameter.paging + Parameter.members(of: Shapes.meeting)
}
