/// What an element does to the text of a page.
enum ElementRole {
    /// Elements without content.
    static let void: Set = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
        "source", "track", "wbr",
    ]

    /// Elements whose end tag may be left out, and links, which end where another begins: none of
    /// them holds others open.
    static let unscoped: Set = [
        "a", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup",
        "caption", "option", "optgroup",
    ]

    /// Elements that begin a paragraph and end one.
    static let blocks: Set = [
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog",
        "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2",
        "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "legend", "li", "main", "menu", "nav",
        "ol", "p", "pre", "search", "section", "summary", "table", "tbody", "tfoot", "thead", "tr",
        "ul", "caption",
    ]

    static let headings: Set = ["h1", "h2", "h3", "h4", "h5", "h6"]

    /// Elements that the head may hold; any other one ends it.
    static let inHead: Set = [
        "base", "head", "html", "link", "meta", "noscript", "script", "style", "template", "title",
    ]

    /// Elements that hold nothing that is read as text.
    static let skipped: Set = [
        "aside", "audio", "button", "canvas", "datalist", "dialog", "footer", "head", "iframe",
        "label", "legend", "map", "math", "menu", "nav", "noembed", "noframes", "noscript",
        "object",
        "search", "select", "svg", "template", "textarea", "video",
    ]

    /// Roles of WAI-ARIA that what is not the content has.
    static let skippedRoles: Set = [
        "alert", "alertdialog", "banner", "complementary", "contentinfo", "dialog", "form", "menu",
        "menubar", "navigation", "search", "toolbar",
    ]

    /// Classes and ids by which pages without such elements name the same; with what stands
    /// before them, if anything does, of `prefixes`.
    private static let menuNames: Set = [
        "breadcrumb", "breadcrumbs", "cookie", "cookies", "footer", "menu", "nav", "navbar",
        "navigation", "pagination", "pager", "related", "share", "sharing", "sidebar", "social",
        "skip", "toolbar",
    ]
    private static let prefixes: Set<Substring> = [
        "bottom", "global", "left", "main", "page", "primary", "right", "secondary", "site",
        "social", "top",
    ]

    /// Elements that are the content, or all of it, whatever their classes say.
    static let neverMenu: Set = ["html", "body", "main", "article"]

    /// Whether a class or id, in lower case, is that of navigation and the like.
    static func isMenu(name: Substring) -> Bool {
        if menuNames.contains(String(name)) { return true }
        let parts = name.split(whereSeparator: { $0 == "-" || $0 == "_" })
        return parts.count == 2 && prefixes.contains(parts[0])
            && menuNames.contains(String(parts[1]))
    }
}
