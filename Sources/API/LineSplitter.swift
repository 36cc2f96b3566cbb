/// Takes a stream of bytes apart into lines, of which the last needs no line end. No more is held
/// than one line.
package struct LineSplitter {
    private let lineBytesMax: Int
    private var pending: [UInt8] = []
    private var isOverlong = false
    private var linesRead = 0

    package init(lineBytesMax: Int = APILimits.lineBytesMax) {
        self.lineBytesMax = lineBytesMax
    }

    /// The lines that end in the block, none where a long one goes on.
    package mutating func lines(in block: [UInt8]) -> [InputLine] {
        var lines: [InputLine] = []
        var start = 0
        while let end = block[start...].firstIndex(of: UInt8(ascii: "\n")) {
            append(block[start..<end])
            lines.append(finishLine())
            start = end + 1
        }
        append(block[start...])
        return lines
    }

    /// The line that is left at the end; nil where the last one had a line end.
    package mutating func lastLine() -> InputLine? {
        pending.isEmpty && !isOverlong ? nil : finishLine()
    }

    private mutating func append(_ bytes: ArraySlice<UInt8>) {
        isOverlong = isOverlong || pending.count + bytes.count > lineBytesMax
        if isOverlong {
            pending = []
        } else {
            pending.append(contentsOf: bytes)
        }
    }

    private mutating func finishLine() -> InputLine {
        linesRead += 1
        defer {
            pending = []
            isOverlong = false
        }
        return InputLine(number: linesRead, bytes: isOverlong ? nil : pending)
    }
}
