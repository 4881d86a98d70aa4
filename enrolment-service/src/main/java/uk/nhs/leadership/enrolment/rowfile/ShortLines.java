package uk.nhs.leadership.enrolment.rowfile;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends in an exception where a line is longer than any row has reason to be: whoever gathers a line gathers no more. */
final class ShortLines extends FilterReader {
    static final int MOST = 16 * 1024;

    private int length;

    ShortLines(Reader text) {
        super(text);
    }

    /** A line has no end. */
    static final class LineTooLong extends IOException {
        private static final long serialVersionUID = 1L;

        LineTooLong() {
            super("a line is longer than " + MOST + " characters");
        }
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        if (one >= 0) {
            took((char) one);
        }
        return one;
    }

    @Override
    public int read(char[] buffer, int offset, int most) throws IOException {
        var taken = super.read(buffer, offset, most);
        for (var i = 0; i < taken; i++) {
            took(buffer[offset + i]);
        }
        return taken;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void took(char character) throws LineTooLong {
        length = character == '\n' || character == '\r' ? 0 : length + 1;
        if (length > MOST) {
            throw new LineTooLong();
        }
    }
}
