package uk.nhs.leadership.curriculum.exchange;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Reads a sheet whose rows are not endless. A row is held as a whole while it is read: one of nothing but commas, as long as
 * a body may be, would take all the memory there is.
 */
final class BoundedRows extends FilterReader {
    /** Many times what the longest row of a version that can be kept takes. */
    static final int LONGEST = 1_000_000;

    private int read;

    BoundedRows(Reader text) {
        super(text);
    }

    @Override
    public int read() throws IOException {
        var character = super.read();
        took(1);
        return character;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        var characters = super.read(buffer, offset, length);
        took(characters);
        return characters;
    }

    private void took(int characters) throws TooLong {
        read += characters;
        if (read > LONGEST) {
            throw new TooLong();
        }
    }

    /** A row was taken. Of the next one, something may have been read ahead. */
    void next() {
        read = 0;
    }

    /** A row has too many characters. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;

        TooLong() {
            super("a row of more than " + LONGEST + " characters");
        }
    }
}
