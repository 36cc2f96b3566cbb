import API
import Foundation
import HTTP
import HTTPTypes
import Storage
import Testing

@Suite struct OperationTests {
    private let service: Service

    init() throws { service = try Service() }

    @Test func idsAndNamesOfParametersAreUnique() {
        let operations = service.endpoints.operations
        #expect(Set(operations.map(\.id)).count == operations.count)
        for operation in operations {
            let names = operation.parameters.map(\.name)
            #expect(Set(names).count == names.count, "\(operation.id)")
        }
    }

    @Test func onlyWhatNeverWaitsRunsOnTheEventLoop() {
        let onLoop = service.endpoints.routes.filter { $0.executor == .eventLoop }.map(\.pattern)
        #expect(onLoop == ["/health/live", "/version"])
    }

    @Test func theProcessIsAlive() throws {
        let answer = service.get("/health/live")
        #expect(answer.status == .ok)
        #expect(answer.fields[.contentType] == "application/health+json")
        #expect(answer.text == #"{"status":"pass"}"#)
    }

    @Test func readinessFollowsTheStore() throws {
        #expect(service.get("/health/ready").status == .ok)
        #expect(try service.get("/health/ready").string("status") == "pass")
        try service.store.close()
        let answer = service.get("/health/ready")
        #expect(answer.status == .serviceUnavailable)
        #expect(answer.fields[.contentType] == "application/health+json")
        #expect(try answer.string("status") == "fail")
        #expect(service.get("/health/live").status == .ok)
    }

    @Test func aFailureOfTheStoreSaysNothingOfIt() throws {
        try service.store.close()
        let answer = service.get("/v1/meetings")
        #expect(answer.status == .internalServerError)
        #expect(!answer.text.contains("sqlite"))
    }

    @Test(
        "no cache answers instead of the service",
        arguments: [
            ("/v1/documents", "no-cache"), ("/v1/documents/d_1", "no-cache"),
            ("/v1/documents/d_1/text", "no-cache"), ("/v1/meetings", "no-cache"),
            ("/v1/statements", "no-cache"), ("/v1/agreements", "no-cache"),
            ("/version", "no-cache"), ("/health/live", "no-store"), ("/health/ready", "no-store"),
        ])
    func cacheControl(path: String, value: String) throws {
        #expect(service.get(path).fields[.cacheControl] == value)
    }

    @Test func whatIsReadOfADocumentIsNotCached() throws {
        let created = service.post("/v1/documents", #"{"text":"Ada met Bo."}"#)
        let path = try #require(created.fields[.location])
        for target in [path, "\(path)/text"] {
            let answer = service.get(target)
            #expect(answer.status == .ok)
            #expect(answer.fields[.cacheControl] == "no-cache")
        }
    }

    @Test func versionsAreTold() throws {
        let answer = service.get("/version")
        #expect(try answer.string("version") == Release.version)
        #expect(try answer.string("lexicons").count == 8)
    }

    @Test func wrongMethodsAreToldTheRightOnes() {
        let answer = service.send(.put, "/v1/documents")
        #expect(answer.status == .methodNotAllowed)
        #expect(answer.fields[.allow] == "GET, HEAD, OPTIONS, POST")
    }
}
