internal import HTTPTypes

/// Why a set of routes is refused.
package enum RoutingError: Error, Hashable, Sendable {
    case malformedPattern(String)
    /// Two routes answer the same method on the same paths.
    case repeatedRoute(method: String, pattern: String)
    /// Some paths match both, and neither is the more special one.
    case ambiguousPatterns(String, String)
}

extension RoutingError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .malformedPattern(let pattern): "\(pattern) is not a pattern of paths"
        case .repeatedRoute(let method, let pattern): "two routes answer \(method) \(pattern)"
        case .ambiguousPatterns(let one, let other): "some paths match both \(one) and \(other)"
        }
    }
}
