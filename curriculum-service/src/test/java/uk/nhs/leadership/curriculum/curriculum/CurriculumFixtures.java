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
import uk.nhs.leadership.curriculum.publication.Retirement;
import uk.nhs.leadership.curriculum.publication.RetirementReason;
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
        return draft("ADC", "1.0", content.identified(new Lineage(List.of(), ids())));
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

    /** Version 1.0, whose end has been announced. */
    public static Curriculum closingCurriculum(LocalDate cutOffOn, LocalDate retiresOn) {
        var curriculum = publishedCurriculum();
        curriculum.scheduleRetirement(
                new Retirement(RetirementReason.SUPERSEDED, "See 1.1.", cutOffOn, retiresOn), FRIDAY);
        return curriculum;
    }

    /** Version 1.1, in force: 1.1.1-S1 is under the code P-1 and 1.1.2-S1 is gone. */
    public static Curriculum laterCurriculum() {
        var first = complete().identified(new Lineage(List.of(), ids()));
        var plan = first.outcomes().getFirst();
        return inForce(new CurriculumDraft(
                "ADC",
                "1.1",
                "A curriculum",
                "",
                FRAMEWORK.id(),
                60,
                3,
                NOVEMBER,
                null,
                ASSESSMENT,
                new CurriculumContent(
                        List.of(new Outcome(plan.id(), "P-1", "Plan", "the month", "1.1.1", "S1", true)),
                        first.requirements())));
    }

    /** Another curriculum, in force. */
    public static Curriculum otherCurriculum() {
        return inForce(draft("OTHER", "1.0", complete().identified(new Lineage(List.of(), ids()))));
    }

    private static Curriculum inForce(CurriculumDraft draft) {
        var curriculum = Curriculum.draft(new UUID(3, 9), draft, FRAMEWORK, NONE_YET, AUTHOR, MONDAY);
        curriculum.submitForReview(MONDAY);
        curriculum.publish(FRAMEWORK, List.of(), PUBLISHER, FRIDAY);
        return curriculum;
    }

    private static Ids ids() {
        var made = new AtomicLong();
        return () -> new UUID(4, made.incrementAndGet());
    }

    /** Version 1.0, in force. */
    public static Curriculum publishedCurriculum() {
        var curriculum = inReview(complete());
        curriculum.publish(FRAMEWORK, List.of(), PUBLISHER, FRIDAY);
        return curriculum;
    }
}
