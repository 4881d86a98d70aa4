package uk.nhs.leadership.enrolment.funding;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is left of one funding cap while places are given. What is taken of it is written down with the enrolments. */
final class Pot {
    private final UUID id;
    private final FundingPromise promise;
    private final @Nullable CloseReason closed;
    private int placesUsed;
    private long penceUsed;

    /** @param closed null if it is open */
    Pot(UUID id, FundingPromise promise, @Nullable CloseReason closed, int placesUsed, long penceUsed) {
        this.id = id;
        this.promise = promise;
        this.closed = closed;
        this.placesUsed = placesUsed;
        this.penceUsed = penceUsed;
    }

    /** Whether it has a say at all. */
    boolean speaks() {
        return closed == null || !closed.silences();
    }

    boolean isFor(String trust) {
        return promise.isFor(trust);
    }

    boolean paysOn(LocalDate day) {
        return closed == null && promise.isOpenOn(day);
    }

    boolean hasLeft(long pence) {
        return (promise.mostPlaces() == null || placesUsed < promise.mostPlaces())
                && (promise.mostPence() == null || penceUsed + pence <= promise.mostPence());
    }

    Funding take(long pence) {
        placesUsed++;
        penceUsed += pence;
        return new Funding(id, pence, promise.payer(), null);
    }

    boolean refuses() {
        return promise.beyond() == Beyond.REFUSE;
    }

    UUID id() {
        return id;
    }

    FundingPromise promise() {
        return promise;
    }
}
