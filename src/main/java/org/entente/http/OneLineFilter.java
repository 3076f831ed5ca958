package org.entente.http;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtLogRecord;
import org.jspecify.annotations.Nullable;

/**
 * Keeps every log message in its line. What callers send may be quoted in one, by us or by a library or in an exception; a
 * line break in it would begin a line that looks like one of ours.
 */
@LoggingFilter(name = "one-line")
public final class OneLineFilter implements Filter {
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029&&[^\\t]]");

    @Override
    public boolean isLoggable(LogRecord line) {
        if (line instanceof ExtLogRecord extended) {
            String message = extended.getFormattedMessage();
            if (message != null && BREAKS.matcher(message).find()) {
                extended.setMessage(escaped(message), ExtLogRecord.FormatStyle.NO_FORMAT);
            }
            Throwable thrown = extended.getThrown();
            extended.setThrown(hasBreaks(thrown) ? flat(thrown) : thrown);
        }
        return true;
    }

    private static boolean hasBreaks(@Nullable Throwable thrown) {
        return thrown != null && (BREAKS.matcher(thrown.toString()).find() || hasBreaks(thrown.getCause()));
    }

    private static String escaped(String text) {
        return BREAKS.matcher(text)
                .replaceAll(
                        found -> String.format("\\\\u%04x", (int) found.group().charAt(0)));
    }

    private static @Nullable Throwable flat(@Nullable Throwable thrown) {
        return thrown == null ? null : new Flat(thrown);
    }

    /** Prints like the given one, each message in one line. */
    private static final class Flat extends Throwable {
        private static final long serialVersionUID = 1L;

        Flat(Throwable thrown) {
            super(
                    escaped(thrown.toString()),
                    thrown.getCause() == null ? null : new Flat(thrown.getCause()),
                    false,
                    true);
            setStackTrace(thrown.getStackTrace());
        }

        @Override
        public String toString() {
            return String.valueOf(getMessage());
        }
    }
}
