package uk.nhs.leadership.accreditation.roads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.roads.Picture.Allocation;
import uk.nhs.leadership.accreditation.roads.Picture.Award;
import uk.nhs.leadership.accreditation.roads.Picture.Case;
import uk.nhs.leadership.accreditation.roads.Picture.Challenge;

/** What holds of a refusal that is looked at again, whoever does what: the second look is another's, and the first one stays. */
final class ChallengeInvariants {
    private static final Set<String> UNDER_REVIEW = Set.of("ADMITTED", "IN_REVIEW", "RECOMMENDED");

    private final Map<String, Case> decided = new HashMap<>();
    private final Map<String, Challenge> over = new HashMap<>();

    void hold(Picture picture, History history) {
        for (var one : picture.state().cases()) {
            if (one.isDecided()) {
                // When its clock ran grows older like everything else.
                assertThat(one)
                        .as("%s, which is decided", one.id())
                        .usingRecursiveComparison()
                        .ignoringFields("runs")
                        .isEqualTo(Objects.requireNonNullElse(decided.putIfAbsent(one.id(), one), one));
            }
        }
        for (var challenge : picture.state().challenges()) {
            assertThat(history.statusOf(challenge.id()))
                    .as("status of challenge %s by its history", challenge.id())
                    .isEqualTo(challenge.isAt("IN_REVIEW") ? "ADMITTED" : challenge.status());
            isOfARefusalAndInItsTurn(challenge, picture);
            othersDealWithIt(challenge, picture);
            nobodyDoesTwoThings(challenge);
            isReviewedByAsManyAsHaveTo(challenge, picture);
            isDueOnceItIsAdmitted(challenge);
            whatBecomesOfItIsWholeAndStays(challenge, picture);
        }
    }

    private static void isOfARefusalAndInItsTurn(Challenge challenge, Picture picture) {
        assertThat(of(challenge, picture).isRefused())
                .as("whether %s is of a refusal", challenge.id())
                .isTrue();
        assertThat(picture.state().challenges().stream()
                        .filter(other -> other.submission().equals(challenge.submission())
                                && other.kind().equals(challenge.kind())))
                .as("challenges of one kind beside %s", challenge.id())
                .hasSize(1);
        if (challenge.isAppeal()) {
            assertThat(picture.challengeOf(challenge.submission(), "RECONSIDERATION"))
                    .as("what came before the appeal %s", challenge.id())
                    .hasValueSatisfying(first -> {
                        assertThat(first.status()).isEqualTo("DECIDED");
                        assertThat(first.outcome()).isEqualTo("UPHELD");
                    });
        }
    }

    private static Case of(Challenge challenge, Picture picture) {
        return picture.caseOf(challenge.submission()).orElseThrow();
    }

    /** Nobody who touched the first road touches the second, and nobody who touched the first look touches the next one. */
    private static void othersDealWithIt(Challenge challenge, Picture picture) {
        var about = of(challenge, picture);
        var near = handsIn(about, challenge, picture);
        near.addAll(about.faculty());
        assertThat(challenge.dealtWith())
                .as("who dealt with %s and had a hand in what is challenged, or teaches it", challenge.id())
                .doesNotContainAnyElementsOf(near);
        if (challenge.remittedTo() != null) {
            othersDecideIt(picture.caseOf(challenge.remittedTo()).orElseThrow(), handsIn(about, null, picture));
        }
    }

    /**
     * Who had a hand in a submission and in those that it was made of.
     *
     * @param butFor the challenge that does not count
     */
    private static Set<String> handsIn(Case about, @Nullable Challenge butFor, Picture picture) {
        var hands = new HashSet<>(about.authors());
        hands.addAll(about.assessed());
        hands.addAll(about.atPanels());
        about.verdicts().forEach(verdict -> hands.add(verdict.by()));
        hands.add(Objects.requireNonNull(about.decision().ratifiedBy()));
        for (var other : picture.state().challenges()) {
            if (other.submission().equals(about.id()) && !other.equals(butFor)) {
                hands.add(other.requestedBy());
                hands.addAll(other.dealtWith());
            }
            if (about.id().equals(other.remittedTo())) {
                hands.addAll(handsIn(of(other, picture), null, picture));
            }
        }
        return hands;
    }

    /** What is judged once more from the start is judged, recommended and ratified by others. */
    private static void othersDecideIt(Case again, Set<String> hands) {
        assertThat(again.allocations().stream()
                        .filter(allocation -> allocation.live() && allocation.declared())
                        .map(Allocation::account))
                .as("who judges %s, which was judged before", again.id())
                .doesNotContainAnyElementsOf(hands);
        for (var verdict : again.verdicts()) {
            var sat = new HashSet<>(verdict.attended());
            verdict.recused().forEach(sat::remove);
            sat.removeAll(hands);
            assertThat(sat)
                    .as("who sat for %s, which was judged before, and may", again.id())
                    .contains(verdict.by())
                    .hasSizeGreaterThanOrEqualTo(verdict.quorum());
        }
        if (again.decision().ratifiedBy() != null) {
            assertThat(hands)
                    .as("who had a hand in %s before", again.id())
                    .doesNotContain(again.decision().ratifiedBy());
        }
    }

    private static void nobodyDoesTwoThings(Challenge challenge) {
        var judges = challenge.judges().stream().map(Allocation::account).toList();
        if (challenge.recommendedBy() != null) {
            assertThat(judges).as("judges of %s", challenge.id()).doesNotContain(challenge.recommendedBy());
        }
        if (challenge.decidedBy() != null) {
            assertThat(judges).as("judges of %s", challenge.id()).doesNotContain(challenge.decidedBy());
            assertThat(challenge.seats()).as("who heard %s", challenge.id()).doesNotContain(challenge.decidedBy());
            assertThat(challenge.recommendedBy())
                    .as("who recommended on %s", challenge.id())
                    .isNotEqualTo(challenge.decidedBy());
        }
    }

    private static void isReviewedByAsManyAsHaveTo(Challenge challenge, Picture picture) {
        var reviewers = challenge.isAppeal()
                ? challenge.seats().size()
                : challenge.liveJudges().size();
        assertThat(challenge.isAppeal() ? challenge.judges() : challenge.seats())
                .as("who is asked to judge an appeal, or hears a reconsideration: %s", challenge.id())
                .isEmpty();
        if (challenge.isAt("ADMITTED")) {
            assertThat(reviewers).as("reviewers of %s", challenge.id()).isLessThan(challenge.reviewers());
        }
        if (challenge.isAt("IN_REVIEW", "RECOMMENDED", "DECIDED")) {
            assertThat(reviewers).as("reviewers of %s", challenge.id()).isGreaterThanOrEqualTo(challenge.reviewers());
        }
        if (challenge.isAt("RECOMMENDED", "DECIDED")) {
            for (var judge : challenge.liveJudges()) {
                assertThat(judge.declared())
                        .as("whether %s has no interest", judge)
                        .isTrue();
                assertThat(challenge.findings().stream()
                                .filter(finding -> finding.assessor().equals(judge.assessor()))
                                .map(Picture.Finding::criterion))
                        .as("on what %s found in %s", judge, challenge.id())
                        .containsExactlyInAnyOrderElementsOf(
                                of(challenge, picture).criteria());
            }
        }
        if (challenge.isAppeal() && challenge.recommendedBy() != null) {
            assertThat(challenge.seats()).as("who heard %s", challenge.id()).contains(challenge.recommendedBy());
        }
    }

    private static void isDueOnceItIsAdmitted(Challenge challenge) {
        assertThat(challenge.dueOn() != null)
                .as("whether %s is due", challenge.id())
                .isEqualTo(challenge.admittedOn() != null);
        if (challenge.dueOn() != null) {
            assertThat(challenge.dueOn())
                    .as("last day for %s", challenge.id())
                    .isGreaterThan(Objects.requireNonNull(challenge.admittedOn()));
        }
        if (UNDER_REVIEW.contains(challenge.status())) {
            assertThat(challenge.dueOn()).as("last day for %s", challenge.id()).isNotNull();
        }
        assertThat(challenge.refusal() != null)
                .as("whether there is a reason not to look into %s", challenge.id())
                .isEqualTo(challenge.isAt("NOT_ADMITTED"));
    }

    private void whatBecomesOfItIsWholeAndStays(Challenge challenge, Picture picture) {
        var awards = picture.state().awards().stream()
                .filter(award -> award.submission().equals(challenge.submission()))
                .map(Award::number)
                .toList();
        assertThat(challenge.awarded() != null)
                .as("whether %s led to an accreditation", challenge.id())
                .isEqualTo(challenge.isAt("DECIDED") && "CHANGED".equals(challenge.outcome()));
        if (challenge.awarded() != null) {
            assertThat(awards)
                    .as("accreditations because of %s", challenge.id())
                    .isEqualTo(List.of(challenge.awarded()));
        }
        assertThat(challenge.remittedTo() != null)
                .as("whether %s led to another submission", challenge.id())
                .isEqualTo(challenge.isAt("DECIDED") && "REMITTED".equals(challenge.outcome()));
        if (challenge.remittedTo() != null) {
            var about = of(challenge, picture);
            assertThat(picture.caseOf(challenge.remittedTo()))
                    .as("the submission that %s was remitted to", challenge.id())
                    .hasValueSatisfying(again -> {
                        assertThat(again.courseId()).isEqualTo(about.courseId());
                        assertThat(again.provider()).isEqualTo(about.provider());
                        assertThat(again.authors()).containsAll(about.authors());
                    });
        }
        if (challenge.isOver()) {
            // When it was to be decided grows older like everything else.
            var first = over.putIfAbsent(challenge.id(), challenge);
            assertThat(challenge)
                    .as("%s, which is over", challenge.id())
                    .usingRecursiveComparison()
                    .ignoringFields("admittedOn", "dueOn")
                    .isEqualTo(Objects.requireNonNullElse(first, challenge));
        }
    }
}
