import API
import Configuration
import Foundation
import HTTP
import Testing
import communique

@Suite struct SettingsTests {
    private let directory: Directory

    init() throws { directory = try Directory() }

    @Test func theFileListsEverySettingWithItsDefault() throws {
        let file = repository.appending(path: "config/communique.json")
        let listed = try #require(
            try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
        #expect(Set(listed.keys) == Set(Setting.all.map(\.key)))
        for setting in Setting.all {
            switch setting.defaultValue {
            case .string(let value): #expect(listed[setting.key] as? String == value)
            case .int(let value): #expect(listed[setting.key] as? Int == value)
            default: Issue.record("\(setting.key) is neither text nor number")
            }
        }
    }

    @Test func theFileIsReadAsItStands() async throws {
        let path = repository.appending(path: "config/communique.json").path
        let settings = try await Settings(environment: [:], file: path)
        for setting in Setting.all where setting.defaultValue.isText {
            #expect(ConfigContent.string(try settings.string(setting)) == setting.defaultValue)
        }
    }

    @Test func everyLimitCanBeSet() async throws {
        var limits = Limits()
        limits.bodyBytesMax = APILimits.bodyBytesMax
        #expect(try await Settings(environment: [:]).limits() == limits)
        for count in LimitSetting.counts {
            let limits = try await Self.limits(count.setting, "7")
            #expect(limits[keyPath: count.path] == 7, "\(count.setting.key)")
        }
        for seconds in LimitSetting.seconds {
            let limits = try await Self.limits(seconds.setting, "7")
            #expect(limits[keyPath: seconds.path] == 7, "\(seconds.setting.key)")
        }
    }

    @Test func everyLimitIsASetting() {
        let names = Mirror(reflecting: Limits()).children.compactMap(\.label).map { name in
            name.reduce(into: "") { $0 += $1.isUppercase ? "_" + $1.lowercased() : String($1) }
        }
        let keys = LimitSetting.counts.map(\.setting.key) + LimitSetting.seconds.map(\.setting.key)
        #expect(names.sorted() == keys.sorted())
    }

    @Test(arguments: ["0", "-1", "1.5", "many", "9999999999999999"])
    func refusesLimit(value: String) async throws {
        for setting in LimitSetting.counts.map(\.setting) + LimitSetting.seconds.map(\.setting) {
            await #expect(throws: (any Error).self) { try await Self.limits(setting, value) }
        }
    }

    private static func limits(_ setting: Setting, _ value: String) async throws -> Limits {
        let name = "COMMUNIQUE_" + setting.key.uppercased()
        return try await Settings(environment: [name: value]).limits()
    }

    @Test(
        arguments: [
            (nil, nil, nil, 8080), (nil, nil, "1", 1), (nil, "2", "1", 2), (3, "2", "1", 3),
            (3, nil, nil, 3), (nil, "2", nil, 2),
        ] as [(Int?, String?, String?, Int)])
    func optionsBeforeEnvironmentBeforeFileBeforeDefault(
        option: Int?, environment: String?, file: String?, port: Int
    ) async throws {
        let setting = try #require(Setting.all.first { $0.key == "port" })
        if let file { try directory.write("settings.json", #"{"port":\#(file)}"#) }
        let settings = try await Settings(
            options: option.map { [setting: .int($0)] } ?? [:],
            environment: environment.map { ["COMMUNIQUE_PORT": $0] } ?? [:],
            file: file.map { _ in directory.path("settings.json") })
        #expect(try settings.integer(setting, in: 0...65535) == port)
    }

    @Test(arguments: ["", "http", "-1", "65536", "8080.5"])
    func refusesPort(value: String) async throws {
        let setting = try #require(Setting.all.first { $0.key == "port" })
        let settings = try await Settings(environment: ["COMMUNIQUE_PORT": value])
        #expect(throws: (any Error).self) { try settings.integer(setting, in: 0...65535) }
    }
}

extension ConfigContent {
    fileprivate var isText: Bool { if case .string = self { true } else { false } }
}
