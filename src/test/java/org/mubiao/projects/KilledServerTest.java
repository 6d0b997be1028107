package org.mubiao.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mubiao.MubiaoApplication;
import org.mubiao.table.FieldPath;
import org.mubiao.table.Indicator;
import org.mubiao.table.SeedTables;
import org.mubiao.table.TargetValue;
import org.mubiao.tenancy.ActingScope;
import org.mubiao.tenancy.Authorities;
import org.mubiao.tenancy.Tenancy;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A server that is killed leaves the file as it is at that moment; another one goes on from it. */
class KilledServerTest {

    @TempDir
    private Path folder;

    @Test
    void every_acknowledged_edit_is_in_the_file_at_once() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        ActingScope clerk;
        ProjectId id;
        Draft acknowledged;
        try (ConfigurableApplicationContext server = start(data)) {
            Drafting drafting = server.getBean(Drafting.class);
            ADeclaringUnit unit = ADeclaringUnit.named("甲局", server.getBean(Tenancy.class), drafting);
            clerk = unit.clerk();
            id = unit.begin(SeedTables.all().getFirst());
            for (int i = 0; i < 20; i++) {
                unit.say(id, "goals.annual", "目标" + i);
                unit.say(id, "funding.1.4", Integer.toString(i));
            }
            acknowledged = unit.save(
                    id, new Edit.AddRows(List.of(Indicator.of("产出指标", "数量指标", "最后一行", TargetValue.read("≥3个"))), null));
            leaveAsKilled(data);
        }

        try (ConfigurableApplicationContext next = start(folder.resolve("left"))) {
            Drafting drafting = next.getBean(Drafting.class);
            Draft found = ActingScope.runAs(clerk, List.of(Authorities.DRAFT), () -> drafting.open(id))
                    .orElseThrow();

            assertThat(found).isEqualTo(acknowledged);
            assertThat(found.table().printed(FieldPath.parse("goals.annual").orElseThrow()))
                    .isEqualTo("目标19");
        }
    }

    /** What a kill leaves: the bytes that are on the disk while the server still runs. */
    private void leaveAsKilled(Path data) throws Exception {
        Path left = Files.createDirectory(folder.resolve("left"));
        Files.copy(data.resolve("mubiao.mv.db"), left.resolve("mubiao.mv.db"));
    }

    private static ConfigurableApplicationContext start(Path data) {
        return new SpringApplicationBuilder(MubiaoApplication.class)
                .web(WebApplicationType.SERVLET)
                .profiles("default")
                .properties("mubiao.data=" + data, "mubiao.demonstration=false", "server.port=0")
                .run("--mubiao.data=" + data, "--mubiao.demonstration=false", "--server.port=0");
    }
}
