package uk.nhs.leadership.accreditation.evidence;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/** A file of which only so much is given out, however often and wherever it is read. */
final class BoundedRead implements RandomAccessRead {
    /** The index of some two hundred thousand objects, and then some. */
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    private final RandomAccessRead file;
    private long left = MOST_BYTES;

    BoundedRead(RandomAccessRead file) {
        this.file = file;
    }

    @Override
    public int read() throws IOException {
        take(1);
        return file.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        var read = file.read(into, offset, length);
        take(Math.max(read, 1));
        return read;
    }

    private void take(int bytes) throws IOException {
        left -= bytes;
        if (left < 0) {
            throw new IOException("takes more than " + MOST_BYTES + " bytes to be counted");
        }
    }

    @Override
    public long getPosition() throws IOException {
        return file.getPosition();
    }

    @Override
    public void seek(long position) throws IOException {
        file.seek(position);
    }

    @Override
    public long length() throws IOException {
        return file.length();
    }

    @Override
    public boolean isClosed() {
        return file.isClosed();
    }

    @Override
    public boolean isEOF() throws IOException {
        return file.isEOF();
    }

    @Override
    public RandomAccessReadView createView(long start, long length) {
        return new RandomAccessReadView(this, start, length);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
