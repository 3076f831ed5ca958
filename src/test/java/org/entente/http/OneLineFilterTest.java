package org.entente.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

class OneLineFilterTest {
    private static final String FORGED = "x\r\n2026-11-21 23:52:43,522 INFO  nothing happened\u2028\u0085\u001b[31m";

    @Test
    void aMessageStaysInItsLine() {
        ExtLogRecord line = new ExtLogRecord(Level.INFO, "said %s", ExtLogRecord.FormatStyle.PRINTF, "test");
        line.setParameters(new Object[] {FORGED});
        assertThat(printed(line))
                .isEqualTo(
                        "said x\\u000d\\u000a2026-11-21 23:52:43,522 INFO  nothing happened\\u2028\\u0085\\u001b[31m\n");
    }

    @Test
    void theMessagesOfAnExceptionStayInTheirLines() {
        ExtLogRecord line = new ExtLogRecord(Level.SEVERE, "failed", "test");
        line.setThrown(new IllegalStateException("outside", new IllegalArgumentException(FORGED)));
        assertThat(printed(line).lines().skip(1))
                .anyMatch(text -> text.startsWith("Caused by: java.lang.IllegalArgumentException: x\\u000d\\u000a2026"))
                .noneMatch(text -> text.startsWith("2026"));
    }

    @Test
    void whatHasOneLineIsLeftAlone() {
        ExtLogRecord line = new ExtLogRecord(Level.INFO, "a\tb", "test");
        IllegalStateException thrown = new IllegalStateException("one line", new RuntimeException());
        line.setThrown(thrown);
        assertThat(new OneLineFilter().isLoggable(line)).isTrue();
        assertThat(line.getThrown()).isSameAs(thrown);
        assertThat(line.getFormattedMessage()).isEqualTo("a\tb");
    }

    private static String printed(ExtLogRecord line) {
        assertThat(new OneLineFilter().isLoggable(line)).isTrue();
        return new PatternFormatter("%s%e%n").format(line);
    }
}
