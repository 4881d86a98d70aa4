package uk.nhs.leadership.curriculum.programme;

import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.AUTHOR;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.FRIDAY;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.MONDAY;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.PUBLISHER;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.curriculum.curriculum.CurriculumFixtures;
import uk.nhs.leadership.curriculum.programme.ProgrammeContent.Claim;
import uk.nhs.leadership.curriculum.programme.ProgrammeContent.ProgrammeModule;
import uk.nhs.leadership.curriculum.publication.Lineage;
import uk.nhs.leadership.curriculum.publication.VersionHistory;

/** Small programmes to try things on. */
public final class ProgrammeFixtures {
    static final UUID ID = new UUID(5, 1);
    static final Foundation FOUNDATION =
            new Foundation(CurriculumFixtures.publishedCurriculum(), CurriculumFixtures.FRAMEWORK);
    static final VersionHistory<Programme> NONE_YET = new VersionHistory<>(List.of());
    static final Catalogue NO_OTHERS = new Catalogue(List.of("F", "S1"), List.of());
    static final Structure ALL = new Structure(StructureKind.ALL_IN_ORDER, 0);

    private ProgrammeFixtures() {}

    static ProgrammeContent complete() {
        return new ProgrammeContent(List.of(
                module("M1", 40, 2, new Claim("1.1.1-S1", Depth.DEVELOPED)),
                module("M2", 30, 1, new Claim("1.1.2-S1", Depth.ASSESSED))));
    }

    /** A version of a programme with these modules, whatever it still lacks. */
    public static Programme consistingOf(ProgrammeModule... modules) {
        return drafted(draft(new ProgrammeContent(List.of(modules))));
    }

    /** A published version with these modules, whatever they claim and whether or not there are such outcomes. */
    public static Programme claiming(ProgrammeModule... modules) {
        return published().saying(new ProgrammeContent(List.of(modules)));
    }

    public static ProgrammeModule module(String code, int hours, int points, Claim... claims) {
        return new ProgrammeModule(null, code, "Module " + code, hours, points, Delivery.BLENDED, List.of(claims));
    }

    static ProgrammeDraft draft(ProgrammeContent content) {
        var made = new AtomicLong();
        Ids ids = () -> new UUID(6, made.incrementAndGet());
        return draft("MSP", "1.0", content.identified(new Lineage(List.of(), ids)));
    }

    static ProgrammeDraft draft(String code, String version, ProgrammeContent content) {
        return draft(code, version, "S1", Strand.MANAGEMENT_AND_LEADERSHIP, ALL, List.of(), content);
    }

    static ProgrammeDraft draft(
            String code,
            String version,
            String stage,
            Strand strand,
            Structure structure,
            List<String> prerequisites,
            ProgrammeContent content) {
        return new ProgrammeDraft(
                code,
                version,
                "A programme",
                "",
                "First-time leaders",
                stage,
                strand,
                "An award",
                "X26",
                FOUNDATION.curriculum().id(),
                "P6M",
                null,
                100,
                structure,
                List.of("Leads a team"),
                prerequisites,
                content);
    }

    static Programme drafted(ProgrammeDraft draft) {
        return Programme.draft(ID, draft, FOUNDATION, NONE_YET, AUTHOR, MONDAY);
    }

    static Programme inReview(ProgrammeDraft draft) {
        var programme = drafted(draft);
        programme.submitForReview(MONDAY);
        return programme;
    }

    static Programme published() {
        var programme = inReview(draft(complete()));
        programme.publish(FOUNDATION, NO_OTHERS, List.of(), PUBLISHER, FRIDAY);
        return programme;
    }
}
