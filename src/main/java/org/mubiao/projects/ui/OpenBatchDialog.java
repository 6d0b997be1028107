package org.mubiao.projects.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mubiao.catalog.Dictionaries;
import org.mubiao.catalog.Dictionary;
import org.mubiao.catalog.EntryContent;
import org.mubiao.catalog.EntryProfile;
import org.mubiao.projects.BatchStage;
import org.mubiao.projects.Drafting;
import org.mubiao.shared.BudgetYear;
import org.mubiao.shared.Message;
import org.mubiao.shared.ShownTimes;
import org.mubiao.shared.SpokenException;
import org.mubiao.shared.ui.Spoken;
import org.mubiao.table.Form;
import org.mubiao.table.Forms;
import org.mubiao.table.Framework;
import org.mubiao.table.FrameworkSet;
import org.mubiao.table.FundTree;

/** Opens a batch: what is declared, on which form, and on which days. */
final class OpenBatchDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_DAYS = 30;

    private final IntegerField year = new IntegerField();
    private final Select<BatchStage> stage = new Select<>();
    private final DatePicker firstDay = new DatePicker();
    private final DatePicker lastDay = new DatePicker();
    private final Select<Form> form = new Select<>();
    private final Select<Framework> framework = new Select<>();
    private final Select<EntryProfile> funds = new Select<>();
    private final Button open = new Button();
    private final Drafting drafting;
    private final Dictionaries dictionaries;
    private final SerializableRunnable opened;

    OpenBatchDialog(
            Drafting drafting,
            FrameworkSet frameworks,
            Dictionaries dictionaries,
            Instant now,
            SerializableRunnable opened) {
        this.drafting = drafting;
        this.dictionaries = dictionaries;
        this.opened = opened;
        setHeaderTitle(getTranslation("batches.open"));
        addClassName("open-batch");
        prepareWindow(new ShownTimes().date(now));
        prepareRules(frameworks);
        open.setText(getTranslation("batches.open"));
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        open.setDisableOnClick(true);
        open.addClickListener(click -> openBatch());
        add(new FormLayout(year, stage, firstDay, lastDay, form, framework, funds));
        getFooter().add(new Button(getTranslation("projects.cancel"), click -> close()), open);
    }

    private void prepareWindow(LocalDate today) {
        year.setLabel(getTranslation("batches.year"));
        year.setMin(BudgetYear.FIRST);
        year.setMax(BudgetYear.LAST);
        year.setStepButtonsVisible(true);
        year.setValue(today.getYear() + 1);
        BatchWords words = new BatchWords(this);
        stage.setLabel(getTranslation("batches.stage"));
        stage.setItems(BatchStage.values());
        stage.setItemLabelGenerator(words::stage);
        stage.setValue(BatchStage.FIRST_SUBMISSION);
        firstDay.setLabel(getTranslation("batches.first-day"));
        firstDay.setValue(today);
        lastDay.setLabel(getTranslation("batches.last-day"));
        lastDay.setValue(today.plusDays(USUAL_DAYS));
    }

    private void prepareRules(FrameworkSet frameworks) {
        form.setLabel(getTranslation("batches.form"));
        form.setItems(Forms.all());
        form.setItemLabelGenerator(Form::name);
        form.setValue(Forms.all().getFirst());
        framework.setLabel(getTranslation("batches.framework"));
        framework.setItems(frameworks.offered());
        framework.setItemLabelGenerator(Framework::name);
        framework.setValue(usual(frameworks));
        year.addValueChangeListener(chosen -> framework.setValue(usual(frameworks)));
        funds.setLabel(getTranslation("batches.funds"));
        List<EntryProfile> trees = dictionaries.entries(Dictionary.FUND_TREE, false);
        funds.setItems(trees);
        funds.setItemLabelGenerator(tree -> tree.content().name());
        funds.addValueChangeListener(chosen -> funds.setHelperText(sources(chosen.getValue())));
        trees.stream().findFirst().ifPresent(funds::setValue);
    }

    /** The newest that the jurisdiction made for the year, else the first that is shipped. */
    private Framework usual(FrameworkSet frameworks) {
        Integer chosen = year.getValue();
        return frameworks.offered().reversed().stream()
                .filter(made -> made.madeFrom() != null
                        && chosen != null
                        && BudgetYear.isPlausible(chosen)
                        && made.isInForce(new BudgetYear(chosen)))
                .findFirst()
                .orElse(frameworks.offered().getFirst());
    }

    private void openBatch() {
        if (Spoken.attempt(this::save)) {
            close();
            opened.run();
        }
        open.setEnabled(true);
    }

    private void save() {
        Integer chosenYear = year.getValue();
        LocalDate first = firstDay.getValue();
        LocalDate last = lastDay.getValue();
        if (chosenYear == null || !BudgetYear.isPlausible(chosenYear) || first == null || last == null) {
            throw new SpokenException(Message.of("batches.refused.incomplete"));
        }
        String tree = treeOf(funds.getValue())
                .map(FundTree::id)
                .orElseThrow(() -> new SpokenException(Message.of("projects.refused.batch-rules")));
        ShownTimes times = new ShownTimes();
        drafting.openBatch(
                new BudgetYear(chosenYear),
                stage.getValue(),
                times.startOf(first),
                times.startOf(last.plusDays(1)),
                form.getValue().id(),
                framework.getValue().id(),
                tree);
    }

    private static String sources(@Nullable EntryProfile entry) {
        return treeOf(entry).map(FundTree::roots).orElseGet(List::of).stream()
                .map(FundTree.Source::label)
                .collect(Collectors.joining(" · "));
    }

    private static Optional<FundTree> treeOf(@Nullable EntryProfile entry) {
        return Optional.ofNullable(entry).map(EntryProfile::content).map(EntryContent::tree);
    }
}
