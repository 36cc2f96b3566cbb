/// Somebody who meets, speaks or signs.
enum Party: Hashable {
    /// Index of `Cast.members`.
    case member(Int)
    /// Row of `Lexicon.countries`.
    case country(Int)
    /// Row of `Lexicon.organizations`.
    case organization(Int)
}
