package uk.nhs.leadership.enrolment.concern;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import uk.nhs.leadership.enrolment.calendar.Moment;

/** One thing that was said about a concern. Never edited. */
@Entity
@Immutable
class ConcernMessage {
    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // by which it is found
    private UUID concernId;

    /** Which of the concern's messages it is: the first is what was raised. */
    @SuppressWarnings("UnusedVariable") // by which they are ordered
    private int number;

    @Enumerated(EnumType.STRING)
    private Sender sender;

    private String text;
    private LocalDate sentOn;

    protected ConcernMessage() {}

    ConcernMessage(UUID id, Concern concern, Sender sender, String text, Moment now) {
        this.id = id;
        this.concernId = concern.id();
        this.number = concern.messages();
        this.sender = sender;
        this.text = text;
        this.sentOn = now.date();
    }

    /** Who says something: no more is known of either. */
    @Schema(name = "ConcernMessageSender")
    enum Sender {
        RAISER,
        NATIONAL_BODY
    }

    Sender sender() {
        return sender;
    }

    String text() {
        return text;
    }

    LocalDate sentOn() {
        return sentOn;
    }
}
