import Foundation
import HTTP
import HTTPTypes
import Testing

@Suite struct ProblemTests {
    private func members(of problem: Problem) throws -> [String: Any] {
        let value = try JSONSerialization.jsonObject(with: Data(problem.response.body))
        return try #require(value as? [String: Any])
    }

    @Test(arguments: ["plain", "a \"quote\" and \\", "line\nfeed\ttab\u{1}\u{1F}", "é 中 🙂", ""])
    func textSurvivesJSON(text: String) throws {
        let problem = Problem(
            type: "/problems/x", title: text, status: .badRequest, detail: text,
            members: ["name": text])
        let members = try members(of: problem)
        #expect(members["title"] as? String == text)
        #expect(members["detail"] as? String == text)
        #expect(members["name"] as? String == text)
        #expect(members["status"] as? Int == 400)
    }

    @Test func standardMembersAreNotOverwritten() throws {
        let problem = Problem(
            type: "/problems/x", title: "t", status: .conflict, members: ["status": "1", "a": "b"])
        let members = try members(of: problem)
        #expect(members["status"] as? Int == 409)
        #expect(members["a"] as? String == "b")
        #expect(members["detail"] == nil)
    }

    @Test func fieldsAreSent() {
        let problem = Problem(
            type: "/problems/x", title: "t", status: .serviceUnavailable,
            fields: [.retryAfter: "1", .contentType: "text/plain"])
        #expect(problem.response.fields[.retryAfter] == "1")
        #expect(problem.response.fields[.contentType] == "application/problem+json")
    }
}
