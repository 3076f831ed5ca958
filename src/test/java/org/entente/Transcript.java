package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page with commands, each behind a dollar in a block of the kind {@code console}, and what they print. A command goes on
 * in the next line after a backslash.
 */
final class Transcript {
    private static final String ADDRESS = "localhost:8080";
    private static final String END = "--- end of output";
    private static final Pattern BLOCK = Pattern.compile("(?s)(?<=```console\n).*?(?=```)");
    private static final Pattern COMMAND = Pattern.compile("(?m)^\\$ ((?:.*\\\\\n)*.*)\n");

    private final String page;
    private final List<String> commands;

    Transcript(String page) {
        this.page = page;
        this.commands = BLOCK.matcher(page)
                .results()
                .map(MatchResult::group)
                .flatMap(block -> commands(block).stream())
                .toList();
    }

    /** How many commands it has. */
    int size() {
        return commands.size();
    }

    /** The same page with what its commands, typed one after the other into one shell, print of the service at a port. */
    String replay(int port) throws IOException, InterruptedException {
        String address = "localhost:" + port;
        StringBuilder script = new StringBuilder("set -u\n");
        commands.forEach(
                command -> script.append(command.replace(ADDRESS, address)).append("\necho '" + END + "'\n"));
        Process shell = new ProcessBuilder("bash", "-c", script.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(printed).isZero();
        List<String> outputs =
                new ArrayList<>(List.of(printed.replace(address, ADDRESS).split(END + "\n", -1)));
        return BLOCK.matcher(page).replaceAll(block -> {
            StringBuilder typed = new StringBuilder();
            for (String command : commands(block.group())) {
                String output = outputs.remove(0);
                typed.append("$ ").append(command).append('\n').append(output);
                typed.append(output.isEmpty() || output.endsWith("\n") ? "" : "\n");
            }
            return Matcher.quoteReplacement(typed.toString());
        });
    }

    private static List<String> commands(String block) {
        return COMMAND.matcher(block).results().map(command -> command.group(1)).toList();
    }
}
