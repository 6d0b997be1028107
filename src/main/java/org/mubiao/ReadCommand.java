package org.mubiao;

import java.io.PrintStream;
import java.util.List;
import org.mubiao.exchange.Doubt;
import org.mubiao.exchange.ReadTable;
import org.mubiao.shared.Words;
import org.mubiao.table.TableJson;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code ./portal read FILE…}: prints the tables of the files as a JSON array. A file that cannot be read is said in one
 * sentence on standard error; the others are read all the same.
 */
final class ReadCommand {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Words words;

    ReadCommand() {
        this(Portal.words());
    }

    ReadCommand(Words words) {
        this.words = words;
    }

    /**
     * @param out gets the result only, in UTF-8
     * @return the exit code: 0 when every file was read, else 2
     */
    int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.isEmpty()) {
            TableFiles.print(err, words.say("exchange.read.usage"));
            return Portal.NOT_UNDERSTOOD;
        }
        ArrayNode tables = JsonNodeFactory.instance.arrayNode();
        int exitCode = new TableFiles(arguments, words)
                .visit(err, (file, position, read) -> tables.add(json(file, position, read)));
        TableFiles.print(out, JSON.writeValueAsString(tables));
        return exitCode;
    }

    private ObjectNode json(String file, int position, ReadTable read) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("file", file);
        json.put("table", position);
        json.setAll(TableJson.write(read.table()));
        ArrayNode doubts = json.putArray("doubts");
        for (Doubt doubt : read.doubts()) {
            doubts.addObject().put("path", doubt.path().toString()).put("message", words.say(doubt.message()));
        }
        return json;
    }
}
