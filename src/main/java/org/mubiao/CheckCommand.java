package org.mubiao;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mubiao.checks.CheckContext;
import org.mubiao.checks.Checks;
import org.mubiao.checks.Finding;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.shared.Words;
import org.mubiao.table.Framework;
import org.mubiao.table.Frameworks;
import org.mubiao.table.TargetTable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code ./portal check [--framework ID] FILE…}: judges the tables of the files and prints what is found as JSON. A table is
 * judged by the framework that fits it, unless one is named. Findings do not change the exit code; a file that could not be
 * read does.
 */
final class CheckCommand {

    private static final String FRAMEWORK = "--framework";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Words words;

    CheckCommand() {
        this(Portal.words());
    }

    CheckCommand(Words words) {
        this.words = words;
    }

    int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            Call call = Call.of(arguments);
            ArrayNode findings = JSON.createArrayNode();
            int exitCode = new TableFiles(call.files(), words)
                    .visit(
                            err,
                            (file, position, read) -> judge(read.table(), call)
                                    .forEach(finding -> findings.add(json(file, position, finding))));
            TableFiles.print(out, JSON.writeValueAsString(findings));
            return exitCode;
        } catch (SpokenException e) {
            TableFiles.print(err, words.say(e.spoken()));
            return Portal.NOT_UNDERSTOOD;
        }
    }

    private static List<Finding> judge(TargetTable table, Call call) {
        CheckContext fitting = CheckContext.fitting(table);
        return Checks.judge(table, call.framework() == null ? fitting : fitting.with(call.framework()));
    }

    private ObjectNode json(String file, int position, Finding finding) {
        return JSON.createObjectNode()
                .put("file", file)
                .put("table", position)
                .put("rule", finding.ruleId())
                .put("grade", finding.grade().key())
                .put("path", finding.path().toString())
                .put("message", words.say(finding.message()));
    }

    /**
     * What the command was called with.
     *
     * @param framework null to take the one that fits
     */
    private record Call(@Nullable Framework framework, List<String> files) {

        static Call of(List<String> arguments) {
            List<String> files = new ArrayList<>();
            Framework framework = null;
            for (int i = 0; i < arguments.size(); i++) {
                String argument = arguments.get(i);
                if (argument.equals(FRAMEWORK) && i + 1 < arguments.size()) {
                    framework = framework(arguments.get(++i));
                } else if (argument.startsWith(FRAMEWORK + "=")) {
                    framework = framework(argument.substring(FRAMEWORK.length() + 1));
                } else if (argument.startsWith("--")) {
                    throw new SpokenException(Message.of("portal.check.usage"));
                } else {
                    files.add(argument);
                }
            }
            if (files.isEmpty()) {
                throw new SpokenException(Message.of("portal.check.usage"));
            }
            return new Call(framework, files);
        }

        private static Framework framework(String id) {
            Optional<Framework> named = Frameworks.named(id);
            return named.orElseThrow(() -> new SpokenException(Message.of(
                    "portal.check.no-framework",
                    id,
                    Frameworks.all().stream().map(Framework::id).collect(Collectors.joining(", ")))));
        }
    }
}
