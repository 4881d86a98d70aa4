package uk.nhs.leadership.accreditation.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.calendar.Calendars;
import uk.nhs.leadership.accreditation.calendar.WorkingCalendar;
import uk.nhs.leadership.accreditation.evidence.EvidenceFiles;
import uk.nhs.leadership.accreditation.national.England;
import uk.nhs.leadership.accreditation.people.ProviderPeople;
import uk.nhs.leadership.accreditation.procedure.Procedures;
import uk.nhs.leadership.accreditation.question.Question.WithdrawalReason;
import uk.nhs.leadership.accreditation.submission.Reader;
import uk.nhs.leadership.accreditation.submission.Submission;
import uk.nhs.leadership.accreditation.submission.Submissions;
import uk.nhs.leadership.accreditation.submission.Waiting;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.time.Ids;

/**
 * What the national body asks and providers answer; each use case is one transaction. The submission is locked first, so
 * that the answer to the last open question is seen to be the last.
 */
@ApplicationScoped
class QuestionService {
    private final Questions questions;
    private final Submissions submissions;
    private final ProviderPeople people;
    private final EvidenceFiles evidence;
    private final Procedures procedures;
    private final Calendars calendars;
    private final EventLog events;
    private final Ids ids;
    private final Clock clock;

    QuestionService(
            Questions questions,
            Submissions submissions,
            ProviderPeople people,
            EvidenceFiles evidence,
            Procedures procedures,
            Calendars calendars,
            EventLog events,
            Ids ids,
            Clock clock) {
        this.questions = questions;
        this.submissions = submissions;
        this.people = people;
        this.evidence = evidence;
        this.procedures = procedures;
        this.calendars = calendars;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Asks the provider something; until it is answered the submission waits.
     *
     * @param by the account that asks
     */
    @Transactional
    QuestionShown ask(
            UUID submissionId,
            Reader reader,
            String by,
            @Nullable String criterion,
            @Nullable UUID evidenceId,
            String text) {
        var submission = lockedToAsk(submissionId, reader);
        var now = clock.instant();
        if (evidenceId != null && !evidence.isStoredFor(Submission.EVIDENCE_KIND, submissionId, evidenceId)) {
            throw Question.notOfThisCase("/evidence");
        }
        var question = new Question(ids.next(), submission, criterion, evidenceId, text, now);
        var answerBy = waitForAnswer(submission, by, now);
        var asker = new Asker(question.id(), reader.assessorOf(submission).orElse(null));
        questions.add(question, asker);
        events.append(question.asked(submission.provider(), answerBy));
        return new QuestionShown(question, asker.shownTo(reader, submission).orElse(null));
    }

    @Transactional
    QuestionShown followUp(UUID submissionId, UUID id, Reader reader, String by, Version seen, String text) {
        var submission = lockedToAsk(submissionId, reader);
        var question = questions.about(submissionId, id);
        seen.mustBe(question.version());
        var now = clock.instant();
        var answerBy = waitForAnswer(submission, by, now);
        events.append(question.followUp(submission, text, answerBy, now));
        return saved(question, submission, reader);
    }

    @Transactional
    QuestionShown withdraw(
            UUID submissionId, UUID id, Reader reader, Version seen, WithdrawalReason reason, String text) {
        var calendar = calendars.englandUnchanged();
        var submission = lockedToAsk(submissionId, reader);
        var question = questions.about(submissionId, id);
        if (!mayBeTakenBack(question, submission, reader)) {
            throw new NotFound();
        }
        seen.mustBe(question.version());
        var now = clock.instant();
        events.append(question.withdraw(submission.provider(), reason, text, now));
        goOnIfNothingIsOpen(submission, calendar, now);
        return saved(question, submission, reader);
    }

    @Transactional
    QuestionShown answer(UUID submissionId, UUID id, Reader reader, String provider, Version seen, String text) {
        var calendar = calendars.englandUnchanged();
        var submission = submissions.lockedOfProvider(provider, submissionId);
        people.callerMustBeAmongThoseOf(provider);
        var question = questions.about(submissionId, id);
        seen.mustBe(question.version());
        var now = clock.instant();
        events.append(question.answer(provider, text, now));
        goOnIfNothingIsOpen(submission, calendar, now);
        return saved(question, submission, reader);
    }

    @Transactional
    QuestionShown find(UUID submissionId, UUID id, Reader reader) {
        var submission = submissions.readableBy(reader, submissionId);
        return shown(questions.about(submissionId, id), submission, reader);
    }

    @Transactional
    List<QuestionShown> list(UUID submissionId, Reader reader, @Nullable Integer revision, Listing listing) {
        var submission = submissions.readableBy(reader, submissionId);
        var page = questions.page(submissionId, revision, listing);
        var askers = questions.askers(page);
        return page.stream()
                .map(question -> shown(question, Optional.ofNullable(askers.get(question.id())), submission, reader))
                .toList();
    }

    private Submission lockedToAsk(UUID submissionId, Reader reader) {
        var submission = submissions.lockedFor(reader, submissionId);
        if (!reader.mayAsk(submission)) {
            throw new NotFound();
        }
        return submission;
    }

    private LocalDate waitForAnswer(Submission submission, String by, Instant now) {
        var definition = procedures
                .keptOrInForce(submission.procedureId(), England.dateAt(now))
                .definition();
        return new Waiting(submission).waitForAnswer(by, definition, calendars.england(), now);
    }

    private void goOnIfNothingIsOpen(Submission submission, WorkingCalendar calendar, Instant now) {
        var waiting = new Waiting(submission);
        waiting.takeAnswer(now);
        if (!questions.areOpen(submission.id())) {
            events.append(waiting.goOn(calendar, now));
        }
    }

    private boolean mayBeTakenBack(Question question, Submission submission, Reader reader) {
        return asker(question)
                .filter(asker -> asker.mayBeTakenBackBy(reader, submission))
                .isPresent();
    }

    private QuestionShown saved(Question question, Submission submission, Reader reader) {
        questions.flush();
        return shown(question, submission, reader);
    }

    private QuestionShown shown(Question question, Submission submission, Reader reader) {
        return shown(question, asker(question), submission, reader);
    }

    private static QuestionShown shown(Question question, Optional<Asker> asker, Submission submission, Reader reader) {
        return new QuestionShown(
                question, asker.flatMap(who -> who.shownTo(reader, submission)).orElse(null));
    }

    private Optional<Asker> asker(Question question) {
        return Optional.ofNullable(questions.askers(List.of(question)).get(question.id()));
    }
}
