package uk.nhs.leadership.accreditation.change;

import java.util.List;
import java.util.Optional;

/**
 * Who wants to read changes, and therefore which ones there are for them.
 *
 * @param national whether they sit on panels or ratify for the national body: they see who judges
 * @param panel whether they sit on panels for the national body: they ask those who judge
 * @param provider the organisation for which they write, if any
 * @param assessor the account that may have been asked to judge changes, if any
 */
record ChangeReader(boolean national, boolean panel, Optional<String> provider, Optional<String> assessor) {

    boolean sees(MaterialChange change) {
        return national
                || provider.filter(change.provider()::equals).isPresent()
                || assessor.filter(change.bench()::isJudgedBy).isPresent();
    }

    /** Whether they may let somebody step back: assessors themselves, and panel members anybody. */
    boolean mayRecuse(MaterialChange change, String account) {
        return panel
                || assessor.filter(account::equals)
                        .filter(change.bench()::isJudgedBy)
                        .isPresent();
    }

    /** What was found, as far as they may know: nobody what another one finds before both have finished, and the provider only once it is decided. */
    List<FindingOnChange> findingsOn(MaterialChange change) {
        var findings = change.bench().counting();
        if (seesResultOf(change)) {
            return findings;
        }
        return findings.stream()
                .filter(finding -> assessor.filter(finding.account()::equals).isPresent())
                .toList();
    }

    boolean seesResultOf(MaterialChange change) {
        return change.status().isDecided()
                || (change.status().isJudged()
                        && (national
                                || assessor.filter(change.bench()::isJudgedBy).isPresent()));
    }
}
