package org.entente.pair;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.access.Caller;
import org.entente.agreement.ComingDeadline;
import org.entente.lifecycle.Deadline;
import org.entente.lifecycle.DeadlineKind;

/** One day of a deadline, within the days that were asked about. */
record Due(ComingDeadline coming, Deadline.Occurrence occurrence) {

    private static final Comparator<Due> BY_DAY = Comparator.comparing(
                    (Due due) -> due.occurrence().day().earliest())
            .thenComparing(due -> due.coming().agreement())
            .thenComparing(due -> due.occurrence().key());

    /** All of them, in the order of their days, those that are called off included if they are asked for. */
    static List<Due> of(DeadlineFilter filter, LocalDate day, boolean withCalledOff, Caller caller, long known) {
        LocalDate last = filter.last(day);
        // of what was recorded of one day in turn, the latest counts
        Map<List<String>, Due> latest = new HashMap<>();
        ComingDeadline.between(day, last, filter.parties(), filter.kinds(), withCalledOff, caller, known).stream()
                .flatMap(coming -> occurrences(coming, filter, day, last))
                .forEach(due -> latest.put(
                        List.of(due.coming().agreement(), due.occurrence().key()), due));
        return latest.values().stream().sorted(BY_DAY).toList();
    }

    private static Stream<Due> occurrences(
            ComingDeadline coming, DeadlineFilter filter, LocalDate first, LocalDate last) {
        Deadline deadline = coming.deadline();
        LocalDate until =
                deadline.kind() == DeadlineKind.WAITING_FOR_PARTY ? last.minus(filter.waitingLongerThan()) : last;
        return deadline.between(first, until).stream().map(occurrence -> new Due(coming, occurrence));
    }
}
