package org.entente.agreement;

import static org.entente.agreement.Agreements.THE_DAY;
import static org.entente.agreement.Agreements.wayTo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.lifecycle.ActType;
import org.entente.lifecycle.Milestone;
import org.entente.lifecycle.Status;
import org.entente.lifecycle.TransitionTable;
import org.entente.lifecycle.Trigger;

/** Histories that between them take every row of the transition table from each of its statuses to each outcome. */
final class TransitionCases {

    private static final String LIVING = "PROPOSED NEGOTIATING INITIALLED SIGNED PENDING_ENTRY_INTO_FORCE"
            + " PROVISIONALLY_APPLIED IN_FORCE SUSPENDED TERMINATION_PENDING";

    /** What is done, in which statuses, where it leads ("=": nowhere) and, where the usual one will not do, after what. */
    private static final String ACTS = """
            propose                      | -                                               | PROPOSED
            open-negotiations            | - PROPOSED ABANDONED                            | NEGOTIATING
            withdraw-proposal            | PROPOSED NEGOTIATING                            | ABANDONED
            initial                      | - PROPOSED NEGOTIATING                          | INITIALLED
            initial by FR                | -                                               | NEGOTIATING
            initial by FR                | PROPOSED NEGOTIATING                            | =
            initial by FR                | PROVISIONALLY_APPLIED                           | = | propose; sign on 2025-01-01; apply-provisionally on 2010-01-01
            sign                         | - PROPOSED NEGOTIATING INITIALLED               | SIGNED
            sign by FR                   | -                                               | NEGOTIATING
            sign by FR                   | PROPOSED NEGOTIATING INITIALLED                 | =
            sign by FR                   | PROPOSED                                        | INITIALLED | propose; initial by DE
            sign by FR                   | NEGOTIATING                                     | INITIALLED | initial by DE
            sign by FR                   | PROVISIONALLY_APPLIED                           | = | initial; apply-provisionally
            sign by FR mode definitive   | SIGNED                                          | = | sign mode ad-referendum
            sign by FR mode definitive   | PENDING_ENTRY_INTO_FORCE                        | = | sign mode ad-referendum; bring-into-force effective 2090-01-01
            sign                         | IN_FORCE SUSPENDED TERMINATION_PENDING          | =
            exchange-instruments         | - PROPOSED NEGOTIATING INITIALLED               | SIGNED
            exchange-instruments         | SIGNED PENDING_ENTRY_INTO_FORCE PROVISIONALLY_APPLIED IN_FORCE SUSPENDED TERMINATION_PENDING | =
            abandon reason lapsed        | PROPOSED NEGOTIATING INITIALLED SIGNED PENDING_ENTRY_INTO_FORCE PROVISIONALLY_APPLIED | ABANDONED
            approve-domestically by FR   | *                                               | =
            refuse-domestically by FR    | *                                               | =
            ratify by FR                 | SIGNED PENDING_ENTRY_INTO_FORCE PROVISIONALLY_APPLIED IN_FORCE SUSPENDED TERMINATION_PENDING | =
            notify-completion by FR      | SIGNED PENDING_ENTRY_INTO_FORCE PROVISIONALLY_APPLIED IN_FORCE SUSPENDED TERMINATION_PENDING | =
            apply-provisionally          | INITIALLED SIGNED PENDING_ENTRY_INTO_FORCE      | PROVISIONALLY_APPLIED
            apply-provisionally          | PROPOSED                                        | PROVISIONALLY_APPLIED | propose; sign on 2025-01-01
            apply-provisionally          | NEGOTIATING                                     | PROVISIONALLY_APPLIED | open-negotiations; sign on 2025-01-01
            end-provisional-application  | PROVISIONALLY_APPLIED                           | SIGNED
            end-provisional-application  | PROVISIONALLY_APPLIED                           | INITIALLED | initial; apply-provisionally
            end-provisional-application  | PROVISIONALLY_APPLIED                           | PENDING_ENTRY_INTO_FORCE | sign; apply-provisionally; bring-into-force effective 2090-01-01
            bring-into-force             | - SIGNED PROVISIONALLY_APPLIED                  | IN_FORCE
            bring-into-force effective 2090-01-01 | - SIGNED                               | PENDING_ENTRY_INTO_FORCE
            bring-into-force effective 2090-01-01 | PROVISIONALLY_APPLIED                  | =
            bring-into-force             | PROPOSED                                        | IN_FORCE | propose; sign on 2025-01-01
            bring-into-force             | NEGOTIATING                                     | IN_FORCE | open-negotiations; sign on 2025-01-01
            bring-into-force             | INITIALLED                                      | IN_FORCE | initial; sign on 2025-01-01
            confirm-in-force             | - SIGNED                                        | IN_FORCE
            confirm-in-force             | PROVISIONALLY_APPLIED IN_FORCE SUSPENDED TERMINATION_PENDING | =
            amend                        | PROVISIONALLY_APPLIED IN_FORCE SUSPENDED TERMINATION_PENDING | =
            register number I-12345      | PROVISIONALLY_APPLIED IN_FORCE SUSPENDED TERMINATION_PENDING | =
            extend lastDay 2089-12-31    | IN_FORCE SUSPENDED TERMINATION_PENDING          | =
            suspend                      | IN_FORCE TERMINATION_PENDING                    | SUSPENDED
            suspend part Title-II        | IN_FORCE TERMINATION_PENDING                    | =
            resume                       | SUSPENDED                                       | IN_FORCE
            resume                       | SUSPENDED                                       | TERMINATION_PENDING | bring-into-force; denounce by DE effective 2090-01-01; suspend
            resume                       | SUSPENDED                                       | SIGNED | sign; terminate by FR reason breach effective 2090-01-01; suspend; object by DE
            resume                       | SUSPENDED                                       | PROVISIONALLY_APPLIED | sign; apply-provisionally; terminate by FR reason breach effective 2090-01-01; suspend; object by DE
            resume by FR                 | SUSPENDED                                       | = | bring-into-force; suspend by FR reason breach effective 2005-01-01; suspend
            denounce by FR effective 2090-01-01 | IN_FORCE                                 | TERMINATION_PENDING
            denounce by FR effective 2090-01-01 | SUSPENDED TERMINATION_PENDING            | =
            give-non-renewal-notice by FR effective 2090-01-01 | IN_FORCE                  | TERMINATION_PENDING
            give-non-renewal-notice by FR effective 2090-01-01 | SUSPENDED TERMINATION_PENDING | =
            revoke-notice by DE          | TERMINATION_PENDING                             | IN_FORCE
            revoke-notice by DE          | TERMINATION_PENDING                             | SIGNED | sign; terminate by DE reason breach effective 2090-01-01
            revoke-notice by DE          | TERMINATION_PENDING                             | PROVISIONALLY_APPLIED | sign; apply-provisionally; terminate by DE reason breach effective 2090-01-01
            revoke-notice by DE          | IN_FORCE                                        | = | bring-into-force; suspend by DE reason breach effective 2090-01-01
            revoke-notice by DE          | SUSPENDED                                       | = | bring-into-force; denounce by DE effective 2090-01-01; suspend
            revoke-notice by DE          | TERMINATION_PENDING                             | = | bring-into-force; denounce by FR effective 2090-01-01; denounce by DE effective 2091-01-01
            object by FR                 | TERMINATION_PENDING                             | = | bring-into-force; denounce by FR effective 2090-01-01; terminate by DE reason breach effective 2091-01-01
            object by FR                 | TERMINATION_PENDING                             | IN_FORCE | bring-into-force; terminate by DE reason breach effective 2090-01-01
            object by FR                 | TERMINATION_PENDING                             | SIGNED | sign; terminate by DE reason breach effective 2090-01-01
            object by FR                 | TERMINATION_PENDING                             | PROVISIONALLY_APPLIED | sign; apply-provisionally; terminate by DE reason breach effective 2090-01-01
            object by FR                 | IN_FORCE                                        | = | bring-into-force; suspend by DE reason breach effective 2090-01-01
            object by FR                 | SUSPENDED                                       | = | bring-into-force; terminate by DE reason breach effective 2090-01-01; suspend
            terminate                    | - SIGNED PROVISIONALLY_APPLIED IN_FORCE SUSPENDED TERMINATION_PENDING | TERMINATED
            terminate effective 2090-01-01 | - SIGNED PROVISIONALLY_APPLIED IN_FORCE       | TERMINATION_PENDING
            terminate effective 2090-01-01 | SUSPENDED TERMINATION_PENDING                 | =
            expire                       | - SIGNED PROVISIONALLY_APPLIED IN_FORCE SUSPENDED TERMINATION_PENDING | EXPIRED
            revive                       | EXPIRED                                         | IN_FORCE
            supersede                    | *                                               | SUPERSEDED
            invalidate article VCLT-52   | *                                               | INVALID
            """;

    /** On which day what happens, from and to where, in which history; acts are recorded in the order written. */
    private static final String DAYS = """
            2007-01-01 | sign                  | PROPOSED              | PENDING_ENTRY_INTO_FORCE | propose; sign by FR on 2006-01-01; sign by DE on 2007-01-01; bring-into-force on 2005-01-01 effective 2090-01-01
            2007-01-01 | sign                  | NEGOTIATING           | PENDING_ENTRY_INTO_FORCE | open-negotiations; sign by FR on 2006-01-01; sign by DE on 2007-01-01; bring-into-force on 2005-01-01 effective 2090-01-01
            2007-01-01 | sign                  | INITIALLED            | PENDING_ENTRY_INTO_FORCE | initial; sign by FR on 2006-01-01; sign by DE on 2007-01-01; bring-into-force on 2005-01-01 effective 2090-01-01
            2002-01-01 | exchange-instruments  | PROPOSED              | PENDING_ENTRY_INTO_FORCE | propose; abandon reason lapsed on 2004-01-01; open-negotiations on 2005-01-01; sign on 2006-01-01; bring-into-force on 2001-01-01 effective 2090-01-01; exchange-instruments on 2002-01-01
            2005-01-01 | bring-into-force      | PROPOSED              | = | propose; sign on 2006-01-01; bring-into-force on 2005-01-01 effective 2090-01-01
            2005-01-01 | bring-into-force      | NEGOTIATING           | = | open-negotiations; sign on 2006-01-01; bring-into-force on 2005-01-01 effective 2090-01-01
            2005-01-01 | bring-into-force      | INITIALLED            | = | initial; sign on 2006-01-01; bring-into-force on 2005-01-01 effective 2090-01-01
            2005-01-01 | end-provisional-application | PROVISIONALLY_APPLIED | PROPOSED | propose; sign on 2006-01-01; apply-provisionally on 2004-01-01; end-provisional-application on 2005-01-01
            2005-01-01 | end-provisional-application | PROVISIONALLY_APPLIED | NEGOTIATING | open-negotiations; sign on 2006-01-01; apply-provisionally on 2004-01-01; end-provisional-application on 2005-01-01
            2004-01-01 | conditions-met        | SIGNED                | PENDING_ENTRY_INTO_FORCE | {'entryIntoForce':{'rule':'ON_LATER_NOTIFICATION','plus':'P30D'}} sign; notify-completion on 2004-01-01
            2004-01-01 | conditions-met        | PROVISIONALLY_APPLIED | = | {'entryIntoForce':{'rule':'ON_LATER_NOTIFICATION','plus':'P30D'}} sign; apply-provisionally; notify-completion on 2004-01-01
            2005-01-01 | entry-into-force      | SIGNED                | IN_FORCE | {'entryIntoForce':{'rule':'DEFAULT'}} sign; ratify on 2005-01-01
            2005-01-01 | entry-into-force      | PROPOSED              | IN_FORCE | propose; sign on 2010-01-01; bring-into-force on 2004-01-01 effective 2005-01-01
            2005-01-01 | entry-into-force      | NEGOTIATING           | IN_FORCE | open-negotiations; sign on 2010-01-01; bring-into-force on 2004-01-01 effective 2005-01-01
            2005-01-01 | entry-into-force      | INITIALLED            | IN_FORCE | initial; sign on 2010-01-01; bring-into-force on 2004-01-01 effective 2005-01-01
            2005-01-01 | entry-into-force      | PENDING_ENTRY_INTO_FORCE | IN_FORCE | sign; bring-into-force effective 2005-01-01
            2090-01-01 | entry-into-force      | PENDING_ENTRY_INTO_FORCE | IN_FORCE | sign; bring-into-force effective 2090-01-01
            2090-01-01 | entry-into-force      | PROVISIONALLY_APPLIED | IN_FORCE | sign; apply-provisionally; bring-into-force effective 2090-01-01
            2005-01-01 | effect-of-notice      | TERMINATION_PENDING   | TERMINATED | bring-into-force; denounce by FR on 2004-01-01
            2090-01-01 | effect-of-notice      | TERMINATION_PENDING   | EXPIRED | bring-into-force; give-non-renewal-notice by FR effective 2090-01-01
            2090-01-01 | effect-of-notice      | SUSPENDED             | TERMINATED | bring-into-force; terminate effective 2090-01-01; suspend
            2005-01-01 | effect-of-notice      | SUSPENDED             | EXPIRED | bring-into-force; suspend; give-non-renewal-notice by FR effective 2005-01-01
            2090-01-01 | end-of-term           | IN_FORCE              | EXPIRED | bring-into-force; extend lastDay 2089-12-31
            2005-01-01 | end-of-term           | SUSPENDED             | EXPIRED | bring-into-force; extend lastDay 2004-12-31; suspend
            2005-01-01 | end-of-term           | TERMINATION_PENDING   | EXPIRED | bring-into-force; extend lastDay 2004-12-31; denounce by FR effective 2090-01-01
            2005-01-01 | effect-of-suspension-claim | IN_FORCE         | SUSPENDED | bring-into-force; suspend by FR reason breach on 2004-10-01
            2090-01-01 | effect-of-suspension-claim | TERMINATION_PENDING | SUSPENDED | bring-into-force; denounce by FR effective 2095-01-01; suspend by FR reason breach effective 2090-01-01
            2005-01-01 | effect-of-suspension-claim | SUSPENDED        | = | bring-into-force; suspend by FR reason breach effective 2005-01-01; suspend
            2005-01-01 | effect-of-suspension-claim | IN_FORCE         | = | bring-into-force; suspend by FR reason breach part Title-II effective 2005-01-01
            2005-01-01 | end-of-suspension     | SUSPENDED             | = | bring-into-force; suspend by FR reason breach effective 2003-01-01; suspend lastDay 2004-12-31
            2005-01-01 | end-of-suspension     | IN_FORCE              | = | bring-into-force; suspend part Title-II lastDay 2004-12-31
            2005-01-01 | end-of-suspension     | TERMINATION_PENDING   | = | bring-into-force; denounce by FR effective 2090-01-01; suspend part Title-II lastDay 2004-12-31
            2090-01-01 | end-of-suspension     | SUSPENDED             | IN_FORCE | bring-into-force; suspend lastDay 2089-12-31
            2005-01-01 | end-of-suspension     | SUSPENDED             | TERMINATION_PENDING | bring-into-force; denounce by FR effective 2090-01-01; suspend on 2004-01-01 for P1Y
            2005-01-01 | end-of-suspension     | SUSPENDED             | SIGNED | sign; terminate by FR reason breach effective 2090-01-01; suspend lastDay 2004-12-31; object by DE
            2005-01-01 | end-of-suspension     | SUSPENDED             | PROVISIONALLY_APPLIED | sign; apply-provisionally; terminate by FR reason breach effective 2090-01-01; suspend on 2003-06-01 lastDay 2004-12-31; object by DE on 2004-01-01
            """;

    /** What the table allows and no history brings about; it is offered, and then replaces what the clause computes. */
    static final Set<String> OUT_OF_REACH = Set.of(
            // once it is brought into force no clause makes it pending any more, in the whole replay
            "bring-into-force from PENDING_ENTRY_INTO_FORCE",
            "bring-into-force from [PENDING_ENTRY_INTO_FORCE] to IN_FORCE",
            "bring-into-force from [PENDING_ENTRY_INTO_FORCE] to null");

    private TransitionCases() {}

    /** What happens on a day in a history, from which status and to which; none: nothing yet, or unchanged. */
    record Case(String words, Trigger trigger, LocalDate day, Status from, Status to, String history) {
        TransitionTable.Row row() {
            return TransitionTable.row(from, trigger).orElseThrow();
        }

        @Override
        public String toString() {
            return (from == null ? "nothing" : from) + " – " + words + " → " + (to == null ? "unchanged" : to) + ": "
                    + history;
        }
    }

    static List<Case> acts() {
        return rows(ACTS)
                .flatMap(cell -> Stream.of(cell[1].replace("*", LIVING).split(" "))
                        .map(TransitionCases::status)
                        .map(from -> new Case(
                                cell[0],
                                trigger(cell[0].split(" ")[0]),
                                THE_DAY,
                                from,
                                status(cell[2]),
                                cell.length > 3 ? cell[3] : wayTo(from))))
                .toList();
    }

    static List<Case> days() {
        return rows(DAYS)
                .map(cell -> new Case(
                        cell[1], trigger(cell[1]), LocalDate.parse(cell[0]), status(cell[2]), status(cell[3]), cell[4]))
                .toList();
    }

    /** All that is alive is superseded by the entry into force of its successor. */
    static List<Status> living() {
        return Stream.of(LIVING.split(" ")).map(Status::valueOf).toList();
    }

    static Case superseded(Status from) {
        Milestone entry = Milestone.ENTRY_INTO_FORCE_OF_SUCCESSOR;
        return new Case(entry.slug(), entry, THE_DAY, from, Status.SUPERSEDED, wayTo(from));
    }

    private static Stream<String[]> rows(String table) {
        return table.lines().map(line -> line.split(" *\\| *"));
    }

    private static Status status(String cell) {
        return cell.equals("-") || cell.equals("=") ? null : Status.valueOf(cell);
    }

    private static Trigger trigger(String slug) {
        return ActType.ofSlug(slug)
                .map(act -> (Trigger) act)
                .orElseGet(() -> Arrays.stream(Milestone.values())
                        .filter(milestone -> milestone.slug().equals(slug))
                        .findFirst()
                        .orElseThrow());
    }
}
