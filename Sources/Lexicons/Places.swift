package import Domain
internal import Text

/// A country, territory or historical state.
package struct Country: Sendable {
    package let code: CountryCode
    /// ISO 3166-1 alpha-3.
    package let alpha3: String
    /// The usual short English name.
    package let name: String
    package let capital: String
    /// When it existed, where that is limited.
    package let from: DateExpression?
    package let until: DateExpression?
}

/// How a phrase names a country.
package enum CountryForm: UInt8, Sendable {
    case name, adjective, demonym
    /// The seat of its government: the Kremlin.
    case government
    /// The first part of a compound: Sino-.
    case prefix
}

/// A city, or a building or region where leaders meet.
package struct City: Sendable {
    package enum Kind: String, Sendable {
        case capital, city, venue, region
    }
    package let name: String
    package let country: CountryCode
    package let kind: Kind
}

/// An international organisation.
package struct Organization: Sendable {
    /// The usual acronym, in capitals.
    package let id: String
    package let name: String
}

extension LexiconBuilder {
    mutating func loadCountries() throws -> [Country] {
        let table = try self.table(
            "countries/countries.csv", "code", "alpha3", "name", "formal_name", "adjective",
            "demonym", "capital", "from", "until", "source", key: [0])
        let ambiguous = try self.table(
            "countries/ambiguous.csv", "term", "code", "reason", "source")
        loadAmbiguous(ambiguous)
        let forms: [(column: Int, form: CountryForm)] = [
            (2, .name), (3, .name), (4, .adjective), (5, .demonym),
        ]
        var countries: [Country] = []
        for row in table.rows {
            let country = Country(
                code: try countryCode(row[0], table, row), alpha3: row[1], name: row[2],
                capital: row[6], from: try date(row[7], table, row),
                until: try date(row[8], table, row))
            for (column, form) in forms where !row[column].isEmpty {
                try add(
                    row[column], (.name, .country, countries.count), form: form.rawValue,
                    at: (table, row))
            }
            for name in [row[0], row[1], row[2], row[3]] {
                countryCodes[Folding.fold(name)] = country.code
            }
            countries.append(country)
        }
        for row in ambiguous.rows { _ = try knownCountry(row[1], ambiguous, row) }
        try loadCountryAliases(of: countries)
        try loadExcluded("countries/excluded.csv")
        return countries
    }

    private mutating func loadCountryAliases(of countries: [Country]) throws {
        let table = try self.table("countries/aliases.csv", "code", "alias", "kind", "source")
        let forms: [String: CountryForm] = [
            "name": .name, "adjective": .adjective, "demonym": .demonym,
            "government": .government, "prefix": .prefix,
        ]
        let index = indices(of: countries.map(\.code.description))
        for row in table.rows {
            guard let form = forms[row[2]] else {
                throw error("'\(row[2])' is no kind of country alias", table, row)
            }
            let country = try reference(row[0], index, table, row)
            if form == .name { countryCodes[Folding.fold(row[1])] = countries[country].code }
            try add(
                row[1], (.name, .country, country), form: form.rawValue, at: (table, row))
        }
    }

    mutating func loadAgencies(_ rows: CountryRows) throws -> [WordID: Int] {
        let table = try self.table("countries/agencies.csv", "code", "name", "source")
        var agencies: [WordID: Int] = [:]
        for row in table.rows {
            let country = rows[try knownCountry(row[0], table, row)]
            guard case let words = words(row[1]), words.count == 1, let word = words.first else {
                throw error("'\(row[1])' is no single word", table, row)
            }
            guard agencies[word] == nil else {
                throw error("'\(row[1])' stands there twice", table, row)
            }
            agencies[word] = country
        }
        return agencies
    }

    mutating func loadLetters(_ rows: CountryRows) throws -> [Character: Int] {
        let table = try self.table("countries/letters.csv", "code", "letter", "source", key: [1])
        var letters: [Character: Int] = [:]
        for row in table.rows {
            guard let letter = row[1].first, row[1].count == 1, !letter.isASCII else {
                throw error("'\(row[1])' is no letter with a mark", table, row)
            }
            letters[letter] = rows[try knownCountry(row[0], table, row)]
        }
        return letters
    }

    mutating func loadIdioms(_ rows: CountryRows) throws -> [WordID: [Idiom]] {
        let table = try self.table(
            "countries/idioms.csv", "code", "words", "weight", "source", key: [1])
        var idioms: [WordID: [Idiom]] = [:]
        for row in table.rows {
            let country = rows[try knownCountry(row[0], table, row)]
            guard let country, let weight = Int(row[2]), (1...3).contains(weight) else {
                throw error("'\(row[2])' is no weight from 1 to 3", table, row)
            }
            let words = words(row[1])
            guard let first = words.first else { throw error("an empty idiom", table, row) }
            idioms[first, default: []].append(
                Idiom(
                    words: words, isCapitalised: row[1].first?.isUppercase ?? false,
                    country: country, weight: weight))
        }
        return idioms
    }

    /// "gov.": the label of a government's sites and the dot behind it.
    mutating func loadSiteLabels() throws -> [[UInt8]] {
        let table = try self.table("countries/sites.csv", "label", "source", key: [0])
        return try table.rows.map { row in
            guard !row[0].isEmpty, row[0].utf8.allSatisfy({ (97...122).contains($0) }) else {
                throw error("'\(row[0])' is no label of small letters", table, row)
            }
            return Array((row[0] + ".").utf8)
        }
    }

    /// Phrases with a name in them that name something else.
    mutating func loadExcluded(_ path: String) throws {
        let table = try self.table(path, "phrase", "reason", "source")
        for row in table.rows {
            try add(row[0], (.name, .nothing, 0), at: (table, row))
        }
    }

    mutating func loadCities() throws -> [City] {
        let table = try self.table(
            "cities/cities.csv", "name", "country", "kind", "source", key: [0, 1])
        loadAmbiguous(try self.table("cities/ambiguous.csv", "name", "reason", "source"))
        let aliases = try self.table(
            "cities/aliases.csv", "name", "country", "alias", "source")
        var cities: [City] = []
        var index: [String: Int] = [:]
        for row in table.rows {
            guard let kind = City.Kind(rawValue: row[2]) else {
                throw error("'\(row[2])' is no kind of city", table, row)
            }
            try add(row[0], (.name, .city, cities.count), at: (table, row))
            index["\(row[0])|\(row[1])"] = cities.count
            cities.append(
                City(name: row[0], country: try knownCountry(row[1], table, row), kind: kind))
        }
        for row in aliases.rows {
            let city = try reference("\(row[0])|\(row[1])", index, aliases, row)
            try add(row[2], (.name, .city, city), at: (aliases, row))
        }
        return cities
    }

    mutating func loadOrganizations() throws -> [Organization] {
        let table = try self.table(
            "organizations/organizations.csv", "id", "name", "acronym", "source", key: [0])
        let aliases = try self.table("organizations/aliases.csv", "id", "alias", "source")
        var organizations: [Organization] = []
        for row in table.rows {
            for phrase in [row[1], row[2]] where !phrase.isEmpty {
                try add(phrase, (.name, .organization, organizations.count), at: (table, row))
            }
            organizations.append(Organization(id: row[0], name: row[1]))
        }
        try loadExcluded("organizations/excluded.csv")
        let index = indices(of: organizations.map(\.id))
        for row in aliases.rows {
            let organization = try reference(row[0], index, aliases, row)
            try add(row[1], (.name, .organization, organization), at: (aliases, row))
        }
        return organizations
    }
}
