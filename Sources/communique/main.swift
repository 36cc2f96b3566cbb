import Foundation
import Domain
import Extraction
import Lexicons
struct Line: Decodable { var id: String; var text: String; var published: String?; var title: String?; var publisher: String? }
let t0 = Date()
let lexicon = try Lexicon.embedded()
FileHandle.standardError.write(Data("load \(Date().timeIntervalSince(t0))\n".utf8))
let pipeline = Pipeline(lexicon: lexicon)
while let line = readLine() {
    let doc = try JSONDecoder().decode(Line.self, from: Data(line.utf8))
    let facts = pipeline.extract(DocumentInput(text: doc.text, title: doc.title, publisher: doc.publisher, published: doc.published.flatMap { DateExpression(edtf: $0) }))
    var w = JSONWriter(); w.extraction(facts, id: doc.id); print(String(decoding: w.bytes, as: UTF8.self))
}
