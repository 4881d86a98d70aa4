package uk.nhs.leadership.accreditation.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.evidence.EvidenceEvent.EvidenceExpected;
import uk.nhs.leadership.accreditation.evidence.EvidenceEvent.EvidenceRefused;
import uk.nhs.leadership.accreditation.evidence.EvidenceEvent.EvidenceRemoved;
import uk.nhs.leadership.accreditation.evidence.EvidenceEvent.EvidenceStored;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.rule.Rule;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;
import uk.nhs.leadership.files.inspection.MediaKind;
import uk.nhs.leadership.files.upload.UploadRule;

/** A file that a provider shows for something: what was announced, and what came of it. */
@Entity
@SQLRestriction(OrganisationFilter.OFF + " or provider = " + OrganisationFilter.CALLER)
public class Evidence {
    static final long MOST_BYTES = 50L * 1024 * 1024;

    @Id
    private UUID id;

    @Column(updatable = false)
    private String provider;

    @Column(updatable = false)
    private String aboutKind;

    @Column(name = "about_id", updatable = false)
    private UUID about;

    @Embedded
    private Declared declared;

    @Enumerated(EnumType.STRING)
    private EvidenceStatus status;

    private @Nullable String sha256;
    private @Nullable Long bytes;

    @Enumerated(EnumType.STRING)
    private @Nullable MediaKind detectedType;

    private @Nullable Integer pages;
    private @Nullable String refusal;

    @Column(updatable = false)
    private String addedBy;

    private Instant createdAt;
    private @Nullable Instant storedAt;
    private @Nullable Instant removedAt;

    @Version
    private long version;

    protected Evidence() {}

    /**
     * Announces a file.
     *
     * @param provider whose it is: the code of the organisation that owns what it is about
     * @param already how much there is about the same thing
     * @param addedBy the account that sends it
     */
    Evidence(
            UUID id,
            String provider,
            EvidenceSubject about,
            Declared declared,
            Amount already,
            String addedBy,
            Instant now) {
        if (declared.bytes() > MOST_BYTES) {
            throw new RuleBroken(EvidenceRule.EVIDENCE_TOO_LARGE);
        }
        if (!already.hasRoomFor(declared.bytes())) {
            throw new RuleBroken(EvidenceRule.TOO_MUCH_EVIDENCE);
        }
        this.id = id;
        this.provider = provider;
        this.aboutKind = about.kind();
        this.about = about.id();
        this.declared = declared;
        this.status = EvidenceStatus.EXPECTED;
        this.addedBy = addedBy;
        this.createdAt = now;
    }

    EvidenceExpected expected() {
        return new EvidenceExpected(id, provider, aboutKind, about);
    }

    /**
     * Asked before any of the content is read.
     *
     * @param isOpen whether what it is about takes evidence: what is stored already may be sent again at any time
     */
    void mustTakeContent(boolean isOpen) {
        if (status == EvidenceStatus.REFUSED) {
            throw new RuleBroken(EvidenceRule.EVIDENCE_REFUSED);
        }
        if (status == EvidenceStatus.EXPECTED && !isOpen) {
            throw new RuleBroken(EvidenceRule.EVIDENCE_PLACE_CLOSED);
        }
    }

    /** Whether this very content is stored, so that there is nothing left to do. */
    boolean isStoredAs(String digest) {
        if (status == EvidenceStatus.STORED && !digest.equals(sha256)) {
            throw new RuleBroken(EvidenceRule.EVIDENCE_ALREADY_STORED);
        }
        return status == EvidenceStatus.STORED;
    }

    void mustBeAnnouncedAs(long length, String digest) {
        if (length != declared.bytes()) {
            throw new RuleBroken(UploadRule.EVIDENCE_BROKEN_OFF);
        }
        if (declared.sha256() != null && !declared.sha256().equals(digest)) {
            throw new RuleBroken(UploadRule.EVIDENCE_NOT_THE_SAME);
        }
    }

    /** The content has come, was looked through and is kept. Nothing happens if another request was first with the same. */
    Optional<Event> store(String digest, long length, MediaKind type, boolean isOpen, Instant now) {
        mustTakeContent(isOpen);
        if (isStoredAs(digest)) {
            return Optional.empty();
        }
        mustBeAnnouncedAs(length, digest);
        moveTo(EvidenceStatus.STORED);
        sha256 = digest;
        bytes = length;
        detectedType = type;
        storedAt = now;
        return Optional.of(new EvidenceStored(id, provider, aboutKind, about, digest, length, type));
    }

    /** Its pages were counted when it came. */
    void counted(int itsPages) {
        pages = itsPages;
    }

    /** What came is not fit to be kept. Nothing happens if another request found so first. */
    Optional<Event> refuse(Rule why) {
        if (status == EvidenceStatus.STORED) {
            throw new RuleBroken(EvidenceRule.EVIDENCE_ALREADY_STORED);
        }
        if (status == EvidenceStatus.REFUSED) {
            return Optional.empty();
        }
        moveTo(EvidenceStatus.REFUSED);
        refusal = why.name();
        return Optional.of(new EvidenceRefused(id, provider, why.name()));
    }

    /**
     * The provider takes it back.
     *
     * @param handedIn when what it is about was last shown to those who judge; null if never
     */
    EvidenceRemoved takeBack(boolean isOpen, @Nullable Instant handedIn, Instant now) {
        if (!isOpen) {
            throw new RuleBroken(EvidenceRule.EVIDENCE_PLACE_CLOSED);
        }
        if (storedAt != null && handedIn != null && !storedAt.isAfter(handedIn)) {
            throw new RuleBroken(EvidenceRule.EVIDENCE_HANDED_IN);
        }
        return remove(now);
    }

    /** It is no longer there for anybody; that it was stays written. */
    EvidenceRemoved remove(Instant now) {
        if (removedAt != null) {
            throw new IllegalStateException("removed already: " + id);
        }
        removedAt = now;
        return new EvidenceRemoved(id, provider);
    }

    private void moveTo(EvidenceStatus next) {
        if (!status.next().contains(next)) {
            throw new IllegalStateException(id + " cannot move from " + status + " to " + next);
        }
        status = next;
    }

    /** Whether its content is of another type than the provider said. */
    public boolean isNotAsDeclared() {
        return detectedType != null && detectedType != declared.type();
    }

    /** Whether what is stored can have a page; if it is not known how many it has, it can have any. */
    public boolean mayHavePage(int page) {
        return page >= 1 && pages().map(last -> page <= last).orElse(true);
    }

    /** Of what is stored, if they can be known; a picture is one. */
    public Optional<Integer> pages() {
        return switch (type()) {
            case PNG, JPEG -> Optional.of(1);
            case PDF, DOCX, XLSX, PPTX -> Optional.ofNullable(pages);
        };
    }

    public boolean isStored() {
        return status == EvidenceStatus.STORED;
    }

    public UUID id() {
        return id;
    }

    EvidenceSubject about() {
        return new EvidenceSubject(aboutKind, about);
    }

    public String name() {
        return declared.name();
    }

    Declared declared() {
        return declared;
    }

    EvidenceStatus status() {
        return status;
    }

    /** Of what is stored. */
    public String sha256() {
        return Objects.requireNonNull(sha256, "nothing is stored");
    }

    /** Of what is stored. */
    long bytes() {
        return Objects.requireNonNull(bytes, "nothing is stored");
    }

    /** Of what is stored. */
    MediaKind type() {
        return Objects.requireNonNull(detectedType, "nothing is stored");
    }

    @Nullable
    String refusal() {
        return refusal;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant storedAt() {
        return storedAt;
    }

    long version() {
        return version;
    }
}
