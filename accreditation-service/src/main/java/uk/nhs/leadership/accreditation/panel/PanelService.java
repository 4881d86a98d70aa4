package uk.nhs.leadership.accreditation.panel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.submission.Reader;
import uk.nhs.leadership.accreditation.submission.SubmissionStatus;
import uk.nhs.leadership.accreditation.submission.Submissions;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.time.Ids;

/** How panels are planned and sit; each use case is one transaction. */
@ApplicationScoped
class PanelService {
    private final Panels panels;
    private final Submissions submissions;
    private final EventLog events;
    private final Ids ids;
    private final Clock clock;

    PanelService(Panels panels, Submissions submissions, EventLog events, Ids ids, Clock clock) {
        this.panels = panels;
        this.submissions = submissions;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    Panel plan(PanelPlan plan) {
        mustBeBeforePanel(plan.agenda());
        var panel = new Panel(ids.next(), plan, clock.instant());
        panels.persistAndFlush(panel);
        events.append(panel.planned());
        return panels.whole(panel);
    }

    @Transactional
    Panel change(UUID id, Version seen, PanelPlan plan) {
        mustBeBeforePanel(plan.agenda());
        var panel = panels.lockedById(id);
        seen.mustBe(panel.version());
        events.append(panel.change(plan, clock.instant()));
        return saved(panel);
    }

    private void mustBeBeforePanel(List<UUID> agenda) {
        var ready = submissions.at(SubmissionStatus.PANEL, agenda);
        var faults = IntStream.range(0, agenda.size())
                .filter(item -> !ready.contains(agenda.get(item)))
                .mapToObj(item ->
                        new Fault("/agenda/" + item, "NOT_BEFORE_PANEL", "The submission does not wait for a panel"))
                .toList();
        if (!faults.isEmpty()) {
            throw new RuleBroken(PanelRule.SUBMISSION_NOT_BEFORE_PANEL, faults);
        }
    }

    @Transactional
    Panel cancel(UUID id, Version seen, Panel.CancellationReason reason) {
        var panel = panels.lockedById(id);
        seen.mustBe(panel.version());
        events.append(panel.cancel(reason, clock.instant()));
        return saved(panel);
    }

    /** Several attend at once: who else is there changes nothing for any of them, so no version is asked for. */
    @Transactional
    Panel attend(UUID id, String member) {
        var panel = panels.lockedById(id);
        panel.attend(member, clock.instant()).forEach(events::append);
        return saved(panel);
    }

    /** First the submission, then the panel, as a recommendation does: what is recommended was recommended by those who sat. */
    @Transactional
    Panel recuse(UUID id, Reader reader, UUID submissionId, String member, Recusal.Reason reason, String by) {
        var submission = submissions.lockedFor(reader, submissionId);
        var panel = panels.lockedById(id);
        if (submission.status() != SubmissionStatus.PANEL) {
            throw new RuleBroken(PanelRule.SUBMISSION_NOT_BEFORE_PANEL);
        }
        events.append(panel.recuse(submissionId, member, reason, by, clock.instant()));
        return saved(panel);
    }

    @Transactional
    Panel find(UUID id) {
        return panels.byId(id);
    }

    @Transactional
    List<Panel> list(@Nullable PanelStatus status, Listing listing) {
        return panels.page(status, listing);
    }

    private Panel saved(Panel panel) {
        panels.flush();
        return panels.whole(panel);
    }
}
