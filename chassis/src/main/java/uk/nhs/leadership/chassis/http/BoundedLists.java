package uk.nhs.leadership.chassis.http;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON whose lists are not endless, and whose names can be kept. Validation looks at every element, also of a list
 * that is too long for its place, and what it finds is compared with all that it found before. A name is told in an answer
 * although no field has it, and half of a surrogate pair cannot be written.
 */
final class BoundedLists extends JsonParserDelegate {
    static final int USUAL = 5_000;

    private final int most;

    /** @param most elements that a list may have */
    BoundedLists(JsonParser parser, int most) {
        super(parser);
        this.most = most;
    }

    @Override
    public @Nullable JsonToken nextToken() throws IOException {
        var token = super.nextToken();
        if (token == JsonToken.FIELD_NAME && Text.firstUnstorable(requireNonNull(currentName())) >= 0) {
            throw new StrictJson.UnstorableText(this);
        }
        if (token != null) {
            // The beginning of an element that has parts of its own already belongs to the element.
            var list = token.isStructStart() ? getParsingContext().getParent() : getParsingContext();
            if (list.inArray() && list.getCurrentIndex() >= most) {
                throw new TooLong(list, most);
            }
        }
        return token;
    }

    /** A list has too many elements. */
    static final class TooLong extends StreamConstraintsException {
        private static final long serialVersionUID = 1L;
        private final String pointer;
        private final int most;

        TooLong(JsonStreamContext list, int most) {
            super("too many elements");
            this.most = most;
            this.pointer = list.pathAsPointer().head().toString();
        }

        String pointer() {
            return pointer;
        }

        int most() {
            return most;
        }
    }
}
