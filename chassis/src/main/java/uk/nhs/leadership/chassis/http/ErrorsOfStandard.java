package uk.nhs.leadership.chassis.http;

import java.util.List;
import uk.nhs.leadership.chassis.rule.Fault;

/**
 * The errors of a standard that has a body of its own for them, at the addresses that belong to it; everywhere else an
 * error is a problem. A service offers one as a bean for each such standard, and says {@link ErrorSchema} of its
 * resources.
 */
public interface ErrorsOfStandard {

    /** Whether the standard owns the address, whether there is anything or not. */
    boolean own(String path);

    /** What is answered there instead of a problem, written as JSON. */
    Object body(Failure failure);

    /**
     * What became of a request.
     *
     * @param code as a problem would have it
     * @param title the code as a sentence for people
     * @param id of this occurrence; our log has it too
     */
    record Failure(int status, String code, String title, String path, String id, List<Fault> faults) {
        public Failure {
            faults = List.copyOf(faults);
        }
    }
}
