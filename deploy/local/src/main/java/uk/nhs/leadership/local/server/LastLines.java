package uk.nhs.leadership.local.server;

import java.util.ArrayDeque;

/** The last so many lines of what somebody says. */
final class LastLines {
    private final int atMost;
    private final ArrayDeque<String> lines = new ArrayDeque<>();

    LastLines(int atMost) {
        this.atMost = atMost;
    }

    synchronized void add(String line) {
        lines.add(line);
        if (lines.size() > atMost) {
            lines.remove();
        }
    }

    @Override
    public synchronized String toString() {
        return lines.isEmpty() ? "(it said nothing)" : String.join("\n", lines);
    }
}
