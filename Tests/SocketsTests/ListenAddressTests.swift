import Sockets
import Testing

@Suite struct ListenAddressTests {
    @Test(
        arguments: [
            ("127.0.0.1:80", .tcp(host: "127.0.0.1", port: 80)),
            ("[::1]:0", .tcp(host: "::1", port: 0)),
            ("localhost:65535", .tcp(host: "localhost", port: 65535)),
            ("unix:/run/http", .unix(path: "/run/http")), ("unix:http", .unix(path: "http")),
        ] as [(String, ListenAddress)])
    func reads(text: String, address: ListenAddress) {
        #expect(ListenAddress(text) == address)
        #expect(address.description == text)
    }

    @Test(arguments: [
        "", "80", ":80", "localhost", "localhost:", "localhost:65536", "localhost:-1", "::1:80",
        "[::1]", "[::1:80", "[h]:80", "unix:", "unix:" + String(repeating: "a", count: 108),
    ])
    func refuses(text: String) {
        #expect(ListenAddress(text) == nil)
    }
}
