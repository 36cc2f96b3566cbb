package import Domain

/// A quantified goal as one document names it.
package struct DatedTarget: Hashable, Sendable {
    package var agreement: Stored<Agreement>
    /// `YYYY-MM-DD`: the first day of its date, else that of the publication; empty where unknown.
    package var day: String
}

/// One quantified goal over several documents, oldest first.
package struct TargetThread: Sendable {
    package enum Change: String, CaseIterable, Sendable {
        case set, restated, raised, lowered
        /// The same value by another time.
        case rescheduled
        case reached, dropped
    }

    package enum State: String, CaseIterable, Sendable {
        case open, reached, dropped
        /// The time is over, and nothing known says that it was reached.
        case lapsed
    }

    package struct Step: Sendable {
        package var target: DatedTarget
        package var change: Change
    }

    package var steps: [Step]

    /// `day` is `YYYY-MM-DD`.
    package func state(asOf day: String) -> State {
        let last = steps[steps.count - 1]
        switch last.change {
        case .reached: return .reached
        case .dropped: return .dropped
        default:
            let due = steps.last { $0.goal?.by != nil }?.goal?.by
            return due.map { $0.lastDay < day } ?? false ? .lapsed : .open
        }
    }

    /// Goals of the same parties in one unit whose metrics have the same words, those of
    /// `common` aside, which say how something is counted. `targets` in the order of their dates.
    package static func threads(
        of targets: [DatedTarget], common: Set<String>
    ) -> [TargetThread] {
        var threads: [TargetThread] = []
        for target in targets where target.agreement.fact.target != nil {
            let agreement = target.agreement.fact
            let known = threads.firstIndex {
                $0.steps[0].target.agreement.fact.isOfThread(agreement, common)
            }
            if let known {
                let change = threads[known].change(to: agreement)
                threads[known].steps.append(Step(target: target, change: change))
            } else {
                let first: Change = agreement.ending ?? .set
                threads.append(TargetThread(steps: [Step(target: target, change: first)]))
            }
        }
        return threads
    }

    private func change(to agreement: Agreement) -> Change {
        if let ending = agreement.ending { return ending }
        guard let last = steps.last?.goal, let target = agreement.target else {
            return .restated
        }
        if target.value != last.value { return target.value > last.value ? .raised : .lowered }
        let isOtherTime = target.by != nil && last.by != nil && target.by != last.by
        return isOtherTime ? .rescheduled : .restated
    }
}

extension TargetThread.Step {
    package var goal: Target? { target.agreement.fact.target }
}

extension Agreement {
    fileprivate var ending: TargetThread.Change? {
        switch status {
        case .completed: .reached
        case .suspended, .cancelled: .dropped
        default: nil
        }
    }

    fileprivate func isOfThread(_ other: Agreement, _ common: Set<String>) -> Bool {
        guard let target, let otherTarget = other.target, target.unit == otherTarget.unit,
            parties == other.parties
        else { return false }
        let own = Set(FoldedName(target.metric ?? "").words).subtracting(common)
        let others = Set(FoldedName(otherTarget.metric ?? "").words).subtracting(common)
        if own.isEmpty || others.isEmpty { return own.isEmpty && others.isEmpty }
        return own.isSubset(of: others) || others.isSubset(of: own)
    }
}
