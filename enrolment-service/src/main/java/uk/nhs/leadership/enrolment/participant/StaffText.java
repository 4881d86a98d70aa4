package uk.nhs.leadership.enrolment.participant;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;

/**
 * The text of a staff file. UTF-8 is what is wanted; Windows-1252, which spreadsheets save by themselves, is taken only
 * if the sender says so: the bytes alone do not tell it from another code page, and would change people's names.
 *
 * @param separator what stands between the values of the heading, and so of every row
 */
record StaffText(String text, char separator) {
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char[] SEPARATORS = {',', ';', '\t'};

    /**
     * Reads it all.
     *
     * @param charset what the sender says, null if nothing
     * @throws InvalidInput if it is in another encoding than the sender says or we take
     */
    static StaffText read(InputStream body, @Nullable String charset) throws IOException {
        var encoding = encoding(charset);
        var decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            var text = decoder.decode(ByteBuffer.wrap(body.readAllBytes())).toString();
            var marked = text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
            return new StaffText(marked, separatorOf(marked));
        } catch (CharacterCodingException e) {
            throw new InvalidInput(
                    encoding.equals(WINDOWS)
                            ? new Fault("", "NOT_WINDOWS_1252", "There are bytes that mean nothing in Windows-1252")
                            : new Fault(
                                    "",
                                    "NOT_UTF8",
                                    "Save the file as CSV in UTF-8; or, if it is in Windows-1252, say so:"
                                            + " Content-Type: text/csv; charset=windows-1252"));
        }
    }

    private static Charset encoding(@Nullable String charset) {
        if (charset == null || charset.equalsIgnoreCase("utf-8")) {
            return StandardCharsets.UTF_8;
        }
        if (charset.equalsIgnoreCase("windows-1252")) {
            return WINDOWS;
        }
        throw new InvalidInput(
                new Fault("#Content-Type", "CHARSET_UNKNOWN", "Send the file in UTF-8, or say windows-1252"));
    }

    /** Whichever of them the heading has most of; headings have none of them within. */
    private static char separatorOf(String text) {
        var end = text.indexOf('\n');
        var heading = end < 0 ? text : text.substring(0, end);
        var best = SEPARATORS[0];
        for (var separator : SEPARATORS) {
            if (count(heading, separator) > count(heading, best)) {
                best = separator;
            }
        }
        return best;
    }

    private static long count(String heading, char separator) {
        return heading.chars().filter(character -> character == separator).count();
    }
}
