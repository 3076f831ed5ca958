package org.entente.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.entente.evidence.Source;
import org.entente.http.EntityTags;
import org.entente.http.FieldErrors;
import org.entente.http.ProblemType;
import org.entente.ledger.KnownTime;
import org.entente.ledger.Ledger;
import org.entente.ledger.Recording;
import org.entente.lifecycle.Act;
import org.entente.lifecycle.ActType;
import org.jspecify.annotations.Nullable;

/** Writes to agreements: each method is one transaction, taken in turn with all others. */
@ApplicationScoped
public class AgreementService {
    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int RANDOM_LETTERS = 6;

    private final SecureRandom random = new SecureRandom();

    @Inject
    Ledger ledger;

    /**
     * Puts an agreement on record.
     *
     * @return its reference
     * @throws org.entente.http.ProblemException 400 for what is not valid, 409 if its reference is taken or its acts
     *     are no legal history
     */
    @Transactional
    public String create(NewAgreement body, Recording recording) {
        FieldErrors errors = FieldErrors.none();
        List<String> parties = NewAgreement.codes(body.parties(), errors);
        Description description = body.description(errors);
        errors.throwIfAny();

        long position = ledger.begin(recording);
        String reference = body.key().orElseGet(() -> madeUp(parties));
        if (Agreement.isTaken(reference)) {
            throw ProblemType.REFERENCE_TAKEN.because("There is an agreement '" + reference
                    + "', or there was: references are never used twice. Choose another, or leave it out.");
        }
        Agreement agreement = new Agreement(Agreement.nextId(), reference, parties);
        List<RecordedAct> acts = new ArrayList<>();
        for (int i = 0; i < body.acts().size(); i++) {
            NewAct told = body.acts().get(i);
            FieldErrors below = errors.below("/acts/" + i);
            ActReader.type(told, below)
                    .flatMap(type -> read(told, type, agreement, acts, recording, below))
                    .ifPresent(act -> acts.add(new RecordedAct(agreement, act, told, recording, position)));
            errors.throwIfAny();
        }
        agreement.persist();
        acts.forEach(act -> act.persist());
        Chronicle.write(agreement, null, description, acts, null, recording, position);
        ledger.tell(recording, position, "put " + reference + " on record, version 1");
        return reference;
    }

    /**
     * Records an act.
     *
     * @param ifMatch the version that the caller has seen, if it says so
     * @return the act as it is on record
     * @throws org.entente.http.ProblemException 400 for what is not valid, 404 for no such agreement, 409 if the act is
     *     not possible, 412 if the agreement has changed
     */
    @Transactional
    public RecordedAct perform(
            String reference, ActType type, NewAct told, @Nullable String ifMatch, Recording recording) {
        long position = ledger.begin(recording);
        Agreement agreement = Agreement.required(reference, recording.caller());
        Version version = Version.current(agreement);
        EntityTags.check(ifMatch, version.number());
        List<RecordedAct> acts = new ArrayList<>(RecordedAct.of(agreement, recording.caller(), KnownTime.NOW));

        FieldErrors errors = FieldErrors.none();
        Optional<Act> act = read(told, type, agreement, acts, recording, errors);
        errors.throwIfAny();
        RecordedAct recorded = new RecordedAct(agreement, act.orElseThrow(), told, recording, position);
        acts.add(recorded);

        Chronicle.write(agreement, version, version.description(), acts, recorded, recording, position);
        recorded.persist();
        String what = "recorded act " + recorded.number() + ", " + type.slug() + ", of ";
        ledger.tell(recording, position, what + agreement.reference() + ", version " + (version.number() + 1));
        return recorded;
    }

    /**
     * Changes what an agreement is called and what is said about it.
     *
     * @param change from the present description to the new one
     * @param ifMatch the version that the caller has seen
     * @throws org.entente.http.ProblemException 404, 412, or 409 if the acts are illegal for what it now is
     */
    @Transactional
    public void describe(String reference, String ifMatch, UnaryOperator<Described> change, Recording recording) {
        long position = ledger.begin(recording);
        Agreement agreement = Agreement.required(reference, recording.caller());
        Version version = Version.current(agreement);
        EntityTags.check(ifMatch, version.number());
        Described described = change.apply(Described.of(agreement, version.description()));
        Description description = described.description(agreement);
        if (!description.equals(version.description())) {
            List<RecordedAct> acts = RecordedAct.of(agreement, recording.caller(), KnownTime.NOW);
            Chronicle.write(agreement, version, description, acts, null, recording, position);
            String what = "described " + agreement.reference() + " anew, version ";
            ledger.tell(recording, position, what + (version.number() + 1));
        }
    }

    /** Whether there is no agreement at all. */
    @Transactional
    public boolean isEmpty() {
        return Agreement.count() == 0;
    }

    private static Optional<Act> read(
            NewAct told,
            ActType type,
            Agreement agreement,
            List<RecordedAct> acts,
            Recording recording,
            FieldErrors errors) {
        Source.requireOnRecord(told.citations() == null ? List.of() : told.citations(), recording.caller(), errors);
        if (told.act() != null && !told.act().equalsIgnoreCase(type.slug())) {
            errors.add("/act", "is '" + told.act() + "', but the path says " + type.slug() + "; leave it out");
        }
        Integer disputed = told.alternativeTo();
        if (disputed != null
                && acts.stream()
                        .noneMatch(act -> act.number() == disputed && !act.act().isAlternative())) {
            errors.add("/alternativeTo", "must be the id of an act of this agreement that is itself no alternative");
        }
        if (told.successor() != null && !Agreement.isOnRecord(told.successor(), agreement, recording.caller())) {
            errors.add("/successor", "names no other agreement of the same parties that is on record");
        }
        int number = acts.stream().mapToInt(RecordedAct::number).max().orElse(0) + 1;
        return ActReader.read(told, type, number, agreement.parties(), recording.today(), errors);
    }

    /** The pair and some random letters: a counter would betray how much there is that one may not see. */
    private String madeUp(List<String> parties) {
        StringBuilder reference = new StringBuilder(String.join("-", parties).toLowerCase(Locale.ROOT)).append('-');
        for (int i = 0; i < RANDOM_LETTERS; i++) {
            reference.append(BASE32.charAt(random.nextInt(BASE32.length())));
        }
        return reference.toString();
    }
}
