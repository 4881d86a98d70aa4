package uk.nhs.leadership.curriculum.caseimport;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.curriculum.caseimport.CasePackageJson.Reference;
import uk.nhs.leadership.curriculum.framework.FrameworkContent;
import uk.nhs.leadership.curriculum.framework.FrameworkForm;

/** What texts of a package have to be like: the same as those that authors send, whatever their script. */
final class PackageText {
    private PackageText() {}

    /** A text that must be there. */
    static String required(@Nullable String text, String at, PackageFaults faults) {
        if (text == null || text.isBlank()) {
            faults.add(at, "REQUIRED", "The field is required");
            return "";
        }
        return optional(text, at, faults);
    }

    /** A text; empty if there is none. */
    static String optional(@Nullable String text, String at, PackageFaults faults) {
        if (text == null) {
            return "";
        }
        if (text.length() > FrameworkForm.TEXT) {
            faults.add(at, "SIZE", "A text has at most " + FrameworkForm.TEXT + " characters");
        } else if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            faults.add(at, "PLAIN_TEXT", "Must not contain control characters");
        }
        return text;
    }

    static List<FrameworkContent.Reference> references(
            List<@Nullable Reference> sent, String at, PackageFaults faults) {
        if (sent.size() > FrameworkForm.REFERENCES) {
            faults.add(at, "SIZE", "There are at most " + FrameworkForm.REFERENCES + " references");
            return List.of();
        }
        var references = new ArrayList<FrameworkContent.Reference>();
        for (var i = 0; i < sent.size(); i++) {
            var reference = sent.get(i);
            var here = at + "/" + i;
            if (reference == null) {
                faults.add(here, "REQUIRED", "The element is null");
                continue;
            }
            var title = required(reference.title(), here + "/title", faults);
            if (!isLine(title, FrameworkForm.REFERENCE_TITLE)) {
                faults.add(here + "/title", "SIZE", "One line of at most " + FrameworkForm.REFERENCE_TITLE);
            }
            if (reference.uri() != null && !FrameworkForm.isWebAddress(reference.uri())) {
                faults.add(here + "/uri", "PATTERN", "Send a web address");
            }
            references.add(new FrameworkContent.Reference(title, reference.uri()));
        }
        return references;
    }

    /** A title made of a text: on one line, no longer than titles are. The same if it is so already. */
    static String title(String text) {
        if (isLine(text, FrameworkForm.TITLE)) {
            return text;
        }
        var line = text.replaceAll("[\\n\\r\\t]+", " ").strip();
        return line.length() <= FrameworkForm.TITLE ? line : cut(line);
    }

    private static String cut(String line) {
        var end = FrameworkForm.TITLE - 1;
        var space = line.lastIndexOf(' ', end);
        var at = space > FrameworkForm.TITLE / 2 ? space : end;
        return line.substring(0, Character.isHighSurrogate(line.charAt(at - 1)) ? at - 1 : at) + "…";
    }

    static boolean isLine(String text, int longest) {
        return text.length() <= longest && text.chars().noneMatch(Character::isISOControl);
    }

    /** Paragraphs of those texts that say something. */
    static String joined(String... texts) {
        return Stream.of(texts).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n\n"));
    }
}
