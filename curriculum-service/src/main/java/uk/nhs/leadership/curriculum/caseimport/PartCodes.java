package uk.nhs.leadership.curriculum.caseimport;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import uk.nhs.leadership.curriculum.caseimport.Finding.Kind;
import uk.nhs.leadership.curriculum.framework.FrameworkForm;

/**
 * The codes of areas, standards and competencies, which all differ. Those of the package are kept as far as they are codes
 * here; of the rest, one is made of what the package has or, if that is nothing, of the place.
 */
final class PartCodes {
    private static final Pattern ALIEN = Pattern.compile("[^A-Za-z0-9.-]+");
    private static final Pattern BEGINNING = Pattern.compile("^[.-]+|-+$");
    private static final int ROOM_FOR_NUMBER = 34;

    private final Findings findings;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Place, String> kept = new HashMap<>();

    /** @param places in the order in which they may choose */
    PartCodes(List<Place> places, Findings findings) {
        this.findings = findings;
        for (var place : places) {
            if (FrameworkForm.isPartCode(place.code()) && taken.add(place.code())) {
                kept.put(place, place.code());
            }
        }
    }

    /**
     * The code of an item.
     *
     * @param otherwise of what to make one if it has none
     */
    String of(Place place, String otherwise) {
        var own = kept.get(place);
        if (own != null) {
            return own;
        }
        var made = made(place.code().isBlank() ? otherwise : place.code());
        findings.add(
                Kind.CODE_CHANGED,
                place.at() + "/humanCodingScheme",
                place.code().isBlank() ? "It has none, and got " + made : place.code() + " became " + made);
        return made;
    }

    /** A code like this that nothing else has. */
    String made(String like) {
        var form = BEGINNING.matcher(ALIEN.matcher(like).replaceAll("-")).replaceAll("");
        var stem = form.isEmpty() ? "X" : form.substring(0, Math.min(form.length(), ROOM_FOR_NUMBER));
        var code = stem;
        while (!taken.add(code)) {
            code = stem + "-" + numbers.merge(stem, 1, Integer::sum);
        }
        return code;
    }
}
