package org.entente.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/** Looks through a life, past and projected, for the days that somebody should know beforehand. */
final class Deadlines {
    private static final Map<String, DeadlineKind> REACHED = Map.of(
            Milestone.ENTRY_INTO_FORCE.slug(), DeadlineKind.ENTRY_INTO_FORCE,
            Milestone.END_OF_TERM.slug(), DeadlineKind.END_OF_TERM,
            Milestone.EFFECT_OF_NOTICE.slug(), DeadlineKind.END_OF_NOTICE_PERIOD,
            Milestone.END_OF_SUSPENSION.slug(), DeadlineKind.END_OF_SUSPENSION);

    private final List<Deadline> deadlines = new ArrayList<>();

    private Deadlines() {}

    static List<Deadline> of(List<StatusPeriod> periods, NavigableMap<LocalDate, Situation> situations) {
        Deadlines found = new Deadlines();
        periods.forEach(found::reached);
        found.notices(situations);
        if (!periods.isEmpty()) {
            found.provisional(periods.get(periods.size() - 1));
        }
        found.waiting(situations);
        return List.copyOf(found.deadlines);
    }

    /** A status that begins because a day is reached. */
    private void reached(StatusPeriod period) {
        DeadlineKind kind = REACHED.get(period.because().trigger());
        if (kind != null) {
            deadlines.add(new Deadline(
                    kind,
                    key(kind),
                    period.since(),
                    null,
                    period.from(),
                    period.since().latest().plusDays(1),
                    null,
                    period.because().act(),
                    period.because().explanation()));
        }
    }

    /** As long as a term is renewed unless notice is given. */
    private void notices(NavigableMap<LocalDate, Situation> situations) {
        for (Map.Entry<LocalDate, Situation> entry : situations.entrySet()) {
            Term term = entry.getValue().continuance().openToNotice().orElse(null);
            Map.Entry<LocalDate, Situation> before = situations.lowerEntry(entry.getKey());
            boolean goesOn = before != null
                    && before.getValue()
                            .continuance()
                            .openToNotice()
                            .filter(same -> same.equals(term))
                            .isPresent();
            if (term != null && !goesOn) {
                LocalDate to = changed(term, situations.tailMap(entry.getKey(), false));
                term.noticeFrom(entry.getKey())
                        .ifPresent(first -> deadlines.add(new Deadline(
                                DeadlineKind.LAST_DAY_FOR_NOTICE,
                                key(DeadlineKind.LAST_DAY_FOR_NOTICE),
                                first.lastDay(),
                                term,
                                entry.getKey(),
                                to,
                                null,
                                term.act(),
                                term.origin())));
            }
        }
    }

    private static @Nullable LocalDate changed(Term term, NavigableMap<LocalDate, Situation> later) {
        return later.entrySet().stream()
                .filter(entry -> entry.getValue()
                        .continuance()
                        .openToNotice()
                        .filter(term::equals)
                        .isEmpty())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** What goes on without end as things stand. */
    private void provisional(StatusPeriod last) {
        if (last.status() == Status.PROVISIONALLY_APPLIED) {
            deadlines.add(new Deadline(
                    DeadlineKind.PROVISIONAL_WITHOUT_END,
                    key(DeadlineKind.PROVISIONAL_WITHOUT_END),
                    last.since(),
                    null,
                    last.from(),
                    null,
                    null,
                    last.because().act(),
                    "applied provisionally since " + last.since() + ", and no end of that is in sight"));
        }
    }

    /** As long as only one party still owes something. */
    private void waiting(NavigableMap<LocalDate, Situation> situations) {
        LocalDate since = null;
        List<Situation.Owed> owed = List.of();
        for (Map.Entry<LocalDate, Situation> entry : situations.entrySet()) {
            List<Situation.Owed> now = entry.getValue().awaiting();
            if (!now.equals(owed)) {
                wait(owed, since, entry.getKey());
                owed = now;
                since = entry.getKey();
            }
        }
        wait(owed, since, null);
    }

    private void wait(List<Situation.Owed> owed, @Nullable LocalDate since, @Nullable LocalDate to) {
        if (since == null || owed.size() != 1 || owed.get(0).party() == null) {
            return;
        }
        deadlines.add(new Deadline(
                DeadlineKind.WAITING_FOR_PARTY,
                key(DeadlineKind.WAITING_FOR_PARTY),
                PartialDate.of(since),
                null,
                since,
                to,
                owed.get(0).party(),
                null,
                "only " + owed.get(0).act().slug() + " by " + owed.get(0).party() + " is missing since " + since));
    }

    /** Of one kind there may be several, in the order in which they come. */
    private String key(DeadlineKind kind) {
        long earlier =
                deadlines.stream().filter(deadline -> deadline.kind() == kind).count();
        return kind.slug() + (earlier == 0 ? "" : "-" + (earlier + 1));
    }
}
