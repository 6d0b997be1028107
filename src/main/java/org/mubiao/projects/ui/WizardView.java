package org.mubiao.projects.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mubiao.catalog.Catalog;
import org.mubiao.catalog.Dictionaries;
import org.mubiao.catalog.Packing;
import org.mubiao.catalog.Proposing;
import org.mubiao.projects.Draft;
import org.mubiao.projects.Drafting;
import org.mubiao.projects.NotesOnPaths;
import org.mubiao.projects.ProjectId;
import org.mubiao.projects.ProjectState;
import org.mubiao.shared.ui.ShowsWhereIAm;
import org.mubiao.table.FieldPath;
import org.mubiao.tenancy.Authorities;
import org.springframework.beans.factory.ObjectProvider;

/** The wizard: the steps at the left, the fields of one in the middle, the sheet beside them. Every step has an address. */
@Route("projects/:project/:step?")
@RolesAllowed({Authorities.DRAFT, Authorities.APPROVE_FOR_UNIT})
public class WizardView extends Main
        implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle, ShowsWhereIAm {

    private static final long serialVersionUID = 1L;

    private final transient Drafting drafting;
    private final transient CatalogHelp help;
    private final transient ObjectProvider<NotesOnPaths> reviewers;
    private final transient AuthenticationContext signedIn;
    private final Div whereIAm = new Div();
    private transient @Nullable Desk desk;
    private Step step = Step.OVERVIEW;

    public WizardView(
            Drafting drafting,
            Catalog catalog,
            Packing packing,
            Dictionaries dictionaries,
            Proposing proposing,
            ObjectProvider<NotesOnPaths> reviewers,
            AuthenticationContext signedIn) {
        this.drafting = drafting;
        this.help = new CatalogHelp(
                catalog, packing, dictionaries, signedIn.hasAuthority(Authorities.DRAFT) ? proposing : null);
        this.reviewers = reviewers;
        this.signedIn = signedIn;
        addClassName("wizard-view");
        whereIAm.addClassName("where-i-am");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<ProjectId> id =
                event.getRouteParameters().get(WizardAddress.PROJECT).flatMap(ProjectId::parse);
        Optional<Desk> opened = id.flatMap(this::deskOf);
        if (opened.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        Optional<Step> asked =
                event.getRouteParameters().get(WizardAddress.STEP).flatMap(Step::ofKey);
        if (asked.isEmpty()) {
            event.forwardTo(new WizardAddress(id.orElseThrow()).of(Step.OVERVIEW));
            return;
        }
        step = asked.get();
        opened.get().show(step);
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(WizardAddress.AT)
                .flatMap(FieldPath::parse)
                .ifPresent(opened.get()::focus);
    }

    /** Whoever leaves a text behind that is not saved is asked first. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        Desk left = desk;
        boolean stays = left != null && event.getLocation().getPath().startsWith("projects/" + left.draft.id() + "/");
        if (left == null || stays || left.draft.unsaved().peek().isEmpty()) {
            return;
        }
        ContinueNavigationAction leaving = event.postpone();
        ConfirmDialog question = new ConfirmDialog(
                getTranslation("wizard.leave.title"),
                getTranslation("wizard.leave.text", left.draft.unsaved().peek().size()),
                getTranslation("wizard.leave.go"),
                go -> leaving.proceed());
        question.setCancelable(true);
        question.setCancelText(getTranslation("wizard.leave.stay"));
        question.addCancelListener(stay -> leaving.cancel());
        question.open();
    }

    @Override
    public String getPageTitle() {
        String project = desk == null ? "" : ProjectHeader.nameOf(desk.draft.now(), getTranslation("wizard.nameless"));
        return getTranslation(step.title()) + " · " + project + " · " + getTranslation("app.name");
    }

    @Override
    public Component whereIAm() {
        return whereIAm;
    }

    private Optional<Desk> deskOf(ProjectId id) {
        Desk known = desk;
        if (known != null && known.draft.id().equals(id)) {
            // On the way from step to step it is seen what reviewers and colleagues did meanwhile.
            known.draft.readAgain();
            return Optional.of(known);
        }
        desk = drafting.open(id).map(this::lay).orElse(null);
        return Optional.ofNullable(desk);
    }

    private Desk lay(Draft draft) {
        boolean isWriter = signedIn.hasAuthority(Authorities.DRAFT) && drafting.unitIsOpen();
        Desk opened = new Desk(new DraftInHand(drafting, reviewers.getIfAvailable(), isWriter, draft));
        removeAll();
        add(opened.page);
        whereIAm.removeAll();
        whereIAm.add(new ProjectHeader(opened.draft));
        return opened;
    }

    /** One project and what lies around it. */
    private final class Desk {

        private final DraftInHand draft;
        private final WizardPage page;
        private final StepRail rail;
        private final StepBar bar;
        private final Div middle = new Div();
        private @Nullable StepContent content;

        Desk(DraftInHand draft) {
            this.draft = draft;
            page = new WizardPage(draft.id());
            rail = new StepRail(draft);
            bar = new StepBar(draft, this::go, this::submit, this::showSheet);
            middle.addClassName("step-middle");
            Div work = new Div(new Standing(draft), middle, bar);
            work.addClassName("step-work");
            page.add(rail, work, new SheetPane(draft, this::go));
            draft.onSettled(page::settled);
            page.onLeftOver(draft::leftOver);
            page.onUndo(() -> IndicatorsStep.tell(draft.undo()));
            page.onMove((row, before) -> {
                if (content instanceof IndicatorsStep indicators) {
                    indicators.move(row, before);
                }
            });
        }

        void show(Step shown) {
            rail.setCurrent(shown);
            bar.setStep(shown);
            StepContent before = content;
            if (before == null || before.step() != shown) {
                StepContent changed = content(shown);
                content = changed;
                middle.removeAll();
                middle.add(changed);
            }
        }

        void focus(FieldPath path) {
            draft.goTo(path);
            if (content != null) {
                content.enter(path);
            }
        }

        private void submit() {
            if (content instanceof SubmitStep last) {
                last.submit();
            }
            bar.showSubmit(draft.now());
        }

        /** On a narrow screen the sheet lies over the fields. */
        private void showSheet(boolean shown) {
            page.getElement().getClassList().set("with-sheet", shown);
            bar.setSheetShown(shown);
        }

        private StepContent content(Step shown) {
            return switch (shown) {
                case OVERVIEW -> new OverviewStep(draft, help.dictionaries());
                case FUNDING -> new FundingStep(draft, help.dictionaries());
                case GOALS -> new GoalsStep(draft);
                case INDICATORS -> new IndicatorsStep(draft, help);
                case SUBMIT -> new SubmitStep(draft);
            };
        }

        private void go(Step to) {
            getUI().ifPresent(ui -> ui.navigate(new WizardAddress(draft.id()).of(to)));
        }

        private void go(FieldPath path) {
            showSheet(false);
            if (Step.of(path) == step) {
                focus(path);
            } else {
                WizardAddress address = new WizardAddress(draft.id());
                getUI().ifPresent(
                                ui -> ui.navigate(address.of(Step.of(path)), QueryParameters.simple(address.at(path))));
            }
        }
    }

    /** Why nothing can be written, or why it was returned; nothing while it is a draft like any other. */
    private static final class Standing extends Div {

        private static final long serialVersionUID = 1L;

        Standing(DraftInHand draft) {
            addClassName("standing");
            Signal.effect(this, () -> show(draft.draft().get()));
        }

        private void show(Draft now) {
            removeAll();
            switch (now.state()) {
                case DRAFT -> {}
                case RETURNED ->
                    add(new Paragraph(getTranslation(
                            "wizard.standing.returned", now.returnReason() == null ? "" : now.returnReason())));
                case IN_REVIEW -> add(new Paragraph(getTranslation("wizard.standing.in_review", now.round())));
                case APPROVED -> add(new Paragraph(getTranslation("wizard.standing.approved")));
                case PUBLISHED -> add(new Paragraph(getTranslation("wizard.standing.published")));
                case HANDED_OVER -> add(new Paragraph(getTranslation("wizard.standing.handed_over")));
            }
            getElement().getClassList().set("returned", now.state() == ProjectState.RETURNED);
            setVisible(getComponentCount() > 0);
        }
    }
}
