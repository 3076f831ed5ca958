package org.entente.pair;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.access.Caller;
import org.entente.agreement.ComingDeadline;
import org.entente.engagement.ComingCommitment;
import org.entente.http.Languages;
import org.entente.lifecycle.Deadline;
import org.entente.lifecycle.DeadlineKind;
import org.jspecify.annotations.Nullable;

/**
 * One day of a deadline, within the days that were asked about.
 *
 * @param reference of the agreement or the commitment that it is about
 * @param title of the commitment; none of an agreement, whose title is asked for only if it is shown
 * @param parties their codes, in order
 * @param changedAt when it was recorded or called off
 * @param calledOff whether it no longer stands
 */
record Due(
        String reference,
        @Nullable String title,
        List<String> parties,
        Deadline deadline,
        Deadline.Occurrence occurrence,
        Instant changedAt,
        boolean calledOff) {

    static final Comparator<Due> BY_DAY = Comparator.comparing(
                    (Due due) -> due.occurrence().day().earliest())
            .thenComparing(Due::reference)
            .thenComparing(due -> due.occurrence().key());

    /** All of them, in the order of their days, those that are called off included if they are asked for. */
    static List<Due> of(
            DeadlineFilter filter,
            LocalDate day,
            boolean withCalledOff,
            Caller caller,
            long known,
            Languages languages) {
        LocalDate last = filter.last(day);
        Stream<Due> ofAgreements =
                ComingDeadline.between(day, last, filter.parties(), filter.kinds(), withCalledOff, caller, known)
                        .stream()
                        .flatMap(coming -> occurrences(coming, filter, day, last));
        Stream<Due> ofCommitments =
                ComingCommitment.between(
                                day, last, filter.parties(), filter.kinds(), withCalledOff, caller, known, languages)
                        .stream()
                        .flatMap(coming -> occurrences(coming, day, last));
        // of what was recorded of one day in turn, the latest counts
        Map<List<String>, Due> latest = new HashMap<>();
        Stream.concat(ofAgreements, ofCommitments)
                .forEach(due ->
                        latest.put(List.of(due.reference(), due.occurrence().key()), due));
        return latest.values().stream().sorted(BY_DAY).toList();
    }

    private static Stream<Due> occurrences(
            ComingDeadline coming, DeadlineFilter filter, LocalDate first, LocalDate last) {
        Deadline deadline = coming.deadline();
        LocalDate until =
                deadline.kind() == DeadlineKind.WAITING_FOR_PARTY ? last.minus(filter.waitingLongerThan()) : last;
        return deadline.between(first, until).stream().map(occurrence -> of(coming, occurrence));
    }

    /** One day of a deadline of an agreement. */
    static Due of(ComingDeadline coming, Deadline.Occurrence occurrence) {
        return new Due(
                coming.agreement(),
                null,
                coming.parties(),
                coming.deadline(),
                occurrence,
                coming.changedAt(),
                coming.calledOff());
    }

    private static Stream<Due> occurrences(ComingCommitment coming, LocalDate first, LocalDate last) {
        return coming.deadline().between(first, last).stream()
                .map(occurrence -> new Due(
                        coming.commitment(),
                        coming.title(),
                        coming.parties(),
                        coming.deadline(),
                        occurrence,
                        coming.changedAt(),
                        coming.calledOff()));
    }

    /** Whether it is about a commitment rather than about an agreement. */
    boolean isOfCommitment() {
        return deadline.kind().isOfCommitments();
    }

    /** What it is about is called. */
    String titleAmong(Map<String, String> agreements) {
        return title == null ? agreements.getOrDefault(reference, reference) : title;
    }
}
