/// What this is a release of.
package enum Release {
    /// Semantic version of the service, its commands and its API.
    package static let version = "0.1.0"
}
