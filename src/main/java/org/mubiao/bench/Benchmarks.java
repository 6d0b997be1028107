package org.mubiao.bench;

import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.mubiao.bench.BenchCase.Bound;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fills a MySQL and measures on it: the one that the environment names as for {@code ./portal run}, else the unpacked one,
 * which keeps what it was filled with.
 */
public final class Benchmarks {

    /** The size that one look on one machine can bear. */
    public static final BigDecimal SMALL = new BigDecimal("0.01");

    private static final int THOUSANDTHS = 3;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** A new group of cases is added here. */
    private static final Map<String, Bench.Opening> ALL =
            new TreeMap<>(Map.of("catalog", CatalogBench::open, "wall", WallBench::open));

    private final Path home;
    private final Class<?> application;
    private final Map<String, String> environment;
    private final Consumer<Message> progress;

    /**
     * @param home the folder of the repository
     * @param application the class of the portal
     * @param progress is told what is being done, which takes minutes
     */
    public Benchmarks(Path home, Class<?> application, Map<String, String> environment, Consumer<Message> progress) {
        this.home = home;
        this.application = application;
        this.environment = environment;
        this.progress = progress;
    }

    /** The groups of cases by name. */
    public static Set<String> names() {
        return ALL.keySet();
    }

    /**
     * Fills the database from a fixed seed. The unpacked one is filled anew.
     *
     * @return how much there is, as JSON
     */
    public String fill(BigDecimal scale) throws Exception {
        if (!isGiven()) {
            forget();
        }
        try (BenchServer server = server()) {
            BenchData.Filled filled = fill(server.schema(), scale);
            ObjectNode said = JSON.createObjectNode();
            said.put("scale", scale).put("units", filled.units()).put("projects", filled.projects());
            return JSON.writeValueAsString(said);
        }
    }

    /**
     * Measures the cases of a group, or of all; an empty unpacked database is filled first.
     *
     * @return the figures, as JSON
     */
    public String measure(List<String> groups) throws Exception {
        boolean empty = !isGiven() && !Files.isDirectory(folder().resolve("data"));
        try (BenchServer server = server()) {
            if (empty) {
                fill(server.schema(), SMALL);
            }
            Bench.Place place = new Bench.Place(server.schema(), application);
            ArrayNode figures = JSON.createArrayNode();
            for (String group : groups) {
                try (Bench bench = Objects.requireNonNull(ALL.get(group)).on(place)) {
                    for (BenchCase one : bench.cases()) {
                        progress.accept(Message.of("portal.bench.measuring", group, one.name()));
                        Paired paired = Paired.measure(one);
                        progress.accept(said(paired));
                        figures.add(json(group, paired));
                    }
                }
            }
            return JSON.writeValueAsString(figures);
        }
    }

    private BenchData.Filled fill(PreparedSchema schema, BigDecimal scale) throws Exception {
        progress.accept(Message.of("portal.bench.migrating"));
        ServedPortal.guarded(schema).close();
        progress.accept(Message.of("portal.bench.filling", scale.toPlainString()));
        return BenchData.fill(schema.url(), schema.owner(), scale);
    }

    private BenchServer server() throws MySqlMissing {
        return isGiven() ? BenchServer.given(environment) : BenchServer.unpacked(home, folder());
    }

    private boolean isGiven() {
        return !environment.getOrDefault("MUBIAO_DB_URL", "").isBlank();
    }

    private static Path folder() {
        return UnpackedMySql.cache().resolve("bench");
    }

    private static void forget() throws IOException {
        if (Files.isDirectory(folder())) {
            List<Path> all = new ArrayList<>();
            try (var found = Files.walk(folder())) {
                found.forEach(all::add);
            }
            all.reversed().stream().map(Path::toFile).forEach(File::delete);
        }
    }

    private static ObjectNode json(String group, Paired paired) {
        ObjectNode json = JSON.createObjectNode();
        BenchCase one = paired.bench();
        String unit = one.measured().meter().unitOfFigures();
        json.put("bench", group).put("case", one.name()).put("rounds", one.rounds());
        json.set("measured_" + unit, json(paired.measured()));
        json.set("floor_" + unit, json(paired.floor()));
        json.put("ratio", paired.ratio()).put("ratio_of_pairs", paired.ratioOfPairs());
        switch (one.bound()) {
            case Bound.TimesItsFloor(BigDecimal most) -> json.put("at_most", most);
            case Bound.Milliseconds(long most) -> json.put("p95_at_most_ms", most);
        }
        return json.put("holds", paired.holds())
                .put("load_before", paired.loadBefore())
                .put("load_after", paired.loadAfter());
    }

    private static Message said(Paired paired) {
        return switch (paired.bench().bound()) {
            case Bound.TimesItsFloor(BigDecimal most) ->
                Message.of("portal.bench.measured", paired.ratio().toPlainString(), most.toPlainString());
            case Bound.Milliseconds(long most) ->
                Message.of(
                        "portal.bench.measured-time",
                        BigDecimal.valueOf(paired.measured().p95(), THOUSANDTHS).toPlainString(),
                        Long.toString(most),
                        paired.ratio().toPlainString());
        };
    }

    private static ObjectNode json(Figures figures) {
        return JSON.createObjectNode()
                .put("min", figures.min())
                .put("p50", figures.p50())
                .put("p95", figures.p95());
    }

    /** @throws SpokenException when there is no such group */
    public static List<String> named(String name) {
        if (!ALL.containsKey(name)) {
            throw new SpokenException(Message.of("portal.bench.usage", String.join(" | ", ALL.keySet())));
        }
        return List.of(name);
    }
}
