package uk.nhs.leadership.files.inspection;

import java.util.Arrays;

/**
 * Looks for a sequence of bytes in what passes piece by piece. After Horspool: the byte that stands where the sequence would
 * end tells how far on it can end at the earliest, so that of most pieces only one byte in so many is looked at.
 */
final class Search {
    private static final int BYTES = 256;

    private final byte[] sought;
    private final int[] step = new int[BYTES];

    /** The last bytes that passed, one fewer than are sought: it may have begun in them. */
    private byte[] last = new byte[0];

    private boolean found;

    Search(byte[] sought) {
        this.sought = sought.clone();
        Arrays.fill(step, sought.length);
        for (var at = 0; at < sought.length - 1; at++) {
            step[Byte.toUnsignedInt(sought[at])] = sought.length - 1 - at;
        }
    }

    void see(byte[] piece, int length) {
        if (found) {
            return;
        }
        var border = border(piece, length);
        found = isIn(border, border.length) || isIn(piece, length);
        last = length < sought.length ? lastOf(border, border.length) : lastOf(piece, length);
    }

    boolean hasFound() {
        return found;
    }

    /** The end of what passed and the beginning of the piece: what began in the one may end in the other. */
    private byte[] border(byte[] piece, int length) {
        var border = Arrays.copyOf(last, last.length + Math.min(length, sought.length - 1));
        System.arraycopy(piece, 0, border, last.length, border.length - last.length);
        return border;
    }

    private byte[] lastOf(byte[] bytes, int length) {
        return Arrays.copyOfRange(bytes, Math.max(0, length - sought.length + 1), length);
    }

    private boolean isIn(byte[] bytes, int length) {
        for (var end = sought.length; end <= length; end += step[Byte.toUnsignedInt(bytes[end - 1])]) {
            if (Arrays.equals(bytes, end - sought.length, end, sought, 0, sought.length)) {
                return true;
            }
        }
        return false;
    }
}
