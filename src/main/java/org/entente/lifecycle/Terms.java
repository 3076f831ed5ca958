package org.entente.lifecycle;

import java.util.Set;

/**
 * What the text of an agreement settles.
 *
 * @param parties the codes of the two parties
 * @param nature whether it binds in law
 * @param clauses what it says about its beginning and its end
 */
public record Terms(Set<String> parties, LegalNature nature, Clauses clauses) {}
