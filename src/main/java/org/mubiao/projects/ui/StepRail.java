package org.mubiao.projects.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.signals.Signal;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mubiao.projects.Draft;
import org.mubiao.projects.ui.Problem.Weight;
import org.mubiao.shared.ui.Spoken;
import org.mubiao.table.GoalField;
import org.mubiao.table.OverviewField;
import org.mubiao.table.TargetTable;

/** Where one is among the steps, how each of them stands, and what is still missing. */
final class StepRail extends Nav {

    private static final long serialVersionUID = 1L;

    /** More are found at the last step. */
    private static final int SHOWN = 8;

    private final transient DraftInHand draft;
    private final transient WizardAddress address;
    private final Map<Step, StepLink> steps = new EnumMap<>(Step.class);
    private final H2 heading = new H2(getTranslation("wizard.missing"));
    private final UnorderedList missing = new UnorderedList();
    private final Paragraph more = new Paragraph();

    StepRail(DraftInHand draft) {
        this.draft = draft;
        this.address = new WizardAddress(draft.id());
        addClassName("step-rail");
        setAriaLabel(getTranslation("wizard.steps"));
        OrderedList list = new OrderedList();
        list.addClassName("steps");
        for (Step step : Step.values()) {
            StepLink link = new StepLink(step, address);
            steps.put(step, link);
            list.add(new ListItem(link));
        }
        missing.addClassName("missing");
        more.addClassName("soft");
        add(list, heading, missing, more);
        Signal.effect(this, () -> show(draft.draft().get(), problems()));
    }

    void setCurrent(Step current) {
        steps.forEach((step, link) -> link.setCurrent(step == current));
    }

    private List<Problem> problems() {
        return Problem.of(
                draft.draft().get(),
                draft.unsaved().get().values(),
                draft.notes().get());
    }

    private void show(Draft now, List<Problem> problems) {
        boolean editable = now.state().isEditable();
        steps.forEach((step, link) -> link.show(
                problems.stream().filter(problem -> problem.step() == step).toList(),
                step == Step.SUBMIT ? !editable : isBegun(step, now.table())));
        missing.removeAll();
        problems.stream().limit(SHOWN).forEach(problem -> missing.add(new ListItem(link(problem))));
        more.setText(problems.size() > SHOWN ? getTranslation("wizard.missing.more", problems.size() - SHOWN) : "");
        heading.setVisible(!problems.isEmpty());
        missing.setVisible(!problems.isEmpty());
        more.setVisible(problems.size() > SHOWN);
    }

    private Anchor link(Problem problem) {
        Anchor link = new Anchor(address.of(problem.path()), Spoken.say(problem.message()));
        link.setRouterIgnore(false);
        link.addClassName(problem.weight().name().toLowerCase(Locale.ROOT));
        return link;
    }

    /** Whether the person has said anything in the step. */
    private static boolean isBegun(Step step, TargetTable table) {
        return switch (step) {
            case OVERVIEW -> table.overview().texts().keySet().stream().anyMatch(field -> field != OverviewField.UNIT);
            case FUNDING -> table.funding().total() != null;
            case GOALS -> table.goals().text(GoalField.ANNUAL) != null;
            case INDICATORS -> !table.indicators().isEmpty();
            case SUBMIT -> false;
        };
    }

    /** A step with its state: done, how many problems, or not begun. */
    private static final class StepLink extends RouterLink {

        private static final long serialVersionUID = 1L;

        private final Step step;
        private final Span dot = new Span();
        private final Span state = new Span();

        StepLink(Step step, WizardAddress address) {
            this.step = step;
            setRoute(WizardView.class, address.parameters(step));
            dot.addClassName("step-dot");
            dot.getElement().setAttribute("aria-hidden", "true");
            state.addClassName("only-heard");
            add(dot, new Span(getTranslation(step.title())), state);
            setHighlightCondition((link, event) -> false);
        }

        void setCurrent(boolean current) {
            getElement().getClassList().set("current", current);
            if (current) {
                getElement().setAttribute("aria-current", "step");
            } else {
                getElement().removeAttribute("aria-current");
            }
        }

        void show(List<Problem> problems, boolean begun) {
            boolean isTrouble = begun && !problems.isEmpty();
            boolean isDone = begun && problems.isEmpty();
            boolean isBlocked = problems.stream()
                    .anyMatch(problem -> problem.weight() == Weight.MUST || problem.weight() == Weight.UNSAVED);
            getElement().getClassList().set("done", isDone);
            getElement().getClassList().set("trouble", isTrouble);
            getElement().getClassList().set("blocked", isTrouble && isBlocked);
            dot.setText(isDone ? "✓" : Integer.toString(isTrouble ? problems.size() : step.ordinal() + 1));
            state.setText(
                    isDone
                            ? getTranslation("wizard.step.done")
                            : isTrouble
                                    ? getTranslation("wizard.step.problems", problems.size())
                                    : getTranslation("wizard.step.open"));
        }
    }
}
