package org.mubiao.projects;

import java.util.List;
import org.mubiao.MubiaoApplication;
import org.mubiao.table.FieldPath;
import org.mubiao.table.Indicator;
import org.mubiao.table.SeedTables;
import org.mubiao.table.TargetValue;
import org.mubiao.tenancy.ActingScope;
import org.mubiao.tenancy.Tenancy;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A server on the embedded database, in a process of its own, in which a clerk goes through the wizard from field to field and
 * never stops. A line on standard output tells of every edit that was acknowledged, and of nothing else.
 */
final class ServerToKill {

    /** Before the numbers of the project and its clerk. */
    static final String BEGUN = "begun";

    /** Before the number of an edit. */
    static final String ACKNOWLEDGED = "acknowledged";

    /** The fields of a round through the wizard; after them a row is added. */
    static final List<String> FIELDS = List.of(
            "overview.summary",
            "overview.policy_basis",
            "overview.rationale",
            "overview.plan",
            "funding.1.4",
            "funding.4",
            "goals.medium_long_term",
            "goals.annual");

    private ServerToKill() {}

    public static void main(String[] arguments) {
        ConfigurableApplicationContext server = start(arguments[0]);
        Drafting drafting = server.getBean(Drafting.class);
        ADeclaringUnit unit = ADeclaringUnit.named("甲局", server.getBean(Tenancy.class), drafting);
        ProjectId project = unit.begin(SeedTables.all().getFirst());
        ActingScope clerk = unit.clerk();
        tell(
                BEGUN,
                project.value(),
                clerk.jurisdiction().value(),
                clerk.requireUnit().value());
        for (int edit = 0; ; edit++) {
            int step = edit % (FIELDS.size() + 1);
            if (step < FIELDS.size()) {
                unit.save(
                        project, new Edit.Say(FieldPath.parse(FIELDS.get(step)).orElseThrow(), text(edit)));
            } else {
                Indicator row = Indicator.of("项目完成", "数量指标", text(edit), TargetValue.read("≥3个"));
                unit.save(project, new Edit.AddRows(List.of(row), null));
            }
            tell(ACKNOWLEDGED, edit);
        }
    }

    /** What an edit says: its number, which is a text and an amount. */
    static String text(int edit) {
        return Integer.toString(edit + 1);
    }

    static ConfigurableApplicationContext start(String data) {
        return new SpringApplicationBuilder(MubiaoApplication.class)
                .profiles("default")
                .run("--mubiao.data=" + data, "--mubiao.demonstration=false", "--server.port=0");
    }

    private static void tell(String what, long... numbers) {
        StringBuilder line = new StringBuilder(what);
        for (long number : numbers) {
            line.append(' ').append(number);
        }
        System.out.println(line);
        System.out.flush();
    }
}
