package uk.nhs.leadership.curriculum.caseprovider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.curriculum.casedocument.CaseAssociation;
import uk.nhs.leadership.curriculum.casedocument.CaseDocument;
import uk.nhs.leadership.curriculum.casedocument.CaseItem;
import uk.nhs.leadership.curriculum.casedocument.CasePackage;

/** What can be asked of the documents; each method is one transaction. */
@ApplicationScoped
@Transactional
class CaseService {
    private final CaseCatalogue catalogue;
    private final PublishedVersions versions;

    CaseService(CaseCatalogue catalogue, PublishedVersions versions) {
        this.catalogue = catalogue;
        this.versions = versions;
    }

    /** Something and the package that holds it. */
    record Found<T>(CasePackage in, T thing) {
        Instant changedAt() {
            return in.document().changedAt();
        }
    }

    /** An item and every association with it, wherever it was made. */
    record Associated(Found<CaseItem> item, List<Found<CaseAssociation>> associations) {
        Instant changedAt() {
            return Stream.concat(
                            Stream.of(item.changedAt()), associations.stream().map(Found::changedAt))
                    .max(Instant::compareTo)
                    .orElseThrow();
        }
    }

    /** How often documents have been added and changed: another number for another list of them. */
    long changes() {
        return versions.changes();
    }

    /** All documents, in the order in which they were published. */
    List<CaseDocument> documents() {
        return catalogue.documents();
    }

    /** The thing of this type that has the identifier. */
    <T> Found<T> find(Class<T> type, UUID identifier) {
        var in = catalogue.home(identifier).orElseThrow(NotFound::new);
        return new Found<>(in, in.find(type, identifier).orElseThrow(NotFound::new));
    }

    /** An item with the associations of its own document, and then those of others. */
    Associated associations(UUID item) {
        var found = find(CaseItem.class, item);
        var packages = Stream.concat(Stream.of(found.in()), catalogue.mentioning(item).stream())
                .toList();
        return new Associated(
                found,
                packages.stream()
                        .flatMap(each -> each.touching(item).map(association -> new Found<>(each, association)))
                        .toList());
    }
}
