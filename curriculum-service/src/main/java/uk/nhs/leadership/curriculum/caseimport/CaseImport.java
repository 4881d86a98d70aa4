package uk.nhs.leadership.curriculum.caseimport;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.curriculum.caseimport.CasePackageJson.Document;
import uk.nhs.leadership.curriculum.caseimport.Finding.Kind;
import uk.nhs.leadership.curriculum.framework.Framework;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Reference;
import uk.nhs.leadership.curriculum.framework.FrameworkDraft;
import uk.nhs.leadership.curriculum.framework.FrameworkForm;

/**
 * What a package comes to.
 *
 * @param own whether it is one that this service gave out
 */
record CaseImport(FrameworkDraft draft, boolean own, Findings findings) {
    private static final String DOCUMENT = "/CFDocument";

    /**
     * Reads a package.
     *
     * @param code that the framework is to have; null for that in the package
     * @param version that it is to be; null for that in the package
     * @throws uk.nhs.leadership.chassis.rule.InvalidInput with the first of what is wrong with it
     */
    static CaseImport of(CasePackageJson.Whole sent, @Nullable String code, @Nullable String version) {
        var faults = new PackageFaults();
        var findings = new Findings();
        var tree = PackageCheck.tree(sent, faults);
        var own = tree.isOfOurKinds();
        var document = Objects.requireNonNull(sent.document());
        UnreadFields.tell(sent, own, findings);
        var statedTitle = PackageText.required(document.title(), DOCUMENT + "/title", faults);
        var title = PackageText.title(statedTitle);
        if (!title.equals(statedTitle)) {
            findings.add(Kind.TITLE_CHANGED, DOCUMENT + "/title", "It became: " + title);
        }
        var content = own
                ? OwnPackage.content(sent, tree, faults, findings)
                : ForeignPackage.content(title, tree, faults, findings);
        var draft = new FrameworkDraft(
                form(
                        code,
                        "?code",
                        document.extensions().code(),
                        "/extensions/leadership:code",
                        FrameworkForm::isCode,
                        faults),
                form(version, "?version", document.version(), "/version", FrameworkForm::isVersion, faults),
                title,
                note(document, title.equals(statedTitle) ? "" : statedTitle, faults),
                references(document, title, faults, findings),
                content);
        faults.mustBeNone();
        return new CaseImport(draft, own, findings);
    }

    /** What was asked for or, if nothing, what the package says. */
    private static String form(
            @Nullable String asked,
            String parameter,
            @Nullable String stated,
            String at,
            Predicate<String> form,
            PackageFaults faults) {
        var text = asked == null ? stated : asked;
        if (text == null) {
            faults.add(parameter, "REQUIRED", "The package does not say it: send it as a parameter");
            return "";
        }
        if (!form.test(text)) {
            faults.add(
                    asked == null ? DOCUMENT + at : parameter,
                    "PATTERN",
                    asked == null
                            ? "No form for it here: send another as " + parameter
                            : "It is not of the right form");
        }
        return text;
    }

    private static String note(Document document, String wholeTitle, PackageFaults faults) {
        var note = PackageText.joined(
                wholeTitle,
                PackageText.optional(document.description(), DOCUMENT + "/description", faults),
                PackageText.optional(document.notes(), DOCUMENT + "/notes", faults));
        if (note.length() > FrameworkForm.TEXT) {
            faults.add(
                    DOCUMENT + "/notes",
                    "SIZE",
                    "Notes and description together have at most " + FrameworkForm.TEXT + " characters");
        }
        return note;
    }

    private static List<Reference> references(
            Document document, String title, PackageFaults faults, Findings findings) {
        var references = new ArrayList<>(PackageText.references(
                document.extensions().references(), DOCUMENT + "/extensions/leadership:references", faults));
        var source = PackageText.optional(document.officialSourceURL(), DOCUMENT + "/officialSourceURL", faults);
        if (FrameworkForm.isWebAddress(source) && references.size() < FrameworkForm.REFERENCES) {
            references.add(new Reference(title, source));
        } else if (!source.isEmpty()) {
            findings.leave("officialSourceURL of the document", DOCUMENT + "/officialSourceURL", 1);
        }
        return references;
    }

    /** The version that it came to, noting whether parts did not get the ids that they name. */
    Framework madeInto(Framework framework) {
        var named = new HashSet<>(draft.content().ids());
        named.removeAll(framework.content().ids());
        if (!named.isEmpty()) {
            findings.add(
                    Kind.ID_CHANGED,
                    "/CFItems",
                    named.size() + " parts name an id that no earlier version of " + framework.code() + " here has");
        }
        return framework;
    }
}
