package org.entente.lifecycle;

import static org.entente.lifecycle.ActType.*;
import static org.entente.lifecycle.Guard.*;
import static org.entente.lifecycle.Milestone.*;
import static org.entente.lifecycle.Status.*;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The life cycle of an agreement, a row a line. Whatever decides, offers, refuses or draws a transition reads it here:
 * the timeline, the open moves, the body of a refusal, the diagram and the tests.
 *
 * <p>It is total: for each status (and none) and each act there is one row, or {@link Guard#withoutRow} says why not.
 */
public final class TransitionTable {

    /**
     * One row.
     *
     * @param from the statuses in which it applies; null stands for none yet
     * @param trigger the act, or the day that is reached
     * @param to the statuses to which it may lead; null stands for an unchanged status
     * @param guards the conditions, in the order in which they are checked
     * @param finding what the agreement carries once this happened
     * @param legalBasis the article
     */
    public record Row(
            List<@Nullable Status> from,
            Trigger trigger,
            List<@Nullable Status> to,
            List<Guard> guards,
            @Nullable Finding finding,
            String legalBasis) {

        Row noting(Finding finding) {
            return new Row(from, trigger, to, guards, finding, legalBasis);
        }

        Row under(String legalBasis) {
            return new Row(from, trigger, to, guards, finding, legalBasis);
        }
    }

    private static final @Nullable Status NEW = null;
    private static final @Nullable Status UNCHANGED = null;

    // spotless:off
    private static final List<Row> ROWS = List.of(
        // the text
        row(from(NEW), PROPOSE,                                                     to(PROPOSED)),
        row(from(NEW, PROPOSED, ABANDONED), OPEN_NEGOTIATIONS,                      to(NEGOTIATING), NO_PARTY_ALONE),
        row(from(PROPOSED, NEGOTIATING), WITHDRAW_PROPOSAL,                         to(ABANDONED)),
        row(from(NEW), INITIAL,                                                     to(INITIALLED, NEGOTIATING)),
        row(from(PROPOSED, NEGOTIATING), INITIAL,                                   to(INITIALLED, UNCHANGED), ALREADY_DONE),
        row(from(PROVISIONALLY_APPLIED), INITIAL,                                   to(UNCHANGED), ALREADY_DONE),
        row(from(NEW), SIGN,                                                        to(SIGNED, NEGOTIATING), NON_BINDING),
        row(from(PROPOSED, NEGOTIATING, INITIALLED), SIGN,                          to(SIGNED, PENDING_ENTRY_INTO_FORCE, INITIALLED, UNCHANGED), NON_BINDING, ALREADY_DONE),
        row(from(PROVISIONALLY_APPLIED), SIGN,                                      to(UNCHANGED), NON_BINDING, ALREADY_DONE),
        row(from(SIGNED, PENDING_ENTRY_INTO_FORCE), SIGN,                           to(UNCHANGED), NON_BINDING, ALREADY_DONE),
        row(from(NEW), EXCHANGE_INSTRUMENTS,                                        to(SIGNED), NO_PARTY_ALONE).under("VCLT 13"),
        row(from(PROPOSED, NEGOTIATING, INITIALLED), EXCHANGE_INSTRUMENTS,          to(SIGNED, PENDING_ENTRY_INTO_FORCE), NO_PARTY_ALONE).under("VCLT 13"),
        row(from(PROPOSED, NEGOTIATING, INITIALLED, SIGNED, PENDING_ENTRY_INTO_FORCE, PROVISIONALLY_APPLIED), ABANDON, to(ABANDONED)),

        // consent to be bound
        row(beforeAnEnd(), APPROVE_DOMESTICALLY,                                    to(UNCHANGED), ALREADY_DONE),
        row(beforeAnEnd(), REFUSE_DOMESTICALLY,                                     to(UNCHANGED), ALREADY_DONE),
        row(from(SIGNED, PENDING_ENTRY_INTO_FORCE), RATIFY,                         to(UNCHANGED), NON_BINDING, ALREADY_DONE),
        row(from(SIGNED, PENDING_ENTRY_INTO_FORCE), NOTIFY_COMPLETION,              to(UNCHANGED), ALREADY_DONE),
        row(from(SIGNED, PENDING_ENTRY_INTO_FORCE), EXCHANGE_INSTRUMENTS,           to(UNCHANGED), NO_PARTY_ALONE, ALREADY_DONE),
        row(from(PROVISIONALLY_APPLIED), RATIFY,                                    to(UNCHANGED), NON_BINDING, NOT_SIGNED, ALREADY_DONE),
        row(from(PROVISIONALLY_APPLIED), NOTIFY_COMPLETION,                         to(UNCHANGED), NOT_SIGNED, ALREADY_DONE),
        row(from(PROVISIONALLY_APPLIED), EXCHANGE_INSTRUMENTS,                      to(UNCHANGED), NO_PARTY_ALONE, NOT_SIGNED, ALREADY_DONE),
        row(from(IN_FORCE, SUSPENDED, TERMINATION_PENDING), SIGN,                   to(UNCHANGED), NON_BINDING, ALREADY_DONE).noting(Finding.AFTER_ENTRY_INTO_FORCE),
        row(from(IN_FORCE, SUSPENDED, TERMINATION_PENDING), RATIFY,                 to(UNCHANGED), NON_BINDING, ALREADY_DONE).noting(Finding.AFTER_ENTRY_INTO_FORCE),
        row(from(IN_FORCE, SUSPENDED, TERMINATION_PENDING), NOTIFY_COMPLETION,      to(UNCHANGED), ALREADY_DONE).noting(Finding.AFTER_ENTRY_INTO_FORCE),
        row(from(IN_FORCE, SUSPENDED, TERMINATION_PENDING), EXCHANGE_INSTRUMENTS,   to(UNCHANGED), NO_PARTY_ALONE, ALREADY_DONE).noting(Finding.AFTER_ENTRY_INTO_FORCE),

        // provisional application and entry into force
        row(from(INITIALLED, SIGNED, PENDING_ENTRY_INTO_FORCE), APPLY_PROVISIONALLY, to(PROVISIONALLY_APPLIED), NO_PARTY_ALONE),
        row(from(PROPOSED, NEGOTIATING), APPLY_PROVISIONALLY,                       to(PROVISIONALLY_APPLIED), NO_PARTY_ALONE, NO_LATER_SIGNATURES).noting(Finding.BEFORE_SIGNATURE),
        row(from(PROVISIONALLY_APPLIED), END_PROVISIONAL_APPLICATION,               to(PROPOSED, NEGOTIATING, INITIALLED, SIGNED, PENDING_ENTRY_INTO_FORCE)),
        row(from(NEW), BRING_INTO_FORCE,                                            to(IN_FORCE, PENDING_ENTRY_INTO_FORCE)),
        row(from(SIGNED), BRING_INTO_FORCE,                                         to(IN_FORCE, PENDING_ENTRY_INTO_FORCE)),
        row(from(PENDING_ENTRY_INTO_FORCE), BRING_INTO_FORCE,                       to(IN_FORCE, UNCHANGED), ENTRY_INTO_FORCE_RECORDED),
        row(from(PROVISIONALLY_APPLIED), BRING_INTO_FORCE,                          to(IN_FORCE, UNCHANGED), ENTRY_INTO_FORCE_RECORDED),
        row(from(PROPOSED, NEGOTIATING, INITIALLED), BRING_INTO_FORCE,              to(IN_FORCE, UNCHANGED), ENTRY_INTO_FORCE_RECORDED, NO_LATER_SIGNATURES).noting(Finding.BEFORE_SIGNATURE),
        row(from(SIGNED), CONDITIONS_MET,                                           to(PENDING_ENTRY_INTO_FORCE)),
        row(from(PROVISIONALLY_APPLIED), CONDITIONS_MET,                            to(UNCHANGED)),
        row(from(SIGNED, PENDING_ENTRY_INTO_FORCE, PROVISIONALLY_APPLIED), ENTRY_INTO_FORCE, to(IN_FORCE)),
        row(from(PROPOSED, NEGOTIATING, INITIALLED), ENTRY_INTO_FORCE,              to(IN_FORCE)).noting(Finding.BEFORE_SIGNATURE),
        row(from(NEW, SIGNED), CONFIRM_IN_FORCE,                                    to(IN_FORCE)),
        row(applied(), CONFIRM_IN_FORCE,                                            to(UNCHANGED)),

        // in force
        row(applied(), AMEND,                                                       to(UNCHANGED), NO_PARTY_ALONE),
        row(applied(), REGISTER,                                                    to(UNCHANGED), NON_BINDING, ALREADY_REGISTERED),
        row(from(IN_FORCE, SUSPENDED, TERMINATION_PENDING), EXTEND,                 to(UNCHANGED), NO_PARTY_ALONE, WITHOUT_END, NEW_END_MISSING, NO_END_TO_EXTEND, END_NOT_LATER),
        row(from(IN_FORCE, TERMINATION_PENDING), SUSPEND,                           to(SUSPENDED, UNCHANGED), CONSENT_OF_BOTH, NOTICE_ALREADY_RUNNING, END_BEFORE_BEGINNING),
        row(from(IN_FORCE, TERMINATION_PENDING), EFFECT_OF_SUSPENSION_CLAIM,        to(SUSPENDED, UNCHANGED)),
        row(from(SUSPENDED), EFFECT_OF_SUSPENSION_CLAIM,                            to(UNCHANGED)),
        row(from(SUSPENDED), RESUME,                                                to(IN_FORCE, TERMINATION_PENDING, SIGNED, PROVISIONALLY_APPLIED, UNCHANGED), OWN_SUSPENSION),
        row(from(SUSPENDED), END_OF_SUSPENSION,                                     to(IN_FORCE, TERMINATION_PENDING, SIGNED, PROVISIONALLY_APPLIED, UNCHANGED)),
        row(from(IN_FORCE, TERMINATION_PENDING), END_OF_SUSPENSION,                 to(UNCHANGED)),
        row(from(IN_FORCE), DENOUNCE,                                               to(TERMINATION_PENDING), NO_RIGHT_TO_DENOUNCE, NOTICE_ALREADY_RUNNING, NOTICE_TOO_SHORT),
        row(from(SUSPENDED, TERMINATION_PENDING), DENOUNCE,                         to(UNCHANGED), NO_RIGHT_TO_DENOUNCE, NOTICE_ALREADY_RUNNING, NOTICE_TOO_SHORT),
        row(from(IN_FORCE), GIVE_NON_RENEWAL_NOTICE,                                to(TERMINATION_PENDING), NOTICE_ALREADY_RUNNING, NOTHING_TO_RENEW, NOTICE_TOO_SHORT),
        row(from(SUSPENDED, TERMINATION_PENDING), GIVE_NON_RENEWAL_NOTICE,          to(UNCHANGED), NOTICE_ALREADY_RUNNING, NOTHING_TO_RENEW, NOTICE_TOO_SHORT),
        row(from(IN_FORCE, SUSPENDED), REVOKE_NOTICE,                               to(UNCHANGED), NO_NOTICE_RUNNING),
        row(from(TERMINATION_PENDING), REVOKE_NOTICE,                               to(IN_FORCE, SIGNED, PROVISIONALLY_APPLIED, UNCHANGED), NO_NOTICE_RUNNING),
        row(from(IN_FORCE, SUSPENDED), OBJECT,                                      to(UNCHANGED), NO_CLAIM_RUNNING),
        row(from(TERMINATION_PENDING), OBJECT,                                      to(IN_FORCE, SIGNED, PROVISIONALLY_APPLIED, UNCHANGED), NO_CLAIM_RUNNING),

        // ends
        row(from(NEW), TERMINATE,                                                   to(TERMINATED, TERMINATION_PENDING), NO_PARTY_ALONE),
        row(from(IN_FORCE), TERMINATE,                                              to(TERMINATED, TERMINATION_PENDING), CONSENT_OF_BOTH, NOTICE_ALREADY_RUNNING),
        row(from(SUSPENDED, TERMINATION_PENDING), TERMINATE,                        to(TERMINATED, UNCHANGED), CONSENT_OF_BOTH, NOTICE_ALREADY_RUNNING),
        row(from(SIGNED, PROVISIONALLY_APPLIED), TERMINATE,                         to(TERMINATED, TERMINATION_PENDING), NOT_YET_ENTERED, ENTRY_INTO_FORCE_RECORDED, CONSENT_OF_BOTH),
        row(from(SUSPENDED, TERMINATION_PENDING), EFFECT_OF_NOTICE,                 to(TERMINATED, EXPIRED)),
        row(from(NEW), EXPIRE,                                                      to(EXPIRED), NO_PARTY_ALONE),
        row(from(IN_FORCE, SUSPENDED, TERMINATION_PENDING), EXPIRE,                 to(EXPIRED), END_IS_COMPUTED),
        row(from(SIGNED, PROVISIONALLY_APPLIED), EXPIRE,                            to(EXPIRED), NOT_YET_ENTERED, ENTRY_INTO_FORCE_RECORDED),
        row(from(IN_FORCE, SUSPENDED, TERMINATION_PENDING), END_OF_TERM,            to(EXPIRED)),
        row(from(EXPIRED), REVIVE,                                                  to(IN_FORCE), NO_PARTY_ALONE, END_BEFORE_BEGINNING),
        row(beforeAnEnd(), SUPERSEDE,                                               to(SUPERSEDED)),
        row(beforeAnEnd(), ENTRY_INTO_FORCE_OF_SUCCESSOR,                           to(SUPERSEDED)),
        row(beforeAnEnd(), INVALIDATE,                                              to(INVALID))
    );
    // spotless:on

    private static final Map<Trigger, Map<@Nullable Status, Row>> BY_TRIGGER = new HashMap<>();

    static {
        for (Row row : ROWS) {
            Map<@Nullable Status, Row> byStatus = BY_TRIGGER.computeIfAbsent(row.trigger(), t -> new HashMap<>());
            row.from().forEach(status -> byStatus.put(status, row));
        }
    }

    private TransitionTable() {}

    /** All rows, in the order of a life. */
    public static List<Row> rows() {
        return ROWS;
    }

    /** The row for a trigger in a status; empty if the table has none. */
    public static Optional<Row> row(@Nullable Status status, Trigger trigger) {
        Map<@Nullable Status, Row> byStatus = BY_TRIGGER.get(trigger);
        return byStatus == null ? Optional.empty() : Optional.ofNullable(byStatus.get(status));
    }

    /** Whether the row for a trigger in a status may lead to another one. */
    static boolean leadsTo(Status to, @Nullable Status from, Trigger trigger) {
        return row(from, trigger).filter(row -> row.to().contains(to)).isPresent();
    }

    /** The statuses in which the table has a row for this act. */
    static List<Status> statusesOf(ActType act) {
        return Stream.of(Status.values())
                .filter(status -> row(status, act).isPresent())
                .toList();
    }

    private static Row row(List<@Nullable Status> from, Trigger trigger, List<@Nullable Status> to, Guard... guards) {
        return new Row(from, trigger, to, List.of(guards), null, trigger.legalBasis());
    }

    private static List<@Nullable Status> from(@Nullable Status... statuses) {
        return Arrays.asList(statuses);
    }

    private static List<@Nullable Status> to(@Nullable Status... statuses) {
        return Arrays.asList(statuses);
    }

    private static List<@Nullable Status> beforeAnEnd() {
        return Stream.of(Status.values())
                .filter(status -> !status.isEnd())
                .map(s -> (@Nullable Status) s)
                .toList();
    }

    private static List<@Nullable Status> applied() {
        return from(IN_FORCE, PROVISIONALLY_APPLIED, TERMINATION_PENDING, SUSPENDED);
    }
}
