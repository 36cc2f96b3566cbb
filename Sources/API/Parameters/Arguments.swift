internal import Domain
internal import Foundation
internal import HTTP
internal import Storage

/// The query parameters of one request, validated against their declarations.
struct Arguments: Sendable {
    private let declared: [Parameter]
    private var values: [String: [ParameterValue]] = [:]

    /// Throws the `RequestError` of the first parameter that is not as declared.
    init(_ query: [QueryParameter], _ declared: [Parameter], _ context: ParameterContext) throws {
        self.declared = declared
        for given in query {
            guard let parameter = declared.first(where: { $0.name == given.name }) else {
                throw RequestError.unknownParameter(given.name, accepted: declared.map(\.name))
            }
            guard parameter.isRepeatable || values[given.name] == nil else {
                throw RequestError.repeatedParameter(given.name)
            }
            values[given.name, default: []].append(try parameter.value(of: given.value, context))
        }
        try refuseReversedDates()
    }

    private func refuseReversedDates() throws {
        guard let from = date("from"), let to = date("to"), from.firstDay > to.lastDay else {
            return
        }
        throw RequestError.badParameter(
            "to", value: to.description, expected: "a date that is not before from")
    }
}

extension Arguments {
    func countries(_ name: String) -> [CountryCode] {
        (values[name] ?? []).compactMap { if case .country(let code) = $0 { code } else { nil } }
    }

    /// In their order, each once.
    var sectors: [Sector] {
        var sectors: Set<Sector> = []
        for case .sectors(let coded) in values["sector"] ?? [] { sectors.formUnion(coded) }
        return sectors.sorted()
    }

    /// Empty where it is not given.
    func names(_ name: String) -> [String] {
        if case .names(let names)? = values[name]?.first { names } else { [] }
    }

    func text(_ name: String) -> String? { texts(name).first }

    var explains: Bool { text("explain") == "1" }

    /// A word of a closed list as the case that it stands for.
    func choice<Choice: RawRepresentable<String>>(_ name: String) -> Choice? {
        text(name).flatMap { Choice(rawValue: $0) }
    }

    func date(_ name: String) -> DateExpression? {
        if case .date(let date)? = values[name]?.first { date } else { nil }
    }

    /// The last day of `as_of`, today where it is not given; `YYYY-MM-DD`, by UTC.
    var asOf: String {
        date("as_of")?.lastDay ?? Date.now.formatted(.iso8601.year().month().day())
    }

    var search: SearchExpression? {
        if case .expression(let search)? = values["q"]?.first { search } else { nil }
    }

    /// False where it is not given.
    func flag(_ name: String) -> Bool { values[name] == [.flag(true)] }

    var cursor: Cursor? {
        if case .cursor(let cursor)? = values["cursor"]?.first { cursor } else { nil }
    }

    /// The number given; nil where there is none.
    var limitOrNil: Int? {
        if case .integer(let number)? = values["limit"]?.first { number } else { nil }
    }

    /// The number given, else the default of the declaration.
    var limit: Int {
        if let number = limitOrNil { return number }
        for case .integer(_, let number) in declared.map(\.kind) { return number }
        return APILimits.pageElementsDefault
    }

    private func texts(_ name: String) -> [String] {
        (values[name] ?? []).compactMap { if case .text(let text) = $0 { text } else { nil } }
    }
}
