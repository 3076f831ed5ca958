package org.entente.engagement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.entente.access.Caller;
import org.entente.evidence.Citation;
import org.entente.evidence.Source;
import org.entente.http.EntityTags;
import org.entente.http.FieldErrors;
import org.entente.http.Problem;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.entente.http.Reference;
import org.entente.http.Validity;
import org.entente.ledger.KnownTime;
import org.entente.ledger.Ledger;
import org.entente.ledger.Recording;
import org.jspecify.annotations.Nullable;

/** Writes to commitments: each method is one transaction, taken in turn with all others. */
@ApplicationScoped
public class CommitmentService {

    @Inject
    Ledger ledger;

    @Inject
    Validity validity;

    /**
     * Puts a commitment on record.
     *
     * @return its reference
     * @throws ProblemException 400 for what is not valid, 409 if its reference is taken or its steps are no possible
     *     course
     */
    @Transactional
    public String create(NewCommitment told, Recording recording) {
        NewCommitment said = checked(told, recording);
        long position = ledger.begin(recording);
        NewCommitment body =
                said.called(said.reference() != null ? said.reference() : Reference.madeUp(said.parties()));
        DocumentKind.COMMITMENT.requireUnused(body.key());
        Course course = course(body, null);
        Long engagement = engagement(body, recording.caller());
        store(
                new Commitment(DocumentKind.COMMITMENT.nextId(), 1, body, course, engagement, recording, position),
                body,
                List.of(),
                recording.caller());
        ledger.tell(recording, position, "put commitment " + body.key() + " on record, version 1");
        return body.key();
    }

    /**
     * Changes what is said about a commitment, its steps included.
     *
     * @param ifMatch the version that the caller has seen
     * @param change from what is said at present to what is to be said
     * @throws ProblemException 400 for what is not valid, 404, 409 if its steps would be no possible course, 412
     */
    @Transactional
    public void change(String reference, String ifMatch, UnaryOperator<CommitmentPatch> change, Recording recording) {
        long position = ledger.begin(recording);
        Commitment.Found found = found(reference, ifMatch, recording.caller());
        NewCommitment told =
                change.apply(CommitmentPatch.of(found)).body(found.commitment().reference());
        validity.require(told);
        write(found, checked(told, recording), null, recording, position);
    }

    /**
     * Records a step.
     *
     * @param ifMatch the version that the caller has seen, if it says so
     * @return the step as it is on record
     * @throws ProblemException 400 for what is not valid, 404 for no such commitment, 409 if the step is not possible,
     *     412 if the commitment has changed
     */
    @Transactional
    public NewStep take(String reference, Step step, NewStep told, @Nullable String ifMatch, Recording recording) {
        long position = ledger.begin(recording);
        Commitment.Found found = found(reference, ifMatch, recording.caller());
        FieldErrors errors = FieldErrors.none();
        if (told.step() != null && !told.step().equalsIgnoreCase(step.slug())) {
            errors.add("/step", "is '" + told.step() + "', but the path says " + step.slug() + "; leave it out");
        }
        NewStep taken = told.as(step).checked(found.commitment().parties(), recording.today(), errors);
        Source.requireOnRecord(taken.evidence(), recording.caller(), errors);
        errors.throwIfAny();
        NewCommitment body =
                CommitmentPatch.of(found).with(taken).body(found.commitment().reference());
        write(found, body, taken, recording, position);
        return taken;
    }

    private static Commitment.Found found(String reference, @Nullable String ifMatch, Caller caller) {
        Commitment.Found found = Commitment.required(reference, caller, KnownTime.NOW);
        EntityTags.check(ifMatch, found.commitment().version());
        return found;
    }

    private static NewCommitment checked(NewCommitment told, Recording recording) {
        FieldErrors errors = FieldErrors.none();
        NewCommitment body = told.checked(recording.today(), errors);
        errors.throwIfAny();
        return body;
    }

    /** @param newest the step that is being recorded, if that is what is written */
    private void write(
            Commitment.Found found, NewCommitment body, @Nullable NewStep newest, Recording recording, long position) {
        Commitment before = found.commitment();
        // what the caller may not see, and has not replaced, stays
        Long engagement = Objects.equals(body.engagement(), found.engagement())
                ? before.engagementId()
                : engagement(body, recording.caller());
        if (body.alone().equals(before.body())
                && Objects.equals(engagement, before.engagementId())
                && found.links().equals(body.linked())) {
            return;
        }
        Commitment after = before.next(body, course(body, newest), engagement, recording, position);
        before.close(position);
        store(after, body, found.links(), recording.caller());
        String what = newest == null ? "changed commitment " : "recorded step " + newest.step() + " of ";
        ledger.tell(recording, position, what + before.reference() + ", version " + after.version());
    }

    /** The internal number of the engagement at which it was said; none if none is named. */
    private static @Nullable Long engagement(NewCommitment body, Caller caller) {
        return body.engagement() == null
                ? null
                : Engagement.idOf(body.engagement(), caller)
                        .orElseThrow(() -> ProblemType.invalid(
                                "/engagement",
                                "names no engagement that is on record; POST it to /v1/engagements first"));
    }

    private static void store(Commitment commitment, NewCommitment body, List<Link> linkedBefore, Caller caller) {
        FieldErrors errors = FieldErrors.none();
        List<Citation> citations = body.citations() == null ? List.of() : body.citations();
        Source.requireOnRecord(citations, caller, errors);
        for (int i = 0; i < body.steps().size(); i++) {
            Source.requireOnRecord(body.steps().get(i).evidence(), caller, errors.below("/steps/" + i));
        }
        commitment.store(body.links() == null ? List.of() : body.links(), linkedBefore, caller, errors);
        commitment
                .course()
                .periods()
                .forEach(period -> new CommitmentPeriod(commitment.id(), commitment.version(), period).persist());
    }

    /** What follows from the steps, or why one of them is refused and what was open instead. */
    private static Course course(NewCommitment body, @Nullable NewStep newest) {
        try {
            return body.course();
        } catch (StepNotAllowed refused) {
            boolean isNewest = newest != null && newest.taken().equals(refused.refused());
            String open =
                    refused.open().isEmpty() ? "Nothing is open." : "Open are: " + Step.slugs(refused.open()) + ".";
            Problem problem = ProblemType.STEP_NOT_ALLOWED
                    .because((newest == null || isNewest ? "" : "A step on record would become impossible: ")
                            + refused.getMessage() + ". " + open)
                    .problem();
            throw new ProblemException(problem.ofStep(
                    body.key(),
                    refused.refused().step().slug(),
                    refused.status() == null ? null : refused.status().name(),
                    refused.refusal().slug(),
                    refused.open().stream().map(Step::slug).toList()));
        }
    }
}
