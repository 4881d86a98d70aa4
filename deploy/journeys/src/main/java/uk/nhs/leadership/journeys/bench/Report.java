package uk.nhs.leadership.journeys.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The measured part of {@code docs/benchmarks.md}: between two marks, the text around them is written by hand. */
final class Report {
    private static final String BEGIN = "<!-- measured: ./platform bench writes from here -->";
    private static final String END = "<!-- measured: to here -->";

    private final String heading;
    private final List<Line> lines = new ArrayList<>();

    Report(LocalDate date, Effort effort) throws IOException {
        heading = "Measured on %s, %s: %s.".formatted(date, effort.text(), machine());
    }

    void add(Line line) {
        lines.add(line);
    }

    /** Whether every line holds a figure. */
    boolean isWhole() {
        return lines.stream().allMatch(Line::isMeasured);
    }

    String text() {
        var table = new StringBuilder(heading)
                .append("\n\n| what | ours | baseline | ratio | target | reached |\n|---|---|---|---|---|---|\n");
        lines.forEach(line -> table.append(line.markdown()).append('\n'));
        return table.toString();
    }

    /** Replaces the measured part of the file. */
    void writeInto(Path file) throws IOException {
        var page = Files.readString(file);
        var begin = page.indexOf(BEGIN);
        var end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException(file + " has no part between \"" + BEGIN + "\" and \"" + END + "\"");
        }
        Files.writeString(file, page.substring(0, begin + BEGIN.length()) + "\n" + text() + page.substring(end));
    }

    private static String machine() throws IOException {
        var runtime = Runtime.getRuntime();
        return "%s, %d cores, %s of memory, %s %s, JDK %s"
                .formatted(
                        fact("/proc/cpuinfo", "model name", "unknown processor"),
                        runtime.availableProcessors(),
                        memory(),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        Runtime.version());
    }

    private static String memory() throws IOException {
        var kib = fact("/proc/meminfo", "MemTotal", "0 kB").replaceAll("\\D", "");
        return String.format(Locale.UK, "%.0f GiB", Long.parseLong(kib) / (1024.0 * 1024.0));
    }

    private static String fact(String file, String name, String otherwise) throws IOException {
        var path = Path.of(file);
        if (!Files.exists(path)) {
            return otherwise;
        }
        return Files.readAllLines(path).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(otherwise);
    }
}
