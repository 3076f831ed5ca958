package org.entente.agreement;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.evidence.Source;
import org.entente.http.FieldErrors;
import org.entente.ledger.Recording;
import org.entente.lifecycle.Act;
import org.entente.lifecycle.ActType;
import org.entente.lifecycle.Details;
import org.entente.lifecycle.Mode;
import org.entente.lifecycle.PartialDate;
import org.entente.lifecycle.Reason;

/** Reads the act of the life cycle out of what one has told, and says what of it is not well-formed. */
final class ActReader {
    private ActReader() {}

    /**
     * The act of the core, with what it refers to checked; empty, with the reasons among the errors, if it is not valid.
     *
     * @param acts what else stands on record of the agreement
     */
    static Optional<Act> read(
            NewAct told,
            ActType type,
            int number,
            Agreement agreement,
            List<RecordedAct> acts,
            Recording recording,
            FieldErrors errors) {
        Source.requireOnRecord(told.citations() == null ? List.of() : told.citations(), recording.caller(), errors);
        Integer disputed = told.alternativeTo();
        if (disputed != null
                && acts.stream()
                        .noneMatch(act -> act.number() == disputed && !act.act().isAlternative())) {
            errors.add("/alternativeTo", "must be the id of an act of this agreement that is itself no alternative");
        }
        if (told.successor() != null && !Agreement.isOnRecord(told.successor(), agreement, recording.caller())) {
            errors.add("/successor", "names no other agreement of the same parties that is on record");
        }
        return read(told, type, number, agreement.parties(), recording.today(), errors);
    }

    /** The act of the core; empty, with the reasons among the errors, if it is not well-formed. */
    private static Optional<Act> read(
            NewAct told, ActType type, int id, Set<String> parties, LocalDate today, FieldErrors errors) {
        PartialDate done = Fields.date("/on", told.on(), errors).orElse(null);
        PartialDate received =
                Fields.date("/receivedOn", told.receivedOn(), errors).orElse(null);
        PartialDate effective =
                Fields.date("/effectiveOn", told.effectiveOn(), errors).orElse(null);
        Details details = new Details(
                Fields.one("/mode", told.mode(), Mode.values(), errors).orElse(null),
                Fields.one("/reason", told.reason(), Reason.values(), errors).orElse(null),
                told.ordinal() == null ? 0 : told.ordinal(),
                told.alternativeTo(),
                Fields.day("/lastDay", told.lastDay(), errors).orElse(null),
                Fields.period("/for", told.lasting(), errors).orElse(null),
                Boolean.TRUE.equals(told.urgent()),
                told.part(),
                told.successor(),
                told.number(),
                told.article());
        if (done == null) {
            return Optional.empty();
        }
        String code =
                told.party() == null ? null : PartyCodes.canonical(told.party()).orElse(told.party());
        Act read = new Act(id, type, code, done, received, effective, details);
        read.flaws(parties, today).forEach(flaw -> errors.add("/" + flaw.field(), flaw.detail()));
        return Optional.of(read);
    }

    /** What kind of act it is; empty, with the reason among the errors, if it names none. */
    static Optional<ActType> type(NewAct told, FieldErrors errors) {
        Optional<ActType> type = told.act() == null ? Optional.empty() : ActType.ofSlug(told.act());
        if (type.isEmpty()) {
            errors.add("/act", "must be one of " + slugs());
        }
        return type;
    }

    static String slugs() {
        return String.join(
                ", ",
                Arrays.stream(ActType.values()).map(ActType::slug).sorted().toList());
    }
}
