/// A member of the elements of a collection, declared once: how JSON has it, which columns of a
/// table have it, and whether it is answered unasked.
struct Member<Element>: Sendable {
    typealias Write = @Sendable (inout JSONWriter, Element) -> Void

    /// A column of the table, with its text in a row; nil for an empty cell.
    struct Column: Sendable {
        let name: String
        let text: @Sendable (Element) -> String?
    }

    let name: String
    /// Left out unless `include` or `fields` names it.
    private(set) var isOptIn = false
    let write: Write
    let columns: [Column]

    var optIn: Member {
        var member = self
        member.isOptIn = true
        return member
    }
}

extension Member {
    static func text(
        _ name: StaticString, _ value: @escaping @Sendable (Element) -> String?
    ) -> Member {
        Member(
            name: "\(name)", write: { $0.member(name, value($1)) },
            columns: [Column(name: "\(name)", text: value)])
    }

    static func number(
        _ name: StaticString, _ value: @escaping @Sendable (Element) -> Int
    ) -> Member {
        Member(
            name: "\(name)", write: { $0.member(name, value($1)) },
            columns: [Column(name: "\(name)", text: { String(value($0)) })])
    }

    /// The values of a cell are parted by semicolons.
    static func list(
        _ name: StaticString, _ values: @escaping @Sendable (Element) -> [String]
    ) -> Member {
        Member(
            name: "\(name)", write: { $0.member(name, values($1)) },
            columns: [Column(name: "\(name)", text: { values($0).joined(separator: "; ") })])
    }

    /// A member of more than one value; `write` writes its name too, or nothing.
    static func nested(
        _ name: String, _ columns: [Column], _ write: @escaping Write
    ) -> Member {
        Member(name: name, write: write, columns: columns)
    }
}

extension Member.Column {
    init(_ name: String, _ text: @escaping @Sendable (Element) -> String?) {
        self.init(name: name, text: text)
    }
}
