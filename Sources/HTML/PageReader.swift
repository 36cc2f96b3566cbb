/// Walks through a page once and gathers its blocks and what it says about itself. Time is linear
/// in the length of the page, however its elements are nested.
struct PageReader {
    private let bytes: [UInt8]
    private var open: [String] = []
    /// Where elements of a name stand among those open.
    private var positions: [String: [Int]] = [:]
    /// Of the outermost element of each kind.
    private var skippedFrom: Int?
    private var formFrom: Int?
    private var menuFrom: Int?
    private var mainFrom: Int?
    private var articleFrom: Int?
    private var builder = BlockBuilder()
    private(set) var metadata = PageMetadata()
    private var isInTitle = false
    private var isLinkedData = false

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func blocks() -> [Block] {
        var tokenizer = HTMLTokenizer(bytes)
        while let token = tokenizer.next() {
            switch token {
            case .text(let range): text(bytes[range])
            case .rawText(let range): if isLinkedData { metadata.readLinkedData(bytes[range]) }
            case .startTag(let name, let attributes): start(name, attributes)
            case .endTag(let name): end(name)
            }
        }
        builder.end()
        return builder.blocks
    }

    private mutating func text(_ text: ArraySlice<UInt8>) {
        if isInTitle { metadata.readTitle(CharacterReferences.resolved(text)) }
        guard skippedFrom == nil, !isInTitle else { return }
        builder.append(CharacterReferences.resolved(text))
    }

    private mutating func start(_ name: String, _ attributes: [HTMLAttribute]) {
        let attributes = Attributes(attributes, bytes)
        metadata.read(name, attributes, isSkipped: skippedFrom != nil)
        isInTitle = name == "title" && positions["svg", default: []].isEmpty
        isLinkedData = name == "script" && attributes["type"] == "application/ld+json"
        // The end tag of the head may be left out.
        if !ElementRole.inHead.contains(name) { close("head") }
        if !ElementRole.void.contains(name), !ElementRole.unscoped.contains(name) {
            push(name, attributes)
        }
        guard skippedFrom == nil else { return }
        switch name {
        case "br": builder.breakLine()
        case "td", "th": builder.beginCell()
        case "a": builder.isInLink = attributes["href"] != nil
        case "q": builder.append(Array("\u{201C}".utf8))
        case "pre": builder.isPreformatted = true
        default: break
        }
        if ElementRole.blocks.contains(name) { beginBlock(name) }
    }

    private mutating func beginBlock(_ name: String) {
        let kind: Block.Kind =
            switch name {
            case "p", "blockquote": .paragraph
            case "li": .item
            default: ElementRole.headings.contains(name) ? .heading : .other
            }
        builder.begin(
            kind,
            Block.Place(
                isInMain: mainFrom != nil, isInArticle: articleFrom != nil,
                isInForm: formFrom != nil, isInMenu: menuFrom != nil))
    }

    private mutating func push(_ name: String, _ attributes: Attributes) {
        let position = open.count
        positions[name, default: []].append(position)
        open.append(name)
        if skippedFrom == nil, isSkipped(name, attributes) { skippedFrom = position }
        if formFrom == nil, name == "form" { formFrom = position }
        if menuFrom == nil, isMenu(name, attributes) { menuFrom = position }
        if mainFrom == nil, name == "main" || attributes["role"] == "main" { mainFrom = position }
        if articleFrom == nil, name == "article" || attributes["role"] == "article" {
            articleFrom = position
        }
    }

    private func isSkipped(_ name: String, _ attributes: Attributes) -> Bool {
        if ElementRole.skipped.contains(name) { return true }
        if name == "header" { return mainFrom == nil && articleFrom == nil }
        if attributes["hidden"] != nil || attributes["aria-hidden"] == "true" { return true }
        return attributes["role"].map(ElementRole.skippedRoles.contains) ?? false
    }

    private func isMenu(_ name: String, _ attributes: Attributes) -> Bool {
        guard !ElementRole.neverMenu.contains(name) else { return false }
        let names = [attributes["class"], attributes["id"]].compactMap { $0?.lowercased() }
        return names.contains { $0.split(separator: " ").contains(where: ElementRole.isMenu) }
    }

    private mutating func end(_ name: String) {
        isInTitle = false
        isLinkedData = false
        if skippedFrom == nil {
            switch name {
            case "a": builder.isInLink = false
            case "q": builder.append(Array("\u{201D}".utf8))
            case "pre": builder.isPreformatted = false
            default: break
            }
        }
        close(name)
        // As the HTML standard has it, an end tag without beginning is an empty paragraph.
        if skippedFrom == nil, ElementRole.blocks.contains(name) { beginBlock("div") }
    }

    /// Ends the innermost open element of that name and all within it. One outside of the
    /// innermost table stays open, as the HTML standard has it.
    private mutating func close(_ name: String) {
        guard let position = positions[name]?.last else { return }
        if name != "table", let table = positions["table"]?.last, table > position { return }
        while open.count > position {
            positions[open.removeLast()]?.removeLast()
        }
        if let from = skippedFrom, open.count <= from { skippedFrom = nil }
        if let from = formFrom, open.count <= from { formFrom = nil }
        if let from = menuFrom, open.count <= from { menuFrom = nil }
        if let from = mainFrom, open.count <= from { mainFrom = nil }
        if let from = articleFrom, open.count <= from { articleFrom = nil }
    }
}

/// The attributes of a tag with their values resolved; the first of one name counts.
struct Attributes {
    private let attributes: [HTMLAttribute]
    private let bytes: [UInt8]

    init(_ attributes: [HTMLAttribute], _ bytes: [UInt8]) {
        self.attributes = attributes
        self.bytes = bytes
    }

    /// Nil where it is not there; empty where it has no value.
    subscript(name: String) -> String? {
        attributes.first { $0.name == name }.map {
            String(
                decoding: CharacterReferences.resolved(bytes[$0.value], isAttribute: true),
                as: UTF8.self)
        }
    }
}
