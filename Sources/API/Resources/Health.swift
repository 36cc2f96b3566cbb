internal import Domain
internal import HTTP
internal import HTTPTypes
internal import Lexicons
internal import Storage

/// What those who run the service ask.
extension Endpoints {
    var operationalOperations: [Operation] { [live, ready, metrics, version, openAPI] }

    /// The process runs and its event loops turn.
    private var live: Operation {
        let response = Response.health(.ok) { $0.member("status", "pass") }
        return Operation(
            .get, "/health/live", id: "live", summary: "Tell whether the process is alive",
            answers: [Answer(.ok, ["application/health+json": "Health"])], isBlocking: false
        ) { _ in response }
    }

    /// The store answers too.
    private var ready: Operation {
        Operation(
            .get, "/health/ready", id: "ready", summary: "Tell whether requests can be served",
            answers: [
                Answer(.ok, ["application/health+json": "Health"]),
                Answer(.serviceUnavailable, ["application/health+json": "Health"]),
            ]
        ) { _ in
            do {
                try store.checkReadiness()
                return Self.readiness(.ok, output: nil)
            } catch {
                let output = (problem(of: error) as? Problem)?.title ?? "Store cannot be read"
                return Self.readiness(.serviceUnavailable, output: output)
            }
        }
    }

    /// `output` says why the store does not answer; nil when it does.
    private static func readiness(_ status: HTTPResponse.Status, output: String?) -> Response {
        let word = output == nil ? "pass" : "fail"
        return .health(status) { writer in
            writer.member("status", word)
            writer.member("releaseId", Release.version)
            writer.member("checks") { writer in
                writer.member("store:read", [word]) { writer, word in
                    writer.object { writer in
                        writer.member("componentType", "datastore")
                        writer.member("status", word)
                        writer.member("output", output)
                    }
                }
            }
        }
    }

    private var version: Operation {
        let response = Response.json { writer in
            writer.object { writer in
                writer.member("name", "communique")
                writer.member("version", Release.version)
                writer.member("lexicons", lexicon.version)
            }
        }
        return Operation(
            .get, "/version", id: "version", summary: "Tell the versions of service and lexicons",
            answers: [.json("Version")], isBlocking: false
        ) { _ in response }
    }
}

extension Response {
    /// Health in the form of draft-inadarei-api-health-check-06; an answer is true only now.
    fileprivate static func health(
        _ status: HTTPResponse.Status, _ members: (inout JSONWriter) -> Void
    ) -> Response {
        var writer = JSONWriter()
        writer.object(members)
        return Response(
            status: status,
            fields: [.contentType: "application/health+json", .cacheControl: "no-store"],
            body: writer.bytes)
    }
}
