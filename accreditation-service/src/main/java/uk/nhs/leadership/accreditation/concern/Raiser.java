package uk.nhs.leadership.accreditation.concern;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/** Who raised a concern, and for which organisation. The log does not know it, and it can be erased. */
@Entity
@Immutable
@Table(name = "concern_raiser")
class Raiser {
    @Id
    @SuppressWarnings("UnusedVariable") // by which it is found
    private UUID concernId;

    private String account;
    private String organisation;

    protected Raiser() {}

    Raiser(UUID concernId, String account, String organisation) {
        this.concernId = concernId;
        this.account = account;
        this.organisation = organisation;
    }

    /** Nobody judges what they say themselves. */
    void mustNotBe(String handler) {
        if (account.equals(handler)) {
            throw new RuleBroken(ConcernRule.CONCERN_HANDLER_RAISED_IT);
        }
    }

    String account() {
        return account;
    }

    String organisation() {
        return organisation;
    }
}
