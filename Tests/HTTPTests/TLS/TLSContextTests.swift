import Foundation
import HTTP
import Sockets
import Testing

@Suite struct TLSContextTests {
    private func error(_ certificate: String, _ key: String) -> TLSError? {
        #expect(throws: TLSError.self) { try TLSContext(certificate: certificate, key: key) }
    }

    @Test func aCertificateThatIsMissingOrNoneIsNamed() throws {
        let certificate = try TestCertificate()
        for path in ["/nowhere.pem", certificate.keyPath] {
            guard case .badCertificate(path, _) = error(path, certificate.keyPath) else {
                Issue.record("\(path)")
                continue
            }
        }
    }

    @Test func aKeyThatIsMissingOrNoneIsNamed() throws {
        let certificate = try TestCertificate()
        for path in ["/nowhere.pem", certificate.path] {
            guard case .badKey(path, let reason) = error(certificate.path, path) else {
                Issue.record("\(path)")
                continue
            }
            #expect(!reason.isEmpty)
        }
    }

    @Test func aKeyOfAnotherCertificateIsNamed() throws {
        let (one, other) = (try TestCertificate(), try TestCertificate())
        #expect(
            error(one.path, other.keyPath)
                == .keyMismatch(certificate: one.path, key: other.keyPath))
    }
}
