package org.entente.agreement;

/**
 * What a list of agreements is asked for: two that are equal can share a cursor.
 *
 * @param filter which agreements it holds
 * @param order in which order
 */
record AgreementList(AgreementFilter filter, AgreementOrder order) {

    /** @throws org.entente.http.ProblemException 400 if a value is none that filter and order know */
    static AgreementList of(AgreementParams params) {
        Search search = params.q == null ? null : Search.of(params.q);
        return new AgreementList(AgreementFilter.of(params, search), AgreementOrder.of(params.sort, search));
    }
}
