package uk.nhs.leadership.accreditation.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.UUID;
import uk.nhs.leadership.accreditation.submission.Reader;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.print.PageTemplate;

/**
 * Writes the letter on a decision when it is first asked for, and keeps it: from then on everybody is given the same
 * bytes. No transaction, and so no connection to the database, is held while it is written.
 */
@ApplicationScoped
class LetterWriter {
    private static final Caller SELF = Caller.service("letter-writer");

    private final LetterService service;
    private final LetterPress press;
    private final Callers callers;
    private final PageTemplate template = new PageTemplate(LetterWriter.class, "/letter/decision.html");

    LetterWriter(LetterService service, LetterPress press, Callers callers) {
        this.service = service;
        this.press = press;
        this.callers = callers;
    }

    KeptLetter letterOn(UUID submission, Reader reader) throws IOException {
        var kept = service.kept(submission, reader);
        return kept.isPresent() ? kept.get() : write(submission, service.toWrite(submission, reader));
    }

    byte[] content(KeptLetter letter) throws IOException {
        return press.content(letter.key());
    }

    private KeptLetter write(UUID submission, Letter letter) throws IOException {
        var key = press.print(template, letter);
        return callers.as(SELF, () -> service.keep(submission, letter, key));
    }
}
