/// Names an element of a `SlotTable`. A token of a removed element names nothing, even after its
/// slot is taken again.
struct Token: Hashable, Sendable {
    let rawValue: UInt64
    init(rawValue: UInt64) { self.rawValue = rawValue }

    fileprivate init(slot: Int, generation: UInt32) {
        rawValue = UInt64(generation) << 32 | UInt64(UInt32(slot))
    }

    fileprivate var slot: Int { Int(UInt32(truncatingIfNeeded: rawValue)) }
    fileprivate var generation: UInt32 { UInt32(truncatingIfNeeded: rawValue >> 32) }
}

/// Elements by token, in slots that are used again. Constant time, at most 2^31 slots.
struct SlotTable<Element> {
    private struct Slot {
        var generation: UInt32
        var element: Element?
    }

    private var slots: [Slot] = []
    private var free: [Int] = []

    init() {}

    var count: Int { slots.count - free.count }

    mutating func insert(_ make: (Token) throws -> Element) rethrows -> Element {
        let slot = free.last ?? slots.count
        let generation = slot < slots.count ? slots[slot].generation : 0
        let element = try make(Token(slot: slot, generation: generation))
        if slot == slots.count {
            slots.append(Slot(generation: generation, element: element))
        } else {
            free.removeLast()
            slots[slot].element = element
        }
        return element
    }

    subscript(token: Token) -> Element? {
        guard token.slot < slots.count, slots[token.slot].generation == token.generation else {
            return nil
        }
        return slots[token.slot].element
    }

    /// Removes the element, if the token still names one. The generation stays below 2^31, so that
    /// tokens with the highest bit set are free for other uses.
    mutating func remove(_ token: Token) {
        guard self[token] != nil else { return }
        slots[token.slot].element = nil
        slots[token.slot].generation = (token.generation &+ 1) & 0x7FFF_FFFF
        free.append(token.slot)
    }

    /// All elements, in the order of their slots.
    var elements: [Element] { slots.compactMap(\.element) }
}
