import Domain
import Extraction
import Lexicons
import Testing

/// Texts in languages that the engine does not read give no facts and say so.
struct LanguageTests {
    private static let pipeline = Result { Pipeline(lexicon: try Lexicon.embedded()) }

    @Test(arguments: [
        "Le Président Mateo Rojas a rencontré la Première ministre de la Norvège à Oslo le 3 mai "
            + "2024. Les deux dirigeants sont convenus de renforcer la coopération énergétique.",
        "El Presidente Mateo Rojas se reunió con la Primera Ministra de Noruega en Oslo el 3 de "
            + "mayo de 2024. Ambos mandatarios acordaron ampliar el comercio entre sus países.",
        "Präsident Mateo Rojas traf am 3. Mai 2024 in Oslo die norwegische Ministerpräsidentin. "
            + "Beide Seiten vereinbarten, ihre Zusammenarbeit im Bereich der Energie auszubauen.",
        "Президент Матео Рохас встретился с премьер-министром Норвегии в Осло 3 мая 2024 года. "
            + "Стороны договорились расширить сотрудничество в области энергетики и торговли.",
    ])
    func saysThatTheTextIsNotEnglish(_ text: String) throws {
        let facts = try Self.pipeline.get().extract(DocumentInput(text: text))
        #expect(facts.document.language == "und")
        #expect(facts.warnings.count == 1)
        #expect(facts.meetings.isEmpty && facts.statements.isEmpty && facts.agreements.isEmpty)
    }

    @Test(
        arguments: [
            (
                "President Mateo Rojas of Chile met Prime Minister Astrid Lind of Norway in Oslo.",
                nil
            ),
            ("Prime Minister Lind of Norway received President Rojas of Chile.", "en-GB"),
            (
                "Vice Premier Jon Lind met with visiting Chilean Transport and Communications "
                    + "Minister Ana Rojas Tuesday, noting growing trade.", nil
            ),
        ] as [(String, String?)])
    func readsEnglish(_ text: String, _ language: String?) throws {
        let facts = try Self.pipeline.get()
            .extract(DocumentInput(text: text, language: language))
        #expect(facts.warnings.isEmpty)
        #expect(facts.meetings.count == 1)
    }

    @Test func believesTheCaller() throws {
        let facts = try Self.pipeline.get()
            .extract(DocumentInput(text: "Oslo, 3 mai", language: "fr"))
        #expect(facts.document.language == "fr")
        #expect(facts.warnings.count == 1)
    }
}
