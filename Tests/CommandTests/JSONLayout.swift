import Testing

/// Lays out a JSON text for a reader: what fits on a line stands on one, in the order given.
enum JSONLayout {
    private static let columns = 96

    /// Ends with a line end. Throws where `json` is no JSON text.
    static func text(of json: String) throws -> String {
        var rest = Substring(json)
        let value = try node(&rest)
        try #require(rest.isEmpty, "nothing may follow the text")
        return layout(value, indent: 0, used: 0) + "\n"
    }

    private indirect enum Node {
        case scalar(String)
        /// Elements, each with the name that it has in an object.
        case container(open: String, close: String, [(name: String?, value: Node)])
    }

    private static func node(_ rest: inout Substring) throws -> Node {
        switch try #require(rest.first) {
        case "{": try container(&rest, open: "{", close: "}")
        case "[": try container(&rest, open: "[", close: "]")
        case "\"": .scalar(try string(&rest))
        default: .scalar(take(&rest) { $0.isLetter || $0.isNumber || "+-.".contains($0) })
        }
    }

    private static func container(
        _ rest: inout Substring, open: Character, close: Character
    ) throws -> Node {
        rest.removeFirst()
        var elements: [(name: String?, value: Node)] = []
        while try #require(rest.first) != close {
            var name: String?
            if open == "{" {
                name = try string(&rest)
                try #require(rest.first == ":")
                rest.removeFirst()
            }
            elements.append((name, try node(&rest)))
            if rest.first == "," { rest.removeFirst() }
        }
        rest.removeFirst()
        return .container(open: String(open), close: String(close), elements)
    }

    private static func string(_ rest: inout Substring) throws -> String {
        try #require(rest.first == "\"")
        rest.removeFirst()
        var text = "\""
        var isEscaped = false
        while isEscaped || rest.first != "\"" {
            let next = try #require(rest.first)
            rest.removeFirst()
            text.append(next)
            isEscaped = next == "\\" && !isEscaped
        }
        rest.removeFirst()
        return text + "\""
    }

    private static func take(_ rest: inout Substring, while accepts: (Character) -> Bool) -> String
    {
        let taken = rest.prefix(while: accepts)
        rest = rest[taken.endIndex...]
        return String(taken)
    }

    /// `used` are the columns that the name of the value takes and the comma after it.
    private static func layout(_ node: Node, indent: Int, used: Int) -> String {
        let line = inline(node)
        guard case .container(let open, let close, let elements) = node,
            indent + used + line.count > columns
        else { return line }
        let margin = String(repeating: " ", count: indent + 2)
        let lines = elements.map { name, value in
            let name = name.map { "\($0): " } ?? ""
            return margin + name + layout(value, indent: indent + 2, used: name.count + 1)
        }
        return open + "\n" + lines.joined(separator: ",\n") + "\n" + margin.dropLast(2) + close
    }

    private static func inline(_ node: Node) -> String {
        switch node {
        case .scalar(let text): text
        case .container(let open, let close, let elements):
            open
                + elements.map { name, value in (name.map { "\($0): " } ?? "") + inline(value) }
                .joined(separator: ", ") + close
        }
    }
}
