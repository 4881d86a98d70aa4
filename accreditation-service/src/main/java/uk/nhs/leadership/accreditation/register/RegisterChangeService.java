package uk.nhs.leadership.accreditation.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;

/** The feed of the register's changes; each use case is one transaction. */
@ApplicationScoped
class RegisterChangeService {
    /** Positions of the log looked at in one transaction: few of them are of the register. */
    static final int AT_ONCE = 1_000;

    private final RegisterChanges changes;

    RegisterChangeService(RegisterChanges changes) {
        this.changes = changes;
    }

    /** @throws InvalidInput if there are not so many: whoever asks has followed another register */
    @Transactional
    List<RegisterChange> after(long number, int limit) {
        var found = changes.after(number, limit);
        if (found.isEmpty() && number > changes.last()) {
            throw new InvalidInput(new Fault(
                    "?after", "POSITION_UNKNOWN", "There are not so many changes: this cursor is not from here"));
        }
        return found;
    }

    /**
     * Numbers some of what has happened. One replica at a time does, so that numbers have the order of the log and no gaps.
     *
     * @return whether there may be more
     */
    @Transactional
    boolean numberSome() {
        return changes.lookedUpTo()
                .map(after -> {
                    var head = changes.headOfTheLog();
                    var until = Math.min(head, after + AT_ONCE);
                    changes.number(after, until);
                    return until < head;
                })
                .orElse(false);
    }
}
