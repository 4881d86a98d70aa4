package uk.nhs.leadership.curriculum.caseimport;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import uk.nhs.leadership.chassis.rule.InvalidInput;

/** What a package is refused for, as pointer and code. */
final class Faults {
    private Faults() {}

    static List<String> of(ThrowingCallable act) {
        return catchThrowableOfType(InvalidInput.class, act).faults().stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }
}
