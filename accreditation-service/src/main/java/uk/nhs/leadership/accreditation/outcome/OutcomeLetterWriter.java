package uk.nhs.leadership.accreditation.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.UUID;
import uk.nhs.leadership.accreditation.letter.LetterPress;
import uk.nhs.leadership.accreditation.submission.Reader;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.print.PageTemplate;

/** Writes the letter on an outcome when it is first asked for, and keeps it: from then on everybody is given the same bytes. */
@ApplicationScoped
class OutcomeLetterWriter {
    private static final Caller SELF = Caller.service("letter-writer");

    private final OutcomeLetterService service;
    private final LetterPress press;
    private final Callers callers;
    private final PageTemplate template = new PageTemplate(OutcomeLetterWriter.class, "/letter/outcome.html");

    OutcomeLetterWriter(OutcomeLetterService service, LetterPress press, Callers callers) {
        this.service = service;
        this.press = press;
        this.callers = callers;
    }

    KeptOutcomeLetter letterOn(UUID challenge, Reader reader) throws IOException {
        var kept = service.kept(challenge, reader);
        return kept.isPresent() ? kept.get() : write(challenge, service.toWrite(challenge, reader));
    }

    byte[] content(KeptOutcomeLetter letter) throws IOException {
        return press.content(letter.key());
    }

    private KeptOutcomeLetter write(UUID challenge, OutcomeLetter letter) throws IOException {
        var key = press.print(template, letter);
        return callers.as(SELF, () -> service.keep(challenge, letter, key));
    }
}
