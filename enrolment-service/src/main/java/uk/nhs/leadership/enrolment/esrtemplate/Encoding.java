package uk.nhs.leadership.enrolment.esrtemplate;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.stream.Collectors;

/** As which bytes the file's characters are written. */
public enum Encoding {
    UTF_8(StandardCharsets.UTF_8, ""),
    /** With a mark before the first character, by which spreadsheets know it. */
    UTF_8_WITH_MARK(StandardCharsets.UTF_8, "\ufeff"),
    WINDOWS_1252(Charset.forName("windows-1252"), "");

    private final Charset charset;
    private final String mark;

    Encoding(Charset charset, String mark) {
        this.charset = charset;
        this.mark = mark;
    }

    /** What the file begins with. */
    public byte[] mark() {
        return mark.getBytes(charset);
    }

    public String charset() {
        return charset.name();
    }

    /** A letter that the encoding has not, such as the Welsh ŵ, is written without its accent; else a question mark. */
    public byte[] bytes(String text) {
        var encoder = charset.newEncoder();
        if (encoder.canEncode(text)) {
            return text.getBytes(charset);
        }
        return text.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> encoder.canEncode(letter) ? letter : plain(letter))
                .collect(Collectors.joining())
                .getBytes(charset);
    }

    private static String plain(String letter) {
        return Normalizer.normalize(letter, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
}
