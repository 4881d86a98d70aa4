package uk.nhs.leadership.curriculum.curriculum;

import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.AUTHOR;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.FRIDAY;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.MONDAY;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.PUBLISHER;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.published;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.curriculum.curriculum.CurriculumContent.Outcome;
import uk.nhs.leadership.curriculum.curriculum.CurriculumContent.Requirement;
import uk.nhs.leadership.curriculum.framework.Framework;
import uk.nhs.leadership.curriculum.publication.Lineage;
import uk.nhs.leadership.curriculum.publication.VersionHistory;

/** Small curricula to try things on. */
public final class CurriculumFixtures {
    static final UUID ID = new UUID(3, 1);
    public static final Framework FRAMEWORK = published();
    static final LocalDate NOVEMBER = LocalDate.parse("2026-11-01");
    static final VersionHistory<Curriculum> NONE_YET = new VersionHistory<>(List.of());

    static final LearningAssessment ASSESSMENT = new LearningAssessment(
            List.of(AssessmentMethod.PORTFOLIO), List.of(LearningAssessor.FACULTY, LearningAssessor.PEER));

    private CurriculumFixtures() {}

    static CurriculumContent complete() {
        return new CurriculumContent(
                List.of(
                        new Outcome(null, "1.1.1-S1", "Plan", "the week", "1.1.1", "S1", true),
                        new Outcome(null, "1.1.2-S1", "Take", "breaks", "1.1.2", "S1", false)),
                List.of(new Requirement(
                        null,
                        "R-GOV-1",
                        RequirementGroup.GOVERNANCE,
                        "Somebody answers",
                        "A name",
                        true,
                        Finding.usual(true))));
    }

    static CurriculumDraft draft(CurriculumContent content) {
        var made = new AtomicLong();
        Ids ids = () -> new UUID(4, made.incrementAndGet());
        return draft("ADC", "1.0", content.identified(new Lineage(List.of(), ids)));
    }

    static CurriculumDraft draft(String code, String version, CurriculumContent content) {
        return new CurriculumDraft(
                code, version, "A curriculum", "", FRAMEWORK.id(), 60, 3, NOVEMBER, null, ASSESSMENT, content);
    }

    static Curriculum drafted(CurriculumContent content) {
        return Curriculum.draft(ID, draft(content), FRAMEWORK, NONE_YET, AUTHOR, MONDAY);
    }

    static Curriculum inReview(CurriculumContent content) {
        var curriculum = drafted(content);
        curriculum.submitForReview(MONDAY);
        return curriculum;
    }

    /** A draft of version 1.0. */
    public static Curriculum unpublishedCurriculum() {
        return drafted(complete());
    }

    /** Version 1.0, in force. */
    public static Curriculum publishedCurriculum() {
        var curriculum = inReview(complete());
        curriculum.publish(FRAMEWORK, PUBLISHER, FRIDAY);
        return curriculum;
    }
}
