package org.entente.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.http.EntityTags;
import org.entente.http.FieldErrors;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.entente.ledger.KnownTime;
import org.entente.ledger.Ledger;
import org.entente.ledger.Recording;
import org.entente.lifecycle.ActType;
import org.jspecify.annotations.Nullable;

/** Writes to the history of an agreement: each method is one transaction, taken in turn with all others. */
@ApplicationScoped
public class HistoryService {

    @Inject
    Ledger ledger;

    /**
     * Records an act.
     *
     * @param ifMatch the version that the caller has seen, if it says so
     * @return the act as it is on record
     * @throws ProblemException 400 for what is not valid, 404 for no such agreement, 409 if the act is not possible, 412
     *     if the agreement has changed
     */
    @Transactional
    public RecordedAct perform(
            String reference, ActType type, NewAct told, @Nullable String ifMatch, Recording recording) {
        long position = ledger.begin(recording);
        Agreement agreement = Agreement.required(reference, recording.caller());
        Version version = Version.current(agreement);
        EntityTags.check(ifMatch, version.number());
        List<RecordedAct> acts = new ArrayList<>(RecordedAct.of(agreement, recording.caller(), KnownTime.NOW));

        RecordedAct recorded =
                assertion(agreement, acts, RecordedAct.nextNumber(agreement), type, told, recording, position, "");
        acts.add(recorded);
        recorded.persist(); // first: what follows may lead back to this agreement, which is then read anew
        Chronicle.write(agreement, version, version.description(), acts, recorded.number(), recording, position);
        String what = "recorded act " + recorded.number() + ", " + type.slug() + ", of ";
        ledger.tell(recording, position, what + agreement.reference() + ", version " + (version.number() + 1));
        return recorded;
    }

    /**
     * Corrects what is on record about an act: replaces it, retracts it, or asserts again what was retracted.
     *
     * @param ifMatch the version that the caller has seen, if it says so
     * @return the act as it is on record now or, if it was retracted, as it was
     * @throws ProblemException 400 for what is not valid, 404 for no such agreement or act, 409 if an act would become
     *     illegal or the act is retracted already, 412 if the agreement has changed
     */
    @Transactional
    public RecordedAct correct(
            String reference, int number, NewCorrection told, @Nullable String ifMatch, Recording recording) {
        told.check();
        long position = ledger.begin(recording);
        Agreement agreement = Agreement.required(reference, recording.caller());
        Version version = Version.current(agreement);
        EntityTags.check(ifMatch, version.number());
        List<RecordedAct> ever = RecordedAct.everAsserted(agreement, recording.caller(), KnownTime.NOW);
        RecordedAct latest = ever.stream()
                .filter(act -> act.number() == number)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> noAct(Integer.toString(number)));
        boolean stands = latest.closedBy(KnownTime.NOW).isEmpty();
        NewAct replacement = told.replacement();
        if (!stands && replacement == null) {
            throw ProblemType.ALREADY_RETRACTED.because(
                    "Act " + number + " is retracted already; a 'replacement' would assert it again.");
        }
        List<RecordedAct> acts = ever.stream()
                .filter(act ->
                        act.number() != number && act.closedBy(KnownTime.NOW).isEmpty())
                .collect(Collectors.toCollection(ArrayList::new));
        RecordedAct now = latest;
        if (replacement != null) {
            ActType type = replacement.act() == null ? latest.act().type() : typeOf(replacement);
            now = assertion(agreement, acts, number, type, replacement, recording, position, "/replacement");
            acts.add(now);
        }
        Correction.Effect effect = !stands
                ? Correction.Effect.RESTORED
                : replacement == null ? Correction.Effect.RETRACTED : Correction.Effect.REPLACED;
        new Correction(agreement, number, told.reason(), effect, recording, position).persist();
        if (stands) {
            latest.close(position);
        }
        if (replacement != null) {
            now.persist();
        }
        Chronicle.write(agreement, version, version.description(), acts, number, recording, position);
        String what = "corrected act " + number + " (" + effect + ") of ";
        ledger.tell(recording, position, what + agreement.reference() + ", version " + (version.number() + 1));
        return now;
    }

    private static ActType typeOf(NewAct told) {
        FieldErrors errors = FieldErrors.none();
        Optional<ActType> type = ActReader.type(told, errors.below("/replacement"));
        errors.throwIfAny();
        return type.orElseThrow();
    }

    private static RecordedAct assertion(
            Agreement agreement,
            List<RecordedAct> others,
            int number,
            ActType type,
            NewAct told,
            Recording recording,
            long position,
            String pointer) {
        FieldErrors errors = FieldErrors.none();
        FieldErrors below = errors.below(pointer);
        if (told.act() != null && !told.act().equalsIgnoreCase(type.slug())) {
            below.add("/act", "is '" + told.act() + "', but the path says " + type.slug() + "; leave it out");
        }
        var act = ActReader.read(told, type, number, agreement, others, recording, below);
        errors.throwIfAny();
        return new RecordedAct(agreement, act.orElseThrow(), told, recording, position);
    }

    static ProblemException noAct(String id) {
        return ProblemType.NOT_FOUND.because("The agreement has no act '" + id
                + "', or it was retracted; GET …/acts lists them, with ?corrections=true the retracted ones, too.");
    }
}
