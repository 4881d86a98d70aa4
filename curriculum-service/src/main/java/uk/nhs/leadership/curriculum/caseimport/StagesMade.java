package uk.nhs.leadership.curriculum.caseimport;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import uk.nhs.leadership.curriculum.caseimport.Finding.Kind;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Stage;
import uk.nhs.leadership.curriculum.framework.FrameworkForm;

/**
 * The stages of a framework of somebody else: one for each value of {@code educationLevel}, and one for what names none. If
 * that would be more than a framework may have, there is only that last one.
 */
final class StagesMade {
    private static final Stage ANY = new Stage("ALL", "All stages");
    private static final Pattern ALIEN = Pattern.compile("[^A-Z0-9]+");
    private static final int LONGEST = 8;
    private static final int ROOM_FOR_NUMBER = 6;

    private final Map<String, Stage> byName = new LinkedHashMap<>();
    private final boolean withAny;

    /**
     * Makes them.
     *
     * @param places in the order in which their stages are to stand
     * @param withAny whether one is needed for what names none
     */
    StagesMade(List<Place> places, boolean withAny, Findings findings) {
        var codes = new HashSet<String>();
        codes.add(ANY.code());
        var names = new LinkedHashMap<String, Place>();
        for (var place : places) {
            place.stages().forEach(name -> names.putIfAbsent(name, place));
        }
        if (names.size() + (withAny ? 1 : 0) > FrameworkForm.STAGES) {
            this.withAny = true;
            findings.leave(
                    "educationLevel, of which there are more than a framework has stages",
                    names.firstEntry().getValue().at() + "/educationLevel",
                    names.size());
        } else {
            this.withAny = withAny;
            names.forEach((name, place) -> {
                var stage = new Stage(code(name, codes), PackageText.title(name));
                byName.put(name, stage);
                findings.add(
                        Kind.STAGE_MADE, place.at() + "/educationLevel", stage.title() + " became " + stage.code());
            });
        }
        if (this.withAny) {
            findings.add(Kind.STAGE_MADE, "/CFItems", "What names no educationLevel is for the stage " + ANY.code());
        }
    }

    private static String code(String name, Set<String> taken) {
        var form = ALIEN.matcher(name.toUpperCase(Locale.ROOT)).replaceAll("");
        var code = form.isEmpty() || Character.isDigit(form.charAt(0)) ? "L" + form : form;
        var whole = code.substring(0, Math.min(code.length(), LONGEST));
        if (taken.add(whole)) {
            return whole;
        }
        var stem = code.substring(0, Math.min(code.length(), ROOM_FOR_NUMBER));
        var number = 2;
        while (!taken.add(stem + number)) {
            number++;
        }
        return stem + number;
    }

    /** All of them, in order. */
    List<Stage> all() {
        var all = new ArrayList<>(byName.values());
        if (withAny) {
            all.add(ANY);
        }
        return all;
    }

    /** Those that these names stand for, in order; that for any, if there is none. */
    List<Stage> of(Collection<String> names) {
        var found = byName.entrySet().stream()
                .filter(entry -> names.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return found.isEmpty() ? List.of(ANY) : found;
    }

    /** Whether what is for these is for the stage; for every stage, if there is none. */
    boolean holds(Collection<String> names, Stage stage) {
        return names.isEmpty() || byName.isEmpty() || names.stream().anyMatch(name -> stage.equals(byName.get(name)));
    }
}
