package org.entente.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.entente.access.Caller;
import org.entente.evidence.Source;
import org.entente.http.EntityTags;
import org.entente.http.FieldErrors;
import org.entente.http.ProblemType;
import org.entente.http.Reference;
import org.entente.ledger.KnownTime;
import org.entente.ledger.Ledger;
import org.entente.ledger.Recording;
import org.jspecify.annotations.Nullable;

/** Writes what agreements do to one another. */
@ApplicationScoped
public class RelationService {

    @Inject
    Ledger ledger;

    /**
     * Records what an agreement does to an older one; belongs to the newer.
     *
     * @return the relation with the two agreements
     * @throws org.entente.http.ProblemException 404, 409 if the relation is not possible, 412 if the newer has changed
     */
    @Transactional
    public Relation.Link relate(String reference, NewRelation body, @Nullable String ifMatch, Recording recording) {
        long position = ledger.begin(recording);
        Caller caller = recording.caller();
        Agreement newer = Agreement.required(reference, caller);
        Version version = Version.current(newer);
        EntityTags.check(ifMatch, version.number());
        Agreement older = Reference.of(body.agreement())
                .flatMap(key -> Agreement.named(key, caller))
                .orElseThrow(() -> ProblemType.invalid("/agreement", "names no agreement that is on record"));
        FieldErrors errors = FieldErrors.none();
        Source.requireOnRecord(body.evidence(), caller, errors);
        errors.throwIfAny();
        refuseUnlessPossible(newer, older, body.type());

        Relation relation =
                new Relation(newer, older, body.type(), body.date().orElse(null), body.evidence(), recording, position);
        relation.persist();
        List<RecordedAct> acts = RecordedAct.of(newer, caller, KnownTime.NOW);
        Chronicle.write(newer, version, version.description(), acts, null, recording, position);
        String what = "recorded " + body.type() + " " + older.reference() + " of " + newer.reference();
        ledger.tell(recording, position, what + ", version " + (version.number() + 1));
        return new Relation.Link(relation, newer, older);
    }

    private static void refuseUnlessPossible(Agreement newer, Agreement older, RelationType type) {
        if (newer.id() == older.id()) {
            throw ProblemType.RELATION_NOT_ALLOWED.because("An agreement does not replace itself: name an older one.");
        }
        if (!newer.isBetweenThePartiesOf(older)) {
            throw ProblemType.RELATION_NOT_ALLOWED.because("Only a later agreement of the same parties replaces an "
                    + "earlier one (VCLT 59(1)); '" + older.reference() + "' is between "
                    + older.partiesInOrder() + ".");
        }
        if (Relation.exists(newer, older, type)) {
            throw ProblemType.RELATION_NOT_ALLOWED.because("This relation is on record already.");
        }
        if (Relation.leads(older, newer)) {
            throw ProblemType.RELATION_NOT_ALLOWED.because("'" + older.reference() + "' already comes after '"
                    + newer.reference() + "'; an agreement does not replace what replaces it.");
        }
    }
}
