internal import Lexicons
let lexicon = try Lexicon.embedded()
print(lexicon.version, lexicon.countryCode(named: "russia") as Any, lexicon.countryCode(named: "chn") as Any)
