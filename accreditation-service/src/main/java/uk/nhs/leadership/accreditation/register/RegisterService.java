package uk.nhs.leadership.accreditation.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import uk.nhs.leadership.accreditation.accreditation.Accreditation;
import uk.nhs.leadership.accreditation.accreditation.Accreditations;
import uk.nhs.leadership.accreditation.accreditation.Past;
import uk.nhs.leadership.accreditation.accreditation.RegisterEntry;
import uk.nhs.leadership.accreditation.national.England;
import uk.nhs.leadership.accreditation.register.RegisterCount.Facet;
import uk.nhs.leadership.chassis.http.Listing;

/** What is asked of the register; each question is one transaction. */
@ApplicationScoped
class RegisterService {
    /** As many as are read by one statement, which is planned each time: many enough that it costs little beside them. */
    private static final int PIECE = 2_000;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Accreditations accreditations;
    private final RegisterEntries entries;
    private final RegisterChanges changes;
    private final Clock clock;

    RegisterService(Accreditations accreditations, RegisterEntries entries, RegisterChanges changes, Clock clock) {
        this.accreditations = accreditations;
        this.entries = entries;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    Accreditation find(String number) {
        return accreditations.byNumber(number);
    }

    @Transactional
    Past past(String number) {
        return accreditations.pastOf(number);
    }

    /** The version of an entry as it is on a day, by what is known now. */
    @Transactional
    long version(String number, LocalDate day) {
        return accreditations.versionOn(number, day);
    }

    @Transactional
    List<RegisterEntry> page(RegisterSearch search, LocalDate day, Listing listing) {
        return entries.page(search, day, listing);
    }

    /** The first of all that is found, for a reader who wants everything piece by piece. */
    @Transactional
    List<RegisterEntry> firstOfAll(RegisterSearch search, LocalDate day) {
        return entries.page(search, day, new Listing(PIECE, false, Instant.EPOCH, BEFORE_ALL));
    }

    /** Those that follow, empty after the last. */
    @Transactional
    List<RegisterEntry> nextOfAll(RegisterSearch search, LocalDate day, RegisterEntry last) {
        return entries.page(search, day, new Listing(PIECE, false, Instant.EPOCH, last.id()));
    }

    /** How many parts the site map has: at least one. */
    @Transactional
    long partsOfSitemap() {
        return Math.max(0, entries.lastCount() - 1) / Sitemap.PART + 1;
    }

    /** Some of a part of the site map, from 1 on; empty at its end. */
    @Transactional
    List<SitemapEntry> addresses(long part, long after, LocalDate today) {
        var first = Math.max(after, (part - 1) * Sitemap.PART);
        return entries.addresses(first, part * Sitemap.PART, Sitemap.PIECE, today);
    }

    @Transactional
    RegisterTally count(RegisterSearch search) {
        var counts = entries.counts(search, dayOf(search));
        var providers = counts.stream()
                .filter(count -> count.facet() == Facet.PROVIDER)
                .map(RegisterCount::value)
                .toList();
        return new RegisterTally(counts, entries.namesOf(providers));
    }

    /** Which state of the register is shown now. To be asked before what is shown is read. */
    @Transactional
    Edition edition() {
        return new Edition(changes.last(), today());
    }

    /** The day that a search is about. */
    LocalDate dayOf(RegisterSearch search) {
        return Objects.requireNonNullElseGet(search.on(), this::today);
    }

    /** The day it is in England now. */
    LocalDate today() {
        return England.dateAt(now());
    }

    Instant now() {
        return clock.instant();
    }
}
