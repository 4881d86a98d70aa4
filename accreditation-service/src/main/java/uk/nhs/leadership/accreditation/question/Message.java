package uk.nhs.leadership.accreditation.question;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** One thing said about a question. */
@Embeddable
record Message(@Enumerated(EnumType.STRING) Side fromSide, String text, Instant saidAt) {

    /** Who said it: nobody learns more of that than the side. A constant's name is the public code. */
    enum Side {
        BODY,
        PROVIDER
    }

    static Message ofBody(String text, Instant now) {
        return new Message(Side.BODY, text, now);
    }

    static Message ofProvider(String text, Instant now) {
        return new Message(Side.PROVIDER, text, now);
    }
}
