package uk.nhs.leadership.files.inspection;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.jboss.logging.Logger;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/**
 * One file, looked at while it comes in and once it is whole. The scanner's word comes first: what is infected is called so,
 * whatever else it may be.
 */
public final class Inspection implements Closeable {
    private static final Logger LOG = Logger.getLogger(Inspection.class);

    private final Scan scan;

    Inspection(Scan scan) {
        this.scan = scan;
    }

    /**
     * Shows the bytes that come next, by one thread at a time.
     *
     * @throws uk.nhs.leadership.chassis.rule.Unavailable if they cannot be scanned
     */
    public void see(byte[] piece, int length) throws IOException {
        scan.see(piece, length);
    }

    /**
     * What the file is, every byte of which was shown.
     *
     * @throws RuleBroken if it is not to be kept
     * @throws uk.nhs.leadership.chassis.rule.Unavailable if nobody can say now whether it is clean
     */
    public MediaKind kind(Path file) throws IOException {
        if (scan.verdict(file) instanceof Verdict.Infected infected) {
            LOG.warnf("event=file-infected signature=%s", infected.signature());
            throw new RuleBroken(InspectionRule.EVIDENCE_INFECTED);
        }
        return ContentType.of(file);
    }

    @Override
    public void close() throws IOException {
        scan.close();
    }
}
