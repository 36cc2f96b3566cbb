/// A position in a collection: everything after the element with these values.
/// It stays valid when elements are added or deleted, its own included.
package struct Cursor: Hashable, Sendable {
    package let collection: StoredCollection
    /// What the collection is sorted by: of facts `YYYY-MM-DD`, or empty where there is no date.
    let order: String
    /// What sorts those that are equal in `order`.
    let id: String
}
