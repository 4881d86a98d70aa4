package uk.nhs.leadership.accreditation.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import org.jboss.logging.Logger;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/** Looks at a file before it is kept. The scanner comes first: what is infected is called so, whatever else it may be. */
@ApplicationScoped
public class Inspector {
    private static final Logger LOG = Logger.getLogger(Inspector.class);

    private final Scanner scanner;

    Inspector(Scanner scanner) {
        this.scanner = scanner;
    }

    /**
     * What the file is.
     *
     * @throws RuleBroken if it is not to be kept
     * @throws uk.nhs.leadership.chassis.rule.Unavailable if nobody can say now whether it is clean
     */
    public MediaKind inspect(Path file) throws IOException {
        if (scanner.scan(file) instanceof Verdict.Infected infected) {
            LOG.warnf("event=file-infected signature=%s", infected.signature());
            throw new RuleBroken(InspectionRule.EVIDENCE_INFECTED);
        }
        return ContentType.of(file);
    }
}
