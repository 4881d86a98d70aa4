package uk.nhs.leadership.journeys.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A sheet that was read to its end: each line is counted, none is kept. */
record Download(long lines, long bytes) {
    private static final int PIECE = 1 << 16;

    /** Looking at the memory reads a file: not with every piece. */
    private static final int PIECES_FOR_A_LOOK = 16;

    /**
     * Reads a sheet.
     *
     * @param token whose it is; null for what anyone may read
     * @param memory of whoever sends it, looked at with every mebibyte that comes
     */
    static Download of(URI address, @Nullable String token, Watched memory) throws IOException {
        var connection = (HttpURLConnection) address.toURL().openConnection();
        if (token != null) {
            connection.setRequestProperty("Authorization", "Bearer " + token);
        }
        if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
            throw new IOException(address + " answered " + connection.getResponseCode());
        }
        try (var in = connection.getInputStream()) {
            return read(in, memory);
        }
    }

    private static Download read(InputStream in, Watched memory) throws IOException {
        var buffer = new byte[PIECE];
        var lines = 0L;
        var bytes = 0L;
        var pieces = 0;
        for (var length = in.read(buffer); length >= 0; length = in.read(buffer)) {
            for (var i = 0; i < length; i++) {
                if (buffer[i] == '\n') {
                    lines++;
                }
            }
            bytes += length;
            if (pieces++ % PIECES_FOR_A_LOOK == 0) {
                memory.look();
            }
        }
        return new Download(lines, bytes);
    }

    double mebibytes() {
        return bytes / (1024.0 * 1024.0);
    }
}
