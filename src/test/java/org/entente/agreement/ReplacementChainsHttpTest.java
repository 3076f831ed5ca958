package org.entente.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.agreement.Agreements.recorded;
import static org.entente.agreement.Agreements.relate;
import static org.entente.agreement.Relations.retract;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Chains of replacements whose dates are corrected and whose links are retracted and recorded again, at random: on no day
 * are two of those in force of which one comes after the other, and what is stored can be rebuilt.
 */
@QuarkusTest
class ReplacementChainsHttpTest {
    private static final long SEED = Long.getLong("chains.seed", System.nanoTime());
    private static final int CHAINS = Integer.getInteger("chains", 3);
    private static final int LENGTH = 5;
    private static final int STEPS = 25;

    private final Random random = new Random(SEED);

    /** {@code -Dchains=1000} for more, {@code -Dchains.seed=…} for the same once more. */
    @Test
    void atMostOneOfAChainIsInForceOnEachDay() {
        int changes = 0;
        for (int chain = 0; chain < CHAINS; chain++) {
            changes += live(chain);
        }
        // others are refused, such as a date before that of the predecessor
        assertThat(changes).as("changes, -Dchains.seed=" + SEED).isGreaterThan(CHAINS * STEPS / 4);
    }

    private int live(int chain) {
        List<String> agreements = new ArrayList<>();
        List<LocalDate> entries = new ArrayList<>();
        boolean[] replacing = new boolean[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            entries.add(LocalDate.of(1950 + 15 * i, 1, 1));
            agreements.add(recorded("sign on 1940-01-01; bring-into-force on " + entries.get(i)));
        }
        int changes = 0;
        for (int step = 0; step < STEPS; step++) {
            int i = random.nextInt(LENGTH);
            boolean done;
            if (i > 0 && (step < LENGTH || random.nextInt(3) == 0)) {
                done = replacing[i]
                        ? succeeded(retract(agreements.get(i), "REPLACES", agreements.get(i - 1)))
                        : succeeded(relate(agreements.get(i), "REPLACES", agreements.get(i - 1)));
                replacing[i] ^= done;
            } else {
                LocalDate entry = LocalDate.of(1945, 1, 1).plusDays(random.nextInt(25_000));
                done = succeeded(Agreements.correct(agreements.get(i), 2, "bring-into-force on " + entry));
                entries.set(i, done ? entry : entries.get(i));
            }
            String when = "-Dchains.seed=%d, chain %d, step %d, replacing %s, entries %s"
                    .formatted(SEED, chain, step, Arrays.toString(replacing), entries);
            check(agreements, entries, replacing, when);
            changes += done ? 1 : 0;
        }
        agreements.forEach(RebuildHttpTest::assertFollowsFromItsActs);
        return changes;
    }

    /** 409 is an answer, too: what would make an act of another illegal. */
    private static boolean succeeded(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isIn(201, 409);
        return answer.statusCode() == 201;
    }

    private static void check(List<String> agreements, List<LocalDate> entries, boolean[] replacing, String when) {
        List<List<String>> timelines =
                agreements.stream().map(Agreements::statuses).toList();
        TreeSet<LocalDate> days = new TreeSet<>();
        entries.forEach(entry -> days.addAll(List.of(entry.minusDays(1), entry, entry.plusDays(1))));
        for (LocalDate day : days) {
            int chained = 0;
            for (int i = 0; i < agreements.size(); i++) {
                boolean inForce = isInForce(timelines.get(i), day);
                chained = (replacing[i] ? chained : 0) + (inForce ? 1 : 0);
                assertThat(chained)
                        .as("of a chain in force on %s, %s", day, when)
                        .isLessThanOrEqualTo(1);
                boolean superseded = i + 1 < agreements.size() && replacing[i + 1] && !day.isBefore(entries.get(i + 1));
                assertThat(inForce)
                        .as("%d in force on %s, %s", i, day, when)
                        .isEqualTo(!day.isBefore(entries.get(i)) && !superseded);
            }
        }
    }

    private static boolean isInForce(List<String> timeline, LocalDate day) {
        return timeline.stream()
                .filter(period -> !LocalDate.parse(period.substring(0, 10)).isAfter(day))
                .reduce((earlier, later) -> later)
                .filter(period -> period.endsWith(" IN_FORCE"))
                .isPresent();
    }
}
