package import HTTP
package import Ingestion
package import Lexicons
package import Prometheus
package import Storage

/// The operations of the API over one store.
package struct Endpoints: Sendable {
    package let store: Store
    let ingestor: Ingestor
    let lexicon: Lexicon
    let registry: PrometheusRegistry

    /// `registry` has `Measurements.families`.
    package init(
        store: Store, ingestor: Ingestor, lexicon: Lexicon, registry: PrometheusRegistry
    ) {
        self.store = store
        self.ingestor = ingestor
        self.lexicon = lexicon
        self.registry = registry
    }

    package var operations: [Operation] {
        documentOperations + factOperations + [relation, events] + countOperations
            + operationalOperations
    }

    /// What the router answers.
    package var routes: [Route] {
        let context = ParameterContext(lexicon: lexicon, cursorKey: store.cursorKey)
        return operations.map { $0.route(context) }
    }
}
