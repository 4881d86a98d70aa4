package uk.nhs.leadership.files.objectstore;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import uk.nhs.leadership.chassis.background.Beside;

/**
 * A file whose bytes go on to the disk while more of them come, so that in the end there is little left to wait for. That all
 * of them have reached it, it does not say.
 */
final class SettlingFile implements WritableByteChannel {
    /** As much as a disk takes in a few milliseconds: in smaller steps the journal of the file system costs more than is won. */
    private static final int STEP = 4 * 1024 * 1024;

    private final FileChannel file;
    private final Beside disk = new Beside();
    private long unsettled;

    SettlingFile(Path file) throws IOException {
        this.file = FileChannel.open(file, StandardOpenOption.WRITE);
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        var written = file.write(bytes);
        unsettled += written;
        if (unsettled >= STEP && disk.isIdle()) {
            unsettled = 0;
            disk.begin(() -> file.force(false));
        }
        return written;
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    /** The kernel tells of a failure of the disk once only: it must not be missed. */
    @Override
    public void close() throws IOException {
        try (file;
                disk) {
            disk.join();
        }
    }
}
