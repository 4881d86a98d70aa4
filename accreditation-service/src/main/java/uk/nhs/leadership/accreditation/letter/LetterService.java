package uk.nhs.leadership.accreditation.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import uk.nhs.leadership.accreditation.accreditation.Accreditations;
import uk.nhs.leadership.accreditation.panel.PanelRecommendations;
import uk.nhs.leadership.accreditation.provider.Provider;
import uk.nhs.leadership.accreditation.provider.Providers;
import uk.nhs.leadership.accreditation.submission.Reader;
import uk.nhs.leadership.accreditation.submission.Submission;
import uk.nhs.leadership.accreditation.submission.SubmissionStatus;
import uk.nhs.leadership.accreditation.submission.Submissions;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.files.objectstore.ObjectKey;

/** What is known of letters; each use case is one transaction. */
@ApplicationScoped
class LetterService {
    private final Letters letters;
    private final Submissions submissions;
    private final Providers providers;
    private final Accreditations accreditations;
    private final PanelRecommendations recommendations;
    private final Clock clock;

    LetterService(
            Letters letters,
            Submissions submissions,
            Providers providers,
            Accreditations accreditations,
            PanelRecommendations recommendations,
            Clock clock) {
        this.letters = letters;
        this.submissions = submissions;
        this.providers = providers;
        this.accreditations = accreditations;
        this.recommendations = recommendations;
        this.clock = clock;
    }

    /** The letter as it was written, if it was; before the decision there is nothing to find. */
    @Transactional
    Optional<KeptLetter> kept(UUID submission, Reader reader) {
        mustBeDecided(submissions.readableBy(reader, submission));
        return letters.findByIdOptional(submission);
    }

    /** What it has to say. */
    @Transactional
    Letter toWrite(UUID id, Reader reader) {
        var submission = submissions.readableBy(reader, id);
        mustBeDecided(submission);
        var provider = providers.ofOrganisation(submission.provider()).map(Provider::name);
        return Letter.on(
                submission,
                provider.orElse(submission.provider()),
                accreditations.ofSubmission(submission.id()),
                recommendations.lastOn(submission));
    }

    @Transactional
    KeptLetter keep(UUID submission, Letter letter, ObjectKey key) {
        return letters.keepFirst(submission, letter.number(), key, clock.instant());
    }

    private static void mustBeDecided(Submission submission) {
        if (submission.status() != SubmissionStatus.DECIDED) {
            throw new NotFound();
        }
    }
}
