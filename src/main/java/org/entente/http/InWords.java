package org.entente.http;

/** An answer that reads best as text of its own, rather than as a field a line. */
public interface InWords {

    /** One line or more, without the end of the last. */
    String inWords();
}
