/// The members of a collection's elements that are answered, in their order.
struct Shape<Element>: Sendable {
    let members: [Member<Element>]

    init(_ members: [Member<Element>]) { self.members = members }

    var names: [String] { members.map(\.name) }

    var optInNames: [String] { members.filter(\.isOptIn).map(\.name) }

    /// Those of `fields`, or where it names none, those that are answered unasked; with those of
    /// `include`.
    func selected(fields: [String], include: [String]) -> Shape {
        Shape(
            members.filter { member in
                let isChosen = fields.isEmpty ? !member.isOptIn : fields.contains(member.name)
                return isChosen || include.contains(member.name)
            })
    }

    func without(_ name: String) -> Shape { Shape(members.filter { $0.name != name }) }

    func write(_ element: Element, to writer: inout JSONWriter) {
        writer.object { writer in
            for member in members { member.write(&writer, element) }
        }
    }
}

/// The rows of a collection in one of its forms.
struct RowWriter<Element> {
    let form: Representation
    let shape: Shape<Element>

    /// What stands before the first row.
    var header: [UInt8] {
        guard form == .csv else { return [] }
        return Self.line(shape.members.flatMap(\.columns).map(\.name))
    }

    func row(_ element: Element) -> [UInt8] {
        guard form != .csv else {
            return Self.line(shape.members.flatMap(\.columns).map { $0.text(element) ?? "" })
        }
        var writer = JSONWriter()
        shape.write(element, to: &writer)
        return writer.bytes + [UInt8(ascii: "\n")]
    }

    /// RFC 4180, section 2: cells with a comma, a quotation mark or a line break are quoted.
    private static func line(_ cells: [String]) -> [UInt8] {
        var line: [UInt8] = []
        for (index, cell) in cells.enumerated() {
            if index > 0 { line.append(UInt8(ascii: ",")) }
            if cell.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) {
                line.append(contentsOf: "\"\(cell.replacing("\"", with: "\"\""))\"".utf8)
            } else {
                line.append(contentsOf: cell.utf8)
            }
        }
        return line + [0x0D, 0x0A]
    }
}
