package uk.nhs.leadership.curriculum.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.curriculum.crosswalk.CrosswalkFixtures.FROM;
import static uk.nhs.leadership.curriculum.crosswalk.CrosswalkFixtures.TO;
import static uk.nhs.leadership.curriculum.crosswalk.CrosswalkFixtures.saying;
import static uk.nhs.leadership.curriculum.crosswalk.CrosswalkFixtures.stated;
import static uk.nhs.leadership.curriculum.crosswalk.Relation.BROADER;
import static uk.nhs.leadership.curriculum.crosswalk.Relation.EXACT;
import static uk.nhs.leadership.curriculum.crosswalk.Relation.NARROWER;
import static uk.nhs.leadership.curriculum.crosswalk.Relation.RELATED;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.curriculum.crosswalk.CrosswalkCoverage.Answering;
import uk.nhs.leadership.curriculum.crosswalk.CrosswalkDraft.Stated;
import uk.nhs.leadership.curriculum.framework.Framework;

class CrosswalkCoverageTest {

    @Test
    void everyPartIsThereWithWhatAnswersToItOrNothing() {
        assertThat(told(stated("1.1.1", "1.1.2", RELATED, "x"), stated("1.1.1", "1.1", BROADER, "x")))
                .containsExactly("1:", "1.1:", "1.1.1: RELATED 1.1.2, BROADER 1.1", "1.1.2:");
    }

    @Test
    void howCloseAPartIsIsHowCloseTheClosestOfItsCounterpartsIs() {
        var covered = coverage(stated("1.1.1", "1.1.2", RELATED, "x"), stated("1.1.1", "1.1", BROADER, "x"))
                .parts();

        assertThat(covered.get(2).closest()).contains(BROADER);
        assertThat(covered.get(3).closest()).isEmpty();
    }

    @Test
    void whatTakesInAllOfAPartTakesInWhatStandsInIt() {
        assertThat(told(stated("1", "1", EXACT, "")))
                .containsExactly(
                        "1: EXACT 1",
                        "1.1: BROADER 1 through 1",
                        "1.1.1: BROADER 1 through 1",
                        "1.1.2: BROADER 1 through 1");
        assertThat(told(stated("1.1", "1.1.2", BROADER, "x")))
                .containsExactly(
                        "1:",
                        "1.1: BROADER 1.1.2",
                        "1.1.1: BROADER 1.1.2 through 1.1",
                        "1.1.2: BROADER 1.1.2 through 1.1");
    }

    @Test
    void whatIsOnlySomethingOfAPartMayBeNothingOfWhatStandsInIt() {
        assertThat(told(stated("1.1", "1.1.2", NARROWER, "x"), stated("1", "1.1", RELATED, "x")))
                .containsExactly("1: RELATED 1.1", "1.1: NARROWER 1.1.2", "1.1.1:", "1.1.2:");
    }

    @Test
    void whatIsSaidOfAPartItselfGoesBeforeWhatIsSaidOfThePartAbove() {
        assertThat(told(stated("1", "1", EXACT, ""), stated("1.1.1", "1", RELATED, "x")))
                .containsExactly(
                        "1: EXACT 1", "1.1: BROADER 1 through 1", "1.1.1: RELATED 1", "1.1.2: BROADER 1 through 1");
    }

    @Test
    void theOtherWayRoundItIsTheOtherFrameworkWhosePartsAreCovered() {
        var content = saying(stated("1.1.1", "1", NARROWER, "x")).reversed();

        var coverage = CrosswalkCoverage.of(MappedPart.of(TO.content()).toList(), content);

        assertThat(coverage.of().code()).isEqualTo("MLF");
        assertThat(coverage.by().code()).isEqualTo("HLM");
        assertThat(told(coverage))
                .containsExactly(
                        "1: BROADER 1.1.1",
                        "1.1: BROADER 1.1.1 through 1",
                        "1.1.1: BROADER 1.1.1 through 1",
                        "1.1.2: BROADER 1.1.1 through 1");
    }

    @Test
    void asCsvItHasALineForEachCounterpartAndOneForEachPartWithout() {
        assertThat(MappingJson.csv(coverage(stated("1.1", "1", EXACT, ""), stated("1.1.1", "1.1.2", RELATED, "x"))))
                .isEqualTo("""
                        kind,code,relation,through,counterpartKind,counterpart
                        AREA,1,,,,
                        STANDARD,1.1,EXACT,,AREA,1
                        COMPETENCY,1.1.1,RELATED,,COMPETENCY,1.1.2
                        COMPETENCY,1.1.1,BROADER,1.1,AREA,1
                        COMPETENCY,1.1.2,BROADER,1.1,AREA,1
                        """.replace("\n", "\r\n"));
    }

    private static CrosswalkCoverage coverage(Stated... entries) {
        return CrosswalkCoverage.of(parts(FROM), saying(entries));
    }

    private static List<MappedPart> parts(Framework framework) {
        return MappedPart.of(framework.content()).toList();
    }

    private static List<String> told(Stated... entries) {
        return told(coverage(entries));
    }

    private static List<String> told(CrosswalkCoverage coverage) {
        return coverage.parts().stream()
                .map(covered -> covered.part().code() + ":"
                        + covered.counterparts().stream()
                                .map(CrosswalkCoverageTest::told)
                                .collect(Collectors.joining(",")))
                .toList();
    }

    private static String told(Answering answering) {
        var through = answering.through();
        return " " + answering.relation() + " " + answering.counterpart().code()
                + (through == null ? "" : " through " + through.code());
    }
}
