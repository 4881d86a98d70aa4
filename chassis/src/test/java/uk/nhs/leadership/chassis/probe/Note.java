package uk.nhs.leadership.chassis.probe;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.SQLRestriction;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;

/** Something that an organisation owns. */
@Entity
@Table(name = "note")
@SQLRestriction(OrganisationFilter.OFF + " or organisation = " + OrganisationFilter.CALLER)
public class Note {
    @Id
    private UUID id;

    private String organisation;
    private String text;

    @Version
    private long version;

    protected Note() {}

    public Note(UUID id, String organisation, String text) {
        this.id = id;
        this.organisation = organisation;
        this.text = text;
    }

    public void reword(String newText) {
        this.text = newText;
    }

    public UUID id() {
        return id;
    }

    public String organisation() {
        return organisation;
    }

    public String text() {
        return text;
    }

    public long version() {
        return version;
    }
}
