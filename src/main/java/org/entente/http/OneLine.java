package org.entente.http;

/** An answer that reads best as one line of text. */
public interface OneLine {

    /** The line, without its end. */
    String line();
}
