package uk.nhs.leadership.curriculum.caseprovider;

import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import uk.nhs.leadership.curriculum.casedocument.CaseCollection;
import uk.nhs.leadership.curriculum.casedocument.CaseIdentifier;
import uk.nhs.leadership.curriculum.casedocument.CaseNode;

/**
 * Who provides the documents, and where.
 *
 * @param root what every uri begins with, without a slash at its end
 */
record CaseSite(String root, String publisher, String licenceTitle, String licenceText) {
    static final String PATH = "/ims/case/v1p1";

    static CaseSite of(CaseConfig config) {
        var address = config.address().toString();
        return new CaseSite(
                (address.endsWith("/") ? address.substring(0, address.length() - 1) : address) + PATH,
                config.publisher(),
                config.licence().title(),
                config.licence().text());
    }

    /** A number that stands for all that is said of documents besides what they say themselves. */
    long edition() {
        return Integer.toUnsignedLong(
                Objects.hash(root, publisher, licenceTitle, licenceText, CaseVocabulary.CHANGED_AT));
    }

    URI uri(CaseCollection collection, UUID identifier) {
        return URI.create(root + "/" + collection.path() + "/" + identifier);
    }

    /** Of a part that is read with its whole only. */
    URI uri(CaseCollection collection, UUID identifier, UUID part) {
        return URI.create(uri(collection, identifier) + "#" + part);
    }

    UUID licence() {
        return CaseIdentifier.of("licence", licenceTitle);
    }

    CaseNode licenceNode() {
        return new CaseNode(CaseCollection.LICENCES, licence(), licenceTitle);
    }
}
