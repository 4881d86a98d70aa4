package uk.nhs.leadership.curriculum.caseimport;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.curriculum.caseimport.CasePackageJson.Extensions;
import uk.nhs.leadership.curriculum.caseimport.CasePackageJson.Rubric;
import uk.nhs.leadership.curriculum.caseimport.CasePackageJson.Unread;

/** Tells of every field that is not read, but for those that say nothing which would be missed. */
final class UnreadFields {
    /** Where and when the publisher keeps it. */
    private static final Set<String> OF_THE_PUBLISHER =
            Set.of("uri", "lastChangeDateTime", "caseVersion", "CFPackageURI");

    /** What this service says of a document by itself, again and again the same. */
    private static final Set<String> OF_OUR_DOCUMENTS = Set.of(
            "frameworkType",
            "creator",
            "publisher",
            "language",
            "adoptionStatus",
            "statusStartDate",
            "statusEndDate",
            "licenseURI");

    private static final Set<String> OF_OUR_PARTS = Set.of(
            "identifier",
            "CFItemType",
            "subject",
            "subjectURI",
            "language",
            "licenseURI",
            "CFAssociationGroupingURI",
            "hierarchyCode",
            "position",
            "rubricCriterionId");

    private static final Set<String> OUR_DEFINITIONS =
            Set.of("CFSubjects", "CFLicenses", "CFItemTypes", "CFAssociationGroupings");

    private final boolean own;
    private final Findings findings;

    private UnreadFields(boolean own, Findings findings) {
        this.own = own;
        this.findings = findings;
    }

    /** @param own whether it is a package that this service gave out */
    static void tell(CasePackageJson.Whole sent, boolean own, Findings findings) {
        new UnreadFields(own, findings).tell(sent);
    }

    private void tell(CasePackageJson.Whole sent) {
        var document = sent.document();
        if (document != null) {
            leave("the document", "/CFDocument", document.others(), OF_OUR_DOCUMENTS);
            leave("the document", "/CFDocument", document.extensions());
        }
        tellOfItems(sent);
        each(sent.associations(), "/CFAssociations", (association, at) -> {
            leave("associations", at, association.others(), OF_OUR_PARTS);
        });
        leave("the definitions", "/CFDefinitions", sent.definitions().others(), OUR_DEFINITIONS);
        var concepts = sent.definitions().concepts();
        if (own) {
            each(concepts, "/CFDefinitions/CFConcepts", (concept, at) -> {
                leave("concepts", at, concept.others(), OF_OUR_PARTS);
                leave("concepts", at, concept.extensions());
            });
            each(sent.rubrics(), "/CFRubrics", this::tellOfRubric);
        } else {
            findings.leave("CFConcepts of the definitions", "/CFDefinitions/CFConcepts", concepts.size());
            findings.leave("rubrics", "/CFRubrics", sent.rubrics().size());
        }
        if (sent.extensions() != null) {
            findings.leave(
                    "extensions of the package",
                    "/extensions",
                    sent.extensions().count());
        }
    }

    private void tellOfItems(CasePackageJson.Whole sent) {
        each(sent.items(), "/CFItems", (item, at) -> {
            leave("items", at, item.others(), OF_OUR_PARTS);
            leave("items", at, item.extensions());
            if (!own && item.extensions().id() != null) {
                findings.leave("extensions of items", at + "/extensions", 1);
            }
        });
        if (!own) {
            findings.leave(
                    "identifier and uri of items", "/CFItems", sent.items().size());
        }
    }

    private void tellOfRubric(Rubric rubric, String at) {
        each(
                rubric.criteria(),
                at + "/CFRubricCriteria",
                (criterion, c) -> each(
                        criterion.marks(),
                        c + "/CFRubricCriterionLevels",
                        (mark, m) -> leave("values of rubrics", m, mark.others(), OF_OUR_PARTS)));
    }

    private void leave(String of, String at, Map<String, Unread> others, Set<String> ours) {
        others.forEach((name, unread) -> {
            if (!OF_THE_PUBLISHER.contains(name) && !(own && ours.contains(name))) {
                findings.leave(name + " of " + of, at + "/" + escaped(name), unread.count());
            }
        });
    }

    private void leave(String of, String at, Extensions extensions) {
        extensions
                .others()
                .forEach((name, unread) -> findings.leave(
                        "extension " + name + " of " + of, at + "/extensions/" + escaped(name), unread.count()));
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private interface Visit<T> {
        void of(T part, String at);
    }

    private static <T> void each(List<@Nullable T> parts, String at, Visit<T> visit) {
        for (var i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            if (part != null) {
                visit.of(part, at + "/" + i);
            }
        }
    }
}
