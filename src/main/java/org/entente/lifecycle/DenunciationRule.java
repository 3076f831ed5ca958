package org.entente.lifecycle;

/** The rules of whether, and how, a party may denounce an agreement. */
public enum DenunciationRule {
    DENUNCIATION,
    NONE,
    EXCLUDED
}
