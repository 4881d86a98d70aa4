package uk.nhs.leadership.enrolment.attainment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Period;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.enrolment.attainment.AttainmentService.Whole;
import uk.nhs.leadership.enrolment.calendar.Moment;

/** What learning leads and line managers say of the attainments of their staff; each use case is one transaction. */
@ApplicationScoped
@Transactional
class JudgementService {
    private final Attainments attainments;
    private final ShownEvidence shown;
    private final Judgements judgements;
    private final AttainmentService service;
    private final Onlooker onlooker;
    private final AttainmentConfig config;
    private final EventLog eventLog;
    private final Clock clock;
    private final Ids ids;

    JudgementService(
            Attainments attainments,
            ShownEvidence shown,
            Judgements judgements,
            AttainmentService service,
            Onlooker onlooker,
            AttainmentConfig config,
            EventLog eventLog,
            Clock clock,
            Ids ids) {
        this.attainments = attainments;
        this.shown = shown;
        this.judgements = judgements;
        this.service = service;
        this.onlooker = onlooker;
        this.config = config;
        this.eventLog = eventLog;
        this.clock = clock;
        this.ids = ids;
    }

    /** @param seen the set of evidence that the caller looked at */
    Whole verify(UUID id, Version expected, String seen) {
        var attainment = attainments.locked(id).orElseThrow(NotFound::new);
        var judge = onlooker.mayJudge(attainment);
        expected.mustBe(attainment.version());
        var now = Moment.of(clock);
        eventLog.append(attainment.verify(judge, seen, shown.digestsOf(id), Period.ofMonths(config.months()), now));
        return judged(attainment, Verdict.VERIFIED, null, null, judge, now);
    }

    Whole refuse(UUID id, Version expected, Verdict verdict, JudgementReason reason, String words) {
        var attainment = attainments.locked(id).orElseThrow(NotFound::new);
        var judge = onlooker.mayJudge(attainment);
        expected.mustBe(attainment.version());
        var now = Moment.of(clock);
        eventLog.append(attainment.refuse(judge, verdict, reason, now));
        return judged(attainment, verdict, reason, words, judge, now);
    }

    private Whole judged(
            Attainment attainment,
            Verdict verdict,
            @Nullable JudgementReason reason,
            @Nullable String words,
            Judge judge,
            Moment now) {
        judgements.persist(new Judgement(
                ids.next(),
                attainment.id(),
                verdict,
                reason,
                words,
                attainment.judgedEvidence(),
                judge,
                now.instant()));
        attainments.flush();
        return service.find(attainment.id());
    }
}
