package org.entente.pair;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.entente.lifecycle.DeadlineKind;
import org.entente.lifecycle.PartialDate;

/** Deadlines as a calendar (RFC 5545), for programs that fetch it again and again. */
final class DeadlineCalendar {
    /** A SEQUENCE has to grow whenever the event changes: it is the second of the change, counted from here. */
    private static final Instant BEGINNING = Instant.parse("2000-01-01T00:00:00Z");

    private static final String NAME = "Entente: deadlines of agreements and commitments";

    private DeadlineCalendar() {}

    /** All-day events; one that was called off stays in it as cancelled, or calendars would keep it. */
    static String of(List<Due> dues, Map<String, String> titles) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Entente//Deadlines//EN");
        calendar.setName(NAME);
        calendar.setExperimentalProperty("X-WR-CALNAME", NAME); // what most programs read instead
        dues.stream().map(due -> event(due, titles)).forEach(calendar::addEvent);
        return Biweekly.write(calendar).go();
    }

    private static VEvent event(Due due, Map<String, String> titles) {
        Instant changed = due.changedAt();
        PartialDate day = due.occurrence().day();
        VEvent event = new VEvent();
        event.setUid(due.reference() + "." + due.occurrence().key() + "@entente");
        event.setDateTimeStamp(Date.from(changed));
        event.setLastModified(Date.from(changed));
        event.setSequence((int) (changed.getEpochSecond() - BEGINNING.getEpochSecond()));
        event.setDateStart(allDay(day.earliest()), false);
        event.setDateEnd(allDay(day.latest().plusDays(1)), false);
        event.setSummary(words(due.deadline().kind()) + ": " + due.titleAmong(titles) + " ("
                + String.join(" – ", due.parties()) + ")");
        event.setDescription(due.occurrence().explanation());
        event.setStatus(due.calledOff() ? Status.cancelled() : Status.confirmed());
        event.setTransparency(true);
        return event;
    }

    private static ICalDate allDay(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }

    /** An end is the first day on which the agreement no longer holds: in a calendar that has to be said. */
    private static String words(DeadlineKind kind) {
        return switch (kind) {
            case ENTRY_INTO_FORCE -> "Enters into force";
            case END_OF_TERM -> "Expired from this day on";
            case LAST_DAY_FOR_NOTICE -> "Last day for notice against renewal";
            case END_OF_NOTICE_PERIOD -> "Ended by notice from this day on";
            case END_OF_SUSPENSION -> "No longer suspended from this day on";
            case PROVISIONAL_WITHOUT_END -> "Applied provisionally without end";
            case WAITING_FOR_PARTY -> "One party waits for the other";
            case COMMITMENT_DUE -> "Due";
            case COMMITMENT_OVERDUE -> "Overdue";
        };
    }
}
