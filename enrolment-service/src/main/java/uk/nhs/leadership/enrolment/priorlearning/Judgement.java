package uk.nhs.leadership.enrolment.priorlearning;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a provider said of prior learning, when and why. It never changes. */
@Entity(name = "PriorLearningJudgement")
@Table(name = "prior_learning_judgement")
@Immutable
@SQLRestriction(PriorLearning.OF_THE_ENROLMENT_BEFORE
        + "(select p.enrolment_id from prior_learning p where p.id = prior_learning_id)"
        + PriorLearning.OF_THE_ENROLMENT_AFTER)
@SuppressWarnings("UnusedVariable") // by which it is found
class Judgement {
    /** How it ended. A constant's name is the public code. */
    enum Kind {
        RECOGNISED,
        NOT_RECOGNISED
    }

    @Id
    private UUID id;

    private UUID priorLearningId;

    @Enumerated(EnumType.STRING)
    private Kind verdict;

    private @Nullable Integer hours;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private @Nullable List<String> outcomes;

    @Enumerated(EnumType.STRING)
    private @Nullable PriorLearningReason reason;

    private String words;
    private String judgedBy;
    private Instant judgedAt;

    protected Judgement() {}

    Judgement(UUID id, UUID priorLearningId, Verdict verdict, Judge judge, Instant now) {
        this.id = id;
        this.priorLearningId = priorLearningId;
        switch (verdict) {
            case Verdict.Recognised recognised -> {
                this.verdict = Kind.RECOGNISED;
                this.hours = recognised.hours();
                this.outcomes = recognised.outcomes();
            }
            case Verdict.NotRecognised not -> this.verdict = Kind.NOT_RECOGNISED;
        }
        this.reason = verdict.reason();
        this.words = verdict.words();
        this.judgedBy = judge.account();
        this.judgedAt = now;
    }

    Kind verdict() {
        return verdict;
    }

    @Nullable
    Integer hours() {
        return hours;
    }

    @Nullable
    List<String> outcomes() {
        return outcomes == null ? null : List.copyOf(outcomes);
    }

    @Nullable
    PriorLearningReason reason() {
        return reason;
    }

    String words() {
        return words;
    }

    String judgedBy() {
        return judgedBy;
    }

    Instant judgedAt() {
        return judgedAt;
    }
}
