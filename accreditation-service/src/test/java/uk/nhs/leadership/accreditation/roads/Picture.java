package uk.nhs.leadership.accreditation.roads;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.Sql;

/**
 * What there is of some submissions at one moment: read from the tables in one statement, round the service and every policy.
 *
 * @param events what was written to the log since another moment, in its order
 */
record Picture(State state, List<Logged> events) {
    private static final ObjectMapper JSON =
            new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

    private static final String QUERY = """
            with c as (select * from submission where id = any ('{:submissions}')),
                 a as (select * from accreditation where submission_id = any ('{:submissions}')),
                 h as (select * from challenge where submission_id = any ('{:submissions}')),
                 s as (select * from evidence where about_kind = 'SUBMISSION' and about_id = any ('{:submissions}'))
            select json_build_object(
              'state', json_build_object(
                'cases', (select coalesce(json_agg(x order by x.id), '[]') from (
                  select c.id, c.number, c.provider, c.course_id, c.curriculum_version_id as curriculum, c.title, c.status, c.revision, c.version,
                    c.clock_due_on as due_on, c.answer_by,
                    exists (select from submission_declaration d where d.submission_id = c.id) as signed,
                    json_build_object(
                      'recommendation', c.recommendation, 'recommended_by', c.recommended_by, 'decision', c.decision,
                      'decided_on', c.decided_on, 'ratified_by', c.ratified_by,
                      'number', c.accreditation_number) as decision,
                    array_remove(array[
                      case when c.status = 'WITHDRAWN' then c.withdrawal_reason_text end,
                      case when c.status = 'RETURNED' then c.return_reason_text end,
                      case when c.status = 'REJECTED_AT_TRIAGE' then c.rejection_reason_text end], null) as reasons,
                    array(select account from submission_author w where w.submission_id = c.id order by 1) as authors,
                    array(select account from submission_faculty f
                          where f.submission_id = c.id and account is not null order by 1) as faculty,
                    array(select code from submission_criterion k
                          where k.submission_id = c.id and k.revision = c.revision order by ordinal) as criteria,
                    (select coalesce(json_agg(json_build_object(
                       'assessor', l.assessor_id, 'account', l.account, 'role', l.role, 'live', l.recused_at is null,
                       'declared', l.declaration is not null) order by l.assessor_id), '[]')
                     from submission_allocation l where l.submission_id = c.id) as allocations,
                    (select coalesce(json_agg(json_build_object(
                       'id', f.id, 'assessor', f.assessor_id, 'criterion', f.criterion, 'result', f.result,
                       'version', f.version)
                       order by f.id), '[]')
                     from finding f where f.submission_id = c.id and f.revision = c.revision) as findings,
                    (select coalesce(json_agg(json_build_object(
                       'since', r.started_on, 'until', r.stopped_on) order by r.ordinal), '[]')
                     from submission_clock r where r.submission_id = c.id) as runs,
                    (select coalesce(json_agg(json_build_object(
                       'by', v.recommended_by, 'recommended', v.recommended,
                       'attended', array(select account from panel_attendance p
                                         where p.panel_id = v.panel_id and p.attended_at <= v.recommended_at order by 1),
                       'recused', array(select account from panel_recusal p
                                        where p.panel_id = v.panel_id and p.submission_id = c.id
                                          and p.recused_at <= v.recommended_at order by 1),
                       'quorum', (select quorum from procedure p where p.id = c.procedure_id)) order by v.id), '[]')
                     from panel_recommendation v where v.submission_id = c.id) as verdicts,
                    array(select distinct p.account from panel_item i join panel_attendance p on p.panel_id = i.panel_id
                          where i.submission_id = c.id
                            and p.attended_at <= (select max(v.recommended_at) from panel_recommendation v
                                                  where v.submission_id = c.id) order by 1) as at_panels,
                    (select coalesce(json_agg(json_build_object(
                       'criterion', m.criterion, 'assessor', m.assessor_id) order by m.id), '[]')
                     from moderated_finding m
                     where m.submission_id = c.id and m.revision = c.revision) as moderated,
                    (select coalesce(json_agg(json_build_object(
                       'id', s.id, 'status', s.status, 'sha256', s.sha256, 'removed', s.removed_at is not null,
                       'version', s.version) order by s.id), '[]')
                     from s where s.about_id = c.id) as evidence
                  from c) x),
                'challenges', (select coalesce(json_agg(x order by x.id), '[]') from (
                  select h.id, h.submission_id as submission, h.kind, h.status, h.version, h.reviewers, h.requested_by,
                    h.handled_by, h.admitted_on, h.due_on, h.refusal_reason as refusal, h.recommended_by, h.outcome,
                    h.decided_by, h.decided_on, h.accreditation_number as awarded, h.remitted_to,
                    (select coalesce(json_agg(json_build_object(
                       'assessor', j.assessor_id, 'account', j.account, 'role', 'ASSESSOR', 'live', j.recused_at is null,
                       'declared', j.declared_at is not null) order by j.assessor_id), '[]')
                     from challenge_judge j where j.challenge_id = h.id) as judges,
                    array(select account from challenge_seat t where t.challenge_id = h.id order by 1) as seats,
                    (select coalesce(json_agg(json_build_object(
                       'id', f.id, 'assessor', f.assessor_id, 'criterion', f.criterion, 'result', f.result,
                       'version', f.version) order by f.id), '[]')
                     from challenge_finding f where f.challenge_id = h.id) as findings
                  from h) x),
                'panels', (select coalesce(json_agg(x order by x.id), '[]') from (
                  select p.id, p.status, p.version,
                    array(select submission_id from panel_item i where i.panel_id = p.id order by ordinal) as agenda,
                    array(select account from panel_member m where m.panel_id = p.id order by 1) as members,
                    array(select account from panel_attendance m where m.panel_id = p.id order by 1) as attended
                  from panel p
                  where p.id in (select panel_id from panel_item i where i.submission_id in (select id from c))) x),
                'questions', (select coalesce(json_agg(x order by x.id), '[]') from (
                  select q.id, q.submission_id as submission, q.status, q.version
                  from question q where q.submission_id in (select id from c)) x),
                'awards', (select coalesce(json_agg(x order by x.id), '[]') from (
                  select a.id, a.number, a.submission_id as submission, a.course_id as course, a.stage, a.version,
                    (select coalesce(json_agg(json_build_object(
                       'status', s.status, 'since', s.holds_from, 'until', s.holds_until,
                       'known_since', (extract(epoch from s.known_from) * 1000000)::bigint,
                       'known_until', (extract(epoch from s.known_until) * 1000000)::bigint)
                       order by s.known_from, s.holds_from), '[]')
                     from accreditation_standing s where s.accreditation_id = a.id) as standings,
                    (select coalesce(json_agg(json_build_object(
                       'kind', t.kind, 'by', t.by_account, 'reason', t.reason, 'text', t.reason_text)
                       order by t.id), '[]')
                     from accreditation_act t where t.accreditation_id = a.id) as acts,
                    (select coalesce(json_agg(json_build_object(
                       'id', d.id, 'ordinal', d.ordinal, 'status', d.status, 'version', d.version)
                       order by d.ordinal), '[]')
                     from accreditation_condition d where d.accreditation_id = a.id) as conditions
                  from a) x),
                'assessors', (select coalesce(json_agg(x order by x.id), '[]') from (
                  select id, account from assessor where account = any ('{:accounts}')) x)),
              'events', (select coalesce(json_agg(x order by x.entry), '[]') from (
                 select e.entry, e.subject, e.sequence, e.type, e.actor, e.actor_kind as kind, e.data::json as data
                 from event_log e
                 where e.entry > :after and e.subject in (select id from c union all select id from a
                                                      union all select id from h union all select id from s)) x))""";

    /** Everything that an act could change. */
    record State(
            List<Case> cases,
            List<Challenge> challenges,
            List<Panel> panels,
            List<Question> questions,
            List<Award> awards,
            List<Assessor> assessors) {}

    record Assessor(String id, String account) {}

    record Case(
            String id,
            String number,
            String provider,
            String courseId,
            String curriculum,
            String title,
            String status,
            int revision,
            long version,
            @Nullable String dueOn,
            @Nullable String answerBy,
            boolean signed,
            Decision decision,
            List<String> reasons,
            List<String> authors,
            List<String> faculty,
            List<String> criteria,
            List<Allocation> allocations,
            List<Finding> findings,
            List<Run> runs,
            List<Verdict> verdicts,
            List<String> atPanels,
            List<Moderated> moderated,
            List<Shown> evidence) {

        boolean isAt(String... places) {
            return Set.of(places).contains(status);
        }

        boolean isDecided() {
            return isAt("DECIDED");
        }

        boolean isRefused() {
            return "REFUSED".equals(decision.decision());
        }

        /** Whether its provider works on it. */
        boolean isWithProvider() {
            return isAt("DRAFT", "RETURNED", "INFORMATION_REQUESTED");
        }

        String path() {
            return "/v1/submissions/" + id;
        }

        /** Whoever was ever asked to judge it, or to lead those who do. */
        Set<String> assessed() {
            return allocations.stream().map(Allocation::account).collect(Collectors.toUnmodifiableSet());
        }

        /** Whoever wrote any of it or teaches on it. */
        Set<String> wroteOrTeach() {
            return Stream.concat(authors.stream(), faculty.stream()).collect(Collectors.toUnmodifiableSet());
        }
    }

    record Decision(
            @Nullable String recommendation,
            @Nullable String recommendedBy,
            @Nullable String decision,
            @Nullable String decidedOn,
            @Nullable String ratifiedBy,
            @Nullable String number) {}

    record Allocation(String assessor, String account, String role, boolean live, boolean declared) {
        boolean judges() {
            return live && declared && role.equals("ASSESSOR");
        }
    }

    record Finding(String id, String assessor, String criterion, String result, long version) {}

    /** On which criterion a lead assessor said what counts. */
    record Moderated(String criterion, String assessor) {}

    /** A file that the provider shows for it. */
    record Shown(String id, String status, @Nullable String sha256, boolean removed, long version) {
        boolean isThere() {
            return status.equals("STORED") && !removed;
        }

        /** What its history should say that it is. */
        String standing() {
            return removed ? "REMOVED" : status;
        }
    }

    /** How a refusal is looked at again. */
    record Challenge(
            String id,
            String submission,
            String kind,
            String status,
            long version,
            int reviewers,
            String requestedBy,
            @Nullable String handledBy,
            @Nullable String admittedOn,
            @Nullable String dueOn,
            @Nullable String refusal,
            @Nullable String recommendedBy,
            @Nullable String outcome,
            @Nullable String decidedBy,
            @Nullable String decidedOn,
            @Nullable String awarded,
            @Nullable String remittedTo,
            List<Allocation> judges,
            List<String> seats,
            List<Finding> findings) {

        boolean isAt(String... places) {
            return Set.of(places).contains(status);
        }

        boolean isAppeal() {
            return kind.equals("APPEAL");
        }

        boolean isOver() {
            return isAt("DECIDED", "NOT_ADMITTED", "WITHDRAWN");
        }

        String path() {
            return "/v1/challenges/" + id;
        }

        List<Allocation> liveJudges() {
            return judges.stream().filter(Allocation::live).toList();
        }

        /** Whoever ever dealt with it for the national body. */
        Set<String> dealtWith() {
            return Stream.of(
                            Stream.of(handledBy, recommendedBy, decidedBy).filter(Objects::nonNull),
                            judges.stream().map(Allocation::account),
                            seats.stream())
                    .flatMap(some -> some)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    record Run(String since, @Nullable String until) {}

    /** What a panel said, and who was there. */
    record Verdict(String by, String recommended, List<String> attended, List<String> recused, int quorum) {}

    record Panel(
            String id, String status, long version, List<String> agenda, List<String> members, List<String> attended) {
        String path() {
            return "/v1/panels/" + id;
        }
    }

    record Question(String id, String submission, String status, long version) {}

    record Award(
            String id,
            String number,
            String submission,
            String course,
            String stage,
            long version,
            List<Standing> standings,
            List<Act> acts,
            List<Condition> conditions) {

        /** What it is on a day, as far as is known now. */
        String statusOn(String day) {
            return standings.stream()
                    .filter(standing -> standing.knownUntil() == null && standing.holdsOn(day))
                    .map(Standing::status)
                    .findFirst()
                    .orElse("PENDING_START");
        }
    }

    record Standing(
            String status,
            String since,
            @Nullable String until,
            long knownSince,
            @Nullable Long knownUntil) {

        boolean holdsOn(String day) {
            return since.compareTo(day) <= 0 && (until == null || until.compareTo(day) > 0);
        }

        boolean isKnownAt(long moment) {
            return knownSince <= moment && (knownUntil == null || knownUntil > moment);
        }
    }

    record Act(String kind, String by, String reason, String text) {}

    record Condition(String id, int ordinal, String status, long version) {}

    record Logged(long entry, String subject, long sequence, String type, String actor, String kind, JsonNode data) {
        boolean isByAPerson() {
            return kind.equals("PERSON");
        }
    }

    /**
     * Takes one.
     *
     * @param submissions of which ids
     * @param accounts of which assessors
     * @param after the last entry of the log that is known already
     */
    static Picture of(Connection database, Collection<String> submissions, Collection<String> accounts, long after)
            throws SQLException {
        var query = QUERY.replace(":submissions", String.join(",", submissions))
                .replace(":accounts", String.join(",", accounts))
                .replace(":after", Long.toString(after));
        try {
            return JSON.readValue(Sql.texts(database, query).getFirst(), Picture.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the picture is blurred", e);
        }
    }

    Optional<Case> caseOf(String submission) {
        return state.cases().stream().filter(one -> one.id().equals(submission)).findFirst();
    }

    /** How the refusal of a submission is looked at again in this way. */
    Optional<Challenge> challengeOf(String submission, String kind) {
        return state.challenges().stream()
                .filter(challenge -> challenge.submission().equals(submission)
                        && challenge.kind().equals(kind))
                .findFirst();
    }

    /** What the log ends with, as far as it is about these. */
    long lastEntry(long before) {
        return events.isEmpty() ? before : events.getLast().entry();
    }
}
