package uk.nhs.leadership.curriculum.curriculum;

import static uk.nhs.leadership.curriculum.publication.DraftCheck.all;
import static uk.nhs.leadership.curriculum.publication.DraftCheck.each;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.curriculum.framework.Descent;
import uk.nhs.leadership.curriculum.framework.FrameworkContent;
import uk.nhs.leadership.curriculum.publication.DraftCheck;
import uk.nhs.leadership.curriculum.publication.Lineage;

/**
 * What one version of a curriculum asks for. Order counts.
 *
 * <p>Each part has an {@code id} that stays the same across versions; it is null only until {@link #identified} has
 * given a new draft its lineage.
 */
public record CurriculumContent(List<Outcome> outcomes, List<Requirement> requirements) {

    /**
     * What a participant can do afterwards.
     *
     * @param verb what can be observed, for example {@code Explain}
     * @param competency the code of the competency it belongs to, at this stage
     * @param required whether every course for the stage must cover it
     */
    public record Outcome(
            @Nullable UUID id,
            String code,
            String verb,
            String text,
            String competency,
            String stage,
            boolean required) {

        private Outcome on(String code) {
            return new Outcome(id, this.code, verb, text, code, stage, required);
        }
    }

    /**
     * Something the delivery of a course must show.
     *
     * @param essential whether a course cannot be accredited without it
     * @param findings what an assessor may find of it
     */
    public record Requirement(
            @Nullable UUID id,
            String code,
            RequirementGroup group,
            String text,
            String evidenceExpected,
            boolean essential,
            List<Finding> findings) {
        public Requirement {
            findings = List.copyOf(findings);
        }
    }

    static final String OUTCOME = "OUTCOME";
    static final String REQUIREMENT = "REQUIREMENT";

    public CurriculumContent {
        outcomes = List.copyOf(outcomes);
        requirements = List.copyOf(requirements);
    }

    /** The same content, every part with the identity it had before or a new one. */
    CurriculumContent identified(Lineage lineage) {
        each(outcomes, "/outcomes", (outcome, at) -> lineage.claim(OUTCOME, outcome.id(), at + "/id"));
        each(
                requirements,
                "/requirements",
                (requirement, at) -> lineage.claim(REQUIREMENT, requirement.id(), at + "/id"));
        lineage.mustHold();
        return new CurriculumContent(
                all(outcomes, "/outcomes", (outcome, at) -> identified(outcome, lineage)),
                all(requirements, "/requirements", (requirement, at) -> identified(requirement, lineage)));
    }

    private static Outcome identified(Outcome outcome, Lineage lineage) {
        return new Outcome(
                lineage.of(OUTCOME, outcome.id(), outcome.code()),
                outcome.code(),
                outcome.verb(),
                outcome.text(),
                outcome.competency(),
                outcome.stage(),
                outcome.required());
    }

    private static Requirement identified(Requirement requirement, Lineage lineage) {
        return new Requirement(
                lineage.of(REQUIREMENT, requirement.id(), requirement.code()),
                requirement.code(),
                requirement.group(),
                requirement.text(),
                requirement.evidenceExpected(),
                requirement.essential(),
                requirement.findings());
    }

    /**
     * The same content on a later version of the framework, without the outcomes that cannot simply follow: those whose
     * competency is no longer one and the same, or says nothing about their stage any more.
     */
    CurriculumContent following(Descent descent) {
        return new CurriculumContent(
                outcomes.stream()
                        .flatMap(outcome -> descent
                                .of(outcome.competency())
                                .flatMap(Descent.Fate::same)
                                .filter(competency -> competency.stages().contains(outcome.stage()))
                                .map(competency -> outcome.on(competency.code()))
                                .stream())
                        .toList(),
                requirements);
    }

    /** Finds the outcomes for a competency, or for a stage of one, that the framework does not have. */
    void mustSuit(FrameworkContent framework, DraftCheck check) {
        each(
                outcomes,
                "/outcomes",
                (outcome, at) -> framework
                        .competency(outcome.competency())
                        .ifPresentOrElse(
                                competency -> {
                                    if (!competency.stages().contains(outcome.stage())) {
                                        check.add(
                                                at + "/stage",
                                                "STAGE_NOT_CLAIMED",
                                                "Competency " + competency.code() + " says nothing about stage "
                                                        + outcome.stage());
                                    }
                                },
                                () -> check.add(
                                        at + "/competency",
                                        "COMPETENCY_UNKNOWN",
                                        "The framework has no competency " + outcome.competency())));
    }

    /** Finds everything that keeps it from being published, pointing into the draft as an author sends it. */
    void findMissing(DraftCheck check) {
        if (outcomes.stream().noneMatch(Outcome::required)) {
            check.add("/outcomes", "MISSING", "At least one required outcome is needed");
        }
        if (requirements.isEmpty()) {
            check.add("/requirements", "MISSING", "At least one requirement is needed");
        }
        check.mustDiffer(outcomes, Outcome::code, "/outcomes", "/code");
        check.mustDiffer(requirements, Requirement::code, "/requirements", "/code");
        each(outcomes, "/outcomes", (outcome, at) -> {
            mustBeWritten(outcome.verb(), at + "/verb", check);
            mustBeWritten(outcome.text(), at + "/text", check);
        });
        each(requirements, "/requirements", (requirement, at) -> {
            mustBeWritten(requirement.text(), at + "/text", check);
            mustBeWritten(requirement.evidenceExpected(), at + "/evidenceExpected", check);
        });
    }

    private static void mustBeWritten(String text, String at, DraftCheck check) {
        if (text.isBlank()) {
            check.add(at, "MISSING", "It is not written yet");
        }
    }
}
