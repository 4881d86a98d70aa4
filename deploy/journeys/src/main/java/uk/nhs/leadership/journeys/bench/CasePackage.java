package uk.nhs.leadership.journeys.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.nhs.leadership.journeys.bench.Shelf.Shape;

/** A framework as another body's system sends it: a package of CASE 1.1, in which associations say what stands where. */
final class CasePackage {
    private static final String STAGE = "Stage 1";

    private final String code;
    private final List<Map<String, Object>> items = new ArrayList<>();
    private final List<Map<String, Object>> associations = new ArrayList<>();

    private CasePackage(String code) {
        this.code = code;
    }

    /** Of this shape, but for the stages: every competency is for one. */
    static Map<String, Object> of(String code, Shape shape) {
        var made = new CasePackage(code);
        for (var area = 1; area <= shape.areas(); area++) {
            made.add("" + area, "", area, Map.of());
            for (var standard = 1; standard <= shape.standards(); standard++) {
                var above = area + "." + standard;
                made.add(above, "" + area, standard, Map.of());
                for (var competency = 1; competency <= shape.competencies(); competency++) {
                    made.add(above + "." + competency, above, competency, Map.of("educationLevel", List.of(STAGE)));
                }
            }
        }
        return Map.of(
                "CFDocument",
                Map.of(
                        "identifier",
                        made.identifier(""),
                        "title",
                        "A framework of " + shape.all() + " competencies",
                        "version",
                        "1.0",
                        "extensions",
                        Map.of("leadership:code", code)),
                "CFItems",
                made.items,
                "CFAssociations",
                made.associations);
    }

    private void add(String place, String above, int number, Map<String, Object> more) {
        var item = new HashMap<>(more);
        item.put("identifier", identifier(place));
        item.put("humanCodingScheme", place);
        item.put("abbreviatedStatement", "Part " + place);
        item.put("fullStatement", "Plans the week so that those around them can do what matters most to patients");
        items.add(item);
        associations.add(Map.of(
                "identifier",
                identifier("above " + place),
                "associationType",
                "isChildOf",
                "sequenceNumber",
                number,
                "originNodeURI",
                Map.of("identifier", identifier(place)),
                "destinationNodeURI",
                Map.of("identifier", identifier(above))));
    }

    private String identifier(String name) {
        return UUID.nameUUIDFromBytes((code + " " + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
