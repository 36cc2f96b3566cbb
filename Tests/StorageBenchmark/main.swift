// Makes a large store of generated facts and times queries of it from inside the process.
//
//   swift run -c release storage-benchmark make FILE [DOCUMENTS [SEED]]
//   swift run -c release storage-benchmark time FILE
//
// By default 250,000 documents with four meetings, twelve statements and two agreements each.
import Domain
import Foundation
import Storage

let arguments = Array(CommandLine.arguments.dropFirst())
switch (arguments.first, arguments.dropFirst().first) {
case ("make", let file?):
    let numbers = arguments.dropFirst(2).compactMap { Int($0) }
    try make(file, numbers.first ?? 250_000, seed: UInt64(numbers.dropFirst().first ?? 1))
case ("time", let file?):
    try QueryTimes(store: Store(path: file)).print()
default:
    print("usage: storage-benchmark make FILE [DOCUMENTS [SEED]] | time FILE")
    exit(64)
}

/// In transactions of so many documents.
func make(_ file: String, _ documents: Int, seed: UInt64) throws {
    let store = try Store(path: file)
    let (group, start) = (500, ContinuousClock.now)
    for first in stride(from: 0, to: documents, by: group) {
        let numbers = first..<min(first + group, documents)
        let outcomes = store.insert(
            numbers.map { number in
                let (facts, text) = GeneratedFacts.document(
                    number, of: documents, seed: seed)
                return NewDocument(facts: facts, text: text)
            })
        for outcome in outcomes { _ = try outcome.get() }
        if first / group % 20 == 19 || numbers.upperBound == documents {
            let seconds = (ContinuousClock.now - start) / .seconds(1)
            print(
                "\(numbers.upperBound) documents,",
                "\(Int(Double(numbers.upperBound) / seconds)) a second")
            fflush(nil)
        }
    }
    try store.close()
}
