package import HTTP
package import Ingestion
package import Lexicons
package import Storage

/// The operations of the API over one store.
package struct Endpoints: Sendable {
    package let store: Store
    let ingestor: Ingestor
    let lexicon: Lexicon

    package init(store: Store, ingestor: Ingestor, lexicon: Lexicon) {
        self.store = store
        self.ingestor = ingestor
        self.lexicon = lexicon
    }

    package var operations: [Operation] {
        documentOperations + factOperations + countOperations + operationalOperations
    }

    /// What the router answers.
    package var routes: [Route] {
        let context = ParameterContext(lexicon: lexicon, cursorKey: store.cursorKey)
        return operations.map { $0.route(context) }
    }
}
