package uk.nhs.leadership.enrolment.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.enrolment.rowfile.RowFile;

/** Takes in the rows of a job while they arrive, and lets the work on them begin. No transaction waits for the sender. */
@ApplicationScoped
public class JobIntake {
    private static final int PIECE = 5_000;

    private final JobService service;
    private final WorkByKind works;
    private final JobWorker worker;

    JobIntake(JobService service, WorkByKind works, JobWorker worker) {
        this.service = service;
        this.works = works;
        this.worker = worker;
    }

    /**
     * A job for these rows; the one that is at work on the very same already, if there is one.
     *
     * @throws uk.nhs.leadership.chassis.rule.InvalidInput if they cannot be read
     */
    public JobJson.View receive(JobOrder order, RowFile.Form form, InputStream body) throws IOException {
        var work = works.of(order.kind());
        var sha256 = sha256();
        var receiving = new Receiving(order, work);
        try {
            RowFile.read(
                    new DigestInputStream(body, sha256),
                    form,
                    work.columns(),
                    Job.MOST_ROWS,
                    PIECE,
                    piece -> service.take(receiving.id(), piece));
            var job = service.received(receiving.id(), sha256.digest());
            worker.wake();
            return JobJson.View.of(job);
        } catch (IOException | RuntimeException e) {
            receiving.discard(e);
            throw e;
        }
    }

    /** A job that begins with the first rows that can be read. */
    private final class Receiving {
        private final JobOrder order;
        private final Work work;
        private @Nullable UUID id;

        Receiving(JobOrder order, Work work) {
            this.order = order;
            this.work = work;
        }

        UUID id() {
            if (id == null) {
                service.requireKnown(work, order.about());
                id = service.begin(order);
            }
            return id;
        }

        void discard(Exception why) {
            if (id == null) {
                return;
            }
            try {
                service.discard(id);
            } catch (RuntimeException e) {
                // It is then ended as broken off after a while; its sender is to learn of what came first.
                why.addSuppressed(e);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
