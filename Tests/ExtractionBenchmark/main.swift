// Times the engine on one core: documents and megabytes a second, how time and memory grow with
// the length of a document, and texts that are one thing over and over.
//
//   swift run -c release extraction-benchmark [documents] [lengths] [hostile] [FILE…]
//
// Without a section it runs all three; without files it reads seeds/documents. A file is one
// document, or, where its name ends in .jsonl, one a line: {"text": …, "published": …}.
import Domain
import Extraction
import Foundation
import Lexicons

Heap.prepare()
let sections = ["documents", "lengths", "hostile"]
let arguments = CommandLine.arguments.dropFirst()
let chosen = arguments.filter(sections.contains)
let files = arguments.filter { !sections.contains($0) }
let published = DateExpression(edtf: "2014-05-20")
let documents = (files.isEmpty ? seedFiles() : Array(files)).flatMap(documents(in:))

let loading = processorSeconds()
let pipeline = Pipeline(lexicon: try Lexicon.embedded())
print("lexicons loaded in \(format((processorSeconds() - loading) * 1000, 0)) ms")
for section in chosen.isEmpty ? sections : chosen {
    switch section {
    case "documents": timeDocuments()
    case "lengths": timeLengths()
    default: timeHostileTexts()
    }
}

func seedFiles() -> [String] {
    let seeds = "seeds/documents"
    let names = try? FileManager.default.contentsOfDirectory(atPath: seeds)
    guard let names, !names.isEmpty else {
        stop("no documents in \(seeds): run it in the folder of the package, or name files")
    }
    return names.sorted().map { "\(seeds)/\($0)" }
}

func documents(in file: String) -> [DocumentInput] {
    do {
        let text = try String(contentsOfFile: file, encoding: .utf8)
        guard file.hasSuffix(".jsonl") else {
            return [DocumentInput(text: text, published: published)]
        }
        return try text.split(separator: "\n").map {
            let line = try JSONDecoder().decode(Line.self, from: Data($0.utf8))
            return DocumentInput(
                text: line.text, published: line.published.flatMap(DateExpression.init(edtf:)))
        }
    } catch {
        stop("cannot read \(file): \(error)")
    }
}

/// One document of a file of many.
struct Line: Decodable {
    let text: String
    let published: String?
}

func stop(_ reason: String) -> Never {
    FileHandle.standardError.write(Data("extraction-benchmark: \(reason)\n".utf8))
    exit(2)
}

/// The median of five rounds of a second each.
func timeDocuments() {
    let size = Double(documents.reduce(0) { $0 + $1.text.utf8.count })
    let count = Double(documents.count)
    resetPeak()
    let rounds = (0..<5).map { _ in
        var repeats = 0.0
        let start = processorSeconds()
        repeat {
            for document in documents { _ = pipeline.extract(document) }
            repeats += 1
        } while processorSeconds() - start < 1
        return (processorSeconds() - start) / repeats
    }
    let seconds = rounds.sorted()[2]
    print(
        "\(documents.count) documents of \(format(size / count / 1000, 1)) KB:",
        "\(format(count / seconds, 0)) documents/s, \(format(size / seconds / 1e6, 1)) MB/s,",
        "peak \(format(peakMegabytes(), 0)) MB")
}

/// The documents over and over in one text; the ratio is to the time of a megabyte.
func timeLengths() {
    let unit = documents.map { $0.text + "\n\n" }.joined()
    var first: Double?
    for megabytes in [1, 2, 4, 8, 10] {
        let seconds = time(unit, megabytes)
        let linear = (first ?? seconds) * Double(megabytes)
        first = first ?? seconds
        print(
            "\(megabytes) MB: \(format(seconds, 2)) s, \(format(seconds / linear, 2)) of linear,",
            "peak \(format(peakMegabytes(), 0)) MB")
    }
}

/// Ten megabytes of one word, mark, name or number, in one sentence or in none.
func timeHostileTexts() {
    let units = [
        "word ", "said ", "Putin ", "President ", "China ", "Beijing ", "20 May 2014 ",
        "agreement ", "they ", "met with ", "said said said ", "Mr. ", "Monday ", "$5 ", "(", "\"",
        "“", "\n", "a\n\n", " ", "-", "é",
    ]
    for unit in units {
        let seconds = time(unit, 10)
        let name = unit.replacingOccurrences(of: "\n", with: "\\n")
        print("10 MB of '\(name)': \(format(seconds, 2)) s, peak \(format(peakMegabytes(), 0)) MB")
    }
}

/// Seconds for a text of `megabytes` that repeats `unit`.
func time(_ unit: String, _ megabytes: Int) -> Double {
    let copies = megabytes * 1_000_000 / unit.utf8.count
    let text = String(repeating: unit, count: copies)
    resetPeak()
    let start = processorSeconds()
    _ = pipeline.extract(DocumentInput(text: text, published: published))
    return processorSeconds() - start
}
