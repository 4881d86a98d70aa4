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
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.catalogue.Stage;
import uk.nhs.leadership.enrolment.certificate.CertificateEvent.CertificateAwarded;
import uk.nhs.leadership.enrolment.certificate.CertificateEvent.CertificateRevoked;
import uk.nhs.leadership.enrolment.certification.Earned;
import uk.nhs.leadership.enrolment.standpoint.Standpoint;

/** What a participant was awarded. It names nobody, so it stays true and checkable when the person is erased. */
@Entity
@Immutable
@SQLRestriction(OrganisationFilter.OFF + " or employer = " + OrganisationFilter.CALLER + " or provider = "
        + OrganisationFilter.CALLER + " or participant_id = (select own_participant())")
public class Certificate {
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

    /** What certification hears of it. */
    Earned earned() {
        return new Earned(id, participantId, employer, provider, courseId, courseTitle, award, completedOn);
    }

    /** It does not count any more, from this day on; what it says stays as it was. */
    Revocation revoke(RevocationReason reason, String text, Caller by, Moment now) {
        return new Revocation(id, reason, text, by, now);
    }

    CertificateRevoked revoked(Revocation revocation) {
        return new CertificateRevoked(
                id,
                number,
                enrolmentId,
                participantId,
                employer,
                provider,
                revocation.revokedOn(),
                revocation.reason().code());
    }

    /** Whether it is one of the caller's own, as trust or as provider. */
    public boolean concerns(Caller caller) {
        return (Standpoint.TRUST.isOpenTo(caller) && employer.equals(caller.organisation()))
                || (Standpoint.PROVIDER.isOpenTo(caller) && isOf(caller));
    }

    /** Whether the caller acts for the provider that awarded it. */
    boolean isOf(Caller caller) {
        return provider.equals(caller.organisation());
    }

    public UUID id() {
        return id;
    }

    public String number() {
        return number;
    }

    UUID enrolmentId() {
        return enrolmentId;
    }

    public UUID participantId() {
        return participantId;
    }

    public String employer() {
        return employer;
    }

    public String provider() {
        return provider;
    }

    UUID courseId() {
        return courseId;
    }

    public String courseTitle() {
        return courseTitle;
    }

    public Stage stage() {
        return stage;
    }

    public String award() {
        return award;
    }

    public UUID accreditationId() {
        return accreditationId;
    }

    public String accreditationNumber() {
        return accreditationNumber;
    }

    public LocalDate completedOn() {
        return completedOn;
    }

    public LocalDate awardedOn() {
        return awardedOn;
    }

    Instant awardedAt() {
        return awardedAt;
    }
}
