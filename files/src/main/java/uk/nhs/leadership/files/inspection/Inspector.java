package uk.nhs.leadership.files.inspection;

import jakarta.enterprise.context.ApplicationScoped;

/** Looks at files before they are kept. */
@ApplicationScoped
public class Inspector {
    private final Scanner scanner;

    Inspector(Scanner scanner) {
        this.scanner = scanner;
    }

    /**
     * Begins to look at one file, to be closed by whoever began.
     *
     * @throws uk.nhs.leadership.chassis.rule.Unavailable if nobody can scan it now
     */
    public Inspection begin() {
        return new Inspection(scanner.begin());
    }
}
