package kill;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import service.Service;

/** One telling of the story: how much of it was acknowledged, and in which words. */
final class Case {
    private static final Pattern ACT = Pattern.compile("^\\{\"act\":(\\{.*?\\}),\"status\":\\{");
    private static final Pattern RECORDED_AT = Pattern.compile("\"recordedAt\":\"[^\"]*\"");

    /** What a check found of a case. */
    record Finding(int lost, int unacknowledged) {}

    final String name;
    /** For each acknowledged step the words of its answer that the register has to repeat. */
    private final List<String> acknowledged = new ArrayList<>();

    private boolean inFlight;

    Case(String name) {
        this.name = name;
    }

    /** A case that was told to its end, of which no words are left. */
    static Case told(String name) {
        Case told = new Case(name);
        told.acknowledged.addAll(Collections.nCopies(Story.length(), ""));
        return told;
    }

    boolean isOver() {
        return acknowledged.size() == Story.length();
    }

    /** Takes the next step; a failure leaves open whether it is on record. */
    void proceed(Service service) throws IOException, InterruptedException {
        inFlight = true;
        Service.Answer answer = Story.take(service, name, acknowledged.size());
        if (!answer.isSuccess()) {
            throw new Refused(name + ", step " + acknowledged.size() + ": " + answer);
        }
        acknowledged.add(lasting(answer.body()));
        inFlight = false;
    }

    /** Of an act, a relation, a source all of it; of an agreement, whose description changes, when it was put on record. */
    private static String lasting(String body) {
        Matcher act = ACT.matcher(body);
        if (act.find()) {
            return act.group(1);
        }
        Matcher recordedAt = RECORDED_AT.matcher(body);
        if (body.contains("\"version\":") && recordedAt.find()) {
            return body.contains("\"version\":1}") ? recordedAt.group() : "";
        }
        return body.strip();
    }

    /**
     * Compares what the register shows with what was acknowledged, and goes on from there.
     *
     * @param story what it shows after so many steps
     * @throws Broken if it shows what no number of whole steps leads to, or other words than it acknowledged
     */
    Finding check(String shown, Map<String, Integer> story) {
        Integer steps = story.get(Story.withoutNames(shown, name));
        if (steps == null) {
            throw new Broken(name + " is half-written after " + acknowledged.size() + " steps:\n" + shown);
        }
        int known = acknowledged.size();
        if (steps > known + (inFlight ? 1 : 0)) {
            throw new Broken(name + " holds " + steps + " steps, and " + known + " were sent");
        }
        for (int step = 0; step < Math.min(steps, known); step++) {
            if (!shown.contains(acknowledged.get(step))) {
                throw new Broken(name + " does not hold what step " + step + " was told: " + acknowledged.get(step));
            }
        }
        Finding finding = new Finding(Math.max(0, known - steps), Math.max(0, steps - known));
        while (acknowledged.size() > steps) {
            acknowledged.remove(acknowledged.size() - 1);
        }
        while (acknowledged.size() < steps) {
            acknowledged.add("");
        }
        inFlight = false;
        return finding;
    }

    /** An answer to a write that should have succeeded. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    /** The register holds what must not be. */
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Broken(String message) {
            super(message);
        }
    }
}
