package uk.nhs.leadership.enrolment.subjectaccess;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** A ZIP as whoever downloads it finds it. */
record Archive(Map<String, byte[]> files) {

    static Archive of(byte[] zip) throws IOException {
        if (!endsWhole(zip)) {
            throw new ZipException("broken off");
        }
        return of(new ByteArrayInputStream(zip));
    }

    private static Archive of(InputStream zip) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(zip)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (files.put(entry.getName(), in.readAllBytes()) != null) {
                    throw new ZipException("twice " + entry.getName());
                }
            }
        }
        return new Archive(files);
    }

    /** With the directory that a program which opens one looks for at its end. */
    static boolean endsWhole(byte[] zip) {
        var end = Arrays.copyOfRange(zip, Math.max(0, zip.length - 22), zip.length);
        return end.length == 22 && end[0] == 'P' && end[1] == 'K' && end[2] == 5 && end[3] == 6;
    }

    byte[] bytes(String file) {
        return Objects.requireNonNull(files.get(file), () -> file + " is not in it");
    }

    String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    /** The row that names something, which is there once. */
    List<String> indexed(String something) {
        var rows = text(IndexedZip.INDEX)
                .lines()
                .filter(row -> row.contains(something))
                .toList();
        if (rows.size() != 1) {
            throw new IllegalStateException(rows.size() + " rows have " + something);
        }
        return List.of(rows.getFirst().split(",", -1));
    }

    /** Where it lies, and in which state it is. */
    String found(String something) {
        var row = indexed(something);
        return row.getFirst() + " " + row.getLast();
    }
}
