package org.mubiao.projects.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.signals.Signal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mubiao.projects.Draft;
import org.mubiao.projects.Edit;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.shared.ui.Spoken;
import org.mubiao.table.FieldPath;
import org.mubiao.table.Forms;
import org.mubiao.table.Framework;
import org.mubiao.table.Indicator;
import org.mubiao.table.IndicatorField;

/**
 * 绩效指标: a card for every pair of levels that is in force, and one for every other pair that the table has. Which rows
 * stand on a card, and in which order, is the table's.
 */
final class IndicatorsStep extends StepContent {

    private static final long serialVersionUID = 1L;

    private final transient DraftInHand draft;
    private final transient CatalogHelp help;
    private final transient Framework framework;
    private final transient Map<LevelPair, IndicatorCard> cards = new LinkedHashMap<>();
    private final Div list = new Div();
    private final boolean isWeighted;
    private final transient StandardsOfDraft standards;

    IndicatorsStep(DraftInHand draft, CatalogHelp help) {
        super(Step.INDICATORS);
        this.draft = draft;
        this.help = help;
        framework = draft.now().framework();
        standards = new StandardsOfDraft(help.catalog(), framework);
        isWeighted = AskedFields.prints(Forms.named(draft.now().batch().formId()), IndicatorField.WEIGHT);
        list.addClassName("cards");
        if (isWeighted) {
            add(weights());
        }
        add(new Remarks(draft, this::isOfNoCard), new PackOffer(draft, help, framework, isWeighted), list);
        LevelPair.inForce(framework).forEach(this::card);
        Signal.effect(this, () -> show(draft.draft().get()));
    }

    @Override
    void enter(FieldPath path) {
        for (IndicatorCard card : cards.values()) {
            if (card.enter(path)) {
                return;
            }
        }
        cards.values().stream().findFirst().ifPresent(IndicatorCard::enter);
    }

    /** Puts a row in front of another one; without one, at the end of its group. */
    void move(String row, String before) {
        Optional<Indicator> moved = draft.now().table().indicator(row);
        if (moved.isEmpty() || !draft.canWrite(draft.now()) || row.equals(before)) {
            return;
        }
        String place = before.isEmpty() ? behindGroupOf(moved.get()) : before;
        tell(draft.edit(new Edit.MoveRow(row, place.isEmpty() ? null : place)));
        cards.values().forEach(card -> card.focusHandle(row));
    }

    private String behindGroupOf(Indicator moved) {
        List<Indicator> rows = draft.now().table().indicators();
        LevelPair pair = LevelPair.of(moved, framework);
        for (int i = rows.size(); i > 0; i--) {
            if (LevelPair.of(rows.get(i - 1), framework).equals(pair)) {
                return i == rows.size()
                        ? ""
                        : Objects.requireNonNullElse(rows.get(i).id(), "");
            }
        }
        return "";
    }

    private void show(Draft now) {
        Map<LevelPair, List<Indicator>> rows = new LinkedHashMap<>();
        cards.keySet().forEach(pair -> rows.put(pair, new ArrayList<>()));
        for (Indicator row : now.table().indicators()) {
            rows.computeIfAbsent(LevelPair.of(row, framework), pair -> new ArrayList<>())
                    .add(row);
        }
        standards.learn(now.table().indicators());
        rows.forEach((pair, of) -> {
            IndicatorCard card = cards.get(pair);
            if (card == null) {
                card = card(pair);
            }
            card.show(now, of, standards);
        });
        cards.entrySet().removeIf(card -> {
            boolean isGone = !card.getKey().inForce()
                    && Objects.requireNonNull(rows.get(card.getKey())).isEmpty();
            if (isGone) {
                list.remove(card.getValue());
            }
            return isGone;
        });
    }

    private IndicatorCard card(LevelPair pair) {
        IndicatorCard card = new IndicatorCard(draft, help, pair, isWeighted);
        cards.put(pair, card);
        list.add(card);
        return card;
    }

    private boolean isOfNoCard(FieldPath path) {
        return switch (path) {
            case FieldPath.Indicators ignored -> true;
            case FieldPath.Group group -> !LevelPair.hasCard(group, draft.now().table(), framework);
            default -> false;
        };
    }

    private Component weights() {
        WeightLine line = new WeightLine();
        Signal.effect(line, () -> line.show(draft.draft().get()));
        return line;
    }

    static void tell(@Nullable Message refusal) {
        if (refusal != null) {
            Spoken.refusal(new SpokenException(refusal));
        }
    }
}
