package uk.nhs.leadership.accreditation.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.calendar.Calendars;
import uk.nhs.leadership.accreditation.calendar.DuePage;
import uk.nhs.leadership.accreditation.course.CourseRule;
import uk.nhs.leadership.accreditation.course.EvidenceAtHand;
import uk.nhs.leadership.accreditation.curriculum.Curricula;
import uk.nhs.leadership.accreditation.curriculum.CurriculumVersion;
import uk.nhs.leadership.accreditation.evidence.Evidence;
import uk.nhs.leadership.accreditation.national.England;
import uk.nhs.leadership.accreditation.people.ProviderPeople;
import uk.nhs.leadership.accreditation.procedure.Procedure;
import uk.nhs.leadership.accreditation.procedure.Procedures;
import uk.nhs.leadership.accreditation.provider.Provider;
import uk.nhs.leadership.accreditation.provider.Providers;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.time.Ids;

/** What a provider does with its submissions, and how they come through triage; each use case is one transaction. */
@ApplicationScoped
class SubmissionService {
    private final Submissions submissions;
    private final Curricula curricula;
    private final Providers providers;
    private final ProviderPeople people;
    private final Procedures procedures;
    private final Calendars calendars;
    private final SubmittedEvidence evidence;
    private final RevisionKeeper revisions;
    private final KnownChallenges challenges;
    private final EventLog events;
    private final Ids ids;
    private final Clock clock;

    SubmissionService(
            Submissions submissions,
            Curricula curricula,
            Providers providers,
            ProviderPeople people,
            Procedures procedures,
            Calendars calendars,
            SubmittedEvidence evidence,
            RevisionKeeper revisions,
            KnownChallenges challenges,
            EventLog events,
            Ids ids,
            Clock clock) {
        this.submissions = submissions;
        this.curricula = curricula;
        this.providers = providers;
        this.people = people;
        this.procedures = procedures;
        this.calendars = calendars;
        this.evidence = evidence;
        this.revisions = revisions;
        this.challenges = challenges;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Begins a draft.
     *
     * @param courseId for another version of a course submitted before; null for a new course
     */
    @Transactional
    SubmissionShown draft(String provider, String author, @Nullable UUID courseId, Wording wording) {
        people.callerMustBeAmongThoseOf(provider);
        var course = courseId == null ? ids.next() : courseId;
        var submission = new Submission(
                ids.next(),
                submissions.nextNumber().text(),
                provider,
                course,
                courseId == null ? 1 : nextVersionOf(courseId, provider),
                wording.curriculumVersionId(),
                wording.proposal(),
                author,
                clock.instant());
        submissions.persistAndFlush(submission);
        events.append(submission.drafted());
        return new SubmissionShown(submission, wording, null, List.of());
    }

    private int nextVersionOf(UUID courseId, String provider) {
        return 1
                + submissions
                        .lastVersionOf(courseId, provider)
                        .orElseThrow(() -> new RuleBroken(SubmissionRule.COURSE_UNKNOWN));
    }

    /** @param rewriting what becomes of the words that there are */
    @Transactional
    SubmissionShown change(UUID id, Version seen, String provider, String author, UnaryOperator<Wording> rewriting) {
        var submission = submissions.lockedOfProvider(provider, id);
        people.callerMustBeAmongThoseOf(provider);
        seen.mustBe(submission.version());
        events.append(submission.change(rewriting.apply(submission.wording()), author, clock.instant()));
        return saved(submission);
    }

    @Transactional
    SubmissionShown sign(
            UUID id,
            Version seen,
            String provider,
            Set<DeclarationKind> declarations,
            String name,
            String position,
            String by) {
        var submission = submissions.lockedOfProvider(provider, id);
        people.callerMustBeAmongThoseOf(provider);
        seen.mustBe(submission.version());
        events.append(submission.sign(declarations, new Signature(name, position, by, clock.instant())));
        return saved(submission);
    }

    /** What keeps a submission from being submitted now, and what had better be looked at before. */
    @Transactional
    PreCheck check(UUID id, String provider) {
        var submission = submissions.ofProvider(provider, id);
        var today = England.dateAt(clock.instant());
        var curriculum = curricula.byId(submission.curriculumVersionId());
        return new PreCheck(
                faults(submission, filesOf(submission), curriculum, today),
                submission.written().proposal().advice(curriculum.orElse(null), today));
    }

    @Transactional
    SubmissionShown submit(UUID id, Version seen, String provider, String by) {
        var calendar = calendars.englandUnchanged();
        // Locked, so that no evidence is taken back between the check and the end of this.
        var submission = submissions.lockedOfProvider(provider, id);
        people.callerMustBeAmongThoseOf(provider);
        seen.mustBe(submission.version());
        var now = clock.instant();
        var curriculum = curricula.byId(submission.curriculumVersionId());
        var files = filesOf(submission);
        events.append(submission.submit(
                faults(submission, files, curriculum, England.dateAt(now)),
                curriculum.orElse(null),
                procedureFrom(submission, now),
                calendar,
                now));
        revisions.keep(submission, files, by, now);
        return saved(submission);
    }

    private Procedure procedureOf(Submission submission, Instant now) {
        return procedures.keptOrInForce(submission.procedureId(), England.dateAt(now));
    }

    /** After a return as before; what a trusted provider submits for the first time takes the lighter road. */
    private Procedure procedureFrom(Submission submission, Instant now) {
        return submission.procedureId() == null && isTrusted(submission.provider())
                ? procedures.inForce(Procedure.Kind.LIGHT, England.dateAt(now))
                : procedureOf(submission, now);
    }

    private boolean isTrusted(String provider) {
        return providers.ofOrganisation(provider).filter(Provider::isTrusted).isPresent();
    }

    @Transactional
    SubmissionShown sendBack(
            UUID id,
            Reader reader,
            Version seen,
            String by,
            Return.Reason reason,
            String reasonText,
            List<Return.Fault> faults) {
        var submission = submissions.lockedFor(reader, id);
        seen.mustBe(submission.version());
        var now = clock.instant();
        var procedure = procedureOf(submission, now).definition();
        events.append(
                submission.triaging().sendBack(by, reason, reasonText, faults, procedure, calendars.england(), now));
        return saved(submission);
    }

    @Transactional
    SubmissionShown extend(UUID id, Reader reader, Version seen, String by, LocalDate until, ExtensionReason reason) {
        var submission = submissions.lockedFor(reader, id);
        seen.mustBe(submission.version());
        var now = clock.instant();
        var procedure = procedureOf(submission, now).definition();
        events.append(new Waiting(submission).extend(by, until, reason, procedure, calendars.england(), now));
        return saved(submission);
    }

    @Transactional
    SubmissionShown reject(UUID id, Reader reader, Version seen, String by, Rejection why) {
        var submission = submissions.lockedFor(reader, id);
        seen.mustBe(submission.version());
        events.append(submission.triaging().reject(by, why, clock.instant()));
        return saved(submission);
    }

    private List<Fault> faults(
            Submission submission, List<Evidence> files, Optional<CurriculumVersion> curriculum, LocalDate today) {
        var faults = new ArrayList<Fault>();
        var provider = providers.ofOrganisation(submission.provider());
        if (provider.filter(Provider::isApproved).isEmpty()) {
            faults.add(CourseRule.PROVIDER_NOT_APPROVED.at("/provider"));
        }
        var written = submission.written();
        faults.addAll(written.proposal().faults(curriculum.orElse(null), atHand(files), today));
        for (var declaration : written.unsigned()) {
            faults.add(CourseRule.DECLARATION_MISSING.at("/declarations", declaration.name()));
        }
        return faults;
    }

    private List<Evidence> filesOf(Submission submission) {
        return evidence.of(submission.id());
    }

    private static EvidenceAtHand atHand(List<Evidence> files) {
        return new EvidenceAtHand(files.stream().collect(Collectors.toMap(Evidence::id, SubmissionService::state)));
    }

    private static EvidenceAtHand.State state(Evidence file) {
        if (!file.isStored()) {
            return EvidenceAtHand.State.NOT_STORED;
        }
        return file.isNotAsDeclared() ? EvidenceAtHand.State.NOT_AS_DECLARED : EvidenceAtHand.State.STORED;
    }

    @Transactional
    SubmissionShown withdraw(UUID id, Version seen, String provider, Withdrawal why) {
        var submission = submissions.lockedOfProvider(provider, id);
        people.callerMustBeAmongThoseOf(provider);
        seen.mustBe(submission.version());
        events.append(submission.withdraw(why, clock.instant()));
        return saved(submission);
    }

    @Transactional
    SubmissionShown find(UUID id, Reader reader) {
        var submission = submissions.handedInReadableBy(reader, id);
        var shown = shown(submission, knownTo(reader, submission));
        return reader.seesHandedInOnly(submission)
                ? shown.saying(revisions.lastHandedIn(id).orElse(shown.wording()))
                : shown;
    }

    /** Nothing is asked against what is not decided. */
    private List<NamedChallenge> knownTo(Reader reader, Submission submission) {
        return submission.status() == SubmissionStatus.DECIDED
                ? challenges.against(submission.id(), reader)
                : List.of();
    }

    private SubmissionShown saved(Submission submission) {
        submissions.flush();
        return shown(submission, List.of());
    }

    private SubmissionShown shown(Submission submission, List<NamedChallenge> known) {
        var clockReading = submission.procedureId() == null
                ? null
                : submission
                        .road()
                        .clock()
                        .read(calendars.england(), England.dateAt(clock.instant()))
                        .orElse(null);
        return new SubmissionShown(submissions.whole(submission), submission.wording(), clockReading, known);
    }

    @Transactional
    List<SubmissionRow> list(Reader reader, @Nullable SubmissionStatus status, Listing listing) {
        var page = submissions.page(reader, status, listing);
        var rewritten = page.stream()
                .filter(reader::seesHandedInOnly)
                .map(Submission::id)
                .toList();
        var headings = rewritten.isEmpty() ? Map.<UUID, Heading>of() : revisions.lastHeadings(rewritten);
        return page.stream()
                .map(submission -> new SubmissionRow(
                        submission, headings.getOrDefault(submission.id(), Heading.of(submission.course()))))
                .toList();
    }

    /** What is due before a day; if none is named, what is overdue today. */
    @Transactional
    List<SubmissionRow> due(@Nullable LocalDate before, DuePage page) {
        var day = Objects.requireNonNullElseGet(before, () -> England.dateAt(clock.instant()));
        return submissions.dueBefore(day, page).stream().map(SubmissionRow::of).toList();
    }
}
