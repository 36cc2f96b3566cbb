import Foundation
import Testing

@Suite(.timeLimit(.minutes(5))) struct ExtractTests {
    private let directory: Directory

    init() throws { directory = try Directory() }

    @Test func badLinesStopNothing() throws {
        let input = """
            {"id":"1","text":"Ada met Bo."}
            nonsense

            {"id":"3","text":"Bo met Ada.","title":"T","published":"2031-03-04"}
            {"id":"4"}
            {"text":"Nobody met."}
            """
        let result = try Binary.run("extract", "--ndjson", input: input, in: directory)
        let objects = try result.objects
        #expect(result.status == 0)
        #expect(objects.map { $0["id"] as? String } == ["1", nil, "3", "4", nil])
        #expect(objects.map { $0["document"] != nil } == [true, false, true, false, true])
        let errors = objects.compactMap { $0["error"] as? [String: String] }
        #expect(errors.map { $0["type"] } == ["/problems/malformed-json", "/problems/bad-member"])
        #expect(errors.first?["detail"]?.hasPrefix("Line 2, column 1") == true)
    }

    @Test func manyLinesKeepTheirOrder() throws {
        let ids = (1...3000).map(String.init)
        let filling = String(repeating: "word ", count: 200)
        let input = ids.map { #"{"id":"\#($0)","text":"\#(filling)\#($0)"}"# + "\n" }.joined()
        let result = try Binary.run("extract", "--ndjson", input: input, in: directory)
        #expect(try result.objects.map { $0["id"] as? String } == ids)
    }

    @Test func aLineIsAnsweredBeforeTheNextComes() throws {
        let process = Process()
        let (input, output) = (Pipe(), Pipe())
        process.executableURL = Binary.url
        process.arguments = ["extract", "--ndjson"]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        for id in ["a", "b"] {
            try input.fileHandleForWriting.write(
                contentsOf: Data(#"{"id":"\#(id)","text":"Ada met Bo."}"#.utf8 + [0x0A]))
            let answer = output.fileHandleForReading.availableData
            #expect(String(decoding: answer, as: UTF8.self).hasPrefix(#"{"id":"\#(id)""#))
        }
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    @Test func filesAndStandardInputAreReadAlike() throws {
        try directory.write("2031-03-04 talks.txt", "Ada met Bo.")
        try directory.write("talks.json", #"{"id":"x","text":"Ada met Bo.","published":"2031"}"#)
        let text = try Binary.run("extract", "2031-03-04 talks.txt", in: directory)
        #expect(text.output.hasPrefix("{\n  \"document\": {\n    \"id\": \"d_"))
        #expect(text.output.contains(#""published": "2031-03-04""#))
        let json = try Binary.run("extract", "talks.json", in: directory)
        #expect(json.output.hasPrefix("{\n  \"id\": \"x\",\n"))
        #expect(json.output.contains(#""published": "2031""#))
        let input = try Binary.run("extract", input: "Ada met Bo.", in: directory)
        #expect(input.status == 0)
        #expect(!input.output.contains("published"))
    }

    @Test func aFileThatCannotBeReadIsNamedAndTheOthersAreRead() throws {
        try directory.write("a.txt", "Ada met Bo.")
        try directory.write("b.txt", [0x41, 0xFF])
        let result = try Binary.run("extract", "none.txt", "b.txt", "a.txt", in: directory)
        #expect(result.status == 1)
        #expect(result.output.contains("\"document\""))
        #expect(result.errors.contains("cannot read none.txt"))
        #expect(result.errors.contains("b.txt is no document: The byte at offset 1"))
    }

    @Test func anEmptyStandardInputIsNoDocument() throws {
        let result = try Binary.run("extract", in: directory)
        #expect(result.status == 1)
        #expect(result.errors.contains("standard input is no document"))
    }
}
