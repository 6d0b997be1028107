package org.mubiao;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.mubiao.shared.Words;

/**
 * What {@code ./portal} starts: a word names the command, the rest belongs to it. Standard output carries only a command's
 * result; words go to standard error, in Chinese or, with {@code MUBIAO_LANG=en}, in English.
 */
public final class Portal {

    /** Exit code of a call that nothing could be made of, or of input that could not be read. */
    static final int NOT_UNDERSTOOD = 2;

    private static final Map<String, Command> COMMANDS = new TreeMap<>(Map.of(
            "bench", (arguments, out, err) -> new BenchCommand().run(arguments, out, err),
            "check", (arguments, out, err) -> new CheckCommand().run(arguments, out, err),
            "read", (arguments, out, err) -> new ReadCommand().run(arguments, out, err),
            "run", (arguments, out, err) -> new RunCommand().run(arguments, out, err)));

    private Portal() {}

    public static void main(String[] arguments) {
        int exitCode = command(List.of(arguments), System.out, System.err);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    static int command(List<String> arguments, PrintStream out, PrintStream err) {
        Command command = arguments.isEmpty() ? null : COMMANDS.get(arguments.getFirst());
        if (command == null) {
            err.println(words().say("portal.usage", String.join(" | ", COMMANDS.keySet())));
            return NOT_UNDERSTOOD;
        }
        return command.run(arguments.subList(1, arguments.size()), out, err);
    }

    /** The language of the commands, which have no browser to ask. */
    static Words words() {
        String language = System.getenv().getOrDefault("MUBIAO_LANG", "");
        return Words.in(language.toLowerCase(Locale.ROOT).startsWith("en") ? Words.ENGLISH : Words.CHINESE);
    }

    /** One command; returns the exit code, and 0 also when it leaves the portal serving. */
    @FunctionalInterface
    interface Command {
        int run(List<String> arguments, PrintStream out, PrintStream err);
    }
}
