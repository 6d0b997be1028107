package org.mubiao.checks;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mubiao.table.FieldPath;
import org.mubiao.table.GoalField;
import org.mubiao.table.Indicator;
import org.mubiao.table.IndicatorField;
import org.mubiao.table.OverviewField;
import org.mubiao.table.TargetTable;
import org.mubiao.table.Texts;

/** X01 公式/OCR残留: no text carries the typesetting marks of a conversion ({@code $\geq 80\%$}); {@code ≥80%} is meant. */
final class TextsAreFreeOfTypesetting implements Rule {

    /** Longer texts are not repeated in the sentence. */
    private static final int SHOWN = 60;

    @Override
    public String id() {
        return "X01";
    }

    @Override
    public Grade grade() {
        return Grade.JUSTIFY;
    }

    @Override
    public List<Finding> judge(TargetTable table, CheckContext context) {
        List<Finding> findings = new ArrayList<>();
        for (OverviewField field : OverviewField.values()) {
            judge(findings, FieldPath.of(field), table.overview().text(field));
        }
        for (int i = 0; i < table.funding().lines().size(); i++) {
            judge(
                    findings,
                    table.funding().pathOf(i),
                    table.funding().lines().get(i).label());
        }
        for (GoalField field : GoalField.values()) {
            judge(findings, FieldPath.of(field), table.goals().text(field));
        }
        for (int i = 0; i < table.indicators().size(); i++) {
            Indicator indicator = table.indicators().get(i);
            for (IndicatorField field : IndicatorField.values()) {
                String text = field == IndicatorField.VALUE ? indicator.value().text() : indicator.text(field);
                judge(findings, table.pathOf(i, field), text);
            }
        }
        return findings;
    }

    private void judge(List<Finding> findings, FieldPath path, @Nullable String text) {
        if (text == null || !Texts.hasLatex(text)) {
            return;
        }
        findings.add(
                text.codePointCount(0, text.length()) <= SHOWN
                        ? finding(path, text, Texts.withoutLatex(text))
                        : finding(grade(), "long", path));
    }
}
