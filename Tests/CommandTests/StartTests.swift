import Foundation
import Testing

/// What does not start says what and where, on standard error, and exits with 1.
@Suite(.timeLimit(.minutes(5))) struct StartTests {
    private let directory: Directory

    init() throws { directory = try Directory() }

    @Test(arguments: [
        (["--database", "none/facts.sqlite"], "none/facts.sqlite"),
        (["--database", "text.sqlite"], "text.sqlite"),
        (["--seed", "none"], "none"),
        (["--seed", "bad"], "bad/empty.json is no document: The member 'text' is missing"),
        (["--lexicons", "none"], "the lexicons of none"),
        (["--config", "none.json"], "none.json"),
        (["--config", "bad.json"], "bad.json: line 2, column 10"),
        (["--config", "unknown.json"], "prot is no setting; there are host, port"),
        (["--config", "wrong.json"], "port must be a whole number from 0 to 65535"),
        (["--port", "65536"], "port must be a whole number from 0 to 65535"),
        (["--host", "256.0.0.1"], "cannot listen on 256.0.0.1:0"),
        (["--listen", "unix:none/http"], "cannot listen on unix:none/http: bind"),
        (["--listen", "127.0.0.1"], "listen has 127.0.0.1, which is not HOST:PORT"),
        (["--tls-certificate", "none.pem"], "tls_key is missing"),
        (
            ["--tls-certificate", "none.pem", "--tls-key", "none.pem"],
            "cannot use the certificate none.pem"
        ),
    ])
    func saysWhatIsWrong(arguments: [String], cause: String) throws {
        let bad = directory.url.appending(path: "bad")
        try FileManager.default.createDirectory(at: bad, withIntermediateDirectories: true)
        try directory.write("bad/empty.json", "{}")
        try directory.write("text.sqlite", String(repeating: "no database ", count: 100))
        try directory.write("bad.json", "{\n  \"port\" 1}")
        try directory.write("unknown.json", #"{"prot":1}"#)
        try directory.write("wrong.json", #"{"port":"http"}"#)
        let port =
            arguments.contains { ["--port", "--config"].contains($0) } ? [] : ["--port", "0"]
        let result = try Binary.run(arguments: ["serve"] + port + arguments, in: directory)
        #expect(result.status == 1)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains(cause))
    }

    @Test func aPortInUseIsNamed() throws {
        let server = try ServerProcess(directory: directory)
        let result = try Binary.run(
            "serve", "--port", "\(server.port)", "--database", "other.sqlite", in: directory)
        #expect(result.status == 1)
        #expect(result.errors.contains("cannot listen on 127.0.0.1:\(server.port)"))
    }

    @Test(arguments: [[], ["serve"], ["extract"], ["explain"], ["import"]])
    func helpHasAnExample(command: [String]) throws {
        let result = try Binary.run(arguments: command + ["--help"], in: directory)
        #expect(result.status == 0)
        #expect(result.output.contains("EXAMPLE\n"))
    }

    @Test func versionIsTold() throws {
        let result = try Binary.run("--version", in: directory)
        #expect(result.output.hasPrefix("communique "))
        #expect(result.status == 0)
    }
}
