package uk.nhs.leadership.enrolment.job;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.nhs.leadership.enrolment.rowfile.RowColumn;
import uk.nhs.leadership.enrolment.rowfile.SentRow;

/** What one kind of job does with its rows. A bean of this type is found by its kind. */
public interface Work {
    /** Names it in addresses, events and the database; never changed. */
    String kind();

    /** The columns that its rows may have. */
    List<RowColumn> columns();

    /** The roles and scopes any one of which lets somebody of the organisation see and steer its jobs. */
    Set<String> roles();

    /** Whether the present caller knows of what rows are to be about. */
    boolean isKnown(UUID about);

    /**
     * Judges rows in their order, each as if those before it that are not refused had been applied. Called in a transaction
     * of whoever asked for the job; the database is only read and locked.
     *
     * @param rows those that can be read
     */
    Judgement judge(UUID about, List<SentRow> rows);

    /** What would become of some rows, and how to bring that about. */
    interface Judgement {
        /** One for each row. */
        List<RowResult> results();

        /** Applies those that are not refused, in the transaction in which they were judged. */
        void apply();
    }
}
