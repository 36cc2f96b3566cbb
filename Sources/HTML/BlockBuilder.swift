/// A paragraph, heading, list item or row of a table.
struct Block: Hashable, Sendable {
    enum Kind: Hashable, Sendable { case paragraph, heading, item, other }

    var text: [UInt8] = []
    var kind = Kind.other
    /// Bytes of the text that lead elsewhere.
    var linkBytes = 0
    var place = Place()

    struct Place: Hashable, Sendable {
        var isInMain = false
        var isInArticle = false
        var isInForm = false
        /// Whether it stands in what is called a menu or the like.
        var isInMenu = false
    }
}

/// Puts text together into blocks: white space is one space, a line break stays one.
struct BlockBuilder {
    private(set) var blocks: [Block] = []
    private var block = Block()
    private var needsSpace = false
    private var needsCell = false
    var isInLink = false
    var isPreformatted = false

    /// Begins a block, unless the one before is empty, which then becomes it.
    mutating func begin(_ kind: Block.Kind, _ place: Block.Place) {
        end()
        block = Block(kind: kind, place: place)
    }

    mutating func end() {
        while block.text.last == 0x0A { block.text.removeLast() }
        if !block.text.isEmpty { blocks.append(block) }
        block.text = []
        block.linkBytes = 0
        (needsSpace, needsCell) = (false, false)
    }

    /// A second line break in a row ends the block.
    mutating func breakLine() {
        guard let last = block.text.last else { return }
        if last == 0x0A { return end() }
        block.text.append(0x0A)
        needsSpace = false
    }

    /// What follows stands in another cell of the row.
    mutating func beginCell() { needsCell = !block.text.isEmpty }

    /// Soft hyphens and characters without width are left out.
    mutating func append(_ text: [UInt8]) {
        var index = 0
        while index < text.count {
            let length = Self.spaceLength(text, index)
            if length > 0 {
                if isPreformatted, text[index] == 0x0A { breakLine() } else { needsSpace = true }
                index += length
                continue
            }
            let invisible = Self.invisibleLength(text, index)
            if invisible > 0 {
                index += invisible
                continue
            }
            separate()
            block.text.append(text[index])
            if isInLink { block.linkBytes += 1 }
            index += 1
        }
    }

    private mutating func separate() {
        let isInside = !block.text.isEmpty && block.text.last != 0x0A
        if needsCell {
            block.text += " | ".utf8
        } else if needsSpace, isInside {
            block.text.append(0x20)
        }
        (needsSpace, needsCell) = (false, false)
    }

    /// Of the white space at `index`, that of any width among it; 0 where there is none.
    private static func spaceLength(_ text: [UInt8], _ index: Int) -> Int {
        if text[index] < 0x80 { return text[index].isSpace ? 1 : 0 }
        let rest = text[index...].prefix(3)
        if rest.starts(with: [0xC2, 0xA0]) { return 2 }
        guard rest.count == 3 else { return 0 }
        let isSpace =
            rest.starts(with: [0xE2, 0x80]) && (0x80...0x8A).contains(text[index + 2])
            || rest.elementsEqual([0xE2, 0x80, 0xAF]) || rest.elementsEqual([0xE3, 0x80, 0x80])
        return isSpace ? 3 : 0
    }

    /// Of U+00AD, U+200B or U+FEFF at `index`, and of U+0000, which no text has.
    private static func invisibleLength(_ text: [UInt8], _ index: Int) -> Int {
        let rest = text[index...]
        if rest.starts(with: [0xC2, 0xAD]) { return 2 }
        if rest.starts(with: [0xE2, 0x80, 0x8B]) || rest.starts(with: [0xEF, 0xBB, 0xBF]) {
            return 3
        }
        return text[index] == 0 ? 1 : 0
    }
}
