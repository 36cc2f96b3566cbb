package import API
package import Foundation

/// Reads a file or pipe in blocks and gives the lines that each completes, so that what is there
/// is worked on while more is still to come.
package struct LineReader {
    /// Bytes read at once: a hundred readouts, enough to keep all cores busy.
    package static let blockBytesMax = 1024 * 1024

    private let handle: FileHandle
    private var splitter: LineSplitter
    private var isAtEnd = false

    package init(_ handle: FileHandle, lineBytesMax: Int = APILimits.lineBytesMax) {
        self.handle = handle
        splitter = LineSplitter(lineBytesMax: lineBytesMax)
    }

    /// Throws `CommandError.unreadable`.
    init(path: String) throws {
        do {
            self.init(try FileHandle(forReadingFrom: URL(fileURLWithPath: path)))
        } catch {
            throw CommandError.unreadable(path: path, reason: error.localizedDescription)
        }
    }

    /// The lines that end in the next block, none where a long one goes on; nil at the end. The
    /// last line needs no line end.
    package mutating func next() throws -> [InputLine]? {
        guard !isAtEnd else { return nil }
        // One read(2): FileHandle.read(upToCount:) would wait until the whole block is there.
        let block = try Self.read(handle.fileDescriptor)
        guard !block.isEmpty else {
            isAtEnd = true
            return splitter.lastLine().map { [$0] }
        }
        return splitter.lines(in: block)
    }

    /// What is there, at most a block; empty at the end.
    private static func read(_ descriptor: Int32) throws -> [UInt8] {
        var failure: Int32 = 0
        let block = [UInt8](unsafeUninitializedCapacity: blockBytesMax) { buffer, count in
            var result = Foundation.read(descriptor, buffer.baseAddress, blockBytesMax)
            while result < 0, errno == EINTR {
                result = Foundation.read(descriptor, buffer.baseAddress, blockBytesMax)
            }
            failure = result < 0 ? errno : 0
            count = max(0, result)
        }
        guard failure == 0 else {
            throw CommandError.unreadable(
                path: "standard input", reason: String(cString: strerror(failure)))
        }
        return block
    }
}
