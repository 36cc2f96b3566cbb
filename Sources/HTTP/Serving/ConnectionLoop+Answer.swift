internal import HTTPTypes
internal import Logging
internal import Sockets

extension ConnectionLoop {
    /// Appends an answer, or its head if the body is to be streamed.
    func append(_ response: Response, to connection: Connection) {
        let form = connection.answering
        let keepsAlive = keepsAlive(connection, form, response)
        let context = ResponseEncoder.Context(
            dateLine: date.line, keepsAlive: keepsAlive, isOldVersion: form?.isOldVersion == true,
            isHead: form?.isHead == true)
        let streams = ResponseEncoder.streams(response, context)
        if streams, !startWriter(connection, response) {
            return append(Problem.overloaded.response, to: connection)
        }
        connection.answering = nil
        do throws(EncodingError) {
            try connection.output.append(response, context)
            service.metrics.count(form, response.status)
            guard !streams else { return }
            connection.isLast = !keepsAlive
            if connection.exchange != nil { connection.exchange = nil }
            if connection.hasWork { connection.cancelWork() }
        } catch {
            service.logger.error("response not encoded", metadata: ["error": "\(error)"])
            refuse(connection, .internalError)
        }
    }

    private func keepsAlive(
        _ connection: Connection, _ form: AnswerForm?, _ response: Response
    ) -> Bool {
        guard let form, form.keepsAlive, drainDeadline == nil,
            connection.requests < service.limits.requestsPerConnectionMax
        else { return false }
        // Without chunks a streamed body ends with the connection (RFC 9112 section 6.3).
        if response.producer != nil { return !form.isOldVersion }
        return connection.requestBody == nil
    }

    /// Answers with a problem and ends the connection after it.
    func refuse(_ connection: Connection, _ problem: Problem) {
        let hasBegun = connection.writer != nil
        let form = connection.answering
        connection.cancelWork()
        connection.exchange = nil
        connection.answering = nil
        connection.isLast = true
        guard !hasBegun else { return }
        service.metrics.count(form, problem.status)
        let context = ResponseEncoder.Context(
            dateLine: date.line, keepsAlive: false, isOldVersion: false, isHead: false)
        do throws(EncodingError) {
            try connection.output.append(problem.response, context)
        } catch {
            service.logger.error("problem not encoded", metadata: ["error": "\(error)"])
        }
    }
}
