package uk.nhs.leadership.accreditation.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.jboss.logging.Logger;
import uk.nhs.leadership.files.inspection.MediaKind;

/**
 * How many pages a file says it has. Only PDFs do: where a page of an office document ends, the program that shows it decides.
 *
 * <p>Whoever sends a file may have made it to harm whoever reads it. So no more of a PDF is read than its index and its first
 * few objects take (see {@link PageTreeReader}), nothing in it is repaired, and few are read at the same time.
 */
@ApplicationScoped
class PageCount {
    private static final Logger LOG = Logger.getLogger(PageCount.class);
    /** As many as a finding may point to. */
    private static final int MOST_PAGES = 100_000;

    private static final int AT_ONCE = 2;

    private final Semaphore turns = new Semaphore(AT_ONCE);

    /** Empty if it has none, or they cannot be known without its password, or without more work than is done for it. */
    Optional<Integer> of(Path file, MediaKind kind) throws IOException {
        if (kind != MediaKind.PDF) {
            return Optional.empty();
        }
        turns.acquireUninterruptibly();
        try (var source = new BoundedRead(new RandomAccessReadBufferedFile(file))) {
            return counted(source).filter(pages -> pages >= 1 && pages <= MOST_PAGES);
        } finally {
            turns.release();
        }
    }

    private static Optional<Integer> counted(BoundedRead source) {
        try {
            return Optional.of(PageTreeReader.pagesOf(source));
        } catch (IOException | RuntimeException e) {
            // What is in the file is not ours: whatever its parser stumbles over says only that it cannot be counted.
            LOG.debug("event=pages-not-counted", e);
            return Optional.empty();
        }
    }
}
