package kill;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import service.Service;

/** Reads the whole register over HTTP and compares it with what its writers know. */
final class Register {
    private static final int READERS = 4;
    /** An agreement that stands by itself or in a list, and not within a relation or a citation. */
    private static final Pattern AGREEMENT =
            Pattern.compile("\\{\"reference\":\"([^\"]*)\",\"title\":\"[^\"]*\",\"titles\"");

    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]*)\"");

    private Register() {}

    /**
     * Checks every case, and that the register lists their agreements and no others.
     *
     * @param story what a case looks like after so many steps
     * @return how many steps are lost, and how many are there that nobody was told of
     * @throws Case.Broken if something is half-written, altered or made up
     */
    static Case.Finding check(Service service, List<Case> cases, Map<String, Integer> story)
            throws IOException, InterruptedException {
        Set<String> found = new TreeSet<>();
        int lost = 0;
        int unacknowledged = 0;
        List<String> shown = show(service, cases);
        for (int i = 0; i < shown.size(); i++) {
            Case.Finding finding = cases.get(i).check(shown.get(i), story);
            lost += finding.lost();
            unacknowledged += finding.unacknowledged();
            found.addAll(agreements(shown.get(i)));
        }
        List<String> listed = list(service);
        if (!found.equals(new TreeSet<>(listed)) || listed.size() != found.size()) {
            throw new Case.Broken("found one by one: " + found + "; listed: " + listed);
        }
        return new Case.Finding(lost, unacknowledged);
    }

    private static List<String> show(Service service, List<Case> cases) throws IOException, InterruptedException {
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        try {
            List<Callable<String>> reads = new ArrayList<>();
            cases.forEach(one -> reads.add(() -> Story.show(service, one.name)));
            List<String> shown = new ArrayList<>();
            for (Future<String> one : readers.invokeAll(reads)) {
                shown.add(one.get());
            }
            return shown;
        } catch (ExecutionException failed) {
            throw new IOException("the register cannot be read", failed.getCause());
        } finally {
            readers.shutdown();
        }
    }

    /** The references of all agreements, page by page. */
    static List<String> list(Service service) throws IOException, InterruptedException {
        List<String> listed = new ArrayList<>();
        String cursor = "";
        while (true) {
            String page = service.get("/v1/agreements?limit=500" + cursor).body();
            listed.addAll(agreements(page));
            Matcher next = NEXT.matcher(page);
            if (!next.find()) {
                return listed;
            }
            cursor = "&cursor=" + next.group(1);
        }
    }

    private static List<String> agreements(String body) {
        return AGREEMENT.matcher(body).results().map(found -> found.group(1)).toList();
    }
}
