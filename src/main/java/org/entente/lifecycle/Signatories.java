package org.entente.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The two parties on their way to being bound: who has initialled, signed and consented, and what is still owed. */
final class Signatories {
    private final SortedMap<String, Progress> progress = new TreeMap<>();

    Signatories(Set<String> parties) {
        parties.forEach(party -> progress.put(party, Progress.NONE));
    }

    Signatories copy() {
        Signatories copy = new Signatories(Set.of());
        copy.progress.putAll(progress);
        return copy;
    }

    Map<String, Progress> essence() {
        return Map.copyOf(progress);
    }

    /** What an entry into force can depend on. */
    Conditions conditions(@Nullable PartialDate companion) {
        return new Conditions(progress, companion);
    }

    Set<String> parties() {
        return progress.keySet();
    }

    Stage stageOf(String party, boolean inForce) {
        return of(party).stage(inForce);
    }

    boolean hasSigned(String party) {
        return of(party).signedBy() != null;
    }

    /** When both had signed: the later of their dates; empty while one has not. */
    Optional<PartialDate> signedOn() {
        return onceBoth(Progress::signedOn);
    }

    /** When both had initialled or signed; empty while one has not. */
    Optional<PartialDate> authenticatedOn() {
        return onceBoth(Progress::authenticatedOn);
    }

    private Optional<PartialDate> onceBoth(Function<Progress, @Nullable PartialDate> date) {
        PartialDate later = null;
        for (Progress one : progress.values()) {
            PartialDate day = date.apply(one);
            if (day == null) {
                return Optional.empty();
            }
            later = later == null ? day : PartialDate.laterOf(later, day);
        }
        return Optional.ofNullable(later);
    }

    /** Whether the act does something that the party, or one of both, has not done yet. */
    boolean isNew(Act act) {
        return !notYetDone(act).isEmpty() || !confirming(act).isEmpty();
    }

    /** The parties for which this act would not repeat what they have done. */
    List<String> notYetDone(Act act) {
        return actors(act).stream()
                .filter(party -> !of(party).repeats(act.type()))
                .toList();
    }

    /** The parties whose signature ad referendum this act would confirm. */
    List<String> confirming(Act act) {
        return act.type() == ActType.SIGN && act.details().mode() == Mode.DEFINITIVE
                ? actors(act).stream()
                        .filter(party -> of(party).signedAdReferendum())
                        .toList()
                : List.of();
    }

    void initial(Act act) {
        update(notYetDone(act), one -> one.initialling(act));
    }

    /** @param isConsent whether any signature is consent, whatever its mode, as for what does not bind */
    void sign(Act act, boolean isConsent) {
        Mode mode = act.details().mode();
        update(confirming(act), one -> one.consenting(act));
        List<String> signing = notYetDone(act);
        update(signing, one -> one.signing(act, mode));
        if (isConsent || mode == Mode.DEFINITIVE) {
            update(signing, one -> one.consenting(act));
        }
    }

    void approveOrRefuse(Act act) {
        update(notYetDone(act), one -> one.doing(act));
    }

    void consent(Act act) {
        update(notYetDone(act), one -> one.doing(act).consenting(act));
    }

    /** An exchange of notes stands for the signatures that are missing (VCLT 13). */
    void exchangeNotes(Act act) {
        consent(act);
        update(
                actors(act).stream().filter(party -> !hasSigned(party)).toList(),
                one -> one.signing(act, Mode.DEFINITIVE));
    }

    void withdraw(String party) {
        update(List.of(party), one -> one.withdrawn(true));
    }

    void rejoin() {
        update(List.copyOf(progress.keySet()), one -> one.withdrawn(false));
    }

    /** What was done for an abandoned text no longer counts. */
    void beginAnew() {
        update(List.copyOf(progress.keySet()), one -> Progress.NONE);
    }

    /**
     * What the parties owe next, while the agreement stands at this phase.
     *
     * @param clause the rule of its entry into force; none if that is not modelled
     */
    List<Situation.Owed> awaiting(Status phase, @Nullable EntryClause clause) {
        return switch (phase) {
            case PROPOSED, NEGOTIATING ->
                any(one -> one.signedBy() != null)
                        ? owedBy(ActType.SIGN, one -> one.signedBy() == null)
                        : any(one -> one.authenticatedBy() != null)
                                ? owedBy(ActType.INITIAL, one -> one.authenticatedBy() == null)
                                : List.of();
            case INITIALLED -> owedBy(ActType.SIGN, one -> one.signedBy() == null);
            case SIGNED -> consents(clause == null ? new EntryClause.Manual() : clause);
            default -> List.of();
        };
    }

    private List<Situation.Owed> consents(EntryClause clause) {
        ActType owed = clause.owed().orElse(null);
        if (owed == null) {
            return List.of();
        }
        if (owed.by() == ActType.By.BOTH) {
            return any(one -> one.has(owed)) ? List.of() : List.of(new Situation.Owed(null, owed));
        }
        return owedBy(owed, one -> !clause.isSatisfiedBy(one));
    }

    private List<Situation.Owed> owedBy(ActType act, Predicate<Progress> debtor) {
        List<Situation.Owed> owed = new ArrayList<>();
        progress.forEach((party, one) -> {
            if (debtor.test(one)) {
                owed.add(new Situation.Owed(party, act));
            }
        });
        return owed;
    }

    private boolean any(Predicate<Progress> predicate) {
        return progress.values().stream().anyMatch(predicate);
    }

    private void update(List<String> parties, UnaryOperator<Progress> change) {
        parties.forEach(party -> progress.put(party, change.apply(of(party))));
    }

    private List<String> actors(Act act) {
        return act.party() != null ? List.of(act.party()) : List.copyOf(progress.keySet());
    }

    private Progress of(String party) {
        return progress.getOrDefault(party, Progress.NONE);
    }
}
