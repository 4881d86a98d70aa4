package uk.nhs.leadership.enrolment.funding;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is left of one funding cap while places are given. What is taken of it is written down with the enrolments. */
final class Pot {
    private final UUID id;
    private final FundingTerms terms;
    private final @Nullable CloseReason closed;
    private int placesUsed;
    private long penceUsed;

    /** @param closed null if it is open */
    Pot(UUID id, FundingTerms terms, @Nullable CloseReason closed, int placesUsed, long penceUsed) {
        this.id = id;
        this.terms = terms;
        this.closed = closed;
        this.placesUsed = placesUsed;
        this.penceUsed = penceUsed;
    }

    /** Whether it has a say at all. */
    boolean speaks() {
        return closed == null || !closed.silences();
    }

    boolean isFor(String trust) {
        return terms.isFor(trust);
    }

    boolean paysOn(LocalDate day) {
        return closed == null && terms.isOpenOn(day);
    }

    boolean hasLeft(long pence) {
        return (terms.mostPlaces() == null || placesUsed < terms.mostPlaces())
                && (terms.mostPence() == null || penceUsed + pence <= terms.mostPence());
    }

    Funding take(long pence) {
        placesUsed++;
        penceUsed += pence;
        return new Funding(id, pence, terms.payer(), null);
    }

    boolean refuses() {
        return terms.beyond() == Beyond.REFUSE;
    }

    UUID id() {
        return id;
    }

    FundingTerms terms() {
        return terms;
    }
}
