internal import HTTP
internal import HTTPTypes

extension Response {
    /// 200 with what `write` writes.
    static func json(_ write: (inout JSONWriter) -> Void) -> Response {
        var writer = JSONWriter()
        write(&writer)
        return Response(
            status: .ok, fields: [.contentType: "application/json"], body: writer.bytes)
    }
}
