package org.mubiao;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.mubiao.demonstration.UnfinishedDemonstration;
import org.mubiao.identity.DemonstrationSignIns;
import org.mubiao.identity.DemonstrationSignIns.DemonstrationSignIn;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.shared.Words;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;

/**
 * {@code ./portal run}: looks first at what would stop the portal from starting, then serves it and prints its address, and
 * on standard error who can sign in to the demonstration.
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
            start(out, err);
            return 0;
        } catch (SpokenException e) {
            err.println(Portal.words().say(e.spoken()));
            return NOT_STARTED;
        }
    }

    private void start(PrintStream out, PrintStream err) {
        ListeningPort port = ListeningPort.of(environment.getOrDefault("PORT", ListeningPort.DEFAULT));
        requireAccounts();
        DataFolder data = DataFolder.open(folder());
        try {
            port.requireFree();
            UnfinishedDemonstration.forget(data.path());
            ApplicationContext application = serve(port, data);
            out.println("http://localhost:" + port.number());
            application
                    .getBeanProvider(DemonstrationSignIns.class)
                    .ifAvailable(demonstration -> tell(demonstration.signIns(), err));
        } catch (RuntimeException e) {
            data.close();
            Message reason = StartFailure.of(e, data);
            throw new SpokenException(reason);
        }
    }

    /** Who can sign in, for whoever has just started it and reads the screen. */
    private static void tell(List<DemonstrationSignIn> signIns, PrintStream err) {
        Words words = Portal.words();
        err.println(words.say("portal.run.demonstration"));
        signIns.forEach(signIn -> err.println(words.say(
                "portal.run.sign-in",
                signIn.userName(),
                signIn.password(),
                words.say(signIn.role().key()),
                signIn.place())));
    }

    private ApplicationContext serve(ListeningPort port, DataFolder data) {
        SpringApplication application = new SpringApplication(MubiaoApplication.class);
        // The data folder stays locked as long as the application holds it.
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("dataFolder", data));
        if (isSet(DATABASE)) {
            application.setAdditionalProfiles("mysql");
        }
        return application.run("--server.port=" + port.number(), "--mubiao.data=" + data.path());
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
