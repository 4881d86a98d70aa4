package uk.nhs.leadership.enrolment.attainment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;

/** What somebody said of an attainment, when, as what, and of which set of evidence. It never changes. */
@Entity(name = "AttainmentJudgement")
@Table(name = "attainment_judgement")
@Immutable
@SQLRestriction(
        OrganisationFilter.OFF + " or exists (select 1 from attainment a where a.id = attainment_id and (a.employer = "
                + OrganisationFilter.CALLER + " or a.participant_id = (select own_participant())))")
@SuppressWarnings("UnusedVariable") // the set of evidence and the account are kept for the record
class Judgement {
    @Id
    private UUID id;

    private UUID attainmentId;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    @Enumerated(EnumType.STRING)
    private @Nullable JudgementReason reason;

    private @Nullable String words;
    private String evidence;
    private String judgedBy;

    @Enumerated(EnumType.STRING)
    private Judge.As judgedAs;

    private Instant judgedAt;

    protected Judgement() {}

    Judgement(
            UUID id,
            UUID attainmentId,
            Verdict verdict,
            @Nullable JudgementReason reason,
            @Nullable String words,
            String evidence,
            Judge judge,
            Instant now) {
        this.id = id;
        this.attainmentId = attainmentId;
        this.verdict = verdict;
        this.reason = reason;
        this.words = words;
        this.evidence = evidence;
        this.judgedBy = judge.account();
        this.judgedAs = judge.as();
        this.judgedAt = now;
    }

    Verdict verdict() {
        return verdict;
    }

    @Nullable
    JudgementReason reason() {
        return reason;
    }

    @Nullable
    String words() {
        return words;
    }

    String evidence() {
        return evidence;
    }

    Judge.As judgedAs() {
        return judgedAs;
    }

    Instant judgedAt() {
        return judgedAt;
    }
}
