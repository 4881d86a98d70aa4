package uk.nhs.leadership.enrolment.esrtemplate;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the staff record calls a competence, with places for what differs from one to the next: {@code NHS|<SCHEME>|<Title> - <n>
 * Years|}.
 */
record CompetenceName(String form) {
    static final String SCHEME = "SCHEME";
    static final String VPD = "VPD";
    static final String TITLE = "Title";
    static final String AWARD = "Award";
    static final String STAGE = "Stage";
    static final String YEARS = "n";
    static final List<String> KNOWN = List.of(SCHEME, VPD, TITLE, AWARD, STAGE, YEARS);

    private static final Pattern PLACE = Pattern.compile("<([^<>]*)>");

    /** The places that it has, known or not. */
    List<String> places() {
        return PLACE.matcher(form).results().map(place -> place.group(1)).toList();
    }

    boolean has(String place) {
        return places().contains(place);
    }

    /** With what stands in each of its places. A line that parts the name's own parts does not come from there. */
    String of(Map<String, String> values) {
        return PLACE.matcher(form)
                .replaceAll(place -> Matcher.quoteReplacement(
                        values.getOrDefault(place.group(1), "").replace('|', '/')));
    }
}
