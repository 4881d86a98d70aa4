package uk.nhs.leadership.accreditation.submission;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the national body said of a submission before anybody judged it. What was said with the last return stays. */
@Embeddable
class Triage {
    @Embedded
    private @Nullable Return returned;

    @ElementCollection
    @CollectionTable(name = "submission_return_fault", joinColumns = @JoinColumn(name = "submission_id"))
    @OrderColumn(name = "ordinal")
    private List<Return.Fault> faults = new ArrayList<>();

    @Embedded
    private @Nullable Rejection rejection;

    void sendBack(Return why, List<Return.Fault> toMend) {
        returned = why;
        faults.clear();
        faults.addAll(toMend);
    }

    void reject(Rejection why) {
        rejection = why;
    }

    /** The last time that it was sent back. */
    @Nullable
    Return returned() {
        return returned;
    }

    List<Return.Fault> faults() {
        return faults;
    }

    @Nullable
    Rejection rejection() {
        return rejection;
    }
}
