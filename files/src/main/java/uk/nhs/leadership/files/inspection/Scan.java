package uk.nhs.leadership.files.inspection;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** A look through one file, all of which is shown while it comes in. Given up by closing it. */
interface Scan extends Closeable {

    /**
     * Shows the bytes that come next. They belong to the caller, who will change them afterwards.
     *
     * @throws uk.nhs.leadership.chassis.rule.Unavailable if it cannot look at them
     */
    void see(byte[] piece, int length) throws IOException;

    /**
     * What it has to say, now that it has seen every byte.
     *
     * @param file the same bytes, for a scanner that looks once more in another order
     * @throws uk.nhs.leadership.chassis.rule.Unavailable if it cannot say: never to be taken for clean
     */
    Verdict verdict(Path file) throws IOException;
}
