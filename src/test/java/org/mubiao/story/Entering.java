package org.mubiao.story;

import java.util.Objects;
import org.mubiao.shared.Words;
import org.mubiao.table.Framework.Level2;
import org.mubiao.table.Frameworks;
import org.mubiao.table.FundTree;
import org.mubiao.table.FundTrees;
import org.mubiao.table.FundingLine;
import org.mubiao.table.GoalField;
import org.mubiao.table.Indicator;
import org.mubiao.table.OverviewField;
import org.mubiao.table.TargetTable;

/**
 * A clerk with a printed table beside the keyboard, who enters it in the wizard as it is printed. The year and the unit are
 * given, sums are computed. A level 2 that the framework only reads is entered under the one that it stands for: for a new
 * row the wizard offers no other.
 */
final class Entering {

    private static final String RULES = "shandong-2021";
    private static final Words WORDS = Words.in(Words.CHINESE);

    private final Window window;
    private final FundTree funds = FundTrees.named(RULES).orElseThrow();

    Entering(Window window) {
        this.window = window;
    }

    /** Begins a project with its name, in the workspace. Returns its address. */
    String begin(String name) {
        window.open("projects");
        window.press("新建项目");
        window.type("项目名称", name);
        window.press("开始填写");
        return window.address().replaceAll("/overview$", "");
    }

    void enter(String project, TargetTable paper) {
        overview(project, paper);
        funding(project, paper);
        goals(project, paper);
        indicators(project, paper);
    }

    /** Gives one reason for everything that is asked, and submits. */
    void submit(String project, String button) {
        window.open(project + "/submit");
        while (window.offers("说明理由")) {
            window.press("说明理由");
            window.typeFirstEmpty("理由", "照原表填报。");
        }
        window.press(button);
    }

    private void overview(String project, TargetTable paper) {
        window.open(project + "/overview");
        for (OverviewField field : OverviewField.values()) {
            String printed = paper.overview().printed(field);
            String label = WORDS.say("projects.part.overview." + field.key());
            if (printed != null && field != OverviewField.UNIT && field != OverviewField.YEAR) {
                window.type(label, printed);
            }
        }
    }

    private void funding(String project, TargetTable paper) {
        window.open(project + "/funding");
        for (FundingLine line : paper.funding().lines()) {
            FundTree.Source source = funds.sourceOf(line).orElseThrow();
            if (source.parts().isEmpty() && line.printed() != null) {
                window.type(labelOf(source), Objects.requireNonNull(line.printed()));
            }
        }
    }

    private void goals(String project, TargetTable paper) {
        window.open(project + "/goals");
        for (GoalField field : GoalField.values()) {
            String text = paper.goals().text(field);
            if (text != null) {
                window.type(WORDS.say("projects.part.goals." + field.key()), text);
            }
        }
    }

    private void indicators(String project, TargetTable paper) {
        window.open(project + "/indicators");
        for (Indicator row : paper.indicators()) {
            window.writeIndicator(row.level1() + " · " + level2Offered(row), Objects.requireNonNull(row.name()));
            window.typeHeard("“" + row.name() + "”的指标值", row.value().printed());
        }
    }

    /** The level 2 under which the wizard offers to write a row: the printed one, or what it stands for. */
    static String level2Offered(Indicator row) {
        Level2 printed = Frameworks.named(RULES)
                .flatMap(framework -> framework.pair(row.level1(), row.level2()))
                .orElseThrow();
        return printed.legacy() ? Objects.requireNonNull(printed.standsFor()) : printed.name();
    }

    /** The label of the field for a source of money, as the paper numbers it. */
    static String labelOf(FundTree.Source source) {
        return source.code() + (source.code().contains(".") ? " " : ". ") + source.label();
    }
}
