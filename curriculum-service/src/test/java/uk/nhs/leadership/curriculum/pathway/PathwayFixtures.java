package uk.nhs.leadership.curriculum.pathway;

import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.AUTHOR;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.FRIDAY;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.MONDAY;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.PUBLISHER;

import java.util.List;
import java.util.UUID;
import uk.nhs.leadership.curriculum.curriculum.CurriculumFixtures;
import uk.nhs.leadership.curriculum.framework.Framework;
import uk.nhs.leadership.curriculum.pathway.Offered.Offer;
import uk.nhs.leadership.curriculum.pathway.PathwayContent.EntryPoint;
import uk.nhs.leadership.curriculum.pathway.PathwayContent.Step;
import uk.nhs.leadership.curriculum.publication.VersionHistory;

/** Small pathways to try things on. */
final class PathwayFixtures {
    static final UUID ID = new UUID(7, 1);
    static final Framework FRAMEWORK = CurriculumFixtures.FRAMEWORK;
    static final VersionHistory<Pathway> NONE_YET = new VersionHistory<>(List.of());

    private PathwayFixtures() {}

    /** From the foundations to leading a team, by either of two programmes; who has the foundations enters there. */
    static PathwayContent complete() {
        return new PathwayContent(
                List.of(
                        step("FOUNDATIONS", "EJP").to("TEAM"),
                        step("TEAM", "MSP", "GMTS").to()),
                List.of(entry("FOUNDATIONS"), entry("TEAM", "EJP")));
    }

    static Offered offered() {
        return offered(offer("EJP", "F"), offer("MSP", "S1"), offer("GMTS", "S1", "EJP"));
    }

    static Offered offered(Offer... offers) {
        return new Offered(List.of("F", "S1", "S2"), List.of(offers));
    }

    static Offer offer(String code, String stage, String... prerequisites) {
        return new Offer(new UUID(5, 1), code, "1.0", "Programme " + code, stage, List.of(prerequisites), MONDAY);
    }

    /** A step whose ways on are still to be named. */
    record Begun(String code, List<String> programmes) {
        Step to(String... next) {
            return new Step(code, "Step " + code, programmes, List.of(next));
        }
    }

    static Begun step(String code, String... programmes) {
        return new Begun(code, List.of(programmes));
    }

    static EntryPoint entry(String step, String... alreadyCompleted) {
        return new EntryPoint(step, "Whoever begins at " + step, List.of(alreadyCompleted));
    }

    /** These steps, of which the first is where one enters. */
    static PathwayContent content(Step... steps) {
        return new PathwayContent(List.of(steps), List.of(entry(steps[0].code())));
    }

    static List<String> codes(List<Step> steps) {
        return steps.stream().map(Step::code).toList();
    }

    static Offered offeringAll(PathwayContent content) {
        return offered(
                content.programmes().stream().map(code -> offer(code, "S1")).toArray(Offer[]::new));
    }

    static PathwayDraft draft(String code, String version, PathwayContent content) {
        return new PathwayDraft(code, version, "A pathway", "", "Whoever leads people", FRAMEWORK.id(), content);
    }

    static Pathway drafted(PathwayContent content) {
        return Pathway.draft(ID, draft("LEAD", "1.0", content), FRAMEWORK, NONE_YET, AUTHOR, MONDAY);
    }

    static Pathway inReview(PathwayContent content) {
        var pathway = drafted(content);
        pathway.submitForReview(MONDAY);
        return pathway;
    }

    static Pathway published() {
        var pathway = inReview(complete());
        pathway.publish(FRAMEWORK, offered(), PUBLISHER, FRIDAY);
        return pathway;
    }
}
