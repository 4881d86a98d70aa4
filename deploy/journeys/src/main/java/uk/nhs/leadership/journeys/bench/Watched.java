package uk.nhs.leadership.journeys.bench;

import java.io.IOException;

/** The most memory that a process has while it is looked at, beyond what it had at first, in mebibytes. */
final class Watched {
    private final ProcessHandle process;
    private final double before;
    private double most;

    Watched(ProcessHandle process) throws IOException {
        this.process = process;
        this.before = Resident.mebibytes(process);
        this.most = before;
    }

    void look() throws IOException {
        most = Math.max(most, Resident.mebibytes(process));
    }

    double grown() {
        return most - before;
    }
}
