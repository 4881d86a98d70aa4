package uk.nhs.leadership.chassis.http;

/** A request under an idempotency key cannot be done: the key is wrong, in use, or was used for something else. */
final class IdempotencyRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    IdempotencyRefused(Refusal refusal) {
        super(refusal.code());
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
