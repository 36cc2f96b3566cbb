/// Every limit of what is taken in, with its unit and its reason.
package enum IngestionLimits {
    /// UTF-8 bytes of a text: a readout has 10 KB, the longest communiqués and transcripts under
    /// 1 MB; what is longer is no readout, and a thousandfold one may not fill the memory.
    package static let textBytesMax = 16 * 1024 * 1024
    /// Code points of a title, a URL, a publisher's name or a language tag: what browsers and
    /// servers take as a URL.
    package static let fieldCodePointsMax = 8 * 1024
}
