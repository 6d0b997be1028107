package org.mubiao;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.mubiao.bench.Benchmarks;
import org.mubiao.bench.MySqlMissing;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;

/**
 * {@code ./portal bench data [--scale 0.01]} fills a MySQL, {@code ./portal bench [NAME]} measures on it and prints the figures
 * as JSON: every case beside its floor, in microseconds.
 */
final class BenchCommand {

    private static final String DATA = "data";
    private static final String SCALE = "--scale";
    private static final int FAILED = 1;

    private final Map<String, String> environment;

    BenchCommand() {
        this(System.getenv());
    }

    BenchCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    int run(List<String> arguments, PrintStream out, PrintStream err) {
        Benchmarks benchmarks = new Benchmarks(
                Path.of(System.getProperty("mubiao.home", "")),
                MubiaoApplication.class,
                environment,
                said -> TableFiles.print(err, say(said)));
        try {
            TableFiles.print(out, result(benchmarks, arguments));
            return 0;
        } catch (SpokenException e) {
            TableFiles.print(err, say(e.spoken()));
            return Portal.NOT_UNDERSTOOD;
        } catch (MySqlMissing missing) {
            TableFiles.print(err, String.valueOf(missing.getMessage()));
            return FAILED;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String result(Benchmarks benchmarks, List<String> arguments) throws Exception {
        if (arguments.isEmpty()) {
            return benchmarks.measure(List.copyOf(Benchmarks.names()));
        }
        if (arguments.getFirst().equals(DATA)) {
            return benchmarks.fill(scale(arguments.subList(1, arguments.size())));
        }
        if (arguments.size() > 1) {
            throw usage();
        }
        return benchmarks.measure(Benchmarks.named(arguments.getFirst()));
    }

    private static BigDecimal scale(List<String> arguments) {
        if (arguments.isEmpty()) {
            return Benchmarks.SMALL;
        }
        if (arguments.size() != 2 || !arguments.getFirst().equals(SCALE)) {
            throw usage();
        }
        try {
            BigDecimal scale = new BigDecimal(arguments.getLast());
            if (scale.signum() > 0 && scale.compareTo(BigDecimal.ONE) <= 0) {
                return scale;
            }
        } catch (NumberFormatException notANumber) {
            // Said below.
        }
        throw usage();
    }

    private static SpokenException usage() {
        return new SpokenException(Message.of("portal.bench.usage", String.join(" | ", Benchmarks.names())));
    }

    private static String say(Message message) {
        return Portal.words().say(message);
    }
}
