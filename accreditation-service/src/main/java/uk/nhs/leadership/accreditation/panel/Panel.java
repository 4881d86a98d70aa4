package uk.nhs.leadership.accreditation.panel;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.national.England;
import uk.nhs.leadership.accreditation.panel.PanelEvent.MemberAttended;
import uk.nhs.leadership.accreditation.panel.PanelEvent.MemberRecused;
import uk.nhs.leadership.accreditation.panel.PanelEvent.PanelCancelled;
import uk.nhs.leadership.accreditation.panel.PanelEvent.PanelChanged;
import uk.nhs.leadership.accreditation.panel.PanelEvent.PanelPlanned;
import uk.nhs.leadership.accreditation.panel.PanelEvent.PanelSat;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/**
 * Some people meet to say how submissions should end. Nobody is present by the word of another: who attends says so
 * themselves, and with the first of them the panel sits.
 */
@Entity
public class Panel {
    @Id
    private UUID id;

    private LocalDate heldOn;
    private String chair;

    @Enumerated(EnumType.STRING)
    private PanelStatus status;

    @ElementCollection
    @CollectionTable(name = "panel_member", joinColumns = @JoinColumn(name = "panel_id"))
    @Column(name = "account")
    private Set<String> members;

    @ElementCollection
    @CollectionTable(name = "panel_item", joinColumns = @JoinColumn(name = "panel_id"))
    @OrderColumn(name = "ordinal")
    @Column(name = "submission_id")
    private List<UUID> agenda;

    @ElementCollection
    @CollectionTable(name = "panel_attendance", joinColumns = @JoinColumn(name = "panel_id"))
    @MapKeyColumn(name = "account")
    @Column(name = "attended_at")
    private Map<String, Instant> attendance;

    @ElementCollection
    @CollectionTable(name = "panel_recusal", joinColumns = @JoinColumn(name = "panel_id"))
    private Set<Recusal> recusals;

    @Enumerated(EnumType.STRING)
    private @Nullable CancellationReason cancellationReason;

    private Instant updatedAt;

    @Version
    private long version;

    protected Panel() {}

    Panel(UUID id, PanelPlan plan, Instant now) {
        mustBePossible(plan, now);
        this.id = id;
        this.heldOn = plan.heldOn();
        this.chair = plan.chair();
        this.status = PanelStatus.PLANNED;
        this.members = new HashSet<>(plan.members());
        this.agenda = new ArrayList<>(plan.agenda());
        this.attendance = new HashMap<>();
        this.recusals = new HashSet<>();
        this.updatedAt = now;
    }

    /** Why a panel does not meet. A constant's name is the public code. */
    enum CancellationReason {
        TOO_FEW_MEMBERS,
        NOTHING_TO_DECIDE,
        OTHER
    }

    PanelPlanned planned() {
        return new PanelPlanned(id, heldOn, members.size(), List.copyOf(agenda));
    }

    /** Plans it anew, until it sits. Who has stepped back from a submission stays so. */
    PanelChanged change(PanelPlan plan, Instant now) {
        mustBePlanned();
        mustBePossible(plan, now);
        heldOn = plan.heldOn();
        chair = plan.chair();
        members.retainAll(plan.members());
        members.addAll(plan.members());
        agenda.clear();
        agenda.addAll(plan.agenda());
        updatedAt = now;
        return new PanelChanged(id, heldOn, members.size(), List.copyOf(agenda));
    }

    private static void mustBePossible(PanelPlan plan, Instant now) {
        if (plan.heldOn().isBefore(England.dateAt(now))) {
            throw new RuleBroken(PanelRule.PANEL_IN_THE_PAST);
        }
        if (!plan.members().contains(plan.chair())) {
            throw new RuleBroken(PanelRule.CHAIR_NOT_A_MEMBER);
        }
    }

    PanelCancelled cancel(CancellationReason reason, Instant now) {
        mustBePlanned();
        status = PanelStatus.CANCELLED;
        cancellationReason = reason;
        updatedAt = now;
        return new PanelCancelled(id, reason.name());
    }

    private void mustBePlanned() {
        if (!status.next().contains(PanelStatus.CANCELLED)) {
            throw new RuleBroken(PanelRule.PANEL_MOVE_NOT_ALLOWED);
        }
    }

    /** A member is there; with the first one it sits. Saying so twice changes nothing. */
    List<Event> attend(String member, Instant now) {
        if (status == PanelStatus.CANCELLED) {
            throw new RuleBroken(PanelRule.PANEL_MOVE_NOT_ALLOWED);
        }
        if (!members.contains(member)) {
            throw new RuleBroken(PanelRule.NOT_A_MEMBER);
        }
        var today = England.dateAt(now);
        if (today.isBefore(heldOn)) {
            throw new RuleBroken(PanelRule.PANEL_NOT_YET);
        }
        if (attendance.containsKey(member)) {
            return List.of();
        }
        attendance.put(member, now);
        updatedAt = now;
        var attended = new MemberAttended(id, attendance.size());
        if (status == PanelStatus.SAT) {
            return List.of(attended);
        }
        status = PanelStatus.SAT;
        return List.of(new PanelSat(id, today), attended);
    }

    /**
     * A member does not sit for one submission.
     *
     * @param by the account of who says so: the member, or the chair
     */
    MemberRecused recuse(UUID submission, String member, Recusal.Reason reason, String by, Instant now) {
        if (status == PanelStatus.CANCELLED) {
            throw new RuleBroken(PanelRule.PANEL_MOVE_NOT_ALLOWED);
        }
        if (!by.equals(member) && !by.equals(chair)) {
            throw new RuleBroken(PanelRule.NOT_THE_CHAIR);
        }
        if (!members.contains(member)) {
            throw new RuleBroken(PanelRule.NOT_A_MEMBER);
        }
        mustHaveOnAgenda(submission);
        if (hasRecused(submission, member)) {
            throw new RuleBroken(PanelRule.MEMBER_RECUSED_ALREADY);
        }
        recusals.add(new Recusal(submission, member, reason, now));
        updatedAt = now;
        return new MemberRecused(id, submission, reason.name());
    }

    /**
     * Refuses to let somebody say for it how a submission should end, unless they and enough others sit on it for that.
     *
     * @param barred the members who may sit on no panel for the submission, each with the code of why
     * @param quorum how many have to sit on it
     */
    public void mustLetSpeak(String speaker, UUID submission, Map<String, String> barred, int quorum) {
        if (status != PanelStatus.SAT) {
            throw new RuleBroken(PanelRule.PANEL_HAS_NOT_SAT);
        }
        mustHaveOnAgenda(submission);
        if (!members.contains(speaker)) {
            throw new RuleBroken(PanelRule.NOT_ON_PANEL, List.of(outside(speaker, PanelRule.NOT_A_MEMBER.name())));
        }
        var out = whoDoesNotSitFor(submission, barred);
        var why = out.get(speaker);
        if (why != null) {
            throw new RuleBroken(PanelRule.NOT_ON_PANEL, List.of(outside(speaker, why)));
        }
        if (members.size() - out.size() < quorum) {
            throw new RuleBroken(
                    PanelRule.NO_QUORUM,
                    out.entrySet().stream()
                            .map(member -> outside(member.getKey(), member.getValue()))
                            .toList());
        }
    }

    private Map<String, String> whoDoesNotSitFor(UUID submission, Map<String, String> barred) {
        var out = new TreeMap<String, String>();
        for (var member : members) {
            var why = barred.get(member);
            if (!attendance.containsKey(member)) {
                out.put(member, "ABSENT");
            } else if (hasRecused(submission, member)) {
                out.put(member, "RECUSED");
            } else if (why != null) {
                out.put(member, why);
            }
        }
        return out;
    }

    private static Fault outside(String member, String why) {
        return new Fault("/panel", why, "Member " + member);
    }

    private void mustHaveOnAgenda(UUID submission) {
        if (!agenda.contains(submission)) {
            throw new RuleBroken(PanelRule.NOT_ON_AGENDA);
        }
    }

    private boolean hasRecused(UUID submission, String member) {
        return recusals.stream().anyMatch(recusal -> recusal.is(submission, member));
    }

    /** The accounts of those who attended, also of those who stepped back from something. */
    public Set<String> attendants() {
        return Set.copyOf(attendance.keySet());
    }

    public UUID id() {
        return id;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    String chair() {
        return chair;
    }

    PanelStatus status() {
        return status;
    }

    Set<String> members() {
        return members;
    }

    List<UUID> agenda() {
        return agenda;
    }

    Map<String, Instant> attendance() {
        return attendance;
    }

    Set<Recusal> recusals() {
        return recusals;
    }

    @Nullable
    CancellationReason cancellationReason() {
        return cancellationReason;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    long version() {
        return version;
    }
}
