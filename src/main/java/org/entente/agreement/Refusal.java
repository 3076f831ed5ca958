package org.entente.agreement;

import java.util.List;
import org.entente.access.Caller;
import org.entente.http.Problem;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.entente.lifecycle.Detail;
import org.entente.lifecycle.Status;
import org.entente.lifecycle.TransitionNotAllowed;
import org.jspecify.annotations.Nullable;

/** Tells the caller why the life cycle refuses an act, and what is open instead. */
final class Refusal {
    private Refusal() {}

    /**
     * @param agreement to whose act this happens
     * @param newest the number of the act that was being recorded, if one was
     * @param caller who is told; nothing about the agreement if they may not see it
     */
    static ProblemException of(
            TransitionNotAllowed refused, Agreement agreement, @Nullable Integer newest, Caller caller) {
        if (!agreement.isSeenBy(caller)) {
            return ProblemType.TRANSITION_NOT_ALLOWED.because(
                    "An act of an agreement that depends on this one, and that you may not see, would become illegal.");
        }
        Detail missing = refused.guard().missing().orElse(null);
        boolean isNewest = newest != null && refused.act().number() == newest;
        if (missing != null && isNewest) {
            return ProblemType.invalid("/" + missing.field(), refused.guard().sentence());
        }
        List<String> open = refused.open();
        String detail = (isNewest
                        ? ""
                        : "Act " + refused.act().number() + " of " + agreement.reference() + " would become illegal: ")
                + refused.getMessage() + ". "
                + (isNewest ? "" : "Correct it first, or change something else. ")
                + (open.isEmpty() ? "Nothing is open." : "Open are: " + String.join(", ", open) + ".");
        Problem problem = ProblemType.TRANSITION_NOT_ALLOWED
                .because(detail)
                .problem()
                .ofAct(
                        agreement.reference(),
                        refused.act().type().slug(),
                        refused.currentStatus().map(Status::name).orElse(null),
                        refused.guard().slug(),
                        refused.legalBasis().isEmpty() ? null : refused.legalBasis(),
                        open);
        return new ProblemException(problem);
    }
}
