package uk.nhs.leadership.curriculum.caseprovider;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which records of a list are asked for: {@code title~'leadership' AND version='1.0' OR type='x'}. AND binds before OR; a
 * quote within a value is written twice. Letters are compared without regard to case.
 *
 * @param alternatives of which one must hold, each made of conditions that must all hold
 */
record CaseFilter(List<List<Condition>> alternatives) {

    CaseFilter {
        alternatives = alternatives.stream().map(List::copyOf).toList();
    }

    /** For everything. */
    static CaseFilter none() {
        return new CaseFilter(List.of(List.of()));
    }

    /**
     * Reads a filter.
     *
     * @param fields that there are
     * @return empty if it cannot be read, or names a field that there is not
     */
    static Optional<CaseFilter> read(String text, Set<String> fields) {
        return new Reader(text, fields).filter();
    }

    boolean admits(JsonNode thing) {
        return alternatives.stream()
                .anyMatch(conditions -> conditions.stream().allMatch(condition -> condition.holdsFor(thing)));
    }

    /** Orders texts without regard to case; times so that a fraction of a second counts. */
    static int compare(String one, String other) {
        return String.CASE_INSENSITIVE_ORDER.compare(bare(one), bare(other));
    }

    /** A time's Z would come after the point before a fraction. */
    private static String bare(String text) {
        return text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
    }

    /** The texts of a value, which may be made of several. */
    static Stream<String> texts(JsonNode value) {
        return value.isValueNode()
                ? Stream.of(value.asText())
                : value.valueStream().flatMap(CaseFilter::texts);
    }

    /** Of a field with several values one must fit; none may equal what it must differ from. */
    record Condition(String field, Comparison comparison, String value) {
        boolean holdsFor(JsonNode thing) {
            var texts = texts(thing.path(field)).filter(text -> !text.isEmpty());
            return comparison == Comparison.DIFFERS
                    ? texts.noneMatch(text -> Comparison.EQUALS.holds(text, value))
                    : texts.anyMatch(text -> comparison.holds(text, value));
        }
    }

    /** Longer signs stand before those they begin with. */
    enum Comparison {
        DIFFERS("!="),
        AT_LEAST(">="),
        AT_MOST("<="),
        EQUALS("="),
        MORE(">"),
        LESS("<"),
        CONTAINS("~");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        private boolean holds(String text, String value) {
            return switch (this) {
                case DIFFERS -> compare(text, value) != 0;
                case AT_LEAST -> compare(text, value) >= 0;
                case AT_MOST -> compare(text, value) <= 0;
                case EQUALS -> compare(text, value) == 0;
                case MORE -> compare(text, value) > 0;
                case LESS -> compare(text, value) < 0;
                case CONTAINS -> containsIgnoringCase(text, value);
            };
        }

        private static boolean containsIgnoringCase(String text, String value) {
            for (var start = 0; start + value.length() <= text.length(); start++) {
                if (text.regionMatches(true, start, value, 0, value.length())) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Goes once through a text, from left to right. */
    private static final class Reader {
        private final String text;
        private final Set<String> fields;
        private int at;

        Reader(String text, Set<String> fields) {
            this.text = text;
            this.fields = fields;
        }

        Optional<CaseFilter> filter() {
            var alternatives = new ArrayList<List<Condition>>();
            var conditions = new ArrayList<Condition>();
            while (true) {
                var condition = condition();
                if (condition.isEmpty()) {
                    return Optional.empty();
                }
                conditions.add(condition.get());
                skipBlanks();
                if (at == text.length()) {
                    alternatives.add(conditions);
                    return Optional.of(new CaseFilter(alternatives));
                }
                if (takesWord("OR")) {
                    alternatives.add(List.copyOf(conditions));
                    conditions.clear();
                } else if (!takesWord("AND")) {
                    return Optional.empty();
                }
            }
        }

        private Optional<Condition> condition() {
            var field = field();
            var comparison = comparison();
            if (!fields.contains(field) || comparison.isEmpty()) {
                return Optional.empty();
            }
            return value().map(value -> new Condition(field, comparison.get(), value));
        }

        private String field() {
            skipBlanks();
            var start = at;
            while (at < text.length() && Character.isLetter(text.charAt(at))) {
                at++;
            }
            return text.substring(start, at);
        }

        private Optional<Comparison> comparison() {
            skipBlanks();
            var found = Stream.of(Comparison.values())
                    .filter(comparison -> text.startsWith(comparison.sign, at))
                    .findFirst();
            found.ifPresent(comparison -> at += comparison.sign.length());
            return found;
        }

        private Optional<String> value() {
            skipBlanks();
            if (!text.startsWith("'", at)) {
                return Optional.empty();
            }
            var value = new StringBuilder();
            while (true) {
                var end = text.indexOf('\'', at + 1);
                if (end < 0) {
                    return Optional.empty();
                }
                value.append(text, at + 1, end);
                at = end;
                if (!text.startsWith("''", at)) {
                    at++;
                    return Optional.of(value.toString());
                }
                value.append('\'');
                at++;
            }
        }

        private boolean takesWord(String word) {
            var end = at + word.length();
            var isThere = text.regionMatches(true, at, word, 0, word.length()) && text.startsWith(" ", end);
            if (isThere) {
                at = end;
            }
            return isThere;
        }

        private void skipBlanks() {
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
        }
    }
}
