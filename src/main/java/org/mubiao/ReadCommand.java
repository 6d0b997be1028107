package org.mubiao;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.mubiao.exchange.Doubt;
import org.mubiao.exchange.ReadTable;
import org.mubiao.exchange.TableReader;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
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
            say(err, words.say("exchange.read.usage"));
            return 2;
        }
        ArrayNode tables = JsonNodeFactory.instance.arrayNode();
        int code = 0;
        for (String file : arguments) {
            try {
                List<ReadTable> read = new TableReader().read(file, bytes(file));
                for (int i = 0; i < read.size(); i++) {
                    tables.add(json(file, i + 1, read.get(i)));
                }
            } catch (SpokenException refused) {
                say(err, words.say(refused.spoken()));
                code = 2;
            }
        }
        say(out, JSON.writeValueAsString(tables));
        return code;
    }

    /** The bytes of a file, no more than one beyond the largest that is read. */
    private static byte[] bytes(String file) {
        try {
            Path path = Path.of(file);
            if (Files.isDirectory(path)) {
                throw new SpokenException(Message.of("exchange.refused.directory", file));
            }
            try (InputStream content = Files.newInputStream(path)) {
                return content.readNBytes(TableReader.MOST_BYTES + 1);
            }
        } catch (NoSuchFileException | FileNotFoundException | InvalidPathException missing) {
            throw new SpokenException(Message.of("exchange.refused.missing", file));
        } catch (IOException unreadable) {
            throw new SpokenException(Message.of("exchange.refused.no-access", file));
        }
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

    private static void say(PrintStream stream, String text) {
        byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
        stream.write(bytes, 0, bytes.length);
        stream.flush();
    }
}
