package org.entente.http;

import java.util.function.Supplier;

/**
 * An answer that can be given as a calendar, too; only the one that is asked for is made.
 *
 * @param answer the answer in all other forms
 * @param calendar iCalendar text (RFC 5545)
 */
public record WithCalendar(Supplier<Object> answer, Supplier<String> calendar) {}
