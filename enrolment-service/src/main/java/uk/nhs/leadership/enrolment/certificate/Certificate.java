package uk.nhs.leadership.enrolment.certificate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.SQLRestriction;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.catalogue.Stage;
import uk.nhs.leadership.enrolment.certificate.CertificateEvent.CertificateAwarded;

/** What a participant was awarded. It names nobody, so it stays true and checkable when the person is erased. */
@Entity
@Immutable
@SQLRestriction(OrganisationFilter.OFF + " or employer = " + OrganisationFilter.CALLER + " or provider = "
        + OrganisationFilter.CALLER)
class Certificate {
    @Id
    private UUID id;

    private String number;
    private UUID enrolmentId;
    private UUID participantId;
    private String employer;
    private String provider;
    private UUID courseId;
    private String courseTitle;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private String award;
    private UUID accreditationId;
    private String accreditationNumber;
    private LocalDate completedOn;
    private LocalDate awardedOn;
    private Instant awardedAt;

    protected Certificate() {}

    Certificate(UUID id, CertificateNumber number, Achievement achievement, Moment now) {
        this.id = id;
        this.number = number.text();
        this.enrolmentId = achievement.enrolmentId();
        this.participantId = achievement.participantId();
        this.employer = achievement.employer();
        this.provider = achievement.provider();
        this.courseId = achievement.courseId();
        this.courseTitle = achievement.courseTitle();
        this.stage = achievement.stage();
        this.award = achievement.award();
        this.accreditationId = achievement.accreditationId();
        this.accreditationNumber = achievement.accreditationNumber();
        this.completedOn = achievement.completedOn();
        this.awardedOn = achievement.awardedOn();
        this.awardedAt = now.instant();
    }

    CertificateAwarded awarded() {
        return new CertificateAwarded(
                id,
                number,
                enrolmentId,
                participantId,
                employer,
                provider,
                courseId,
                stage,
                accreditationNumber,
                completedOn,
                awardedOn);
    }

    UUID id() {
        return id;
    }

    String number() {
        return number;
    }

    UUID enrolmentId() {
        return enrolmentId;
    }

    UUID participantId() {
        return participantId;
    }

    String employer() {
        return employer;
    }

    String provider() {
        return provider;
    }

    UUID courseId() {
        return courseId;
    }

    String courseTitle() {
        return courseTitle;
    }

    Stage stage() {
        return stage;
    }

    String award() {
        return award;
    }

    UUID accreditationId() {
        return accreditationId;
    }

    String accreditationNumber() {
        return accreditationNumber;
    }

    LocalDate completedOn() {
        return completedOn;
    }

    LocalDate awardedOn() {
        return awardedOn;
    }

    Instant awardedAt() {
        return awardedAt;
    }
}
