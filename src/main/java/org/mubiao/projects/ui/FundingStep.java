package org.mubiao.projects.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.mubiao.catalog.Dictionaries;
import org.mubiao.projects.Draft;
import org.mubiao.table.FieldPath;
import org.mubiao.table.Form;
import org.mubiao.table.Forms;
import org.mubiao.table.FundTree;
import org.mubiao.table.FundingLine;
import org.mubiao.table.SheetCell;
import org.mubiao.table.TargetTable;

/** 项目资金: the money by its sources, as the paper lists them. Sums follow what they are the sum of. */
final class FundingStep extends StepContent {

    private static final long serialVersionUID = 1L;

    private final FieldsOfStep fields;
    private final transient Optional<FundTree> tree;

    FundingStep(DraftInHand draft, Dictionaries dictionaries) {
        super(Step.FUNDING);
        Draft now = draft.now();
        tree = dictionaries.fundTree(now.batch().fundTreeId());
        fields = new FieldsOfStep(draft);
        fields.addClassName("funding-lines");
        Form form = Forms.named(now.batch().formId()).orElseThrow();
        for (List<SheetCell> row : form.lay(now.table()).rows()) {
            amountIn(row)
                    .filter(amount -> isLine(amount, now.table()))
                    .ifPresent(amount -> addLine(labelIn(row), amount, now.table()));
        }
        add(fields);
    }

    @Override
    void enter(FieldPath path) {
        fields.enter(path);
    }

    /** A form prints its own sources also where the batch has others; these are not filled in. */
    private static boolean isLine(FieldPath path, TargetTable table) {
        boolean isMissing = path instanceof FieldPath.FundingByCode source
                && table.funding().line(source.code()).isEmpty();
        return !isMissing;
    }

    private static Optional<FieldPath> amountIn(List<SheetCell> row) {
        return row.stream()
                .filter(cell -> cell.kind() == SheetCell.Kind.AMOUNT)
                .flatMap(cell -> Optional.ofNullable(cell.path()).stream())
                .findFirst();
    }

    private static String labelIn(List<SheetCell> row) {
        return row.stream()
                .filter(cell -> cell.kind() == SheetCell.Kind.LINE_LABEL)
                .map(cell -> cell.text().replaceAll("[:：]$", ""))
                .findFirst()
                .orElse("");
    }

    private void addLine(String label, FieldPath path, TargetTable table) {
        TextField amount = new TextField(label);
        amount.addThemeVariants(TextFieldVariant.LUMO_ALIGN_RIGHT);
        amount.setSuffixComponent(new Span(getTranslation("wizard.unit.wan")));
        amount.getElement().setAttribute("inputmode", "decimal");
        amount.addClassNames("amount", "depth-" + depth(path, table));
        fields.add(path, amount).fixedWhile(now -> isSummed(path, now));
    }

    private int depth(FieldPath path, TargetTable table) {
        if (path.equals(FieldPath.FUNDING_TOTAL)) {
            return 0;
        }
        return source(path, table)
                .map(source -> tree.orElseThrow().roots().contains(source) ? 1 : 2)
                .orElse(1);
    }

    /** A sum is not typed once a part of it is known. */
    private boolean isSummed(FieldPath path, TargetTable table) {
        List<FundTree.Source> parts = path.equals(FieldPath.FUNDING_TOTAL)
                ? tree.map(FundTree::roots).orElse(List.of())
                : source(path, table).map(FundTree.Source::parts).orElse(List.of());
        return isKnown(parts, table);
    }

    private boolean isKnown(Collection<FundTree.Source> parts, TargetTable table) {
        return table.funding().lines().stream()
                .filter(line -> line.amount() != null)
                .anyMatch(line -> tree.orElseThrow()
                        .sourceOf(line)
                        .filter(parts::contains)
                        .isPresent());
    }

    private Optional<FundTree.Source> source(FieldPath path, TargetTable table) {
        List<FundingLine> lines = table.funding().lines();
        for (int i = 0; i < lines.size(); i++) {
            FundingLine line = lines.get(i);
            if (table.funding().pathOf(i).equals(path)) {
                return tree.flatMap(sources -> sources.sourceOf(line));
            }
        }
        return Optional.empty();
    }
}
