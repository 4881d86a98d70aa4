package uk.nhs.leadership.enrolment.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.Rule;
import uk.nhs.leadership.enrolment.rowfile.SentRow;

/** What a trust asks before it enrols many of its staff. */
@ApplicationScoped
@Transactional
class BulkEnrolmentService {
    private final ManyAdmissions admissions;

    BulkEnrolmentService(ManyAdmissions admissions) {
        this.admissions = admissions;
    }

    /**
     * Whether whoever a row names would be enrolled now.
     *
     * @param participantId null if the row names nobody
     * @param codes every reason against it; the first is the code a refusal would have
     */
    record Prospect(int n, @Nullable UUID participantId, List<String> codes) {
        Prospect {
            codes = List.copyOf(codes);
        }
    }

    /** Each row as if it were the only one. */
    List<Prospect> prospects(UUID cohortId, List<SentRow> rows) {
        var readable = rows.stream().filter(row -> row.fault() == null).toList();
        var admitting = admissions.looking(cohortId, readable);
        return rows.stream().map(row -> prospect(row, admitting)).toList();
    }

    private static Prospect prospect(SentRow row, Admitting admitting) {
        if (row.fault() != null) {
            return new Prospect(row.n(), null, List.of(row.fault()));
        }
        return admitting
                .joining(row)
                .map(joining -> new Prospect(
                        row.n(),
                        joining.participant().id(),
                        joining.obstacles().stream().map(Rule::name).toList()))
                .orElseGet(() -> new Prospect(row.n(), null, List.of(BulkEnrolment.NOT_FOUND)));
    }
}
