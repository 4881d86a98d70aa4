package uk.nhs.leadership.chassis.http;

/** What of Unicode can be kept as text. */
final class Text {
    private Text() {}

    /** Where the first character stands that PostgreSQL or UTF-8 cannot keep: U+0000 or half a surrogate pair; -1 if nowhere. */
    static int firstUnstorable(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == 0) {
                return i;
            }
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }
}
