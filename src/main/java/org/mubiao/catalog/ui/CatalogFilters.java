package org.mubiao.catalog.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mubiao.table.Framework;
import org.mubiao.table.FrameworkSet;

/** What narrows the list of the catalog: words, a framework, its levels, and whether retired ones are shown. */
final class CatalogFilters extends Div {

    private static final long serialVersionUID = 1L;
    private static final int PAUSE = 150;

    private final TextField text = new TextField();
    private final Select<Framework> framework = new Select<>();
    private final Select<LevelChoice> level = new Select<>();
    private final Select<String> domain = new Select<>();
    private final Checkbox core = new Checkbox(getTranslation("catalog.filter.core"));
    private final Checkbox retired = new Checkbox(getTranslation("catalog.filter.retired"));
    private final transient FrameworkSet frameworks;
    private final SerializableConsumer<CatalogPlace> onChange;
    private CatalogPlace place;
    private boolean isShowing;

    /** @param domains the fields of spending that standards have */
    CatalogFilters(
            CatalogPlace place,
            FrameworkSet frameworks,
            List<String> domains,
            SerializableConsumer<CatalogPlace> onChange) {
        this.place = place;
        this.frameworks = frameworks;
        this.onChange = onChange;
        addClassName("catalog-filters");
        text.setPlaceholder(getTranslation("catalog.filter.text"));
        text.setAriaLabel(getTranslation("catalog.filter.text"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.addFocusShortcut(Key.KEY_K, KeyModifier.CONTROL);
        text.getElement().setAttribute("aria-keyshortcuts", "Control+K");
        text.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE);
        framework.setAriaLabel(getTranslation("catalog.framework"));
        framework.setItems(frameworks.offered());
        framework.setItemLabelGenerator(
                each -> each == null ? getTranslation("catalog.filter.framework.all") : each.name());
        framework.setEmptySelectionAllowed(true);
        framework.setEmptySelectionCaption(getTranslation("catalog.filter.framework.all"));
        level.setAriaLabel(getTranslation("catalog.level"));
        level.setItemLabelGenerator(each -> each == null ? getTranslation("catalog.filter.level.all") : each.shown());
        level.setEmptySelectionAllowed(true);
        level.setEmptySelectionCaption(getTranslation("catalog.filter.level.all"));
        domain.setAriaLabel(getTranslation("catalog.domain"));
        domain.setItems(domains);
        domain.setItemLabelGenerator(each -> each == null ? getTranslation("catalog.filter.domain.all") : each);
        domain.setEmptySelectionAllowed(true);
        domain.setEmptySelectionCaption(getTranslation("catalog.filter.domain.all"));
        domain.addThemeName("small");
        framework.addThemeName("small");
        level.addThemeName("small");
        text.addValueChangeListener(change -> changed());
        framework.addValueChangeListener(change -> changed());
        level.addValueChangeListener(change -> changed());
        domain.addValueChangeListener(change -> changed());
        core.addValueChangeListener(change -> changed());
        retired.addValueChangeListener(change -> changed());
        add(text, framework, level, domain, core, retired);
        show(place);
    }

    /** Hears that somebody goes down from what they look for to what was found. */
    void onDown(SerializableRunnable listener) {
        text.addKeyDownListener(Key.ARROW_DOWN, down -> listener.run());
    }

    /** Shows what the address says, without telling of it. */
    void show(CatalogPlace shown) {
        place = shown;
        isShowing = true;
        try {
            text.setValue(shown.text());
            framework.setValue(offered(shown.frameworkId()));
            level.setItems(LevelChoice.all(frameworks, shown.frameworkId()));
            level.setEnabled(shown.frameworkId() != null);
            level.setValue(
                    shown.level1() == null || shown.frameworkId() == null
                            ? null
                            : new LevelChoice(shown.level1(), shown.level2()));
            domain.setValue(shown.domain());
            core.setValue(shown.isCoreOnly());
            retired.setValue(shown.isRetiredToo());
        } finally {
            isShowing = false;
        }
    }

    private void changed() {
        if (isShowing) {
            return;
        }
        @Nullable Framework chosen = framework.getValue();
        @Nullable String frameworkId = chosen == null ? null : chosen.id();
        @Nullable LevelChoice levels = Objects.equals(frameworkId, place.frameworkId()) ? level.getValue() : null;
        onChange.accept(place.looksFor(
                text.getValue().strip(),
                frameworkId,
                levels == null ? null : levels.level1(),
                levels == null ? null : levels.level2(),
                domain.getValue(),
                core.getValue(),
                retired.getValue()));
    }

    private @Nullable Framework offered(@Nullable String id) {
        return frameworks.named(id).filter(frameworks.offered()::contains).orElse(null);
    }
}
