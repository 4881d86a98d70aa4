package uk.nhs.leadership.accreditation.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import uk.nhs.leadership.accreditation.accreditation.Accreditations;
import uk.nhs.leadership.accreditation.appeal.DecidedChallenges;
import uk.nhs.leadership.accreditation.provider.Provider;
import uk.nhs.leadership.accreditation.provider.Providers;
import uk.nhs.leadership.accreditation.submission.Reader;
import uk.nhs.leadership.accreditation.submission.Submission;
import uk.nhs.leadership.accreditation.submission.Submissions;
import uk.nhs.leadership.files.objectstore.ObjectKey;

/** What is known of letters on the outcome of challenges; each use case is one transaction. */
@ApplicationScoped
class OutcomeLetterService {
    private final OutcomeLetters letters;
    private final DecidedChallenges challenges;
    private final Submissions submissions;
    private final Providers providers;
    private final Accreditations accreditations;
    private final Clock clock;

    OutcomeLetterService(
            OutcomeLetters letters,
            DecidedChallenges challenges,
            Submissions submissions,
            Providers providers,
            Accreditations accreditations,
            Clock clock) {
        this.letters = letters;
        this.challenges = challenges;
        this.submissions = submissions;
        this.providers = providers;
        this.accreditations = accreditations;
        this.clock = clock;
    }

    /** The letter as it was written, if it was. */
    @Transactional
    Optional<KeptOutcomeLetter> kept(UUID challenge, Reader reader) {
        return letters.findByIdOptional(challenges.readableBy(reader, challenge).id());
    }

    /** What it has to say. */
    @Transactional
    OutcomeLetter toWrite(UUID id, Reader reader) {
        var challenge = challenges.readableBy(reader, id);
        var submission = challenge.submission();
        var provider = providers.ofOrganisation(submission.provider()).map(Provider::name);
        return OutcomeLetter.on(
                challenge,
                provider.orElse(submission.provider()),
                challenge.instead() == null ? Optional.empty() : accreditations.ofSubmission(submission.id()),
                Optional.ofNullable(challenge.remittedTo())
                        .flatMap(again -> submissions.findByIdOptional(again))
                        .map(Submission::number));
    }

    @Transactional
    KeptOutcomeLetter keep(UUID challenge, OutcomeLetter letter, ObjectKey key) {
        return letters.keepFirst(challenge, letter.number(), key, clock.instant());
    }
}
