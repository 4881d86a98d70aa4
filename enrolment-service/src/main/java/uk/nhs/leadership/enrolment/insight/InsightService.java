package uk.nhs.leadership.enrolment.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.organisation.Organisations;

/** Tells how enrolment goes, and keeps what it tells up to date. */
@ApplicationScoped
@Transactional
class InsightService {
    /** Of events, in one transaction: some tenths of a second. */
    private static final int PIECE = 2_000;

    private static final int MOST_DIFFERENCES = 100;

    private final Counts counts;
    private final Organisations organisations;
    private final Callers callers;
    private final Clock clock;

    InsightService(Counts counts, Organisations organisations, Callers callers, Clock clock) {
        this.counts = counts;
        this.organisations = organisations;
        this.callers = callers;
        this.clock = clock;
    }

    List<Standing> standings(Question question, List<Dimension> dimensions, List<String> after, int rows) {
        var from = Viewpoint.of(callers.current(), question.as());
        return counts.standings(from, question, dimensions, after, rows);
    }

    /** What the trusts of these lines are called, as far as they are known; empty unless counted by trust. */
    Map<String, String> namesOfTrusts(List<Standing> lines, List<Dimension> dimensions) {
        var at = dimensions.indexOf(Dimension.TRUST);
        return at < 0
                ? Map.of()
                : organisations.namesOf(lines.stream()
                        .map(line -> line.keys().get(at))
                        .distinct()
                        .toList());
    }

    List<MonthCount> months(Question question, LocalDate after, int rows) {
        return counts.months(whose(question), question, false, after, rows);
    }

    /** All months in one. */
    MonthCount together(Question question, LocalDate after) {
        return counts.months(whose(question), question, true, after, 1).getFirst();
    }

    List<DaysCount> days(Question question, Dimension by, String after, int rows) {
        var from = whose(question);
        return switch (by) {
            case STAGE -> counts.days(from, from.organisation(), question, "stage", after, rows);
            case REGION -> counts.days(from, from.organisation(), question, "region", after, rows);
            case TRUST -> counts.days(each(Side.TRUST, from), own(from), question, "organisation", after, rows);
            case PROVIDER -> counts.days(each(Side.PROVIDER, from), own(from), question, "organisation", after, rows);
            case COURSE, REASON, TRUST_REGION -> throw notKept();
        };
    }

    /** Some of what is to be counted. @return whether there may be more */
    boolean catchUp() {
        return counts.catchUp(PIECE, clock.instant()) == PIECE;
    }

    Reconciliation reconciliation() {
        return counts.reconciliation(MOST_DIFFERENCES);
    }

    private Viewpoint whose(Question question) {
        return Viewpoint.of(callers.current(), question.as()).narrowed(question.trust(), question.provider());
    }

    /** Of the nation every organisation of this side, else the one that is looked from. */
    private static Viewpoint each(Side side, Viewpoint from) {
        if (from.side() != Side.NATION && from.side() != side) {
            throw notKept();
        }
        return new Viewpoint(side, from.organisation());
    }

    private static @Nullable String own(Viewpoint from) {
        return from.side() == Side.NATION ? null : from.organisation();
    }

    private static InvalidInput notKept() {
        return new InvalidInput(new Fault("?by", "NOT_KEPT", "How long it took is not counted by this"));
    }
}
