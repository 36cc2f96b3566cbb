extension Array {
    /// Both one after the other: `+` makes a new array of two empty ones, as most are.
    func joined(_ others: [Element]) -> [Element] {
        others.isEmpty ? self : isEmpty ? others : self + others
    }

    /// Takes others in behind its own: `+=` makes new storage even for none, as most rules find.
    mutating func take(_ others: [Element]) {
        if isEmpty {
            self = others
        } else if !others.isEmpty {
            append(contentsOf: others)
        }
    }

    /// Gives each element away, in order: `for` copies each, with a count of references for each
    /// of its parts.
    consuming func giveEach(to body: (consuming Element) -> Void) {
        if count > 1 { reverse() }
        while !isEmpty { body(removeLast()) }
    }
}
