package uk.nhs.leadership.journeys;

import java.io.Serial;

/** A service did not do what the next step rests on. The message has the problem's code and the id its log has too. */
public final class Refused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    Refused(Answer answer, int expected) {
        super("expected %d but %s".formatted(expected, answer));
    }
}
