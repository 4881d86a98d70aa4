package uk.nhs.leadership.enrolment.merger;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.enrolment.calendar.Moment;

/** Something that goes over with a trust. A bean of this type is found by its step. */
public interface GoingOver {
    MergerStep step();

    /**
     * Takes some of it over, in the transaction that remembers how far it has come.
     *
     * @param after up to where it has come; before everything if nothing has been done
     */
    Piece goOver(Succeeded merger, UUID after, Moment now);

    /** Which trust becomes part of which, and from when. */
    record Succeeded(UUID merger, String predecessor, String successor, LocalDate on) {}

    /**
     * What was done.
     *
     * @param count of how much
     * @param upTo where to go on; null if there is nothing more
     */
    record Piece(int count, @Nullable UUID upTo) {}
}
