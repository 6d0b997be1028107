package org.mubiao.catalog.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mubiao.catalog.StandardSearch;

/** What widens or narrows the choice of a picker: its own levels or others, a field of spending, core indicators only. */
final class PickerFilters extends Div {

    private static final long serialVersionUID = 1L;

    private final Select<LevelChoice> level = new Select<>();
    private final Select<String> domain = new Select<>();
    private final NativeButton core = new NativeButton();
    private final SerializableRunnable onChange;
    private final transient @Nullable LevelChoice own;
    private boolean isCoreOnly;
    private boolean isFilled;

    PickerFilters(@Nullable String level1, @Nullable String level2, SerializableRunnable onChange) {
        own = level1 == null ? null : new LevelChoice(level1, level2);
        this.onChange = onChange;
        addClassName("picker-filters");
        level.setAriaLabel(getTranslation("catalog.level"));
        level.setItemLabelGenerator(each -> each == null ? getTranslation("catalog.filter.level.all") : each.shown());
        level.setEmptySelectionAllowed(true);
        level.setEmptySelectionCaption(getTranslation("catalog.filter.level.all"));
        domain.setAriaLabel(getTranslation("catalog.domain"));
        domain.setItemLabelGenerator(each -> each == null ? getTranslation("catalog.filter.domain.all") : each);
        domain.setEmptySelectionAllowed(true);
        domain.setEmptySelectionCaption(getTranslation("catalog.filter.domain.all"));
        level.addThemeVariants(SelectVariant.LUMO_SMALL);
        domain.addThemeVariants(SelectVariant.LUMO_SMALL);
        core.setText(getTranslation("catalog.filter.core"));
        core.addClassName("picker-core");
        core.getElement().setAttribute("aria-pressed", "false");
        level.addValueChangeListener(change -> changed());
        domain.addValueChangeListener(change -> changed());
        core.addClickListener(click -> toggle());
        add(level, domain, core);
    }

    /** The levels and the fields of spending, the first time that the picker opens. */
    void fill(List<LevelChoice> levels, List<String> domains) {
        level.setItems(levels);
        level.setValue(own);
        domain.setItems(domains);
        isFilled = true;
    }

    boolean needsFilling() {
        return !isFilled;
    }

    StandardSearch search(String frameworkId, String typed) {
        LevelChoice levels = level.getValue();
        return StandardSearch.inForce(
                        frameworkId,
                        levels == null ? null : levels.level1(),
                        levels == null ? null : levels.level2(),
                        typed)
                .of(domain.getValue(), isCoreOnly);
    }

    boolean isNarrowed() {
        return level.getValue() != null || domain.getValue() != null || isCoreOnly;
    }

    /** Whether each line should say its own level 2. */
    boolean isOverSeveralLevels() {
        LevelChoice levels = level.getValue();
        return levels == null || levels.level2() == null;
    }

    private void toggle() {
        isCoreOnly = !isCoreOnly;
        core.getElement().setAttribute("aria-pressed", Boolean.toString(isCoreOnly));
        changed();
    }

    private void changed() {
        if (isFilled) {
            onChange.run();
        }
    }
}
