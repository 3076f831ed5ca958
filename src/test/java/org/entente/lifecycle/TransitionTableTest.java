package org.entente.lifecycle;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TransitionTableTest {

    /** In which statuses each act has a row, written down from the rules and not from the table; "-" is none yet. */
    private static final String EXPECTED = """
            propose                     -
            open-negotiations           - PROPOSED ABANDONED
            initial                     - PROPOSED NEGOTIATING PROVISIONALLY_APPLIED
            sign                        - PROPOSED NEGOTIATING INITIALLED SIGNED PENDING_ENTRY_INTO_FORCE PROVISIONALLY_APPLIED IN_FORCE SUSPENDED TERMINATION_PENDING
            approve-domestically        PROPOSED NEGOTIATING INITIALLED SIGNED PENDING_ENTRY_INTO_FORCE PROVISIONALLY_APPLIED IN_FORCE SUSPENDED TERMINATION_PENDING
            refuse-domestically         PROPOSED NEGOTIATING INITIALLED SIGNED PENDING_ENTRY_INTO_FORCE PROVISIONALLY_APPLIED IN_FORCE SUSPENDED TERMINATION_PENDING
            ratify                      SIGNED PENDING_ENTRY_INTO_FORCE PROVISIONALLY_APPLIED IN_FORCE SUSPENDED TERMINATION_PENDING
            exchange-instruments        - PROPOSED NEGOTIATING INITIALLED SIGNED PENDING_ENTRY_INTO_FORCE PROVISIONALLY_APPLIED IN_FORCE SUSPENDED TERMINATION_PENDING
            notify-completion           SIGNED PENDING_ENTRY_INTO_FORCE PROVISIONALLY_APPLIED IN_FORCE SUSPENDED TERMINATION_PENDING
            apply-provisionally         PROPOSED NEGOTIATING INITIALLED SIGNED PENDING_ENTRY_INTO_FORCE
            end-provisional-application PROVISIONALLY_APPLIED
            bring-into-force            - PROPOSED NEGOTIATING INITIALLED SIGNED PENDING_ENTRY_INTO_FORCE PROVISIONALLY_APPLIED
            confirm-in-force            - SIGNED PROVISIONALLY_APPLIED IN_FORCE SUSPENDED TERMINATION_PENDING
            extend                      IN_FORCE SUSPENDED TERMINATION_PENDING
            amend                       PROVISIONALLY_APPLIED IN_FORCE SUSPENDED TERMINATION_PENDING
            suspend                     IN_FORCE TERMINATION_PENDING
            resume                      SUSPENDED
            denounce                    IN_FORCE SUSPENDED TERMINATION_PENDING
            give-non-renewal-notice     IN_FORCE SUSPENDED TERMINATION_PENDING
            register                    PROVISIONALLY_APPLIED IN_FORCE SUSPENDED TERMINATION_PENDING
            revoke-notice               IN_FORCE SUSPENDED TERMINATION_PENDING
            terminate                   - SIGNED PROVISIONALLY_APPLIED IN_FORCE SUSPENDED TERMINATION_PENDING
            expire                      - SIGNED PROVISIONALLY_APPLIED IN_FORCE SUSPENDED TERMINATION_PENDING
            supersede                   PROPOSED NEGOTIATING INITIALLED SIGNED PENDING_ENTRY_INTO_FORCE PROVISIONALLY_APPLIED IN_FORCE SUSPENDED TERMINATION_PENDING
            withdraw-proposal           PROPOSED NEGOTIATING
            abandon                     PROPOSED NEGOTIATING INITIALLED SIGNED PENDING_ENTRY_INTO_FORCE PROVISIONALLY_APPLIED
            invalidate                  PROPOSED NEGOTIATING INITIALLED SIGNED PENDING_ENTRY_INTO_FORCE PROVISIONALLY_APPLIED IN_FORCE SUSPENDED TERMINATION_PENDING
            revive                      EXPIRED
            object                      IN_FORCE SUSPENDED TERMINATION_PENDING
            """;

    @Test
    void hasARowForExactlyTheStatusesOfTheRules() {
        String matrix = Arrays.stream(ActType.values())
                .map(act -> "%-28s%s"
                        .formatted(
                                act.slug(),
                                statusesAndNone().stream()
                                        .filter(status ->
                                                TransitionTable.row(status, act).isPresent())
                                        .map(status -> status == null ? "-" : status.name())
                                        .collect(joining(" "))))
                .collect(joining("\n", "", "\n"));
        System.out.println(matrix);
        assertThat(matrix).isEqualTo(EXPECTED);
    }

    @Test
    void refusesEveryOtherCellWithAGuardAndASentence() {
        for (Status status : statusesAndNone()) {
            for (ActType act : ActType.values()) {
                if (TransitionTable.row(status, act).isEmpty()) {
                    Guard guard = Guard.withoutRow(status, act);
                    assertThat(guard.sentence()).as("%s in %s", act, status).isNotBlank();
                    assertThat(guard).as("%s in %s", act, status).isIn((Object[]) new Guard[] {
                        Guard.NOT_YET_BEGUN, Guard.NOT_IN_FORCE, Guard.ALREADY_IN_FORCE, Guard.ENDED, Guard.OUT_OF_TURN
                    });
                }
            }
        }
        assertThat(Guard.withoutRow(null, ActType.RATIFY)).isEqualTo(Guard.NOT_YET_BEGUN);
        assertThat(Guard.withoutRow(Status.SIGNED, ActType.DENOUNCE)).isEqualTo(Guard.NOT_IN_FORCE);
        assertThat(Guard.withoutRow(Status.PROPOSED, ActType.RATIFY)).isEqualTo(Guard.OUT_OF_TURN);
        assertThat(Guard.OUT_OF_TURN.explain(ActType.RATIFY))
                .isEqualTo("this is not its time; ratify is possible in SIGNED, PENDING_ENTRY_INTO_FORCE, "
                        + "PROVISIONALLY_APPLIED, IN_FORCE, SUSPENDED, TERMINATION_PENDING");
        assertThat(Guard.withoutRow(Status.IN_FORCE, ActType.ABANDON)).isEqualTo(Guard.ALREADY_IN_FORCE);
        assertThat(Guard.withoutRow(Status.TERMINATED, ActType.RATIFY)).isEqualTo(Guard.ENDED);
        assertThat(Guard.withoutRow(Status.IN_FORCE, ActType.RESUME)).isEqualTo(Guard.OUT_OF_TURN);
        assertThat(Guard.ENDED.legalBasis(ActType.RATIFY)).isEqualTo("VCLT 70");
        assertThat(Guard.NOT_IN_FORCE.legalBasis(ActType.DENOUNCE)).isEqualTo("VCLT 54(a), 56, 67");
    }

    @Test
    void hasAtMostOneRowForEachStatusAndTrigger() {
        Map<String, Integer> rows = new TreeMap<>();
        for (TransitionTable.Row row : TransitionTable.rows()) {
            row.from().forEach(from -> rows.merge(from + " " + row.trigger().slug(), 1, Integer::sum));
        }
        assertThat(rows.values()).containsOnly(1);
    }

    private static List<Status> statusesAndNone() {
        List<Status> statuses = new ArrayList<>();
        statuses.add(null);
        statuses.addAll(Arrays.asList(Status.values()));
        return statuses;
    }
}
