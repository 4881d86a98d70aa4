package uk.nhs.leadership.curriculum.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.curriculum.pathway.PathwayFixtures.complete;
import static uk.nhs.leadership.curriculum.pathway.PathwayFixtures.content;
import static uk.nhs.leadership.curriculum.pathway.PathwayFixtures.entry;
import static uk.nhs.leadership.curriculum.pathway.PathwayFixtures.offer;
import static uk.nhs.leadership.curriculum.pathway.PathwayFixtures.offered;
import static uk.nhs.leadership.curriculum.pathway.PathwayFixtures.offeringAll;
import static uk.nhs.leadership.curriculum.pathway.PathwayFixtures.step;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.curriculum.pathway.PathwayContent.EntryPoint;
import uk.nhs.leadership.curriculum.pathway.PathwayContent.Step;
import uk.nhs.leadership.curriculum.publication.DraftCheck;

class PathwayContentTest {
    @Test
    void whatLeadsFromEveryEntryToItsEndLacksNothing() {
        assertThat(faults(complete(), offered())).isEmpty();
    }

    @Test
    void anEmptyPathwayLacksStepsAndEntryPoints() {
        assertThat(faults(new PathwayContent(List.of(), List.of()), offered()))
                .containsExactly("/steps MISSING", "/entryPoints MISSING");
    }

    @Test
    void stepsAndEntryPointsSayWhatTheyAre() {
        var silent = new PathwayContent(
                List.of(new Step("A", " ", List.of(), List.of())), List.of(new EntryPoint("A", "", List.of())));

        assertThat(faults(silent, offered()))
                .containsExactly(
                        "/entryPoints/0/audience MISSING", "/steps/0/title MISSING", "/steps/0/programmes MISSING");
    }

    @Test
    void aProgrammeThatCannotBeBegunIsNamed() {
        assertThat(faults(content(step("A", "EJP", "GONE").to()), offered()))
                .containsExactly("/steps/0/programmes/1 PROGRAMME_UNKNOWN");
    }

    @Test
    void aProgrammeForAStageOfAnotherFrameworkIsNamed() {
        assertThat(faults(content(step("A", "ODD").to()), offered(offer("ODD", "L9"))))
                .containsExactly("/steps/0/programmes/0 STAGE_UNKNOWN");
    }

    @Test
    void aStepToWhichNoEntryLeadsIsNamed() {
        var island = content(
                step("A", "EJP").to(),
                step("B", "MSP").to("C"),
                step("C", "GMTS").to());

        assertThat(faults(island, offeringAll(island))).containsExactly("/steps/1 UNREACHABLE", "/steps/2 UNREACHABLE");
    }

    @Test
    void aCircleIsNamedAsAWayThatEndsWhereItBegan() {
        var circle = content(
                step("A", "P1").to("B"),
                step("B", "P2").to("C"),
                step("C", "P3").to("D", "B"),
                step("D", "P4").to());

        var faults = missing(circle, offeringAll(circle));

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo("/steps/2/next/1");
            assertThat(fault.code()).isEqualTo("CIRCULAR");
            assertThat(fault.detail()).startsWith("B, C, B:");
        });
    }

    @Test
    void aStepThatLeadsToItselfIsACircleToo() {
        var circle = content(step("A", "P1").to("A"));

        assertThat(faults(circle, offeringAll(circle))).containsExactly("/steps/0/next/0 CIRCULAR");
    }

    @Test
    void aCircleThatNoEntryLeadsToIsFoundAsWell() {
        var circle = content(
                step("A", "P1").to(), step("B", "P2").to("C"), step("C", "P3").to("B"));

        assertThat(faults(circle, offeringAll(circle)))
                .containsExactly("/steps/1 UNREACHABLE", "/steps/2 UNREACHABLE", "/steps/2/next/0 CIRCULAR");
    }

    @Test
    void twoWaysThatPartAndMeetAgainAreNoCircle() {
        var diamond = content(
                step("A", "P1").to("B", "C"),
                step("B", "P2").to("D"),
                step("C", "P3").to("D"),
                step("D", "P4").to());

        assertThat(faults(diamond, offeringAll(diamond))).isEmpty();
    }

    @Test
    void noWayLeadsToAnEarlierStage() {
        var back = content(step("A", "MSP").to("B"), step("B", "EJP").to());

        assertThat(faults(back, offered(offer("MSP", "S1"), offer("EJP", "F"))))
                .containsExactly("/steps/0/next/0 STAGE_EARLIER");
    }

    @Test
    void oneProgrammeOfSeveralForAnEarlierStageIsEnough() {
        var back = content(step("A", "P1", "P2").to("B"), step("B", "P3", "P4").to());

        assertThat(faults(back, offered(offer("P1", "F"), offer("P2", "S1"), offer("P3", "S2"), offer("P4", "F"))))
                .containsExactly("/steps/0/next/0 STAGE_EARLIER");
        assertThat(faults(back, offered(offer("P1", "F"), offer("P2", "S1"), offer("P3", "S1"), offer("P4", "S2"))))
                .isEmpty();
    }

    @Test
    void ofAProgrammeWithSeveralVersionsOneForASuitableStageIsEnough() {
        var way = content(step("A", "P1").to("B"), step("B", "P2").to());

        assertThat(faults(way, offered(offer("P1", "S1"), offer("P2", "F"), offer("P2", "S1"))))
                .isEmpty();
    }

    @Test
    void aPrerequisiteIsCompletedOnEveryWayToTheProgrammeThatAsksForIt() {
        var shortCut = new PathwayContent(
                List.of(
                        step("A", "P1").to("B", "C"),
                        step("B", "P2").to("C"),
                        step("C", "P3").to()),
                List.of(entry("A")));

        var faults = missing(shortCut, offered(offer("P1", "F"), offer("P2", "F"), offer("P3", "F", "P1", "P2")));

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo("/steps/2/programmes/0");
            assertThat(fault.code()).isEqualTo("PREREQUISITE_MISSING");
            assertThat(fault.detail()).contains("P3 asks for P2 first").endsWith("by A, C");
        });
    }

    @Test
    void whatWasCompletedLongBeforeCounts() {
        var way = content(
                step("A", "P1").to("B"),
                step("B", "P2").to("C"),
                step("C", "P3").to());

        assertThat(faults(way, offered(offer("P1", "F"), offer("P2", "F"), offer("P3", "F", "P1"))))
                .isEmpty();
    }

    @Test
    void ofSeveralProgrammesAnyOneOfWhichIsEnoughNoneIsSureToBeCompleted() {
        var choice = content(step("A", "P1", "P2").to("B"), step("B", "P3").to());

        assertThat(faults(choice, offered(offer("P1", "F"), offer("P2", "F"), offer("P3", "F", "P1"))))
                .containsExactly("/steps/1/programmes/0 PREREQUISITE_MISSING");
    }

    @Test
    void whoEntersLaterBringsWhatTheEntryPointSays() {
        var steps = List.of(step("A", "P1").to("B"), step("B", "P2").to());
        var offered = offered(offer("P1", "F"), offer("P2", "F", "P1"));

        assertThat(faults(new PathwayContent(steps, List.of(entry("A"), entry("B", "P1"))), offered))
                .isEmpty();
        assertThat(faults(new PathwayContent(steps, List.of(entry("A"), entry("B", "P9"))), offered))
                .containsExactly("/steps/1/programmes/0 PREREQUISITE_MISSING");
    }

    @Test
    void aProgrammeOneVersionOfWhichAsksForNothingIsWithinReach() {
        var way = content(step("A", "P1").to());

        assertThat(faults(way, offered(offer("P1", "F", "P0"), offer("P1", "F"))))
                .isEmpty();
    }

    @Test
    void theLargestPathwayIsLookedThroughInNoTime() {
        var steps = new ArrayList<Step>();
        for (var i = 0; i < 100; i++) {
            var next = new ArrayList<String>();
            for (var n = i + 1; n < Math.min(100, i + 51); n++) {
                next.add("S" + n);
            }
            steps.add(step("S" + i, "P" + i).to(next.toArray(String[]::new)));
        }
        var all = content(steps.toArray(Step[]::new));

        // It has more ways than could ever be walked one by one.
        assertThat(faults(all, offeringAll(all))).isEmpty();
    }

    private static List<String> faults(PathwayContent content, Offered offered) {
        return missing(content, offered).stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    private static List<Fault> missing(PathwayContent content, Offered offered) {
        var check = new DraftCheck();
        content.findMissing(offered, check);
        return check.found();
    }
}
