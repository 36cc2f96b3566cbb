package import Domain

/// A page of the web as a document.
package enum HTMLPage {
    /// The readable text of a page, and what it says about itself: blocks with an empty line
    /// between them, list items with a hyphen before them on lines of their own, the cells of a
    /// row with a vertical line between them; without navigation, forms, scripts and footers.
    ///
    /// Where the page says what its main content or its article is, that alone is the text.
    /// `label` names the encoding, as the sender knows it; a byte order mark is stronger. The text
    /// is empty where nothing can be read. Time is linear in the length.
    package static func document(
        _ bytes: [UInt8], encoding label: String? = nil
    ) throws(HTMLError) -> DocumentInput {
        let bytes = try CharacterEncoding.utf8(bytes, label: label)
        var reader = PageReader(bytes)
        let blocks = reader.blocks()
        let metadata = reader.metadata
        return DocumentInput(
            text: text(of: blocks), title: metadata.title, url: metadata.url,
            publisher: metadata.publisher,
            published: metadata.published, language: metadata.language)
    }

    private static func text(of blocks: [Block]) -> String {
        var blocks = blocks.filter { !isMenu($0) }
        blocks = unlessMost(blocks, \.isInMenu)
        blocks = unlessMost(blocks, \.isInForm)
        let candidates = [
            blocks.filter(\.place.isInMain), blocks.filter(\.place.isInArticle), blocks,
        ]
        var text: [UInt8] = []
        var previous: Block.Kind?
        for block in candidates.first(where: { !$0.isEmpty }) ?? [] {
            if let previous {
                let isSameList = previous == .item && block.kind == .item
                text += isSameList ? [0x0A] : [0x0A, 0x0A]
            }
            if block.kind == .item { text += "- ".utf8 }
            text += block.text
            previous = block.kind
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Without those that are in such a place, unless they are most of the text: some pages are a
    /// form as a whole.
    private static func unlessMost(
        _ blocks: [Block], _ place: KeyPath<Block.Place, Bool>
    ) -> [Block] {
        let sure = blocks.filter { !$0.place[keyPath: place] }
        func bytes(_ blocks: [Block]) -> Int { blocks.reduce(0) { $0 + $1.text.count } }
        return 2 * bytes(sure) >= bytes(blocks) ? sure : blocks
    }

    /// Whether nearly all of a block that is no paragraph leads elsewhere.
    private static func isMenu(_ block: Block) -> Bool {
        guard block.kind == .item || block.kind == .other else { return false }
        let letters = block.text.count { !$0.isSpace }
        return 5 * block.linkBytes >= 4 * letters
    }
}
