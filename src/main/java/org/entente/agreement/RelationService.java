package org.entente.agreement;

import static org.entente.agreement.RelationType.Trait.DIRECTED;
import static org.entente.agreement.RelationType.Trait.REPLACEMENT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.entente.access.Caller;
import org.entente.evidence.Source;
import org.entente.http.EntityTags;
import org.entente.http.FieldErrors;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.entente.http.Reference;
import org.entente.ledger.KnownTime;
import org.entente.ledger.Ledger;
import org.entente.ledger.Recording;
import org.entente.lifecycle.PartialDate;
import org.entente.lifecycle.Slug;
import org.jspecify.annotations.Nullable;

/** Writes what agreements do to one another: each method is one transaction, taken in turn with all others. */
@ApplicationScoped
public class RelationService {

    @Inject
    Ledger ledger;

    /**
     * Records what an agreement does to an older one; belongs to the newer.
     *
     * @return the relation with the two agreements
     * @throws ProblemException 400 for what is not valid, 404 for no such newer agreement, 409 if the relation is not
     *     possible, 412 if the newer has changed
     */
    @Transactional
    public Relation.Link relate(String reference, NewRelation body, @Nullable String ifMatch, Recording recording) {
        long position = ledger.begin(recording);
        Caller caller = recording.caller();
        Agreement newer = Agreement.required(reference, caller);
        Version version = Version.current(newer);
        EntityTags.check(ifMatch, version.number());
        FieldErrors errors = FieldErrors.none();
        PartialDate dated = body.date(errors).orElse(null);
        Source.requireOnRecord(body.evidence(), caller, errors);
        Optional<Agreement> named = Reference.of(body.agreement()).flatMap(key -> Agreement.named(key, caller));
        if (named.isEmpty()) {
            errors.add("/agreement", "names no agreement that is on record");
        }
        errors.throwIfAny();
        Agreement older = named.orElseThrow();
        refuseUnlessPossible(newer, older, body.type());

        Relation relation = new Relation(newer, older, body.type(), dated, body.evidence(), recording, position);
        relation.persist();
        write(newer, version, recording, position);
        String what = "recorded " + body.type() + " " + older.reference() + " of " + newer.reference();
        ledger.tell(recording, position, what + ", version " + (version.number() + 1));
        return new Relation.Link(relation, newer, older, null);
    }

    /**
     * Takes a relation back, and with it what it did to the status of the older agreement.
     *
     * @param reference of the agreement for which it was recorded, the newer one
     * @param other the reference of the older one
     * @return the relation as it was, and why it no longer stands
     * @throws ProblemException 404 if there is no such relation, 409 if an act would become illegal without it, 412 if the
     *     newer agreement has changed
     */
    @Transactional
    public Relation.Link retract(
            String reference,
            RelationType type,
            String other,
            NewRetraction body,
            @Nullable String ifMatch,
            Recording recording) {
        long position = ledger.begin(recording);
        Agreement newer = Agreement.required(reference, recording.caller());
        Version version = Version.current(newer);
        EntityTags.check(ifMatch, version.number());
        Relation.Link link = required(newer, type, other, recording.caller(), KnownTime.NOW);
        link.relation().close(position);
        Retraction retraction = new Retraction(link, body.reason(), recording, position);
        retraction.persist();
        write(newer, version, recording, position);
        String what = "retracted " + type + " " + link.to().reference() + " of " + newer.reference();
        ledger.tell(recording, position, what + ", version " + (version.number() + 1));
        return new Relation.Link(link.relation(), link.from(), link.to(), retraction);
    }

    /** @throws ProblemException 404 if no such relation stands, or none that the caller may see */
    static Relation.Link required(Agreement newer, RelationType type, String other, Caller caller, long known) {
        return Reference.of(other)
                .flatMap(key -> Relation.named(newer, type, key, caller, known))
                .orElseThrow(() -> ProblemType.NOT_FOUND.because("'" + newer.reference() + "' has no relation "
                        + Slug.of(type) + " to '" + other + "', or it was retracted; GET …/relations lists them, "
                        + "with ?retracted=true the retracted ones, too. A relation belongs to its 'from'."));
    }

    private static void write(Agreement newer, Version version, Recording recording, long position) {
        List<RecordedAct> acts = RecordedAct.of(newer, recording.caller(), KnownTime.NOW);
        Chronicle.write(newer, version, version.description(), acts, null, recording, position);
    }

    private static void refuseUnlessPossible(Agreement newer, Agreement older, RelationType type) {
        if (newer.id() == older.id()) {
            throw ProblemType.RELATION_NOT_ALLOWED.because("An agreement has no relation to itself: name another one.");
        }
        if (type.is(REPLACEMENT) && !newer.isBetweenThePartiesOf(older)) {
            throw ProblemType.RELATION_NOT_ALLOWED.because("Only a later agreement of the same parties replaces an "
                    + "earlier one (VCLT 59(1)); '" + older.reference() + "' is between "
                    + older.partiesInOrder() + ".");
        }
        if (Relation.exists(newer, older, type)) {
            throw ProblemType.RELATION_NOT_ALLOWED.because("This relation is on record already.");
        }
        if (type.is(DIRECTED) && Relation.leads(older, newer)) {
            throw ProblemType.RELATION_NOT_ALLOWED.because("'" + older.reference() + "' already comes after '"
                    + newer.reference() + "', as their relations say: a newer agreement cannot be the older one, too.");
        }
    }
}
