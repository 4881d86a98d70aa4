package uk.nhs.leadership.accreditation.roads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import uk.nhs.leadership.accreditation.Api;
import uk.nhs.leadership.accreditation.roads.Picture.Allocation;
import uk.nhs.leadership.accreditation.roads.Picture.Award;
import uk.nhs.leadership.accreditation.roads.Picture.Case;
import uk.nhs.leadership.accreditation.roads.Picture.Decision;
import uk.nhs.leadership.accreditation.roads.Picture.Standing;
import uk.nhs.leadership.accreditation.roads.Picture.Verdict;

/** What holds whatever anybody does, asked of the tables and not of the code that is to see to it. */
final class Invariants {
    private static final Set<String> ON_THE_CLOCK = Set.of("SUBMITTED", "IN_ASSESSMENT", "PANEL", "RECOMMENDED");
    private static final Set<String> RUNNING = Set.of("ACTIVE", "ACTIVE_WITH_CONDITIONS", "PROBATION", "SUSPENDED");
    private static final Set<String> NEED_A_REASON = Set.of("WITHDRAWN", "RETURNED", "REJECTED_AT_TRIAGE");

    private final History history = new History();
    private final ChallengeInvariants challenges = new ChallengeInvariants();
    private final EvidenceInvariants evidence = new EvidenceInvariants();
    private final Map<String, Integer> verdicts = new HashMap<>();
    private final Map<String, Decision> firstDecisions = new HashMap<>();

    void hold(Picture picture) {
        picture.events().forEach(history::goesOn);
        for (var one : picture.state().cases()) {
            assertThat(history.statusOf(one.id()))
                    .as("status of %s by its history", one.id())
                    .isEqualTo(one.status());
            rolesAreKeptApart(one);
            theClockRunsWhereItIsForTheBodyToAct(one);
            everyReasonIsThere(one);
            onlyALeadSaysWhatCounts(one);
            aDecisionIsWholeAndStays(one, picture);
        }
        challenges.hold(picture, history);
        evidence.hold(picture, history);
        for (var award : picture.state().awards()) {
            assertThat(history.statusOf(award.id()))
                    .as("status of %s by its history", award.number())
                    .isEqualTo(award.statusOn(Api.today().toString()));
            onEachDayItIsOneThing(award);
            everyActIsSigned(award);
        }
        noTwoRunAtOnce(picture.state().awards());
    }

    /**
     * Whoever judged never sits nor ratifies, whoever sat never ratifies, whoever wrote or teaches does none of it. Looked at
     * when it happens: what comes back to its provider may be taught by others afterwards.
     */
    private void rolesAreKeptApart(Case one) {
        var near = one.wroteOrTeach();
        for (var verdict : one.verdicts()
                .subList(verdicts.getOrDefault(one.id(), 0), one.verdicts().size())) {
            var judges = one.allocations().stream()
                    .filter(Allocation::live)
                    .map(Allocation::account)
                    .toList();
            assertThat(judges).as("who judges %s", one.id()).doesNotContainAnyElementsOf(near);
            var sat = new HashSet<>(verdict.attended());
            verdict.recused().forEach(sat::remove);
            sat.removeAll(one.assessed());
            sat.removeAll(near);
            assertThat(sat)
                    .as("who sat for %s and may", one.id())
                    .contains(verdict.by())
                    .hasSizeGreaterThanOrEqualTo(verdict.quorum());
        }
        verdicts.put(one.id(), one.verdicts().size());
        var ratifier = one.decision().ratifiedBy();
        if (ratifier != null) {
            assertThat(one.assessed()).as("who assessed %s", one.id()).doesNotContain(ratifier);
            assertThat(near).as("who wrote %s or teaches on it", one.id()).doesNotContain(ratifier);
            assertThat(one.verdicts().stream().map(Verdict::attended).flatMap(List::stream))
                    .as("who attended a panel on %s", one.id())
                    .doesNotContain(ratifier);
        }
    }

    private static void theClockRunsWhereItIsForTheBodyToAct(Case one) {
        var open = one.runs().stream().filter(run -> run.until() == null).count();
        assertThat(open)
                .as("runs of the clock of %s that go on at %s", one.id(), one.status())
                .isEqualTo(ON_THE_CLOCK.contains(one.status()) ? 1 : 0);
        assertThat(one.dueOn() != null).as("whether %s is due", one.id()).isEqualTo(open == 1);
        var last = "";
        for (var run : one.runs()) {
            assertThat(run.since()).as("run of the clock of %s", one.id()).isGreaterThanOrEqualTo(last);
            last = run.until() == null ? run.since() : run.until();
            assertThat(last).as("run of the clock of %s", one.id()).isGreaterThanOrEqualTo(run.since());
        }
    }

    private static void everyReasonIsThere(Case one) {
        assertThat(one.reasons())
                .as("reasons for %s at %s", one.id(), one.status())
                .hasSize(NEED_A_REASON.contains(one.status()) ? 1 : 0)
                .allSatisfy(reason -> assertThat(reason).isNotBlank());
    }

    private void everyActIsSigned(Award award) {
        assertThat(award.acts()).as("acts on %s", award.number()).allSatisfy(act -> {
            assertThat(act.by()).isNotBlank();
            assertThat(act.reason()).isNotBlank();
            assertThat(act.text()).isNotBlank();
        });
        assertThat(award.acts().stream().filter(act -> !act.kind().contains("PROBATION")))
                .as("acts on %s beside those of its history", award.number())
                .hasSize(history.signedOn(award.id()));
    }

    private static void onlyALeadSaysWhatCounts(Case one) {
        var judges = one.allocations().stream()
                .filter(allocation -> allocation.role().equals("ASSESSOR"))
                .map(Allocation::assessor)
                .toList();
        for (var moderated : one.moderated()) {
            assertThat(judges).as("who judged %s", one.id()).doesNotContain(moderated.assessor());
            assertThat(one.allocations().stream().map(Allocation::assessor))
                    .as("who was asked to judge %s or to lead", one.id())
                    .contains(moderated.assessor());
            assertThat(one.criteria()).as("criteria of %s", one.id()).contains(moderated.criterion());
        }
    }

    private void aDecisionIsWholeAndStays(Case one, Picture picture) {
        var of = picture.state().awards().stream()
                .filter(award -> award.submission().equals(one.id()))
                .map(Award::number)
                .toList();
        var decision = one.decision();
        if (!one.isDecided()) {
            assertThat(of)
                    .as("accreditations of %s at %s", one.id(), one.status())
                    .isEmpty();
            assertThat(decision.decision()).as("decision on %s", one.id()).isNull();
            return;
        }
        assertThat(decision.decidedOn()).as("day of decision on %s", one.id()).isNotNull();
        assertThat(decision.ratifiedBy()).as("ratifier of %s", one.id()).isNotNull();
        assertThat(decision.recommendedBy())
                .as("who recommended on %s", one.id())
                .isNotNull();
        assertThat(decision.decision()).as("decision on %s", one.id()).isEqualTo(decision.recommendation());
        if (one.isRefused()) {
            assertThat(of)
                    .as("accreditations of %s, which is refused", one.id())
                    .containsExactlyElementsOf(picture.state().challenges().stream()
                            .filter(challenge -> challenge.submission().equals(one.id()))
                            .map(Picture.Challenge::awarded)
                            .filter(Objects::nonNull)
                            .toList());
        } else {
            assertThat(of)
                    .as("accreditations of %s", one.id())
                    .containsExactly(Objects.requireNonNull(decision.number()));
        }
        var first = firstDecisions.putIfAbsent(one.id(), decision);
        assertThat(decision).as("decision on %s", one.id()).isEqualTo(first == null ? decision : first);
    }

    /** Whatever was known when: from its first day on it is one thing on each day, for ever. */
    private static void onEachDayItIsOneThing(Award award) {
        var moments =
                award.standings().stream().map(Standing::knownSince).distinct().toList();
        assertThat(moments).as("what was ever known of %s", award.number()).isNotEmpty();
        for (var moment : moments) {
            var known = award.standings().stream()
                    .filter(standing -> standing.isKnownAt(moment))
                    .sorted((one, other) -> one.since().compareTo(other.since()))
                    .toList();
            assertThat(known).as("%s as known at %s", award.number(), moment).isNotEmpty();
            for (var next = 1; next < known.size(); next++) {
                assertThat(known.get(next).since())
                        .as("%s as known at %s: the day after %s", award.number(), moment, known.get(next - 1))
                        .isEqualTo(known.get(next - 1).until());
            }
            assertThat(known.getLast().until()).as("end of %s", award.number()).isNull();
        }
    }

    private static void noTwoRunAtOnce(List<Award> awards) {
        for (var one : awards) {
            for (var other : awards) {
                if (one.id().compareTo(other.id()) < 0
                        && one.course().equals(other.course())
                        && one.stage().equals(other.stage())) {
                    for (var standing : one.standings()) {
                        assertThat(other.standings())
                                .as("standings of %s beside %s of %s", other.number(), standing, one.number())
                                .noneMatch(beside -> collide(standing, beside));
                    }
                }
            }
        }
    }

    private static boolean collide(Standing one, Standing other) {
        return RUNNING.contains(one.status())
                && RUNNING.contains(other.status())
                && (one.until() == null || one.until().compareTo(other.since()) > 0)
                && (other.until() == null || other.until().compareTo(one.since()) > 0)
                && (one.knownUntil() == null || one.knownUntil() > other.knownSince())
                && (other.knownUntil() == null || other.knownUntil() > one.knownSince());
    }
}
