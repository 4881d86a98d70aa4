package uk.nhs.leadership.curriculum.caseimport;

import uk.nhs.leadership.curriculum.caseimport.Finding.Kind;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Background;
import uk.nhs.leadership.curriculum.framework.FrameworkForm;

/** What an area, a standard or a competency is called, and what stands behind it. */
record Heading(String title, Background background) {

    /** Of an item whose statement has no other place: what the title leaves out goes into the note. */
    static Heading of(Place place, PackageFaults faults, Findings findings) {
        var title = title(place, findings);
        var left = title.equals(place.statement()) ? "" : place.statement();
        var note = PackageText.joined(left, place.background().note());
        if (note.length() > FrameworkForm.TEXT) {
            faults.add(
                    place.at() + "/notes",
                    "SIZE",
                    "Notes and statement together have at most " + FrameworkForm.TEXT + " characters");
        }
        return new Heading(title, new Background(note, place.background().references()));
    }

    /** Of an item whose statement is kept whole. */
    static Heading besideStatement(Place place, Findings findings) {
        return new Heading(title(place, findings), place.background());
    }

    /** What it says in short, if that will do; else what it says, on one line and no longer than titles are. */
    private static String title(Place place, Findings findings) {
        if (!place.shortStatement().isBlank()) {
            if (PackageText.isLine(place.shortStatement(), FrameworkForm.TITLE)) {
                return place.shortStatement();
            }
            findings.leave("abbreviatedStatement of items", place.at() + "/abbreviatedStatement", 1);
        }
        var title = PackageText.title(place.statement());
        if (!title.equals(place.statement())) {
            findings.add(Kind.TITLE_CHANGED, place.at() + "/fullStatement", "It became: " + title);
        }
        return title;
    }
}
