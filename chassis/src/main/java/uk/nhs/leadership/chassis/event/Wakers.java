package uk.nhs.leadership.chassis.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;

/**
 * Lets those who wait for events in this process know at once, where otherwise their next poll would tell them. Only a
 * hint: nothing is lost if it is.
 */
@ApplicationScoped
public class Wakers {
    private final List<Runnable> onAppended = new CopyOnWriteArrayList<>();
    private final List<LongConsumer> onSequenced = new CopyOnWriteArrayList<>();

    public void onAppended(Runnable wake) {
        onAppended.add(wake);
    }

    public void onSequenced(LongConsumer wake) {
        onSequenced.add(wake);
    }

    /** A transaction with events has been committed here. */
    public void appended() {
        onAppended.forEach(Runnable::run);
    }

    /** Events up to this position have got their positions here. */
    public void sequenced(long head) {
        onSequenced.forEach(wake -> wake.accept(head));
    }
}
