package org.mubiao.reviews.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mubiao.reviews.Decision;
import org.mubiao.reviews.DeskEntry;
import org.mubiao.reviews.DeskSearch;
import org.mubiao.reviews.Review;
import org.mubiao.reviews.Reviewing;
import org.mubiao.reviews.SubmissionId;
import org.mubiao.shared.SpokenException;
import org.mubiao.shared.ui.EmptyState;
import org.mubiao.shared.ui.ShowsWhereIAm;
import org.mubiao.shared.ui.Spoken;
import org.mubiao.table.FieldPath;
import org.mubiao.tenancy.Authorities;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * A submission as it is reviewed: what waits at the left, the sheet in the middle, what is said of it at the right, and the
 * next step below. Every remark is kept as it is written, and nobody else's until the review is sent.
 */
@StyleSheet("styles/review.css")
@Route("reviews/:submission")
@RolesAllowed({Authorities.DRAFT, Authorities.APPROVE_FOR_UNIT, Authorities.REVIEW_FOR_DEPARTMENT, Authorities.REVIEW})
public class ReviewView extends Main implements BeforeEnterObserver, HasDynamicTitle, ShowsWhereIAm {

    private static final long serialVersionUID = 1L;
    private static final String SUBMISSION = "submission";

    private final transient Reviewing reviewing;
    private final transient Clock clock;

    private final Div whereIAm = new Div();
    private final Queue queue = new Queue();
    private final ReviewedSheet sheet = new ReviewedSheet();
    private final ThreadPane threads;
    private final Verdict verdict = new Verdict(this::send);

    private @Nullable Registration keys;
    private transient @Nullable Review review;

    public ReviewView(Reviewing reviewing, Clock clock) {
        this.reviewing = reviewing;
        this.clock = clock;
        this.threads = new ThreadPane(reviewing, clock, this::refresh, this::showPlace);
        addClassName("review");
        whereIAm.addClassName("review-where");
        sheet.addCellListener(this::point);
        sheet.addPinListener(threads::goTo);
    }

    static RouteParameters at(SubmissionId submission) {
        return new RouteParameters(SUBMISSION, submission.toString());
    }

    @Override
    public Component whereIAm() {
        return whereIAm;
    }

    @Override
    public String getPageTitle() {
        String name = review == null
                ? getTranslation("reviews.unknown")
                : review.entry().projectName();
        return name + " · " + getTranslation("app.name");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Review> opened = event.getRouteParameters()
                .get(SUBMISSION)
                .flatMap(SubmissionId::parse)
                .flatMap(reviewing::open);
        removeAll();
        if (opened.isEmpty()) {
            review = null;
            whereIAm.removeAll();
            add(new EmptyState(getTranslation("reviews.unknown"), getTranslation("reviews.unknown.advice")));
            return;
        }
        add(queue, sheet, threads, verdict);
        queue.show(
                reviews() ? reviewing.desk(DeskSearch.ALL).entries() : List.of(),
                waiting(),
                opened.get().entry());
        sheet.showCell(null);
        threads.close();
        show(opened.get());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().addJsModule("/scripts/review.js");
        keys = new ReviewKeys(queue::next, queue::previous, this::remark).listen(attached.getUI());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (keys != null) {
            keys.remove();
        }
    }

    private void show(Review shown) {
        review = shown;
        getElement().getClassList().set("may-remark", shown.mayDecide());
        whereIAm.removeAll();
        whereIAm.add(WhereIAm.of(this, shown.entry()));
        sheet.show(shown);
        threads.show(shown);
        verdict.show(shown);
    }

    /** Reads everything anew after something was written. */
    private void refresh() {
        if (review != null) {
            reviewing.open(review.entry().id()).ifPresent(this::show);
        }
    }

    private void showPlace(FieldPath path) {
        sheet.showCell(path);
    }

    private void point(FieldPath path) {
        sheet.showCell(path);
        threads.lookAt(path);
    }

    /** C or S was pressed, on this cell or on the current one. */
    private void remark(@Nullable FieldPath path, boolean suggest) {
        FieldPath place = path == null ? sheet.current() : path;
        if (review == null || !review.mayDecide()) {
            return;
        }
        if (place == null) {
            Spoken.done(getTranslation("reviews.choose-a-cell"));
            return;
        }
        sheet.showCell(place);
        threads.write(place, suggest);
    }

    /** When it is refused, the page shows what has become of the submission, and the refusal goes on to be said. */
    private void send(Decision decision) {
        Review sent = Objects.requireNonNull(review);
        try {
            reviewing.send(sent.entry().id(), sent.version(), decision);
        } catch (SpokenException | OptimisticLockingFailureException refused) {
            refresh();
            throw refused;
        }
        threads.close();
        Spoken.done(getTranslation(
                decision instanceof Decision.Return ? "reviews.sent.returned" : "reviews.sent.approved",
                sent.entry().projectName()));
        Optional<DeskEntry> next = queue.nextEntry();
        getUI().ifPresent(ui -> next.ifPresentOrElse(
                entry -> ui.navigate(ReviewView.class, at(entry.id())), () -> ui.navigate(DeskView.class)));
    }

    private int waiting() {
        return reviews() ? reviewing.waiting() : 0;
    }

    /** A drafter reads what is said; he has no desk. */
    private static boolean reviews() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(granted -> Authorities.REVIEW.equals(granted.getAuthority())
                                || Authorities.REVIEW_FOR_DEPARTMENT.equals(granted.getAuthority())
                                || Authorities.APPROVE_FOR_UNIT.equals(granted.getAuthority()));
    }
}
