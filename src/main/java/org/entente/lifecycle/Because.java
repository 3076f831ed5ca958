package org.entente.lifecycle;

import org.jspecify.annotations.Nullable;

/**
 * What caused a status.
 *
 * @param trigger the act or the milestone, such as {@code sign} or {@code effect-of-notice}
 * @param act the number of the act behind it; none where another agreement is the cause
 * @param explanation how it comes about, in a sentence
 * @param legalBasis the article; empty where there is none
 */
public record Because(String trigger, @Nullable Integer act, String explanation, String legalBasis) {}
