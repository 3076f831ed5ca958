package org.entente.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.entente.access.Caller;
import org.entente.http.ProblemType;
import org.entente.ledger.KnownTime;
import org.entente.ledger.Ledger;
import org.entente.ledger.Recording;

/** Puts sources on record. */
@ApplicationScoped
public class SourceService {

    @Inject
    Ledger ledger;

    /** @throws org.entente.http.ProblemException 409 if the reference is taken */
    @Transactional
    public SourceView create(NewSource body, Recording recording) {
        body.check();
        long position = ledger.begin(recording);
        if (Source.named(body.reference(), recording.caller(), KnownTime.NOW).isPresent()) {
            throw ProblemType.REFERENCE_TAKEN.because(
                    "There is a source '" + body.reference() + "' already: cite it, or choose another reference.");
        }
        Source source = new Source(body, recording, position);
        source.persist();
        ledger.tell(recording, position, "put source " + body.reference() + " on record");
        return SourceView.of(source);
    }

    /** Whether the register holds any source that everyone may see. */
    @Transactional
    public boolean isEmpty() {
        return Source.after("", Caller.ANYONE, KnownTime.NOW, 1).isEmpty();
    }
}
