package uk.nhs.leadership.accreditation.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.assessor.Assessors;
import uk.nhs.leadership.accreditation.calendar.Calendars;
import uk.nhs.leadership.accreditation.condition.Conditions;
import uk.nhs.leadership.accreditation.condition.Imposition;
import uk.nhs.leadership.accreditation.national.England;
import uk.nhs.leadership.accreditation.panel.PanelRecommendation;
import uk.nhs.leadership.accreditation.panel.PanelRecommendations;
import uk.nhs.leadership.accreditation.panel.Panels;
import uk.nhs.leadership.accreditation.procedure.Procedure;
import uk.nhs.leadership.accreditation.procedure.Procedures;
import uk.nhs.leadership.accreditation.submission.Allocations;
import uk.nhs.leadership.accreditation.submission.Decision;
import uk.nhs.leadership.accreditation.submission.Reader;
import uk.nhs.leadership.accreditation.submission.Submission;
import uk.nhs.leadership.accreditation.submission.Submissions;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.time.Ids;

/**
 * How a panel recommends and a ratifier decides; each use case is one transaction. First the submission is locked, then
 * the panel: what is recommended was recommended by those who sat.
 */
@ApplicationScoped
class DecisionService {
    private final Assessments assessments;
    private final Submissions submissions;
    private final Panels panels;
    private final PanelRecommendations recommendations;
    private final NamedAssessors named;
    private final Assessors assessors;
    private final Allocations allocations;
    private final Procedures procedures;
    private final Calendars calendars;
    private final Awarding awarding;
    private final EarlierHands earlierHands;
    private final Conditions conditions;
    private final EventLog events;
    private final Ids ids;
    private final Clock clock;

    DecisionService(
            Assessments assessments,
            Submissions submissions,
            Panels panels,
            PanelRecommendations recommendations,
            NamedAssessors named,
            Assessors assessors,
            Allocations allocations,
            Procedures procedures,
            Calendars calendars,
            Awarding awarding,
            EarlierHands earlierHands,
            Conditions conditions,
            EventLog events,
            Ids ids,
            Clock clock) {
        this.assessments = assessments;
        this.submissions = submissions;
        this.panels = panels;
        this.recommendations = recommendations;
        this.named = named;
        this.assessors = assessors;
        this.allocations = allocations;
        this.procedures = procedures;
        this.calendars = calendars;
        this.awarding = awarding;
        this.earlierHands = earlierHands;
        this.conditions = conditions;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    AssessmentShown recommend(UUID id, Reader reader, Version seen, UUID panelId, Verdict said) {
        var submission = submissions.lockedFor(reader, id);
        seen.mustBe(submission.version());
        var now = clock.instant();
        var today = England.dateAt(now);
        var verdict = assessments.of(submission).mustCarry(said, calendars.england(), today);
        submission.deciding().mustWaitForPanel();
        var lineage = allocations.lineageOf(submission.provider());
        mustSpeak(submission, panelId, verdict.recommendation().by(), lineage, today);
        var atWork = assessors.byIds(submission.atWork());
        events.append(submission.deciding().recommend(verdict.recommendation(), atWork, lineage, today, now));
        recommendations.persist(new PanelRecommendation(
                ids.next(),
                submission,
                verdict.recommendation(),
                panelId,
                verdict.conditions(),
                verdict.advice(),
                now));
        return assessments.saved(submission, reader);
    }

    private void mustSpeak(Submission submission, UUID panelId, String speaker, Set<String> lineage, LocalDate today) {
        var panel = panels.lockedAsNamed(panelId);
        var present = panel.attendants();
        var barred = new HashMap<>(
                submission.deciding().barredFromPanel(present, assessors.ofAccounts(present), lineage, today));
        for (var member : earlierHands.amongThoseWhoDecided(present, submission.id())) {
            barred.put(member, AssessmentRule.DECIDED_ON_THE_SAME_BEFORE.name());
        }
        panel.mustLetSpeak(
                speaker, submission.id(), barred, procedureOf(submission, today).quorum());
    }

    /**
     * Makes what the panel recommended the decision, or lets it go back to its provider if that is what it recommended.
     *
     * @param replaceAtOnce whether an accreditation that the course has ends for the new one today
     */
    @Transactional
    AssessmentShown ratify(
            UUID id, Reader reader, Version seen, String ratifier, @Nullable String reasonText, boolean replaceAtOnce) {
        var submission = submissions.lockedFor(reader, id);
        seen.mustBe(submission.version());
        var now = clock.instant();
        var today = England.dateAt(now);
        var sat = recommendations.whoSatFor(submission);
        var decision = submission
                .deciding()
                .mustBeRatifiableBy(ratifier, sat)
                .recommended()
                .decision();
        if (!earlierHands.amongThoseWhoDecided(Set.of(ratifier), id).isEmpty()) {
            throw new RuleBroken(AssessmentRule.DECIDED_ON_THE_SAME_BEFORE);
        }
        if (decision.isEmpty()) {
            events.append(submission
                    .deciding()
                    .defer(ratifier, sat, reasonText, procedureOf(submission, today), calendars.england(), now));
        } else {
            var number =
                    decision.get().accredits() ? grant(submission, decision.get(), ratifier, replaceAtOnce, now) : null;
            events.append(submission.deciding().ratify(ratifier, sat, reasonText, number, today, now));
            nameThoseWhoJudged(submission, today);
        }
        return assessments.saved(submission, reader);
    }

    /** Its provider learns from now on who they were, if its procedure says so. */
    private void nameThoseWhoJudged(Submission submission, LocalDate today) {
        if (procedureOf(submission, today).namesShownToProvider() == Procedure.NamesShown.AFTER_DECISION) {
            for (var assessor : assessors.byIds(submission.atWork())) {
                var name = assessor.name();
                if (name != null) {
                    named.persist(new NamedAssessor(ids.next(), submission.id(), assessor.id(), name));
                }
            }
        }
    }

    /** What is granted, with what the panel asks for and advises; its number. */
    private String grant(
            Submission submission, Decision decision, String ratifier, boolean replaceAtOnce, Instant now) {
        var today = England.dateAt(now);
        var granted = awarding.award(submission, decision, replaceAtOnce, now);
        var soonest =
                calendars.england().after(today, procedureOf(submission, today).answerDays());
        recommendations
                .lastOn(submission)
                .ifPresent(
                        said -> events.append(conditions.impose(granted, impositions(said, soonest), ratifier, now)));
        return granted.number();
    }

    /**
     * What the panel asks for and advises.
     *
     * @param soonest what would be due before is due then: its provider hears of it only now
     */
    private static List<Imposition> impositions(PanelRecommendation said, LocalDate soonest) {
        return Stream.concat(
                        said.conditions().stream()
                                .map(condition -> Imposition.condition(
                                        condition.text(),
                                        condition.criterion(),
                                        later(condition.dueOn(), soonest),
                                        condition.evidenceExpected())),
                        said.advice().stream().map(Imposition::advice))
                .toList();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private Procedure.Definition procedureOf(Submission submission, LocalDate today) {
        return procedures.keptOrInForce(submission.procedureId(), today).definition();
    }
}
