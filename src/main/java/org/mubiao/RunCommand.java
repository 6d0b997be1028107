package org.mubiao;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.springframework.boot.SpringApplication;

/**
 * {@code ./portal run}: looks first at what would stop the portal from starting, then serves it and prints its address.
 * Whatever stops it is one sentence on standard error; the log in the data folder has the details.
 */
final class RunCommand {

    static final int NOT_STARTED = 1;

    private static final String DATABASE = "MUBIAO_DB_URL";
    private static final List<String> ACCOUNTS =
            List.of("MUBIAO_DB_USER", "MUBIAO_DB_PASSWORD", "MUBIAO_DB_OWNER_USER", "MUBIAO_DB_OWNER_PASSWORD");

    private final Map<String, String> environment;

    RunCommand() {
        this(System.getenv());
    }

    RunCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (!arguments.isEmpty()) {
            err.println(Portal.words().say("portal.run.usage"));
            return Portal.NOT_UNDERSTOOD;
        }
        try {
            out.println(start());
            return 0;
        } catch (SpokenException e) {
            err.println(Portal.words().say(e.spoken()));
            return NOT_STARTED;
        }
    }

    private String start() {
        ListeningPort port = ListeningPort.of(environment.getOrDefault("PORT", ListeningPort.DEFAULT));
        requireAccounts();
        DataFolder data = DataFolder.open(folder());
        try {
            port.requireFree();
            serve(port, data);
            return "http://localhost:" + port.number();
        } catch (RuntimeException e) {
            data.close();
            Message reason = StartFailure.of(e, data);
            throw new SpokenException(reason);
        }
    }

    private void serve(ListeningPort port, DataFolder data) {
        SpringApplication application = new SpringApplication(MubiaoApplication.class);
        // The data folder stays locked as long as the application holds it.
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("dataFolder", data));
        if (isSet(DATABASE)) {
            application.setAdditionalProfiles("mysql");
        }
        application.run("--server.port=" + port.number(), "--mubiao.data=" + data.path());
    }

    private void requireAccounts() {
        List<String> missing =
                isSet(DATABASE) ? ACCOUNTS.stream().filter(name -> !isSet(name)).toList() : List.of();
        if (!missing.isEmpty()) {
            throw new SpokenException(
                    Message.of("portal.run.database-account-missing", DATABASE, String.join(", ", missing)));
        }
    }

    private boolean isSet(String name) {
        return !environment.getOrDefault(name, "").isBlank();
    }

    private Path folder() {
        String chosen = environment.getOrDefault("MUBIAO_DATA", "");
        return chosen.isBlank() ? Path.of(System.getProperty("mubiao.home", "")).resolve("data") : Path.of(chosen);
    }
}
