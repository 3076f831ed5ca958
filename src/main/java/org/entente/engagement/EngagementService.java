package org.entente.engagement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.UnaryOperator;
import org.entente.access.Caller;
import org.entente.evidence.Source;
import org.entente.http.EntityTags;
import org.entente.http.FieldErrors;
import org.entente.http.Reference;
import org.entente.http.Validity;
import org.entente.ledger.KnownTime;
import org.entente.ledger.Ledger;
import org.entente.ledger.Recording;

/** Writes to engagements: each method is one transaction, taken in turn with all others. */
@ApplicationScoped
public class EngagementService {
    private static final int MOST_PARTIES_IN_A_REFERENCE = 2;

    @Inject
    Ledger ledger;

    @Inject
    Validity validity;

    /**
     * Puts an engagement on record.
     *
     * @return its reference
     * @throws org.entente.http.ProblemException 400 for what is not valid, 409 if its reference is taken
     */
    @Transactional
    public String create(NewEngagement told, Recording recording) {
        FieldErrors errors = FieldErrors.none();
        NewEngagement body = told.checked(errors);
        errors.throwIfAny();
        long position = ledger.begin(recording);
        String reference = body.reference() != null
                ? body.reference()
                : Reference.madeUp(body.parties().stream()
                        .limit(MOST_PARTIES_IN_A_REFERENCE)
                        .toList());
        DocumentKind.ENGAGEMENT.requireUnused(reference);
        store(
                new Engagement(
                        DocumentKind.ENGAGEMENT.nextId(), 1, reference, body.called(reference), recording, position),
                body,
                List.of(),
                recording);
        ledger.tell(recording, position, "put engagement " + reference + " on record, version 1");
        return reference;
    }

    /**
     * Changes what is said about an engagement.
     *
     * @param ifMatch the version that the caller has seen
     * @param change from what is said at present to what is to be said
     * @throws org.entente.http.ProblemException 400 for what is not valid, 404, 412
     */
    @Transactional
    public void change(String reference, String ifMatch, UnaryOperator<EngagementPatch> change, Recording recording) {
        long position = ledger.begin(recording);
        Engagement.Found found = Engagement.required(reference, recording.caller(), KnownTime.NOW);
        Engagement before = found.engagement();
        EntityTags.check(ifMatch, before.version());
        NewEngagement told =
                change.apply(EngagementPatch.of(before.body(), found.links())).body(before.reference());
        validity.require(told);
        FieldErrors errors = FieldErrors.none();
        NewEngagement body = told.checked(errors);
        errors.throwIfAny();
        if (!body.withoutLinks().equals(before.body()) || !found.links().equals(body.linked())) {
            before.close(position);
            store(before.next(body, recording, position), body, found.links(), recording);
            ledger.tell(
                    recording,
                    position,
                    "changed engagement " + before.reference() + ", version " + (before.version() + 1));
        }
    }

    private static void store(Engagement engagement, NewEngagement body, List<Link> linkedBefore, Recording recording) {
        Caller caller = recording.caller();
        FieldErrors errors = FieldErrors.none();
        Source.requireOnRecord(body.citations() == null ? List.of() : body.citations(), caller, errors);
        engagement.store(body.links() == null ? List.of() : body.links(), linkedBefore, caller, errors);
        body.parties().forEach(party -> new EngagementParty(party, engagement.id(), engagement.version()).persist());
    }
}
