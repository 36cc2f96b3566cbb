import Domain
import Extraction
import Foundation
import Lexicons
import Testing

/// How a page is laid out around and between its words leaves the facts as they are.
struct PageShapeTests {
    enum Shape: CaseIterable {
        case menus, sections, breadcrumb, margin, lineFeeds, fixedSpaces, trailingSpaces

        func laidOut(_ text: String) -> String {
            switch self {
            case .menus:
                "Skip to main content\nHome\nAbout us\nNews\nContact\n\n\(text)\n\n"
                    + "Share this page\nFacebook\nPrint\n© 2024 All rights reserved\n"
            case .sections:
                "Ministry of Foreign Affairs\nMenu\nThe Ministry\nForeign Policy\nVisas\n"
                    + "Embassies and Consulates\nTravel Advice\nPress Room\n\n\(text)"
            case .breadcrumb: "Home > News > Press releases\n\n\(text)"
            case .margin:
                text.split(separator: "\n", omittingEmptySubsequences: false)
                    .map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
            case .lineFeeds: text.replacing("\n", with: "\r\n")
            case .fixedSpaces: text.replacing(" 20", with: "\u{A0}20")
            case .trailingSpaces: text.replacing("\n", with: " \n")
            }
        }
    }

    private static let pipeline = Result { Pipeline(lexicon: try Lexicon.embedded()) }

    @Test(arguments: Shape.allCases)
    func leavesTheFacts(_ shape: Shape) throws {
        let pipeline = try Self.pipeline.get()
        for gold in try [EvaluationTests.own, EvaluationTests.recent].flatMap(Gold.read) {
            var page = gold.input
            page.text = shape.laidOut(page.text)
            let expected = outline(pipeline.extract(gold.input))
            #expect(outline(pipeline.extract(page)) == expected, "\(gold.input.id ?? "")")
        }
    }

    /// What the facts say, without their places in the text.
    private func outline(_ facts: Facts) -> [String] {
        facts.meetings.map(outline) + facts.statements.map(outline)
            + facts.agreements.map(outline)
    }

    private func outline(_ meeting: Meeting) -> String {
        let people = meeting.participants.map { words($0.name) }
        return "\(meeting.type) \(meeting.status) \(meeting.date.map { "\($0)" } ?? "") "
            + "\(meeting.place?.name ?? "") \(meeting.countries) \(people)"
    }

    private func outline(_ statement: Statement) -> String {
        let speakers = statement.speakers.map { words($0.name ?? "") }
        return "\(statement.act?.rawValue ?? "") \(speakers) \(words(statement.content.text))"
    }

    private func outline(_ agreement: Agreement) -> String {
        "\(agreement.kind) \(agreement.status) \(agreement.parties) \(agreement.sectors)"
    }

    private func words(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
