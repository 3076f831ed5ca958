package org.entente.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.entente.http.EntityTags;
import org.entente.http.FieldErrors;
import org.entente.http.ProblemType;
import org.entente.http.Reference;
import org.entente.ledger.KnownTime;
import org.entente.ledger.Ledger;
import org.entente.ledger.Recording;

/** Writes to agreements: each method is one transaction, taken in turn with all others. */
@ApplicationScoped
public class AgreementService {
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
        description.check(errors.below("/clauses"));
        errors.throwIfAny();

        long position = ledger.begin(recording);
        String reference = body.key().orElseGet(() -> Reference.madeUp(parties));
        if (Agreement.isTaken(reference)) {
            throw ProblemType.REFERENCE_TAKEN.because("There is an agreement '" + reference
                    + "', or there was: references are never used twice. Choose another, or leave it out.");
        }
        Agreement agreement = new Agreement(Agreement.nextId(), reference, parties);
        checkCompanion(agreement, description, recording, errors.below("/clauses"));
        List<RecordedAct> acts = new ArrayList<>();
        for (int i = 0; i < body.acts().size(); i++) {
            NewAct told = body.acts().get(i);
            FieldErrors below = errors.below("/acts/" + i);
            ActReader.type(told, below)
                    .flatMap(type -> ActReader.read(told, type, acts.size() + 1, agreement, acts, recording, below))
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
        Description description =
                described.description(agreement).with(version.description().clauses());
        if (!description.equals(version.description())) {
            List<RecordedAct> acts = RecordedAct.of(agreement, recording.caller(), KnownTime.NOW);
            Chronicle.write(agreement, version, description, acts, null, recording, position);
            String what = "described " + agreement.reference() + " anew, version ";
            ledger.tell(recording, position, what + (version.number() + 1));
        }
    }

    /**
     * States what the text of an agreement says about its beginning and its end, in place of what was stated before.
     *
     * @param ifMatch the version that the caller has seen
     * @throws org.entente.http.ProblemException 400 for what is not valid, 404, 412, or 409 if an act would become
     *     illegal under these clauses
     */
    @Transactional
    public void restate(String reference, String ifMatch, StatedClauses clauses, Recording recording) {
        long position = ledger.begin(recording);
        Agreement agreement = Agreement.required(reference, recording.caller());
        Version version = Version.current(agreement);
        EntityTags.check(ifMatch, version.number());
        Description description = version.description().with(clauses);
        FieldErrors errors = FieldErrors.none();
        description.check(errors);
        checkCompanion(agreement, description, recording, errors);
        errors.throwIfAny();
        if (!description.equals(version.description())) {
            List<RecordedAct> acts = RecordedAct.of(agreement, recording.caller(), KnownTime.NOW);
            Chronicle.write(agreement, version, description, acts, null, recording, position);
            String what = "stated the clauses of " + agreement.reference() + ", version ";
            ledger.tell(recording, position, what + (version.number() + 1));
        }
    }

    /** One enters into force together with another one that is on record, and not each with the other. */
    private static void checkCompanion(
            Agreement agreement, Description description, Recording recording, FieldErrors errors) {
        description.companion().ifPresent(reference -> {
            Optional<Agreement> companion =
                    Reference.of(reference).flatMap(key -> Agreement.named(key, recording.caller()));
            if (companion.isEmpty() || companion.get().reference().equals(agreement.reference())) {
                errors.add("/entryIntoForce/agreement", "names no other agreement that is on record");
            } else if (Version.isCompanionOf(companion.get(), agreement)) {
                throw ProblemType.RELATION_NOT_ALLOWED.because(
                        "'" + companion.get().reference()
                                + "' is itself to enter into force together with '" + agreement.reference()
                                + "': one of the two needs a rule of its own.");
            }
        });
    }

    /** Whether there is no agreement at all. */
    @Transactional
    public boolean isEmpty() {
        return Agreement.count() == 0;
    }
}
