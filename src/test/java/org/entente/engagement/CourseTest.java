package org.entente.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.entente.lifecycle.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The life of a commitment: each row of the table, each refusal, and what dates of any precision make of it. */
class CourseTest {
    private static final long SEED = Long.getLong("course.seed", System.nanoTime());
    private static final int ROUNDS = 2_000;

    /** What may follow in a status, written a second time; all else is refused. */
    private static final String OPEN = """
            -           | propose accept
            PROPOSED    | welcome accept start fulfil drop
            WELCOMED    | accept start fulfil drop
            ACCEPTED    | start fulfil drop
            IN_PROGRESS | fulfil drop
            FULFILLED   |
            DROPPED     |
            """;

    private static Course course(String words) {
        return Course.of(taken(words));
    }

    /** Such as {@code propose 2024-01; welcome 2024-02}. */
    static List<Course.Taken> taken(String words) {
        return words.isBlank()
                ? List.of()
                : Arrays.stream(words.split("; "))
                        .map(step -> step.split(" "))
                        .map(word -> new Course.Taken(Step.ofSlug(word[0]).orElseThrow(), PartialDate.parse(word[1])))
                        .toList();
    }

    /** The shortest way to each status, of which each step is a day later than the one before. */
    static String wayTo(CommitmentStatus status) {
        return switch (status) {
            case PROPOSED -> "propose 2024-01-01";
            case WELCOMED -> "propose 2024-01-01; welcome 2024-01-02";
            case ACCEPTED -> "accept 2024-01-01";
            case IN_PROGRESS -> "accept 2024-01-01; start 2024-01-02";
            case FULFILLED -> "accept 2024-01-01; fulfil 2024-01-02";
            case DROPPED -> "propose 2024-01-01; drop 2024-01-02";
        };
    }

    /** Every step in every status, and before the first. */
    static Stream<Object[]> cells() {
        return OPEN.lines().flatMap(line -> {
            String[] cell = line.split("\\|");
            String status = cell[0].strip();
            List<String> open =
                    cell.length == 1 ? List.of() : List.of(cell[1].strip().split(" "));
            return Arrays.stream(Step.values())
                    .map(step -> new Object[] {status, step, open.contains(step.slug()), open});
        });
    }

    @ParameterizedTest
    @MethodSource("cells")
    void eachStepIsOpenOrRefusedInEachStatus(String from, Step step, boolean open, List<String> instead) {
        CommitmentStatus status = from.equals("-") ? null : CommitmentStatus.valueOf(from);
        List<Course.Taken> steps = new ArrayList<>(taken(status == null ? "" : wayTo(status)));
        steps.add(new Course.Taken(step, PartialDate.parse("2024-02-01")));
        if (open) {
            assertThat(Course.of(steps)
                            .on(LocalDate.parse("2024-02-01"))
                            .orElseThrow()
                            .status())
                    .isEqualTo(step.to());
            return;
        }
        StepNotAllowed refused = catchThrowableOfType(StepNotAllowed.class, () -> Course.of(steps));
        assertThat(refused).isNotNull();
        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.refused().step()).isEqualTo(step);
        assertThat(refused.refusal())
                .isEqualTo(
                        status == null
                                ? Step.Refusal.NOT_YET_BEGUN
                                : status.isSettled() ? Step.Refusal.SETTLED : Step.Refusal.ALREADY_THERE);
        assertThat(refused.open()).extracting(Step::slug).isEqualTo(instead);
        assertThat(refused)
                .hasMessageContaining(step.slug())
                .hasMessageContaining(refused.refusal().sentence());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023-12-31 |          |            |",
                "2024-01-01 | PROPOSED | 2024-01    | false",
                "2024-01-31 | PROPOSED | 2024-01    | true",
                "2024-03-14 | PROPOSED | 2024-01    | true",
                "2024-03-15 | ACCEPTED | 2024-03-15 | true",
                "2024-06-01 | FULFILLED | 2024-06/2024-07 | false",
                "2024-07-31 | FULFILLED | 2024-06/2024-07 | true",
                "2090-01-01 | FULFILLED | 2024-06/2024-07 | true",
            })
    void theStatusOfADay(LocalDate day, CommitmentStatus status, String since, Boolean certain) {
        Course course = course("propose 2024-01; accept 2024-03-15; fulfil 2024-06/2024-07");
        assertThat(course.on(day).map(Course.Period::status).orElse(null)).isEqualTo(status);
        assertThat(course.on(day).map(period -> period.since().text()).orElse(null))
                .isEqualTo(since);
        assertThat(course.on(day).map(period -> period.isCertainOn(day)).orElse(null))
                .isEqualTo(certain);
        assertThat(course.openedOn()).isEqualTo("2024-01-01");
        assertThat(course.settledOn()).contains(LocalDate.parse("2024-06-01"));
    }

    @Test
    void whatIsReceivedAtOnceWasNeverMerelyProposed() {
        Course course = course("welcome 2024-04-03/2024-04-05; propose 2024-04-03/2024-04-05");
        assertThat(course.periods()).extracting(Course.Period::status).containsExactly(CommitmentStatus.WELCOMED);
        assertThat(course.settledOn()).isEmpty();
    }

    @Test
    void whereDatesDoNotTellTheOrderIsThatOfALife() {
        Course course = course("welcome 2024; propose 2024-04-03");
        assertThat(course.openedOn()).isEqualTo("2024-04-03");
        assertThat(course.periods()).hasSize(1);
        assertThat(course.periods().get(0).since()).isEqualTo(PartialDate.parse("2024-04-03/2024-12-31"));
    }

    @Test
    void aStepHasItsPlaceNoEarlierThanTheOneAheadOfIt() {
        Course course = course("fulfil 2024; welcome 2024-05/2024-08; propose 2024-04-03");
        assertThat(course.beginningOf(Step.PROPOSE)).isEqualTo("2024-04-03");
        assertThat(course.beginningOf(Step.WELCOME)).isEqualTo("2024-05-01");
        assertThat(course.beginningOf(Step.FULFIL)).isEqualTo("2024-05-01");
    }

    @Test
    void whereTheyDoTheyDecide() {
        assertThatThrownBy(() -> course("welcome 2024-03; propose 2024-04-03"))
                .isInstanceOf(StepNotAllowed.class)
                .hasMessage("welcome on 2024-03 is not possible: nothing is recorded before it; record first how the "
                        + "commitment came about");
        assertThatThrownBy(() -> course("propose 2024-01; start 2024-03; accept 2024-04"))
                .isInstanceOf(StepNotAllowed.class)
                .hasMessageContaining("while the status is IN_PROGRESS");
    }

    /** {@code -Dcourse.seed=…} for the same once more. */
    @Test
    void theOrderOfRecordingPlaysNoPart() {
        Random random = new Random(SEED);
        int legal = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<Course.Taken> steps = new ArrayList<>();
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                steps.add(new Course.Taken(Step.values()[random.nextInt(Step.values().length)], date(random)));
            }
            String inOrder = outcome(steps);
            legal += inOrder.startsWith("[") ? 1 : 0;
            for (int again = 0; again < 4; again++) {
                Collections.shuffle(steps, random);
                assertThat(outcome(steps))
                        .as("-Dcourse.seed=%d, %s", SEED, steps)
                        .isEqualTo(inOrder);
            }
        }
        assertThat(legal).as("legal ones, -Dcourse.seed=%d", SEED).isGreaterThan(ROUNDS / 20);
    }

    private static PartialDate date(Random random) {
        int month = 1 + random.nextInt(12);
        return switch (random.nextInt(4)) {
            case 0 -> PartialDate.parse("202" + random.nextInt(3));
            case 1 -> PartialDate.parse("2021-%02d".formatted(month));
            case 2 -> PartialDate.parse("2021-%02d/2022".formatted(month));
            default -> PartialDate.parse("2021-%02d-%02d".formatted(month, 1 + random.nextInt(28)));
        };
    }

    private static String outcome(List<Course.Taken> steps) {
        try {
            return Course.of(steps).periods().toString();
        } catch (StepNotAllowed refused) {
            return refused.getMessage() + refused.open();
        }
    }
}
