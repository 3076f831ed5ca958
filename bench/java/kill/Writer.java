package kill;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import service.Service;

/** Tells the story again and again, a step at a time, each when the one before was acknowledged. */
final class Writer {
    private final String name;
    private final List<Case> cases = new ArrayList<>();
    private Optional<Thread> thread = Optional.empty();
    private Optional<Exception> end = Optional.empty();

    Writer(String name) {
        this.name = name;
    }

    List<Case> cases() {
        return cases;
    }

    /** Goes on where it was when the service died. */
    void start(Service service, AtomicInteger acknowledged) {
        Thread writing = new Thread(() -> write(service, acknowledged), name);
        writing.setDaemon(true);
        thread = Optional.of(writing);
        writing.start();
    }

    private void write(Service service, AtomicInteger acknowledged) {
        try {
            while (true) {
                if (cases.isEmpty() || cases.get(cases.size() - 1).isOver()) {
                    cases.add(new Case(name + "-" + (cases.size() + 1)));
                }
                cases.get(cases.size() - 1).proceed(service);
                acknowledged.incrementAndGet();
            }
        } catch (IOException | InterruptedException gone) {
            end = Optional.of(gone);
        }
    }

    boolean isWriting() {
        return thread.map(Thread::isAlive).orElse(false);
    }

    /** Waits until it has noticed the death of the service; that, and no refusal, must be why it stops. */
    void awaitEnd() throws InterruptedException, Case.Refused {
        thread.orElseThrow().join();
        if (end.orElseThrow() instanceof Case.Refused refused) {
            throw refused;
        }
    }
}
