package uk.nhs.leadership.accreditation.inspection;

import java.io.IOException;
import java.nio.file.Path;

/** Looks for what is harmful in a file. */
interface Scanner {

    /**
     * Looks through a file.
     *
     * @throws uk.nhs.leadership.chassis.rule.Unavailable if it cannot say: never to be taken for clean
     */
    Verdict scan(Path file) throws IOException;
}
