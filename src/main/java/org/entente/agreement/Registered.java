package org.entente.agreement;

import org.entente.http.Languages;

/**
 * An agreement with what was on record about it, for answers in which its status plays no part.
 *
 * @param agreement which one
 * @param version its record, as it was known
 */
record Registered(Agreement agreement, Version version) {

    /** All that the caller may see, as it was known at a position; conditions may follow. */
    static final String SELECT = """
            select new org.entente.agreement.Registered(a, v) from Agreement a
            join Version v on v.agreementId = a.id and v.knownFrom <= :known and v.knownTo > :known
            where (a.audienceA in :mine or a.audienceB in :mine)
            """;

    String reference() {
        return agreement.reference();
    }

    String title(Languages languages) {
        return version.description().title(languages);
    }
}
