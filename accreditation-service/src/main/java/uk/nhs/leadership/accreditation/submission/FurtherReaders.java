package uk.nhs.leadership.accreditation.submission;

import java.util.UUID;

/** Whoever lets others read what was submitted than those who wrote it, assess it or decide on it. */
public interface FurtherReaders {

    /** Whether an account judges a submission again because its decision is challenged. */
    boolean judgesAgain(String account, UUID submission);

    /** Whether an account does that, or judges another submission that was made of it with the same evidence. */
    boolean judgesByEvidenceOf(String account, UUID submission);
}
