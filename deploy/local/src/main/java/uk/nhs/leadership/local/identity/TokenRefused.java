package uk.nhs.leadership.local.identity;

/** The identity provider did not give a token: {@link #code()} is its OAuth error code. */
public final class TokenRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    TokenRefused(String code, String message) {
        super(code + ": " + message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
