package uk.nhs.leadership.local.launcher;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What the user reads: each line with the seconds since the command began. */
final class Console {
    private static final PrintStream OUT =
            new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);

    private Console() {}

    static void progress(String what) {
        var seconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
        OUT.printf(Locale.ROOT, "%6.1f s  %s%n", seconds, what);
    }

    static void line(String text) {
        OUT.println(text);
    }
}
