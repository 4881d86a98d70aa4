package uk.nhs.leadership.curriculum.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.curriculum.publication.DraftCheck;

class CatalogueTest {
    private static final Offer FIRST_STEPS = new Offer("STEPS", "F", Strand.MANAGEMENT_AND_LEADERSHIP, List.of());
    private static final Offer MANAGING = new Offer("MANAGE", "S1", Strand.MANAGEMENT, List.of("STEPS"));
    private static final Offer LEADING = new Offer("LEAD", "S1", Strand.LEADERSHIP, List.of("MANAGE"));
    private static final Offer SENIOR = new Offer("SENIOR", "S2", Strand.MANAGEMENT, List.of("LEAD"));

    private final Catalogue catalogue =
            new Catalogue(List.of("F", "S1", "S2"), List.of(FIRST_STEPS, MANAGING, LEADING, SENIOR));

    @Test
    void whatAsksForProgrammesInForceOfItsStageOrAnEarlierOneLacksNothing() {
        assertThat(faults(SENIOR)).isEmpty();
        assertThat(faults(FIRST_STEPS)).isEmpty();
    }

    @Test
    void aProgrammeThatIsNotInForceCannotBeAskedFor() {
        assertThat(faults(new Offer("NEW", "S1", Strand.MANAGEMENT, List.of("STEPS", "GONE"))))
                .containsExactly("/prerequisites/1 PROGRAMME_UNKNOWN");
    }

    @Test
    void aProgrammeOfALaterStageCannotBeAskedFor() {
        assertThat(faults(new Offer("NEW", "S1", Strand.MANAGEMENT, List.of("SENIOR"))))
                .containsExactly("/prerequisites/0 STAGE_LATER");
    }

    @Test
    void aProgrammeOfAnEarlierStageInOneOfItsVersionsCanBeAskedFor() {
        var both = new Catalogue(
                List.of("F", "S1", "S2"), List.of(SENIOR, new Offer("SENIOR", "S1", Strand.MANAGEMENT, List.of())));

        assertThat(faults(both, new Offer("NEW", "S1", Strand.MANAGEMENT, List.of("SENIOR"))))
                .isEmpty();
    }

    @Test
    void noProgrammeAsksForItselfByWayOfOthers() {
        assertThat(faults(new Offer("STEPS", "S2", Strand.MANAGEMENT, List.of("SENIOR"))))
                .containsExactly("/prerequisites/0 CIRCULAR");
        assertThat(faults(new Offer("MANAGE", "S1", Strand.MANAGEMENT, List.of("LEAD"))))
                .containsExactly("/prerequisites/0 CIRCULAR");
    }

    @Test
    void anOldCircleOfOthersIsWalkedOnce() {
        var circle = new Catalogue(
                List.of("F"),
                List.of(
                        new Offer("A", "F", Strand.MANAGEMENT, List.of("B")),
                        new Offer("B", "F", Strand.MANAGEMENT, List.of("A"))));

        assertThat(faults(circle, new Offer("C", "F", Strand.MANAGEMENT, List.of("A"))))
                .isEmpty();
    }

    @Test
    void leadershipAsksForTheFoundationsOfManagementAtItsStage() {
        assertThat(faults(new Offer("NEW", "S1", Strand.LEADERSHIP, List.of("MANAGE"))))
                .isEmpty();
        assertThat(faults(new Offer("NEW", "F", Strand.LEADERSHIP, List.of("STEPS"))))
                .isEmpty();
        assertThat(faults(new Offer("NEW", "S1", Strand.LEADERSHIP, List.of())))
                .containsExactly("/prerequisites FOUNDATIONS_MISSING");
        assertThat(faults(new Offer("NEW", "S1", Strand.LEADERSHIP, List.of("STEPS", "LEAD"))))
                .containsExactly("/prerequisites FOUNDATIONS_MISSING");
    }

    @Test
    void whatIsAboutManagementTooNeedsNoFoundations() {
        assertThat(faults(new Offer("NEW", "S2", Strand.MANAGEMENT_AND_LEADERSHIP, List.of())))
                .isEmpty();
        assertThat(faults(new Offer("NEW", "S2", Strand.MANAGEMENT, List.of()))).isEmpty();
    }

    private List<String> faults(Offer wanted) {
        return faults(catalogue, wanted);
    }

    private static List<String> faults(Catalogue catalogue, Offer wanted) {
        var check = new DraftCheck();
        catalogue.findMissing(wanted, check);
        return check.found().stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }
}
