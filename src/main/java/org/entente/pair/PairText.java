package org.entente.pair;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.agreement.AgreementSummary;
import org.entente.lifecycle.Status;

/** What stands between two states as text: a line each, under what it is. */
final class PairText {
    private PairText() {}

    static String of(PairView pair) {
        return Stream.of(
                        Stream.of(pair.pair() + " on " + pair.asOf() + ": " + counts(pair.counts())),
                        section("in effect", pair.inEffect().stream().map(PairText::agreement)),
                        section("suspended", pair.suspended().stream().map(PairText::agreement)),
                        section("open", pair.open().stream().map(PairText::agreement)),
                        section("replacements", pair.chains().stream().flatMap(chain -> chain.inWords().stream())),
                        section("met", pair.engagements().stream().map(PairText::meeting)),
                        section("promised", pair.commitments().stream().map(PairText::promise)))
                .flatMap(lines -> lines)
                .collect(joining("\n"));
    }

    private static Stream<String> section(String name, Stream<String> lines) {
        List<String> indented = lines.map(line -> "  " + line).toList();
        return indented.isEmpty() ? Stream.empty() : Stream.concat(Stream.of(name), indented.stream());
    }

    private static String counts(Map<Status, Long> counts) {
        return counts.isEmpty()
                ? "no agreement"
                : counts.entrySet().stream()
                        .map(count -> count.getValue() + " " + count.getKey())
                        .collect(joining(", "));
    }

    private static String agreement(AgreementSummary agreement) {
        AgreementSummary.Next next = agreement.next();
        return agreement.reference() + ": " + agreement.status() + " since " + agreement.since() + ", "
                + agreement.title()
                + (agreement.replacementProposed() ? ", replacement proposed" : "")
                + (next == null ? "" : "; next " + next.on() + " " + next.kind());
    }

    private static String meeting(PairView.Meeting meeting) {
        return meeting.reference() + ": " + meeting.begins()
                + (meeting.ends() == null ? "" : " to " + meeting.ends())
                + (meeting.place() == null ? "" : ", " + meeting.place()) + ", " + meeting.title();
    }

    private static String promise(PairView.Promise promise) {
        return promise.reference() + ": " + promise.status() + ", " + promise.by()
                + (Boolean.TRUE.equals(promise.mutual()) ? " and " : " to ") + promise.to() + ", "
                + promise.title()
                + (promise.due() == null ? "" : (promise.overdue() ? ", was due " : ", due ") + promise.due());
    }
}
