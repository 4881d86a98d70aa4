package uk.nhs.leadership.chassis.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON whose lists are not endless. Validation looks at every element, also of a list that is too long for its
 * place, and what it finds is compared with all that it found before.
 */
final class BoundedLists extends JsonParserDelegate {
    static final int MOST = 5_000;

    BoundedLists(JsonParser parser) {
        super(parser);
    }

    @Override
    public @Nullable JsonToken nextToken() throws IOException {
        var token = super.nextToken();
        if (token != null) {
            // The beginning of an element that has parts of its own already belongs to the element.
            var list = token.isStructStart() ? getParsingContext().getParent() : getParsingContext();
            if (list.inArray() && list.getCurrentIndex() >= MOST) {
                throw new TooLong(list);
            }
        }
        return token;
    }

    /** A list has too many elements. */
    static final class TooLong extends StreamConstraintsException {
        private static final long serialVersionUID = 1L;
        private final String pointer;

        TooLong(JsonStreamContext list) {
            super("too many elements");
            this.pointer = list.pathAsPointer().head().toString();
        }

        String pointer() {
            return pointer;
        }
    }
}
