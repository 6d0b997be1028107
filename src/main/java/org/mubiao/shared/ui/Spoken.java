package org.mubiao.shared.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import java.time.Duration;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.shared.Words;
import org.springframework.dao.OptimisticLockingFailureException;

/** Tells a person how a step went, in their language. */
public final class Spoken {

    private static final Duration READ = Duration.ofSeconds(4);

    private Spoken() {}

    /**
     * Does a step and says it when it is refused, or when somebody else was faster. What was entered stays where it is.
     *
     * @return whether it was done
     */
    public static boolean attempt(Runnable step) {
        try {
            step.run();
            return true;
        } catch (SpokenException refused) {
            refusal(refused);
        } catch (OptimisticLockingFailureException overtaken) {
            refusal(new SpokenException(Message.of("spoken.overtaken")));
        }
        return false;
    }

    /** Shows why something was refused; it stays until it is closed or the next one comes. */
    public static void refusal(SpokenException refused) {
        Notification before = ComponentUtil.getData(UI.getCurrent(), Notification.class);
        if (before != null) {
            before.close();
        }
        Notification notification = new Notification();
        Button close = new Button(UI.getCurrent().getTranslation("spoken.close"), click -> notification.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div words = new Div(new Span(say(refused.spoken())), close);
        words.addClassName("refusal");
        notification.add(words);
        notification.setPosition(Position.TOP_CENTER);
        notification.setAssertive(true);
        notification.setDuration(0);
        notification.open();
        ComponentUtil.setData(UI.getCurrent(), Notification.class, notification);
    }

    /** Says for a moment that something was done. */
    public static void done(String text) {
        Notification.show(text, (int) READ.toMillis(), Position.BOTTOM_START);
    }

    /** The message in the language of this page, for a field that says itself what is wrong with it. */
    public static String say(Message message) {
        return Words.in(UI.getCurrent().getLocale()).say(message);
    }
}
